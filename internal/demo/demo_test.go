package demo_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"kontor/ent/event"
	"kontor/ent/organization"
	entproduct "kontor/ent/product"
	"kontor/ent/user"
	"kontor/internal/demo"
	"kontor/internal/page"
	"kontor/internal/product"
	"kontor/internal/secret"
	"kontor/internal/testkit"
)

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestFill_EverybodyInTheListCanSignInAndSeesSomething(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ctx := context.Background()
		empty, err := demo.Empty(ctx, w.DB)
		ok(t, err)
		if !empty {
			t.Error("a new database is not empty")
		}
		ok(t, demo.Fill(ctx, w.DB, w.Events, io.Discard))
		empty, err = demo.Empty(ctx, w.DB)
		ok(t, err)
		if empty {
			t.Error("it is still empty")
		}
		northwind := w.DB.Client.Organization.Query().Where(organization.Slug("northwind-ateliers")).OnlyX(w.System())
		products := product.New(w.DB, w.Events, w.Clock)
		// How many of Northwind's 60 products each one sees; the partner has limited access.
		want := []int{60, 60, 5, 2, 6, 0, 0}
		for i, p := range demo.People() {
			u := w.DB.Client.User.Query().Where(user.Email(p.Email)).OnlyX(w.System())
			good, _, err := secret.CheckPassword(ctx, demo.Password, u.PasswordHash)
			if !good || err != nil || u.EmailVerifiedAt == nil || u.Staff != strings.HasPrefix(p.Role, "Staff") {
				t.Errorf("%s cannot sign in: %v", p.Email, err)
			}
			c, err := products.List(w.As(u), northwind.ID, product.Filter{}, product.OrderNameAsc, page.Args{})
			ok(t, err)
			n, err := c.TotalCount(w.As(u))
			ok(t, err)
			if n != want[i] {
				t.Errorf("%s sees %d products, want %d", p.Email, n, want[i])
			}
		}
		if n := w.DB.Client.Event.Query().Where(event.Action("product.tagged")).CountX(w.System()); n != 7 {
			t.Errorf("%d lines of history", n)
		}

		// Again: nothing twice.
		count := func() string {
			c := w.DB.Client
			return fmt.Sprint(c.Organization.Query().CountX(w.System()), c.Product.Query().CountX(w.System()), c.User.Query().CountX(w.System()),
				c.PartnerLink.Query().CountX(w.System()), c.Event.Query().Where(event.Action("product.tagged")).CountX(w.System()))
		}
		before := count()
		ok(t, demo.Fill(ctx, w.DB, w.Events, io.Discard))
		if count() != before {
			t.Errorf("%s became %s", before, count())
		}
	})
}

func TestFill_IsVaried(t *testing.T) {
	w := testkit.New(t)
	ok(t, demo.Fill(context.Background(), w.DB, w.Events, io.Discard))
	for _, s := range []entproduct.Status{entproduct.StatusActive, entproduct.StatusPending, entproduct.StatusSuspended, entproduct.StatusTerminated} {
		if !w.DB.Client.Product.Query().Where(entproduct.StatusEQ(s)).ExistX(w.System()) {
			t.Errorf("no product is %s", s)
		}
	}
	kinds := w.DB.Client.Product.Query().Unique(true).Select(entproduct.FieldKind).StringsX(w.System())
	if len(kinds) != 8 {
		t.Errorf("kinds are %v", kinds)
	}
	// Ana Ruiz owns, Atelier Nord manages, Studio Vela pays (R84).
	p := w.DB.Client.Product.Query().Where(entproduct.Name("www.atelier-nord.example")).WithOrganization().OnlyX(w.System())
	if p.HolderName != "Ana Ruiz" || p.Edges.Organization.Name != "Atelier Nord" || w.DB.Client.Organization.GetX(w.System(), *p.PayerID).Name != "Studio Vela" {
		t.Errorf("got %v", p)
	}
}

func TestScale_AsManyAsAsked(t *testing.T) {
	w := testkit.New(t)
	ok(t, demo.Scale(context.Background(), w.DB, w.Events, 22_000, io.Discard))
	total := w.DB.Client.Product.Query().CountX(w.System())
	first := w.DB.Client.Product.Query().Where(entproduct.HasOrganizationWith(organization.ExternalRef("SCALE-000000"))).CountX(w.System())
	orgs := w.DB.Client.Organization.Query().CountX(w.System())
	if total != 22_000 || first != 20_000 || orgs < 15 || orgs > 80 {
		t.Errorf("%d products, %d of the first of %d organizations", total, first, orgs)
	}
}
