package product

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/productusage"
	"kontor/internal/authz"
	"kontor/internal/viewer"
)

// MaxUsage is how many records of usage a product shows.
const MaxUsage = 60

// CanSeeUsage tells whether the viewer may see what a product used: who sees every
// product, and elsewhere who has the right statistic on it. rights is what Rights
// returned for it.
func CanSeeUsage(ctx context.Context, row *ent.Product, rights []string) bool {
	return viewer.Can(ctx, authz.UsageRead, row.OrgID) &&
		(viewer.Can(ctx, authz.ProductReadAll, row.OrgID) || slices.Contains(rights, authz.RightStatistic))
}

// Usage returns what products that the viewer sees used, the newest periods first,
// at most MaxUsage records of each. Whether the viewer may see it is for
// CanSeeUsage to say.
func (p *Products) Usage(ctx context.Context, productIDs []string) (map[string][]*ent.ProductUsage, error) {
	rows, err := p.db.Client.ProductUsage.Query().
		Where(productusage.ProductIDIn(productIDs...), newest(productIDs)).
		Order(productusage.ByPeriodStart(sql.OrderDesc()), productusage.ByMetric(), productusage.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find usage: %w", err)
	}
	found := map[string][]*ent.ProductUsage{}
	for _, r := range rows {
		found[r.ProductID] = append(found[r.ProductID], r)
	}
	return found, nil
}

// newest leaves of each product's records the MaxUsage newest.
func newest(productIDs []string) func(*sql.Selector) {
	ids := make([]any, len(productIDs))
	for i, id := range productIDs {
		ids[i] = id
	}
	return func(s *sql.Selector) {
		u := sql.Table(productusage.Table).As("u")
		numbered := sql.Dialect(s.Dialect()).Select(u.C(productusage.FieldID)).From(u).
			AppendSelectExprAs(
				sql.RowNumber().PartitionBy(u.C(productusage.FieldProductID)).
					OrderExpr(sql.Raw(sql.Desc(u.C(productusage.FieldPeriodStart))), sql.Raw(u.C(productusage.FieldMetric)), sql.Raw(u.C(productusage.FieldID))), "n").
			Where(sql.In(u.C(productusage.FieldProductID), ids...)).As("numbered")
		s.Where(sql.In(s.C(productusage.FieldID),
			sql.Dialect(s.Dialect()).Select(numbered.C(productusage.FieldID)).From(numbered).Where(sql.LTE(numbered.C("n"), MaxUsage))))
	}
}
