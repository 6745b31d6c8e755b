package access

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/product"
	"kontor/ent/productgrant"
	"kontor/internal/rule"
	"kontor/internal/viewer"
)

// Grant is what one grant gives somebody on one product.
type Grant struct {
	*ent.ProductGrant
	ProductID string
}

// GrantsOn returns the grants that memberships have on products: on the single
// product, on its kind, themselves or through their teams (R28, R29). The rights of
// all of them add up.
//
// Two statements at most. As the system: the policy shows grants to those who see
// the members; callers ask for the viewer's own, or have asked for that right.
func GrantsOn(ctx context.Context, c *ent.Client, membershipIDs, productIDs []string) ([]Grant, error) {
	ctx = viewer.AsSystem(ctx, "grants")
	rows, err := c.ProductGrant.Query().
		Where(
			func(s *sql.Selector) { s.Where(rule.GrantsOf(s.C, membershipIDs)) },
			productgrant.Or(productgrant.ProductIDIn(productIDs...), productgrant.KindNotNil()),
		).
		Order(productgrant.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find grants: %w", err)
	}
	var list []Grant
	var kinds []*ent.ProductGrant
	for _, g := range rows {
		if g.ProductID != nil {
			list = append(list, Grant{g, *g.ProductID})
		} else {
			kinds = append(kinds, g)
		}
	}
	if len(kinds) == 0 {
		return list, nil
	}
	products, err := c.Product.Query().Where(product.IDIn(productIDs...)).
		Select(product.FieldOrgID, product.FieldKind, product.FieldCreatedAt).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find granted products: %w", err)
	}
	for _, p := range products {
		for _, g := range kinds {
			if Reaches(g, p) {
				list = append(list, Grant{g, p.ID})
			}
		}
	}
	return list, nil
}

// Reaches tells whether a grant on a kind is one on this product (R28), as
// rule.OnKind tells the database.
func Reaches(g *ent.ProductGrant, p *ent.Product) bool {
	return g.OrgID == p.OrgID && g.Kind != nil && string(*g.Kind) == string(p.Kind) && (g.Since == nil || g.Since.Before(p.CreatedAt))
}
