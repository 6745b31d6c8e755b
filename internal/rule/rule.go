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
		if fmt.Sprint(id) != v.UserID {
			return privacy.Denyf("rule: %s of another user", m.Type())
		}
		owned = true
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

// OrOwn widens a predicate by the rows whose column names the viewer.
func OrOwn(column string, p Predicate) Predicate {
	return func(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
		return sql.Or(sql.EQ(s.C(column), v.UserID), p(v, s))
	}
}

// Own shows the rows whose column names the viewer.
func Own(column string) Predicate {
	return func(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
		return sql.EQ(s.C(column), v.UserID)
	}
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

// Linked shows the partner links with one of the viewer's organizations at
// either end.
func Linked(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	orgs := v.OrgsWith(authz.OrgUpdate)
	return sql.Or(in(s.C("client_org_id"), orgs), in(s.C("partner_org_id"), orgs))
}

// Users shows the viewer, and the people of the organizations whose members
// the viewer may see.
func Users(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	m := sql.Table("memberships")
	people := sql.Select(m.C("user_id")).From(m).Where(in(m.C("org_id"), v.OrgsWith(authz.MemberRead)))
	return sql.Or(sql.EQ(s.C("id"), v.UserID), sql.In(s.C("id"), people))
}

// Products shows every product where the viewer sees all of them, and the
// granted ones elsewhere (R26).
func Products(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	return products(v, s.C("org_id"), s.C("id"))
}

// ProductRows shows rows that belong to a product the viewer sees.
func ProductRows(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	return products(v, s.C("org_id"), s.C("product_id"))
}

func products(v *viewer.Viewer, org, product string) *sql.Predicate {
	all := in(org, v.OrgsWith(authz.ProductReadAll))
	if len(v.Limited()) == 0 {
		return all
	}
	return sql.Or(all, sql.In(product, granted(v)))
}

func granted(v *viewer.Viewer) *sql.Selector {
	g := sql.Table("product_grants")
	return sql.Select(g.C("product_id")).From(g).Where(in(g.C("membership_id"), v.Limited()))
}

// Tags shows every tag where the viewer sees all products, and elsewhere the
// tags that sit on a product the viewer sees (R80).
func Tags(v *viewer.Viewer, s *sql.Selector) *sql.Predicate {
	all := in(s.C("org_id"), v.OrgsWith(authz.ProductReadAll))
	if len(v.Limited()) == 0 {
		return all
	}
	pt := sql.Table("product_tags")
	carried := sql.Select(pt.C("tag_id")).From(pt).Where(sql.In(pt.C("product_id"), granted(v)))
	return sql.Or(all, sql.In(s.C("id"), carried))
}
