package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/partnerlink"
	"kontor/graph/generated"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// throughLink is what a partner's representative may do at a client, by the
// level of the link. Every other command with the client's ids is refused.
var throughLink = map[partnerlink.Level][]string{
	// Own views of the client's products are the viewer's; ending the link is the
	// partner's right too, and who of the partner looks after the client its own
	// affair. An export is a file of the partner's own, of what it sees anyway.
	partnerlink.LevelLimited: {"saveView", "endPartnerLink", "exportProducts"},
	partnerlink.LevelFull:    {"saveView", "endPartnerLink", "createTag", "updateTag", "deleteTag", "mergeTags", "tagProducts", "tagMatching", "exportProducts", "describeProduct"},
}

// Every command, by a partner's representative, with the ids of a client: roles,
// representatives, links and payment stay as they are (R123), and with a limited
// link everything does (R111).
func TestPartner_R123_R111_EveryCommand(t *testing.T) {
	for _, level := range []partnerlink.Level{partnerlink.LevelFull, partnerlink.LevelLimited} {
		t.Run(string(level), func(t *testing.T) { everyCommandThroughLink(t, level) })
	}
}

func everyCommandThroughLink(t *testing.T, level partnerlink.Level) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		schema := generated.NewExecutableSchema(generated.Config{}).Schema()
		v := newVictim(w)
		vela := w.Org("Vela")
		luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
		shown := w.DB.Client.Product.GetX(w.System(), v.ids["productIds"])
		var products []*ent.Product
		if level == partnerlink.LevelLimited {
			products = append(products, shown)
		}
		v.ids["linkId"] = w.Link(v.org, vela, level, products...).ID
		before := v.snapshot(t, w)
		for _, m := range schema.Mutation.Fields {
			if len(m.Arguments) == 0 || len(idFields(schema, m.Arguments[0].Type, "input")) == 0 || slices.Contains(throughLink[level], m.Name) {
				continue
			}
			input := m.Arguments[0].Type
			in := example(t, schema, input, "input", func(name string) string { return v.ids[name] })
			selectOne(in.(map[string]any), false)
			a := w.Query(luca, fmt.Sprintf("mutation($in:%s){%s(input:$in){__typename}}", input, m.Name), map[string]any{"in": in})
			// Not for what was written into the input.
			if code := a.Code(); code != "FORBIDDEN" && code != "NOT_FOUND" && a.Reason() != "link_closed" {
				t.Errorf("%s link, %s: %s", level, m.Name, a.Body)
			}
			if now := v.snapshot(t, w); now != before {
				t.Fatalf("%s link: %s moved rows of the client:\n%s\n---\n%s", level, m.Name, before, now)
			}
		}
	})
}

// Every type, by the partner of a limited link that shows one product: nothing of
// the client is seen but its name, its roles, that product, and the link.
func TestPartner_R111_EveryType(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		v := newVictim(w)
		vela := w.Org("Vela")
		luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
		giulia, _ := w.Member(vela, "giulia", authz.Collaborator)
		shown := w.DB.Client.Product.GetX(w.System(), v.ids["productIds"])
		link := w.Link(v.org, vela, partnerlink.LevelLimited, shown)
		may := []string{v.org.ID, shown.ID, link.ID, v.ids["roleId"], v.ids["replaceWithRoleId"], v.ids["thenRoleId"]}
		for name, id := range v.ids {
			for _, who := range []*ent.User{luca, giulia} {
				a := w.Query(who, "query($id:ID!){node(id:$id){id}}", map[string]any{"id": id})
				if sees := a.At("node") != nil; sees != (who == luca && slices.Contains(may, id)) {
					t.Errorf("%s sees %s: %v", who.GivenName, name, sees)
				}
			}
		}
		schema := generated.NewExecutableSchema(generated.Config{}).Schema()
		for _, f := range schema.Types["Organization"].Fields {
			if needsArgument(f) {
				continue
			}
			a := w.Query(luca, fmt.Sprintf("query($id:ID!){node(id:$id){... on Organization{%s%s}}}", f.Name, selection(schema, f.Type, 2)), map[string]any{"id": v.org.ID})
			answer, _ := json.Marshal(a.Data)
			for _, secret := range []string{"victim-site", "victimowner", "victim-guest", "victim street", "victim-tag", "victim view"} {
				if strings.Contains(string(answer), secret) {
					t.Errorf("Organization.%s shows %s: %s", f.Name, secret, answer)
				}
			}
		}
		if a := w.Query(luca, `{viewer{partner{products{totalCount edges{node{name}}}}}}`, nil); a.At("viewer", "partner", "products", "totalCount") != 1.0 {
			t.Error(a.Body)
		}
	})
}

