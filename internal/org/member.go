package org

import (
	"context"

	"kontor/ent"
	"kontor/ent/apitoken"
	"kontor/ent/membership"
	"kontor/ent/notification"
	"kontor/ent/role"
	"kontor/ent/savedview"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// ErrNoBilling is returned where billing access makes no difference, or would
// give more than the giver has.
var ErrNoBilling = fault.Invalid("billingAccess", "billing_collaborator",
	"Billing access is given to collaborators only; other roles have it or cannot have it.")

// onMember runs f on a member, in a transaction that holds the organization, if
// the viewer may do a to them, and keeps a representative. It is the only way in
// which memberships are changed or ended.
func (o *Orgs) onMember(ctx context.Context, id string, a Action, f func(context.Context, *ent.Client, *ent.Membership) error) error {
	found, err := o.db.Client.Membership.Get(ctx, id)
	if err != nil {
		return access.Missing(err, "member")
	}
	return o.change(ctx, found.OrgID, a.need, func(ctx context.Context, tx *ent.Client) error {
		// Anew: what was found may have changed while the lock was waited for.
		m, err := tx.Membership.Query().Where(membership.ID(id)).WithRole().WithUser().Only(ctx)
		if err != nil {
			return access.Missing(err, "member")
		}
		if err := mayDo(ctx, a, m, m.Edges.Role); err != nil {
			return err
		}
		if err := f(ctx, tx, m); err != nil {
			return err
		}
		return keepRepresentative(ctx, tx, m.OrgID)
	})
}

// record logs what happened to a member, tells them in the console, and mails
// them, once, with the mail of this kind; an empty kind mails nobody.
func (o *Orgs) record(ctx context.Context, tx *ent.Client, action string, m *ent.Membership, mail string, data map[string]string) error {
	e := event.Event{
		Action: action, OrgID: m.OrgID, TargetID: m.ID, TargetName: signin.Name(m.Edges.User), Data: data,
		Notices: []event.Notice{{UserID: m.UserID}},
	}
	if mail != "" {
		e.Mails = []event.Mail{{Kind: mail, UserID: m.UserID}}
	}
	return o.events.Record(ctx, tx, e)
}

// ChangeRole gives a member another role and mails them once (R20). A member
// who has the role already is left as they are.
//
// The viewer needs member:update and everything that the role before and the
// role after hold, so that only representatives make and unmake representatives
// (R7) and nobody raises themselves (R9). Fails with not_found, forbidden, and
// ErrLastRepresentative (R3).
func (o *Orgs) ChangeRole(ctx context.Context, membershipID, roleID string) (m *ent.Membership, err error) {
	err = o.onMember(ctx, membershipID, ChangeRole, func(ctx context.Context, tx *ent.Client, before *ent.Membership) error {
		to, err := tx.Role.Query().Where(role.ID(roleID), role.OrgID(before.OrgID)).Only(ctx)
		if err != nil {
			return access.Missing(err, "role")
		}
		if m = before; to.ID == before.RoleID {
			return nil
		}
		if err := mayGive(ctx, to); err != nil {
			return err
		}
		// Billing access belongs to collaborators; it does not wait for a return.
		billing := before.BillingAccess && to.Key == string(authz.Collaborator)
		m, err = tx.Membership.UpdateOne(before).SetRoleID(to.ID).SetBillingAccess(billing).SetUpdatedAt(o.clock.Now()).Save(ctx)
		if err != nil {
			return access.Missing(err, "member")
		}
		if err := o.afterRole(ctx, tx, before, to); err != nil {
			return err
		}
		return o.record(ctx, tx, "member.role_changed", before, "role_changed", map[string]string{
			"role_from": roleLabel(before.Edges.Role), "role_to": roleLabel(to),
		})
	})
	return m, err
}

// SetBillingAccess gives a collaborator the right to see billing, or withdraws
// it. The viewer needs member:update, and billing:read to give it. Fails with
// not_found, forbidden, and ErrNoBilling for other roles.
func (o *Orgs) SetBillingAccess(ctx context.Context, membershipID string, give bool) (m *ent.Membership, err error) {
	err = o.onMember(ctx, membershipID, GiveRights, func(ctx context.Context, tx *ent.Client, before *ent.Membership) error {
		if m = before; give == before.BillingAccess {
			return nil
		}
		if err := mayGiveBilling(ctx, before.Edges.Role, give); err != nil {
			return err
		}
		m, err = tx.Membership.UpdateOne(before).SetBillingAccess(give).SetUpdatedAt(o.clock.Now()).Save(ctx)
		if err != nil {
			return access.Missing(err, "member")
		}
		data := map[string]string{"billing_access": "withdrawn"}
		if give {
			data["billing_access"] = "given"
		}
		return o.record(ctx, tx, "member.billing_changed", before, "", data)
	})
	return m, err
}

// mayGiveBilling refuses billing access for a role that has no use for it, and
// from whoever does not see billing.
func mayGiveBilling(ctx context.Context, r *ent.Role, give bool) error {
	switch {
	case !give:
		return nil
	case r.Key != string(authz.Collaborator):
		return ErrNoBilling
	}
	return viewer.Require(ctx, authz.BillingRead, r.OrgID)
}

// Suspend makes a membership grant nothing until it is reactivated, and mails
// the person. A suspended one is left as it is.
//
// The viewer needs member:update and everything that the member's role holds;
// nobody suspends themselves. Fails with not_found, forbidden, and
// ErrLastRepresentative (R5).
func (o *Orgs) Suspend(ctx context.Context, membershipID string) (m *ent.Membership, err error) {
	err = o.onMember(ctx, membershipID, Suspend, func(ctx context.Context, tx *ent.Client, before *ent.Membership) error {
		if m = before; before.SuspendedAt != nil {
			return nil
		}
		now := o.clock.Now()
		m, err = tx.Membership.UpdateOne(before).SetSuspendedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return access.Missing(err, "member")
		}
		return o.record(ctx, tx, "member.suspended", before, "member_suspended", map[string]string{"role": roleLabel(before.Edges.Role)})
	})
	return m, err
}

