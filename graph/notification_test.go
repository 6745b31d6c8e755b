package graph_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/testkit"
)

const notificationsOf = `{viewer{unreadNotifications openDecisions notifications{edges{cursor node{id action organizationName organizationSlug organizationHue
	actorName targetName data{name value} decision readAt settledAt}}}}}`

const inviteOne = `mutation($in:InviteMembersInput!){inviteMembers(input:$in){results{invitation{id}}}}`

// From the invitation to its answer, over HTTP: the person is told by name who asks,
// though they do not belong there, and nobody else is.
func TestNotifications_R8_R24_OverHTTP(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		noa, _ := w.Member(w.Org("Elsewhere"), "noa", authz.LegalRepresentative)
		a := w.Query(rita, inviteOne, map[string]any{"in": map[string]any{
			"organizationId": acme.ID, "invitees": []any{map[string]any{"email": noa.Email}}, "roleId": w.Role(acme, authz.Collaborator).ID, "locale": "en",
		}})
		inv, _ := a.At("inviteMembers", "results", 0, "invitation", "id").(string)
		if inv == "" {
			t.Fatal(a.Body)
		}
		a = w.Query(noa, notificationsOf, nil)
		n := func(field string) any { return a.At("viewer", "notifications", "edges", 0, "node", field) }
		if a.At("viewer", "unreadNotifications") != 1.0 || a.At("viewer", "openDecisions") != 1.0 || n("action") != "invitation.sent" || n("decision") != true ||
			n("organizationName") != "Acme" || n("organizationSlug") != "" || n("actorName") != "Rita Example" || n("settledAt") != nil {
			t.Errorf("invited: %s", a.Body)
		}
		if a := w.Query(rita, notificationsOf, nil); a.At("viewer", "unreadNotifications") != 0.0 || a.At("viewer", "notifications", "edges", 0) != nil {
			t.Errorf("whoever invites is told: %s", a.Body)
		}
		// No token is told of what waits for its person.
		if a := w.QueryBearer(w.Token(noa, w.DB.Client.Organization.Query().AllX(w.System())[1], everyScope()...), notificationsOf, nil); a.At("viewer", "notifications", "edges", 0) != nil ||
			a.At("viewer", "unreadNotifications") != 0.0 || a.At("viewer", "openDecisions") != 0.0 {
			t.Errorf("a token: %s", a.Body)
		}
		const mark = `mutation($in:MarkNotificationsReadInput!){markNotificationsRead(input:$in){notifications{readAt} viewer{unreadNotifications openDecisions}}}`
		ids := map[string]any{"in": map[string]any{"notificationIds": []any{n("id")}}}
		if a := w.Query(rita, mark, ids); a.Code() != "NOT_FOUND" {
			t.Errorf("another's: %s", a.Body)
		}
		if a := w.Query(noa, mark, ids); a.At("markNotificationsRead", "viewer", "unreadNotifications") != 0.0 || a.At("markNotificationsRead", "viewer", "openDecisions") != 1.0 ||
			a.At("markNotificationsRead", "notifications", 0, "readAt") == nil {
			t.Errorf("read, and still to be decided: %s", a.Body)
		}
		if a := w.Query(noa, `mutation($in:AnswerInvitationInput!){acceptInvitation(input:$in){viewer{openDecisions}}}`, map[string]any{"in": map[string]any{"invitationId": inv}}); a.At("acceptInvitation", "viewer", "openDecisions") != 0.0 {
			t.Errorf("accepted: %s", a.Body)
		}
		// Now it leads there.
		if a = w.Query(noa, notificationsOf, nil); n("organizationSlug") != "acme" || n("settledAt") == nil {
			t.Errorf("after joining: %s", a.Body)
		}
		if a := w.Query(rita, mark, map[string]any{"in": map[string]any{}}); a.At("markNotificationsRead", "viewer", "unreadNotifications") != 0.0 {
			t.Errorf("all: %s", a.Body)
		}
	})
}

// A person hears of theirs as they come, are read and are settled, on whichever
// server; nobody hears of another's (R24).
func TestNotificationChanges_R24_ArePersonal(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		ben, _ := w.Member(acme, "ben", authz.LegalRepresentative)
		const ask = `subscription{notificationChanges{action decision organizationName readAt settledAt}}`
		hers, his := follow(t, w, ana, ask, nil), follow(t, w, ben, ask, nil)
		record := func(e event.Event) {
			t.Helper()
			err := w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error { return w.Events.Record(ctx, tx, e) })
			if err != nil {
				t.Fatal(err)
			}
		}
		record(event.Event{Action: "thing.asked", OrgID: acme.ID, TargetID: "thing", Notices: event.NoticesTo([]string{ana.ID}, true)})
		hers.expect(`{"notificationChanges":{"action":"thing.asked","decision":true,"organizationName":"Acme","readAt":null,"settledAt":null}}`)
		w.Clock.Advance(1e9)
		if a := w.Query(ana, `mutation{markNotificationsRead(input:{}){viewer{unreadNotifications}}}`, nil); a.Code() != "" {
			t.Fatal(a.Body)
		}
		hers.expect(`{"notificationChanges":{"action":"thing.asked","decision":true,"organizationName":"Acme","readAt":"2026-11-22T09:00:01Z","settledAt":null}}`)
		w.Clock.Advance(1e9)
		record(event.Event{Action: "thing.done", Settles: []string{"thing"}})
		hers.expect(`{"notificationChanges":{"action":"thing.asked","decision":true,"organizationName":"Acme","readAt":"2026-11-22T09:00:01Z","settledAt":"2026-11-22T09:00:02Z"}}`)
		his.quiet()
		w.DB.Client.Session.Delete().ExecX(w.System())
		if m, err := hers.read(5 * time.Second); err == nil || !strings.Contains(err.Error(), "4403") {
			t.Errorf("without a session: %s %s, %v", m.Type, m.Payload, err)
		}
	})
}
