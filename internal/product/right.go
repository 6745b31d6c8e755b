package product

import (
	"context"
	"fmt"
	"slices"

	"kontor/ent"
	"kontor/ent/partnerlinkproduct"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// ErrTechnicalRight is returned to whoever changes a product without the right
// technical on it.
var ErrTechnicalRight = fault.ForbiddenReason("technical_right",
	"You need the right technical on each of these products. Ask a legal representative or an administrator.")

// Granted returns the rights that the viewer's own grants and those of their
// teams give (R29), and the limited links of their partners (R111), by product. It asks the database only for a
// viewer who has such.
func (p *Products) Granted(ctx context.Context, productIDs []string) (map[string][]string, error) {
	return granted(ctx, p.db.Client, productIDs)
}

func granted(ctx context.Context, c *ent.Client, productIDs []string) (map[string][]string, error) {
	v := viewer.From(ctx)
	own, links := v.Limited(), v.LimitedLinks()
	// As the system: the policies show these rows to those who manage members and
	// partners; here they are the viewer's own.
	system := viewer.AsSystem(ctx, "own grants")
	rights := map[string][]string{}
	if len(own) > 0 {
		rows, err := access.GrantsOn(ctx, c, own, productIDs)
		if err != nil {
			return nil, err
		}
		for _, g := range rows {
			rights[g.ProductID] = append(rights[g.ProductID], g.Rights...)
		}
	}
	if len(links) > 0 {
		rows, err := c.PartnerLinkProduct.Query().
			Where(partnerlinkproduct.LinkIDIn(links...), partnerlinkproduct.ProductIDIn(productIDs...)).All(system)
		if err != nil {
			return nil, fmt.Errorf("find rights of links: %w", err)
		}
		for _, g := range rows {
			rights[g.ProductID] = append(rights[g.ProductID], g.Rights...)
		}
	}
	return rights, nil
}

// Rights lists what the viewer may do with a product: all that its kind
// supports where they see every product, and elsewhere what was granted of
// that (R26, R27). granted is what Granted returned for it.
func Rights(ctx context.Context, row *ent.Product, granted []string) []string {
	rights := authz.ProductRights(string(row.Kind))
	if viewer.Can(ctx, authz.ProductReadAll, row.OrgID) {
		return rights
	}
	return slices.DeleteFunc(rights, func(r string) bool { return !slices.Contains(granted, r) })
}

// CanTag tells whether the viewer may put tags on a product and take them off.
// rights is what Rights returned for it.
func CanTag(ctx context.Context, row *ent.Product, rights []string) bool {
	return can(ctx, authz.ProductTag, row, rights) == nil
}

// CanUpdate tells whether the viewer may give a product an internal name and notes.
// rights is what Rights returned for it.
func CanUpdate(ctx context.Context, row *ent.Product, rights []string) bool {
	return can(ctx, authz.ProductUpdate, row, rights) == nil
}

// can refuses unless the viewer may do p, which changes something, to a product:
// with the right technical on it, and not under a lock, be it the customer's or the
// provider's, unless they see every product (R32).
func can(ctx context.Context, p authz.Permission, row *ent.Product, rights []string) error {
	if err := viewer.Require(ctx, p, row.OrgID); err != nil {
		return err
	}
	switch {
	case !slices.Contains(rights, authz.RightTechnical):
		return ErrTechnicalRight
	case row.LockedAt == nil && row.ProviderLockedAt == nil, viewer.Can(ctx, authz.ProductReadAll, row.OrgID):
		return nil
	}
	return ErrLocked
}

// may refuses unless the viewer may do p, which changes something, to every one of
// the products.
func may(ctx context.Context, tx *ent.Client, p authz.Permission, rows []*ent.Product) error {
	byProduct, err := granted(ctx, tx, productIDs(rows))
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := can(ctx, p, row, Rights(ctx, row, byProduct[row.ID])); err != nil {
			return err
		}
	}
	return nil
}
