package activity_test

import (
	"bytes"
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/testkit"
)

// Every line gets one seal, in the chain of its organization or of what concerns
// none, whatever the order in which lines commit.
func TestSeal_R134_EveryLineOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("Acme"), w.Org("Other")
		lines(t, w, acme.ID, 3)
		lines(t, w, other.ID, 2)
		lines(t, w, "", 1)
		seal(t, w, 6)
		seal(t, w, 0)
		// What noted its time before and commits after is neither missed nor put in
		// between, and of the lines of before the log had seals, none had a salt.
		early := w.DB.Client.Event.Create().SetOrgID(acme.ID).SetActorKind("system").SetAction("product.renewed").SetAt(testkit.Start).SaveX(w.System())
		seal(t, w, 1)
		all := seals(w, acme.ID)
		for i, s := range all {
			if s.Seq != int64(i+1) || len(s.Hash) != 32 || len(s.DetailsHash) != 32 {
				t.Errorf("seal %d is %v", i+1, s)
			}
		}
		if len(all) != 4 || all[3].EventID != early.ID {
			t.Errorf("the chain is %v", all)
		}
		intact(t, w, acme.ID, 4, 0)
		intact(t, w, other.ID, 2, 0)
		intact(t, w, persons, 1, 0)
	})
}

// A check says what it could not check.
func TestCheck_R134_CountsWhatWaitsForItsSeal(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("Acme"), w.Org("Other")
		lines(t, w, acme.ID, 2)
		seal(t, w, 2)
		lines(t, w, acme.ID, 3)
		lines(t, w, other.ID, 1)
		since := testkit.Start.Add(3 * time.Second)
		if c := check(t, w, acme.ID); !c.Intact || c.Lines != 2 || c.Waiting != 3 || c.WaitingSince == nil || !c.WaitingSince.Equal(since) {
			t.Errorf("%+v since %v, want 2 lines, and 3 since %v", c, c.WaitingSince, since)
		}
		seal(t, w, 4)
		if c := check(t, w, acme.ID); c.Lines != 5 || c.Waiting != 0 || c.WaitingSince != nil {
			t.Errorf("sealed: %+v", c)
		}
	})
}

// A change that is rolled back leaves neither a line nor anything to seal.
func TestSeal_NothingOfWhatDidNotHappen(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		_ = w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
			_ = w.Events.Record(ctx, tx, event.Event{Action: "product.tagged", OrgID: acme.ID})
			return context.Canceled
		})
		seal(t, w, 0)
		intact(t, w, acme.ID, 0, 0)
	})
}

// Lines that are alike to the second are sealed in more than one step.
func TestSeal_MoreThanOneStepTakes(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		err := w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
			for range 1203 {
				if err := w.Events.Record(ctx, tx, event.Event{Action: "product.tagged", OrgID: acme.ID}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		seal(t, w, 1203)
		intact(t, w, acme.ID, 1203, 0)
		// A check of the newest lines alone trusts the seal before them.
		c, err := newJournal(w).CheckChain(w.System(), acme.ID, 100)
		if err != nil || !c.Intact || c.Lines != 100 || c.Chain.Length != 1203 {
			t.Errorf("%+v, %v", c, err)
		}
	})
}

// Two servers seal what four writers write at the same time: no line twice, none
// missed, and no writer waits for a seal of its organization to fail.
func TestSeal_FourWritersTwoSealers(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("Acme"), w.Org("Other")
		second, err := db.Open(t.Context(), w.URL, 4)
		if err != nil {
			t.Fatal(err)
		}
		defer second.Close()
		there := &testkit.World{T: t, DB: second, Clock: w.Clock}

		const each = 40
		var writing, sealing sync.WaitGroup
		var done atomic.Bool
		var sealed atomic.Int64
		for _, s := range []*testkit.World{w, there} {
			sealing.Go(func() {
				for sealer := newSealer(s); !done.Load(); time.Sleep(time.Millisecond) {
					n, err := sealer.Seal(context.Background())
					if err != nil {
						t.Error(err)
						return
					}
					sealed.Add(int64(n))
				}
			})
		}
		for i := range 4 {
			writing.Go(func() {
				for range each {
					record(t, w, w.System(), event.Event{Action: "product.tagged", OrgID: []string{acme.ID, other.ID, ""}[i%3]})
				}
			})
		}
		writing.Wait()
		done.Store(true)
		sealing.Wait()
		n, err := newSealer(w).Seal(context.Background())
		if err != nil || sealed.Load()+int64(n) != 4*each {
			t.Errorf("%d and %d lines were sealed, %v", sealed.Load(), n, err)
		}
		if sealed.Load() == 0 {
			t.Error("nothing was sealed while others wrote")
		}
		intact(t, w, acme.ID, 2*each, 0)
		intact(t, w, other.ID, each, 0)
		intact(t, w, persons, each, 0)
	})
}

// What is erased leaves the chain whole: what was sealed before keeps the hash of
// what is gone, and what was not is sealed as it is.
func TestErase_R140_TheChainStaysWhole(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		lines(t, w, acme.ID, 3)
		seal(t, w, 3)
		before := seals(w, acme.ID)[2]
		lines(t, w, acme.ID, 1)
		err := w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
			_, err := w.Events.EraseOrganization(ctx, tx, acme.ID)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		seal(t, w, 2)
		intact(t, w, acme.ID, 5, 4)
		if after := seals(w, acme.ID)[2]; !bytes.Equal(after.DetailsHash, before.DetailsHash) || !bytes.Equal(after.Hash, before.Hash) {
			t.Error("an erasure changed a seal")
		}
		if n := w.DB.Client.Event.Query().Where(entevent.ErasedAtIsNil()).CountX(w.System()); n != 1 {
			t.Errorf("%d lines are not erased, want that of the erasure alone", n)
		}
	})
}
