package graph_test

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/role"
	"kontor/ent/user"
	"kontor/graph/generated"
	"kontor/internal/access"
	"kontor/internal/activity"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

var (
	walkCommands = flag.Int("commands", 1000, "how many random commands are given on each database")
	walkSeed     = flag.Uint64("walk-seed", 1, "seed of the random commands")
)

// tables says where the objects are that an input field names. Those that belong
// to an organization by another column than org_id, or to none, say so.
var tables = map[string]struct{ table, org string }{
	"organizationId": {"organizations", "id"}, "organizationIds": {"organizations", "id"},
	"membershipId": {"memberships", "org_id"}, "membershipIds": {"memberships", "org_id"}, "leaderMembershipId": {"memberships", "org_id"},
	"formerMembershipId": {"memberships", "org_id"}, "successorMembershipId": {"memberships", "org_id"},
	"roleId": {"roles", "org_id"}, "roleIds": {"roles", "org_id"}, "thenRoleId": {"roles", "org_id"}, "replaceWithRoleId": {"roles", "org_id"},
	"productId": {"products", "org_id"}, "productIds": {"products", "org_id"}, "tagId": {"tags", "org_id"}, "fromTagId": {"tags", "org_id"},
	"intoTagId": {"tags", "org_id"}, "addTagIds": {"tags", "org_id"}, "removeTagIds": {"tags", "org_id"},
	"tagsAny": {"tags", "org_id"}, "tagsAll": {"tags", "org_id"}, "tagsNone": {"tags", "org_id"},
	"invitationId": {"invitations", "org_id"}, "addressId": {"addresses", "org_id"}, "savedViewId": {"saved_views", "org_id"},
	"linkId": {"partner_links", "client_org_id"}, "webhookId": {"webhook_endpoints", "org_id"}, "deliveryId": {"webhook_deliveries", "org_id"},
	"tokenId": {"api_tokens", "org_id"}, "tokenIds": {"api_tokens", "org_id"}, "teamId": {"teams", "org_id"}, "handoverId": {"handovers", "org_id"},
	"successionId": {"successions", "org_id"}, "contactId": {"trusted_contacts", "org_id"}, "taskId": {"tasks", "org_id"},
	"notificationIds": {"notifications", "org_id"}, "supportGrantId": {"support_grants", "org_id"},
	"userId": {"users", ""}, "actorId": {"users", ""}, "targetId": {"products", "org_id"}, "sessionId": {"sessions", ""}, "serviceTokenId": {"service_tokens", ""}, "mailId": {"mailbox_messages", ""},
	"jobId": {"river_job", ""}, "catalogItemId": {"catalog_items", ""}, "announcementId": {"announcements", ""}, "termsId": {"terms_versions", ""},
}

// walker gives random commands that fit the schema, with ids of what there is at
// the moment, mostly of one organization.
type walker struct {
	*rand.Rand
	*testkit.World
	t      *testing.T
	schema *ast.Schema
	org    string
}

// id picks an object for an input field.
func (k *walker) id(name string) string {
	at, known := tables[name]
	if !known {
		k.t.Fatalf("the walk does not know what %s names; say so in tables", name)
	}
	query := "SELECT id FROM " + at.table
	if at.org != "" && k.Float64() < 0.9 {
		query += " WHERE " + at.org + " = '" + k.org + "'"
	}
	if ids := k.column(query + " ORDER BY id"); len(ids) > 0 {
		return ids[k.IntN(len(ids))]
	}
	return "nothing"
}

func (k *walker) column(query string) []string {
	rows, err := k.DB.SQL.Query(query)
	if err != nil {
		k.t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	var list []string
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			k.t.Fatal(err)
		}
		list = append(list, v)
	}
	return list
}

