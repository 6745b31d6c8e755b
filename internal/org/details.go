package org

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/partnerprofile"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/text"
)

// Details are what Update may change of an organization; nil stays as it is.
type Details struct {
	Name             *string
	Kind             *organization.Kind
	TimeZone, Locale *string
	Website, Phone   *string
	VATNumber        *string
	// Hue is in degrees, 0 to 359.
	Hue *int
}

// Update changes details of an organization and mails a summary to the
// representatives. An organization that becomes a person loses its VAT number.
// Without a difference nothing is written.
//
// The viewer needs org:update. Fails with not_found, forbidden, and invalid on
// the field at fault.
func (o *Orgs) Update(ctx context.Context, orgID string, d Details) (row *ent.Organization, err error) {
	err = o.change(ctx, orgID, authz.OrgUpdate, func(ctx context.Context, tx *ent.Client) error {
		before, err := tx.Organization.Get(ctx, orgID)
		if err != nil {
			return access.Missing(err, "organization")
		}
		after := *before
		if err := d.apply(&after); err != nil {
			return err
		}
		data := changes(before, &after)
		if row = before; len(data) == 0 {
			return nil
		}
		row, err = tx.Organization.UpdateOne(before).
			SetName(after.Name).SetKind(after.Kind).SetTimeZone(after.TimeZone).SetLocale(after.Locale).
			SetWebsite(after.Website).SetPhone(after.Phone).SetVatNumber(after.VatNumber).SetHue(after.Hue).
			SetUpdatedAt(o.clock.Now()).Save(ctx)
		if err != nil {
			return access.Missing(err, "organization")
		}
		// The directory of partners shows both.
		if err := tx.PartnerProfile.Update().Where(partnerprofile.OrgID(orgID)).SetName(row.Name).SetHue(row.Hue).Exec(ctx); err != nil {
			return access.Missing(err, "profile")
		}
		return o.recordChange(ctx, tx, orgID, event.Event{
			Action: "organization.updated", TargetID: orgID, TargetName: row.Name, Data: data,
		})
	})
	return row, err
}

// recordChange logs a change of an organization's details and mails a summary
// to its representatives.
func (o *Orgs) recordChange(ctx context.Context, tx *ent.Client, orgID string, e event.Event) error {
	mails, err := mailRepresentatives(ctx, tx, orgID, "organization_changed")
	if err != nil {
		return err
	}
	e.OrgID, e.Mails = orgID, mails
	return o.events.Record(ctx, tx, e)
}

// changes names what differs, with both values.
func changes(before, after *ent.Organization) map[string]string {
	data := map[string]string{}
	note := func(name, from, to string) {
		if from != to {
			data[name+"_from"], data[name+"_to"] = from, to
		}
	}
	note("name", before.Name, after.Name)
	note("kind", before.Kind.String(), after.Kind.String())
	note("time_zone", before.TimeZone, after.TimeZone)
	note("locale", before.Locale, after.Locale)
	note("website", before.Website, after.Website)
	note("phone", before.Phone, after.Phone)
	note("vat_number", before.VatNumber, after.VatNumber)
	note("hue", strconv.Itoa(before.Hue), strconv.Itoa(after.Hue))
	return data
}

// apply checks the details and sets them on a copy of the row.
func (d *Details) apply(o *ent.Organization) (err error) {
	set := func(to *string, from *string, check func(string) (string, error)) {
		if err == nil && from != nil {
			*to, err = check(*from)
		}
	}
	set(&o.Name, d.Name, CheckName)
	set(&o.TimeZone, d.TimeZone, func(s string) (string, error) { return s, CheckTimeZone(s) })
	set(&o.Locale, d.Locale, func(s string) (string, error) { return s, CheckLocale(s) })
	set(&o.Website, d.Website, CheckWebsite)
	set(&o.Phone, d.Phone, CheckPhone)
	set(&o.VatNumber, d.VATNumber, CheckVATNumber)
	if err != nil {
		return err
	}
	if d.Hue != nil {
		if *d.Hue < 0 || *d.Hue > 359 {
			return fault.Invalid("hue", "hue", "A hue is between 0 and 359 degrees.")
		}
		o.Hue = *d.Hue
	}
	if d.Kind != nil {
		if err := organization.KindValidator(*d.Kind); err != nil {
			return fault.Invalid("kind", "kind", "Choose person, company or public body.").Because(err)
		}
		o.Kind = *d.Kind
	}
	if o.Kind == organization.KindPerson && o.VatNumber != "" {
		if d.VATNumber != nil {
			return fault.Invalid("vatNumber", "vat_person", "A private person has no VAT number. Change the kind of the organization first.")
		}
		o.VatNumber = ""
	}
	return nil
}

// CheckName returns the name of an organization, cleaned of needless space. Fails
// with invalid on "name".
func CheckName(name string) (string, error) {
	name = strings.Join(strings.Fields(name), " ")
	if !text.Line(name, 1, maxName) {
		return "", fault.Invalid("name", "name", "Give a name of 1 to 128 characters.")
	}
	return name, nil
}

// CheckTimeZone refuses what is no IANA name of a time zone, on "timeZone".
func CheckTimeZone(name string) error {
	// Go also knows "" and "Local", which mean nothing to others.
	if _, err := time.LoadLocation(name); err != nil || name == "" || name == "Local" || len(name) > 64 {
		return fault.Invalid("timeZone", "time_zone", "This time zone is unknown. Choose one such as Europe/Zurich.")
	}
	return nil
}

// CheckLocale refuses languages that Kontor does not speak, on "locale".
func CheckLocale(locale string) error {
	if !slices.Contains(text.Locales, locale) {
		return fault.Invalid("locale", "locale", "Choose English, Spanish, French, German or Italian.")
	}
	return nil
}

// CheckWebsite cleans a web address; empty is fine. Fails with invalid on
// "website".
func CheckWebsite(address string) (string, error) {
	address = strings.TrimSpace(address)
	if address == "" {
		return "", nil
	}
	if !text.WebAddress(address) {
		return "", fault.Invalid("website", "website", "Give a full web address, such as https://example.com.")
	}
	return address, nil
}

var phone = regexp.MustCompile(`^\+?[0-9][0-9 ()./-]{4,30}$`)

// CheckPhone cleans a telephone number; empty is fine. Fails with invalid on
// "phone".
func CheckPhone(number string) (string, error) {
	number = strings.TrimSpace(number)
	if number != "" && !phone.MatchString(number) {
		return "", fault.Invalid("phone", "phone", "Give a telephone number, such as +41 22 555 01 01.")
	}
	return number, nil
}

var vatNumber = regexp.MustCompile(`^[A-Z]{2}[A-Z0-9+*]{2,13}$`)

// CheckVATNumber checks the form that all European numbers share; empty is fine.
// Whether a number is valid is asked elsewhere. Fails with invalid on "vatNumber".
func CheckVATNumber(number string) (string, error) {
	number = strings.ToUpper(strings.NewReplacer(" ", "", ".", "", "-", "").Replace(number))
	if number != "" && !vatNumber.MatchString(number) {
		return "", fault.Invalid("vatNumber", "vat_form", "A VAT number begins with the two letters of its country, such as DE123456789.")
	}
	return number, nil
}
