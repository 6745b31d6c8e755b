package takeout

import (
	"context"

	"kontor/ent"
	"kontor/ent/address"
	"kontor/ent/apitoken"
	"kontor/ent/invitation"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/role"
	"kontor/ent/tag"
	"kontor/ent/team"
	"kontor/ent/trustedcontact"
	"kontor/internal/signin"
)

// table is a kind of row in the archive.
type table struct {
	name, about string
	columns     []string
	// rows gives every row of the organization that the viewer sees, in the order
	// of columns, to the end or to the first error.
	rows func(ctx context.Context, c *ent.Client, orgID string, give func(values ...any) error) error
}

// pageSize is how many rows are in memory at once.
const pageSize = 500

// each goes through rows in the order of their ids, a page at a time.
func each[R any](after string, page func(after string) ([]R, error), id func(R) string, f func(R) error) error {
	for {
		rows, err := page(after)
		if err != nil {
			return err
		}
		for _, r := range rows {
			if err := f(r); err != nil {
				return err
			}
		}
		if len(rows) < pageSize {
			return nil
		}
		after = id(rows[len(rows)-1])
	}
}

var tables = append([]table{
	{
		"organization", "the organization itself",
		[]string{
			"id", "slug", "name", "kind", "time_zone", "locale", "website", "phone", "vat_number", "is_partner", "created_at",
		},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			o, err := c.Organization.Query().Where(organization.ID(orgID)).Only(ctx)
			if err != nil {
				return err
			}
			return give(o.ID, o.Slug, o.Name, string(o.Kind), o.TimeZone, o.Locale, o.Website, o.Phone, o.VatNumber, o.IsPartner, o.CreatedAt)
		},
	},
	{
		"addresses", "postal addresses",
		[]string{
			"id", "label", "recipient", "line1", "line2", "postal_code", "city", "region", "country", "main", "billing",
		},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.Address, error) {
				return c.Address.Query().Where(address.OrgID(orgID), address.IDGT(after)).Order(address.ByID()).Limit(pageSize).All(ctx)
			}, func(a *ent.Address) string { return a.ID }, func(a *ent.Address) error {
				return give(a.ID, a.Label, a.Recipient, a.Line1, a.Line2, a.PostalCode, a.City, a.Region, a.Country, a.Main, a.Billing)
			})
		},
	},
	{
		"members", "people, with their roles",
		[]string{
			"membership_id", "user_id", "email", "given_name", "family_name", "role_id", "role_key", "role_name", "billing_access",
			"notify_billing", "notify_products", "suspended_at", "created_at",
		},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.Membership, error) {
				return c.Membership.Query().Where(membership.OrgID(orgID), membership.IDGT(after)).WithUser().WithRole().
					Order(membership.ByID()).Limit(pageSize).All(ctx)
			}, func(m *ent.Membership) string { return m.ID }, func(m *ent.Membership) error {
				u, r := m.Edges.User, m.Edges.Role
				return give(m.ID, u.ID, u.Email, u.GivenName, u.FamilyName, r.ID, r.Key, r.Name, m.BillingAccess,
					m.NotifyBilling, m.NotifyProducts, m.SuspendedAt, m.CreatedAt)
			})
		},
	},
	{
		"roles", "roles; of custom ones, what they allow",
		[]string{"id", "key", "name", "permissions"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.Role, error) {
				return c.Role.Query().Where(role.OrgID(orgID), role.IDGT(after)).Order(role.ByID()).Limit(pageSize).All(ctx)
			}, func(r *ent.Role) string { return r.ID }, func(r *ent.Role) error { return give(r.ID, r.Key, r.Name, r.Permissions) })
		},
	},
	{
		"teams", "teams, with the ids of their members",
		[]string{"id", "name", "color", "leader_id", "membership_ids", "created_at"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.Team, error) {
				return c.Team.Query().Where(team.OrgID(orgID), team.IDGT(after)).WithMembers().Order(team.ByID()).Limit(pageSize).All(ctx)
			}, func(t *ent.Team) string { return t.ID }, func(t *ent.Team) error {
				ids := make([]string, len(t.Edges.Members))
				for i, m := range t.Edges.Members {
					ids[i] = m.MembershipID
				}
				return give(t.ID, t.Name, t.Color, t.LeaderID, ids, t.CreatedAt)
			})
		},
	},
	{
		"trusted_contacts", "who may confirm a successor",
		[]string{"id", "name", "email", "accepted_at", "created_at"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.TrustedContact, error) {
				return c.TrustedContact.Query().Where(trustedcontact.OrgID(orgID), trustedcontact.IDGT(after)).Order(trustedcontact.ByID()).Limit(pageSize).All(ctx)
			}, func(t *ent.TrustedContact) string { return t.ID }, func(t *ent.TrustedContact) error {
				return give(t.ID, t.Name, t.Email, t.AcceptedAt, t.CreatedAt)
			})
		},
	},
	{
		"invitations", "invitations, answered ones too",
		[]string{"id", "email", "given_name", "family_name", "role_id", "status", "invited_by", "sent_at", "expires_at", "answered_at"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.Invitation, error) {
				return c.Invitation.Query().Where(invitation.OrgID(orgID), invitation.IDGT(after)).WithInvitedBy().
					Order(invitation.ByID()).Limit(pageSize).All(ctx)
			}, func(i *ent.Invitation) string { return i.ID }, func(i *ent.Invitation) error {
				by := ""
				if i.Edges.InvitedBy != nil {
					by = signin.Name(i.Edges.InvitedBy)
				}
				return give(i.ID, i.Email, i.GivenName, i.FamilyName, i.RoleID, string(i.Status), by, i.SentAt, i.ExpiresAt, i.AnsweredAt)
			})
		},
	},
	{
		"tags", "tags",
		[]string{"id", "name", "color"},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.Tag, error) {
				return c.Tag.Query().Where(tag.OrgID(orgID), tag.IDGT(after)).Order(tag.ByID()).Limit(pageSize).All(ctx)
			}, func(t *ent.Tag) string { return t.ID }, func(t *ent.Tag) error { return give(t.ID, t.Name, t.Color) })
		},
	},
	{
		"tokens", "API tokens, without their secrets",
		[]string{
			"id", "user_id", "name", "scopes", "product_kinds", "clients", "allowed_networks", "created_at", "expires_at", "last_used_at", "revoked_at",
		},
		func(ctx context.Context, c *ent.Client, orgID string, give func(...any) error) error {
			return each("", func(after string) ([]*ent.ApiToken, error) {
				return c.ApiToken.Query().Where(apitoken.OrgID(orgID), apitoken.IDGT(after)).Order(apitoken.ByID()).Limit(pageSize).All(ctx)
			}, func(t *ent.ApiToken) string { return t.ID }, func(t *ent.ApiToken) error {
				return give(t.ID, t.UserID, t.Name, t.Scopes, t.ProductKinds, t.Clients, t.AllowedNetworks, t.CreatedAt, t.ExpiresAt, t.LastUsedAt, t.RevokedAt)
			})
		},
	},
}, more...)