// What a partner's person does stands in the client's log, with partner and
// person (R125); and with the right technical only.
func TestPartner_R125_R111_TagsAreLoggedAtTheClient(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		client, vela := w.Org("Client"), w.Org("Vela")
		rita, _ := w.Member(client, "rita", authz.LegalRepresentative)
		luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
		site, mail := w.Product(client, "site.example"), w.Product(client, "mail.example")
		link := w.Link(client, vela, partnerlink.LevelLimited, site, mail)
		w.DB.Client.PartnerLinkProduct.Update().Where().SetRights([]string{"statistic"}).ExecX(w.System())
		if a := w.Query(luca, `mutation($in:TagProductsInput!){tagProducts(input:$in){products{id}}}`, map[string]any{
			"in": map[string]any{"productIds": []string{site.ID}, "addTagIds": []string{}, "removeTagIds": []string{}},
		}); a.Reason() != "technical_right" {
			t.Errorf("statistic only: %s", a.Body)
		}
		if a := w.Query(luca, `query($id:ID!){node(id:$id){... on Product{viewerCanTag viewerRights}}}`, map[string]any{"id": site.ID}); a.At("node", "viewerCanTag") != false {
			t.Error(a.Body)
		}
		w.Query(rita, `mutation($in:ChangePartnerAccessInput!){changePartnerAccess(input:$in){link{level}}}`, map[string]any{
			"in": map[string]any{"linkId": link.ID, "level": "LIMITED", "products": []any{map[string]any{"productId": site.ID, "rights": []string{"technical"}}}},
		})
		tag := w.DB.Client.Tag.Create().SetOrgID(client.ID).SetName("Seen").SetNameKey("seen").SetColor(1).SaveX(w.System())
		w.DB.Client.ProductTag.Create().SetOrgID(client.ID).SetProductID(site.ID).SetTagID(tag.ID).ExecX(w.System())
		if a := w.Query(luca, `mutation($in:TagProductsInput!){tagProducts(input:$in){products{viewerRights tags{name}}}}`, map[string]any{
			"in": map[string]any{"productIds": []string{site.ID}, "addTagIds": []string{}, "removeTagIds": []string{tag.ID}},
		}); len(a.Errors) > 0 {
			t.Fatal(a.Body)
		}
		e := w.DB.Client.Event.Query().Where(event.OrgID(client.ID), event.Action("product.tagged")).OnlyX(w.System())
		if e.ActorName != "Luca Example" || e.ViaOrgID != vela.ID || e.ViaOrgName != "Vela" {
			t.Errorf("logged %+v", e)
		}
		a := w.Query(rita, `{organization(slug:"client"){activity{edges{node{action actorName partnerName}}}}}`, nil)
		if !strings.Contains(a.Body, `"action":"product.tagged","actorName":"Luca Example","partnerName":"Vela"`) {
			t.Error(a.Body)
		}
	})
}

