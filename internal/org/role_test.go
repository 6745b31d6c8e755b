package org_test

import (
	"context"
	"testing"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// actor is a request of a role, or of somebody without a place here.
func (h *house) actor(key authz.RoleKey) context.Context {
	switch key {
	case "outsider":
		return h.As(h.outsider)
	case "anonymous":
		return context.Background()
	}
	return h.as(key)
}

func TestChangeRole_R7_OnlyRepresentativesMakeRepresentatives(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for actor, want := range map[authz.RoleKey]error{
			rep: nil, admin: org.ErrRepresentativeOnly, collab: notFound, external: notFound, "outsider": notFound, "anonymous": viewer.ErrSignIn,
		} {
			t.Run(string(actor), func(t *testing.T) {
				_, m := w.Member(h.org, "new-"+string(actor), collab)
				_, err := h.orgs.ChangeRole(h.actor(actor), m.ID, h.roleID(rep))
				wants(t, err, want)
				_, second := w.Member(h.org, "rep-"+string(actor), rep)
				_, err = h.orgs.ChangeRole(h.actor(actor), second.ID, h.roleID(collab))
				wants(t, err, want)
			})
		}
	})
}

func TestMember_R7_AdministratorsDoNotTouchRepresentatives(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, second := w.Member(h.org, "rolf", rep)
		for _, p := range byOthers {
			wants(t, p.do(h, h.as(admin), second), org.ErrRepresentativeOnly)
		}
		if _, err := h.orgs.Suspend(h.as(rep), second.ID); err != nil {
			t.Fatal(err)
		}
		_, err := h.orgs.Reactivate(h.as(admin), second.ID)
		wants(t, err, org.ErrRepresentativeOnly)
		_, err = h.orgs.Reactivate(h.as(rep), second.ID)
		wants(t, err, nil)
	})
}

func TestInvite_R7_RepresentativesByRepresentatives(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		in := org.Invite{OrgID: h.org.ID, Invitees: []org.Invitee{{Email: "new@example.com"}}, RoleID: h.roleID(rep), Locale: "en"}
		_, err := h.orgs.Invite(h.as(admin), in)
		wants(t, err, org.ErrRepresentativeOnly)
		inv := h.invite(t, h.as(rep), "new@example.com", rep)
		_, err = h.orgs.Resend(h.as(admin), inv.ID)
		wants(t, err, org.ErrRepresentativeOnly)
		_, err = h.orgs.Cancel(h.as(admin), inv.ID)
		wants(t, err, org.ErrRepresentativeOnly)
	})
}

func TestChangeRole_R9_NobodyRaisesThemselves(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, err := h.orgs.ChangeRole(h.as(admin), h.places[admin].ID, h.roleID(rep))
		wants(t, err, org.ErrRepresentativeOnly)

		// A custom role that manages members gives nobody, themselves included, more
		// than it holds.
		clerk := w.DB.Client.Role.Create().SetOrgID(h.org.ID).SetName("Clerk").
			SetPermissions([]string{"org:read", "member:read", "member:update", "product:read"}).SaveX(w.System())
		u := w.User("cleo")
		m := w.DB.Client.Membership.Create().SetOrgID(h.org.ID).SetUserID(u.ID).SetRoleID(clerk.ID).SaveX(w.System())
		_, err = h.orgs.ChangeRole(w.As(u), m.ID, h.roleID(admin))
		wants(t, err, org.ErrMoreThanOwn)
		_, err = h.orgs.ChangeRole(w.As(u), h.places[external].ID, h.roleID(admin))
		wants(t, err, org.ErrMoreThanOwn)
		_, err = h.orgs.SetGrants(w.As(u), m.ID, nil, nil)
		wants(t, err, org.ErrOwnMembership)

		// Lowering oneself is one's own affair.
		_, err = h.orgs.ChangeRole(h.as(admin), h.places[admin].ID, h.roleID(collab))
		wants(t, err, nil)
	})
}

