package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"

	"kontor/internal/fault"
	"kontor/internal/viewer"
)

const (
	subprotocol = "graphql-transport-ws"
	// How long a socket may take to say who it is.
	initWithin = 3 * time.Second
	// What does not answer a ping is gone; proxies keep what is pinged.
	pingEvery     = 25 * time.Second
	maxOperations = 50 // that run on one socket at once

	explorerHeader = "X-Kontor-Explorer"
)

// closing is why a socket is closed, in the codes of the protocol.
type closing struct {
	code   websocket.StatusCode
	reason string
}

func (c closing) Error() string { return c.reason }

var (
	errMessage           = closing{4400, "Invalid message received"}
	errNoInit            = closing{4401, "Unauthorized"}
	errForbidden         = closing{4403, "Forbidden"}
	errSubprotocol       = closing{4406, "Subprotocol not acceptable"}
	errInitTimeout       = closing{4408, "Connection initialisation timeout"}
	errSecondInit        = closing{4429, "Too many initialisation requests"}
	errGoingAway         = closing{websocket.StatusGoingAway, "The server stops"}
	errTryLater          = closing{websocket.StatusTryAgainLater, "Try again later"}
	errTooManyOperations = fault.Limit(0, "too_many_operations", fmt.Sprintf("A socket runs %d operations at once. Complete one first.", maxOperations))
)

// socket is GraphQL over WebSocket by the graphql-transport-ws protocol. It is
// our own because gqlgen's takes messages before the sign-in, ids that are in
// use, and any number of operations, and closes with codes that clients do not
// know. Who is asking is told by the cookie of the handshake, or by a bearer
// token in its header or in connection_init. That the page which opens it is
// ours is package web's to say.
type socket struct {
	live *Live
	post *post
}

// Supports takes the requests that ask for a socket.
func (*socket) Supports(r *http.Request) bool {
	return strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

// Do opens one socket and serves it until it is over.
func (t *socket) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	c, err := t.live.enter(r)
	if err != nil {
		refuseFault(w, err)
		return
	}
	defer c.leave()
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{Subprotocols: []string{subprotocol}, InsecureSkipVerify: true})
	if err != nil {
		return // Accept has answered
	}
	conn.SetReadLimit(maxBody)
	s := &session{connection: c, conn: conn, post: t.post, exec: exec, running: map[string]*running{}}
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		<-c.ctx.Done()
		s.close()
	}()
	go s.ping()
	c.end(s.serve())
	s.tasks.Wait()
	<-closed
}

// session is one socket that is open.
type session struct {
	*connection
	conn *websocket.Conn
	post *post
	exec graphql.GraphExecutor

	// greeted and header belong to the goroutine that reads.
	greeted bool
	acked   atomic.Bool
	header  http.Header

	mu      sync.Mutex
	running map[string]*running
	tasks   sync.WaitGroup
}

// running is one operation of a socket.
type running struct {
	cancel context.CancelFunc
	done   chan struct{}
}

// message is what goes over a socket in both directions.
type message struct {
	ID      string `json:"id,omitempty"`
	Type    string `json:"type"`
	Payload any    `json:"payload,omitempty"`
}

// serve reads messages, and returns why there are no more.
func (s *session) serve() error {
	if s.conn.Subprotocol() != subprotocol {
		return errSubprotocol
	}
	late := time.AfterFunc(initWithin, func() {
		if !s.acked.Load() {
			s.end(errInitTimeout)
		}
	})
	defer late.Stop()
	for {
		kind, data, err := s.conn.Read(context.WithoutCancel(s.ctx))
		if err != nil {
			return errGone
		}
		var in struct {
			ID      string          `json:"id"`
			Type    string          `json:"type"`
			Payload json.RawMessage `json:"payload"`
		}
		if kind != websocket.MessageText || json.Unmarshal(data, &in) != nil || !isObject(data) || !isObject(in.Payload) {
			return errMessage
		}
		switch in.Type {
		case "connection_init":
			err = s.greet(in.Payload)
		case "ping":
			err = s.send(message{Type: "pong", Payload: absent(in.Payload)})
		case "pong":
		case "subscribe":
			err = s.subscribe(in.ID, in.Payload)
		case "complete":
			err = s.complete(in.ID)
		default:
			err = errMessage
		}
		if err != nil {
			return err
		}
	}
}

func isObject(raw []byte) bool {
	raw = bytes.TrimSpace(raw)
	return len(raw) == 0 || raw[0] == '{' || bytes.Equal(raw, []byte("null"))
}

func absent(raw json.RawMessage) any {
	if len(raw) == 0 {
		return nil
	}
	return raw
}

// greet answers connection_init: only whoever is known is let in.
func (s *session) greet(payload json.RawMessage) error {
	if s.greeted {
		return errSecondInit
	}
	s.greeted = true
	var init map[string]json.RawMessage
	if len(payload) > 0 && json.Unmarshal(payload, &init) != nil {
		return errMessage
	}
	s.header = s.request.Header.Clone()
	for name, raw := range init {
		var value string
		switch name = http.CanonicalHeaderKey(name); name {
		case "Authorization", explorerHeader:
			if json.Unmarshal(raw, &value) != nil {
				return errMessage
			}
			s.header.Set(name, value)
		}
		if name == "Authorization" {
			if err := s.become(); err != nil {
				return err
			}
		}
	}
	if err := s.admit(); errors.Is(err, errCrowded) {
		return errTryLater
	} else if err != nil {
		return errForbidden
	}
	s.acked.Store(true)
	return s.send(message{Type: "connection_ack"})
}

// become makes the socket that of the bearer token which came with
// connection_init; a cookie does not count beside it.
func (s *session) become() error {
	s.header.Del("Cookie")
	s.request = s.request.Clone(s.request.Context())
	s.request.Header = s.header
	v, err := s.live.authenticate(s.request)
	if fault.CodeOf(err) == fault.CodeUnauthenticated {
		return errForbidden
	}
	if err != nil {
		return errTryLater
	}
	v.IP, v.UserAgent, v.RequestID = s.viewer.IP, s.viewer.UserAgent, s.viewer.RequestID
	s.viewer = v
	return nil
}

// ping finds out whether the client is still there, until the socket is over.
func (s *session) ping() {
	tick := time.NewTicker(pingEvery)
	defer tick.Stop()
	for {
		select {
		case <-s.ctx.Done():
			return
		case <-tick.C:
		}
		ctx, cancel := context.WithTimeout(s.ctx, writeWithin)
		err := s.conn.Ping(ctx)
		cancel()
		if err != nil {
			s.end(errGone)
		}
	}
}

// close says why the socket is over, to whoever is still there.
func (s *session) close() {
	c, cause := errForbidden, context.Cause(s.ctx)
	switch {
	case errors.As(cause, &c):
	case errors.Is(cause, errStopping):
		c = errGoingAway
	case errors.Is(cause, errUnsure):
		c = errTryLater
	case errors.Is(cause, viewer.ErrSignIn):
	default:
		_ = s.conn.CloseNow()
		return
	}
	_ = s.conn.Close(c.code, c.reason)
}
