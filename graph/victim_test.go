package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kontor/ent"
	"kontor/ent/partnerlink"
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
