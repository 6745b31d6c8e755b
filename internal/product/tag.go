package product

import (
	"context"
	"fmt"
	"strconv"

	"kontor/ent"
	"kontor/ent/producttag"
	"kontor/ent/tag"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// Limits of tags. MaxTagName is in characters.
const (
	MaxTagName = 40
	MaxTags    = 500
	// Palette is the number of colours; a colour is an index into it (R77).
	Palette = 12
)

// Errors of tags.
var (
	ErrTagExists   = fault.Conflict("tag_exists", "This organization already has a tag of this name. Use that one, or choose another name.").At("name")
	ErrTooManyTags = fault.Limit(0, "tags", "An organization has at most 500 tags. Delete or merge some first.")
	ErrColor       = fault.Invalid("color", "palette", "Choose one of the twelve colours.")
	ErrSameTag     = fault.Invalid("intoTagId", "same_tag", "Choose another tag to put the products under.")
)

// Tags returns the tags of an organization that the viewer sees, by name: all
// where they see every product, and otherwise those on products they see (R80).
func (p *Products) Tags(ctx context.Context, orgID string) ([]*ent.Tag, error) {
	rows, err := p.db.Client.Tag.Query().Where(tag.OrgID(orgID)).Order(tag.ByNameKey()).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "organization")
	}
	return rows, nil
}

// CreateTag creates a tag and puts it on the products, if any are given (R81).
// It returns them too.
//
// The viewer needs tag:manage in the organization, and on the products what
// TagProducts needs. Fails with not_found, forbidden, invalid on "name", "color"
// and "productIds", ErrTagExists and ErrTooManyTags.
func (p *Products) CreateTag(ctx context.Context, orgID, name string, color int, productIDs []string) (created *ent.Tag, products []*ent.Product, err error) {
	if name, err = TagName(name); err != nil {
		return nil, nil, err
	}
	if err := checkColor(color); err != nil {
		return nil, nil, err
	}
	err = p.held(ctx, orgID, func(ctx context.Context, tx *ent.Client) error {
		if err := viewer.Require(ctx, authz.TagManage, orgID); err != nil {
			return err
		}
		// As the system: also those that the viewer does not see.
		n, err := tx.Tag.Query().Where(tag.OrgID(orgID)).Count(viewer.AsSystem(ctx, "limit"))
		if err != nil {
			return fmt.Errorf("count tags: %w", err)
		}
		if n >= MaxTags {
			return ErrTooManyTags
		}
		now := p.clock.Now()
		created, err = tx.Tag.Create().
			SetOrgID(orgID).SetName(name).SetNameKey(Fold(name)).SetColor(color).
			SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return tagError("create", err)
		}
		err = p.events.Record(ctx, tx, event.Event{
			Action: "tag.created", OrgID: orgID, TargetID: created.ID, TargetName: name,
		})
		if err != nil || len(productIDs) == 0 {
			return err
		}
		if products, err = load(ctx, tx, productIDs); err != nil {
			return err
		}
		return p.put(ctx, tx, orgID, products, []*ent.Tag{created}, nil)
	})
	return created, products, err
}

// UpdateTag renames or recolours a tag, at once for every product (R79). What is
// nil stays.
//
// The viewer needs tag:manage. Fails with not_found, forbidden, invalid on
// "name" and "color", and ErrTagExists.
func (p *Products) UpdateTag(ctx context.Context, tagID string, name *string, color *int) (changed *ent.Tag, err error) {
	if name != nil {
		tidied, err := TagName(*name)
		if err != nil {
			return nil, err
		}
		name = &tidied
	}
	if color != nil {
		if err := checkColor(*color); err != nil {
			return nil, err
		}
	}
	err = p.managed(ctx, tagID, func(ctx context.Context, tx *ent.Client, was *ent.Tag) error {
		update := tx.Tag.UpdateOne(was).SetUpdatedAt(p.clock.Now())
		data := map[string]string{}
		if name != nil && *name != was.Name {
			update.SetName(*name).SetNameKey(Fold(*name))
			data["name_from"], data["name_to"] = was.Name, *name
		}
		if color != nil && *color != was.Color {
			update.SetColor(*color)
			data["color_from"], data["color_to"] = strconv.Itoa(was.Color), strconv.Itoa(*color)
		}
		if changed = was; len(data) == 0 {
			return nil
		}
		if changed, err = update.Save(ctx); err != nil {
			return tagError("update", err)
		}
		return p.events.Record(ctx, tx, event.Event{
			Action: "tag.updated", OrgID: was.OrgID, TargetID: was.ID, TargetName: changed.Name, Data: data,
		})
	})
	return changed, err
}

