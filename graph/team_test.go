package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// team is one of the collaborator's, with rights on web hostings.
func (e *estate) team(t *testing.T) *ent.Team {
	t.Helper()
	return teamed(e.World, e.org, e.places["collaborator"], fmt.Sprint("team ", t.Name()))
}

const ownProducts = `{organization(slug:"estate"){products{totalCount edges{node{name viewerRights viewerCanTag}}} tags{name} teams{name memberCount leader{id} members{totalCount}}}}`

// Rights of a team hold from the next request on and go with the place in it,
// in lists, searches, nodes, tags; what they come from is told (R26, R28, R29, R30).
func TestTeams_R26_R28_R29_R30_FromTheNextRequestOn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		e := newEstate(w)
		cora, place := e.people["collaborator"], e.places["collaborator"]
		site := e.Product(e.org, "site.example")
		tag := w.DB.Client.Tag.Create().SetOrgID(e.org.ID).SetName("live").SetNameKey("live").SetColor(1).SaveX(w.System())
		w.DB.Client.ProductTag.Create().SetOrgID(e.org.ID).SetProductID(site.ID).SetTagID(tag.ID).ExecX(w.System())
		at := func(path ...any) any {
			return fine(t, w.Query(cora, ownProducts, nil)).At(append([]any{"organization"}, path...)...)
		}
		if n := at("products", "totalCount"); n != float64(0) {
			t.Fatalf("sees %v products before", n)
		}
		made := fine(t, w.Query(e.people["administrator"], `mutation($in:CreateTeamInput!){createTeam(input:$in){team{id}}}`,
			map[string]any{"in": map[string]any{"organizationId": e.org.ID, "name": "Web", "color": 2, "membershipIds": []any{place.ID}}}))
		id := made.At("createTeam", "team", "id")
		give := func(right string) {
			fine(t, w.Query(e.people["administrator"], `mutation($in:SetTeamGrantsInput!){setTeamGrants(input:$in){team{id}}}`, map[string]any{"in": map[string]any{
				"teamId": id, "grants": []any{}, "kinds": []any{map[string]any{"kind": "WEB_HOSTING", "rights": []any{right}}},
			}}))
		}
		give("statistic")
		if name, can := at("products", "edges", 0, "node", "name"), at("products", "edges", 0, "node", "viewerCanTag"); name != "site.example" || can != false {
			t.Errorf("with statistic: sees %v, may tag %v (R30)", name, can)
		}
		// Statistic alone modifies nothing (R30).
		for _, change := range []string{
			`mutation($id:ID!,$tag:ID!){tagProducts(input:{productIds:[$id],removeTagIds:[$tag]}){products{id}}}`,
			`mutation($id:ID!,$tag:ID!){deleteTag(input:{tagId:$tag}){deletedTagId} a:tagProducts(input:{productIds:[$id],removeTagIds:[$tag]}){products{id}}}`,
		} {
			if a := w.Query(cora, change, map[string]any{"id": site.ID, "tag": tag.ID}); a.Code() != "FORBIDDEN" {
				t.Errorf("with statistic alone: %s", a.Body)
			}
		}
		give("technical")
		if at("products", "edges", 0, "node", "viewerCanTag") != true || at("tags", 0, "name") != "live" {
			t.Error("with technical they may not tag, or do not see the tag")
		}
		e.Product(e.org, "later.example")
		if n := at("products", "totalCount"); n != float64(2) {
			t.Errorf("sees %v products, want the later one too", n)
		}
		// Their own team they see, not who else is in it.
		if at("teams", 0, "memberCount") != float64(1) || at("teams", 0, "members") != nil {
			t.Error("a member of a team is told something else")
		}
		why := fine(t, w.Query(e.people["administrator"], `query($m:ID!,$p:ID!){
			member:node(id:$m){... on Membership{teams{name} productAccess{totalCount edges{node{product{name} rights{right sources{kind id name}}}}}}}
			product:node(id:$p){... on Product{people{totalCount edges{node{name partnerName membership{id} rights{right sources{kind name}}}}}}}
		}`, map[string]any{"m": place.ID, "p": site.ID}))
		if !strings.Contains(why.Body, fmt.Sprintf(`{"right":"technical","sources":[{"kind":"TEAM","id":%q,"name":"Web"}]}`, id)) ||
			why.At("member", "productAccess", "totalCount") != float64(2) || why.At("product", "people", "totalCount") != float64(3) {
			t.Errorf("the sources are told so: %s", why.Body)
		}
		// Within a token of another kind of products there is nothing.
		_, domains := w.TokenWith(cora, e.org, func(c *ent.ApiTokenCreate) { c.SetProductKinds([]string{"domain"}) }, "product:read")
		if a := w.QueryBearer(domains, `query($id:ID!){node(id:$id){id} nodes(ids:[$id]){id}}`, map[string]any{"id": site.ID}); strings.Contains(a.Body, `{"id":`) {
			t.Errorf("a token of domains sees a hosting: %s", a.Body)
		}
		fine(t, w.Query(e.people["administrator"], `mutation($in:TeamMembersInput!){removeTeamMembers(input:$in){team{memberCount}}}`,
			map[string]any{"in": map[string]any{"teamId": id, "membershipIds": []any{place.ID}}}))
		if at("products", "totalCount") != float64(0) || at("teams", 0) != nil {
			t.Error("the team's rights, or the team, stay with whoever left")
		}
	})
}

