package product

import (
	"context"
	"maps"
	"slices"
	"strings"

	"kontor/ent"
)

// Column is a column of an export of products.
type Column string

// The columns.
const (
	ColumnName             Column = "NAME"
	ColumnReference        Column = "REFERENCE"
	ColumnKind             Column = "KIND"
	ColumnStatus           Column = "STATUS"
	ColumnInternalName     Column = "INTERNAL_NAME"
	ColumnDescription      Column = "DESCRIPTION"
	ColumnPlan             Column = "PLAN"
	ColumnTags             Column = "TAGS"
	ColumnHolder           Column = "HOLDER"
	ColumnPayer            Column = "PAYER"
	ColumnTechnicalContact Column = "TECHNICAL_CONTACT"
	ColumnStartedAt        Column = "STARTED_AT"
	ColumnExpiresAt        Column = "EXPIRES_AT"
	ColumnAutoRenew        Column = "AUTO_RENEW"
	ColumnPrice            Column = "PRICE"
	ColumnCurrency         Column = "CURRENCY"
	ColumnPeriodMonths     Column = "PERIOD_MONTHS"
)

// Columns returns all columns, in the order in which they are written.
func Columns() []Column {
	return []Column{
		ColumnName, ColumnReference, ColumnKind, ColumnStatus, ColumnInternalName, ColumnDescription, ColumnPlan, ColumnTags, ColumnHolder, ColumnPayer,
		ColumnTechnicalContact, ColumnStartedAt, ColumnExpiresAt, ColumnAutoRenew, ColumnPrice, ColumnCurrency, ColumnPeriodMonths,
	}
}

// billed are the columns that only whoever may see billing reads, as on screens.
var billed = []Column{ColumnPayer, ColumnPrice, ColumnCurrency}

// values says what stands in each column.
var values = map[Column]func(*around, *ent.Product) any{
	ColumnName:             func(_ *around, row *ent.Product) any { return row.Name },
	ColumnReference:        func(_ *around, row *ent.Product) any { return row.Reference },
	ColumnKind:             func(_ *around, row *ent.Product) any { return strings.ToUpper(string(row.Kind)) },
	ColumnStatus:           func(_ *around, row *ent.Product) any { return strings.ToUpper(string(row.Status)) },
	ColumnInternalName:     func(_ *around, row *ent.Product) any { return row.InternalName },
	ColumnDescription:      func(_ *around, row *ent.Product) any { return row.Description },
	ColumnPlan:             func(a *around, row *ent.Product) any { return a.plan(row) },
	ColumnTags:             func(a *around, row *ent.Product) any { return a.tagNames(row) },
	ColumnHolder:           func(a *around, row *ent.Product) any { return a.holder(row) },
	ColumnPayer:            func(a *around, row *ent.Product) any { return a.parties[payer(row)] },
	ColumnTechnicalContact: func(_ *around, row *ent.Product) any { return row.TechnicalContact },
	ColumnStartedAt:        func(_ *around, row *ent.Product) any { return row.StartedAt },
	ColumnExpiresAt:        func(_ *around, row *ent.Product) any { return row.ExpiresAt },
	ColumnAutoRenew:        func(_ *around, row *ent.Product) any { return row.AutoRenew },
	ColumnPrice:            func(_ *around, row *ent.Product) any { return row.PriceMinor },
	ColumnCurrency:         func(_ *around, row *ent.Product) any { return row.Currency },
	ColumnPeriodMonths:     func(_ *around, row *ent.Product) any { return row.PeriodMonths },
}

// around is what stands beside the rows of some products.
type around struct {
	tags    map[string][]*ent.Tag
	plans   map[string]string
	parties map[string]string
}

// around reads what the columns need beside the rows, as the viewer sees it.
func (p *Products) around(ctx context.Context, rows []*ent.Product, columns []Column) (a *around, err error) {
	a = &around{}
	if slices.Contains(columns, ColumnTags) {
		if a.tags, err = p.TagsByProduct(ctx, productIDs(rows)); err != nil {
			return nil, err
		}
	}
	plans, parties := map[string]bool{}, map[string]bool{}
	for _, row := range rows {
		if row.CatalogItemID != nil {
			plans[*row.CatalogItemID] = true
		}
		parties[row.OrgID], parties[payer(row)] = true, true
	}
	if a.plans, err = p.Plans(ctx, slices.Collect(maps.Keys(plans))); err != nil {
		return nil, err
	}
	a.parties, err = p.PartyNames(ctx, slices.Collect(maps.Keys(parties)))
	return a, err
}

func (a *around) plan(row *ent.Product) any {
	if row.CatalogItemID == nil {
		return nil
	}
	return a.plans[*row.CatalogItemID]
}

func (a *around) tagNames(row *ent.Product) []string {
	names := []string{}
	for _, t := range a.tags[row.ID] {
		names = append(names, t.Name)
	}
	return names
}

func (a *around) holder(row *ent.Product) string {
	if row.HolderName != "" {
		return row.HolderName
	}
	return a.parties[row.OrgID]
}

// payer is the organization that pays for a product.
func payer(row *ent.Product) string {
	if row.PayerID != nil {
		return *row.PayerID
	}
	return row.OrgID
}
