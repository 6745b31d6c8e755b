package web

import (
	"context"
	"io"
	"mime"
	"net/http"
	"strconv"
	"time"

	"kontor/internal/fault"
)

// File is a file to be downloaded.
type File struct {
	Name, MediaType string
	Size            int64
	// Copy writes the file, a part at a time.
	Copy func(context.Context, io.Writer) error
}

// stallAfter is how long a download may stand still.
const stallAfter = 30 * time.Second

// download sends a file that a task made. It is kept nowhere on its way, and never
// shown as a document of this origin: what people entered stands in it.
func download(o Options) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		f, err := o.File(r.Context(), r.PathValue("id"))
		if err != nil {
			if fault.CodeOf(err) == fault.CodeInternal {
				o.Log.ErrorContext(r.Context(), "file", "request", RequestID(r.Context()), "error", err)
			}
			w.Header().Set("Cache-Control", "no-store")
			plain(w, http.StatusNotFound, "There is no such file, or it is not there for you any more.")
			return
		}
		h := w.Header()
		h.Set("Content-Type", f.MediaType)
		h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": f.Name}))
		h.Set("Content-Length", strconv.FormatInt(f.Size, 10))
		h.Set("Content-Security-Policy", "sandbox; default-src 'none'")
		h.Set("Cache-Control", "no-store")
		if err := f.Copy(r.Context(), &patient{w, http.NewResponseController(w)}); err != nil {
			// The browser sees that the file is shorter than was said.
			o.Log.WarnContext(r.Context(), "file", "request", RequestID(r.Context()), "error", err)
			panic(http.ErrAbortHandler)
		}
	})
}

// patient gives each part of a file the same time to be taken, so that large files
// reach slow browsers, and those that are gone hold nothing.
type patient struct {
	io.Writer

	c *http.ResponseController
}

func (p *patient) Write(b []byte) (int, error) {
	_ = p.c.SetWriteDeadline(time.Now().Add(stallAfter)) // where there is none, as in tests, nothing is lost
	return p.Writer.Write(b)
}
