package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kontor/internal/viewer"
)

// subscribe begins an operation.
func (s *session) subscribe(id string, payload json.RawMessage) error {
	if !s.acked.Load() {
		return errNoInit
	}
	var in request
	if id == "" || json.Unmarshal(payload, &in) != nil || in.Query == nil && in.Extensions["persistedQuery"] == nil {
		return errMessage
	}
	s.mu.Lock()
	_, taken := s.running[id]
	full := len(s.running) >= maxOperations
	s.mu.Unlock()
	if taken {
		return closing{4409, fmt.Sprintf("Subscriber for %.50q already exists", id)}
	}
	if full {
		return s.fail(id, told(s.ctx, s.exec, errTooManyOperations))
	}
	ctx, cancel := context.WithCancel(viewer.With(s.ctx, s.viewer))
	// The payload is what a POST has for a body: so are the rules for it.
	r := s.request.Clone(ctx)
	r.Method, r.Header, r.Body = http.MethodPost, s.header, io.NopCloser(bytes.NewReader(payload))
	params, _, problem := s.post.read(nil, r)
	if problem != "" {
		cancel()
		return s.fail(id, gqlerror.List{{Message: problem, Extensions: map[string]any{"code": "INVALID", "reason": "bad_request"}}})
	}
	op := &running{cancel: cancel, done: make(chan struct{})}
	s.mu.Lock()
	s.running[id] = op
	s.mu.Unlock()
	s.tasks.Add(1)
	go s.run(ctx, id, op, params)
	return nil
}

// run answers one operation.
func (s *session) run(ctx context.Context, id string, op *running, params *graphql.RawParams) {
	defer s.tasks.Done()
	defer close(op.done)
	defer op.cancel()
	errs := s.live.run(ctx, s.exec, params, func(response *graphql.Response) error {
		return s.send(message{ID: id, Type: "next", Payload: response})
	})
	// From here on the client may use the id again.
	s.mu.Lock()
	delete(s.running, id)
	s.mu.Unlock()
	switch {
	case ctx.Err() != nil: // completed by the client, or the socket is over
	case errs != nil:
		_ = s.fail(id, errs)
	default:
		_ = s.send(message{ID: id, Type: "complete"})
	}
}

// complete ends an operation for the client, and waits until it has: nothing of
// it comes after, and its place is free.
func (s *session) complete(id string) error {
	if !s.acked.Load() {
		return errNoInit
	}
	if id == "" {
		return errMessage
	}
	s.mu.Lock()
	op := s.running[id]
	s.mu.Unlock()
	if op != nil {
		op.cancel()
		<-op.done
	}
	return nil
}

// fail ends an operation with errors; the client hears nothing else of it.
func (s *session) fail(id string, errs gqlerror.List) error {
	return s.send(message{ID: id, Type: "error", Payload: errs})
}

// send writes a message. A client that does not take it is gone.
func (s *session) send(m message) error {
	b, err := encode(m)
	if err == nil {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(s.ctx), writeWithin)
		defer cancel()
		err = s.conn.Write(ctx, websocket.MessageText, b)
	}
	if err != nil {
		s.end(errGone)
	}
	return err
}
