package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"kontor/internal/viewer"
)

// client is one end of a socket.
type client struct {
	t    *testing.T
	conn *websocket.Conn
}

func (s *streaming) dial(t *testing.T, authorization string, protocols ...string) *client {
	t.Helper()
	conn, _, err := websocket.Dial(t.Context(), s.URL, &websocket.DialOptions{
		Subprotocols: protocols, HTTPHeader: http.Header{"Authorization": {authorization}},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	return &client{t, conn}
}

// connect returns a socket whose connection_init is acknowledged.
func (s *streaming) connect(t *testing.T) *client {
	t.Helper()
	c := s.dial(t, ana, subprotocol)
	c.send(`{"type":"connection_init"}`)
	c.expect(`{"type":"connection_ack"}`)
	return c
}

func (c *client) send(messages ...string) {
	c.t.Helper()
	for _, m := range messages {
		if err := c.conn.Write(c.t.Context(), websocket.MessageText, []byte(m)); err != nil {
			c.t.Fatal(err)
		}
	}
}

func (c *client) read() (string, error) {
	ctx, cancel := context.WithTimeout(c.t.Context(), 10*time.Second)
	defer cancel()
	_, b, err := c.conn.Read(ctx)
	return string(b), err
}

func (c *client) expect(messages ...string) {
	c.t.Helper()
	for _, want := range messages {
		if got, err := c.read(); err != nil || got != want {
			c.t.Fatalf("got %s, %v; want %s", got, err, want)
		}
	}
}

// expectError expects the error message of an operation.
func (c *client) expectError(id, code, reason string) {
	c.t.Helper()
	text, err := c.read()
	var got struct {
		ID, Type string
		Payload  []struct{ Extensions map[string]any }
	}
	if err != nil || json.Unmarshal([]byte(text), &got) != nil || got.Type != "error" || got.ID != id || len(got.Payload) != 1 {
		c.t.Fatalf("got %s, %v; want an error of %s", text, err, id)
	}
	ext := got.Payload[0].Extensions
	if ext["code"] != code || reason != "" && ext["reason"] != reason {
		c.t.Errorf("got %v, want %s %s", ext, code, reason)
	}
}

func (c *client) expectClose(code websocket.StatusCode, reason string) {
	c.t.Helper()
	text, err := c.read()
	if got := websocket.CloseStatus(err); got != code || !strings.Contains(fmt.Sprint(err), reason) {
		c.t.Errorf("got %s, %v; want a close by %d %s", text, err, code, reason)
	}
}

const names = `{"id":"1","type":"subscribe","payload":{"query":"subscription{names}"}}`

func TestSocket_ClosesOnWhatTheProtocolForbids(t *testing.T) {
	t.Parallel()
	s := newStreaming(t)
	const init = `{"type":"connection_init"}`
	for _, c := range []struct {
		name     string
		code     websocket.StatusCode
		reason   string
		messages []string
	}{
		{"subscribe before connection_init", 4401, "Unauthorized", []string{names}},
		{"complete before connection_init", 4401, "Unauthorized", []string{`{"id":"1","type":"complete"}`}},
		{"a second connection_init", 4429, "Too many initialisation requests", []string{init, init}},
		{"no connection_init", 4408, "Connection initialisation timeout", nil},
		{"no JSON", 4400, "Invalid message", []string{`{"type":`}},
		{"no object", 4400, "", []string{`[]`}},
		{"null", 4400, "", []string{`null`}},
		{"no type", 4400, "", []string{`{}`}},
		{"a type that is no text", 4400, "", []string{`{"type":1}`}},
		{"an unknown type", 4400, "", []string{`{"type":"start"}`}},
		{"a type of the server", 4400, "", []string{init, `{"type":"connection_ack"}`}},
		{"a payload that is no object", 4400, "", []string{`{"type":"connection_init","payload":"x"}`}},
		{"a ping whose payload is no object", 4400, "", []string{`{"type":"ping","payload":1}`}},
		{"a token that is no text", 4400, "", []string{`{"type":"connection_init","payload":{"authorization":1}}`}},
		{"an unknown token", 4403, "Forbidden", []string{`{"type":"connection_init","payload":{"authorization":"Bearer eve"}}`}},
		{"subscribe without id", 4400, "", []string{init, `{"type":"subscribe","payload":{"query":"subscription{names}"}}`}},
		{"subscribe with an empty id", 4400, "", []string{init, `{"id":"","type":"subscribe","payload":{"query":"subscription{names}"}}`}},
		{"subscribe with an id that is no text", 4400, "", []string{init, `{"id":1,"type":"subscribe","payload":{"query":"subscription{names}"}}`}},
		{"subscribe without payload", 4400, "", []string{init, `{"id":"1","type":"subscribe"}`}},
		{"subscribe without query", 4400, "", []string{init, `{"id":"1","type":"subscribe","payload":{}}`}},
		{"a query that is no text", 4400, "", []string{init, `{"id":"1","type":"subscribe","payload":{"query":1}}`}},
		{"variables that are no object", 4400, "", []string{init, `{"id":"1","type":"subscribe","payload":{"query":"{name}","variables":[]}}`}},
		{"complete without id", 4400, "", []string{init, `{"type":"complete"}`}},
		{"an id that is in use", 4409, "Subscriber for", []string{init, names, names}},
		{"a message that is too long", websocket.StatusMessageTooBig, "", []string{`{"type":"ping","payload":{"x":"` + strings.Repeat("x", maxBody) + `"}}`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			socket := s.dial(t, ana, subprotocol)
			for _, m := range c.messages {
				_ = socket.conn.Write(t.Context(), websocket.MessageText, []byte(m))
			}
			if len(c.messages) > 1 {
				socket.expect(`{"type":"connection_ack"}`)
			}
			socket.expectClose(c.code, c.reason)
		})
	}
	t.Run("bytes", func(t *testing.T) {
		socket := s.dial(t, ana, subprotocol)
		if err := socket.conn.Write(t.Context(), websocket.MessageBinary, []byte(init)); err != nil {
			t.Fatal(err)
		}
		socket.expectClose(4400, "")
	})
	t.Run("anonymous", func(t *testing.T) {
		socket := s.dial(t, "", subprotocol)
		socket.send(init)
		socket.expectClose(4403, "Forbidden")
	})
	for _, p := range [][]string{nil, {"graphql-ws"}, {"soap"}} {
		t.Run(fmt.Sprint("subprotocol ", p), func(t *testing.T) {
			s.dial(t, ana, p...).expectClose(4406, "Subprotocol not acceptable")
		})
	}
}

func TestSocket_Operations(t *testing.T) {
	t.Parallel()
	s := newStreaming(t)
	c := s.dial(t, ana, "graphql-ws", subprotocol)
	c.send(`{"type":"ping","payload":{"at":1}}`, `{"type":"ping"}`, `{"type":"pong"}`)
	c.expect(`{"type":"pong","payload":{"at":1}}`, `{"type":"pong"}`)
	c.send(`{"type":"connection_init","payload":{"more":[1]}}`)
	c.expect(`{"type":"connection_ack"}`)

	// A query has one answer.
	c.send(`{"id":"q","type":"subscribe","payload":{"query":"query N {name}","operationName":"N","variables":null,"extensions":null}}`)
	c.expect(`{"id":"q","type":"next","payload":{"data":{"name":"Kontor"}}}`, `{"id":"q","type":"complete"}`)

	// A subscription has any number, and ends when the server says so.
	c.send(names)
	s.say(t, "a<b")
	s.say(t, "b")
	s.say(t, "")
	c.expect(`{"id":"1","type":"next","payload":{"data":{"names":"a<b"}}}`, `{"id":"1","type":"next","payload":{"data":{"names":"b"}}}`, `{"id":"1","type":"complete"}`)
	s.over(t)

	// Its id may then be used again. It ends when the client says so.
	c.send(names)
	s.say(t, "c")
	c.expect(`{"id":"1","type":"next","payload":{"data":{"names":"c"}}}`)
	c.send(`{"id":"1","type":"complete"}`, `{"id":"unknown","type":"complete"}`)
	s.over(t)
	c.send(names)
	s.say(t, "d")
	c.expect(`{"id":"1","type":"next","payload":{"data":{"names":"d"}}}`)

	// What is refused, or ends by an error, says nothing after the error.
	c.send(`{"id":"2","type":"subscribe","payload":{"query":"{nothing}"}}`)
	c.expectError("2", "INVALID", "document")
	c.send(`{"id":"2","type":"subscribe","payload":{"query":"{"}}`)
	c.expectError("2", "INVALID", "document")
	c.send(`{"id":"2","type":"subscribe","payload":{"query":"mutation{name}"}}`)
	c.expectError("2", "INVALID", "command_by_stream")
	c.send(`{"id":"2","type":"subscribe","payload":{"query":"","extensions":{"persistedQuery":{"sha256Hash":"00"}}}}`)
	c.expectError("2", "INVALID", "")
	s.say(t, "forbidden")
	c.expectError("1", "FORBIDDEN", "permission")
	s.over(t)

	c.send(names)
	s.say(t, "panic")
	c.expectError("1", "INTERNAL", "")
	s.over(t)

	c.send(names, `{"type":"ping"}`)
	c.expect(`{"type":"pong"}`)
	if err := c.conn.Close(websocket.StatusNormalClosure, ""); err != nil {
		t.Error(err)
	}
	s.over(t)
}

func TestSocket_ByTokenInInit(t *testing.T) {
	t.Parallel()
	s := newStreaming(t)
	c := s.dial(t, "", subprotocol)
	c.send(`{"type":"connection_init","payload":{"authorization":"` + ana + `"}}`)
	c.expect(`{"type":"connection_ack"}`)
	s.change(func() { delete(s.viewers, ana) })
	c.expectClose(4403, "Forbidden")
}

func TestSocket_AtMostFiftyOperations(t *testing.T) {
	t.Parallel()
	s := newStreaming(t)
	c := s.connect(t)
	subscribe := func(i int) {
		c.send(fmt.Sprintf(`{"id":"%d","type":"subscribe","payload":{"query":"subscription{names}"}}`, i))
	}
	for i := range maxOperations {
		subscribe(i)
	}
	subscribe(maxOperations)
	c.expectError("50", "LIMIT", "too_many_operations")
	c.send(`{"id":"0","type":"complete"}`)
	subscribe(maxOperations)
	c.send(`{"type":"ping"}`)
	c.expect(`{"type":"pong"}`)
}

func TestLive_AtMostThirtyConnectionsAViewer(t *testing.T) {
	t.Parallel()
	s := newStreaming(t)
	first := s.connect(t)
	for range maxLivePerViewer - 1 {
		s.connect(t)
	}
	c := s.dial(t, ana, subprotocol)
	c.send(`{"type":"connection_init"}`)
	c.expectClose(websocket.StatusTryAgainLater, "")
	if r := s.stream(t, ana, `{"query":"subscription{names}"}`); r.StatusCode != http.StatusTooManyRequests || r.Header.Get("Retry-After") == "" {
		t.Errorf("a stream too many: %d, %v", r.StatusCode, r.Header)
	}
	_ = first.conn.Close(websocket.StatusNormalClosure, "")
	s.connect(t)
}

// Who has an IPv6 network has its addresses, and no more connections for it: those
// who are not signed in have nothing else to be counted by.
func TestLive_AddressesOfOneNetworkAreOne(t *testing.T) {
	l := NewLive(nil)
	enter := func(ip string) error {
		_, err := l.enter(httptest.NewRequestWithContext(viewer.With(t.Context(), &viewer.Viewer{IP: ip}), http.MethodGet, "/graphql", nil))
		return err
	}
	for i := range maxLivePerNetwork {
		if err := enter(fmt.Sprintf("2001:db8::%x", i+1)); err != nil {
			t.Fatalf("connection %d: %v", i+1, err)
		}
	}
	if err := enter("2001:db8::ffff"); !errors.Is(err, errCrowdedNetwork) {
		t.Errorf("one more: %v", err)
	}
	if err := enter("2001:db8:0:1::1"); err != nil {
		t.Errorf("from another network: %v", err)
	}
}

// Whoever is no longer known, is somebody else, or cannot be told, is out
// within five seconds.
func TestSocket_R22_EndsWithTheRight(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		change func(*streaming)
		code   websocket.StatusCode
	}{
		"revoked":      {func(s *streaming) { delete(s.viewers, ana) }, 4403},
		"other person": {func(s *streaming) { s.viewers[ana] = &viewer.Viewer{Kind: viewer.Session, UserID: "usr_bo"} }, 4403},
		"unknowable":   {func(s *streaming) { s.broken = errBroken }, websocket.StatusTryAgainLater},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newStreaming(t)
			socket := s.connect(t)
			socket.send(names)
			start := time.Now()
			s.change(func() { c.change(s) })
			socket.expectClose(c.code, "")
			if d := time.Since(start); d > 5*time.Second {
				t.Errorf("it took %s", d)
			}
			s.over(t)
		})
	}
}

func TestLive_CloseEndsAll(t *testing.T) {
	t.Parallel()
	s := newStreaming(t)
	c := s.connect(t)
	c.send(names)
	events := s.stream(t, ana, `{"query":"subscription{names}"}`)
	<-s.begun
	<-s.begun
	done := make(chan struct{})
	go func() { s.live.Close(); close(done) }()
	c.expectClose(websocket.StatusGoingAway, "The server stops")
	// Without complete, so that the client comes again.
	if text := rest(t, events); strings.Contains(text, "complete") {
		t.Errorf("the stream ended by %s", text)
	}
	<-done
	if _, r, err := websocket.Dial(t.Context(), s.URL, &websocket.DialOptions{Subprotocols: []string{subprotocol}}); err == nil || r.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("a new socket: %v", err)
	}
}
