package reach_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/product"
	"kontor/ent/productgrant"
	entrole "kontor/ent/role"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/page"
	"kontor/internal/reach"
	"kontor/internal/testkit"
)

// ground is an organization whose rights are made at random.
type ground struct {
	*testkit.World
	org      *ent.Organization
	products []*ent.Product
	people   []*ent.User
	places   []*ent.Membership
	teams    []*ent.Team
}

var kinds = []string{"web_hosting", "domain", "mail"}

func newGround(w *testkit.World, rng *rand.Rand, products, people int) *ground {
	g := &ground{World: w, org: w.Org("Acme")}
	ctx, c := w.System(), w.DB.Client
	for i := range products {
		w.Clock.Advance(time.Duration(rng.IntN(3_000_000)) * time.Microsecond)
		p := w.Product(g.org, fmt.Sprintf("p%03d", i))
		g.products = append(g.products, p.Update().SetKind(product.Kind(kinds[rng.IntN(3)])).SaveX(ctx))
	}
	for i := range people {
		u, m := w.Member(g.org, fmt.Sprintf("m%03d", i), []authz.RoleKey{authz.Collaborator, authz.External}[rng.IntN(2)])
		g.people, g.places = append(g.people, u), append(g.places, m)
	}
	for i := range 4 {
		g.teams = append(g.teams, c.Team.Create().SetOrgID(g.org.ID).SetName(fmt.Sprint("t", i)).SetNameKey(fmt.Sprint("t", i)).SaveX(ctx))
	}
	for _, m := range g.places {
		for _, t := range g.teams {
			if rng.IntN(4) == 0 {
				c.TeamMember.Create().SetOrgID(g.org.ID).SetTeamID(t.ID).SetMembershipID(m.ID).ExecX(ctx)
			}
		}
	}
	seen := map[string]bool{}
	for range people * 2 {
		create, holder := c.ProductGrant.Create().SetOrgID(g.org.ID), ""
		if rng.IntN(2) == 0 {
			m := g.places[rng.IntN(people)]
			holder = m.ID
			create.SetMembershipID(m.ID)
		} else {
			t := g.teams[rng.IntN(4)]
			holder = t.ID
			create.SetTeamID(t.ID)
		}
		create.SetRights([][]string{{"technical"}, {"statistic"}, {"technical", "statistic"}}[rng.IntN(3)])
		p := g.products[rng.IntN(products)]
		target := p.ID
		if rng.IntN(2) == 0 {
			create.SetProductID(p.ID)
		} else {
			target = p.Kind.String()
			create.SetKind(productgrant.Kind(target))
			if rng.IntN(3) > 0 { // at the very instant of a product, too
				create.SetSince(p.CreatedAt)
			}
		}
		if !seen[holder+target] {
			create.ExecX(ctx)
		}
		seen[holder+target] = true
	}
	return g
}

func names(rows []*ent.Product) (list []string) {
	for _, p := range rows {
		list = append(list, p.Name)
	}
	return list
}

