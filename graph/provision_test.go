package graph_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kontor/internal/authz"
	"kontor/internal/provision"
	"kontor/internal/testkit"
)

func TestProvisioning_R100_OverHTTP(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme").Update().SetExternalRef("C-1").SaveX(w.System())
		ana, _ := w.Member(acme, "ana", authz.LegalRepresentative)
		stan := w.User("stan").Update().SetStaff(true).SaveX(w.System())
		const create = `mutation($in:CreateServiceTokenInput!){createServiceToken(input:$in){secret token{id name hint scopes allowedNetworks creatorName lastUsedAt revokedAt}}}`
		spec := map[string]any{"in": map[string]any{"name": "billing", "scopes": []string{"products:provision", "products:suspend", "usage:record"}}}
		if a := w.Query(ana, create, spec); a.Code() != "FORBIDDEN" || a.Reason() != "staff_only" {
			t.Error(a.Body)
		}
		a := w.Query(stan, create, spec)
		svc, _ := a.At("createServiceToken", "secret").(string)
		id, _ := a.At("createServiceToken", "token", "id").(string)
		if svc == "" || a.At("createServiceToken", "token", "creatorName") != "Stan Example" {
			t.Fatal(a.Body)
		}

		const make = `mutation($in:ProvisionProductInput!){provisionProduct(input:$in){replayed product{id reference organizationId kind name status expiresAt autoRenew}}}`
		product := map[string]any{"in": map[string]any{"idempotencyKey": "k1", "organization": "C-1", "kind": "VPS", "name": "vps-1", "reference": "P-1", "expiresAt": "2027-01-01T00:00:00Z"}}
		for i := range 2 {
			a = w.QueryBearer(svc, make, product)
			if a.At("provisionProduct", "replayed") != (i == 1) || a.At("provisionProduct", "product", "status") != "ACTIVE" || a.At("provisionProduct", "product", "organizationId") != acme.ID {
				t.Fatal(a.Body)
			}
		}
		productID := a.At("provisionProduct", "product", "id").(string)
		product["in"].(map[string]any)["name"] = "vps-2"
		if a = w.QueryBearer(svc, make, product); a.Code() != "CONFLICT" || a.Reason() != "key_reused" {
			t.Error(a.Body)
		}
		for i, c := range []string{
			`renewProduct(input:{idempotencyKey:"%d",reference:"P-1",until:"2028-01-01T00:00:00Z"}){product{expiresAt}}`,
			`suspendProduct(input:{idempotencyKey:"%d",reference:"P-1",reason:"unpaid"}){product{status}}`,
			`resumeProduct(input:{idempotencyKey:"%d",reference:"P-1"}){product{status}}`,
			`recordUsage(input:{idempotencyKey:"%d",records:[{reference:"P-1",metric:"traffic",unit:"byte",quantity:9007199254740991,quota:5,periodStart:"2026-11-01T00:00:00Z",periodEnd:"2026-12-01T00:00:00Z"}]}){recorded}`,
		} {
			document := "mutation{" + fmt.Sprintf(c, i) + "}"
			if a := w.QueryBearer(svc, document, nil); len(a.Errors) > 0 {
				t.Error(a.Body)
			}
			// Whoever is no service may not, the customer's own representative included.
			for who, a := range map[string]testkit.Answer{
				"staff": w.Query(stan, document, nil), "customer": w.Query(ana, document, nil), "nobody": w.Query(nil, document, nil),
				"token": w.QueryBearer(w.Token(ana, acme, "product:read"), document, nil),
			} {
				if want := map[bool]string{true: "UNAUTHENTICATED", false: "FORBIDDEN"}[who == "nobody"]; a.Code() != want {
					t.Errorf("%s: %s", who, a.Body)
				}
			}
		}
		if a = w.QueryBearer(svc, `{provisionedProduct(reference:"P-1"){name status expiresAt}}`, nil); a.At("provisionedProduct", "expiresAt") != "2028-01-01T00:00:00Z" {
			t.Error(a.Body)
		}

		// The customer sees it in the list, in the log and on the product's page.
		a = w.Query(ana, `query($id:ID!){organization(slug:"acme"){products(filter:{search:"vps"}){totalCount} activity{edges{node{action actorName}}}} node(id:$id){... on Product{history{edges{node{action}}} usage{metric quantity quota}}}}`, map[string]any{"id": productID})
		if a.At("organization", "products", "totalCount") != 1.0 || a.At("node", "usage", 0, "quantity") == nil || a.At("organization", "activity", "edges", 0, "node", "actorName") != "billing" {
			t.Error(a.Body)
		}
		for _, action := range []string{"product.created", "product.renewed", "product.suspended", "product.resumed", "usage.recorded"} {
			if strings.Count(a.Body, action) == 0 {
				t.Errorf("%s is not in the log: %s", action, a.Body)
			}
		}
		// A service sees nothing that is people's.
		for _, no := range []string{`{organization(slug:"acme"){name}}`, fmt.Sprintf("{node(id:%q){id}}", acme.ID), fmt.Sprintf("{node(id:%q){id}}", productID), `{serviceTokens{id}}`} {
			if a := w.QueryBearer(svc, no, nil); a.Code() != "FORBIDDEN" && a.Code() != "NOT_FOUND" || strings.Contains(a.Body, "ana@") {
				t.Errorf("%s: %s", no, a.Body)
			}
		}
		if a = w.QueryBearer(svc, `{viewer{__typename}}`, nil); a.At("viewer") != nil {
			t.Error(a.Body)
		}
		if a = w.Query(stan, `{serviceTokens{id lastUsedAt lastUsedIp creatorName}}`, nil); a.At("serviceTokens", 0, "id") != id || a.At("serviceTokens", 0, "lastUsedAt") == nil {
			t.Error(a.Body)
		}
		if a = w.Query(stan, `mutation($in:RevokeServiceTokenInput!){revokeServiceToken(input:$in){token{revokedAt}}}`, map[string]any{"in": map[string]any{"serviceTokenId": id}}); a.At("revokeServiceToken", "token", "revokedAt") == nil {
			t.Error(a.Body)
		}
		if a = w.QueryBearer(svc, `{provisionedProduct(reference:"P-1"){name}}`, nil); a.Status != 401 || a.Reason() != "token_revoked" {
			t.Errorf("%d %s", a.Status, a.Body)
		}
	})
}

