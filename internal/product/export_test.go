package product_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/partnerlink"
	entproduct "kontor/ent/product"
	enttask "kontor/ent/task"
	"kontor/ent/user"
	"kontor/internal/authz"
	"kontor/internal/demo"
	"kontor/internal/export"
	"kontor/internal/fault"
	"kontor/internal/product"
	"kontor/internal/testkit"
)

// file reads the file of a task as the person who asks.
func file(t *testing.T, w *testkit.World, ctx context.Context, row *ent.Task) string {
	t.Helper()
	w.RunTasks()
	f, err := w.App().Tasks.File(ctx, row.ID)
	ok(t, err)
	var b strings.Builder
	ok(t, f.Copy(ctx, &b))
	return b.String()
}

func table(t *testing.T, text string) [][]string {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	ok(t, err)
	return lines
}

// R26, R137: an export holds what its person sees, and nothing else: products by
// their rights, prices and payers only with billing:read.
func TestExport_R26_R137_WhatThePersonSees(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other, vela := w.Org("acme"), w.Org("other"), w.Org("vela")
		adam := member(w, acme, "adam", authz.Administrator)
		a, b := w.Product(acme, "a"), w.Product(acme, "b")
		w.Product(other, "victim")
		red, blue := create(t, w, adam, acme, "red", a), create(t, w, adam, acme, "blue", b)
		cleo, m := w.Member(acme, "cleo", authz.Collaborator)
		w.Grant(m, a, authz.RightStatistic)
		luca, _ := w.Member(vela, "luca", authz.LegalRepresentative)
		w.Link(acme, vela, partnerlink.LevelLimited, b)
		d := w.App().Products
		for name, tt := range map[string]struct {
			ctx    context.Context
			names  string
			prices bool
		}{
			"administrator": {adam, "a b", true},
			"collaborator":  {w.As(cleo), "a", false},
			"partner":       {w.As(luca), "b", false},
		} {
			row, err := d.Export(tt.ctx, acme.ID, product.Filter{}, product.OrderNameAsc, export.CSV, nil)
			ok(t, err)
			if row.Status != enttask.StatusDone || row.FileName != "acme-products-2026-11-22.csv" {
				t.Errorf("%s: a small export is %v when it is given", name, row)
			}
			text := file(t, w, tt.ctx, row)
			lines, names := table(t, text), []string{}
			at := map[string]int{}
			for i, c := range lines[0] {
				at[c] = i
			}
			for _, line := range lines[1:] {
				names = append(names, line[at["NAME"]])
				if got := line[at["PRICE"]] + line[at["CURRENCY"]] + line[at["PAYER"]]; got != map[bool]string{true: "1990EURacme", false: ""}[tt.prices] {
					t.Errorf("%s reads the price %q", name, got)
				}
			}
			if got := strings.Join(names, " "); got != tt.names || len(lines[0]) != len(product.Columns()) {
				t.Errorf("%s exports %q in %v", name, got, lines[0])
			}
			if strings.Contains(text, "victim") {
				t.Errorf("%s reads another organization", name)
			}
		}
		// Filter, order and columns are those of the list.
		row, err := d.Export(adam, acme.ID, product.Filter{}, product.OrderNameDesc, export.JSON, []product.Column{product.ColumnTags, product.ColumnName})
		ok(t, err)
		if got := file(t, w, adam, row); got != `{"TAGS":["blue"],"NAME":"b"}`+"\n"+`{"TAGS":["red"],"NAME":"a"}`+"\n" {
			t.Errorf("got %s", got)
		}
		row, err = d.Export(adam, acme.ID, product.Filter{TagsAny: []string{blue.ID}}, product.OrderNameAsc, export.CSV, []product.Column{product.ColumnName})
		ok(t, err)
		if got := file(t, w, adam, row); got != "NAME\r\nb\r\n" {
			t.Errorf("got %q", got)
		}
		// Instants that JSON does not hold, which the list takes.
		never := time.Date(9999, 12, 31, 23, 59, 59, 0, time.FixedZone("", -86_340))
		long := time.Date(0, 1, 1, 0, 0, 0, 0, time.FixedZone("", 86_340))
		row, err = d.Export(adam, acme.ID, product.Filter{ExpiresAfter: &long, ExpiresBefore: &never}, product.OrderNameAsc, export.CSV, []product.Column{product.ColumnName})
		ok(t, err)
		if got := file(t, w, adam, row); got != "NAME\r\na\r\nb\r\n" {
			t.Errorf("got %q", got)
		}
		row, err = d.TagMatching(adam, product.Match{OrgID: acme.ID, Filter: product.Filter{ExpiresAfter: &long, ExpiresBefore: &never}, Expected: 2}, []string{red.ID}, nil)
		ok(t, err)
		w.RunTasks()
		if got := w.DB.Client.Task.GetX(w.System(), row.ID); got.Status != enttask.StatusDone || got.Progress != 2 {
			t.Errorf("got %v", got)
		}
		_, err = d.Export(member(w, other, "otto", authz.LegalRepresentative), acme.ID, product.Filter{}, product.OrderNameAsc, export.CSV, nil)
		wants(t, err, fault.CodeNotFound, "")
		_, err = d.Export(adam, acme.ID, product.Filter{}, product.OrderNameAsc, export.CSV, []product.Column{"SECRET"})
		wants(t, err, fault.CodeInvalid, "columns")
		_, err = d.Export(adam, acme.ID, product.Filter{}, product.OrderNameAsc, export.CSV, []product.Column{product.ColumnName, product.ColumnName})
		wants(t, err, fault.CodeInvalid, "columns")
	})
}

