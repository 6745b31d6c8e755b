package product_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/partnerlink"
	entproduct "kontor/ent/product"
	enttask "kontor/ent/task"
	"kontor/internal/authz"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/job"
	"kontor/internal/product"
	"kontor/internal/task"
	"kontor/internal/testkit"
)

// R31: the customer's lock is set and lifted by administrators and legal
// representatives alone; the provider's stays whatever a customer does.
func TestLock_R31_WhoLifts(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other, vela := w.Org("acme"), w.Org("other"), w.Org("vela")
		adam, rep := member(w, acme, "adam", authz.Administrator), member(w, acme, "rita", authz.LegalRepresentative)
		a, b := w.Product(acme, "a"), w.Product(acme, "b")
		foreign := w.Product(other, "foreign")
		cleo, m := w.Member(acme, "cleo", authz.Collaborator)
		w.Grant(m, a, authz.RightTechnical)
		luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
		w.Link(acme, vela, partnerlink.LevelFull)
		d := domain(w)
		rows, err := d.Lock(adam, []string{b.ID, a.ID}, true, " Audit ")
		ok(t, err)
		if len(rows) != 2 || rows[0].ID != b.ID || rows[0].LockedAt == nil || rows[0].LockedBy != "Adam Example" || rows[0].LockReason != "Audit" {
			t.Errorf("got %v", rows)
		}
		for _, tt := range []struct {
			name   string
			ctx    context.Context
			ids    []string
			code   fault.Code
			reason string
		}{
			{"collaborator", w.As(cleo), []string{a.ID}, fault.CodeForbidden, "permission"},
			{"partner with full access", w.As(luca), []string{a.ID}, fault.CodeForbidden, "permission"},
			{"foreign product", rep, []string{a.ID, foreign.ID}, fault.CodeNotFound, ""},
			{"stranger", member(w, other, "otto", authz.LegalRepresentative), []string{a.ID}, fault.CodeNotFound, ""},
			{"nobody", context.Background(), []string{a.ID}, fault.CodeUnauthenticated, "sign_in"},
			{"nothing", rep, nil, fault.CodeInvalid, "required"},
		} {
			for _, locked := range []bool{false, true} {
				_, err := d.Lock(tt.ctx, tt.ids, locked, "")
				t.Run(fmt.Sprint(tt.name, locked), func(t *testing.T) { wants(t, err, tt.code, tt.reason) })
			}
		}
		_, err = d.Lock(rep, []string{a.ID}, true, strings.Repeat("x", 501))
		wants(t, err, fault.CodeInvalid, "too_long")
		// Who has locked first stands there.
		_, err = d.Lock(rep, []string{a.ID}, true, "Mine")
		ok(t, err)
		if got := w.DB.Client.Product.GetX(w.System(), a.ID); got.LockedBy != "Adam Example" || got.LockReason != "Audit" {
			t.Errorf("got %v", got)
		}
		w.DB.Client.Product.UpdateOne(a).SetProviderLockedAt(w.Clock.Now()).SetProviderLockReason("Unpaid").ExecX(w.System())
		_, err = d.Lock(rep, []string{a.ID, b.ID}, false, "")
		ok(t, err)
		got := w.DB.Client.Product.GetX(w.System(), a.ID)
		if got.LockedAt != nil || got.LockedBy != "" || got.LockReason != "" || got.ProviderLockedAt == nil || got.ProviderLockReason != "Unpaid" {
			t.Errorf("got %v", got)
		}
		_, err = d.Lock(rep, []string{a.ID}, false, "")
		wants(t, err, fault.CodeForbidden, "provider_locked")
		n := w.DB.Client.Event.Query().Where(entevent.ActionIn("product.locked", "product.unlocked")).CountX(w.System())
		many := w.DB.Client.Event.Query().Where(entevent.ActionIn("product.many_locked", "product.many_unlocked")).CountX(w.System())
		if n != 4 || many != 2 {
			t.Errorf("%d lines of products, %d of commands", n, many)
		}
	})
}

