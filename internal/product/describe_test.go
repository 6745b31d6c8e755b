package product_test

import (
	"context"
	"strings"
	"testing"

	"kontor/ent/event"
	"kontor/ent/partnerlink"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/product"
	"kontor/internal/testkit"
)

func ptr(s string) *string { return &s }

func TestDescribe_IsFoundAndLoggedWithBeforeAndAfter(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		adam := member(w, acme, "adam", authz.Administrator)
		shop := w.Product(acme, "shop.example")
		row, err := domain(w).Describe(adam, shop.ID, ptr("  Winter   shop "), ptr("\r\nCall Ana first.\r\nThen Ben. "))
		ok(t, err)
		if row.InternalName != "Winter shop" || row.Description != "Call Ana first.\nThen Ben." || row.Name != "shop.example" {
			t.Errorf("got %q, %q", row.InternalName, row.Description)
		}
		if got := listed(t, w, adam, acme, product.Filter{Search: "WINTER"}); got != "shop.example" {
			t.Errorf("searching its internal name finds %q", got)
		}
		// What is left out stays; what is empty goes, from the search too.
		_, err = domain(w).Describe(adam, shop.ID, ptr(""), nil)
		ok(t, err)
		if got := listed(t, w, adam, acme, product.Filter{Search: "winter"}); got != "" {
			t.Errorf("an internal name that is gone finds %q", got)
		}
		_, err = domain(w).Describe(adam, shop.ID, ptr(" "), ptr("Call Ana first.\nThen Ben."))
		ok(t, err)
		lines := w.DB.Client.Event.Query().Where(event.Action("product.described")).Order(event.ByID()).AllX(w.System())
		if len(lines) != 2 {
			t.Fatalf("%d lines; what changes nothing has none", len(lines))
		}
		first, second := lines[0], lines[1]
		if *first.OrgID != acme.ID || first.TargetID != shop.ID || first.Data["internal_name_from"] != "" || first.Data["internal_name_to"] != "Winter shop" ||
			first.Data["notes_to"] != "Call Ana first.\nThen Ben." {
			t.Errorf("got %+v", first)
		}
		if _, told := second.Data["notes_to"]; told || second.Data["internal_name_from"] != "Winter shop" || second.Data["internal_name_to"] != "" {
			t.Errorf("got %+v", second.Data)
		}
	})
}

// Limited members and partners change what they have the right technical on;
// whoever does not see the product does not find it.
func TestDescribe_R24_R26_R111_WhoMay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, vela, nord := w.Org("acme"), w.Org("vela"), w.Org("nord")
		shop, mail := w.Product(acme, "shop"), w.Product(acme, "mail")
		cora, place := w.Member(acme, "cora", authz.Collaborator)
		w.Grant(place, shop, authz.RightTechnical)
		w.Grant(place, mail, authz.RightStatistic)
		exe, guest := w.Member(acme, "exe", authz.External)
		w.Grant(guest, shop, authz.RightTechnical)
		w.Link(acme, vela, partnerlink.LevelFull)
		w.Link(acme, nord, partnerlink.LevelLimited, shop)
		full, limited := member(w, vela, "vera", authz.LegalRepresentative), member(w, nord, "nora", authz.LegalRepresentative)
		for _, tt := range []struct {
			who     string
			ctx     context.Context
			product string
			code    fault.Code
			reason  string
		}{
			{who: "a collaborator with technical", ctx: w.As(cora), product: shop.ID},
			{who: "a collaborator without", ctx: w.As(cora), product: mail.ID, code: fault.CodeForbidden, reason: "technical_right"},
			{who: "an external with technical", ctx: w.As(exe), product: shop.ID, code: fault.CodeForbidden},
			{who: "a partner with full access", ctx: full, product: mail.ID},
			{who: "a partner with technical", ctx: limited, product: shop.ID},
			{who: "a partner without", ctx: limited, product: mail.ID, code: fault.CodeNotFound},
			{who: "an outsider", ctx: member(w, w.Org("other"), "otto", authz.LegalRepresentative), product: shop.ID, code: fault.CodeNotFound},
			{who: "nobody", ctx: context.Background(), product: shop.ID, code: fault.CodeUnauthenticated},
		} {
			_, err := domain(w).Describe(tt.ctx, tt.product, ptr("by "+tt.who), nil)
			if tt.code == "" {
				if err != nil {
					t.Errorf("%s: %v", tt.who, err)
				}
				continue
			}
			wants(t, err, tt.code, tt.reason)
		}
		adam := member(w, acme, "adam", authz.Administrator)
		for field, in := range map[string][2]*string{
			"internalName": {ptr(strings.Repeat("é", 129)), nil},
			"description":  {nil, ptr(strings.Repeat("x", 2001))},
		} {
			_, err := domain(w).Describe(adam, shop.ID, in[0], in[1])
			wants(t, err, fault.CodeInvalid, "")
			if f, is := fault.As(err); !is || f.Field != field {
				t.Errorf("got %+v, want the field %q", f, field)
			}
		}
	})
}
