package org_test

import (
	"strings"
	"testing"

	"kontor/ent"
	"kontor/ent/address"
	"kontor/ent/organization"
	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func TestUpdate_ByWhoMayAndToldToTheRepresentatives(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		w.Member(h.org, "rolf", rep)
		name, website := " New   Name ", "https://atelier.example"
		for actor, want := range map[authz.RoleKey]error{
			admin: nil, collab: forbidden, external: forbidden, "outsider": notFound, "anonymous": viewer.ErrSignIn,
		} {
			_, err := h.orgs.Update(h.actor(actor), h.org.ID, org.Details{Name: &name, Website: &website})
			wants(t, err, want)
		}
		row, err := h.orgs.Update(h.as(rep), h.org.ID, org.Details{Name: &name}) // nothing is different now
		wants(t, err, nil)
		if row.Name != "New Name" || row.Website != website || row.Slug != "atelier" {
			t.Errorf("got %+v", row)
		}
		lines := h.logged(t, "organization.updated")
		if len(lines) != 1 || lines[0].Data["name_from"] != "Atelier" || lines[0].Data["name_to"] != "New Name" || len(lines[0].Data) != 4 {
			t.Errorf("logged %v", lines)
		}
		if mails := h.mails(t, "organization_changed"); len(mails) != 2 {
			t.Errorf("mails %+v, want one for each representative", mails)
		}
	})
}

func TestUpdate_ChecksEachField(t *testing.T) {
	t.Parallel()
	h := newHouse(testkit.New(t))
	person, hue := organization.KindPerson, 360
	s := func(text string) *string { return &text }
	for field, d := range map[string]org.Details{
		"name":      {Name: s("")},
		"timeZone":  {TimeZone: s("Local")},
		"locale":    {Locale: s("EN")},
		"website":   {Website: s("javascript:alert(1)")},
		"phone":     {Phone: s("call me")},
		"vatNumber": {VATNumber: s("12")},
		"hue":       {Hue: &hue},
		"kind":      {Kind: new(organization.Kind)},
	} {
		_, err := h.orgs.Update(h.as(rep), h.org.ID, d)
		blames(t, err, field)
	}
	for _, name := range []string{"a\x00b", "a\x1bb", "\xff", strings.Repeat("é", 129)} {
		_, err := h.orgs.Update(h.as(rep), h.org.ID, org.Details{Name: &name})
		blames(t, err, "name")
	}
	for _, website := range []string{"http://", "https://user:secret@example.com", "//example.com", "https://example.com/" + strings.Repeat("a", 255)} {
		_, err := h.orgs.Update(h.as(rep), h.org.ID, org.Details{Website: &website})
		blames(t, err, "website")
	}

	row, err := h.orgs.Update(h.as(rep), h.org.ID, org.Details{VATNumber: s("de 123.456.789"), Phone: s(" +41 22 555 01 01 ")})
	if err != nil || row.VatNumber != "DE123456789" || row.Phone != "+41 22 555 01 01" {
		t.Errorf("got %+v, %v", row, err)
	}
	// A private person has no VAT number.
	row, err = h.orgs.Update(h.as(rep), h.org.ID, org.Details{Kind: &person})
	if err != nil || row.VatNumber != "" {
		t.Errorf("got %+v, %v", row, err)
	}
	_, err = h.orgs.Update(h.as(rep), h.org.ID, org.Details{VATNumber: s("DE123456789")})
	blames(t, err, "vatNumber")
}

func TestAddresses_ExactlyOneIsTheMainOne(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ctx := h.as(admin)
		mainOf := func() *ent.Address {
			t.Helper()
			return w.DB.Client.Address.Query().Where(address.OrgID(h.org.ID), address.Main(true)).OnlyX(w.System())
		}
		first, err := h.orgs.AddAddress(ctx, h.org.ID, seat())
		wants(t, err, nil)
		if !first.Main || first.Country != "CH" {
			t.Errorf("got %+v", first)
		}
		a := seat()
		second, err := h.orgs.AddAddress(ctx, h.org.ID, a)
		wants(t, err, nil)
		if mainOf().ID != first.ID {
			t.Error("the second address became the main one unasked")
		}
		_, err = h.orgs.UpdateAddress(ctx, first.ID, a)
		wants(t, err, org.ErrMainAddress)
		_, err = h.orgs.DeleteAddress(ctx, first.ID)
		wants(t, err, org.ErrMainAddress)
		a.Main = true
		_, err = h.orgs.UpdateAddress(ctx, second.ID, a)
		wants(t, err, nil)
		third, err := h.orgs.AddAddress(ctx, h.org.ID, a)
		wants(t, err, nil)
		if mainOf().ID != third.ID {
			t.Error("the newest main address is not the main one")
		}
		for _, id := range []string{first.ID, second.ID, third.ID} { // the main one last
			_, err = h.orgs.DeleteAddress(ctx, id)
			wants(t, err, nil)
		}
		_, err = h.orgs.DeleteAddress(ctx, third.ID)
		wants(t, err, notFound)

		for range 20 {
			_, err = h.orgs.AddAddress(ctx, h.org.ID, seat())
			wants(t, err, nil)
		}
		_, err = h.orgs.AddAddress(ctx, h.org.ID, seat())
		wants(t, err, limit)
		_, err = h.orgs.AddAddress(h.as(collab), h.org.ID, seat())
		wants(t, err, forbidden)
		if found, err := h.orgs.Addresses(h.as(collab), []string{h.org.ID}); err != nil || len(found[h.org.ID]) != 20 || !found[h.org.ID][0].Main {
			t.Errorf("%d addresses, %v; want 20, the main one first", len(found[h.org.ID]), err)
		}
		if found, err := h.orgs.Addresses(h.as(external), []string{h.org.ID}); err != nil || len(found) != 0 {
			t.Errorf("an external sees %v, %v", found, err)
		}
	})
}

func TestAddresses_ChecksEachField(t *testing.T) {
	t.Parallel()
	h := newHouse(testkit.New(t))
	for field, change := range map[string]func(*org.Address){
		"address.label":      func(a *org.Address) { a.Label = strings.Repeat("é", 65) },
		"address.recipient":  func(a *org.Address) { a.Recipient = " " },
		"address.line1":      func(a *org.Address) { a.Line1 = "" },
		"address.line2":      func(a *org.Address) { a.Line2 = strings.Repeat("x", 129) },
		"address.postalCode": func(a *org.Address) { a.PostalCode = strings.Repeat("1", 17) },
		"address.city":       func(a *org.Address) { a.City = "A\nB" },
		"address.region":     func(a *org.Address) { a.Region = strings.Repeat("x", 65) },
		"address.country":    func(a *org.Address) { a.Country = "EU" },
	} {
		a := seat()
		change(&a)
		_, err := h.orgs.AddAddress(h.as(rep), h.org.ID, a)
		blames(t, err, field)
	}
	for _, country := range []string{"", "ZZ", "UK", "CHE", "XX", "1A", "756"} {
		a := seat()
		a.Country = country
		_, err := h.orgs.AddAddress(h.as(rep), h.org.ID, a)
		blames(t, err, "address.country")
	}
}
