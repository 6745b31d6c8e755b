package graph_test

import (
	"testing"

	"kontor/internal/testkit"
)

// A role is looked at before it is saved, given to somebody, who has its rights
// with their next request, and deleted with another in its place.
func TestRoles_R9_R20_FromPreviewToReplacement(t *testing.T) {
	t.Parallel()
	e := newEstate(testkit.New(t))
	rep, admin, external := e.people["representative"], e.people["administrator"], e.people["external"]
	org := map[string]any{"o": e.org.ID}

	preview := e.Query(admin, `query($o: ID!){node(id: $o){... on Organization{viewerCanManageRoles
		rolePreview(permissions: ["member:invite", "org:delete"]){permissions gained lost refused peopleCount people{id} tokenCount}}}}`, org)
	if got := preview.At("node", "rolePreview", "refused"); len(preview.Errors) > 0 || len(got.([]any)) != 1 || got.([]any)[0] != "org:delete" {
		t.Fatal(preview.Body)
	}
	create := `mutation($o: ID!, $p: [String!]!){createRole(input: {organizationId: $o, name: "Desk", permissions: $p}){role{id key permissions viewerCanGrant viewerCanManage}}}`
	a := e.Query(admin, create, map[string]any{"o": e.org.ID, "p": []string{"org:delete"}})
	if a.Code() != "FORBIDDEN" || a.Reason() != "more_than_own" || a.Errors[0].Extensions["permission"] != "org:delete" {
		t.Error(a.Body)
	}
	a = e.Query(rep, create, map[string]any{"o": e.org.ID, "p": []string{"member:invite", "org:delete"}})
	id := a.At("createRole", "role", "id")
	if a.Code() != "" || a.At("createRole", "role", "key") != "" || a.At("createRole", "role", "viewerCanManage") != true {
		t.Fatal(a.Body)
	}
	role := map[string]any{"r": id}
	a = e.Query(admin, `query($r: ID!){node(id: $r){... on Role{name viewerCanGrant viewerCanManage memberCount invitationCount}}}`, role)
	if a.At("node", "viewerCanManage") != false || a.At("node", "viewerCanGrant") != false || a.At("node", "memberCount") != 0.0 || a.At("node", "invitationCount") != 0.0 {
		t.Error(a.Body)
	}

	sees := `query($o: ID!){node(id: $o){... on Organization{viewerCanInvite members{totalCount} roles{memberCount}}}}`
	if a = e.Query(external, sees, org); a.At("node", "members") != nil || a.At("node", "roles", 0, "memberCount") != nil {
		t.Error(a.Body)
	}
	give := map[string]any{"r": id, "m": e.places["external"].ID}
	if a = e.Query(rep, `mutation($m: ID!, $r: ID!){changeMemberRole(input: {membershipId: $m, roleId: $r}){membership{role{key name memberCount}}}}`, give); a.At("changeMemberRole", "membership", "role", "memberCount") != 1.0 {
		t.Error(a.Body)
	}
	if a = e.Query(external, sees, org); a.At("node", "viewerCanInvite") != true || a.At("node", "members", "totalCount") != 4.0 {
		t.Error(a.Body)
	}

	remove := `mutation($r: ID!, $to: ID){deleteRole(input: {roleId: $r, replaceWithRoleId: $to}){deletedRoleId organization{roles{name}}}}`
	if a = e.Query(rep, remove, role); a.Code() != "CONFLICT" || a.Reason() != "role_in_use" || a.Errors[0].Field() != "replaceWithRoleId" {
		t.Error(a.Body)
	}
	a = e.Query(rep, remove, map[string]any{"r": id, "to": e.places["collaborator"].RoleID})
	if roles, _ := a.At("deleteRole", "organization", "roles").([]any); a.Code() != "" || len(roles) != 4 {
		t.Error(a.Body)
	}
	if a = e.Query(external, sees, org); a.At("node", "viewerCanInvite") != false {
		t.Error(a.Body)
	}
	a = e.QueryBearer(e.Token(rep, e.org, "member:update", "team:manage"), create, map[string]any{"o": e.org.ID, "p": []string{"org:read"}})
	if a.Code() != "FORBIDDEN" || a.Reason() != "session_only" {
		t.Error(a.Body)
	}
}
