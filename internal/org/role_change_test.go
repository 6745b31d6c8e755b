package org_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"
	"testing"

	"kontor/ent/invitation"
	"kontor/ent/role"
	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func TestUpdateRole_R20_R135_MailsThoseWhoseRightsChangeOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		r := h.custom(t, "Clerk", clerk...)
		cleo, _ := h.holder("cleo", r)
		_, m := h.holder("sue", r)
		m.Update().SetSuspendedAt(w.Clock.Now()).ExecX(w.System())
		name := "Front desk"
		for range 2 { // the second changes nothing
			_, err := h.orgs.UpdateRole(h.as(admin), r.ID, org.RoleChange{Name: &name})
			wants(t, err, nil)
		}
		if n := len(h.mails(t, "role_updated")); n != 0 {
			t.Errorf("a new name alone sent %d mails", n)
		}
		for range 2 {
			_, err := h.orgs.UpdateRole(h.as(admin), r.ID, org.RoleChange{Permissions: []string{"member:invite", "billing:read"}})
			wants(t, err, nil)
		}
		mails := h.mails(t, "role_updated")
		if len(mails) != 1 || mails[0].UserID != cleo.ID {
			t.Errorf("got mails %+v, want one to the active member", mails)
		}
		lines := h.logged(t, "role.updated")
		if len(lines) != 2 {
			t.Fatalf("%d lines in the log, want 2", len(lines))
		}
		want := []map[string]string{
			{"name_from": "Clerk", "name_to": name},
			{"permissions_from": "org:read member:read member:invite member:update", "permissions_to": "org:read member:read member:invite billing:read"},
		}
		for i, e := range lines {
			if e.ActorName != "Adam Example" || e.TargetID != r.ID || !maps.Equal(e.Data, want[i]) {
				t.Errorf("logged %v, want %v", e, want[i])
			}
		}
		if ctx := h.As(cleo); viewer.Can(ctx, authz.MemberUpdate, h.org.ID) || !viewer.Can(ctx, authz.BillingRead, h.org.ID) {
			t.Error("the change does not hold at once")
		}
	})
}

// Of two changes that were made up over the same state, the second is told.
func TestUpdateRole_R6_TwoAdministratorsAtOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		r := h.custom(t, "Clerk", clerk...)
		_, spare := w.Member(h.org, "ada", admin)
		editors := []context.Context{h.as(admin), h.As(w.DB.Client.User.GetX(w.System(), spare.UserID))}
		lists := [][]string{{"member:invite"}, {"member:invite", "member:update", "billing:read"}}
		errs := make([]error, 2)
		var wg sync.WaitGroup
		for i := range editors {
			wg.Go(func() {
				_, errs[i] = h.orgs.UpdateRole(editors[i], r.ID, org.RoleChange{Permissions: lists[i], BasedOn: r.Permissions})
			})
		}
		wg.Wait()
		won := slices.IndexFunc(errs, func(err error) bool { return err == nil })
		if won < 0 {
			t.Fatal(errs)
		}
		wants(t, errs[1-won], org.ErrRoleChanged)
		if got := h.holds(r); !got.Covers(authz.NewSet(authz.Permission(lists[won][len(lists[won])-1]))) {
			t.Errorf("holds %v", got)
		}
		if n := len(h.logged(t, "role.updated")); n != 1 {
			t.Errorf("%d lines in the log, want 1", n)
		}
	})
}

// A role that goes and a role that is given at the same instant: nobody is left
// with a role that is not there.
func TestDeleteRole_R6_WhileItIsGiven(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for i := range 5 {
			r := h.custom(t, fmt.Sprint("Clerk ", i), clerk...)
			_, m := w.Member(h.org, fmt.Sprint("new", i), external)
			var wg sync.WaitGroup
			var given, deleted error
			repCtx, adminCtx := h.as(rep), h.as(admin)
			wg.Go(func() { _, given = h.orgs.ChangeRole(adminCtx, m.ID, r.ID) })
			wg.Go(func() { _, deleted = h.orgs.DeleteRole(repCtx, r.ID, "") })
			wg.Wait()
			has := w.DB.Client.Membership.GetX(w.System(), m.ID).RoleID
			switch {
			case given == nil && has == r.ID:
				wants(t, deleted, org.ErrRoleInUse)
			case deleted == nil && has == h.roleID(external):
				wants(t, given, notFound)
			default:
				t.Errorf("given: %v, deleted: %v, the member has %s", given, deleted, has)
			}
		}
	})
}