// R32: under either lock, limited members and partners with limited access change
// nothing about a product; those who see every product still do.
func TestLock_R32_WhoManages(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, vela, nord := w.Org("acme"), w.Org("vela"), w.Org("nord")
		adam := member(w, acme, "adam", authz.Administrator)
		a := w.Product(acme, "a")
		red := create(t, w, adam, acme, "red", a)
		cleo, m := w.Member(acme, "cleo", authz.Collaborator)
		w.Grant(m, a, authz.RightTechnical)
		luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
		w.Link(acme, vela, partnerlink.LevelLimited, a)
		full, _ := w.Member(nord, "full", authz.LegalRepresentative)
		w.Link(acme, nord, partnerlink.LevelFull)
		try := func(state string, limited bool) {
			t.Helper()
			for name, ctx := range map[string]context.Context{"collaborator": w.As(cleo), "limited partner": w.As(luca)} {
				_, err := domain(w).TagProducts(ctx, []string{a.ID}, []string{red.ID}, nil)
				granted, gerr := domain(w).Granted(ctx, []string{a.ID})
				ok(t, gerr)
				row := w.DB.Client.Product.GetX(w.System(), a.ID)
				may := product.CanTag(ctx, row, product.Rights(ctx, row, granted[a.ID]))
				if may != limited || (err == nil) != limited {
					t.Errorf("%s: the %s may tag: %v, %v", state, name, may, err)
				}
				if !limited {
					wants(t, err, fault.CodeForbidden, "locked")
				}
			}
			for _, ctx := range []context.Context{adam, w.As(full)} {
				_, err := domain(w).TagProducts(ctx, []string{a.ID}, []string{red.ID}, nil)
				ok(t, err)
			}
		}
		try("open", true)
		_, err := domain(w).Lock(adam, []string{a.ID}, true, "")
		ok(t, err)
		try("locked", false)
		_, err = domain(w).Lock(adam, []string{a.ID}, false, "")
		ok(t, err)
		try("unlocked", true)
		w.DB.Client.Product.UpdateOne(a).SetProviderLockedAt(w.Clock.Now()).ExecX(w.System())
		try("locked by the provider", false)
	})
}

// R32: each member who reaches what is locked is mailed, once a command, about those
// that they reach; whoever reaches none, and whoever did it, is not.
func TestLock_R32_EachIsMailedOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		adam := member(w, acme, "adam", authz.Administrator)
		w.Member(acme, "rita", authz.LegalRepresentative)
		var ids []string
		var rows []*ent.Product
		for i := range 12 {
			p := w.Product(acme, fmt.Sprintf("site-%02d", i))
			ids, rows = append(ids, p.ID), append(rows, p)
		}
		_, one := w.Member(acme, "cleo", authz.Collaborator)
		w.Grant(one, rows[3], authz.RightTechnical)
		_, kind := w.Member(acme, "eva", authz.External)
		w.DB.Client.ProductGrant.Create().SetOrgID(acme.ID).SetMembershipID(kind.ID).SetKind("web_hosting").SetRights([]string{"statistic"}).ExecX(w.System())
		_, team := w.Member(acme, "tom", authz.Collaborator)
		crew := w.DB.Client.Team.Create().SetOrgID(acme.ID).SetName("Crew").SetNameKey("crew").SaveX(w.System())
		w.DB.Client.TeamMember.Create().SetOrgID(acme.ID).SetTeamID(crew.ID).SetMembershipID(team.ID).ExecX(w.System())
		w.DB.Client.ProductGrant.Create().SetOrgID(acme.ID).SetTeamID(crew.ID).SetProductID(rows[4].ID).SetRights([]string{"technical"}).ExecX(w.System())
		w.Member(acme, "none", authz.Collaborator)
		_, gone := w.Member(acme, "gone", authz.Administrator)
		gone.Update().SetSuspendedAt(w.Clock.Now()).ExecX(w.System())

		told := func() map[string]string {
			got := map[string]string{}
			for _, m := range w.Deliver() {
				if got[m.Recipient] != "" {
					t.Errorf("%s is mailed twice", m.Recipient)
				}
				got[m.Recipient] = m.Kind + " " + m.Text
			}
			return got
		}
		check := func(kind string, got map[string]string) {
			t.Helper()
			for who, has := range map[string][]string{
				"rita@example.com": {"site-00", "site-09", "+2"}, "cleo@example.com": {"site-03"}, "eva@example.com": {"site-00", "+2"}, "tom@example.com": {"site-04"},
			} {
				for _, text := range append(has, kind+" ", "Adam Example", "acme", "Audit") {
					if !strings.Contains(got[who], text) {
						t.Errorf("%s is not told %q: %s", who, text, got[who])
					}
				}
			}
			if strings.Contains(got["cleo@example.com"], "site-04") || len(got) != 4 {
				t.Errorf("told: %v", got)
			}
		}
		_, err := domain(w).Lock(adam, ids, true, "Audit")
		ok(t, err)
		check("products_locked", told())
		// What is locked already is no news.
		_, err = domain(w).Lock(adam, ids, true, "Audit")
		ok(t, err)
		if got := told(); len(got) != 0 {
			t.Errorf("told again: %v", got)
		}
		match := product.Match{OrgID: acme.ID, Expected: 12}
		row, err := w.App().Products.LockMatching(adam, match, false, "Audit")
		ok(t, err)
		w.RunTasks()
		if got := w.DB.Client.Task.GetX(w.System(), row.ID); got.Status != enttask.StatusDone || got.Progress != 12 {
			t.Errorf("got %v", got)
		}
		check("products_unlocked", told())
		_, err = domain(w).Lock(adam, ids[:1], true, "")
		ok(t, err)
		if got := told(); len(got) != 2 || !strings.Contains(got["eva@example.com"], "site-00") {
			t.Errorf("told of one: %v", got)
		}
	})
}

