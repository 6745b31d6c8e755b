package graph_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/ratewindow"
	"kontor/frontend"
	"kontor/internal/authz"
	"kontor/internal/secret"
	"kontor/internal/testkit"
)

// answer is what a client of the network gets, which nothing is made easy for.
type answer struct {
	*httptest.ResponseRecorder
	Data       map[string]any
	Errors     []testkit.Problem
	Extensions struct {
		Cost *struct {
			Requested, Maximum, Limit, Remaining int64
			ResetAt                              time.Time
		}
	}
}

func (a answer) reason() string {
	if len(a.Errors) == 0 {
		return ""
	}
	return a.Errors[0].Reason()
}

// ask sends a body with a session's cookie, or none, and headers in pairs.
func ask(t testing.TB, w *testkit.World, token string, body map[string]any, header ...string) answer {
	t.Helper()
	raw, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(raw)))
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	if token != "" {
		r.AddCookie(&http.Cookie{Name: "__Host-kontor", Value: token})
	}
	a := answer{ResponseRecorder: httptest.NewRecorder()}
	w.Handler().ServeHTTP(a.ResponseRecorder, r)
	if err := json.Unmarshal(a.Body.Bytes(), &a); err != nil {
		t.Fatalf("%v: %s", err, a.Body)
	}
	return a
}

const explorer = "X-Kontor-Explorer"

// persisted returns the body that asks for a document of the app by its hash.
func persisted(t testing.TB, name string) (body map[string]any, text string) {
	t.Helper()
	var documents map[string]string
	if err := json.Unmarshal(frontend.Persisted, &documents); err != nil {
		t.Fatal(err)
	}
	for hash, text := range documents {
		if strings.HasPrefix(text, "query "+name) {
			return map[string]any{"extensions": map[string]any{"persistedQuery": map[string]any{"sha256Hash": hash}}}, text
		}
	}
	t.Fatalf("the app has no query %s", name)
	return nil, ""
}

func TestBudget_R97_EveryAnswerTellsWhatItCostAndWhatIsLeft(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ana, _ := w.Member(w.Org("Acme"), "ana", authz.LegalRepresentative)
		token := w.SignIn(ana)
		w.Clock.Advance(20500 * time.Millisecond)
		const products = `{organization(slug:"acme"){products(first:10){edges{node{id name}}}}}`
		var cost int64
		for i := range 2 {
			a := ask(t, w, token, map[string]any{"query": products}, explorer, "1")
			c := a.Extensions.Cost
			if c == nil || a.Data == nil {
				t.Fatalf("%s", a.Body)
			}
			if cost = c.Requested; cost < 20 || c.Maximum != 20_000 || c.Limit != 500_000 || c.Remaining != 500_000-int64(i+1)*cost {
				t.Errorf("request %d: %s", i+1, a.Body)
			}
			if !c.ResetAt.Equal(testkit.Start.Add(time.Minute)) {
				t.Errorf("resets at %s", c.ResetAt)
			}
		}
		for i, c := range []struct {
			name string
			body map[string]any
			head []string
		}{
			{"executed", map[string]any{"query": products}, []string{explorer, "1"}},
			{"does not parse", map[string]any{"query": "{"}, []string{explorer, "1"}},
			{"does not validate", map[string]any{"query": "{nothing}"}, []string{explorer, "1"}},
			{"too costly", map[string]any{"query": `{organization(slug:"acme"){products(first:100){edges{node{history(first:1){edges{node{id}}}}}}}}`}, []string{explorer, "1"}},
			{"not trusted", map[string]any{"query": products}, nil},
		} {
			a := ask(t, w, token, c.body, c.head...)
			h := a.Header()
			got := h.Get("RateLimit-Limit") + " " + h.Get("RateLimit-Remaining") + " " + h.Get("RateLimit-Reset")
			if want := fmt.Sprintf("600 %d 40", 600-2-i-1); got != want {
				t.Errorf("%s: %s, want %s", c.name, got, want)
			}
			if a.Data == nil && strings.Contains(a.Body.String(), `"cost"`) {
				t.Errorf("%s: what was not executed has a cost: %s", c.name, a.Body)
			}
		}
	})
}

