package importer

import (
	"context"
	"strings"

	"kontor/ent"
	"kontor/ent/catalogitem"
	entproduct "kontor/ent/product"
	"kontor/internal/fault"
	"kontor/internal/id"
)

var productKinds = []entproduct.Kind{
	entproduct.KindDomain, entproduct.KindWebHosting, entproduct.KindMail, entproduct.KindVps,
	entproduct.KindObjectStorage, entproduct.KindDatabase, entproduct.KindCertificate, entproduct.KindLicense,
}

// catalogKinds are the same: a plan is of the kind of its products.
var catalogKinds = func() []catalogitem.Kind {
	kinds := make([]catalogitem.Kind, len(productKinds))
	for i, k := range productKinds {
		kinds[i] = catalogitem.Kind(k)
	}
	return kinds
}()

func (w *run) plans(ctx context.Context, records []*record) error {
	rows, err := w.tx.CatalogItem.Query().Where(catalogitem.CodeIn(refs(records, "code")...)).All(ctx)
	if err != nil {
		return err
	}
	known := map[string]*ent.CatalogItem{}
	for _, p := range rows {
		known[p.Code] = p
	}
	var creates []*ent.CatalogItemCreate
	for _, r := range records {
		code := r.must("code", 64)
		p := known[code]
		switch {
		case p == nil:
			p = &ent.CatalogItem{ID: id.New(id.CatalogItem), CreatedAt: w.now, Code: code, Currency: "EUR", PeriodMonths: 12}
			r.need("name", "kind")
			if code != "" {
				known[code] = p
			}
		case p.UpdatedAt.Equal(w.now):
			twice(r, "code", "The plan "+code)
		}
		p.UpdatedAt = w.now
		r.text("name", &p.Name, 128)
		choice(r, "kind", &p.Kind, catalogKinds...)
		price(r, &p.PriceMinor, &p.Currency, &p.PeriodMonths)
		if r.failed {
			w.lose("plan", code)
			continue
		}
		w.total["plan"]++
		creates = append(creates, w.tx.CatalogItem.Create().SetID(p.ID).SetCode(p.Code).SetName(p.Name).SetKind(p.Kind).
			SetPriceMinor(p.PriceMinor).SetCurrency(p.Currency).SetPeriodMonths(p.PeriodMonths).
			SetCreatedAt(p.CreatedAt).SetUpdatedAt(w.now))
	}
	return w.tx.CatalogItem.CreateBulk(creates...).OnConflict(replace(
		catalogitem.FieldName, catalogitem.FieldKind, catalogitem.FieldPriceMinor,
		catalogitem.FieldCurrency, catalogitem.FieldPeriodMonths, catalogitem.FieldUpdatedAt,
	)...).Exec(ctx)
}

// price reads what plans and products cost.
func price(r *record, minor *int64, currency *string, months *int) {
	whole(r, "priceMinor", minor, 0, 1_000_000_000_000)
	whole(r, "periodMonths", months, 1, 120)
	r.checked("currency", currency, 3, func(s string) (string, error) {
		if len(s) != 3 || strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			return "", fault.Invalid("currency", "currency", "Write the three letters of ISO 4217, such as EUR.")
		}
		return s, nil
	})
}

func (w *run) plansCoded(ctx context.Context, codes []string) (map[string]*ent.CatalogItem, error) {
	rows, err := w.tx.CatalogItem.Query().Where(catalogitem.CodeIn(codes...)).All(ctx)
	if err != nil {
		return nil, err
	}
	known := make(map[string]*ent.CatalogItem, len(rows))
	for _, p := range rows {
		known[p.Code] = p
	}
	return known, nil
}