func TestMatching_OnlyWhatThePersonSaw(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		adam := member(w, acme, "adam", authz.Administrator)
		red, blue := create(t, w, adam, acme, "red"), create(t, w, adam, acme, "blue")
		var rows []*ent.Product
		for i := range 250 {
			rows = append(rows, w.Product(acme, fmt.Sprintf("site-%03d", i)))
		}
		foreign := w.Product(other, "site-foreign")
		d := w.App().Products
		site := product.Match{OrgID: acme.ID, Filter: product.Filter{Search: "site"}, Expected: 250}
		fewer := site
		fewer.Expected = 249
		_, err := d.TagMatching(adam, fewer, []string{red.ID}, nil)
		wants(t, err, fault.CodeConflict, "selection_changed")
		_, err = d.LockMatching(adam, fewer, true, "")
		wants(t, err, fault.CodeConflict, "selection_changed")
		_, err = d.TagMatching(member(w, other, "otto", authz.LegalRepresentative), site, nil, nil)
		wants(t, err, fault.CodeNotFound, "")
		_, err = d.TagMatching(adam, site, []string{"tag_x"}, nil)
		wants(t, err, fault.CodeNotFound, "")
		_, err = d.TagMatching(adam, site, []string{red.ID}, []string{red.ID})
		wants(t, err, fault.CodeInvalid, "both")

		row, err := d.TagMatching(adam, site, []string{red.ID, blue.ID}, nil)
		ok(t, err)
		w.RunTasks()
		if got := w.DB.Client.Task.GetX(w.System(), row.ID); got.Status != enttask.StatusDone || got.Progress != 250 || got.Total != 250 {
			t.Errorf("got %v", got)
		}
		if on(t, w, adam, rows[249]) != "blue red" || w.DB.Client.ProductTag.Query().CountX(w.System()) != 500 {
			t.Errorf("the last carries %q", on(t, w, adam, rows[249]))
		}
		// What comes between the command and its turn is not touched.
		row, err = d.TagMatching(adam, site, nil, []string{red.ID})
		ok(t, err)
		late := w.Product(acme, "site-late")
		w.RunTasks()
		got := w.DB.Client.Task.GetX(w.System(), row.ID)
		if reason, _ := task.Failure(got); got.Status != enttask.StatusFailed || reason != "selection_changed" {
			t.Errorf("got %v", got)
		}
		if on(t, w, adam, rows[0]) != "blue red" || on(t, w, adam, late) != "" {
			t.Error("a refused task has changed something")
		}
		// A begun one goes on with what is left of its own filter.
		untagged := product.Match{OrgID: acme.ID, Filter: product.Filter{TagsAny: []string{red.ID}}, Expected: 250}
		row, err = d.TagMatching(adam, untagged, nil, []string{red.ID})
		ok(t, err)
		_, err = d.TagProducts(adam, []string{rows[0].ID}, nil, []string{red.ID})
		ok(t, err)
		w.RunTasks()
		if got := w.DB.Client.Task.GetX(w.System(), row.ID); got.Status != enttask.StatusDone || got.Progress != 249 {
			t.Errorf("got %v", got)
		}
		if on(t, w, adam, rows[249]) != "blue" {
			t.Error("the tag is still there")
		}
		if n := w.DB.Client.Event.Query().Where(entevent.TargetID(foreign.ID)).CountX(w.System()); n != 0 {
			t.Error("another organization's product was touched")
		}
		// Without the right on one of them, and under a lock, none is changed (R32).
		cleo, m := w.Member(acme, "cleo", authz.Collaborator)
		w.Grant(m, rows[0], authz.RightTechnical)
		w.Grant(m, rows[1], authz.RightTechnical)
		_, err = d.Lock(adam, []string{rows[1].ID}, true, "")
		ok(t, err)
		row, err = d.TagMatching(w.As(cleo), product.Match{OrgID: acme.ID, Expected: 2}, nil, []string{blue.ID})
		ok(t, err)
		w.RunTasks()
		got = w.DB.Client.Task.GetX(w.System(), row.ID)
		if reason, _ := task.Failure(got); got.Status != enttask.StatusFailed || reason != "locked" || on(t, w, adam, rows[0]) != "blue" {
			t.Errorf("got %v", got)
		}
	})
}

