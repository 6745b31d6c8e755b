package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/ent"
	"kontor/ent/partnerlink"
	"kontor/graph"
	"kontor/graph/generated"
	"kontor/internal/authz"
	"kontor/internal/secret"
	"kontor/internal/testkit"
)

// stage is one organization with everything in it, one partner of each level
// that looks after it, and one of every kind of actor.
type stage struct {
	*testkit.World
	schema     *ast.Schema
	acme, vela *ent.Organization
	rep        *ent.User
	site       *ent.Product
	custom     *ent.Role         // of one of the actors
	nodes      map[string]string // id of an object in acme, by type
	inputs     map[string]string // id by the name an input field gives it
	secrets    map[string]string // token of a link, by command
	actors     []*actor
	limited    *ent.PartnerLink
	ownTeam    string          // the person whose only rights on products are those of the stage's team
	place      string          // a membership in the partner
	vault      string          // a product under a lock, which only who sees every product sees
	successor  *ent.Membership // who is asked to become representative, and named for it
	grant      *ent.SupportGrant
	job        string
	asked      uint32
}

// actor is somebody who asks, and what the table says they hold. A later kind
// of actor joins by one line in newStage.
type actor struct {
	name   string
	cookie string
	bearer string
	by     []string // what @needs may say for them to ask at all
	userID string   // of a person in a browser
	// acme and vela are what they hold in the client and in its partner.
	acme, vela authz.Set
	// away is set for the partner's people who do not look after acme.
	away bool
}

var (
	anyone  = []string{"ANYONE"}
	session = []string{"ANYONE", "SIGNED_IN", "SESSION"}
	staff   = []string{"ANYONE", "SIGNED_IN", "SESSION", "STAFF"}
	token   = []string{"ANYONE", "SIGNED_IN"}
	service = []string{"ANYONE", "SERVICE"}
)

