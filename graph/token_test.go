package graph_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/apitoken"
	"kontor/ent/invitation"
	"kontor/ent/membership"
	"kontor/ent/role"
	"kontor/graph/generated"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// everyScope is what the strongest token carries.
func everyScope() (list []string) {
	for _, s := range authz.Scopes() {
		list = append(list, string(s))
	}
	return list
}

const createToken = `mutation($in:CreateApiTokenInput!){createApiToken(input:$in){secret
	token{id name hint own creatorName scopes productKinds clients state expiresAt lastUsedAt idleAt restorableUntil revokedBecause
		viewerCanRevoke viewerCanRotate viewerCanRestore}
	organization{id apiTokens{totalCount edges{node{id}}}}}}`

func TestTokens_R91_R95_FromMakingToRevoking(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		w.Product(acme, "site")
		a := fine(t, w.Query(rita, createToken, map[string]any{"in": map[string]any{
			"organizationId": acme.ID, "name": "Inventory", "scopes": []string{"product:read"}, "productKinds": []string{"WEB_HOSTING"},
			"allowedNetworks": []string{"192.0.2.1"}, "expiresAt": "2027-01-01T00:00:00Z",
		}}))
		secret, id := a.At("createApiToken", "secret").(string), a.At("createApiToken", "token", "id").(string)
		if a.At("createApiToken", "token", "state") != "ACTIVE" || a.At("createApiToken", "token", "creatorName") != "Rita Example" ||
			a.At("createApiToken", "token", "viewerCanRotate") != true || a.At("createApiToken", "token", "viewerCanRestore") != false ||
			a.At("createApiToken", "organization", "apiTokens", "totalCount") != 1.0 || a.At("createApiToken", "token", "idleAt") != "2027-11-22T09:00:00Z" {
			t.Errorf("made: %s", a.Body)
		}
		// httptest asks from 192.0.2.1.
		const products = `{viewer{token{name scopes productKinds clients organizationId} session{id} sessions{id} invitations{id} provedUntil pendingEmail
			user{name} memberships{id organization{name}}} organization(slug:"acme"){products{edges{node{name}}}}}`
		a = fine(t, w.QueryBearer(secret, products, nil))
		if a.At("organization", "products", "edges", 0, "node", "name") != "site" || a.At("viewer", "token", "name") != "Inventory" ||
			a.At("viewer", "session") != nil || a.At("viewer", "memberships", 0, "organization", "name") != "Acme" {
			t.Errorf("used: %s", a.Body)
		}
		// Once more than once it is not told, to anybody.
		a = fine(t, w.Query(rita, fmt.Sprintf(`{node(id:%q){... on ApiToken{hint lastUsedAt lastUsedIp lastUsedClient allowedNetworks organization{name}}}}`, id), nil))
		if strings.Contains(a.Body, secret[12:]) || a.At("node", "lastUsedAt") != "2026-11-22T09:00:00Z" || a.At("node", "lastUsedIp") != "192.0.2.1" ||
			a.At("node", "lastUsedClient") != "testkit" || !strings.HasPrefix(secret, a.At("node", "hint").(string)) {
			t.Errorf("seen: %s", a.Body)
		}
		a = fine(t, w.Query(rita, `mutation($in:RotateApiTokenInput!){rotateApiToken(input:$in){secret token{id rotatedFromId} previous{id expiresAt}}}`,
			map[string]any{"in": map[string]any{"tokenId": id, "overlapHours": 2}}))
		second, next := a.At("rotateApiToken", "secret").(string), a.At("rotateApiToken", "token", "id").(string)
		fine(t, w.QueryBearer(secret, products, nil))
		fine(t, w.QueryBearer(second, products, nil))
		w.Clock.Advance(2 * time.Hour)
		if a = w.QueryBearer(secret, products, nil); a.Status != http.StatusUnauthorized || a.Reason() != "token_expired" {
			t.Errorf("after the overlap: %d %s", a.Status, a.Body)
		}
		fine(t, w.Query(rita, `mutation($in:RevokeApiTokensInput!){revokeApiTokens(input:$in){tokens{state revokedBecause revokedAt viewerCanRevoke}}}`,
			map[string]any{"in": map[string]any{"tokenIds": []string{next}}}))
		if a = w.QueryBearer(second, products, nil); a.Status != http.StatusUnauthorized || a.Reason() != "token_revoked" || a.Code() != "UNAUTHENTICATED" {
			t.Errorf("revoked: %d %s", a.Status, a.Body)
		}
	})
}

