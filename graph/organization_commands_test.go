package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// estate is an organization with a member of each role, and somebody from
// elsewhere, who ask through the API.
type estate struct {
	*testkit.World
	org    *ent.Organization
	people map[string]*ent.User
	places map[string]*ent.Membership
}

// The actors of every table; "anonymous" has no session.
var actors = []string{"representative", "administrator", "collaborator", "external", "outsider", "anonymous"}

func newEstate(w *testkit.World) *estate {
	e := &estate{World: w, org: w.Org("Estate"), people: map[string]*ent.User{}, places: map[string]*ent.Membership{}}
	for i, key := range authz.RoleKeys() {
		e.people[actors[i]], e.places[actors[i]] = w.Member(e.org, actors[i], key)
	}
	e.people["outsider"], e.places["outsider"] = w.Member(w.Org("Elsewhere"), "outsider", authz.LegalRepresentative)
	return e
}

func (e *estate) invitation(t *testing.T) *ent.Invitation {
	t.Helper()
	now := e.Clock.Now()
	return e.DB.Client.Invitation.Create().SetOrgID(e.org.ID).SetEmail("guest@example.com").
		SetRoleID(e.Role(e.org, authz.Collaborator).ID).SetInvitedByID(e.people["representative"].ID).
		SetSentAt(now).SetExpiresAt(now.AddDate(0, 0, 7)).SaveX(e.System())
}

func (e *estate) address() *ent.Address {
	return e.DB.Client.Address.Create().SetOrgID(e.org.ID).SetRecipient("Estate").SetLine1("Street 1").
		SetCity("Genève").SetCountry("CH").SetMain(true).SaveX(e.System())
}

// desk is a custom role.
func (e *estate) desk() *ent.Role {
	return e.DB.Client.Role.Create().SetOrgID(e.org.ID).SetName("Desk").SetPermissions([]string{"org:read"}).SaveX(e.System())
}

// command is a mutation with its input, and what each actor is answered.
type command struct {
	name, selection string
	input           func(t *testing.T, e *estate) map[string]any
	codes           string // in the order of actors; "ok" is no error
}

var (
	byManagers   = "ok ok not_found not_found not_found unauthenticated"
	byManagersIn = "ok ok forbidden forbidden not_found unauthenticated"
)

func member(actor string, more ...any) func(*testing.T, *estate) map[string]any {
	return func(_ *testing.T, e *estate) map[string]any {
		in := map[string]any{"membershipId": e.places[actor].ID}
		for i := 0; i < len(more); i += 2 {
			in[more[i].(string)] = more[i+1]
		}
		return in
	}
}

func inOrg(more map[string]any) func(*testing.T, *estate) map[string]any {
	return func(_ *testing.T, e *estate) map[string]any {
		in := map[string]any{"organizationId": e.org.ID}
		for k, v := range more {
			in[k] = v
		}
		return in
	}
}

var seat = map[string]any{"recipient": "Estate", "line1": "Street 2", "city": "Genève", "country": "CH", "main": true}

