package product_test

import (
	"context"
	"io"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/partnerlink"
	entproduct "kontor/ent/product"
	"kontor/ent/user"
	"kontor/internal/authz"
	"kontor/internal/demo"
	"kontor/internal/page"
	"kontor/internal/product"
	"kontor/internal/testkit"
)

// BenchmarkList reads pages of 50 from the 20,000 products of one organization
// among 100,000, as its legal representative does.
func BenchmarkList(b *testing.B) {
	for _, d := range []string{dialect.SQLite, dialect.Postgres} {
		b.Run(d, func(b *testing.B) { benchmarkList(b, d) })
	}
}

func benchmarkList(b *testing.B, d string) {
	w := testkit.On(b, d)
	if err := demo.Scale(context.Background(), w.DB, w.Events, 100_000, io.Discard); err != nil {
		b.Fatal(err)
	}
	if d == dialect.Postgres { // which does so by itself, a little later
		if _, err := w.DB.SQL.Exec("ANALYZE"); err != nil {
			b.Fatal(err)
		}
	}
	o := w.DB.Client.Organization.Query().Where(organization.ExternalRef("SCALE-000000")).OnlyX(w.System())
	ctx := w.As(w.DB.Client.User.Query().Where(user.Email(demo.ScaleEmail)).OnlyX(w.System()))
	tags, err := domain(w).Tags(ctx, o.ID)
	if err != nil {
		b.Fatal(err)
	}
	soon, size := w.Clock.Now().AddDate(0, 3, 0), 50
	cases := []struct {
		name   string
		filter product.Filter
		order  product.Order
	}{
		{"by name", product.Filter{}, product.OrderNameAsc},
		{"by expiry", product.Filter{}, product.OrderExpiresAsc},
		{"searched", product.Filter{Search: "mistral 77"}, product.OrderNameAsc},
		{"filtered by expiry", product.Filter{
			Kinds: []entproduct.Kind{entproduct.KindVps, entproduct.KindMail}, Statuses: []entproduct.Status{entproduct.StatusActive},
			TagsAny: []string{tags[0].ID, tags[1].ID}, TagsNone: []string{tags[2].ID}, ExpiresBefore: &soon,
		}, product.OrderExpiresDesc},
	}
	for _, c := range cases {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			statements := w.Statements(func() {
				for b.Loop() {
					got, err := domain(w).List(ctx, o.ID, c.filter, c.order, page.Args{First: &size})
					if err != nil || len(got.Edges) == 0 {
						b.Fatal(got, err)
					}
				}
			})
			b.ReportMetric(float64(statements)/float64(b.N), "statements/op")
		})
	}
	b.Run("total", func(b *testing.B) {
		for b.Loop() {
			got, err := domain(w).List(ctx, o.ID, cases[3].filter, cases[3].order, page.Args{First: &size})
			if err != nil {
				b.Fatal(err)
			}
			if n, err := got.TotalCount(ctx); n == 0 || err != nil {
				b.Fatal(n, err)
			}
		}
	})
}

// BenchmarkClients reads what expires within 30 days at 50 clients of a partner,
// one of them with 20,000 of 100,000 products: the first five of each, and one
// flat page.
func BenchmarkClients(b *testing.B) {
	for _, d := range []string{dialect.SQLite, dialect.Postgres} {
		b.Run(d, func(b *testing.B) { benchmarkClients(b, d) })
	}
}

func benchmarkClients(b *testing.B, d string) {
	w := testkit.On(b, d)
	if err := demo.Scale(context.Background(), w.DB, w.Events, 100_000, io.Discard); err != nil {
		b.Fatal(err)
	}
	vela := w.Org("Vela")
	luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
	var ids []string
	for i, o := range w.DB.Client.Organization.Query().Where(organization.ExternalRefHasPrefix("SCALE-")).
		Order(organization.ByExternalRef()).Limit(50).AllX(w.System()) {
		level := partnerlink.LevelFull
		var some []*ent.Product
		if i%5 == 4 {
			level, some = partnerlink.LevelLimited, w.DB.Client.Product.Query().Where(entproduct.OrgID(o.ID)).Limit(20).AllX(w.System())
		}
		w.Link(o, vela, level, some...)
		ids = append(ids, o.ID)
	}
	if d == dialect.Postgres {
		if _, err := w.DB.SQL.Exec("ANALYZE"); err != nil {
			b.Fatal(err)
		}
	}
	ctx := w.As(luca)
	now, soon := time.Now(), time.Now().AddDate(0, 0, 30)
	f := product.Filter{ExpiresAfter: &now, ExpiresBefore: &soon}
	five, twenty := 5, 20
	b.Run("five of each", func(b *testing.B) {
		b.ReportAllocs()
		statements := w.Statements(func() {
			for b.Loop() {
				got, err := domain(w).ListEach(ctx, ids, f, product.OrderExpiresAsc, &five)
				if err != nil || len(got) != len(ids) || len(got[ids[0]].Edges) == 0 {
					b.Fatal(got, err)
				}
			}
		})
		b.ReportMetric(float64(statements)/float64(b.N), "statements/op")
	})
	b.Run("flat", func(b *testing.B) {
		b.ReportAllocs()
		statements := w.Statements(func() {
			for b.Loop() {
				got, err := domain(w).ListAll(ctx, ids, f, product.OrderExpiresAsc, page.Args{First: &twenty})
				if err != nil || len(got.Edges) == 0 {
					b.Fatal(got, err)
				}
			}
		})
		b.ReportMetric(float64(statements)/float64(b.N), "statements/op")
	})
}
