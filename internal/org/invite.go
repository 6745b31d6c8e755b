package org

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/handover"
	"kontor/ent/invitation"
	"kontor/ent/membership"
	"kontor/ent/predicate"
	"kontor/ent/role"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/email"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

const (
	// invitationTerm is how long a mailed invitation is good.
	invitationTerm = 7 * 24 * time.Hour
	maxInvitees    = 50
	// Invitations go to people who did not ask for mail: an organization sends
	// so many in a day, and so many to one address in an hour.
	dailyInvitations = 200
	hourlyResends    = 3
	maxName          = 128
)

// ErrInvitationClosed is returned where an invitation has been answered or
// cancelled already.
var ErrInvitationClosed = fault.Conflict("invitation_closed", "This invitation has been answered or cancelled. Invite the person again.")

// Invitee is a person to invite.
type Invitee struct{ Email, GivenName, FamilyName string }

// Invite says who is invited, as what. Nothing in it is on unless asked for (R18).
type Invite struct {
	OrgID    string
	Invitees []Invitee
	RoleID   string
	// Locale is the language of the mail.
	Locale string
	// Strict lets only an account with the invited, confirmed address accept (R13).
	Strict                        bool
	BillingAccess                 bool
	NotifyBilling, NotifyProducts bool
}

// InviteResult is what became of one invitee: an invitation, or a refusal:
// "email_invalid", "duplicate", "already_member", "already_invited".
type InviteResult struct {
	Email      string
	Invitation *ent.Invitation
	Refusal    string
}

// Invite invites 1 to 50 people with one role and mails each of them a link.
// Each address has its own result, in the order given; a refused one loses
// nothing for the others. An invitation grants nothing until it is accepted (R8).
//
// The viewer needs member:invite, and everything the role holds (R7, R17).
// Fails with not_found, forbidden, invalid and limit.
func (o *Orgs) Invite(ctx context.Context, in Invite) (results []InviteResult, err error) {
	if err := in.check(); err != nil {
		return nil, err
	}
	err = o.change(ctx, in.OrgID, authz.MemberInvite, func(ctx context.Context, tx *ent.Client) error {
		r, err := tx.Role.Query().Where(role.ID(in.RoleID), role.OrgID(in.OrgID)).Only(ctx)
		if err != nil {
			return access.Missing(err, "role")
		}
		if err := mayGive(ctx, r); err != nil {
			return err
		}
		if err := mayGiveBilling(ctx, r, in.BillingAccess); err != nil {
			return err
		}
		if err := o.mayMail(ctx, tx, in.OrgID, len(in.Invitees)); err != nil {
			return err
		}
		addresses := make([]string, len(in.Invitees))
		for i, p := range in.Invitees {
			addresses[i], _ = email.Parse("email", p.Email) // empty where it is none
		}
		refusals, err := o.taken(ctx, tx, in.OrgID, addresses)
		if err != nil {
			return err
		}
		refusals[""] = "email_invalid"
		results = make([]InviteResult, len(in.Invitees))
		for i, p := range in.Invitees {
			results[i] = InviteResult{Email: p.Email, Refusal: refusals[addresses[i]]}
			if results[i].Refusal != "" {
				continue
			}
			refusals[addresses[i]] = "duplicate"
			if results[i].Invitation, err = o.invite(ctx, tx, in, p, addresses[i], r); err != nil {
				return err
			}
		}
		return nil
	})
	return results, err
}

func (in *Invite) check() error {
	if n := len(in.Invitees); n < 1 || n > maxInvitees {
		return fault.Invalid("invitees", "invitees", "Invite between 1 and 50 people at once.")
	}
	if err := CheckLocale(in.Locale); err != nil {
		return err
	}
	for i, p := range in.Invitees {
		for field, name := range map[string]string{"givenName": p.GivenName, "familyName": p.FamilyName} {
			if !text.Line(name, 0, maxName) {
				return fault.Invalid("invitees."+strconv.Itoa(i)+"."+field, "name", "Names have at most 128 characters, on one line.")
			}
		}
	}
	return nil
}

