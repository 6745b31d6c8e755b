package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"testing/fstest"

	"kontor/internal/fault"
	"kontor/internal/viewer"
)

const publicURL = "https://console.example.org"

func built() fs.FS {
	text := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"index.html": text("console"), "index.html.br": text("console br"),
		"auth.html": text("auth"), "explorer.html": text("explorer"),
		"boot.js": text("boot"), "icon.svg": text("<svg/>"),
		"assets/_main-1.js": text("main"), "assets/_main-1.js.br": text("main br"), "assets/_main-1.js.gz": text("main gz"),
		"assets/font-1.woff2": text("font"), ".vite/manifest.json": text("{}"),
	}
}

// server is a handler whose parts can be replaced, and what it logged.
func server(t *testing.T, change func(*Options)) (http.Handler, *bytes.Buffer) {
	t.Helper()
	log := &bytes.Buffer{}
	o := Options{
		Log: slog.New(slog.NewJSONHandler(log, nil)),
		App: built(),
		GraphQL: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			_ = json.NewEncoder(w).Encode(viewer.From(r.Context()))
		}),
		Schema:       []byte("type Query"),
		Authenticate: func(*http.Request) (*viewer.Viewer, error) { return &viewer.Viewer{UserID: "usr_1"}, nil },
		MailHTML:     func(context.Context, string) (string, error) { return "", fault.NotFound("mail") },
		Ready:        func(context.Context) error { return nil },
		PublicURL:    publicURL,
		Secure:       true,
	}
	if change != nil {
		change(&o)
	}
	h, err := NewHandler(o)
	if err != nil {
		t.Fatal(err)
	}
	return h, log
}

func get(h http.Handler, method, path string, header ...string) *http.Response {
	r := httptest.NewRequest(method, publicURL+path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestDocuments_OnePathOneDocument(t *testing.T) {
	h, _ := server(t, nil)
	tests := []struct {
		path   string
		status int
		body   string
	}{
		{"/", 200, "console"},
		{"/o/atelier-nord/products", 200, "console"},
		{"/account/security", 200, "console"},
		{"/organizations/new", 200, "console"},
		{"/provider/tokens", 200, "console"},
		{"/mailbox", 200, "console"},
		{"/sign-in", 200, "auth"},
		{"/register", 200, "auth"},
		{"/forgot-password", 200, "auth"},
		{"/reset-password", 200, "auth"},
		{"/confirm-email", 200, "auth"},
		{"/invitation", 200, "auth"},
		{"/explorer", 200, "explorer"},
		{"/nowhere", 404, "console"},
		{"/sign-inside", 404, "console"},
		{"/index.html", 404, "There is no such file.\n"},
		{"/assets/gone-2.js", 404, "There is no such file.\n"},
		{"/assets/", 404, "There is no such file.\n"},
		{"/favicon.ico", 404, "There is no such file.\n"},
		{"/.vite/manifest.json", 404, "There is no such file.\n"},
		{"/assets/_main-1.js.br", 404, "There is no such file.\n"},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			r := get(h, "GET", tt.path)
			if got := body(t, r); r.StatusCode != tt.status || got != tt.body {
				t.Errorf("%d %q, want %d %q", r.StatusCode, got, tt.status, tt.body)
			}
			if c := r.Header.Get("Cache-Control"); c != "no-store" {
				t.Errorf("Cache-Control %q", c)
			}
		})
	}
}

func TestDocuments_Policy(t *testing.T) {
	h, _ := server(t, nil)
	strict := "default-src 'none'; script-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
		"media-src 'self' blob:; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
	for path, want := range map[string]string{
		"/":           strict + "style-src 'self'; require-trusted-types-for 'script'",
		"/invitation": strict + "style-src 'self'; require-trusted-types-for 'script'",
		"/nowhere":    strict + "style-src 'self'; require-trusted-types-for 'script'",
		"/explorer":   strict + "style-src 'self' 'unsafe-inline'",
	} {
		if got := get(h, "GET", path).Header.Get("Content-Security-Policy"); got != want {
			t.Errorf("%s: %s", path, got)
		}
	}
}

