package product_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/testkit"
)

func TestViews_AreTheirOwners(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		adam, eva := member(w, acme, "adam", authz.Administrator), member(w, acme, "eva", authz.External)
		first, err := domain(w).SaveView(adam, acme.ID, " Expiring  soon ", "?sort=EXPIRES_ASC&q=shop")
		ok(t, err)
		again, err := domain(w).SaveView(adam, acme.ID, "expiring SOON", "q=mail")
		ok(t, err)
		if again.ID != first.ID || first.Query != "sort=EXPIRES_ASC&q=shop" || again.Query != "q=mail" {
			t.Errorf("got %v, then %v", first, again)
		}
		_, err = domain(w).SaveView(eva, acme.ID, "Expiring soon", "q=x")
		ok(t, err)
		_, err = domain(w).SaveView(adam, acme.ID, "All", "")
		ok(t, err)
		views, err := domain(w).Views(adam, acme.ID)
		ok(t, err)
		if len(views) != 2 || views[0].Name != "All" || views[1].Name != "expiring SOON" {
			t.Errorf("got %v", views)
		}
		_, err = domain(w).DeleteView(eva, first.ID)
		wants(t, err, fault.CodeNotFound, "")
		_, err = domain(w).SaveView(member(w, other, "otto", authz.Administrator), acme.ID, "x", "")
		wants(t, err, fault.CodeNotFound, "")
		_, err = domain(w).SaveView(context.Background(), acme.ID, "x", "")
		wants(t, err, fault.CodeUnauthenticated, "sign_in")
		deleted, err := domain(w).DeleteView(adam, first.ID)
		ok(t, err)
		if deleted.OrgID != acme.ID {
			t.Errorf("got %v", deleted)
		}
	})
}

func TestSaveView_Limits(t *testing.T) {
	w := testkit.New(t)
	acme := w.Org("acme")
	ctx := member(w, acme, "adam", authz.Administrator)
	for i := range 50 {
		_, err := domain(w).SaveView(ctx, acme.ID, fmt.Sprint("view ", i), "")
		ok(t, err)
	}
	_, err := domain(w).SaveView(ctx, acme.ID, "one more", "")
	wants(t, err, fault.CodeLimit, "views")
	_, err = domain(w).SaveView(ctx, acme.ID, "view 7", "q=still")
	ok(t, err)
	for _, tt := range []struct{ name, query, reason string }{
		{"", "", "required"},
		{strings.Repeat("x", 65), "", "too_long"},
		{"x", strings.Repeat("q", 2001), "too_long"},
		{"x", "q=%zz", "malformed"},
	} {
		_, err := domain(w).SaveView(ctx, acme.ID, tt.name, tt.query)
		wants(t, err, fault.CodeInvalid, tt.reason)
	}
}
