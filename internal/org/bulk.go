package org

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"kontor/ent"
	"kontor/ent/address"
	"kontor/ent/invitation"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/predicate"
	"kontor/ent/productgrant"
	"kontor/ent/role"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// The functions below read for the fields of many objects at once.

// ByID returns the organizations, by id, in which the viewer is an active
// member.
func (o *Orgs) ByID(ctx context.Context, ids []string) (map[string]*ent.Organization, error) {
	rows, err := o.db.Client.Organization.Query().Where(organization.IDIn(ids...)).All(ctx)
	return index(rows, err, "organizations", func(r *ent.Organization) string { return r.ID })
}

// Labels returns organizations by id for their name, slug, hue and logo.
//
// As the system: a suspended member and somebody invited see none of the
// organization's rows, and are told these three of the membership, invitation or
// partner link they do see. No caller may hand out more of the rows.
func (o *Orgs) Labels(ctx context.Context, ids []string) (map[string]*ent.Organization, error) {
	rows, err := o.db.Client.Organization.Query().Where(organization.IDIn(ids...)).
		Select(organization.FieldSlug, organization.FieldName, organization.FieldHue, organization.FieldLogoKey).
		All(viewer.AsSystem(ctx, "label"))
	return index(rows, err, "organizations", func(r *ent.Organization) string { return r.ID })
}

// Roles returns the roles by id of memberships and invitations that the viewer
// sees. As the system, for the same reason as Labels.
func (o *Orgs) Roles(ctx context.Context, ids []string) (map[string]*ent.Role, error) {
	rows, err := o.db.Client.Role.Query().Where(role.IDIn(ids...)).All(viewer.AsSystem(ctx, "label"))
	return index(rows, err, "roles", func(r *ent.Role) string { return r.ID })
}

// Senders returns the names, by the id of the person, of those who keep views or sent
// invitations that the viewer sees. As the system, for the same reason as Labels.
func (o *Orgs) Senders(ctx context.Context, userIDs []string) (map[string]string, error) {
	rows, err := o.db.Client.User.Query().Where(user.IDIn(userIDs...)).
		Select(user.FieldGivenName, user.FieldFamilyName).All(viewer.AsSystem(ctx, "label"))
	if err != nil {
		return nil, fmt.Errorf("find senders: %w", err)
	}
	names := make(map[string]string, len(rows))
	for _, u := range rows {
		names[u.ID] = signin.Name(u)
	}
	return names, nil
}

// Users returns the people whom the viewer may see, by id.
func (o *Orgs) Users(ctx context.Context, ids []string) (map[string]*ent.User, error) {
	rows, err := o.db.Client.User.Query().Where(user.IDIn(ids...)).All(ctx)
	return index(rows, err, "people", func(r *ent.User) string { return r.ID })
}

// MembersByID returns those of the memberships that the viewer sees, by id.
func (o *Orgs) MembersByID(ctx context.Context, ids []string) (map[string]*ent.Membership, error) {
	rows, err := o.db.Client.Membership.Query().Where(membership.IDIn(ids...)).All(ctx)
	return index(rows, err, "members", func(m *ent.Membership) string { return m.ID })
}

// RolesOf returns the roles of organizations whose roles the viewer sees,
// strongest first and custom ones by name after them.
func (o *Orgs) RolesOf(ctx context.Context, orgIDs []string) (map[string][]*ent.Role, error) {
	rows, err := o.db.Client.Role.Query().Where(role.OrgIDIn(orgIDs...)).All(ctx)
	slices.SortFunc(rows, func(a, b *ent.Role) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return group(rows, err, "roles", func(r *ent.Role) string { return r.OrgID })
}

// rank is the place of a role among its organization's.
func rank(r *ent.Role) int {
	keys := authz.RoleKeys()
	if i := slices.Index(keys, authz.RoleKey(r.Key)); i >= 0 {
		return i
	}
	return len(keys)
}

// Addresses returns the addresses of organizations whose details the viewer
// sees, the main one first.
func (o *Orgs) Addresses(ctx context.Context, orgIDs []string) (map[string][]*ent.Address, error) {
	rows, err := o.db.Client.Address.Query().Where(address.OrgIDIn(orgIDs...)).
		Order(ent.Desc(address.FieldMain), ent.Asc(address.FieldID)).All(ctx)
	return group(rows, err, "addresses", func(a *ent.Address) string { return a.OrgID })
}

// Own returns the viewer's memberships by organization, suspended ones too.
func (o *Orgs) Own(ctx context.Context, orgIDs []string) (map[string]*ent.Membership, error) {
	rows, err := o.db.Client.Membership.Query().
		Where(membership.UserID(viewer.From(ctx).UserID), membership.OrgIDIn(orgIDs...)).All(ctx)
	return index(rows, err, "memberships", func(m *ent.Membership) string { return m.OrgID })
}

// OpenInvitations returns the invitations of an organization that wait for an
// answer or expired without one, newest first, at most 100. The viewer needs
// member:read: without it there are none.
func (o *Orgs) OpenInvitations(ctx context.Context, orgID string) ([]*ent.Invitation, error) {
	rows, err := o.db.Client.Invitation.Query().
		Where(invitation.OrgID(orgID), invitation.StatusEQ(invitation.StatusPending)).
		Order(ent.Desc(invitation.FieldSentAt), ent.Desc(invitation.FieldID)).Limit(100).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list invitations: %w", err)
	}
	return rows, nil
}

