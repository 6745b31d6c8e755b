package org

import (
	"context"
	"fmt"
	"strings"

	"kontor/ent"
	"kontor/ent/address"
	"kontor/ent/apitoken"
	"kontor/ent/handover"
	"kontor/ent/invitation"
	"kontor/ent/logo"
	"kontor/ent/membership"
	"kontor/ent/partnerassignment"
	"kontor/ent/partnerlink"
	"kontor/ent/partnerlinkproduct"
	"kontor/ent/partnerprofile"
	"kontor/ent/product"
	"kontor/ent/productgrant"
	"kontor/ent/quoterequest"
	"kontor/ent/role"
	"kontor/ent/savedview"
	"kontor/ent/succession"
	"kontor/ent/supportgrant"
	"kontor/ent/supportvisit"
	"kontor/ent/tag"
	"kontor/ent/task"
	"kontor/ent/team"
	"kontor/ent/termsacceptance"
	"kontor/ent/trustedcontact"
	"kontor/ent/webhookendpoint"
	"kontor/internal/viewer"
)

// erasedName is the name of every deleted organization, for whoever still refers
// to one: a former partner, a reader of the database.
const erasedName = "Deleted organization"

// erase takes everything out of an organization but what the law wants kept. As
// the system: with the first of it the viewer has no more part in it.
func (o *Orgs) erase(ctx context.Context, tx *ent.Client, row *ent.Organization) error {
	ctx, org, now := viewer.AsSystem(ctx, "deletion"), row.ID, o.clock.Now()
	for _, step := range []struct {
		what string
		do   func() (int, error)
	}{
		// What refers to members and roles goes before them.
		{"handovers", func() (int, error) { return tx.Handover.Delete().Where(handover.OrgID(org)).Exec(ctx) }},
		{"successions", func() (int, error) { return tx.Succession.Delete().Where(succession.OrgID(org)).Exec(ctx) }},
		{"trusted contacts", func() (int, error) { return tx.TrustedContact.Delete().Where(trustedcontact.OrgID(org)).Exec(ctx) }},
		{"grants", func() (int, error) { return tx.ProductGrant.Delete().Where(productgrant.OrgID(org)).Exec(ctx) }},
		{"teams", func() (int, error) { return tx.Team.Delete().Where(team.OrgID(org)).Exec(ctx) }},
		{"assignments", func() (int, error) {
			return tx.PartnerAssignment.Delete().Where(partnerassignment.OrgID(org)).Exec(ctx)
		}},
		{"invitations", func() (int, error) { return tx.Invitation.Delete().Where(invitation.OrgID(org)).Exec(ctx) }},
		{"memberships", func() (int, error) { return tx.Membership.Delete().Where(membership.OrgID(org)).Exec(ctx) }},
		{"roles", func() (int, error) { return tx.Role.Delete().Where(role.OrgID(org)).Exec(ctx) }},
		// A token that is gone is refused like one that never was.
		{"tokens", func() (int, error) { return tx.ApiToken.Delete().Where(apitoken.OrgID(org)).Exec(ctx) }},
		{"webhooks", func() (int, error) { return tx.WebhookEndpoint.Delete().Where(webhookendpoint.OrgID(org)).Exec(ctx) }},
		{"tasks", func() (int, error) { return tx.Task.Delete().Where(task.OrgID(org)).Exec(ctx) }},
		{"views", func() (int, error) { return tx.SavedView.Delete().Where(savedview.OrgID(org)).Exec(ctx) }},
		{"tags", func() (int, error) { return tx.Tag.Delete().Where(tag.OrgID(org)).Exec(ctx) }},
		{"addresses", func() (int, error) { return tx.Address.Delete().Where(address.OrgID(org)).Exec(ctx) }},
		{"quote requests", func() (int, error) { return tx.QuoteRequest.Delete().Where(quoterequest.OrgID(org)).Exec(ctx) }},
		{"logo", func() (int, error) { return tx.Logo.Delete().Where(logo.OrgID(org)).Exec(ctx) }},
		{"profile", func() (int, error) { return tx.PartnerProfile.Delete().Where(partnerprofile.OrgID(org)).Exec(ctx) }},
		{"visits", func() (int, error) { return tx.SupportVisit.Delete().Where(supportvisit.OrgID(org)).Exec(ctx) }},
		{"support", func() (int, error) { return tx.SupportGrant.Delete().Where(supportgrant.OrgID(org)).Exec(ctx) }},
		{"products of links", func() (int, error) {
			return tx.PartnerLinkProduct.Delete().Where(partnerlinkproduct.OrgID(org)).Exec(ctx)
		}},
		// Ended links are the other side's history too; what waits for an answer gets none.
		{"links", func() (int, error) {
			return tx.PartnerLink.Update().
				Where(partnerlink.Or(partnerlink.ClientOrgID(org), partnerlink.PartnerOrgID(org)), partnerlink.StatusEQ(partnerlink.StatusPending)).
				SetStatus(partnerlink.StatusWithdrawn).ClearTokenHash().SetEndedAt(now).SetUpdatedAt(now).Save(ctx)
		}},
		{"messages", func() (int, error) {
			return tx.PartnerLink.Update().Where(partnerlink.Or(
				partnerlink.And(partnerlink.ClientOrgID(org), partnerlink.OpenedByEQ(partnerlink.OpenedByClient)),
				partnerlink.And(partnerlink.PartnerOrgID(org), partnerlink.OpenedByEQ(partnerlink.OpenedByPartner)),
			)).SetMessage("").SetUpdatedAt(now).Save(ctx)
		}},
		// That terms were accepted, and when, may have to be proved; by whom, no more.
		{"accepted terms", func() (int, error) {
			return tx.TermsAcceptance.Update().Where(termsacceptance.OrgID(org)).SetUserName("").SetIP("").ClearUserID().Save(ctx)
		}},
	} {
		if _, err := step.do(); err != nil {
			return fmt.Errorf("erase %s: %w", step.what, err)
		}
	}
	if err := o.erasePrivate(ctx, tx, org); err != nil {
		return err
	}
	return o.bury(ctx, tx, row)
}

