package event

import (
	"slices"

	"kontor/internal/authz"
)

// kind is a group of actions of the log, as webhooks need to know them.
type kind struct {
	// shown is what a partner must hold at its client to be told of them.
	shown authz.Permission
	// silent ones are told to no webhook: what concerns a person alone, what is
	// posted by the minute, and what comes of webhooks themselves.
	silent  bool
	actions []string
}

// Every action that is recorded stands here; a test reads the program for them.
// What does not, no webhook is told of.
var kinds = []kind{
	{shown: authz.OrgRead, actions: []string{
		"organization.created", "organization.blocked", "organization.unblocked", "organization.logo_set", "organization.logo_removed",
	}},
	{shown: authz.OrgReadDetails, actions: []string{"organization.updated", "address.added", "address.updated", "address.deleted", "terms.accepted"}},
	{shown: authz.MemberRead, actions: []string{
		"member.joined", "member.role_changed", "member.billing_changed", "member.grants_changed", "member.suspended", "member.reactivated",
		"member.left", "member.removed", "member.contact_changed", "member.blocked", "member.unblocked", "role.created", "role.updated", "role.deleted",
		"team.created", "team.updated", "team.deleted", "team.members_added", "team.members_removed", "team.grants_changed",
		"invitation.sent", "invitation.resent", "invitation.accepted", "invitation.declined", "invitation.cancelled",
		"handover.started", "handover.completed", "handover.declined", "handover.cancelled", "handover.expired",
		"succession.named", "succession.accepted", "succession.declined", "succession.ended", "succession.agreed",
		"succession.asked", "succession.voted", "succession.stopped", "succession.fulfilled",
		"contact.added", "contact.accepted", "contact.declined", "contact.voted", "contact.removed",
	}},
	{shown: authz.ProductRead, actions: []string{
		"product.created", "product.renewed", "product.suspended", "product.resumed", "product.terminated", "product.tagged",
		"product.locked", "product.unlocked", "product.many_locked", "product.many_unlocked",
		"product.provider_locked", "product.provider_unlocked",
		"product.described",
	}},
	{shown: authz.ProductReadAll, actions: []string{"tag.created", "tag.updated", "tag.merged", "tag.deleted"}},
	{shown: authz.TokenManage, actions: []string{
		"token.created", "token.updated", "token.rotated", "token.restored", "token.idle", "token.disabled", "token.revoked",
	}},
	{shown: authz.PartnerRead, actions: []string{
		"partner.invited", "partner.requested", "partner.linked", "partner.refused", "partner.withdrawn", "partner.changed",
		"partner.assigned", "partner.ended", "profile.updated",
	}},
	{shown: authz.ActivityRead, actions: []string{"import.completed", "export.requested", "support.granted", "support.ended", "support.entered", "support.left"}},
	{shown: authz.WebhookManage, actions: []string{
		"webhook.created", "webhook.updated", "webhook.paused", "webhook.resumed", "webhook.secret_rotated", "webhook.deleted",
	}},
	{silent: true, actions: []string{
		Ping, "webhook.replayed", "usage.recorded", "service_token.created", "service_token.revoked", "view.saved", "view.deleted",
		"terms.saved", "terms.published", "organization.deleted",
		"user.created", "user.registered", "user.registered_again", "user.confirmation_requested", "user.email_confirmed",
		"user.signed_in", "session.ended", "user.password_reset_requested", "user.password_reset", "user.password_changed",
		"user.profile_updated", "user.email_change_requested", "user.email_change_cancelled", "user.email_changed", "user.staff_changed",
		"user.blocked", "user.unblocked", "job.retried", "job.cancelled", "catalog.saved", "announcement.saved", "announcement.deleted", "provider.updated",
		"log.erased",
	}},
}

// Ping is the action that tells one webhook nothing but that it works.
const Ping = "webhook.ping"

// Actions lists what webhooks can be told of, in the order in which screens show
// it.
func Actions() []string {
	var list []string
	for _, k := range kinds {
		if !k.silent {
			list = append(list, k.actions...)
		}
	}
	return list
}

// told returns the group of an action that webhooks are told of.
func told(action string) (kind, bool) {
	for _, k := range kinds {
		if slices.Contains(k.actions, action) {
			return k, !k.silent
		}
	}
	return kind{}, false
}

// showsPartner tells whether a link of this level shows a partner what happened
// at its client. A limited one shows what happens to the products that it names,
// and nothing else (R111).
func (k kind) showsPartner(level authz.Level, named bool) bool {
	switch level {
	case authz.Full:
		return authz.OfPartner(level).Has(k.shown)
	case authz.Limited:
		return named && k.shown == authz.ProductRead && authz.OfPartner(level).Has(k.shown)
	}
	return false
}