// The whole of G10's access half over HTTP, each answer under the rights of the
// moment.
func TestPartner_InviteAcceptWidenEnter(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		client, vela := w.Org("Client"), w.Org("Vela")
		vela.Update().SetIsPartner(true).ExecX(w.System())
		rita, _ := w.Member(client, "rita", authz.LegalRepresentative)
		luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
		giulia, place := w.Member(vela, "giulia", authz.Collaborator)
		site := w.Product(client, "site.example")
		w.Product(client, "mail.example")
		ok := func(a testkit.Answer) testkit.Answer {
			t.Helper()
			if len(a.Errors) > 0 {
				t.Fatal(a.Body)
			}
			return a
		}
		in := func(m map[string]any) map[string]any { return map[string]any{"in": m} }
		ok(w.Query(luca, `mutation($in:UpdatePartnerProfileInput!){updatePartnerProfile(input:$in){profile{id slug name skills languages listed viewerCanUpdate}}}`, in(map[string]any{
			"organizationId": vela.ID, "headline": "Sites", "skills": []string{"wordpress"}, "languages": []string{"it", "fr"}, "listed": true,
		})))
		a := ok(w.Query(rita, `{partners(filter:{search:"vel",skills:["wordpress"],languages:[fr]}){totalCount edges{node{slug viewerCanUpdate}}} partnerSkills}`, nil))
		if a.At("partners", "edges", 0, "node", "slug") != "vela" || a.At("partners", "edges", 0, "node", "viewerCanUpdate") != false {
			t.Error(a.Body)
		}
		a = ok(w.Query(rita, `mutation($in:InvitePartnerInput!){invitePartner(input:$in){
			link{id status level openedBy viewerSide clientName partnerName partnerSlug payer expiresAt viewerCanAnswer viewerCanChange viewerCanEnd products{productName rights product{name}} assignees{id}}
			organization{partnerLinks{id status} viewerCanManagePartners viewerCanGrantFullAccess viewerCanReadPartners viewerCanReadClients}}}`, in(map[string]any{
			"organizationId": client.ID, "partnerSlug": "vela", "level": "LIMITED", "message": "Hi",
			"products": []any{map[string]any{"productId": site.ID, "rights": []string{"technical", "statistic"}}},
		})))
		id := a.At("invitePartner", "link", "id").(string)
		for path, want := range map[string]any{"status": "PENDING", "viewerSide": "CLIENT", "openedBy": "CLIENT", "viewerCanEnd": true, "viewerCanAnswer": false, "assignees": nil} {
			if got := a.At("invitePartner", "link", path); got != want {
				t.Errorf("invited: %s is %v", path, got)
			}
		}
		a = ok(w.Query(luca, `{viewer{clientOrganizations{name} partner{organization{name} profile{headline} viewerCanAddClients viewerCanAssign pending{id status clientName message viewerSide viewerCanAnswer products{productName product{name}}} clients{totalCount}}}}`, nil))
		p := a.At("viewer", "partner", "pending", 0).(map[string]any)
		if p["clientName"] != "Client" || p["viewerCanAnswer"] != true || p["viewerSide"] != "PARTNER" || a.At("viewer", "partner", "clients", "totalCount") != 0.0 {
			t.Error(a.Body)
		}
		if !strings.Contains(a.Body, `"products":[{"productName":"site.example","product":null}]`) {
			t.Errorf("what an invitation is about: %s", a.Body)
		}
		a = ok(w.Query(luca, `mutation($in:AnswerPartnerInvitationInput!){answerPartnerInvitation(input:$in){link{status startedAt expiresAt}
			partner{clients{totalCount edges{cursor node{id level organization{name slug viewerPartner{linkId name level}} link{status} products{totalCount pageInfo{hasNextPage} edges{node{name}}}}}}}}}`, in(map[string]any{"linkId": id, "accept": true})))
		if a.At("answerPartnerInvitation", "link", "status") != "ACTIVE" || !strings.Contains(a.Body, `"products":{"totalCount":1,"pageInfo":{"hasNextPage":false},"edges":[{"node":{"name":"site.example"}}]}`) {
			t.Error(a.Body)
		}
		ok(w.Query(luca, `mutation($in:AssignClientInput!){assignClient(input:$in){link{assignees{id user{name}}}}}`, in(map[string]any{"linkId": id, "membershipIds": []string{place.ID}})))
		ok(w.Query(rita, `mutation($in:ChangePartnerAccessInput!){changePartnerAccess(input:$in){link{level products{productName}}}}`, in(map[string]any{"linkId": id, "level": "FULL"})))
		a = ok(w.Query(giulia, `{organization(slug:"client"){name viewerMembership{id} viewerPartner{organizationId level} products{totalCount} viewerCanManagePartners}
			viewer{clientOrganizations{name slug partnerName level} partner{pending{id} products(orderBy:NAME_ASC){totalCount edges{node{name organization{name}}}}}}}`, nil))
		if a.At("organization", "products", "totalCount") != 2.0 || a.At("organization", "viewerPartner", "level") != "FULL" || a.At("organization", "viewerMembership") != nil ||
			a.At("viewer", "clientOrganizations", 0, "partnerName") != "Vela" || a.At("viewer", "partner", "products", "totalCount") != 2.0 || a.At("viewer", "partner", "pending") != nil {
			t.Error(a.Body)
		}
		a = ok(w.Query(rita, `mutation($in:EndPartnerLinkInput!){endPartnerLink(input:$in){link{status endedAt viewerCanEnd clientName products{productName}}}}`, in(map[string]any{"linkId": id})))
		if a.At("endPartnerLink", "link", "status") != "ENDED" {
			t.Error(a.Body)
		}
		if a := w.Query(giulia, `{organization(slug:"client"){name}}`, nil); a.Code() != "NOT_FOUND" {
			t.Errorf("the next request: %s", a.Body)
		}
		if a := ok(w.Query(luca, `query($id:ID!){node(id:$id){... on PartnerLink{status clientName viewerCanEnd}}}`, map[string]any{"id": id})); a.At("node", "status") != "ENDED" {
			t.Error(a.Body)
		}
	})
}

