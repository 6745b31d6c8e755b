package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/ent"
	"kontor/ent/partnerlink"
	"kontor/graph/generated"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// victim is what another organization owns. Every name in it holds "victim", so
// that a leak is seen in any answer.
type victim struct {
	org        *ent.Organization
	owner      *ent.User
	membership *ent.Membership
	ids        map[string]string // by the name an input field gives them
	token      string            // with every scope
}

func newVictim(w *testkit.World) *victim {
	v := &victim{org: w.Org("Victim")}
	ctx, c := w.System(), w.DB.Client
	v.owner, v.membership = w.Member(v.org, "victimowner", authz.LegalRepresentative)
	_, other := w.Member(v.org, "victimother", authz.Collaborator)
	p, p2 := w.Product(v.org, "victim-site"), w.Product(v.org, "victim-mail")
	w.Grant(other, p, "technical")
	tag := c.Tag.Create().SetOrgID(v.org.ID).SetName("victim-tag").SetNameKey("victim-tag").SetColor(1).SaveX(ctx)
	tag2 := c.Tag.Create().SetOrgID(v.org.ID).SetName("victim-two").SetNameKey("victim-two").SetColor(2).SaveX(ctx)
	c.ProductTag.Create().SetOrgID(v.org.ID).SetProductID(p.ID).SetTagID(tag.ID).ExecX(ctx)
	now := w.Clock.Now()
	inv := c.Invitation.Create().SetOrgID(v.org.ID).SetEmail("victim-guest@example.com").
		SetRoleID(w.Role(v.org, authz.Collaborator).ID).SetSentAt(now).SetExpiresAt(now.AddDate(0, 0, 7)).SaveX(ctx)
	adr := c.Address.Create().SetOrgID(v.org.ID).SetRecipient("victim").SetLine1("victim street 1").SetCity("Victimville").SetCountry("CH").SetMain(true).SaveX(ctx)
	view := c.SavedView.Create().SetOrgID(v.org.ID).SetUserID(v.owner.ID).SetName("victim view").SetNameKey("victim view").SetQuery("search=victim").SaveX(ctx)
	mail := c.MailboxMessage.Create().SetRecipient("victim@example.com").SetKind("invitation").SetLocale("en").
		SetSubject("victim").SetText("victim").SetHTML("victim").SetCreatedAt(now).SaveX(ctx)
	link := w.Link(v.org, v.org, partnerlink.LevelFull)
	c.PartnerLink.UpdateOne(link).SetMessage("victim").ExecX(ctx)
	c.PartnerLinkProduct.Create().SetOrgID(v.org.ID).SetLinkID(link.ID).SetProductID(p.ID).SetRights([]string{"technical"}).ExecX(ctx)
	profile := c.PartnerProfile.Create().SetOrgID(v.org.ID).SetSlug("victim").SetName("Victim").SetSearchKey("victim").SetHeadline("victim").SaveX(ctx)
	guide := w.Org("Guide")
	guide.Update().SetIsPartner(true).ExecX(ctx)
	c.PartnerProfile.Create().SetOrgID(guide.ID).SetSlug("guide").SetName("Guide").SetSearchKey("guide").SetListed(true).ExecX(ctx)
	w.SignIn(v.owner)
	ses := c.Session.Query().FirstX(ctx)
	pat, _ := w.TokenWith(v.owner, v.org, func(t *ent.ApiTokenCreate) { t.SetName("victim token") }, everyScope()...)
	hook, sent := hooked(w, v.org, "victim")
	grant := c.SupportGrant.Create().SetOrgID(v.org.ID).SetGrantedByName("victim").SetReason("victim").SetExpiresAt(now.AddDate(0, 0, 1)).SaveX(ctx)
	c.SupportVisit.Create().SetOrgID(v.org.ID).SetGrantID(grant.ID).SetUserID(v.owner.ID).SetUserName("victim").SetEnteredAt(now).ExecX(ctx)
	item := c.CatalogItem.Create().SetCode("victim").SetName("victim").SetKind("vps").SetPriceMinor(1).SetCurrency("EUR").SetPeriodMonths(1).SaveX(ctx)
	announced := c.Announcement.Create().SetTexts(map[string]string{"en": "victim"}).SetStartsAt(now.AddDate(1, 0, 0)).SaveX(ctx)
	terms := c.TermsVersion.Create().SetVersion("1").SetTexts(map[string]string{"en": "x"}).SetPublishedAt(now).SaveX(ctx)
	c.TermsAcceptance.Create().SetOrgID(v.org.ID).SetTermsID(terms.ID).SetUserName("victim").SetAcceptedAt(now).ExecX(ctx)
	c.Logo.Create().SetOrgID(v.org.ID).SetPng([]byte("victim")).ExecX(ctx)
	handed, named, trusted := succeeded(w, v.membership, other, "victim")
	service := c.ServiceToken.Create().SetName("victim service").SetHint("kon_svc_vict").SetSecretHash([]byte("victim")).
		SetScopes([]string{"usage:record"}).SetCreatedBy(v.owner.ID).SaveX(ctx)
	role := c.Role.Create().SetOrgID(v.org.ID).SetName("victim role").SetPermissions([]string{"org:read"}).SaveX(ctx)
	told := c.Notification.Create().SetUserID(v.owner.ID).SetOrgID(v.org.ID).SetEventID(ses.ID).SetAction("victim.told").
		SetTargetName("victim").SetExpiresAt(now.AddDate(0, 3, 0)).SaveX(ctx)
	export := exported(w, v.org, v.owner, "victim")
	team := teamed(w, v.org, v.membership, "victim team")
	v.ids = map[string]string{
		"teamId": team.ID, "leaderMembershipId": v.membership.ID,
		"taskId": export.ID, "notificationIds": told.ID,
		"webhookId": hook.ID, "deliveryId": sent.ID, "serviceTokenId": service.ID,
		"organizationId": v.org.ID, "membershipId": other.ID, "roleId": role.ID, "replaceWithRoleId": w.Role(v.org, authz.External).ID,
		"invitationId": inv.ID, "addressId": adr.ID, "productId": p.ID, "productIds": p2.ID,
		"tagId": tag.ID, "fromTagId": tag.ID, "intoTagId": tag2.ID, "addTagIds": tag.ID, "removeTagIds": tag2.ID,
		"savedViewId": view.ID, "sessionId": ses.ID, "mailId": mail.ID, "userId": v.owner.ID,
		"linkId": link.ID, "membershipIds": v.membership.ID, "profileId": profile.ID,
		"handoverId": handed.ID, "successionId": named.ID, "contactId": trusted.ID, "formerMembershipId": v.membership.ID,
		"successorMembershipId": other.ID, "thenRoleId": w.Role(v.org, authz.Administrator).ID,
		"tokenId": pat.ID, "tokenIds": pat.ID, "termsId": "trm_00000000000000000000000000",
		"supportGrantId": grant.ID, "jobId": w.Job(), "catalogItemId": item.ID, "announcementId": announced.ID,
	}
	return v
}

