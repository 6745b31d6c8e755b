package graph_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"kontor/internal/authz"
	"kontor/internal/testkit"
)

func send(w *testkit.World, method, contentType, accept, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "/graphql", strings.NewReader(body))
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
	const ok = `{"query":"{__typename}"}`
	for _, c := range []struct {
		name, method, contentType, accept, body string
		status                                  int
		media                                   string
	}{
		{"a query", "POST", "application/json", "", ok, 200, "application/graphql-response+json"},
		{"older media type", "POST", "application/json; charset=utf-8", "application/json", ok, 200, "application/json"},
		{"weights of Accept", "POST", "application/json", "application/json;q=0.9, application/graphql-response+json;q=0.1", ok, 200, "application/json"},
		{"HTML wanted", "POST", "application/json", "text/html", ok, 406, "application/json"},
		{"GET", "GET", "", "", "", 405, "application/graphql-response+json"},
		{"form", "POST", "application/x-www-form-urlencoded", "", "query=%7B__typename%7D", 415, "application/graphql-response+json"},
		{"multipart", "POST", "multipart/form-data; boundary=x", "", "--x--", 415, "application/graphql-response+json"},
		{"text", "POST", "text/plain", "", ok, 415, "application/graphql-response+json"},
		{"no JSON", "POST", "application/json", "", `{"query":`, 400, "application/graphql-response+json"},
		{"a batch", "POST", "application/json", "", "[" + ok + "]", 400, "application/graphql-response+json"},
		{"something behind", "POST", "application/json", "", ok + ok, 400, "application/graphql-response+json"},
		{"no query", "POST", "application/json", "", `{}`, 400, "application/graphql-response+json"},
		{"variables are no object", "POST", "application/json", "", `{"query":"{__typename}","variables":[1]}`, 400, "application/graphql-response+json"},
		{"does not parse", "POST", "application/json", "", `{"query":"{"}`, 400, "application/graphql-response+json"},
		{"does not parse, older media type", "POST", "application/json", "application/json", `{"query":"{"}`, 200, "application/json"},
		{"does not validate", "POST", "application/json", "", `{"query":"{nothing}"}`, 400, "application/graphql-response+json"},
		{"unknown document", "POST", "application/json", "", `{"extensions":{"persistedQuery":{"sha256Hash":"00"}}}`, 400, "application/graphql-response+json"},
		{"too large", "POST", "application/json", "", `{"query":"{__typename}","operationName":"` + strings.Repeat("x", 300<<10) + `"}`, 413, "application/graphql-response+json"},
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

func TestTransport_NeverRepeatsABadBody(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	rec := send(w, "POST", "application/json", "", `{"query":"mutation", "password": hunter2secret`)
	if strings.Contains(rec.Body.String(), "hunter2secret") {
		t.Errorf("the body came back: %s", rec.Body)
	}
}

// Every request that the notes on the stack list as dangerous is refused before
// anything is resolved.
func TestLimits_RefuseAttacks(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	ana, _ := w.Member(acme, "ana", authz.LegalRepresentative)

	var doubling strings.Builder
	doubling.WriteString("{...F0}")
	for i := range 80 {
		fmt.Fprintf(&doubling, " fragment F%d on Query {...F%d ...F%d}", i, i+1, i+1)
	}
	doubling.WriteString(" fragment F80 on Query {__typename}")
	var ids, aliases strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&ids, "%q,", fmt.Sprintf("prd_%d", i))
	}
	for i := range 40 {
		fmt.Fprintf(&aliases, "a%d:__typename ", i)
	}
	pingPong := `products(first:100){edges{node{organization{%s}}}}`
	deep := "id"
	for range 3 {
		deep = fmt.Sprintf(pingPong, deep)
	}
	const products = `{organization(slug:"acme"){products(first:%s){edges{node{id}}}}}`

	for _, c := range []struct{ name, query, says string }{
		{"parser recursion", strings.Repeat("{a", 60_000), "exceeded"},
		{"field repetition", "{" + strings.Repeat("__typename ", 3000) + "}", "token"},
		{"fragment doubling", doubling.String(), ""},
		{"aliases", "{" + aliases.String() + "}", "at once"},
		{"ping-pong", `{organization(slug:"acme"){` + deep + `}}`, "cost"},
		{"pages inside of a page", `{organization(slug:"acme"){products(first:100){edges{node{history(first:1){edges{node{id}}}}}}}}`, "cost"},
		{"page overflow", fmt.Sprintf(products, "4611686018427387904"), ""},
		{"page of a million", fmt.Sprintf(products, "1000000"), "page"},
		{"many ids", "{nodes(ids:[" + ids.String() + "]){id}}", ""},
		{"sign-in under two aliases", `mutation{a:signIn(input:{email:"a@b.c",password:"x"}){viewer{user{id}}} b:signIn(input:{email:"a@b.c",password:"y"}){viewer{user{id}}}}`, "alone"},
	} {
		a := w.Query(ana, c.query, nil)
		if len(a.Errors) == 0 {
			t.Errorf("%s: was executed", c.name)
			continue
		}
		if !strings.Contains(a.Errors[0].Message, c.says) {
			t.Errorf("%s: says %q", c.name, a.Errors[0].Message)
		}
		if a.Status >= http.StatusInternalServerError || a.Errors[0].Code() == "INTERNAL" {
			t.Errorf("%s: is taken for our accident: %+v", c.name, a.Errors[0])
		}
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
