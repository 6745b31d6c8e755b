package graph_test

import (
	"testing"

	"kontor/internal/testkit"
)

const startHandover = `mutation($in:StartHandoverInput!){startHandover(input:$in){
	handover{id state formerName successorName invited thenRoleKey askedByName viewerCanAnswer viewerCanCancel former{id} successor{id}}
	organization{handovers{id}}}}`

// A handover from the first command to the last answer, by everybody's own eyes.
func TestHandover_R1_R7_R21_ThroughTheAPI(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		e := newEstate(w)
		in := map[string]any{"in": map[string]any{"organizationId": e.org.ID, "successorMembershipId": e.places["collaborator"].ID}}
		for actor, code := range map[string]string{
			"administrator": "FORBIDDEN", "collaborator": "FORBIDDEN", "external": "FORBIDDEN", "outsider": "NOT_FOUND", "anonymous": "UNAUTHENTICATED",
		} {
			if a := w.Query(e.people[actor], startHandover, in); a.Code() != code {
				t.Errorf("%s starts a handover: %s", actor, a.Body)
			}
		}
		rep, successor := e.people["representative"], e.people["collaborator"]
		a := w.Query(rep, startHandover, in)
		at := func(path ...any) any { return a.At(append([]any{"startHandover", "handover"}, path...)...) }
		id, _ := at("id").(string)
		if id == "" || at("state") != "PENDING" || at("viewerCanCancel") != true || at("viewerCanAnswer") != false || at("former", "id") == nil {
			t.Fatalf("started: %s", a.Body)
		}
		// The successor sees what they are asked, and not the members.
		const own = `{viewer{handovers{id formerName askedByName organizationSlug viewerCanAnswer former{id}}}}`
		a = w.Query(successor, own, nil)
		if a.At("viewer", "handovers", 0, "viewerCanAnswer") != true || a.At("viewer", "handovers", 0, "former") != nil {
			t.Errorf("asked: %s", a.Body)
		}
		if a := w.Query(e.people["external"], own, nil); a.At("viewer", "handovers", 0) != nil {
			t.Errorf("somebody else is shown: %s", a.Body)
		}
		// What a person is asked is not for a token of theirs.
		token := w.Token(successor, e.org, "org:read")
		if a := w.QueryBearer(token, own, nil); len(a.Errors) > 0 || a.At("viewer", "handovers", 0) != nil {
			t.Errorf("the successor's token is shown: %s", a.Body)
		}
		const node = `query($id:ID!){node(id:$id){id}}`
		if a := w.Query(successor, node, map[string]any{"id": id}); a.At("node", "id") != id {
			t.Errorf("the successor does not find it: %s", a.Body)
		}
		if a := w.QueryBearer(token, node, map[string]any{"id": id}); a.At("node") != nil {
			t.Errorf("the successor's token finds it: %s", a.Body)
		}
		answer := map[string]any{"in": map[string]any{"handoverId": id}}
		const accept = `mutation($in:AnswerHandoverInput!){acceptHandover(input:$in){handover{state} viewer{memberships{role{key}}}}}`
		if a := w.Query(e.people["administrator"], accept, answer); a.Code() != "NOT_FOUND" {
			t.Errorf("somebody else accepts: %s", a.Body)
		}
		a = w.Query(successor, accept, answer)
		if a.At("acceptHandover", "handover", "state") != "COMPLETED" || a.At("acceptHandover", "viewer", "memberships", 0, "role", "key") != "legal_representative" {
			t.Errorf("accepted: %s", a.Body)
		}
		if a := w.Query(rep, `{organization(slug:"estate"){id}}`, nil); a.Code() != "NOT_FOUND" {
			t.Errorf("the former one is still in: %s", a.Body)
		}
		if a := w.Query(successor, accept, answer); a.Code() != "CONFLICT" || a.Reason() != "handover_closed" {
			t.Errorf("accepted twice: %s", a.Body)
		}
		a = w.Query(successor, `{organization(slug:"estate"){representatives{user{name}} handovers{id} succession{id} trustedContacts{id} successionDays}}`, nil)
		if a.At("organization", "representatives", 0) == nil || a.At("organization", "representatives", 1) != nil || a.At("organization", "successionDays") != 90.0 {
			t.Errorf("after: %s", a.Body)
		}
	})
}