// What the database shows, what package access says in Go, and what is told of
// both are the same, whoever asks: the policy of products and of their tags, the
// grants, the products of a member, the people of a product, and a token of some
// kinds (R26, R28, R29, R92).
func TestReach_R26_R28_R29_AllTellTheSame(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		rng := rand.New(rand.NewPCG(4, 2))
		g := newGround(w, rng, 25, 12)
		rep, _ := w.Member(g.org, "rep", authz.LegalRepresentative)
		r, c := reach.New(w.DB, w.Clock), w.DB.Client
		for _, p := range g.products {
			tag := c.Tag.Create().SetOrgID(g.org.ID).SetName(p.Name).SetNameKey(p.Name).SetColor(0).SaveX(w.System())
			c.ProductTag.Create().SetOrgID(g.org.ID).SetProductID(p.ID).SetTagID(tag.ID).ExecX(w.System())
		}
		ids := make([]string, len(g.products))
		for i, p := range g.products {
			ids[i] = p.ID
		}
		reachers := map[string][]string{} // members, by product
		total := 0
		for i, u := range g.people {
			ctx, m := w.As(u), g.places[i]
			shown := names(c.Product.Query().Order(product.ByName()).AllX(ctx))
			grants, err := access.GrantsOn(ctx, c, []string{m.ID}, ids)
			if err != nil {
				t.Fatal(err)
			}
			byProduct := map[string][]string{}
			for _, grant := range grants {
				byProduct[grant.ProductID] = append(byProduct[grant.ProductID], grant.Rights...)
			}
			var granted []string
			for _, p := range g.products {
				if byProduct[p.ID] != nil {
					granted, total = append(granted, p.Name), total+1
				}
			}
			if !slices.Equal(shown, granted) {
				t.Errorf("%s: the database shows %v, access grants %v", m.ID, shown, granted)
			}
			if tagged := c.Tag.Query().CountX(ctx); tagged != len(shown) {
				t.Errorf("%s: %d tags on %d products", m.ID, tagged, len(shown))
			}
			role := c.Role.GetX(w.System(), m.RoleID)
			told, err := r.Products(w.As(rep), m, role, "", page.Args{First: ptr(100)})
			if err != nil {
				t.Fatal(err)
			}
			var list []string
			for _, e := range told.Edges {
				p := e.Node.Product
				list = append(list, p.Name)
				var rights []string
				for _, right := range e.Node.Rights {
					rights = append(rights, right.Name)
				}
				want := slices.DeleteFunc(authz.ProductRights(p.Kind.String()), func(name string) bool { return !slices.Contains(byProduct[p.ID], name) })
				if !slices.Equal(rights, want) {
					t.Errorf("%s on %s: told %v, has %v", m.ID, p.Name, rights, want)
				}
				reachers[p.ID] = append(reachers[p.ID], m.ID)
			}
			if !slices.Equal(list, shown) {
				t.Errorf("%s: told %v, sees %v", m.ID, list, shown)
			}
		}
		if total == 0 || total == len(g.people)*len(g.products) {
			t.Fatalf("%d of all reach all: nothing was tested", total)
		}
		for _, p := range g.products {
			people, err := r.People(w.As(rep), p, page.Args{First: ptr(100)})
			if err != nil {
				t.Fatal(err)
			}
			var told []string
			for _, e := range people.Edges {
				if e.Node.Membership.UserID != rep.ID {
					told = append(told, e.Node.Membership.ID)
				}
			}
			slices.Sort(told)
			slices.Sort(reachers[p.ID])
			if !slices.Equal(told, reachers[p.ID]) {
				t.Errorf("%s: people %v, reached by %v", p.Name, told, reachers[p.ID])
			}
			if n, err := people.TotalCount(w.As(rep)); err != nil || n != len(told)+1 {
				t.Errorf("%s: counts %d, %v", p.Name, n, err)
			}
		}
	})
}

func ptr[T any](v T) *T { return &v }

// sources are the rights on the only thing in a list, as "technical: team Web, grant".
func sources(rights []reach.Right) string {
	var list []string
	for _, r := range rights {
		var from []string
		for _, s := range r.Sources {
			from = append(from, strings.TrimSpace(string(s.Kind)+" "+s.Name))
		}
		list = append(list, r.Name+": "+strings.Join(from, ", "))
	}
	return strings.Join(list, "; ")
}

