package org_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// moreThanOwn is the refusal of a role that holds what the viewer does not.
var moreThanOwn = fault.ForbiddenReason("more_than_own", "")

// custom creates a custom role as the representative.
func (h *house) custom(t *testing.T, name string, permissions ...string) *ent.Role {
	t.Helper()
	r, err := h.orgs.CreateRole(h.as(rep), h.org.ID, name, permissions)
	wants(t, err, nil)
	return r
}

// holder is a new member with a role.
func (h *house) holder(name string, r *ent.Role) (*ent.User, *ent.Membership) {
	u := h.User(name)
	return u, h.DB.Client.Membership.Create().SetOrgID(r.OrgID).SetUserID(u.ID).SetRoleID(r.ID).SaveX(h.System())
}

// holds are the permissions of a role as it stands in the database.
func (h *house) holds(r *ent.Role) authz.Set {
	return access.RolePermissions(h.DB.Client.Role.GetX(h.System(), r.ID))
}

// inviteTo invites an address with a custom role.
func (h *house) inviteTo(t *testing.T, ctx context.Context, address string, r *ent.Role) *ent.Invitation {
	t.Helper()
	results, err := h.orgs.Invite(ctx, org.Invite{OrgID: r.OrgID, Invitees: []org.Invitee{{Email: address}}, RoleID: r.ID, Locale: "en"})
	if err != nil || results[0].Refusal != "" {
		t.Fatalf("invite %s: %v %v", address, results, err)
	}
	return results[0].Invitation
}

var clerk = []string{"member:invite", "member:update"}

func TestCreateRole_R7_TheRepresentativeRoleIsNeverPartOfIt(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for _, list := range [][]string{{"org:read", "representative:grant"}, {"nonsense"}, {}, nil} {
			_, err := h.orgs.CreateRole(h.as(rep), h.org.ID, "Twin", list)
			blames(t, err, "permissions")
		}
		r := h.custom(t, "Clerk", clerk...)
		_, err := h.orgs.UpdateRole(h.as(rep), r.ID, org.RoleChange{Permissions: []string{"representative:grant"}})
		blames(t, err, "permissions")
		// Not even a row that lists it gives it.
		h.DB.Client.Role.UpdateOne(r).SetPermissions([]string{"representative:grant", "org:read"}).ExecX(w.System())
		u, _ := h.holder("twin", r)
		if viewer.Can(h.As(u), authz.RepresentativeGrant, h.org.ID) {
			t.Error("a custom role gives the legal-representative role")
		}
	})
}

func TestCreateRole_R31_LocksAreNeverPartOfIt(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, err := h.orgs.CreateRole(h.as(rep), h.org.ID, "Warden", []string{"product:lock"})
		blames(t, err, "permissions")
		r := h.custom(t, "Clerk", clerk...)
		// Not even a row that lists it gives it.
		h.DB.Client.Role.UpdateOne(r).SetPermissions([]string{"product:lock", "product:read_all"}).ExecX(w.System())
		u, _ := h.holder("warden", r)
		if viewer.Can(h.As(u), authz.ProductLock, h.org.ID) {
			t.Error("a custom role lifts locks")
		}
		if !viewer.Can(h.As(u), authz.ProductReadAll, h.org.ID) {
			t.Error("the rest of the role does not hold")
		}
	})
}

func TestCreateRole_HoldsWhatItsPermissionsAreUselessWithout(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		r := h.custom(t, "Clerk", clerk...)
		if want := []string{"org:read", "member:read", "member:invite", "member:update"}; !slices.Equal(r.Permissions, want) {
			t.Errorf("holds %v, want %v", r.Permissions, want)
		}
		lines := h.logged(t, "role.created")
		if len(lines) != 1 || lines[0].TargetName != "Clerk" || lines[0].Data["permissions"] != "org:read member:read member:invite member:update" {
			t.Errorf("logged %v", lines)
		}
	})
}

func TestRoles_R9_R10_WhoMayManageThem(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for actor, want := range map[authz.RoleKey]error{
			rep: nil, admin: nil, collab: forbidden, external: forbidden, "outsider": notFound, "anonymous": viewer.ErrSignIn,
		} {
			t.Run(string(actor), func(t *testing.T) {
				r := h.custom(t, "Role of "+string(actor), clerk...)
				ctx, name := h.actor(actor), "Other of "+string(actor)
				_, err := h.orgs.CreateRole(ctx, h.org.ID, "New of "+string(actor), clerk)
				wants(t, err, want)
				_, err = h.orgs.UpdateRole(ctx, r.ID, org.RoleChange{Name: &name})
				wants(t, err, want)
				_, err = h.orgs.PreviewRole(ctx, h.org.ID, r.ID, clerk)
				wants(t, err, want)
				if got := org.MayManageRole(ctx, r); got != (want == nil) {
					t.Errorf("MayManageRole says %v", got)
				}
				_, err = h.orgs.DeleteRole(ctx, r.ID, "")
				wants(t, err, want)
			})
		}
		name := "Mine"
		_, err := h.orgs.UpdateRole(h.as(rep), h.roleID(external), org.RoleChange{Name: &name})
		wants(t, err, org.ErrBuiltinRole)
		_, err = h.orgs.DeleteRole(h.as(rep), h.roleID(external), h.roleID(collab))
		wants(t, err, org.ErrBuiltinRole)
	})
}

