package product_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/producttag"
	"kontor/ent/tag"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/product"
	"kontor/internal/testkit"
)

func create(t *testing.T, w *testkit.World, ctx context.Context, o *ent.Organization, name string, products ...*ent.Product) *ent.Tag {
	t.Helper()
	var ids []string
	for _, p := range products {
		ids = append(ids, p.ID)
	}
	row, _, err := domain(w).CreateTag(ctx, o.ID, name, 3, ids)
	ok(t, err)
	return row
}

// on returns the names of the tags that the viewer sees on a product.
func on(t *testing.T, w *testkit.World, ctx context.Context, p *ent.Product) string {
	t.Helper()
	found, err := domain(w).TagsByProduct(ctx, []string{p.ID})
	ok(t, err)
	return tagNames(found[p.ID])
}

func tagNames(tags []*ent.Tag) string {
	var names []string
	for _, tg := range tags {
		names = append(names, tg.Name)
	}
	return strings.Join(names, " ")
}

func TestFold_R76_CaseSpaceAndSpellingAreTheSame(t *testing.T) {
	same := [][]string{
		{"Client important", " client  IMPORTANT ", "CLIENT\u00a0important", "client\timportant"},
		{"Été", "ÉTÉ", "E\u0301te\u0301"},
		{"ΣΊΣΥΦΟΣ", "σίσυφοσ"},
		{"ﬁn", "FIN"},
	}
	for i, names := range same {
		for _, n := range names {
			if product.Fold(n) != product.Fold(names[0]) {
				t.Errorf("%q and %q differ", n, names[0])
			}
			if other := same[(i+1)%len(same)][0]; product.Fold(n) == product.Fold(other) {
				t.Errorf("%q and %q are the same", n, other)
			}
			if f := product.Fold(n); product.Fold(f) != f {
				t.Errorf("folding %q twice differs", n)
			}
		}
	}
}

func TestCreateTag_R76_UniqueInOneOrganization(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		ctx := member(w, acme, "adam", authz.Administrator)
		first := create(t, w, ctx, acme, "  Client   important ")
		if first.Name != "Client important" {
			t.Errorf("got %q", first.Name)
		}
		_, _, err := domain(w).CreateTag(ctx, acme.ID, "client IMPORTANT", 1, nil)
		wants(t, err, fault.CodeConflict, "tag_exists")
		second := create(t, w, ctx, acme, "Other")
		name := "CLIENT important"
		_, err = domain(w).UpdateTag(ctx, second.ID, &name, nil)
		wants(t, err, fault.CodeConflict, "tag_exists")
		// Its own name in another case, and the same name elsewhere, are free.
		_, err = domain(w).UpdateTag(ctx, first.ID, &name, nil)
		ok(t, err)
		create(t, w, member(w, other, "otto", authz.Administrator), other, "Client important")
	})
}

func TestCreateTag_R76_TwentyAtTheSameInstant(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ctx := member(w, acme, "adam", authz.Administrator)
		var wg sync.WaitGroup
		errs := make([]error, 20)
		for i := range errs {
			wg.Go(func() { _, _, errs[i] = domain(w).CreateTag(ctx, acme.ID, []string{"red", "RED"}[i%2], 1, nil) })
		}
		wg.Wait()
		created := 0
		for _, err := range errs {
			if err == nil {
				created++
			} else {
				wants(t, err, fault.CodeConflict, "tag_exists")
			}
		}
		if created != 1 {
			t.Errorf("%d were created", created)
		}
	})
}

