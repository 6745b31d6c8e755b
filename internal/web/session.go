package web

import (
	"net/http"
	"time"
)

// cookieName begins with __Host-: browsers keep it only from this very host,
// over https or on localhost, and no subdomain can plant one.
const cookieName = "__Host-kontor"

// SetSession hands the browser its session token until expires.
func SetSession(w http.ResponseWriter, token string, expires time.Time) {
	c := cookie(token)
	c.Expires = expires
	http.SetCookie(w, c)
}

// ClearSession takes the session token from the browser.
func ClearSession(w http.ResponseWriter) {
	c := cookie("")
	c.MaxAge = -1
	http.SetCookie(w, c)
}

// SessionToken returns the token of the request's session cookie.
func SessionToken(r *http.Request) (string, bool) {
	c, err := r.Cookie(cookieName)
	if err != nil || c.Value == "" {
		return "", false
	}
	return c.Value, true
}

func cookie(value string) *http.Cookie {
	return &http.Cookie{Name: cookieName, Value: value, Path: "/", HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}
}
