package product

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/predicate"
	"kontor/ent/product"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// maxMatching is how many products one command changes.
const maxMatching = 20_000

// Match is all products of a list that a person had before them.
type Match struct {
	OrgID  string
	Filter Filter
	// Expected is how many the person saw.
	Expected int
}

// Errors of commands on all products of a list.
var (
	ErrSelection        = fault.Invalid("selection", "selection", "Say which products: either by id, or all of a list.")
	ErrSelectionChanged = fault.Conflict("selection_changed", "Other products match now than those you saw. Load the list anew and choose again.")
	ErrTooManyMatch     = fault.Invalid("matching.filter", "too_many_match", "At most 20,000 products are changed at once. Narrow the list.")
)

func (m Match) where() ([]predicate.Product, error) {
	where, err := m.Filter.predicates()
	return append(where, product.OrgID(m.OrgID)), err
}

// unchanged refuses a match that holds another number of products than the person
// saw, of those that the viewer sees.
func (p *Products) unchanged(ctx context.Context, m Match) error {
	where, err := m.where()
	if err != nil {
		return err
	}
	if err := viewer.Require(ctx, authz.ProductRead, m.OrgID); err != nil {
		return err
	}
	n, err := p.db.Client.Product.Query().Where(where...).Count(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("count products: %w", err)
	case n != m.Expected || n == 0:
		return ErrSelectionChanged
	case n > maxMatching:
		return ErrTooManyMatch
	}
	return nil
}

// collect returns the ids of all products that match, when a task begins. There may
// be fewer than the person saw, where an earlier run has changed some; never more.
func (p *Products) collect(ctx context.Context, m Match) ([]string, error) {
	where, err := m.where()
	if err != nil {
		return nil, err
	}
	ids, err := p.db.Client.Product.Query().Where(where...).Order(product.ByID()).Limit(m.Expected + 1).IDs(ctx)
	if err != nil {
		return nil, fmt.Errorf("find products: %w", err)
	}
	if len(ids) > m.Expected {
		return nil, ErrSelectionChanged
	}
	return ids, nil
}

// inParts calls f with products of which the viewer must see all, 100 at a time.
func (p *Products) inParts(ctx context.Context, ids []string, f func([]*ent.Product) error) error {
	for rest := ids; len(rest) > 0; rest = rest[min(maxTagged, len(rest)):] {
		rows, err := load(ctx, p.db.Client, rest[:min(maxTagged, len(rest))])
		if err != nil {
			return err
		}
		if err := f(rows); err != nil {
			return err
		}
	}
	return nil
}
