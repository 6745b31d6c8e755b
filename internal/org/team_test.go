package org_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/product"
	"kontor/ent/productgrant"
	"kontor/ent/teammember"
	"kontor/internal/access"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// team makes a team of these members, as the representative.
func (h *house) team(t *testing.T, name string, members ...*ent.Membership) *ent.Team {
	t.Helper()
	ids := make([]string, len(members))
	for i, m := range members {
		ids[i] = m.ID
	}
	made, err := h.orgs.CreateTeam(h.as(rep), org.NewTeam{OrgID: h.org.ID, Name: name, Color: 3, MembershipIDs: ids})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// sees lists the names of the products that a person sees at their next request.
func (h *house) sees(t *testing.T, ctx context.Context) string {
	t.Helper()
	rows, err := h.DB.Client.Product.Query().Order(product.ByName()).All(ctx)
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, len(rows))
	for i, p := range rows {
		names[i] = p.Name
	}
	return strings.Join(names, " ")
}

func expectSeen(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("sees %q, want %q", got, want)
	}
}

func on(p *ent.Product, rights ...string) []org.Grant {
	return []org.Grant{{ProductID: p.ID, Rights: rights}}
}

func ofKind(kind product.Kind, future bool, rights ...string) []org.KindGrant {
	return []org.KindGrant{{Kind: kind, Rights: rights, FutureOnly: future}}
}

func TestTeam_R33_NamesAndMembers(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		made := h.team(t, "  Web   team ", h.places[external], h.places[collab], h.places[rep])
		if made.Name != "Web team" {
			t.Errorf("named %q", made.Name)
		}
		_, foreign := w.Member(w.Org("Third"), "theo", collab)
		for name, tt := range map[string]struct {
			in   org.NewTeam
			want error
		}{
			"no name":            {org.NewTeam{Name: "  "}, org.ErrTeamName},
			"129 characters":     {org.NewTeam{Name: strings.Repeat("ü", 129)}, org.ErrTeamName},
			"128 characters":     {org.NewTeam{Name: strings.Repeat("ü", 128)}, nil},
			"control characters": {org.NewTeam{Name: "a\x00b"}, org.ErrTeamName},
			"the same name":      {org.NewTeam{Name: "WEB team"}, org.ErrTeamExists},
			"no such colour":     {org.NewTeam{Name: "Colour", Color: 12}, org.ErrTeamColor},
			"foreign member":     {org.NewTeam{Name: "Foreign", MembershipIDs: []string{foreign.ID}}, notFound},
			"foreign leader":     {org.NewTeam{Name: "Foreign", LeaderID: foreign.ID}, notFound},
			"member twice":       {org.NewTeam{Name: "Twice", MembershipIDs: []string{h.places[collab].ID, h.places[collab].ID}, LeaderID: h.places[collab].ID}, nil},
		} {
			t.Run(name, func(t *testing.T) {
				tt.in.OrgID = h.org.ID
				_, err := h.orgs.CreateTeam(h.as(rep), tt.in)
				wants(t, err, tt.want)
			})
		}
		_, err := h.orgs.AddTeamMembers(h.as(rep), made.ID, []string{h.places[admin].ID, foreign.ID})
		wants(t, err, notFound)
		sizes, err := h.orgs.TeamSizes(h.as(rep), []string{made.ID})
		if err != nil || sizes[made.ID] != 3 {
			t.Errorf("%d members, %v; want 3: a refused change adds nobody", sizes[made.ID], err)
		}
		// Names are free for others, and for the team itself.
		other, err := w.DB.Client.Team.Create().SetOrgID(w.Org("Fourth").ID).SetName("Web team").SetNameKey("web team").Save(w.System())
		wants(t, err, nil)
		name := "WEB TEAM"
		_, err = h.orgs.UpdateTeam(h.as(rep), made.ID, org.TeamChange{Name: &name})
		wants(t, err, nil)
		_, err = h.orgs.UpdateTeam(h.as(rep), other.ID, org.TeamChange{Name: &name})
		wants(t, err, notFound)
	})
}

