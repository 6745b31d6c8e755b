package product_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"kontor/ent/event"
	"kontor/ent/partnerlink"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/testkit"
)

func TestViews_AreTheirOwners(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		adam, eva := member(w, acme, "adam", authz.Administrator), member(w, acme, "eva", authz.External)
		first, err := domain(w).SaveView(adam, acme.ID, " Expiring  soon ", "?sort=EXPIRES_ASC&q=shop", false)
		ok(t, err)
		again, err := domain(w).SaveView(adam, acme.ID, "expiring SOON", "q=mail", false)
		ok(t, err)
		if again.ID != first.ID || first.Query != "sort=EXPIRES_ASC&q=shop" || again.Query != "q=mail" {
			t.Errorf("got %v, then %v", first, again)
		}
		_, err = domain(w).SaveView(eva, acme.ID, "Expiring soon", "q=x", false)
		ok(t, err)
		_, err = domain(w).SaveView(adam, acme.ID, "All", "", false)
		ok(t, err)
		views, err := domain(w).Views(adam, acme.ID)
		ok(t, err)
		if len(views) != 2 || views[0].Name != "All" || views[1].Name != "expiring SOON" {
			t.Errorf("got %v", views)
		}
		_, err = domain(w).DeleteView(eva, first.ID)
		wants(t, err, fault.CodeNotFound, "")
		_, err = domain(w).SaveView(member(w, other, "otto", authz.Administrator), acme.ID, "x", "", false)
		wants(t, err, fault.CodeNotFound, "")
		_, err = domain(w).SaveView(context.Background(), acme.ID, "x", "", false)
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
		_, err := domain(w).SaveView(ctx, acme.ID, fmt.Sprint("view ", i), "", false)
		ok(t, err)
	}
	_, err := domain(w).SaveView(ctx, acme.ID, "one more", "", false)
	wants(t, err, fault.CodeLimit, "views")
	_, err = domain(w).SaveView(ctx, acme.ID, "view 7", "q=still", false)
	ok(t, err)
	for _, tt := range []struct{ name, query, reason string }{
		{"", "", "required"},
		{strings.Repeat("x", 65), "", "too_long"},
		{"x", strings.Repeat("q", 2001), "too_long"},
		{"x", "q=%zz", "malformed"},
	} {
		_, err := domain(w).SaveView(ctx, acme.ID, tt.name, tt.query, false)
		wants(t, err, fault.CodeInvalid, tt.reason)
	}
}

func viewNames(t *testing.T, w *testkit.World, ctx context.Context, orgID string) string {
	t.Helper()
	views, err := domain(w).Views(ctx, orgID)
	ok(t, err)
	var list []string
	for _, v := range views {
		list = append(list, v.Name)
	}
	return strings.Join(list, ", ")
}

// All members see what one shares, and nobody else does: neither partners (R111) nor
// other organizations (R24). It takes view:share to share, and to delete what
// somebody else shares.
func TestViews_R24_R111_SharedWithAllMembers(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, vela := w.Org("acme"), w.Org("vela")
		w.Link(acme, vela, partnerlink.LevelFull)
		adam, rita := member(w, acme, "adam", authz.Administrator), member(w, acme, "rita", authz.LegalRepresentative)
		cora := member(w, acme, "cora", authz.Collaborator)
		partner := member(w, vela, "vera", authz.LegalRepresentative)
		shared, err := domain(w).SaveView(adam, acme.ID, "Ends soon", "expires=30", true)
		ok(t, err)
		_, err = domain(w).SaveView(adam, acme.ID, "Mine", "q=x", false)
		ok(t, err)
		_, err = domain(w).SaveView(cora, acme.ID, "Own list", "q=y", true)
		wants(t, err, fault.CodeForbidden, "")
		for who, tt := range map[string]struct {
			ctx  context.Context
			want string
		}{"adam": {adam, "Ends soon, Mine"}, "rita": {rita, "Ends soon"}, "cora": {cora, "Ends soon"}, "the partner": {partner, ""}} {
			if got := viewNames(t, w, tt.ctx, acme.ID); got != tt.want {
				t.Errorf("%s sees %q, want %q", who, got, tt.want)
			}
		}
		if got := viewNames(t, w, member(w, w.Org("other"), "otto", authz.Administrator), acme.ID); got != "" {
			t.Errorf("another organization sees %q", got)
		}

		// Names are unique among those that are shared; one's own may be the same.
		_, err = domain(w).SaveView(rita, acme.ID, "ends SOON", "q=z", true)
		wants(t, err, fault.CodeConflict, "view_exists")
		_, err = domain(w).SaveView(cora, acme.ID, "ends SOON", "q=z", false)
		ok(t, err)

		_, err = domain(w).DeleteView(cora, shared.ID)
		wants(t, err, fault.CodeForbidden, "")
		_, err = domain(w).DeleteView(partner, shared.ID)
		wants(t, err, fault.CodeNotFound, "")
		again, err := domain(w).SaveView(adam, acme.ID, "Ends soon", "expires=90", true)
		ok(t, err)
		if again.ID != shared.ID || again.Query != "expires=90" {
			t.Errorf("saved anew: %v", again)
		}
		_, err = domain(w).DeleteView(rita, shared.ID)
		ok(t, err)
		if got := viewNames(t, w, cora, acme.ID); got != "ends SOON" {
			t.Errorf("after it was deleted cora sees %q", got)
		}
		lines := w.DB.Client.Event.Query().Where(event.OrgID(acme.ID), event.ActionIn("view.saved", "view.deleted")).CountX(w.System())
		if lines != 3 {
			t.Errorf("%d lines in the organization's log, want those of the shared view alone", lines)
		}
	})
}

// Two who share the same name at the same instant: one of them is told so.
func TestSaveView_SharedNamesAreUniqueUnderConcurrency(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		people := []context.Context{member(w, acme, "adam", authz.Administrator), member(w, acme, "rita", authz.LegalRepresentative)}
		for round := range 10 {
			var done sync.WaitGroup
			errs := make([]error, len(people))
			for i, ctx := range people {
				done.Go(func() { _, errs[i] = domain(w).SaveView(ctx, acme.ID, fmt.Sprint("round ", round), "", true) })
			}
			done.Wait()
			failed := errors.Join(errs...)
			wants(t, failed, fault.CodeConflict, "view_exists")
			if errs[0] != nil && errs[1] != nil {
				t.Fatalf("neither may share: %v", failed)
			}
		}
	})
}
