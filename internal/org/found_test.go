package org_test

import (
	"context"
	"fmt"
	"testing"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func TestFound_R11_WithItsRepresentativeInOneTransaction(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		orgs, u := org.New(w.DB, w.Events, w.Clock), w.User("nora")
		var row *ent.Organization
		found := func(kind organization.Kind, locale, zone string) error {
			return w.DB.WithTx(context.Background(), func(ctx context.Context, tx *ent.Client) (err error) {
				row, err = orgs.Found(ctx, tx, u.ID, "  Nora   Müller ", kind, locale, zone)
				return err
			})
		}
		wants(t, found("guild", "fr", "UTC"), invalid)
		wants(t, found("person", "pt", "UTC"), invalid)
		wants(t, found("person", "fr", "Mars/Olympus"), invalid)
		wants(t, found("person", "fr", "Europe/Zurich"), nil)
		if n := w.DB.Client.Organization.Query().CountX(w.System()); n != 1 {
			t.Errorf("%d organizations, want 1", n)
		}
		if row.Name != "Nora Müller" || row.Slug != "nora-muller" || row.Locale != "fr" || row.TimeZone != "Europe/Zurich" {
			t.Errorf("got %+v", row)
		}
		m := w.DB.Client.Membership.Query().Where(membership.OrgID(row.ID)).WithRole().OnlyX(w.System())
		if m.UserID != u.ID || m.Edges.Role.Key != string(authz.LegalRepresentative) {
			t.Errorf("got %+v", m)
		}
		if n := w.DB.Client.Role.Query().CountX(w.System()); n != 4 {
			t.Errorf("%d roles, want 4", n)
		}
		if e := w.DB.Client.Event.Query().OnlyX(w.System()); e.Action != "organization.created" || e.ActorID != u.ID || e.ActorName != "Nora Example" {
			t.Errorf("logged %v", e)
		}
	})
}

func TestCreate_ForWhoeverIsSignedIn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		orgs := org.New(w.DB, w.Events, w.Clock)
		u := w.User("nora")
		ctx := w.As(u)
		o, err := orgs.Create(ctx, "Atelier Nord", organization.KindCompany)
		wants(t, err, nil)
		if !viewer.Can(ctx, authz.RepresentativeGrant, o.ID) {
			t.Error("the rest of the request does not know the new place")
		}
		_, err = orgs.Create(ctx, " ", organization.KindCompany)
		wants(t, err, invalid)
		_, err = orgs.Create(context.Background(), "Nobody's", organization.KindCompany)
		wants(t, err, viewer.ErrSignIn)
		for i := range 49 {
			w.Join(w.Org(fmt.Sprint("Other ", i)), u, authz.External)
		}
		_, err = orgs.Create(ctx, "One too many", organization.KindCompany)
		wants(t, err, limit)
	})
}

func TestCreate_SlugsStayUnique(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		orgs := org.New(w.DB, w.Events, w.Clock)
		a, b := w.User("ada"), w.User("bea")
		seen := map[string]bool{}
		for range 6 {
			var slugs [2]string
			create := func(i int, u *ent.User) func() error {
				return func() error {
					o, err := orgs.Create(w.As(u), "Société d'Été", organization.KindCompany)
					if err == nil {
						slugs[i] = o.Slug
					}
					return err
				}
			}
			for _, err := range atOnce(create(0, a), create(1, b)) {
				wants(t, err, nil)
			}
			for _, s := range slugs {
				if seen[s] {
					t.Errorf("%q came twice", s)
				}
				seen[s] = true
			}
		}
		if !seen["societe-dete"] || !seen["societe-dete-2"] || !seen["societe-dete-9"] {
			t.Errorf("got %v", seen)
		}
	})
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Atelier Nord":                "atelier-nord",
		"Zürcher & Söhne":             "zurcher-sohne",
		"  --Straße, 7--  ":           "strasse-7",
		"L'Œuvre d’Art":               "loeuvre-dart",
		"Łódź Kraków":                 "lodz-krakow",
		"株式会社":                        "organization",
		"":                            "organization",
		"ÅNGSTRÖM № 5":                "angstrom-no-5",
		"../../etc/passwd?x=<script>": "etc-passwd-x-script",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbb": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	} {
		if got := org.Slug(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}
