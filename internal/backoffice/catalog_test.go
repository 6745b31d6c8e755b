package backoffice_test

import (
	"slices"
	"testing"
	"time"

	"kontor/ent/announcement"
	"kontor/ent/catalogitem"
	"kontor/internal/backoffice"
	"kontor/internal/testkit"
)

func plan() backoffice.Item {
	return backoffice.Item{Code: "web-small", Name: " Web S ", Kind: catalogitem.KindWebHosting, PriceMinor: 500, Currency: "EUR", PeriodMonths: 12}
}

// What a product costs was agreed when it was ordered: another price of the plan does
// not reach it.
func TestSaveItem_ProductsKeepTheirPrice(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		it, err := d.office.SaveItem(d.staff(), plan())
		must(t, err)
		site := w.Product(d.acme, "site").Update().SetCatalogItemID(it.ID).SaveX(w.System())
		change := plan()
		change.ID, change.PriceMinor, change.Archived = it.ID, 900, true
		it, err = d.office.SaveItem(d.staff(), change)
		must(t, err)
		if it.Name != "Web S" || it.PriceMinor != 900 || it.ArchivedAt == nil {
			t.Errorf("got %+v", it)
		}
		if p := w.DB.Client.Product.GetX(w.System(), site.ID); p.PriceMinor != site.PriceMinor {
			t.Errorf("the product costs %d now", p.PriceMinor)
		}
		// A save that changes nothing is no line of the log.
		_, err = d.office.SaveItem(d.staff(), change)
		must(t, err)
		if lines := d.logged("catalog.saved"); len(lines) != 2 || lines[1].Data["price_from"] != "500 EUR" || lines[1].Data["archived_to"] != "true" {
			t.Errorf("logged %v", lines)
		}
		_, err = d.office.SaveItem(d.staff(), plan())
		wants(t, err, backoffice.ErrCodeExists)
		rows, err := d.office.Catalog(d.staff())
		if err != nil || len(rows) != 1 {
			t.Errorf("%d items, %v", len(rows), err)
		}
	})
}

func TestSaveItem_Refuses(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		it, err := d.office.SaveItem(d.staff(), plan())
		must(t, err)
		for field, spoil := range map[string]func(*backoffice.Item){
			"code":         func(i *backoffice.Item) { i.Code = "Web S" },
			"name":         func(i *backoffice.Item) { i.Name = " " },
			"priceMinor":   func(i *backoffice.Item) { i.PriceMinor = -1 },
			"currency":     func(i *backoffice.Item) { i.Currency = "eur" },
			"periodMonths": func(i *backoffice.Item) { i.PeriodMonths = 121 },
			"kind":         func(i *backoffice.Item) { i.ID, i.Kind = it.ID, catalogitem.KindVps },
		} {
			bad := plan()
			spoil(&bad)
			_, err := d.office.SaveItem(d.staff(), bad)
			blames(t, err, field)
		}
		other := plan()
		other.ID, other.Code = it.ID, "web-other"
		_, err = d.office.SaveItem(d.staff(), other)
		wants(t, err, backoffice.ErrCodeFixed)
		other.ID = "cat_none"
		_, err = d.office.SaveItem(d.staff(), other)
		wants(t, err, notFound)
		_, err = d.office.SaveItem(w.As(d.ana), plan())
		wants(t, err, forbidden)
	})
}

// What an announcement says, and when it ends, can be changed, and its end be taken
// away.
func TestAnnouncements_Change(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		now := w.Clock.Now()
		later := now.Add(2 * time.Hour)
		it := backoffice.Announcement{Level: announcement.LevelInfo, Texts: map[string]string{"en": "Works tonight"}, Starts: now}
		for _, ends := range []*time.Time{nil, &later, &later, nil} {
			it.Ends = ends
			a, err := d.office.SaveAnnouncement(d.staff(), it)
			must(t, err)
			if it.ID = a.ID; (a.EndsAt == nil) != (ends == nil) || ends != nil && !a.EndsAt.Equal(*ends) {
				t.Errorf("ends at %v, want %v", a.EndsAt, ends)
			}
		}
	})
}

func TestAnnouncements_ShowInTheirWindowAndLanguage(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		now := w.Clock.Now()
		ends := now.Add(2 * time.Hour)
		a, err := d.office.SaveAnnouncement(d.staff(), backoffice.Announcement{
			Level: announcement.LevelWarning, Texts: map[string]string{"en": " Works tonight ", "de": "Arbeiten heute Nacht", "it": " "},
			Starts: now.Add(time.Hour), Ends: &ends,
		})
		must(t, err)
		if !slices.Equal(backoffice.Locales(a), []string{"de", "en"}) || backoffice.Text(a, "de") != "Arbeiten heute Nacht" || backoffice.Text(a, "fr") != "Works tonight" {
			t.Errorf("texts %v", a.Texts)
		}
		for _, at := range []struct {
			later time.Duration
			shows int
		}{{0, 0}, {time.Hour, 1}, {30 * time.Minute, 1}, {30 * time.Minute, 0}} {
			w.Clock.Advance(at.later)
			rows, err := d.office.Showing(t.Context()) // nobody in particular asks
			if err != nil || len(rows) != at.shows {
				t.Errorf("%v later %d show, %v", at.later, len(rows), err)
			}
		}
		all, err := d.office.Announcements(d.staff())
		if err != nil || len(all) != 1 {
			t.Errorf("%d announcements, %v", len(all), err)
		}
		must(t, d.office.DeleteAnnouncement(d.staff(), a.ID))
		wants(t, d.office.DeleteAnnouncement(d.staff(), a.ID), notFound)
		wants(t, d.office.DeleteAnnouncement(w.As(d.ana), a.ID), forbidden)
		_, err = d.office.Announcements(w.As(d.ana))
		wants(t, err, forbidden)
		for field, bad := range map[string]backoffice.Announcement{
			"texts":    {Level: announcement.LevelInfo, Texts: map[string]string{"de": "Nur auf Deutsch"}, Starts: now},
			"url":      {Level: announcement.LevelInfo, Texts: map[string]string{"en": "x"}, URL: "javascript:alert(1)", Starts: now},
			"endsAt":   {Level: announcement.LevelInfo, Texts: map[string]string{"en": "x"}, Starts: now, Ends: &now},
			"startsAt": {Level: announcement.LevelInfo, Texts: map[string]string{"en": "x"}},
		} {
			_, err := d.office.SaveAnnouncement(d.staff(), bad)
			blames(t, err, field)
		}
	})
}
