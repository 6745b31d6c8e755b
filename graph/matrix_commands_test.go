package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/ent/termsversion"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// commandRules says who may give the commands whose @needs names no permission,
// because they are about the asker, or about an object with two sides.
func (s *stage) commandRules() map[string]func(a *actor) bool {
	always := func(*actor) bool { return true }
	member := func(a *actor) bool {
		return a.userID != "" && a.acme.Has(authz.OrgRead) && !strings.HasPrefix(a.name, "partner") && a.name != "staff_visiting"
	}
	manages := func(a *actor) bool { return a.userID == s.rep.ID || a.acme.Has(authz.TokenManage) }
	creator := func(a *actor) bool { return a.userID == s.rep.ID }
	successor := func(a *actor) bool { return a.userID == s.successor.UserID }
	ends := func(a *actor) bool { return a.acme.Has(authz.PartnerManage) || a.vela.Has(authz.ClientAdd) }
	rules := map[string]func(a *actor) bool{
		"leaveOrganization": func(a *actor) bool { return member(a) || a.name == "suspended" },
		"createApiToken":    member,
		"updateApiToken":    creator, "rotateApiToken": creator, "restoreApiToken": creator, "revokeApiTokens": manages,
		"endPartnerLink": ends,
		// As opening it: the stage's link is one with full access that the client opened.
		"resendPartnerLink": func(a *actor) bool { return a.acme.Has(authz.PartnerGrantFull) },
		"deleteView":        creator, "markNotificationsRead": creator, "cancelTask": creator,
		// For the subject of the stage, who is none of the actors: as member:update.
		"setContactPreferences": func(a *actor) bool {
			return a.acme.Has(authz.MemberUpdate) && a.acme.Covers(authz.OfRole(authz.External))
		},
		"acceptHandover": successor, "declineHandover": successor, "answerSuccession": successor, "askTakeover": successor, "takeOver": successor,
		"endSuccession": func(a *actor) bool { return successor(a) || a.userID != "" && a.acme.Has(authz.RepresentativeGrant) },
		// Sessions of others are not found: the first session is the first actor's.
		"endSession":        func(a *actor) bool { return a.name == string(authz.LegalRepresentative) },
		"acceptInvitation":  func(*actor) bool { return false }, // it is for somebody else
		"declineInvitation": func(*actor) bool { return false },
		"signIn":            func(*actor) bool { return false }, // nobody has this password
	}
	for _, name := range []string{
		"register", "confirmEmail", "resendConfirmation", "signOut", "requestPasswordReset", "resetPassword", "changePassword", "provePassword",
		"updateProfile", "changeEmail", "cancelEmailChange", "endOtherSessions", "createOrganization", "revokeLeakedToken", "refusePartnerRequest", "answerAsTrustedContact",
		"createServiceToken", "revokeServiceToken", "saveTerms", "publishTerms", "provisionProduct", "renewProduct", "suspendProduct", "resumeProduct", "setProviderLock", "liftProviderLock", "terminateProduct", "recordUsage",
		"blockUser", "unblockUser", "blockOrganization", "unblockOrganization", "retryJob", "cancelJob", "saveCatalogItem",
		"updateProviderSettings", "saveAnnouncement", "deleteAnnouncement", "enterSupport", "leaveSupport",
	} {
		rules[name] = always
	}
	return rules
}

// roleOf says which role a command gives, or does something to: whoever gives it
// must hold all of it themselves, so that nobody, and no token, makes somebody
// more than they are (R7, R9, R17).
var roleOf = map[string]authz.RoleKey{
	"inviteMembers": authz.Collaborator, "resendInvitation": authz.Collaborator, "cancelInvitation": authz.Collaborator, "changeMemberRole": authz.Collaborator,
	"setBillingAccess": authz.External, "setProductGrants": authz.External, "setTeamGrants": authz.External, "addTeamMembers": authz.External, "suspendMember": authz.External, "reactivateMember": authz.External, "removeMember": authz.External,
	"deleteRole": authz.External, // which its people get
}

// notByVisitors are the commands that read, and yet are not for the provider's staff
// who look in: something would stay there, or go with them.
var notByVisitors = []string{"saveView", "exportProducts", "exportActivity"}

// partnerCommands are given in the partner's organization.
var partnerCommands = []string{"requestClientAccess", "answerPartnerInvitation", "assignClient", "updatePartnerProfile"}

