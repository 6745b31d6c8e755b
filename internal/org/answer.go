package org

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/handover"
	"kontor/ent/invitation"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/predicate"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/logo"
	"kontor/internal/secret"
	"kontor/internal/signin"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// Errors of answering an invitation.
var (
	ErrOtherEmail = fault.ForbiddenReason("other_email",
		"This invitation is for another address. Sign in with the account of the invited address, or ask for an invitation to yours.")
	ErrSenderLostRight = fault.Conflict("sender_lost_right",
		"Whoever sent this invitation may no longer give this role. Ask the organization for a new invitation.")
	ErrAlreadyMember = fault.Conflict("already_member", "You are a member of this organization already.")
)

// Answer names an invitation by the token of its mail or by its id: exactly one.
type Answer struct{ Token, ID string }

// Preview is what the holder of a token may know of the invitation.
type Preview struct {
	OrganizationName  string
	OrganizationHue   int
	InvitedByName     string
	RoleKey, RoleName string
	Email             string
	Strict            bool
	ExpiresAt         time.Time
	// ViewerCanAccept: somebody is signed in whose account may accept.
	ViewerCanAccept bool
	// OrganizationLogoURL is where the logo is; nil without one.
	OrganizationLogoURL *string
}

// previewsByNetwork bounds what anybody may ask of the database without signing
// in; tokens themselves are beyond guessing.
var previewsByNetwork = throttle.Limit{Purpose: "invitation preview network", Max: 120, Window: 15 * time.Minute}

