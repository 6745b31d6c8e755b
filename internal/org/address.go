package org

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"kontor/ent"
	"kontor/ent/address"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/text"
)

const maxAddresses = 20

// ErrMainAddress is returned where an organization with addresses would be left
// without a main one.
var ErrMainAddress = fault.Conflict("main_address", "This is the main address. Make another address the main one first.")

// Address is a postal address as it shall be.
type Address struct {
	Label, Recipient, Line1, Line2, PostalCode, City, Region string
	// Country is an ISO 3166-1 alpha-2 code.
	Country       string
	Main, Billing bool
}

// AddAddress adds an address; the first one becomes the main one, and one that
// is made the main one takes the place of the former. Mails the representatives.
//
// The viewer needs org:update. Fails with not_found, forbidden, limit for the
// 21st address, and invalid on "address.…".
func (o *Orgs) AddAddress(ctx context.Context, orgID string, a Address) (row *ent.Address, err error) {
	if err := a.check(); err != nil {
		return nil, err
	}
	err = o.change(ctx, orgID, authz.OrgUpdate, func(ctx context.Context, tx *ent.Client) error {
		n, err := tx.Address.Query().Where(address.OrgID(orgID)).Count(ctx)
		if err != nil {
			return fmt.Errorf("count addresses: %w", err)
		}
		if n >= maxAddresses {
			return fault.Limit(0, "addresses", "An organization has at most 20 addresses. Delete one first.")
		}
		a.Main = a.Main || n == 0
		now := o.clock.Now()
		if err := o.unmain(ctx, tx, orgID, a.Main); err != nil {
			return err
		}
		row, err = tx.Address.Create().SetOrgID(orgID).
			SetLabel(a.Label).SetRecipient(a.Recipient).SetLine1(a.Line1).SetLine2(a.Line2).
			SetPostalCode(a.PostalCode).SetCity(a.City).SetRegion(a.Region).SetCountry(a.Country).
			SetMain(a.Main).SetBilling(a.Billing).SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("add address: %w", err)
		}
		return o.recordAddress(ctx, tx, "address.added", row, map[string]string{"address": line(row)})
	})
	return row, err
}

// UpdateAddress replaces an address. Who may, and what fails: as for
// AddAddress, and ErrMainAddress for an end to being the main one.
func (o *Orgs) UpdateAddress(ctx context.Context, addressID string, a Address) (row *ent.Address, err error) {
	if err := a.check(); err != nil {
		return nil, err
	}
	err = o.onAddress(ctx, addressID, func(ctx context.Context, tx *ent.Client, before *ent.Address) error {
		if before.Main && !a.Main {
			return ErrMainAddress
		}
		if err := o.unmain(ctx, tx, before.OrgID, a.Main && !before.Main); err != nil {
			return err
		}
		was := line(before)
		row, err = tx.Address.UpdateOne(before).
			SetLabel(a.Label).SetRecipient(a.Recipient).SetLine1(a.Line1).SetLine2(a.Line2).
			SetPostalCode(a.PostalCode).SetCity(a.City).SetRegion(a.Region).SetCountry(a.Country).
			SetMain(a.Main).SetBilling(a.Billing).SetUpdatedAt(o.clock.Now()).Save(ctx)
		if err != nil {
			return access.Missing(err, "address")
		}
		return o.recordAddress(ctx, tx, "address.updated", row, map[string]string{"address_from": was, "address_to": line(row)})
	})
	return row, err
}

// DeleteAddress deletes an address; the main one only when it is the last. It
// returns the id of the organization. The viewer needs org:update. Fails with
// not_found, forbidden and ErrMainAddress.
func (o *Orgs) DeleteAddress(ctx context.Context, addressID string) (orgID string, err error) {
	err = o.onAddress(ctx, addressID, func(ctx context.Context, tx *ent.Client, a *ent.Address) error {
		orgID = a.OrgID
		others, err := tx.Address.Query().Where(address.OrgID(orgID), address.IDNEQ(a.ID)).Exist(ctx)
		if err != nil {
			return fmt.Errorf("count addresses: %w", err)
		}
		if a.Main && others {
			return ErrMainAddress
		}
		if err := tx.Address.DeleteOne(a).Exec(ctx); err != nil {
			return access.Missing(err, "address")
		}
		return o.recordAddress(ctx, tx, "address.deleted", a, map[string]string{"address": line(a)})
	})
	return orgID, err
}

func (o *Orgs) onAddress(ctx context.Context, id string, f func(context.Context, *ent.Client, *ent.Address) error) error {
	found, err := o.db.Client.Address.Get(ctx, id)
	if err != nil {
		return access.Missing(err, "address")
	}
	return o.change(ctx, found.OrgID, authz.OrgUpdate, func(ctx context.Context, tx *ent.Client) error {
		a, err := tx.Address.Get(ctx, id)
		if err != nil {
			return access.Missing(err, "address")
		}
		return f(ctx, tx, a)
	})
}

// unmain makes room for another main address.
func (o *Orgs) unmain(ctx context.Context, tx *ent.Client, orgID string, another bool) error {
	if !another {
		return nil
	}
	_, err := tx.Address.Update().Where(address.OrgID(orgID), address.Main(true)).
		SetMain(false).SetUpdatedAt(o.clock.Now()).Save(ctx)
	return access.Missing(err, "address")
}

func (o *Orgs) recordAddress(ctx context.Context, tx *ent.Client, action string, a *ent.Address, data map[string]string) error {
	return o.recordChange(ctx, tx, a.OrgID, event.Event{Action: action, TargetID: a.ID, TargetName: a.City, Data: data})
}

// line is an address as the log writes it.
func line(a *ent.Address) string { return a.Recipient + ", " + a.Line1 + ", " + a.City }

func (a *Address) check() error {
	for _, f := range []struct {
		name     string
		text     *string
		min, max int
	}{
		{"label", &a.Label, 0, 64},
		{"recipient", &a.Recipient, 1, 128},
		{"line1", &a.Line1, 1, 128},
		{"line2", &a.Line2, 0, 128},
		{"postalCode", &a.PostalCode, 0, 16},
		{"city", &a.City, 1, 64},
		{"region", &a.Region, 0, 64},
	} {
		*f.text = strings.TrimSpace(*f.text)
		if !text.Line(*f.text, f.min, f.max) {
			return fault.Invalid("address."+f.name, "length", fmt.Sprintf("Give between %d and %d characters, on one line.", f.min, f.max))
		}
	}
	a.Country = strings.ToUpper(strings.TrimSpace(a.Country))
	region, err := language.ParseRegion(a.Country)
	// A code that was given up (UK, AN) has another canonical one.
	if err != nil || !region.IsCountry() || region.Canonicalize().String() != a.Country {
		return fault.Invalid("address.country", "country", "Choose a country.")
	}
	return nil
}
