package org

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/handover"
	"kontor/ent/invitation"
	"kontor/ent/membership"
	"kontor/ent/role"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// AcceptHandover makes the viewer legal representative, and at the same moment
// removes the former one or gives them the role they were to have then (R1). What
// ends with a removal ends here too (R22). All concerned are mailed.
//
// For the successor, as an active member. Fails with not_found,
// ErrHandoverClosed, ErrAskerLostRight where whoever asked could not ask today
// (R17), and ErrNotRepresentative where the former one has no such role any more.
func (o *Orgs) AcceptHandover(ctx context.Context, id string) (h *ent.Handover, err error) {
	err = o.onOwnHandover(ctx, id, func(ctx context.Context, tx *ent.Client, open *ent.Handover) error {
		if err := viewer.Unblocked(ctx, open.OrgID); err != nil {
			return err
		}
		// As the system: the successor need not see the members.
		system := viewer.AsSystem(ctx, "handover")
		if err := askerMayGrant(system, tx, open); err != nil {
			return err
		}
		m, err := memberOf(system, tx, open.OrgID, *open.SuccessorID)
		if err != nil {
			return err
		}
		h, err = o.complete(ctx, tx, open, m)
		return err
	})
	return h, err
}

// DeclineHandover ends a handover, and mails whoever started it and the former
// representative. For the successor. Fails with not_found and ErrHandoverClosed.
func (o *Orgs) DeclineHandover(ctx context.Context, id string) (h *ent.Handover, err error) {
	err = o.onOwnHandover(ctx, id, func(ctx context.Context, tx *ent.Client, open *ent.Handover) error {
		h, err = o.closeHandover(ctx, tx, open, declined)
		return err
	})
	return h, err
}

// CancelHandover ends a handover, and the invitation that belongs to it. The
// viewer needs representative:grant. Fails with not_found, forbidden and
// ErrHandoverClosed.
func (o *Orgs) CancelHandover(ctx context.Context, id string) (h *ent.Handover, err error) {
	found, err := o.db.Client.Handover.Get(ctx, id)
	if err != nil {
		return nil, access.Missing(err, "handover")
	}
	err = o.change(ctx, found.OrgID, authz.RepresentativeGrant, func(ctx context.Context, tx *ent.Client) error {
		open, err := o.stillOpen(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := o.voidInvitation(ctx, tx, open); err != nil {
			return err
		}
		h, err = o.closeHandover(ctx, tx, open, cancelled)
		return err
	})
	return h, err
}

// onOwnHandover runs f on a handover whose successor is the viewer, in a
// transaction that holds the organization: of two answers at the same instant the
// second finds it closed, and whoever was removed or suspended meanwhile, nothing.
func (o *Orgs) onOwnHandover(ctx context.Context, id string, f func(context.Context, *ent.Client, *ent.Handover) error) error {
	if _, err := viewer.RequireSession(ctx); err != nil {
		return err
	}
	mine := func(ctx context.Context, c *ent.Client) (*ent.Handover, error) {
		h, err := c.Handover.Query().
			Where(handover.ID(id), handover.SuccessorIDIn(viewer.From(ctx).MembershipsWith(authz.OrgRead)...)).Only(ctx)
		return h, access.Missing(err, "handover")
	}
	found, err := mine(ctx, o.db.Client)
	if err != nil {
		return err
	}
	return o.held(ctx, found.OrgID, func(ctx context.Context, tx *ent.Client) error {
		if _, err := mine(ctx, tx); err != nil {
			return err
		}
		h, err := o.stillOpen(ctx, tx, id)
		if err != nil {
			return err
		}
		return f(ctx, tx, h)
	})
}

func (o *Orgs) stillOpen(ctx context.Context, tx *ent.Client, id string) (*ent.Handover, error) {
	h, err := tx.Handover.Query().Where(handover.ID(id), o.openHandover()).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, ErrHandoverClosed
	}
	return h, access.Missing(err, "handover")
}

// askerMayGrant refuses a handover that could not be started today by whoever
// did (R17).
func askerMayGrant(ctx context.Context, tx *ent.Client, h *ent.Handover) error {
	if h.AskedByID == nil {
		return ErrAskerLostRight
	}
	m, err := tx.Membership.Query().Where(
		membership.OrgID(h.OrgID), membership.UserID(*h.AskedByID), membership.SuspendedAtIsNil(), membership.HasUserWith(user.DisabledAtIsNil()),
	).WithRole().Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("find asker: %w", err)
	}
	if err != nil || !access.Permissions(m, m.Edges.Role).Has(authz.RepresentativeGrant) {
		return ErrAskerLostRight
	}
	return nil
}

