package org

import (
	"context"
	"fmt"
	"maps"

	"kontor/ent"
	"kontor/ent/predicate"
	"kontor/ent/succession"
	"kontor/ent/successionvote"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// ErrNotAccepted is returned where a successor has not said that they are willing.
var ErrNotAccepted = fault.Conflict("not_accepted", "The successor has not said yet that they are willing. Wait for their answer.")

// NameSuccessor names the member who becomes legal representative when the
// representatives agree, or do not come back; an earlier one is replaced. Nothing
// changes for anybody until then. The successor is mailed, and asked whether they
// are willing.
//
// The viewer needs representative:grant. Fails with not_found, forbidden,
// ErrAlreadyRepresentative and ErrSuccessorSuspended.
func (o *Orgs) NameSuccessor(ctx context.Context, membershipID string) (s *ent.Succession, err error) {
	found, err := o.db.Client.Membership.Get(ctx, membershipID)
	if err != nil {
		return nil, access.Missing(err, "member")
	}
	err = o.change(ctx, found.OrgID, authz.RepresentativeGrant, func(ctx context.Context, tx *ent.Client) error {
		m, err := successor(ctx, tx, found.OrgID, membershipID)
		if err != nil {
			return err
		}
		named, err := tx.Succession.Query().Where(succession.OrgID(m.OrgID)).All(ctx)
		if err != nil {
			return fmt.Errorf("find succession: %w", err)
		}
		if len(named) == 1 && named[0].SuccessorID == m.ID {
			s = named[0]
			return nil
		}
		if err := o.endSuccessions(ctx, tx, "succession.ended", "ended", succession.OrgID(m.OrgID)); err != nil {
			return err
		}
		now := o.clock.Now()
		s, err = tx.Succession.Create().SetOrgID(m.OrgID).SetSuccessorID(m.ID).SetNamedByID(viewer.From(ctx).UserID).
			SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("name successor: %w", err)
		}
		return o.events.Record(ctx, tx, event.Event{
			Action: "succession.named", OrgID: s.OrgID, TargetID: s.ID, TargetName: signin.Name(m.Edges.User),
			Mails:   []event.Mail{{Kind: "succession_named", UserID: m.UserID}},
			Notices: event.NoticesTo([]string{m.UserID}, true),
		})
	})
	return s, err
}

// AnswerSuccession says whether the viewer is willing to be successor; unwilling
// ends the succession. The representatives are mailed. For the successor, as an
// active member. Fails with not_found.
func (o *Orgs) AnswerSuccession(ctx context.Context, id string, willing bool) error {
	return o.onOwnSuccession(ctx, id, func(ctx context.Context, tx *ent.Client, s *ent.Succession, _ *Standing) error {
		if !willing {
			return o.endSuccessions(ctx, tx, "succession.declined", "declined", succession.ID(id))
		}
		if s.AcceptedAt != nil {
			return nil
		}
		if err := viewer.Unblocked(ctx, s.OrgID); err != nil {
			return err
		}
		now := o.clock.Now()
		if err := tx.Succession.UpdateOne(s).SetAcceptedAt(now).SetUpdatedAt(now).Exec(viewer.AsSystem(ctx, "succession")); err != nil {
			return access.Missing(err, "succession")
		}
		to, err := others(ctx, tx, s.OrgID, authz.RepresentativeGrant)
		if err != nil {
			return err
		}
		return o.events.Record(ctx, tx, event.Event{
			Action: "succession.accepted", OrgID: s.OrgID, TargetID: s.ID, TargetName: viewer.From(ctx).Name,
			Data:  map[string]string{"outcome": "willing"},
			Mails: event.MailsTo("succession_changed", to), Notices: event.NoticesTo(to, false), Settles: []string{s.ID},
		})
	})
}

// EndSuccession ends a succession, and a takeover that was asked with it, and
// mails the successor and the representatives. The viewer needs
// representative:grant, or is the successor. Fails with not_found and forbidden;
// returns the id of the organization.
func (o *Orgs) EndSuccession(ctx context.Context, id string) (orgID string, err error) {
	found, err := o.db.Client.Succession.Get(ctx, id)
	if err != nil {
		return "", access.Missing(err, "succession")
	}
	return found.OrgID, o.held(ctx, found.OrgID, func(ctx context.Context, tx *ent.Client) error {
		if !own(ctx, &found.SuccessorID) {
			if err := viewer.Require(ctx, authz.RepresentativeGrant, found.OrgID); err != nil {
				return err
			}
		}
		if _, err := tx.Succession.Get(ctx, id); err != nil {
			return access.Missing(err, "succession")
		}
		return o.endSuccessions(ctx, tx, "succession.ended", "ended", succession.ID(id))
	})
}

