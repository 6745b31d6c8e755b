package webhook_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/riverqueue/river"

	"kontor/ent/webhookdelivery"
	"kontor/ent/webhookendpoint"
	"kontor/internal/authz"
	"kontor/internal/secret"
	"kontor/internal/testkit"
	"kontor/internal/webhook"
)

func TestSend_SignedJSONOfTheEvent(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		hook, key := h.hook(t, h.ana, h.acme, false)
		h.server.answers(http.StatusOK, "thank\tyou\x00 \xff"+strings.Repeat("x", 5000))
		site := w.Product(h.acme, "site")
		h.record(t, h.acme, "product.tagged", site.ID)
		h.run(t)

		got := h.server.taken()
		if len(got) != 1 {
			t.Fatalf("%d requests", len(got))
		}
		d := h.deliveries()[0]
		head, body := got[0].header, got[0].body
		if head.Get("Content-Type") != "application/json" || head.Get("Kontor-Event") != "product.tagged" || head.Get("Kontor-Delivery") != d.ID {
			t.Errorf("headers %v", head)
		}
		if want := webhook.Signature(key, w.Clock.Now(), []byte(body)); head.Get("Kontor-Signature") != want || !strings.HasPrefix(want, fmt.Sprintf("t=%d,v1=", w.Clock.Now().Unix())) {
			t.Errorf("signature %s, want %s", head.Get("Kontor-Signature"), want)
		}
		var m map[string]any
		must(t, json.Unmarshal([]byte(body), &m))
		want := map[string]any{
			"id": d.EventID, "type": "product.tagged", "at": "2026-11-22T09:00:00Z",
			"organization": map[string]any{"id": h.acme.ID, "name": "Acme", "slug": "acme"},
			"actor":        map[string]any{"kind": "system", "name": "test", "partner": nil},
			"target":       map[string]any{"id": site.ID, "name": "Target"},
			"data":         map[string]any{"k": "v"},
		}
		a, _ := json.Marshal(m)
		b, _ := json.Marshal(want)
		if string(a) != string(b) {
			t.Errorf("body %s\nwant %s", a, b)
		}
		if d.Status != webhookdelivery.StatusDelivered || d.Attempts != 1 || d.ResponseStatus != 200 || d.NextAttemptAt != nil || d.FinishedAt == nil {
			t.Errorf("delivery %+v", d)
		}
		if !strings.HasPrefix(d.ResponseExcerpt, "thank you x") || len(d.ResponseExcerpt) != 500 {
			t.Errorf("excerpt %q", d.ResponseExcerpt)
		}
		if row := h.row(hook.ID); row.LastSuccessAt == nil || row.Failures != 0 {
			t.Errorf("webhook %+v", row)
		}
		// What the page shows is what was sent.
		shown, err := h.webhooks.Payloads(h.As(h.ana), []string{d.ID})
		must(t, err)
		if shown[d.ID] != body {
			t.Errorf("shown %s", shown[d.ID])
		}
	})
}

func TestSend_R137_SecretsStayInTheBox(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		row, key, err := h.webhooks.Create(h.As(h.ana), h.acme.ID, webhook.Settings{URL: text(h.server.URL + "/in?token=hunter2")})
		must(t, err)
		_, rotated, err := h.webhooks.Rotate(h.As(h.ana), row.ID)
		must(t, err)
		if !secret.ValidFormat(secret.WebhookKey, key) || key == rotated {
			t.Errorf("secrets %s %s", key, rotated)
		}
		h.record(t, h.acme, "product.tagged", "")
		h.server.taken()
		h.run(t)
		var all strings.Builder
		fmt.Fprintf(&all, "%+v", h.jobs(t))
		for _, e := range w.DB.Client.Event.Query().AllX(w.System()) {
			fmt.Fprintf(&all, "%v %v", e, e.Data)
		}
		for _, e := range w.DB.Client.WebhookEndpoint.Query().AllX(w.System()) {
			fmt.Fprintf(&all, "%v %s", e, e.SecretBox)
			all.WriteString(strings.ReplaceAll(fmt.Sprint(e), "hunter2", "")) // the address itself holds it
		}
		stored := strings.ReplaceAll(all.String(), "in?token=hunter2", "")
		for _, no := range []string{key, rotated, "hunter2"} {
			if strings.Contains(stored, no) {
				t.Errorf("%q is told: %s", no, stored)
			}
		}
		// From the moment of the change the new secret signs.
		got := h.server.taken()
		if len(got) == 0 || got[len(got)-1].header.Get("Kontor-Signature") != webhook.Signature(rotated, w.Clock.Now(), []byte(got[len(got)-1].body)) {
			t.Errorf("not signed with the new secret: %v", got)
		}
	})
}

