package graph_test

import (
	"fmt"
	"testing"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

const productPage = `query($slug: String!, $first: Int, $filter: ProductFilter, $orderBy: ProductOrder!){organization(slug: $slug){
	tags{id name color productCount}
	savedViews{name query}
	products(first: $first, filter: $filter, orderBy: $orderBy){totalCount pageInfo{hasNextPage endCursor} edges{cursor node{
		id name reference kind status plan holderName managerName payerName technicalContact price{amountMinor currency} expiresAt
		autoRenew tags{id name color productCount} viewerCanTag viewerRights organization{name}
	}}}
}}`

// shop is an organization with products, tags and people of every role. The
// collaborator has the right technical on the first product and statistic on
// the second.
type shop struct {
	*testkit.World
	org      *ent.Organization
	people   map[string]*ent.User
	products []*ent.Product
}

func newShop(w *testkit.World) *shop {
	s := &shop{World: w, org: w.Org("acme"), people: map[string]*ent.User{"nobody": nil}}
	for i := range 3 {
		s.products = append(s.products, w.Product(s.org, fmt.Sprintf("p%d.example", i)))
	}
	for _, key := range authz.RoleKeys() {
		u, m := w.Member(s.org, string(key), key)
		s.people[string(key)] = u
		if key == authz.Collaborator {
			w.Grant(m, s.products[0], authz.RightTechnical)
			w.Grant(m, s.products[1], authz.RightStatistic)
		}
	}
	s.people["outsider"], _ = w.Member(w.Org("other"), "outsider", authz.LegalRepresentative)
	return s
}

// do runs a command as one of the people.
func (s *shop) do(who, command, input string, args map[string]any) testkit.Answer {
	return s.Query(s.people[who], fmt.Sprintf("mutation($input: %s!){%s(input: $input){__typename}}", input, command), map[string]any{"input": args})
}

func (s *shop) tag(t *testing.T, name string, products ...*ent.Product) string {
	t.Helper()
	ids := []string{}
	for _, p := range products {
		ids = append(ids, p.ID)
	}
	a := s.Query(s.people["administrator"], `mutation($input: CreateTagInput!){createTag(input: $input){tag{id}}}`,
		map[string]any{"input": map[string]any{"organizationId": s.org.ID, "name": name, "color": 4, "productIds": ids}})
	id, ok := a.At("createTag", "tag", "id").(string)
	if !ok {
		t.Fatal(a.Body)
	}
	return id
}

// A page of 100 products with everything a screen shows takes about as many
// statements as one of 3: no field asks product by product. Loaders wait for
// each other a moment, so that a busy machine may split some of theirs.
func TestProducts_BoundedStatements(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		s.tag(t, "red", s.products...)
		s.tag(t, "blue", s.products[0])
		page := func(who string, want int) int {
			var a testkit.Answer
			n := w.Statements(func() {
				a = s.Query(s.people[who], productPage, map[string]any{"slug": s.org.Slug, "first": 100, "orderBy": "EXPIRES_ASC"})
			})
			edges, _ := a.At("organization", "products", "edges").([]any)
			if a.Code() != "" || len(edges) != want {
				t.Fatalf("%s: %d products, want %d: %s", who, len(edges), want, a.Body)
			}
			return n
		}
		page("administrator", 3)
		few := page("administrator", 3)
		for i := range 97 {
			w.Product(s.org, fmt.Sprintf("more%d.example", i))
		}
		if many := page("administrator", 100); many > few+20 || few > 25 {
			t.Errorf("%d statements for 100 products, %d for 3", many, few)
		}
		page("collaborator", 2)
		if n := page("collaborator", 2); n > 25 {
			t.Errorf("%d statements for a collaborator", n)
		}
	})
}

func TestProducts_R26_R80_R84_WhatEachRoleReads(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		s.tag(t, "red", s.products...)
		s.tag(t, "hidden", s.products[2])
		payer := w.Org("Studio Vela")
		w.DB.Client.Product.UpdateOne(s.products[0]).SetHolderName("Ana Ruiz").SetPayerID(payer.ID).ExecX(w.System())
		for _, tt := range []struct{ who, want string }{
			{"legal_representative", "3 products, tags [hidden 1 red 3], first Ana Ruiz/acme/Studio Vela 1990 [technical statistic] true"},
			{"administrator", "3 products, tags [hidden 1 red 3], first Ana Ruiz/acme/Studio Vela 1990 [technical statistic] true"},
			{"collaborator", "2 products, tags [red 2], first Ana Ruiz/acme/<nil> <nil> [technical] true"},
			{"external", "0 products, tags [], first <nil>/<nil>/<nil> <nil> <nil> <nil>"},
		} {
			a := s.Query(s.people[tt.who], productPage, map[string]any{"slug": s.org.Slug, "orderBy": "NAME_ASC"})
			tags := []string{}
			list, _ := a.At("organization", "tags").([]any)
			for i := range list {
				tags = append(tags, fmt.Sprint(a.At("organization", "tags", i, "name"), " ", a.At("organization", "tags", i, "productCount")))
			}
			first := func(path ...any) any {
				return a.At(append([]any{"organization", "products", "edges", 0, "node"}, path...)...)
			}
			got := fmt.Sprintf("%v products, tags %v, first %v/%v/%v %v %v %v", a.At("organization", "products", "totalCount"), tags,
				first("holderName"), first("managerName"), first("payerName"), first("price", "amountMinor"), first("viewerRights"), first("viewerCanTag"))
			if got != tt.want {
				t.Errorf("%s reads %s\nwant %s\n%s", tt.who, got, tt.want, a.Body)
			}
		}
	})
}