// erasePrivate takes out of ended products what the organization wrote; what was
// sold, for how much and until when stays for the books.
func (o *Orgs) erasePrivate(ctx context.Context, tx *ent.Client, orgID string) error {
	rows, err := tx.Product.Query().Where(product.OrgID(orgID)).All(ctx)
	if err != nil {
		return fmt.Errorf("find ended products: %w", err)
	}
	for _, p := range rows {
		err := tx.Product.UpdateOne(p).SetInternalName("").SetDescription("").SetTechnicalContact("").SetHolderName("").
			ClearLockedAt().SetLockedBy("").SetLockReason("").SetSearchKey(strings.ToLower(p.Name + " " + p.Reference)).
			SetUpdatedAt(o.clock.Now()).Exec(ctx)
		if err != nil {
			return fmt.Errorf("erase product: %w", err)
		}
	}
	return nil
}

// bury leaves of the row that there was an organization, of which kind, from when
// to when. The provider's reference is free for the customer's return.
func (o *Orgs) bury(ctx context.Context, tx *ent.Client, row *ent.Organization) error {
	now := o.clock.Now()
	err := tx.Organization.UpdateOne(row).SetName(erasedName).SetSlug(Retired(row.Slug)).SetWebsite("").SetPhone("").SetVatNumber("").
		SetTimeZone("UTC").SetLocale("en").SetHue(Hue(row.ID)).SetIsPartner(false).SetLogoKey("").ClearBlockedAt().SetBlockedReason("").
		ClearExternalRef().SetDeletedAt(now).SetUpdatedAt(now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("delete organization: %w", err)
	}
	return nil
}