func newStage(t *testing.T, w *testkit.World) *stage {
	ctx, c, now := w.System(), w.DB.Client, w.Clock.Now()
	s := &stage{World: w, schema: generated.NewExecutableSchema(generated.Config{}).Schema(), acme: w.Org("Acme"), vela: w.Org("Vela")}
	s.vela.Update().SetIsPartner(true).ExecX(ctx)
	nord := w.Org("Nord")
	nord.Update().SetIsPartner(true).ExecX(ctx)
	person := func(name string, u *ent.User, acme, vela authz.Set) *actor {
		a := &actor{name: name, cookie: w.SignIn(u), by: session, userID: u.ID, acme: acme, vela: vela}
		s.actors = append(s.actors, a)
		return a
	}
	s.actors = append(s.actors, &actor{name: "anonymous", by: anyone})

	s.site = w.Product(s.acme, "site")
	members := map[authz.RoleKey]*ent.User{}
	for _, key := range authz.RoleKeys() {
		u, m := w.Member(s.acme, strings.ReplaceAll(string(key), "_", ""), key)
		members[key] = u
		if key == authz.Collaborator {
			s.successor = m
		}
		if !authz.OfRole(key).Has(authz.ProductReadAll) {
			w.Grant(m, s.site, authz.RightTechnical, authz.RightStatistic)
		}
		person(string(key), u, authz.OfRole(key), nil)
	}
	s.rep = members[authz.LegalRepresentative]
	through, place := w.Member(s.acme, "through", authz.External)
	person("external_by_team", through, authz.OfRole(authz.External), nil)
	s.ownTeam = through.ID
	team := teamed(w, s.acme, place, "team")
	desk := authz.NewSet(authz.RoleManage, authz.BillingRead, authz.ProductRead).Close()
	s.custom = c.Role.Create().SetOrgID(s.acme.ID).SetName("Desk").SetPermissions(texts(desk)).SaveX(ctx)
	clerk := w.User("clerk")
	w.Grant(c.Membership.Create().SetOrgID(s.acme.ID).SetUserID(clerk.ID).SetRoleID(s.custom.ID).SaveX(ctx), s.site, authz.RightTechnical, authz.RightStatistic)
	person("custom_role", clerk, desk, nil)
	_, spare := w.Member(s.acme, "spare", authz.LegalRepresentative) // so that nobody is the last
	gone, suspended := w.Member(s.acme, "suspended", authz.Administrator)
	suspended.Update().SetSuspendedAt(now).ExecX(ctx)
	person("suspended", gone, nil, nil)
	outsider, _ := w.Member(w.Org("Elsewhere"), "outsider", authz.LegalRepresentative)
	person("outsider", outsider, nil, nil)

	link := func(partner *ent.Organization, level string) *ent.PartnerLink {
		return c.PartnerLink.Create().SetClientOrgID(s.acme.ID).SetPartnerOrgID(partner.ID).SetLevel(partnerlink.Level(level)).SetAskedLevel("limited").
			SetStatus("active").SetOpenedBy("client").SetStartedAt(now).SaveX(ctx)
	}
	full, limited := link(s.vela, "full"), link(nord, "limited")
	c.PartnerLinkProduct.Create().SetOrgID(s.acme.ID).SetLinkID(limited.ID).SetProductID(s.site.ID).
		SetRights([]string{authz.RightTechnical, authz.RightStatistic}).ExecX(ctx)
	velaRep, _ := w.Member(s.vela, "velarep", authz.LegalRepresentative)
	person("partner_full", velaRep, authz.OfPartner(authz.Full), authz.OfRole(authz.LegalRepresentative))
	nordRep, _ := w.Member(nord, "nordrep", authz.LegalRepresentative)
	person("partner_limited", nordRep, authz.OfPartner(authz.Limited), nil)
	assigned, velaPlace := w.Member(s.vela, "assigned", authz.Collaborator)
	s.place = velaPlace.ID
	c.PartnerAssignment.Create().SetOrgID(s.vela.ID).SetLinkID(full.ID).SetMembershipID(velaPlace.ID).ExecX(ctx)
	person("partner_assigned", assigned, authz.OfPartner(authz.Full), authz.OfRole(authz.Collaborator))
	unassigned, _ := w.Member(s.vela, "unassigned", authz.Collaborator)
	person("partner_unassigned", unassigned, nil, authz.OfRole(authz.Collaborator)).away = true

	bearer := func(name string, u *ent.User, o *ent.Organization, clients bool, scopes []string, acme, vela authz.Set) {
		of := authz.OfScopes(scopes)
		value := secret.NewToken(secret.APIToken)
		row := c.ApiToken.Create().SetOrgID(o.ID).SetUserID(u.ID).SetName(name).SetHint(value[:12]).SetSecretHash(secret.Hash(value)).
			SetScopes(scopes).SetClients(clients).SetCreatedAt(now).SaveX(ctx)
		s.nodes["ApiToken"] = row.ID
		s.actors = append(s.actors, &actor{name: name, bearer: value, by: token, acme: acme.And(of), vela: vela.And(of)})
	}
	s.nodes = map[string]string{"Team": team.ID}
	var every []string
	for _, scope := range authz.Scopes() {
		every = append(every, string(scope))
		bearer("token_"+string(scope), s.rep, s.acme, false, []string{string(scope)}, authz.OfRole(authz.LegalRepresentative), nil)
	}
	bearer("token_collaborator", members[authz.Collaborator], s.acme, false, every, authz.OfRole(authz.Collaborator), nil)
	bearer("token_suspended", gone, s.acme, false, every, nil, nil)
	s.actors[len(s.actors)-1].by = nil // it answers 401
	bearer("token_partner", velaRep, s.vela, true, every, authz.OfPartner(authz.Full), authz.OfRole(authz.LegalRepresentative))
	bearer("token_partner_only", velaRep, s.vela, false, every, nil, authz.OfRole(authz.LegalRepresentative))
	bearer("token_all", s.rep, s.acme, false, every, authz.OfRole(authz.LegalRepresentative), nil)

	works := w.User("works")
	works.Update().SetStaff(true).ExecX(ctx)
	works.Staff = true
	person("staff", works, nil, nil).by = staff
	// Staff inside by a grant; who is outside sees that there is one.
	visits := w.User("visits")
	visits.Update().SetStaff(true).ExecX(ctx)
	visits.Staff = true
	s.grant = c.SupportGrant.Create().SetOrgID(s.acme.ID).SetGrantedByName("R").SetExpiresAt(now.AddDate(0, 0, 1)).SaveX(ctx)
	c.SupportVisit.Create().SetOrgID(s.acme.ID).SetGrantID(s.grant.ID).SetUserID(visits.ID).SetUserName("Visits").SetEnteredAt(now).ExecX(ctx)
	person("staff_visiting", visits, authz.Support(), nil).by = staff
	value := secret.NewToken(secret.ServiceToken)
	svc := c.ServiceToken.Create().SetName("provisioning").SetHint(value[:12]).SetSecretHash(secret.Hash(value)).
		SetScopes([]string{"products:provision", "products:suspend", "usage:record"}).SetCreatedBy(works.ID).SaveX(ctx)
	s.actors = append(s.actors, &actor{name: "service", bearer: value, by: service})

	s.fill(t, ctx, spare, full, limited, svc)
	return s
}