func TestTag_R77_ColourIsInThePalette(t *testing.T) {
	w := testkit.New(t)
	acme := w.Org("acme")
	ctx := member(w, acme, "adam", authz.Administrator)
	row := create(t, w, ctx, acme, "red")
	for _, color := range []int{-1, 12, 1 << 40} {
		_, _, err := domain(w).CreateTag(ctx, acme.ID, "x", color, nil)
		wants(t, err, fault.CodeInvalid, "palette")
		_, err = domain(w).UpdateTag(ctx, row.ID, nil, &color)
		wants(t, err, fault.CodeInvalid, "palette")
	}
	for _, color := range []int{0, 11} {
		changed, err := domain(w).UpdateTag(ctx, row.ID, nil, &color)
		if err != nil || changed.Color != color {
			t.Errorf("got %v, %v", changed, err)
		}
	}
}

func TestTag_NamesThatAreNone(t *testing.T) {
	w := testkit.New(t)
	acme := w.Org("acme")
	ctx := member(w, acme, "adam", authz.Administrator)
	row := create(t, w, ctx, acme, strings.Repeat("é", 40))
	for name, reason := range map[string]string{
		"": "required", " \t ": "required", strings.Repeat("x", 41): "too_long",
		strings.Repeat("\ufdfa", 40): "too_long", "a\x00b": "characters", "a\xffb": "characters",
	} {
		_, _, err := domain(w).CreateTag(ctx, acme.ID, name, 1, nil)
		wants(t, err, fault.CodeInvalid, reason)
		_, err = domain(w).UpdateTag(ctx, row.ID, &name, nil)
		wants(t, err, fault.CodeInvalid, reason)
	}
}

func TestDeleteTag_R78_NoProductGoes(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ctx := member(w, acme, "adam", authz.Administrator)
		a, b := w.Product(acme, "a"), w.Product(acme, "b")
		red, blue := create(t, w, ctx, acme, "red", a, b), create(t, w, ctx, acme, "blue", a)
		deleted, err := domain(w).DeleteTag(ctx, red.ID)
		ok(t, err)
		if deleted.OrgID != acme.ID {
			t.Errorf("got %v", deleted)
		}
		if got := listed(t, w, ctx, acme, product.Filter{}); got != "a b" {
			t.Errorf("left are %q", got)
		}
		if on(t, w, ctx, a) != "blue" || on(t, w, ctx, b) != "" {
			t.Errorf("tags are %q and %q", on(t, w, ctx, a), on(t, w, ctx, b))
		}
		_, err = domain(w).DeleteTag(ctx, red.ID)
		wants(t, err, fault.CodeNotFound, "")
		line := w.DB.Client.Event.Query().Where(event.Action("tag.deleted")).OnlyX(w.System())
		if line.TargetName != "red" || line.Data["products"] != "2" || line.TargetID == blue.ID {
			t.Errorf("the log says %v", line)
		}
	})
}

func TestUpdateTag_R79_ShowsAtOnceOnEveryProduct(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ctx := member(w, acme, "adam", authz.Administrator)
		a, b := w.Product(acme, "a"), w.Product(acme, "b")
		red := create(t, w, ctx, acme, "red", a, b)
		name := "crimson"
		_, err := domain(w).UpdateTag(ctx, red.ID, &name, nil)
		ok(t, err)
		if on(t, w, ctx, a) != name || on(t, w, ctx, b) != name {
			t.Errorf("products carry %q and %q", on(t, w, ctx, a), on(t, w, ctx, b))
		}
		line := w.DB.Client.Event.Query().Where(event.Action("tag.updated")).OnlyX(w.System())
		if line.Data["name_from"] != "red" || line.Data["name_to"] != name || line.ActorName != "Adam Example" {
			t.Errorf("the log says %v", line)
		}
		// The same again changes nothing, and says nothing.
		_, err = domain(w).UpdateTag(ctx, red.ID, &name, nil)
		ok(t, err)
		if n := w.DB.Client.Event.Query().Where(event.Action("tag.updated")).CountX(w.System()); n != 1 {
			t.Errorf("%d lines", n)
		}
	})
}

