package webhook

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/riverqueue/river"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/webhookdelivery"
	"kontor/ent/webhookendpoint"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/viewer"
)

// delays are the waits after each attempt that failed: ten attempts in about
// three days.
var delays = []time.Duration{
	30 * time.Second, 2 * time.Minute, 10 * time.Minute, 30 * time.Minute,
	2 * time.Hour, 5 * time.Hour, 10 * time.Hour, 20 * time.Hour, 34 * time.Hour,
}

const (
	// maxFailures is how many deliveries in a row are given up before a webhook is
	// paused.
	maxFailures = 20
	// atOnce is how many attempts at one webhook run at once on a server, and
	// atOnceOfOrg how many at all of an organization: slow ones must not keep all
	// workers, of which there are eight, from the others.
	atOnce      = 2
	atOnceOfOrg = 4
	busyAgain   = 2 * time.Second
)

// Worker makes the attempts of the queue.
type Worker struct {
	river.WorkerDefaults[event.WebhookArgs]

	webhooks *Webhooks

	mu   sync.Mutex
	busy map[string]int // attempts that run, by webhook and by organization
}

// NewWorker returns a worker.
func NewWorker(w *Webhooks) *Worker { return &Worker{webhooks: w, busy: map[string]int{}} }

// Work makes one attempt of a delivery and notes how it went, with the next
// attempt in the queue, in one transaction. A job that is run again, because the
// server died meanwhile, makes the attempt again: receivers are told at least once.
func (w *Worker) Work(ctx context.Context, j *river.Job[event.WebhookArgs]) error {
	// As the system: nobody is asking.
	ctx = viewer.AsSystem(ctx, "webhooks")
	d, err := w.webhooks.due(ctx, j.Args)
	if err != nil || d == nil {
		return err
	}
	if !w.enter(d) {
		return river.JobSnooze(busyAgain)
	}
	defer w.leave(d)
	return w.webhooks.attempt(ctx, d)
}

func (w *Worker) enter(d *ent.WebhookDelivery) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.busy[d.EndpointID] >= atOnce || w.busy[d.OrgID] >= atOnceOfOrg {
		return false
	}
	w.busy[d.EndpointID]++
	w.busy[d.OrgID]++
	return true
}

func (w *Worker) leave(d *ent.WebhookDelivery) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, key := range []string{d.EndpointID, d.OrgID} {
		if w.busy[key]--; w.busy[key] == 0 {
			delete(w.busy, key)
		}
	}
}