// texts writes a set as rows list it.
func texts(set authz.Set) []string {
	var list []string
	for _, p := range set.List() {
		list = append(list, string(p))
	}
	return list
}

// fill makes one object of every type.
func (s *stage) fill(t *testing.T, ctx context.Context, spare *ent.Membership, full, limited *ent.PartnerLink, svc *ent.ServiceToken) {
	t.Helper()
	w, c, now := s.World, s.DB.Client, s.Clock.Now()
	subject, place := w.Member(s.acme, "subject", authz.External)
	tag := c.Tag.Create().SetOrgID(s.acme.ID).SetName("a").SetNameKey("a").SetColor(1).SaveX(ctx)
	tag2 := c.Tag.Create().SetOrgID(s.acme.ID).SetName("b").SetNameKey("b").SetColor(2).SaveX(ctx)
	c.ProductTag.Create().SetOrgID(s.acme.ID).SetProductID(s.site.ID).SetTagID(tag.ID).ExecX(ctx)
	c.ProductGrant.Create().SetOrgID(s.acme.ID).SetMembershipID(place.ID).SetKind("web_hosting").SetRights([]string{"technical"}).ExecX(ctx)
	w.Grant(place, s.site, authz.RightTechnical)
	inv := c.Invitation.Create().SetOrgID(s.acme.ID).SetEmail("guest@example.com").
		SetRoleID(w.Role(s.acme, authz.Collaborator).ID).SetSentAt(now).SetExpiresAt(now.AddDate(0, 0, 7)).SaveX(ctx)
	adr := c.Address.Create().SetOrgID(s.acme.ID).SetRecipient("x").SetLine1("x").SetCity("x").SetCountry("CH").SetMain(true).SaveX(ctx)
	event := c.Event.Create().SetOrgID(s.acme.ID).SetActorKind("user").SetActorID(s.rep.ID).SetActorName("R").SetAction("product.tagged").
		SetTargetID(s.site.ID).SetData(map[string]string{"tag": "a"}).SetAt(now).SaveX(ctx)
	c.EventSeal.Create().SetChain(s.acme.ID).SetSeq(1).SetEventID(event.ID).SetDetailsHash([]byte("x")).SetHash([]byte("x")).SetSealedAt(now).ExecX(ctx)
	c.ProductUsage.Create().SetOrgID(s.acme.ID).SetProductID(s.site.ID).SetMetric("storage").SetUnit("byte").SetQuantity(1).
		SetPeriodStart(now.AddDate(0, -1, 0)).SetPeriodEnd(now).ExecX(ctx)
	profile := c.PartnerProfile.Create().SetOrgID(s.vela.ID).SetSlug("vela").SetName("Vela").SetSearchKey("vela").SetListed(true).SaveX(ctx)
	hook := c.WebhookEndpoint.Create().SetOrgID(s.acme.ID).SetURL("https://example.org/hook").SetSecretBox([]byte("x")).SaveX(ctx)
	delivery := c.WebhookDelivery.Create().SetOrgID(s.acme.ID).SetEndpointID(hook.ID).SetEventID(event.ID).SetAction(event.Action).SaveX(ctx)
	asked := secret.NewToken(secret.Link)
	c.PartnerLink.Create().SetPartnerOrgID(s.vela.ID).SetLevel("full").SetAskedLevel("full").SetOpenedBy("partner").SetClientEmail("x@example.com").
		SetTokenHash(secret.Hash(asked)).SetExpiresAt(now.AddDate(0, 0, 30)).ExecX(ctx)
	mail := c.MailboxMessage.Create().SetRecipient("x@example.com").SetKind("invitation").SetLocale("en").
		SetSubject("x").SetText("x").SetHTML("x").SetCreatedAt(now).SaveX(ctx)
	item := c.CatalogItem.Create().SetCode("web-s").SetName("Web S").SetKind("web_hosting").SetPriceMinor(1).SetCurrency("EUR").SetPeriodMonths(12).SaveX(ctx)
	announced := c.Announcement.Create().SetTexts(map[string]string{"en": "x"}).SetStartsAt(now).SaveX(ctx)
	s.job = w.Job()
	view := c.SavedView.Create().SetOrgID(s.acme.ID).SetUserID(s.rep.ID).SetName("v").SetNameKey("v").SetQuery("").SaveX(ctx)
	handover := c.Handover.Create().SetOrgID(s.acme.ID).SetFormerID(spare.ID).SetFormerName("S").SetSuccessorID(s.successor.ID).SetSuccessorName("C").
		SetAskedByID(s.rep.ID).SetExpiresAt(now.AddDate(0, 0, 14)).SaveX(ctx)
	succession := c.Succession.Create().SetOrgID(s.acme.ID).SetSuccessorID(s.successor.ID).SetNamedByID(s.rep.ID).SetAcceptedAt(now).SaveX(ctx)
	trusted := secret.NewToken(secret.Link)
	contact := c.TrustedContact.Create().SetOrgID(s.acme.ID).SetName("T").SetEmail("t@example.org").SetTokenHash(secret.Hash(trusted)).SaveX(ctx)
	s.vault = w.Product(s.acme, "vault").Update().SetKind("domain").SetLockedAt(now).SetLockedBy("R").SaveX(ctx).ID
	export := c.Task.Create().SetOrgID(s.acme.ID).SetUserID(s.rep.ID).SetKind("product_export").SetCreatedAt(now).SaveX(ctx)
	told := c.Notification.Create().SetUserID(s.rep.ID).SetOrgID(s.acme.ID).SetEventID(event.ID).SetAction(event.Action).
		SetData(event.Data).SetExpiresAt(now.AddDate(0, 3, 0)).SaveX(ctx)
	old := c.TermsVersion.Create().SetVersion("1").SetTexts(map[string]string{"en": "x"}).SetPublishedAt(now.AddDate(-1, 0, 0)).SaveX(ctx)
	c.TermsVersion.Create().SetVersion("2").SetTexts(map[string]string{"en": "y"}).SetPublishedAt(now).ExecX(ctx)
	terms := c.TermsVersion.Create().SetVersion("3").SetTexts(map[string]string{"en": "z"}).SaveX(ctx)
	c.TermsAcceptance.Create().SetOrgID(s.acme.ID).SetTermsID(old.ID).SetUserID(s.rep.ID).SetUserName("R").SetAcceptedAt(now).ExecX(ctx)
	for k, v := range map[string]string{
		"Task": export.ID, "Organization": s.acme.ID, "Product": s.site.ID, "Tag": tag.ID, "Role": w.Role(s.acme, authz.Administrator).ID, "Membership": place.ID,
		"User": subject.ID, "Invitation": inv.ID, "PartnerLink": full.ID, "PartnerProfile": profile.ID, "WebhookEndpoint": hook.ID, "WebhookDelivery": delivery.ID,
		"Handover": handover.ID,
	} {
		s.nodes[k] = v
	}
	unused := c.Role.Create().SetOrgID(s.acme.ID).SetName("Unused").SetPermissions([]string{"org:read"}).SaveX(ctx)
	ses := c.Session.Query().FirstX(ctx)
	s.inputs = map[string]string{
		"teamId": s.nodes["Team"], "leaderMembershipId": spare.ID,
		"organizationId": s.acme.ID, "membershipId": place.ID, "membershipIds": spare.ID, "roleId": w.Role(s.acme, authz.Collaborator).ID,
		"invitationId": inv.ID, "addressId": adr.ID, "productId": s.site.ID, "productIds": s.site.ID, "tagId": tag.ID, "fromTagId": tag.ID, "intoTagId": tag2.ID,
		"addTagIds": tag.ID, "removeTagIds": tag.ID, "savedViewId": view.ID, "sessionId": ses.ID, "tokenId": s.nodes["ApiToken"], "tokenIds": s.nodes["ApiToken"],
		"notificationIds": told.ID, "linkId": full.ID, "webhookId": hook.ID, "deliveryId": delivery.ID, "serviceTokenId": svc.ID, "mailId": mail.ID, "taskId": export.ID,
		"customRoleId": unused.ID, "replaceWithRoleId": w.Role(s.acme, authz.External).ID,
		"termsId":    terms.ID,
		"handoverId": handover.ID, "successionId": succession.ID, "contactId": contact.ID, "thenRoleId": w.Role(s.acme, authz.Administrator).ID,
		"formerMembershipId": spare.ID, "successorMembershipId": place.ID,
		"userId": subject.ID, "supportGrantId": s.grant.ID, "jobId": s.job, "catalogItemId": item.ID, "announcementId": announced.ID,
	}
	s.secrets = map[string]string{
		"answerAsTrustedContact": trusted, "trustedContactPreview": trusted,
		"grantPartnerRequest": asked, "refusePartnerRequest": asked, "partnerRequestPreview": asked,
	}
	s.limited = limited
}

