package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/ratewindow"
	"kontor/ent/webhookdelivery"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// feed is a subscription that somebody follows over a socket.
type feed struct {
	t    *testing.T
	conn *websocket.Conn
	// early are messages that came before they were asked for.
	early []told
}

// told is a message of a subscription.
type told struct {
	Type    string
	Payload json.RawMessage
}

// follow subscribes as a person, from a server of its own over the same
// database: what happens is told by whichever server.
func follow(t *testing.T, w *testkit.World, u *ent.User, query string, variables map[string]any) *feed {
	t.Helper()
	return followWith(t, w, http.Header{"Cookie": {"__Host-kontor=" + w.SignIn(u)}, "X-Kontor-Explorer": {"1"}}, nil, query, variables)
}

func followWith(t *testing.T, w *testkit.World, header http.Header, init map[string]any, query string, variables map[string]any) *feed {
	t.Helper()
	server := httptest.NewServer(w.Handler())
	t.Cleanup(server.Close)
	conn, _, err := websocket.Dial(t.Context(), server.URL+"/graphql", &websocket.DialOptions{
		Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: header,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	f := &feed{t: t, conn: conn}
	f.send(map[string]any{"type": "connection_init", "payload": init})
	f.send(map[string]any{"id": "1", "type": "subscribe", "payload": map[string]any{"query": query, "variables": variables}})
	f.send(map[string]any{"type": "ping"})
	var early []told
	for m := (told{}); m.Type != "pong"; {
		if m, err = f.read(10 * time.Second); err != nil {
			t.Fatal(err)
		}
		if m.Type != "pong" && m.Type != "connection_ack" {
			early = append(early, m)
		}
	}
	f.early = early
	// The pong may overtake the beginning of the subscription.
	time.Sleep(time.Second)
	return f
}

func (f *feed) send(m map[string]any) {
	f.t.Helper()
	b, _ := json.Marshal(m)
	if err := f.conn.Write(f.t.Context(), websocket.MessageText, b); err != nil {
		f.t.Fatal(err)
	}
}

func (f *feed) read(within time.Duration) (m told, err error) {
	if len(f.early) > 0 {
		m, f.early = f.early[0], f.early[1:]
		return m, nil
	}
	ctx, cancel := context.WithTimeout(f.t.Context(), within)
	defer cancel()
	_, b, err := f.conn.Read(ctx)
	if err == nil {
		err = json.Unmarshal(b, &m)
	}
	return m, err
}

// expect expects data, written without spaces.
func (f *feed) expect(want string) {
	f.t.Helper()
	m, err := f.read(10 * time.Second)
	var payload struct{ Data json.RawMessage }
	if err == nil {
		err = json.Unmarshal(m.Payload, &payload)
	}
	if err != nil || string(payload.Data) != want {
		f.t.Fatalf("told %s %s, %v; want %s", m.Type, m.Payload, err, want)
	}
}

// expectEnd expects that the subscription ends by an error of this code, within
// five seconds.
func (f *feed) expectEnd(code string) {
	f.t.Helper()
	if m, err := f.read(5 * time.Second); err != nil || m.Type != "error" || !strings.Contains(string(m.Payload), `"code":"`+code+`"`) {
		f.t.Fatalf("told %s %s, %v; want the end by %s", m.Type, m.Payload, err, code)
	}
}

func (f *feed) quiet() {
	f.t.Helper()
	if m, err := f.read(1500 * time.Millisecond); err == nil {
		f.t.Errorf("told %s %s", m.Type, m.Payload)
	}
}

const productFeed = `subscription($id: ID!){productChanges(organizationId: $id){action product{name tags{name}}}}`

// What a subscription brings costs as much as asking for it would. When the minute's
// budget is used up it waits for the next one, and nothing is lost.
func TestProductChanges_R97_CostWhatTheyTell(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		ana := s.people["legal_representative"]
		const costly = `subscription($id: ID!){productChanges(organizationId: $id){product{name organization{
			a: products(first: 100){edges{node{id name kind}}} b: products(first: 100){edges{node{id name kind}}}}}}}`
		feed := follow(t, w, ana, costly, map[string]any{"id": s.org.ID})
		used := func() (requests int, cost int64) {
			row := w.DB.Client.RateWindow.Query().Where(ratewindow.Key(ana.ID)).OnlyX(w.System())
			return row.Requests, row.Cost
		}
		requests, opened := used()
		if opened < 1000 {
			t.Fatalf("it costs %d", opened)
		}
		change := func(tag string) {
			t.Helper()
			if m, err := feed.read(10 * time.Second); err != nil || !strings.Contains(string(m.Payload), `"product":{"name":"p0.example"`) {
				t.Fatalf("%s: told %s, %v", tag, m.Payload, err)
			}
		}
		s.tag(t, "red", s.products[0])
		change("red")
		time.Sleep(100 * time.Millisecond) // it is counted behind
		if n, cost := used(); n != requests || cost != 2*opened {
			t.Errorf("%d requests and %d points, want %d and %d", n, cost, requests, 2*opened)
		}
		w.DB.Client.RateWindow.Update().Where(ratewindow.Key(ana.ID)).SetCost(500_000).ExecX(w.System())
		s.tag(t, "blue", s.products[0])
		change("blue")
		s.tag(t, "green", s.products[0])
		time.Sleep(2 * time.Second)
		feed.send(map[string]any{"type": "ping"})
		if m, err := feed.read(10 * time.Second); err != nil || m.Type != "pong" {
			t.Fatalf("told %s %s, %v, though the budget is used up", m.Type, m.Payload, err)
		}
		w.Clock.Advance(time.Minute)
		change("green")
	})
}

