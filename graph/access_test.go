package graph_test

import (
	"fmt"
	"slices"
	"testing"

	"kontor/internal/testkit"
)

// explainAccess names the rule that decided, and where the right comes from; of
// what is hidden it tells no more than of what is not there (R24, R92, R111).
func TestExplainAccess_R24_R92_R111_NamesTheRuleThatDecided(t *testing.T) {
	t.Parallel()
	s := newStage(t, testkit.New(t))
	who := map[string]*actor{}
	for _, a := range s.actors {
		who[a.name] = a
	}
	const priced = `@can(do: "billing:read")`
	for _, tt := range []struct {
		actor, typ, field        string
		allowed                  bool
		rule, permission, source any
	}{
		{"legal_representative", "Product", "price", true, priced, "billing:read", "role"},
		{"collaborator", "Product", "price", false, priced, "billing:read", nil},
		{"collaborator", "Product", "name", true, "row", "product:read", "grant"},
		{"partner_limited", "Product", "", true, "row", "product:read", "partner_link"},
		{"partner_full", "Product", "price", false, priced, "billing:read", nil},
		{"partner_full", "PartnerLink", "", true, "row", "partner:read", "role"},
		{"token_product:read", "Product", "", true, "row", "product:read", "token_scope"},
		{"token_product:read", "Product", "price", false, priced, "billing:read", nil},
		{"token_org:read", "Product", "", false, "row", "product:read", nil},
		{"legal_representative", "ApiToken", "", true, "row", "token:manage", "role"},
		{"outsider", "PartnerProfile", "", true, "row", nil, "public"},
		{"legal_representative", "Team", "", true, "row", "member:read", "role"},
		{"legal_representative", "Task", "", true, "row", nil, "own"},
		{"staff_visiting", "Product", "", true, "row", "product:read", "support"},
		{"collaborator", "Product", "usage", true, `@can(do: "usage:read")`, "usage:read", "role"},
		{"outsider", "Product", "", false, "row", "product:read", nil},
		{"suspended", "Organization", "name", false, "row", "org:read", nil},
	} {
		field := ""
		if tt.field != "" {
			field = fmt.Sprintf(",field:%q", tt.field)
		}
		a := s.ask(s.World, who[tt.actor], fmt.Sprintf("{explainAccess(id:%q%s){allowed rule permission source message}}", s.nodes[tt.typ], field), nil)
		for name, want := range map[string]any{"allowed": tt.allowed, "rule": tt.rule, "permission": tt.permission, "source": tt.source} {
			if got := a.At("explainAccess", name); got != want {
				t.Errorf("%s.%s as %s: %s %v, want %v: %s", tt.typ, tt.field, tt.actor, name, got, want, a.Body)
			}
		}
	}
	hidden := s.ask(s.World, who["outsider"], fmt.Sprintf("{explainAccess(id:%q){rule permission source message}}", s.nodes["Product"]), nil)
	absent := s.ask(s.World, who["outsider"], `{explainAccess(id:"prd_00000000000000000000000000"){rule permission source message}}`, nil)
	if fmt.Sprint(hidden.Data) != fmt.Sprint(absent.Data) {
		t.Errorf("what is hidden and what is not there get different answers: %s %s", hidden.Body, absent.Body)
	}
	for typ, id := range s.nodes {
		a := s.ask(s.World, who["legal_representative"], fmt.Sprintf("{explainAccess(id:%q){message}}", id), nil)
		if def := s.schema.Types[typ]; def != nil && slices.Contains(def.Interfaces, "Node") && a.At("explainAccess", "message") == "There is no such object." {
			t.Errorf("%s is unknown: %s", typ, a.Body)
		}
	}
	// Without the right statistic on the product its usage is null, whatever the role.
	s.DB.Client.ProductGrant.Update().SetRights([]string{"technical"}).ExecX(s.System())
	usage := fmt.Sprintf(`{explainAccess(id:%q,field:"usage"){allowed message}}`, s.nodes["Product"])
	if a := s.ask(s.World, who["collaborator"], usage, nil); a.At("explainAccess", "allowed") != false ||
		a.At("explainAccess", "message") != "You have no right statistic on this product." {
		t.Errorf("usage without the right statistic: %s", a.Body)
	}
	if a := s.ask(s.World, who["outsider"], fmt.Sprintf(`{explainAccess(id:%q,field:"nothing"){rule}}`, s.nodes["Product"]), nil); a.Code() != "INVALID" {
		t.Errorf("a field that there is not: %s", a.Body)
	}
}
