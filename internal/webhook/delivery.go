package webhook

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/predicate"
	"kontor/ent/webhookdelivery"
	"kontor/ent/webhookendpoint"
	"kontor/internal/access"
	"kontor/internal/event"
	"kontor/internal/page"
	"kontor/internal/viewer"
)

var newestFirst = page.Order{Name: "created", Column: webhookdelivery.FieldCreatedAt, Type: page.Instant, Desc: true}

// ByOrganization returns the webhooks that the viewer sees, oldest first, by
// organization. The viewer needs webhook:manage; others see none.
func (w *Webhooks) ByOrganization(ctx context.Context, orgIDs []string) (map[string][]*ent.WebhookEndpoint, error) {
	rows, err := w.db.Client.WebhookEndpoint.Query().
		Where(webhookendpoint.OrgIDIn(orgIDs...)).Order(webhookendpoint.ByCreatedAt(), webhookendpoint.ByID()).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "organization")
	}
	found := map[string][]*ent.WebhookEndpoint{}
	for _, r := range rows {
		found[r.OrgID] = append(found[r.OrgID], r)
	}
	return found, nil
}

// ByID returns webhooks that the viewer sees.
func (w *Webhooks) ByID(ctx context.Context, ids []string) (map[string]*ent.WebhookEndpoint, error) {
	rows, err := w.db.Client.WebhookEndpoint.Query().Where(webhookendpoint.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "webhook")
	}
	found := make(map[string]*ent.WebhookEndpoint, len(rows))
	for _, r := range rows {
		found[r.ID] = r
	}
	return found, nil
}

// Deliveries returns a page of what was sent to a webhook, newest first; with a
// status only those. The viewer needs webhook:manage; others see none. Fails with
// invalid on the arguments of the page.
func (w *Webhooks) Deliveries(ctx context.Context, webhookID string, status *webhookdelivery.Status, args page.Args) (*page.Connection[*ent.WebhookDelivery], error) {
	p, err := page.New(args, newestFirst)
	if err != nil {
		return nil, err
	}
	q := w.db.Client.WebhookDelivery.Query().Where(webhookdelivery.EndpointID(webhookID))
	if status != nil {
		q.Where(webhookdelivery.StatusEQ(*status))
	}
	rows, err := q.Where(p.Apply).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list deliveries: %w", err)
	}
	key := func(d *ent.WebhookDelivery) (any, string) { return d.CreatedAt, d.ID }
	return page.Build(p, rows, key, nil), nil
}

// Ping sends webhook.ping to a webhook, whatever actions it is told of. It is
// tried once.
//
// A person does it who holds webhook:manage. Fails with ErrPaused, ErrByHand,
// forbidden, not_found.
func (w *Webhooks) Ping(ctx context.Context, webhookID string) (d *ent.WebhookDelivery, row *ent.WebhookEndpoint, err error) {
	err = w.managed(ctx, webhookID, func(ctx context.Context, tx *ent.Client, found *ent.WebhookEndpoint) error {
		row = found
		if err := w.mayByHand(ctx, tx, row); err != nil {
			return err
		}
		err := w.events.Record(ctx, tx, event.Event{
			Action: event.Ping, OrgID: row.OrgID, TargetID: row.ID, TargetName: label(row), Webhook: row.ID,
		})
		if err != nil {
			return err
		}
		d, err = newest(ctx, tx, webhookdelivery.EndpointID(row.ID), webhookdelivery.Action(event.Ping))
		return err
	})
	return d, row, err
}

// Replay sends a delivery again, as a new one.
//
// A person does it who holds webhook:manage. Fails with ErrPaused, ErrByHand,
// forbidden, not_found.
func (w *Webhooks) Replay(ctx context.Context, deliveryID string) (again *ent.WebhookDelivery, row *ent.WebhookEndpoint, err error) {
	seen, err := w.db.Client.WebhookDelivery.Get(ctx, deliveryID)
	if err != nil {
		return nil, nil, access.Missing(err, "delivery")
	}
	err = w.managed(ctx, seen.EndpointID, func(ctx context.Context, tx *ent.Client, found *ent.WebhookEndpoint) error {
		row = found
		if err := w.mayByHand(ctx, tx, row); err != nil {
			return err
		}
		// Each repeats the one before, so that no two of an event are the same row.
		last, err := newest(ctx, tx, webhookdelivery.EndpointID(row.ID), webhookdelivery.EventID(seen.EventID))
		if err != nil {
			return access.Missing(err, "delivery")
		}
		now := w.clock.Now()
		again, err = tx.WebhookDelivery.Create().
			SetOrgID(row.OrgID).SetEndpointID(row.ID).SetEventID(seen.EventID).SetAction(seen.Action).SetReplayOfID(last.ID).
			SetCreatedAt(now).SetUpdatedAt(now).SetNextAttemptAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("make delivery: %w", err)
		}
		if err := w.events.Attempt(ctx, event.WebhookArgs{DeliveryID: again.ID, Attempt: 1}); err != nil {
			return err
		}
		return w.record(ctx, tx, "webhook.replayed", row, map[string]string{"action": seen.Action, "delivery": again.ID})
	})
	return again, row, err
}