// due returns the delivery that an attempt is for, with its webhook and event;
// nil where there is nothing to do any more.
func (w *Webhooks) due(ctx context.Context, a event.WebhookArgs) (*ent.WebhookDelivery, error) {
	d, err := w.db.Client.WebhookDelivery.Query().Where(webhookdelivery.ID(a.DeliveryID)).
		WithEndpoint().WithEvent(func(q *ent.EventQuery) { q.WithOrganization() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("load delivery: %w", err)
	}
	if d.Status != webhookdelivery.StatusPending || d.Attempts != a.Attempt-1 {
		return nil, nil
	}
	return d, nil
}

// attempt sends a delivery, if it may still be told, and notes the outcome.
func (w *Webhooks) attempt(ctx context.Context, d *ent.WebhookDelivery) error {
	shown, err := w.shown(ctx, d)
	if err != nil {
		return err
	}
	if !shown {
		return w.note(ctx, d, outcome{excerpt: "Given up: the partner may no longer be told of this."}, true)
	}
	key, err := w.box.Open(d.Edges.Endpoint.SecretBox, d.EndpointID)
	if err != nil {
		return w.note(ctx, d, outcome{excerpt: "The signing secret cannot be read: the server has another key now. Replace the secret."}, false)
	}
	body, err := payload(d.Edges.Event)
	if err != nil {
		return err
	}
	return w.note(ctx, d, w.sender.send(ctx, d, d.Edges.Endpoint.URL, string(key), w.clock.Now(), body), false)
}

// shown tells whether what happened at a client may still be told to its partner:
// the link may have ended, or be another.
func (w *Webhooks) shown(ctx context.Context, d *ent.WebhookDelivery) (bool, error) {
	e := d.Edges.Event
	if e.OrgID != nil && *e.OrgID == d.OrgID {
		return true, nil
	}
	orgID := ""
	if e.OrgID != nil {
		orgID = *e.OrgID
	}
	to, err := event.Endpoints(ctx, w.db.Client, w.clock.Now(), e.Action, orgID, e.TargetID, d.EndpointID)
	return len(to) > 0, err
}

// note writes how an attempt went, and what follows: the next attempt, or the end
// of the delivery, or the pause of a webhook whose server takes nothing. withdrawn
// ends a delivery through no fault of the server.
func (w *Webhooks) note(ctx context.Context, d *ent.WebhookDelivery, o outcome, withdrawn bool) error {
	attempts := d.Attempts + 1
	last := attempts > len(delays) || d.Action == event.Ping
	failed := !o.taken() && !withdrawn && last && d.Action != event.Ping
	return w.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if failed {
			// Before all other rows: whoever pauses a webhook holds it first too.
			if err := w.db.Lock(ctx, organization.Table, d.OrgID); err != nil {
				return err
			}
		}
		now := w.clock.Now()
		update := tx.WebhookDelivery.Update().
			Where(webhookdelivery.ID(d.ID), webhookdelivery.Attempts(d.Attempts)).
			SetAttempts(attempts).SetResponseStatus(o.status).SetResponseExcerpt(o.excerpt).
			SetDurationMs(int(o.duration.Milliseconds())).SetUpdatedAt(now)
		if !o.taken() {
			// Given up meanwhile, by a pause: that stands.
			update.Where(webhookdelivery.StatusEQ(webhookdelivery.StatusPending))
		}
		switch {
		case o.taken():
			update.SetStatus(webhookdelivery.StatusDelivered).ClearNextAttemptAt().SetFinishedAt(now)
		case withdrawn || last:
			update.SetStatus(webhookdelivery.StatusFailed).ClearNextAttemptAt().SetFinishedAt(now)
		default:
			next := now.Add(delays[attempts-1])
			update.SetNextAttemptAt(next)
			if err := w.events.Attempt(ctx, event.WebhookArgs{DeliveryID: d.ID, Attempt: attempts + 1, At: next}); err != nil {
				return err
			}
		}
		n, err := update.Save(ctx)
		switch {
		case err != nil:
			return fmt.Errorf("note attempt: %w", err)
		case n == 0:
			return nil
		case o.taken():
			return succeed(ctx, tx, d.EndpointID, now)
		case failed:
			return w.fail(ctx, tx, d)
		}
		return nil
	})
}

// succeed notes that a webhook's server takes what it is sent.
func succeed(ctx context.Context, tx *ent.Client, webhookID string, now time.Time) error {
	err := tx.WebhookEndpoint.Update().Where(webhookendpoint.ID(webhookID)).
		SetFailures(0).SetLastSuccessAt(now).SetUpdatedAt(now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("count delivery: %w", err)
	}
	return nil
}

// fail counts a delivery that was given up, and pauses a webhook whose server took
// nothing for three days, or none of twenty deliveries in a row.
func (w *Webhooks) fail(ctx context.Context, tx *ent.Client, d *ent.WebhookDelivery) error {
	row, err := tx.WebhookEndpoint.Get(ctx, d.EndpointID)
	if err != nil {
		return fmt.Errorf("load webhook: %w", err)
	}
	// All attempts of one delivery take three days: if nothing else was taken since
	// it was made, nothing was for so long.
	silent := row.LastSuccessAt == nil || row.LastSuccessAt.Before(d.CreatedAt)
	pause := row.PausedAt == nil && (silent || row.Failures+1 >= maxFailures)
	update := tx.WebhookEndpoint.UpdateOne(row).AddFailures(1).SetUpdatedAt(w.clock.Now())
	if pause {
		// Before the webhook itself, which those that are taken meanwhile note last.
		if err := w.giveUpAll(ctx, tx, row.ID); err != nil {
			return err
		}
		update.SetPausedAt(w.clock.Now()).SetPausedBecause(webhookendpoint.PausedBecauseFailures)
	}
	if row, err = update.Save(ctx); err != nil {
		return fmt.Errorf("count delivery: %w", err)
	}
	if !pause {
		return nil
	}
	managers, err := access.Holders(ctx, tx, row.OrgID, authz.WebhookManage)
	if err != nil {
		return err
	}
	return w.events.Record(ctx, tx, event.Event{
		Action: "webhook.paused", OrgID: row.OrgID, TargetID: row.ID, TargetName: label(row),
		Data:  map[string]string{"because": "failures", "host": host(row.URL)},
		Mails: event.MailsTo("webhook_paused", managers), Notices: event.NoticesTo(managers, false),
	})
}
