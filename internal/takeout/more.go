package takeout

import (
	"context"
	"net/url"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/partnerassignment"
	"kontor/ent/partnerlink"
	"kontor/ent/partnerlinkproduct"
	"kontor/ent/partnerprofile"
	"kontor/ent/product"
	"kontor/ent/productgrant"
	"kontor/ent/productusage"
	"kontor/ent/savedview"
	"kontor/ent/supportgrant"
	"kontor/ent/termsacceptance"
	"kontor/ent/webhookendpoint"
	"kontor/internal/authz"
	"kontor/internal/viewer"
)

// more are the tables that are about what the organization has and did.
var more = []table{
	{
		"webhooks", "webhooks, with the host only, without their secrets",
		[]string{"id", "description", "host", "actions", "clients", "paused_at", "created_at"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.WebhookEndpoint, error) {
				return c.WebhookEndpoint.Query().Where(webhookendpoint.OrgID(orgID), webhookendpoint.IDGT(after)).Order(webhookendpoint.ByID()).Limit(pageSize).All(ctx)
			}, func(w *ent.WebhookEndpoint) string { return w.ID }, func(w *ent.WebhookEndpoint) error {
				// The path of many services' hooks is the key to them.
				host := ""
				if u, err := url.Parse(w.URL); err == nil {
					host = u.Host
				}
				return give(w.ID, w.Description, host, w.Actions, w.Clients, w.PausedAt, w.CreatedAt)
			})
		},
	},
	{
		"products", "products, ended ones too",
		[]string{
			"id", "reference", "kind", "name", "internal_name", "description", "status", "tags", "holder_name", "technical_contact",
			"started_at", "expires_at", "auto_renew", "price_minor", "currency", "period_months", "locked_at", "created_at",
		},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			billing := viewer.Can(ctx, authz.BillingRead, orgID)
			return each("", func(after string) ([]*ent.Product, error) {
				return c.Product.Query().Where(product.OrgID(orgID), product.IDGT(after)).WithTags().Order(product.ByID()).Limit(pageSize).All(ctx)
			}, func(p *ent.Product) string { return p.ID }, func(p *ent.Product) error {
				tags := make([]string, len(p.Edges.Tags))
				for i, t := range p.Edges.Tags {
					tags[i] = t.Name
				}
				price, currency := any(p.PriceMinor), any(p.Currency)
				if !billing {
					price, currency = nil, nil
				}
				return give(p.ID, p.Reference, string(p.Kind), p.Name, p.InternalName, p.Description, string(p.Status), tags, p.HolderName, p.TechnicalContact,
					p.StartedAt, p.ExpiresAt, p.AutoRenew, price, currency, p.PeriodMonths, p.LockedAt, p.CreatedAt)
			})
		},
	},
	{
		"usage", "what products used",
		[]string{"id", "product_id", "metric", "unit", "quantity", "quota", "period_start", "period_end"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			if !viewer.Can(ctx, authz.UsageRead, orgID) {
				return nil
			}
			return each("", func(after string) ([]*ent.ProductUsage, error) {
				return c.ProductUsage.Query().Where(productusage.OrgID(orgID), productusage.IDGT(after)).Order(productusage.ByID()).Limit(pageSize).All(ctx)
			}, func(u *ent.ProductUsage) string { return u.ID }, func(u *ent.ProductUsage) error {
				return give(u.ID, u.ProductID, u.Metric, u.Unit, u.Quantity, u.Quota, u.PeriodStart, u.PeriodEnd)
			})
		},
	},
	{
		"product_rights", "rights of members and teams on products and kinds",
		[]string{"id", "membership_id", "team_id", "product_id", "kind", "since", "rights"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.ProductGrant, error) {
				return c.ProductGrant.Query().Where(productgrant.OrgID(orgID), productgrant.IDGT(after)).Order(productgrant.ByID()).Limit(pageSize).All(ctx)
			}, func(g *ent.ProductGrant) string { return g.ID }, func(g *ent.ProductGrant) error {
				var kind any
				if g.Kind != nil {
					kind = string(*g.Kind)
				}
				return give(g.ID, g.MembershipID, g.TeamID, g.ProductID, kind, g.Since, g.Rights)
			})
		},
	},
	{
		"views", "saved views: shared ones and one's own",
		[]string{"id", "user_id", "name", "query", "shared", "created_at"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.SavedView, error) {
				return c.SavedView.Query().Where(savedview.OrgID(orgID), savedview.IDGT(after)).Order(savedview.ByID()).Limit(pageSize).All(ctx)
			}, func(v *ent.SavedView) string { return v.ID }, func(v *ent.SavedView) error {
				return give(v.ID, v.UserID, v.Name, v.Query, v.Shared, v.CreatedAt)
			})
		},
	},
	{
		"partner_links", "links with partners and with clients, ended ones too",
		[]string{
			"id", "client_id", "partner_id", "status", "opened_by", "level", "payer", "message", "started_at", "ends_at", "ended_at", "created_at",
		},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.PartnerLink, error) {
				return c.PartnerLink.Query().
					Where(partnerlink.Or(partnerlink.ClientOrgID(orgID), partnerlink.PartnerOrgID(orgID)), partnerlink.IDGT(after)).
					Order(partnerlink.ByID()).Limit(pageSize).All(ctx)
			}, func(l *ent.PartnerLink) string { return l.ID }, func(l *ent.PartnerLink) error {
				return give(l.ID, l.ClientOrgID, l.PartnerOrgID, string(l.Status), string(l.OpenedBy), string(l.Level), string(l.Payer), l.Message,
					l.StartedAt, l.EndsAt, l.EndedAt, l.CreatedAt)
			})
		},
	},
	{
		"partner_link_products", "which products limited links are about",
		[]string{"id", "link_id", "product_id", "rights"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.PartnerLinkProduct, error) {
				return c.PartnerLinkProduct.Query().Where(partnerlinkproduct.OrgID(orgID), partnerlinkproduct.IDGT(after)).
					Order(partnerlinkproduct.ByID()).Limit(pageSize).All(ctx)
			}, func(p *ent.PartnerLinkProduct) string { return p.ID }, func(p *ent.PartnerLinkProduct) error {
				return give(p.ID, p.LinkID, p.ProductID, p.Rights)
			})
		},
	},
	{
		"partner_assignments", "who looks after which client",
		[]string{"id", "link_id", "membership_id"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.PartnerAssignment, error) {
				return c.PartnerAssignment.Query().Where(partnerassignment.OrgID(orgID), partnerassignment.IDGT(after)).
					Order(partnerassignment.ByID()).Limit(pageSize).All(ctx)
			}, func(a *ent.PartnerAssignment) string { return a.ID }, func(a *ent.PartnerAssignment) error {
				return give(a.ID, a.LinkID, a.MembershipID)
			})
		},
	},
	{
		"partner_profile", "the profile in the directory of partners",
		[]string{
			"id", "headline", "description", "website", "city", "country", "skills", "languages", "listed",
		},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.PartnerProfile, error) {
				return c.PartnerProfile.Query().Where(partnerprofile.OrgID(orgID), partnerprofile.IDGT(after)).
					Order(partnerprofile.ByID()).Limit(pageSize).All(ctx)
			}, func(p *ent.PartnerProfile) string { return p.ID }, func(p *ent.PartnerProfile) error {
				return give(p.ID, p.Headline, p.Description, p.Website, p.City, p.Country, p.Skills, p.Languages, p.Listed)
			})
		},
	},
	{
		"accepted_terms", "which terms were accepted, by whom",
		[]string{"id", "terms_id", "version", "user_id", "user_name", "ip", "accepted_at"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.TermsAcceptance, error) {
				return c.TermsAcceptance.Query().Where(termsacceptance.OrgID(orgID), termsacceptance.IDGT(after)).WithTerms().
					Order(termsacceptance.ByID()).Limit(pageSize).All(ctx)
			}, func(a *ent.TermsAcceptance) string { return a.ID }, func(a *ent.TermsAcceptance) error {
				return give(a.ID, a.TermsID, a.Edges.Terms.Version, a.UserID, a.UserName, a.IP, a.AcceptedAt)
			})
		},
	},
	{
		"support_grants", "when the provider's staff was let in",
		[]string{"id", "granted_by_name", "reason", "created_at", "expires_at", "ended_at"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.SupportGrant, error) {
				return c.SupportGrant.Query().Where(supportgrant.OrgID(orgID), supportgrant.IDGT(after)).Order(supportgrant.ByID()).Limit(pageSize).All(ctx)
			}, func(g *ent.SupportGrant) string { return g.ID }, func(g *ent.SupportGrant) error {
				return give(g.ID, g.GrantedByName, g.Reason, g.CreatedAt, g.ExpiresAt, g.EndedAt)
			})
		},
	},
	{
		"activity", "the activity log",
		[]string{
			"id", "at", "action", "actor_kind", "actor_id", "actor_name", "partner_name", "token_name", "target_id", "target_name", "data", "ip", "request_id",
		},
		activity,
	},
}

// activity gives the lines of the log in their order, for which there is an index;
// it is the one table that may have millions.
func activity(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
	var last *ent.Event
	for {
		q := c.Event.Query().Where(event.OrgID(orgID))
		if last != nil {
			q.Where(event.Or(event.AtGT(last.At), event.And(event.At(last.At), event.IDGT(last.ID))))
		}
		lines, err := q.Order(event.ByAt(), event.ByID()).Limit(pageSize).All(ctx)
		if err != nil {
			return err
		}
		for _, e := range lines {
			err := give(e.ID, e.At, e.Action, string(e.ActorKind), e.ActorID, e.ActorName, e.ViaOrgName, e.TokenName, e.TargetID, e.TargetName, e.Data, e.IP, e.RequestID)
			if err != nil {
				return err
			}
		}
		if len(lines) < pageSize {
			return nil
		}
		last = lines[len(lines)-1]
	}
}
