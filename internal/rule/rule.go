// Package rule holds ent's privacy rules: who may reach a row at all. It knows
// rows and tenants, not permissions of commands (those are the domains') and
// not fields (those are @can's). Every policy is made by Policy, which ends in
// an explicit denial: a rule that decides nothing never allows.
//
// The package is a leaf of the generated code, so that generation can start
// without it: the two operations it needs of generated types arrive by QueryWhere.
package rule

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"

	"kontor/internal/authz"
	"kontor/internal/viewer"
)

// QueryWhere narrows a generated query by a predicate. Package db sets it; while
// it is unset every query is denied.
var QueryWhere func(q ent.Query, p func(*sql.Selector)) error

// Predicate narrows a statement to the rows of a viewer.
type Predicate func(v *viewer.Viewer, s *sql.Selector) *sql.Predicate

// Policy returns the policy of a type whose rows are seen and changed through
// the predicate. Anonymous viewers are denied, the system passes, creating
// needs a row that belongs to one of the viewer's organizations.
func Policy(rows Predicate) ent.Policy {
	return policy{rows: rows}
}

// Published returns the policy of a type whose rows are read through the
// predicate and changed by the system alone: by commands of the provider's staff.
func Published(rows Predicate) ent.Policy {
	return published{policy{rows: rows}}
}

type published struct{ policy }

func (published) EvalMutation(ctx context.Context, m ent.Mutation) error {
	if viewer.From(ctx).IsSystem() {
		return nil
	}
	return privacy.Denyf("rule: %s is the provider's", m.Type())
}

type policy struct{ rows Predicate }

func (p policy) EvalQuery(ctx context.Context, q ent.Query) error {
	v := viewer.From(ctx)
	switch {
	case v.IsSystem():
		return nil
	case v.Kind == viewer.Anonymous:
		return privacy.Denyf("rule: nobody is signed in")
	case QueryWhere == nil:
		return privacy.Denyf("rule: QueryWhere is not set")
	}
	return QueryWhere(q, func(s *sql.Selector) { s.Where(p.rows(v, s)) })
}

func (p policy) EvalMutation(ctx context.Context, m ent.Mutation) error {
	v := viewer.From(ctx)
	if v.IsSystem() {
		return nil
	}
	if v.Kind == viewer.Anonymous {
		return privacy.Denyf("rule: nobody is signed in")
	}
	if m.Op().Is(ent.OpCreate) {
		return foreign(v, m)
	}
	narrow, ok := m.(interface{ WhereP(...func(*sql.Selector)) })
	if !ok {
		return privacy.Denyf("rule: %s cannot be narrowed", m.Type())
	}
	narrow.WhereP(func(s *sql.Selector) { s.Where(p.rows(v, s)) })
	return nil
}

// foreign denies a new row that belongs to nobody the viewer is or belongs to.
// A filter cannot: on create there is no row to filter. Every owning column
// that is set must be the viewer's, and at least one must be set.
func foreign(v *viewer.Viewer, m ent.Mutation) error {
	owned := false
	if id, ok := m.Field("org_id"); ok {
		if _, in := v.In(fmt.Sprint(id)); !in {
			return privacy.Denyf("rule: %s in a foreign organization", m.Type())
		}
		owned = true
	}
	if id, ok := m.Field("user_id"); ok && !owned {
		if fmt.Sprint(id) != v.UserID || v.UserID == "" {
			return privacy.Denyf("rule: %s of another user", m.Type())
		}
		owned = true
	}
	for _, column := range []string{"client_org_id", "partner_org_id"} {
		if id, ok := m.Field(column); ok && !owned {
			_, owned = v.In(fmt.Sprint(id))
		}
	}
	if !owned {
		return privacy.Denyf("rule: %s without an owner", m.Type())
	}
	return nil
}

// none matches no row.
func none() *sql.Predicate { return sql.False() }

func in(col string, ids []string) *sql.Predicate {
	if len(ids) == 0 {
		return none()
	}
	args := make([]any, len(ids))
	for i, id := range ids {
		args[i] = id
	}
	return sql.In(col, args...)
}

// InOrganization shows the rows of the organizations where the viewer holds p.
func InOrganization(p authz.Permission) Predicate {
	return func(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
		return in(s.C("org_id"), v.OrgsWith(p))
	}
}

