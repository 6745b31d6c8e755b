package graph

import (
	"context"
	"net/http"
	"time"

	"kontor/internal/web"
)

type cookieKey struct{}

// withCookies lets commands set the session cookie of the answer.
func withCookies(ctx context.Context, w http.ResponseWriter) context.Context {
	return context.WithValue(ctx, cookieKey{}, w)
}

// setSession hands the browser its session. It replaces an earlier one.
func setSession(ctx context.Context, token string, expires time.Time) {
	if w, ok := ctx.Value(cookieKey{}).(http.ResponseWriter); ok {
		web.SetSession(w, token, expires)
	}
}

// clearSession takes the session from the browser, and with it whatever the
// browser keeps of this site.
func clearSession(ctx context.Context) {
	if w, ok := ctx.Value(cookieKey{}).(http.ResponseWriter); ok {
		web.ClearSession(w)
		w.Header().Set("Clear-Site-Data", `"cache", "storage"`)
	}
}
