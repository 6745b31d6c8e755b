package reach

import (
	"context"
	"fmt"
	"strings"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/predicate"
	"kontor/ent/product"
	"kontor/ent/team"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/rule"
	"kontor/internal/text"
)

const maxSearch = 100

// Product is one that a member reaches, with their rights on it.
type Product struct {
	Product *ent.Product
	Rights  []Right
}

var byName = page.Order{Name: "name", Column: product.FieldNameKey}

// Products returns a page of the products that a member of this role reaches, of
// those that the viewer sees, by name: every one where the role sees all, and
// otherwise those with a grant of theirs or of a team's (R26, R28, R29); none while
// they are suspended. search holds words that must all be found in name, reference
// or internal name.
//
// At most four statements, and one for the total count. Fails with invalid on
// "search" and the arguments of the page.
func (r *Reach) Products(ctx context.Context, m *ent.Membership, of *ent.Role, search string, args page.Args) (*page.Connection[*Product], error) {
	if !text.Line(search, 0, maxSearch) {
		return nil, fault.Invalid("search", "search", "Search for at most 100 characters, on one line.")
	}
	pg, err := page.New(args, byName)
	if err != nil {
		return nil, err
	}
	all := access.RolePermissions(of).Has(authz.ProductReadAll)
	where := []predicate.Product{product.OrgID(m.OrgID), reached(m, of)}
	for _, word := range strings.Fields(text.Fold(search)) {
		where = append(where, product.SearchKeyContains(word))
	}
	rows, err := r.db.Client.Product.Query().Where(where...).Where(pg.Apply).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "products")
	}
	byProduct := map[string][]given{}
	if !all && len(rows) > 0 {
		if byProduct, err = r.granted(ctx, m, rows); err != nil {
			return nil, err
		}
	}
	list := page.Build(pg, rows, func(p *ent.Product) (any, string) { return p.NameKey, p.ID }, func(ctx context.Context) (int, error) {
		return r.db.Client.Product.Query().Where(where...).Count(ctx)
	})
	return page.Map(list, func(p *ent.Product) *Product {
		if all {
			return &Product{p, every(p.Kind.String(), role(of))}
		}
		return &Product{p, some(p.Kind.String(), byProduct[p.ID])}
	}), nil
}

// reached narrows to the products that a member reaches.
func reached(m *ent.Membership, of *ent.Role) predicate.Product {
	held := access.RolePermissions(of)
	return func(s *sql.Selector) {
		switch {
		case m.SuspendedAt != nil || !held.Has(authz.ProductRead):
			s.Where(sql.False())
		case !held.Has(authz.ProductReadAll):
			var some []*sql.Predicate
			for _, granted := range rule.GrantedTo([]string{m.ID}) {
				some = append(some, sql.In(s.C(product.FieldID), granted))
			}
			s.Where(sql.Or(some...))
		}
	}
}

// granted returns what grants give a member, by product.
func (r *Reach) granted(ctx context.Context, m *ent.Membership, rows []*ent.Product) (map[string][]given, error) {
	ids := make([]string, len(rows))
	for i, p := range rows {
		ids[i] = p.ID
	}
	grants, err := access.GrantsOn(ctx, r.db.Client, []string{m.ID}, ids)
	if err != nil {
		return nil, err
	}
	var teamIDs []string
	for _, g := range grants {
		if g.TeamID != nil {
			teamIDs = append(teamIDs, *g.TeamID)
		}
	}
	teams, err := r.teams(ctx, teamIDs)
	if err != nil {
		return nil, err
	}
	byProduct := map[string][]given{}
	for _, g := range grants {
		byProduct[g.ProductID] = append(byProduct[g.ProductID], grant(g.ProductGrant, teams))
	}
	return byProduct, nil
}

// teams returns teams that the viewer sees, by id.
func (r *Reach) teams(ctx context.Context, ids []string) (map[string]*ent.Team, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := r.db.Client.Team.Query().Where(team.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find teams: %w", err)
	}
	teams := make(map[string]*ent.Team, len(rows))
	for _, t := range rows {
		teams[t.ID] = t
	}
	return teams, nil
}
