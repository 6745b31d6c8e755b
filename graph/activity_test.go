package graph_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/secret"
	"kontor/internal/testkit"
)

const activityPage = `query($slug:String!,$first:Int,$filter:ActivityFilter){organization(slug:$slug){
	activityChain{length head sealedAt}
	activity(first:$first,filter:$filter){pageInfo{hasNextPage endCursor} edges{node{
		id at action actorKind actorId actorName partnerName tokenName targetId targetName organizationName ip requestId erasedAt
		data{name value} seal{seq hash sealedAt}}}}}}`

const checkChain = `mutation($org:ID!){verifyActivity(input:{organizationId:$org}){check{intact lines erased problem reason brokenAt chain{length head}}}}`

// logged writes n lines about an organization and seals them.
func logged(t *testing.T, w *testkit.World, orgID string, n int) {
	t.Helper()
	err := w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
		for i := range n {
			e := event.Event{Action: "product.tagged", OrgID: orgID, TargetID: fmt.Sprint("prd_", i), TargetName: "site", Data: map[string]string{"added": "a"}}
			if err := w.Events.Record(ctx, tx, e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.App().Sealer.Seal(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func TestActivity_R134_R136_TheLogAndItsChain(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		e := newEstate(w)
		rita, cora := e.people["representative"], e.people["collaborator"]
		name := fine(t, w.Query(rita, `mutation($org:ID!){updateOrganization(input:{organizationId:$org,name:"Renamed"}){organization{slug}}}`, map[string]any{"org": e.org.ID}))
		slug := name.At("updateOrganization", "organization", "slug")
		logged(t, w, e.org.ID, 2)

		a := fine(t, w.Query(rita, activityPage, map[string]any{"slug": slug, "filter": map[string]any{"groups": []string{"organization"}}}))
		line, _ := a.At("organization", "activity", "edges", 0, "node").(map[string]any)
		if line["action"] != "organization.updated" || line["actorKind"] != "user" || line["actorId"] != rita.ID || line["ip"] != "192.0.2.1" ||
			line["requestId"] == "" || line["organizationName"] != "Renamed" || line["erasedAt"] != nil || a.At("organization", "activity", "edges", 1) != nil {
			t.Errorf("the line is %v", line)
		}
		if seal, _ := line["seal"].(map[string]any); seal["seq"] != 1.0 || len(fmt.Sprint(seal["hash"])) != 64 {
			t.Errorf("its seal is %v", line["seal"])
		}
		if a.At("organization", "activityChain", "length") != 3.0 || len(fmt.Sprint(a.At("organization", "activityChain", "head"))) != 64 {
			t.Errorf("the chain is %v", a.At("organization", "activityChain"))
		}
		a = fine(t, w.Query(rita, checkChain, map[string]any{"org": e.org.ID}))
		if a.At("verifyActivity", "check", "intact") != true || a.At("verifyActivity", "check", "lines") != 3.0 {
			t.Errorf("checked: %s", a.Body)
		}

		// Others see neither the log nor its chain; their own lines they see.
		if a := w.Query(cora, activityPage, map[string]any{"slug": slug}); a.At("organization", "activity") != nil || a.At("organization", "activityChain") != nil {
			t.Errorf("a collaborator sees %s", a.Body)
		}
		for actor, code := range map[string]string{"collaborator": "FORBIDDEN", "outsider": "NOT_FOUND"} {
			if a := w.Query(e.people[actor], checkChain, map[string]any{"org": e.org.ID}); a.Code() != code {
				t.Errorf("%s checks: %s", actor, a.Body)
			}
		}
		const own = `query($f:ActivityFilter){viewer{activity(filter:$f){edges{node{action organizationName}}}}}`
		if a := fine(t, w.Query(rita, own, map[string]any{"f": map[string]any{"groups": []string{"organization"}}})); a.At("viewer", "activity", "edges", 0, "node", "organizationName") != "Renamed" {
			t.Errorf("one's own log is %s", a.Body)
		}
		if a := fine(t, w.Query(cora, own, nil)); a.At("viewer", "activity", "edges", 0) != nil {
			t.Errorf("a collaborator did nothing and sees %s", a.Body)
		}
		// Whoever has left still sees what they did, and not what the organization is called now.
		fine(t, w.Query(cora, `mutation($org:ID!){leaveOrganization(input:{organizationId:$org}){__typename}}`, map[string]any{"org": e.org.ID}))
		if a := fine(t, w.Query(cora, own, nil)); a.At("viewer", "activity", "edges", 0, "node", "action") != "member.left" ||
			a.At("viewer", "activity", "edges", 0, "node", "organizationName") != "" || a.At("viewer", "activity", "edges", 1) != nil {
			t.Errorf("who has left sees %s", a.Body)
		}
		token := w.Token(rita, e.org, "activity:read")
		if a := fine(t, w.QueryBearer(token, own, nil)); a.At("viewer", "activity", "edges", 0) != nil {
			t.Errorf("a token sees its creator's own log: %s", a.Body)
		}
		if a := fine(t, w.QueryBearer(token, activityPage, map[string]any{"slug": slug})); a.At("organization", "activity", "edges", 2) == nil {
			t.Errorf("a token with the scope sees %s", a.Body)
		}
		if a := w.QueryBearer(token, checkChain, map[string]any{"org": e.org.ID}); a.Reason() != "session_only" {
			t.Errorf("a token checks: %s", a.Body)
		}
		if a := w.Query(rita, activityPage, map[string]any{"slug": slug, "filter": map[string]any{"actions": []string{"tagged"}}}); a.Code() != "INVALID" || a.Errors[0].Field() != "filter.actions" {
			t.Errorf("what is no action: %s", a.Body)
		}
	})
}

// Eighty lines more do not cost statements of their own, whatever the filter.
func TestActivity_BoundedStatements(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		e := newEstate(w)
		logged(t, w, e.org.ID, 100)
		count := func(first int) int {
			return w.Statements(func() {
				a := fine(t, w.Query(e.people["representative"], activityPage, map[string]any{
					"slug": e.org.Slug, "first": first, "filter": map[string]any{"groups": []string{"product", "tag"}, "search": "site", "byToken": false},
				}))
				if edges, _ := a.At("organization", "activity", "edges").([]any); len(edges) != first {
					t.Fatalf("%d lines, want %d", len(edges), first)
				}
			})
		}
		count(20) // signs in
		few := count(20)
		// A busy machine may split some batches of the loaders.
		if many := count(100); many > few+10 || few > 25 {
			t.Errorf("%d statements for 100 lines, %d for 20", many, few)
		}
	})
}