var commands = []command{
	{"createOrganization", "organization{slug name viewerMembership{role{key}}} viewer{memberships{organizationSlug}}", func(*testing.T, *estate) map[string]any {
		return map[string]any{"name": "New", "kind": "COMPANY"}
	}, "ok ok ok ok ok unauthenticated"},
	{"updateOrganization", "organization{name website kind}", inOrg(map[string]any{"name": "Renamed", "website": "https://estate.example"}), byManagersIn},
	{"addAddress", "organization{addresses{main}} address{id}", inOrg(map[string]any{"address": seat}), byManagersIn},
	{"updateAddress", "address{city} organization{id}", func(_ *testing.T, e *estate) map[string]any {
		return map[string]any{"addressId": e.address().ID, "address": seat}
	}, "ok ok forbidden not_found not_found unauthenticated"},
	{"deleteAddress", "deletedAddressId organization{addresses{id}}", func(_ *testing.T, e *estate) map[string]any {
		return map[string]any{"addressId": e.address().ID}
	}, "ok ok forbidden not_found not_found unauthenticated"},
	{"leaveOrganization", "leftOrganizationId viewer{memberships{id}}", inOrg(nil), "conflict ok ok ok not_found unauthenticated"},
	{"inviteMembers", "results{email refusal invitation{state role{key}}} organization{invitations{email}}", func(_ *testing.T, e *estate) map[string]any {
		return map[string]any{
			"organizationId": e.org.ID, "roleId": e.Role(e.org, authz.Collaborator).ID,
			"invitees": []any{map[string]any{"email": "new@example.com"}, map[string]any{"email": "outsider@example.com"}},
		}
	}, byManagersIn},
	{"resendInvitation", "invitation{state expiresAt}", func(t *testing.T, e *estate) map[string]any {
		return map[string]any{"invitationId": e.invitation(t).ID}
	}, byManagers},
	{"cancelInvitation", "invitation{state viewerCanManage}", func(t *testing.T, e *estate) map[string]any {
		return map[string]any{"invitationId": e.invitation(t).ID}
	}, byManagers},
	{"acceptInvitation", "membership{role{key}} viewer{invitations{id}}", func(t *testing.T, e *estate) map[string]any {
		return map[string]any{"invitationId": e.invitation(t).ID}
	}, "not_found not_found not_found not_found not_found unauthenticated"},
	{"declineInvitation", "organizationName viewer{invitations{id}}", func(t *testing.T, e *estate) map[string]any {
		return map[string]any{"invitationId": e.invitation(t).ID}
	}, "not_found not_found not_found not_found not_found unauthenticated"},
	{"changeMemberRole", "membership{role{key}} organization{representativeCount}", func(_ *testing.T, e *estate) map[string]any {
		return map[string]any{"membershipId": e.places["external"].ID, "roleId": e.Role(e.org, authz.Collaborator).ID}
	}, "ok ok not_found forbidden not_found unauthenticated"},
	{"setBillingAccess", "membership{billingAccess}", member("collaborator", "billingAccess", true), "ok ok forbidden not_found not_found unauthenticated"},
	{"setProductGrants", "membership{productGrants{rights product{name}}}", func(_ *testing.T, e *estate) map[string]any {
		return map[string]any{"membershipId": e.places["collaborator"].ID, "grants": []any{
			map[string]any{"productId": e.Product(e.org, "a.example").ID, "rights": []any{"technical"}},
		}}
	}, "ok ok forbidden not_found not_found unauthenticated"},
	{"suspendMember", "membership{suspendedAt} organization{id}", member("external"), "ok ok not_found forbidden not_found unauthenticated"},
	{"reactivateMember", "membership{suspendedAt} organization{id}", member("external"), "ok ok not_found forbidden not_found unauthenticated"},
	{"createRole", "role{key name permissions viewerCanManage memberCount} organization{roles{name}}", inOrg(map[string]any{"name": "Clerk", "permissions": []any{"member:invite"}}), byManagersIn},
	{"updateRole", "role{name permissions}", func(t *testing.T, e *estate) map[string]any {
		return map[string]any{"roleId": e.desk().ID, "permissions": []any{"member:invite"}, "basedOn": []any{"org:read"}}
	}, byManagersIn},
	{"deleteRole", "deletedRoleId organization{roles{name}}", func(t *testing.T, e *estate) map[string]any {
		return map[string]any{"roleId": e.desk().ID}
	}, byManagersIn},
	{"removeMember", "removedMembershipId organization{members{totalCount}}", member("external"), "ok ok not_found forbidden not_found unauthenticated"},
}

func (c command) run(t *testing.T, e *estate, actor string) testkit.Answer {
	t.Helper()
	upper := strings.ToUpper(c.name[:1]) + c.name[1:]
	switch c.name {
	case "acceptInvitation", "declineInvitation":
		upper = "AnswerInvitation"
	}
	query := "mutation($input: " + upper + "Input!){" + c.name + "(input: $input){" + c.selection + "}}"
	return e.Query(e.people[actor], query, map[string]any{"input": c.input(t, e)})
}

func TestOrganizationCommands_ByActor(t *testing.T) {
	t.Parallel()
	for _, c := range commands {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			for i, want := range strings.Fields(c.codes) {
				e := newEstate(testkit.New(t))
				a := c.run(t, e, actors[i])
				got := a.Code()
				if got == "" {
					got = "OK"
				}
				if got != strings.ToUpper(want) {
					t.Errorf("%s: got %s, want %s: %s", actors[i], got, want, a.Body)
				}
			}
		})
	}
}

