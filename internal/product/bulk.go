package product

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"kontor/ent"
	"kontor/ent/catalogitem"
	"kontor/ent/organization"
	"kontor/ent/product"
	"kontor/ent/producttag"
	"kontor/ent/tag"
	"kontor/internal/viewer"
)

// The functions below read for the fields of many objects at once. What they do
// not find, or the viewer may not see, is missing from the map.

// ByID returns products that the viewer sees.
func (p *Products) ByID(ctx context.Context, productIDs []string) (map[string]*ent.Product, error) {
	rows, err := p.db.Client.Product.Query().Where(product.IDIn(productIDs...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find products: %w", err)
	}
	found := make(map[string]*ent.Product, len(rows))
	for _, r := range rows {
		found[r.ID] = r
	}
	return found, nil
}

// TagsByProduct returns the tags of products that the viewer sees, by name (R80).
func (p *Products) TagsByProduct(ctx context.Context, productIDs []string) (map[string][]*ent.Tag, error) {
	rows, err := p.db.Client.ProductTag.Query().
		Where(producttag.ProductIDIn(productIDs...)).WithTag().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find tags: %w", err)
	}
	found := map[string][]*ent.Tag{}
	for _, r := range rows {
		found[r.ProductID] = append(found[r.ProductID], r.Edges.Tag)
	}
	for _, tags := range found {
		slices.SortFunc(tags, byNameKey)
	}
	return found, nil
}

// TagsByOrg returns the tags of organizations that the viewer sees, by name
// (R80).
func (p *Products) TagsByOrg(ctx context.Context, orgIDs []string) (map[string][]*ent.Tag, error) {
	rows, err := p.db.Client.Tag.Query().Where(tag.OrgIDIn(orgIDs...)).Order(tag.ByNameKey()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find tags: %w", err)
	}
	found := map[string][]*ent.Tag{}
	for _, r := range rows {
		found[r.OrgID] = append(found[r.OrgID], r)
	}
	return found, nil
}

func byNameKey(a, b *ent.Tag) int { return cmp.Compare(a.NameKey, b.NameKey) }

// ProductCounts returns, by tag, how many of the products that the viewer sees
// carry it (R80).
func (p *Products) ProductCounts(ctx context.Context, tagIDs []string) (map[string]int, error) {
	var rows []struct {
		TagID string `json:"tag_id"`
		Count int    `json:"count"`
	}
	err := p.db.Client.ProductTag.Query().
		Where(producttag.TagIDIn(tagIDs...)).
		GroupBy(producttag.FieldTagID).Aggregate(ent.Count()).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("count products: %w", err)
	}
	counts := make(map[string]int, len(rows))
	for _, r := range rows {
		counts[r.TagID] = r.Count
	}
	return counts, nil
}

// Plans returns the names of plans of the catalogue, by id.
func (p *Products) Plans(ctx context.Context, itemIDs []string) (map[string]string, error) {
	rows, err := p.db.Client.CatalogItem.Query().
		Where(catalogitem.IDIn(itemIDs...)).Select(catalogitem.FieldName).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find plans: %w", err)
	}
	names := make(map[string]string, len(rows))
	for _, r := range rows {
		names[r.ID] = r.Name
	}
	return names, nil
}

// PartyNames returns the names of the organizations that manage or pay for
// products, by id.
//
// As the system: whoever sees a product is told the names of its parties (R84),
// though not the organizations. No caller may ask for others.
func (p *Products) PartyNames(ctx context.Context, orgIDs []string) (map[string]string, error) {
	rows, err := p.db.Client.Organization.Query().
		Where(organization.IDIn(orgIDs...)).Select(organization.FieldName).
		All(viewer.AsSystem(ctx, "parties of a product"))
	if err != nil {
		return nil, fmt.Errorf("find parties: %w", err)
	}
	names := make(map[string]string, len(rows))
	for _, r := range rows {
		names[r.ID] = r.Name
	}
	return names, nil
}