// OrOwn widens a predicate by the rows whose column names the viewer; for a
// token, by those of the organizations that it reaches.
func OrOwn(column string, p Predicate) Predicate {
	return func(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
		own := sql.EQ(s.C(column), v.UserID)
		if !v.SignedIn() {
			own = sql.And(own, in(s.C("org_id"), v.OrgsWith(authz.OrgRead)))
		}
		return sql.Or(own, p(v, s))
	}
}

// Own shows the rows whose column names the viewer, if they are there in person.
func Own(column string) Predicate {
	return SessionOnly(func(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
		return sql.EQ(s.C(column), v.UserID)
	})
}

// SessionOnly shows nothing to tokens.
func SessionOnly(p Predicate) Predicate {
	return func(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
		if !v.SignedIn() {
			return none()
		}
		return p(v, s)
	}
}

// Staff shows every row to the people of the provider.
func Staff(v *viewer.Viewer, _ *sql.Selector) *sql.Predicate {
	if v.SignedIn() && v.Staff {
		return sql.ExprP("1 = 1")
	}
	return none()
}

// OrStaff widens a predicate by every row, for the people of the provider.
func OrStaff(p Predicate) Predicate {
	return func(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
		return sql.Or(p(v, s), Staff(v, s))
	}
}

// OrShared widens a predicate by the rows that their owners share with the other
// members; not with whom a partner link alone brings into the organization (R111).
func OrShared(p Predicate) Predicate {
	return func(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
		return sql.Or(p(v, s), sql.And(sql.EQ(s.C("shared"), true), in(s.C("org_id"), v.OrgsAsMember())))
	}
}

// Successors shows rows where the viewer sees the members, and those whose column
// names the viewer's own membership. What a person is asked is not for their tokens.
func Successors(column string) Predicate {
	return func(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
		members := in(s.C("org_id"), v.OrgsWith(authz.MemberRead))
		if !v.SignedIn() {
			return members
		}
		return sql.Or(members, in(s.C(column), v.MembershipsWith(authz.OrgRead)))
	}
}

// Teams shows teams where the viewer sees the members, and those to which they
// belong.
func Teams(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	return sql.Or(in(s.C("org_id"), v.OrgsWith(authz.MemberRead)), sql.In(s.C("id"), teamsOf(v.MembershipsWith(authz.OrgRead))))
}

func teamsOf(membershipIDs []string) *sql.Selector {
	t := sql.Table("team_members")
	return sql.Select(t.C("team_id")).From(t).Where(in(t.C("membership_id"), membershipIDs))
}

// GrantsOf narrows to the product grants that memberships have themselves or
// through their teams (R29); column names those of product_grants in the statement.
func GrantsOf(column func(string) string, membershipIDs []string) *sql.Predicate {
	return sql.Or(in(column("membership_id"), membershipIDs), sql.In(column("team_id"), teamsOf(membershipIDs)))
}

// OnKind joins a grant on a kind with the products that it reaches (R28).
func OnKind(grant, product func(string) string) *sql.Predicate {
	return sql.And(
		sql.ColumnsEQ(grant("org_id"), product("org_id")),
		sql.ColumnsEQ(grant("kind"), product("kind")),
		sql.Or(sql.IsNull(grant("since")), sql.ColumnsLT(grant("since"), product("created_at"))),
	)
}

// Both shows the rows that both predicates show.
func Both(a, b Predicate) Predicate {
	return func(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
		return sql.And(a(v, s), b(v, s))
	}
}

// SystemOnly shows nothing to people.
func SystemOnly() Predicate {
	return func(*viewer.Viewer, *sql.Selector) *sql.Predicate { return none() }
}

// Everybody shows every row to whoever is signed in.
func Everybody() Predicate {
	return func(*viewer.Viewer, *sql.Selector) *sql.Predicate { return sql.ExprP("1 = 1") }
}

// Organizations shows the organizations the viewer belongs to.
func Organizations(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	return in(s.C("id"), v.OrgsWith(authz.OrgRead))
}

// Links shows a client the links with its partners, and a partner those with
// its clients: all, or the ones that are assigned to the viewer (R122).
func Links(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	return links(v, s.C("client_org_id"), s.C("partner_org_id"), s.C("id"))
}

// OfLinks shows rows that belong to a link the viewer sees.
func OfLinks(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	l := sql.Table("partner_links")
	seen := sql.Select(l.C("id")).From(l).Where(links(v, l.C("client_org_id"), l.C("partner_org_id"), l.C("id")))
	return sql.In(s.C("link_id"), seen)
}

