package throttle_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"kontor/ent"
	"kontor/internal/fault"
	"kontor/internal/testkit"
	"kontor/internal/throttle"
)

// request is one of a cost.
func request(cost int64) throttle.Budget { return throttle.Budget{Requests: 1, Cost: cost} }

func TestSpend_R97_CountsRequestsAndCostUntilTheMinuteIsOver(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ctx, th, b := t.Context(), throttle.New(w.DB, w.Clock), throttle.Budget{Requests: 3, Cost: 100}
		w.Clock.Advance(20 * time.Second)
		for i := range 3 {
			u, err := th.Spend(ctx, "tok_a", b, request(10))
			if err != nil || u.Left() != (throttle.Budget{Requests: 2 - i, Cost: int64(90 - 10*i)}) {
				t.Fatalf("request %d: %+v, %v", i+1, u, err)
			}
		}
		u, err := th.Spend(ctx, "tok_a", b, request(0))
		f, ok := fault.As(err)
		if !ok || f.Code != fault.CodeLimit || f.Reason != "rate_limited" || f.RetryAfter != 40*time.Second {
			t.Errorf("one request too many: %+v", f)
		}
		if u.Left() != (throttle.Budget{}) || !u.Resets.Equal(testkit.Start.Add(time.Minute)) {
			t.Errorf("usage %+v", u)
		}
		if _, err := th.Spend(ctx, "tok_b", b, request(100)); err != nil {
			t.Errorf("another token: %v", err)
		}
		if _, err := th.Spend(ctx, "tok_b", b, request(1)); fault.CodeOf(err) != fault.CodeLimit {
			t.Errorf("a point too many: %v", err)
		}
		// What one request goes on to bring costs, and is no other request.
		for range 4 {
			if u, err := th.Spend(ctx, "tok_c", b, throttle.Budget{Cost: 25}); err != nil || u.UsedRequests != 0 {
				t.Errorf("cost alone: %+v, %v", u, err)
			}
		}
		if _, err := th.Spend(ctx, "tok_c", b, throttle.Budget{Cost: 1}); fault.CodeOf(err) != fault.CodeLimit {
			t.Errorf("a point too many: %v", err)
		}
		w.Clock.Advance(40 * time.Second)
		if u, err := th.Spend(ctx, "tok_a", b, request(100)); err != nil || u.UsedRequests != 1 {
			t.Errorf("next minute: %+v, %v", u, err)
		}
	})
}

// Two servers are two throttles over one database.
func TestSpend_R97_ServersShareABudget(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		servers := []*throttle.Throttle{throttle.New(w.DB, w.Clock), throttle.New(w.DB, w.Clock)}
		var passed atomic.Int32
		var all sync.WaitGroup
		for i := range 40 {
			all.Go(func() {
				_, err := servers[i%2].Spend(t.Context(), "tok_a", throttle.Budget{Requests: 10, Cost: 1000}, request(1))
				if err == nil {
					passed.Add(1)
				} else if fault.CodeOf(err) != fault.CodeLimit {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if passed.Load() != 10 {
			t.Errorf("%d passed, want 10", passed.Load())
		}
	})
}

func TestSpend_OneStatement_NoneWhenUsedUp(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		th, b := throttle.New(w.DB, w.Clock), throttle.Budget{Requests: 2, Cost: 10}
		for _, want := range []int{1, 1, 1, 0, 0} {
			if n := w.Statements(func() { _, _ = th.Spend(t.Context(), "tok_a", b, request(1)) }); n != want {
				t.Errorf("%d statements, want %d", n, want)
			}
		}
		if _, over := th.Spent("tok_b"); over {
			t.Error("who asked nothing has used it up")
		}
		w.Clock.Advance(time.Minute)
		if _, over := th.Spent("tok_a"); over {
			t.Error("the minute is over, and it is still used up")
		}
	})
}

func TestSpend_UnknownIsAnError(t *testing.T) {
	w := testkit.New(t)
	th, b := throttle.New(w.DB, w.Clock), throttle.Budget{Requests: 2, Cost: 10}
	err := w.DB.WithTx(t.Context(), func(ctx context.Context, _ *ent.Client) error {
		_, err := th.Spend(ctx, "tok_a", b, request(1))
		return err
	})
	if err == nil {
		t.Error("a rollback would forget the request")
	}
	if _, err := w.DB.SQL.Exec("DROP TABLE rate_windows"); err != nil {
		t.Fatal(err)
	}
	if _, err := th.Spend(t.Context(), "tok_a", b, request(1)); fault.CodeOf(err) != fault.CodeInternal {
		t.Errorf("without a table: %v", err)
	}
}

func TestSweep_DeletesMinutesThatAreOver(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ctx, th, b := t.Context(), throttle.New(w.DB, w.Clock), throttle.Budget{Requests: 9, Cost: 9}
		_, err := th.Spend(ctx, "tok_a", b, request(1))
		if err != nil {
			t.Fatal(err)
		}
		w.Clock.Advance(time.Minute)
		if _, err := th.Spend(ctx, "tok_a", b, request(1)); err != nil {
			t.Fatal(err)
		}
		if err := th.Sweep(ctx); err != nil {
			t.Fatal(err)
		}
		if n := w.DB.Client.RateWindow.Query().CountX(w.System()); n != 1 {
			t.Errorf("%d minutes are left, want 1", n)
		}
		if u, err := th.Spend(ctx, "tok_a", b, request(1)); err != nil || u.UsedRequests != 2 {
			t.Errorf("this minute's count was lost: %+v, %v", u, err)
		}
	})
}

func BenchmarkSpend(b *testing.B) {
	for _, d := range []string{dialect.SQLite, dialect.Postgres} {
		w := testkit.On(b, d)
		th, budget := throttle.New(w.DB, w.Clock), throttle.Budget{Requests: 1 << 31, Cost: 1 << 40}
		b.Run(d+"/one", func(b *testing.B) {
			for b.Loop() {
				if _, err := th.Spend(b.Context(), "tok_a", budget, request(10)); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(d+"/eight at once", func(b *testing.B) {
			var n atomic.Int64
			b.SetParallelism(4)
			b.RunParallel(func(p *testing.PB) {
				key := fmt.Sprintf("tok_%d", n.Add(1))
				for p.Next() {
					if _, err := th.Spend(b.Context(), key, budget, request(10)); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}