func TestProducts_FilterOrderAndPage(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		red := s.tag(t, "red", s.products[0], s.products[1])
		blue := s.tag(t, "blue", s.products[1])
		for _, tt := range []struct {
			filter map[string]any
			order  string
			want   string
		}{
			{nil, "NAME_DESC", "[p2.example p1.example p0.example]"},
			{map[string]any{"search": nil, "kinds": nil, "tagged": nil}, "NAME_ASC", "[p0.example p1.example p2.example]"},
			{map[string]any{"search": "P1"}, "NAME_ASC", "[p1.example]"},
			{map[string]any{"tagsAny": []string{red, blue}}, "NAME_ASC", "[p0.example p1.example]"},
			{map[string]any{"tagsAll": []string{red, blue}}, "NAME_ASC", "[p1.example]"},
			{map[string]any{"tagsNone": []string{blue}, "statuses": []string{"ACTIVE"}, "kinds": []string{"WEB_HOSTING"}}, "NAME_ASC", "[p0.example p2.example]"},
			{map[string]any{"tagged": false, "autoRenew": false, "expiresAfter": "2026-01-01T00:00:00Z", "expiresBefore": "2030-01-01T00:00:00Z"}, "CREATED_DESC", "[p2.example]"},
		} {
			got, after := []any{}, any(nil)
			for {
				a := s.Query(s.people["administrator"], `query($id: ID!, $after: String, $filter: ProductFilter, $orderBy: ProductOrder!){node(id: $id){...on Organization{
					products(first: 1, after: $after, filter: $filter, orderBy: $orderBy){pageInfo{hasNextPage endCursor} edges{node{name}}}}}}`,
					map[string]any{"id": s.org.ID, "after": after, "filter": tt.filter, "orderBy": tt.order})
				got = append(got, a.At("node", "products", "edges", 0, "node", "name"))
				if after = a.At("node", "products", "pageInfo", "endCursor"); a.At("node", "products", "pageInfo", "hasNextPage") != true {
					break
				}
			}
			if fmt.Sprint(got) != tt.want {
				t.Errorf("%v %s: got %v, want %s", tt.filter, tt.order, got, tt.want)
			}
		}
		a := s.Query(s.people["administrator"], productPage, map[string]any{"slug": s.org.Slug, "first": 101, "orderBy": "NAME_ASC"})
		if a.Code() != "INVALID" || a.Errors[0].Field() != "first" {
			t.Errorf("got %s", a.Body)
		}
	})
}

