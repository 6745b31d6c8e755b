package product_test

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
	"kontor/internal/page"
	"kontor/internal/product"
	"kontor/internal/testkit"
)

func domain(w *testkit.World) *product.Products { return product.New(w.DB, w.Events, w.Clock) }

// wants fails unless err is a fault of this code and reason; an empty reason
// stands for every one.
func wants(t *testing.T, err error, code fault.Code, reason string) {
	t.Helper()
	if !errors.Is(err, &fault.Error{Code: code, Reason: reason}) {
		t.Errorf("got %v (%s), want %s %s", err, fault.CodeOf(err), code, reason)
	}
}

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// member returns a context in which a new member asks.
func member(w *testkit.World, o *ent.Organization, name string, role authz.RoleKey) context.Context {
	w.T.Helper()
	u, _ := w.Member(o, name, role)
	return w.As(u)
}

// listed returns the names of the products that a filter leaves, by name.
func listed(t *testing.T, w *testkit.World, ctx context.Context, o *ent.Organization, f product.Filter) string {
	t.Helper()
	c, err := domain(w).List(ctx, o.ID, f, product.OrderNameAsc, page.Args{})
	ok(t, err)
	n, err := c.TotalCount(ctx)
	ok(t, err)
	var names []string
	for _, e := range c.Edges {
		names = append(names, e.Node.Name)
	}
	if n != len(names) {
		t.Errorf("the total says %d of %v", n, names)
	}
	return strings.Join(names, " ")
}

func TestList_R26_LimitedMembersSeeWhatIsGranted(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		w.Product(acme, "a")
		b := w.Product(acme, "b")
		w.Product(other, "foreign")
		cleo, m := w.Member(acme, "cleo", authz.Collaborator)
		w.Grant(m, b, authz.RightStatistic)
		sam, suspended := w.Member(acme, "sam", authz.Administrator)
		ok(t, w.DB.Client.Membership.UpdateOne(suspended).SetSuspendedAt(w.Clock.Now()).Exec(w.System()))
		tests := []struct {
			name string
			ctx  context.Context
			want string
		}{
			{"legal representative", member(w, acme, "lea", authz.LegalRepresentative), "a b"},
			{"administrator", member(w, acme, "adam", authz.Administrator), "a b"},
			{"collaborator with a grant", w.As(cleo), "b"},
			{"external without one", member(w, acme, "eva", authz.External), ""},
			{"suspended administrator", w.As(sam), ""},
			{"representative of another organization", member(w, other, "otto", authz.LegalRepresentative), ""},
		}
		for _, tt := range tests {
			if got := listed(t, w, tt.ctx, acme, product.Filter{}); got != tt.want {
				t.Errorf("%s sees %q, want %q", tt.name, got, tt.want)
			}
		}
		_, err := domain(w).List(context.Background(), acme.ID, product.Filter{}, product.OrderNameAsc, page.Args{})
		wants(t, err, fault.CodeUnauthenticated, "sign_in")
	})
}