// taken returns the addresses that cannot be invited, with the reason, and
// closes expired invitations, which a new one replaces (R16).
func (o *Orgs) taken(ctx context.Context, tx *ent.Client, orgID string, addresses []string) (map[string]string, error) {
	now := o.clock.Now()
	_, err := tx.Invitation.Update().
		Where(
			invitation.OrgID(orgID), invitation.EmailIn(addresses...),
			invitation.StatusEQ(invitation.StatusPending), invitation.ExpiresAtLTE(now),
		).
		SetStatus(invitation.StatusCancelled).ClearTokenHash().SetUpdatedAt(now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("close expired invitations: %w", err)
	}
	pending, err := tx.Invitation.Query().
		Where(invitation.OrgID(orgID), invitation.EmailIn(addresses...), invitation.StatusEQ(invitation.StatusPending)).
		All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find invitations: %w", err)
	}
	members, err := tx.User.Query().
		Where(user.EmailIn(addresses...), user.HasMembershipsWith(membership.OrgID(orgID))).
		All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find members: %w", err)
	}
	taken := map[string]string{}
	for _, inv := range pending {
		taken[inv.Email] = "already_invited"
	}
	for _, u := range members {
		taken[u.Email] = "already_member"
	}
	return taken, nil
}

func (o *Orgs) invite(ctx context.Context, tx *ent.Client, in Invite, p Invitee, address string, r *ent.Role) (*ent.Invitation, error) {
	now := o.clock.Now()
	inv, err := tx.Invitation.Create().
		SetOrgID(in.OrgID).SetEmail(address).SetGivenName(p.GivenName).SetFamilyName(p.FamilyName).
		SetLocale(in.Locale).SetRoleID(r.ID).SetInvitedByID(viewer.From(ctx).UserID).
		SetStrict(in.Strict).SetBillingAccess(in.BillingAccess).
		SetNotifyBilling(in.NotifyBilling).SetNotifyProducts(in.NotifyProducts).
		SetCreatedAt(now).SetUpdatedAt(now).SetSentAt(now).SetExpiresAt(now.Add(invitationTerm)).
		Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("invite: %w", err)
	}
	return inv, o.mailInvitation(ctx, tx, "invitation.sent", inv, r)
}

// mailInvitation logs and mails an invitation, and asks in the console too whoever
// has an account with the invited, confirmed address.
func (o *Orgs) mailInvitation(ctx context.Context, tx *ent.Client, action string, inv *ent.Invitation, r *ent.Role) error {
	// As the system: whoever is invited is no member.
	invited, err := tx.User.Query().Where(user.Email(inv.Email), user.EmailVerifiedAtNotNil(), user.DisabledAtIsNil()).
		IDs(viewer.AsSystem(ctx, "invited person"))
	if err != nil {
		return fmt.Errorf("find invited person: %w", err)
	}
	return o.events.Record(ctx, tx, event.Event{
		Action: action, OrgID: inv.OrgID, TargetID: inv.ID, TargetName: inv.Email,
		Data:  map[string]string{"role": roleLabel(r)},
		Mails: []event.Mail{{Kind: "invitation", InvitationID: inv.ID}},
		// What was asked before is asked anew.
		Settles: []string{inv.ID}, Notices: event.Decisions(invited, inv.ExpiresAt),
	})
}

// Resend mails a pending or expired invitation anew: the term starts over, the
// earlier link is void at once (R15), and the viewer becomes its sender, whose
// rights count when it is accepted (R17).
//
// Who may: as for Invite. Fails with not_found, forbidden, limit, and
// ErrInvitationClosed.
func (o *Orgs) Resend(ctx context.Context, invitationID string) (inv *ent.Invitation, err error) {
	err = o.onInvitation(ctx, invitationID, func(ctx context.Context, tx *ent.Client, before *ent.Invitation) error {
		if err := mayGiveBilling(ctx, before.Edges.Role, before.BillingAccess); err != nil {
			return err
		}
		if err := o.mayMail(ctx, tx, before.OrgID, 1); err != nil {
			return err
		}
		now := o.clock.Now()
		resent, err := mailed(ctx, tx, before.OrgID, now.Add(-time.Hour), entevent.TargetID(before.ID), entevent.Action("invitation.resent"))
		if err != nil {
			return err
		}
		if resent >= hourlyResends {
			return fault.Limit(time.Hour, "resend", "This invitation was sent several times already. Wait an hour before you send it again.")
		}
		inv, err = tx.Invitation.UpdateOne(before).
			SetInvitedByID(viewer.From(ctx).UserID).ClearTokenHash().
			SetSentAt(now).SetExpiresAt(now.Add(invitationTerm)).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return access.Missing(err, "invitation")
		}
		// The handover that it belongs to waits as long, in the new sender's name (R17).
		err = tx.Handover.Update().Where(handover.InvitationID(inv.ID), handover.StatusEQ(handover.StatusPending)).
			SetAskedByID(viewer.From(ctx).UserID).SetExpiresAt(inv.ExpiresAt).SetUpdatedAt(now).Exec(ctx)
		if err != nil {
			return access.Missing(err, "handover")
		}
		return o.mailInvitation(ctx, tx, "invitation.resent", inv, before.Edges.Role)
	})
	return inv, err
}

