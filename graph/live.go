package graph

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kontor/internal/fault"
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
	// Offices share an address.
	maxLivePerAddress = 300
)

// Why a connection that stayed open is over.
var (
	errGone     = errors.New("the client is gone")
	errStopping = fault.Unavailable("stopping", "The server stops. Connect again.")
	errUnsure   = fault.Unavailable("authenticate", "It cannot be told at this moment who you are. Connect again in a minute.")
	errCrowded  = fault.Limit(time.Minute, "too_many_connections",
		fmt.Sprintf("You keep too many connections open; %d are allowed. Close some, or send more subscriptions over one socket.", maxLivePerViewer))
)

// Live keeps the connections of a server that stay open: sockets and event
// streams. Each asks every two seconds anew who it is, by what it came with, so
// that a session, token, membership or partner link that has ended ends what
// runs under it within five seconds.
type Live struct {
	authenticate func(*http.Request) (*viewer.Viewer, error)

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
func (l *Live) serve(s *handler.Server, p *post, r *Resolver) {
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
			return responses(ctx)
		}
	})
}

// withRoot names the field of a subscription, which gqlgen leaves out of the
// paths of what its answers say.
func withRoot(ctx context.Context) context.Context {
	oc := graphql.GetOperationContext(ctx)
	if oc.Operation == nil || oc.Operation.Operation != ast.Subscription {
		return ctx
	}
	for _, f := range graphql.CollectFields(oc, oc.Operation.SelectionSet, []string{"Subscription"}) {
		ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: "Subscription", Field: f})
	}
	return ctx
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
// the server stops, and when there are too many from one address.
func (l *Live) enter(r *http.Request) (*connection, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.stopped {
		return nil, errStopping
	}
	c := &connection{live: l, request: r, viewer: viewer.From(r.Context())}
	if !c.count("address "+c.viewer.IP, maxLivePerAddress) {
		return nil, errCrowded
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
func (c *connection) recheck() error {
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

// operation is what a resolver of a subscription can tell its transport.
type operation struct{ ended error }

type operationKey struct{}

func isStreamed(ctx context.Context) bool {
	_, ok := ctx.Value(operationKey{}).(*operation)
	return ok
}

// endWith says why a subscription ends. Its resolver calls it before it closes
// its channel.
func endWith(ctx context.Context, err error) {
	if o, ok := ctx.Value(operationKey{}).(*operation); ok {
		o.ended = err
	}
}

// run answers one operation, until it is over, ctx ends, or send fails. What it
// returns are the errors of an operation that was refused, or that ended
// because of them.
func run(ctx context.Context, exec graphql.GraphExecutor, params *graphql.RawParams, send func(*graphql.Response) error) gqlerror.List {
	op, denied := &operation{}, &denials{}
	ctx = graphql.StartOperationTrace(ctx)
	ctx = context.WithValue(ctx, operationKey{}, op)
	ctx = context.WithValue(ctx, denialsKey{}, denied)
	params.ReadTime = graphql.TraceTiming{Start: graphql.Now(), End: graphql.Now()}
	oc, errs := exec.CreateOperationContext(ctx, params)
	if errs != nil {
		return exec.DispatchError(graphql.WithOperationContext(ctx, oc), errs).Errors
	}
	responses, ctx := exec.DispatchOperation(ctx, oc)
	for {
		response := responses(ctx)
		if response == nil {
			break
		}
		if list := denied.take(); list != nil {
			if response.Extensions == nil {
				response.Extensions = map[string]any{}
			}
			response.Extensions["denied"] = list
		}
		if err := send(response); err != nil {
			return nil
		}
	}
	if ctx.Err() != nil || op.ended == nil {
		return nil
	}
	return told(ctx, exec, op.ended)
}

// take returns what the last answer did not show, and begins anew.
func (d *denials) take() []denial {
	d.mu.Lock()
	defer d.mu.Unlock()
	list := d.list
	d.list = nil
	return list
}

// told puts an error into the words that a client reads.
func told(ctx context.Context, exec graphql.GraphExecutor, err error) gqlerror.List {
	return exec.DispatchError(ctx, gqlerror.List{{Err: err, Message: err.Error()}}).Errors
}

// streamed is a gqlgen extension that keeps subscriptions to what stays open,
// and commands off it: they set cookies, and change who is asking.
type streamed struct{}

func (streamed) ExtensionName() string { return "Streamed" }

func (streamed) Validate(graphql.ExecutableSchema) error { return nil }

func (streamed) MutateOperationContext(ctx context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	var f *fault.Error
	switch kind := oc.Operation.Operation; {
	case kind == ast.Subscription && !isStreamed(ctx):
		f = fault.Invalid("", "subscription_by_post", "A subscription needs a stream: accept "+typeEvents+", or open a WebSocket.")
	case kind == ast.Mutation && isStreamed(ctx):
		f = fault.Invalid("", "command_by_stream", "Commands are sent by POST. A stream carries queries and subscriptions.")
	default:
		return nil
	}
	return &gqlerror.Error{Message: f.Message, Extensions: extensions(f)}
}