// snapshot is every row of the victim's organization, to see that nothing moved.
func (v *victim) snapshot(t *testing.T, w *testkit.World) string {
	t.Helper()
	var all []string
	for _, table := range []string{
		"organizations", "roles", "memberships", "invitations", "addresses", "products", "tags",
		"product_tags", "product_grants", "saved_views", "partner_links", "partner_link_products", "partner_assignments", "partner_profiles", "sessions", "events", "users", "mailbox_messages",
		"tasks", "task_chunks", "api_tokens", "notifications", "webhook_endpoints", "webhook_deliveries", "service_tokens", "product_usages",
		"teams", "team_members",
		"support_grants", "support_visits", "catalog_items", "announcements", "provider_settings",
		"handovers", "successions", "succession_votes", "trusted_contacts",
	} {
		w.Rows("SELECT * FROM "+table, func(columns []string, values []any) {
			var line strings.Builder
			for i, value := range values {
				if columns[i] != "last_seen_at" {
					fmt.Fprintf(&line, "%s=%v ", columns[i], value)
				}
			}
			if s := line.String(); strings.Contains(s, v.org.ID) || strings.Contains(strings.ToLower(s), "victim") {
				all = append(all, table+" "+s)
			}
		})
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

// withoutIDs are the commands that name no object: nothing of another
// organization can be put into them. A command that is neither here nor names
// an object fails the sweep.
var withoutIDs = []string{
	"register", "confirmEmail", "resendConfirmation", "signIn", "signOut", "requestPasswordReset", "resetPassword",
	"refusePartnerRequest", "changePassword", "provePassword", "updateProfile", "changeEmail", "cancelEmailChange", "endOtherSessions", "createOrganization",
	"revokeLeakedToken", "answerAsTrustedContact",
	// Only services may, which belong to no organization, and only staff makes them.
	"provisionProduct", "renewProduct", "suspendProduct", "resumeProduct", "setProviderLock", "liftProviderLock", "terminateProduct", "recordUsage", "createServiceToken",
	// Only staff may, about the provider itself.
	"updateProviderSettings",
}

// staffOnly are the commands that are refused to whoever is not of the provider,
// whatever they name.
var staffOnly = []string{
	"revokeServiceToken", "saveTerms", "publishTerms", "blockUser", "unblockUser", "blockOrganization", "unblockOrganization", "retryJob", "cancelJob",
	"saveCatalogItem", "saveAnnouncement", "deleteAnnouncement", "enterSupport", "leaveSupport",
}

// succeeded gives an organization a handover that waits, a successor who is named,
// and a trusted contact.
func succeeded(w *testkit.World, former, successor *ent.Membership, name string) (*ent.Handover, *ent.Succession, *ent.TrustedContact) {
	ctx, c, now := w.System(), w.DB.Client, w.Clock.Now()
	handed := c.Handover.Create().SetOrgID(former.OrgID).SetFormerID(former.ID).SetFormerName(name).SetSuccessorID(successor.ID).SetSuccessorName(name).
		SetAskedByID(former.UserID).SetMessage(name).SetExpiresAt(now.AddDate(0, 0, 14)).SaveX(ctx)
	named := c.Succession.Create().SetOrgID(former.OrgID).SetSuccessorID(successor.ID).SetNamedByID(former.UserID).SetAcceptedAt(now).SetAskMessage(name).SaveX(ctx)
	trusted := c.TrustedContact.Create().SetOrgID(former.OrgID).SetName(name).SetEmail(name + "@trusted.example").SaveX(ctx)
	return handed, named, trusted
}

// hooked gives an organization a webhook, with a delivery.
func hooked(w *testkit.World, o *ent.Organization, name string) (*ent.WebhookEndpoint, *ent.WebhookDelivery) {
	ctx, c := w.System(), w.DB.Client
	hook := c.WebhookEndpoint.Create().SetOrgID(o.ID).SetURL("https://" + name + ".example/").SetDescription(name).SetSecretBox([]byte(name)).SaveX(ctx)
	e := c.Event.Create().SetOrgID(o.ID).SetActorKind("system").SetAction("product.tagged").SetTargetName(name).SetAt(w.Clock.Now()).SaveX(ctx)
	sent := c.WebhookDelivery.Create().SetOrgID(o.ID).SetEndpointID(hook.ID).SetEventID(e.ID).SetAction(e.Action).SetResponseExcerpt(name).SaveX(ctx)
	return hook, sent
}

// teamed gives an organization a team with rights on products, which a member leads.
func teamed(w *testkit.World, o *ent.Organization, leader *ent.Membership, name string) *ent.Team {
	ctx, c := w.System(), w.DB.Client
	team := c.Team.Create().SetOrgID(o.ID).SetName(name).SetNameKey(name).SetLeaderID(leader.ID).SaveX(ctx)
	c.TeamMember.Create().SetOrgID(o.ID).SetTeamID(team.ID).SetMembershipID(leader.ID).ExecX(ctx)
	c.ProductGrant.Create().SetOrgID(o.ID).SetTeamID(team.ID).SetKind("web_hosting").SetRights([]string{"technical", "statistic"}).ExecX(ctx)
	return team
}

// exported gives an organization an export of its products, with the file.
func exported(w *testkit.World, o *ent.Organization, u *ent.User, name string) *ent.Task {
	ctx, c, now := w.System(), w.DB.Client, w.Clock.Now()
	row := c.Task.Create().SetOrgID(o.ID).SetUserID(u.ID).SetKind("product_export").SetStatus("done").SetCreatedAt(now).SetStartedAt(now).
		SetFileName(name + ".csv").SetMediaType("text/csv").SetSize(int64(len(name))).SetFinishedAt(now).SetExpiresAt(now.AddDate(0, 0, 7)).SaveX(ctx)
	c.TaskChunk.Create().SetTaskID(row.ID).SetSeq(0).SetData([]byte(name)).ExecX(ctx)
	return row
}

// example fills the parts of an input that are no ids.
func example(t *testing.T, schema *ast.Schema, typ *ast.Type, name string, id func(name string) string) any {
	t.Helper()
	if typ.Elem != nil {
		return []any{example(t, schema, typ.Elem, name, id)}
	}
	def := schema.Types[typ.NamedType]
	switch {
	case typ.NamedType == "ID":
		return id(name)
	case typ.NamedType == "Int", typ.NamedType == "Int64":
		return 3
	case typ.NamedType == "Boolean":
		return true
	case typ.NamedType == "Time":
		return "2027-01-22T09:00:00Z"
	case typ.NamedType == "ActivityFilter":
		return map[string]any{} // what it names narrows a list, as TestIsolation_R24_EveryType asks
	case name == "rights":
		return "technical"
	case name == "partnerSlug":
		return "guide"
	case name == "token" && typ.NonNull:
		return "kon_lnk_none"
	case name == "email", name == "clientEmail":
		return "someone@example.org"
	case name == "permissions", name == "basedOn":
		return "org:read"
	case name == "scopes":
		return "product:read"
	case name == "allowedNetworks":
		return "192.0.2.1"
	case name == "country":
		return "CH"
	case name == "timeZone":
		return "Europe/Zurich"
	case name == "website":
		return "https://example.org"
	case name == "vatNumber", name == "token":
		return nil
	case typ.NamedType == "String":
		return "example"
	case def.Kind == ast.Enum:
		return def.EnumValues[0].Name
	case typ.NamedType == "ProductFilter":
		return map[string]any{} // what it names narrows a list, as TestIsolation_R24_EveryType asks
	case def.Kind == ast.InputObject:
		in := map[string]any{}
		for _, f := range def.Fields {
			if v := example(t, schema, f.Type, f.Name, id); v != nil {
				in[f.Name] = v
			}
		}
		return in
	}
	t.Fatalf("the sweep cannot fill %s %s", name, typ)
	return nil
}

// selectOne leaves of a selection of products either all of a list, or those with
// ids: both together are refused before anything is looked for.
func selectOne(in map[string]any, matching bool) {
	if s, ok := in["selection"].(map[string]any); ok && matching {
		delete(s, "productIds")
	} else if ok {
		delete(s, "matching")
	}
}

// idFields lists the ids an input asks for, however deep.
func idFields(schema *ast.Schema, typ *ast.Type, name string) []string {
	if typ.Elem != nil {
		return idFields(schema, typ.Elem, name)
	}
	if typ.NamedType == "ID" {
		return []string{name}
	}
	var list []string
	if def := schema.Types[typ.NamedType]; def.Kind == ast.InputObject && def.Name != "ProductFilter" && def.Name != "ActivityFilter" {
		for _, f := range def.Fields {
			list = append(list, idFields(schema, f.Type, f.Name)...)
		}
	}
	return list
}

// Every command of the schema, with the ids of another organization, by its
// strongest member: all of them foreign, and each one foreign among own ones.
// Nothing may be found, nothing may move, nothing may be told (R24, R25).
func TestIsolation_R24_R25_EveryCommand(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		schema := generated.NewExecutableSchema(generated.Config{}).Schema()
		v := newVictim(w)
		before := v.snapshot(t, w)

		for _, m := range schema.Mutation.Fields {
			if len(m.Arguments) == 0 || len(idFields(schema, m.Arguments[0].Type, "input")) == 0 {
				if !slices.Contains(withoutIDs, m.Name) {
					t.Errorf("%s names no object; list it, or give it one", m.Name)
				}
				continue
			}
			input := m.Arguments[0].Type
			ids := idFields(schema, input, "input")
			for _, foreign := range append([]string{"all"}, ids...) {
				// A new attacker each time: what one command did must not help the next.
				own := newOwn(w, m.Name+foreign)
				query := fmt.Sprintf("mutation($in:%s){%s(input:$in){__typename}}", input, m.Name)
				vars := map[string]any{
					"in": example(t, schema, input, "input", func(name string) string {
						from := own.ids
						if foreign == "all" || foreign == name {
							from = v.ids
						}
						if from[name] == "" {
							t.Fatalf("the sweep has no %s", name)
						}
						return from[name]
					}),
				}
				selectOne(vars["in"].(map[string]any), foreign == "organizationId")
				a := w.Query(own.owner, query, vars)
				// A refusal of the one foreign thing among results of their own is a refusal too.
				if len(a.Errors) == 0 {
					t.Errorf("%s with foreign %s was executed: %s", m.Name, foreign, a.Body)
					continue
				}
				refused := a.Code() == "FORBIDDEN" && slices.Contains(staffOnly, m.Name)
				if code := a.Code(); code != "NOT_FOUND" && !refused && !(code == "INVALID" && foreign != "all") {
					t.Errorf("%s with foreign %s: %s, want NOT_FOUND: %s", m.Name, foreign, code, a.Body)
				}
				if strings.Contains(strings.ToLower(a.Body), "victim") {
					t.Errorf("%s with foreign %s tells: %s", m.Name, foreign, a.Body)
				}
				a = w.QueryBearer(own.token, query, vars)
				if code := a.Code(); code != "NOT_FOUND" && code != "FORBIDDEN" && !(code == "INVALID" && foreign != "all") || strings.Contains(strings.ToLower(a.Body), "victim") {
					t.Errorf("%s with foreign %s and a token: %s", m.Name, foreign, a.Body)
				}
			}
		}
		if after := v.snapshot(t, w); after != before {
			t.Errorf("something of the other organization moved:\n%s\n---\n%s", before, after)
		}
	})
}

