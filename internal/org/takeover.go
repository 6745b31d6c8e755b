package org

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"kontor/ent"
	"kontor/ent/succession"
	"kontor/ent/successionvote"
	"kontor/ent/trustedcontact"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// Errors of a successor who takes over.
var (
	ErrRepresentativesActive = fault.Conflict("representatives_active",
		"A legal representative has signed in since, or too lately. Ask them to hand over, or wait.")
	ErrNotAsked     = fault.Conflict("not_asked", "Nobody asks to take over at the moment.")
	ErrTooEarly     = fault.Conflict("too_early", "Seven days have to pass after asking. Wait until they are over.")
	ErrNotConfirmed = fault.Conflict("not_confirmed", "Too few have confirmed yet. Ask the administrators and trusted contacts to answer.")
	ErrNotAVoter    = fault.ForbiddenReason("not_a_voter", "Only those may answer who were administrators already when it was asked, and not the successor.")
)

// AskTakeover asks to take over, because no representative was seen for as long
// as the provider sets. The representatives are warned by mail, who end it by
// signing in; administrators and trusted contacts are asked to confirm. Asking
// again while it is asked changes nothing.
//
// For the successor, as an active member. Fails with not_found, invalid on
// "message", ErrNotAccepted and ErrRepresentativesActive.
func (o *Orgs) AskTakeover(ctx context.Context, id, message string) (s *ent.Succession, err error) {
	if err := checkMessage(message); err != nil {
		return nil, err
	}
	err = o.onOwnSuccession(ctx, id, func(ctx context.Context, tx *ent.Client, row *ent.Succession, st *Standing) error {
		if err := viewer.Unblocked(ctx, row.OrgID); err != nil {
			return err
		}
		now := o.clock.Now()
		switch s = row; {
		case row.AcceptedAt == nil:
			return ErrNotAccepted
		case st.AskedAt != nil:
			return nil
		case now.Before(*st.MayAskFrom):
			return ErrRepresentativesActive
		}
		// As the system: the successor need not see the members and what they say.
		system := viewer.AsSystem(ctx, "takeover")
		if _, err := tx.SuccessionVote.Delete().Where(successionvote.SuccessionID(id)).Exec(system); err != nil {
			return fmt.Errorf("ask to take over: %w", err)
		}
		if s, err = tx.Succession.UpdateOne(row).SetAskedAt(now).SetAskMessage(message).SetUpdatedAt(now).Save(system); err != nil {
			return access.Missing(err, "succession")
		}
		return o.recordAsked(ctx, tx, s, st)
	})
	return s, err
}

func (o *Orgs) recordAsked(ctx context.Context, tx *ent.Client, s *ent.Succession, st *Standing) error {
	e := event.Event{Action: "succession.asked", OrgID: s.OrgID, TargetID: s.ID, TargetName: st.SuccessorName}
	for _, userID := range people(st.representatives) {
		e.Mails = append(e.Mails, event.Mail{Kind: "takeover_warning", UserID: userID})
		e.Notices = append(e.Notices, event.Notice{UserID: userID})
	}
	for _, userID := range people(st.voters) {
		e.Mails = append(e.Mails, event.Mail{Kind: "takeover_asked", UserID: userID})
		e.Notices = append(e.Notices, event.Notice{UserID: userID, Decision: true})
	}
	contacts, err := tx.TrustedContact.Query().Where(trustedcontact.OrgID(s.OrgID), trustedcontact.AcceptedAtNotNil()).
		IDs(viewer.AsSystem(ctx, "takeover"))
	if err != nil {
		return fmt.Errorf("find trusted contacts: %w", err)
	}
	for _, id := range contacts {
		e.Mails = append(e.Mails, event.Mail{Kind: "contact_asked", ContactID: id})
	}
	return o.events.Record(ctx, tx, e)
}

// VoteOnTakeover confirms or refuses that the successor takes over; the last
// answer counts.
//
// The viewer needs member:update, and held it when it was asked; neither the
// successor nor a representative, who ends it by being there. Fails with
// not_found, forbidden, ErrNotAsked and ErrNotAVoter.
func (o *Orgs) VoteOnTakeover(ctx context.Context, id string, confirms bool) (s *ent.Succession, err error) {
	found, err := o.db.Client.Succession.Get(ctx, id)
	if err != nil {
		return nil, access.Missing(err, "succession")
	}
	err = o.change(ctx, found.OrgID, authz.MemberUpdate, func(ctx context.Context, tx *ent.Client) error {
		if s, err = tx.Succession.Get(ctx, id); err != nil {
			return access.Missing(err, "succession")
		}
		st, err := o.standing(ctx, tx, s)
		if err != nil {
			return err
		}
		place, _ := viewer.From(ctx).In(s.OrgID)
		if st.AskedAt == nil {
			return ErrNotAsked
		}
		if st.voters[place.ID] == "" {
			return ErrNotAVoter
		}
		if said, voted := st.votes[place.ID]; voted && said == confirms {
			return nil
		}
		if err := o.vote(ctx, tx, s, confirms); err != nil {
			return err
		}
		return o.events.Record(ctx, tx, event.Event{
			Action: "succession.voted", OrgID: s.OrgID, TargetID: s.ID, TargetName: st.SuccessorName,
			Data: map[string]string{"confirms": answerWord(confirms)}, Settles: []string{s.ID}, SettledBy: viewer.From(ctx).UserID,
		})
	})
	return s, err
}

