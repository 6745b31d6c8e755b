package org

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/apitoken"
	"kontor/ent/invitation"
	"kontor/ent/membership"
	"kontor/ent/role"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/viewer"
)

// RolePreview is what CreateRole or UpdateRole would change.
type RolePreview struct {
	// Permissions are what the role would hold, with what these are useless without.
	Permissions []string
	// Gained and Lost are what its people would win and lose.
	Gained, Lost []string
	// Refused is what of it, before and after, the viewer may not do themselves.
	Refused []string
	// PeopleCount is how many have the role, suspended ones too; People are the
	// first twenty by name.
	PeopleCount int
	People      []*ent.Membership
	// TokenCount is how many API tokens of active ones would lose something.
	TokenCount int
}

// PreviewRole returns what a custom role would change with these permissions,
// before it is saved; roleID is empty for a new one. nil where the organization
// has no such custom role.
//
// The viewer needs role:manage. Fails with not_found, forbidden, and invalid on
// "permissions" for what no custom role may hold.
func (o *Orgs) PreviewRole(ctx context.Context, orgID, roleID string, permissions []string) (*RolePreview, error) {
	if err := viewer.Require(ctx, authz.RoleManage, orgID); err != nil {
		return nil, err
	}
	after := listed(permissions)
	if !authz.NewSet(authz.Custom()...).Covers(after) {
		return nil, errRoleHolds
	}
	after.Close()
	if roleID == "" {
		return preview(ctx, orgID, nil, after), nil
	}
	r, err := o.db.Client.Role.Query().Where(role.ID(roleID), role.OrgID(orgID), role.Key("")).Only(ctx)
	if err = access.Missing(err, "role"); fault.CodeOf(err) == fault.CodeNotFound {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	p := preview(ctx, orgID, access.RolePermissions(r), after)
	people, err := o.Members(ctx, orgID, Filter{RoleIDs: []string{r.ID}}, page.Args{})
	if err != nil {
		return nil, err
	}
	for _, e := range people.Edges {
		p.People = append(p.People, e.Node)
	}
	if p.PeopleCount, err = people.TotalCount(ctx); err != nil {
		return nil, fmt.Errorf("count people of role: %w", err)
	}
	p.TokenCount, err = o.weakened(ctx, r, access.RolePermissions(r).Without(after))
	return p, err
}

func preview(ctx context.Context, orgID string, before, after authz.Set) *RolePreview {
	all := authz.Set{}
	for _, set := range []authz.Set{before, after} {
		for p := range set {
			all.Add(p)
		}
	}
	return &RolePreview{
		Permissions: names(after), Gained: names(after.Without(before)), Lost: names(before.Without(after)),
		Refused: beyondOwn(ctx, orgID, all), People: []*ent.Membership{},
	}
}

// weakened counts the API tokens that would do less if the people of a role lost
// these permissions. As the system: only the number is told.
func (o *Orgs) weakened(ctx context.Context, r *ent.Role, lost authz.Set) (int, error) {
	if len(lost) == 0 {
		return 0, nil
	}
	now := o.clock.Now()
	rows, err := o.db.Client.ApiToken.Query().
		Where(
			apitoken.OrgID(r.OrgID), apitoken.RevokedAtIsNil(),
			apitoken.Or(apitoken.ExpiresAtIsNil(), apitoken.ExpiresAtGT(now)),
			apitoken.Or(apitoken.DisabledAtIsNil(), apitoken.DisabledAtGT(now)),
			apitoken.HasUserWith(user.HasMembershipsWith(membership.RoleID(r.ID), membership.SuspendedAtIsNil())),
		).
		Select(apitoken.FieldScopes, apitoken.FieldClients).All(viewer.AsSystem(ctx, "role preview"))
	if err != nil {
		return 0, fmt.Errorf("find tokens of role: %w", err)
	}
	n := 0
	for _, t := range rows {
		// Which clients a token reaches, its creator's own rights decide.
		clients := t.Clients && (lost.Has(authz.ClientRead) || lost.Has(authz.ClientReadAll))
		if clients || len(authz.OfScopes(t.Scopes).And(lost)) > 0 {
			n++
		}
	}
	return n, nil
}

// RoleUse is how much a role is used.
type RoleUse struct {
	// Members are people, suspended ones too; Invitations are pending ones,
	// expired ones too.
	Members, Invitations int
}

// RoleUses returns how much roles are used, as far as the viewer sees members.
func (o *Orgs) RoleUses(ctx context.Context, roleIDs []string) (map[string]RoleUse, error) {
	type count struct {
		RoleID string `json:"role_id"`
		Count  int    `json:"count"`
	}
	var members, invitations []count
	err := o.db.Client.Membership.Query().Where(membership.RoleIDIn(roleIDs...)).
		GroupBy(membership.FieldRoleID).Aggregate(ent.Count()).Scan(ctx, &members)
	if err != nil {
		return nil, fmt.Errorf("count people of roles: %w", err)
	}
	err = o.db.Client.Invitation.Query().Where(invitation.RoleIDIn(roleIDs...), invitation.StatusEQ(invitation.StatusPending)).
		GroupBy(invitation.FieldRoleID).Aggregate(ent.Count()).Scan(ctx, &invitations)
	if err != nil {
		return nil, fmt.Errorf("count invitations of roles: %w", err)
	}
	uses := make(map[string]RoleUse, len(roleIDs))
	for _, c := range members {
		uses[c.RoleID] = RoleUse{Members: c.Count}
	}
	for _, c := range invitations {
		use := uses[c.RoleID]
		use.Invitations = c.Count
		uses[c.RoleID] = use
	}
	return uses, nil
}