func TestTags_R80_SeenAndCountedOnVisibleProductsOnly(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		adam := member(w, acme, "adam", authz.Administrator)
		a, b := w.Product(acme, "a"), w.Product(acme, "b")
		red := create(t, w, adam, acme, "red", a, b)
		secret := create(t, w, adam, acme, "secret", b)
		unused := create(t, w, adam, acme, "unused")
		cleo, m := w.Member(acme, "cleo", authz.Collaborator)
		w.Grant(m, a, authz.RightTechnical)
		tests := []struct {
			name        string
			ctx         context.Context
			tags        string
			red, hidden int
		}{
			{"administrator", adam, "red secret unused", 2, 1},
			{"collaborator", w.As(cleo), "red", 1, 0},
			{"external without a grant", member(w, acme, "eva", authz.External), "", 0, 0},
			{"outsider", member(w, other, "otto", authz.LegalRepresentative), "", 0, 0},
		}
		for _, tt := range tests {
			tags, err := domain(w).Tags(tt.ctx, acme.ID)
			ok(t, err)
			counts, err := domain(w).ProductCounts(tt.ctx, []string{red.ID, secret.ID, unused.ID})
			ok(t, err)
			if tagNames(tags) != tt.tags || counts[red.ID] != tt.red || counts[secret.ID] != tt.hidden || counts[unused.ID] != 0 {
				t.Errorf("%s sees %q counting %v", tt.name, tagNames(tags), counts)
			}
		}
		// A tag that is not seen cannot be put on, nor tells by a filter where it is.
		_, err := domain(w).TagProducts(w.As(cleo), []string{a.ID}, []string{secret.ID}, nil)
		wants(t, err, fault.CodeNotFound, "")
		if got := listed(t, w, w.As(cleo), acme, product.Filter{TagsNone: []string{secret.ID}}); got != "a" {
			t.Errorf("got %q", got)
		}
	})
}

func TestCreateTag_R81_HasNoProducts(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ctx := member(w, acme, "adam", authz.Administrator)
		w.Product(acme, "a")
		red, products, err := domain(w).CreateTag(ctx, acme.ID, "red", 1, nil)
		ok(t, err)
		counts, err := domain(w).ProductCounts(ctx, []string{red.ID})
		ok(t, err)
		if counts[red.ID] != 0 || len(products) != 0 {
			t.Errorf("got %v, %v", counts, products)
		}
	})
}

func TestCreateTag_AtMost500(t *testing.T) {
	w := testkit.New(t)
	acme := w.Org("acme")
	ctx := member(w, acme, "adam", authz.Administrator)
	rows := make([]*ent.TagCreate, 500)
	for i := range rows {
		name := fmt.Sprint("t", i)
		rows[i] = w.DB.Client.Tag.Create().SetOrgID(acme.ID).SetName(name).SetNameKey(name).SetColor(0)
	}
	ok(t, w.DB.Client.Tag.CreateBulk(rows...).Exec(w.System()))
	_, _, err := domain(w).CreateTag(ctx, acme.ID, "one more", 1, nil)
	wants(t, err, fault.CodeLimit, "tags")
}

func TestMergeTags(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		ctx := member(w, acme, "adam", authz.Administrator)
		a, b, c := w.Product(acme, "a"), w.Product(acme, "b"), w.Product(acme, "c")
		red, blue := create(t, w, ctx, acme, "red", a, b), create(t, w, ctx, acme, "blue", b, c)
		foreign := create(t, w, member(w, other, "otto", authz.Administrator), other, "foreign")

		_, _, err := domain(w).MergeTags(ctx, red.ID, red.ID)
		wants(t, err, fault.CodeInvalid, "same_tag")
		_, _, err = domain(w).MergeTags(ctx, red.ID, foreign.ID)
		wants(t, err, fault.CodeNotFound, "")
		_, _, err = domain(w).MergeTags(ctx, foreign.ID, red.ID)
		wants(t, err, fault.CodeNotFound, "")

		into, from, err := domain(w).MergeTags(ctx, red.ID, blue.ID)
		ok(t, err)
		if into.ID != blue.ID || from.ID != red.ID {
			t.Errorf("got %v, %v", into, from)
		}
		for _, p := range []*ent.Product{a, b, c} {
			if got := on(t, w, ctx, p); got != "blue" {
				t.Errorf("%s carries %q", p.Name, got)
			}
		}
		if w.DB.Client.Tag.Query().Where(tag.ID(red.ID)).ExistX(w.System()) {
			t.Error("the merged tag is still there")
		}
	})
}