// Neither by a new role, nor by editing one that somebody has, themselves
// included, nor by taking one away does anybody touch what they do not hold.
func TestRoles_R9_R17_NobodyGivesWhatTheyDoNotHold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, err := h.orgs.CreateRole(h.as(admin), h.org.ID, "Closer", []string{"org:delete"})
		wants(t, err, moreThanOwn)
		if f, _ := fault.As(err); f.Permission != "org:delete" {
			t.Errorf("names %q as missing", f.Permission)
		}
		closer := h.custom(t, "Closer", "org:delete")
		for name, do := range map[string]func() error{
			"take": func() error {
				_, err := h.orgs.UpdateRole(h.as(admin), closer.ID, org.RoleChange{Permissions: []string{"org:read"}})
				return err
			},
			"rename": func() error {
				_, err := h.orgs.UpdateRole(h.as(admin), closer.ID, org.RoleChange{Name: new(string)})
				return err
			},
			"delete": func() error { _, err := h.orgs.DeleteRole(h.as(admin), closer.ID, h.roleID(external)); return err },
		} {
			t.Run(name, func(t *testing.T) { wants(t, do(), moreThanOwn) })
		}
		if org.MayManageRole(h.as(admin), closer) || !org.MayManageRole(h.as(rep), closer) {
			t.Error("MayManageRole differs from the commands")
		}

		chief := h.custom(t, "Chief", "role:manage", "member:invite")
		u, m := h.holder("cleo", chief)
		_, err = h.orgs.UpdateRole(h.As(u), chief.ID, org.RoleChange{Permissions: []string{"role:manage", "billing:read"}})
		wants(t, err, moreThanOwn)
		_, err = h.orgs.CreateRole(h.As(u), h.org.ID, "Ladder", []string{"member:remove"})
		wants(t, err, moreThanOwn)
		_, err = h.orgs.ChangeRole(h.As(u), m.ID, h.roleID(admin))
		wants(t, err, org.ErrMoreThanOwn)
		// What a smaller role loses, its people cannot give back to themselves.
		_, err = h.orgs.UpdateRole(h.As(u), chief.ID, org.RoleChange{Permissions: []string{"role:manage"}})
		wants(t, err, nil)
		_, err = h.orgs.UpdateRole(h.As(u), chief.ID, org.RoleChange{Permissions: []string{"role:manage", "member:invite"}})
		wants(t, err, moreThanOwn)
		// Deleting one's own role gives nothing more either.
		_, err = h.orgs.DeleteRole(h.As(u), chief.ID, h.roleID(admin))
		wants(t, err, org.ErrMoreThanOwn)
		_, err = h.orgs.DeleteRole(h.as(admin), chief.ID, h.roleID(rep))
		wants(t, err, org.ErrRepresentativeOnly)
	})
}

func TestRoles_NamesAreUniqueWhateverTheCase(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.custom(t, "Bücher und Ärger", "org:read")
		other := h.custom(t, "Other", "org:read")
		for _, name := range []string{"bÜCHER  und ärger ", "ADMINISTRATOR", "legal_Representative", "External"} {
			_, err := h.orgs.CreateRole(h.as(rep), h.org.ID, name, []string{"org:read"})
			wants(t, err, org.ErrRoleExists)
			_, err = h.orgs.UpdateRole(h.as(rep), other.ID, org.RoleChange{Name: &name})
			wants(t, err, org.ErrRoleExists)
		}
		for _, name := range []string{"", "  ", "a\x00b", strings.Repeat("x", 65)} {
			_, err := h.orgs.CreateRole(h.as(rep), h.org.ID, name, []string{"org:read"})
			blames(t, err, "name")
		}
		louder := "OTHER"
		r, err := h.orgs.UpdateRole(h.as(rep), other.ID, org.RoleChange{Name: &louder})
		wants(t, err, nil)
		if r.Name != louder {
			t.Errorf("is called %q", r.Name)
		}
		_, err = h.orgs.CreateRole(h.As(h.outsider), h.orgOf(h.outsider), "Other", []string{"org:read"})
		wants(t, err, nil)
	})
}

func TestCreateRole_AtMostFifty(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for i := range 50 {
			w.DB.Client.Role.Create().SetOrgID(h.org.ID).SetName(fmt.Sprint("Role ", i)).SetPermissions([]string{"org:read"}).ExecX(w.System())
		}
		_, err := h.orgs.CreateRole(h.as(rep), h.org.ID, "One more", []string{"org:read"})
		wants(t, err, limit)
	})
}

