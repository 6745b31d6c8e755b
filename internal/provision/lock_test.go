package provision_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"kontor/ent/notification"
	"kontor/internal/authz"
	"kontor/internal/product"
	"kontor/internal/provision"
	"kontor/internal/testkit"
)

// R31, R32: the provider locks a product, with the reason mailed to whoever reaches
// it; under the lock limited members change nothing, nobody of the customer lifts it,
// and it is lifted by the provider alone, who leaves the customer's own lock.
func TestLock_R31_R32_OnlyTheProviderLifts(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDepot(w)
		ctx, _ := d.as(t, all...)
		made, _, err := d.provision.Create(ctx, site("k1"))
		must(t, err)
		rita, _ := w.Member(d.acme, "rita", authz.LegalRepresentative)
		cleo, m := w.Member(d.acme, "cleo", authz.Collaborator)
		w.Member(d.acme, "none", authz.Collaborator)
		row := w.DB.Client.Product.GetX(w.System(), made.ID)
		w.Grant(m, row, authz.RightTechnical)
		products := product.New(w.DB, w.Events, w.Clock)
		tag, _, err := products.CreateTag(d.As(rita), d.acme.ID, "red", 0, []string{made.ID})
		must(t, err)
		tags := func(by context.Context) error {
			_, err := products.TagProducts(by, []string{made.ID}, []string{tag.ID}, nil)
			return err
		}
		must(t, tags(d.As(cleo)))
		w.Deliver()

		_, _, err = d.provision.Lock(ctx, "l0", "P-7", strings.Repeat("x", 256))
		if !errors.Is(err, provision.ErrWhy) {
			t.Errorf("a long reason: %v", err)
		}
		locked, replayed, err := d.provision.Lock(ctx, "l1", "P-7", " Abuse report ")
		must(t, err)
		if replayed || locked.ProviderLockedAt == nil {
			t.Errorf("locked %+v", locked)
		}
		told := func(kind string, texts ...string) {
			t.Helper()
			mails := w.Deliver()
			who := map[string]bool{}
			for _, mail := range mails {
				who[mail.Recipient] = true
				for _, text := range append(texts, testkit.Provider, "Élodie.example", "Acme") {
					if mail.Kind != kind || !strings.Contains(mail.Text, text) {
						t.Errorf("%s %s lacks %q: %s", mail.Recipient, mail.Kind, text, mail.Text)
					}
				}
				if strings.Contains(mail.Text, "billing") {
					t.Errorf("the mail names the token: %s", mail.Text)
				}
			}
			if len(mails) != 2 || !who["rita@example.com"] || !who["cleo@example.com"] {
				t.Errorf("%s is told to %v", kind, who)
			}
		}
		told("products_provider_locked", "Abuse report")
		if n := w.DB.Client.Notification.Query().Where(notification.Action("product.provider_locked")).CountX(w.System()); n != 1 {
			t.Errorf("%d notifications", n)
		}
		if err := tags(d.As(cleo)); !errors.Is(err, product.ErrLocked) {
			t.Errorf("a collaborator changes it: %v", err)
		}
		must(t, tags(d.As(rita)))
		if _, err := products.Lock(d.As(rita), []string{made.ID}, false, ""); !errors.Is(err, product.ErrProviderLock) {
			t.Errorf("a representative lifts it: %v", err)
		}
		_, err = products.Lock(d.As(rita), []string{made.ID}, true, "Ours")
		must(t, err)
		w.Deliver()
		// Again it is no news, and keeps the first reason.
		_, _, err = d.provision.Lock(ctx, "l2", "P-7", "Other")
		must(t, err)
		if got := w.DB.Client.Product.GetX(w.System(), made.ID); got.ProviderLockReason != "Abuse report" || len(w.Deliver()) != 0 {
			t.Errorf("locked again: %+v", got)
		}

		opened, _, err := d.provision.Unlock(ctx, "u1", "P-7")
		must(t, err)
		got := w.DB.Client.Product.GetX(w.System(), made.ID)
		if opened.ProviderLockedAt != nil || got.ProviderLockReason != "" || got.LockedAt == nil || got.LockReason != "Ours" {
			t.Errorf("opened %+v", got)
		}
		told("products_provider_unlocked")
		if err := tags(d.As(cleo)); !errors.Is(err, product.ErrLocked) {
			t.Errorf("under the customer's own lock: %v", err)
		}
		_, err = products.Lock(d.As(rita), []string{made.ID}, false, "")
		must(t, err)
		must(t, tags(d.As(cleo)))
		_, _, err = d.provision.Unlock(ctx, "u2", "P-7")
		must(t, err)
		_, _, err = d.provision.Terminate(ctx, "t1", "P-7", "")
		must(t, err)
		if _, _, err := d.provision.Lock(ctx, "l3", "P-7", ""); !errors.Is(err, provision.ErrTerminated) {
			t.Errorf("what has ended: %v", err)
		}
	})
}

// R31: the provider and the customer lock the same product at the same instant, and
// none of the two fails by accident.
func TestLock_R31_AtTheSameInstantAsTheCustomer(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDepot(w)
		ctx, _ := d.as(t, all...)
		made, _, err := d.provision.Create(ctx, site("k1"))
		must(t, err)
		rita, _ := w.Member(d.acme, "rita", authz.LegalRepresentative)
		products := product.New(w.DB, w.Events, w.Clock)
		for i := range 30 {
			var wg sync.WaitGroup
			var errs [2]error
			wg.Go(func() {
				if _, _, errs[0] = d.provision.Lock(ctx, fmt.Sprint("l", i), "P-7", ""); errs[0] == nil {
					_, _, errs[0] = d.provision.Unlock(ctx, fmt.Sprint("u", i), "P-7")
				}
			})
			wg.Go(func() { _, errs[1] = products.Lock(w.As(rita), []string{made.ID}, i%2 == 0, "") })
			wg.Wait()
			if err := errors.Join(errs[:]...); err != nil {
				t.Fatalf("try %d: %v", i, err)
			}
		}
	})
}