// vary makes a good input another good one: other choices, and without some of
// what may be left out.
func (k *walker) vary(typ *ast.Type, name string, v any) any {
	def := k.schema.Types[typ.Name()]
	switch in := v.(type) {
	case []any:
		for i := range in {
			in[i] = k.vary(typ.Elem, name, in[i])
		}
		return in
	case map[string]any:
		for _, f := range def.Fields {
			if _, there := in[f.Name]; !there {
				continue
			}
			if in[f.Name] = k.vary(f.Type, f.Name, in[f.Name]); !f.Type.NonNull && k.Float64() < 0.3 {
				delete(in, f.Name)
			}
		}
		return in
	}
	switch {
	case def.Kind == ast.Enum:
		return def.EnumValues[k.IntN(len(def.EnumValues))].Name
	case typ.NamedType == "Boolean":
		return k.IntN(2) == 0
	case name == "permissions":
		return string(authz.Custom()[k.IntN(len(authz.Custom()))])
	case name == "email", name == "clientEmail":
		people := k.column("SELECT email FROM users ORDER BY id")
		return people[k.IntN(len(people))]
	case name == "name":
		return fmt.Sprintf("walk %d", k.Int32())
	}
	return v
}

// Whatever 1,000 random commands of random people do: every organization keeps an
// active legal representative, and whatever anybody may be given there can be given
// by somebody (R1–R9, R17), at every instant. And the log holds, sealed line by
// line, what they did (R134).
func TestWalk_R1_R7_R8_R9_R17_R134_RandomCommandsKeepEveryOrganizationManageable(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		k := &walker{
			Rand: rand.New(rand.NewPCG(*walkSeed, 1)), World: w, t: t,
			schema: generated.NewExecutableSchema(generated.Config{}).Schema(),
		}
		for _, name := range []string{"Alder", "Birch", "Cedar"} {
			own := newOwn(w, name)
			for i, key := range []authz.RoleKey{authz.LegalRepresentative, authz.Administrator, authz.Administrator, authz.Collaborator, authz.External} {
				w.Member(own.org, fmt.Sprintf("%s%d", strings.ToLower(name), i), key)
			}
		}
		w.User("works").Update().SetStaff(true).ExecX(w.System())
		taken := map[string]int{}
		for i := range *walkCommands {
			command := k.command()
			a := k.give(command)
			if a.Code() == "" {
				taken[command.Name]++
			}
			if a.Status >= 500 || a.Code() == "INTERNAL" {
				t.Errorf("command %d, %s: %s", i, command.Name, a.Body)
			}
			if problem := k.unmanageable(); problem != "" {
				t.Fatalf("after command %d of seed %d, %s, which answered %.300s: %s", i, *walkSeed, command.Name, a.Body, problem)
			}
			// Some lines are sealed before later commands erase them, and some after.
			if k.Float64() < 0.02 {
				k.seal()
			}
		}
		k.audit()
		total := 0
		for _, n := range taken {
			total += n
		}
		t.Logf("%d of %d commands were taken, of %d kinds: %v", total, *walkCommands, len(taken), taken)
		if total < *walkCommands/8 || len(taken) < 25 {
			t.Errorf("only %d commands of %d kinds were taken: the walk proves little", total, len(taken))
		}
	})
}

// people are the commands that decide who may do what; they are given more often.
var people = []string{"member", "role", "invit", "handover", "succe", "team", "grant", "leave", "block", "takeover", "delete"}

func (k *walker) command() *ast.FieldDefinition {
	for {
		m := k.schema.Mutation.Fields[k.IntN(len(k.schema.Mutation.Fields))]
		about := slices.ContainsFunc(people, func(part string) bool { return strings.Contains(strings.ToLower(m.Name), part) })
		if len(m.Arguments) > 0 && (about || k.Float64() < 0.35) {
			return m
		}
	}
}