// Ten attempts in about three days, each in the queue for exactly the instant that
// the delivery shows; then the delivery is given up, and a webhook to which nothing
// came through all that time is paused, and its managers are mailed.
func TestRetry_QueueAndRowSayTheSame(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		hook, _ := h.hook(t, h.ana, h.acme, false)
		h.server.answers(http.StatusServiceUnavailable, "later")
		began := w.Clock.Now()
		h.record(t, h.acme, "product.tagged", "")
		for attempt := 1; attempt < 10; attempt++ {
			h.run(t)
			d, jobs := h.deliveries()[0], h.jobs(t)
			if d.Status != webhookdelivery.StatusPending || d.Attempts != attempt || d.ResponseStatus != 503 || d.ResponseExcerpt != "later" || d.FinishedAt != nil {
				t.Fatalf("after attempt %d: %+v", attempt, d)
			}
			if len(jobs) != 1 || jobs[0].args.Attempt != attempt+1 || jobs[0].due.Sub(*d.NextAttemptAt).Abs() > time.Millisecond {
				t.Fatalf("after attempt %d the queue has %+v, the row says %s", attempt, jobs, d.NextAttemptAt)
			}
			h.run(t) // nothing is due yet
			if n := len(h.server.taken()); n != 1 {
				t.Fatalf("attempt %d was made %d times", attempt, n)
			}
			w.Clock.Advance(d.NextAttemptAt.Sub(w.Clock.Now()))
		}
		// What waits when the webhook is paused is given up with it.
		h.record(t, h.acme, "product.renewed", "")
		h.run(t)
		list := h.deliveries()
		if d := list[0]; d.Status != webhookdelivery.StatusFailed || d.Attempts != 10 || d.NextAttemptAt != nil || d.FinishedAt == nil {
			t.Errorf("given up as %+v", d)
		}
		if took := w.Clock.Now().Sub(began); took < 71*time.Hour || took > 73*time.Hour {
			t.Errorf("it took %s", took)
		}
		if d := list[1]; d.Status != webhookdelivery.StatusFailed || !strings.Contains(d.ResponseExcerpt, "paused") {
			t.Errorf("what waited: %+v", d)
		}
		row := h.row(hook.ID)
		if row.PausedAt == nil || *row.PausedBecause != webhookendpoint.PausedBecauseFailures || row.Failures != 1 {
			t.Errorf("webhook %+v", row)
		}
		mails := w.Deliver()
		if len(mails) != 1 || mails[0].Kind != "webhook_paused" || mails[0].Recipient != "ana@example.com" || !strings.Contains(mails[0].Text, "/o/acme/webhooks/"+hook.ID) {
			t.Errorf("mails %v", mails)
		}
		// Nothing is sent while it is paused, nor afterwards.
		h.server.taken()
		h.record(t, h.acme, "product.tagged", "")
		h.run(t)
		if _, err := h.webhooks.Pause(h.As(h.ana), hook.ID, false); err != nil {
			t.Fatal(err)
		}
		h.run(t)
		if got := h.server.types(); got != "webhook.resumed" {
			t.Errorf("sent %q", got)
		}
		if row := h.row(hook.ID); row.PausedAt != nil || row.PausedBecause != nil || row.Failures != 0 {
			t.Errorf("resumed as %+v", row)
		}
	})
}

