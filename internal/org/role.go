package org

import (
	"context"
	"fmt"
	"maps"
	"strings"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/role"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

const (
	maxRoleName    = 64
	maxCustomRoles = 50
)

// Errors of commands on roles.
var (
	ErrRoleExists = fault.Conflict("role_exists", "This organization already has a role of this name. Choose another name.").At("name")
	// ErrBuiltinRole: what built-in roles hold is the same in every organization.
	ErrBuiltinRole = fault.Conflict("builtin_role", "Built-in roles stay as they are. Create a custom role from a copy of it.")
	ErrRoleInUse   = fault.Conflict("role_in_use", "People or pending invitations have this role. Say which role they get instead.").At("replaceWithRoleId")
	// ErrRoleChanged: the change was made up over another state of the role.
	ErrRoleChanged = fault.Conflict("role_changed", "Somebody else has changed this role meanwhile. Look at it again, then make your change.")
	errRoleHolds   = fault.Invalid("permissions", "role_permissions",
		"Choose at least one permission, and only such as custom roles may hold. The legal-representative role is given by that role alone.")
)

// CreateRole gives an organization a custom role: a name, unlike those of its
// other roles whatever the case, and permissions, with what they are useless
// without. Giving the legal-representative role is never one of them (R7).
//
// The viewer needs role:manage, and everything that the role shall hold. Fails
// with not_found, forbidden, ErrRoleExists, invalid on "name" and "permissions",
// and limit for more than 50 roles.
func (o *Orgs) CreateRole(ctx context.Context, orgID, name string, permissions []string) (created *ent.Role, err error) {
	if name, err = checkRoleName(name); err != nil {
		return nil, err
	}
	set, err := customSet(permissions)
	if err != nil {
		return nil, err
	}
	err = o.change(ctx, orgID, authz.RoleManage, func(ctx context.Context, tx *ent.Client) error {
		if err := mayGiveAll(ctx, orgID, set); err != nil {
			return err
		}
		if err := mayAddRole(ctx, tx, orgID, name); err != nil {
			return err
		}
		now := o.clock.Now()
		created, err = tx.Role.Create().SetOrgID(orgID).SetName(name).SetPermissions(names(set)).
			SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("create role: %w", err)
		}
		return o.events.Record(ctx, tx, event.Event{
			Action: "role.created", OrgID: orgID, TargetID: created.ID, TargetName: name,
			Data: map[string]string{"permissions": strings.Join(created.Permissions, " ")},
		})
	})
	return created, err
}

// RoleChange says what UpdateRole changes; nil stays as it is.
type RoleChange struct {
	Name        *string
	Permissions []string
	// BasedOn is what the role held when the change was made up; nil for whatever
	// it holds.
	BasedOn []string
}

// UpdateRole renames a custom role, or changes what it holds, for all its people
// at once. Those whose rights change by it are mailed, once each (R20). Without
// a difference nothing is written.
//
// The viewer needs role:manage, and everything that the role holds and shall
// hold: nobody gives by editing what they could not give to a person (R9, R17).
// Fails as CreateRole, and with ErrBuiltinRole and ErrRoleChanged.
func (o *Orgs) UpdateRole(ctx context.Context, roleID string, in RoleChange) (r *ent.Role, err error) {
	err = o.onRole(ctx, roleID, func(ctx context.Context, tx *ent.Client, before *ent.Role) error {
		after, err := in.apply(ctx, tx, before)
		if err != nil {
			return err
		}
		data := roleChanges(before, after)
		if r = before; len(data) == 0 {
			return nil
		}
		r, err = tx.Role.UpdateOne(before).SetName(after.Name).SetPermissions(after.Permissions).SetUpdatedAt(o.clock.Now()).Save(ctx)
		if err != nil {
			return access.Missing(err, "role")
		}
		concerned, err := concerned(ctx, tx, before, after)
		if err != nil {
			return err
		}
		return o.events.Record(ctx, tx, event.Event{
			Action: "role.updated", OrgID: r.OrgID, TargetID: r.ID, TargetName: r.Name, Data: data,
			Mails: event.MailsTo("role_updated", concerned),
		})
	})
	return r, err
}

// apply returns the role as it is after the change, checked.
func (in *RoleChange) apply(ctx context.Context, tx *ent.Client, before *ent.Role) (*ent.Role, error) {
	after := *before
	after.Permissions = Permissions(before)
	if in.BasedOn != nil && !maps.Equal(access.RolePermissions(before), listed(in.BasedOn)) {
		return nil, ErrRoleChanged
	}
	if in.Name != nil {
		name, err := checkRoleName(*in.Name)
		if err != nil {
			return nil, err
		}
		if after.Name = name; name != before.Name {
			if _, err := freeRoleName(ctx, tx, before.OrgID, before.ID, name); err != nil {
				return nil, err
			}
		}
	}
	if in.Permissions != nil {
		set, err := customSet(in.Permissions)
		if err != nil {
			return nil, err
		}
		after.Permissions = names(set)
		return &after, mayGiveAll(ctx, before.OrgID, set)
	}
	return &after, nil
}

