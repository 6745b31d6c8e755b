package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/graph/describe"
	"kontor/graph/generated"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// refused tells whether the answer refuses the root field itself for want of
// rights.
func refused(a testkit.Answer) bool {
	for _, p := range a.Errors {
		if len(p.Path) <= 1 && slices.Contains([]string{"UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND"}, p.Code()) {
			return true
		}
	}
	return false
}

// sees is what the table says: whether the actor sees the stage's object of a
// type by its @row.
func (s *stage) sees(a *actor, def *ast.Definition) bool {
	if a.by == nil || !slices.Contains(a.by, "SIGNED_IN") {
		return false
	}
	d := def.Directives.ForName("row")
	arg := func(name string) string {
		if v := d.Arguments.ForName(name); v != nil {
			return v.Value.Raw
		}
		return ""
	}
	owner := map[string]string{"ApiToken": s.rep.ID, "Task": s.rep.ID, "Team": s.ownTeam, "Handover": s.successor.UserID}[def.Name]
	return a.acme.Has(authz.Permission(arg("do"))) ||
		arg("orOwn") == "true" && owner != "" && a.userID == owner ||
		arg("orPartner") != "" && a.vela.Has(authz.Permission(arg("orPartner"))) && !a.away ||
		arg("public") == "true"
}

// through says how a type that is no Node is reached: the document, with %s
// where its fields are asked, the way to it, and what the asker must hold.
type through struct {
	query string
	path  []any
	may   func(a *actor) bool
}