// A token that is not good is never nobody, whatever else the request brings.
func TestTokens_R95_ABadOneIs401(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		good := w.Token(rita, acme, "org:read")
		disabled, off := w.TokenWith(rita, acme, func(*ent.ApiTokenCreate) {}, "org:read")
		if err := disabled.Update().SetDisabledAt(w.Clock.Now()).Exec(w.System()); err != nil {
			t.Fatal(err)
		}
		_, elsewhere := w.TokenWith(rita, acme, func(c *ent.ApiTokenCreate) { c.SetAllowedNetworks([]string{"198.51.100.0/24"}) }, "org:read")
		cookie := &http.Cookie{Name: "__Host-kontor", Value: w.SignIn(rita)}
		for _, tt := range []struct {
			name, header string
			status       int
			reason       string
		}{
			{"good", "Bearer " + good, 200, ""},
			{"good, in another case", "bearer  " + good, 200, ""},
			{"nonsense", "Bearer x", 401, "token_invalid"},
			{"nothing", "Bearer ", 401, "token_invalid"},
			{"no more than the scheme", "Bearer", 401, "token_invalid"},
			{"a session's cookie", "Bearer " + cookie.Value, 401, "token_invalid"},
			{"one letter off", "Bearer " + good[:40] + "!", 401, "token_invalid"},
			{"disabled", "Bearer " + off, 401, "token_disabled"},
			{"from elsewhere", "Bearer " + elsewhere, 401, "address_not_allowed"},
		} {
			for _, with := range []*http.Cookie{nil, cookie} {
				r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(`{"query":"{viewer{token{id} session{id}}}"}`))
				r.Header.Set("Content-Type", "application/json")
				r.Header.Set("Authorization", tt.header)
				if with != nil {
					r.AddCookie(with)
				}
				rec := httptest.NewRecorder()
				w.Handler().ServeHTTP(rec, r)
				challenge, body := rec.Header().Get("WWW-Authenticate"), rec.Body.String()
				if rec.Code != tt.status || !strings.Contains(body, tt.reason) || (challenge == `Bearer error="invalid_token"`) != (tt.status == 401) {
					t.Errorf("%s, cookie %v: %d %q %s", tt.name, with != nil, rec.Code, challenge, body)
				}
				if tt.status == 200 && (!strings.Contains(body, `"session":null`) || strings.Contains(body, `"token":null`)) {
					t.Errorf("%s: the cookie decided: %s", tt.name, body)
				}
				if tt.status == 401 && (!strings.Contains(body, `"UNAUTHENTICATED"`) || strings.Contains(body, `"data"`)) {
					t.Errorf("%s: %s", tt.name, body)
				}
			}
		}
	})
}

func TestTokens_R96_AMissingScopeIsNamed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		w.Product(acme, "site")
		reader := w.Token(rita, acme, "product:read")
		a := w.QueryBearer(reader, `mutation($in:CreateTagInput!){createTag(input:$in){tag{id}}}`,
			map[string]any{"in": map[string]any{"organizationId": acme.ID, "name": "urgent", "color": 1}})
		if a.Code() != "FORBIDDEN" || a.Errors[0].Extensions["permission"] != "tag:manage" || !strings.Contains(a.Errors[0].Message, "tag:manage") {
			t.Errorf("command: %s", a.Body)
		}
		a = w.QueryBearer(reader, `{organization(slug:"acme"){members{totalCount}}}`, nil)
		if a.At("organization", "members") != nil || !strings.Contains(a.Body, `"permission":"member:read"`) {
			t.Errorf("field: %s", a.Body)
		}
	})
}

