package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kontor/internal/fault"
)

const (
	typeEvents = "text/event-stream"
	// Proxies cut connections on which nothing happens, often after a minute.
	keepAliveEvery = 15 * time.Second
)

// stream is GraphQL over server-sent events, in the mode of distinct
// connections: one POST, one operation, whose answers come as they arise.
type stream struct {
	live *Live
	post *post
}

// Supports takes the requests that would rather have events than JSON.
func (*stream) Supports(r *http.Request) bool {
	if r.Method != http.MethodPost {
		return false
	}
	best, rest := weigh(r.Header.Values("Accept"))
	return best > rest
}

// weigh returns how much a client wants events, and how much anything else that
// GraphQL comes as.
func weigh(accept []string) (events, others float64) {
	for media, q := range weights(accept) {
		switch media {
		case typeEvents:
			events = max(events, q)
		case typeGraphQL, typeJSON:
			others = max(others, q)
		}
	}
	return events, others
}

// Do answers one request.
func (s *stream) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	params, status, problem := s.post.params(w, r)
	if problem != "" {
		refuse(w, typeJSON, status, problem)
		return
	}
	c, err := s.live.enter(r)
	if err == nil {
		defer c.leave()
		err = c.admit()
	}
	if err != nil {
		refuseFault(w, err)
		return
	}
	e := &events{to: http.NewResponseController(w), w: w}
	// The server's timeouts are those of requests that end.
	_ = e.to.SetReadDeadline(time.Time{})
	w.Header().Set("Content-Type", typeEvents+"; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Accel-Buffering", "no") // nginx would hold events back
	w.WriteHeader(http.StatusOK)
	if e.send(":\n\n") != nil {
		return
	}
	// The end of the answer must be written too, however long ago the last event was.
	defer func() { _ = e.to.SetWriteDeadline(time.Now().Add(writeWithin)) }()
	quiet := e.keepAlive(c)
	errs := s.live.run(c.ctx, exec, params, func(response *graphql.Response) error { return e.next(response) })
	cause := context.Cause(c.ctx)
	quiet()
	if cause != nil {
		if _, ok := fault.As(cause); !ok || errors.Is(cause, errStopping) {
			return // an end without complete: clients that are there connect again
		}
		errs = told(r.Context(), exec, cause)
	}
	if errs != nil && e.next(failed{errs}) != nil {
		return
	}
	_ = e.send("event: complete\ndata:\n\n")
}

// refuseFault answers what is not taken in.
func refuseFault(w http.ResponseWriter, err error) {
	f, _ := fault.As(err)
	status := map[fault.Code]int{
		fault.CodeUnauthenticated: http.StatusUnauthorized, fault.CodeLimit: http.StatusTooManyRequests,
	}[f.Code]
	if status == 0 {
		status = http.StatusServiceUnavailable
	}
	if f.RetryAfter > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(int(f.RetryAfter.Seconds())))
	}
	write(w, typeJSON, status, failed{gqlerror.List{{Message: f.Message, Extensions: extensions(f)}}})
}

// failed is the answer of what was not executed.
type failed struct {
	Errors gqlerror.List `json:"errors"`
}

// events writes to one stream.
type events struct {
	mu sync.Mutex
	w  http.ResponseWriter
	to *http.ResponseController
}

func (e *events) send(text string) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := e.to.SetWriteDeadline(time.Now().Add(writeWithin)); err != nil {
		return err
	}
	if _, err := e.w.Write([]byte(text)); err != nil {
		return err
	}
	return e.to.Flush()
}

func (e *events) next(body any) error {
	b, err := encode(body)
	if err != nil {
		return err
	}
	return e.send("event: next\ndata: " + string(b) + "\n\n")
}

// keepAlive sends a comment now and then, until the function it returns.
func (e *events) keepAlive(c *connection) (stop func()) {
	over, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(keepAliveEvery)
		defer tick.Stop()
		for {
			select {
			case <-over:
				return
			case <-tick.C:
				if e.send(":\n\n") != nil {
					c.end(errGone)
					return
				}
			}
		}
	}()
	return func() { close(over); <-done }
}

// encode writes JSON on one line.
func encode(body any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(body); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}
