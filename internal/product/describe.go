package product

import (
	"context"
	"strings"

	"golang.org/x/text/unicode/norm"

	"kontor/ent"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/text"
)

const (
	maxInternalName = 128
	maxDescription  = 2000
)

// Describe gives a product an internal name, by which lists name and find it too,
// and notes; nil leaves one as it is, and the empty text takes it away. The log
// tells both before and after. A product that has them already is left alone.
//
// The viewer needs product:update, and the right technical on the product (R26).
// Fails with not_found, forbidden, ErrTechnicalRight, and invalid on
// "internalName" and "description".
func (p *Products) Describe(ctx context.Context, productID string, internalName, description *string) (row *ent.Product, err error) {
	seen, err := p.db.Client.Product.Get(ctx, productID)
	if err != nil {
		return nil, access.Missing(err, "product")
	}
	err = p.held(ctx, seen.OrgID, func(ctx context.Context, tx *ent.Client) error {
		before, err := tx.Product.Get(ctx, productID)
		if err != nil {
			return access.Missing(err, "product")
		}
		if err := may(ctx, tx, authz.ProductUpdate, []*ent.Product{before}); err != nil {
			return err
		}
		name, notes, err := described(before, internalName, description)
		if err != nil {
			return err
		}
		row = before
		data := map[string]string{}
		differ(data, "internal_name", before.InternalName, name)
		differ(data, "notes", before.Description, notes)
		if len(data) == 0 {
			return nil
		}
		row, err = tx.Product.UpdateOne(before).SetInternalName(name).SetDescription(notes).
			SetSearchKey(SearchKey(before.Name, before.Reference, name)).SetUpdatedAt(p.clock.Now()).Save(ctx)
		if err != nil {
			return access.Missing(err, "product")
		}
		return p.events.Record(ctx, tx, event.Event{
			Action: "product.described", OrgID: row.OrgID, TargetID: row.ID, TargetName: row.Name, Data: data,
		})
	})
	return row, err
}

// described returns the internal name and the notes that a product is to have.
func described(row *ent.Product, internalName, description *string) (name, notes string, err error) {
	name, notes = row.InternalName, row.Description
	if internalName != nil {
		if name = text.Tidy(norm.NFC.String(*internalName)); !text.Line(name, 0, maxInternalName) {
			return "", "", fault.Invalid("internalName", "internal_name", "An internal name has at most 128 characters, on one line.")
		}
	}
	if description != nil {
		notes = strings.TrimSpace(strings.ReplaceAll(norm.NFC.String(*description), "\r\n", "\n"))
		if !text.Block(notes, maxDescription) {
			return "", "", fault.Invalid("description", "notes", "Notes have at most 2,000 characters.")
		}
	}
	return name, notes, nil
}

// differ notes a value that changes.
func differ(data map[string]string, name, from, to string) {
	if from != to {
		data[name+"_from"], data[name+"_to"] = from, to
	}
}
