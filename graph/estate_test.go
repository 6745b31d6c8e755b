package graph_test

import (
	"net/http"
	"strings"
	"testing"

	"kontor/internal/authz"
	"kontor/internal/testkit"
)

const (
	lockCommand   = `mutation($in:LockProductsInput!){lockProducts(input:$in){products{id lock{byName reason} viewerCanLock} task{id kind status}}}`
	exportCommand = `mutation($in:ExportProductsInput!){exportProducts(input:$in){task{id status fileName downloadUrl}}}`
	tagCommand    = `mutation($in:TagMatchingInput!){tagMatching(input:$in){task{id kind status}}}`
)

func in(fields map[string]any) map[string]any { return map[string]any{"in": fields} }

// R31, R32: who locks, what those under the lock read and are refused, and that either
// some products are meant or all of a list.
func TestLockProducts_R31_R32_ByActor(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		first := s.products[0].ID
		red := s.tag(t, "red", s.products[0])
		some := map[string]any{"productIds": []string{first}}
		for who, code := range map[string]string{"nobody": "UNAUTHENTICATED", "outsider": "NOT_FOUND", "collaborator": "FORBIDDEN", "external": "FORBIDDEN"} {
			if a := w.Query(s.people[who], lockCommand, in(map[string]any{"selection": some, "locked": true})); a.Code() != code && (who != "external" || a.Code() != "NOT_FOUND") {
				t.Errorf("%s: %s", who, a.Body)
			}
		}
		admin := s.people["administrator"]
		a := w.Query(admin, lockCommand, in(map[string]any{"selection": some, "locked": true, "reason": "Audit"}))
		if a.At("lockProducts", "products", 0, "lock", "reason") != "Audit" || a.At("lockProducts", "products", 0, "lock", "byName") == "" || a.At("lockProducts", "task") != nil {
			t.Error(a.Body)
		}
		a = w.Query(s.people["collaborator"], `query($id:ID!){node(id:$id){... on Product{lock{reason} providerLock{reason} viewerCanLock viewerCanTag viewerCanUpdate organization{viewerCanLockProducts}}}}`, map[string]any{"id": first})
		for field, want := range map[string]any{"viewerCanLock": false, "viewerCanTag": false, "viewerCanUpdate": false, "providerLock": nil} {
			if a.At("node", field) != want {
				t.Errorf("%s: %s", field, a.Body)
			}
		}
		if a.At("node", "lock", "reason") != "Audit" || a.At("node", "organization", "viewerCanLockProducts") != false {
			t.Error(a.Body)
		}
		for command, input := range map[string]map[string]any{
			"tagProducts": {"productIds": []string{first}, "addTagIds": []string{red}}, "describeProduct": {"productId": first, "internalName": "x", "description": ""},
		} {
			if a := s.do("collaborator", command, strings.ToUpper(command[:1])+command[1:]+"Input", input); a.Code() != "FORBIDDEN" || a.Reason() != "locked" {
				t.Errorf("%s: %s", command, a.Body)
			}
		}
		// A token lifts it only with the scope; and work in the background is for people.
		lift := in(map[string]any{"selection": some, "locked": false})
		if a := w.QueryBearer(w.Token(admin, s.org, "product:tag"), lockCommand, lift); a.Code() != "FORBIDDEN" {
			t.Error(a.Body)
		}
		locker := w.Token(admin, s.org, "product:lock")
		if a := w.QueryBearer(locker, lockCommand, lift); a.At("lockProducts", "products", 0, "id") != first || a.At("lockProducts", "products", 0, "lock") != nil {
			t.Error(a.Body)
		}
		all := map[string]any{"organizationId": s.org.ID, "expectedCount": 3}
		if a := w.QueryBearer(locker, lockCommand, in(map[string]any{"selection": map[string]any{"matching": all}, "locked": true})); a.Code() != "FORBIDDEN" {
			t.Error(a.Body)
		}
		for _, selection := range []map[string]any{{}, {"productIds": []string{first}, "matching": all}, {"productIds": []string{}}} {
			if a := w.Query(admin, lockCommand, in(map[string]any{"selection": selection, "locked": true})); a.Code() != "INVALID" || a.Reason() != "selection" {
				t.Errorf("%v: %s", selection, a.Body)
			}
		}
		// All of a list, as a task; and not when others match than the person saw.
		for command, input := range map[string]map[string]any{lockCommand: {"locked": true}, tagCommand: {"addTagIds": []string{red}}} {
			name, kind := "lockProducts", "PRODUCT_LOCKING"
			match := map[string]any{"organizationId": s.org.ID, "expectedCount": 2}
			input["selection"] = map[string]any{"matching": match}
			if command == tagCommand {
				name, kind = "tagMatching", "PRODUCT_TAGGING"
				delete(input, "selection")
				input["matching"] = match
			}
			if a := w.Query(admin, command, in(input)); a.Code() != "CONFLICT" || a.Reason() != "selection_changed" {
				t.Errorf("%s: %s", name, a.Body)
			}
			match["expectedCount"] = 3
			a := w.Query(admin, command, in(input))
			if a.At(name, "task", "kind") != kind || a.At(name, "task", "status") != "PENDING" {
				t.Errorf("%s: %s", name, a.Body)
			}
			w.RunTasks()
			a = w.Query(admin, `query($id:ID!){node(id:$id){... on Task{status progress total}}}`, map[string]any{"id": a.At(name, "task", "id")})
			if a.At("node", "status") != "DONE" || a.At("node", "progress") != 3.0 || a.At("node", "total") != 3.0 {
				t.Errorf("%s: %s", name, a.Body)
			}
		}
		a = w.Query(admin, `{organization(slug:"acme"){products{edges{node{lock{at} tags{name}}}}}}`, nil)
		for i := range 3 {
			if a.At("organization", "products", "edges", i, "node", "lock", "at") == nil || a.At("organization", "products", "edges", i, "node", "tags", 0, "name") != "red" {
				t.Errorf("product %d: %s", i, a.Body)
			}
		}
	})
}