// A partner's request over HTTP, by the token of the mail.
func TestPartner_RequestIsGranted(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		client, vela := w.Org("Client"), w.Org("Vela")
		vela.Update().SetIsPartner(true).ExecX(w.System())
		rita, _ := w.Member(client, "rita", authz.LegalRepresentative)
		luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
		in := func(m map[string]any) map[string]any { return map[string]any{"in": m} }
		a := w.Query(luca, `mutation($in:RequestClientAccessInput!){requestClientAccess(input:$in){link{id status clientName clientSlug clientHue askedLevel} partner{pending{id}}}}`,
			in(map[string]any{"organizationId": vela.ID, "clientEmail": rita.Email, "level": "FULL"}))
		if a.At("requestClientAccess", "link", "clientName") != rita.Email || a.At("requestClientAccess", "link", "clientSlug") != nil {
			t.Fatal(a.Body)
		}
		id := a.At("requestClientAccess", "link", "id").(string)
		if a := w.Query(luca, `mutation($in:ResendPartnerLinkInput!){resendPartnerLink(input:$in){link{status}}}`, in(map[string]any{"linkId": id})); len(a.Errors) > 0 {
			t.Error(a.Body)
		}
		mails := w.Deliver()
		token := testkit.Token(mails[len(mails)-1])
		if a := w.Query(nil, `query($t:String!){partnerRequestPreview(token:$t){partnerName askedLevel message expiresAt}}`, map[string]any{"t": token}); a.At("partnerRequestPreview", "partnerName") != "Vela" {
			t.Error(a.Body)
		}
		if a := w.Query(nil, `mutation($in:GrantPartnerRequestInput!){grantPartnerRequest(input:$in){link{id}}}`, in(map[string]any{"token": token, "organizationId": client.ID, "level": "FULL"})); a.Code() != "UNAUTHENTICATED" {
			t.Error(a.Body)
		}
		a = w.Query(rita, `mutation($in:GrantPartnerRequestInput!){grantPartnerRequest(input:$in){link{status level viewerSide} organization{partnerLinks{partnerName status}}}}`,
			in(map[string]any{"token": token, "organizationId": client.ID, "level": "FULL", "endsAt": w.Clock.Now().AddDate(0, 6, 0).Format(time.RFC3339)}))
		if a.At("grantPartnerRequest", "link", "status") != "ACTIVE" || a.At("grantPartnerRequest", "organization", "partnerLinks", 0, "partnerName") != "Vela" {
			t.Error(a.Body)
		}
		if a := w.Query(nil, `mutation($in:RefusePartnerRequestInput!){refusePartnerRequest(input:$in){partnerName}}`, in(map[string]any{"token": token})); a.Code() != "NOT_FOUND" {
			t.Error(a.Body)
		}
	})
}

const expiring = `query($before:Time!){viewer{partner{clients(first:50){edges{node{organization{name}
	products(first:10,filter:{expiresBefore:$before},orderBy:EXPIRES_ASC){pageInfo{hasNextPage} edges{node{name expiresAt %s}}}}}}}}}`