func TestMembers_R10_CollaboratorsAndExternalsManageNobody(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		inv := h.invite(t, h.as(rep), "new@example.com", external)
		for _, actor := range []authz.RoleKey{collab, external} {
			ctx, own, other := h.as(actor), h.places[actor].ID, h.places[admin].ID
			commands := map[string]func(m string) error{
				"change role": func(m string) error { _, err := h.orgs.ChangeRole(ctx, m, h.roleID(external)); return err },
				"suspend":     func(m string) error { _, err := h.orgs.Suspend(ctx, m); return err },
				"reactivate":  func(m string) error { _, err := h.orgs.Reactivate(ctx, m); return err },
				"billing":     func(m string) error { _, err := h.orgs.SetBillingAccess(ctx, m, true); return err },
				"grants":      func(m string) error { _, err := h.orgs.SetGrants(ctx, m, nil, nil); return err },
				"remove":      func(m string) error { _, err := h.orgs.Remove(ctx, m); return err },
			}
			for name, do := range commands {
				t.Run(string(actor)+" "+name, func(t *testing.T) {
					wants(t, do(other), notFound)
					wants(t, do(own), forbidden)
				})
			}
			_, err := h.orgs.Invite(ctx, org.Invite{OrgID: h.org.ID, Invitees: []org.Invitee{{Email: "x@example.com"}}, RoleID: h.roleID(external), Locale: "en"})
			wants(t, err, forbidden)
			_, err = h.orgs.Resend(ctx, inv.ID)
			wants(t, err, notFound)
			_, err = h.orgs.Cancel(ctx, inv.ID)
			wants(t, err, notFound)

			list, err := h.orgs.Members(ctx, h.org.ID, org.Filter{}, all)
			if err != nil || len(list.Edges) != 1 || list.Edges[0].Node.ID != own {
				t.Errorf("%s lists %d members, %v; want themselves only", actor, len(list.Edges), err)
			}
			open, err := h.orgs.OpenInvitations(ctx, h.org.ID)
			if err != nil || len(open) != 0 {
				t.Errorf("%s lists %d invitations, %v", actor, len(open), err)
			}
		}
	})
}

// What screens offer is what commands do: every actor, every member, every
// action, once asked and once tried.
func TestObstacle_AgreesWithTheCommands(t *testing.T) {
	t.Parallel()
	actions := []struct {
		name string
		a    org.Action
		do   func(h *house, ctx context.Context, m *ent.Membership) error
	}{
		{"change role", org.ChangeRole, func(h *house, ctx context.Context, m *ent.Membership) error {
			// To the least role but the present one, so that only who is touched counts.
			to := h.roleID(external)
			if m.RoleID == to {
				to = h.roleID(collab)
			}
			_, err := h.orgs.ChangeRole(ctx, m.ID, to)
			return err
		}},
		{"suspend", org.Suspend, byOthers[2].do},
		{"remove", org.Remove, byOthers[0].do},
	}
	for _, act := range actions {
		for _, actor := range authz.RoleKeys() {
			for _, target := range authz.RoleKeys() {
				for _, reps := range []int{1, 2} {
					h := newHouse(testkit.New(t))
					if reps == 2 {
						h.Member(h.org, "rolf", rep)
					}
					m, ctx := h.places[target], h.as(actor)
					byOrg, err := h.orgs.Representatives(ctx, []string{h.org.ID})
					if err != nil {
						t.Fatal(err)
					}
					obstacle := org.Obstacle(ctx, act.a, m, h.Role(h.org, target), byOrg[h.org.ID])
					if err := act.do(h, ctx, m); (err == nil) != (obstacle == "") {
						t.Errorf("%s: %s on %s of %d representatives: obstacle %q, command %v", act.name, actor, target, reps, obstacle, err)
					}
				}
			}
		}
	}
}

func TestSetBillingAccess_R18_OffUntilGiven(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		inv := h.invite(t, h.as(rep), "new@example.com", collab)
		if inv.BillingAccess || inv.NotifyBilling || inv.NotifyProducts {
			t.Error("a flag is on that nobody asked for")
		}
		sees := func() bool { return viewer.Can(h.as(collab), authz.BillingRead, h.org.ID) }
		if sees() {
			t.Fatal("a collaborator sees billing unasked")
		}
		_, err := h.orgs.SetBillingAccess(h.as(admin), h.places[collab].ID, true)
		wants(t, err, nil)
		if !sees() {
			t.Error("given billing access has no effect")
		}
		_, err = h.orgs.SetBillingAccess(h.as(admin), h.places[external].ID, true)
		wants(t, err, org.ErrNoBilling)

		// It does not survive the role it belongs to.
		for _, key := range []authz.RoleKey{external, collab} {
			_, err = h.orgs.ChangeRole(h.as(admin), h.places[collab].ID, h.roleID(key))
			wants(t, err, nil)
		}
		if sees() {
			t.Error("billing access came back with the role")
		}
	})
}

