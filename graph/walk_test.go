package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/user"
	"kontor/graph/generated"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// walkRows is how many rows a list has before it is walked: more than a page by
// default, less than the largest one.
const walkRows = 43

// walked is a connection of the schema: how to come to it, in which orders it
// goes, and how to add a row to it.
type walked struct {
	way    string // with %s for the field
	path   []any
	orders []string
	add    func(i int)
}

// unwalked are the connections that show only the beginning of a list which can
// be walked elsewhere.
var unwalked = []string{"Client.products"}

var productOrders = []string{"NAME_ASC", "NAME_DESC", "EXPIRES_ASC", "EXPIRES_DESC", "CREATED_ASC", "CREATED_DESC"}

// alike are names that differ in case, in accents, not at all, and in what
// databases and programs fold differently.
var alike = []string{"Ana", "ana", "Élodie", "Elodie", "ÉLODIE", "İpek", "ipek", "ẞ", "ss", "Zoë", "a b", "a-b", "ab", "日本", "Ana"}

// ground is where lists are walked, with a reader who sees them all.
type ground struct {
	*testkit.World
	reader       *ent.User
	acme, bureau *ent.Organization
	product      *ent.Product
	endpoint     *ent.WebhookEndpoint
	place        *ent.Membership // the reader's
	team         *ent.Team
}

func newGround(w *testkit.World) *ground {
	g := &ground{World: w, acme: w.Org("acme"), bureau: w.Org("bureau")}
	ctx := w.System()
	g.bureau = g.bureau.Update().SetIsPartner(true).SaveX(ctx)
	g.reader, g.place = w.Member(g.acme, "reader", authz.LegalRepresentative)
	g.reader = g.reader.Update().SetStaff(true).SaveX(ctx)
	w.Join(g.bureau, g.reader, authz.LegalRepresentative)
	g.product = w.Product(g.acme, "history.example")
	g.team = teamed(w, g.acme, g.place, "team")
	g.endpoint = w.DB.Client.WebhookEndpoint.Create().SetOrgID(g.acme.ID).SetURL("https://hook.example").SetSecretBox([]byte{1}).SaveX(ctx)
	return g
}

// at are instants of which several rows have the same.
func (g *ground) at(i int) time.Time { return testkit.Start.Add(-time.Duration(i%4) * time.Minute) }

func (g *ground) addProduct(o *ent.Organization, i int) {
	name := alike[i%len(alike)]
	p := g.Product(o, name)
	change := p.Update()
	if i%3 == 0 {
		change.ClearExpiresAt().SetExpiresSort(time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC))
	} else {
		change.SetExpiresAt(g.at(i)).SetExpiresSort(g.at(i))
	}
	change.ExecX(g.System())
}

func (g *ground) addEvent(orgID, action, target string, i int) *ent.Event {
	return g.DB.Client.Event.Create().SetOrgID(orgID).SetActorKind(event.ActorKindSystem).SetAction(action).SetTargetID(target).SetAt(g.at(i)).SaveX(g.System())
}

func (g *ground) addClient(i int) *ent.Organization {
	o := g.Org(fmt.Sprintf("client %d", i))
	o = o.Update().SetName(alike[i%len(alike)]).SaveX(g.System())
	now := g.Clock.Now()
	g.DB.Client.PartnerLink.Create().SetClientOrgID(o.ID).SetPartnerOrgID(g.bureau.ID).SetStatus("active").SetOpenedBy("client").
		SetLevel("full").SetAskedLevel("full").SetExpiresAt(now).SetStartedAt(now).ExecX(g.System())
	return o
}

