package partner_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"kontor/ent"
	"kontor/ent/partnerlink"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/org"
	"kontor/internal/page"
	"kontor/internal/partner"
	"kontor/internal/testkit"
)

func TestUpdateProfile_ByPartnersOnly_ChecksEveryField(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		update := func(u *ent.User, o *ent.Organization, c partner.ProfileChange) error {
			_, err := s.partners.UpdateProfile(w.As(u), o.ID, c)
			return err
		}
		wantErr(t, "a collaborator", update(s.giulia, s.vela, partner.ProfileChange{}), fault.CodeForbidden, "permission")
		wantErr(t, "a stranger", update(s.rita, s.vela, partner.ProfileChange{}), fault.CodeNotFound, "")
		wantErr(t, "no partner", update(s.rita, s.client, partner.ProfileChange{}), fault.CodeConflict, "not_a_partner")
		for field, c := range map[string]partner.ProfileChange{
			"headline":    {Headline: ptr(strings.Repeat("x", 141))},
			"description": {Description: ptr(strings.Repeat("x", 2001))},
			"website":     {Website: ptr("javascript:alert(1)")},
			"city":        {City: ptr("two\nlines")},
			"country":     {Country: ptr("Italy")},
			"skills":      {Skills: ptr([]string{"wordpress", "magic"})},
			"languages":   {Languages: ptr([]string{"xx"})},
		} {
			err := update(s.luca, s.vela, c)
			wantErr(t, field, err, fault.CodeInvalid, "")
			if f, _ := fault.As(err); f != nil && f.Field != field {
				t.Errorf("%s: blames %s", field, f.Field)
			}
		}
		before := s.logged(s.vela, "profile.updated").ID
		must(t, update(s.anna, s.vela, partner.ProfileChange{Headline: ptr("We build sites")}))
		if e := s.logged(s.vela, "profile.updated"); e.ID != before {
			t.Error("no difference, and logged")
		}
		must(t, update(s.anna, s.vela, partner.ProfileChange{Skills: ptr([]string{"seo", "email", "seo"}), Country: ptr("it"), Website: ptr("")}))
		p, err := s.partners.ProfileBySlug(w.As(s.rita), "vela")
		must(t, err)
		if !slices.Equal(p.Skills, []string{"email", "seo"}) || p.Country != "IT" || p.Headline != "We build sites" || !p.Listed {
			t.Errorf("%+v", p)
		}
		if e, want := s.logged(s.vela, "profile.updated"), (map[string]string{
			"country_from": "", "country_to": "IT", "skills_from": "", "skills_to": "email seo",
		}); !maps.Equal(e.Data, want) {
			t.Errorf("logged %v", e.Data)
		}
		// The directory follows the organization's name.
		_, err = org.New(w.DB, w.Events, w.Clock).Update(w.As(s.luca), s.vela.ID, org.Details{Name: ptr("Vela Nova"), Hue: ptr(7)})
		must(t, err)
		if p, err := s.partners.ProfileBySlug(w.As(s.rita), "vela"); err != nil || p.Name != "Vela Nova" || p.Hue != 7 {
			t.Errorf("%+v %v", p, err)
		}
		must(t, update(s.luca, s.vela, partner.ProfileChange{Listed: ptr(false)}))
		_, err = s.partners.ProfileBySlug(w.As(s.rita), "vela")
		wantErr(t, "not listed", err, fault.CodeNotFound, "")
		_, err = s.partners.ProfileBySlug(w.As(s.giulia), "vela")
		must(t, err)
		_, err = s.partners.ProfileBySlug(context.Background(), "vela")
		wantErr(t, "nobody", err, fault.CodeUnauthenticated, "")
	})
}