// onRole runs f on a custom role, in a transaction that holds the organization,
// if the viewer may manage it: as MayManageRole.
func (o *Orgs) onRole(ctx context.Context, roleID string, f func(context.Context, *ent.Client, *ent.Role) error) error {
	found, err := o.db.Client.Role.Get(ctx, roleID)
	if err != nil {
		return access.Missing(err, "role")
	}
	return o.change(ctx, found.OrgID, authz.RoleManage, func(ctx context.Context, tx *ent.Client) error {
		// Anew: what was found may have changed while the lock was waited for.
		r, err := tx.Role.Get(ctx, roleID)
		if err != nil {
			return access.Missing(err, "role")
		}
		if r.Key != "" {
			return ErrBuiltinRole
		}
		if err := mayGiveAll(ctx, r.OrgID, access.RolePermissions(r)); err != nil {
			return err
		}
		return f(ctx, tx, r)
	})
}

// MayManageRole tells whether the viewer may change and delete role r.
func MayManageRole(ctx context.Context, r *ent.Role) bool {
	return r.Key == "" && viewer.Can(ctx, authz.RoleManage, r.OrgID) && covers(ctx, r)
}

// mayGiveAll refuses a set that holds more than the viewer does, and names what
// comes first of that.
func mayGiveAll(ctx context.Context, orgID string, set authz.Set) error {
	missing := beyondOwn(ctx, orgID, set)
	if len(missing) == 0 {
		return nil
	}
	return &fault.Error{
		Code: fault.CodeForbidden, Reason: "more_than_own", Permission: missing[0],
		Message: "This role holds something that you may not do yourself. Ask somebody who may to change it.",
	}
}

// beyondOwn lists what of a set the viewer does not hold in the organization.
func beyondOwn(ctx context.Context, orgID string, set authz.Set) []string {
	v := viewer.From(ctx)
	if v.IsSystem() {
		return []string{}
	}
	own, _ := v.In(orgID) // who has no place there holds nothing
	return names(set.Without(own.Permissions))
}

// checkRoleName returns the name of a custom role, cleaned of needless space.
func checkRoleName(name string) (string, error) {
	name = text.Tidy(name)
	if !text.Line(name, 1, maxRoleName) {
		return "", fault.Invalid("name", "role_name", "Give the role a name of 1 to 64 characters, on one line.")
	}
	return name, nil
}

// mayAddRole refuses one more role where there are 50, or one of this name.
func mayAddRole(ctx context.Context, tx *ent.Client, orgID, name string) error {
	n, err := freeRoleName(ctx, tx, orgID, "", name)
	if err != nil {
		return err
	}
	if n >= maxCustomRoles {
		return fault.Limit(0, "roles", "An organization has at most 50 custom roles. Delete one first.")
	}
	return nil
}

// freeRoleName refuses a name that another role of the organization has, whatever
// the case, and the keys of built-in roles, by which the log names those. It
// returns how many custom roles there are.
//
// The roles are compared here, and not by the two databases, which fold letters
// each in its own way; the organization is held, so that none comes in between.
func freeRoleName(ctx context.Context, tx *ent.Client, orgID, exceptID, name string) (custom int, err error) {
	rows, err := tx.Role.Query().Where(role.OrgID(orgID)).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("find roles: %w", err)
	}
	wanted := text.Fold(name)
	for _, r := range rows {
		if r.Key == "" {
			custom++
		}
		if r.ID != exceptID && (text.Fold(r.Name) == wanted || r.Key != "" && text.Fold(r.Key) == wanted) {
			return 0, ErrRoleExists
		}
	}
	return custom, nil
}

// customSet reads what a custom role shall hold, and adds what that is useless
// without. Fails with invalid on "permissions".
func customSet(list []string) (authz.Set, error) {
	set := listed(list)
	if len(set) == 0 || !authz.NewSet(authz.Custom()...).Covers(set) {
		return nil, errRoleHolds
	}
	return set.Close(), nil
}

// listed is the set of names, known ones or not.
func listed(list []string) authz.Set {
	set := make(authz.Set, len(list))
	for _, name := range list {
		set[authz.Permission(name)] = true
	}
	return set
}

// names lists a set in the order of the table, as "noun:verb".
func names(set authz.Set) []string {
	list := []string{}
	for _, p := range set.List() {
		list = append(list, string(p))
	}
	return list
}

// roleChanges names what differs, with both values (R135).
func roleChanges(before, after *ent.Role) map[string]string {
	data := map[string]string{}
	note := func(name, from, to string) {
		if from != to {
			data[name+"_from"], data[name+"_to"] = from, to
		}
	}
	note("name", before.Name, after.Name)
	note("permissions", strings.Join(Permissions(before), " "), strings.Join(after.Permissions, " "))
	return data
}

// concerned lists the people whose rights a change of their role changes: its
// active members. As the system: they are told, whoever changed it.
func concerned(ctx context.Context, tx *ent.Client, before, after *ent.Role) ([]string, error) {
	rows, err := tx.Membership.Query().
		Where(membership.RoleID(before.ID), membership.SuspendedAtIsNil(), membership.HasUserWith(user.DisabledAtIsNil())).
		Order(membership.ByID()).All(viewer.AsSystem(ctx, "recipients"))
	if err != nil {
		return nil, fmt.Errorf("find people of role: %w", err)
	}
	var ids []string
	for _, m := range rows {
		if !maps.Equal(access.Permissions(m, before), access.Permissions(m, after)) {
			ids = append(ids, m.UserID)
		}
	}
	return ids, nil
}
