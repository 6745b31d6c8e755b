package product_test

import (
	"context"
	"fmt"
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

func TestTagProducts_AllOrNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		adam := member(w, acme, "adam", authz.Administrator)
		a, b := w.Product(acme, "a"), w.Product(acme, "b")
		red, blue := create(t, w, adam, acme, "red", a), create(t, w, adam, acme, "blue")
		foreign := w.Product(other, "foreign")
		// A person of both organizations still tags one at a time.
		otto, _ := w.Member(other, "otto", authz.Administrator)
		w.Join(acme, otto, authz.Administrator)
		cleo, m := w.Member(acme, "cleo", authz.Collaborator)
		w.Grant(m, a, authz.RightTechnical)
		w.Grant(m, b, authz.RightStatistic)
		eva, em := w.Member(acme, "eva", authz.External)
		w.Grant(em, a, authz.RightTechnical)
		many := make([]string, 101)
		refused := []struct {
			name        string
			ctx         context.Context
			products    []string
			add, remove []string
			code        fault.Code
			reason      string
		}{
			{"no product", adam, nil, []string{blue.ID}, nil, fault.CodeInvalid, "required"},
			{"too many products", adam, many, []string{blue.ID}, nil, fault.CodeInvalid, "too_many"},
			{"too many tags", adam, []string{a.ID}, many[:21], nil, fault.CodeInvalid, "too_many"},
			{"too many tags off", adam, []string{a.ID}, nil, many[:21], fault.CodeInvalid, "too_many"},
			{"on and off", adam, []string{a.ID}, []string{red.ID}, []string{red.ID}, fault.CodeInvalid, "both"},
			{"foreign product", adam, []string{a.ID, foreign.ID}, []string{blue.ID}, nil, fault.CodeNotFound, ""},
			{"unknown tag", adam, []string{a.ID}, []string{blue.ID, "tag_x"}, nil, fault.CodeNotFound, ""},
			{"unknown tag off", adam, []string{a.ID}, []string{blue.ID}, []string{"tag_x"}, fault.CodeNotFound, ""},
			{"two organizations", w.As(otto), []string{a.ID, foreign.ID}, []string{blue.ID}, nil, fault.CodeInvalid, "one_organization"},
			{"tag of the other organization", w.As(otto), []string{foreign.ID}, []string{blue.ID}, nil, fault.CodeNotFound, ""},
			{"right on one of two only", w.As(cleo), []string{a.ID, b.ID}, []string{red.ID}, nil, fault.CodeForbidden, "technical_right"},
			{"external", w.As(eva), []string{a.ID}, nil, []string{red.ID}, fault.CodeForbidden, "permission"},
			{"nobody", context.Background(), []string{a.ID}, nil, []string{red.ID}, fault.CodeUnauthenticated, "sign_in"},
		}
		for _, tt := range refused {
			t.Run(tt.name, func(t *testing.T) {
				_, err := domain(w).TagProducts(tt.ctx, tt.products, tt.add, tt.remove)
				wants(t, err, tt.code, tt.reason)
				if on(t, w, adam, a) != "red" || on(t, w, adam, b) != "" {
					t.Errorf("products carry %q and %q", on(t, w, adam, a), on(t, w, adam, b))
				}
			})
		}
		rows, err := domain(w).TagProducts(adam, []string{b.ID, a.ID, b.ID}, []string{blue.ID, red.ID}, nil)
		ok(t, err)
		if len(rows) != 2 || rows[0].ID != b.ID || on(t, w, adam, a) != "blue red" || on(t, w, adam, b) != "blue red" {
			t.Errorf("products carry %q and %q", on(t, w, adam, a), on(t, w, adam, b))
		}
		// A limited member with the right takes off what they see.
		_, err = domain(w).TagProducts(w.As(cleo), []string{a.ID}, nil, []string{blue.ID})
		ok(t, err)
		if on(t, w, adam, a) != "red" || on(t, w, adam, b) != "blue red" {
			t.Errorf("products carry %q and %q", on(t, w, adam, a), on(t, w, adam, b))
		}
	})
}

func TestHistory_TellsWhoeverSeesTheProduct(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		adam := member(w, acme, "adam", authz.Administrator)
		a, b := w.Product(acme, "a"), w.Product(acme, "b")
		red, blue := create(t, w, adam, acme, "red", a), create(t, w, adam, acme, "blue")
		w.Clock.Advance(time.Second)
		_, err := domain(w).TagProducts(adam, []string{a.ID, b.ID}, []string{blue.ID}, []string{red.ID})
		ok(t, err)
		// What changes nothing is no event.
		_, err = domain(w).TagProducts(adam, []string{a.ID, b.ID}, []string{blue.ID}, []string{red.ID})
		ok(t, err)
		cleo, m := w.Member(acme, "cleo", authz.External)
		w.Grant(m, a, authz.RightStatistic)
		for name, ctx := range map[string]context.Context{"administrator": adam, "external with a grant": w.As(cleo)} {
			one := 1
			c, err := domain(w).History(ctx, a.ID, page.Args{First: &one})
			ok(t, err)
			c2, err := domain(w).History(ctx, a.ID, page.Args{After: c.PageInfo.EndCursor})
			ok(t, err)
			if len(c.Edges) != 1 || len(c2.Edges) != 1 {
				t.Fatalf("%s reads %d and %d lines", name, len(c.Edges), len(c2.Edges))
			}
			newer, older := c.Edges[0].Node, c2.Edges[0].Node
			if newer.Action != "product.tagged" || newer.Data["added"] != "blue" || newer.Data["removed"] != "red" || older.Data["added"] != "red" {
				t.Errorf("%s reads %v, %v", name, newer, older)
			}
		}
		_, err = domain(w).History(w.As(cleo), b.ID, page.Args{})
		wants(t, err, fault.CodeNotFound, "")
		_, err = domain(w).History(member(w, other, "otto", authz.LegalRepresentative), a.ID, page.Args{})
		wants(t, err, fault.CodeNotFound, "")
	})
}

func TestRights_R27_WhatTheKindSupportsAndTheGrantGives(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		hosting := w.Product(acme, "hosting")
		dom := w.DB.Client.Product.UpdateOne(w.Product(acme, "domain")).SetKind(entproduct.KindDomain).SaveX(w.System())
		adam := member(w, acme, "adam", authz.Administrator)
		cleo, m := w.Member(acme, "cleo", authz.Collaborator)
		w.Grant(m, hosting, authz.RightStatistic)
		w.Grant(m, dom, authz.RightStatistic, authz.RightTechnical)
		tests := []struct {
			ctx    context.Context
			row    *ent.Product
			rights string
			tag    bool
		}{
			{adam, hosting, "[technical statistic]", true},
			{adam, dom, "[technical]", true},
			{w.As(cleo), hosting, "[statistic]", false},
			{w.As(cleo), dom, "[technical]", true},
			{member(w, acme, "eva", authz.External), dom, "[]", false},
		}
		for _, tt := range tests {
			granted, err := domain(w).Granted(tt.ctx, []string{hosting.ID, dom.ID})
			ok(t, err)
			rights := product.Rights(tt.ctx, tt.row, granted[tt.row.ID])
			if fmt.Sprint(rights) != tt.rights || product.CanTag(tt.ctx, tt.row, rights) != tt.tag {
				t.Errorf("%s: got %v, may tag %v", tt.row.Name, rights, product.CanTag(tt.ctx, tt.row, rights))
			}
		}
		if n := w.Statements(func() { _, _ = domain(w).Granted(adam, []string{dom.ID}) }); n != 0 {
			t.Errorf("%d statements for a viewer without grants", n)
		}
	})
}