func TestDeleteRole_R20_R135_ReplacesItEverywhere(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		r, to := h.custom(t, "Clerk", clerk...), h.custom(t, "Reader", "product:read")
		cleo, m := h.holder("cleo", r)
		open := h.inviteTo(t, h.as(rep), "open@example.com", r)
		answered := h.inviteTo(t, h.as(rep), "over@example.com", r)
		_, err := h.orgs.Cancel(h.as(rep), answered.ID)
		wants(t, err, nil)
		ho := w.DB.Client.Handover.Create().SetOrgID(h.org.ID).SetFormerID(h.places[rep].ID).SetThenRoleID(r.ID).
			SetExpiresAt(w.Clock.Now().AddDate(0, 0, 7)).SaveX(w.System())

		_, err = h.orgs.DeleteRole(h.as(rep), r.ID, "")
		wants(t, err, org.ErrRoleInUse)
		_, err = h.orgs.DeleteRole(h.as(rep), r.ID, r.ID)
		blames(t, err, "replaceWithRoleId")
		_, err = h.orgs.DeleteRole(h.as(rep), r.ID, h.roleIn(h.orgOf(h.outsider), admin))
		wants(t, err, notFound)
		_, err = h.orgs.DeleteRole(h.as(rep), r.ID, to.ID)
		wants(t, err, nil)

		c := w.DB.Client
		if n := c.Role.Query().Where(role.ID(r.ID)).CountX(w.System()); n != 0 {
			t.Error("the role is still there")
		}
		for what, id := range map[string]string{
			"member": c.Membership.GetX(w.System(), m.ID).RoleID, "pending invitation": c.Invitation.GetX(w.System(), open.ID).RoleID,
			"handover": *c.Handover.GetX(w.System(), ho.ID).ThenRoleID,
		} {
			if id != to.ID {
				t.Errorf("the %s has not got the other role", what)
			}
		}
		mails := h.mails(t, "role_changed")
		if len(mails) != 1 || mails[0].UserID != cleo.ID {
			t.Errorf("got mails %+v", mails)
		}
		if e := h.logged(t, "member.role_changed"); len(e) != 1 || e[0].Data["role_from"] != "Clerk" || e[0].Data["role_to"] != "Reader" {
			t.Errorf("logged %v", e)
		}
		want := map[string]string{"permissions": "org:read member:read member:invite member:update", "replacement": "Reader", "memberships": "1", "invitations": "1"}
		if e := h.logged(t, "role.deleted"); len(e) != 1 || !maps.Equal(e[0].Data, want) {
			t.Errorf("logged %v", e)
		}
		if h.As(cleo); viewer.Can(h.As(cleo), authz.MemberUpdate, h.org.ID) {
			t.Error("the rights of the deleted role still hold")
		}
		// The invitation holds, with what it offers now.
		m2, err := h.orgs.Accept(h.As(w.User("open")), org.Answer{Token: h.link(t, open)})
		wants(t, err, nil)
		if m2.RoleID != to.ID {
			t.Error("accepted with another role")
		}
	})
}

// An invitation that was answered long ago keeps nobody from deleting its role.
func TestDeleteRole_UnusedOneNeedsNoReplacement(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		r := h.custom(t, "Clerk", clerk...)
		inv := h.inviteTo(t, h.as(rep), "over@example.com", r)
		_, err := h.orgs.Cancel(h.as(rep), inv.ID)
		wants(t, err, nil)
		_, err = h.orgs.DeleteRole(h.as(rep), r.ID, "")
		wants(t, err, nil)
		if got := w.DB.Client.Invitation.GetX(w.System(), inv.ID); got.RoleID != h.roleID(external) || got.Status != invitation.StatusCancelled {
			t.Errorf("the answered invitation is %v", got)
		}
	})
}

func TestPreviewRole_SaysWhatWouldHappen(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		r := h.custom(t, "Clerk", "member:invite", "billing:read", "org:delete")
		cleo, _ := h.holder("cleo", r)
		_, m := h.holder("bea", r)
		m.Update().SetSuspendedAt(w.Clock.Now()).ExecX(w.System())
		w.Token(cleo, h.org, "billing:read")
		w.Token(cleo, h.org, "member:read")
		w.Token(h.people[rep], h.org, "billing:read")

		p, err := h.orgs.PreviewRole(h.as(admin), h.org.ID, r.ID, []string{"member:update", "activity:read"})
		wants(t, err, nil)
		for what, got := range map[string][2][]string{
			"permissions": {p.Permissions, {"org:read", "member:read", "member:update", "activity:read"}},
			"gained":      {p.Gained, {"member:update", "activity:read"}},
			"lost":        {p.Lost, {"org:read_details", "member:invite", "billing:read", "org:delete"}},
			"refused":     {p.Refused, {"org:delete"}},
		} {
			if !slices.Equal(got[0], got[1]) {
				t.Errorf("%s: %v, want %v", what, got[0], got[1])
			}
		}
		if p.PeopleCount != 2 || len(p.People) != 2 || p.People[0].ID != m.ID || p.TokenCount != 1 {
			t.Errorf("%d people, %v; %d tokens", p.PeopleCount, p.People, p.TokenCount)
		}
		// Nothing of it has happened.
		if len(h.logged(t, "role.updated")) > 0 || !h.holds(r).Has(authz.BillingRead) {
			t.Error("the preview changed something")
		}
		p, err = h.orgs.PreviewRole(h.as(admin), h.org.ID, "", []string{"org:export"})
		if err != nil || p.PeopleCount != 0 || !slices.Equal(p.Refused, []string{"org:export"}) || len(p.Gained) == 0 {
			t.Errorf("a new role: %v %v", p, err)
		}
		for _, id := range []string{h.roleID(admin), h.roleIn(h.orgOf(h.outsider), admin), "rol_none"} {
			if p, err := h.orgs.PreviewRole(h.as(admin), h.org.ID, id, clerk); p != nil || err != nil {
				t.Errorf("%s: %v %v, want nothing", id, p, err)
			}
		}
		_, err = h.orgs.PreviewRole(h.as(admin), h.org.ID, r.ID, []string{"representative:grant"})
		blames(t, err, "permissions")
	})
}