// Usage is for who has the right statistic on a product, where rights are given
// product by product, and for who sees every product otherwise (R26, R111).
func TestUsage_R26_R111_NeedsTheRightStatistic(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		a, b := w.Product(acme, "a"), w.Product(acme, "b")
		ctx, c := w.System(), w.DB.Client
		for _, p := range []string{a.ID, b.ID} {
			c.ProductUsage.Create().SetOrgID(acme.ID).SetProductID(p).SetMetric("traffic").SetUnit("byte").SetQuantity(1).
				SetPeriodStart(w.Clock.Now()).SetPeriodEnd(w.Clock.Now().AddDate(0, 1, 0)).ExecX(ctx)
		}
		ask := func(answer func(string, map[string]any) testkit.Answer) (shown []string, denied bool) {
			for _, p := range []string{a.ID, b.ID} {
				got := answer(`query($id:ID!){node(id:$id){... on Product{name usage{quantity}}}}`, map[string]any{"id": p})
				if got.At("node", "usage", 0) != nil {
					shown = append(shown, got.At("node", "name").(string))
				}
				denied = denied || strings.Contains(got.Body, `"denied"`) && strings.Contains(got.Body, "usage:read")
			}
			return shown, denied
		}
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		carl, m := w.Member(acme, "carl", authz.Collaborator)
		w.Grant(m, a, "technical")
		w.Grant(m, b, "technical", "statistic")
		vela := w.Org("Vela").Update().SetIsPartner(true).SaveX(ctx)
		vera, _ := w.Member(vela, "vera", authz.LegalRepresentative)
		link := c.PartnerLink.Create().SetPartnerOrgID(vela.ID).SetClientOrgID(acme.ID).SetOpenedBy("client").SetLevel("limited").SetStatus("active").SaveX(ctx)
		for p, rights := range map[string][]string{a.ID: {"technical", "statistic"}, b.ID: {"technical"}} {
			c.PartnerLinkProduct.Create().SetOrgID(acme.ID).SetLinkID(link.ID).SetProductID(p).SetRights(rights).ExecX(ctx)
		}
		for name, tt := range map[string]struct {
			ask    func(string, map[string]any) testkit.Answer
			want   []string
			denied bool
		}{
			"administrator":   {func(q string, v map[string]any) testkit.Answer { return w.Query(ana, q, v) }, []string{"a", "b"}, false},
			"collaborator":    {func(q string, v map[string]any) testkit.Answer { return w.Query(carl, q, v) }, []string{"b"}, true},
			"limited partner": {func(q string, v map[string]any) testkit.Answer { return w.Query(vera, q, v) }, []string{"a"}, true},
			"token without scope": {func(q string, v map[string]any) testkit.Answer {
				return w.QueryBearer(w.Token(ana, acme, "product:read"), q, v)
			}, nil, true},
			"token with scope": {func(q string, v map[string]any) testkit.Answer {
				return w.QueryBearer(w.Token(ana, acme, "product:read", "usage:read"), q, v)
			}, []string{"a", "b"}, false},
		} {
			if shown, denied := ask(tt.ask); !slices.Equal(shown, tt.want) || denied != tt.denied {
				t.Errorf("%s: shown %v, denied %v", name, shown, denied)
			}
		}
		link.Update().SetLevel("full").ExecX(ctx)
		if shown, denied := ask(func(q string, v map[string]any) testkit.Answer { return w.Query(vera, q, v) }); len(shown) != 2 || denied {
			t.Errorf("full partner: %v %v", shown, denied)
		}
	})
}

// A service token that leaked is ended by whoever reports it.
func TestRevokeLeaked_ServiceToken(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	stan := w.User("stan").Update().SetStaff(true).SaveX(w.System())
	_, token, err := w.App().Provision.CreateToken(w.As(stan), provision.TokenSpec{Name: "x", Scopes: []string{provision.ScopeUsage}})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.App().Tokens.RevokeLeaked(context.Background(), token); err != nil {
		t.Fatal(err)
	}
	if a := w.QueryBearer(token, `{__typename}`, nil); a.Status != 401 || a.Reason() != "token_revoked" {
		t.Errorf("%d %s", a.Status, a.Body)
	}
}
