// Package web is the edge: it takes requests from the network and hands out
// documents, files and the API, with the headers that keep browsers safe. It
// decides nothing about the business, and who is asking is told by the
// Authenticate it is given.
package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"slices"
	"time"

	"github.com/rs/cors"

	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// Options are what a Handler is made of.
type Options struct {
	Log *slog.Logger
	// App is the built browser app.
	App fs.FS
	// GraphQL answers /graphql. It limits the size of bodies itself.
	GraphQL http.Handler
	// Schema is the published schema of the API, as GraphQL SDL.
	Schema []byte
	// Authenticate tells who is asking, by cookie or bearer token, as a Viewer
	// of this request alone; one without either is anonymous, not nil. An error
	// means that the request is refused: an unauthenticated fault, that what it came
	// with is not good; any other, that it cannot be known.
	Authenticate func(*http.Request) (*viewer.Viewer, error)
	// RevokeLeaked takes the report of a leaked token.
	RevokeLeaked func(ctx context.Context, token string) error
	// MailHTML returns a mail of the mailbox as HTML, for the viewer in ctx.
	MailHTML func(ctx context.Context, id string) (string, error)
	// File returns a file that a task made, for the viewer in ctx. An error means
	// that there is none for them.
	File func(ctx context.Context, id string) (*File, error)
	// Logo returns the PNG with a key, for everybody.
	Logo func(ctx context.Context, key string) ([]byte, error)
	// Ready fails while the server cannot do its work.
	Ready func(context.Context) error
	// PublicURL is the origin people use.
	PublicURL string
	// Secure says that PublicURL is https.
	Secure bool
	// Origins are the other origins that may call the API with cookies.
	Origins []string
	// Proxies are the networks whose forwarding headers are believed.
	Proxies []netip.Prefix
}

// NewHandler returns the handler of everything the server serves. It fails if
// an origin is none, or the app cannot be read.
func NewHandler(o Options) (http.Handler, error) {
	files, err := newApp(o.App)
	if err != nil {
		return nil, err
	}
	api, err := crossOrigin(o, authenticated(o, o.GraphQL))
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("/graphql", api)
	mux.HandleFunc("GET /schema.graphql", schema(o.Schema))
	mux.HandleFunc("POST /tokens/revoke", revokeLeaked(o))
	mux.Handle("GET /mailbox/{id}/html", authenticated(o, mailHTML(o)))
	mux.Handle("GET /files/{id}", authenticated(o, download(o)))
	mux.HandleFunc("GET /logos/{key}", logo(o))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { plain(w, http.StatusOK, "ok") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
		defer cancel()
		if err := o.Ready(ctx); err != nil {
			o.Log.WarnContext(ctx, "not ready", "error", err)
			plain(w, http.StatusServiceUnavailable, "not ready")
			return
		}
		plain(w, http.StatusOK, "ok")
	})
	mux.Handle("/", files)
	return observed(o, secured(o, mux)), nil
}

// secured sets the headers that every answer has. Documents add their own
// Content-Security-Policy.
func secured(o Options, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		// Addresses of documents may hold the token of a mail.
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
		if o.Secure {
			h.Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
		}
		next.ServeHTTP(w, r)
	})
}

// crossOrigin lets browsers call the API from the origins that are named, letter
// by letter, and from no other. Clients that are no browsers send no Origin and
// are let through: they have no cookies that somebody else could use.
func crossOrigin(o Options, next http.Handler) (http.Handler, error) {
	protection := http.NewCrossOriginProtection()
	for _, origin := range append([]string{o.PublicURL}, o.Origins...) {
		if err := protection.AddTrustedOrigin(origin); err != nil {
			return nil, err
		}
	}
	safe := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		judged := *r
		if r.Header.Get("Upgrade") != "" {
			// A socket is opened by GET, from any page and with the cookie.
			judged.Method = http.MethodPost
		}
		if protection.Check(&judged) != nil {
			refuse(w, http.StatusForbidden, fault.ForbiddenReason("cross_origin", "This request comes from another site. Open the console itself."))
			return
		}
		next.ServeHTTP(w, r)
	})
	if len(o.Origins) == 0 {
		return safe, nil
	}
	return cors.New(cors.Options{
		// Not AllowedOrigins, where an asterisk stands for any part of a name.
		AllowOriginFunc: func(origin string) bool { return slices.Contains(o.Origins, origin) },
		AllowedMethods:  []string{http.MethodGet, http.MethodPost},
		AllowedHeaders:  []string{"Accept", "Authorization", "Content-Type", "X-Kontor-Explorer"},
		ExposedHeaders: []string{
			requestIDHeader, "Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset",
		},
		AllowCredentials: true,
		MaxAge:           600,
	}).Handler(safe), nil
}

// authenticated puts the viewer into the context of the request.
func authenticated(o Options, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v, err := o.Authenticate(r)
		if f, ok := fault.As(err); ok && f.Code == fault.CodeUnauthenticated {
			w.Header().Set("WWW-Authenticate", `Bearer error="invalid_token"`)
			refuse(w, http.StatusUnauthorized, f)
			return
		}
		if err != nil {
			o.Log.ErrorContext(r.Context(), "authenticate", "request", RequestID(r.Context()), "error", err)
			refuse(w, http.StatusServiceUnavailable, fault.Unavailable("authenticate", "It cannot be told at this moment who you are. Try again in a minute."))
			return
		}
		v.IP, v.UserAgent, v.RequestID = ClientIP(r.Context()), shortened(r.UserAgent(), 255), RequestID(r.Context())
		next.ServeHTTP(w, r.WithContext(viewer.With(r.Context(), v)))
	})
}

// schema answers with the SDL, for tools and for reading: as text, because no
// other media type is registered for it and a browser shows this one. A release
// may change it, so caches ask each time.
func schema(sdl []byte) http.HandlerFunc {
	sum := sha256.Sum256(sdl)
	etag := `"` + hex.EncodeToString(sum[:8]) + `"`
	return func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "text/plain; charset=utf-8")
		h.Set("Cache-Control", "no-cache")
		h.Set("ETag", etag)
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(sdl))
	}
}

// mailHTML shows a mail in a frame of the mailbox page. It is a document of its
// own because mails need inline styles, which the app's policy forbids; in a
// sandbox, because what people entered stands in it.
func mailHTML(o Options) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		html, err := o.MailHTML(r.Context(), r.PathValue("id"))
		if err != nil {
			if fault.CodeOf(err) == fault.CodeInternal {
				o.Log.ErrorContext(r.Context(), "mail", "request", RequestID(r.Context()), "error", err)
			}
			plain(w, http.StatusNotFound, "There is no such mail.")
			return
		}
		w.Header().Set("Content-Security-Policy", mailPolicy)
		document(w, http.StatusOK, []byte(html))
	})
}

// logo answers with the picture of an organization or of the provider: to
// everybody who knows its address, for ever the same.
func logo(o Options) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		png, err := o.Logo(r.Context(), r.PathValue("key"))
		switch {
		case fault.CodeOf(err) == fault.CodeNotFound:
			plain(w, http.StatusNotFound, "There is no such picture.")
			return
		case err != nil:
			o.Log.ErrorContext(r.Context(), "logo", "request", RequestID(r.Context()), "error", err)
			plain(w, http.StatusServiceUnavailable, "The picture cannot be read at this moment.")
			return
		}
		h := w.Header()
		h.Set("Content-Type", "image/png")
		h.Set("Content-Security-Policy", logoPolicy)
		h.Set("Cross-Origin-Resource-Policy", "cross-origin") // mails are read elsewhere
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(png))
	}
}
