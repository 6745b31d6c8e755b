package provision_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	entproduct "kontor/ent/product"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/product"
	"kontor/internal/provision"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// Each command needs its scope, and a service; people have none, whoever they are.
func TestProvision_ScopesAlone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDepot(w)
		made, _ := d.as(t, provision.ScopeProvision)
		_, _, err := d.provision.Create(made, site("first"))
		must(t, err)
		commands := map[string]struct {
			scope string
			run   func(context.Context, string) error
		}{
			"product": {provision.ScopeProvision, func(ctx context.Context, _ string) error { _, err := d.provision.Product(ctx, "P-7"); return err }},
			"renew": {provision.ScopeProvision, func(ctx context.Context, k string) error {
				_, _, err := d.provision.Renew(ctx, k, "P-7", w.Clock.Now().Add(time.Hour))
				return err
			}},
			"suspend": {provision.ScopeSuspend, func(ctx context.Context, k string) error {
				_, _, err := d.provision.Suspend(ctx, k, "P-7", "")
				return err
			}},
			"lock": {provision.ScopeSuspend, func(ctx context.Context, k string) error {
				_, _, err := d.provision.Lock(ctx, k, "P-7", "")
				return err
			}},
			"unlock": {provision.ScopeSuspend, func(ctx context.Context, k string) error { _, _, err := d.provision.Unlock(ctx, k, "P-7"); return err }},
			"resume": {provision.ScopeSuspend, func(ctx context.Context, k string) error { _, _, err := d.provision.Resume(ctx, k, "P-7"); return err }},
			"usage": {provision.ScopeUsage, func(ctx context.Context, k string) error {
				_, _, err := d.provision.Record(ctx, k, []provision.Usage{traffic(w, "P-7", 1)})
				return err
			}},
			"create": {provision.ScopeProvision, func(ctx context.Context, k string) error {
				n := site(k)
				n.Reference = "P-" + k
				_, _, err := d.provision.Create(ctx, n)
				return err
			}},
			"terminate": {provision.ScopeProvision, func(ctx context.Context, k string) error {
				n := site(k + "t")
				n.Reference = "T-" + k
				if _, _, err := d.provision.Create(ctx, n); err != nil {
					return err
				}
				_, _, err := d.provision.Terminate(ctx, k, n.Reference, "")
				return err
			}},
		}
		ana, _ := w.Member(d.acme, "ana", authz.LegalRepresentative)
		for name, c := range commands {
			for _, scope := range all {
				ctx, _ := d.as(t, scope)
				err := c.run(ctx, name+scope)
				if want := scope == c.scope; (err == nil) != want || !want && fault.CodeOf(err) != fault.CodeForbidden {
					t.Errorf("%s with %s: %v", name, scope, err)
				}
			}
			for _, ctx := range []context.Context{d.As(ana), d.As(d.stan), context.Background(), w.System()} {
				if err := c.run(ctx, "people"); fault.CodeOf(err) != fault.CodeForbidden {
					t.Errorf("%s by %v: %v", name, viewer.From(ctx).Kind, err)
				}
			}
		}
	})
}

func TestProvision_ProductsAreWholeAndLogged(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDepot(w)
		ctx, _ := d.as(t, all...)
		item := w.DB.Client.CatalogItem.Create().SetCode("web-m").SetName("Web M").SetKind("web_hosting").SetPriceMinor(990).SetCurrency("CHF").SetPeriodMonths(1).SaveX(w.System())
		n := site("k1")
		n.Plan, n.Pending = "web-m", true
		made, replayed, err := d.provision.Create(ctx, n)
		must(t, err)
		if replayed || made.Name != "Élodie.example" || made.Status != entproduct.StatusPending || made.OrganizationID != d.acme.ID {
			t.Errorf("made %+v", made)
		}
		row := func() *ent.Product { return w.DB.Client.Product.GetX(w.System(), made.ID) }
		if r := row(); r.SearchKey != "élodie.example p-7" || r.NameKey != "élodie.example" || !r.ExpiresSort.Equal(product.FarFuture) ||
			r.PriceMinor != 990 || r.Currency != "CHF" || r.PeriodMonths != 1 || *r.CatalogItemID != item.ID {
			t.Errorf("row %+v", r)
		}
		until := w.Clock.Now().AddDate(1, 0, 0)
		changed, _, err := d.provision.Renew(ctx, "k2", "P-7", until.In(time.FixedZone("", 3600)))
		must(t, err)
		if !changed.ExpiresAt.Equal(until) || !row().ExpiresSort.Equal(until) {
			t.Errorf("renewed %+v", row())
		}
		for i, step := range []struct {
			run  func(key string) (*provision.Product, bool, error)
			want entproduct.Status
		}{
			{func(k string) (*provision.Product, bool, error) { return d.provision.Resume(ctx, k, "P-7") }, entproduct.StatusActive},
			{func(k string) (*provision.Product, bool, error) { return d.provision.Resume(ctx, k, "P-7") }, entproduct.StatusActive},
			{func(k string) (*provision.Product, bool, error) { return d.provision.Suspend(ctx, k, "P-7", "unpaid") }, entproduct.StatusSuspended},
			{func(k string) (*provision.Product, bool, error) { return d.provision.Resume(ctx, k, "P-7") }, entproduct.StatusActive},
			{func(k string) (*provision.Product, bool, error) { return d.provision.Terminate(ctx, k, "P-7", "") }, entproduct.StatusTerminated},
			{func(k string) (*provision.Product, bool, error) { return d.provision.Terminate(ctx, k, "P-7", "") }, entproduct.StatusTerminated},
		} {
			w.Clock.Advance(time.Second)
			p, _, err := step.run(fmt.Sprint("step", i))
			if err != nil || p.Status != step.want {
				t.Errorf("step %d: %+v %v", i, p, err)
			}
		}
		for name, err := range map[string]error{
			"renew":   second(d.provision.Renew(ctx, "e1", "P-7", until)),
			"suspend": second(d.provision.Suspend(ctx, "e2", "P-7", "")),
			"resume":  second(d.provision.Resume(ctx, "e3", "P-7")),
		} {
			if !errors.Is(err, provision.ErrTerminated) {
				t.Errorf("%s what has ended: %v", name, err)
			}
		}
		want := []string{
			"service billing product.created", "service billing product.renewed", "service billing product.resumed",
			"service billing product.suspended", "service billing product.resumed", "service billing product.terminated",
		}
		if got := d.log(d.acme); !slices.Equal(got, want) {
			t.Errorf("log %v", got)
		}
	})
}

