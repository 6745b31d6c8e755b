package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/graph/generated"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// ownInBlocked are the commands that people give in a blocked organization too: what
// only reads, what ends access that they have or have given, and what is only theirs.
var ownInBlocked = []string{
	"leaveOrganization", "revokeApiTokens", "grantSupport", "endSupport", "exportProducts", "exportActivity", "verifyActivity", "cancelTask",
	"saveView", "deleteView", "markNotificationsRead",
	"changePassword", "provePassword", "updateProfile", "changeEmail", "endSession", "createOrganization",
}

// The people of a blocked organization, and those of its partners, see it as before,
// and every command in it is refused with the reason, but for ownInBlocked. The
// commands are read off the schema: a new one is tried too.
func TestBlockedOrganization_EveryCommandIsRefused(t *testing.T) {
	t.Parallel()
	s := newStage(t, testkit.New(t))
	s.acme.Update().SetBlockedAt(s.Clock.Now()).SetBlockedReason("Invoices").ExecX(s.System())
	tried := 0
	for _, m := range s.schema.Mutation.Fields {
		d := m.Directives.ForName("needs")
		by, do := d.Arguments.ForName("by").Value.Raw, d.Arguments.ForName("do")
		if len(m.Arguments) == 0 || slices.Contains([]string{"ANYONE", "STAFF", "SERVICE"}, by) || slices.Contains(partnerCommands, m.Name) {
			continue
		}
		tried++
		input := m.Arguments[0].Type
		query := fmt.Sprintf("mutation($in:%s){%s(input:$in){__typename}}", input, m.Name)
		for _, a := range s.actors {
			if a.name != string(authz.LegalRepresentative) && (a.name != "partner_full" && a.name != "token_all" || do == nil) {
				continue
			}
			answer := s.try(a, true, query, map[string]any{"in": s.input(t, m.Name, input)})
			// Webhooks are hidden with the right to manage them.
			told := answer.Reason() == "organization_blocked" || answer.Code() == "NOT_FOUND" || a.name != string(authz.LegalRepresentative)
			if own := slices.Contains(ownInBlocked, m.Name); !own && !(told && refused(answer)) || own && refused(answer) && a.name == string(authz.LegalRepresentative) {
				t.Errorf("%s as %s: %s (%s): %s", m.Name, a.name, answer.Code(), answer.Reason(), answer.Body)
			}
		}
	}
	if tried < 40 {
		t.Errorf("%d commands were tried", tried)
	}
	answer := s.ask(s.World, s.actors[slices.IndexFunc(s.actors, func(a *actor) bool { return a.name == string(authz.LegalRepresentative) })], fmt.Sprintf(`{node(id:%q){...on Organization{name blockedAt blockedReason products{totalCount} viewerCanUpdate}}}`, s.acme.ID), nil)
	if answer.At("node", "blockedReason") != "Invoices" || answer.At("node", "products", "totalCount") != float64(2) || answer.At("node", "viewerCanUpdate") != false {
		t.Error(answer.Body)
	}
}

// Whoever looks in by a grant follows no change after it has ended (R24, R124).
func TestSupport_R24_SubscriptionsEndWithTheGrant(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		ana, _ := w.Member(acme, "ana", authz.LegalRepresentative)
		stan := w.User("stan").Update().SetStaff(true).SaveX(w.System())
		grant := w.Query(ana, `mutation($in:GrantSupportInput!){grantSupport(input:$in){supportGrant{id active} organization{supportGrants{id}}}}`,
			map[string]any{"in": map[string]any{"organizationId": acme.ID, "hours": 2, "reason": "Mails"}})
		id, _ := grant.At("grantSupport", "supportGrant", "id").(string)
		in := map[string]any{"in": map[string]any{"supportGrantId": id}}
		const peek = `{organization(slug:"acme"){name members{totalCount} viewerSupport{expiresAt} viewerCanUpdate viewerCanReadBilling}}`
		if a := w.Query(stan, peek, nil); a.Code() != "NOT_FOUND" {
			t.Fatalf("before: %s", a.Body)
		}
		a := w.Query(stan, `mutation($in:EnterSupportInput!){enterSupport(input:$in){organization{slug} supportGrant{viewerInside organizationName}}}`, in)
		if a.At("enterSupport", "supportGrant", "viewerInside") != true || a.At("enterSupport", "organization", "slug") != "acme" {
			t.Fatalf("enter: %s", a.Body)
		}
		a = w.Query(stan, peek, nil)
		if a.At("organization", "members", "totalCount") != float64(1) || a.At("organization", "viewerSupport") == nil ||
			a.At("organization", "viewerCanUpdate") != false || a.At("organization", "viewerCanReadBilling") != false {
			t.Errorf("inside: %s", a.Body)
		}
		if a := w.Query(stan, `{viewer{visitedOrganizations{slug} memberships{id}}}`, nil); a.At("viewer", "visitedOrganizations", 0, "slug") != "acme" || a.At("viewer", "memberships", 0) != nil {
			t.Errorf("viewer: %s", a.Body)
		}
		f := follow(t, w, stan, `subscription($id:ID!){memberChanges(organizationId:$id){action}}`, map[string]any{"id": acme.ID})
		if a := w.Query(ana, `mutation($in:EndSupportInput!){endSupport(input:$in){supportGrant{active endedAt visits{userName leftAt}}}}`, in); a.At("endSupport", "supportGrant", "active") != false ||
			a.At("endSupport", "supportGrant", "visits", 0, "userName") != "Stan Example" {
			t.Errorf("end: %s", a.Body)
		}
		if a := w.Query(stan, peek, nil); a.Code() != "NOT_FOUND" {
			t.Errorf("after: %s", a.Body)
		}
		f.expectEnd("NOT_FOUND")
	})
}

// Nobody but staff gets anything of the back office, by any of its fields.
func TestBackOffice_R24_StaffOnly(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		ana, _ := w.Member(acme, "ana", authz.LegalRepresentative)
		stan := w.User("stan").Update().SetStaff(true).SaveX(w.System())
		schema := generated.NewExecutableSchema(generated.Config{}).Schema()
		query := "{backOffice" + selection(schema, ast.NonNullNamedType("BackOffice", nil), 3) + "}"
		if a := w.Query(stan, query, nil); len(a.Errors) > 0 || !strings.Contains(a.Body, "Acme") {
			t.Fatal(a.Body)
		}
		for who, a := range map[string]testkit.Answer{
			"customer": w.Query(ana, query, nil), "nobody": w.Query(nil, query, nil), "token": w.QueryBearer(w.Token(ana, acme, "org:read"), query, nil),
		} {
			if len(a.Errors) == 0 || strings.Contains(a.Body, "Acme") {
				t.Errorf("%s: %s", who, a.Body)
			}
		}
	})
}