func TestProductChanges_R26_OnlyWhatOneSees(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		id := map[string]any{"id": s.org.ID}
		manager := follow(t, w, s.people["administrator"], productFeed, id)
		limited := follow(t, w, s.people["collaborator"], productFeed, id)
		s.tag(t, "red", s.products[2])
		manager.expect(`{"productChanges":{"action":"product.tagged","product":{"name":"p2.example","tags":[{"name":"red"}]}}}`)
		s.tag(t, "blue", s.products[0])
		manager.expect(`{"productChanges":{"action":"product.tagged","product":{"name":"p0.example","tags":[{"name":"blue"}]}}}`)
		limited.expect(`{"productChanges":{"action":"product.tagged","product":{"name":"p0.example","tags":[{"name":"blue"}]}}}`)
		s.tag(t, "green", s.products[2], s.products[0])
		// Each is read anew: the tags are those of now.
		limited.expect(`{"productChanges":{"action":"product.tagged","product":{"name":"p0.example","tags":[{"name":"blue"},{"name":"green"}]}}}`)
		limited.quiet()
	})
}

func TestSubscription_WhoMay(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	s := newShop(w)
	for _, c := range []struct{ who, field, code string }{
		{"outsider", "productChanges", "NOT_FOUND"},
		{"outsider", "memberChanges", "NOT_FOUND"},
		{"collaborator", "memberChanges", "FORBIDDEN"},
		{"collaborator", "invitationChanges", "FORBIDDEN"},
		{"external", "clientChanges", "FORBIDDEN"},
		{"collaborator", "jobChanges", "FORBIDDEN"},
	} {
		f := follow(t, w, s.people[c.who], fmt.Sprintf(`subscription{%s(organizationId:%q){__typename}}`, c.field, s.org.ID), nil)
		m, err := f.read(5 * time.Second)
		if err != nil || !strings.Contains(string(m.Payload), `"code":"`+c.code+`"`) {
			t.Errorf("%s follows %s: %s %s, %v", c.who, c.field, m.Type, m.Payload, err)
		}
	}
}

