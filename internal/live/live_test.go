package live_test

import (
	"context"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/webhookdelivery"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/live"
	"kontor/internal/testkit"
)

func newHub(w *testkit.World) *live.Hub {
	return live.New(w.DB, w.Clock, slog.New(slog.DiscardHandler))
}

func all(live.Change) bool { return true }

func orgs(list ...*ent.Organization) func() []string {
	return func() (ids []string) {
		for _, o := range list {
			ids = append(ids, o.ID)
		}
		return ids
	}
}

func follow(t *testing.T, h *live.Hub, topic live.Topic, orgIDs func() []string, wanted func(live.Change) bool) <-chan live.Change {
	t.Helper()
	changes, err := h.Subscribe(t.Context(), topic, orgIDs, wanted)
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

// record writes a line into the log, as a command does.
func record(t *testing.T, w *testkit.World, o *ent.Organization, action, target string) {
	t.Helper()
	err := w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
		return w.Events.Record(ctx, tx, event.Event{Action: action, OrgID: o.ID, TargetID: target})
	})
	if err != nil {
		t.Fatal(err)
	}
}

func expect(t *testing.T, changes <-chan live.Change, want ...string) {
	t.Helper()
	for _, s := range want {
		select {
		case c := <-changes:
			if got := c.Action + " " + c.TargetID; got != s {
				t.Fatalf("told %q, want %q", got, s)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("not told %q", s)
		}
	}
}

// quiet fails if anything is told within two rounds.
func quiet(t *testing.T, changes <-chan live.Change) {
	t.Helper()
	select {
	case c := <-changes:
		t.Fatalf("told %+v", c)
	case <-time.After(2100 * time.Millisecond):
	}
}

func TestHub_TellsOnceWhatHappens(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("Acme"), w.Org("Other")
		record(t, w, acme, "product.tagged", "before")
		w.Clock.Advance(6 * time.Second)
		// Two servers on one database.
		here, there := newHub(w), newHub(w)
		a := follow(t, here, live.Log, orgs(acme), all)
		b := follow(t, there, live.Log, orgs(other, acme), func(c live.Change) bool { return c.Action != "ignored" })
		record(t, w, acme, "product.tagged", "p1")
		record(t, w, other, "product.tagged", "elsewhere")
		record(t, w, acme, "ignored", "p2")
		// Whoever comes late hears of nothing much earlier, and takes nothing from others.
		w.Clock.Advance(6 * time.Second)
		late := follow(t, here, live.Log, orgs(acme), all)
		expect(t, a, "product.tagged p1", "ignored p2")
		for range 2 {
			c := <-b
			if c.TargetID != "p1" && c.TargetID != "elsewhere" {
				t.Errorf("told %+v", c)
			}
		}
		quiet(t, a)
		quiet(t, b)
		quiet(t, late)
		w.Clock.Advance(time.Hour)
		record(t, w, acme, "product.tagged", "p3")
		expect(t, a, "product.tagged p3")
		expect(t, late, "product.tagged p3")
	})
}

// Between the answer of a page and the beginning of what follows it something may
// happen. It is told, to the one who begins.
func TestHub_TellsWhatHappenedJustBefore(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("Acme"), w.Org("Other")
		h := newHub(w)
		there := follow(t, h, live.Log, orgs(acme), all)
		record(t, w, acme, "product.tagged", "long ago")
		w.Clock.Advance(6 * time.Second)
		record(t, w, acme, "product.tagged", "p1")
		record(t, w, acme, "ignored", "p2")
		record(t, w, other, "product.tagged", "p3")
		expect(t, there, "product.tagged long ago", "product.tagged p1", "ignored p2")
		w.Clock.Advance(4 * time.Second)
		changes := follow(t, h, live.Log, orgs(acme), func(c live.Change) bool { return c.Action != "ignored" })
		expect(t, changes, "product.tagged p1")
		record(t, w, acme, "product.tagged", "p4")
		expect(t, changes, "product.tagged p4")
		expect(t, there, "product.tagged p4")
		quiet(t, changes)
		quiet(t, there)
	})
}