func TestTeam_OnlyThoseWithTeamManage(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		made, site := h.team(t, "Web", h.places[collab]), w.Product(h.org, "site")
		name := "Other"
		for actor, want := range map[string]error{"collaborator": forbidden, "outsider": notFound, "anonymous": viewer.ErrSignIn, "administrator": nil} {
			ctx := map[string]context.Context{
				"collaborator": h.as(collab), "outsider": h.As(h.outsider), "anonymous": context.Background(), "administrator": h.as(admin),
			}[actor]
			t.Run(actor, func(t *testing.T) {
				_, err := h.orgs.UpdateTeam(ctx, made.ID, org.TeamChange{Name: &name})
				wants(t, err, want)
				_, err = h.orgs.SetTeamGrants(ctx, made.ID, on(site, "technical"), nil)
				wants(t, err, want)
				_, err = h.orgs.SetTeamGrants(ctx, made.ID, nil, nil)
				wants(t, err, want)
				_, err = h.orgs.AddTeamMembers(ctx, made.ID, []string{h.places[collab].ID})
				wants(t, err, want)
				_, err = h.orgs.RemoveTeamMembers(ctx, made.ID, []string{h.places[collab].ID})
				wants(t, err, want)
				wants(t, second(h.orgs.CreateTeam(ctx, org.NewTeam{OrgID: h.org.ID, Name: actor})), want)
				if want != nil {
					_, err = h.orgs.DeleteTeam(ctx, made.ID)
					wants(t, err, want)
				}
			})
			_, err := h.orgs.AddTeamMembers(h.as(rep), made.ID, []string{h.places[collab].ID})
			wants(t, err, nil)
		}
		// Whoever is in a team and sees no members sees that team, and no other.
		h.team(t, "Hidden", h.places[external])
		byOrg, err := h.orgs.Teams(h.as(collab), []string{h.org.ID})
		if err != nil || len(byOrg[h.org.ID]) != 1 {
			t.Errorf("the collaborator sees %d teams, %v; want their own", len(byOrg[h.org.ID]), err)
		}
	})
}

func second[T any](_ T, err error) error { return err }

// A clerk who manages teams gives nothing they do not hold: neither by the rights
// of a team nor by its members.
func TestTeam_NobodyGivesWhatTheyDoNotHold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		clerk := func(name string, permissions ...string) context.Context {
			role := w.DB.Client.Role.Create().SetOrgID(h.org.ID).SetName(name).SetPermissions(permissions).SaveX(w.System())
			u := w.User(name)
			w.DB.Client.Membership.Create().SetOrgID(h.org.ID).SetUserID(u.ID).SetRoleID(role.ID).ExecX(w.System())
			return w.As(u)
		}
		blind := clerk("blind", "org:read", "member:read", "member:update", "team:manage", "product:read")
		sighted := clerk("sighted", "org:read", "member:read", "member:update", "team:manage", "product:read", "product:read_all")
		site := w.Product(h.org, "site")
		empty, rich := h.team(t, "Empty"), h.team(t, "Rich", h.places[collab])
		_, err := h.orgs.SetTeamGrants(h.as(admin), rich.ID, nil, ofKind("web_hosting", false, "technical"))
		wants(t, err, nil)

		// Without rights a team gives nothing.
		_, err = h.orgs.AddTeamMembers(blind, empty.ID, []string{h.places[external].ID})
		wants(t, err, nil)
		_, err = h.orgs.SetTeamGrants(blind, empty.ID, on(site, "technical"), nil)
		wants(t, err, forbidden)
		_, err = h.orgs.AddTeamMembers(blind, rich.ID, []string{h.places[external].ID})
		wants(t, err, forbidden)
		leader := h.places[external].ID
		_, err = h.orgs.UpdateTeam(blind, rich.ID, org.TeamChange{Leader: true, LeaderID: &leader})
		wants(t, err, forbidden)
		// Who sees every product but may not tag them makes nobody a tagger.
		_, err = h.orgs.SetTeamGrants(sighted, rich.ID, on(site, "technical"), nil)
		wants(t, err, org.ErrMoreThanOwn)
		_, err = h.orgs.AddTeamMembers(sighted, rich.ID, []string{h.places[admin].ID})
		wants(t, err, nil) // on whom it has no effect
		// Taking away is everybody's who manages teams.
		_, err = h.orgs.RemoveTeamMembers(blind, rich.ID, []string{h.places[collab].ID})
		wants(t, err, nil)
		expectSeen(t, h.sees(t, h.as(collab)), "")
	})
}

