package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/graph/generated"
	"kontor/internal/testkit"
)

// example fills the parts of an input that are no ids.
func example(t *testing.T, schema *ast.Schema, typ *ast.Type, name string, id func(name string) string) any {
	t.Helper()
	if typ.Elem != nil {
		return []any{example(t, schema, typ.Elem, name, id)}
	}
	def := schema.Types[typ.NamedType]
	switch {
	case typ.NamedType == "ID":
		return id(name)
	case typ.NamedType == "Int", typ.NamedType == "Int64":
		return 3
	case typ.NamedType == "Boolean":
		return true
	case typ.NamedType == "Time":
		return "2027-01-22T09:00:00Z"
	case typ.NamedType == "ActivityFilter":
		return map[string]any{} // what it names narrows a list, as TestIsolation_R24_EveryType asks
	case name == "rights":
		return "technical"
	case name == "partnerSlug":
		return "guide"
	case name == "token" && typ.NonNull:
		return "kon_lnk_none"
	case name == "email", name == "clientEmail":
		return "someone@example.org"
	case name == "permissions", name == "basedOn":
		return "org:read"
	case name == "scopes":
		return "product:read"
	case name == "allowedNetworks":
		return "192.0.2.1"
	case name == "country":
		return "CH"
	case name == "timeZone":
		return "Europe/Zurich"
	case name == "website":
		return "https://example.org"
	case name == "vatNumber", name == "token":
		return nil
	case typ.NamedType == "String":
		return "example"
	case def.Kind == ast.Enum:
		return def.EnumValues[0].Name
	case typ.NamedType == "ProductFilter":
		return map[string]any{} // what it names narrows a list, as TestIsolation_R24_EveryType asks
	case def.Kind == ast.InputObject:
		in := map[string]any{}
		for _, f := range def.Fields {
			if v := example(t, schema, f.Type, f.Name, id); v != nil {
				in[f.Name] = v
			}
		}
		return in
	}
	t.Fatalf("the sweep cannot fill %s %s", name, typ)
	return nil
}

// selectOne leaves of a selection of products either all of a list, or those with
// ids: both together are refused before anything is looked for.
func selectOne(in map[string]any, matching bool) {
	if s, ok := in["selection"].(map[string]any); ok && matching {
		delete(s, "productIds")
	} else if ok {
		delete(s, "matching")
	}
}

// idFields lists the ids an input asks for, however deep.
func idFields(schema *ast.Schema, typ *ast.Type, name string) []string {
	if typ.Elem != nil {
		return idFields(schema, typ.Elem, name)
	}
	if typ.NamedType == "ID" {
		return []string{name}
	}
	var list []string
	if def := schema.Types[typ.NamedType]; def.Kind == ast.InputObject && def.Name != "ProductFilter" && def.Name != "ActivityFilter" {
		for _, f := range def.Fields {
			list = append(list, idFields(schema, f.Type, f.Name)...)
		}
	}
	return list
}

