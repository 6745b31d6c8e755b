package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kontor/internal/fault"
)

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
func (l *Live) run(ctx context.Context, exec graphql.GraphExecutor, params *graphql.RawParams, send func(*graphql.Response) error) (errs gqlerror.List) {
	asked := ctx
	defer func() {
		// Nothing else stands between a panic here and the end of the server.
		if p := recover(); p != nil {
			errs = told(asked, exec, l.recovered(asked, p))
		}
	}()
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
	for response := responses(ctx); response != nil; response = responses(ctx) {
		if list := denied.take(); list != nil {
			if response.Extensions == nil {
				response.Extensions = map[string]any{}
			}
			response.Extensions["denied"] = list
		}
		if send(response) != nil {
			return nil
		}
	}
	if ctx.Err() != nil || op.ended == nil {
		return nil
	}
	return told(ctx, exec, op.ended)
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
	return asError(f)
}
