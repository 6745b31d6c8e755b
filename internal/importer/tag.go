package importer

import (
	"context"
	"slices"

	"kontor/ent"
	"kontor/ent/tag"
	"kontor/internal/id"
	"kontor/internal/product"
)

// tagKey is a tag as records call it.
type tagKey struct{ orgID, name string }

// tagsNamed returns the tags of organizations by their folded names.
func (w *run) tagsNamed(ctx context.Context, records []*record, names func(*record) []string) (map[tagKey]*ent.Tag, error) {
	var orgIDs, keys []string
	for _, r := range records {
		if p := w.parties[r.peek("organization")]; p != nil {
			orgIDs = append(orgIDs, p.id)
		}
		for _, n := range names(r) {
			keys = append(keys, product.Fold(n))
		}
	}
	rows, err := w.tx.Tag.Query().Where(tag.OrgIDIn(distinct(orgIDs)...), tag.NameKeyIn(distinct(keys)...)).All(ctx)
	if err != nil {
		return nil, err
	}
	known := make(map[tagKey]*ent.Tag, len(rows))
	for _, t := range rows {
		known[tagKey{t.OrgID, t.NameKey}] = t
	}
	return known, nil
}

func distinct(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

func (w *run) tags(ctx context.Context, records []*record) error {
	if err := w.meet(ctx, records, "organization"); err != nil {
		return err
	}
	known, err := w.tagsNamed(ctx, records, func(r *record) []string { return []string{r.peek("name")} })
	if err != nil {
		return err
	}
	var creates []*ent.TagCreate
	for _, r := range records {
		p := w.owner(r)
		r.need("name")
		var name string
		r.checked("name", &name, 1000, product.TagName)
		key := tagKey{name: product.Fold(name)}
		if p != nil {
			key.orgID = p.id
		}
		t := known[key]
		if t == nil {
			t = &ent.Tag{ID: id.New(id.Tag), CreatedAt: w.now}
			if !r.failed {
				known[key] = t
			}
		} else if t.UpdatedAt.Equal(w.now) {
			twice(r, "name", "The tag "+name)
		}
		t.UpdatedAt = w.now
		whole(r, "color", &t.Color, 0, product.Palette-1)
		if r.failed {
			w.lose("tag", r.peek("organization")+"/"+key.name)
			continue
		}
		w.wrote(p, "tag")
		creates = append(creates, w.tx.Tag.Create().SetID(t.ID).SetOrgID(p.id).SetName(name).SetNameKey(key.name).SetColor(t.Color).
			SetCreatedAt(t.CreatedAt).SetUpdatedAt(w.now))
	}
	return w.tx.Tag.CreateBulk(creates...).OnConflict(replace(tag.FieldName, tag.FieldColor, tag.FieldUpdatedAt)...).Exec(ctx)
}
