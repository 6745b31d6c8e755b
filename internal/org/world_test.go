package org_test

import (
	"context"
	"errors"
	"testing"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/invitation"
	"kontor/ent/membership"
	"kontor/ent/role"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/org"
	"kontor/internal/page"
	"kontor/internal/secret"
	"kontor/internal/testkit"
)

const (
	rep      = authz.LegalRepresentative
	admin    = authz.Administrator
	collab   = authz.Collaborator
	external = authz.External
)

// house is an organization with one member of each role, beside another one.
type house struct {
	*testkit.World
	orgs   *org.Orgs
	org    *ent.Organization
	people map[authz.RoleKey]*ent.User
	places map[authz.RoleKey]*ent.Membership
	// outsider represents another organization.
	outsider *ent.User
}

func newHouse(w *testkit.World) *house {
	h := &house{
		World: w, orgs: org.New(w.DB, w.Events, w.Clock), org: w.Org("Atelier"),
		people: map[authz.RoleKey]*ent.User{}, places: map[authz.RoleKey]*ent.Membership{},
	}
	for name, key := range map[string]authz.RoleKey{"rita": rep, "adam": admin, "cora": collab, "exe": external} {
		h.people[key], h.places[key] = w.Member(h.org, name, key)
	}
	h.outsider, _ = w.Member(w.Org("Elsewhere"), "otto", rep)
	return h
}

// as is a fresh request of whoever has the role.
func (h *house) as(key authz.RoleKey) context.Context { return h.As(h.people[key]) }

func (h *house) roleID(key authz.RoleKey) string { return h.Role(h.org, key).ID }

// mails returns the mails in the queue, of one kind.
func (h *house) mails(t *testing.T, kind string) (mails []event.Mail) {
	t.Helper()
	for _, m := range h.WaitingMails() {
		if m.Kind == kind {
			mails = append(mails, m)
		}
	}
	return mails
}

// logged returns the activity lines of one action.
func (h *house) logged(t *testing.T, action string) []*ent.Event {
	t.Helper()
	rows, err := h.DB.Client.Event.Query().Where(entevent.Action(action)).Order(entevent.ByID()).All(h.System())
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// representatives is how many the organization has.
func (h *house) representatives(t *testing.T, orgID string) int {
	t.Helper()
	byOrg, err := h.orgs.Representatives(context.Background(), []string{orgID})
	if err != nil {
		t.Fatal(err)
	}
	return len(byOrg[orgID])
}

// wants fails the test unless err is a fault like want; nil wants none.
func wants(t *testing.T, err error, want error) {
	t.Helper()
	if want == nil && err != nil || want != nil && !errors.Is(err, want) {
		t.Fatalf("got error %v, want %v", err, want)
	}
}

// code stands for any fault of a code.
func code(c fault.Code) error { return &fault.Error{Code: c} }

var (
	notFound  = code(fault.CodeNotFound)
	forbidden = code(fault.CodeForbidden)
	invalid   = code(fault.CodeInvalid)
	limit     = code(fault.CodeLimit)
)

// invite invites one address and returns the invitation.
func (h *house) invite(t *testing.T, ctx context.Context, address string, key authz.RoleKey) *ent.Invitation {
	t.Helper()
	results, err := h.orgs.Invite(ctx, org.Invite{
		OrgID: h.org.ID, Invitees: []org.Invitee{{Email: address}}, RoleID: h.roleID(key), Locale: "en", Strict: true,
	})
	if err != nil || results[0].Refusal != "" {
		t.Fatalf("invite %s: %v %v", address, results, err)
	}
	return results[0].Invitation
}

// link gives an invitation a token, as the job does that writes its mail.
func (h *house) link(t *testing.T, inv *ent.Invitation) string {
	t.Helper()
	token := secret.NewToken(secret.Link)
	if err := h.DB.Client.Invitation.UpdateOneID(inv.ID).SetTokenHash(secret.Hash(token)).Exec(h.System()); err != nil {
		t.Fatal(err)
	}
	return token
}

func (h *house) roleIn(orgID string, key authz.RoleKey) string {
	return h.DB.Client.Role.Query().Where(role.OrgID(orgID), role.Key(string(key))).OnlyX(h.System()).ID
}

// orgOf is the only organization of a person.
func (h *house) orgOf(u *ent.User) string {
	return h.DB.Client.Membership.Query().Where(membership.UserID(u.ID)).OnlyX(h.System()).OrgID
}

var all = page.Args{}

func seat() org.Address {
	return org.Address{Recipient: "Atelier SA", Line1: "Rue du Lac 1", City: "Genève", Country: "ch"}
}

func (h *house) invitationOf(address string) string {
	return h.DB.Client.Invitation.Query().Where(invitation.Email(address)).OnlyX(h.System()).ID
}

// blames wants invalid input on a field.
func blames(t *testing.T, err error, field string) {
	t.Helper()
	if f, ok := fault.As(err); !ok || f.Code != fault.CodeInvalid || f.Field != field {
		t.Errorf("got %v, want invalid on %s", err, field)
	}
}