func TestRetry_TwentyInARowPause(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		hook, _ := h.hook(t, h.ana, h.acme, false)
		h.server.answers(http.StatusInternalServerError, "")
		for range 21 {
			h.record(t, h.acme, "product.tagged", "")
		}
		h.run(t)
		// One that is taken meanwhile: the server is not silent.
		w.Clock.Advance(time.Second)
		h.server.answers(http.StatusNoContent, "")
		h.record(t, h.acme, "product.renewed", "")
		h.run(t)
		h.server.answers(http.StatusInternalServerError, "")
		w.DB.Client.WebhookDelivery.Update().Where(webhookdelivery.StatusEQ(webhookdelivery.StatusPending)).SetAttempts(9).ExecX(w.System())
		pending := w.DB.Client.WebhookDelivery.Query().Where(webhookdelivery.StatusEQ(webhookdelivery.StatusPending)).AllX(w.System())
		for i, d := range pending {
			if row := h.row(hook.ID); row.Failures != i || (row.PausedAt != nil) != (i >= 20) {
				t.Fatalf("after %d: %+v", i, row)
			}
			if i < 20 {
				must(t, h.attempt(attemptOf(d.ID, 10)))
			}
		}
		if row := h.row(hook.ID); row.PausedAt == nil {
			t.Errorf("not paused: %+v", row)
		}
	})
}

// An answer that leads elsewhere is not followed, and is no success.
func TestSend_FollowsNoRedirect(t *testing.T) {
	t.Parallel()
	h := newHall(t, testkit.New(t))
	inside := receive(t)
	h.hook(t, h.ana, h.acme, false)
	h.server.header.Set("Location", inside.URL)
	h.server.answers(http.StatusTemporaryRedirect, "")
	h.record(t, h.acme, "product.tagged", "")
	h.run(t)
	if d := h.deliveries()[0]; len(inside.taken()) != 0 || d.Status != webhookdelivery.StatusPending || d.ResponseStatus != 307 {
		t.Errorf("delivery %+v", d)
	}
}

// A name that leads inside is found out when the connection is made, whatever was
// typed; and what is told of it says nothing of our network.
func TestSend_ReachesNoPrivateNetwork(t *testing.T) {
	t.Parallel()
	h := newHall(t, testkit.New(t))
	row, _ := h.hook(t, h.ana, h.acme, false)
	box, err := secret.NewBox([]byte(strings.Repeat("k", 32)))
	must(t, err)
	port := h.server.URL[strings.LastIndex(h.server.URL, ":"):]
	for _, private := range [][]netip.Prefix{nil, {netip.MustParsePrefix("10.0.0.0/8")}} {
		h.webhooks = webhook.New(h.DB, h.Events, h.Clock, box, private)
		h.worker = webhook.NewWorker(h.webhooks)
		for _, target := range []string{"http://127.0.0.1", "http://localhost", "https://localhost", "https://127.0.0.1", "http://[::ffff:127.0.0.1]", "http://0.0.0.0", "http://[::1]"} {
			h.DB.Client.WebhookEndpoint.UpdateOneID(row.ID).SetURL(target + port).ExecX(h.System())
			h.drop(t)
			h.record(t, h.acme, "product.tagged", "")
			h.run(t)
			d := h.deliveries()[0]
			if len(h.server.taken()) != 0 || d.ResponseStatus != 0 || d.ResponseExcerpt != "The server was not found, or lies in a network that webhooks may not reach." {
				t.Errorf("%s: %+v", target, d)
			}
		}
	}
}