// Who may do what to tags and views, and what the others are told.
func TestTagCommands_ByActor(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		red, blue := s.tag(t, "red", s.products...), s.tag(t, "blue")
		p0, p1 := s.products[0].ID, s.products[1].ID
		create := map[string]any{"organizationId": s.org.ID, "name": "x", "color": 1}
		update := map[string]any{"tagId": red, "color": 3}
		tagging := func(products ...string) map[string]any {
			return map[string]any{"productIds": append([]string{}, products...), "addTagIds": []string{red}}
		}
		notes := func(id string) map[string]any {
			return map[string]any{"productId": id, "internalName": "Ours", "description": "Note"}
		}
		share := map[string]any{"organizationId": s.org.ID, "name": "Everybody's", "query": "q=1", "shared": true}
		view := map[string]any{"organizationId": s.org.ID, "name": "mine", "query": "q=1"}
		for _, tt := range []struct {
			who, command, input string
			args                map[string]any
			code                string
		}{
			{"nobody", "createTag", "CreateTagInput", create, "UNAUTHENTICATED"},
			{"outsider", "createTag", "CreateTagInput", create, "NOT_FOUND"},
			{"external", "createTag", "CreateTagInput", create, "FORBIDDEN"},
			{"collaborator", "createTag", "CreateTagInput", create, "FORBIDDEN"},
			{"administrator", "createTag", "CreateTagInput", create, ""},
			{"legal_representative", "createTag", "CreateTagInput", create, "CONFLICT"},
			{"outsider", "updateTag", "UpdateTagInput", update, "NOT_FOUND"},
			{"external", "updateTag", "UpdateTagInput", update, "NOT_FOUND"},
			{"collaborator", "updateTag", "UpdateTagInput", update, "FORBIDDEN"},
			{"administrator", "updateTag", "UpdateTagInput", update, ""},
			{"outsider", "tagProducts", "TagProductsInput", tagging(p0), "NOT_FOUND"},
			{"external", "tagProducts", "TagProductsInput", tagging(p0), "NOT_FOUND"},
			{"collaborator", "tagProducts", "TagProductsInput", tagging(p0), ""},
			{"collaborator", "tagProducts", "TagProductsInput", tagging(p0, p1), "FORBIDDEN"},
			{"collaborator", "tagProducts", "TagProductsInput", map[string]any{"productIds": []string{p0}, "addTagIds": []string{blue}}, "NOT_FOUND"},
			{"administrator", "tagProducts", "TagProductsInput", tagging(p0, p1), ""},
			{"administrator", "tagProducts", "TagProductsInput", tagging(), "INVALID"},
			{"outsider", "mergeTags", "MergeTagsInput", map[string]any{"fromTagId": red, "intoTagId": blue}, "NOT_FOUND"},
			{"collaborator", "mergeTags", "MergeTagsInput", map[string]any{"fromTagId": red, "intoTagId": blue}, "FORBIDDEN"},
			{"administrator", "mergeTags", "MergeTagsInput", map[string]any{"fromTagId": blue, "intoTagId": red}, ""},
			{"outsider", "deleteTag", "DeleteTagInput", map[string]any{"tagId": red}, "NOT_FOUND"},
			{"collaborator", "deleteTag", "DeleteTagInput", map[string]any{"tagId": red}, "FORBIDDEN"},
			{"administrator", "deleteTag", "DeleteTagInput", map[string]any{"tagId": red}, ""},
			{"nobody", "describeProduct", "DescribeProductInput", notes(p0), "UNAUTHENTICATED"},
			{"outsider", "describeProduct", "DescribeProductInput", notes(p0), "NOT_FOUND"},
			{"external", "describeProduct", "DescribeProductInput", notes(p0), "NOT_FOUND"},
			{"collaborator", "describeProduct", "DescribeProductInput", notes(p0), ""},
			{"collaborator", "describeProduct", "DescribeProductInput", notes(p1), "FORBIDDEN"},
			{"administrator", "describeProduct", "DescribeProductInput", notes(p1), ""},
			{"collaborator", "saveView", "SaveViewInput", share, "FORBIDDEN"},
			{"administrator", "saveView", "SaveViewInput", share, ""},
			{"legal_representative", "saveView", "SaveViewInput", share, "CONFLICT"},
			{"nobody", "saveView", "SaveViewInput", view, "UNAUTHENTICATED"},
			{"outsider", "saveView", "SaveViewInput", view, "NOT_FOUND"},
			{"external", "saveView", "SaveViewInput", view, ""},
			{"nobody", "deleteView", "DeleteViewInput", map[string]any{"savedViewId": "viw_x"}, "UNAUTHENTICATED"},
			{"external", "deleteView", "DeleteViewInput", map[string]any{"savedViewId": "viw_x"}, "NOT_FOUND"},
		} {
			if a := s.do(tt.who, tt.command, tt.input, tt.args); a.Code() != tt.code {
				t.Errorf("%s %s %v: got %q, want %q: %s", tt.who, tt.command, tt.args, a.Code(), tt.code, a.Body)
			}
		}
	})
}

// A product is told apart by who may change it, and a view by whose it is.
func TestProducts_R26_WhatTheViewerMayChange(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		share := map[string]any{"organizationId": s.org.ID, "name": "Soon", "query": "expires=30", "shared": true}
		if a := s.do("administrator", "saveView", "SaveViewInput", share); a.Code() != "" {
			t.Fatal(a.Body)
		}
		const ask = `{organization(slug:"acme"){viewerCanShareViews savedViews{name shared ownerName isViewer viewerCanDelete} products{edges{node{viewerCanUpdate}}}}}`
		for who, want := range map[string]string{
			"administrator":        `true [map[isViewer:true name:Soon ownerName:Administrator Example shared:true viewerCanDelete:true]] [true true true]`,
			"legal_representative": `true [map[isViewer:false name:Soon ownerName:Administrator Example shared:true viewerCanDelete:true]] [true true true]`,
			"collaborator":         `false [map[isViewer:false name:Soon ownerName:Administrator Example shared:true viewerCanDelete:false]] [true false]`,
		} {
			a := s.Query(s.people[who], ask, nil)
			var may []any
			for i := 0; a.At("organization", "products", "edges", i) != nil; i++ {
				may = append(may, a.At("organization", "products", "edges", i, "node", "viewerCanUpdate"))
			}
			if got := fmt.Sprint(a.At("organization", "viewerCanShareViews"), a.At("organization", "savedViews"), may); got != want {
				t.Errorf("%s: got %s, want %s", who, got, want)
			}
		}
	})
}