func TestHandler_HeadersOfEveryAnswer(t *testing.T) {
	h, _ := server(t, nil)
	local, _ := server(t, func(o *Options) { o.PublicURL, o.Secure = "http://localhost:8080", false })
	want := map[string]string{
		"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin", "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
		"Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
	}
	for _, path := range []string{"/", "/nowhere", "/assets/_main-1.js", "/assets/gone.js", "/graphql", "/healthz"} {
		r := get(h, "GET", path)
		for k, v := range want {
			if got := r.Header.Get(k); got != v {
				t.Errorf("%s: %s %q, want %q", path, k, got, v)
			}
		}
		if id := r.Header.Get("X-Request-Id"); len(id) != 12 {
			t.Errorf("%s: request id %q", path, id)
		}
	}
	if got := get(local, "GET", "/").Header.Get("Strict-Transport-Security"); got != "" {
		t.Errorf("without https: HSTS %q", got)
	}
}

func TestFiles_FormAndCaching(t *testing.T) {
	h, _ := server(t, nil)
	tests := []struct{ path, accept, body, encoding, cache, kind string }{
		{"/assets/_main-1.js", "", "main", "", "public, max-age=31536000, immutable", "text/javascript; charset=utf-8"},
		{"/assets/_main-1.js", "gzip, deflate, br, zstd", "main br", "br", "public, max-age=31536000, immutable", "text/javascript; charset=utf-8"},
		{"/assets/_main-1.js", "gzip", "main gz", "gzip", "public, max-age=31536000, immutable", "text/javascript; charset=utf-8"},
		{"/assets/_main-1.js", "GZIP;q=0.5, br; q=0", "main gz", "gzip", "public, max-age=31536000, immutable", "text/javascript; charset=utf-8"},
		{"/assets/_main-1.js", "br;q=0.000", "main", "", "public, max-age=31536000, immutable", "text/javascript; charset=utf-8"},
		{"/assets/font-1.woff2", "gzip, br", "font", "", "public, max-age=31536000, immutable", "font/woff2"},
		{"/boot.js", "br", "boot", "", "no-cache", "text/javascript; charset=utf-8"},
		{"/icon.svg", "", "<svg/>", "", "no-cache", "image/svg+xml"},
		{"/", "br", "console br", "br", "no-store", "text/html; charset=utf-8"},
	}
	for _, tt := range tests {
		t.Run(tt.path+" "+tt.accept, func(t *testing.T) {
			r := get(h, "GET", tt.path, "Accept-Encoding", tt.accept)
			if got := body(t, r); r.StatusCode != 200 || got != tt.body {
				t.Errorf("%d %q, want %q", r.StatusCode, got, tt.body)
			}
			for k, v := range map[string]string{"Content-Encoding": tt.encoding, "Cache-Control": tt.cache, "Content-Type": tt.kind, "Vary": "Accept-Encoding"} {
				if got := r.Header.Get(k); got != v {
					t.Errorf("%s %q, want %q", k, got, v)
				}
			}
		})
	}
	plain, packed := get(h, "GET", "/assets/_main-1.js").Header.Get("ETag"), get(h, "GET", "/assets/_main-1.js", "Accept-Encoding", "br").Header.Get("ETag")
	if plain == packed || plain == "" {
		t.Errorf("two forms, tags %s and %s", plain, packed)
	}
	if r := get(h, "GET", "/boot.js", "If-None-Match", get(h, "GET", "/boot.js").Header.Get("ETag")); r.StatusCode != http.StatusNotModified {
		t.Errorf("an unchanged file: %d", r.StatusCode)
	}
	if r := get(h, "POST", "/o/atelier-nord"); r.StatusCode != http.StatusMethodNotAllowed || r.Header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST to a document: %d", r.StatusCode)
	}
}

func TestDocuments_SayThatTheAppIsNotBuilt(t *testing.T) {
	h, _ := server(t, func(o *Options) { o.App = fstest.MapFS{".keep": {}} })
	if r := get(h, "GET", "/"); r.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body(t, r), "npm run build") {
		t.Errorf("%d", r.StatusCode)
	}
}