func TestSetGrants_NobodyGivesRightsTheyDoNotHave(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		site, other := w.Product(h.org, "site"), w.Product(h.org, "other")
		role := w.DB.Client.Role.Create().SetOrgID(h.org.ID).SetName("Clerk").
			SetPermissions([]string{"org:read", "member:read", "member:update", "product:read", "usage:read"}).SaveX(w.System())
		u := w.User("clerk")
		m := w.DB.Client.Membership.Create().SetOrgID(h.org.ID).SetUserID(u.ID).SetRoleID(role.ID).SaveX(w.System())
		w.Grant(m, site, "statistic")
		target := h.places[external].ID
		for name, tt := range map[string]struct {
			grants []org.Grant
			kinds  []org.KindGrant
			want   error
		}{
			"own right":         {on(site, "statistic"), nil, nil},
			"more than own":     {on(site, "statistic", "technical"), nil, org.ErrRightNotHeld},
			"unseen product":    {on(other, "statistic"), nil, notFound},
			"a kind, unlimited": {nil, ofKind("web_hosting", false, "statistic"), forbidden},
		} {
			t.Run(name, func(t *testing.T) { wants(t, second(h.orgs.SetGrants(w.As(u), target, tt.grants, tt.kinds)), tt.want) })
		}
		// What somebody else has given may stay.
		_, err := h.orgs.SetGrants(h.as(admin), target, on(site, "technical"), nil)
		wants(t, err, nil)
		_, err = h.orgs.SetGrants(w.As(u), target, on(site, "statistic", "technical"), nil)
		wants(t, err, nil)
	})
}

func TestKindGrants_R27_R28(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		web := func(name string) *ent.Product { w.Clock.Advance(time.Minute); return w.Product(h.org, name) }
		kind := func(p *ent.Product, k product.Kind) { p.Update().SetKind(k).ExecX(w.System()) }
		set := func(kinds []org.KindGrant) error {
			w.Clock.Advance(time.Minute)
			_, err := h.orgs.SetGrants(h.as(admin), h.places[collab].ID, nil, kinds)
			return err
		}
		web("a")
		kind(web("domain"), "domain")
		for name, tt := range map[string]struct {
			kinds []org.KindGrant
			want  error
		}{
			"no right":              {ofKind("web_hosting", false), invalid},
			"not of the kind (R27)": {ofKind("domain", false, "statistic"), invalid},
			"check (R27)":           {ofKind("web_hosting", false, "check"), invalid},
			"twice":                 {append(ofKind("domain", false, "technical"), ofKind("domain", true, "technical")...), invalid},
		} {
			t.Run(name, func(t *testing.T) { wants(t, set(tt.kinds), tt.want) })
		}
		wants(t, set(ofKind("web_hosting", true, "technical")), nil)
		expectSeen(t, h.sees(t, h.as(collab)), "")
		b := web("b")
		kind(web("later domain"), "domain")
		expectSeen(t, h.sees(t, h.as(collab)), "b")
		rights, err := access.GrantsOn(h.as(collab), w.DB.Client, []string{h.places[collab].ID}, []string{b.ID})
		if err != nil || len(rights) != 1 || !slices.Equal(rights[0].Rights, []string{"technical"}) {
			t.Errorf("rights on the later product: %v %v", rights, err)
		}
		// Given again, it keeps what came in between; wider, it reaches what was there.
		wants(t, set(ofKind("web_hosting", true, "technical", "statistic")), nil)
		expectSeen(t, h.sees(t, h.as(collab)), "b")
		wants(t, set(ofKind("web_hosting", false, "technical")), nil)
		expectSeen(t, h.sees(t, h.as(collab)), "a b")
		wants(t, set(ofKind("web_hosting", true, "technical")), nil)
		expectSeen(t, h.sees(t, h.as(collab)), "")
		// Left out, they stay; none are none.
		wants(t, set(nil), nil)
		expectSeen(t, h.sees(t, h.as(collab)), "")
		web("c")
		expectSeen(t, h.sees(t, h.as(collab)), "c")
		wants(t, set([]org.KindGrant{}), nil)
		expectSeen(t, h.sees(t, h.as(collab)), "")
	})
}