// Whatever makes a secret leaves no trace of it in the log, in what people are
// told of it, in the chain, or in the jobs that follow.
func TestLog_R137_HoldsNoSecret(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		works := w.User("works")
		works.Update().SetStaff(true).ExecX(w.System())
		works.Staff = true
		const password = "correct horse battery 9"
		fine(t, w.Query(nil, `mutation{register(input:{email:"ana@example.org",password:"`+password+`",givenName:"Ana"}){email}}`, nil))
		a := fine(t, w.Query(rita, createToken, map[string]any{"in": map[string]any{"organizationId": acme.ID, "name": "x", "scopes": []string{"product:read"}}}))
		first, id := fmt.Sprint(a.At("createApiToken", "secret")), a.At("createApiToken", "token", "id")
		a = fine(t, w.Query(rita, `mutation($id:ID!){rotateApiToken(input:{tokenId:$id}){secret}}`, map[string]any{"id": id}))
		second := fmt.Sprint(a.At("rotateApiToken", "secret"))
		a = fine(t, w.Query(rita, `mutation($in:CreateWebhookInput!){createWebhook(input:$in){secret}}`, map[string]any{"in": map[string]any{"organizationId": acme.ID, "url": "https://hook.example.org/in?key=tollgate"}}))
		hook := fmt.Sprint(a.At("createWebhook", "secret"))
		fine(t, w.Query(rita, `mutation($org:ID!,$role:ID!){inviteMembers(input:{organizationId:$org,roleId:$role,invitees:[{email:"bo@example.org"}]}){results{refusal}}}`,
			map[string]any{"org": acme.ID, "role": w.Role(acme, authz.External).ID}))
		a = fine(t, w.Query(works, `mutation{createServiceToken(input:{name:"p",scopes:["usage:record"]}){secret}}`, nil))
		service := fmt.Sprint(a.At("createServiceToken", "secret"))
		w.Deliver() // which mints what mails carry
		if _, err := w.App().Sealer.Seal(context.Background()); err != nil {
			t.Fatal(err)
		}

		var all strings.Builder
		for _, table := range []string{"events", "event_seals", "notifications", "events_to_seal", "river_job", "webhook_deliveries"} {
			w.Rows("SELECT * FROM "+table, func(_ []string, values []any) {
				for _, v := range values {
					fmt.Fprintln(&all, v)
				}
			})
		}
		if !strings.Contains(all.String(), "webhook.created") || !strings.Contains(all.String(), "service_token.created") || !strings.Contains(all.String(), "token.rotated") {
			t.Fatal("what is looked through is not the log")
		}
		for _, s := range []string{first, second, hook, service, password, "tollgate", secret.Link, secret.Session, "argon2"} {
			if s == "" || s == "<nil>" || strings.Contains(all.String(), s) {
				t.Errorf("%q stands where it must not", s)
			}
		}
	})
}
