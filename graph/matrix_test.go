package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/ent"
	"kontor/ent/partnerlink"
	"kontor/ent/termsversion"
	"kontor/graph"
	"kontor/graph/describe"
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

// refused tells whether the answer refuses the root field itself for want of
// rights.
func refused(a testkit.Answer) bool {
	for _, p := range a.Errors {
		if len(p.Path) <= 1 && slices.Contains([]string{"UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND"}, p.Code()) {
			return true
		}
	}
	return false
}

// sees is what the table says: whether the actor sees the stage's object of a
// type by its @row.
func (s *stage) sees(a *actor, def *ast.Definition) bool {
	if a.by == nil || !slices.Contains(a.by, "SIGNED_IN") {
		return false
	}
	d := def.Directives.ForName("row")
	arg := func(name string) string {
		if v := d.Arguments.ForName(name); v != nil {
			return v.Value.Raw
		}
		return ""
	}
	owner := map[string]string{"ApiToken": s.rep.ID, "Task": s.rep.ID, "Team": s.ownTeam, "Handover": s.successor.UserID}[def.Name]
	return a.acme.Has(authz.Permission(arg("do"))) ||
		arg("orOwn") == "true" && owner != "" && a.userID == owner ||
		arg("orPartner") != "" && a.vela.Has(authz.Permission(arg("orPartner"))) && !a.away ||
		arg("public") == "true"
}

// through says how a type that is no Node is reached: the document, with %s
// where its fields are asked, the way to it, and what the asker must hold.
type through struct {
	query string
	path  []any
	may   func(a *actor) bool
}