// Every command, given by every kind of actor with ids they would own if they
// might, is refused or taken exactly as @needs and the table say; a command
// without a rule fails (R10, R92, R96, R101, R121, R123).
func TestMatrix_R10_R92_R96_R101_R121_R123_EveryCommandByEveryActor(t *testing.T) {
	t.Parallel()
	s := newStage(t, testkit.New(t))
	rules := s.commandRules()
	var lines []string
	for _, m := range s.schema.Mutation.Fields {
		d := m.Directives.ForName("needs")
		by, do := d.Arguments.ForName("by").Value.Raw, d.Arguments.ForName("do")
		rule := rules[m.Name]
		if do == nil && rule == nil {
			t.Errorf("%s needs no permission, and commandRules does not say who may", m.Name)
			continue
		}
		query, variables := "mutation{"+m.Name+"{__typename}}", map[string]any{}
		if len(m.Arguments) > 0 {
			input := m.Arguments[0].Type
			query = fmt.Sprintf("mutation($in:%s){%s(input:$in){__typename}}", input, m.Name)
			variables["in"] = s.input(t, m.Name, input)
		}
		cells := make([]byte, len(s.actors))
		for i, a := range s.actors {
			want := slices.Contains(a.by, by)
			if do != nil {
				held := a.acme
				if slices.Contains(partnerCommands, m.Name) {
					held = a.vela
				}
				want = want && (a.name != "staff_visiting" || !slices.Contains(notByVisitors, m.Name)) && held.Has(authz.Permission(do.Value.Raw)) && held.Covers(authz.OfRole(roleOf[m.Name]))
			} else {
				want = want && rule(a)
			}
			answer := s.try(a, want || by == "ANYONE", query, variables)
			if got := !refused(answer); got != want {
				t.Errorf("%s as %s: taken %v, the table says %v: %s", m.Name, a.name, got, want, answer.Body)
			}
			if answer.Code() == "INTERNAL" {
				t.Errorf("%s as %s: %s", m.Name, a.name, answer.Body)
			}
			cells[i] = '.'
			if !refused(answer) {
				cells[i] = '+'
			}
		}
		lines = append(lines, fmt.Sprintf("%-28s %s", m.Name, cells))
	}
	header := strings.Replace(s.header(), "Who sees which field: + shown, - null with the reason, . the object is hidden", "Who may give which command: + taken, . refused", 1)
	compare(t, "testdata/commands.golden", header+strings.Join(lines, "\n")+"\n")
}

// input is a good input of a command for the stage's objects.
func (s *stage) input(t *testing.T, command string, typ *ast.Type) any {
	in := example(t, s.schema, typ, "input", func(name string) string {
		if name == "organizationId" && slices.Contains(partnerCommands, command) {
			return s.vela.ID
		}
		if s.inputs[name] == "" {
			t.Fatalf("the matrix has no %s", name)
		}
		return s.inputs[name]
	}).(map[string]any)
	selectOne(in, false)
	if token := s.secrets[command]; token != "" {
		in["token"] = token
	}
	for name, value := range map[string]any{
		"reference": s.site.Reference, "organization": s.acme.ID, "partnerSlug": "vela", "clientEmail": "client@example.org", "url": "https://example.org/hook",
		"actions": []string{"product.*"}, "allowedNetworks": []string{}, "skills": []string{}, "expiresAt": nil, "endsAt": nil, "reviewAt": nil, "clients": false,
		"removeTagIds": []string{}, "until": s.Clock.Now().AddDate(2, 0, 0), "overlapHours": 1, "currency": "EUR", "timeZone": "UTC", "plan": nil, "locale": "en", "image": dot(),
		"shared": false,
	} {
		if _, there := in[name]; there {
			if in[name] = value; value == nil {
				delete(in, name)
			}
		}
	}
	if _, there := in["scopes"]; there {
		in["scopes"] = []string{"org:read"}
		if command == "createServiceToken" {
			in["scopes"] = []string{"usage:record"}
		}
	}
	if command == "startHandover" { // of the asker's own role, to a member
		delete(in, "formerMembershipId")
		delete(in, "invite")
	}
	if command == "answerAsTrustedContact" {
		delete(in, "confirms")
	}
	if command == "updateRole" || command == "deleteRole" {
		in["roleId"] = s.inputs["customRoleId"]
	}
	if command == "assignClient" {
		in["membershipIds"] = []string{s.place}
	}
	if command == "addTeamMembers" { // on whom the team's rights have an effect
		in["membershipIds"] = []string{s.inputs["membershipId"]}
	}
	if command == "acceptTerms" { // not in force: CONFLICT to whoever may accept
		in["termsId"] = s.DB.Client.TermsVersion.Query().Where(termsversion.Version("1")).OnlyIDX(s.System())
	}
	if command == "provisionProduct" {
		in["reference"] = "NEW-1"
	}
	if _, there := in["level"]; there && in["products"] != nil {
		in["level"] = "LIMITED"
	}
	if command == "invitePartner" {
		in["partnerSlug"] = "vela" // linked already: CONFLICT to whoever may invite
	}
	return in
}