func TestCreate_RefusesAddresses(t *testing.T) {
	t.Parallel()
	h := newHall(t, testkit.New(t))
	box, err := secret.NewBox([]byte(strings.Repeat("k", 32)))
	must(t, err)
	strict := webhook.New(h.DB, h.Events, h.Clock, box, nil)
	for _, no := range []string{
		"", "hooks.example.org", "http://hooks.example.org", "ftp://hooks.example.org", "https://", "https://user:pw@hooks.example.org/",
		"https://localhost/", "https://intranet/", "https://db.internal/", "https://printer.local/", "https://a.localhost./", "https://127.0.0.1/",
		"https://10.1.2.3/", "https://169.254.169.254/latest", "https://[::1]/", "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/",
		"https://hooks.example.org/#x", "javascript:alert(1)", "https://hooks.example.org/" + strings.Repeat("x", 2000), "https://hooks.example.org/a\nb",
	} {
		if _, _, err := strict.Create(h.As(h.ana), h.acme.ID, webhook.Settings{URL: &no}); !errors.Is(err, webhook.ErrURL) {
			t.Errorf("%q: %v", no, err)
		}
	}
	for _, yes := range []string{"https://hooks.example.org", " https://hooks.example.org:8443/a?b=c ", "https://[2606:4700::1111]/", "https://1.1.1.1/"} {
		if _, _, err := strict.Create(h.As(h.ana), h.acme.ID, webhook.Settings{URL: &yes}); err != nil {
			t.Errorf("%q: %v", yes, err)
		}
	}
	// Where a network is allowed, http is, and only there.
	for address, want := range map[string]error{"http://127.0.0.1:1/": nil, "http://10.0.0.1/": webhook.ErrURL, "http://1.1.1.1/": webhook.ErrURL, "https://10.0.0.1/": webhook.ErrURL} {
		if _, _, err := h.webhooks.Create(h.As(h.ana), h.acme.ID, webhook.Settings{URL: &address}); !errors.Is(err, want) {
			t.Errorf("%s: %v", address, err)
		}
	}
}

// A server that was started with another key file learns so, and not only its
// customers, one delivery after the other.
func TestUnreadable_TellsOfAnotherKey(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		h.hook(t, h.ana, h.acme, false)
		right, wrong := []byte(strings.Repeat("k", 32)), []byte(strings.Repeat("x", 32))
		for _, tt := range []struct {
			keys [][]byte
			want int
		}{{[][]byte{right}, 0}, {[][]byte{wrong}, 1}, {[][]byte{wrong, right}, 0}} {
			box, err := secret.NewBox(tt.keys...)
			must(t, err)
			if n, err := webhook.New(w.DB, w.Events, w.Clock, box, nil).Unreadable(t.Context()); err != nil || n != tt.want {
				t.Errorf("%d keys: %d, %v; want %d", len(tt.keys), n, err, tt.want)
			}
		}
	})
}

// Servers that are slow hold up neither the other webhooks of their organization
// nor, together, those of others.
func TestWork_SlowServersLeaveRoom(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		asked, release := make(chan bool, 10), make(chan bool)
		slow := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
			asked <- true
			<-release
		}))
		defer slow.Close()
		for range 3 {
			_, _, err := h.webhooks.Create(h.As(h.ana), h.acme.ID, webhook.Settings{URL: &slow.URL})
			must(t, err)
		}
		h.drop(t)
		for range 3 {
			h.record(t, h.acme, "product.tagged", "")
		}
		var ends sync.WaitGroup
		defer ends.Wait()
		defer close(release)
		snoozed := make(chan bool, 10)
		for _, q := range h.jobs(t) {
			ends.Go(func() {
				if err := h.attempt(q.args); errors.As(err, new(*river.JobSnoozeError)) {
					snoozed <- true
				} else if err != nil {
					t.Error(err)
				}
			})
		}
		for i := range 4 {
			select {
			case <-asked:
			case <-time.After(10 * time.Second):
				t.Fatalf("%d attempts run", i)
			}
		}
		for range 5 {
			<-snoozed
		}
		h.drop(t)
		other := w.Org("Other")
		olga, _ := w.Member(other, "olga", authz.Administrator)
		h.hook(t, olga, other, false)
		h.record(t, other, "product.tagged", "")
		h.run(t)
		if got := h.server.types(); got != "product.tagged" {
			t.Errorf("the other organization was told %q", got)
		}
	})
}
