package backoffice

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/product"
)

// The functions below read for the fields of many objects at once. All are for staff
// and fail with forbidden.

// counted is a row of a statement that counts by organization, or by item.
type counted struct {
	OrgID  string `json:"org_id"`
	ItemID string `json:"catalog_item_id"`
	Count  int    `json:"count"`
}

// MemberCounts returns how many members organizations have, suspended ones too.
func (b *BackOffice) MemberCounts(ctx context.Context, orgIDs []string) (map[string]int, error) {
	system, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	var rows []counted
	err = b.db.Client.Membership.Query().Where(membership.OrgIDIn(orgIDs...)).
		GroupBy(membership.FieldOrgID).Aggregate(ent.Count()).Scan(system, &rows)
	if err != nil {
		return nil, fmt.Errorf("count members: %w", err)
	}
	return byKey(rows, func(c counted) string { return c.OrgID }), nil
}

// ProductCounts returns how many products organizations have that are not terminated.
func (b *BackOffice) ProductCounts(ctx context.Context, orgIDs []string) (map[string]int, error) {
	system, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	var rows []counted
	err = b.db.Client.Product.Query().Where(product.OrgIDIn(orgIDs...), product.StatusNEQ(product.StatusTerminated)).
		GroupBy(product.FieldOrgID).Aggregate(ent.Count()).Scan(system, &rows)
	if err != nil {
		return nil, fmt.Errorf("count products: %w", err)
	}
	return byKey(rows, func(c counted) string { return c.OrgID }), nil
}

// ItemCounts returns how many products refer to items of the catalogue.
func (b *BackOffice) ItemCounts(ctx context.Context, itemIDs []string) (map[string]int, error) {
	system, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	var rows []counted
	err = b.db.Client.Product.Query().Where(product.CatalogItemIDIn(itemIDs...)).
		GroupBy(product.FieldCatalogItemID).Aggregate(ent.Count()).Scan(system, &rows)
	if err != nil {
		return nil, fmt.Errorf("count products of the catalogue: %w", err)
	}
	return byKey(rows, func(c counted) string { return c.ItemID }), nil
}

func byKey(rows []counted, key func(counted) string) map[string]int {
	counts := make(map[string]int, len(rows))
	for _, r := range rows {
		counts[key(r)] = r.Count
	}
	return counts
}

// Representatives returns the active legal representatives of organizations, in the
// order in which they came.
func (b *BackOffice) Representatives(ctx context.Context, orgIDs []string) (map[string][]*ent.User, error) {
	system, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	byOrg, err := b.orgs.Representatives(system, orgIDs)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, some := range byOrg {
		ids = append(ids, some...)
	}
	rows, err := b.db.Client.Membership.Query().Where(membership.IDIn(ids...)).WithUser().Order(membership.ByID()).All(system)
	if err != nil {
		return nil, fmt.Errorf("find representatives: %w", err)
	}
	people := make(map[string][]*ent.User, len(orgIDs))
	for _, m := range rows {
		people[m.OrgID] = append(people[m.OrgID], m.Edges.User)
	}
	return people, nil
}

// Memberships returns the places of people with their roles and organizations, by
// person, in the order of the organizations' names.
func (b *BackOffice) Memberships(ctx context.Context, userIDs []string) (map[string][]*ent.Membership, error) {
	system, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := b.db.Client.Membership.Query().Where(membership.UserIDIn(userIDs...)).WithRole().WithOrganization().
		Order(membership.ByOrganizationField("name", sql.OrderAsc()), membership.ByID()).All(system)
	if err != nil {
		return nil, fmt.Errorf("find memberships: %w", err)
	}
	places := make(map[string][]*ent.Membership, len(userIDs))
	for _, m := range rows {
		places[m.UserID] = append(places[m.UserID], m)
	}
	return places, nil
}