// Every command of the schema, with the ids of another organization, by its
// strongest member: all of them foreign, and each one foreign among own ones.
// Nothing may be found, nothing may move, nothing may be told (R24, R25).
func TestIsolation_R24_R25_EveryCommand(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		schema := generated.NewExecutableSchema(generated.Config{}).Schema()
		v := newVictim(w)
		before := v.snapshot(t, w)

		for _, m := range schema.Mutation.Fields {
			if len(m.Arguments) == 0 || len(idFields(schema, m.Arguments[0].Type, "input")) == 0 {
				if !slices.Contains(withoutIDs, m.Name) {
					t.Errorf("%s names no object; list it, or give it one", m.Name)
				}
				continue
			}
			input := m.Arguments[0].Type
			ids := idFields(schema, input, "input")
			for _, foreign := range append([]string{"all"}, ids...) {
				// A new attacker each time: what one command did must not help the next.
				own := newOwn(w, m.Name+foreign)
				query := fmt.Sprintf("mutation($in:%s){%s(input:$in){__typename}}", input, m.Name)
				vars := map[string]any{
					"in": example(t, schema, input, "input", func(name string) string {
						from := own.ids
						if foreign == "all" || foreign == name {
							from = v.ids
						}
						if from[name] == "" {
							t.Fatalf("the sweep has no %s", name)
						}
						return from[name]
					}),
				}
				selectOne(vars["in"].(map[string]any), foreign == "organizationId")
				a := w.Query(own.owner, query, vars)
				// A refusal of the one foreign thing among results of their own is a refusal too.
				if len(a.Errors) == 0 {
					t.Errorf("%s with foreign %s was executed: %s", m.Name, foreign, a.Body)
					continue
				}
				refused := a.Code() == "FORBIDDEN" && slices.Contains(staffOnly, m.Name)
				if code := a.Code(); code != "NOT_FOUND" && !refused && !(code == "INVALID" && foreign != "all") {
					t.Errorf("%s with foreign %s: %s, want NOT_FOUND: %s", m.Name, foreign, code, a.Body)
				}
				if strings.Contains(strings.ToLower(a.Body), "victim") {
					t.Errorf("%s with foreign %s tells: %s", m.Name, foreign, a.Body)
				}
				a = w.QueryBearer(own.token, query, vars)
				if code := a.Code(); code != "NOT_FOUND" && code != "FORBIDDEN" && !(code == "INVALID" && foreign != "all") || strings.Contains(strings.ToLower(a.Body), "victim") {
					t.Errorf("%s with foreign %s and a token: %s", m.Name, foreign, a.Body)
				}
			}
		}
		if after := v.snapshot(t, w); after != before {
			t.Errorf("something of the other organization moved:\n%s\n---\n%s", before, after)
		}
	})
}

// reachedThrough lists the object types that have no id to ask by: the parents
// through which alone they are seen. A type that is neither a Node nor here
// fails the sweep.
var reachedThrough = map[string]string{
	"Query": "root", "Mutation": "root", "Viewer": "viewer", "Provider": "public",
	"PageInfo": "lists", "Money": "Product", "Session": "Viewer", "Address": "Organization",
	"RemovalPreview": "Membership", "RolePreview": "Organization", "ProductGrant": "Membership", "SavedView": "Organization",
	"InvitationPreview": "token", "Event": "Organization, Product, Viewer", "EventDatum": "Event",
	"EventSeal": "Event", "ActivityChain": "Organization", "ActivityCheck": "verifyActivity",
	"PartnerRequestPreview": "token", "Partner": "Viewer, Organization", "Client": "Partner", "PartnerLinkProduct": "PartnerLink",
	"ClientOrganization": "Viewer", "ViewerPartner": "Organization",
	"Subscription": "root", "ProductChange": "Subscription", "MemberChange": "Subscription", "InvitationChange": "Subscription",
	"ClientChange": "Subscription", "JobChange": "Subscription",
	"ProductLock": "Product", "InviteResult": "inviteMembers", "MailboxMessage": "mailbox",
	"ApiScope": "public", "ApiTokenTemplate": "public", "ScopeSuggestion": "public", "ViewerToken": "Viewer",
	"Succession": "Organization, Viewer", "TrustedContact": "Organization", "TrustedContactPreview": "token",
	"PermissionInfo": "public", "AccessExplanation": "explainAccess",
	"ProductKindInfo": "public", "KindGrant": "Membership, Team", "AccessSource": "Membership, Product", "PermissionSource": "Membership",
	"RightSource": "Membership, Product", "ProductAccess": "Membership", "PersonAccess": "Product",
	"Notification": "Viewer", "ServiceToken": "serviceTokens", "ProvisionedProduct": "provisionedProduct", "UsageRecord": "Product",
	"BackOffice": "staff", "StaffOrganization": "BackOffice", "StaffUser": "BackOffice", "StaffMembership": "StaffUser", "JobCount": "BackOffice",
	"Job": "BackOffice", "CatalogItem": "BackOffice", "ProviderSettings": "BackOffice", "Announcement": "public", "SupportGrant": "Organization, BackOffice",
	"SupportVisit": "SupportGrant", "ViewerSupport": "Organization",
	"TermsVersion": "public", "TermsAcceptance": "Organization", "DeletionObstacle": "Organization",
}