func TestTeam_R29_RightsAddUpAndLeaveWithTheTeam(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		a, b := w.Product(h.org, "a"), w.Product(h.org, "b")
		m := h.places[collab]
		one, two := h.team(t, "One", m), h.team(t, "Two", m)
		rights := func(p *ent.Product) string {
			rows, err := access.GrantsOn(h.as(collab), w.DB.Client, []string{m.ID}, []string{p.ID})
			wants(t, err, nil)
			var all []string
			for _, g := range rows {
				all = append(all, g.Rights...)
			}
			slices.Sort(all)
			return strings.Join(slices.Compact(all), " ")
		}
		w.Grant(m, a, "statistic")
		_, err := h.orgs.SetTeamGrants(h.as(rep), one.ID, on(a, "technical"), nil)
		wants(t, err, nil)
		_, err = h.orgs.SetTeamGrants(h.as(rep), two.ID, nil, ofKind("web_hosting", false, "statistic"))
		wants(t, err, nil)
		expectSeen(t, h.sees(t, h.as(collab)), "a b")
		if r := rights(a) + ", " + rights(b); r != "statistic technical, statistic" {
			t.Errorf("rights are %s", r)
		}
		_, err = h.orgs.RemoveTeamMembers(h.as(rep), two.ID, []string{m.ID})
		wants(t, err, nil)
		expectSeen(t, h.sees(t, h.as(collab)), "a")
		if r := rights(a); r != "statistic technical" {
			t.Errorf("rights after one team: %s", r)
		}
		_, err = h.orgs.RemoveTeamMembers(h.as(rep), one.ID, []string{m.ID})
		wants(t, err, nil)
		if r := rights(a); r != "statistic" {
			t.Errorf("rights after both: %s; their own stay", r)
		}
	})
}

func TestDeleteTeam_R34_NoPersonAndNoProductGoes(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		a := w.Product(h.org, "a")
		made := h.team(t, "Web", h.places[collab], h.places[external])
		_, err := h.orgs.SetTeamGrants(h.as(rep), made.ID, on(a, "technical"), ofKind("mail", false, "technical"))
		wants(t, err, nil)
		expectSeen(t, h.sees(t, h.as(collab)), "a")
		people, products := w.DB.Client.Membership.Query().CountX(w.System()), w.DB.Client.Product.Query().CountX(w.System())
		_, err = h.orgs.DeleteTeam(h.as(rep), made.ID)
		wants(t, err, nil)
		expectSeen(t, h.sees(t, h.as(collab)), "")
		if p, q := w.DB.Client.Membership.Query().CountX(w.System()), w.DB.Client.Product.Query().CountX(w.System()); p != people || q != products {
			t.Errorf("%d people and %d products are left of %d and %d", p, q, people, products)
		}
		if n := w.DB.Client.ProductGrant.Query().Where(productgrant.TeamIDNotNil()).CountX(w.System()); n != 0 {
			t.Errorf("%d grants of the team are left", n)
		}
		if line := h.logged(t, "team.deleted"); len(line) != 1 || line[0].Data["members"] != "2" {
			t.Errorf("logged %v", line)
		}
	})
}