// R138: what people entered is no formula in the spreadsheet.
func TestExport_R138_NoFormulas(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		adam := member(w, acme, "adam", authz.Administrator)
		w.DB.Client.Product.UpdateOne(w.Product(acme, "=1+1")).SetInternalName("@SUM(A1)").SetDescription("+49 30").SetHolderName("-x").
			SetTechnicalContact("\tx").ExecX(w.System())
		columns := []product.Column{product.ColumnName, product.ColumnInternalName, product.ColumnDescription, product.ColumnHolder, product.ColumnTechnicalContact}
		row, err := w.App().Products.Export(adam, acme.ID, product.Filter{}, product.OrderNameAsc, export.CSV, columns)
		ok(t, err)
		for _, cell := range table(t, file(t, w, adam, row))[1] {
			if !strings.HasPrefix(cell, "'") {
				t.Errorf("%q is a formula", cell)
			}
		}
	})
}

// An export of many products comes in its order, without one lost or repeated where
// parts meet, and each with its own tags and plan.
func TestExport_ManyProductsInTheirOrder(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ok(t, demo.Scale(context.Background(), w.DB, w.Events, 2_500, io.Discard))
		o := w.DB.Client.Organization.Query().Where(organization.ExternalRef("SCALE-000000")).OnlyX(w.System())
		ctx := w.As(w.DB.Client.User.Query().Where(user.Email(demo.ScaleEmail)).OnlyX(w.System()))
		// Rows that are equal in the order meet at the ends of parts too.
		w.DB.Client.Product.Update().Where(entproduct.OrgID(o.ID)).SetExpiresSort(w.Clock.Now()).ExecX(w.System())
		for _, order := range []product.Order{product.OrderNameAsc, product.OrderNameDesc, product.OrderExpiresAsc, product.OrderExpiresDesc, product.OrderCreatedDesc} {
			row, err := w.App().Products.Export(ctx, o.ID, product.Filter{}, order, export.JSON, []product.Column{product.ColumnReference})
			ok(t, err)
			seen, n := map[string]bool{}, 0
			for line := range strings.Lines(file(t, w, ctx, row)) {
				var r struct{ REFERENCE string }
				ok(t, json.Unmarshal([]byte(line), &r))
				if seen[r.REFERENCE] {
					t.Fatalf("%s: %s stands there twice", order, r.REFERENCE)
				}
				seen[r.REFERENCE] = true
				n++
			}
			if want := w.DB.Client.Product.Query().Where(entproduct.OrgID(o.ID)).CountX(w.System()); n != want {
				t.Errorf("%s: %d of %d", order, n, want)
			}
			if done := w.DB.Client.Task.GetX(w.System(), row.ID); done.Progress != n || done.Total != n {
				t.Errorf("progress is %d of %d", done.Progress, done.Total)
			}
		}
	})
}