func (g *ground) connections() map[string]walked {
	ctx, c := g.System(), g.DB.Client
	clients := []*ent.Organization{}
	organization, partner := `{organization(slug:"acme"){%s}}`, `{organization(slug:"bureau"){partner{%s}}}`
	return map[string]walked{
		"Organization.products": {organization, []any{"organization"}, productOrders, func(i int) { g.addProduct(g.acme, i) }},
		"Organization.members": {organization, []any{"organization"}, nil, func(i int) {
			u, _ := g.Member(g.acme, fmt.Sprintf("member%d", i), authz.Collaborator)
			u.Update().SetGivenName(alike[i%len(alike)]).ExecX(ctx)
		}},
		"Team.members": {fmt.Sprintf(`{node(id:%q){... on Team{%%s}}}`, g.team.ID), []any{"node"}, nil, func(i int) {
			u, m := g.Member(g.acme, fmt.Sprintf("teamed%d", i), authz.Collaborator)
			u.Update().SetGivenName(alike[i%len(alike)]).ExecX(ctx)
			c.TeamMember.Create().SetOrgID(g.acme.ID).SetTeamID(g.team.ID).SetMembershipID(m.ID).ExecX(ctx)
		}},
		"Membership.productAccess": {fmt.Sprintf(`{node(id:%q){... on Membership{%%s}}}`, g.place.ID), []any{"node"}, nil, func(i int) { g.addProduct(g.acme, i) }},
		"Product.people": {fmt.Sprintf(`{node(id:%q){... on Product{%%s}}}`, g.product.ID), []any{"node"}, nil, func(i int) {
			u, m := g.Member(g.acme, fmt.Sprintf("reaches%d", i), authz.External)
			u.Update().SetGivenName(alike[i%len(alike)]).ExecX(ctx)
			g.Grant(m, g.product, authz.RightTechnical)
		}},
		"Organization.activity": {organization, []any{"organization"}, nil, func(i int) { g.addEvent(g.acme.ID, "tag.created", "tag_1", i) }},
		"Organization.apiTokens": {organization, []any{"organization"}, nil, func(i int) {
			c.ApiToken.Create().SetOrgID(g.acme.ID).SetUserID(g.reader.ID).SetName("token").SetHint("kon_pat_0").
				SetSecretHash([]byte(fmt.Sprint(i))).SetScopes([]string{"product:read"}).ExecX(ctx)
		}},
		"Product.history": {fmt.Sprintf(`{node(id:%q){... on Product{%%s}}}`, g.product.ID), []any{"node"}, nil, func(i int) {
			g.addEvent(g.acme.ID, "product.tagged", g.product.ID, i)
		}},
		"WebhookEndpoint.deliveries": {`{organization(slug:"acme"){webhooks{%s}}}`, []any{"organization", "webhooks", 0}, nil, func(i int) {
			e := g.addEvent(g.acme.ID, "tag.created", "tag_1", i)
			c.WebhookDelivery.Create().SetOrgID(g.acme.ID).SetEndpointID(g.endpoint.ID).SetEventID(e.ID).SetAction(e.Action).
				SetCreatedAt(g.at(i)).SetUpdatedAt(g.at(i)).ExecX(ctx)
		}},
		"Query.mailbox": {"{%s}", nil, nil, func(i int) {
			c.MailboxMessage.Create().SetRecipient("ana@example.com").SetKind("invitation").SetLocale("en").
				SetSubject("x").SetText("x").SetHTML("x").SetCreatedAt(g.at(i)).ExecX(ctx)
		}},
		"Viewer.activity": {"{viewer{%s}}", []any{"viewer"}, nil, func(i int) {
			c.Event.Create().SetActorKind("user").SetActorID(g.reader.ID).SetAction("user.signed_in").SetAt(g.at(i)).ExecX(ctx)
		}},
		"Viewer.notifications": {"{viewer{%s}}", []any{"viewer"}, nil, func(i int) {
			c.Notification.Create().SetUserID(g.reader.ID).SetOrgID(g.acme.ID).SetEventID(fmt.Sprint(i)).SetAction("member.joined").
				SetExpiresAt(testkit.Start.AddDate(0, 1, 0)).SetCreatedAt(g.at(i)).ExecX(ctx)
		}},
		"Query.tasks": {"{%s}", nil, nil, func(i int) {
			c.Task.Create().SetOrgID(g.acme.ID).SetUserID(g.reader.ID).SetKind("product_export").SetCreatedAt(g.at(i)).ExecX(ctx)
		}},
		"BackOffice.organizations": {"{backOffice{%s}}", []any{"backOffice"}, nil, func(i int) { g.Org(fmt.Sprintf("customer %d", i)) }},
		"BackOffice.users":         {"{backOffice{%s}}", []any{"backOffice"}, nil, func(i int) { g.User(fmt.Sprintf("person%d", i)) }},
		"BackOffice.jobs":          {"{backOffice{%s}}", []any{"backOffice"}, nil, func(int) { g.Job() }},
		"Query.partners": {"{%s}", nil, nil, func(i int) {
			o := g.Org(fmt.Sprintf("partner %d", i)).Update().SetIsPartner(true).SaveX(ctx)
			c.PartnerProfile.Create().SetOrgID(o.ID).SetSlug(o.Slug).SetName(alike[i%len(alike)]).SetSearchKey(o.Slug).SetListed(true).ExecX(ctx)
		}},
		"Partner.clients": {partner, []any{"organization", "partner"}, nil, func(i int) { g.addClient(i) }},
		"Partner.products": {partner, []any{"organization", "partner"}, productOrders, func(i int) {
			if len(clients) < 5 {
				clients = append(clients, g.addClient(100+i))
			}
			g.addProduct(clients[i%len(clients)], i)
		}},
	}
}