// A merge moves more products than fit into one statement.
func TestMergeTags_Many(t *testing.T) {
	w := testkit.New(t)
	acme := w.Org("acme")
	ctx := member(w, acme, "adam", authz.Administrator)
	red, blue := create(t, w, ctx, acme, "red"), create(t, w, ctx, acme, "blue")
	for i := range 601 {
		p := w.Product(acme, fmt.Sprint("p", i))
		w.DB.Client.ProductTag.Create().SetOrgID(acme.ID).SetProductID(p.ID).SetTagID(red.ID).ExecX(w.System())
	}
	_, _, err := domain(w).MergeTags(ctx, red.ID, blue.ID)
	ok(t, err)
	if n := w.DB.Client.ProductTag.Query().Where(producttag.TagID(blue.ID)).CountX(w.System()); n != 601 {
		t.Errorf("%d carry it", n)
	}
}

func TestTags_ManagedByManagersOnly(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		a := w.Product(acme, "a")
		adam := member(w, acme, "adam", authz.Administrator)
		red, blue := create(t, w, adam, acme, "red", a), create(t, w, adam, acme, "blue", a)
		cleo, m := w.Member(acme, "cleo", authz.Collaborator)
		w.Grant(m, a, authz.RightTechnical)
		for _, tt := range []struct {
			name string
			ctx  context.Context
			code fault.Code
		}{
			{"collaborator", w.As(cleo), fault.CodeForbidden},
			{"outsider", member(w, other, "otto", authz.LegalRepresentative), fault.CodeNotFound},
			{"nobody", context.Background(), fault.CodeUnauthenticated},
		} {
			name := "x"
			_, _, err := domain(w).CreateTag(tt.ctx, acme.ID, name, 1, nil)
			wants(t, err, tt.code, "")
			_, err = domain(w).UpdateTag(tt.ctx, red.ID, &name, nil)
			wants(t, err, tt.code, "")
			_, err = domain(w).DeleteTag(tt.ctx, red.ID)
			wants(t, err, tt.code, "")
			_, _, err = domain(w).MergeTags(tt.ctx, red.ID, blue.ID)
			wants(t, err, tt.code, "")
		}
		if got := on(t, w, adam, a); got != "blue red" {
			t.Errorf("left are %q", got)
		}
	})
}

// Tags that the viewer does not see count too.
func TestCreateTag_LimitCountsAllOfTheOrganization(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		var rows []*ent.TagCreate
		for i := range product.MaxTags {
			rows = append(rows, w.DB.Client.Tag.Create().SetOrgID(acme.ID).SetName(fmt.Sprint(i)).SetNameKey(fmt.Sprint(i)).SetColor(1))
		}
		w.DB.Client.Tag.CreateBulk(rows...).ExecX(w.System())
		r := w.DB.Client.Role.Create().SetOrgID(acme.ID).SetName("Tagger").
			SetPermissions([]string{"org:read", "product:read", "product:tag", "tag:manage"}).SaveX(w.System())
		u := w.User("tess")
		w.DB.Client.Membership.Create().SetOrgID(acme.ID).SetUserID(u.ID).SetRoleID(r.ID).ExecX(w.System())
		_, _, err := domain(w).CreateTag(w.As(u), acme.ID, "one more", 1, nil)
		wants(t, err, fault.CodeLimit, "tags")
	})
}
