package importer

import (
	"context"
	"slices"
	"time"

	"kontor/ent"
	entproduct "kontor/ent/product"
	"kontor/ent/producttag"
	"kontor/internal/id"
	"kontor/internal/product"
)

func (w *run) products(ctx context.Context, records []*record) error {
	if err := w.meet(ctx, records, "organization", "payer"); err != nil {
		return err
	}
	known, err := w.productsNumbered(ctx, refs(records, "reference"))
	if err != nil {
		return err
	}
	plans, err := w.plansCoded(ctx, refs(records, "plan"))
	if err != nil {
		return err
	}
	words := map[*record][]string{}
	for _, r := range records {
		words[r] = r.words("tags")
	}
	tags, err := w.tagsNamed(ctx, records, func(r *record) []string { return words[r] })
	if err != nil {
		return err
	}
	var creates []*ent.ProductCreate
	var tagged []*ent.ProductTagCreate
	for _, r := range records {
		reference := r.must("reference", 64)
		p, payer := w.owner(r), w.party(r, "payer")
		row := known[reference]
		switch {
		case row == nil:
			row = &ent.Product{
				ID: id.New(id.Product), CreatedAt: w.now, Reference: reference, Status: entproduct.StatusActive,
				StartedAt: w.now, Currency: "EUR", PeriodMonths: 12,
			}
			r.need("name", "kind")
			if reference != "" {
				known[reference] = row
			}
		case row.UpdatedAt.Equal(w.now):
			twice(r, "reference", "The product "+reference)
		case p != nil && row.OrgID != p.id:
			r.problem("organization", "The product %s belongs to another organization; an import does not transfer products.", reference)
		}
		row.UpdatedAt = w.now
		readProduct(r, row)
		w.plan(r, row, plans)
		if payer != nil {
			row.PayerID = &payer.id
		}
		var on []*ent.ProductTagCreate
		for _, t := range w.carried(r, p, words[r], tags) {
			on = append(on, w.tx.ProductTag.Create().SetOrgID(p.id).SetProductID(row.ID).SetTagID(t.ID))
		}
		if r.failed {
			w.lose("product", reference)
			continue
		}
		row.OrgID = p.id
		w.wrote(p, "product")
		creates, tagged = append(creates, w.product(row)), append(tagged, on...)
	}
	err = w.tx.Product.CreateBulk(creates...).OnConflict(replace(
		entproduct.FieldKind, entproduct.FieldName, entproduct.FieldNameKey, entproduct.FieldSearchKey, entproduct.FieldStatus,
		entproduct.FieldCatalogItemID, entproduct.FieldHolderName, entproduct.FieldPayerID, entproduct.FieldTechnicalContact,
		entproduct.FieldInternalName, entproduct.FieldDescription, entproduct.FieldStartedAt, entproduct.FieldExpiresAt,
		entproduct.FieldExpiresSort, entproduct.FieldAutoRenew, entproduct.FieldPriceMinor, entproduct.FieldCurrency,
		entproduct.FieldPeriodMonths, entproduct.FieldUpdatedAt,
	)...).Exec(ctx)
	if err != nil {
		return err
	}
	for part := range slices.Chunk(tagged, 4*batch) {
		err := w.tx.ProductTag.CreateBulk(part...).
			OnConflictColumns(producttag.FieldProductID, producttag.FieldTagID).DoNothing().Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

// readProduct reads the facts of a product that refer to nothing.
func readProduct(r *record, row *ent.Product) {
	choice(r, "kind", &row.Kind, productKinds...)
	r.text("name", &row.Name, 255)
	choice(r, "status", &row.Status, entproduct.StatusPending, entproduct.StatusActive, entproduct.StatusSuspended, entproduct.StatusTerminated)
	r.text("holder", &row.HolderName, 255)
	r.text("technicalContact", &row.TechnicalContact, 254)
	r.text("internalName", &row.InternalName, 128)
	r.text("description", &row.Description, 2000)
	r.instant("startedAt", &row.StartedAt)
	var expires time.Time
	if r.instant("expiresAt", &expires) {
		row.ExpiresAt = &expires
	}
	r.yes("autoRenew", &row.AutoRenew)
	price(r, &row.PriceMinor, &row.Currency, &row.PeriodMonths)
}

// plan reads which plan a product has. A new product costs what its plan costs,
// unless the record says otherwise.
func (w *run) plan(r *record, row *ent.Product, plans map[string]*ent.CatalogItem) {
	var code string
	if r.text("plan", &code, 64); code == "" {
		return
	}
	item := plans[code]
	switch {
	case item == nil:
		w.missing(r, "plan", "plan", code)
	case row.Kind != "" && string(item.Kind) != string(row.Kind):
		r.problem("plan", "The plan %s is for the kind %s, not %s.", code, item.Kind, row.Kind)
	default:
		row.CatalogItemID = &item.ID
		if r.peek("priceMinor") == "" && row.PriceMinor == 0 {
			row.PriceMinor, row.Currency, row.PeriodMonths = item.PriceMinor, item.Currency, item.PeriodMonths
		}
	}
}

// carried returns the tags that a product's record names.
func (w *run) carried(r *record, p *party, names []string, tags map[tagKey]*ent.Tag) []*ent.Tag {
	if p == nil {
		return nil
	}
	var list []*ent.Tag
	for _, name := range names {
		key := tagKey{p.id, product.Fold(name)}
		t := tags[key]
		switch {
		case t == nil && w.lost[[2]string{"tag", r.peek("organization") + "/" + key.name}]:
			r.failed = true
		case t == nil:
			r.problem("tags", "The organization %s has no tag %q. Its record must stand before this one.", p.name, name)
		case !slices.Contains(list, t):
			list = append(list, t)
		}
	}
	return list
}

func (w *run) product(row *ent.Product) *ent.ProductCreate {
	return w.tx.Product.Create().SetID(row.ID).SetOrgID(row.OrgID).SetKind(row.Kind).SetName(row.Name).SetReference(row.Reference).
		SetNameKey(product.NameKey(row.Name)).SetSearchKey(product.SearchKey(row.Name, row.Reference, row.InternalName)).
		SetStatus(row.Status).SetNillableCatalogItemID(row.CatalogItemID).SetHolderName(row.HolderName).SetNillablePayerID(row.PayerID).
		SetTechnicalContact(row.TechnicalContact).SetInternalName(row.InternalName).SetDescription(row.Description).
		SetStartedAt(row.StartedAt).SetNillableExpiresAt(row.ExpiresAt).SetExpiresSort(product.ExpiresSort(row.ExpiresAt)).
		SetAutoRenew(row.AutoRenew).SetPriceMinor(row.PriceMinor).SetCurrency(row.Currency).SetPeriodMonths(row.PeriodMonths).
		SetCreatedAt(row.CreatedAt).SetUpdatedAt(w.now)
}

func (w *run) productsNumbered(ctx context.Context, references []string) (map[string]*ent.Product, error) {
	rows, err := w.tx.Product.Query().Where(entproduct.ReferenceIn(references...)).All(ctx)
	if err != nil {
		return nil, err
	}
	known := make(map[string]*ent.Product, len(rows))
	for _, p := range rows {
		known[p.Reference] = p
	}
	return known, nil
}