func (s *stage) reached() map[string]through {
	in := func(typ, inner string) string {
		return fmt.Sprintf("{node(id:%q){...on %s{%s}}}", s.nodes[typ], typ, inner)
	}
	signed := func(a *actor) bool { return slices.Contains(a.by, "SIGNED_IN") }
	person := func(a *actor) bool { return a.userID != "" }
	everybody := func(a *actor) bool { return a.by != nil }
	holds := func(p authz.Permission) func(*actor) bool {
		return func(a *actor) bool { return signed(a) && a.acme.Has(p) }
	}
	partner := func(p authz.Permission) func(*actor) bool {
		return func(a *actor) bool { return signed(a) && a.vela.Has(p) }
	}
	staffed := func(a *actor) bool { return slices.Contains(a.by, "STAFF") }
	office := func(inner string, path ...any) through {
		return through{"{backOffice{" + inner + "}}", append([]any{"backOffice"}, path...), staffed}
	}
	velaIn := fmt.Sprintf("{node(id:%q){...on Organization{partner{%%s}}}}", s.vela.ID)
	client := strings.Replace(velaIn, "%s", "clients(first:1){edges{node{%s}}}", 1)
	looksAfter := func(a *actor) bool { return partner(authz.ClientRead)(a) && !a.away && a.name != "token_partner_only" }
	return map[string]through{
		"BackOffice":            office("%s"),
		"StaffOrganization":     office(fmt.Sprintf("organization(id:%q){%%s}", s.acme.ID), "organization"),
		"StaffUser":             office(fmt.Sprintf("user(id:%q){%%s}", s.rep.ID), "user"),
		"StaffMembership":       office(fmt.Sprintf("user(id:%q){memberships{%%s}}", s.rep.ID), "user", "memberships", 0),
		"JobCount":              office("jobCounts{%s}", "jobCounts", 0),
		"Job":                   office("jobs{edges{node{%s}}}", "jobs", "edges", 0, "node"),
		"CatalogItem":           office("catalog{%s}", "catalog", 0),
		"ProviderSettings":      office("settings{%s}", "settings"),
		"Announcement":          {"{announcements{%s}}", []any{"announcements", 0}, everybody},
		"SupportGrant":          {in("Organization", "supportGrants{%s}"), []any{"node", "supportGrants", 0}, holds(authz.ActivityRead)},
		"SupportVisit":          {in("Organization", "supportGrants{visits{%s}}"), []any{"node", "supportGrants", 0, "visits", 0}, holds(authz.ActivityRead)},
		"ViewerSupport":         {in("Organization", "viewerSupport{%s}"), []any{"node", "viewerSupport"}, func(a *actor) bool { return a.name == "staff_visiting" }},
		"Provider":              {"{provider{%s}}", []any{"provider"}, everybody},
		"PermissionInfo":        {"{permissions{%s}}", []any{"permissions", 0}, everybody},
		"ApiScope":              {"{apiScopes{%s}}", []any{"apiScopes", 0}, everybody},
		"ApiTokenTemplate":      {"{apiTokenTemplates{%s}}", []any{"apiTokenTemplates", 0}, everybody},
		"ScopeSuggestion":       {`{scopesForQuery(query:"{__typename}"){%s}}`, []any{"scopesForQuery"}, signed},
		"AccessExplanation":     {fmt.Sprintf("{explainAccess(id:%q){%%s}}", s.acme.ID), []any{"explainAccess"}, signed},
		"PartnerRequestPreview": {fmt.Sprintf("{partnerRequestPreview(token:%q){%%s}}", s.secrets["partnerRequestPreview"]), []any{"partnerRequestPreview"}, everybody},
		"Viewer":                {"{viewer{%s}}", []any{"viewer"}, signed},
		"ViewerToken":           {"{viewer{token{%s}}}", []any{"viewer", "token"}, func(a *actor) bool { return signed(a) && a.bearer != "" }},
		"Session":               {"{viewer{sessions{%s}}}", []any{"viewer", "sessions", 0}, person},
		"ClientOrganization": {"{viewer{clientOrganizations{%s}}}", []any{"viewer", "clientOrganizations", 0}, func(a *actor) bool {
			return slices.Contains([]string{"partner_full", "partner_limited", "partner_assigned"}, a.name) || a.name == "token_partner"
		}},
		"Partner": {velaIn, []any{"node", "partner"}, partner(authz.ClientRead)},
		"Client":  {client, []any{"node", "partner", "clients", "edges", 0, "node"}, looksAfter},
		"ViewerPartner": {in("Organization", "viewerPartner{%s}"), []any{"node", "viewerPartner"}, func(a *actor) bool {
			return slices.Contains([]string{"partner_full", "partner_limited", "partner_assigned", "token_partner"}, a.name)
		}},
		"RolePreview":      {in("Organization", fmt.Sprintf("rolePreview(roleId:%q){%%s}", s.custom.ID)), []any{"node", "rolePreview"}, holds(authz.RoleManage)},
		"Address":          {in("Organization", "addresses{%s}"), []any{"node", "addresses", 0}, holds(authz.OrgReadDetails)},
		"Event":            {in("Organization", "activity{edges{node{%s}}}"), []any{"node", "activity", "edges", 0, "node"}, holds(authz.ActivityRead)},
		"EventSeal":        {in("Organization", "activity{edges{node{seal{%s}}}}"), []any{"node", "activity", "edges", 0, "node", "seal"}, holds(authz.ActivityRead)},
		"ActivityChain":    {in("Organization", "activityChain{%s}"), []any{"node", "activityChain"}, holds(authz.ActivityRead)},
		"EventDatum":       {in("Organization", "activity{edges{node{data{%s}}}}"), []any{"node", "activity", "edges", 0, "node", "data", 0}, holds(authz.ActivityRead)},
		"SavedView":        {in("Organization", "savedViews{%s}"), []any{"node", "savedViews", 0}, func(a *actor) bool { return a.userID == s.rep.ID }},
		"Money":            {in("Product", "price{%s}"), []any{"node", "price"}, func(a *actor) bool { return holds(authz.ProductRead)(a) && a.acme.Has(authz.BillingRead) }},
		"ProductLock":      {fmt.Sprintf("{node(id:%q){...on Product{lock{%%s}}}}", s.vault), []any{"node", "lock"}, holds(authz.ProductReadAll)},
		"UsageRecord":      {in("Product", "usage{%s}"), []any{"node", "usage", 0}, func(a *actor) bool { return holds(authz.ProductRead)(a) && a.acme.Has(authz.UsageRead) }},
		"ProductGrant":     {in("Membership", "productGrants{%s}"), []any{"node", "productGrants", 0}, func(a *actor) bool { return holds(authz.MemberRead)(a) && a.acme.Has(authz.ProductRead) }},
		"ProductKindInfo":  {"{productKinds{%s}}", []any{"productKinds", 0}, everybody},
		"KindGrant":        {in("Membership", "kindGrants{%s}"), []any{"node", "kindGrants", 0}, holds(authz.MemberRead)},
		"PermissionSource": {in("Membership", "permissionSources{%s}"), []any{"node", "permissionSources", 0}, holds(authz.MemberRead)},
		"AccessSource":     {in("Membership", "permissionSources{sources{%s}}"), []any{"node", "permissionSources", 0, "sources", 0}, holds(authz.MemberRead)},
		"ProductAccess":    {in("Membership", "productAccess{edges{node{%s}}}"), []any{"node", "productAccess", "edges", 0, "node"}, func(a *actor) bool { return holds(authz.MemberRead)(a) && a.acme.Has(authz.ProductRead) }},
		"RightSource":      {in("Product", "people{edges{node{rights{%s}}}}"), []any{"node", "people", "edges", 0, "node", "rights", 0}, func(a *actor) bool { return holds(authz.MemberRead)(a) && a.acme.Has(authz.ProductRead) }},
		"PersonAccess":     {in("Product", "people{edges{node{%s}}}"), []any{"node", "people", "edges", 0, "node"}, func(a *actor) bool { return holds(authz.MemberRead)(a) && a.acme.Has(authz.ProductRead) }},
		"Succession":       {in("Organization", "succession{%s}"), []any{"node", "succession"}, holds(authz.MemberRead)},
		"TrustedContact":   {in("Organization", "trustedContacts{%s}"), []any{"node", "trustedContacts", 0}, holds(authz.MemberRead)},
		"TrustedContactPreview": {
			fmt.Sprintf("{trustedContactPreview(token:%q){%%s}}", s.secrets["trustedContactPreview"]), []any{"trustedContactPreview"}, everybody,
		},
		"TermsVersion":       {"{terms{%s}}", []any{"terms"}, everybody},
		"TermsAcceptance":    {in("Organization", "termsAcceptances{%s}"), []any{"node", "termsAcceptances", 0}, holds(authz.OrgReadDetails)},
		"DeletionObstacle":   {in("Organization", "deletionObstacles{%s}"), []any{"node", "deletionObstacles", 0}, holds(authz.OrgDelete)},
		"RemovalPreview":     {in("Membership", "removalPreview{%s}"), []any{"node", "removalPreview"}, holds(authz.MemberRemove)},
		"PartnerLinkProduct": {fmt.Sprintf("{node(id:%q){...on PartnerLink{products{%%s}}}}", s.limited.ID), []any{"node", "products", 0}, func(a *actor) bool { return holds(authz.PartnerRead)(a) || a.name == "partner_limited" }},
		"ServiceToken":       {"{serviceTokens{%s}}", []any{"serviceTokens", 0}, func(a *actor) bool { return slices.Contains(a.by, "STAFF") }},
		"ProvisionedProduct": {fmt.Sprintf("{provisionedProduct(reference:%q){%%s}}", s.site.Reference), []any{"provisionedProduct"}, func(a *actor) bool { return slices.Contains(a.by, "SERVICE") }},
		"Notification":       {"{viewer{notifications{edges{node{%s}}}}}", []any{"viewer", "notifications", "edges", 0, "node"}, func(a *actor) bool { return a.userID == s.rep.ID }},
		"MailboxMessage":     {"{mailbox{edges{node{%s}}}}", []any{"mailbox", "edges", 0, "node"}, func(a *actor) bool { return slices.Contains(a.by, "STAFF") }},
	}
}

