package web

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

func TestObserved_OneLineWithoutSecrets(t *testing.T) {
	h, log := server(t, nil)
	get(h, "GET", "/invitation?token=kon_lnk_secret", "Cookie", "__Host-kontor=kon_ses_secret", "Authorization", "Bearer kon_pat_secret")
	get(h, "GET", "/healthz")
	line := log.String()
	if strings.Count(line, "\n") != 1 || !strings.Contains(line, `"path":"/invitation"`) || !strings.Contains(line, `"status":200`) || !strings.Contains(line, `"method":"GET"`) {
		t.Errorf("logged %s", line)
	}
	if strings.Contains(line, "secret") {
		t.Errorf("a secret is in the log: %s", line)
	}
}

func TestObserved_PanicIsAnAnswerWithItsReference(t *testing.T) {
	h, log := server(t, func(o *Options) {
		o.GraphQL = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("password is hunter2") })
	})
	r := get(h, "POST", "/graphql")
	got, ref := body(t, r), r.Header.Get("X-Request-Id")
	if r.StatusCode != 500 || !strings.Contains(got, `"code":"INTERNAL"`) || !strings.Contains(got, `"ref":"`+ref+`"`) || strings.Contains(got, "hunter2") {
		t.Errorf("%d %s", r.StatusCode, got)
	}
	if !strings.Contains(log.String(), "hunter2") || !strings.Contains(log.String(), ref) || !strings.Contains(log.String(), `"status":500`) {
		t.Errorf("logged %s", log)
	}
}

func TestObserved_HalfAnAnswerIsCutOff(t *testing.T) {
	h, _ := server(t, func(o *Options) {
		o.GraphQL = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			_, _ = w.Write([]byte(`{"data":`))
			_ = http.NewResponseController(w).Flush()
			panic("late")
		})
	})
	s := httptest.NewServer(h)
	defer s.Close()
	r, err := http.Post(s.URL+"/graphql", "application/json", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Body.Close() }()
	if b, err := io.ReadAll(r.Body); err == nil {
		t.Errorf("%q was read to its end", b)
	}
}

func TestClientIP_BelievesTrustedProxiesOnly(t *testing.T) {
	proxies := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("2001:db8::/32")}
	tests := []struct {
		name, remote string
		forwarded    []string
		want         string
	}{
		{"no proxy", "198.51.100.7:4000", nil, "198.51.100.7"},
		{"header of a stranger", "198.51.100.7:4000", []string{"203.0.113.9"}, "198.51.100.7"},
		{"one proxy", "10.0.0.1:4000", []string{"203.0.113.9"}, "203.0.113.9"},
		{"two proxies", "10.0.0.1:4000", []string{"203.0.113.9, 10.0.0.2"}, "203.0.113.9"},
		{"two headers", "10.0.0.1:4000", []string{"203.0.113.9", "10.0.0.2"}, "203.0.113.9"},
		{"invented by the client", "10.0.0.1:4000", []string{"127.0.0.1, 203.0.113.9"}, "203.0.113.9"},
		{"rubbish", "10.0.0.1:4000", []string{"unknown"}, "10.0.0.1"},
		{"without header", "10.0.0.1:4000", nil, "10.0.0.1"},
		{"all trusted", "10.0.0.1:4000", []string{"10.0.0.3, 10.0.0.2"}, "10.0.0.3"},
		{"IPv6", "[2001:db8::1]:4000", []string{"2001:470::9"}, "2001:470::9"},
		{"IPv4 in IPv6", "[::ffff:10.0.0.1]:4000", []string{"::ffff:203.0.113.9"}, "203.0.113.9"},
		{"zone", "[fe80::1%eth0]:4000", nil, "fe80::1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := httptest.NewRequest("GET", "/", nil)
			r.RemoteAddr = tt.remote
			r.Header["X-Forwarded-For"] = tt.forwarded
			if got := clientIP(r, proxies); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// A proxy that was forgotten makes one person of all, who then use up each other's
// tries: nobody would look for the reason there.
func TestObserved_TellsOfAForgottenProxyOnce(t *testing.T) {
	h, log := server(t, func(o *Options) { o.Proxies = []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")} })
	through := func(remote, forwarded string) string {
		log.Reset()
		r := httptest.NewRequest("GET", publicURL+"/healthz", nil)
		r.RemoteAddr = remote
		if forwarded != "" {
			r.Header.Set("X-Forwarded-For", forwarded)
		}
		h.ServeHTTP(httptest.NewRecorder(), r)
		return log.String()
	}
	for remote, forwarded := range map[string]string{"10.0.0.1:1": "203.0.113.9", "127.0.0.1:1": "", "198.51.100.7:1": "203.0.113.9"} {
		if got := through(remote, forwarded); got != "" {
			t.Errorf("%s: %s", remote, got)
		}
	}
	if got := through("192.168.0.2:1", "203.0.113.9"); !strings.Contains(got, "--trusted-proxies") || !strings.Contains(got, `"proxy":"192.168.0.2"`) {
		t.Errorf("told %q", got)
	}
	if got := through("192.168.0.2:1", "203.0.113.9"); got != "" {
		t.Errorf("told again: %q", got)
	}
}

func TestSession_CookieIsForThisHostAndNoScript(t *testing.T) {
	w := httptest.NewRecorder()
	SetSession(w, "kon_ses_x", time.Date(2027, 1, 2, 3, 4, 5, 0, time.UTC))
	if got, want := w.Header().Get("Set-Cookie"), "__Host-kontor=kon_ses_x; Path=/; Expires=Sat, 02 Jan 2027 03:04:05 GMT; HttpOnly; Secure; SameSite=Lax"; got != want {
		t.Errorf("set %s, want %s", got, want)
	}
	r := httptest.NewRequest("GET", "/", nil)
	if _, ok := SessionToken(r); ok {
		t.Error("a session without a cookie")
	}
	r.AddCookie(w.Result().Cookies()[0])
	if token, ok := SessionToken(r); !ok || token != "kon_ses_x" {
		t.Errorf("read %q, %v", token, ok)
	}
	w = httptest.NewRecorder()
	ClearSession(w)
	if got, want := w.Header().Get("Set-Cookie"), "__Host-kontor=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax"; got != want {
		t.Errorf("cleared by %s, want %s", got, want)
	}
}

func TestServe_FinishesWhatRuns(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	started, done := make(chan struct{}), make(chan error, 1)
	go func() {
		done <- Serve(ctx, l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			close(started)
			time.Sleep(50 * time.Millisecond)
			if r.Context().Err() == nil {
				_, _ = w.Write([]byte("finished"))
			}
		}), slog.New(slog.DiscardHandler))
	}()
	answer := make(chan string, 1)
	go func() {
		r, err := http.Get("http://" + l.Addr().String())
		if err != nil {
			answer <- err.Error()
			return
		}
		defer func() { _ = r.Body.Close() }()
		b, _ := io.ReadAll(r.Body)
		answer <- string(b)
	}()
	<-started
	stop()
	if got := <-answer; got != "finished" {
		t.Errorf("the running request got %q", got)
	}
	if err := <-done; err != nil {
		t.Errorf("serve: %v", err)
	}
	if _, err := http.Get("http://" + l.Addr().String()); err == nil {
		t.Error("still serving")
	}
}