// DeleteTag deletes a tag, which takes it off all products, and returns what it
// was. No product goes with it (R78).
//
// The viewer needs tag:manage. Fails with not_found and forbidden.
func (p *Products) DeleteTag(ctx context.Context, tagID string) (deleted *ent.Tag, err error) {
	err = p.managed(ctx, tagID, func(ctx context.Context, tx *ent.Client, was *ent.Tag) error {
		deleted = was
		// As the system: the tag comes off every product, also off those the
		// viewer does not see.
		n, err := tx.ProductTag.Query().Where(producttag.TagID(was.ID)).Count(viewer.AsSystem(ctx, "delete a tag"))
		if err != nil {
			return fmt.Errorf("count products: %w", err)
		}
		if err := tx.Tag.DeleteOne(was).Exec(ctx); err != nil {
			return fmt.Errorf("delete tag: %w", err)
		}
		return p.events.Record(ctx, tx, event.Event{
			Action: "tag.deleted", OrgID: was.OrgID, TargetID: was.ID, TargetName: was.Name,
			Data: map[string]string{"products": strconv.Itoa(n)},
		})
	})
	return deleted, err
}

// MergeTags puts every product of the tag from under the tag into, and deletes
// from. It returns into, and from as it was.
//
// The viewer needs tag:manage. Both tags are of one organization. Fails with
// not_found, forbidden and ErrSameTag.
func (p *Products) MergeTags(ctx context.Context, fromID, intoID string) (into, from *ent.Tag, err error) {
	if fromID == intoID {
		return nil, nil, ErrSameTag
	}
	err = p.managed(ctx, fromID, func(ctx context.Context, tx *ent.Client, was *ent.Tag) error {
		from = was
		if into, err = tx.Tag.Query().Where(tag.ID(intoID), tag.OrgID(was.OrgID)).Only(ctx); err != nil {
			return access.Missing(err, "tag")
		}
		n, err := move(viewer.AsSystem(ctx, "merge tags"), tx, from, into)
		if err != nil {
			return fmt.Errorf("merge tags: %w", err)
		}
		if err := tx.Tag.DeleteOne(from).Exec(ctx); err != nil {
			return fmt.Errorf("merge tags: %w", err)
		}
		return p.events.Record(ctx, tx, event.Event{
			Action: "tag.merged", OrgID: was.OrgID, TargetID: into.ID, TargetName: into.Name,
			Data: map[string]string{"from": from.Name, "products": strconv.Itoa(n)},
		})
	})
	return into, from, err
}

// move puts into on every product that carries from, and returns how many do.
// It runs as the system, because products that the viewer does not see keep a
// tag too.
func move(ctx context.Context, tx *ent.Client, from, into *ent.Tag) (int, error) {
	const batch = 500
	var all []string
	err := tx.ProductTag.Query().Where(producttag.TagID(from.ID)).
		Select(producttag.FieldProductID).Scan(ctx, &all)
	if err != nil {
		return 0, err
	}
	for rest := all; len(rest) > 0; rest = rest[min(batch, len(rest)):] {
		var rows []*ent.ProductTagCreate
		for _, id := range rest[:min(batch, len(rest))] {
			rows = append(rows, tx.ProductTag.Create().SetOrgID(into.OrgID).SetProductID(id).SetTagID(into.ID))
		}
		if err := insert(ctx, tx, rows); err != nil {
			return 0, err
		}
	}
	return len(all), nil
}

// managed runs f on a tag in a transaction that holds its organization, if the
// viewer may manage tags there.
func (p *Products) managed(ctx context.Context, tagID string, f func(context.Context, *ent.Client, *ent.Tag) error) error {
	seen, err := p.db.Client.Tag.Get(ctx, tagID)
	if err != nil {
		return access.Missing(err, "tag")
	}
	return p.held(ctx, seen.OrgID, func(ctx context.Context, tx *ent.Client) error {
		if err := viewer.Require(ctx, authz.TagManage, seen.OrgID); err != nil {
			return err
		}
		row, err := tx.Tag.Get(ctx, tagID)
		if err != nil {
			return access.Missing(err, "tag")
		}
		return f(ctx, tx, row)
	})
}

func checkColor(color int) error {
	if color < 0 || color >= Palette {
		return ErrColor
	}
	return nil
}

// tagError says what kept a tag from being saved. Its name is the one thing
// that is unique about it.
func tagError(verb string, err error) error {
	if ent.IsConstraintError(err) {
		return ErrTagExists.Because(err)
	}
	return fmt.Errorf("%s tag: %w", verb, err)
}

// TagName returns the name of a tag as it is stored. Fails with invalid on "name".
func TagName(name string) (string, error) { return label(name, MaxTagName) }