func (s *stage) reached() map[string]through {
	in := func(typ, inner string) string {
		return fmt.Sprintf("{node(id:%q){...on %s{%s}}}", s.nodes[typ], typ, inner)
	}
	signed := func(a *actor) bool { return slices.Contains(a.by, "SIGNED_IN") }
	person := func(a *actor) bool { return a.userID != "" }
	everybody := func(a *actor) bool { return a.by != nil }
	holds := func(p authz.Permission) func(*actor) bool {
		return func(a *actor) bool { return signed(a) && a.acme.Has(p) }
	}
	partner := func(p authz.Permission) func(*actor) bool {
		return func(a *actor) bool { return signed(a) && a.vela.Has(p) }
	}
	staffed := func(a *actor) bool { return slices.Contains(a.by, "STAFF") }
	office := func(inner string, path ...any) through {
		return through{"{backOffice{" + inner + "}}", append([]any{"backOffice"}, path...), staffed}
	}
	velaIn := fmt.Sprintf("{node(id:%q){...on Organization{partner{%%s}}}}", s.vela.ID)
	client := strings.Replace(velaIn, "%s", "clients(first:1){edges{node{%s}}}", 1)
	looksAfter := func(a *actor) bool { return partner(authz.ClientRead)(a) && !a.away && a.name != "token_partner_only" }
	return map[string]through{
		"BackOffice":            office("%s"),
		"StaffOrganization":     office(fmt.Sprintf("organization(id:%q){%%s}", s.acme.ID), "organization"),
		"StaffUser":             office(fmt.Sprintf("user(id:%q){%%s}", s.rep.ID), "user"),
		"StaffMembership":       office(fmt.Sprintf("user(id:%q){memberships{%%s}}", s.rep.ID), "user", "memberships", 0),
		"JobCount":              office("jobCounts{%s}", "jobCounts", 0),
		"Job":                   office("jobs{edges{node{%s}}}", "jobs", "edges", 0, "node"),
		"CatalogItem":           office("catalog{%s}", "catalog", 0),
		"ProviderSettings":      office("settings{%s}", "settings"),
		"Announcement":          {"{announcements{%s}}", []any{"announcements", 0}, everybody},
		"SupportGrant":          {in("Organization", "supportGrants{%s}"), []any{"node", "supportGrants", 0}, holds(authz.ActivityRead)},
		"SupportVisit":          {in("Organization", "supportGrants{visits{%s}}"), []any{"node", "supportGrants", 0, "visits", 0}, holds(authz.ActivityRead)},
		"ViewerSupport":         {in("Organization", "viewerSupport{%s}"), []any{"node", "viewerSupport"}, func(a *actor) bool { return a.name == "staff_visiting" }},
		"Provider":              {"{provider{%s}}", []any{"provider"}, everybody},
		"PermissionInfo":        {"{permissions{%s}}", []any{"permissions", 0}, everybody},
		"ApiScope":              {"{apiScopes{%s}}", []any{"apiScopes", 0}, everybody},
		"ApiTokenTemplate":      {"{apiTokenTemplates{%s}}", []any{"apiTokenTemplates", 0}, everybody},
		"ScopeSuggestion":       {`{scopesForQuery(query:"{__typename}"){%s}}`, []any{"scopesForQuery"}, signed},
		"AccessExplanation":     {fmt.Sprintf("{explainAccess(id:%q){%%s}}", s.acme.ID), []any{"explainAccess"}, signed},
		"PartnerRequestPreview": {fmt.Sprintf("{partnerRequestPreview(token:%q){%%s}}", s.secrets["partnerRequestPreview"]), []any{"partnerRequestPreview"}, everybody},
		"Viewer":                {"{viewer{%s}}", []any{"viewer"}, signed},
		"ViewerToken":           {"{viewer{token{%s}}}", []any{"viewer", "token"}, func(a *actor) bool { return signed(a) && a.bearer != "" }},
		"Session":               {"{viewer{sessions{%s}}}", []any{"viewer", "sessions", 0}, person},
		"ClientOrganization": {"{viewer{clientOrganizations{%s}}}", []any{"viewer", "clientOrganizations", 0}, func(a *actor) bool {
			return slices.Contains([]string{"partner_full", "partner_limited", "partner_assigned"}, a.name) || a.name == "token_partner"
		}},
		"Partner": {velaIn, []any{"node", "partner"}, partner(authz.ClientRead)},
		"Client":  {client, []any{"node", "partner", "clients", "edges", 0, "node"}, looksAfter},
		"ViewerPartner": {in("Organization", "viewerPartner{%s}"), []any{"node", "viewerPartner"}, func(a *actor) bool {
			return slices.Contains([]string{"partner_full", "partner_limited", "partner_assigned", "token_partner"}, a.name)
		}},
		"RolePreview":      {in("Organization", fmt.Sprintf("rolePreview(roleId:%q){%%s}", s.custom.ID)), []any{"node", "rolePreview"}, holds(authz.RoleManage)},
		"Address":          {in("Organization", "addresses{%s}"), []any{"node", "addresses", 0}, holds(authz.OrgReadDetails)},
		"Event":            {in("Organization", "activity{edges{node{%s}}}"), []any{"node", "activity", "edges", 0, "node"}, holds(authz.ActivityRead)},
		"EventSeal":        {in("Organization", "activity{edges{node{seal{%s}}}}"), []any{"node", "activity", "edges", 0, "node", "seal"}, holds(authz.ActivityRead)},
		"ActivityChain":    {in("Organization", "activityChain{%s}"), []any{"node", "activityChain"}, holds(authz.ActivityRead)},
		"EventDatum":       {in("Organization", "activity{edges{node{data{%s}}}}"), []any{"node", "activity", "edges", 0, "node", "data", 0}, holds(authz.ActivityRead)},
		"SavedView":        {in("Organization", "savedViews{%s}"), []any{"node", "savedViews", 0}, func(a *actor) bool { return a.userID == s.rep.ID }},
		"Money":            {in("Product", "price{%s}"), []any{"node", "price"}, func(a *actor) bool { return holds(authz.ProductRead)(a) && a.acme.Has(authz.BillingRead) }},
		"ProductLock":      {fmt.Sprintf("{node(id:%q){...on Product{lock{%%s}}}}", s.vault), []any{"node", "lock"}, holds(authz.ProductReadAll)},
		"UsageRecord":      {in("Product", "usage{%s}"), []any{"node", "usage", 0}, func(a *actor) bool { return holds(authz.ProductRead)(a) && a.acme.Has(authz.UsageRead) }},
		"ProductGrant":     {in("Membership", "productGrants{%s}"), []any{"node", "productGrants", 0}, func(a *actor) bool { return holds(authz.MemberRead)(a) && a.acme.Has(authz.ProductRead) }},
		"ProductKindInfo":  {"{productKinds{%s}}", []any{"productKinds", 0}, everybody},
		"KindGrant":        {in("Membership", "kindGrants{%s}"), []any{"node", "kindGrants", 0}, holds(authz.MemberRead)},
		"PermissionSource": {in("Membership", "permissionSources{%s}"), []any{"node", "permissionSources", 0}, holds(authz.MemberRead)},
		"AccessSource":     {in("Membership", "permissionSources{sources{%s}}"), []any{"node", "permissionSources", 0, "sources", 0}, holds(authz.MemberRead)},
		"ProductAccess":    {in("Membership", "productAccess{edges{node{%s}}}"), []any{"node", "productAccess", "edges", 0, "node"}, func(a *actor) bool { return holds(authz.MemberRead)(a) && a.acme.Has(authz.ProductRead) }},
		"RightSource":      {in("Product", "people{edges{node{rights{%s}}}}"), []any{"node", "people", "edges", 0, "node", "rights", 0}, func(a *actor) bool { return holds(authz.MemberRead)(a) && a.acme.Has(authz.ProductRead) }},
		"PersonAccess":     {in("Product", "people{edges{node{%s}}}"), []any{"node", "people", "edges", 0, "node"}, func(a *actor) bool { return holds(authz.MemberRead)(a) && a.acme.Has(authz.ProductRead) }},
		"Succession":       {in("Organization", "succession{%s}"), []any{"node", "succession"}, holds(authz.MemberRead)},
		"TrustedContact":   {in("Organization", "trustedContacts{%s}"), []any{"node", "trustedContacts", 0}, holds(authz.MemberRead)},
		"TrustedContactPreview": {
			fmt.Sprintf("{trustedContactPreview(token:%q){%%s}}", s.secrets["trustedContactPreview"]), []any{"trustedContactPreview"}, everybody,
		},
		"TermsVersion":       {"{terms{%s}}", []any{"terms"}, everybody},
		"TermsAcceptance":    {in("Organization", "termsAcceptances{%s}"), []any{"node", "termsAcceptances", 0}, holds(authz.OrgReadDetails)},
		"DeletionObstacle":   {in("Organization", "deletionObstacles{%s}"), []any{"node", "deletionObstacles", 0}, holds(authz.OrgDelete)},
		"RemovalPreview":     {in("Membership", "removalPreview{%s}"), []any{"node", "removalPreview"}, holds(authz.MemberRemove)},
		"PartnerLinkProduct": {fmt.Sprintf("{node(id:%q){...on PartnerLink{products{%%s}}}}", s.limited.ID), []any{"node", "products", 0}, func(a *actor) bool { return holds(authz.PartnerRead)(a) || a.name == "partner_limited" }},
		"ServiceToken":       {"{serviceTokens{%s}}", []any{"serviceTokens", 0}, func(a *actor) bool { return slices.Contains(a.by, "STAFF") }},
		"ProvisionedProduct": {fmt.Sprintf("{provisionedProduct(reference:%q){%%s}}", s.site.Reference), []any{"provisionedProduct"}, func(a *actor) bool { return slices.Contains(a.by, "SERVICE") }},
		"Notification":       {"{viewer{notifications{edges{node{%s}}}}}", []any{"viewer", "notifications", "edges", 0, "node"}, func(a *actor) bool { return a.userID == s.rep.ID }},
		"MailboxMessage":     {"{mailbox{edges{node{%s}}}}", []any{"mailbox", "edges", 0, "node"}, func(a *actor) bool { return slices.Contains(a.by, "STAFF") }},
	}
}

