package org

import (
	"context"
	"fmt"
	"slices"
	"time"

	"kontor/ent"
	"kontor/ent/handover"
	"kontor/ent/membership"
	"kontor/ent/predicate"
	"kontor/ent/role"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/email"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/signin"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

const (
	// handoverTerm is how long a member has to answer; somebody who is invited has
	// as long as the invitation is good.
	handoverTerm = 14 * 24 * time.Hour
	maxMessage   = 1000
	maxHandovers = 100
)

// Errors of handing the legal-representative role over.
var (
	ErrHandoverPending = fault.Conflict("handover_pending",
		"A handover of this person's role waits for an answer already. Cancel it before you start another one.")
	ErrHandoverClosed = fault.Conflict("handover_closed",
		"This handover has been answered or cancelled, or its time is over. Ask a legal representative to start a new one.")
	ErrAskerLostRight = fault.Conflict("asker_lost_right",
		"Whoever started this handover may no longer give this role. Ask a legal representative to start it anew.")
	ErrAlreadyRepresentative = fault.Conflict("already_representative", "This person is a legal representative already. Choose somebody else.")
	ErrNotRepresentative     = fault.Conflict("not_representative", "Only the role of a legal representative can be handed over. Choose one of them.")
	ErrSuccessorSuspended    = fault.Conflict("successor_suspended", "The successor is suspended. Reactivate their membership first.")
	ErrAlreadyInvited        = fault.Conflict("already_invited", "This address has an invitation already. Cancel that one first.").At("invite.email")
)

// Handover says whose legal-representative role goes to whom: to a member, or to
// somebody who is invited.
type Handover struct {
	OrgID string
	// FormerID names the membership of the former representative; empty for the
	// viewer's own.
	FormerID string
	// SuccessorID names the membership of the successor; empty where Invite is set.
	SuccessorID string
	Invite      *Successor
	// ThenRoleID is the built-in role of the former one afterwards; empty to remove them.
	ThenRoleID string
	// Message is a word to the successor.
	Message string
}

// Successor is somebody to invite as legal representative.
type Successor struct{ Email, GivenName, FamilyName, Locale string }

// StartHandover asks a successor to take the legal-representative role over from
// a representative, who keeps it until the moment when the successor accepts
// (R1, R8). A member is mailed; somebody from outside gets a strict invitation
// with that role, whose acceptance completes the handover (R13).
//
// The viewer needs representative:grant, and the password given within ten
// minutes (R21). Fails with not_found, forbidden, viewer.ErrProve, invalid, limit,
// ErrHandoverPending, ErrNotRepresentative, ErrAlreadyRepresentative,
// ErrSuccessorSuspended and ErrAlreadyInvited.
func (o *Orgs) StartHandover(ctx context.Context, in Handover) (h *ent.Handover, err error) {
	if err := viewer.RequireRecentProof(ctx, o.clock.Now(), signin.ProofLasts); err != nil {
		return nil, err
	}
	err = o.change(ctx, in.OrgID, authz.RepresentativeGrant, func(ctx context.Context, tx *ent.Client) error {
		if err := in.check(); err != nil {
			return err
		}
		former, then, err := o.former(ctx, tx, in)
		if err != nil {
			return err
		}
		now := o.clock.Now()
		create := tx.Handover.Create().SetOrgID(in.OrgID).SetFormerID(former.ID).SetFormerName(signin.Name(former.Edges.User)).
			SetAskedByID(viewer.From(ctx).UserID).SetMessage(in.Message).SetExpiresAt(now.Add(handoverTerm)).SetCreatedAt(now).SetUpdatedAt(now)
		data := map[string]string{"former": signin.Name(former.Edges.User)}
		if then != nil {
			create.SetThenRoleID(then.ID)
			data["role_then"] = then.Key
		}
		asked, err := o.ask(ctx, tx, in, former, create)
		if err != nil {
			return err
		}
		if h, err = create.Save(ctx); err != nil {
			return fmt.Errorf("start handover: %w", err)
		}
		e := event.Event{Action: "handover.started", OrgID: h.OrgID, TargetID: h.ID, TargetName: h.SuccessorName, Data: data}
		if asked != nil {
			e.Mails = []event.Mail{{Kind: "handover_asked", UserID: asked.UserID}}
			e.Notices = append(e.Notices, event.Notice{UserID: asked.UserID, Decision: true, Until: h.ExpiresAt})
		}
		if former.UserID != viewer.From(ctx).UserID {
			e.Notices = append(e.Notices, event.Notice{UserID: former.UserID})
		}
		return o.events.Record(ctx, tx, e)
	})
	return h, err
}

func (in *Handover) check() error {
	if (in.SuccessorID == "") == (in.Invite == nil) {
		return fault.Invalid("successorMembershipId", "successor", "Choose a member as successor, or say whom to invite: one of the two.")
	}
	if err := checkMessage(in.Message); err != nil {
		return err
	}
	if in.Invite == nil {
		return nil
	}
	if !text.Line(in.Invite.GivenName, 0, maxName) || !text.Line(in.Invite.FamilyName, 0, maxName) {
		return fault.Invalid("invite.givenName", "name", "Names have at most 128 characters, on one line.")
	}
	return CheckLocale(in.Invite.Locale)
}

func checkMessage(s string) error {
	if !text.Block(s, maxMessage) {
		return fault.Invalid("message", "message", "A message has at most 1,000 characters.")
	}
	return nil
}

// former returns the representative whose role goes, and the role they have then,
// nil if they are removed. A handover of theirs that nobody answered in time makes
// way.
func (o *Orgs) former(ctx context.Context, tx *ent.Client, in Handover) (*ent.Membership, *ent.Role, error) {
	if in.FormerID == "" {
		own, _ := viewer.From(ctx).In(in.OrgID)
		in.FormerID = own.ID
	}
	former, err := memberOf(ctx, tx, in.OrgID, in.FormerID)
	if err != nil {
		return nil, nil, err
	}
	if !represents(former) {
		return nil, nil, ErrNotRepresentative
	}
	var then *ent.Role
	if in.ThenRoleID != "" {
		then, err = tx.Role.Query().Where(role.ID(in.ThenRoleID), role.OrgID(in.OrgID)).Only(ctx)
		if err != nil {
			return nil, nil, access.Missing(err, "role")
		}
		// A custom role may hold something else, or be gone, when the successor accepts.
		if then.Key == "" || then.Key == string(authz.LegalRepresentative) {
			return nil, nil, fault.Invalid("thenRoleId", "then_role", "Choose administrator, collaborator or external.")
		}
	}
	if err := o.closeHandovers(ctx, tx, expired, handover.FormerID(former.ID), handover.ExpiresAtLTE(o.clock.Now())); err != nil {
		return nil, nil, err
	}
	waits, err := tx.Handover.Query().Where(handover.FormerID(former.ID), handover.StatusEQ(handover.StatusPending)).Exist(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("find handover: %w", err)
	}
	if waits {
		return nil, nil, ErrHandoverPending
	}
	return former, then, nil
}

// ask puts the successor into the row. A member is returned, to be told; whoever
// is invited gets the mail of the invitation.
func (o *Orgs) ask(ctx context.Context, tx *ent.Client, in Handover, former *ent.Membership, row *ent.HandoverCreate) (*ent.Membership, error) {
	if in.Invite != nil {
		inv, err := o.inviteSuccessor(ctx, tx, in)
		if err != nil {
			return nil, err
		}
		row.SetInvitationID(inv.ID).SetSuccessorName(inv.Email).SetExpiresAt(inv.ExpiresAt)
		return nil, nil
	}
	m, err := successor(ctx, tx, in.OrgID, in.SuccessorID)
	if err != nil {
		return nil, err
	}
	row.SetSuccessorID(m.ID).SetSuccessorName(signin.Name(m.Edges.User))
	return m, nil
}

func (o *Orgs) inviteSuccessor(ctx context.Context, tx *ent.Client, in Handover) (*ent.Invitation, error) {
	address, err := email.Parse("invite.email", in.Invite.Email)
	if err != nil {
		return nil, err
	}
	if err := o.mayMail(ctx, tx, in.OrgID, 1); err != nil {
		return nil, err
	}
	refusals, err := o.taken(ctx, tx, in.OrgID, []string{address})
	if err != nil {
		return nil, err
	}
	switch refusals[address] {
	case "already_invited":
		return nil, ErrAlreadyInvited
	case "already_member":
		return nil, fault.Invalid("invite.email", "already_member", "This person is a member already. Choose them among the members.")
	}
	representative, err := builtinRole(ctx, tx, in.OrgID, authz.LegalRepresentative)
	if err != nil {
		return nil, err
	}
	invitee := Invitee{Email: address, GivenName: in.Invite.GivenName, FamilyName: in.Invite.FamilyName}
	return o.invite(ctx, tx, Invite{OrgID: in.OrgID, Locale: in.Invite.Locale, Strict: true}, invitee, address, representative)
}

// successor returns a member who can become legal representative.
func successor(ctx context.Context, tx *ent.Client, orgID, membershipID string) (*ent.Membership, error) {
	m, err := memberOf(ctx, tx, orgID, membershipID)
	switch {
	case err != nil:
		return nil, err
	case represents(m):
		return nil, ErrAlreadyRepresentative
	case m.SuspendedAt != nil:
		return nil, ErrSuccessorSuspended
	}
	return m, nil
}

func memberOf(ctx context.Context, tx *ent.Client, orgID, id string) (*ent.Membership, error) {
	m, err := tx.Membership.Query().Where(membership.ID(id), membership.OrgID(orgID)).WithRole().WithUser().Only(ctx)
	return m, access.Missing(err, "member")
}

func builtinRole(ctx context.Context, tx *ent.Client, orgID string, key authz.RoleKey) (*ent.Role, error) {
	r, err := tx.Role.Query().Where(role.OrgID(orgID), role.Key(string(key))).Only(ctx)
	return r, access.Missing(err, "role")
}

// represents tells whether a membership has the legal-representative role.
func represents(m *ent.Membership) bool {
	return m.Edges.Role.Key == string(authz.LegalRepresentative)
}

// openHandover narrows to handovers that can be answered.
func (o *Orgs) openHandover() predicate.Handover {
	return handover.And(
		handover.StatusEQ(handover.StatusPending), handover.ExpiresAtGT(o.clock.Now()), handover.FormerIDNotNil(),
		handover.Or(handover.SuccessorIDNotNil(), handover.InvitationIDNotNil()),
	)
}

// OpenHandovers lists the handovers of an organization that wait for the
// successor, newest first; at most 100. The viewer sees them with member:read,
// and their own.
func (o *Orgs) OpenHandovers(ctx context.Context, orgID string) ([]*ent.Handover, error) {
	rows, err := o.db.Client.Handover.Query().Where(o.openHandover(), handover.OrgID(orgID)).
		Order(ent.Desc(handover.FieldCreatedAt, handover.FieldID)).Limit(maxHandovers).All(ctx)
	return rows, access.Missing(err, "handovers")
}

// OwnHandovers lists the handovers that wait for the viewer as successor.
func (o *Orgs) OwnHandovers(ctx context.Context) ([]*ent.Handover, error) {
	rows, err := o.db.Client.Handover.Query().
		Where(o.openHandover(), handover.SuccessorIDIn(viewer.From(ctx).MembershipsWith(authz.OrgRead)...)).
		Order(ent.Desc(handover.FieldCreatedAt, handover.FieldID)).Limit(maxHandovers).All(ctx)
	return rows, access.Missing(err, "handovers")
}

// HandoverState is how a handover stands: its status, or "expired" once nobody
// answered in time; "cancelled" where the people it is about are gone.
func (o *Orgs) HandoverState(h *ent.Handover) string {
	late := h.FinishedAt != nil && !h.FinishedAt.Before(h.ExpiresAt)
	switch {
	case h.Status == handover.StatusCancelled && late, h.Status == handover.StatusPending && !o.clock.Now().Before(h.ExpiresAt):
		return "expired"
	case h.Status == handover.StatusPending && (h.FormerID == nil || h.SuccessorID == nil && h.InvitationID == nil):
		return "cancelled"
	}
	return h.Status.String()
}

// MayAnswerHandover tells whether the viewer is the successor and may answer now.
func (o *Orgs) MayAnswerHandover(ctx context.Context, h *ent.Handover) bool {
	return o.HandoverState(h) == "pending" && own(ctx, h.SuccessorID)
}

// MayCancelHandover tells whether the viewer may cancel a handover now.
func (o *Orgs) MayCancelHandover(ctx context.Context, h *ent.Handover) bool {
	return o.HandoverState(h) == "pending" && viewer.Can(ctx, authz.RepresentativeGrant, h.OrgID)
}

// own tells whether a membership is an active one of the viewer.
func own(ctx context.Context, membershipID *string) bool {
	return membershipID != nil && slices.Contains(viewer.From(ctx).MembershipsWith(authz.OrgRead), *membershipID)
}