func answerWord(confirms bool) string {
	if confirms {
		return "confirmed"
	}
	return "refused"
}

// TakeOver makes the viewer legal representative, seven days after they asked and
// once more than half of the administrators and trusted contacts have confirmed.
// The former representatives stay as administrators. All concerned are mailed.
//
// For the successor, as an active member. Fails with not_found, ErrNotAsked,
// ErrRepresentativesActive, ErrTooEarly and ErrNotConfirmed; returns the id of the
// organization.
func (o *Orgs) TakeOver(ctx context.Context, id string) (orgID string, err error) {
	err = o.onOwnSuccession(ctx, id, func(ctx context.Context, tx *ent.Client, s *ent.Succession, st *Standing) error {
		orgID = s.OrgID
		if err := viewer.Unblocked(ctx, orgID); err != nil {
			return err
		}
		switch {
		case st.stopped(s):
			return ErrRepresentativesActive
		case st.AskedAt == nil:
			return ErrNotAsked
		case o.clock.Now().Before(*st.TakeOverFrom):
			return ErrTooEarly
		case st.Confirmations < st.Needed:
			return ErrNotConfirmed
		}
		return o.fulfil(ctx, tx, s, "takeover")
	})
	return orgID, err
}

// onOwnSuccession runs f on a succession whose successor is the viewer, in a
// transaction that holds the organization. Whoever was removed or suspended
// meanwhile finds none.
func (o *Orgs) onOwnSuccession(ctx context.Context, id string, f func(context.Context, *ent.Client, *ent.Succession, *Standing) error) error {
	if _, err := viewer.RequireSession(ctx); err != nil {
		return err
	}
	mine := func(ctx context.Context, c *ent.Client) (*ent.Succession, error) {
		s, err := c.Succession.Query().
			Where(succession.ID(id), succession.SuccessorIDIn(viewer.From(ctx).MembershipsWith(authz.OrgRead)...)).Only(ctx)
		return s, access.Missing(err, "succession")
	}
	found, err := mine(ctx, o.db.Client)
	if err != nil {
		return err
	}
	return o.held(ctx, found.OrgID, func(ctx context.Context, tx *ent.Client) error {
		s, err := mine(ctx, tx)
		if err != nil {
			return err
		}
		st, err := o.standing(ctx, tx, s)
		if err != nil {
			return err
		}
		return f(ctx, tx, s, st)
	})
}

// sweepTakeovers forgets, and tells, what a representative who came back has
// stopped.
func (o *Orgs) sweepTakeovers(ctx context.Context) error {
	// All of them: those that nobody has stopped stay where they are, for long.
	rows, err := o.db.Client.Succession.Query().Where(succession.AskedAtNotNil()).Order(ent.Asc(succession.FieldID)).All(ctx)
	if err != nil {
		return fmt.Errorf("sweep takeovers: %w", err)
	}
	for _, s := range rows {
		if err := o.held(ctx, s.OrgID, func(ctx context.Context, tx *ent.Client) error { return o.stop(ctx, tx, s.ID) }); err != nil {
			return fmt.Errorf("sweep takeovers: %w", err)
		}
	}
	return nil
}

// stop ends a takeover that a representative has stopped by coming back, and
// tells the successor and those who were asked.
func (o *Orgs) stop(ctx context.Context, tx *ent.Client, id string) error {
	rows, err := tx.Succession.Query().Where(succession.ID(id), succession.AskedAtNotNil()).WithSuccessor().All(ctx)
	if err != nil || len(rows) == 0 {
		return err
	}
	s := rows[0]
	st, err := o.standing(ctx, tx, s)
	if err != nil || !st.stopped(s) {
		return err
	}
	// What representatives have agreed to stands.
	agreed := slices.Collect(maps.Keys(st.representatives))
	_, err = tx.SuccessionVote.Delete().
		Where(successionvote.SuccessionID(id), successionvote.Or(successionvote.ContactIDNotNil(), successionvote.MembershipIDNotIn(agreed...))).Exec(ctx)
	if err != nil {
		return err
	}
	if err := tx.Succession.UpdateOne(s).ClearAskedAt().SetAskMessage("").SetUpdatedAt(o.clock.Now()).Exec(ctx); err != nil {
		return err
	}
	to := append(people(st.voters), s.Edges.Successor.UserID)
	return o.events.Record(ctx, tx, event.Event{
		Action: "succession.stopped", OrgID: s.OrgID, TargetID: s.ID, TargetName: st.SuccessorName,
		Data:  map[string]string{"outcome": "stopped"},
		Mails: event.MailsTo("succession_changed", to), Notices: event.NoticesTo(to, false), Settles: []string{s.ID},
	})
}

// SuccessionOf returns who is named as successor in an organization; nil where
// nobody is. The viewer needs member:read, or is the successor.
func (o *Orgs) SuccessionOf(ctx context.Context, orgID string) (*ent.Succession, error) {
	s, err := o.db.Client.Succession.Query().Where(succession.OrgID(orgID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return s, access.Missing(err, "succession")
}

// OwnSuccessions lists where the viewer is named as successor.
func (o *Orgs) OwnSuccessions(ctx context.Context) ([]*ent.Succession, error) {
	rows, err := o.db.Client.Succession.Query().
		Where(succession.SuccessorIDIn(viewer.From(ctx).MembershipsWith(authz.OrgRead)...)).Order(ent.Asc(succession.FieldID)).All(ctx)
	return rows, access.Missing(err, "successions")
}
