package product_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"kontor/ent"
	"kontor/ent/partnerlink"
	entproduct "kontor/ent/product"
	"kontor/internal/authz"
	"kontor/internal/page"
	"kontor/internal/product"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// Each page is what List gives for that organization, whatever the order, the
// filter and the viewer's right there, in one statement for all of them.
func TestListEach_R26_R111_IsListForEachInOneStatement(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		vela := w.Org("Vela")
		luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
		var ids []string
		for i := range 6 {
			o := w.Org(fmt.Sprintf("Client %d", i))
			var some []*ent.Product
			for j := range 7 {
				p := w.Product(o, fmt.Sprintf("%d-%d.example", j%2, j)) // dates are all the same
				if j%3 == 0 {
					some = append(some, p)
				}
				if j == 5 {
					p.Update().SetKind(entproduct.KindMail).ExecX(w.System())
				}
			}
			switch i {
			case 0, 1:
				w.Link(o, vela, partnerlink.LevelFull)
			case 2, 3:
				w.Link(o, vela, partnerlink.LevelLimited, some...)
			case 4: // a member with one grant
				w.Grant(w.Join(o, luca, authz.External), some[1], "technical")
			}
			ids = append(ids, o.ID)
		}
		products := domain(w)
		three, none := 3, 0
		ctx := w.As(luca)
		mail := *viewer.From(ctx)
		mail.ProductKinds = []string{"mail"}
		narrowed := viewer.With(ctx, &mail)
		for _, order := range []product.Order{product.OrderNameAsc, product.OrderNameDesc, product.OrderExpiresAsc, product.OrderCreatedDesc} {
			for _, f := range []product.Filter{{}, {Search: "1-"}, {Kinds: []entproduct.Kind{entproduct.KindMail}}} {
				for _, first := range []*int{nil, &three, &none} {
					for who, asked := range map[string]context.Context{"all kinds": ctx, "a token for mail": narrowed} {
						var got map[string]*page.Connection[*ent.Product]
						var err error
						if n := w.Statements(func() { got, err = products.ListEach(asked, ids, f, order, first) }); n != 1 || err != nil {
							t.Fatalf("%d statements, %v", n, err)
						}
						total := 0
						for _, id := range ids {
							want, err := products.List(asked, id, f, order, page.Args{First: first})
							if err != nil {
								t.Fatal(err)
							}
							if !slices.Equal(names(got[id]), names(want)) || got[id].PageInfo.HasNextPage != want.PageInfo.HasNextPage {
								t.Errorf("%s %v %+v: %v, want %v", order, who, f, names(got[id]), names(want))
							}
							n, _ := want.TotalCount(asked)
							total += n
							if m, err := got[id].TotalCount(asked); m != n || err != nil {
								t.Errorf("counts %d, want %d, %v", m, n, err)
							}
						}
						flat, err := products.ListAll(asked, ids, f, order, page.Args{First: first})
						if err != nil {
							t.Fatal(err)
						}
						if n, err := flat.TotalCount(asked); n != total || err != nil {
							t.Errorf("flat: %d, want %d, %v", n, total, err)
						}
					}
				}
			}
		}
		if n := w.Statements(func() { _, _ = products.ListEach(ctx, nil, product.Filter{}, product.OrderNameAsc, nil) }); n != 0 {
			t.Errorf("%d statements for none", n)
		}
		if _, err := products.ListEach(ctx, make([]string, 101), product.Filter{}, product.OrderNameAsc, nil); err == nil {
			t.Error("101 organizations at once")
		}
	})
}

func names(c *page.Connection[*ent.Product]) []string {
	list := []string{}
	for _, e := range c.Edges {
		list = append(list, e.Node.Name)
	}
	return list
}