// What an invitation offers is measured when it is accepted, also where its role
// has grown, or its sender's has shrunk, since it was sent.
func TestAccept_R17_RolesThatChangedSince(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		sender, reader := h.custom(t, "Sender", "member:invite", "product:read"), h.custom(t, "Reader", "product:read")
		u, _ := h.holder("cleo", sender)
		first, second, third := h.inviteTo(t, h.As(u), "a@example.com", reader), h.inviteTo(t, h.As(u), "b@example.com", reader), h.inviteTo(t, h.As(u), "c@example.com", reader)
		_, err := h.orgs.Invite(h.As(u), org.Invite{OrgID: h.org.ID, Invitees: []org.Invitee{{Email: "x@example.com"}}, RoleID: h.custom(t, "Payer", "billing:read").ID, Locale: "en"})
		wants(t, err, org.ErrMoreThanOwn)

		m, err := h.orgs.Accept(h.As(w.User("a")), org.Answer{Token: h.link(t, first)})
		wants(t, err, nil)
		if m.RoleID != reader.ID {
			t.Error("accepted with another role")
		}
		_, err = h.orgs.UpdateRole(h.as(rep), reader.ID, org.RoleChange{Permissions: []string{"product:read", "billing:read"}})
		wants(t, err, nil)
		_, err = h.orgs.Accept(h.As(w.User("b")), org.Answer{Token: h.link(t, second)})
		wants(t, err, org.ErrSenderLostRight)
		_, err = h.orgs.UpdateRole(h.as(rep), reader.ID, org.RoleChange{Permissions: []string{"product:read"}})
		wants(t, err, nil)
		_, err = h.orgs.UpdateRole(h.as(rep), sender.ID, org.RoleChange{Permissions: []string{"product:read"}})
		wants(t, err, nil)
		_, err = h.orgs.Accept(h.As(w.User("c")), org.Answer{Token: h.link(t, third)})
		wants(t, err, org.ErrSenderLostRight)
	})
}

// Whatever becomes of custom roles and of the people in them: every permission is
// still held by somebody who can give it, because the legal representative's role
// holds all, changes for nobody, and is never without an active person.
func TestRoles_R1_NoPermissionIsLeftUnmanageable(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		manager := h.custom(t, "Manager", names(slices.DeleteFunc(authz.OfRole(admin).List(), func(p authz.Permission) bool { return p == authz.ProductLock }))...)
		reader := h.custom(t, "Reader", "product:read")
		for _, key := range []authz.RoleKey{admin, collab, external} {
			_, err := h.orgs.ChangeRole(h.as(rep), h.places[key].ID, manager.ID)
			wants(t, err, nil)
			h.manageable(t)
		}
		steps := map[string]struct {
			do   func() error
			want error
		}{
			"1 a manager takes everything from all managers": {func() error {
				_, err := h.orgs.UpdateRole(h.as(admin), manager.ID, org.RoleChange{Permissions: []string{"org:read"}})
				return err
			}, nil},
			"2 they cannot give it back": {func() error {
				_, err := h.orgs.UpdateRole(h.as(admin), manager.ID, org.RoleChange{Permissions: []string{"role:manage"}})
				return err
			}, forbidden},
			"3 the representative becomes a reader": {func() error {
				_, err := h.orgs.ChangeRole(h.as(rep), h.places[rep].ID, reader.ID)
				return err
			}, org.ErrLastRepresentative},
			"4 the managers' role goes": {func() error {
				_, err := h.orgs.DeleteRole(h.as(rep), manager.ID, reader.ID)
				return err
			}, nil},
			"5 all others leave": {func() error {
				for _, key := range []authz.RoleKey{admin, collab, external} {
					if err := h.orgs.Leave(h.as(key), h.org.ID); err != nil {
						return err
					}
				}
				return nil
			}, nil},
		}
		for _, name := range slices.Sorted(maps.Keys(steps)) {
			t.Run(name, func(t *testing.T) {
				wants(t, steps[name].do(), steps[name].want)
				h.manageable(t)
			})
		}
	})
}

// manageable fails unless each permission of the table is held by an active
// person who may also give it: by roles, and, for the legal-representative role,
// by that permission itself.
func (h *house) manageable(t *testing.T) {
	t.Helper()
	for _, e := range authz.Table() {
		rows := h.DB.Client.Membership.Query().Where(membership.OrgID(h.org.ID), membership.SuspendedAtIsNil()).WithRole().AllX(h.System())
		if !slices.ContainsFunc(rows, func(m *ent.Membership) bool {
			holds := access.Permissions(m, m.Edges.Role)
			return holds.Has(e.Name) && holds.Has(authz.RoleManage) && holds.Has(authz.MemberUpdate)
		}) {
			t.Errorf("nobody can give %s", e.Name)
		}
	}
}

func names(list []authz.Permission) []string {
	var all []string
	for _, p := range list {
		all = append(all, string(p))
	}
	return all
}
