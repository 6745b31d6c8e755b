package graph_test

import (
	"context"
	"net/http/httptest"
	"strings"
	"testing"

	"kontor/graph"
	"kontor/internal/testkit"
)

func send(w *testkit.World, method, contentType, accept, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequestWithContext(graph.Lenient(context.Background()), method, "/graphql", strings.NewReader(body))
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	if accept != "" {
		r.Header.Set("Accept", accept)
	}
	rec := httptest.NewRecorder()
	w.Handler().ServeHTTP(rec, r)
	return rec
}

func TestTransport_RefusesWithTheRightStatus(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	const (
		ok    = `{"query":"{__typename}"}`
		newer = "application/graphql-response+json"
		older = "application/json"
	)
	for _, c := range []struct {
		name, method, contentType, accept, body string
		status                                  int
		media                                   string
	}{
		{"a query", "POST", "application/json", "", ok, 200, older},
		{"anything", "POST", "application/json", "*/*", ok, 200, older},
		{"newer media type", "POST", "application/json; charset=utf-8", newer, ok, 200, newer},
		{"weights of Accept", "POST", "application/json", "application/json;q=0.1, application/graphql-response+json;q=0.9, */*;q=0.5", ok, 200, newer},
		{"HTML wanted", "POST", "application/json", "text/html", ok, 406, older},
		{"PUT", "PUT", "application/json", "", ok, 405, older},
		{"GET without a query", "GET", "", "", "", 400, older},
		{"form", "POST", "application/x-www-form-urlencoded", "", "query=%7B__typename%7D", 415, older},
		{"multipart", "POST", "multipart/form-data; boundary=x", newer, "--x--", 415, newer},
		{"text", "POST", "text/plain", "", ok, 415, older},
		{"nothing", "POST", "application/json", "", "", 400, older},
		{"no JSON", "POST", "application/json", "", `{"query":`, 400, older},
		{"a batch", "POST", "application/json", newer, "[" + ok + "]", 400, newer},
		{"something behind", "POST", "application/json", "", ok + ok, 400, older},
		{"no query", "POST", "application/json", "", `{}`, 400, older},
		{"variables are no object", "POST", "application/json", "", `{"query":"{__typename}","variables":[1]}`, 400, older},
		{"does not parse", "POST", "application/json", newer, `{"query":"{"}`, 400, newer},
		{"does not parse, older media type", "POST", "application/json", older, `{"query":"{"}`, 200, older},
		{"does not validate", "POST", "application/json", newer, `{"query":"{nothing}"}`, 400, newer},
		{"unknown document", "POST", "application/json", newer, `{"extensions":{"persistedQuery":{"sha256Hash":"00"}}}`, 400, newer},
		{"too large", "POST", "application/json", newer, `{"query":"{__typename}","operationName":"` + strings.Repeat("x", 300<<10) + `"}`, 413, newer},
	} {
		rec := send(w, c.method, c.contentType, c.accept, c.body)
		if rec.Code != c.status {
			t.Errorf("%s: status %d, want %d: %s", c.name, rec.Code, c.status, rec.Body)
		}
		if got, _, _ := strings.Cut(rec.Header().Get("Content-Type"), ";"); got != c.media {
			t.Errorf("%s: answered as %s, want %s", c.name, got, c.media)
		}
		if rec.Code >= 400 && strings.Contains(rec.Body.String(), `"data"`) {
			t.Errorf("%s: a request that was not executed has data: %s", c.name, rec.Body)
		}
	}
}