func TestDirectory_FiltersAndWalks(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		for i := range 7 {
			o := w.Org(fmt.Sprintf("Partner %d", i%3) + strings.Repeat(" x", i/3)) // names that differ little
			must(t, o.Update().SetIsPartner(i != 6).Exec(w.System()))
			must(t, w.DB.Client.PartnerProfile.Create().SetOrgID(o.ID).SetSlug(o.Slug).SetName([]string{"Ämter", "ämter", "Zoo"}[i%3]).
				SetSearchKey(fmt.Sprintf("number %d", i)).SetListed(i != 5).SetSkills([]string{"seo", []string{"email", "video"}[i%2]}).
				SetLanguages([]string{[]string{"de", "fr"}[i%2]}).SetCountry([]string{"CH", "IT"}[i%2]).Exec(w.System()))
		}
		count := func(f partner.DirectoryFilter) int {
			t.Helper()
			c, err := s.partners.Directory(w.As(s.rita), f, page.Args{})
			must(t, err)
			n, err := c.TotalCount(w.As(s.rita))
			must(t, err)
			if n != len(c.Edges) {
				t.Errorf("%+v: counts %d, lists %d", f, n, len(c.Edges))
			}
			return n
		}
		for name, tt := range map[string]struct {
			f    partner.DirectoryFilter
			want int
		}{
			"all":            {partner.DirectoryFilter{}, 6}, // Vela, and 7 without the unlisted one and the one that is no partner any more
			"by name":        {partner.DirectoryFilter{Search: "ÄMTER"}, 4},
			"by two words":   {partner.DirectoryFilter{Search: "ämter number"}, 4},
			"by wildcard":    {partner.DirectoryFilter{Search: "%"}, 0},
			"both skills":    {partner.DirectoryFilter{Skills: []string{"seo", "email"}}, 3},
			"a skill's part": {partner.DirectoryFilter{Skills: []string{"emai"}}, 0},
			"either tongue":  {partner.DirectoryFilter{Languages: []string{"fr", "de"}}, 5},
			"one tongue":     {partner.DirectoryFilter{Languages: []string{"fr"}}, 2},
			"country":        {partner.DirectoryFilter{Country: "it"}, 2},
		} {
			if got := count(tt.f); got != tt.want {
				t.Errorf("%s: %d, want %d", name, got, tt.want)
			}
		}
		two := 2
		seen, args := map[string]bool{}, page.Args{First: &two}
		for {
			c, err := s.partners.Directory(w.As(s.rita), partner.DirectoryFilter{}, args)
			must(t, err)
			for _, e := range c.Edges {
				if seen[e.Node.ID] {
					t.Errorf("%s twice", e.Node.Name)
				}
				seen[e.Node.ID] = true
			}
			if !c.PageInfo.HasNextPage {
				break
			}
			args.After = c.PageInfo.EndCursor
		}
		if len(seen) != 6 {
			t.Errorf("walked over %d", len(seen))
		}
		_, err := s.partners.Directory(w.As(s.rita), partner.DirectoryFilter{Search: strings.Repeat("x", 101)}, page.Args{})
		wantErr(t, "a long search", err, fault.CodeInvalid, "search")
		_, err = s.partners.Directory(w.As(s.rita), partner.DirectoryFilter{Skills: make([]string, 21)}, page.Args{})
		wantErr(t, "many skills", err, fault.CodeInvalid, "too_many")
		_, err = s.partners.Directory(context.Background(), partner.DirectoryFilter{}, page.Args{})
		wantErr(t, "nobody", err, fault.CodeUnauthenticated, "")
	})
}

func TestClients_WalkByNameInBothDirections(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		names := []string{"Äther", "alpha", "Beta", "beta", "Zeta"}
		for i, name := range names {
			o := w.Org(fmt.Sprintf("C%d", i))
			must(t, o.Update().SetName(name).Exec(w.System()))
			level := "full"
			if i%2 == 1 {
				level = "limited"
			}
			w.Link(o, s.vela, partnerlink.Level(level))
		}
		ended := w.Org("Ended")
		now := w.Clock.Now()
		must(t, w.Link(ended, s.vela, "full").Update().SetEndsAt(now).Exec(w.System()))
		ctx := w.As(s.luca)
		all, err := s.partners.Clients(ctx, s.vela.ID, partner.ClientFilter{}, page.Args{})
		must(t, err)
		var order []string
		for _, e := range all.Edges {
			order = append(order, e.Node.ID)
		}
		if len(order) != len(names) {
			t.Fatalf("%d clients", len(order))
		}
		two := 2
		var forth, back []string
		args := page.Args{First: &two}
		for {
			c, err := s.partners.Clients(ctx, s.vela.ID, partner.ClientFilter{}, args)
			must(t, err)
			for _, e := range c.Edges {
				forth = append(forth, e.Node.ID)
			}
			if !c.PageInfo.HasNextPage {
				break
			}
			args.After = c.PageInfo.EndCursor
		}
		args = page.Args{Last: &two}
		for {
			c, err := s.partners.Clients(ctx, s.vela.ID, partner.ClientFilter{}, args)
			must(t, err)
			for _, e := range slices.Backward(c.Edges) {
				back = append(back, e.Node.ID)
			}
			if !c.PageInfo.HasPreviousPage {
				break
			}
			args.Before = c.PageInfo.StartCursor
		}
		slices.Reverse(back)
		if !slices.Equal(forth, order) || !slices.Equal(back, order) {
			t.Errorf("forth %v, back %v, all %v", forth, back, order)
		}
		for name, tt := range map[string]struct {
			f    partner.ClientFilter
			want int
		}{
			"by name": {partner.ClientFilter{Search: "BETA"}, 2},
			"level":   {partner.ClientFilter{Level: authz.Limited}, 2},
			"both":    {partner.ClientFilter{Search: "beta", Level: authz.Full}, 1},
		} {
			c, err := s.partners.Clients(ctx, s.vela.ID, tt.f, page.Args{})
			must(t, err)
			if n, err := c.TotalCount(ctx); n != tt.want || len(c.Edges) != tt.want || err != nil {
				t.Errorf("%s: %d of %d, want %d, %v", name, len(c.Edges), n, tt.want, err)
			}
		}
		if c, err := s.partners.Clients(w.As(s.rita), s.vela.ID, partner.ClientFilter{}, page.Args{}); err != nil || len(c.Edges) != 0 {
			t.Error("a stranger sees clients")
		}
	})
}