// A token of some kinds of products gives rights through a team on these alone,
// and takes no others away (R92).
func TestTeams_R92_TokensOfSomeKinds(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		e := newEstate(w)
		team := e.team(t) // with rights on web hostings
		_, token := w.TokenWith(e.people["administrator"], e.org, func(c *ent.ApiTokenCreate) { c.SetProductKinds([]string{"domain"}) },
			"team:manage", "product:read", "product:tag", "usage:read", "member:read", "org:read_details", "client:read", "product:update")
		set := func(kind string) testkit.Answer {
			return w.QueryBearer(token, `mutation($in:SetTeamGrantsInput!){setTeamGrants(input:$in){team{kindGrants{kind}}}}`, map[string]any{"in": map[string]any{
				"teamId": team.ID, "grants": []any{}, "kinds": []any{map[string]any{"kind": kind, "rights": []any{"technical"}}},
			}})
		}
		if a := set("WEB_HOSTING"); a.Reason() != "token_kinds" {
			t.Errorf("a token of domains gives rights on hostings: %s", a.Body)
		}
		fine(t, set("DOMAIN"))
		if n := w.DB.Client.ProductGrant.Query().CountX(w.System()); n != 2 {
			t.Errorf("%d rights, want the hosting's and the domain's", n)
		}
		a := w.QueryBearer(token, `mutation($in:TeamMembersInput!){addTeamMembers(input:$in){team{id}}}`,
			map[string]any{"in": map[string]any{"teamId": team.ID, "membershipIds": []any{e.places["external"].ID}}})
		if a.Reason() != "token_kinds" {
			t.Errorf("a token of domains gives rights on hostings by a place: %s", a.Body)
		}
	})
}

// With 500 members, 20,000 products and teams, a page of who reaches what takes
// about as many statements as with few: none is asked row by row.
func TestReach_StatementsDoNotGrow(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	e := newEstate(w)
	team := e.team(t)
	site := e.Product(e.org, "site.example")
	w.Grant(e.places["collaborator"], site, "technical")
	page := func() int {
		return w.Statements(func() {
			fine(t, w.Query(e.people["administrator"], `query($m:ID!,$p:ID!){
				member:node(id:$m){... on Membership{teams{name} kindGrants{kind} permissionSources{permission sources{name}}
					productAccess(first:20){totalCount edges{node{product{name kind tags{name}} rights{right sources{name}}}}}}}
				product:node(id:$p){... on Product{people(first:20){totalCount edges{node{name membership{id role{key}} rights{right sources{name}}}}}}}
			}`, map[string]any{"m": e.places["collaborator"].ID, "p": site.ID}))
		})
	}
	page() // signs in
	few := page()
	crowd(t, w, e, team, 500, 20_000)
	// A page of 20 rows, and a busy machine may split some batches of the loaders.
	if many := page(); many > few+15 || few > 40 {
		t.Errorf("%d statements with few, %d with many", few, many)
	}
	// The team's page, too.
	n := w.Statements(func() {
		fine(t, w.Query(e.people["administrator"], `{organization(slug:"estate"){teams{name memberCount leader{user{name}} productGrants{product{name}} kindGrants{kind} members(first:20){edges{node{user{name} role{key}}}}}}}`, nil))
	})
	if n > 25 {
		t.Errorf("%d statements for the teams", n)
	}
}

// crowd fills an organization; the people are in the team.
func crowd(t *testing.T, w *testkit.World, e *estate, team *ent.Team, people, products int) {
	t.Helper()
	ctx, c, now := w.System(), w.DB.Client, w.Clock.Now()
	role := w.Role(e.org, authz.External).ID
	for i := range people {
		u := c.User.Create().SetEmail(fmt.Sprintf("crowd%d@example.com", i)).SetGivenName("Crowd").SetFamilyName(fmt.Sprint(i)).SaveX(ctx)
		m := c.Membership.Create().SetOrgID(e.org.ID).SetUserID(u.ID).SetRoleID(role).SetCreatedAt(now).SaveX(ctx)
		c.TeamMember.Create().SetOrgID(e.org.ID).SetTeamID(team.ID).SetMembershipID(m.ID).ExecX(ctx)
	}
	for from := 0; from < products; from += 1000 {
		rows := make([]*ent.ProductCreate, 1000)
		for i := range rows {
			name := fmt.Sprintf("p%05d.example", from+i)
			rows[i] = c.Product.Create().SetOrgID(e.org.ID).SetKind("web_hosting").SetName(name).SetNameKey(name).SetReference(name).SetSearchKey(name).
				SetStartedAt(now).SetExpiresAt(now.AddDate(1, 0, 0)).SetExpiresSort(now.AddDate(1, 0, 0)).SetPriceMinor(1).SetCurrency("EUR").SetCreatedAt(now)
		}
		c.Product.CreateBulk(rows...).ExecX(ctx)
	}
}
