package org

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/predicate"
	"kontor/ent/product"
	"kontor/ent/productgrant"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/rule"
	"kontor/internal/viewer"
)

const maxGrants = 500

// ErrSeesAllProducts is returned where rights on single products would change
// nothing.
var ErrSeesAllProducts = fault.Invalid("membershipId", "sees_all_products",
	"This role sees and manages every product. Rights on single products are for collaborators and externals.")

// Grant gives rights on one product.
type Grant struct {
	ProductID string
	Rights    []string
}

// SetGrants replaces all rights on single products that a collaborator or
// external has (R26), as far as the viewer sees the products: a token of some
// kinds of products leaves the rights on others alone (R92).
//
// The viewer needs member:update and everything that the member's role holds,
// must see the products, and cannot grant to themselves. Fails with not_found,
// forbidden, ErrSeesAllProducts, and invalid on "grants…" for more than 500, a
// product named twice, or rights that its kind does not have (R27).
func (o *Orgs) SetGrants(ctx context.Context, membershipID string, grants []Grant) (m *ent.Membership, err error) {
	if len(grants) > maxGrants {
		return nil, fault.Invalid("grants", "too_many", "Give rights on at most 500 products.")
	}
	err = o.onMember(ctx, membershipID, GiveRights, func(ctx context.Context, tx *ent.Client, target *ent.Membership) error {
		m = target
		if access.RolePermissions(m.Edges.Role).Has(authz.ProductReadAll) {
			return ErrSeesAllProducts
		}
		if err := checkGrants(ctx, tx, m.OrgID, grants); err != nil {
			return err
		}
		if _, err := tx.ProductGrant.Delete().Where(productgrant.MembershipID(m.ID), onShown(ctx)).Exec(ctx); err != nil {
			return fmt.Errorf("withdraw rights: %w", err)
		}
		now := o.clock.Now()
		rows := make([]*ent.ProductGrantCreate, len(grants))
		for i, g := range grants {
			rows[i] = tx.ProductGrant.Create().SetOrgID(m.OrgID).SetMembershipID(m.ID).SetProductID(g.ProductID).
				SetRights(g.Rights).SetCreatedAt(now).SetUpdatedAt(now)
		}
		if err := tx.ProductGrant.CreateBulk(rows...).Exec(ctx); err != nil {
			return fmt.Errorf("give rights: %w", err)
		}
		return o.record(ctx, tx, "member.grants_changed", m, "", map[string]string{"products": strconv.Itoa(len(grants))})
	})
	return m, err
}

// onShown selects the rights on products that the viewer sees.
func onShown(ctx context.Context) predicate.ProductGrant {
	v := viewer.From(ctx)
	return func(s *sql.Selector) { s.Where(rule.ProductRows(v, s)) }
}

// checkGrants wants products of the organization, each once and with rights
// that its kind has.
func checkGrants(ctx context.Context, tx *ent.Client, orgID string, grants []Grant) error {
	ids := make([]string, len(grants))
	for i, g := range grants {
		ids[i] = g.ProductID
	}
	rows, err := tx.Product.Query().Where(product.IDIn(ids...), product.OrgID(orgID)).
		Select(product.FieldKind).All(ctx)
	if err != nil {
		return fmt.Errorf("find products: %w", err)
	}
	kinds := make(map[string]product.Kind, len(rows))
	for _, p := range rows {
		kinds[p.ID] = p.Kind
	}
	for i, g := range grants {
		kind, ok := kinds[g.ProductID]
		if !ok {
			return fault.NotFound("product")
		}
		if slices.Contains(ids[:i], g.ProductID) {
			return fault.Invalid("grants."+strconv.Itoa(i)+".productId", "duplicate", "Name each product once.")
		}
		if !subset(g.Rights, authz.ProductRights(kind.String())) {
			return fault.Invalid("grants."+strconv.Itoa(i)+".rights", "rights", "Choose at least one right, and only those this kind of product has, each once.")
		}
	}
	return nil
}

// subset tells whether rights are some of all, none twice.
func subset(rights, all []string) bool {
	for i, r := range rights {
		if !slices.Contains(all, r) || slices.Contains(rights[:i], r) {
			return false
		}
	}
	return len(rights) > 0
}