// R31: a back-end system sets the provider's lock, and a representative is refused.
func TestProviderLock_R31(t *testing.T) {
	w := testkit.New(t)
	s := newShop(w)
	stan := w.User("stan").Update().SetStaff(true).SaveX(w.System())
	a := w.Query(stan, `mutation($in:CreateServiceTokenInput!){createServiceToken(input:$in){secret}}`, in(map[string]any{"name": "abuse", "scopes": []string{"products:suspend"}}))
	svc, _ := a.At("createServiceToken", "secret").(string)
	set := `mutation($in:SetProviderLockInput!){setProviderLock(input:$in){replayed product{providerLockedAt}}}`
	input := in(map[string]any{"idempotencyKey": "k", "reference": s.products[0].Reference, "reason": "Abuse report"})
	for i := range 2 {
		if a = w.QueryBearer(svc, set, input); a.At("setProviderLock", "product", "providerLockedAt") == nil || a.At("setProviderLock", "replayed") != (i == 1) {
			t.Fatal(a.Body)
		}
	}
	rep := s.people["legal_representative"]
	if a = w.Query(rep, set, input); a.Code() != "FORBIDDEN" {
		t.Error(a.Body)
	}
	a = w.Query(rep, `query($id:ID!){node(id:$id){... on Product{lock{at} providerLock{at byName reason} viewerCanTag}}}`, map[string]any{"id": s.products[0].ID})
	if a.At("node", "lock") != nil || a.At("node", "providerLock", "reason") != "Abuse report" || a.At("node", "providerLock", "byName") != "" || a.At("node", "viewerCanTag") != true {
		t.Error(a.Body)
	}
	lift := in(map[string]any{"selection": map[string]any{"productIds": []string{s.products[0].ID}}, "locked": false})
	if a = w.Query(rep, lockCommand, lift); a.Code() != "FORBIDDEN" || a.Reason() != "provider_locked" {
		t.Error(a.Body)
	}
	a = w.QueryBearer(svc, `mutation($in:LiftProviderLockInput!){liftProviderLock(input:$in){product{providerLockedAt}}}`, in(map[string]any{"idempotencyKey": "l", "reference": s.products[0].Reference}))
	if len(a.Errors) > 0 || a.At("liftProviderLock", "product", "providerLockedAt") != nil {
		t.Error(a.Body)
	}
}

// R26, R137: an export is of what its person sees, is fetched by them alone, and is
// for people, not for tokens.
func TestExportProducts_R26_R137(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		input := in(map[string]any{"organizationId": s.org.ID, "format": "CSV", "columns": []string{"NAME", "PRICE"}})
		for who, want := range map[string]string{
			"administrator": "NAME,PRICE\r\np0.example,1990\r\np1.example,1990\r\np2.example,1990\r\n",
			"collaborator":  "NAME,PRICE\r\np0.example,\r\np1.example,\r\n",
		} {
			a := w.Query(s.people[who], exportCommand, input)
			url, _ := a.At("exportProducts", "task", "downloadUrl").(string)
			id, _ := a.At("exportProducts", "task", "id").(string)
			if a.At("exportProducts", "task", "status") != "DONE" || url != "/files/"+id {
				t.Fatalf("%s: %s", who, a.Body)
			}
			for _, other := range authz.RoleKeys() {
				got := fetch(w, w.SignIn(s.people[string(other)]), "", id)
				if string(other) == who {
					if got.Code != http.StatusOK || got.Body.String() != want {
						t.Errorf("%s fetches %d %q", who, got.Code, got.Body)
					}
				} else if got.Code != http.StatusNotFound {
					t.Errorf("the export of the %s is fetched by the %s: %d", who, other, got.Code)
				}
			}
		}
		for who, code := range map[string]string{"nobody": "UNAUTHENTICATED", "outsider": "NOT_FOUND"} {
			if a := w.Query(s.people[who], exportCommand, input); a.Code() != code {
				t.Errorf("%s: %s", who, a.Body)
			}
		}
		if a := w.QueryBearer(w.Token(s.people["administrator"], s.org, "product:read"), exportCommand, input); a.Code() != "FORBIDDEN" {
			t.Error(a.Body)
		}
	})
}
