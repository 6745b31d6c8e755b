package provision_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/product"
	"kontor/internal/provision"
	"kontor/internal/testkit"
)

func traffic(w *testkit.World, reference string, quantity int64) provision.Usage {
	start := w.Clock.Now().Truncate(24 * time.Hour)
	return provision.Usage{Reference: reference, Metric: "traffic", Unit: "byte", Quantity: quantity, Start: start, End: start.AddDate(0, 1, 0)}
}

func TestUsage_AllOrNoneAndTheLastCounts(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDepot(w)
		ctx, _ := d.as(t, all...)
		other := w.Org("Other")
		a, b, c := w.Product(d.acme, "a"), w.Product(d.acme, "b"), w.Product(other, "c")
		quota := int64(100)
		second := traffic(w, a.Reference, 7)
		second.Metric, second.Quota = "storage", &quota
		n, replayed, err := d.provision.Record(ctx, "u1", []provision.Usage{traffic(w, a.Reference, 1), second, traffic(w, b.Reference, 2), traffic(w, c.Reference, 3), traffic(w, a.Reference, 4)})
		if err != nil || n != 5 || replayed {
			t.Fatalf("%d %v %v", n, replayed, err)
		}
		rows := w.DB.Client.ProductUsage.Query().AllX(w.System())
		if len(rows) != 4 {
			t.Errorf("%d rows", len(rows))
		}
		if n, replayed, err := d.provision.Record(ctx, "u1", []provision.Usage{traffic(w, a.Reference, 1), second, traffic(w, b.Reference, 2), traffic(w, c.Reference, 3), traffic(w, a.Reference, 4)}); err != nil || n != 5 || !replayed {
			t.Errorf("again: %d %v %v", n, replayed, err)
		}
		second.Quantity, second.Quota = 9, nil
		_, _, err = d.provision.Record(ctx, "u2", []provision.Usage{second})
		must(t, err)
		if got := d.log(d.acme); !slices.Equal(got, []string{"service billing usage.recorded", "service billing usage.recorded"}) || len(d.log(other)) != 1 {
			t.Errorf("log %v, %v", got, d.log(other))
		}
		products := product.New(w.DB, w.Events, w.Clock)
		found, err := products.Usage(w.System(), []string{a.ID, b.ID})
		must(t, err)
		var seen []string
		for _, u := range found[a.ID] {
			seen = append(seen, fmt.Sprint(u.Metric, u.Quantity, u.Quota != nil))
		}
		if !slices.Equal(seen, []string{"storage9 false", "traffic4 false"}) || len(found[b.ID]) != 1 || len(found[c.ID]) != 0 {
			t.Errorf("usage %v %v", seen, found)
		}

		for i, tt := range []func(*provision.Usage){
			func(u *provision.Usage) { u.Metric = "" },
			func(u *provision.Usage) { u.Unit = strings.Repeat("x", 17) },
			func(u *provision.Usage) { u.Quantity = -1 },
			func(u *provision.Usage) { no := int64(-1); u.Quota = &no },
			func(u *provision.Usage) { u.End = u.Start },
			func(u *provision.Usage) { u.Reference = "P-none" },
			func(u *provision.Usage) { u.Reference = "\x00" },
		} {
			bad := traffic(w, a.Reference, 99)
			tt(&bad)
			_, _, err := d.provision.Record(ctx, fmt.Sprint("bad", i), []provision.Usage{traffic(w, b.Reference, 99), bad})
			f, ok := fault.As(err)
			if !ok || !strings.HasPrefix(f.Field, "records.1.") {
				t.Errorf("%d: %v", i, err)
			}
		}
		if found, _ = products.Usage(w.System(), []string{b.ID}); found[b.ID][0].Quantity != 2 {
			t.Error("half of a refused command is kept")
		}
		for _, records := range [][]provision.Usage{nil, make([]provision.Usage, 101)} {
			if _, _, err := d.provision.Record(ctx, "n", records); fault.CodeOf(err) != fault.CodeInvalid {
				t.Errorf("%d records: %v", len(records), err)
			}
		}
	})
}

func TestUsage_SixtyNewestOfEachProduct(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDepot(w)
		ctx, _ := d.as(t, all...)
		a, b := w.Product(d.acme, "a"), w.Product(d.acme, "b")
		var records []provision.Usage
		for i := range 70 {
			u := traffic(w, a.Reference, int64(i))
			u.Start, u.End = u.Start.AddDate(0, 0, i), u.Start.AddDate(0, 0, i+1)
			records = append(records, u)
		}
		_, _, err := d.provision.Record(ctx, "u", append(records, traffic(w, b.Reference, 1)))
		must(t, err)
		products := product.New(w.DB, w.Events, w.Clock)
		ana, _ := w.Member(d.acme, "ana", authz.Administrator)
		var found map[string][]*ent.ProductUsage
		if n := w.Statements(func() { found, err = products.Usage(d.As(ana), []string{a.ID, b.ID}) }); n > 2 {
			t.Errorf("%d statements", n)
		}
		if err != nil || len(found[a.ID]) != 60 || found[a.ID][0].Quantity != 69 || len(found[b.ID]) != 1 {
			t.Errorf("%d and %d records: %v", len(found[a.ID]), len(found[b.ID]), err)
		}
		olga, _ := w.Member(w.Org("Other"), "olga", authz.LegalRepresentative)
		if found, err := products.Usage(d.As(olga), []string{a.ID}); err != nil || len(found) != 0 {
			t.Errorf("another organization sees %v %v", found, err)
		}
	})
}
