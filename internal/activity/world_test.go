package activity_test

import (
	"context"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/eventseal"
	"kontor/internal/activity"
	"kontor/internal/event"
	"kontor/internal/testkit"
	"kontor/internal/throttle"
)

const persons = "-"

func newJournal(w *testkit.World) *activity.Journal {
	return activity.New(w.DB, throttle.New(w.DB, w.Clock), w.Clock)
}

func newSealer(w *testkit.World) *activity.Sealer {
	return activity.NewSealer(w.DB, w.Clock, slog.New(slog.DiscardHandler))
}

// record writes a line into the log, as a command does.
func record(t testing.TB, w *testkit.World, ctx context.Context, e event.Event) {
	t.Helper()
	err := w.DB.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error { return w.Events.Record(ctx, tx, e) })
	if err != nil {
		t.Fatal(err)
	}
}

// lines writes n lines about an organization, each a second after the other.
func lines(t testing.TB, w *testkit.World, orgID string, n int) {
	t.Helper()
	for i := range n {
		w.Clock.Advance(time.Second)
		record(t, w, w.System(), event.Event{
			Action: "product.tagged", OrgID: orgID, TargetID: fmt.Sprint("prd_", i), TargetName: fmt.Sprintf("site-%d.example", i+1),
			Data: map[string]string{"added": "größer", "removed": "a"},
		})
	}
}

func seal(t testing.TB, w *testkit.World, want int) {
	t.Helper()
	n, err := newSealer(w).Seal(context.Background())
	if err != nil || n != want {
		t.Fatalf("sealed %d lines, %v; want %d", n, err, want)
	}
}

func seals(w *testkit.World, chain string) []*ent.EventSeal {
	return w.DB.Client.EventSeal.Query().Where(eventseal.Chain(chain)).Order(eventseal.BySeq()).AllX(w.System())
}

func check(t testing.TB, w *testkit.World, chain string) *activity.Check {
	t.Helper()
	c, err := newJournal(w).CheckChain(w.System(), chain, 0)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func intact(t testing.TB, w *testkit.World, chain string, lines, erased int64) {
	t.Helper()
	if c := check(t, w, chain); !c.Intact || c.Lines != lines || c.Erased != erased || c.Problem != "" || c.BrokenAt != nil {
		t.Fatalf("%s: %+v, want %d lines intact, %d of them erased", chain, c, lines, erased)
	}
}

func exec(t testing.TB, w *testkit.World, statements ...string) {
	t.Helper()
	for _, s := range statements {
		if _, err := w.DB.SQL.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}
