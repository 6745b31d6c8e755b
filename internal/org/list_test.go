package org_test

import (
	"fmt"
	"slices"
	"testing"

	"kontor/ent"
	"kontor/internal/org"
	"kontor/internal/page"
	"kontor/internal/testkit"
)

// Three members share a name: pages of two, forwards and backwards, show each
// member once, in the same order.
func TestMembers_PagesByName(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for i := range 3 {
			u := w.User(fmt.Sprintf("twin%d", i))
			w.DB.Client.User.UpdateOne(u).SetGivenName("ALAN").ExecX(w.System())
			w.Join(h.org, u, external)
		}
		walk := func(backwards bool) (seen []string) {
			two, args := 2, page.Args{}
			for range 10 {
				args.First, args.Last = &two, nil
				if backwards {
					args.First, args.Last = nil, &two
				}
				c, err := h.orgs.Members(h.as(admin), h.org.ID, org.Filter{}, args)
				wants(t, err, nil)
				names := make([]string, len(c.Edges))
				for i, e := range c.Edges {
					names[i] = e.Node.ID
				}
				if backwards {
					seen = append(names, seen...)
					if args.Before = c.PageInfo.StartCursor; !c.PageInfo.HasPreviousPage {
						return seen
					}
					continue
				}
				seen = append(seen, names...)
				if args.After = c.PageInfo.EndCursor; !c.PageInfo.HasNextPage {
					return seen
				}
			}
			t.Fatal("the list does not end")
			return nil
		}
		forwards := walk(false)
		if len(forwards) != 7 || len(slices.Compact(slices.Sorted(slices.Values(forwards)))) != 7 {
			t.Errorf("%d members, some twice: %v", len(forwards), forwards)
		}
		if backwards := walk(true); !slices.Equal(forwards, backwards) {
			t.Errorf("backwards %v, forwards %v", backwards, forwards)
		}
		// Adam, three Alans, Cora, Exe, Rita.
		if forwards[0] != h.places[admin].ID || forwards[6] != h.places[rep].ID {
			t.Errorf("not in the order of names: %v", forwards)
		}
	})
}

func TestMembers_SearchAndFilter(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		u, _ := w.Member(h.org, "percent", external)
		w.DB.Client.User.UpdateOne(u).SetGivenName("Élodie").SetFamilyName("100% O'Neill").ExecX(w.System())
		_, err := h.orgs.Suspend(h.as(rep), h.places[collab].ID)
		wants(t, err, nil)
		yes, no := true, false
		for name, tt := range map[string]struct {
			filter org.Filter
			want   int
		}{
			"all":                 {org.Filter{}, 5},
			"part of a name":      {org.Filter{Search: "cOr"}, 1},
			"part of an address":  {org.Filter{Search: "ADAM@ex"}, 1},
			"every word":          {org.Filter{Search: "example rita"}, 1},
			"not every word":      {org.Filter{Search: "rita nobody"}, 0},
			"an accent":           {org.Filter{Search: "Élo"}, 1},
			"an accent folded":    {org.Filter{Search: "éLO"}, 1},
			"a wildcard is text":  {org.Filter{Search: "%"}, 1},
			"another wildcard":    {org.Filter{Search: "_"}, 0},
			"an apostrophe":       {org.Filter{Search: "O'Neill"}, 1},
			"one role":            {org.Filter{RoleIDs: []string{h.roleID(external)}}, 2},
			"two roles":           {org.Filter{RoleIDs: []string{h.roleID(rep), h.roleID(admin)}}, 2},
			"suspended":           {org.Filter{Suspended: &yes}, 1},
			"active":              {org.Filter{Suspended: &no}, 4},
			"everything together": {org.Filter{Search: "rita", RoleIDs: []string{h.roleID(rep)}, Suspended: &no}, 1},
		} {
			t.Run(name, func(t *testing.T) {
				c, err := h.orgs.Members(h.as(admin), h.org.ID, tt.filter, all)
				wants(t, err, nil)
				total, err := c.TotalCount(h.as(admin))
				if len(c.Edges) != tt.want || total != tt.want || err != nil {
					t.Errorf("%d rows, %d counted, %v; want %d", len(c.Edges), total, err, tt.want)
				}
			})
		}
		for _, search := range []string{fmt.Sprintf("%101d", 0), "a\x00b"} {
			_, err = h.orgs.Members(h.as(admin), h.org.ID, org.Filter{Search: search}, all)
			wants(t, err, invalid)
		}
		_, err = h.orgs.Members(h.as(admin), h.org.ID, org.Filter{RoleIDs: make([]string, 101)}, all)
		wants(t, err, invalid)
	})
}

func TestRolesOf_StrongestFirst(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		w.DB.Client.Role.Create().SetOrgID(h.org.ID).SetName("Clerk").SetPermissions([]string{"org:read", "no:such"}).ExecX(w.System())
		found, err := h.orgs.RolesOf(h.as(external), []string{h.org.ID, h.orgOf(h.outsider)})
		wants(t, err, nil)
		var names []string
		for _, r := range found[h.org.ID] {
			names = append(names, r.Key+r.Name[:1])
		}
		if want := []string{"legal_representativel", "administratora", "collaboratorc", "externale", "C"}; len(found) != 1 || !slices.Equal(names, want) {
			t.Errorf("got %v", names)
		}
		clerk := found[h.org.ID][4]
		if p := org.Permissions(clerk); !slices.Equal(p, []string{"org:read"}) {
			t.Errorf("permissions %v", p)
		}
		gives := func(ctx *ent.Role) bool { return org.MayGive(h.as(admin), ctx) }
		if gives(found[h.org.ID][0]) || !gives(found[h.org.ID][1]) || !gives(clerk) {
			t.Error("an administrator gives every role but the legal representative's")
		}
	})
}

func TestLabels_TellTheNameOnly(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		w.DB.Client.Organization.UpdateOne(h.org).SetPhone("+41 22 555 01 01").ExecX(w.System())
		found, err := h.orgs.Labels(w.As(h.outsider), []string{h.org.ID})
		wants(t, err, nil)
		if o := found[h.org.ID]; o.Name != "Atelier" || o.Slug != "atelier" || o.Phone != "" {
			t.Errorf("got %+v", o)
		}
		if found, err := h.orgs.ByID(w.As(h.outsider), []string{h.org.ID}); err != nil || len(found) != 0 {
			t.Errorf("an outsider gets %v, %v", found, err)
		}
	})
}
