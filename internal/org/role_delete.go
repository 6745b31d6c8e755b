package org

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"kontor/ent"
	"kontor/ent/handover"
	"kontor/ent/invitation"
	"kontor/ent/membership"
	"kontor/ent/role"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// DeleteRole deletes a custom role. Its people, pending invitations and pending
// handovers get the role replacementID, which may be left out where there are
// none. Each person gets a line in the log and one mail, as by ChangeRole (R20).
//
// The viewer needs role:manage, and everything that both roles hold (R7, R9).
// Fails with not_found, forbidden, ErrBuiltinRole, ErrRoleInUse, and invalid on
// "replaceWithRoleId" for the role itself. It returns the id of the organization.
func (o *Orgs) DeleteRole(ctx context.Context, roleID, replacementID string) (orgID string, err error) {
	err = o.onRole(ctx, roleID, func(ctx context.Context, tx *ent.Client, r *ent.Role) error {
		orgID = r.OrgID
		to, err := replacement(ctx, tx, r, replacementID)
		if err != nil {
			return err
		}
		data, err := o.replaceRole(ctx, tx, r, to)
		if err != nil {
			return err
		}
		if err := tx.Role.DeleteOne(r).Exec(ctx); err != nil {
			return access.Missing(err, "role")
		}
		err = o.events.Record(ctx, tx, event.Event{
			Action: "role.deleted", OrgID: orgID, TargetID: r.ID, TargetName: r.Name, Data: data,
		})
		if err != nil {
			return err
		}
		return keepRepresentative(ctx, tx, orgID)
	})
	return orgID, err
}

// replacement finds the role that follows r; nil where none is named.
func replacement(ctx context.Context, tx *ent.Client, r *ent.Role, id string) (*ent.Role, error) {
	if id == "" {
		return nil, nil
	}
	to, err := tx.Role.Query().Where(role.ID(id), role.OrgID(r.OrgID)).Only(ctx)
	if err != nil {
		return nil, access.Missing(err, "role")
	}
	if to.ID == r.ID {
		return nil, fault.Invalid("replaceWithRoleId", "same_role", "Choose another role than the one that goes.")
	}
	return to, mayGive(ctx, to)
}

// replaceRole puts role to wherever r is, and says what it did. As the system:
// rules that count must count everybody.
func (o *Orgs) replaceRole(ctx context.Context, tx *ent.Client, r, to *ent.Role) (map[string]string, error) {
	system, now := viewer.AsSystem(ctx, "role ends"), o.clock.Now()
	people, err := tx.Membership.Query().Where(membership.RoleID(r.ID)).WithUser().Order(membership.ByID()).All(system)
	if err != nil {
		return nil, fmt.Errorf("find people of role: %w", err)
	}
	invitations, err := tx.Invitation.Query().Where(invitation.RoleID(r.ID), invitation.StatusEQ(invitation.StatusPending)).Count(system)
	if err != nil {
		return nil, fmt.Errorf("count invitations of role: %w", err)
	}
	handovers, err := tx.Handover.Query().Where(handover.ThenRoleID(r.ID), handover.StatusEQ(handover.StatusPending)).Count(system)
	if err != nil {
		return nil, fmt.Errorf("count handovers of role: %w", err)
	}
	data := map[string]string{"permissions": strings.Join(Permissions(r), " ")}
	if to != nil {
		data["replacement"], data["memberships"], data["invitations"] = roleLabel(to), strconv.Itoa(len(people)), strconv.Itoa(invitations)
	} else if len(people)+invitations+handovers > 0 {
		return nil, ErrRoleInUse
	} else if to, err = tx.Role.Query().Where(role.OrgID(r.OrgID), role.Key(string(authz.External))).Only(system); err != nil {
		// Answered invitations name the role too. They give nothing any more, and what
		// they offered stands in the log; their rows get the least role.
		return nil, access.Missing(err, "role")
	}
	if err := tx.Membership.Update().Where(membership.RoleID(r.ID)).SetRoleID(to.ID).SetUpdatedAt(now).Exec(system); err != nil {
		return nil, fmt.Errorf("replace role of people: %w", err)
	}
	if err := tx.Invitation.Update().Where(invitation.RoleID(r.ID)).SetRoleID(to.ID).SetUpdatedAt(now).Exec(system); err != nil {
		return nil, fmt.Errorf("replace role of invitations: %w", err)
	}
	// Without the role the former representative would be removed.
	if err := tx.Handover.Update().Where(handover.ThenRoleID(r.ID)).SetThenRoleID(to.ID).SetUpdatedAt(now).Exec(system); err != nil {
		return nil, fmt.Errorf("replace role of handovers: %w", err)
	}
	for _, m := range people {
		if err := o.afterRole(ctx, tx, m, to); err != nil {
			return nil, err
		}
		err := o.record(ctx, tx, "member.role_changed", m, "role_changed", map[string]string{"role_from": roleLabel(r), "role_to": roleLabel(to)})
		if err != nil {
			return nil, err
		}
	}
	return data, nil
}
