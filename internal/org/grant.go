package org

import (
	"context"
	"fmt"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/membership"
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

// Errors of rights on products.
var (
	// ErrSeesAllProducts is returned where rights on products would change nothing.
	ErrSeesAllProducts = fault.Invalid("membershipId", "sees_all_products",
		"This role sees and manages every product. Rights on single products are for collaborators and externals.")
	// ErrRightNotHeld is returned to whoever gives a right that they do not have.
	ErrRightNotHeld = fault.ForbiddenReason("right_not_held", "You can only give rights that you have on the product yourself.")
)

// Grant gives rights on one product.
type Grant struct {
	ProductID string
	Rights    []string
}

// KindGrant gives rights on the products of a kind: on all of them, or with
// FutureOnly on those that come later (R28).
type KindGrant struct {
	Kind       product.Kind
	Rights     []string
	FutureOnly bool
}

// SetGrants replaces the rights on single products that a collaborator or
// external has (R26), and those on kinds of products (R28), which stay where kinds
// is nil; as far as the viewer sees the products: a token of some kinds of
// products leaves the rights on others alone (R92).
//
// The viewer needs member:update and everything that the member's role holds,
// must see the products and have the rights that are new on them, for kinds
// product:read_all, and cannot grant to themselves. Fails with not_found,
// forbidden, ErrRightNotHeld, ErrSeesAllProducts, and invalid on "grants…" and
// "kinds…" for more than 500, a product or kind named twice, or rights that the
// kind does not have (R27).
func (o *Orgs) SetGrants(ctx context.Context, membershipID string, grants []Grant, kinds []KindGrant) (m *ent.Membership, err error) {
	if len(grants) > maxGrants {
		return nil, errTooManyGrants
	}
	err = o.onMember(ctx, membershipID, GiveRights, func(ctx context.Context, tx *ent.Client, target *ent.Membership) error {
		m = target
		if access.RolePermissions(m.Edges.Role).Has(authz.ProductReadAll) {
			return ErrSeesAllProducts
		}
		if kinds != nil {
			if err := viewer.Require(ctx, authz.ProductReadAll, m.OrgID); err != nil {
				return err
			}
		}
		data, err := o.replaceGrants(ctx, tx, holder{orgID: m.OrgID, membershipID: m.ID}, grants, kinds)
		if err != nil {
			return err
		}
		return o.record(ctx, tx, "member.grants_changed", m, "", data)
	})
	return m, err
}

// SetTeamGrants replaces the rights on products of a team, which are those of its
// people from their next request on (R29); as far as the viewer sees the products,
// as SetGrants does.
//
// The viewer needs team:manage and product:read_all, and what mayLend says about
// the team's people. Fails as SetGrants does, and with ErrMoreThanOwn.
func (o *Orgs) SetTeamGrants(ctx context.Context, teamID string, grants []Grant, kinds []KindGrant) (t *ent.Team, err error) {
	if len(grants) > maxGrants {
		return nil, errTooManyGrants
	}
	err = o.onTeam(ctx, teamID, func(ctx context.Context, tx *ent.Client, found *ent.Team) error {
		t = found
		if err := viewer.Require(ctx, authz.ProductReadAll, t.OrgID); err != nil {
			return err
		}
		if kinds == nil {
			kinds = []KindGrant{}
		}
		data, err := o.replaceGrants(ctx, tx, holder{orgID: t.OrgID, teamID: t.ID}, grants, kinds)
		if err != nil {
			return err
		}
		given, err := lent(ctx, tx, t.ID)
		if err != nil {
			return err
		}
		if only := viewer.From(ctx).ProductKinds; len(only) > 0 { // the others' were left alone
			given = slices.DeleteFunc(given, func(k string) bool { return !slices.Contains(only, k) })
		}
		if err := mayLend(ctx, tx, t.OrgID, given, inTeam(t.ID)); err != nil {
			return err
		}
		return o.recordTeam(ctx, tx, "team.grants_changed", t, data)
	})
	return t, err
}

var errTooManyGrants = fault.Invalid("grants", "too_many", "Give rights on at most 500 products.")

// inTeam narrows members to those of a team.
func inTeam(teamID string) predicate.Membership {
	return func(s *sql.Selector) {
		t := sql.Table("team_members")
		s.Where(sql.In(s.C(membership.FieldID), sql.Select(t.C("membership_id")).From(t).Where(sql.EQ(t.C("team_id"), teamID))))
	}
}

// holder is who has rights on products: a member or a team.
type holder struct{ orgID, membershipID, teamID string }

func (h holder) owns() predicate.ProductGrant {
	if h.teamID != "" {
		return productgrant.TeamID(h.teamID)
	}
	return productgrant.MembershipID(h.membershipID)
}

func (h holder) create(tx *ent.Client, rights []string, now time.Time) *ent.ProductGrantCreate {
	create := tx.ProductGrant.Create().SetOrgID(h.orgID).SetRights(rights).SetCreatedAt(now).SetUpdatedAt(now)
	if h.teamID != "" {
		return create.SetTeamID(h.teamID)
	}
	return create.SetMembershipID(h.membershipID)
}

// replaceGrants replaces the rights of a holder on the products and kinds that the
// viewer sees, and says for the log what differs; those on kinds stay where kinds is
// nil.
func (o *Orgs) replaceGrants(ctx context.Context, tx *ent.Client, h holder, grants []Grant, kinds []KindGrant) (map[string]string, error) {
	before, err := tx.ProductGrant.Query().Where(h.owns()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find rights: %w", err)
	}
	if err := checkGrants(ctx, tx, h.orgID, grants, before); err != nil {
		return nil, err
	}
	if err := checkKinds(ctx, kinds); err != nil {
		return nil, err
	}
	now := o.clock.Now()
	if _, err := tx.ProductGrant.Delete().Where(h.owns(), productgrant.ProductIDNotNil(), onShown(ctx)).Exec(ctx); err != nil {
		return nil, fmt.Errorf("withdraw rights: %w", err)
	}
	rows := make([]*ent.ProductGrantCreate, 0, len(grants)+len(kinds))
	for _, g := range grants {
		rows = append(rows, h.create(tx, g.Rights, now).SetProductID(g.ProductID))
	}
	if kinds != nil {
		if _, err := tx.ProductGrant.Delete().Where(h.owns(), onKinds(ctx)).Exec(ctx); err != nil {
			return nil, fmt.Errorf("withdraw rights: %w", err)
		}
		for _, k := range kinds {
			rows = append(rows, h.create(tx, k.Rights, now).SetKind(productgrant.Kind(k.Kind)).SetNillableSince(since(k, before, now)))
		}
	}
	if err := tx.ProductGrant.CreateBulk(rows...).Exec(ctx); err != nil {
		return nil, fmt.Errorf("give rights: %w", err)
	}
	after, err := tx.ProductGrant.Query().Where(h.owns()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find rights: %w", err)
	}
	return grantsData(ctx, tx, before, after)
}

// since is the instant after which products must come to be reached. A grant that
// is given again keeps it: what came in between stays within reach.
func since(k KindGrant, before []*ent.ProductGrant, now time.Time) *time.Time {
	if !k.FutureOnly {
		return nil
	}
	for _, g := range before {
		if g.Kind != nil && string(*g.Kind) == string(k.Kind) && g.Since != nil {
			return g.Since
		}
	}
	return &now
}

// onShown selects the rights on single products that the viewer sees.
func onShown(ctx context.Context) predicate.ProductGrant {
	v := viewer.From(ctx)
	return func(s *sql.Selector) { s.Where(rule.ProductRows(v, s)) }
}

// onKinds selects the rights on kinds of products, of those that a token reaches.
func onKinds(ctx context.Context) predicate.ProductGrant {
	only := viewer.From(ctx).ProductKinds
	if len(only) == 0 {
		return productgrant.KindNotNil()
	}
	kinds := make([]productgrant.Kind, len(only))
	for i, k := range only {
		kinds[i] = productgrant.Kind(k)
	}
	return productgrant.KindIn(kinds...)
}
