package testkit

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"sync"

	"kontor/ent"
	"kontor/graph"
	"kontor/internal/secret"
)

// Answer is what the API said.
type Answer struct {
	Status     int
	Data       map[string]any
	Errors     []Problem
	Extensions map[string]any
	Cookies    []*http.Cookie
	// Body is the whole answer as it came.
	Body string
}

// Problem is one error of an answer.
type Problem struct {
	Message    string
	Path       []any
	Extensions map[string]any
}

// Code returns extensions.code.
func (p Problem) Code() string { return p.text("code") }

// Reason returns extensions.reason.
func (p Problem) Reason() string { return p.text("reason") }

// Field returns extensions.field.
func (p Problem) Field() string { return p.text("field") }

func (p Problem) text(name string) string {
	s, _ := p.Extensions[name].(string)
	return s
}

// Code returns the code of the first error, "" without any.
func (a Answer) Code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	return a.Errors[0].Code()
}

// Reason returns the reason of the first error, "" without any.
func (a Answer) Reason() string {
	if len(a.Errors) == 0 {
		return ""
	}
	return a.Errors[0].Reason()
}

// At walks into the data: At("organization", "products", "totalCount"). It
// returns nil where the way ends.
func (a Answer) At(path ...any) any {
	var v any = a.Data
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[p]
		case int:
			l, _ := v.([]any)
			if p >= len(l) {
				return nil
			}
			v = l[p]
		}
	}
	return v
}

// sessions remembers the cookies of people who ask through the API.
type sessions struct {
	mu     sync.Mutex
	tokens map[string]string
}

// SignIn gives a person a session that saw the password just now, and returns
// the value of its cookie.
func (w *World) SignIn(u *ent.User) string {
	w.T.Helper()
	token := secret.NewToken(secret.Session)
	now := w.Clock.Now()
	_, err := w.DB.Client.Session.Create().
		SetUserID(u.ID).SetTokenHash(secret.Hash(token)).
		SetCreatedAt(now).SetLastSeenAt(now).SetProvedAt(now).SetExpiresAt(now.AddDate(0, 0, 30)).
		SetUserAgent("testkit").
		Save(w.System())
	w.check(err)
	return token
}

// Query asks the API over HTTP as a person; nil asks without a session. Each
// person keeps one session.
func (w *World) Query(u *ent.User, query string, variables map[string]any) Answer {
	w.T.Helper()
	return w.Send(u, map[string]any{"query": query, "variables": variables})
}

// QueryWith asks the API with a session cookie; an empty one asks without.
func (w *World) QueryWith(token, query string, variables map[string]any) Answer {
	w.T.Helper()
	return w.send(token, map[string]any{"query": query, "variables": variables})
}

// Send sends a body to the API as a person, as Query does.
func (w *World) Send(u *ent.User, body map[string]any) Answer {
	w.T.Helper()
	var token string
	if u != nil {
		w.sessions.mu.Lock()
		if w.sessions.tokens == nil {
			w.sessions.tokens = map[string]string{}
		}
		if w.sessions.tokens[u.ID] == "" {
			w.sessions.tokens[u.ID] = w.SignIn(u)
		}
		token = w.sessions.tokens[u.ID]
		w.sessions.mu.Unlock()
	}
	return w.send(token, body)
}

// send asks; who asks may send any document, as often as the test likes.
func (w *World) send(token string, body map[string]any) Answer {
	w.T.Helper()
	r := w.request(body)
	if token != "" {
		r.AddCookie(&http.Cookie{Name: "__Host-kontor", Value: token})
	}
	return w.answer(r)
}

func (w *World) request(body map[string]any) *http.Request {
	w.T.Helper()
	raw, err := json.Marshal(body)
	w.check(err)
	r := httptest.NewRequestWithContext(graph.Lenient(context.Background()), http.MethodPost, "/graphql", bytes.NewReader(raw))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("User-Agent", "testkit")
	return r
}

func (w *World) answer(r *http.Request) Answer {
	w.T.Helper()
	rec := httptest.NewRecorder()
	w.Handler().ServeHTTP(rec, r)
	a := Answer{Status: rec.Code, Cookies: rec.Result().Cookies(), Body: rec.Body.String()}
	if err := json.Unmarshal(rec.Body.Bytes(), &a); err != nil {
		w.T.Fatalf("the answer is no JSON: %v: %s", err, rec.Body)
	}
	return a
}
