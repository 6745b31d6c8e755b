package reach

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/partnerassignment"
	"kontor/ent/partnerlink"
	"kontor/ent/partnerlinkproduct"
	"kontor/ent/productgrant"
	entrole "kontor/ent/role"
	"kontor/ent/teammember"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/rule"
)

// ways are those on which people reach a product.
type ways struct {
	product *ent.Product
	roles   map[string]*ent.Role // of its organization
	// all and some are ids of roles that see every product, and those with a grant.
	all, some []string
	links     map[string]*ent.PartnerLink // by partner
	// everyClient and assigned are ids of roles of partners that see every client, and
	// those that are assigned.
	everyClient, assigned []string
}

// ways reads which roles and which partner links lead to a product.
func (r *Reach) ways(ctx context.Context, p *ent.Product, partners bool) (*ways, error) {
	w := &ways{product: p, roles: map[string]*ent.Role{}, links: map[string]*ent.PartnerLink{}}
	orgs := []string{p.OrgID}
	if partners {
		links, err := r.linksTo(ctx, p)
		if err != nil {
			return nil, err
		}
		for _, l := range links {
			w.links[l.PartnerOrgID] = l
			orgs = append(orgs, l.PartnerOrgID)
		}
	}
	roles, err := r.db.Client.Role.Query().Where(entrole.OrgIDIn(orgs...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find roles: %w", err)
	}
	for _, of := range roles {
		w.sort(of)
	}
	return w, nil
}

// sort says on which way the holders of a role come, if on any.
func (w *ways) sort(of *ent.Role) {
	held := access.RolePermissions(of)
	switch own := of.OrgID == w.product.OrgID; {
	case own && held.Has(authz.ProductReadAll):
		w.all = append(w.all, of.ID)
	case own && held.Has(authz.ProductRead):
		w.some = append(w.some, of.ID)
	case !own && held.Has(authz.ClientReadAll):
		w.everyClient = append(w.everyClient, of.ID)
	case !own && held.Has(authz.ClientRead):
		w.assigned = append(w.assigned, of.ID)
	}
	w.roles[of.ID] = of
}

// linksTo returns the links in force that reach a product, with their partners, and
// with what a limited one names of it.
func (r *Reach) linksTo(ctx context.Context, p *ent.Product) ([]*ent.PartnerLink, error) {
	rows, err := r.db.Client.PartnerLink.Query().
		Where(
			partnerlink.ClientOrgID(p.OrgID), partnerlink.HasPartnerWith(organization.IsPartner(true)),
			func(s *sql.Selector) { s.Where(rule.InForce(s.C, r.clock.Now())) },
			partnerlink.Or(partnerlink.LevelEQ(partnerlink.LevelFull), partnerlink.HasProductsWith(partnerlinkproduct.ProductID(p.ID))),
		).
		WithPartner().
		WithProducts(func(q *ent.PartnerLinkProductQuery) { q.Where(partnerlinkproduct.ProductID(p.ID)) }).
		Order(partnerlink.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find partner links: %w", err)
	}
	return rows, nil
}

// people narrows memberships to those that reach the product.
func (w *ways) people(s *sql.Selector) {
	u := sql.Table(user.Table)
	enabled := sql.Select(u.C(user.FieldID)).From(u).Where(sql.IsNull(u.C(user.FieldDisabledAt)))
	s.Where(sql.And(
		sql.IsNull(s.C(membership.FieldSuspendedAt)),
		sql.In(s.C(membership.FieldUserID), enabled),
		sql.Or(
			sql.And(
				sql.EQ(s.C(membership.FieldOrgID), w.product.OrgID),
				sql.Or(in(s.C(membership.FieldRoleID), w.all), sql.And(in(s.C(membership.FieldRoleID), w.some), w.granted(s))),
			),
			w.linked(s),
		),
	))
}

// granted narrows to members with a grant on the product, of theirs or a team's.
func (w *ways) granted(s *sql.Selector) *sql.Predicate {
	own, through, t := sql.Table(productgrant.Table), sql.Table(productgrant.Table), sql.Table(teammember.Table)
	return sql.Or(
		sql.In(s.C(membership.FieldID), sql.Select(own.C(productgrant.FieldMembershipID)).From(own).
			Where(sql.And(sql.NotNull(own.C(productgrant.FieldMembershipID)), w.on(own)))),
		sql.In(s.C(membership.FieldID), sql.Select(t.C(teammember.FieldMembershipID)).From(t).
			Where(sql.In(t.C(teammember.FieldTeamID), sql.Select(through.C(productgrant.FieldTeamID)).From(through).
				Where(sql.And(sql.NotNull(through.C(productgrant.FieldTeamID)), w.on(through)))))),
	)
}

// on narrows grants to those on the product or its kind, as access.Reaches does.
func (w *ways) on(g *sql.SelectTable) *sql.Predicate {
	p := w.product
	return sql.Or(
		sql.EQ(g.C(productgrant.FieldProductID), p.ID),
		sql.And(
			sql.EQ(g.C(productgrant.FieldOrgID), p.OrgID), sql.EQ(g.C(productgrant.FieldKind), p.Kind),
			sql.Or(sql.IsNull(g.C(productgrant.FieldSince)), sql.LT(g.C(productgrant.FieldSince), p.CreatedAt)),
		),
	)
}

// linked narrows to people of partners who look after the client and have no place
// in it themselves: nobody's link gives more to a member, in whatever state.
func (w *ways) linked(s *sql.Selector) *sql.Predicate {
	var partners, links []string
	for id, l := range w.links {
		partners, links = append(partners, id), append(links, l.ID)
	}
	a, m := sql.Table(partnerassignment.Table), sql.Table(membership.Table)
	looksAfter := sql.Select(a.C(partnerassignment.FieldMembershipID)).From(a).Where(in(a.C(partnerassignment.FieldLinkID), links))
	own := sql.Select(m.C(membership.FieldUserID)).From(m).Where(sql.EQ(m.C(membership.FieldOrgID), w.product.OrgID))
	return sql.And(
		in(s.C(membership.FieldOrgID), partners),
		sql.Or(
			in(s.C(membership.FieldRoleID), w.everyClient),
			sql.And(in(s.C(membership.FieldRoleID), w.assigned), sql.In(s.C(membership.FieldID), looksAfter)),
		),
		sql.NotIn(s.C(membership.FieldUserID), own),
	)
}

func in(column string, ids []string) *sql.Predicate {
	if len(ids) == 0 {
		return sql.False()
	}
	args := make([]any, len(ids))
	for i, id := range ids {
		args[i] = id
	}
	return sql.In(column, args...)
}