func TestBudget_R97_IsRefusedWhenUsedUp(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ana, _ := w.Member(w.Org("Acme"), "ana", authz.LegalRepresentative)
		ben, _ := w.Member(w.Org("Bulk"), "ben", authz.LegalRepresentative)
		third := w.Org("Third")
		cyd, _ := w.Member(third, "cyd", authz.Administrator)
		row, first := w.TokenWith(cyd, third, func(*ent.ApiTokenCreate) {})
		second := w.Token(cyd, third)
		start, _ := persisted(t, "startQuery")
		free := map[string]any{"query": "mutation{updateProfile(input:{givenName:\"Changed\"}){viewer{user{id}}}}"}
		w.Clock.Advance(20500 * time.Millisecond)
		minute := w.Clock.Now().Unix() / 60
		use := func(key string, requests, cost int) {
			w.DB.Client.RateWindow.Create().SetKey(key).SetWindow(minute).SetRequests(requests).SetCost(int64(cost)).ExecX(w.System())
		}
		use(ana.ID, 598, 0)
		use(ben.ID, 5, 499_999)
		use("net_192.0.2.1", 119, 0)
		use(row.ID, 59, 0)
		refused := func(name string, a answer, limit int) {
			t.Helper()
			h := a.Header()
			if a.Code != http.StatusTooManyRequests || a.reason() != "rate_limited" || a.Errors[0].Code() != "LIMIT" || a.Data != nil {
				t.Errorf("%s: %d %s", name, a.Code, a.Body)
			}
			if h.Get("Retry-After") != "40" || h.Get("RateLimit-Reset") != "40" || h.Get("RateLimit-Remaining") != "0" || h.Get("RateLimit-Limit") != fmt.Sprint(limit) {
				t.Errorf("%s: %v", name, h)
			}
		}

		// One person in two browsers.
		here, there := w.SignIn(ana), w.SignIn(ana)
		for _, token := range []string{here, there} {
			if a := ask(t, w, token, start); a.Code != http.StatusOK {
				t.Errorf("within the budget: %d %s", a.Code, a.Body)
			}
		}
		for range 2 { // counted, then known
			refused("a person", ask(t, w, here, free, explorer, "1"), 600)
		}
		refused("in the older media type", ask(t, w, there, start, "Accept", "application/json"), 600)
		if u := w.DB.Client.User.GetX(w.System(), ana.ID); u.GivenName != "Ana" {
			t.Error("what was refused was executed")
		}

		other := w.SignIn(ben)
		for range 2 {
			refused("in points", ask(t, w, other, map[string]any{"query": "{viewer{user{id name}}}"}, explorer, "1"), 600)
		}

		if a := ask(t, w, "", start); a.Code != http.StatusOK || a.Header().Get("RateLimit-Limit") != "120" {
			t.Errorf("nobody, within the budget: %d %v", a.Code, a.Header())
		}
		refused("nobody", ask(t, w, "", start), 120)

		// A token has its own budget, whatever its person has used.
		bearer := func(token string) answer {
			return ask(t, w, "", map[string]any{"query": "{viewer{token{id}}}"}, "Authorization", "Bearer "+token)
		}
		if a := bearer(first); a.Code != http.StatusOK || a.Data == nil || a.Header().Get("RateLimit-Limit") != "60" || a.Header().Get("RateLimit-Remaining") != "0" {
			t.Errorf("a token, within the budget: %d %v %s", a.Code, a.Header(), a.Body)
		}
		refused("a token", bearer(first), 60)
		if a := bearer(second); a.Code != http.StatusOK || a.Header().Get("RateLimit-Remaining") != "59" {
			t.Errorf("another token of the same person: %d %v", a.Code, a.Header())
		}

		w.Clock.Advance(40 * time.Second)
		for _, token := range []string{here, other, ""} {
			if a := ask(t, w, token, start); a.Code != http.StatusOK {
				t.Errorf("next minute: %d %s", a.Code, a.Body)
			}
		}
	})
}

