package provision_test

import (
	"context"
	"errors"
	"sync"
	"testing"

	entproduct "kontor/ent/product"
	"kontor/internal/fault"
	"kontor/internal/provision"
	"kontor/internal/testkit"
)

// The same key and the same input do nothing and answer the same; another input is
// refused; a command that failed leaves its key free; each token has its own keys;
// and after thirty days they are forgotten (R100).
func TestOnce_R100_SameKeySameAnswer(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDepot(w)
		ctx, _ := d.as(t, all...)
		bad := site("k")
		bad.Organization = "C-9"
		if _, _, err := d.provision.Create(ctx, bad); fault.CodeOf(err) != fault.CodeNotFound {
			t.Fatal(err)
		}
		first, replayed, err := d.provision.Create(ctx, site("k"))
		if err != nil || replayed {
			t.Fatalf("%v %v", replayed, err)
		}
		again, replayed, err := d.provision.Create(ctx, site("k"))
		if err != nil || !replayed || *again != *first {
			t.Errorf("again %+v %v %v", again, replayed, err)
		}
		other := site("k")
		other.Name = "other.example"
		if _, _, err := d.provision.Create(ctx, other); !errors.Is(err, provision.ErrKeyReused) {
			t.Errorf("another input: %v", err)
		}
		if _, _, err := d.provision.Suspend(ctx, "k", "P-7", ""); !errors.Is(err, provision.ErrKeyReused) {
			t.Errorf("another command: %v", err)
		}
		_, _, err = d.provision.Suspend(ctx, "s", "P-7", "")
		must(t, err)
		_, _, err = d.provision.Resume(ctx, "r", "P-7")
		must(t, err)
		// An old answer that arrives late does not undo what came after it.
		if p, replayed, err := d.provision.Suspend(ctx, "s", "P-7", ""); err != nil || !replayed || p.Status != entproduct.StatusActive {
			t.Errorf("replayed %+v %v %v", p, replayed, err)
		}
		sibling, _ := d.as(t, all...)
		if _, replayed, err := d.provision.Suspend(sibling, "s", "P-7", ""); err != nil || replayed {
			t.Errorf("the key of another token: %v %v", replayed, err)
		}
		w.Clock.Advance(provision.KeysKept)
		must(t, d.provision.Sweep(context.Background()))
		if n := w.DB.Client.IdempotencyKey.Query().CountX(w.System()); n != 0 {
			t.Errorf("%d keys are left", n)
		}
	})
}

func TestOnce_R100_FiftyAtTheSameTime(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDepot(w)
		ctx, _ := d.as(t, all...)
		var mu sync.Mutex
		done, ids := 0, map[string]int{}
		var wg sync.WaitGroup
		for range 50 {
			wg.Go(func() {
				p, replayed, err := d.provision.Create(ctx, site("k"))
				if err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				defer mu.Unlock()
				ids[p.ID]++
				if !replayed {
					done++
				}
			})
		}
		wg.Wait()
		if done != 1 || len(ids) != 1 || len(d.log(d.acme)) != 1 || w.DB.Client.Product.Query().CountX(w.System()) != 1 {
			t.Errorf("done %d times, %d products, log %v", done, len(ids), d.log(d.acme))
		}
	})
}