// arguments are those of the fields that cannot be asked without.
func (s *stage) arguments() map[string]string {
	return map[string]string{
		"BackOffice.organization": fmt.Sprintf("(id:%q)", s.acme.ID),
		"BackOffice.user":         fmt.Sprintf("(id:%q)", s.rep.ID),
	}
}

// inside are the types that are seen wherever what holds them is: pages, edges,
// answers of commands and of subscriptions, what they have found, and a preview that needs no more
// than its token (tested with the invitations).
func inside(name string) bool {
	for _, suffix := range []string{"Payload", "Connection", "Edge", "Change"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return slices.Contains([]string{"Query", "Mutation", "Subscription", "PageInfo", "InvitationPreview", "InviteResult", "ActivityCheck"}, name)
}

// Every field of every type, asked by every kind of actor, is shown, kept back
// or hidden exactly as the table of permissions says; a type or a field without
// a rule fails. The golden file is the table as it is lived (R10, R92, R111, R122, R136).
func TestMatrix_R10_R25_R92_R111_R122_R136_EveryFieldByEveryActor(t *testing.T) {
	t.Parallel()
	s := newStage(t, testkit.New(t))
	reached := s.reached()
	var lines []string
	for _, def := range sortedTypes(s.schema) {
		if def.Kind != ast.Object || strings.HasPrefix(def.Name, "__") || inside(def.Name) {
			continue
		}
		row := def.Directives.ForName("row")
		way, known := reached[def.Name]
		if !known && (row == nil || s.nodes[def.Name] == "") {
			t.Errorf("%s has no @row, or no way to it is known: nobody can say who sees it", def.Name)
			continue
		}
		for _, f := range def.Fields {
			if needsArgument(f) && s.arguments()[def.Name+"."+f.Name] == "" {
				t.Errorf("%s.%s cannot be asked without arguments: say how", def.Name, f.Name)
				continue
			}
			cells := make([]byte, len(s.actors))
			for i, a := range s.actors {
				cells[i] = s.cell(t, a, def, f, way)
			}
			lines = append(lines, fmt.Sprintf("%-44s %s", def.Name+"."+f.Name, cells))
		}
	}
	compare(t, "testdata/fields.golden", s.header()+strings.Join(lines, "\n")+"\n")
}

func (s *stage) header() string {
	var b strings.Builder
	b.WriteString("Who sees which field: + shown, - null with the reason, . the object is hidden. Columns:\n")
	for i, a := range s.actors {
		fmt.Fprintf(&b, "%3d %s\n", i+1, a.name)
	}
	return b.String() + "\n"
}

// cell asks for one field as one actor, and compares with the table.
func (s *stage) cell(t *testing.T, a *actor, def *ast.Definition, f *ast.FieldDefinition, way through) byte {
	t.Helper()
	query, path, may := way.query, way.path, way.may != nil && way.may(a)
	if query == "" {
		query, path, may = fmt.Sprintf("{node(id:%q){...on %s{%%s}}}", s.nodes[def.Name], def.Name), []any{"node"}, s.sees(a, def)
	}
	answer := s.ask(s.World, a, fmt.Sprintf(query, "_:__typename "+f.Name+s.arguments()[def.Name+"."+f.Name]+selection(s.schema, f.Type, 1)), nil)
	at, _ := answer.At(path...).(map[string]any)
	name := def.Name + "." + f.Name
	if at == nil {
		if may {
			t.Errorf("%s is hidden from %s, whom the table shows it: %s", name, a.name, answer.Body)
		}
		return '.'
	}
	if !may {
		t.Errorf("%s is shown to %s, from whom the table hides it: %s", name, a.name, answer.Body)
	}
	guard := f.Directives.ForName("can")
	if guard == nil {
		if len(answer.Errors) > 0 {
			t.Errorf("%s as %s: %s", name, a.name, answer.Body)
		}
		return '+'
	}
	p := authz.Permission(guard.Arguments.ForName("do").Value.Raw)
	shown, denied := at[f.Name] != nil, strings.Contains(answer.Body, `,"`+f.Name+`"],"permission"`)
	if want := a.acme.Has(p); shown != want || denied == want {
		t.Errorf("%s as %s: shown %v, denied %v; the table says %v: %s", name, a.name, shown, denied, want, answer.Body)
	}
	if shown {
		return '+'
	}
	return '-'
}

func sortedTypes(s *ast.Schema) []*ast.Definition {
	var list []*ast.Definition
	for _, def := range s.Types {
		list = append(list, def)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	return list
}

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

// The page is the table and what the schema makes of it.
func TestPermissions_R7_R10_TheDocumentationIsTheTable(t *testing.T) {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	compare(t, "../docs/permissions.md", authz.Markdown()+describe.Markdown(schema))
}

// Every query is refused to exactly the kinds of asker
// that its @needs leaves out; a new one without an example fails. What those who
// may ask find is for the rows to say.
func TestMatrix_R92_EveryRootFieldByEveryActor(t *testing.T) {
	t.Parallel()
	s := newStage(t, testkit.New(t))
	arguments := map[string]any{
		"id": s.acme.ID, "ids": []string{s.acme.ID}, "slug": "vela", "query": "{__typename}", "reference": s.site.Reference, "organizationId": s.acme.ID,
		"token": s.secrets["partnerRequestPreview"],
	}
	for _, f := range s.schema.Query.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		var args []string
		for _, a := range f.Arguments {
			if value, known := arguments[a.Name]; known {
				text, _ := json.Marshal(value)
				args = append(args, a.Name+":"+string(text))
			} else if a.Type.NonNull && a.DefaultValue == nil {
				t.Errorf("%s needs %s, of which this test has no example", f.Name, a.Name)
			}
		}
		query := "{" + f.Name
		if len(args) > 0 {
			query += "(" + strings.Join(args, ",") + ")"
		}
		if s.schema.Types[f.Type.Name()].IsCompositeType() {
			query += "{__typename}"
		}
		by := f.Directives.ForName("needs").Arguments.ForName("by").Value.Raw
		for _, a := range s.actors {
			answer := s.ask(s.World, a, query+"}", nil)
			code := answer.Code()
			if got, want := code != "UNAUTHENTICATED" && code != "FORBIDDEN", slices.Contains(a.by, by); got != want || code == "INTERNAL" {
				t.Errorf("%s as %s: taken %v, @needs says %v: %s", f.Name, a.name, got, want, answer.Body)
			}
		}
	}
}