func second(_ *provision.Product, _ bool, err error) error { return err }

func TestProvision_InputIsChecked(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDepot(w)
		ctx, _ := d.as(t, all...)
		w.DB.Client.CatalogItem.Create().SetCode("dom").SetName("Domain").SetKind("domain").SetPriceMinor(1).SetCurrency("EUR").SetPeriodMonths(12).ExecX(w.System())
		never := time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
		for i, tt := range []struct {
			change func(*provision.NewProduct)
			want   error
		}{
			{func(n *provision.NewProduct) { n.Key = "" }, provision.ErrKey},
			{func(n *provision.NewProduct) { n.Key = strings.Repeat("k", 129) }, provision.ErrKey},
			{func(n *provision.NewProduct) { n.Key = "a\x00b" }, provision.ErrKey},
			{func(n *provision.NewProduct) { n.Name = "a\x00b" }, provision.ErrProductName},
			{func(n *provision.NewProduct) { n.Name = "" }, provision.ErrProductName},
			{func(n *provision.NewProduct) { n.Reference = strings.Repeat("x", 65) }, provision.ErrReference},
			{func(n *provision.NewProduct) { n.HolderName = strings.Repeat("x", 256) }, provision.ErrHolder},
			{func(n *provision.NewProduct) { n.PriceMinor = -1 }, provision.ErrPrice},
			{func(n *provision.NewProduct) { n.Currency = "eur" }, provision.ErrCurrency},
			{func(n *provision.NewProduct) { n.PeriodMonths = 121 }, provision.ErrPeriod},
			{func(n *provision.NewProduct) { n.ExpiresAt = &never }, provision.ErrExpiry},
			{func(n *provision.NewProduct) { n.Plan = "dom" }, provision.ErrPlan},
			{func(n *provision.NewProduct) { n.Plan = "\x00" }, provision.ErrPlan},
			{func(n *provision.NewProduct) { n.Organization = "C-9" }, fault.NotFound("organization")},
			{func(n *provision.NewProduct) { n.Organization = "" }, fault.NotFound("organization")},
			{func(n *provision.NewProduct) { n.Organization = "\x00" }, fault.NotFound("organization")},
		} {
			n := site(fmt.Sprint("key", i))
			tt.change(&n)
			if _, _, err := d.provision.Create(ctx, n); !errors.Is(err, tt.want) {
				t.Errorf("%d: %v, want %v", i, err, tt.want)
			}
		}
		n := site("by id")
		n.Organization = d.acme.ID
		_, _, err := d.provision.Create(ctx, n)
		must(t, err)
		n.Key = "again"
		if _, _, err := d.provision.Create(ctx, n); !errors.Is(err, provision.ErrTaken) {
			t.Errorf("the same reference: %v", err)
		}
		if _, _, err := d.provision.Renew(ctx, "r", "P-7", w.Clock.Now()); !errors.Is(err, provision.ErrUntil) {
			t.Errorf("until now: %v", err)
		}
		for _, no := range []string{"", "P-8", "\x00", "\xff"} {
			if _, _, err := d.provision.Suspend(ctx, "s", no, ""); fault.CodeOf(err) != fault.CodeNotFound {
				t.Errorf("%q: %v", no, err)
			}
		}
	})
}