// Nothing changes these flags yet; so nothing may turn them off by the way.
func TestCommands_R19_TurnNoReminderOff(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		o, err := h.orgs.Create(h.as(rep), "Own", "company")
		wants(t, err, nil)
		founder := func() *ent.Membership {
			return w.DB.Client.Membership.Query().Where(membership.OrgID(o.ID), membership.UserID(h.people[rep].ID)).OnlyX(w.System())
		}
		if !founder().NotifyBilling {
			t.Fatal("the sole representative of a new organization gets no billing reminders")
		}
		second := w.User("rolf")
		w.Join(o, second, rep)
		for _, key := range []authz.RoleKey{admin, collab, rep} {
			_, err := h.orgs.ChangeRole(w.As(second), founder().ID, h.roleIn(o.ID, key))
			wants(t, err, nil)
		}
		_, err = h.orgs.Suspend(w.As(second), founder().ID)
		wants(t, err, nil)
		_, err = h.orgs.Reactivate(w.As(second), founder().ID)
		wants(t, err, nil)
		wants(t, h.orgs.Leave(w.As(second), o.ID), nil)
		if !founder().NotifyBilling {
			t.Error("the sole representative no longer gets billing reminders")
		}
	})
}

func TestLeave_R19_WhoRemainsAloneGetsTheReminders(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, second := w.Member(h.org, "rolf", rep)
		if second.NotifyBilling {
			t.Fatal("the second representative gets reminders already")
		}
		wants(t, h.orgs.Leave(h.as(rep), h.org.ID), nil)
		if !w.DB.Client.Membership.GetX(w.System(), second.ID).NotifyBilling {
			t.Error("the only representative gets no billing reminders")
		}
	})
}

func TestChangeRole_R20_MailsThePersonOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for range 3 { // the second and third change nothing
			_, err := h.orgs.ChangeRole(h.as(rep), h.places[collab].ID, h.roleID(admin))
			wants(t, err, nil)
		}
		mails := h.mails(t, "role_changed")
		if len(mails) != 1 || mails[0].UserID != h.people[collab].ID {
			t.Errorf("got mails %+v", mails)
		}
		// The log says who, what, from and to (R135).
		lines := h.logged(t, "member.role_changed")
		if len(lines) != 1 {
			t.Fatalf("%d lines in the log, want 1", len(lines))
		}
		e := lines[0]
		if e.ActorName != "Rita Example" || e.TargetName != "Cora Example" || e.Data["role_from"] != "collaborator" || e.Data["role_to"] != "administrator" {
			t.Errorf("logged %v", e)
		}
	})
}

func TestMembers_R24_ForeignIdsAreNotFound(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ctx, m := w.As(h.outsider), h.places[collab].ID
		inv := h.invite(t, h.as(rep), "new@example.com", external)
		for name, do := range map[string]func() error{
			"member":       func() error { _, err := h.orgs.Suspend(ctx, m); return err },
			"remove":       func() error { _, err := h.orgs.Remove(ctx, m); return err },
			"invitation":   func() error { _, err := h.orgs.Resend(ctx, inv.ID); return err },
			"organization": func() error { _, err := h.orgs.Update(ctx, h.org.ID, org.Details{}); return err },
			"address":      func() error { _, err := h.orgs.AddAddress(ctx, h.org.ID, seat()); return err },
			"slug":         func() error { _, err := h.orgs.BySlug(ctx, h.org.Slug); return err },
			"leave":        func() error { return h.orgs.Leave(ctx, h.org.ID) },
			"foreign role": func() error {
				// A member of one's own cannot get a role of another organization.
				_, err := h.orgs.ChangeRole(h.as(rep), m, h.roleIn(h.orgOf(h.outsider), admin))
				return err
			},
		} {
			t.Run(name, func(t *testing.T) { wants(t, do(), notFound) })
		}
	})
}