// The representatives' rules as a client meets them: code and reason.
func TestLeave_R4_SaysTheReason(t *testing.T) {
	t.Parallel()
	e := newEstate(testkit.New(t))
	own := e.places["representative"].ID
	for name, input := range map[string]string{
		"leaveOrganization": fmt.Sprintf("organizationId: %q", e.org.ID),
		"removeMember":      fmt.Sprintf("membershipId: %q", own),
		"changeMemberRole":  fmt.Sprintf("membershipId: %q, roleId: %q", own, e.Role(e.org, authz.External).ID),
	} {
		a := e.Query(e.people["representative"], "mutation{"+name+"(input: {"+input+"}){__typename}}", nil)
		if a.Code() != "CONFLICT" || a.Reason() != "last_representative" {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
	a := e.Query(e.people["representative"], `query($slug: String!){organization(slug: $slug){viewerCanLeave viewerLeaveObstacle representativeCount}}`, map[string]any{"slug": e.org.Slug})
	if a.At("organization", "viewerCanLeave") != false || a.At("organization", "viewerLeaveObstacle") != "last_representative" || a.At("organization", "representativeCount") != 1.0 {
		t.Error(a.Body)
	}
}

func TestRemove_R21_SessionMustHaveSeenThePassword(t *testing.T) {
	t.Parallel()
	e := newEstate(testkit.New(t))
	remove := `mutation($m: ID!){removeMember(input: {membershipId: $m}){removedMembershipId organization{id}}}`
	m := map[string]any{"m": e.places["external"].ID}
	if a := e.Query(e.people["administrator"], `{viewer{user{id}}}`, nil); a.Code() != "" {
		t.Fatal(a.Body) // signs in now
	}
	e.Clock.Advance(11 * 60e9)
	if a := e.Query(e.people["administrator"], remove, m); a.Code() != "FORBIDDEN" || a.Reason() != "prove_password" {
		t.Error(a.Body)
	}
	if a := e.QueryWith(e.SignIn(e.people["administrator"]), remove, m); a.Code() != "" {
		t.Error(a.Body)
	}
	// R22: the removed person's own session finds the organization gone.
	if a := e.Query(e.people["external"], `query($s: String!){organization(slug: $s){id}}`, map[string]any{"s": e.org.Slug}); a.Code() != "NOT_FOUND" {
		t.Error(a.Body)
	}
}

// Guide G1 through the API: invite a second representative, who accepts by the
// link of the mail, and removes the first one.
func TestReplaceRepresentative_ByTheGuide(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		e := newEstate(w)
		successor := w.User("successor")
		a := e.Query(e.people["representative"], `mutation($org: ID!, $role: ID!){inviteMembers(input: {organizationId: $org, roleId: $role,
			invitees: [{email: "Successor@example.com"}], locale: fr}){results{refusal invitation{id roleKey}}}}`,
			map[string]any{"org": e.org.ID, "role": e.Role(e.org, authz.LegalRepresentative).ID})
		if a.At("inviteMembers", "results", 0, "invitation", "roleKey") != "legal_representative" {
			t.Fatal(a.Body)
		}
		mails := w.Deliver()
		if len(mails) != 1 || mails[0].Recipient != "successor@example.com" || mails[0].Locale != "fr" {
			t.Fatalf("mails %+v", mails)
		}
		token := map[string]any{"token": testkit.Token(mails[0])}
		a = e.Query(nil, `query($token: String!){invitationPreview(token: $token){organizationName invitedByName roleKey email viewerCanAccept}}`, token)
		if a.At("invitationPreview", "organizationName") != "Estate" || a.At("invitationPreview", "viewerCanAccept") != false {
			t.Error(a.Body)
		}
		accept := `mutation($token: String!){acceptInvitation(input: {token: $token}){membership{role{key} user{name}} viewer{memberships{organizationSlug}}}}`
		if a := e.Query(e.people["outsider"], accept, token); a.Code() != "FORBIDDEN" || a.Reason() != "other_email" {
			t.Error(a.Body)
		}
		a = e.Query(successor, accept, token)
		if a.At("acceptInvitation", "membership", "role", "key") != "legal_representative" {
			t.Fatal(a.Body)
		}
		if a := e.Query(successor, accept, token); a.Code() != "NOT_FOUND" {
			t.Error(a.Body) // R14
		}
		if mails = w.Deliver(); len(mails) != 1 || mails[0].Kind != "invitation_accepted" || mails[0].Recipient != "representative@example.com" {
			t.Errorf("mails %+v", mails)
		}
		remove := `mutation($m: ID!){removeMember(input: {membershipId: $m}){removedMembershipId organization{representativeCount}}}`
		a = e.Query(successor, remove, map[string]any{"m": e.places["representative"].ID})
		if a.At("removeMember", "organization", "representativeCount") != 1.0 {
			t.Error(a.Body)
		}
		if mails = w.Deliver(); len(mails) != 1 || mails[0].Kind != "member_removed" || mails[0].Recipient != "representative@example.com" {
			t.Errorf("mails %+v", mails)
		}
	})
}