// ask sends a document as an actor.
func (s *stage) ask(w *testkit.World, a *actor, query string, variables map[string]any) testkit.Answer {
	body, _ := json.Marshal(map[string]any{"query": query, "variables": variables})
	r := httptest.NewRequestWithContext(graph.Lenient(context.Background()), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	// From an address of its own, so that no limit on attempts of one is met.
	s.asked++
	r.RemoteAddr = netip.AddrPortFrom(netip.AddrFrom4([4]byte{10, byte(s.asked >> 16), byte(s.asked >> 8), byte(s.asked)}), 1234).String()
	if a.cookie != "" {
		r.AddCookie(&http.Cookie{Name: "__Host-kontor", Value: a.cookie})
	}
	if a.bearer != "" {
		r.Header.Set("Authorization", "Bearer "+a.bearer)
	}
	rec := httptest.NewRecorder()
	w.Handler().ServeHTTP(rec, r)
	out := testkit.Answer{Status: rec.Code, Body: rec.Body.String()}
	if err := json.Unmarshal(rec.Body.Bytes(), &out); err != nil {
		s.T.Fatalf("%s: %s: the answer is no JSON: %v: %s", a.name, query, err, rec.Body)
	}
	return out
}

// try asks, apart on a copy of the stage where the request may change something.
func (s *stage) try(a *actor, apart bool, query string, variables map[string]any) (out testkit.Answer) {
	if !apart {
		return s.ask(s.World, a, query, variables)
	}
	s.Apart(func(w *testkit.World) { out = s.ask(w, a, query, variables) })
	return out
}
