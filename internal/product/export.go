package product

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/predicate"
	"kontor/ent/product"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/export"
	"kontor/internal/fault"
	"kontor/internal/task"
	"kontor/internal/viewer"
)

const (
	exportKind = "product_export"
	// smallExport is how many products are exported while the person waits.
	smallExport = 1000
)

// exportParams are what the task of an export keeps.
type exportParams struct {
	Filter  Filter
	Order   Order
	Format  export.Format
	Columns []Column
}

// Export writes the products of a list that the viewer sees (R26) into a file, as a
// task; up to 1,000 are there when it returns. Without columns all are written.
// What the viewer may not see of a product is empty there too: prices and payers
// without billing:read.
//
// The viewer needs product:read, as a person. Fails with not_found, forbidden,
// invalid as List does and on "columns", and task.ErrTooMany.
func (p *Products) Export(ctx context.Context, orgID string, f Filter, o Order, format export.Format, columns []Column) (*ent.Task, error) {
	if _, ok := orders[o]; !ok {
		return nil, fault.Invalid("orderBy", "unknown", "There is no such order.")
	}
	if len(columns) == 0 {
		columns = Columns()
	}
	if err := checkColumns(columns); err != nil {
		return nil, err
	}
	where, err := f.predicates()
	if err != nil {
		return nil, err
	}
	if err := viewer.Require(ctx, authz.ProductRead, orgID); err != nil {
		return nil, err
	}
	org, err := p.db.Client.Organization.Query().Where(organization.ID(orgID)).Only(ctx)
	if err != nil {
		return nil, access.Missing(err, "organization")
	}
	n, err := p.db.Client.Product.Query().Where(product.OrgID(orgID)).Where(where...).Count(ctx)
	if err != nil {
		return nil, fmt.Errorf("count products: %w", err)
	}
	return p.tasks.Give(ctx, task.Given{
		OrgID: orgID, Kind: exportKind, Params: exportParams{f.bounded(), o, format, columns}, Small: n <= smallExport,
		FileName: format.FileName(org.Slug+"-products", p.clock.Now()), MediaType: format.MediaType(),
	})
}

func checkColumns(columns []Column) error {
	for i, c := range columns {
		if _, ok := values[c]; !ok || slices.Contains(columns[:i], c) {
			return fault.Invalid("columns", "columns", "Choose each column once, of those that there are.")
		}
	}
	return nil
}

// runExport is the task.
func (p *Products) runExport(ctx context.Context, t *ent.Task, progress *task.Progress, file io.Writer) error {
	var params exportParams
	if err := json.Unmarshal(t.Params, &params); err != nil {
		return fmt.Errorf("read params: %w", err)
	}
	where, err := params.Filter.predicates()
	if err != nil {
		return err
	}
	where = append(where, product.OrgID(t.OrgID))
	total, err := p.db.Client.Product.Query().Where(where...).Count(ctx)
	if err != nil {
		return fmt.Errorf("count products: %w", err)
	}
	progress.Of(total)
	return p.write(ctx, where, params, viewer.Can(ctx, authz.BillingRead, t.OrgID), file, func(n int) error { return progress.Add(ctx, n) })
}

// write writes the products, some at a time.
func (p *Products) write(ctx context.Context, where []predicate.Product, params exportParams, billing bool, file io.Writer, done func(int) error) error {
	names := make([]string, len(params.Columns))
	for i, c := range params.Columns {
		names[i] = string(c)
	}
	out := export.NewWriter(file, params.Format, names...)
	cells := make([]any, len(params.Columns))
	err := p.walk(ctx, where, params.Order, func(rows []*ent.Product) error {
		around, err := p.around(ctx, rows, params.Columns)
		if err != nil {
			return err
		}
		for _, row := range rows {
			for i, c := range params.Columns {
				cells[i] = nil
				if billing || !slices.Contains(billed, c) {
					cells[i] = values[c](around, row)
				}
			}
			if err := out.Row(cells...); err != nil {
				return err
			}
		}
		return done(len(rows))
	})
	if err != nil {
		return err
	}
	return out.Flush()
}