// arguments are those of the fields that cannot be asked without.
func (s *stage) arguments() map[string]string {
	return map[string]string{
		"BackOffice.organization": fmt.Sprintf("(id:%q)", s.acme.ID),
		"BackOffice.user":         fmt.Sprintf("(id:%q)", s.rep.ID),
	}
}

// inside are the types that are seen wherever what holds them is: pages, edges,
// answers of commands and of subscriptions, what they have found, and a preview that needs no more
// than its token (tested with the invitations).
func inside(name string) bool {
	for _, suffix := range []string{"Payload", "Connection", "Edge", "Change"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return slices.Contains([]string{"Query", "Mutation", "Subscription", "PageInfo", "InvitationPreview", "InviteResult", "ActivityCheck"}, name)
}

// Every field of every type, asked by every kind of actor, is shown, kept back
// or hidden exactly as the table of permissions says; a type or a field without
// a rule fails. The golden file is the table as it is lived (R10, R92, R111, R122, R136).
func TestMatrix_R10_R25_R92_R111_R122_R136_EveryFieldByEveryActor(t *testing.T) {
	t.Parallel()
	s := newStage(t, testkit.New(t))
	reached := s.reached()
	var lines []string
	for _, def := range sortedTypes(s.schema) {
		if def.Kind != ast.Object || strings.HasPrefix(def.Name, "__") || inside(def.Name) {
			continue
		}
		row := def.Directives.ForName("row")
		way, known := reached[def.Name]
		if !known && (row == nil || s.nodes[def.Name] == "") {
			t.Errorf("%s has no @row, or no way to it is known: nobody can say who sees it", def.Name)
			continue
		}
		for _, f := range def.Fields {
			if needsArgument(f) && s.arguments()[def.Name+"."+f.Name] == "" {
				t.Errorf("%s.%s cannot be asked without arguments: say how", def.Name, f.Name)
				continue
			}
			cells := make([]byte, len(s.actors))
			for i, a := range s.actors {
				cells[i] = s.cell(t, a, def, f, way)
			}
			lines = append(lines, fmt.Sprintf("%-44s %s", def.Name+"."+f.Name, cells))
		}
	}
	compare(t, "testdata/fields.golden", s.header()+strings.Join(lines, "\n")+"\n")
}

func (s *stage) header() string {
	var b strings.Builder
	b.WriteString("Who sees which field: + shown, - null with the reason, . the object is hidden. Columns:\n")
	for i, a := range s.actors {
		fmt.Fprintf(&b, "%3d %s\n", i+1, a.name)
	}
	return b.String() + "\n"
}

// cell asks for one field as one actor, and compares with the table.
func (s *stage) cell(t *testing.T, a *actor, def *ast.Definition, f *ast.FieldDefinition, way through) byte {
	t.Helper()
	query, path, may := way.query, way.path, way.may != nil && way.may(a)
	if query == "" {
		query, path, may = fmt.Sprintf("{node(id:%q){...on %s{%%s}}}", s.nodes[def.Name], def.Name), []any{"node"}, s.sees(a, def)
	}
	answer := s.ask(s.World, a, fmt.Sprintf(query, "_:__typename "+f.Name+s.arguments()[def.Name+"."+f.Name]+selection(s.schema, f.Type, 1)), nil)
	at, _ := answer.At(path...).(map[string]any)
	name := def.Name + "." + f.Name
	if at == nil {
		if may {
			t.Errorf("%s is hidden from %s, whom the table shows it: %s", name, a.name, answer.Body)
		}
		return '.'
	}
	if !may {
		t.Errorf("%s is shown to %s, from whom the table hides it: %s", name, a.name, answer.Body)
	}
	guard := f.Directives.ForName("can")
	if guard == nil {
		if len(answer.Errors) > 0 {
			t.Errorf("%s as %s: %s", name, a.name, answer.Body)
		}
		return '+'
	}
	p := authz.Permission(guard.Arguments.ForName("do").Value.Raw)
	shown, denied := at[f.Name] != nil, strings.Contains(answer.Body, `,"`+f.Name+`"],"permission"`)
	if want := a.acme.Has(p); shown != want || denied == want {
		t.Errorf("%s as %s: shown %v, denied %v; the table says %v: %s", name, a.name, shown, denied, want, answer.Body)
	}
	if shown {
		return '+'
	}
	return '-'
}

func sortedTypes(s *ast.Schema) []*ast.Definition {
	var list []*ast.Definition
	for _, def := range s.Types {
		list = append(list, def)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	return list
}

// The page is the table and what the schema makes of it.
func TestPermissions_R7_R10_TheDocumentationIsTheTable(t *testing.T) {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	compare(t, "../docs/permissions.md", authz.Markdown()+describe.Markdown(schema))
}

// Every query is refused to exactly the kinds of asker
// that its @needs leaves out; a new one without an example fails. What those who
// may ask find is for the rows to say.
func TestMatrix_R92_EveryRootFieldByEveryActor(t *testing.T) {
	t.Parallel()
	s := newStage(t, testkit.New(t))
	arguments := map[string]any{
		"id": s.acme.ID, "ids": []string{s.acme.ID}, "slug": "vela", "query": "{__typename}", "reference": s.site.Reference, "organizationId": s.acme.ID,
		"token": s.secrets["partnerRequestPreview"],
	}
	for _, f := range s.schema.Query.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		var args []string
		for _, a := range f.Arguments {
			if value, known := arguments[a.Name]; known {
				text, _ := json.Marshal(value)
				args = append(args, a.Name+":"+string(text))
			} else if a.Type.NonNull && a.DefaultValue == nil {
				t.Errorf("%s needs %s, of which this test has no example", f.Name, a.Name)
			}
		}
		query := "{" + f.Name
		if len(args) > 0 {
			query += "(" + strings.Join(args, ",") + ")"
		}
		if s.schema.Types[f.Type.Name()].IsCompositeType() {
			query += "{__typename}"
		}
		by := f.Directives.ForName("needs").Arguments.ForName("by").Value.Raw
		for _, a := range s.actors {
			answer := s.ask(s.World, a, query+"}", nil)
			code := answer.Code()
			if got, want := code != "UNAUTHENTICATED" && code != "FORBIDDEN", slices.Contains(a.by, by); got != want || code == "INTERNAL" {
				t.Errorf("%s as %s: taken %v, @needs says %v: %s", f.Name, a.name, got, want, answer.Body)
			}
		}
	}
}
