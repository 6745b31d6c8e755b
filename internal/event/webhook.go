package event

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/riverqueue/river"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/partnerlink"
	"kontor/ent/partnerlinkproduct"
	"kontor/ent/predicate"
	"kontor/ent/webhookendpoint"
	"kontor/internal/authz"
	"kontor/internal/job"
	"kontor/internal/rule"
)

// WebhookArgs is the job that makes one attempt of a delivery. The next attempt
// is another job.
type WebhookArgs struct {
	DeliveryID string `json:"delivery_id"`
	// Attempt counts from 1.
	Attempt int `json:"attempt"`
	// At is when it is due; at once when zero.
	At time.Time `json:"-"`
}

// Kind names the job.
func (WebhookArgs) Kind() string { return "webhook" }

// InsertOpts keeps the jobs out of the way of mails: endpoints may be slow.
func (a WebhookArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: job.Webhooks, ScheduledAt: a.At}
}

// Endpoints returns the webhooks that may be told of an event now: those of its
// organization, and those for clients of the partners that look after it, as far
// as their links show it. Paused ones may not. With ids, only of these.
//
// One statement. It asks for the program, under the system: callers show what it
// returns to nobody.
func Endpoints(ctx context.Context, c *ent.Client, now time.Time, action, orgID, targetID string, ids ...string) ([]*ent.WebhookEndpoint, error) {
	k, ok := told(action)
	if !ok || orgID == "" {
		return nil, nil
	}
	q := c.WebhookEndpoint.Query().Where(
		webhookendpoint.PausedAtIsNil(), webhookendpoint.Or(webhookendpoint.OrgID(orgID), webhookendpoint.Clients(true)),
		ofThose(k, now, orgID, targetID),
	).Order(webhookendpoint.ByID())
	if len(ids) > 0 {
		q.Where(webhookendpoint.IDIn(ids...))
	}
	rows, err := q.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find webhooks: %w", err)
	}
	return rows, nil
}

// ofThose picks the webhooks of an organization, and of the partners whose link with
// it shows them what happened. They are found by their organizations, of which
// there are few, and not one by one.
func ofThose(k kind, now time.Time, orgID, targetID string) predicate.WebhookEndpoint {
	return func(s *sql.Selector) {
		o, l, p := sql.Table(organization.Table), sql.Table(partnerlink.Table), sql.Table(partnerlinkproduct.Table)
		named := sql.Select(p.C(partnerlinkproduct.FieldLinkID)).From(p).Where(sql.EQ(p.C(partnerlinkproduct.FieldProductID), targetID))
		levels := []*sql.Predicate{sql.False()}
		if k.showsPartner(authz.Full, false) {
			levels = append(levels, sql.EQ(l.C(partnerlink.FieldLevel), partnerlink.LevelFull))
		}
		if k.showsPartner(authz.Limited, true) {
			levels = append(levels, sql.And(
				sql.EQ(l.C(partnerlink.FieldLevel), partnerlink.LevelLimited), sql.In(l.C(partnerlink.FieldID), named)))
		}
		partners := sql.Select(l.C(partnerlink.FieldPartnerOrgID)).From(l).Where(sql.And(
			sql.EQ(l.C(partnerlink.FieldClientOrgID), orgID),
			rule.InForce(l.C, now),
			sql.Or(levels...),
		))
		itself := sql.Select(o.C(organization.FieldID)).From(o).Where(sql.EQ(o.C(organization.FieldID), orgID))
		s.Where(sql.In(s.C(webhookendpoint.FieldOrgID), itself.UnionAll(partners)))
	}
}

// wants tells whether a webhook with these actions is told of this one. None are
// all.
func wants(actions []string, action string) bool {
	return len(actions) == 0 || slices.ContainsFunc(actions, func(a string) bool { return Matches(a, action) })
}

// Matches tells whether pattern, an action or the beginning of some as
// "product.*", stands for action.
func Matches(pattern, action string) bool {
	group, all := strings.CutSuffix(pattern, "*")
	return pattern == action || all && strings.HasSuffix(group, ".") && strings.HasPrefix(action, group)
}

// deliver makes the deliveries of an event and enqueues them, under the system.
func (l *Log) deliver(ctx context.Context, tx *ent.Client, row *ent.Event, e Event) error {
	to := []*ent.WebhookEndpoint{{ID: e.Webhook, OrgID: e.OrgID}}
	if e.Webhook == "" {
		var err error
		if to, err = Endpoints(ctx, tx, row.At, e.Action, e.OrgID, e.TargetID); err != nil {
			return err
		}
	}
	for _, w := range to {
		if !wants(w.Actions, e.Action) {
			continue
		}
		d, err := tx.WebhookDelivery.Create().
			SetOrgID(w.OrgID).SetEndpointID(w.ID).SetEventID(row.ID).SetAction(row.Action).
			SetCreatedAt(row.At).SetUpdatedAt(row.At).SetNextAttemptAt(row.At).Save(ctx)
		if err != nil {
			return fmt.Errorf("make delivery: %w", err)
		}
		if err := l.Attempt(ctx, WebhookArgs{DeliveryID: d.ID, Attempt: 1}); err != nil {
			return err
		}
	}
	return nil
}

// Attempt enqueues an attempt of a delivery, in the transaction of ctx. Package
// webhook calls it, with the row that says the same.
func (l *Log) Attempt(ctx context.Context, a WebhookArgs) error { return l.jobs.Insert(ctx, a) }