// Each right says where it comes from, of members and of partners' people; of
// those, only whoever sees partners learns (R29, R111, R122).
func TestPeople_R29_R111_R122_SaysWhy(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ctx, c := w.System(), w.DB.Client
		acme, vela, nord := w.Org("Acme"), w.Org("Vela"), w.Org("Nord")
		site := w.Product(acme, "site")
		rep, _ := w.Member(acme, "rep", authz.LegalRepresentative)
		_, cora := w.Member(acme, "cora", authz.Collaborator)
		w.Member(acme, "exe", authz.External) // with nothing
		suspended, gone := w.Member(acme, "gone", authz.Administrator)
		gone.Update().SetSuspendedAt(w.Clock.Now()).ExecX(ctx)
		w.Grant(cora, site, "technical")
		team := c.Team.Create().SetOrgID(acme.ID).SetName("Web").SetNameKey("web").SaveX(ctx)
		c.TeamMember.Create().SetOrgID(acme.ID).SetTeamID(team.ID).SetMembershipID(cora.ID).ExecX(ctx)
		c.ProductGrant.Create().SetOrgID(acme.ID).SetTeamID(team.ID).SetKind("web_hosting").SetRights([]string{"technical"}).ExecX(ctx)
		c.ProductGrant.Create().SetOrgID(acme.ID).SetMembershipID(cora.ID).SetKind("web_hosting").SetRights([]string{"statistic"}).ExecX(ctx)
		w.Link(acme, vela, "full")
		w.Link(acme, nord, "limited", site)
		w.Member(vela, "vera", authz.LegalRepresentative)
		w.Member(vela, "unassigned", authz.Collaborator)
		w.Member(nord, "nora", authz.Administrator)
		w.Join(nord, suspended, authz.LegalRepresentative) // a member of acme, in whatever state
		r := reach.New(w.DB, w.Clock)
		list := func(ctx context.Context, p *ent.Product) []string {
			people, err := r.People(ctx, p, page.Args{})
			if err != nil {
				t.Fatal(err)
			}
			var lines []string
			for _, e := range people.Edges {
				lines = append(lines, fmt.Sprintf("%s %q %v | %s", e.Node.Name, e.Node.PartnerName, e.Node.Membership != nil, sources(e.Node.Rights)))
			}
			return lines
		}
		own := []string{
			`Cora Example "" true | technical: grant, team Web; statistic: kind_grant`,
			`Rep Example "" true | technical: role legal_representative; statistic: role legal_representative`,
		}
		want := []string{
			own[0], `Nora Example "Nord" false | technical: partner_link Nord`, own[1],
			`Vera Example "Vela" false | technical: partner_link Vela; statistic: partner_link Vela`,
		}
		if got := list(w.As(rep), site); !slices.Equal(got, want) {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		other := w.Product(acme, "other").Update().SetKind("domain").SaveX(ctx)
		if got := list(w.As(rep), other); len(got) != 2 { // the representative, and the partner with full access
			t.Errorf("on the domain: %v", got)
		}
		// A partner with full access sees the members, and no other partner.
		vera := c.User.Query().Where(user.GivenName("Vera")).OnlyX(ctx)
		if got := list(w.As(vera), site); !slices.Equal(got, own) {
			t.Errorf("the partner is told %v", got)
		}
		coraUser := c.User.GetX(ctx, cora.UserID)
		if _, err := r.People(w.As(coraUser), site, page.Args{}); err == nil {
			t.Error("a collaborator is told who reaches a product")
		}
		// Custom roles count by what they hold.
		role := c.Role.Create().SetOrgID(acme.ID).SetName("Auditor").SetPermissions([]string{"org:read", "product:read", "product:read_all"}).SaveX(ctx)
		c.Membership.UpdateOneID(cora.ID).SetRoleID(role.ID).ExecX(ctx)
		if got := list(w.As(rep), other); len(got) != 3 || !strings.Contains(got[0], "role Auditor") {
			t.Errorf("with a custom role: %v", got)
		}
	})
}

func TestPermissions_SayWhy(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	_, m := w.Member(acme, "cora", authz.Collaborator)
	role := w.DB.Client.Role.Query().Where(entrole.ID(m.RoleID)).OnlyX(w.System())
	m.BillingAccess = true
	held := map[string]string{}
	for _, p := range reach.Permissions(m, role, false) {
		for _, s := range p.Sources {
			held[p.Name] += string(s.Kind) + " " + s.Name
		}
	}
	if len(held) != len(access.Permissions(m, role)) || held["billing:read"] != "billing_access " || held["product:tag"] != "role collaborator" {
		t.Errorf("told %v", held)
	}
	for _, p := range reach.Permissions(m, role, true) {
		if !strings.Contains(p.Name, ":read") {
			t.Errorf("%s in a blocked organization", p.Name)
		}
	}
	m.SuspendedAt = ptr(w.Clock.Now())
	if list := reach.Permissions(m, role, false); len(list) != 0 {
		t.Errorf("suspended, they may %v", list)
	}
}