// Grants returns the rights on single products by membership: of everybody
// where the viewer sees members, and otherwise of the viewer's own active
// memberships; and of these, the rights on products that the viewer sees.
func (o *Orgs) Grants(ctx context.Context, membershipIDs []string) (map[string][]*ent.ProductGrant, error) {
	return o.grants(ctx, membershipIDs, onShown(ctx), productgrant.ProductIDNotNil())
}

// KindGrants returns the rights on kinds of products by membership, as Grants
// does; to a token, those on its kinds.
func (o *Orgs) KindGrants(ctx context.Context, membershipIDs []string) (map[string][]*ent.ProductGrant, error) {
	return o.grants(ctx, membershipIDs, onKinds(ctx))
}

func (o *Orgs) grants(ctx context.Context, membershipIDs []string, on ...predicate.ProductGrant) (map[string][]*ent.ProductGrant, error) {
	orgs, own := viewer.From(ctx).OrgsWith(authz.MemberRead), viewer.From(ctx).Limited()
	// As the system: the row policy shows grants to those who manage members
	// only; one's own are added here.
	rows, err := o.db.Client.ProductGrant.Query().
		Where(
			productgrant.MembershipIDIn(membershipIDs...),
			productgrant.Or(productgrant.OrgIDIn(orgs...), productgrant.MembershipIDIn(own...)),
		).
		Where(on...).Order(productgrant.ByID()).
		All(viewer.AsSystem(ctx, "own grants"))
	return group(rows, err, "grants", func(g *ent.ProductGrant) string { return *g.MembershipID })
}

// TeamGrants returns the rights on single products by team, where the viewer sees
// the members, on products that they see.
func (o *Orgs) TeamGrants(ctx context.Context, teamIDs []string) (map[string][]*ent.ProductGrant, error) {
	return o.teamGrants(ctx, teamIDs, onShown(ctx), productgrant.ProductIDNotNil())
}

// TeamKindGrants returns the rights on kinds of products by team, as TeamGrants
// does; to a token, those on its kinds.
func (o *Orgs) TeamKindGrants(ctx context.Context, teamIDs []string) (map[string][]*ent.ProductGrant, error) {
	return o.teamGrants(ctx, teamIDs, onKinds(ctx))
}

func (o *Orgs) teamGrants(ctx context.Context, teamIDs []string, on ...predicate.ProductGrant) (map[string][]*ent.ProductGrant, error) {
	rows, err := o.db.Client.ProductGrant.Query().Where(productgrant.TeamIDIn(teamIDs...)).Where(on...).Order(productgrant.ByID()).All(ctx)
	return group(rows, err, "grants", func(g *ent.ProductGrant) string { return *g.TeamID })
}

// Permissions lists what a role allows, as "noun:verb".
func Permissions(r *ent.Role) []string {
	names := []string{}
	for _, p := range access.RolePermissions(r).List() {
		names = append(names, string(p))
	}
	return names
}

func index[R any](rows []R, err error, what string, key func(R) string) (map[string]R, error) {
	if err != nil {
		return nil, fmt.Errorf("find %s: %w", what, err)
	}
	found := make(map[string]R, len(rows))
	for _, r := range rows {
		found[key(r)] = r
	}
	return found, nil
}

func group[R any](rows []R, err error, what string, key func(R) string) (map[string][]R, error) {
	if err != nil {
		return nil, fmt.Errorf("find %s: %w", what, err)
	}
	found := map[string][]R{}
	for _, r := range rows {
		found[key(r)] = append(found[key(r)], r)
	}
	return found, nil
}
