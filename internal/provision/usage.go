package provision

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"kontor/ent"
	entproduct "kontor/ent/product"
	"kontor/ent/productusage"
	"kontor/internal/event"
	"kontor/internal/fault"
)

const maxRecords = 100

// Usage is what one product used of something in one period.
type Usage struct {
	Reference    string
	Metric, Unit string
	Quantity     int64
	Quota        *int64 // nil when nothing is included
	Start, End   time.Time
}

// Record keeps usage, all of it or none. What was recorded of the same product,
// metric and beginning of a period before is replaced. It returns how many records
// are kept; replayed as in Create. Each organization's log has one line of it.
//
// For service tokens with the scope usage:record. Fails with invalid on "records"
// and what is in them, not_found for a product, ErrKeyReused, forbidden.
func (p *Provision) Record(ctx context.Context, key string, records []Usage) (recorded int, replayed bool, err error) {
	v, err := require(ctx, ScopeUsage)
	if err != nil {
		return 0, false, err
	}
	if len(records) == 0 || len(records) > maxRecords {
		return 0, false, fault.Invalid("records", "count", "Post 1 to 100 records at once.")
	}
	asked := slices.Clone(records)
	for i := range records {
		if err := records[i].check(fmt.Sprintf("records.%d.", i)); err != nil {
			return 0, false, err
		}
	}
	_, replayed, err = p.once(ctx, v.TokenID, key, "recordUsage", asked, func(ctx context.Context, tx *ent.Client) (string, error) {
		return "", p.keep(ctx, tx, records)
	})
	if err != nil {
		return 0, false, err
	}
	return len(records), replayed, nil
}

func (u *Usage) check(at string) (err error) {
	invalid := func(field, reason, message string) *fault.Error { return fault.Invalid(at+field, reason, message) }
	if u.Metric, err = line(u.Metric, 1, 32, invalid("metric", "metric", "Name what is counted in 1 to 32 characters.")); err != nil {
		return err
	}
	if u.Unit, err = line(u.Unit, 1, 16, invalid("unit", "unit", "Name the unit in 1 to 16 characters.")); err != nil {
		return err
	}
	u.Start, u.End = u.Start.UTC().Truncate(time.Microsecond), u.End.UTC().Truncate(time.Microsecond)
	switch {
	case u.Quantity < 0:
		return invalid("quantity", "negative", "What was used is 0 or more.")
	case u.Quota != nil && *u.Quota < 0:
		return invalid("quota", "negative", "What is included is 0 or more; leave it out when nothing is.")
	case !u.End.After(u.Start) || !storable(u.Start) || !storable(u.End):
		return invalid("periodEnd", "period", "A period ends after its beginning.")
	}
	return nil
}

// keep writes records, in the order in which they are given: of two of the same
// period the last counts.
func (p *Provision) keep(ctx context.Context, tx *ent.Client, records []Usage) error {
	sys, now := system(ctx), p.clock.Now()
	products, err := referred(sys, tx, records)
	if err != nil {
		return err
	}
	type place struct {
		product, metric string
		start           time.Time
	}
	rows := map[place]*ent.ProductUsageCreate{}
	perOrg := map[string]int{}
	for i, u := range records {
		row := products[u.Reference]
		if row == nil {
			return fault.NotFound("product").At(fmt.Sprintf("records.%d.reference", i))
		}
		perOrg[row.OrgID]++
		rows[place{row.ID, u.Metric, u.Start}] = tx.ProductUsage.Create().
			SetOrgID(row.OrgID).SetProductID(row.ID).SetMetric(u.Metric).SetUnit(u.Unit).
			SetQuantity(u.Quantity).SetNillableQuota(u.Quota).SetPeriodStart(u.Start).SetPeriodEnd(u.End).
			SetCreatedAt(now).SetUpdatedAt(now)
	}
	// In one order: two systems that post the same at once wait for each other in it.
	order := slices.SortedFunc(maps.Keys(rows), func(a, b place) int {
		return slices.Compare([]string{a.product, a.metric, a.start.Format(time.RFC3339Nano)}, []string{b.product, b.metric, b.start.Format(time.RFC3339Nano)})
	})
	var creates []*ent.ProductUsageCreate
	for _, at := range order {
		creates = append(creates, rows[at])
	}
	err = tx.ProductUsage.CreateBulk(creates...).
		OnConflictColumns(productusage.FieldProductID, productusage.FieldMetric, productusage.FieldPeriodStart).
		Update(func(u *ent.ProductUsageUpsert) {
			u.UpdateUnit().UpdateQuantity().UpdateQuota().UpdatePeriodEnd().UpdateUpdatedAt()
		}).Exec(sys)
	if err != nil {
		return fmt.Errorf("keep usage: %w", err)
	}
	for _, orgID := range slices.Sorted(maps.Keys(perOrg)) {
		err := p.events.Record(ctx, tx, event.Event{
			Action: "usage.recorded", OrgID: orgID, TargetID: orgID, Data: map[string]string{"records": strconv.Itoa(perOrg[orgID])},
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// referred returns the products that records are about, by reference.
func referred(ctx context.Context, tx *ent.Client, records []Usage) (map[string]*ent.Product, error) {
	var references []string
	for _, u := range records {
		if keepable(u.Reference) {
			references = append(references, u.Reference)
		}
	}
	rows, err := tx.Product.Query().Where(entproduct.ReferenceIn(references...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find products: %w", err)
	}
	found := make(map[string]*ent.Product, len(rows))
	for _, r := range rows {
		found[r.Reference] = r
	}
	return found, nil
}
