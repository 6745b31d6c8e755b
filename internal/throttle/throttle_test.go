package throttle_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"kontor/ent"
	"kontor/internal/fault"
	"kontor/internal/testkit"
	"kontor/internal/throttle"
)

var three = throttle.Limit{Purpose: "test", Max: 3, Window: 15 * time.Minute}

func TestTake_RefusesAfterTheLastTryOfAWindow(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ctx, th := t.Context(), throttle.New(w.DB, w.Clock)
		w.Clock.Advance(5 * time.Minute)
		for i := range 3 {
			if err := th.Take(ctx, three, "a"); err != nil {
				t.Fatalf("try %d: %v", i+1, err)
			}
		}
		f, ok := fault.As(th.Take(ctx, three, "a"))
		if !ok || f.Code != fault.CodeLimit || f.RetryAfter != 10*time.Minute {
			t.Fatalf("got %+v, want a limit for ten minutes", f)
		}
		if err := th.Take(ctx, three, "b"); err != nil {
			t.Errorf("another key: %v", err)
		}
		other := three
		other.Purpose = "other"
		if err := th.Take(ctx, other, "a"); err != nil {
			t.Errorf("another purpose: %v", err)
		}
		w.Clock.Advance(10 * time.Minute)
		if err := th.Take(ctx, three, "a"); err != nil {
			t.Errorf("next window: %v", err)
		}
	})
}

func TestTake_CountsEveryTryOfManyAtOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		th := throttle.New(w.DB, w.Clock)
		var passed atomic.Int32
		var all sync.WaitGroup
		for range 20 {
			all.Go(func() {
				err := th.Take(t.Context(), three, "a")
				if err == nil {
					passed.Add(1)
				} else if fault.CodeOf(err) != fault.CodeLimit {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if passed.Load() != 3 {
			t.Errorf("%d passed, want 3", passed.Load())
		}
	})
}

func TestTake_StaysOutOfTransactions(t *testing.T) {
	w := testkit.New(t)
	th := throttle.New(w.DB, w.Clock)
	err := w.DB.WithTx(t.Context(), func(ctx context.Context, _ *ent.Client) error { return th.Take(ctx, three, "a") })
	if err == nil {
		t.Error("a rollback would forget the try")
	}
}

func TestClear_ForgetsOneKey(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ctx, th := t.Context(), throttle.New(w.DB, w.Clock)
		for range 3 {
			if err := errors.Join(th.Take(ctx, three, "a"), th.Take(ctx, three, "b")); err != nil {
				t.Fatal(err)
			}
		}
		if err := th.Clear(ctx, w.DB.Client, three, "a"); err != nil {
			t.Fatal(err)
		}
		if err := th.Take(ctx, three, "a"); err != nil {
			t.Errorf("after clearing: %v", err)
		}
		if err := th.Take(ctx, three, "b"); fault.CodeOf(err) != fault.CodeLimit {
			t.Errorf("the other key: %v", err)
		}
	})
}

func TestSweep_KeepsWhatStillCounts(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ctx, th := t.Context(), throttle.New(w.DB, w.Clock)
		if err := th.Take(ctx, three, "old"); err != nil {
			t.Fatal(err)
		}
		w.Clock.Advance(15 * time.Minute)
		for range 3 {
			if err := th.Take(ctx, three, "new"); err != nil {
				t.Fatal(err)
			}
		}
		if err := th.Sweep(ctx); err != nil {
			t.Fatal(err)
		}
		if n := w.DB.Client.Attempt.Query().CountX(w.System()); n != 1 {
			t.Errorf("%d rows are left, want 1", n)
		}
		if err := th.Take(ctx, three, "new"); fault.CodeOf(err) != fault.CodeLimit {
			t.Errorf("the count was lost: %v", err)
		}
	})
}

func TestNetwork(t *testing.T) {
	tests := []struct{ in, want string }{
		{"192.0.2.7", "192.0.2.7"},
		{"::ffff:192.0.2.7", "192.0.2.7"},
		{"2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},
		{"2001:db8:1:2::9", "2001:db8:1:2::/64"},
		{"fe80::1%eth0", "fe80::/64"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := throttle.Network(tt.in); got != tt.want {
			t.Errorf("%q gave %q, want %q", tt.in, got, tt.want)
		}
	}
}