// Whatever scopes a token has, it makes no tokens, changes nothing about the
// sign-in of its creator, and gives nobody the legal-representative role.
func TestTokens_R101_EveryCommand(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		schema := generated.NewExecutableSchema(generated.Config{}).Schema()
		own := newOwn(w, "own")
		ctx, c := w.System(), w.DB.Client
		_, spare := w.Member(own.org, "spare", authz.Administrator)
		token := w.Token(own.owner, own.org, everyScope()...)
		representatives := func() string {
			of := role.Key(string(authz.LegalRepresentative))
			places := c.Membership.Query().Where(membership.HasRoleWith(of)).Order(membership.ByID()).IDsX(ctx)
			asked := c.Invitation.Query().Where(invitation.HasRoleWith(of)).Order(invitation.ByID()).IDsX(ctx)
			return fmt.Sprint(places, asked)
		}
		person := func() string {
			u := c.User.GetX(ctx, own.owner.ID)
			return fmt.Sprint(u.Email, u.PasswordHash, u.GivenName, u.Locale, c.Session.Query().CountX(ctx), c.UserToken.Query().CountX(ctx))
		}
		tokens := func() string {
			return fmt.Sprint(c.ApiToken.Query().Order(apitoken.ByID()).AllX(ctx), c.ServiceToken.Query().CountX(ctx))
		}
		w.QueryBearer(token, "{__typename}", nil) // its last use is noted now, and not within the sweep
		before := []string{representatives(), person(), tokens()}
		for _, m := range schema.Mutation.Fields {
			by := m.Directives.ForName("needs").Arguments.ForName("by").Value.Raw
			if by == "ANYONE" {
				continue // they ask for another secret, or change nothing: a token is no help
			}
			query, vars := fmt.Sprintf("mutation{%s{__typename}}", m.Name), map[string]any{}
			if len(m.Arguments) > 0 {
				input := m.Arguments[0].Type
				query = fmt.Sprintf("mutation($in:%s){%s(input:$in){__typename}}", input, m.Name)
				in, _ := example(t, schema, input, "input", func(name string) string {
					switch name {
					case "roleId":
						return w.Role(own.org, authz.LegalRepresentative).ID
					case "membershipId":
						return spare.ID
					}
					return own.ids[name]
				}).(map[string]any)
				if schema.Types[input.NamedType].Fields.ForName("token") != nil {
					in["token"] = "kon_lnk_of_nobody"
				}
				vars["in"] = in
			}
			a := w.QueryBearer(token, query, vars)
			switch {
			case by == "SIGNED_IN":
			case len(a.Errors) == 0:
				t.Errorf("%s: a token did it: %s", m.Name, a.Body)
			case by == "SERVICE" && a.Reason() != "service_only", by != "SERVICE" && a.Reason() != "session_only":
				t.Errorf("%s: refused for another reason: %s", m.Name, a.Body)
			}
			for i, now := range []string{representatives(), person(), tokens()} {
				if now != before[i] {
					t.Fatalf("%s moved something:\n%s\n%s", m.Name, before[i], now)
				}
			}
		}
	})
}

