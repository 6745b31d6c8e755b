package product

import (
	"context"
	"fmt"
	"sync"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/predicate"
	"kontor/ent/product"
	"kontor/internal/access"
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/rule"
	"kontor/internal/viewer"
)

// maxOrganizations is how many organizations one statement asks: SQLite puts at
// most 500 selects together.
const maxOrganizations = 100

// ListAll is List over several organizations, each within what the viewer sees of
// it.
func (p *Products) ListAll(ctx context.Context, orgIDs []string, f Filter, o Order, args page.Args) (*page.Connection[*ent.Product], error) {
	return p.list(ctx, product.OrgIDIn(orgIDs...), f, o, args)
}

// ListEach returns the first page of the products of each of up to 100
// organizations that the viewer sees (R26, R111), all of them in one statement,
// whose cost grows with the pages and not with the organizations. Total counts
// are one more statement for all. It fails as List does.
func (p *Products) ListEach(ctx context.Context, orgIDs []string, f Filter, o Order, first *int) (map[string]*page.Connection[*ent.Product], error) {
	order, ok := orders[o]
	if !ok {
		return nil, fault.Invalid("orderBy", "unknown", "There is no such order.")
	}
	if len(orgIDs) == 0 {
		return nil, nil
	}
	if len(orgIDs) > maxOrganizations {
		return nil, fmt.Errorf("list products of %d organizations at once", len(orgIDs))
	}
	pg, err := page.New(page.Args{First: first}, order.Order)
	if err != nil {
		return nil, err
	}
	where, err := f.predicates()
	if err != nil {
		return nil, err
	}
	rows, err := p.db.Client.Product.Query().Where(each(ctx, orgIDs, where, pg), pg.Sort).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "products")
	}
	byOrg := map[string][]*ent.Product{}
	for _, row := range rows {
		byOrg[row.OrgID] = append(byOrg[row.OrgID], row)
	}
	count := p.countEach(orgIDs, where)
	lists := make(map[string]*page.Connection[*ent.Product], len(orgIDs))
	for _, id := range orgIDs {
		lists[id] = page.Build(pg, byOrg[id], order.key, func(ctx context.Context) (int, error) {
			counts, err := count(ctx)
			return counts[id], err
		})
	}
	return lists, nil
}

// each makes a query read one page of each organization: a branch for each, with
// its own order and limit, which an index over organization and sort column
// answers. A window function would read all products of all of them.
//
// A branch sees what the viewer sees in its organization: the query's own policy
// would come too late, after the limit.
func each(ctx context.Context, orgIDs []string, where []predicate.Product, pg *page.Page) predicate.Product {
	return func(s *sql.Selector) {
		var all *sql.Selector
		for i, id := range orgIDs {
			t := sql.Table(product.Table)
			branch := sql.Dialect(s.Dialect()).Select(t.Columns(product.Columns...)...).From(t)
			branch.Where(sql.EQ(branch.C(product.FieldOrgID), id)).Where(rule.Products(only(ctx, id), branch))
			for _, w := range where {
				w(branch)
			}
			pg.Apply(branch)
			// SQLite takes no ORDER BY inside of a UNION, but for a table of its own.
			part := sql.Dialect(s.Dialect()).Select("*").From(branch.As(fmt.Sprintf("part%d", i)))
			if all == nil {
				all = part
			} else {
				all.UnionAll(part)
			}
		}
		s.From(all.As(product.Table))
	}
}

// only is the viewer as they are in one organization, so that what is asked
// there does not name all the others.
func only(ctx context.Context, orgID string) *viewer.Viewer {
	v := viewer.From(ctx)
	alone := &viewer.Viewer{Kind: v.Kind, UserID: v.UserID, ProductKinds: v.ProductKinds}
	if m, ok := v.In(orgID); ok {
		alone.SetMemberships([]viewer.Membership{m})
	}
	return alone
}

// countEach counts the products of all organizations when it is first called.
func (p *Products) countEach(orgIDs []string, where []predicate.Product) func(context.Context) (map[string]int, error) {
	var once sync.Once
	var counts map[string]int
	var failed error
	return func(ctx context.Context) (map[string]int, error) {
		once.Do(func() { counts, failed = p.counts(ctx, orgIDs, where) })
		return counts, failed
	}
}

func (p *Products) counts(ctx context.Context, orgIDs []string, where []predicate.Product) (map[string]int, error) {
	var rows []struct {
		OrgID string `json:"org_id"`
		Count int    `json:"count"`
	}
	err := p.db.Client.Product.Query().Where(product.OrgIDIn(orgIDs...)).Where(where...).
		GroupBy(product.FieldOrgID).Aggregate(ent.Count()).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("count products: %w", err)
	}
	counts := make(map[string]int, len(rows))
	for _, r := range rows {
		counts[r.OrgID] = r.Count
	}
	return counts, nil
}
