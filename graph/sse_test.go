package graph

import (
	"bufio"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// stream asks for events. The answer is closed with the test.
func (s *streaming) stream(t *testing.T, authorization, body string, header ...string) *http.Response {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.URL, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", typeJSON)
	r.Header.Set("Accept", typeEvents)
	r.Header.Set("Authorization", authorization)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	answer, err := s.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = answer.Body.Close() })
	return answer
}

// rest reads a stream to its end.
func rest(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

const complete = "event: complete\ndata:\n\n"

func TestStream_Events(t *testing.T) {
	t.Parallel()
	s := newStreaming(t)
	r := s.stream(t, ana, `{"query":"subscription{names}"}`)
	if r.StatusCode != http.StatusOK || r.Header.Get("Content-Type") != "text/event-stream; charset=utf-8" || r.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("%d %v", r.StatusCode, r.Header)
	}
	s.say(t, "a")
	// Each event arrives when it happens.
	lines := bufio.NewReader(r.Body)
	for _, want := range []string{":", "", "event: next", `data: {"data":{"names":"a"}}`, ""} {
		if got, err := lines.ReadString('\n'); err != nil || got != want+"\n" {
			t.Fatalf("got %q, %v; want %q", got, err, want)
		}
	}
	s.say(t, "b")
	s.say(t, "")
	if got, err := io.ReadAll(lines); err != nil || string(got) != "event: next\ndata: {\"data\":{\"names\":\"b\"}}\n\n"+complete {
		t.Errorf("%q %v", got, err)
	}
	s.over(t)

	if got := rest(t, s.stream(t, ana, `{"query":"{name}"}`)); got != ":\n\nevent: next\ndata: {\"data\":{\"name\":\"Kontor\"}}\n\n"+complete {
		t.Errorf("a query: %q", got)
	}
	for query, code := range map[string]string{
		"{nothing}": "Cannot query", "{": "Expected Name", "mutation{name}": "command_by_stream",
	} {
		got := rest(t, s.stream(t, ana, `{"query":"`+query+`"}`))
		if !strings.HasPrefix(got, ":\n\nevent: next\ndata: {\"errors\":[") || !strings.HasSuffix(got, complete) || !strings.Contains(got, code) {
			t.Errorf("%s: %q", query, got)
		}
	}
}

func TestStream_ClientEnds(t *testing.T) {
	t.Parallel()
	s := newStreaming(t)
	r := s.stream(t, ana, `{"query":"subscription{names}"}`)
	s.say(t, "a")
	_ = r.Body.Close()
	s.over(t)
}

func TestStream_R22_EndsWithTheRight(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		change func(*streaming)
		code   string
	}{
		"revoked":    {func(s *streaming) { delete(s.viewers, ana) }, "UNAUTHENTICATED"},
		"unknowable": {func(s *streaming) { s.broken = errBroken }, "UNAVAILABLE"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newStreaming(t)
			r := s.stream(t, ana, `{"query":"subscription{names}"}`)
			start := time.Now()
			s.change(func() { c.change(s) })
			got := rest(t, r)
			if !strings.HasPrefix(got, ":\n\nevent: next\ndata: {\"errors\":[") || !strings.Contains(got, c.code) || !strings.HasSuffix(got, complete) {
				t.Errorf("%q", got)
			}
			if d := time.Since(start); d > 5*time.Second {
				t.Errorf("it took %s", d)
			}
			s.over(t)
		})
	}
}

func TestStream_EndsByError(t *testing.T) {
	t.Parallel()
	s := newStreaming(t)
	r := s.stream(t, ana, `{"query":"subscription{names}"}`)
	s.say(t, "forbidden")
	if got := rest(t, r); !strings.Contains(got, `"code":"FORBIDDEN"`) || !strings.HasSuffix(got, complete) {
		t.Errorf("%q", got)
	}
}

func TestStream_RefusesBeforeItBegins(t *testing.T) {
	t.Parallel()
	s := newStreaming(t)
	const ok = `{"query":"{name}"}`
	for _, c := range []struct {
		name, authorization, body string
		header                    []string
		status                    int
		media                     string
	}{
		{"anonymous", "", ok, nil, 401, typeJSON},
		{"no JSON", ana, `{"password":"hunter2secret`, nil, 400, typeJSON},
		{"no query", ana, `{}`, nil, 400, typeJSON},
		{"too large", ana, `{"query":"{name}","operationName":"` + strings.Repeat("x", maxBody) + `"}`, nil, 413, typeJSON},
		{"a form", ana, ok, []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, typeJSON},
		{"events as good as JSON", ana, ok, []string{"Accept", "application/json, text/event-stream"}, 200, typeJSON},
		{"JSON rather than events", ana, ok, []string{"Accept", "text/event-stream;q=0.1, application/graphql-response+json;q=0.9"}, 200, typeGraphQL},
		{"events rather than JSON", ana, ok, []string{"Accept", "application/json;q=0.5, text/event-stream"}, 200, typeEvents},
	} {
		r := s.stream(t, c.authorization, c.body, c.header...)
		text := rest(t, r)
		if media, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); r.StatusCode != c.status || media != c.media {
			t.Errorf("%s: %d %s, want %d %s: %s", c.name, r.StatusCode, media, c.status, c.media, text)
		}
		if strings.Contains(text, "hunter2secret") {
			t.Errorf("the body came back: %s", text)
		}
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.URL+"?query={name}", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept", typeEvents)
	answer, err := s.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode < 400 {
		t.Errorf("GET: %d", answer.StatusCode)
	}
}
