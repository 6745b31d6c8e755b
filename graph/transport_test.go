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