// Reactivate ends a suspension and mails the person. An active member is left
// as they are. Who may: as for Suspend.
func (o *Orgs) Reactivate(ctx context.Context, membershipID string) (m *ent.Membership, err error) {
	err = o.onMember(ctx, membershipID, Suspend, func(ctx context.Context, tx *ent.Client, before *ent.Membership) error {
		if m = before; before.SuspendedAt == nil {
			return nil
		}
		m, err = tx.Membership.UpdateOne(before).ClearSuspendedAt().SetUpdatedAt(o.clock.Now()).Save(ctx)
		if err != nil {
			return access.Missing(err, "member")
		}
		return o.record(ctx, tx, "member.reactivated", before, "member_reactivated", map[string]string{"role": roleLabel(before.Edges.Role)})
	})
	return m, err
}

// Remove takes a person out of an organization and ends the access that came
// with it (R22): rights on products, API tokens there, and saved views but for
// those that they share. Their sessions lose the organization at their next
// request, other organizations are untouched, and it cannot be undone. The person
// is mailed.
//
// The viewer needs member:remove, everything that the member's role holds, and
// the password given within ten minutes (R21). Fails with not_found, forbidden,
// viewer.ErrProve, and ErrLastRepresentative (R2). It returns the id of the
// organization.
func (o *Orgs) Remove(ctx context.Context, membershipID string) (orgID string, err error) {
	if err := viewer.RequireRecentProof(ctx, o.clock.Now(), signin.ProofLasts); err != nil {
		return "", err
	}
	err = o.onMember(ctx, membershipID, Remove, func(ctx context.Context, tx *ent.Client, m *ent.Membership) error {
		orgID = m.OrgID
		if err := o.end(ctx, tx, m); err != nil {
			return err
		}
		return o.record(ctx, tx, "member.removed", m, "member_removed", map[string]string{"role": roleLabel(m.Edges.Role)})
	})
	return orgID, err
}

// Leave ends the viewer's own membership in an organization, suspended or not,
// as Remove does, and mails the representatives. Fails with not_found, and with
// ErrLastRepresentative for the last one (R4, R23).
func (o *Orgs) Leave(ctx context.Context, orgID string) error {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return err
	}
	return o.held(ctx, orgID, func(ctx context.Context, tx *ent.Client) error {
		// As the system: whoever is suspended does not see their role.
		m, err := tx.Membership.Query().
			Where(membership.OrgID(orgID), membership.UserID(v.UserID)).WithRole().WithUser().
			Only(viewer.AsSystem(ctx, "leave"))
		if err != nil {
			return access.Missing(err, "organization")
		}
		if err := o.end(ctx, tx, m); err != nil {
			return err
		}
		if err := keepRepresentative(ctx, tx, orgID); err != nil {
			return err
		}
		representatives, err := access.Holders(ctx, tx, orgID, authz.RepresentativeGrant)
		if err != nil {
			return err
		}
		return o.events.Record(ctx, tx, event.Event{
			Action: "member.left", OrgID: orgID, TargetID: m.ID, TargetName: signin.Name(m.Edges.User),
			Data:  map[string]string{"role": roleLabel(m.Edges.Role)},
			Mails: event.MailsTo("member_left", representatives), Notices: event.NoticesTo(representatives, false),
		})
	})
}

// end deletes a membership, with its rights on products, and what else the
// person had through it. As the system: views and tokens are theirs, not the
// viewer's.
func (o *Orgs) end(ctx context.Context, tx *ent.Client, m *ent.Membership) error {
	if err := o.beforeEnd(ctx, tx, m); err != nil {
		return err
	}
	ctx, now := viewer.AsSystem(ctx, "membership ends"), o.clock.Now()
	if err := tx.Membership.DeleteOne(m).Exec(ctx); err != nil {
		return access.Missing(err, "member")
	}
	// What waited for their decision here waits for them no more.
	err := tx.Notification.Update().
		Where(notification.OrgID(m.OrgID), notification.UserID(m.UserID), notification.Decision(true), notification.SettledAtIsNil()).
		SetSettledAt(now).SetUpdatedAt(now).Exec(ctx)
	if err != nil {
		return access.Missing(err, "notifications")
	}
	// What they share with all members stays theirs to use.
	if _, err := tx.SavedView.Delete().Where(savedview.OrgID(m.OrgID), savedview.UserID(m.UserID), savedview.Shared(false)).Exec(ctx); err != nil {
		return access.Missing(err, "saved views")
	}
	_, err = tx.ApiToken.Update().
		Where(apitoken.OrgID(m.OrgID), apitoken.UserID(m.UserID), apitoken.RevokedAtIsNil()).
		SetRevokedAt(now).SetRevokedBecause(apitoken.RevokedBecauseMembershipEnded).SetUpdatedAt(now).Save(ctx)
	return access.Missing(err, "API tokens")
}