// Every connection that the schema has is walked: forwards and backwards, by
// pages of every kind, among rows that are equal in what they are ordered by or
// have nothing there, and while others add rows. None is lost, none comes twice.
func TestConnections_WalkedWithoutLossOrRepetition(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		schema := generated.NewExecutableSchema(generated.Config{}).Schema()
		known := newGround(w).connections()
		for _, def := range schema.Types {
			for _, f := range def.Fields {
				name := def.Name + "." + f.Name
				if !strings.HasSuffix(f.Type.Name(), "Connection") || slices.Contains(unwalked, name) {
					continue
				}
				c, ok := known[name]
				delete(known, name)
				if !ok {
					t.Errorf("%s is not walked: add it to the connections of the test", name)
					continue
				}
				if f.Arguments.ForName("first") == nil || f.Arguments.ForName("after") == nil {
					t.Errorf("%s cannot be walked: it has no first or no after", name)
					continue
				}
				t.Run(name, func(t *testing.T) { walk(t, w, schema, f, c) })
			}
		}
		for name := range known {
			t.Errorf("%s is no connection of the schema", name)
		}
	})
}

// Clients of Relay find what they rely on: connections, edges, the arguments of
// pages, and ids.
func TestRelay_Structure(t *testing.T) {
	t.Parallel()
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	is := func(def *ast.Definition, field, want string) {
		t.Helper()
		if f := def.Fields.ForName(field); f == nil || f.Type.String() != want {
			t.Errorf("%s.%s is not %s", def.Name, field, want)
		}
	}
	for _, def := range schema.Types {
		if name, ok := strings.CutSuffix(def.Name, "Connection"); ok {
			is(def, "edges", "["+name+"Edge!]!")
			is(def, "pageInfo", "PageInfo!")
		}
		if strings.HasSuffix(def.Name, "Edge") {
			is(def, "cursor", "String!")
			if node := def.Fields.ForName("node"); node == nil || node.Type.Elem != nil {
				t.Errorf("%s has no node", def.Name)
			}
		}
		if slices.Contains(def.Interfaces, "Node") {
			is(def, "id", "ID!")
		}
		for _, f := range def.Fields {
			paged := strings.HasSuffix(f.Type.Name(), "Connection")
			for name, want := range map[string]string{"first": "Int", "last": "Int", "after": "String", "before": "String"} {
				if a := f.Arguments.ForName(name); a != nil && (!paged || a.Type.String() != want) {
					t.Errorf("%s.%s has an argument %s: %s", def.Name, f.Name, name, a.Type)
				}
			}
			if (f.Arguments.ForName("last") == nil) != (f.Arguments.ForName("before") == nil) {
				t.Errorf("%s.%s has one of last and before", def.Name, f.Name)
			}
		}
	}
	is(schema.Query, "node", "Node")
	is(schema.Query, "nodes", "[Node]!")
	info := schema.Types["PageInfo"]
	for field, want := range map[string]string{"hasNextPage": "Boolean!", "hasPreviousPage": "Boolean!", "startCursor": "String", "endCursor": "String"} {
		is(info, field, want)
	}
}

// identity is the way to what tells a row of a connection from others: its id, or
// that of what it is about.
func identity(schema *ast.Schema, connection *ast.FieldDefinition) string {
	edge := schema.Types[schema.Types[connection.Type.Name()].Fields.ForName("edges").Type.Name()]
	row := schema.Types[edge.Fields.ForName("node").Type.Name()]
	if row.Fields.ForName("id") == nil {
		for _, f := range row.Fields {
			if slices.Contains(schema.Types[f.Type.Name()].Interfaces, "Node") {
				return f.Name
			}
		}
	}
	return ""
}