// A place in a team ends with the membership, and a team's lead with the place;
// the preview counts them.
func TestRemove_R22_EndsPlacesInTeams(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		m := h.places[collab]
		led, err := h.orgs.CreateTeam(h.as(rep), org.NewTeam{OrgID: h.org.ID, Name: "Led", LeaderID: m.ID})
		wants(t, err, nil)
		h.team(t, "Other", m)
		before, err := h.orgs.Removals(h.as(rep), []string{m.ID})
		if err != nil || before[m.ID].Teams != 2 {
			t.Errorf("the preview counts %+v, %v; want 2 teams", before[m.ID], err)
		}
		_, err = h.orgs.Remove(h.as(rep), m.ID)
		wants(t, err, nil)
		if n := w.DB.Client.TeamMember.Query().CountX(w.System()); n != 0 {
			t.Errorf("%d places are left", n)
		}
		if led = w.DB.Client.Team.GetX(w.System(), led.ID); led.LeaderID != nil {
			t.Error("somebody leads who has gone")
		}
		// Taken out of the team, they lead no more either.
		leader := h.places[external].ID
		_, err = h.orgs.UpdateTeam(h.as(rep), led.ID, org.TeamChange{Leader: true, LeaderID: &leader})
		wants(t, err, nil)
		led, err = h.orgs.RemoveTeamMembers(h.as(rep), led.ID, []string{leader})
		if err != nil || led.LeaderID != nil {
			t.Errorf("leads still: %v %v", led, err)
		}
	})
}

func TestTeam_Limits(t *testing.T) {
	t.Parallel()
	h := newHouse(testkit.New(t))
	made := h.team(t, "Many")
	ids := make([]string, 501)
	for i := range ids {
		ids[i] = fmt.Sprint("mbr_", i)
	}
	blames(t, second(h.orgs.AddTeamMembers(h.as(rep), made.ID, ids)), "membershipIds")
	blames(t, second(h.orgs.RemoveTeamMembers(h.as(rep), made.ID, nil)), "membershipIds")
	blames(t, second(h.orgs.SetTeamGrants(h.as(rep), made.ID, make([]org.Grant, 501), nil)), "grants")
	for i := range 199 {
		h.DB.Client.Team.Create().SetOrgID(h.org.ID).SetName(fmt.Sprint(i)).SetNameKey(fmt.Sprint(i)).ExecX(h.System())
	}
	wants(t, second(h.orgs.CreateTeam(h.as(rep), org.NewTeam{OrgID: h.org.ID, Name: "One more"})), org.ErrTooManyTeams)
}

// 500 members are added at once, in few statements.
func TestAddTeamMembers_Bulk(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		made := h.team(t, "All")
		ids := make([]string, 500)
		for i := range ids {
			_, m := w.Member(h.org, fmt.Sprint("bulk", i), external)
			ids[i] = m.ID
		}
		ctx := h.as(rep)
		n := w.Statements(func() { wants(t, second(h.orgs.AddTeamMembers(ctx, made.ID, ids)), nil) })
		if n > 25 {
			t.Errorf("%d statements for 500 members", n)
		}
		if line := h.logged(t, "team.members_added"); len(line) != 1 || line[0].Data["count"] != "500" {
			t.Errorf("logged %v", line)
		}
	})
}

// While somebody is removed from the organization, they are added to teams: no
// place is left behind, and nobody is told of an accident.
func TestAddTeamMembers_WhileTheyAreRemoved(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		made := h.team(t, "Web")
		for i := range 10 {
			_, m := w.Member(h.org, fmt.Sprint("brief", i), external)
			var add, remove error
			var both sync.WaitGroup
			one, two := h.as(rep), h.as(admin)
			both.Go(func() { _, add = h.orgs.AddTeamMembers(one, made.ID, []string{m.ID}) })
			both.Go(func() { _, remove = h.orgs.Remove(two, m.ID) })
			both.Wait()
			wants(t, remove, nil)
			if add != nil {
				wants(t, add, notFound)
			}
		}
		if n := w.DB.Client.TeamMember.Query().Where(teammember.TeamID(made.ID)).CountX(w.System()); n != 0 {
			t.Errorf("%d places of people who are gone", n)
		}
	})
}
