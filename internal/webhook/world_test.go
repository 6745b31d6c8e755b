package webhook_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"kontor/ent"
	"kontor/ent/webhookdelivery"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/secret"
	"kontor/internal/testkit"
	"kontor/internal/webhook"
)

// hall is a world with webhooks, a person who manages them, and a server that
// receives.
type hall struct {
	*testkit.World
	webhooks *webhook.Webhooks
	worker   *webhook.Worker
	acme     *ent.Organization
	ana      *ent.User
	server   *receiver
}

func newHall(t *testing.T, w *testkit.World) *hall {
	t.Helper()
	box, err := secret.NewBox([]byte(strings.Repeat("k", 32)))
	must(t, err)
	h := &hall{World: w, webhooks: webhook.New(w.DB, w.Events, w.Clock, box, []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")})}
	h.worker = webhook.NewWorker(h.webhooks)
	h.acme = w.Org("Acme")
	h.ana, _ = w.Member(h.acme, "ana", authz.Administrator)
	h.server = receive(t)
	return h
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// receiver is somebody's server. It notes what it is sent, and answers as told.
type receiver struct {
	*httptest.Server
	mu     sync.Mutex
	status int
	answer string
	header http.Header
	got    []received
}

type received struct {
	header http.Header
	body   string
}

func receive(t *testing.T) *receiver {
	r := &receiver{status: http.StatusNoContent, header: http.Header{}}
	r.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		body, _ := io.ReadAll(q.Body)
		r.mu.Lock()
		defer r.mu.Unlock()
		r.got = append(r.got, received{q.Header.Clone(), string(body)})
		for name, values := range r.header {
			w.Header()[name] = values
		}
		w.WriteHeader(r.status)
		_, _ = io.WriteString(w, r.answer)
	}))
	t.Cleanup(r.Close)
	return r
}

func (r *receiver) answers(status int, text string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.status, r.answer = status, text
}

// taken returns what has come since it was last asked.
func (r *receiver) taken() []received {
	r.mu.Lock()
	defer r.mu.Unlock()
	got := r.got
	r.got = nil
	return got
}

// types lists the actions of what has come.
func (r *receiver) types() string {
	var list []string
	for _, g := range r.taken() {
		list = append(list, g.header.Get("Kontor-Event"))
	}
	return strings.Join(list, " ")
}

// hook makes a webhook of the organization, to the hall's server.
func (h *hall) hook(t *testing.T, who *ent.User, o *ent.Organization, clients bool, actions ...string) (*ent.WebhookEndpoint, string) {
	t.Helper()
	row, key, err := h.webhooks.Create(h.As(who), o.ID, webhook.Settings{URL: &h.server.URL, Actions: actions, Clients: &clients})
	must(t, err)
	h.drop(t)
	return row, key
}

// record writes a line of the log, as commands do.
func (h *hall) record(t *testing.T, o *ent.Organization, action, target string) {
	t.Helper()
	must(t, h.DB.WithTx(h.System(), func(ctx context.Context, tx *ent.Client) error {
		return h.Events.Record(ctx, tx, event.Event{Action: action, OrgID: o.ID, TargetID: target, TargetName: "Target", Data: map[string]string{"k": "v"}})
	}))
}

type queued struct {
	id   int64
	args event.WebhookArgs
	due  time.Time
}

// jobs lists the attempts in the queue.
func (h *hall) jobs(t *testing.T) []queued {
	t.Helper()
	args, due := "args", "scheduled_at"
	if h.DB.Dialect == dialect.SQLite {
		args, due = "json(args)", "strftime('%Y-%m-%dT%H:%M:%fZ', scheduled_at)"
	}
	rows, err := h.DB.SQL.Query("SELECT id, " + args + ", " + due + ", queue FROM river_job WHERE kind = 'webhook' ORDER BY id")
	must(t, err)
	defer rows.Close()
	var list []queued
	for rows.Next() {
		var q queued
		var raw []byte
		var at any
		var queue string
		must(t, rows.Scan(&q.id, &raw, &at, &queue))
		must(t, json.Unmarshal(raw, &q.args))
		switch at := at.(type) {
		case time.Time:
			q.due = at.UTC()
		case string:
			q.due, err = time.Parse(time.RFC3339Nano, at)
			must(t, err)
		}
		if queue != "webhooks" {
			t.Errorf("attempts wait in the queue %q", queue)
		}
		list = append(list, q)
	}
	must(t, rows.Err())
	return list
}

// run makes the attempts that are due by the world's clock. First attempts are due
// at once.
func (h *hall) run(t *testing.T) {
	t.Helper()
	for _, q := range h.jobs(t) {
		if q.args.Attempt == 1 || !q.due.After(h.Clock.Now()) {
			must(t, h.attempt(q.args))
			_, err := h.DB.SQL.Exec("DELETE FROM river_job WHERE id = $1", q.id)
			must(t, err)
		}
	}
}

func (h *hall) attempt(a event.WebhookArgs) error {
	return h.worker.Work(context.Background(), &river.Job[event.WebhookArgs]{JobRow: &rivertype.JobRow{}, Args: a})
}

// drop forgets what is in the queue, and the deliveries.
func (h *hall) drop(t *testing.T) {
	t.Helper()
	_, err := h.DB.SQL.Exec("DELETE FROM river_job")
	must(t, err)
	h.DB.Client.WebhookDelivery.Delete().ExecX(h.System())
}

func (h *hall) deliveries() []*ent.WebhookDelivery {
	return h.DB.Client.WebhookDelivery.Query().Order(webhookdelivery.ByCreatedAt(), webhookdelivery.ByID()).AllX(h.System())
}

func (h *hall) row(id string) *ent.WebhookEndpoint {
	return h.DB.Client.WebhookEndpoint.GetX(h.System(), id)
}

func text(s string) *string { return &s }
func yes(b bool) *bool      { return &b }