func walk(t *testing.T, w *testkit.World, schema *ast.Schema, f *ast.FieldDefinition, c walked) {
	about, row := identity(schema, f), "id"
	if about != "" {
		row = about + "{id}"
	}
	reader := w.DB.Client.User.Query().Where(user.Staff(true)).OnlyX(w.System())
	page := func(args string) (ids []string, info map[string]any) {
		t.Helper()
		field := f.Name
		if args != "" {
			field += "(" + args + ")"
		}
		a := w.Query(reader, fmt.Sprintf(c.way, field+"{edges{cursor node{"+row+"}} pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}"), nil)
		connection, _ := a.At(append(slices.Clone(c.path), f.Name)...).(map[string]any)
		if len(a.Errors) > 0 || connection == nil {
			t.Fatalf("%s: %s", args, a.Body)
		}
		info = connection["pageInfo"].(map[string]any)
		for i, e := range connection["edges"].([]any) {
			edge := e.(map[string]any)
			node := edge["node"].(map[string]any)
			if about != "" {
				node = node[about].(map[string]any)
			}
			ids = append(ids, node["id"].(string))
			if i == 0 && edge["cursor"] != info["startCursor"] {
				t.Errorf("%s: the page starts at %v, not at the first cursor", args, info["startCursor"])
			}
			if i == len(connection["edges"].([]any))-1 && edge["cursor"] != info["endCursor"] {
				t.Errorf("%s: the page ends at %v, not at the last cursor", args, info["endCursor"])
			}
		}
		return ids, info
	}
	through := func(order, size string, backward bool, between func()) (all []string) {
		t.Helper()
		sizeArg, from, more, end := "first", "after", "hasNextPage", "endCursor"
		if backward {
			sizeArg, from, more, end = "last", "before", "hasPreviousPage", "startCursor"
		}
		cursor := ""
		for range 10 * walkRows {
			var args []string
			if order != "" {
				args = append(args, "orderBy:"+order)
			}
			if size != "" {
				args = append(args, sizeArg+":"+size)
			}
			if cursor != "" {
				args = append(args, fmt.Sprintf("%s:%q", from, cursor))
			}
			ids, info := page(strings.Join(args, ","))
			if backward {
				all = append(slices.Clone(ids), all...)
			} else {
				all = append(all, ids...)
			}
			if info[more] != true {
				return all
			}
			cursor = info[end].(string)
			between()
		}
		t.Fatalf("%s by %s does not end", order, size)
		return nil
	}
	count := 0
	add := func() { c.add(count); count++ }
	for range walkRows {
		add()
	}
	orders := c.orders
	if orders == nil {
		orders = []string{""}
	}
	backward := f.Arguments.ForName("last") != nil
	for _, order := range orders {
		whole := through(order, "100", false, func() {})
		if len(whole) < walkRows || len(unique(whole)) != len(whole) {
			t.Fatalf("%s: a whole list of %d rows, %d of them different", order, len(whole), len(unique(whole)))
		}
		for _, size := range []string{"1", "7", ""} {
			if got := through(order, size, false, func() {}); !slices.Equal(got, whole) {
				t.Errorf("%s forwards by %q:\n got %v\nwant %v", order, size, got, whole)
			}
			if backward && size != "" {
				if got := through(order, size, true, func() {}); !slices.Equal(got, whole) {
					t.Errorf("%s backwards by %q:\n got %v\nwant %v", order, size, got, whole)
				}
			}
		}
	}
	for _, order := range orders {
		for _, back := range []bool{false, true} {
			if back && !backward || count > 85 {
				continue // a whole list must fit into one page
			}
			before := through(order, "100", false, func() {})
			got := through(order, "20", back, add)
			if len(unique(got)) != len(got) {
				t.Errorf("%s, backwards %v, while rows are added: some come twice", order, back)
			}
			if kept := slices.DeleteFunc(got, func(id string) bool { return !slices.Contains(before, id) }); !slices.Equal(kept, before) {
				t.Errorf("%s, backwards %v, while rows are added:\n got %v\nwant %v", order, back, kept, before)
			}
		}
	}
}

func unique(list []string) []string { return slices.Compact(slices.Sorted(slices.Values(list))) }
