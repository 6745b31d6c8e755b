package importer

import (
	"context"
	"slices"
	"strings"

	"kontor/ent"
	"kontor/ent/productgrant"
	"kontor/internal/authz"
	"kontor/internal/id"
)

func (w *run) grants(ctx context.Context, records []*record) error {
	if err := w.meet(ctx, records, "organization"); err != nil {
		return err
	}
	people, err := w.people(ctx, records)
	if err != nil {
		return err
	}
	members, err := w.places(ctx, records, people)
	if err != nil {
		return err
	}
	products, err := w.productsNumbered(ctx, refs(records, "product"))
	if err != nil {
		return err
	}
	known, err := w.granted(ctx, members, products)
	if err != nil {
		return err
	}
	var creates []*ent.ProductGrantCreate
	for _, r := range records {
		p, userID := w.owner(r), w.person(r, people)
		reference := r.must("product", 64)
		row := products[reference]
		if row == nil && reference != "" {
			w.missing(r, "product", "product", reference)
		}
		rights := r.words("rights")
		if r.failed {
			continue
		}
		m := members[[2]string{p.id, userID}]
		supported := authz.ProductRights(string(row.Kind))
		switch {
		case m == nil:
			r.problem("user", "This user is not a member of %s. Add a membership before.", p.name)
		case row.OrgID != p.id:
			r.problem("product", "The product %s belongs to another organization.", reference)
		case len(rights) == 0 || slices.ContainsFunc(rights, func(s string) bool { return !slices.Contains(supported, s) }):
			r.problem("rights", "rights must be some of %s for a product of kind %s.", strings.Join(supported, ", "), row.Kind)
		}
		if r.failed {
			continue
		}
		g := known[[2]string{m.ID, row.ID}]
		if g == nil {
			g = &ent.ProductGrant{ID: id.New(id.ProductGrant), CreatedAt: w.now}
			known[[2]string{m.ID, row.ID}] = g
		} else if g.UpdatedAt.Equal(w.now) {
			twice(r, "product", "This grant")
			continue
		}
		g.UpdatedAt = w.now
		w.wrote(p, "grant")
		creates = append(creates, w.tx.ProductGrant.Create().SetID(g.ID).SetOrgID(p.id).SetMembershipID(m.ID).SetProductID(row.ID).
			SetRights(distinct(rights)).SetCreatedAt(g.CreatedAt).SetUpdatedAt(w.now))
	}
	return w.tx.ProductGrant.CreateBulk(creates...).OnConflict(replace(productgrant.FieldRights, productgrant.FieldUpdatedAt)...).Exec(ctx)
}

// granted returns the grants there are, by membership and product.
func (w *run) granted(ctx context.Context, members map[[2]string]*ent.Membership, products map[string]*ent.Product) (map[[2]string]*ent.ProductGrant, error) {
	var memberIDs, productIDs []string
	for _, m := range members {
		memberIDs = append(memberIDs, m.ID)
	}
	for _, p := range products {
		productIDs = append(productIDs, p.ID)
	}
	rows, err := w.tx.ProductGrant.Query().
		Where(productgrant.MembershipIDIn(memberIDs...), productgrant.ProductIDIn(productIDs...)).All(ctx)
	if err != nil {
		return nil, err
	}
	known := make(map[[2]string]*ent.ProductGrant, len(rows))
	for _, g := range rows {
		known[[2]string{*g.MembershipID, *g.ProductID}] = g
	}
	return known, nil
}
