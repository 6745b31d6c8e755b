package webhook

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kontor/ent"
	"kontor/ent/webhookdelivery"
	"kontor/ent/webhookendpoint"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/id"
	"kontor/internal/secret"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

// Settings are what can be set about a webhook; for Update, nil stays.
type Settings struct {
	URL, Description *string
	// Actions are those it is told of, exact or ending in ".*"; empty means all.
	Actions []string
	// Clients also tells what happens at the clients of a partner.
	Clients *bool
}

// Create makes a webhook and returns its signing secret, which is never shown
// again.
//
// A person does it who holds webhook:manage, and for Clients client:read_all too.
// Fails with invalid (ErrURL, ErrDescription, ErrActions, ErrClients), ErrTooMany,
// forbidden, not_found.
func (w *Webhooks) Create(ctx context.Context, orgID string, s Settings) (created *ent.WebhookEndpoint, key string, err error) {
	err = w.held(ctx, orgID, func(ctx context.Context, tx *ent.Client) error {
		row := &ent.WebhookEndpoint{ID: id.New(id.WebhookEndpoint), OrgID: orgID, Actions: []string{}}
		if s.URL == nil {
			return ErrURL
		}
		if err := w.apply(ctx, tx, s, row); err != nil {
			return err
		}
		n, err := tx.WebhookEndpoint.Query().Where(webhookendpoint.OrgID(orgID)).Count(ctx)
		if err != nil {
			return fmt.Errorf("count webhooks: %w", err)
		}
		if n >= MaxEndpoints {
			return ErrTooMany
		}
		key = secret.NewToken(secret.WebhookKey)
		now := w.clock.Now()
		created, err = tx.WebhookEndpoint.Create().SetID(row.ID).SetOrgID(orgID).
			SetURL(row.URL).SetDescription(row.Description).SetActions(row.Actions).SetClients(row.Clients).
			SetSecretBox(w.box.Seal([]byte(key), row.ID)).SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("create webhook: %w", err)
		}
		return w.record(ctx, tx, "webhook.created", created, map[string]string{"host": host(created.URL)})
	})
	return created, key, err
}

// Update changes a webhook; what is nil stays. What waits to be sent goes to the
// new address.
//
// As Create. Fails with invalid, forbidden, not_found.
func (w *Webhooks) Update(ctx context.Context, webhookID string, s Settings) (changed *ent.WebhookEndpoint, err error) {
	err = w.managed(ctx, webhookID, func(ctx context.Context, tx *ent.Client, was *ent.WebhookEndpoint) error {
		row := *was
		if err := w.apply(ctx, tx, s, &row); err != nil {
			return err
		}
		data := differences(was, &row)
		if changed = was; len(data) == 0 && row.URL == was.URL {
			return nil
		}
		changed, err = tx.WebhookEndpoint.UpdateOne(was).
			SetURL(row.URL).SetDescription(row.Description).SetActions(row.Actions).SetClients(row.Clients).
			SetUpdatedAt(w.clock.Now()).Save(ctx)
		if err != nil {
			return fmt.Errorf("update webhook: %w", err)
		}
		return w.record(ctx, tx, "webhook.updated", changed, data)
	})
	return changed, err
}

// Pause pauses a webhook, which gives up what waits to be sent, or resumes it.
// What happens while it is paused is never sent.
//
// A person does it who holds webhook:manage. Fails with forbidden, not_found.
func (w *Webhooks) Pause(ctx context.Context, webhookID string, paused bool) (changed *ent.WebhookEndpoint, err error) {
	err = w.managed(ctx, webhookID, func(ctx context.Context, tx *ent.Client, was *ent.WebhookEndpoint) error {
		if changed = was; paused == (was.PausedAt != nil) {
			return nil
		}
		update, action := tx.WebhookEndpoint.UpdateOne(was).SetUpdatedAt(w.clock.Now()), "webhook.resumed"
		if paused {
			action = "webhook.paused"
			update.SetPausedAt(w.clock.Now()).SetPausedBecause(webhookendpoint.PausedBecausePerson)
			if err := w.giveUpAll(ctx, tx, webhookID); err != nil {
				return err
			}
		} else {
			update.ClearPausedAt().ClearPausedBecause().SetFailures(0)
		}
		if changed, err = update.Save(ctx); err != nil {
			return fmt.Errorf("pause webhook: %w", err)
		}
		return w.record(ctx, tx, action, changed, nil)
	})
	return changed, err
}