// Queries are answered by GET too, to whoever sends a header that no page of
// another site can, and are never cached.
func TestTransport_QueriesByGET(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	session := w.SignIn(w.User("ana"))
	const ok = "query=query($n:String!){__type(name:$n){name}}&variables={%22n%22:%22Tag%22}"
	for _, c := range []struct {
		name, address, session, header string
		status                         int
		says                           string
	}{
		{"a query", ok, session, "1", 200, `{"data":{"__type":{"name":"Tag"}}`},
		{"without the header", ok, session, "", 403, "X-Kontor-Explorer"},
		{"anonymous", ok, "", "1", 403, "API token"},
		{"a command", "query=mutation{signOut{__typename}}", session, "1", 405, "by POST"},
		{"a subscription", "query=subscription{jobChanges(organizationId:%22x%22){id}}", session, "1", 200, "subscription_by_post"},
		{"variables are no object", "query={__typename}&variables=[]", session, "1", 400, "JSON objects"},
		{"no JSON", "query={__typename}&extensions={", session, "1", 400, "JSON objects"},
	} {
		r := httptest.NewRequest("GET", "/graphql?"+strings.ReplaceAll(c.address, " ", "%20"), nil)
		r.Header.Set("X-Kontor-Explorer", c.header)
		if c.session != "" {
			r.Header.Set("Cookie", "__Host-kontor="+c.session)
		}
		rec := httptest.NewRecorder()
		w.Handler().ServeHTTP(rec, r)
		if rec.Code != c.status || !strings.Contains(rec.Body.String(), c.says) || rec.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d %s", c.name, rec.Code, rec.Body)
		}
	}
	if a := w.QueryWith(session, "{viewer{user{id}}}", nil); len(a.Errors) > 0 {
		t.Errorf("the command by GET signed out: %s", a.Body)
	}
}

func TestTransport_NeverRepeatsABadBody(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	rec := send(w, "POST", "application/json", "", `{"query":"mutation", "password": hunter2secret`)
	if strings.Contains(rec.Body.String(), "hunter2secret") {
		t.Errorf("the body came back: %s", rec.Body)
	}
}

func TestIntrospection_OnlySignedIn(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	const query = `{__schema{queryType{name}}}`
	if a := w.Query(nil, query, nil); a.Code() != "UNAUTHENTICATED" || a.Data != nil {
		t.Errorf("anonymous introspection answered: %s", a.Body)
	}
	if a := w.Query(w.User("ana"), query, nil); len(a.Errors) != 0 {
		t.Errorf("introspection of a signed-in user: %+v", a.Errors)
	}
}

func TestErrors_NoSuggestions(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	for _, query := range []string{`{viewr{user{id}}}`, `{organization(slugg:"x"){id}}`, `mutation{register(input:{emial:"x"}){email}}`} {
		for _, e := range w.Query(nil, query, nil).Errors {
			if strings.Contains(e.Message, "Did you mean") {
				t.Errorf("%s: %s", query, e.Message)
			}
		}
	}
}

// What is wrong with a request has the codes of all other errors, and says where.
func TestErrors_OfARequestSayWhere(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	ana := w.User("ana")
	const create = `mutation($in: CreateTagInput!) { createTag(input: $in) { tag { id } } }`
	for _, c := range []struct {
		query                  string
		in                     any
		reason, field, message string
	}{
		{`{`, nil, "document", "", "Expected Name, found <EOF>"},
		{`{nothing}`, nil, "document", "", `Cannot query field "nothing" on type "Query".`},
		{`query A{__typename} query B{__typename}`, nil, "document", "", "Name in operationName which operation of the document is meant."},
		{create, nil, "document", "", "Variable $in must be defined"},
		{create, map[string]any{"organizationId": "a", "name": "b", "color": "red"}, "document", "", "Variable $in.color cannot use string as Int"},
		{`query($in: [Locale!]) { partners(filter: {languages: $in}) { totalCount } }`, []string{"en", "la"}, "document", "", "Variable $in.1 la is not a valid Locale"},
		{create, map[string]any{"organizationId": "a", "name": "b\x00", "color": 1}, "text", "name", "A text must not hold the character NUL."},
		{create, map[string]any{"organizationId": "a", "name": "b", "color": 1, "productIds": []string{"c", "d\x00"}}, "text", "productIds.1", "A text must not hold the character NUL."},
		{`{viewer{activity(filter:{from:"today"}){edges{node{id}}}}}`, nil, "time_format", "filter.from", "A Time is a string like 2026-11-22T18:00:00Z."},
		{`{viewer{activity(first:10000000000){edges{node{id}}}}}`, nil, "int_range", "first", "An Int is a whole number of 32 bits."},
	} {
		vars := map[string]any{}
		if c.in != nil {
			vars["in"] = c.in
		}
		a := w.Query(ana, c.query, vars)
		if len(a.Errors) != 1 || a.Code() != "INVALID" || a.Reason() != c.reason || a.Errors[0].Field() != c.field || a.Errors[0].Message != c.message {
			t.Errorf("%s: %s", c.query, a.Body)
		}
	}
}
