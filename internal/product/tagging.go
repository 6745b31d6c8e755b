package product

import (
	"context"
	"fmt"
	"slices"

	"kontor/ent"
	"kontor/ent/product"
	"kontor/ent/producttag"
	"kontor/ent/tag"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
)

// How much one command tags.
const (
	maxTagged  = 100
	maxTagging = 20
)

// TagProducts puts tags on products and takes tags off: on all of them, or with
// an error on none. It returns the products in the order asked.
//
// The viewer needs product:tag, and the right technical on every product; they
// use tags they see only (R80). Under a lock who sees not every product tags nothing (R32).
// Products and tags are of one organization.
// Fails with not_found, forbidden, ErrTechnicalRight, ErrLocked, and invalid on
// "productIds", "addTagIds" and "removeTagIds".
func (p *Products) TagProducts(ctx context.Context, ids, add, remove []string) (products []*ent.Product, err error) {
	if len(ids) == 0 {
		return nil, fault.Invalid("productIds", "required", "Choose at least one product.")
	}
	if err := checkTagging(add, remove); err != nil {
		return nil, err
	}
	seen, err := load(ctx, p.db.Client, ids)
	if err != nil {
		return nil, err
	}
	orgID := seen[0].OrgID
	err = p.held(ctx, orgID, func(ctx context.Context, tx *ent.Client) error {
		if products, err = load(ctx, tx, ids); err != nil {
			return err
		}
		on, err := loadTags(ctx, tx, orgID, add)
		if err != nil {
			return err
		}
		off, err := loadTags(ctx, tx, orgID, remove)
		if err != nil {
			return err
		}
		return p.put(ctx, tx, orgID, products, on, off)
	})
	return products, err
}

// checkTagging refuses more tags than a command takes.
func checkTagging(add, remove []string) error {
	switch {
	case len(add) > maxTagging:
		return fault.Invalid("addTagIds", "too_many", "Put on at most 20 tags at once.")
	case len(remove) > maxTagging:
		return fault.Invalid("removeTagIds", "too_many", "Take off at most 20 tags at once.")
	case slices.ContainsFunc(add, func(id string) bool { return slices.Contains(remove, id) }):
		return fault.Invalid("removeTagIds", "both", "A tag is either put on or taken off, not both.")
	}
	return nil
}

// put tags products that the viewer sees, if they may, and tells the history of
// each one that changes.
func (p *Products) put(ctx context.Context, tx *ent.Client, orgID string, products []*ent.Product, on, off []*ent.Tag) error {
	if slices.ContainsFunc(products, func(row *ent.Product) bool { return row.OrgID != orgID }) {
		return fault.Invalid("productIds", "one_organization", "Choose products of one organization.")
	}
	if err := may(ctx, tx, authz.ProductTag, products); err != nil {
		return err
	}
	carried, err := tx.ProductTag.Query().Where(producttag.ProductIDIn(productIDs(products)...)).All(ctx)
	if err != nil {
		return fmt.Errorf("find tags: %w", err)
	}
	has := map[[2]string]bool{}
	for _, c := range carried {
		has[[2]string{c.ProductID, c.TagID}] = true
	}
	var rows []*ent.ProductTagCreate
	var events []event.Event
	for _, row := range products {
		data := map[string]string{}
		for _, t := range on {
			if !has[[2]string{row.ID, t.ID}] {
				rows = append(rows, tx.ProductTag.Create().SetOrgID(orgID).SetProductID(row.ID).SetTagID(t.ID))
				join(data, "added", t.Name)
			}
		}
		for _, t := range off {
			if has[[2]string{row.ID, t.ID}] {
				join(data, "removed", t.Name)
			}
		}
		if len(data) > 0 {
			events = append(events, event.Event{
				Action: "product.tagged", OrgID: orgID, TargetID: row.ID, TargetName: row.Name, Data: data,
			})
		}
	}
	if err := insert(ctx, tx, rows); err != nil {
		return err
	}
	if len(off) > 0 {
		_, err := tx.ProductTag.Delete().
			Where(producttag.ProductIDIn(productIDs(products)...), producttag.TagIDIn(tagIDs(off)...)).Exec(ctx)
		if err != nil {
			return fmt.Errorf("take off tags: %w", err)
		}
	}
	for _, e := range events {
		if err := p.events.Record(ctx, tx, e); err != nil {
			return err
		}
	}
	return nil
}

// insert puts tags on products; those that carry them already stay as they are.
func insert(ctx context.Context, tx *ent.Client, rows []*ent.ProductTagCreate) error {
	if len(rows) == 0 {
		return nil
	}
	err := tx.ProductTag.CreateBulk(rows...).
		OnConflictColumns(producttag.FieldProductID, producttag.FieldTagID).DoNothing().Exec(ctx)
	if err != nil {
		return fmt.Errorf("put on tags: %w", err)
	}
	return nil
}

// join adds a name to a list in an event's data.
func join(data map[string]string, key, name string) {
	if data[key] != "" {
		name = data[key] + ", " + name
	}
	data[key] = name
}

// load returns products that the viewer sees, in the order asked, each once.
func load(ctx context.Context, c *ent.Client, ids []string) ([]*ent.Product, error) {
	if len(ids) > maxTagged {
		return nil, fault.Invalid("productIds", "too_many", "Choose at most 100 products at once.")
	}
	rows, err := c.Product.Query().Where(product.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "product")
	}
	return inOrder(rows, ids, "product", func(r *ent.Product) string { return r.ID })
}

// loadTags returns tags of an organization that the viewer sees.
func loadTags(ctx context.Context, c *ent.Client, orgID string, ids []string) ([]*ent.Tag, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := c.Tag.Query().Where(tag.OrgID(orgID), tag.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "tag")
	}
	return inOrder(rows, ids, "tag", func(r *ent.Tag) string { return r.ID })
}

// inOrder returns each row once, in the order asked, or not_found if one is
// missing.
func inOrder[R any](rows []R, asked []string, what string, key func(R) string) ([]R, error) {
	found := make(map[string]R, len(rows))
	for _, r := range rows {
		found[key(r)] = r
	}
	list := make([]R, 0, len(asked))
	for _, id := range asked {
		r, ok := found[id]
		if !ok {
			return nil, fault.NotFound(what)
		}
		if !slices.ContainsFunc(list, func(other R) bool { return key(other) == id }) {
			list = append(list, r)
		}
	}
	return list, nil
}

func productIDs(rows []*ent.Product) []string {
	list := make([]string, len(rows))
	for i, r := range rows {
		list[i] = r.ID
	}
	return list
}

func tagIDs(rows []*ent.Tag) []string {
	list := make([]string, len(rows))
	for i, r := range rows {
		list[i] = r.ID
	}
	return list
}
