package backoffice

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"kontor/ent"
	"kontor/ent/catalogitem"
	"kontor/internal/access"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/text"
)

// Errors of SaveItem.
var (
	ErrCode       = fault.Invalid("code", "code", "Give a code of 1 to 64 small letters, digits, points and hyphens.")
	ErrCodeFixed  = fault.Invalid("code", "code_fixed", "The code never changes: other systems know the item by it. Make another item.")
	ErrKindFixed  = fault.Invalid("kind", "kind_fixed", "The kind never changes: products have it too. Make another item.")
	ErrItemName   = fault.Invalid("name", "length", "Give a name of 1 to 128 characters, on one line.")
	ErrPrice      = fault.Invalid("priceMinor", "price", "A price is 0 or more, in minor units of its currency.")
	ErrCurrency   = fault.Invalid("currency", "currency", "Give the currency by its three capital letters, such as EUR.")
	ErrPeriod     = fault.Invalid("periodMonths", "period", "A period has 1 to 120 months.")
	ErrCodeExists = fault.Conflict("code_exists", "Another item has this code. Choose another one.").At("code")
)

var (
	code     = regexp.MustCompile(`^[a-z0-9.-]{1,64}$`)
	currency = regexp.MustCompile(`^[A-Z]{3}$`)
)

// Item is what an item of the catalogue is to be.
type Item struct {
	// ID is empty for a new one.
	ID           string
	Code, Name   string
	Kind         catalogitem.Kind
	PriceMinor   int64
	Currency     string
	PeriodMonths int
	Archived     bool
}

// Catalog returns everything that is or was sold, by kind and name. For staff. Fails
// with forbidden.
func (b *BackOffice) Catalog(ctx context.Context) ([]*ent.CatalogItem, error) {
	system, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := b.db.Client.CatalogItem.Query().Order(catalogitem.ByKind(), catalogitem.ByName(), catalogitem.ByID()).All(system)
	if err != nil {
		return nil, fmt.Errorf("list catalogue: %w", err)
	}
	return rows, nil
}

// SaveItem makes an item of the catalogue, or changes the one with the id. Products
// keep the price that they have: what they cost was agreed when they were ordered.
//
// For staff. Fails with invalid on the field at fault, ErrCodeExists, not_found,
// forbidden.
func (b *BackOffice) SaveItem(ctx context.Context, it Item) (row *ent.CatalogItem, err error) {
	err = b.do(ctx, func(ctx, system context.Context, tx *ent.Client) error {
		if err := it.check(); err != nil {
			return err
		}
		var before *ent.CatalogItem
		if it.ID != "" {
			if before, err = tx.CatalogItem.Get(system, it.ID); err != nil {
				return access.Missing(err, "item")
			}
			if err := it.fits(before); err != nil {
				return err
			}
		}
		if row, err = b.writeItem(system, tx, it, before); ent.IsConstraintError(err) {
			return ErrCodeExists.Because(err)
		} else if err != nil {
			return fmt.Errorf("save item: %w", err)
		}
		return b.recordItem(ctx, tx, before, row)
	})
	return row, err
}

func (it *Item) check() error {
	it.Code, it.Name = strings.TrimSpace(it.Code), strings.TrimSpace(it.Name)
	switch {
	case !code.MatchString(it.Code):
		return ErrCode
	case !text.Line(it.Name, 1, 128):
		return ErrItemName
	case it.PriceMinor < 0:
		return ErrPrice
	case !currency.MatchString(it.Currency):
		return ErrCurrency
	case it.PeriodMonths < 1 || it.PeriodMonths > 120:
		return ErrPeriod
	}
	return nil
}

// fits refuses to make another thing of an item.
func (it *Item) fits(before *ent.CatalogItem) error {
	switch {
	case it.Code != before.Code:
		return ErrCodeFixed
	case it.Kind != before.Kind:
		return ErrKindFixed
	}
	return nil
}

func (b *BackOffice) writeItem(system context.Context, tx *ent.Client, it Item, before *ent.CatalogItem) (*ent.CatalogItem, error) {
	now := b.clock.Now()
	if before == nil {
		create := tx.CatalogItem.Create().SetCode(it.Code).SetName(it.Name).SetKind(it.Kind).
			SetPriceMinor(it.PriceMinor).SetCurrency(it.Currency).SetPeriodMonths(it.PeriodMonths).SetCreatedAt(now).SetUpdatedAt(now)
		if it.Archived {
			create.SetArchivedAt(now)
		}
		return create.Save(system)
	}
	change := tx.CatalogItem.UpdateOne(before).SetName(it.Name).
		SetPriceMinor(it.PriceMinor).SetCurrency(it.Currency).SetPeriodMonths(it.PeriodMonths).SetUpdatedAt(now)
	switch {
	case !it.Archived:
		change.ClearArchivedAt()
	case before.ArchivedAt == nil:
		change.SetArchivedAt(now)
	}
	return change.Save(system)
}

// recordItem logs what differs; a save that changes nothing is no line.
func (b *BackOffice) recordItem(ctx context.Context, tx *ent.Client, before, after *ent.CatalogItem) error {
	data := map[string]string{}
	if before == nil {
		before = &ent.CatalogItem{}
		data["code"] = after.Code
	}
	note := func(name, from, to string) {
		if from != to {
			data[name+"_from"], data[name+"_to"] = from, to
		}
	}
	note("name", before.Name, after.Name)
	note("price", price(before), price(after))
	note("period", strconv.Itoa(before.PeriodMonths), strconv.Itoa(after.PeriodMonths))
	note("archived", strconv.FormatBool(before.ArchivedAt != nil), strconv.FormatBool(after.ArchivedAt != nil))
	if len(data) == 0 {
		return nil
	}
	return b.events.Record(ctx, tx, event.Event{Action: "catalog.saved", TargetID: after.ID, TargetName: after.Name, Data: data})
}

func price(it *ent.CatalogItem) string {
	if it.Currency == "" {
		return ""
	}
	return fmt.Sprintf("%d %s", it.PriceMinor, it.Currency)
}