// 50 clients' products that expire in 30 days, in one request with a token: names
// and dates, and with tags; who asks and the budget included.
func TestPartner_FiftyClientsInSixStatements(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		vela := w.Org("Vela")
		luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
		soon := w.Clock.Now().AddDate(0, 0, 10)
		for i := range 50 {
			client := w.Org(fmt.Sprintf("Client %02d", i))
			var shown []*ent.Product
			for _, name := range []string{"soon", "sooner", "later", "hidden"} {
				p := w.Product(client, fmt.Sprintf("%s%02d.example", name, i))
				if name != "later" {
					at := soon
					if name == "sooner" {
						at = soon.Add(-time.Hour)
					}
					p.Update().SetExpiresAt(at).SetExpiresSort(at).ExecX(w.System())
				}
				if name != "hidden" {
					shown = append(shown, p)
				}
			}
			level := partnerlink.LevelFull
			if i%2 == 0 {
				level = partnerlink.LevelLimited
			} else {
				shown = nil
			}
			w.Link(client, vela, level, shown...)
		}
		_, token := w.TokenWith(luca, vela, func(c *ent.ApiTokenCreate) { c.SetClients(true) }, "client:read", "product:read")
		vars := map[string]any{"before": w.Clock.Now().AddDate(0, 0, 30).Format(time.RFC3339)}
		var a testkit.Answer
		w.QueryBearer(token, `{viewer{partner{organization{name}}}}`, nil) // notes the use of the token, once a minute
		for tags, most := range map[string]int{"": 6, "tags{name}": 7} {
			if n := w.Statements(func() { a = w.QueryBearer(token, fmt.Sprintf(expiring, tags), vars) }); n > most || len(a.Errors) > 0 {
				t.Errorf("%d statements, want %d: %s", n, most, a.Body)
			}
		}
		for i := range 50 {
			node := a.At("viewer", "partner", "clients", "edges", i, "node")
			b, _ := json.Marshal(node)
			names := fmt.Sprintf("[sooner%02d soon%02d]", i, i)
			if i%2 == 1 {
				names = fmt.Sprintf("[sooner%02d hidden%02d soon%02d]", i, i, i)
			}
			var got []string
			for j := range 4 {
				if n, ok := a.At("viewer", "partner", "clients", "edges", i, "node", "products", "edges", j, "node", "name").(string); ok {
					got = append(got, strings.TrimSuffix(n, ".example"))
				}
			}
			slices.Sort(got)
			want := strings.Fields(strings.Trim(names, "[]"))
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("client %d: %v, want %v: %s", i, got, want, b)
			}
			if first := a.At("viewer", "partner", "clients", "edges", i, "node", "products", "edges", 0, "node", "name"); first != fmt.Sprintf("sooner%02d.example", i) {
				t.Errorf("client %d begins with %v", i, first)
			}
		}
		flat := `{viewer{partner{products(first:100,orderBy:EXPIRES_ASC){totalCount pageInfo{hasNextPage} edges{node{name}}}}}}`
		if n := w.Statements(func() { a = w.QueryBearer(token, flat, nil) }); n > 5 || a.At("viewer", "partner", "products", "totalCount") != 175.0 {
			t.Errorf("flat list: %d statements: %.300s", n, a.Body)
		}
		counts := `{viewer{partner{clients(first:50){edges{node{products(first:1){totalCount pageInfo{hasNextPage} edges{node{name}}}}}}}}}`
		if n := w.Statements(func() { a = w.QueryBearer(token, counts, nil) }); n > 6 || a.At("viewer", "partner", "clients", "edges", 0, "node", "products", "totalCount") != 3.0 {
			t.Errorf("with counts: %d statements: %.300s", n, a.Body)
		}
		if a.At("viewer", "partner", "clients", "edges", 1, "node", "products", "pageInfo", "hasNextPage") != true {
			t.Errorf("%.300s", a.Body)
		}
	})
}

func TestPartner_ProductsOfAHundredClientsAtMost(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	vela, acme, zeta := w.Org("Vela"), w.Org("Acme"), w.Org("Zeta")
	luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
	for _, client := range []*ent.Organization{acme, zeta} {
		w.Product(client, client.Name+".example")
		w.Link(client, vela, partnerlink.LevelFull)
	}
	const query = `query($ids: [ID!]) { viewer { partner { products(clientIds: $ids) { totalCount } } } }`
	many := make([]string, 101)
	for i := range many {
		many[i] = fmt.Sprint("org_", i)
	}
	for _, c := range []struct {
		ids  []string
		want any
	}{{nil, 2.0}, {[]string{}, 2.0}, {[]string{acme.ID}, 1.0}, {[]string{acme.ID, vela.ID}, 1.0}, {many[:100], 0.0}} {
		if got := w.Query(luca, query, map[string]any{"ids": c.ids}).At("viewer", "partner", "products", "totalCount"); got != c.want {
			t.Errorf("%v: %v products, want %v", c.ids, got, c.want)
		}
	}
	if a := w.Query(luca, query, map[string]any{"ids": many}); a.Reason() != "too_many" || a.Errors[0].Field() != "clientIds" {
		t.Errorf("101 clients: %s", a.Body)
	}
}