// A successor, from the naming to the handing over, and a contact outside.
func TestSuccession_ThroughTheAPI(t *testing.T) {
	w := testkit.New(t)
	e := newEstate(w)
	rep, successor := e.people["representative"], e.people["collaborator"]
	a := w.Query(rep, `mutation($in:NameSuccessorInput!){nameSuccessor(input:$in){succession{id successorName namedByName viewerCanAgree viewerCanEnd agreementsNeeded}}}`,
		map[string]any{"in": map[string]any{"membershipId": e.places["collaborator"].ID}})
	id, _ := a.At("nameSuccessor", "succession", "id").(string)
	if id == "" || a.At("nameSuccessor", "succession", "viewerCanAgree") != false || a.At("nameSuccessor", "succession", "agreementsNeeded") != 1.0 {
		t.Fatalf("named: %s", a.Body)
	}
	a = w.Query(successor, `mutation($in:AnswerSuccessionInput!){answerSuccession(input:$in){viewer{successions{acceptedAt mayAskFrom viewerCanAsk viewerCanEnd successor{id}}}}}`,
		map[string]any{"in": map[string]any{"successionId": id, "willing": true}})
	if a.At("answerSuccession", "viewer", "successions", 0, "acceptedAt") == nil || a.At("answerSuccession", "viewer", "successions", 0, "viewerCanAsk") != false {
		t.Errorf("willing: %s", a.Body)
	}
	on := map[string]any{"in": map[string]any{"successionId": id}}
	for _, tt := range []struct{ command, reason string }{
		{`mutation($in:AskTakeoverInput!){askTakeover(input:$in){succession{id}}}`, "representatives_active"},
		{`mutation($in:TakeOverInput!){takeOver(input:$in){organization{id}}}`, "not_asked"},
	} {
		if a := w.Query(successor, tt.command, on); a.Reason() != tt.reason {
			t.Errorf("%s: %s", tt.command, a.Body)
		}
	}

	a = w.Query(rep, `mutation($in:AddTrustedContactInput!){addTrustedContact(input:$in){trustedContact{id} organization{trustedContacts{name email acceptedAt}}}}`,
		map[string]any{"in": map[string]any{"organizationId": e.org.ID, "name": "Notary", "email": "notary@example.org"}})
	if a.At("addTrustedContact", "organization", "trustedContacts", 0, "email") != "notary@example.org" {
		t.Fatalf("contact: %s", a.Body)
	}
	token := ""
	for _, m := range w.Deliver() {
		if m.Kind == "contact_named" {
			token = testkit.Token(m)
		}
	}
	a = w.Query(nil, `query($t:String!){trustedContactPreview(token:$t){organizationName contactName accepted successorName confirmed}}`, map[string]any{"t": token})
	if a.At("trustedContactPreview", "contactName") != "Notary" || a.At("trustedContactPreview", "accepted") != false {
		t.Errorf("preview: %s", a.Body)
	}
	const answer = `mutation($in:AnswerAsTrustedContactInput!){answerAsTrustedContact(input:$in){preview{accepted}}}`
	a = w.Query(nil, answer, map[string]any{"in": map[string]any{"token": token, "willing": true}})
	if a.At("answerAsTrustedContact", "preview", "accepted") != true {
		t.Errorf("willing: %s", a.Body)
	}
	a = w.Query(nil, answer, map[string]any{"in": map[string]any{"token": token, "willing": false}})
	if len(a.Errors) > 0 || a.At("answerAsTrustedContact", "preview") != nil {
		t.Errorf("unwilling: %s", a.Body)
	}

	a = w.Query(rep, `mutation($in:AgreeToSuccessionInput!){agreeToSuccession(input:$in){succession{id} organization{viewerMembership{role{key}}}}}`, on)
	if len(a.Errors) > 0 || a.At("agreeToSuccession", "succession") != nil || a.At("agreeToSuccession", "organization", "viewerMembership", "role", "key") != "administrator" {
		t.Errorf("agreed: %s", a.Body)
	}
}
