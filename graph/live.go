package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/vektah/gqlparser/v2/ast"

	"kontor/internal/fault"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// The limits of connections that stay open.
const (
	// What is revoked ends within recheckEvery and recheckWithin together.
	recheckEvery  = 2 * time.Second
	recheckWithin = 2 * time.Second
	// A client that does not take what it is sent for so long is gone.
	writeWithin = 10 * time.Second

	maxLivePerViewer = 30
	// Offices share an address, and what one customer may choose an IPv6 address from.
	maxLivePerNetwork = 300
)

// Why a connection that stayed open is over.
var (
	errGone     = errors.New("the client is gone")
	errStopping = fault.Unavailable("stopping", "The server stops. Connect again.")
	errUnsure   = fault.Unavailable("authenticate", "It cannot be told at this moment who you are. Connect again in a minute.")
	errCrowded  = fault.Limit(time.Minute, "too_many_connections",
		fmt.Sprintf("You keep too many connections open; %d are allowed. Close some, or send more subscriptions over one socket.", maxLivePerViewer))
	errCrowdedNetwork = fault.Limit(time.Minute, "too_many_connections",
		fmt.Sprintf("Too many connections are open from your network; %d are allowed. Try again in a minute.", maxLivePerNetwork))
)

// Live keeps the connections of a server that stay open: sockets and event
// streams. Each asks every two seconds anew who it is, by what it came with, so
// that a session, token, membership or partner link that has ended ends what
// runs under it within five seconds.
type Live struct {
	authenticate func(*http.Request) (*viewer.Viewer, error)
	recovered    graphql.RecoverFunc

	mu      sync.Mutex
	open    map[*connection]bool
	counts  map[string]int
	stopped bool
	running sync.WaitGroup
}

// NewLive returns a Live that knows people by authenticate, which reads the
// cookie or the bearer token of a request, returns a viewer of its own for each
// call, and fails where that cannot be told.
func NewLive(authenticate func(*http.Request) (*viewer.Viewer, error)) *Live {
	return &Live{authenticate: authenticate, open: map[*connection]bool{}, counts: map[string]int{}}
}

// Close ends all connections and returns when they are over. No further ones
// are taken.
func (l *Live) Close() {
	l.mu.Lock()
	l.stopped = true
	for c := range l.open {
		c.end(errStopping)
	}
	l.mu.Unlock()
	l.running.Wait()
}

// serve adds what stays open to a server.
func (l *Live) serve(s *handler.Server, p *post, r *Resolver, log *slog.Logger) {
	l.recovered = recovered(log)
	s.AddTransport(&socket{live: l, post: p})
	s.AddTransport(&stream{live: l, post: p})
	s.Use(streamed{})
	// What the next answer of a subscription shows must not be what loaders
	// have kept from the one before.
	s.AroundResponses(func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		if isStreamed(ctx) {
			ctx = withRoot(withLoaders(ctx, r))
		}
		return next(ctx)
	})
	s.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		responses := next(ctx)
		if graphql.GetOperationContext(ctx).Operation.Operation != ast.Mutation {
			return responses
		}
		return func(ctx context.Context) *graphql.Response {
			defer r.changes.Nudge()
			defer r.sealer.Nudge()
			return responses(ctx)
		}
	})
}

// connection is one socket or stream, while it is open.
type connection struct {
	live *Live
	// request tells who it is; the viewer is the one in its context.
	request *http.Request
	viewer  *viewer.Viewer
	// ctx ends with the connection; its cause says why.
	ctx  context.Context
	end  context.CancelCauseFunc
	keys []string
}

// enter takes a connection in; leave must be called when it is over. Fails when
// the server stops, and when there are too many from one network.
func (l *Live) enter(r *http.Request) (*connection, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.stopped {
		return nil, errStopping
	}
	c := &connection{live: l, request: r, viewer: viewer.From(r.Context())}
	if !c.count("network "+throttle.Network(c.viewer.IP), maxLivePerNetwork) {
		return nil, errCrowdedNetwork
	}
	c.ctx, c.end = context.WithCancelCause(r.Context())
	l.open[c] = true
	l.running.Add(1)
	return c, nil
}

// count must be called under the lock.
func (c *connection) count(key string, limit int) bool {
	if c.live.counts[key] >= limit {
		return false
	}
	c.live.counts[key]++
	c.keys = append(c.keys, key)
	return true
}

func (c *connection) leave() {
	c.end(errGone)
	c.live.mu.Lock()
	defer c.live.mu.Unlock()
	for _, key := range c.keys {
		if c.live.counts[key]--; c.live.counts[key] == 0 {
			delete(c.live.counts, key)
		}
	}
	delete(c.live.open, c)
	c.live.running.Done()
}

// admit begins what the connection is for: it belongs to somebody from now on,
// and is asked for who that is until it ends. Fails with ErrSignIn for whoever
// is anonymous, and with limit when they have too many.
func (c *connection) admit() error {
	v := c.viewer
	if v.Kind == viewer.Anonymous {
		return viewer.ErrSignIn
	}
	c.live.mu.Lock()
	ok := c.count("viewer "+v.UserID+v.TokenID, maxLivePerViewer)
	c.live.mu.Unlock()
	if !ok {
		return errCrowded
	}
	go func() {
		tick := time.NewTicker(recheckEvery)
		defer tick.Stop()
		for {
			select {
			case <-c.ctx.Done():
				return
			case <-tick.C:
			}
			if err := c.recheck(); err != nil {
				c.end(err)
			}
		}
	}()
	return nil
}

// recheck asks who the connection is, and takes over what they may do now. That
// it cannot be told is as good as no.
func (c *connection) recheck() (err error) {
	defer func() {
		if p := recover(); p != nil {
			_ = c.live.recovered(c.ctx, p) // which logs it
			err = errUnsure
		}
	}()
	ctx, cancel := context.WithTimeout(c.request.Context(), recheckWithin)
	defer cancel()
	was := c.viewer
	is, err := c.live.authenticate(c.request.WithContext(ctx))
	if fault.CodeOf(err) == fault.CodeUnauthenticated {
		return viewer.ErrSignIn // the token is over
	}
	if err != nil {
		return errUnsure
	}
	if is.Kind != was.Kind || is.UserID != was.UserID || is.SessionID != was.SessionID || is.TokenID != was.TokenID ||
		is.Staff != was.Staff || !slices.Equal(is.Scopes, was.Scopes) || !slices.Equal(is.ProductKinds, was.ProductKinds) {
		return viewer.ErrSignIn
	}
	was.SetMemberships(is.Memberships())
	return nil
}
