package backoffice_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"kontor/internal/authz"
	"kontor/internal/backoffice"
	"kontor/internal/page"
	"kontor/internal/testkit"
)

func TestFind_ByNamePersonAndProduct(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		elodie := w.Org("Élodie Design")
		w.Member(elodie, "luc", authz.Collaborator)
		site := w.Product(elodie, "site")
		gone := w.Org("Gone")
		gone.Update().SetDeletedAt(w.Clock.Now()).SaveX(w.System())
		blocked := true
		for search, want := range map[string][]string{
			"":                  {"Élodie Design", "Acme"},
			"élodie":            {"Élodie Design"},
			"acm":               {"Acme"},
			"LUC@example.com":   {"Élodie Design"},
			site.Reference:      {"Élodie Design"},
			d.acme.ID:           {"Acme"},
			"gone":              nil,
			"%":                 nil,
			"nobody at example": nil,
		} {
			found, err := d.office.Organizations(d.staff(), backoffice.Filter{Search: search}, page.Args{})
			must(t, err)
			var names []string
			for _, e := range found.Edges {
				names = append(names, e.Node.Name)
			}
			if !slices.Equal(names, want) {
				t.Errorf("%q finds %v, want %v", search, names, want)
			}
			if n, err := found.TotalCount(t.Context()); err != nil || n != len(want) {
				t.Errorf("%q counts %d, %v", search, n, err)
			}
		}
		found, err := d.office.Organizations(d.staff(), backoffice.Filter{Blocked: &blocked}, page.Args{})
		must(t, err)
		if len(found.Edges) != 0 {
			t.Errorf("nothing is blocked, and %d are found", len(found.Edges))
		}
		people, err := d.office.Users(d.staff(), backoffice.Filter{Search: "ana exam"}, page.Args{})
		must(t, err)
		if len(people.Edges) != 1 || people.Edges[0].Node.ID != d.ana.ID {
			t.Errorf("found %d people", len(people.Edges))
		}
		_, err = d.office.Organizations(w.As(d.ana), backoffice.Filter{}, page.Args{})
		wants(t, err, forbidden)
		_, err = d.office.Users(w.As(d.ana), backoffice.Filter{}, page.Args{})
		wants(t, err, forbidden)
		_, err = d.office.Organization(w.As(d.ana), d.acme.ID)
		wants(t, err, forbidden)
		_, err = d.office.Organization(d.staff(), gone.ID)
		wants(t, err, notFound)
		_, err = d.office.User(w.As(d.ana), d.ana.ID)
		wants(t, err, forbidden)
		_, err = d.office.Users(d.staff(), backoffice.Filter{Search: "two\nlines"}, page.Args{})
		blames(t, err, "search")
	})
}

// A page of the lists costs the same number of statements, however many rows it has.
func TestFind_BoundedStatements(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		const organizations = `{backOffice{organizations(first:50){totalCount edges{node{name memberCount productCount representatives{email} supportGrant{expiresAt}}}}}}`
		const people = `{backOffice{users(first:50){totalCount edges{node{name memberships{organizationName roleKey}}}}}}`
		ask := func() (n [2]int) {
			for i, query := range []string{organizations, people} {
				n[i] = w.FewestStatements(func() {
					if a := w.Query(d.stan, query, nil); len(a.Errors) > 0 {
						t.Fatal(a.Body)
					}
				})
			}
			return n
		}
		ask() // signs in
		few := ask()
		for i := range 30 {
			o := w.Org(fmt.Sprintf("Customer %d", i))
			w.Member(o, fmt.Sprintf("rep%d", i), authz.LegalRepresentative)
			w.Product(o, fmt.Sprintf("site%d", i))
			w.DB.Client.SupportGrant.Create().SetOrgID(o.ID).SetExpiresAt(w.Clock.Now().Add(time.Hour)).SaveX(w.System())
		}
		many := ask()
		for i, most := range []int{13, 10} {
			if many[i] != few[i] || many[i] > most {
				t.Errorf("list %d takes %d statements for few rows and %d for many, want the same, %d at most", i, few[i], many[i], most)
			}
		}
	})
}