func TestMemberAndInvitationChanges(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		id := map[string]any{"id": s.org.ID}
		admin := s.people["administrator"]
		members := follow(t, w, admin, `subscription($id: ID!){memberChanges(organizationId: $id){action membership{user{name}}}}`, id)
		invitations := follow(t, w, admin, `subscription($id: ID!){invitationChanges(organizationId: $id){action invitation{email}}}`, id)

		bo := w.User("bo")
		a := s.do("administrator", "inviteMembers", "InviteMembersInput", map[string]any{
			"organizationId": s.org.ID, "invitees": []any{map[string]any{"email": bo.Email}}, "roleId": w.Role(s.org, authz.Administrator).ID,
		})
		if len(a.Errors) > 0 {
			t.Fatal(a.Body)
		}
		invitations.expect(`{"invitationChanges":{"action":"invitation.sent","invitation":{"email":"bo@example.com"}}}`)
		inv := w.DB.Client.Invitation.Query().OnlyX(w.System())
		a = w.Query(bo, `mutation($id: ID!){acceptInvitation(input: {invitationId: $id}){__typename}}`, map[string]any{"id": inv.ID})
		if len(a.Errors) > 0 {
			t.Fatal(a.Body)
		}
		invitations.expect(`{"invitationChanges":{"action":"invitation.accepted","invitation":{"email":"bo@example.com"}}}`)
		members.expect(`{"memberChanges":{"action":"member.joined","membership":{"user":{"name":"Bo Example"}}}}`)

		a = s.do("legal_representative", "removeMember", "RemoveMemberInput", map[string]any{
			"membershipId": w.DB.Client.Membership.Query().Where(membership.UserID(bo.ID)).OnlyIDX(w.System()),
		})
		if len(a.Errors) > 0 {
			t.Fatal(a.Body)
		}
		members.expect(`{"memberChanges":{"action":"member.removed","membership":null}}`)
	})
}

func TestJobChanges(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	s := newShop(w)
	f := follow(t, w, s.people["administrator"], `subscription($id: ID!){jobChanges(organizationId: $id){kind delivery{id}}}`, map[string]any{"id": s.org.ID})
	s.tag(t, "red", s.products[0])
	now, system := w.Clock.Now(), w.System()
	endpoint := w.DB.Client.WebhookEndpoint.Create().SetOrgID(s.org.ID).SetURL("https://hook.example").SetSecretBox([]byte{1}).SaveX(system)
	d := w.DB.Client.WebhookDelivery.Create().SetOrgID(s.org.ID).SetEndpointID(endpoint.ID).
		SetEventID(w.DB.Client.Event.Query().FirstIDX(system)).SetAction("tag.created").SetCreatedAt(now).SetUpdatedAt(now).SaveX(system)
	want := fmt.Sprintf(`{"jobChanges":{"kind":"webhook_delivery","delivery":{"id":%q}}}`, d.ID)
	f.expect(want)
	d.Update().SetStatus(webhookdelivery.StatusFailed).SetAttempts(1).SetUpdatedAt(now).ExecX(system)
	f.expect(want)
}

// A person follows their own tasks, and nobody else's; no token follows any.
func TestTaskChanges_R24_TheirOwn(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	s := newShop(w)
	admin, rep := s.people["administrator"], s.people["legal_representative"]
	f := follow(t, w, admin, `subscription{taskChanges{status progress}}`, nil)
	other := follow(t, w, rep, `subscription{taskChanges{status progress}}`, nil)
	s.tag(t, "red", s.products[0])
	now, system := w.Clock.Now(), w.System()
	row := w.DB.Client.Task.Create().SetOrgID(s.org.ID).SetUserID(admin.ID).SetKind("product_export").SetCreatedAt(now).SetUpdatedAt(now).SaveX(system)
	f.expect(`{"taskChanges":{"status":"PENDING","progress":0}}`)
	row.Update().SetStatus("running").SetProgress(7).SetUpdatedAt(now).ExecX(system)
	f.expect(`{"taskChanges":{"status":"RUNNING","progress":7}}`)
	other.quiet()
}