// The answer of a command shows things as they are after it.
func TestTagCommands_AnswerWithWhatChanged(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newShop(w)
		red, p := s.tag(t, "red", s.products[0]), s.products[1]
		as := func(query string, input map[string]any) testkit.Answer {
			return s.Query(s.people["administrator"], query, map[string]any{"input": input})
		}
		a := as(`mutation($input: TagProductsInput!){tagProducts(input: $input){
			products{name tags{name productCount} history{edges{node{action actorName data{name value} ip}}}} organization{tags{productCount}}}}`,
			map[string]any{"productIds": []string{p.ID}, "addTagIds": []string{red}})
		if a.At("tagProducts", "products", 0, "tags", 0, "productCount") != 2.0 || a.At("tagProducts", "organization", "tags", 0, "productCount") != 2.0 ||
			a.At("tagProducts", "products", 0, "history", "edges", 0, "node", "data", 0, "value") != "red" {
			t.Errorf("got %s", a.Body)
		}
		a = as(`mutation($input: UpdateTagInput!){updateTag(input: $input){tag{name color}}}`, map[string]any{"tagId": red, "name": " Crimson "})
		if a.At("updateTag", "tag", "name") != "Crimson" || a.At("updateTag", "tag", "color") != 4.0 {
			t.Errorf("got %s", a.Body)
		}
		blue := s.tag(t, "blue", p)
		a = as(`mutation($input: MergeTagsInput!){mergeTags(input: $input){deletedTagId tag{name productCount} organization{tags{name}}}}`,
			map[string]any{"fromTagId": red, "intoTagId": blue})
		if a.At("mergeTags", "deletedTagId") != red || a.At("mergeTags", "tag", "productCount") != 2.0 || a.At("mergeTags", "organization", "tags", 1) != nil {
			t.Errorf("got %s", a.Body)
		}
		a = as(`mutation($input: DeleteTagInput!){deleteTag(input: $input){deletedTagId organization{tags{name} products{totalCount}}}}`, map[string]any{"tagId": blue})
		if a.At("deleteTag", "deletedTagId") != blue || a.At("deleteTag", "organization", "tags", 0) != nil || a.At("deleteTag", "organization", "products", "totalCount") != 3.0 {
			t.Errorf("got %s", a.Body)
		}
		a = as(`mutation($input: SaveViewInput!){saveView(input: $input){savedView{id} organization{savedViews{name query}}}}`,
			map[string]any{"organizationId": s.org.ID, "name": "Soon", "query": "?q=1"})
		if a.At("saveView", "organization", "savedViews", 0, "query") != "q=1" {
			t.Errorf("got %s", a.Body)
		}
		id := a.At("saveView", "savedView", "id")
		a = as(`mutation($input: DeleteViewInput!){deleteView(input: $input){deletedSavedViewId organization{savedViews{name}}}}`, map[string]any{"savedViewId": id})
		if a.At("deleteView", "deletedSavedViewId") != id || a.At("deleteView", "organization", "savedViews", 0) != nil {
			t.Errorf("got %s", a.Body)
		}
	})
}

func TestNodes_OneStatementAType(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		ana, m := w.Member(acme, "ana", authz.LegalRepresentative)
		ids := []string{m.ID, "prd_unknown", acme.ID}
		ask := func() int {
			return w.Statements(func() {
				a := w.Query(ana, `query($ids:[ID!]!){nodes(ids:$ids){id}}`, map[string]any{"ids": ids})
				for i, id := range ids {
					if want := any(id); i != 1 && a.At("nodes", i, "id") != want || i == 1 && a.At("nodes", i) != nil {
						t.Fatalf("%v at %d: %s", want, i, a.Body)
					}
				}
			})
		}
		ids = append(ids, w.Product(acme, "one").ID)
		ask() // signs in
		few := ask()
		for i := range 20 {
			ids = append(ids, w.Product(acme, fmt.Sprint("more", i)).ID)
		}
		if many := ask(); many != few {
			t.Errorf("%d statements for %d nodes, %d for 4", many, len(ids), few)
		}
	})
}