// sweep asks for everything in a type, so many objects deep: at once, or part by
// part where ask tells that at once it costs more than a request may.
func sweep(t *testing.T, schema *ast.Schema, of *ast.Type, depth int, ask func(selection string) bool) {
	t.Helper()
	all := selection(schema, of, depth)
	if ask(all) {
		return
	}
	def := schema.Types[of.Name()]
	if depth == 0 || !def.IsCompositeType() {
		t.Errorf("%s%s costs too much to be asked", of.Name(), all)
		return
	}
	for _, f := range def.Fields {
		inner := schema.Types[f.Type.Name()].IsCompositeType()
		if needsArgument(f) || inner && (selection(schema, f.Type, depth-1) == "" || depth == 1 && f.Arguments.ForName("first") != nil) {
			continue // as selection does
		}
		sweep(t, schema, f.Type, depth-1, func(selection string) bool { return ask("{" + f.Name + selection + "}") })
	}
}

// Every type, asked for by the id of another organization's object; by the slug;
// through filters; and every field of what the asker does see: nothing of the
// other organization shows anywhere.
func TestIsolation_R24_EveryType(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		schema := generated.NewExecutableSchema(generated.Config{}).Schema()
		v, own := newVictim(w), newOwn(w, "own")
		targets := map[string]string{
			"Organization": v.org.ID, "Membership": v.ids["membershipId"], "Role": v.ids["roleId"], "Invitation": v.ids["invitationId"],
			"Team": v.ids["teamId"], "Product": v.ids["productId"], "Tag": v.ids["tagId"], "User": v.ids["userId"],
			"PartnerLink": v.ids["linkId"], "PartnerProfile": v.ids["profileId"],
			"ApiToken": v.ids["tokenId"], "WebhookEndpoint": v.ids["webhookId"], "WebhookDelivery": v.ids["deliveryId"], "Task": v.ids["taskId"],
			"Handover": v.ids["handoverId"],
		}
		mine := map[string]string{
			"Organization": own.org.ID, "Membership": own.ids["membershipId"], "Role": own.ids["roleId"], "Invitation": own.ids["invitationId"],
			"Team": own.ids["teamId"], "Product": own.ids["productId"], "Tag": own.ids["tagId"], "User": own.owner.ID,
			"PartnerLink": own.ids["linkId"], "PartnerProfile": own.ids["profileId"],
			"ApiToken": own.ids["tokenId"], "WebhookEndpoint": own.ids["webhookId"], "WebhookDelivery": own.ids["deliveryId"], "Task": own.ids["taskId"],
			"Handover": own.ids["handoverId"],
		}
		for name, def := range schema.Types {
			if def.Kind != ast.Object || def.BuiltIn || strings.HasSuffix(name, "Payload") || strings.HasSuffix(name, "Connection") || strings.HasSuffix(name, "Edge") {
				continue
			}
			if !slices.Contains(def.Interfaces, "Node") {
				if reachedThrough[name] == "" {
					t.Errorf("%s is no Node and not listed: say through what it is reached, and sweep it", name)
				}
				continue
			}
			if targets[name] == "" {
				t.Errorf("the sweep has no %s of another organization", name)
				continue
			}
			for _, query := range []string{"query($id:ID!){node(id:$id){id}}", "query($id:ID!){nodes(ids:[$id]){id}}"} {
				a := w.Query(own.owner, query, map[string]any{"id": targets[name]})
				if strings.Contains(a.Body, `{"id":`) {
					t.Errorf("%s of another organization is found by id: %s", name, a.Body)
				}
				if a := w.QueryBearer(own.token, query, map[string]any{"id": targets[name]}); strings.Contains(a.Body, `{"id":`) {
					t.Errorf("%s of another organization is found by a token: %s", name, a.Body)
				}
				if a := w.Query(nil, query, map[string]any{"id": targets[name]}); strings.Contains(a.Body, `{"id":`) {
					t.Errorf("%s is found by nobody in particular: %s", name, a.Body)
				}
			}
			// Every field of an object that is the asker's.
			for _, f := range def.Fields {
				if needsArgument(f) {
					continue
				}
				sweep(t, schema, f.Type, 2, func(selection string) bool {
					query := fmt.Sprintf("query($id:ID!){node(id:$id){... on %s{%s%s}}}", name, f.Name, selection)
					a := w.Query(own.owner, query, map[string]any{"id": mine[name]})
					if a.Reason() == "request_too_costly" {
						return false
					}
					if a.At("node") == nil {
						t.Errorf("%s.%s of one's own cannot be asked: %s", name, f.Name, a.Body)
					}
					for _, a := range []testkit.Answer{a, w.QueryBearer(own.token, query, map[string]any{"id": mine[name]})} {
						if strings.Contains(strings.ToLower(a.Body), "victim") {
							t.Errorf("%s.%s shows another organization: %s", name, f.Name, a.Body)
						}
					}
					return true
				})
			}
		}

		for _, query := range []string{
			`{viewer` + selection(schema, ast.NonNullNamedType("Viewer", nil), 2) + `}`,
			`{organization(slug:"victim"){id name}}`,
			`{mailbox{edges{node{id subject}}}}`,
			`{backOffice{organizations(search:"victim"){edges{node{name}}}}}`,
			`{announcements{text}}`,
			`{partners{totalCount edges{node{name slug}}}}`,
			`{partnerProfile(slug:"victim"){name}}`,
			fmt.Sprintf(`{viewer{partner(organizationId:%q){organization{name} pending{clientName} clients{edges{node{organization{name}}}} products{edges{node{name}}}}}}`, v.org.ID),
			fmt.Sprintf(`{viewer{partner{products(clientIds:[%q]){totalCount edges{node{name}}}}}}`, v.org.ID),
			fmt.Sprintf(`{tasks(organizationId:%q){edges{node{organizationName fileName downloadUrl}}}}`, v.org.ID),
			fmt.Sprintf(`{mailboxMessage(id:%q){subject text}}`, v.ids["mailId"]),
			fmt.Sprintf(`{organization(slug:"own"){products(filter:{tagsAny:[%q]}){totalCount edges{node{name}}}}}`, v.ids["tagId"]),
			fmt.Sprintf(`{organization(slug:"own"){products(filter:{tagsNone:[%q]}){edges{node{name}}}}}`, v.ids["tagId"]),
			`{organization(slug:"own"){products(filter:{search:"victim"}){totalCount edges{node{name}}}}}`,
			fmt.Sprintf(`{organization(slug:"own"){members(filter:{roleIds:[%q]}){totalCount edges{node{user{name}}}}}}`, v.ids["roleId"]),
			fmt.Sprintf(`{organization(slug:"own"){rolePreview(roleId:%q){permissions lost peopleCount people{user{name}}}}}`, v.ids["roleId"]),
			`{organization(slug:"own"){members(filter:{search:"victim"}){totalCount edges{node{user{name}}}}}}`,
		} {
			for _, a := range []testkit.Answer{w.Query(own.owner, query, nil), w.QueryBearer(own.token, query, nil), w.Query(nil, query, nil)} {
				answer, _ := json.Marshal(a.Data)
				if strings.Contains(strings.ToLower(string(answer)), "victim") {
					t.Errorf("%s shows another organization: %s", query, a.Body)
				}
				if n := a.At("organization", "products", "totalCount"); n != nil && n != float64(0) {
					t.Errorf("%s counts rows of another organization: %s", query, a.Body)
				}
			}
		}
	})
}