// R32: however often a task that locks is interrupted and begins anew, each member is
// mailed once, about all of it; and what was done before it was cancelled is told too.
func TestLock_R32_MailsOfATask(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		adam := member(w, acme, "adam", authz.Administrator)
		w.Member(acme, "rita", authz.LegalRepresentative)
		for i := range 250 {
			w.Product(acme, fmt.Sprintf("site-%03d", i))
		}
		// Where a server stops is said by the statements on its way.
		var onStatement func(context.Context, string)
		watch := func(ctx context.Context, statement string) {
			if f := onStatement; f != nil {
				f(ctx, statement)
			}
		}
		changes := func(statement, table string) bool {
			return strings.HasPrefix(statement, "UPDATE") && strings.Contains(statement[:20], table)
		}
		work := func(tasks *task.Tasks, row *ent.Task) {
			job := &river.Job[task.Args]{JobRow: &rivertype.JobRow{Attempt: 1}, Args: task.Args{TaskID: row.ID}}
			_ = task.NewWorker(tasks).Work(context.Background(), job)
		}
		told := func(what, kind, more string) {
			t.Helper()
			mails := w.Deliver()
			if len(mails) != 1 || mails[0].Recipient != "rita@example.com" || mails[0].Kind != kind || !strings.Contains(mails[0].Text, more) {
				t.Errorf("%s: told %v", what, mails)
			}
		}
		for _, locked := range []bool{true, false} {
			w.Clock.Advance(time.Minute)
			dying, d := server(t, w, watch)
			row, err := d.LockMatching(adam, product.Match{OrgID: acme.ID, Expected: 250}, locked, "Audit")
			ok(t, err)
			parts := 0
			onStatement = func(ctx context.Context, statement string) {
				if !changes(statement, "products") {
					return
				}
				if parts++; parts == 2 {
					dying.Stop()
					<-ctx.Done()
				}
			}
			work(dying, row)
			onStatement = nil
			if mails := w.Deliver(); len(mails) != 0 {
				t.Errorf("an interrupted task tells %v", mails)
			}
			n := w.DB.Client.Product.Query().Where(entproduct.LockedAtNotNil()).CountX(w.System())
			if got := w.DB.Client.Task.GetX(w.System(), row.ID); got.Status != enttask.StatusPending || n != map[bool]int{true: 100, false: 150}[locked] {
				t.Fatalf("it is %s, and %d are locked", got.Status, n)
			}
			// Another server takes it up, later.
			w.Clock.Advance(time.Minute)
			next, _ := server(t, w, watch)
			work(next, row)
			if got := w.DB.Client.Task.GetX(w.System(), row.ID); got.Status != enttask.StatusDone {
				t.Fatalf("it is %s: %s", got.Status, got.Failure)
			}
			told(fmt.Sprint("interrupted ", locked), map[bool]string{true: "products_locked", false: "products_unlocked"}[locked], "+240")
		}
		// Cancelled after its first part.
		w.Clock.Advance(time.Minute)
		tasks, d := server(t, w, watch)
		row, err := d.LockMatching(adam, product.Match{OrgID: acme.ID, Expected: 250}, true, "Audit")
		ok(t, err)
		parts, cancelled := 0, false
		onStatement = func(_ context.Context, statement string) {
			if changes(statement, "products") {
				parts++
			}
			if parts == 1 && !cancelled && changes(statement, "tasks") {
				cancelled = true
				_, err := w.App().Tasks.Cancel(adam, row.ID)
				ok(t, err)
			}
		}
		work(tasks, row)
		onStatement = nil
		if n := w.DB.Client.Product.Query().Where(entproduct.LockedAtNotNil()).CountX(w.System()); n != 100 || !cancelled {
			t.Errorf("%d are locked", n)
		}
		told("cancelled", "products_locked", "+90")
	})
}

// server returns the tasks and products of one more server of the world; f is called
// with each statement that it sends.
func server(t testing.TB, w *testkit.World, f func(context.Context, string)) (*task.Tasks, *product.Products) {
	t.Helper()
	d, err := db.Open(context.Background(), w.URL, 4, db.Observe(f))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	log := slog.New(slog.DiscardHandler)
	queue, err := job.New(d, log, nil)
	if err != nil {
		t.Fatal(err)
	}
	events := event.NewLog(queue, w.Clock)
	tasks, products := task.New(d, queue, events, w.Clock, log), product.New(d, events, w.Clock)
	products.UseTasks(tasks)
	return tasks, products
}
