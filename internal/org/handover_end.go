package org

import (
	"context"
	"fmt"
	"slices"

	"kontor/ent"
	"kontor/ent/handover"
	"kontor/ent/membership"
	"kontor/ent/predicate"
	"kontor/ent/succession"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/viewer"
)

// ending is a way in which a handover ends without a successor.
type ending struct {
	status          handover.Status
	action, outcome string
}

var (
	declined  = ending{handover.StatusDeclined, "handover.declined", "declined"}
	cancelled = ending{handover.StatusCancelled, "handover.cancelled", "cancelled"}
	expired   = ending{handover.StatusCancelled, "handover.expired", "expired"}
)

// closeHandover ends an open handover and tells those whom it concerns: who asked,
// the former representative and the successor, but for whoever ends it.
func (o *Orgs) closeHandover(ctx context.Context, tx *ent.Client, h *ent.Handover, how ending) (*ent.Handover, error) {
	// As the system: the successor, and whoever leaves, may not see all of them.
	system, now := viewer.AsSystem(ctx, "handover"), o.clock.Now()
	row, err := tx.Handover.UpdateOneID(h.ID).SetStatus(how.status).SetFinishedAt(now).SetUpdatedAt(now).Save(system)
	if err != nil {
		return nil, access.Missing(err, "handover")
	}
	var ids []string
	for _, id := range []*string{h.FormerID, h.SuccessorID} {
		if id != nil {
			ids = append(ids, *id)
		}
	}
	people, err := tx.Membership.Query().Where(membership.IDIn(ids...)).Select(membership.FieldUserID).Strings(system)
	if err != nil {
		return nil, fmt.Errorf("find people of handover: %w", err)
	}
	if h.AskedByID != nil {
		people = append(people, *h.AskedByID)
	}
	slices.Sort(people)
	people = slices.DeleteFunc(slices.Compact(people), func(id string) bool { return id == viewer.From(ctx).UserID })
	return row, o.events.Record(ctx, tx, event.Event{
		Action: how.action, OrgID: h.OrgID, TargetID: h.ID, TargetName: h.SuccessorName,
		Data:  map[string]string{"former": h.FormerName, "outcome": how.outcome},
		Mails: event.MailsTo("handover_ended", people), Notices: event.NoticesTo(people, false), Settles: []string{h.ID},
	})
}

// closeHandovers ends the pending handovers that match.
func (o *Orgs) closeHandovers(ctx context.Context, tx *ent.Client, how ending, which ...predicate.Handover) error {
	rows, err := tx.Handover.Query().Where(handover.StatusEQ(handover.StatusPending)).Where(which...).All(viewer.AsSystem(ctx, "handover"))
	if err != nil {
		return fmt.Errorf("find handovers: %w", err)
	}
	for _, h := range rows {
		if how == expired {
			if err := o.voidInvitation(ctx, tx, h); err != nil {
				return err
			}
		}
		if _, err := o.closeHandover(ctx, tx, h, how); err != nil {
			return err
		}
	}
	return nil
}

// afterRole ends what a member's new role leaves no sense to: handovers of a role
// they do not have any more, and a succession that has come true.
func (o *Orgs) afterRole(ctx context.Context, tx *ent.Client, m *ent.Membership, to *ent.Role) error {
	if to.Key != string(authz.LegalRepresentative) {
		return o.closeHandovers(ctx, tx, cancelled, handover.FormerID(m.ID))
	}
	return o.endSuccessions(ctx, tx, "succession.ended", "", succession.SuccessorID(m.ID))
}

// beforeEnd ends what hangs on a membership that is about to go: handovers from and
// to it, and its succession.
func (o *Orgs) beforeEnd(ctx context.Context, tx *ent.Client, m *ent.Membership) error {
	err := o.closeHandovers(ctx, tx, cancelled, handover.Or(handover.FormerID(m.ID), handover.SuccessorID(m.ID)))
	if err != nil {
		return err
	}
	return o.endSuccessions(ctx, tx, "succession.ended", "ended", succession.SuccessorID(m.ID))
}

// others returns the ids of the people who hold p, but for the viewer and those
// who are told otherwise.
func others(ctx context.Context, tx *ent.Client, orgID string, p authz.Permission, told ...string) ([]string, error) {
	ids, err := access.Holders(ctx, tx, orgID, p)
	told = append(told, viewer.From(ctx).UserID)
	return slices.DeleteFunc(ids, func(id string) bool { return slices.Contains(told, id) }), err
}

// Sweep ends, and tells, what ends by itself: handovers that nobody answered in
// time, and takeovers that a representative has stopped by coming back. Servers
// that do it together do it once.
func (o *Orgs) Sweep(ctx context.Context) error {
	ctx = viewer.AsSystem(ctx, "end of a handover")
	late := []predicate.Handover{handover.StatusEQ(handover.StatusPending), handover.ExpiresAtLTE(o.clock.Now())}
	rows, err := o.db.Client.Handover.Query().Where(late...).Order(ent.Asc(handover.FieldID)).Limit(sweepAtOnce).All(ctx)
	if err != nil {
		return fmt.Errorf("sweep handovers: %w", err)
	}
	for _, h := range rows {
		err := o.held(ctx, h.OrgID, func(ctx context.Context, tx *ent.Client) error {
			return o.closeHandovers(ctx, tx, expired, append(late, handover.ID(h.ID))...)
		})
		if err != nil {
			return fmt.Errorf("sweep handovers: %w", err)
		}
	}
	return o.sweepTakeovers(ctx)
}

// sweepAtOnce bounds what one round of Sweep does.
const sweepAtOnce = 200