// A partner follows its clients: links that begin, change and end, and nothing of
// other partners.
func TestClientChanges_R124(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		system := w.System()
		link := func(name string) (*ent.Organization, *ent.PartnerLink) {
			o := w.Org(name).Update().SetIsPartner(true).SaveX(system)
			return o, w.DB.Client.PartnerLink.Create().SetClientOrgID(s.org.ID).SetPartnerOrgID(o.ID).SetStatus("pending").SetOpenedBy("client").
				SetLevel("full").SetAskedLevel("full").SetExpiresAt(w.Clock.Now()).SaveX(system)
		}
		bureau, own := link("Bureau")
		_, foreign := link("Rival")
		helper, _ := w.Member(bureau, "helper", authz.Administrator)
		f := follow(t, w, helper, `subscription($id: ID!){clientChanges(organizationId: $id){action client{level organization{name}}}}`, map[string]any{"id": bureau.ID})
		record := func(action, target string) {
			w.DB.Client.Event.Create().SetOrgID(s.org.ID).SetActorKind("system").SetAction(action).SetTargetID(target).SetAt(w.Clock.Now()).ExecX(system)
		}
		own.Update().SetStatus("active").SetStartedAt(w.Clock.Now()).ExecX(system)
		f.expect(`{"clientChanges":{"action":"partner.linked","client":{"level":"FULL","organization":{"name":"acme"}}}}`)
		record("partner.invited", foreign.ID)
		record("partner.changed", foreign.ID)
		own.Update().SetLevel("limited").ExecX(system)
		record("partner.changed", own.ID)
		f.expect(`{"clientChanges":{"action":"partner.changed","client":{"level":"LIMITED","organization":{"name":"acme"}}}}`)
		own.Update().SetStatus("ended").ExecX(system)
		record("partner.ended", own.ID)
		f.expect(`{"clientChanges":{"action":"partner.ended","client":null}}`)
		f.quiet()
	})
}

// A token follows what its scopes and kinds let it see, and no longer than it is
// good.
func TestSubscription_R22_R96_ByToken(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		s.products[1].Update().SetKind("vps").ExecX(w.System())
		id := map[string]any{"id": s.org.ID}
		row, token := w.TokenWith(s.people["administrator"], s.org, func(c *ent.ApiTokenCreate) { c.SetProductKinds([]string{"vps"}) }, "product:read")
		init := map[string]any{"authorization": "Bearer " + token}
		inHeader := followWith(t, w, http.Header{"Authorization": {"Bearer " + token}}, nil, productFeed, id)
		inInit := followWith(t, w, nil, init, productFeed, id)
		without := followWith(t, w, nil, init, `subscription($id: ID!){memberChanges(organizationId: $id){action}}`, id)
		m, err := without.read(5 * time.Second)
		if err != nil || !strings.Contains(string(m.Payload), `"permission":"member:read"`) {
			t.Errorf("without the scope: %s %s, %v", m.Type, m.Payload, err)
		}
		s.tag(t, "red", s.products...)
		inHeader.expect(`{"productChanges":{"action":"product.tagged","product":{"name":"p1.example","tags":[{"name":"red"}]}}}`)
		inInit.expect(`{"productChanges":{"action":"product.tagged","product":{"name":"p1.example","tags":[{"name":"red"}]}}}`)
		row.Update().SetRevokedAt(w.Clock.Now()).SetRevokedBecause("creator").ExecX(w.System())
		for _, f := range []*feed{inHeader, inInit} {
			if m, err := f.read(5 * time.Second); websocket.CloseStatus(err) != 4403 {
				t.Errorf("revoked: %s %s, %v", m.Type, m.Payload, err)
			}
		}
	})
}