func TestList_Filters(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ctx := member(w, acme, "adam", authz.Administrator)
		change := func(p *ent.Product, f func(*ent.ProductUpdateOne)) *ent.Product {
			u := w.DB.Client.Product.UpdateOne(p)
			f(u)
			row, err := u.Save(w.System())
			ok(t, err)
			return row
		}
		at := w.Clock.Now().AddDate(0, 0, 10)
		shop := change(w.Product(acme, "shop"), func(u *ent.ProductUpdateOne) {
			u.SetKind(entproduct.KindDomain).SetAutoRenew(true).SetExpiresAt(at).SetExpiresSort(at).
				SetSearchKey(product.SearchKey("Shop", "REF-100%", "Bücher Zürich"))
		})
		vps := change(w.Product(acme, "vps"), func(u *ent.ProductUpdateOne) {
			u.SetKind(entproduct.KindVps).SetStatus(entproduct.StatusSuspended).
				SetSearchKey(product.SearchKey("vps", "REF-100X", "a_b"))
		})
		change(w.Product(acme, "free"), func(u *ent.ProductUpdateOne) { u.ClearExpiresAt().SetExpiresSort(product.FarFuture) })
		red, _, err := domain(w).CreateTag(ctx, acme.ID, "red", 1, []string{shop.ID, vps.ID})
		ok(t, err)
		blue, _, err := domain(w).CreateTag(ctx, acme.ID, "blue", 2, []string{vps.ID})
		ok(t, err)
		yes, no := true, false
		after, justAfter := at, at.Add(time.Microsecond)
		never := time.Date(9999, 12, 31, 23, 59, 59, 0, time.FixedZone("", -86_340))
		long := time.Date(0, 1, 1, 0, 0, 0, 0, time.FixedZone("", 86_340))
		tests := []struct {
			name   string
			filter product.Filter
			want   string
		}{
			{"nothing", product.Filter{}, "free shop vps"},
			{"empty lists do not narrow", product.Filter{Kinds: []entproduct.Kind{}, TagsAny: []string{}}, "free shop vps"},
			{"search whatever the case", product.Filter{Search: "ZÜRICH"}, "shop"},
			{"every word", product.Filter{Search: " zürich  ref-100 "}, "shop"},
			{"every word, one missing", product.Filter{Search: "zürich vps"}, ""},
			{"percent is no wildcard", product.Filter{Search: "100%"}, "shop"},
			{"underscore is no wildcard", product.Filter{Search: "a_b"}, "vps"},
			{"backslash is a letter", product.Filter{Search: `\`}, ""},
			{"kind", product.Filter{Kinds: []entproduct.Kind{entproduct.KindDomain, entproduct.KindVps}}, "shop vps"},
			{"status", product.Filter{Statuses: []entproduct.Status{entproduct.StatusSuspended}}, "vps"},
			{"any of", product.Filter{TagsAny: []string{red.ID, blue.ID}}, "shop vps"},
			{"all of", product.Filter{TagsAll: []string{red.ID, blue.ID}}, "vps"},
			{"none of", product.Filter{TagsNone: []string{blue.ID}}, "free shop"},
			{"any and none", product.Filter{TagsAny: []string{red.ID}, TagsNone: []string{blue.ID}}, "shop"},
			{"tagged", product.Filter{Tagged: &yes}, "shop vps"},
			{"not tagged", product.Filter{Tagged: &no}, "free"},
			{"renews", product.Filter{AutoRenew: &yes}, "shop"},
			{"expires before, exclusive", product.Filter{ExpiresBefore: &at}, ""},
			{"expires before", product.Filter{ExpiresBefore: &justAfter}, "shop"},
			{"expires after, inclusive", product.Filter{ExpiresAfter: &after}, "shop vps"},
			{"expires after", product.Filter{ExpiresAfter: &justAfter}, "vps"},
			{"before an instant of five digits of years", product.Filter{ExpiresBefore: &never}, "shop vps"},
			{"after an instant before all years", product.Filter{ExpiresAfter: &long}, "shop vps"},
			{"without a term never expires", product.Filter{ExpiresBefore: &product.FarFuture}, "shop vps"},
		}
		for _, tt := range tests {
			if got := listed(t, w, ctx, acme, tt.filter); got != tt.want {
				t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
			}
		}
	})
}

func TestList_RefusesTooMuch(t *testing.T) {
	w := testkit.New(t)
	acme := w.Org("acme")
	ctx := member(w, acme, "adam", authz.Administrator)
	many := make([]string, 21)
	for field, f := range map[string]product.Filter{
		"filter.search":   {Search: strings.Repeat("ü", 101)},
		"filter.tagsAny":  {TagsAny: many},
		"filter.tagsAll":  {TagsAll: many},
		"filter.tagsNone": {TagsNone: many},
	} {
		_, err := domain(w).List(ctx, acme.ID, f, product.OrderNameAsc, page.Args{})
		if f, is := fault.As(err); !is || f.Code != fault.CodeInvalid || f.Field != field {
			t.Errorf("got %v, want invalid on %s", err, field)
		}
	}
	if got := listed(t, w, ctx, acme, product.Filter{Search: strings.Repeat("ü", 100)}); got != "" {
		t.Errorf("got %q", got)
	}
}

func TestList_PagesLoseAndRepeatNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ctx := member(w, acme, "adam", authz.Administrator)
		// Most are equal in every order; some have no term.
		for i := range 23 {
			p := w.Product(acme, []string{"Ärger", "zebra", "zebra", "Zebra"}[i%4])
			if i%3 == 0 {
				ok(t, w.DB.Client.Product.UpdateOne(p).ClearExpiresAt().SetExpiresSort(product.FarFuture).Exec(w.System()))
			}
		}
		for _, o := range []product.Order{
			product.OrderNameAsc, product.OrderNameDesc, product.OrderExpiresAsc,
			product.OrderExpiresDesc, product.OrderCreatedAsc, product.OrderCreatedDesc,
		} {
			var got []*ent.Product
			size := 4
			args := page.Args{First: &size}
			for {
				c, err := domain(w).List(ctx, acme.ID, product.Filter{}, o, args)
				ok(t, err)
				for _, e := range c.Edges {
					got = append(got, e.Node)
				}
				if !c.PageInfo.HasNextPage {
					break
				}
				args.After = c.PageInfo.EndCursor
			}
			seen := map[string]bool{}
			for _, p := range got {
				seen[p.ID] = true
			}
			if strings.HasSuffix(string(o), "DESC") {
				slices.Reverse(got)
			}
			sorted := slices.IsSortedFunc(got, func(a, b *ent.Product) int {
				switch strings.Split(string(o), "_")[0] {
				case "NAME":
					return strings.Compare(a.NameKey, b.NameKey)
				case "EXPIRES":
					return a.ExpiresSort.Compare(b.ExpiresSort)
				}
				return a.CreatedAt.Compare(b.CreatedAt)
			})
			if len(seen) != 23 || len(got) != 23 || !sorted {
				t.Errorf("%s: %d rows, %d different, sorted %v", o, len(got), len(seen), sorted)
			}
		}
	})
}

// A page takes as many statements whatever its length: one for the products,
// one for the count where it is asked, two for the tags.
func TestList_BoundedStatements(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		adam := member(w, acme, "adam", authz.Administrator)
		cleo, m := w.Member(acme, "cleo", authz.Collaborator)
		var ids []string
		for i := range 60 {
			p := w.Product(acme, fmt.Sprintf("p%02d", i))
			w.Grant(m, p, authz.RightTechnical)
			ids = append(ids, p.ID)
		}
		for i := range 3 {
			_, _, err := domain(w).CreateTag(adam, acme.ID, fmt.Sprintf("t%d", i), i, ids)
			ok(t, err)
		}
		red, err := domain(w).Tags(adam, acme.ID)
		ok(t, err)
		f := product.Filter{Search: "p", TagsAny: []string{red[0].ID}, Kinds: []entproduct.Kind{entproduct.KindWebHosting}}
		size := 50
		for name, ctx := range map[string]context.Context{"administrator": adam, "collaborator": w.As(cleo)} {
			var c *page.Connection[*ent.Product]
			count := func(want int, what string, f func() error) {
				var err error
				if n := w.Statements(func() { err = f() }); n != want || err != nil {
					t.Errorf("%s: %s takes %d statements, want %d (%v)", name, what, n, want, err)
				}
			}
			count(1, "a page", func() (err error) {
				c, err = domain(w).List(ctx, acme.ID, f, product.OrderExpiresAsc, page.Args{First: &size})
				return err
			})
			count(1, "its total", func() error { _, err := c.TotalCount(ctx); return err })
			count(2, "its tags", func() error {
				tags, err := domain(w).TagsByProduct(ctx, ids[:50])
				if len(tags) != 50 || len(tags[ids[0]]) != 3 || tags[ids[0]][0].Name != "t0" {
					t.Errorf("%s: got tags %v", name, tags[ids[0]])
				}
				return err
			})
		}
	})
}