// While 20 times as many products are exported no more of the heap is in use than
// while few are: a file is written, and products are read, some at a time.
func TestExport_HeapIsFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("writes many products")
	}
	w := testkit.On(t, dialect.SQLite)
	few, many := w.Org("few"), w.Org("many")
	seed(t, w, few, 2_000)
	seed(t, w, many, 40_000)
	small, large := heapWhile(t, w, few), heapWhile(t, w, many)
	t.Logf("%d KiB for few products, %d KiB for many", small>>10, large>>10)
	// All of the file would be 9 MiB more, and the rows 60.
	if large > small+2<<20 {
		t.Errorf("the heap grew to %d KiB for many products and to %d KiB for few", large>>10, small>>10)
	}
}

// seed gives an organization products with long texts.
func seed(t testing.TB, w *testkit.World, o *ent.Organization, n int) {
	t.Helper()
	now := w.Clock.Now()
	for from := 0; from < n; from += 1000 {
		var rows []*ent.ProductCreate
		for i := from; i < min(from+1000, n); i++ {
			name := fmt.Sprintf("%s-%06d", o.Slug, i)
			rows = append(rows, w.DB.Client.Product.Create().SetOrgID(o.ID).SetKind("vps").SetName(name).SetNameKey(name).SetReference(name).SetSearchKey(name).
				SetDescription(strings.Repeat("x", 150)).SetStartedAt(now).SetExpiresSort(product.FarFuture).SetCreatedAt(now))
		}
		if err := w.DB.Client.Product.CreateBulk(rows...).Exec(w.System()); err != nil {
			t.Fatal(err)
		}
	}
}

// heapWhile returns how much more of the heap is in use, at most, while all products
// of an organization are exported: it looks, and collects what is not in use, before
// each part is read and before each chunk is written.
func heapWhile(t testing.TB, w *testkit.World, o *ent.Organization) int64 {
	t.Helper()
	inUse := func() int64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	var most int64
	looked := 0
	tasks, products := server(t, w, func(_ context.Context, statement string) {
		reads := strings.HasPrefix(statement, "SELECT") && strings.Contains(statement, "search_key") && strings.Contains(statement, "ORDER BY")
		if reads || strings.HasPrefix(statement, "INSERT") && strings.Contains(statement, "task_chunks") {
			most = max(most, inUse())
			looked++
		}
	})
	u, _ := w.Member(o, o.Slug+"rep", authz.LegalRepresentative)
	row, err := products.Export(w.As(u), o.ID, product.Filter{}, product.OrderNameAsc, export.CSV, nil)
	if err != nil {
		t.Fatal(err)
	}
	before := inUse()
	w.RunTasksOf(tasks)
	done := w.DB.Client.Task.GetX(w.System(), row.ID)
	if done.Status != enttask.StatusDone || looked < done.Total/1000 {
		t.Fatalf("the export is %v, and was looked at %d times", done, looked)
	}
	return most - before
}

// BenchmarkExport writes 100,000 products of one organization into a file, and tells
// how much of the heap is in use meanwhile, at most.
func BenchmarkExport(b *testing.B) {
	for _, d := range []string{dialect.SQLite, dialect.Postgres} {
		b.Run(d, func(b *testing.B) {
			w := testkit.On(b, d)
			o := w.Org("many")
			u, _ := w.Member(o, "rep", authz.LegalRepresentative)
			seed(b, w, o, 100_000)
			b.ReportAllocs()
			for b.Loop() {
				row, err := w.App().Products.Export(w.As(u), o.ID, product.Filter{}, product.OrderNameAsc, export.CSV, nil)
				if err != nil {
					b.Fatal(err)
				}
				w.RunTasks()
				b.ReportMetric(float64(w.DB.Client.Task.GetX(w.System(), row.ID).Size)/(1<<20), "MiB-file")
			}
			b.ReportMetric(float64(heapWhile(b, w, o))/(1<<20), "MiB-heap")
		})
	}
}
