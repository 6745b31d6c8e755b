package web

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"runtime/debug"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"kontor/internal/fault"
)

const requestIDHeader = "X-Request-Id"

type requestKey struct{}

// requestInfo is what is known of a request before anybody looks into it.
type requestInfo struct{ id, ip string }

// RequestID returns the id under which the request of ctx stands in the log.
func RequestID(ctx context.Context) string {
	info, _ := ctx.Value(requestKey{}).(requestInfo)
	return info.id
}

// ClientIP returns the address of the person's machine, as far as trusted
// proxies tell it.
func ClientIP(ctx context.Context) string {
	info, _ := ctx.Value(requestKey{}).(requestInfo)
	return info.ip
}

// observed names the request, logs one line about it, and answers for handlers
// that panic. The line holds no query string, no header and no body: tokens and
// addresses stand in them.
func observed(o Options, next http.Handler) http.Handler {
	var told sync.Once
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		if proxy, ok := unbelieved(r, o.Proxies); ok {
			told.Do(func() {
				o.Log.WarnContext(r.Context(), "X-Forwarded-For comes from a proxy that is not among --trusted-proxies: limits, tokens and the activity log take everybody behind it for one", "proxy", proxy)
			})
		}
		info := requestInfo{id: strings.ToLower(rand.Text()[:12]), ip: clientIP(r, o.Proxies)}
		w.Header().Set(requestIDHeader, info.id)
		ctx := context.WithValue(r.Context(), requestKey{}, info)
		rec := &recorder{ResponseWriter: w}
		defer func() {
			p := recover()
			if p != nil && p != http.ErrAbortHandler {
				o.Log.ErrorContext(ctx, "panic", "request", info.id, "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
				if rec.status == 0 {
					refuse(rec, http.StatusInternalServerError, &fault.Error{
						Code: fault.CodeInternal, Message: "Something went wrong on our side (ref " + info.id + "). Try again; if it stays, tell us the reference.",
					})
				} else {
					p = http.ErrAbortHandler // half an answer must not look whole
				}
			}
			level := slog.LevelInfo
			switch {
			case rec.status >= 500:
				level = slog.LevelError
			case r.URL.Path == "/healthz" || r.URL.Path == "/readyz":
				level = slog.LevelDebug // several a second, for nobody to read
			}
			o.Log.LogAttrs(ctx, level, "request", slog.String("request", info.id), slog.String("method", r.Method),
				slog.String("path", shortened(r.URL.Path, 200)), slog.Int("status", rec.status), slog.Duration("duration", time.Since(start)))
			if p == http.ErrAbortHandler {
				panic(p)
			}
		}()
		next.ServeHTTP(rec, r.WithContext(ctx))
	})
}

// clientIP walks from the connection towards the client for as long as the
// machines on the way are trusted. Whatever stands further left in the header
// may be invented.
func clientIP(r *http.Request, proxies []netip.Prefix) string {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return ""
	}
	ip := peer.Addr().Unmap()
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= 0 && trusted(ip, proxies); i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		ip = hop.Unmap()
	}
	return ip.WithZone("").String()
}

// unbelieved tells whether a request seems to come through a proxy of the operator's
// own, on this machine or in a private network, that is not trusted.
func unbelieved(r *http.Request, proxies []netip.Prefix) (proxy string, ok bool) {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil || r.Header.Get("X-Forwarded-For") == "" {
		return "", false
	}
	ip := peer.Addr().Unmap()
	return ip.String(), (ip.IsLoopback() || ip.IsPrivate()) && !trusted(ip, proxies)
}

func trusted(ip netip.Addr, proxies []netip.Prefix) bool {
	for _, p := range proxies {
		if p.Contains(ip) {
			return true
		}
	}
	return false
}

// refuse answers like the API does, so that clients read one form of error.
func refuse(w http.ResponseWriter, status int, f *fault.Error) {
	ext := map[string]any{"code": strings.ToUpper(string(f.Code)), "ref": w.Header().Get(requestIDHeader)}
	if f.Reason != "" {
		ext["reason"] = f.Reason
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"errors": []any{map[string]any{"message": f.Message, "extensions": ext}}})
}

func plain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text + "\n"))
}

// recorder remembers the status for the log.
type recorder struct {
	http.ResponseWriter
	status int
}

func (r *recorder) WriteHeader(status int) {
	if r.status == 0 && (status >= 200 || status == http.StatusSwitchingProtocols) {
		r.status = status
	}
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	return r.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController reach the connection.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

func shortened(s string, limit int) string {
	s = strings.ToValidUTF8(s, "")
	if len(s) <= limit {
		return s
	}
	for !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit]
}
