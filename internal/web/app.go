package web

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
	"time"
)

// The policies of documents. The app runs under the strictest there is; the
// explorer's editor makes style elements and workers of its own, which Trusted
// Types and style-src 'self' would break.
const (
	policyBase = "default-src 'none'; script-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
		"worker-src 'self'; manifest-src 'self'; media-src 'self' blob:; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
	appPolicy      = policyBase + "style-src 'self'; require-trusted-types-for 'script'"
	explorerPolicy = policyBase + "style-src 'self' 'unsafe-inline'"
	mailPolicy     = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
	logoPolicy     = "sandbox; default-src 'none'"
)

// documents maps the first part of a path to the document that answers it. What
// is not here is not there, and the console says so.
var documents = map[string]string{
	"": "index.html", "o": "index.html", "account": "index.html", "organizations": "index.html", "provider": "index.html", "mailbox": "index.html", "partners": "index.html", "partner-request": "index.html",
	"sign-in": "auth.html", "register": "auth.html", "forgot-password": "auth.html", "reset-password": "auth.html",
	"confirm-email": "auth.html", "change-email": "auth.html", "invitation": "auth.html", "trusted-contact": "auth.html", "revoke-token": "auth.html", "terms": "auth.html",
	"explorer": "explorer.html",
}

// app serves the built browser app. Its files can be read from any place, as
// those of embed and os can.
type app struct {
	fsys  fs.FS
	files map[string]file
}

// file is one file of the app, with the compressed forms the build made.
type file struct {
	kind    string
	etag    string
	br, gz  bool
	forever bool // the name changes with the content
}

func newApp(fsys fs.FS) (*app, error) {
	a := &app{fsys: fsys, files: map[string]file{}}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch ext := path.Ext(name); {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir // what the build keeps for itself
			}
			return nil
		case d.IsDir(), ext == ".br", ext == ".gz":
			return nil
		}
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(b)
		a.files[name] = file{
			kind: contentType(name), etag: hex.EncodeToString(sum[:8]), br: exists(fsys, name+".br"), gz: exists(fsys, name+".gz"),
			forever: strings.HasPrefix(name, "assets/"),
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the built app: %w", err)
	}
	return a, nil
}

// ServeHTTP answers with a file, or with the document of the path. A missing
// file is 404 and never a document: a browser would take it for a script.
func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		plain(w, http.StatusMethodNotAllowed, "Only GET and HEAD are answered here.")
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if f, ok := a.files[name]; ok && path.Ext(name) != ".html" {
		a.file(w, r, name, f)
		return
	}
	if path.Ext(name) != "" || strings.HasPrefix(name, "assets") {
		plain(w, http.StatusNotFound, "There is no such file.")
		return
	}
	first, _, _ := strings.Cut(name, "/")
	doc, ok := documents[first]
	status := http.StatusOK
	if !ok {
		doc, status = "index.html", http.StatusNotFound
	}
	f, ok := a.files[doc]
	if !ok {
		plain(w, http.StatusServiceUnavailable, "The browser app is not built into this server. Run `npm run build`, then build the server again.")
		return
	}
	policy := appPolicy
	if doc == "explorer.html" {
		policy = explorerPolicy
	}
	w.Header().Set("Content-Security-Policy", policy)
	variant, encoding := f.variant(doc, r)
	b, err := fs.ReadFile(a.fsys, variant)
	if err != nil {
		panic(err) // it was there when the server started
	}
	w.Header().Set("Vary", "Accept-Encoding")
	if encoding != "" {
		w.Header().Set("Content-Encoding", encoding)
	}
	document(w, status, b)
}

func document(w http.ResponseWriter, status int, b []byte) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Length", strconv.Itoa(len(b)))
	w.WriteHeader(status)
	_, _ = w.Write(b)
}

func (a *app) file(w http.ResponseWriter, r *http.Request, name string, f file) {
	variant, encoding := f.variant(name, r)
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Vary", "Accept-Encoding")
	h.Set("ETag", `"`+f.etag+encoding+`"`)
	h.Set("Cache-Control", "no-cache")
	if f.forever {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
	}
	open, err := a.fsys.Open(variant)
	if err != nil {
		panic(err) // it was there when the server started
	}
	defer func() { _ = open.Close() }()
	http.ServeContent(w, r, name, time.Time{}, open.(io.ReadSeeker))
}

// variant chooses the smallest form of a file that the browser can read.
func (f file) variant(name string, r *http.Request) (variant, encoding string) {
	accepted := acceptedEncodings(r.Header.Get("Accept-Encoding"))
	switch {
	case f.br && accepted["br"]:
		return name + ".br", "br"
	case f.gz && accepted["gzip"]:
		return name + ".gz", "gzip"
	default:
		return name, ""
	}
}

// acceptedEncodings reads a header like "gzip, br;q=0.5, zstd;q=0".
func acceptedEncodings(header string) map[string]bool {
	accepted := map[string]bool{}
	for _, part := range strings.Split(header, ",") {
		name, params, _ := strings.Cut(part, ";")
		q, found := strings.CutPrefix(strings.ReplaceAll(params, " ", ""), "q=")
		weight, err := strconv.ParseFloat(q, 64)
		accepted[strings.ToLower(strings.TrimSpace(name))] = !found || err == nil && weight > 0
	}
	return accepted
}

func exists(fsys fs.FS, name string) bool {
	_, err := fs.Stat(fsys, name)
	return err == nil
}

// contentType does not ask the operating system first, whose table differs from
// machine to machine.
func contentType(name string) string {
	switch ext := path.Ext(name); ext {
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".json":
		return "application/json"
	case ".svg":
		return "image/svg+xml"
	case ".woff2":
		return "font/woff2"
	case ".ttf":
		return "font/ttf"
	case ".txt":
		return "text/plain; charset=utf-8"
	default:
		if t := mime.TypeByExtension(ext); t != "" {
			return t
		}
		return "application/octet-stream"
	}
}
