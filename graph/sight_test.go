package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/graph/generated"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// What is kept from a member inside of their own organization does not show by
// any way the schema offers: whatever is not theirs to see has "hidden" in it.
func TestSight_R10_R26_R80_R136_LimitedMembersInTheirOwnOrganization(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		schema := generated.NewExecutableSchema(generated.Config{}).Schema()
		ctx, c := w.System(), w.DB.Client
		acme, payer := w.Org("Acme"), w.Org("Hidden Payer")
		hidden, place := w.Member(acme, "hiddenowner", authz.LegalRepresentative)
		seen, other := w.Product(acme, "seen"), w.Product(acme, "hidden-product")
		seen.Update().SetPayerID(payer.ID).ExecX(ctx)
		tag := c.Tag.Create().SetOrgID(acme.ID).SetName("seen").SetNameKey("seen").SetColor(1).SaveX(ctx)
		hiddenTag := c.Tag.Create().SetOrgID(acme.ID).SetName("hidden tag").SetNameKey("hidden tag").SetColor(1).SaveX(ctx)
		for _, p := range []string{seen.ID, other.ID} {
			c.ProductTag.Create().SetOrgID(acme.ID).SetProductID(p).SetTagID(tag.ID).ExecX(ctx)
		}
		c.ProductTag.Create().SetOrgID(acme.ID).SetProductID(other.ID).SetTagID(hiddenTag.ID).ExecX(ctx)
		now := w.Clock.Now()
		inv := c.Invitation.Create().SetOrgID(acme.ID).SetEmail("hidden@example.com").SetInvitedByID(hidden.ID).
			SetRoleID(w.Role(acme, authz.Collaborator).ID).SetSentAt(now).SetExpiresAt(now.AddDate(0, 0, 7)).SaveX(ctx)
		c.SavedView.Create().SetOrgID(acme.ID).SetUserID(hidden.ID).SetName("hidden").SetNameKey("hidden").SetQuery("hidden").ExecX(ctx)
		for _, target := range []string{seen.ID, other.ID, acme.ID} {
			e := c.Event.Create().SetOrgID(acme.ID).SetActorKind("user").SetActorID(hidden.ID).SetActorName("Somebody").
				SetAction("product.tagged").SetTargetID(target).SetIP("hidden ip").SetAt(now)
			if target != seen.ID {
				e.SetTargetName("hidden")
			}
			e.ExecX(ctx)
		}

		ids := []string{acme.ID, seen.ID, other.ID, tag.ID, hiddenTag.ID, inv.ID, place.ID, hidden.ID, payer.ID, w.Role(acme, authz.Administrator).ID}
		for _, role := range []authz.RoleKey{authz.Collaborator, authz.External} {
			u, m := w.Member(acme, string(role), role)
			w.Grant(m, seen, "technical")
			for _, id := range ids {
				for name, def := range schema.Types {
					if !slices.Contains(def.Interfaces, "Node") {
						continue
					}
					a := w.Query(u, fmt.Sprintf("{node(id:%q){...on %s%s}}", id, name, selection(schema, ast.NamedType(name, nil), 1)), nil)
					if a.Code() != "" && a.Code() != "NOT_FOUND" || shows(a) {
						t.Errorf("%s by %s: %s", id, role, a.Body)
					}
				}
			}
			ask := func(q string) bool {
				a := w.Query(u, q, nil)
				if a.Reason() == "request_too_costly" {
					return false
				}
				if a.Code() != "" || shows(a) {
					t.Errorf("%s asks %s: %s", role, q, a.Body)
				}
				return true
			}
			if !ask(`{organization(slug:"acme"){products{totalCount edges{node{name payerName price{amountMinor} tags{name productCount} history{edges{node{targetName ip}}} organization{name}}}} tags{name productCount} savedViews{name}}}`) {
				t.Error("the products cost too much to be asked")
			}
			for _, f := range schema.Types["Viewer"].Fields { // one by one: all at once are too costly
				if !needsArgument(f) {
					sweep(t, schema, f.Type, 2, func(selection string) bool { return ask(`{viewer{` + f.Name + selection + `}}`) })
				}
			}
			a := w.Query(u, `{organization(slug:"acme"){products{totalCount} tags{productCount}}}`, nil)
			if a.At("organization", "products", "totalCount") != 1.0 || a.At("organization", "tags", 0, "productCount") != 1.0 {
				t.Errorf("%s counts %s", role, a.Body)
			}
			m.Update().SetSuspendedAt(now).ExecX(ctx)
			for _, id := range ids {
				if a := w.Query(u, fmt.Sprintf("{node(id:%q){id}}", id), nil); a.Code() != "NOT_FOUND" {
					t.Errorf("%s is seen by a suspended %s: %s", id, role, a.Body)
				}
			}
		}
	})
}

// shows tells whether an answer holds what is hidden, or the price of products.
func shows(a testkit.Answer) bool {
	return strings.Contains(strings.ToLower(a.Body), "hidden") || strings.Contains(a.Body, `"amountMinor":1990`)
}