// Rotate replaces the signing secret of a webhook at once, and returns the new
// one, which is never shown again.
//
// A person does it who holds webhook:manage. Fails with forbidden, not_found.
func (w *Webhooks) Rotate(ctx context.Context, webhookID string) (changed *ent.WebhookEndpoint, key string, err error) {
	err = w.managed(ctx, webhookID, func(ctx context.Context, tx *ent.Client, was *ent.WebhookEndpoint) error {
		key = secret.NewToken(secret.WebhookKey)
		changed, err = tx.WebhookEndpoint.UpdateOne(was).
			SetSecretBox(w.box.Seal([]byte(key), was.ID)).SetUpdatedAt(w.clock.Now()).Save(ctx)
		if err != nil {
			return fmt.Errorf("rotate webhook: %w", err)
		}
		return w.record(ctx, tx, "webhook.secret_rotated", changed, nil)
	})
	return changed, key, err
}

// Delete deletes a webhook and its deliveries, and returns what it was.
//
// A person does it who holds webhook:manage. Fails with forbidden, not_found.
func (w *Webhooks) Delete(ctx context.Context, webhookID string) (deleted *ent.WebhookEndpoint, err error) {
	err = w.managed(ctx, webhookID, func(ctx context.Context, tx *ent.Client, was *ent.WebhookEndpoint) error {
		deleted = was
		if err := tx.WebhookEndpoint.DeleteOne(was).Exec(ctx); err != nil {
			return fmt.Errorf("delete webhook: %w", err)
		}
		return w.record(ctx, tx, "webhook.deleted", was, map[string]string{"host": host(was.URL)})
	})
	return deleted, err
}

// giveUpAll gives up what waits to be sent to a webhook that is paused.
func (w *Webhooks) giveUpAll(ctx context.Context, tx *ent.Client, webhookID string) error {
	now := w.clock.Now()
	err := tx.WebhookDelivery.Update().
		Where(webhookdelivery.EndpointID(webhookID), webhookdelivery.StatusEQ(webhookdelivery.StatusPending)).
		SetStatus(webhookdelivery.StatusFailed).ClearNextAttemptAt().SetFinishedAt(now).SetUpdatedAt(now).
		SetResponseExcerpt("Given up: the webhook was paused.").Exec(ctx)
	if err != nil {
		return fmt.Errorf("give up deliveries: %w", err)
	}
	return nil
}

// apply checks settings and sets them on a copy of the row.
func (w *Webhooks) apply(ctx context.Context, tx *ent.Client, s Settings, row *ent.WebhookEndpoint) (err error) {
	if s.URL != nil {
		if row.URL, err = w.sender.checkURL(*s.URL); err != nil {
			return err
		}
	}
	if s.Description != nil {
		row.Description = strings.TrimSpace(*s.Description)
		if !text.Line(row.Description, 0, maxDescription) {
			return ErrDescription
		}
	}
	if s.Actions != nil {
		if row.Actions, err = checkActions(s.Actions); err != nil {
			return err
		}
	}
	if s.Clients != nil {
		row.Clients = *s.Clients
	}
	if !row.Clients {
		return nil
	}
	// What every client's log says is for those who see every client.
	if err := viewer.Require(ctx, authz.ClientReadAll, row.OrgID); err != nil {
		return err
	}
	o, err := tx.Organization.Get(ctx, row.OrgID)
	if err != nil {
		return access.Missing(err, "organization")
	}
	if !o.IsPartner {
		return ErrClients
	}
	return nil
}

// checkActions refuses what stands for no action, and returns the rest in order,
// once each.
func checkActions(list []string) ([]string, error) {
	known := event.Actions()
	for _, a := range list {
		if !slices.ContainsFunc(known, func(k string) bool { return event.Matches(a, k) }) {
			return nil, ErrActions
		}
	}
	list = slices.Clone(list)
	slices.Sort(list)
	if list = slices.Compact(list); len(list) > maxActions {
		return nil, ErrActions
	}
	return list, nil
}

// differences names what differs, with both values; of the address the host
// alone, because the rest may hold a secret.
func differences(was, is *ent.WebhookEndpoint) map[string]string {
	data := map[string]string{}
	note := func(name, from, to string) {
		if from != to {
			data[name+"_from"], data[name+"_to"] = from, to
		}
	}
	note("host", host(was.URL), host(is.URL))
	note("description", was.Description, is.Description)
	note("actions", strings.Join(was.Actions, " "), strings.Join(is.Actions, " "))
	note("clients", fmt.Sprint(was.Clients), fmt.Sprint(is.Clients))
	return data
}