// newest returns the delivery that was made last.
func newest(ctx context.Context, tx *ent.Client, where ...predicate.WebhookDelivery) (*ent.WebhookDelivery, error) {
	return tx.WebhookDelivery.Query().Where(where...).
		Order(webhookdelivery.ByCreatedAt(sql.OrderDesc()), webhookdelivery.ByID(sql.OrderDesc())).First(ctx)
}

// mayByHand refuses to send to a paused webhook, or too much.
func (w *Webhooks) mayByHand(ctx context.Context, tx *ent.Client, row *ent.WebhookEndpoint) error {
	if row.PausedAt != nil {
		return ErrPaused
	}
	n, err := tx.WebhookDelivery.Query().Where(
		webhookdelivery.EndpointID(row.ID), webhookdelivery.CreatedAtGT(w.clock.Now().Add(-byHandSpan)),
		webhookdelivery.Or(webhookdelivery.Action(event.Ping), webhookdelivery.ReplayOfIDNEQ("")),
	).Count(ctx)
	if err != nil {
		return fmt.Errorf("count deliveries: %w", err)
	}
	if n >= maxByHand {
		return ErrByHand
	}
	return nil
}

// Payloads returns the JSON that is sent, for deliveries that the viewer sees.
//
// The events as the system: a partner who is told what happens at a client reads
// in its deliveries what it was told, and not the client's log.
func (w *Webhooks) Payloads(ctx context.Context, deliveryIDs []string) (map[string]string, error) {
	rows, err := w.db.Client.WebhookDelivery.Query().Where(webhookdelivery.IDIn(deliveryIDs...)).
		Select(webhookdelivery.FieldID, webhookdelivery.FieldEventID).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "delivery")
	}
	ids := make([]string, len(rows))
	for i, d := range rows {
		ids[i] = d.EventID
	}
	events, err := w.db.Client.Event.Query().Where(entevent.IDIn(ids...)).WithOrganization().All(viewer.AsSystem(ctx, "payloads"))
	if err != nil {
		return nil, fmt.Errorf("load events: %w", err)
	}
	bodies := make(map[string]string, len(events))
	for _, e := range events {
		body, err := payload(e)
		if err != nil {
			return nil, err
		}
		bodies[e.ID] = string(body)
	}
	found := make(map[string]string, len(rows))
	for _, d := range rows {
		found[d.ID] = bodies[d.EventID]
	}
	return found, nil
}

// payload is what is sent of an event: what the activity log shows of it, without
// the address that somebody acted from.
func payload(e *ent.Event) ([]byte, error) {
	type named struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	}
	type organization struct {
		ID   string `json:"id"`
		Name string `json:"name"`
		Slug string `json:"slug"`
	}
	type actor struct {
		Kind    string  `json:"kind"`
		Name    string  `json:"name"`
		Partner *string `json:"partner"`
	}
	body := struct {
		ID           string            `json:"id"`
		Type         string            `json:"type"`
		At           time.Time         `json:"at"`
		Organization organization      `json:"organization"`
		Actor        actor             `json:"actor"`
		Target       named             `json:"target"`
		Data         map[string]string `json:"data"`
	}{
		ID: e.ID, Type: e.Action, At: e.At.UTC(), Target: named{e.TargetID, e.TargetName},
		Actor: actor{Kind: string(e.ActorKind), Name: e.ActorName}, Data: e.Data,
	}
	if o := e.Edges.Organization; o != nil {
		body.Organization = organization{o.ID, o.Name, o.Slug}
	}
	if e.ViaOrgName != "" {
		body.Actor.Partner = &e.ViaOrgName
	}
	if body.Data == nil {
		body.Data = map[string]string{}
	}
	b, err := json.Marshal(body)
	if err != nil {
		return nil, fmt.Errorf("write payload: %w", err)
	}
	return b, nil
}

// Sweep deletes deliveries that have been kept long enough.
func (w *Webhooks) Sweep(ctx context.Context) error {
	_, err := w.db.Client.WebhookDelivery.Delete().
		Where(webhookdelivery.CreatedAtLTE(w.clock.Now().Add(-Kept))).Exec(viewer.AsSystem(ctx, "sweep deliveries"))
	if err != nil {
		return fmt.Errorf("sweep deliveries: %w", err)
	}
	return nil
}