// Cancel ends a pending or expired invitation, and the handover that it belongs
// to; its link is void at once (R14).
// Who may: as for Invite. Fails with not_found, forbidden and
// ErrInvitationClosed.
func (o *Orgs) Cancel(ctx context.Context, invitationID string) (inv *ent.Invitation, err error) {
	err = o.onInvitation(ctx, invitationID, func(ctx context.Context, tx *ent.Client, before *ent.Invitation) error {
		now := o.clock.Now()
		inv, err = tx.Invitation.UpdateOne(before).
			SetStatus(invitation.StatusCancelled).ClearTokenHash().SetAnsweredAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return access.Missing(err, "invitation")
		}
		if err := o.closeHandovers(ctx, tx, cancelled, handover.InvitationID(inv.ID)); err != nil {
			return err
		}
		return o.events.Record(ctx, tx, event.Event{
			Action: "invitation.cancelled", OrgID: inv.OrgID, TargetID: inv.ID, TargetName: inv.Email,
			Data: map[string]string{"role": roleLabel(before.Edges.Role)}, Settles: []string{inv.ID},
		})
	})
	return inv, err
}

// MayManage tells whether the viewer may resend and cancel an invitation whose
// role is r.
func MayManage(ctx context.Context, inv *ent.Invitation, r *ent.Role) bool {
	return inv.Status == invitation.StatusPending && viewer.Can(ctx, authz.MemberInvite, inv.OrgID) && covers(ctx, r)
}

// State is how an invitation stands: its status, or "expired" once a pending
// one is past its term.
func (o *Orgs) State(inv *ent.Invitation) string {
	if inv.Status == invitation.StatusPending && !o.clock.Now().Before(inv.ExpiresAt) {
		return "expired"
	}
	return inv.Status.String()
}

// onInvitation runs f on an unanswered invitation with its role, in a
// transaction that holds the organization, if the viewer may manage it.
func (o *Orgs) onInvitation(ctx context.Context, id string, f func(context.Context, *ent.Client, *ent.Invitation) error) error {
	found, err := o.db.Client.Invitation.Get(ctx, id)
	if err != nil {
		return access.Missing(err, "invitation")
	}
	return o.change(ctx, found.OrgID, authz.MemberInvite, func(ctx context.Context, tx *ent.Client) error {
		inv, err := tx.Invitation.Query().Where(invitation.ID(id)).WithRole().Only(ctx)
		if err != nil {
			return access.Missing(err, "invitation")
		}
		if err := mayGive(ctx, inv.Edges.Role); err != nil {
			return err
		}
		if inv.Status != invitation.StatusPending {
			return ErrInvitationClosed
		}
		return f(ctx, tx, inv)
	})
}

// mayMail refuses n more invitations once an organization has mailed too many.
func (o *Orgs) mayMail(ctx context.Context, tx *ent.Client, orgID string, n int) error {
	sent, err := mailed(ctx, tx, orgID, o.clock.Now().Add(-24*time.Hour), entevent.ActionIn("invitation.sent", "invitation.resent"))
	if err != nil {
		return err
	}
	if sent+n > dailyInvitations {
		return fault.Limit(time.Hour, "invitations", "This organization has sent 200 invitations within a day. Try again later.")
	}
	return nil
}

// mailed counts in the log, which has a line for every invitation mailed. As
// the system: whoever may invite need not read the log.
func mailed(ctx context.Context, tx *ent.Client, orgID string, since time.Time, which ...predicate.Event) (int, error) {
	n, err := tx.Event.Query().
		Where(entevent.OrgID(orgID), entevent.AtGT(since)).Where(which...).
		Count(viewer.AsSystem(ctx, "invitation limit"))
	if err != nil {
		return 0, fmt.Errorf("count invitations: %w", err)
	}
	return n, nil
}
