package provision_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"kontor/ent"
	entevent "kontor/ent/event"
	entproduct "kontor/ent/product"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/product"
	"kontor/internal/provision"
	"kontor/internal/secret"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// depot is a world with the provider's staff and a customer.
type depot struct {
	*testkit.World
	provision *provision.Provision
	acme      *ent.Organization
	stan      *ent.User
}

func newDepot(w *testkit.World) *depot {
	d := &depot{World: w, provision: provision.New(w.DB, w.Events, w.Clock), acme: w.Org("Acme")}
	d.stan = w.User("stan").Update().SetStaff(true).SaveX(w.System())
	d.acme = d.acme.Update().SetExternalRef("C-1001").SaveX(w.System())
	return d
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// as returns a context in which a service asks with a token of these scopes, and
// the token.
func (d *depot) as(t *testing.T, scopes ...string) (context.Context, string) {
	t.Helper()
	row, token, err := d.provision.CreateToken(d.As(d.stan), provision.TokenSpec{Name: "billing", Scopes: scopes})
	must(t, err)
	v, err := d.provision.Authenticate(context.Background(), token, "192.0.2.1")
	must(t, err)
	if v.TokenID != row.ID {
		t.Fatalf("viewer %+v", v)
	}
	return viewer.With(context.Background(), v), token
}

var all = []string{provision.ScopeProvision, provision.ScopeSuspend, provision.ScopeUsage}

func site(key string) provision.NewProduct {
	return provision.NewProduct{
		Key: key, Organization: "C-1001", Kind: entproduct.KindWebHosting, Name: " Élodie.example ", Reference: "P-7",
		Currency: "EUR", PeriodMonths: 12,
	}
}

// log lists what the services did in an organization, oldest first.
func (d *depot) log(o *ent.Organization) []string {
	var list []string
	for _, e := range d.DB.Client.Event.Query().Where(entevent.OrgID(o.ID)).Order(entevent.ByAt(), entevent.ByID()).AllX(d.System()) {
		list = append(list, fmt.Sprintf("%s %s %s", e.ActorKind, e.ActorName, e.Action))
	}
	return list
}

func TestTokens_R137_MadeByStaffShownOnceEndedAtOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDepot(w)
		ana, _ := w.Member(d.acme, "ana", authz.LegalRepresentative)
		stale := viewer.From(d.As(d.stan))
		stale.ProvedAt = w.Clock.Now().Add(-11 * time.Minute)
		good := provision.TokenSpec{Name: "billing", Scopes: []string{provision.ScopeUsage, provision.ScopeUsage}, Networks: []string{"192.0.2.9/24"}}
		service, _ := d.as(t, all...)
		for name, ctx := range map[string]context.Context{
			"customer": d.As(ana), "nobody": context.Background(), "service": service, "staff without the password": viewer.With(context.Background(), stale),
		} {
			if _, _, err := d.provision.CreateToken(ctx, good); err == nil {
				t.Errorf("%s makes a token", name)
			}
		}
		for _, ctx := range []context.Context{d.As(ana), context.Background(), service} {
			if rows, err := d.provision.Tokens(ctx); err == nil || rows != nil {
				t.Errorf("tokens are listed: %v", rows)
			}
		}
		past := w.Clock.Now()
		for _, tt := range []struct {
			s    provision.TokenSpec
			want error
		}{
			{provision.TokenSpec{Name: " ", Scopes: all}, provision.ErrName},
			{provision.TokenSpec{Name: strings.Repeat("x", 65), Scopes: all}, provision.ErrName},
			{provision.TokenSpec{Name: "x"}, provision.ErrScopes},
			{provision.TokenSpec{Name: "x", Scopes: []string{"products:provision", "everything"}}, provision.ErrScopes},
			{provision.TokenSpec{Name: "x", Scopes: all, Networks: []string{"here"}}, provision.ErrNetworks},
			{provision.TokenSpec{Name: "x", Scopes: all, Expires: &past}, provision.ErrExpires},
		} {
			if _, _, err := d.provision.CreateToken(d.As(d.stan), tt.s); !errors.Is(err, tt.want) {
				t.Errorf("%+v: %v", tt.s, err)
			}
		}
		end := w.Clock.Now().Add(time.Hour)
		good.Expires = &end
		row, token, err := d.provision.CreateToken(d.As(d.stan), good)
		must(t, err)
		if !secret.ValidFormat(secret.ServiceToken, token) || !strings.HasPrefix(token, row.Hint) || len(row.Hint) != 12 ||
			!slices.Equal(row.Scopes, []string{provision.ScopeUsage}) || !slices.Equal(row.AllowedNetworks, []string{"192.0.2.0/24"}) {
			t.Errorf("%+v", row)
		}
		for _, e := range w.DB.Client.Event.Query().AllX(w.System()) {
			if strings.Contains(fmt.Sprint(e, e.Data), token) {
				t.Errorf("the log has the secret: %v", e)
			}
		}
		refused := func(ip string, want error) {
			t.Helper()
			if v, err := d.provision.Authenticate(context.Background(), token, ip); !errors.Is(err, want) || (v == nil) != (want != nil) {
				t.Errorf("from %s: %v %v", ip, v, err)
			}
		}
		refused("192.0.2.77", nil)
		refused("198.51.100.1", provision.ErrAddress)
		refused("", provision.ErrAddress)
		if used := w.DB.Client.ServiceToken.GetX(w.System(), row.ID); used.LastUsedAt == nil || used.LastUsedIP != "192.0.2.77" {
			t.Errorf("last use %+v", used)
		}
		if n := w.Statements(func() { refused("192.0.2.77", nil) }); n != 1 {
			t.Errorf("%d statements within the minute", n)
		}
		w.Clock.Advance(time.Hour)
		refused("192.0.2.77", provision.ErrIsOver)
		_, err = d.provision.RevokeToken(d.As(d.stan), row.ID)
		must(t, err)
		refused("192.0.2.77", provision.ErrIsVoid)
		if n := w.Statements(func() {
			for _, no := range []string{"", "kon_svc_", token + "x", token[:len(token)-1] + "?", secret.NewToken(secret.APIToken)} {
				if _, err := d.provision.Authenticate(context.Background(), no, "192.0.2.1"); !errors.Is(err, provision.ErrInvalid) {
					t.Errorf("%q: %v", no, err)
				}
			}
		}); n != 0 {
			t.Errorf("%d statements for what is no token", n)
		}
		if _, err := d.provision.Authenticate(context.Background(), secret.NewToken(secret.ServiceToken), "192.0.2.1"); !errors.Is(err, provision.ErrInvalid) {
			t.Errorf("an unknown token: %v", err)
		}
		if _, err := d.provision.RevokeToken(d.As(ana), row.ID); fault.CodeOf(err) != fault.CodeForbidden {
			t.Errorf("a customer revokes: %v", err)
		}
		if _, err := d.provision.RevokeToken(d.As(d.stan), "svt_00000000000000000000000000"); fault.CodeOf(err) != fault.CodeNotFound {
			t.Errorf("no token: %v", err)
		}
	})
}

func TestTokens_LeakedOnesEnd(t *testing.T) {
	t.Parallel()
	d := newDepot(testkit.New(t))
	_, token := d.as(t, all...)
	must(t, d.provision.RevokeLeaked(context.Background(), secret.NewToken(secret.ServiceToken)))
	must(t, d.provision.RevokeLeaked(context.Background(), "nonsense"))
	if _, err := d.provision.Authenticate(context.Background(), token, ""); err != nil {
		t.Errorf("ended by another: %v", err)
	}
	must(t, d.provision.RevokeLeaked(context.Background(), token))
	if _, err := d.provision.Authenticate(context.Background(), token, ""); !errors.Is(err, provision.ErrIsVoid) {
		t.Errorf("still good: %v", err)
	}
}

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
