package web

import (
	"encoding/json"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// BearerToken returns the token of the request's Authorization header. It is
// found, and empty, where the header names the scheme alone.
func BearerToken(r *http.Request) (string, bool) {
	scheme, token, _ := strings.Cut(strings.TrimSpace(r.Header.Get("Authorization")), " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return "", false
	}
	return strings.TrimSpace(token), true
}

// maxReport is more than the longest token in JSON.
const maxReport = 4 << 10

// revokeLeaked takes the report of a leaked token, by secret scanners and whoever
// else has found one: {"token": "…"} as JSON, or the bare token as text. The
// answer to a report is always the same, 204.
func revokeLeaked(o Options) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		token, err := report(http.MaxBytesReader(w, r.Body, maxReport), r.Header.Get("Content-Type"))
		if err == nil {
			asker := &viewer.Viewer{IP: ClientIP(r.Context()), UserAgent: shortened(r.UserAgent(), 255), RequestID: RequestID(r.Context())}
			err = o.RevokeLeaked(viewer.With(r.Context(), asker), token)
		}
		f, ok := fault.As(err)
		switch {
		case err == nil:
			w.Header().Set("Cache-Control", "no-store")
			w.WriteHeader(http.StatusNoContent)
		case !ok:
			o.Log.ErrorContext(r.Context(), "revoke leaked token", "request", RequestID(r.Context()), "error", err)
			refuse(w, http.StatusServiceUnavailable, fault.Unavailable("revoke", "The report could not be taken at this moment. Try again in a minute."))
		case f.Code == fault.CodeLimit:
			w.Header().Set("Retry-After", strconv.Itoa(int(f.RetryAfter.Seconds())+1))
			refuse(w, http.StatusTooManyRequests, f)
		default:
			refuse(w, http.StatusBadRequest, f)
		}
	}
}

var errReport = fault.Invalid("token", "bad_request", `Send the token as JSON, {"token": "…"}, or bare as text/plain.`)

func report(body io.Reader, contentType string) (string, error) {
	raw, err := io.ReadAll(body)
	if err != nil { // larger than any token, too
		return "", errReport
	}
	token := strings.TrimSpace(string(raw))
	if media, _, _ := mime.ParseMediaType(contentType); media == "application/json" {
		var in struct{ Token string }
		if json.Unmarshal(raw, &in) != nil {
			return "", errReport
		}
		token = strings.TrimSpace(in.Token)
	}
	if token == "" || strings.ContainsAny(token, " \t\r\n") {
		return "", errReport
	}
	return token, nil
}