// newOwn is an organization of the attacker's, with all that a victim has.
func newOwn(w *testkit.World, name string) *victim {
	name = strings.ToLower(name)
	o := w.Org(name)
	own := &victim{org: o}
	ctx, c := w.System(), w.DB.Client
	own.owner, own.membership = w.Member(o, name+"owner", authz.LegalRepresentative)
	_, other := w.Member(o, name+"other", authz.Collaborator)
	p, p2 := w.Product(o, name+"-site"), w.Product(o, name+"-mail")
	tag := c.Tag.Create().SetOrgID(o.ID).SetName("a").SetNameKey("a").SetColor(1).SaveX(ctx)
	tag2 := c.Tag.Create().SetOrgID(o.ID).SetName("b").SetNameKey("b").SetColor(2).SaveX(ctx)
	now := w.Clock.Now()
	inv := c.Invitation.Create().SetOrgID(o.ID).SetEmail(name + "@guest.example").
		SetRoleID(w.Role(o, authz.Collaborator).ID).SetSentAt(now).SetExpiresAt(now.AddDate(0, 0, 7)).SaveX(ctx)
	adr := c.Address.Create().SetOrgID(o.ID).SetRecipient("x").SetLine1("x").SetCity("x").SetCountry("CH").SetMain(true).SaveX(ctx)
	view := c.SavedView.Create().SetOrgID(o.ID).SetUserID(own.owner.ID).SetName("v").SetNameKey("v").SetQuery("").SaveX(ctx)
	link := w.Link(o, o, partnerlink.LevelFull)
	profile := c.PartnerProfile.Create().SetOrgID(o.ID).SetSlug(o.Slug).SetName(o.Name).SetSearchKey("x").SaveX(ctx)
	w.Query(own.owner, "{__typename}", nil)
	ses := c.Session.Query().Order(ent.Desc("id")).FirstX(ctx)
	pat, token := w.TokenWith(own.owner, o, func(t *ent.ApiTokenCreate) { t.SetClients(true) }, everyScope()...)
	own.token = token
	hook, sent := hooked(w, o, name)
	handed, named, trusted := succeeded(w, own.membership, other, name)
	role := c.Role.Create().SetOrgID(o.ID).SetName("Desk").SetPermissions([]string{"org:read"}).SaveX(ctx)
	told := c.Notification.Create().SetUserID(own.owner.ID).SetOrgID(o.ID).SetEventID(ses.ID).SetAction("own.told").SetExpiresAt(now.AddDate(0, 3, 0)).SaveX(ctx)
	grant := c.SupportGrant.Create().SetOrgID(o.ID).SetExpiresAt(now.AddDate(0, 0, 1)).SaveX(ctx)
	terms := c.TermsVersion.Create().SetVersion(o.ID).SetTexts(map[string]string{"en": "x"}).SetPublishedAt(now).SaveX(ctx).ID
	c.TermsAcceptance.Create().SetOrgID(o.ID).SetTermsID(terms).SetAcceptedAt(now).ExecX(ctx)
	own.ids = map[string]string{
		"teamId": teamed(w, o, own.membership, "team").ID, "leaderMembershipId": own.membership.ID,
		"taskId": exported(w, o, own.owner, name).ID, "notificationIds": told.ID,
		"webhookId": hook.ID, "deliveryId": sent.ID, "serviceTokenId": "svt_00000000000000000000000000",
		"organizationId": o.ID, "membershipId": other.ID, "roleId": role.ID, "replaceWithRoleId": w.Role(o, authz.External).ID,
		"invitationId": inv.ID, "addressId": adr.ID, "productId": p.ID, "productIds": p2.ID,
		"tagId": tag.ID, "fromTagId": tag.ID, "intoTagId": tag2.ID, "addTagIds": tag.ID, "removeTagIds": tag2.ID,
		"linkId": link.ID, "membershipIds": other.ID, "profileId": profile.ID,
		"handoverId": handed.ID, "successionId": named.ID, "contactId": trusted.ID, "formerMembershipId": own.membership.ID,
		"successorMembershipId": other.ID, "thenRoleId": w.Role(o, authz.Administrator).ID,
		"savedViewId": view.ID, "sessionId": ses.ID,
		"tokenId": pat.ID, "tokenIds": pat.ID, "termsId": terms,
		"userId": own.owner.ID, "supportGrantId": grant.ID, "jobId": "1", "catalogItemId": "cat_00000000000000000000000000", "announcementId": "ann_00000000000000000000000000",
	}
	return own
}