// complete gives the role to successor m and takes it from the former one. The
// transaction holds the organization.
func (o *Orgs) complete(ctx context.Context, tx *ent.Client, h *ent.Handover, m *ent.Membership) (*ent.Handover, error) {
	// As the system: the successor need not see the members, nor may they change them.
	system, now := viewer.AsSystem(ctx, "handover"), o.clock.Now()
	former, err := tx.Membership.Query().
		Where(membership.ID(*h.FormerID), membership.HasRoleWith(role.Key(string(authz.LegalRepresentative)))).WithRole().WithUser().Only(system)
	if ent.IsNotFound(err) {
		return nil, ErrNotRepresentative
	}
	if err != nil {
		return nil, fmt.Errorf("find former representative: %w", err)
	}
	// Before the former one goes, which ends what is open about them.
	h, err = tx.Handover.UpdateOne(h).SetStatus(handover.StatusCompleted).SetSuccessorID(m.ID).SetSuccessorName(signin.Name(m.Edges.User)).
		SetFinishedAt(now).SetUpdatedAt(now).Save(system)
	if err != nil {
		return nil, access.Missing(err, "handover")
	}
	if err := o.give(ctx, tx, m, authz.LegalRepresentative); err != nil {
		return nil, err
	}
	if err := o.release(ctx, tx, former, h.ThenRoleID); err != nil {
		return nil, err
	}
	if err := keepRepresentative(ctx, tx, h.OrgID); err != nil {
		return nil, err
	}
	return h, o.tellChanged(ctx, tx, event.Event{
		Action: "handover.completed", OrgID: h.OrgID, TargetID: h.ID, TargetName: h.SuccessorName,
		Data: map[string]string{"former": h.FormerName}, Settles: []string{h.ID},
	}, m.UserID, former.UserID)
}

// release removes a former representative, or gives them the role they have then.
func (o *Orgs) release(ctx context.Context, tx *ent.Client, former *ent.Membership, thenRoleID *string) error {
	if thenRoleID == nil {
		if err := o.end(ctx, tx, former); err != nil {
			return err
		}
		return o.record(ctx, tx, "member.removed", former, "member_removed", map[string]string{"role": roleLabel(former.Edges.Role)})
	}
	then, err := tx.Role.Get(viewer.AsSystem(ctx, "handover"), *thenRoleID)
	if err != nil {
		return access.Missing(err, "role")
	}
	return o.give(ctx, tx, former, authz.RoleKey(then.Key))
}

// give gives a member a built-in role, where it is decided that they have it, and
// mails them once (R20).
func (o *Orgs) give(ctx context.Context, tx *ent.Client, m *ent.Membership, key authz.RoleKey) error {
	system := viewer.AsSystem(ctx, "handover")
	to, err := builtinRole(system, tx, m.OrgID, key)
	if err != nil || to.ID == m.RoleID {
		return err
	}
	if err := tx.Membership.UpdateOne(m).SetRoleID(to.ID).SetBillingAccess(false).SetUpdatedAt(o.clock.Now()).Exec(system); err != nil {
		return access.Missing(err, "member")
	}
	if err := o.afterRole(ctx, tx, m, to); err != nil {
		return err
	}
	return o.record(ctx, tx, "member.role_changed", m, "role_changed", map[string]string{
		"role_from": roleLabel(m.Edges.Role), "role_to": roleLabel(to),
	})
}

// tellChanged records that somebody became legal representative, and tells the
// people who see the members, but for those whom another mail tells.
func (o *Orgs) tellChanged(ctx context.Context, tx *ent.Client, e event.Event, told ...string) error {
	others, err := others(ctx, tx, e.OrgID, authz.MemberRead, told...)
	if err != nil {
		return err
	}
	e.Mails, e.Notices = event.MailsTo("representative_changed", others), event.NoticesTo(others, false)
	return o.events.Record(ctx, tx, e)
}

// voidInvitation cancels the invitation of a handover (R14).
func (o *Orgs) voidInvitation(ctx context.Context, tx *ent.Client, h *ent.Handover) error {
	if h.InvitationID == nil {
		return nil
	}
	system := viewer.AsSystem(ctx, "handover")
	rows, err := tx.Invitation.Query().Where(invitation.ID(*h.InvitationID), invitation.StatusEQ(invitation.StatusPending)).All(system)
	if err != nil {
		return fmt.Errorf("find invitation: %w", err)
	}
	for _, inv := range rows {
		if err := o.close(system, tx, inv, invitation.StatusCancelled); err != nil {
			return err
		}
		err := o.events.Record(ctx, tx, event.Event{
			Action: "invitation.cancelled", OrgID: inv.OrgID, TargetID: inv.ID, TargetName: inv.Email,
			Data: map[string]string{"role": string(authz.LegalRepresentative)},
		})
		if err != nil {
			return err
		}
	}
	return nil
}