// What nobody could take one by one is not told to each who comes: they have loaded
// the page after most of it, and would only load it again.
func TestHub_TellsNoneOfTooMuchBefore(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	err := w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
		for i := range 600 {
			if err := w.Events.Record(ctx, tx, event.Event{Action: "product.tagged", OrgID: acme.ID, TargetID: fmt.Sprint("p", i)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	changes := follow(t, newHub(w), live.Log, orgs(acme), all)
	quiet(t, changes)
	record(t, w, acme, "product.tagged", "after")
	expect(t, changes, "product.tagged after")
}

// A transaction that notes the time first and commits last is not lost.
func TestHub_TellsWhatCommitsLate(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		changes := follow(t, newHub(w), live.Log, orgs(acme), all)
		noted := w.Clock.Now()
		w.Clock.Advance(10 * time.Second)
		record(t, w, acme, "product.tagged", "second")
		expect(t, changes, "product.tagged second")
		_, err := w.DB.Client.Event.Create().
			SetOrgID(acme.ID).SetActorKind("system").SetAction("product.tagged").SetTargetID("first").SetAt(noted).Save(w.System())
		if err != nil {
			t.Fatal(err)
		}
		expect(t, changes, "product.tagged first")
		quiet(t, changes)
	})
}

func TestHub_SlowSubscribers(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	h := newHub(w)
	slow, quick := follow(t, h, live.Log, orgs(acme), all), follow(t, h, live.Log, orgs(acme), all)
	for i := range 5 {
		record(t, w, acme, fmt.Sprint("step ", i), "p1")
		record(t, w, acme, "product.tagged", fmt.Sprint("other ", i))
		h.Nudge()
		for range 2 {
			if c := <-quick; c.TargetID == "" {
				t.Fatalf("told %+v", c)
			}
		}
	}
	// The first was on its way; of the rest the last of each target remains.
	expect(t, slow, "step 0 p1", "product.tagged other 0", "step 4 p1")
	expect(t, slow, "product.tagged other 1", "product.tagged other 2", "product.tagged other 3", "product.tagged other 4")
}

func TestHub_SaysWhenItIsTooMuch(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	changes := follow(t, newHub(w), live.Log, orgs(acme), all)
	err := w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
		for i := range 600 {
			if err := w.Events.Record(ctx, tx, event.Event{Action: "product.tagged", OrgID: acme.ID, TargetID: fmt.Sprint("p", i)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, changes, " ")
	quiet(t, changes)
	record(t, w, acme, "product.tagged", "after")
	expect(t, changes, "product.tagged after")
}

func TestHub_NoStatementWithoutSubscribers(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	h := newHub(w)
	idle := func() { time.Sleep(1500 * time.Millisecond); h.Nudge() }
	if n := w.Statements(idle); n != 0 {
		t.Errorf("%d statements before anybody listens", n)
	}
	ctx, cancel := context.WithCancel(t.Context())
	changes, err := h.Subscribe(ctx, live.Log, orgs(acme), all)
	if err != nil {
		t.Fatal(err)
	}
	if n := w.Statements(func() { time.Sleep(3500 * time.Millisecond) }); n < 2 || n > 4 {
		t.Errorf("%d statements in three seconds and a half", n)
	}
	cancel()
	if _, open := <-changes; open {
		t.Error("told after the end")
	}
	time.Sleep(1500 * time.Millisecond)
	if n := w.Statements(idle); n != 0 {
		t.Errorf("%d statements after everybody has left", n)
	}
	// Whoever comes then hears of what happens then.
	record(t, w, acme, "product.tagged", "unheard")
	w.Clock.Advance(6 * time.Second)
	again := follow(t, h, live.Log, orgs(acme), all)
	record(t, w, acme, "product.tagged", "heard")
	expect(t, again, "product.tagged heard")
}

func TestHub_Jobs(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		record(t, w, acme, "product.tagged", "p1")
		now := w.Clock.Now()
		e := w.DB.Client.Event.Query().OnlyX(w.System())
		endpoint := w.DB.Client.WebhookEndpoint.Create().SetOrgID(acme.ID).SetURL("https://hook.example").SetSecretBox([]byte{1}).SaveX(w.System())
		changes := follow(t, newHub(w), live.Jobs, orgs(acme), all)
		d := w.DB.Client.WebhookDelivery.Create().
			SetOrgID(acme.ID).SetEndpointID(endpoint.ID).SetEventID(e.ID).SetAction(e.Action).SetCreatedAt(now).SetUpdatedAt(now).SaveX(w.System())
		expect(t, changes, "webhook_delivery "+d.ID)
		d.Update().SetStatus(webhookdelivery.StatusDelivered).SetAttempts(1).SetUpdatedAt(now).ExecX(w.System())
		expect(t, changes, "webhook_delivery "+d.ID)
		quiet(t, changes)
	})
}

func TestHub_FailsWithTheDatabase(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	_ = w.DB.Close()
	_, err := newHub(w).Subscribe(t.Context(), live.Log, orgs(acme), all)
	if fault.CodeOf(err) != fault.CodeUnavailable {
		t.Errorf("%v", err)
	}
}