// Preview returns what an invitation is about, for whoever holds its token;
// nil where the token is not, or no longer, good. Fails with limit.
func (o *Orgs) Preview(ctx context.Context, token string) (*Preview, error) {
	if !secret.ValidFormat(secret.Link, token) {
		return nil, nil
	}
	if err := o.throttle.Take(ctx, previewsByNetwork, throttle.Network(viewer.From(ctx).IP)); err != nil {
		return nil, err
	}
	inv, err := o.answerable(ctx, o.db.Client, Answer{Token: token})
	if fault.CodeOf(err) == fault.CodeNotFound {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	v := viewer.From(ctx)
	p := &Preview{
		OrganizationName: inv.Edges.Organization.Name, OrganizationHue: inv.Edges.Organization.Hue,
		RoleKey: inv.Edges.Role.Key, RoleName: inv.Edges.Role.Name,
		Email: inv.Email, Strict: inv.Strict, ExpiresAt: inv.ExpiresAt,
		ViewerCanAccept:     v.SignedIn() && (!inv.Strict || v.Email == inv.Email),
		OrganizationLogoURL: logo.URL(inv.Edges.Organization.LogoKey),
	}
	if sender := inv.Edges.InvitedBy; sender != nil {
		p.InvitedByName = signin.Name(sender)
	}
	return p, nil
}

// Waiting returns the invitations that wait for the viewer's answer: pending,
// in their term, and for the viewer's confirmed address.
func (o *Orgs) Waiting(ctx context.Context) ([]*ent.Invitation, error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	u, err := o.db.Client.User.Get(ctx, v.UserID)
	if err != nil {
		return nil, access.Missing(err, "person")
	}
	if u.EmailVerifiedAt == nil {
		return nil, nil
	}
	// As the system: the invited person is not in the organization yet.
	rows, err := o.db.Client.Invitation.Query().
		Where(o.open(), invitation.Email(u.Email)).
		Order(ent.Desc(invitation.FieldSentAt), ent.Desc(invitation.FieldID)).Limit(100).
		All(viewer.AsSystem(ctx, "own invitations"))
	if err != nil {
		return nil, fmt.Errorf("find invitations: %w", err)
	}
	return rows, nil
}

// Accept makes the viewer a member of the organization that invited them, with
// the role of the invitation, and mails the sender. It never creates an
// organization (R12), and the invitation is used up by it (R14). A handover that it
// belongs to is completed at the same moment.
//
// For whoever is signed in and holds the token, or by id under the invited,
// confirmed address. Fails with not_found for a void invitation (R14),
// ErrOtherEmail for another account when it is strict (R13), ErrSenderLostRight
// (R17), ErrAlreadyMember, and viewer.ErrBlocked where the provider has blocked the
// organization: nobody joins it meanwhile.
func (o *Orgs) Accept(ctx context.Context, a Answer) (m *ent.Membership, err error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	err = o.onAnswer(ctx, a, func(ctx context.Context, tx *ent.Client, inv *ent.Invitation) error {
		u, err := tx.User.Get(ctx, v.UserID)
		if err != nil {
			return access.Missing(err, "person")
		}
		if inv.Strict && (u.Email != inv.Email || u.EmailVerifiedAt == nil) {
			return ErrOtherEmail
		}
		m, err = o.accept(ctx, tx, inv, u)
		return err
	})
	return m, err
}

// AcceptForNewUser accepts an invitation in the transaction that registers its
// recipient (R12). The token came by mail, and so proves the address: where it
// is that of u, accepted is true and the caller may confirm it. An invitation
// for another address is left as it is. Fails with not_found for a void token,
// and as Accept.
func (o *Orgs) AcceptForNewUser(ctx context.Context, tx *ent.Client, u *ent.User, token string) (accepted bool, err error) {
	found, err := o.answerable(ctx, tx, Answer{Token: token})
	if err != nil || found.Email != u.Email {
		return false, err
	}
	if err := o.db.Lock(ctx, "organizations", found.OrgID); err != nil {
		return false, err
	}
	inv, err := o.answerable(ctx, tx, Answer{Token: token})
	if err != nil {
		return false, err
	}
	_, err = o.accept(ctx, tx, inv, u)
	return err == nil, err
}

// accept turns an invitation into a membership. As the system: u is no member
// before, and the sender's rights are not for u to see.
func (o *Orgs) accept(ctx context.Context, tx *ent.Client, inv *ent.Invitation, u *ent.User) (*ent.Membership, error) {
	system, now := viewer.AsSystem(ctx, "acceptance"), o.clock.Now()
	if blocked, err := tx.Organization.Query().Where(organization.ID(inv.OrgID), organization.BlockedAtNotNil()).Exist(system); err != nil || blocked {
		return nil, cmp.Or(err, error(viewer.ErrBlocked))
	}
	if err := senderMayGive(system, tx, inv); err != nil {
		return nil, err
	}
	if err := o.arrive(ctx, tx, u.ID); err != nil {
		return nil, err
	}
	member, err := tx.Membership.Query().Where(membership.OrgID(inv.OrgID), membership.UserID(u.ID)).Exist(system)
	if err != nil {
		return nil, fmt.Errorf("accept: %w", err)
	}
	if member {
		return nil, ErrAlreadyMember
	}
	m, err := tx.Membership.Create().
		SetOrgID(inv.OrgID).SetUserID(u.ID).SetRoleID(inv.RoleID).SetBillingAccess(inv.BillingAccess).
		SetNotifyBilling(inv.NotifyBilling).SetNotifyProducts(inv.NotifyProducts).
		SetCreatedAt(now).SetUpdatedAt(now).Save(system)
	if err != nil {
		return nil, fmt.Errorf("accept: %w", err)
	}
	if err := o.close(system, tx, inv, invitation.StatusAccepted); err != nil {
		return nil, err
	}
	managers, err := access.Holders(ctx, tx, inv.OrgID, authz.MemberRead)
	if err != nil {
		return nil, err
	}
	err = o.events.Record(ctx, tx, event.Event{
		Action: "member.joined", OrgID: inv.OrgID, TargetID: m.ID, TargetName: signin.Name(u),
		Data:    map[string]string{"role": roleLabel(inv.Edges.Role)},
		ActorID: u.ID, ActorName: signin.Name(u),
		Mails:   mailSender(inv, "invitation_accepted"),
		Notices: event.NoticesTo(managers, false), Settles: []string{inv.ID},
	})
	if err != nil {
		return nil, err
	}
	return m, o.completeInvited(ctx, tx, inv, m, u)
}

// completeInvited completes the handover that an accepted invitation belongs to.
// Where the former representative has no such role any more, there is nothing left
// to take from them: the handover was closed by that.
func (o *Orgs) completeInvited(ctx context.Context, tx *ent.Client, inv *ent.Invitation, m *ent.Membership, u *ent.User) error {
	rows, err := tx.Handover.Query().Where(handover.InvitationID(inv.ID), o.openHandover()).All(viewer.AsSystem(ctx, "acceptance"))
	if err != nil {
		return fmt.Errorf("find handover: %w", err)
	}
	m.Edges.Role, m.Edges.User = inv.Edges.Role, u
	for _, h := range rows {
		if _, err := o.complete(ctx, tx, h, m); err != nil {
			return err
		}
	}
	return nil
}

// senderMayGive refuses an invitation whose sender could not send it today
// (R17): gone, suspended, disabled, or with less than it gives.
func senderMayGive(ctx context.Context, tx *ent.Client, inv *ent.Invitation) error {
	if inv.InvitedByID == nil {
		return ErrSenderLostRight
	}
	m, err := tx.Membership.Query().
		Where(
			membership.OrgID(inv.OrgID), membership.UserID(*inv.InvitedByID),
			membership.SuspendedAtIsNil(), membership.HasUserWith(user.DisabledAtIsNil()),
		).
		WithRole().Only(ctx)
	if ent.IsNotFound(err) {
		return ErrSenderLostRight
	}
	if err != nil {
		return fmt.Errorf("find sender: %w", err)
	}
	holds := access.Permissions(m, m.Edges.Role)
	if !holds.Has(authz.MemberInvite) || !holds.Covers(access.RolePermissions(inv.Edges.Role)) ||
		inv.BillingAccess && !holds.Has(authz.BillingRead) {
		return ErrSenderLostRight
	}
	return nil
}

// Decline closes an invitation, mails the sender and returns the name of the
// organization. For everybody who holds the token, or by id under the invited,
// confirmed address. Fails with not_found.
func (o *Orgs) Decline(ctx context.Context, a Answer) (organizationName string, err error) {
	err = o.onAnswer(ctx, a, func(ctx context.Context, tx *ent.Client, inv *ent.Invitation) error {
		organizationName = inv.Edges.Organization.Name
		// As the system: whoever declines does not belong to the organization.
		if err := o.close(viewer.AsSystem(ctx, "answer"), tx, inv, invitation.StatusDeclined); err != nil {
			return err
		}
		if err := o.closeHandovers(ctx, tx, declined, handover.InvitationID(inv.ID)); err != nil {
			return err
		}
		e := event.Event{
			Action: "invitation.declined", OrgID: inv.OrgID, TargetID: inv.ID, TargetName: inv.Email,
			Data:  map[string]string{"role": roleLabel(inv.Edges.Role)},
			Mails: mailSender(inv, "invitation_declined"), Settles: []string{inv.ID},
		}
		if inv.InvitedByID != nil {
			e.Notices = []event.Notice{{UserID: *inv.InvitedByID}}
		}
		if !viewer.From(ctx).SignedIn() {
			e.ActorID, e.ActorName = inv.ID, inv.Email // the token of the mail says who
		}
		return o.events.Record(ctx, tx, e)
	})
	return organizationName, err
}

func (o *Orgs) close(ctx context.Context, tx *ent.Client, inv *ent.Invitation, s invitation.Status) error {
	now := o.clock.Now()
	err := tx.Invitation.UpdateOneID(inv.ID).SetStatus(s).ClearTokenHash().SetAnsweredAt(now).SetUpdatedAt(now).Exec(ctx)
	return access.Missing(err, "invitation")
}

func mailSender(inv *ent.Invitation, kind string) []event.Mail {
	if inv.InvitedByID == nil {
		return nil
	}
	return []event.Mail{{Kind: kind, UserID: *inv.InvitedByID}}
}

// onAnswer runs f on an open invitation, in a transaction that holds its
// organization: of two answers at the same instant the second finds it closed.
func (o *Orgs) onAnswer(ctx context.Context, a Answer, f func(context.Context, *ent.Client, *ent.Invitation) error) error {
	found, err := o.answerable(ctx, o.db.Client, a)
	if err != nil {
		return err
	}
	return o.held(ctx, found.OrgID, func(ctx context.Context, tx *ent.Client) error {
		inv, err := o.answerable(ctx, tx, a)
		if err != nil {
			return err
		}
		return f(ctx, tx, inv)
	})
}

// open narrows to invitations that can be answered.
func (o *Orgs) open() predicate.Invitation {
	return invitation.And(invitation.StatusEQ(invitation.StatusPending), invitation.ExpiresAtGT(o.clock.Now()))
}

// answerable finds an open invitation with its role, organization and sender.
// Whatever is wrong with it, the answer is the same not_found.
func (o *Orgs) answerable(ctx context.Context, c *ent.Client, a Answer) (*ent.Invitation, error) {
	if (a.Token == "") == (a.ID == "") {
		return nil, fault.Invalid("token", "token_or_id", "Name the invitation by its token or by its id.")
	}
	which := invitation.TokenHash(secret.Hash(a.Token))
	switch {
	case a.ID != "":
		v, err := viewer.RequireSession(ctx)
		if err != nil {
			return nil, err
		}
		u, err := c.User.Get(ctx, v.UserID)
		if err != nil {
			return nil, access.Missing(err, "person")
		}
		if u.EmailVerifiedAt == nil {
			return nil, fault.NotFound("invitation")
		}
		which = invitation.And(invitation.ID(a.ID), invitation.Email(u.Email))
	case !secret.ValidFormat(secret.Link, a.Token):
		return nil, fault.NotFound("invitation")
	}
	// As the system: a credential is looked up, and its holder is not in the
	// organization.
	inv, err := c.Invitation.Query().Where(o.open(), which).
		WithRole().WithOrganization().WithInvitedBy().
		Only(viewer.AsSystem(ctx, "invitation token"))
	return inv, access.Missing(err, "invitation")
}
