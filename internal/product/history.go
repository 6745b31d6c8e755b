package product

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/product"
	"kontor/internal/access"
	"kontor/internal/page"
	"kontor/internal/viewer"
)

var newestFirst = page.Order{Name: "at", Column: event.FieldAt, Type: page.Instant, Desc: true}

// History returns a page of what happened to a product, newest first, to
// whoever sees the product. The rows carry the address an act came from, which
// is for those only who may read the activity log.
//
// Fails with not_found, and invalid on the arguments of the page.
func (p *Products) History(ctx context.Context, productID string, args page.Args) (*page.Connection[*ent.Event], error) {
	pg, err := page.New(args, newestFirst)
	if err != nil {
		return nil, err
	}
	row, err := p.db.Client.Product.Query().
		Where(product.ID(productID)).Select(product.FieldOrgID).Only(ctx)
	if err != nil {
		return nil, access.Missing(err, "product")
	}
	// As the system: the policy of events shows them to those who may read the
	// activity log. What happened to one product is for all who see it.
	rows, err := p.db.Client.Event.Query().
		Where(event.OrgID(row.OrgID), event.TargetID(productID)).Where(pg.Apply).
		All(viewer.AsSystem(ctx, "history of a product"))
	if err != nil {
		return nil, fmt.Errorf("history: %w", err)
	}
	key := func(e *ent.Event) (any, string) { return e.At, e.ID }
	return page.Build(pg, rows, key, nil), nil
}
