package org_test

import (
	"testing"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/testkit"
)

// Whichever way somebody becomes or ceases to be a representative or an
// administrator, the log says who did it, to whom, and which role it was.
func TestLog_R135_GivingAndWithdrawingRoles(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		founder := w.User("fay")
		_, err := h.orgs.Create(w.As(founder), "Founded", "company")
		wants(t, err, nil)

		change := func(from, to authz.RoleKey) func() error {
			return func() error {
				_, m := w.Member(h.org, "p"+string(from[0])+string(to[0]), from)
				_, err := h.orgs.ChangeRole(h.as(rep), m.ID, h.roleID(to))
				return err
			}
		}
		ended := func(name string, key authz.RoleKey, end func(*ent.User, *ent.Membership) error) func() error {
			return func() error { return end(w.Member(h.org, name, key)) }
		}
		for _, tt := range []struct {
			way      string
			do       func() error
			action   string
			from, to string
		}{
			{"made administrator", change(collab, admin), "member.role_changed", "collaborator", "administrator"},
			{"no administrator any more", change(admin, external), "member.role_changed", "administrator", "external"},
			{"made representative", change(admin, rep), "member.role_changed", "administrator", "legal_representative"},
			{"no representative any more", change(rep, collab), "member.role_changed", "legal_representative", "collaborator"},
			{"removed", ended("ra", admin, func(_ *ent.User, m *ent.Membership) error { _, err := h.orgs.Remove(h.as(rep), m.ID); return err }), "member.removed", "administrator", ""},
			{"suspended", ended("su", rep, func(_ *ent.User, m *ent.Membership) error { _, err := h.orgs.Suspend(h.as(rep), m.ID); return err }), "member.suspended", "legal_representative", ""},
			{"left", ended("le", rep, func(u *ent.User, _ *ent.Membership) error { return h.orgs.Leave(w.As(u), h.org.ID) }), "member.left", "legal_representative", ""},
			{"invited, and accepted", func() error {
				inv := h.invite(t, h.as(rep), "new@example.com", admin)
				u := w.User("new")
				_, err := h.orgs.Accept(w.As(u), org.Answer{Token: h.link(t, inv)})
				return err
			}, "member.joined", "", "administrator"},
		} {
			before := w.DB.Client.Event.Query().Where(entevent.Action(tt.action)).CountX(w.System())
			wants(t, tt.do(), nil)
			lines := w.DB.Client.Event.Query().Where(entevent.Action(tt.action)).Order(entevent.ByID()).AllX(w.System())
			if len(lines) != before+1 {
				t.Errorf("%s: %d lines %s, want %d", tt.way, len(lines), tt.action, before+1)
				continue
			}
			e := lines[len(lines)-1]
			from, to := e.Data["role_from"], e.Data["role_to"]
			if role, one := e.Data["role"]; one && tt.to == "" {
				from = role
			} else if one {
				to = role
			}
			if e.ActorID == "" || e.ActorName == "" || e.TargetName == "" || from != tt.from || to != tt.to {
				t.Errorf("%s is logged as %v", tt.way, e)
			}
		}
		if e := h.logged(t, "organization.created")[0]; e.ActorID != founder.ID || e.Data["role"] != "legal_representative" {
			t.Errorf("founded: %v", e)
		}
	})
}