// reachedThrough lists the object types that have no id to ask by: the parents
// through which alone they are seen. A type that is neither a Node nor here
// fails the sweep.
var reachedThrough = map[string]string{
	"Query": "root", "Mutation": "root", "Viewer": "viewer", "Provider": "public",
	"PageInfo": "lists", "Money": "Product", "Session": "Viewer", "Address": "Organization",
	"RemovalPreview": "Membership", "RolePreview": "Organization", "ProductGrant": "Membership", "SavedView": "Organization",
	"InvitationPreview": "token", "Event": "Organization, Product, Viewer", "EventDatum": "Event",
	"EventSeal": "Event", "ActivityChain": "Organization", "ActivityCheck": "verifyActivity",
	"PartnerRequestPreview": "token", "Partner": "Viewer, Organization", "Client": "Partner", "PartnerLinkProduct": "PartnerLink",
	"ClientOrganization": "Viewer", "ViewerPartner": "Organization",
	"Subscription": "root", "ProductChange": "Subscription", "MemberChange": "Subscription", "InvitationChange": "Subscription",
	"ClientChange": "Subscription", "JobChange": "Subscription",
	"ProductLock": "Product", "InviteResult": "inviteMembers", "MailboxMessage": "mailbox",
	"ApiScope": "public", "ApiTokenTemplate": "public", "ScopeSuggestion": "public", "ViewerToken": "Viewer",
	"Succession": "Organization, Viewer", "TrustedContact": "Organization", "TrustedContactPreview": "token",
	"PermissionInfo": "public", "AccessExplanation": "explainAccess",
	"ProductKindInfo": "public", "KindGrant": "Membership, Team", "AccessSource": "Membership, Product", "PermissionSource": "Membership",
	"RightSource": "Membership, Product", "ProductAccess": "Membership", "PersonAccess": "Product",
	"Notification": "Viewer", "ServiceToken": "serviceTokens", "ProvisionedProduct": "provisionedProduct", "UsageRecord": "Product",
	"BackOffice": "staff", "StaffOrganization": "BackOffice", "StaffUser": "BackOffice", "StaffMembership": "StaffUser", "JobCount": "BackOffice",
	"Job": "BackOffice", "CatalogItem": "BackOffice", "ProviderSettings": "BackOffice", "Announcement": "public", "SupportGrant": "Organization, BackOffice",
	"SupportVisit": "SupportGrant", "ViewerSupport": "Organization",
	"TermsVersion": "public", "TermsAcceptance": "Organization", "DeletionObstacle": "Organization",
}