func links(v *viewer.Viewer, client, partner, link string) *sql.Predicate {
	a := sql.Table("partner_assignments")
	assigned := sql.Select(a.C("link_id")).From(a).Where(in(a.C("membership_id"), v.MembershipsWith(authz.ClientRead)))
	return sql.Or(
		in(client, v.OrgsWith(authz.PartnerRead)),
		in(partner, v.OrgsWith(authz.ClientReadAll)),
		sql.In(link, assigned),
	)
}

// InForce narrows to the partner links that give access at an instant; column
// names those of partner_links in the statement.
func InForce(column func(string) string, now time.Time) *sql.Predicate {
	return sql.And(
		sql.EQ(column("status"), "active"),
		sql.Or(sql.IsNull(column("ends_at")), sql.GT(column("ends_at"), now)),
	)
}

// Profiles shows the listed partner profiles, and those of the viewer's own
// organizations; not to whom a link alone brings into one.
func Profiles(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	return sql.Or(sql.EQ(s.C("listed"), true), in(s.C("org_id"), v.OrgsWith(authz.ClientRead)))
}

// Users shows the viewer, and the people of the organizations whose members
// the viewer may see.
func Users(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	m := sql.Table("memberships")
	people := sql.Select(m.C("user_id")).From(m).Where(in(m.C("org_id"), v.OrgsWith(authz.MemberRead)))
	return sql.Or(sql.EQ(s.C("id"), v.UserID), sql.In(s.C("id"), people))
}

// Products shows every product where the viewer sees all of them, and the
// granted ones elsewhere (R26), or those named in a limited partner link (R111);
// to a token, only those of its kinds.
func Products(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	seen := products(v, s.C("org_id"), s.C("id"))
	if len(v.ProductKinds) > 0 {
		return sql.And(seen, in(s.C("kind"), v.ProductKinds))
	}
	return seen
}

// ProductRows shows rows that belong to a product the viewer sees.
func ProductRows(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	seen := products(v, s.C("org_id"), s.C("product_id"))
	if len(v.ProductKinds) > 0 {
		return sql.And(seen, sql.In(s.C("product_id"), ofKinds(v)))
	}
	return seen
}

func products(v *viewer.Viewer, org, product string) *sql.Predicate {
	shown := []*sql.Predicate{in(org, v.OrgsWith(authz.ProductReadAll))}
	for _, some := range granted(v) {
		shown = append(shown, sql.In(product, some))
	}
	return sql.Or(shown...)
}

// granted selects the products that the viewer sees one by one: by grants of
// their memberships and teams, by limited links of their partners.
func granted(v *viewer.Viewer) []*sql.Selector {
	var some []*sql.Selector
	if ids := v.Limited(); len(ids) > 0 {
		some = append(some, GrantedTo(ids)...)
	}
	if ids := v.LimitedLinks(); len(ids) > 0 {
		l := sql.Table("partner_link_products")
		some = append(some, sql.Select(l.C("product_id")).From(l).Where(in(l.C("link_id"), ids)))
	}
	return some
}

// GrantedTo selects the products on which memberships have grants: single ones,
// and those of kinds.
func GrantedTo(membershipIDs []string) []*sql.Selector {
	g, k, p := sql.Table("product_grants"), sql.Table("product_grants").As("kind_grants"), sql.Table("products").As("of_kind")
	return []*sql.Selector{
		sql.Select(g.C("product_id")).From(g).Where(sql.And(sql.NotNull(g.C("product_id")), GrantsOf(g.C, membershipIDs))),
		sql.Select(p.C("id")).From(k).Join(p).OnP(OnKind(k.C, p.C)).Where(GrantsOf(k.C, membershipIDs)),
	}
}

func ofKinds(v *viewer.Viewer) *sql.Selector {
	p := sql.Table("products")
	return sql.Select(p.C("id")).From(p).Where(in(p.C("kind"), v.ProductKinds))
}

// Tags shows every tag where the viewer sees all products, and elsewhere the
// tags that sit on a product the viewer sees (R80).
func Tags(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	shown := []*sql.Predicate{in(s.C("org_id"), v.OrgsWith(authz.ProductReadAll))}
	for _, some := range granted(v) {
		pt := sql.Table("product_tags")
		carried := sql.Select(pt.C("tag_id")).From(pt).Where(sql.In(pt.C("product_id"), some))
		if len(v.ProductKinds) > 0 {
			carried.Where(sql.In(pt.C("product_id"), ofKinds(v)))
		}
		shown = append(shown, sql.In(s.C("id"), carried))
	}
	return sql.Or(shown...)
}