// What is taken away ends what runs under it within five seconds, also while
// nothing else happens.
func TestSubscription_R22_R124_EndsWithTheRight(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		system := w.System()
		id := map[string]any{"id": s.org.ID}
		collaborator := s.people["collaborator"]
		removed := follow(t, w, collaborator, productFeed, id)
		admin := s.people["administrator"]
		demoted := follow(t, w, admin, `subscription($id: ID!){memberChanges(organizationId: $id){action}}`, id)
		session := w.SignIn(s.people["legal_representative"])
		ended := followWith(t, w, http.Header{"Cookie": {"__Host-kontor=" + session}, "X-Kontor-Explorer": {"1"}}, nil, productFeed, id)
		expired := follow(t, w, s.people["external"], productFeed, id)

		// A partner with a limited link that names one product.
		bureau := w.Org("Bureau")
		bureau.Update().SetIsPartner(true).ExecX(system)
		helper, _ := w.Member(bureau, "helper", authz.Administrator)
		link := w.DB.Client.PartnerLink.Create().SetClientOrgID(s.org.ID).SetPartnerOrgID(bureau.ID).SetStatus("active").SetOpenedBy("client").
			SetLevel("limited").SetAskedLevel("limited").SetExpiresAt(w.Clock.Now()).SetStartedAt(w.Clock.Now()).SaveX(system)
		w.DB.Client.PartnerLinkProduct.Create().SetOrgID(s.org.ID).SetLinkID(link.ID).SetProductID(s.products[1].ID).SetRights([]string{"technical"}).ExecX(system)
		partner := follow(t, w, helper, productFeed, id)
		clients := follow(t, w, helper, `subscription($id: ID!){clientChanges(organizationId: $id){action organizationId client{__typename} product{name}}}`, map[string]any{"id": bureau.ID})
		s.tag(t, "red", s.products...)
		partner.expect(`{"productChanges":{"action":"product.tagged","product":{"name":"p1.example","tags":[{"name":"red"}]}}}`)
		clients.expect(fmt.Sprintf(`{"clientChanges":{"action":"product.tagged","organizationId":%q,"client":{"__typename":"Client"},"product":{"name":"p1.example"}}}`, s.org.ID))
		removed.expect(`{"productChanges":{"action":"product.tagged","product":{"name":"p0.example","tags":[{"name":"red"}]}}}`)
		removed.expect(`{"productChanges":{"action":"product.tagged","product":{"name":"p1.example","tags":[{"name":"red"}]}}}`)

		w.DB.Client.Membership.Delete().Where(membership.UserID(collaborator.ID)).ExecX(system)
		w.DB.Client.Membership.Update().Where(membership.UserID(admin.ID)).SetRoleID(w.Role(s.org, authz.External).ID).ExecX(system)
		link.Update().SetStatus("ended").SetEndedAt(w.Clock.Now()).ExecX(system)
		if a := w.QueryWith(session, `mutation{signOut{__typename}}`, nil); len(a.Errors) > 0 {
			t.Fatal(a.Body)
		}
		start := time.Now()
		for range 3 {
			if m, err := ended.read(5 * time.Second); err != nil {
				if got := websocket.CloseStatus(err); got != 4403 {
					t.Errorf("signed out: closed by %d, %s %s", got, m.Type, m.Payload)
				}
				break
			}
		}
		removed.expectEnd("NOT_FOUND")
		demoted.expectEnd("FORBIDDEN")
		partner.expectEnd("NOT_FOUND")
		clients.expect(fmt.Sprintf(`{"clientChanges":{"action":"partner.ended","organizationId":%q,"client":null,"product":null}}`, s.org.ID))
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("it took %s until all had ended", d)
		}

		w.Clock.Advance(8 * 24 * time.Hour) // longer than a session may be idle
		if _, err := expired.read(5 * time.Second); websocket.CloseStatus(err) != 4403 {
			t.Errorf("an expired session: %v", err)
		}
	})
}
