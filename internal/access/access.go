// Package access loads what a person may do from their memberships. It is the
// only place that turns rows into permissions.
package access

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/internal/authz"
	"kontor/internal/viewer"
)

// RolePermissions returns what a role holds: the table's set for a built-in
// role, the listed set for a custom one.
func RolePermissions(r *ent.Role) authz.Set {
	if r.Key != "" {
		return authz.OfRole(authz.RoleKey(r.Key))
	}
	names := make([]authz.Permission, len(r.Permissions))
	for i, p := range r.Permissions {
		names[i] = authz.Permission(p)
	}
	return authz.NewSet(names...)
}

// Permissions returns what a membership with this role holds: the role's set,
// and billing for whom the right was given (R18).
func Permissions(m *ent.Membership, r *ent.Role) authz.Set {
	set := RolePermissions(r)
	if m.BillingAccess {
		set[authz.BillingRead] = true
	}
	return set
}

// Memberships loads a person's places in organizations, by the organizations'
// names; suspended ones are marked and hold nothing.
func Memberships(ctx context.Context, c *ent.Client, userID string) ([]viewer.Membership, error) {
	rows, err := c.Membership.Query().
		Where(membership.UserID(userID)).
		WithRole().
		Order(membership.ByOrganizationField(organization.FieldName), membership.ByID()).
		All(viewer.AsSystem(ctx, "access"))
	if err != nil {
		return nil, fmt.Errorf("load memberships: %w", err)
	}
	list := make([]viewer.Membership, len(rows))
	for i, m := range rows {
		list[i] = viewer.Membership{
			ID: m.ID, OrgID: m.OrgID, RoleID: m.RoleID,
			RoleKey:   authz.RoleKey(m.Edges.Role.Key),
			Suspended: m.SuspendedAt != nil,
		}
		if m.SuspendedAt == nil {
			list[i].Permissions = Permissions(m, m.Edges.Role)
		}
	}
	return list, nil
}

// Refresh loads the viewer's memberships anew, after a command that changed
// them. It does nothing for whoever is not a person.
func Refresh(ctx context.Context, c *ent.Client) error {
	v := viewer.From(ctx)
	if !v.SignedIn() {
		return nil
	}
	ms, err := Memberships(ctx, c, v.UserID)
	if err != nil {
		return err
	}
	v.SetMemberships(ms)
	return nil
}