// sweep asks for everything in a type, so many objects deep: at once, or part by
// part where ask tells that at once it costs more than a request may.
func sweep(t *testing.T, schema *ast.Schema, of *ast.Type, depth int, ask func(selection string) bool) {
	t.Helper()
	all := selection(schema, of, depth)
	if ask(all) {
		return
	}
	def := schema.Types[of.Name()]
	if depth == 0 || !def.IsCompositeType() {
		t.Errorf("%s%s costs too much to be asked", of.Name(), all)
		return
	}
	for _, f := range def.Fields {
		inner := schema.Types[f.Type.Name()].IsCompositeType()
		if needsArgument(f) || inner && (selection(schema, f.Type, depth-1) == "" || depth == 1 && f.Arguments.ForName("first") != nil) {
			continue // as selection does
		}
		sweep(t, schema, f.Type, depth-1, func(selection string) bool { return ask("{" + f.Name + selection + "}") })
	}
}

// Every type, asked for by the id of another organization's object; by the slug;
// through filters; and every field of what the asker does see: nothing of the
// other organization shows anywhere.
func TestIsolation_R24_EveryType(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		schema := generated.NewExecutableSchema(generated.Config{}).Schema()
		v, own := newVictim(w), newOwn(w, "own")
		targets := map[string]string{
			"Organization": v.org.ID, "Membership": v.ids["membershipId"], "Role": v.ids["roleId"], "Invitation": v.ids["invitationId"],
			"Team": v.ids["teamId"], "Product": v.ids["productId"], "Tag": v.ids["tagId"], "User": v.ids["userId"],
			"PartnerLink": v.ids["linkId"], "PartnerProfile": v.ids["profileId"],
			"ApiToken": v.ids["tokenId"], "WebhookEndpoint": v.ids["webhookId"], "WebhookDelivery": v.ids["deliveryId"], "Task": v.ids["taskId"],
			"Handover": v.ids["handoverId"],
		}
		mine := map[string]string{
			"Organization": own.org.ID, "Membership": own.ids["membershipId"], "Role": own.ids["roleId"], "Invitation": own.ids["invitationId"],
			"Team": own.ids["teamId"], "Product": own.ids["productId"], "Tag": own.ids["tagId"], "User": own.owner.ID,
			"PartnerLink": own.ids["linkId"], "PartnerProfile": own.ids["profileId"],
			"ApiToken": own.ids["tokenId"], "WebhookEndpoint": own.ids["webhookId"], "WebhookDelivery": own.ids["deliveryId"], "Task": own.ids["taskId"],
			"Handover": own.ids["handoverId"],
		}
		for name, def := range schema.Types {
			if def.Kind != ast.Object || def.BuiltIn || strings.HasSuffix(name, "Payload") || strings.HasSuffix(name, "Connection") || strings.HasSuffix(name, "Edge") {
				continue
			}
			if !slices.Contains(def.Interfaces, "Node") {
				if reachedThrough[name] == "" {
					t.Errorf("%s is no Node and not listed: say through what it is reached, and sweep it", name)
				}
				continue
			}
			if targets[name] == "" {
				t.Errorf("the sweep has no %s of another organization", name)
				continue
			}
			for _, query := range []string{"query($id:ID!){node(id:$id){id}}", "query($id:ID!){nodes(ids:[$id]){id}}"} {
				a := w.Query(own.owner, query, map[string]any{"id": targets[name]})
				if strings.Contains(a.Body, `{"id":`) {
					t.Errorf("%s of another organization is found by id: %s", name, a.Body)
				}
				if a := w.QueryBearer(own.token, query, map[string]any{"id": targets[name]}); strings.Contains(a.Body, `{"id":`) {
					t.Errorf("%s of another organization is found by a token: %s", name, a.Body)
				}
				if a := w.Query(nil, query, map[string]any{"id": targets[name]}); strings.Contains(a.Body, `{"id":`) {
					t.Errorf("%s is found by nobody in particular: %s", name, a.Body)
				}
			}
			// Every field of an object that is the asker's.
			for _, f := range def.Fields {
				if needsArgument(f) {
					continue
				}
				sweep(t, schema, f.Type, 2, func(selection string) bool {
					query := fmt.Sprintf("query($id:ID!){node(id:$id){... on %s{%s%s}}}", name, f.Name, selection)
					a := w.Query(own.owner, query, map[string]any{"id": mine[name]})
					if a.Reason() == "request_too_costly" {
						return false
					}
					if a.At("node") == nil {
						t.Errorf("%s.%s of one's own cannot be asked: %s", name, f.Name, a.Body)
					}
					for _, a := range []testkit.Answer{a, w.QueryBearer(own.token, query, map[string]any{"id": mine[name]})} {
						if strings.Contains(strings.ToLower(a.Body), "victim") {
							t.Errorf("%s.%s shows another organization: %s", name, f.Name, a.Body)
						}
					}
					return true
				})
			}
		}

		for _, query := range []string{
			`{viewer` + selection(schema, ast.NonNullNamedType("Viewer", nil), 2) + `}`,
			`{organization(slug:"victim"){id name}}`,
			`{mailbox{edges{node{id subject}}}}`,
			`{backOffice{organizations(search:"victim"){edges{node{name}}}}}`,
			`{announcements{text}}`,
			`{partners{totalCount edges{node{name slug}}}}`,
			`{partnerProfile(slug:"victim"){name}}`,
			fmt.Sprintf(`{viewer{partner(organizationId:%q){organization{name} pending{clientName} clients{edges{node{organization{name}}}} products{edges{node{name}}}}}}`, v.org.ID),
			fmt.Sprintf(`{viewer{partner{products(clientIds:[%q]){totalCount edges{node{name}}}}}}`, v.org.ID),
			fmt.Sprintf(`{tasks(organizationId:%q){edges{node{organizationName fileName downloadUrl}}}}`, v.org.ID),
			fmt.Sprintf(`{mailboxMessage(id:%q){subject text}}`, v.ids["mailId"]),
			fmt.Sprintf(`{organization(slug:"own"){products(filter:{tagsAny:[%q]}){totalCount edges{node{name}}}}}`, v.ids["tagId"]),
			fmt.Sprintf(`{organization(slug:"own"){products(filter:{tagsNone:[%q]}){edges{node{name}}}}}`, v.ids["tagId"]),
			`{organization(slug:"own"){products(filter:{search:"victim"}){totalCount edges{node{name}}}}}`,
			fmt.Sprintf(`{organization(slug:"own"){members(filter:{roleIds:[%q]}){totalCount edges{node{user{name}}}}}}`, v.ids["roleId"]),
			fmt.Sprintf(`{organization(slug:"own"){rolePreview(roleId:%q){permissions lost peopleCount people{user{name}}}}}`, v.ids["roleId"]),
			`{organization(slug:"own"){members(filter:{search:"victim"}){totalCount edges{node{user{name}}}}}}`,
		} {
			for _, a := range []testkit.Answer{w.Query(own.owner, query, nil), w.QueryBearer(own.token, query, nil), w.Query(nil, query, nil)} {
				answer, _ := json.Marshal(a.Data)
				if strings.Contains(strings.ToLower(string(answer)), "victim") {
					t.Errorf("%s shows another organization: %s", query, a.Body)
				}
				if n := a.At("organization", "products", "totalCount"); n != nil && n != float64(0) {
					t.Errorf("%s counts rows of another organization: %s", query, a.Body)
				}
			}
		}
	})
}
