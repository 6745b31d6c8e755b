package org

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/successionvote"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// ContactAnswer is what a trusted contact says: one of the two.
type ContactAnswer struct {
	Token string
	// Willing says whether they are trusted contact at all.
	Willing *bool
	// Confirms says what they think of a successor who asks to take over.
	Confirms *bool
}

// AnswerAsContact keeps what a trusted contact says; unwilling ends it, and then
// nil is returned. The representatives are told in the console. For whoever holds
// the token of the newest mail to them. Fails with not_found, limit, ErrNotAsked,
// and invalid where not exactly one thing is said.
func (o *Orgs) AnswerAsContact(ctx context.Context, a ContactAnswer) (p *ContactPreview, err error) {
	if err := o.throttle.Take(ctx, contactsByNetwork, throttle.Network(viewer.From(ctx).IP)); err != nil {
		return nil, err
	}
	found, err := contactByToken(ctx, o.db.Client, a.Token)
	if err != nil {
		return nil, err
	}
	if (a.Willing == nil) == (a.Confirms == nil) {
		return nil, fault.Invalid("willing", "one_answer", "Say whether you are willing, or what you think of the successor: one of the two.")
	}
	err = o.held(ctx, found.OrgID, func(ctx context.Context, tx *ent.Client) error {
		c, err := contactByToken(ctx, tx, a.Token)
		if err != nil {
			return err
		}
		switch {
		case a.Confirms != nil:
			err = o.contactVotes(ctx, tx, c, *a.Confirms)
		case *a.Willing:
			err = o.contactWilling(ctx, tx, c)
		default:
			return o.contactDeclines(ctx, tx, c)
		}
		if err != nil {
			return err
		}
		if c, err = contactByToken(ctx, tx, a.Token); err != nil {
			return err
		}
		p, err = o.previewContact(ctx, tx, c)
		return err
	})
	return p, err
}

func (o *Orgs) contactWilling(ctx context.Context, tx *ent.Client, c *ent.TrustedContact) error {
	if c.AcceptedAt != nil {
		return nil
	}
	now := o.clock.Now()
	if err := tx.TrustedContact.UpdateOne(c).SetAcceptedAt(now).SetUpdatedAt(now).Exec(viewer.AsSystem(ctx, "trusted contact")); err != nil {
		return access.Missing(err, "trusted contact")
	}
	return o.recordContact(ctx, tx, "contact.accepted", c, nil)
}

func (o *Orgs) contactDeclines(ctx context.Context, tx *ent.Client, c *ent.TrustedContact) error {
	if err := tx.TrustedContact.DeleteOne(c).Exec(viewer.AsSystem(ctx, "trusted contact")); err != nil {
		return access.Missing(err, "trusted contact")
	}
	return o.recordContact(ctx, tx, "contact.declined", c, nil)
}

func (o *Orgs) contactVotes(ctx context.Context, tx *ent.Client, c *ent.TrustedContact, confirms bool) error {
	s, _, err := o.askedOf(ctx, tx, c)
	if err != nil {
		return err
	}
	if s == nil {
		return ErrNotAsked
	}
	system, now := viewer.AsSystem(ctx, "trusted contact"), o.clock.Now()
	if _, err := tx.SuccessionVote.Delete().Where(successionvote.SuccessionID(s.ID), successionvote.ContactID(c.ID)).Exec(system); err != nil {
		return fmt.Errorf("vote: %w", err)
	}
	err = tx.SuccessionVote.Create().SetOrgID(c.OrgID).SetSuccessionID(s.ID).SetContactID(c.ID).SetConfirms(confirms).
		SetCreatedAt(now).SetUpdatedAt(now).Exec(system)
	if err != nil {
		return fmt.Errorf("vote: %w", err)
	}
	return o.recordContact(ctx, tx, "contact.voted", c, map[string]string{"confirms": answerWord(confirms)})
}

// recordContact logs what a trusted contact said: the token of the mail says who
// they are.
func (o *Orgs) recordContact(ctx context.Context, tx *ent.Client, action string, c *ent.TrustedContact, data map[string]string) error {
	to, err := others(ctx, tx, c.OrgID, authz.RepresentativeGrant)
	if err != nil {
		return err
	}
	return o.events.Record(ctx, tx, event.Event{
		Action: action, OrgID: c.OrgID, TargetID: c.ID, TargetName: c.Name, Data: data, Notices: event.NoticesTo(to, false),
		ActorID: c.ID, ActorName: c.Name,
	})
}