// With the scopes that are suggested a document runs, and with one less it does not.
func TestScopesForQuery_AreEnoughAndNotOneTooMany(t *testing.T) {
	w := testkit.New(t)
	acme := w.Org("Acme")
	rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
	site := w.Product(acme, "site")
	tag := w.DB.Client.Tag.Create().SetOrgID(acme.ID).SetName("a").SetNameKey("a").SetColor(1).SaveX(w.System())
	w.DB.Client.ProductTag.Create().SetOrgID(acme.ID).SetProductID(site.ID).SetTagID(tag.ID).ExecX(w.System())
	suggest := func(query string) testkit.Answer {
		return w.Query(rita, "query($q:String!){scopesForQuery(query:$q){scopes clients impossible}}", map[string]any{"q": query})
	}
	for query, want := range map[string]string{
		`{provider{name}}`:                  "",
		`{viewer{user{name}}}`:              "",
		`{viewer{token{scopes}}}`:           "",
		`{organization(slug:"acme"){name}}`: "org:read",
		`{organization(slug:"acme"){products{edges{node{name tags{name}}}}}}`:                                                                       "product:read",
		`{organization(slug:"acme"){products{totalCount}}}`:                                                                                         "product:read",
		`{organization(slug:"acme"){members{edges{node{user{email}}}}}}`:                                                                            "member:read",
		`{organization(slug:"acme"){...f}} fragment f on Organization{phone products{edges{node{...p}}}} fragment p on Product{price{amountMinor}}`: "org:read_details product:read billing:read",
		fmt.Sprintf(`{node(id:%q){... on Product{name}}}`, site.ID):                                                                                 "product:read",
		fmt.Sprintf(`{node(id:%q){... on Product{name organization{phone}}}}`, site.ID):                                                             "org:read_details product:read",
		fmt.Sprintf(`mutation{tagProducts(input:{productIds:[%q],addTagIds:[%q]}){products{name}}}`, site.ID, tag.ID):                               "product:tag",
		`{viewer{memberships{organization{name} role{key}}}}`:                                                                                       "org:read",
	} {
		a := suggest(query)
		if len(a.Errors) > 0 {
			t.Errorf("%s: %s", query, a.Body)
			continue
		}
		var scopes []string
		for _, s := range a.At("scopesForQuery", "scopes").([]any) {
			scopes = append(scopes, s.(string))
		}
		if got := strings.Join(scopes, " "); got != want || a.At("scopesForQuery", "clients") != false || len(a.At("scopesForQuery", "impossible").([]any)) != 0 {
			t.Errorf("%s: %s, want %s", query, a.Body, want)
			continue
		}
		full := w.QueryBearer(w.Token(rita, acme, scopes...), query, nil)
		if len(full.Errors) > 0 || strings.Contains(full.Body, `"denied"`) {
			t.Errorf("%s with %v: %s", query, scopes, full.Body)
		}
		data := fmt.Sprint(full.Data)
		for i := range scopes {
			less := w.QueryBearer(w.Token(rita, acme, slices.Delete(slices.Clone(scopes), i, i+1)...), query, nil)
			if len(less.Errors) == 0 && fmt.Sprint(less.Data) == data {
				t.Errorf("%s needs no %s", query, scopes[i])
			}
		}
	}

	for query, want := range map[string]string{
		`mutation{createApiToken(input:{organizationId:"x",name:"x",scopes:[]}){secret}}`: "Mutation.createApiToken",
		`mutation{endOtherSessions{ended}}`:                                               "Mutation.endOtherSessions",
		`{organization(slug:"acme"){apiTokens{totalCount}}}`:                              "Organization.apiTokens",
		`{organization(slug:"acme"){webhooks{id}}}`:                                       "Organization.webhooks",
	} {
		if a := suggest(query); len(a.Errors) > 0 || !strings.Contains(a.Body, `"impossible":["`+want+`"]`) {
			t.Errorf("%s: %s", query, a.Body)
		}
	}
	a := suggest(`{viewer{partner{clients{edges{node{organization{name} products(first:5){edges{node{name}}}}}}}}}`)
	if a.At("scopesForQuery", "clients") != true || fmt.Sprint(a.At("scopesForQuery", "scopes")) != "[product:read client:read]" {
		t.Errorf("a partner's: %s", a.Body)
	}

	deep := "{" + strings.Repeat("viewer{memberships{organization{", 12) + "id" + strings.Repeat("}", 36) + "}"
	for _, bad := range []string{"", "{", "{nothing}", "query($x:Int){viewer{user{id}}}", "{" + strings.Repeat("provider{name}", 500) + "}", deep, "{" + strings.Repeat("a", 300<<10) + "}"} {
		if a := suggest(bad); a.Code() != "INVALID" && a.Status != http.StatusRequestEntityTooLarge || a.Status == 200 && a.Errors[0].Field() != "query" {
			t.Errorf("%.40s: %.300s", bad, a.Body)
		}
	}
}

func TestTokens_TheTablesAreForEverybody(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	a := fine(t, w.Query(nil, "{apiScopes{name description permissions} apiTokenTemplates{key scopes clients}}", nil))
	list := a.At("apiScopes").([]any)
	if len(list) != len(authz.Scopes()) || !strings.Contains(a.Body, `"partner_inventory"`) || !strings.Contains(a.Body, `"product:read_all"`) {
		t.Errorf("%s", a.Body)
	}
	if a := w.Query(nil, `{scopesForQuery(query:"{viewer{user{id}}}"){scopes}}`, nil); a.Code() != "UNAUTHENTICATED" {
		t.Errorf("nobody: %s", a.Body)
	}
}

