package web

import (
	"net/http"
	"strings"
	"testing"
)

func TestCrossOrigin(t *testing.T) {
	strict, _ := server(t, nil)
	open, _ := server(t, func(o *Options) { o.Origins = []string{"https://app.example.org"} })
	tests := []struct {
		name    string
		h       http.Handler
		method  string
		header  []string
		status  int
		allowed string // Access-Control-Allow-Origin
	}{
		{"from our own page", strict, "POST", []string{"Sec-Fetch-Site", "same-origin", "Origin", publicURL}, 200, ""},
		{"from another site", strict, "POST", []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"}, 403, ""},
		{"from a sibling domain", strict, "POST", []string{"Sec-Fetch-Site", "same-site", "Origin", "https://blog.example.org"}, 403, ""},
		{"from an old browser elsewhere", strict, "POST", []string{"Origin", "https://evil.example"}, 403, ""},
		{"from no browser", strict, "POST", nil, 200, ""},
		{"preflight, nobody allowed", strict, "OPTIONS", []string{"Origin", "https://app.example.org", "Access-Control-Request-Method", "POST"}, 200, ""},
		{"preflight of an allowed origin", open, "OPTIONS", []string{"Origin", "https://app.example.org", "Access-Control-Request-Method", "POST"}, 204, "https://app.example.org"},
		{"preflight of another", open, "OPTIONS", []string{"Origin", "https://evil.example", "Access-Control-Request-Method", "POST"}, 204, ""},
		{"from an allowed origin", open, "POST", []string{"Sec-Fetch-Site", "same-site", "Origin", "https://app.example.org"}, 200, "https://app.example.org"},
		{"a socket from our own page", strict, "GET", []string{"Upgrade", "websocket", "Sec-Fetch-Site", "same-origin", "Origin", publicURL}, 200, ""},
		{"a socket from another site", strict, "GET", []string{"Upgrade", "websocket", "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"}, 403, ""},
		{"a socket from an old browser elsewhere", strict, "GET", []string{"Upgrade", "WebSocket", "Origin", "https://evil.example"}, 403, ""},
		{"a socket from an allowed origin", open, "GET", []string{"Upgrade", "websocket", "Sec-Fetch-Site", "same-site", "Origin", "https://app.example.org"}, 200, "https://app.example.org"},
		{"a socket from no browser", strict, "GET", []string{"Upgrade", "websocket"}, 200, ""},
		{"from another than the allowed", open, "POST", []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://app.example.org.evil.example"}, 403, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := get(tt.h, tt.method, "/graphql", tt.header...)
			if r.StatusCode != tt.status || r.Header.Get("Access-Control-Allow-Origin") != tt.allowed {
				t.Errorf("%d, allowed %q; want %d, %q", r.StatusCode, r.Header.Get("Access-Control-Allow-Origin"), tt.status, tt.allowed)
			}
			if r.StatusCode == 403 && !strings.Contains(body(t, r), `"code":"FORBIDDEN"`) {
				t.Error("the refusal has no code")
			}
		})
	}
}

// A preflight is answered for the origins that are named, for the headers that
// clients of the API send, and never for everybody.
func TestCrossOrigin_Preflight(t *testing.T) {
	const app = "https://app.example.org"
	h, _ := server(t, func(o *Options) { o.Origins = []string{app, "https://*.example.net"} })
	tests := []struct {
		name, origin, method, headers string
		allowed                       bool
	}{
		{"of a query", app, "POST", "content-type", true},
		{"with a token", app, "POST", "authorization,content-type", true},
		{"with a query of one's own", app, "POST", "content-type,x-kontor-explorer", true},
		{"with another header", app, "POST", "content-type,x-forwarded-for", false},
		{"of another method", app, "DELETE", "content-type", false},
		{"of GET", app, "GET", "authorization", true},
		{"of PUT", app, "PUT", "content-type", false},
		{"of another port", app + ":8443", "POST", "content-type", false},
		{"without https", "http://app.example.org", "POST", "content-type", false},
		{"of a name behind it", app + ".evil.example", "POST", "content-type", false},
		{"in capitals", "https://APP.example.org", "POST", "content-type", false},
		{"of a sandbox", "null", "POST", "content-type", false},
		{"of what an asterisk would stand for", "https://evil.example.net", "POST", "content-type", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			header := []string{"Origin", tt.origin, "Access-Control-Request-Method", tt.method}
			if tt.headers != "" {
				header = append(header, "Access-Control-Request-Headers", tt.headers)
			}
			r := get(h, "OPTIONS", "/graphql", header...)
			want := map[string]string{"Access-Control-Allow-Origin": "", "Access-Control-Allow-Credentials": "", "Access-Control-Allow-Headers": ""}
			if tt.allowed {
				want = map[string]string{
					"Access-Control-Allow-Origin": tt.origin, "Access-Control-Allow-Credentials": "true",
					"Access-Control-Allow-Headers": tt.headers, "Access-Control-Max-Age": "600",
				}
			}
			for k, v := range want {
				if got := r.Header.Get(k); got != v {
					t.Errorf("%s %q, want %q", k, got, v)
				}
			}
			if got := r.Header.Get("Vary"); !strings.Contains(got, "Origin") || !strings.Contains(got, "Access-Control-Request-Headers") {
				t.Errorf("Vary %q", got)
			}
		})
	}
}

// Answers differ by origin, and say so to caches; what limits a client is told
// is told to browsers too.
func TestCrossOrigin_Answers(t *testing.T) {
	const app = "https://app.example.org"
	h, _ := server(t, func(o *Options) { o.Origins = []string{app} })
	r := get(h, "POST", "/graphql", "Origin", app)
	want := map[string]string{
		"Access-Control-Allow-Origin": app, "Access-Control-Allow-Credentials": "true", "Vary": "Origin",
		"Access-Control-Expose-Headers": "X-Request-Id, Retry-After, Ratelimit-Limit, Ratelimit-Remaining, Ratelimit-Reset",
	}
	for k, v := range want {
		if got := r.Header.Get(k); got != v {
			t.Errorf("%s %q, want %q", k, got, v)
		}
	}
	if got := get(h, "POST", "/graphql", "Origin", "https://evil.example"); got.Header.Get("Access-Control-Allow-Credentials") != "" || got.Header.Get("Vary") != "Origin" {
		t.Errorf("another origin: %v", got.Header)
	}
	for _, path := range []string{"/", "/schema.graphql", "/healthz", "/mailbox/mal_1/html"} {
		if got := get(h, http.MethodGet, path, "Origin", app).Header.Get("Access-Control-Allow-Origin"); got != "" {
			t.Errorf("%s is opened to %s", path, got)
		}
	}
}