// give has a random person give a command: mostly a member of the organization it
// is about, now and then somebody else.
func (k *walker) give(m *ast.FieldDefinition) testkit.Answer {
	orgs := k.column("SELECT id FROM organizations WHERE deleted_at IS NULL ORDER BY id")
	k.org = orgs[k.IntN(len(orgs))]
	who := "SELECT id FROM users ORDER BY id"
	if by := m.Directives.ForName("needs").Arguments.ForName("by"); by != nil && by.Value.Raw == "STAFF" {
		who = "SELECT id FROM users WHERE staff ORDER BY id"
	} else if n := k.Float64(); n < 0.9 {
		who = "SELECT user_id FROM memberships WHERE org_id = '" + k.org + "' ORDER BY id"
		if n < 0.5 { // of those who may do most
			who = "SELECT m.user_id FROM memberships m JOIN roles r ON r.id = m.role_id WHERE m.org_id = '" + k.org + "' AND r.key = 'legal_representative' ORDER BY m.id"
		}
	}
	ids := k.column(who)
	if len(ids) == 0 {
		return testkit.Answer{}
	}
	asker := k.DB.Client.User.GetX(k.System(), ids[k.IntN(len(ids))])
	if _, err := k.DB.SQL.Exec("DELETE FROM attempts"); err != nil { // the limits would hide what is behind them
		k.t.Fatal(err)
	}
	k.Clock.Advance(time.Duration(k.IntN(120)) * time.Minute)
	if k.Float64() < 0.02 {
		k.Clock.Advance(time.Duration(k.IntN(40)) * 24 * time.Hour)
	}
	input := m.Arguments[0].Type
	in := k.vary(input, "input", example(k.t, k.schema, input, "input", k.id))
	return k.QueryWith(k.SignIn(asker), fmt.Sprintf("mutation($in:%s){%s(input:$in){__typename}}", input, m.Name), map[string]any{"in": in})
}

func (k *walker) seal() {
	k.t.Helper()
	if _, err := k.App().Sealer.Seal(context.Background()); err != nil {
		k.t.Fatal(err)
	}
}

// audit seals what is left, and checks that every line of the log stands in a chain
// that is whole.
func (k *walker) audit() {
	k.t.Helper()
	k.seal()
	var lines int64
	err := k.App().Journal.Audit(context.Background(), "", func(name string, c *activity.Check) error {
		if lines += c.Lines; !c.Intact {
			k.t.Errorf("the chain of %s is broken: %s", name, c.Problem)
		}
		return nil
	})
	if err != nil {
		k.t.Fatal(err)
	}
	if all := k.DB.Client.Event.Query().CountX(k.System()); lines != int64(all) || all < *walkCommands/8 {
		k.t.Errorf("%d of %d lines of the log were checked", lines, all)
	}
}

// unmanageable says which organization has no active legal representative, or
// where something may be given that nobody there could give; "" when none has.
func (k *walker) unmanageable() string {
	ctx := k.System()
	for _, o := range k.DB.Client.Organization.Query().Where(organization.DeletedAtIsNil()).AllX(ctx) {
		managed, represented := authz.Set{}, false
		for _, m := range k.active(ctx, o.ID) {
			if set := access.Permissions(m, m.Edges.Role); set.Has(authz.MemberUpdate) {
				maps.Copy(managed, set)
			}
			represented = represented || m.Edges.Role.Key == string(authz.LegalRepresentative)
		}
		if !represented {
			return o.Name + " has no active legal representative"
		}
		for _, r := range k.DB.Client.Role.Query().Where(role.OrgID(o.ID)).AllX(ctx) {
			if !managed.Covers(access.RolePermissions(r)) {
				return fmt.Sprintf("%s: nobody could give the role %s", o.Name, r.Name)
			}
		}
	}
	return ""
}

// active are the members who can act.
func (k *walker) active(ctx context.Context, orgID string) []*ent.Membership {
	return k.DB.Client.Membership.Query().
		Where(membership.OrgID(orgID), membership.SuspendedAtIsNil(), membership.HasUserWith(user.DisabledAtIsNil())).
		WithRole().AllX(ctx)
}