// Secret scanners report over plain HTTP; people over the API. What was leaked is
// void, and neither answer tells whether it existed.
func TestRevokeLeaked_ByHTTPAndAPI(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		report := func(kind, body string) *httptest.ResponseRecorder {
			r := httptest.NewRequest(http.MethodPost, "/tokens/revoke", strings.NewReader(body))
			r.Header.Set("Content-Type", kind)
			rec := httptest.NewRecorder()
			w.Handler().ServeHTTP(rec, r)
			return rec
		}
		state := func(token string) int { return w.QueryBearer(token, "{__typename}", nil).Status }
		inJSON, bare, byAPI := w.Token(rita, acme, "org:read"), w.Token(rita, acme, "org:read"), w.Token(rita, acme, "org:read")
		for _, good := range [][2]string{
			{"application/json", `{"token":"` + inJSON + `"}`}, {"text/plain", bare + "\n"}, {"application/x-www-form-urlencoded", "kon_pat_unknown"},
		} {
			if rec := report(good[0], good[1]); rec.Code != http.StatusNoContent || rec.Body.Len() != 0 {
				t.Errorf("%s: %d %s", good[0], rec.Code, rec.Body)
			}
		}
		for _, bad := range [][2]string{
			{"application/json", `{"token":`},
			{"application/json", `{}`},
			{"application/json", `["` + byAPI + `"]`},
			{"text/plain", ""},
			{"text/plain", "two words"},
			{"text/plain", strings.Repeat("x", 5000)},
		} {
			if rec := report(bad[0], bad[1]); rec.Code != http.StatusBadRequest || strings.Contains(rec.Body.String(), byAPI) {
				t.Errorf("%v: %d %s", bad, rec.Code, rec.Body)
			}
		}
		if state(inJSON) != 401 || state(bare) != 401 || state(byAPI) != 200 {
			t.Error("not those that were reported are void")
		}
		const command = `mutation($in:RevokeLeakedTokenInput!){revokeLeakedToken(input:$in){ok}}`
		known := w.Query(nil, command, map[string]any{"in": map[string]any{"token": byAPI}})
		unknown := w.Query(nil, command, map[string]any{"in": map[string]any{"token": "kon_pat_unknown"}})
		if state(byAPI) != 401 || fmt.Sprint(known.Data) != fmt.Sprint(unknown.Data) || known.At("revokeLeakedToken", "ok") != true {
			t.Errorf("%s %s", known.Body, unknown.Body)
		}
		both := w.Query(nil, `mutation{a:revokeLeakedToken(input:{token:"x"}){ok} b:revokeLeakedToken(input:{token:"y"}){ok}}`, nil)
		if both.Code() != "LIMIT" {
			t.Errorf("two in one request: %s", both.Body)
		}
		var last *httptest.ResponseRecorder
		for range 130 {
			if last = report("text/plain", "kon_pat_unknown"); last.Code != http.StatusNoContent {
				break
			}
		}
		if last.Code != http.StatusTooManyRequests || last.Header().Get("Retry-After") == "" {
			t.Errorf("no limit: %d", last.Code)
		}
	})
}

// What a token of one kind of product, or of members alone, does not see, it does
// not take away either.
func TestTokens_R92_RightsOnProductsItDoesNotSeeStay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		_, exe := w.Member(acme, "exe", authz.External)
		site, domain := w.Product(acme, "site"), w.Product(acme, "domain")
		if err := domain.Update().SetKind("domain").Exec(w.System()); err != nil {
			t.Fatal(err)
		}
		w.Grant(exe, site, "technical")
		w.Grant(exe, domain, "technical")
		members := w.Token(rita, acme, "member:read")
		_, domains := w.TokenWith(rita, acme, func(c *ent.ApiTokenCreate) { c.SetProductKinds([]string{"domain"}) }, "member:update", "product:read", "usage:read")
		const grants = `query($id:ID!){node(id:$id){... on Membership{productGrants{product{name} rights}}}}`
		seen := func(a testkit.Answer) int { return len(fine(t, a).At("node", "productGrants").([]any)) }
		vars := map[string]any{"id": exe.ID}
		if seen(w.QueryBearer(members, grants, vars)) != 0 || seen(w.QueryBearer(domains, grants, vars)) != 1 || seen(w.Query(rita, grants, vars)) != 2 {
			t.Error("rights are shown by other rules than products")
		}
		fine(t, w.QueryBearer(domains, `mutation($in:SetProductGrantsInput!){setProductGrants(input:$in){membership{id}}}`,
			map[string]any{"in": map[string]any{"membershipId": exe.ID, "grants": []any{}}}))
		if n := seen(w.Query(rita, grants, vars)); n != 1 {
			t.Errorf("%d rights are left, want the one on the web hosting", n)
		}
	})
}