// A request that cannot be counted is not executed.
func TestBudget_UnknownMeansRefused(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	token := w.SignIn(w.User("ana"))
	w.Handler()
	if _, err := w.DB.SQL.Exec("DROP TABLE rate_windows"); err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{`mutation{updateProfile(input:{givenName:"Changed"}){viewer{user{id}}}}`, "{nothing}", "{"} {
		a := ask(t, w, token, map[string]any{"query": query}, explorer, "1")
		if a.Code != http.StatusServiceUnavailable || a.Errors[0].Code() != "UNAVAILABLE" || a.Data != nil || strings.Contains(a.Body.String(), "rate_windows") {
			t.Errorf("%s: %d %s", query, a.Code, a.Body)
		}
	}
	if u := w.DB.Client.User.Query().OnlyX(w.System()); u.GivenName != "Ana" {
		t.Error("what was refused was executed")
	}
}

func TestBudget_CountsInOneStatement(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		w.Handler()
		for _, c := range []struct {
			query string
			want  int
		}{
			{"{productKinds{kind}}", 1}, // which reads no row
			{"{nothing}", 1},
			{"{", 1},
		} {
			if n := w.Statements(func() { w.Query(nil, c.query, nil) }); n != c.want {
				t.Errorf("%s: %d statements, want %d", c.query, n, c.want)
			}
		}
		w.Query(nil, "{provider{name}}", nil)
		if n := w.DB.Client.RateWindow.Query().Where(ratewindow.Key("net_192.0.2.1"), ratewindow.Requests(4)).CountX(w.System()); n != 1 {
			t.Error("four requests of a minute are not one row")
		}
	})
}

func TestTrustedDocuments(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	ana, _ := w.Member(acme, "ana", authz.Collaborator)
	token, bearer := w.SignIn(ana), w.Token(ana, acme)
	introspection := map[string]any{"query": "{__schema{queryType{name}}}"}
	start, text := persisted(t, "startQuery")
	unknown := map[string]any{"extensions": map[string]any{"persistedQuery": map[string]any{"sha256Hash": strings.Repeat("0", 64)}}}
	sum := sha256.Sum256([]byte("{provider{name}}"))
	claimed := map[string]any{"query": "{provider{name}}", "extensions": map[string]any{"persistedQuery": map[string]any{"sha256Hash": hex.EncodeToString(sum[:])}}}
	free := map[string]any{"query": "{provider{name}}"}
	for _, c := range []struct {
		name, token string
		body        map[string]any
		header      []string
		status      int
		reason      string
	}{
		{"of the app, by a session", token, start, nil, 200, ""},
		{"of the app, by nobody", "", start, nil, 200, ""},
		{"of the app, in full", "", map[string]any{"query": text}, nil, 200, ""},
		{"unknown", token, unknown, nil, 400, "bad_request"},
		{"free, by nobody", "", free, nil, 403, "trusted_documents_only"},
		{"free, by nobody in the explorer", "", free, []string{explorer, "1"}, 403, "trusted_documents_only"},
		{"free, by a session", token, free, nil, 403, "trusted_documents_only"},
		{"free, with a hash of its own", token, claimed, nil, 403, "trusted_documents_only"},
		{"free, by a session in the explorer", token, free, []string{explorer, "1"}, 200, ""},
		{"free, with another value", token, free, []string{explorer, "0"}, 403, "trusted_documents_only"},
		{"free, by a session that is none", secret.NewToken(secret.Session), free, []string{explorer, "1"}, 403, "trusted_documents_only"},
		{"free, with an API token", "", free, []string{"Authorization", "Bearer " + bearer}, 200, ""},
		{"introspection, with an API token", "", introspection, []string{"Authorization", "Bearer " + bearer}, 200, ""},
		{"introspection, by a session in the explorer", token, introspection, []string{explorer, "1"}, 200, ""},
		{"introspection, by a session", token, introspection, nil, 403, "trusted_documents_only"},
	} {
		a := ask(t, w, c.token, c.body, c.header...)
		if a.Code != c.status || a.reason() != c.reason {
			t.Errorf("%s: %d %s, want %d %s", c.name, a.Code, a.Body, c.status, c.reason)
		}
		if c.status == 403 && (a.Errors[0].Code() != "FORBIDDEN" || !strings.Contains(a.Errors[0].Message, "token") || !strings.Contains(a.Errors[0].Message, "explorer")) {
			t.Errorf("%s: does not say what to do: %s", c.name, a.Body)
		}
	}
}
