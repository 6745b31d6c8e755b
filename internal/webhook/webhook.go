// Package webhook knows the addresses that organizations have told what happens
// in them: who sets them up, what is sent, how often it is tried, when it stops.
// Which events go to which webhook is decided where events are recorded (package
// event).
package webhook

import (
	"context"
	"fmt"
	"net/netip"
	"time"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/webhookendpoint"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/secret"
	"kontor/internal/viewer"
)

// The limits of webhooks.
const (
	// MaxEndpoints is how many an organization has at most.
	MaxEndpoints = 20
	// Kept is how long deliveries are kept.
	Kept = 30 * 24 * time.Hour

	maxActions     = 50
	maxURL         = 2000 // characters
	maxDescription = 128  // characters

	// By hand, a webhook is sent so much in so long.
	maxByHand  = 30
	byHandSpan = 10 * time.Minute
)

// Errors of commands on webhooks.
var (
	ErrURL         = fault.Invalid("url", "webhook_url", "Give the https address of a server on the public internet, without a name and password in it, of at most 2000 characters.")
	ErrDescription = fault.Invalid("description", "too_long", "Give a description of at most 128 characters, on one line.")
	ErrActions     = fault.Invalid("actions", "webhook_actions", "Choose at most 50 of the actions that webhookActions lists, or groups of them such as product.*; none for all.")
	ErrClients     = fault.Invalid("clients", "not_a_partner", "Only a webhook of a partner is told of clients. This organization is none.")
	ErrTooMany     = fault.Limit(0, "webhooks", "An organization has at most 20 webhooks. Delete one first.")
	ErrPaused      = fault.Conflict("paused", "This webhook is paused. Resume it first.")
	ErrByHand      = fault.Limit(byHandSpan, "webhook_sends", "So much is not sent by hand. Wait ten minutes, then try again.")
)

// Webhooks is the domain of webhooks.
type Webhooks struct {
	db     *db.DB
	events *event.Log
	clock  clock.Clock
	box    *secret.Box
	sender *sender
}

// New returns the domain over a database. Signing secrets are sealed with box.
// Besides the public internet, what is sent may go to the networks in private,
// and there by http too.
func New(d *db.DB, l *event.Log, c clock.Clock, box *secret.Box, private []netip.Prefix) *Webhooks {
	return &Webhooks{db: d, events: l, clock: c, box: box, sender: newSender(private)}
}

// Unreadable tells how many of the newest thousand webhooks have a signing secret
// that this server's keys do not open: it was started with another key file than the
// servers that sealed them. For the operator.
func (w *Webhooks) Unreadable(ctx context.Context) (n int, err error) {
	rows, err := w.db.Client.WebhookEndpoint.Query().Order(webhookendpoint.ByID(sql.OrderDesc())).Limit(1000).
		Select(webhookendpoint.FieldID, webhookendpoint.FieldSecretBox).All(viewer.AsSystem(ctx, "key"))
	if err != nil {
		return 0, fmt.Errorf("try the key: %w", err)
	}
	for _, r := range rows {
		if _, err := w.box.Open(r.SecretBox, r.ID); err != nil {
			n++
		}
	}
	return n, nil
}

// held runs f in a transaction that holds the organization, if the viewer is a
// person who may manage its webhooks at that moment.
func (w *Webhooks) held(ctx context.Context, orgID string, f func(context.Context, *ent.Client) error) error {
	if _, err := viewer.RequireSession(ctx); err != nil {
		return err
	}
	return access.Held(ctx, w.db, w.clock.Now, func(ctx context.Context, tx *ent.Client) error {
		if err := viewer.Require(ctx, authz.WebhookManage, orgID); err != nil {
			return err
		}
		return f(ctx, tx)
	}, orgID)
}

// managed runs f on a webhook in a transaction that holds its organization.
func (w *Webhooks) managed(ctx context.Context, webhookID string, f func(context.Context, *ent.Client, *ent.WebhookEndpoint) error) error {
	seen, err := w.db.Client.WebhookEndpoint.Get(ctx, webhookID)
	if err != nil {
		return access.Missing(err, "webhook")
	}
	return w.held(ctx, seen.OrgID, func(ctx context.Context, tx *ent.Client) error {
		row, err := tx.WebhookEndpoint.Get(ctx, webhookID)
		if err != nil {
			return access.Missing(err, "webhook")
		}
		return f(ctx, tx, row)
	})
}

// record adds a line about a webhook to its organization's log.
func (w *Webhooks) record(ctx context.Context, tx *ent.Client, action string, row *ent.WebhookEndpoint, data map[string]string) error {
	return w.events.Record(ctx, tx, event.Event{Action: action, OrgID: row.OrgID, TargetID: row.ID, TargetName: label(row), Data: data})
}
