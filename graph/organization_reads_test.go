package graph_test

import (
	"fmt"
	"testing"

	"kontor/internal/authz"
	"kontor/internal/testkit"
)

const membersPage = `query($slug: String!, $first: Int){organization(slug: $slug){
	representativeCount
	members(first: $first){totalCount pageInfo{hasNextPage endCursor} edges{node{
		id suspendedAt billingAccess organizationName isViewer isLastRepresentative
		user{name email} role{key viewerCanGrant permissions} organization{slug}
		viewerCanChangeRole viewerCanSuspend viewerCanRemove memberObstacle
		productGrants{rights product{name}} removalPreview{sessions apiTokens productGrants savedViews sentInvitations}
	}}}
	invitations{email state roleKey role{key} organizationName invitedByName viewerCanManage}
	roles{key viewerCanGrant permissions} addresses{city} activity{edges{node{action data{name value} ip}}}
}}`

// Twenty more members do not cost twenty more statements: no field asks member
// by member. Loaders wait for each other a moment, so that a busy machine may
// split a few of their statements in two.
func TestMembers_BoundedStatements(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		e := newEstate(w)
		e.invitation(t)
		p := w.Product(e.org, "a.example")
		page := func(want int) int {
			var a testkit.Answer
			n := w.Statements(func() {
				a = e.Query(e.people["representative"], membersPage, map[string]any{"slug": e.org.Slug, "first": 50})
			})
			edges, _ := a.At("organization", "members", "edges").([]any)
			if a.Code() != "" || len(edges) != want || a.At("organization", "members", "totalCount") != float64(want) {
				t.Fatalf("%d members, want %d: %s", len(edges), want, a.Body)
			}
			return n
		}
		page(4) // signs in
		few := page(4)
		for i := range 20 {
			_, m := w.Member(e.org, fmt.Sprintf("more%d", i), authz.Collaborator)
			w.Grant(m, p, "technical")
		}
		if many := page(24); many >= few+20 {
			t.Errorf("%d statements for 24 members, %d for 4", many, few)
		}
	})
}

// What a member's row says to each who may see it.
func TestMembers_SayWhoMayDoWhat(t *testing.T) {
	t.Parallel()
	e := newEstate(testkit.New(t))
	query := `query($id: ID!){node(id: $id){...on Membership{viewerCanChangeRole viewerCanSuspend viewerCanRemove memberObstacle isViewer isLastRepresentative}}}`
	for _, tt := range []struct{ actor, target, want string }{
		{"representative", "representative", "false false false last_representative true true"},
		{"representative", "administrator", "true true true <nil> false false"},
		{"administrator", "representative", "false false false representative_only false true"},
		{"administrator", "administrator", "true false true own_membership true false"},
		{"administrator", "external", "true true true <nil> false false"},
		{"collaborator", "collaborator", "false false false permission true false"},
	} {
		a := e.Query(e.people[tt.actor], query, map[string]any{"id": e.places[tt.target].ID})
		got := ""
		for _, f := range []string{"viewerCanChangeRole", "viewerCanSuspend", "viewerCanRemove", "memberObstacle", "isViewer", "isLastRepresentative"} {
			got += fmt.Sprint(a.At("node", f), " ")
		}
		if got != tt.want+" " {
			t.Errorf("%s on %s: got %s, want %s: %s", tt.actor, tt.target, got, tt.want, a.Body)
		}
	}
}

// Whoever is suspended still sees where, and nothing of what is inside.
func TestViewer_SuspendedMembershipHasItsName(t *testing.T) {
	t.Parallel()
	e := newEstate(testkit.New(t))
	e.Grant(e.places["collaborator"], e.Product(e.org, "a.example"), "technical")
	mine := `{viewer{memberships{organizationName organizationSlug organizationHue organization{id} role{key} suspendedAt productGrants{rights product{name}} removalPreview{productGrants}}}}`
	a := e.Query(e.people["collaborator"], mine, nil)
	if a.Code() != "" || a.At("viewer", "memberships", 0, "productGrants", 0, "product", "name") != "a.example" || a.At("viewer", "memberships", 0, "removalPreview", "productGrants") != 1.0 {
		t.Error(a.Body)
	}
	e.Query(e.people["administrator"], `mutation($m: ID!){suspendMember(input: {membershipId: $m}){membership{id}}}`, map[string]any{"m": e.places["collaborator"].ID})
	a = e.Query(e.people["collaborator"], mine, nil)
	if a.Code() != "" || a.At("viewer", "memberships", 0, "organizationName") != "Estate" || a.At("viewer", "memberships", 0, "role", "key") != "collaborator" ||
		a.At("viewer", "memberships", 0, "organization") != nil || a.At("viewer", "memberships", 0, "suspendedAt") == nil || len(a.At("viewer", "memberships", 0, "productGrants").([]any)) != 0 {
		t.Error(a.Body)
	}
}

// The invited person sees the invitation, and nothing else of the organization.
func TestViewer_InvitationsOfOnesAddress(t *testing.T) {
	t.Parallel()
	e := newEstate(testkit.New(t))
	e.invitation(t)
	a := e.Query(e.User("guest"), `{viewer{invitations{organizationName roleKey role{key} invitedByName state strict viewerCanManage}}}`, nil)
	inv := a.At("viewer", "invitations", 0)
	if got := fmt.Sprint(inv); a.Code() != "" || got != "map[invitedByName:Representative Example organizationName:Estate role:<nil> roleKey:collaborator state:PENDING strict:true viewerCanManage:false]" {
		t.Errorf("%s: %s", got, a.Body)
	}
}