// Agree says that the viewer, a legal representative, hands over now. When all
// active representatives have said so, the successor has the role, and the former
// ones stay as administrators; then the succession returned is nil. The other
// representatives are asked by mail.
//
// The viewer needs representative:grant, and the password given within ten
// minutes, for they lose their role by it. Fails with not_found, forbidden,
// viewer.ErrProve, ErrNotAccepted and ErrSuccessorSuspended.
func (o *Orgs) Agree(ctx context.Context, id string) (orgID string, s *ent.Succession, err error) {
	if err := viewer.RequireRecentProof(ctx, o.clock.Now(), signin.ProofLasts); err != nil {
		return "", nil, err
	}
	found, err := o.db.Client.Succession.Get(ctx, id)
	if err != nil {
		return "", nil, access.Missing(err, "succession")
	}
	err = o.change(ctx, found.OrgID, authz.RepresentativeGrant, func(ctx context.Context, tx *ent.Client) error {
		row, err := tx.Succession.Get(ctx, id)
		if err != nil {
			return access.Missing(err, "succession")
		}
		if row.AcceptedAt == nil {
			return ErrNotAccepted
		}
		if _, err := successor(ctx, tx, row.OrgID, row.SuccessorID); err != nil {
			return err
		}
		if err := o.vote(ctx, tx, row, true); err != nil {
			return err
		}
		standing, err := o.standing(ctx, tx, row)
		if err != nil {
			return err
		}
		if standing.Agreements == standing.Representatives {
			return o.fulfil(ctx, tx, row, "agreed")
		}
		s = row
		return o.recordAgreement(ctx, tx, row, standing)
	})
	return found.OrgID, s, err
}

func (o *Orgs) recordAgreement(ctx context.Context, tx *ent.Client, s *ent.Succession, st *Standing) error {
	e := event.Event{
		Action: "succession.agreed", OrgID: s.OrgID, TargetID: s.ID, TargetName: st.SuccessorName,
		Settles: []string{s.ID}, SettledBy: viewer.From(ctx).UserID,
	}
	maps.DeleteFunc(st.representatives, func(membershipID, _ string) bool { return st.votes[membershipID] })
	to := people(st.representatives)
	e.Mails, e.Notices = event.MailsTo("succession_agreement", to), event.NoticesTo(to, true)
	return o.events.Record(ctx, tx, e)
}

// vote keeps what the viewer says, as a member, to a succession; it replaces what
// they said before.
func (o *Orgs) vote(ctx context.Context, tx *ent.Client, s *ent.Succession, confirms bool) error {
	place, _ := viewer.From(ctx).In(s.OrgID)
	if _, err := tx.SuccessionVote.Delete().Where(successionvote.SuccessionID(s.ID), successionvote.MembershipID(place.ID)).Exec(ctx); err != nil {
		return fmt.Errorf("vote: %w", err)
	}
	now := o.clock.Now()
	err := tx.SuccessionVote.Create().SetOrgID(s.OrgID).SetSuccessionID(s.ID).SetMembershipID(place.ID).SetConfirms(confirms).
		SetCreatedAt(now).SetUpdatedAt(now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("vote: %w", err)
	}
	return nil
}

// fulfil makes the successor legal representative and the former ones
// administrators, at one moment (R1), and ends the succession. The transaction
// holds the organization.
func (o *Orgs) fulfil(ctx context.Context, tx *ent.Client, s *ent.Succession, how string) error {
	system := viewer.AsSystem(ctx, "succession")
	former, err := representatives(ctx, tx, s.OrgID)
	if err != nil {
		return err
	}
	m, err := memberOf(system, tx, s.OrgID, s.SuccessorID)
	if err != nil {
		return err
	}
	if err := tx.Succession.DeleteOne(s).Exec(system); err != nil {
		return access.Missing(err, "succession")
	}
	if err := o.give(ctx, tx, m, authz.LegalRepresentative); err != nil {
		return err
	}
	told := []string{m.UserID}
	for _, f := range former {
		if f, err = memberOf(system, tx, s.OrgID, f.ID); err != nil {
			return err
		}
		if err := o.give(ctx, tx, f, authz.Administrator); err != nil {
			return err
		}
		told = append(told, f.UserID)
	}
	if err := keepRepresentative(ctx, tx, s.OrgID); err != nil {
		return err
	}
	return o.tellChanged(ctx, tx, event.Event{
		Action: "succession.fulfilled", OrgID: s.OrgID, TargetID: s.ID, TargetName: signin.Name(m.Edges.User),
		Data: map[string]string{"because": how}, Settles: []string{s.ID},
	}, told...)
}

// endSuccessions ends successions that match, with what was said to them, and
// tells the successor and the representatives, but for whoever ends it; nobody
// where the outcome is empty, because something else tells them.
func (o *Orgs) endSuccessions(ctx context.Context, tx *ent.Client, action, outcome string, which predicate.Succession) error {
	system := viewer.AsSystem(ctx, "succession")
	rows, err := tx.Succession.Query().Where(which).All(system)
	if err != nil {
		return fmt.Errorf("find succession: %w", err)
	}
	for _, s := range rows {
		m, err := memberOf(system, tx, s.OrgID, s.SuccessorID)
		if err != nil {
			return err
		}
		if err := tx.Succession.DeleteOne(s).Exec(system); err != nil {
			return access.Missing(err, "succession")
		}
		e := event.Event{
			Action: action, OrgID: s.OrgID, TargetID: s.ID, TargetName: signin.Name(m.Edges.User), Settles: []string{s.ID},
		}
		if outcome != "" {
			to, err := others(ctx, tx, s.OrgID, authz.RepresentativeGrant)
			if err != nil {
				return err
			}
			if m.UserID != viewer.From(ctx).UserID {
				to = append(to, m.UserID)
			}
			e.Data = map[string]string{"outcome": outcome}
			e.Mails, e.Notices = event.MailsTo("succession_changed", to), event.NoticesTo(to, false)
		}
		if err := o.events.Record(ctx, tx, e); err != nil {
			return err
		}
	}
	return nil
}