func TestAuthenticate_UnknownMeansRefused(t *testing.T) {
	h, log := server(t, func(o *Options) {
		o.Authenticate = func(*http.Request) (*viewer.Viewer, error) { return nil, errors.New("database is gone") }
		o.GraphQL = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("the API was reached") })
	})
	r := get(h, "POST", "/graphql")
	got := body(t, r)
	if r.StatusCode != http.StatusServiceUnavailable || !strings.Contains(got, `"code":"UNAVAILABLE"`) || strings.Contains(got, "database") {
		t.Errorf("%d %s", r.StatusCode, got)
	}
	if !strings.Contains(log.String(), "database is gone") {
		t.Error("the reason is not in the log")
	}
}

func TestViewer_KnowsWhereTheRequestComesFrom(t *testing.T) {
	h, _ := server(t, func(o *Options) { o.Proxies = []netip.Prefix{netip.MustParsePrefix("192.0.2.0/24")} })
	r := get(h, "POST", "/graphql", "X-Forwarded-For", "203.0.113.9", "User-Agent", strings.Repeat("é", 200))
	var v viewer.Viewer
	if err := json.Unmarshal([]byte(body(t, r)), &v); err != nil {
		t.Fatal(err)
	}
	if v.UserID != "usr_1" || v.IP != "203.0.113.9" || v.UserAgent != strings.Repeat("é", 127) || v.RequestID != r.Header.Get("X-Request-Id") {
		t.Errorf("got %q %q %q %q", v.UserID, v.IP, v.UserAgent, v.RequestID)
	}
}

func TestMailHTML(t *testing.T) {
	h, log := server(t, func(o *Options) {
		o.MailHTML = func(ctx context.Context, id string) (string, error) {
			switch {
			case viewer.From(ctx).UserID != "usr_1":
				return "", viewer.ErrSignIn
			case id == "mal_1":
				return "<p>mail", nil
			case id == "mal_2":
				return "", errors.New("database is gone")
			}
			return "", fault.NotFound("mail")
		}
	})
	r := get(h, "GET", "/mailbox/mal_1/html")
	if got := body(t, r); r.StatusCode != 200 || got != "<p>mail" {
		t.Errorf("%d %q", r.StatusCode, got)
	}
	if got := r.Header.Get("Content-Security-Policy"); !strings.HasPrefix(got, "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; ") || strings.Contains(got, "script-src") {
		t.Errorf("policy %s", got)
	}
	for _, path := range []string{"/mailbox/mal_2/html", "/mailbox/mal_3/html"} {
		if r := get(h, "GET", path); r.StatusCode != 404 || strings.Contains(body(t, r), "database") {
			t.Errorf("%s: %d", path, r.StatusCode)
		}
	}
	if !strings.Contains(log.String(), "database is gone") {
		t.Error("an accident is not in the log")
	}
}

func TestSchema_IsPublished(t *testing.T) {
	h, _ := server(t, nil)
	r := get(h, "GET", "/schema.graphql")
	if got := body(t, r); r.StatusCode != 200 || got != "type Query" || r.Header.Get("Content-Type") != "text/plain; charset=utf-8" {
		t.Errorf("%d %s %q", r.StatusCode, r.Header.Get("Content-Type"), got)
	}
	if r := get(h, "GET", "/schema.graphql", "If-None-Match", r.Header.Get("ETag")); r.StatusCode != http.StatusNotModified {
		t.Errorf("unchanged: %d", r.StatusCode)
	}
	if r := get(h, "POST", "/schema.graphql"); r.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", r.StatusCode)
	}
}

func TestHealth(t *testing.T) {
	ready := errors.New("migrating")
	h, _ := server(t, func(o *Options) { o.Ready = func(context.Context) error { return ready } })
	if r := get(h, "GET", "/healthz"); r.StatusCode != 200 {
		t.Errorf("healthz %d", r.StatusCode)
	}
	if r := get(h, "GET", "/readyz"); r.StatusCode != 503 || strings.Contains(body(t, r), "migrating") {
		t.Errorf("readyz %d", r.StatusCode)
	}
	ready = nil
	if r := get(h, "GET", "/readyz"); r.StatusCode != 200 {
		t.Errorf("readyz %d", r.StatusCode)
	}
}
