package product

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/predicate"
	"kontor/ent/product"
	"kontor/internal/fault"
)

// batch is how many products are in memory at once where all of a list are read.
const batch = 500

// walk calls f with all products that match, of those that the viewer sees, in the
// order of their list, some at a time. It asks for what comes after the last row it
// has seen: products that come and go meanwhile make it lose and repeat none that
// stays.
func (p *Products) walk(ctx context.Context, where []predicate.Product, o Order, f func([]*ent.Product) error) error {
	order, ok := orders[o]
	if !ok {
		return fault.Invalid("orderBy", "unknown", "There is no such order.")
	}
	var last *ent.Product
	for {
		rows, err := p.db.Client.Product.Query().Where(where...).Where(func(s *sql.Selector) {
			columns := []string{s.C(order.Column), s.C(product.FieldID)}
			if last != nil {
				value, id := order.key(last)
				if order.Desc {
					s.Where(sql.CompositeLT(columns, value, id))
				} else {
					s.Where(sql.CompositeGT(columns, value, id))
				}
			}
			for _, c := range columns {
				if order.Desc {
					c = sql.Desc(c)
				}
				s.OrderBy(c)
			}
			s.Limit(batch)
		}).All(ctx)
		if err != nil {
			return fmt.Errorf("read products: %w", err)
		}
		if len(rows) > 0 {
			if err := f(rows); err != nil {
				return err
			}
		}
		if len(rows) < batch {
			return nil
		}
		last = rows[len(rows)-1]
	}
}
