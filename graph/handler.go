package graph

import (
	"context"
	_ "embed"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"kontor/graph/describe"
	"kontor/graph/generated"
	"kontor/internal/viewer"
)

// SDL is the published schema of the API.
//
//go:embed schema.gen.graphql
var SDL []byte

// described is the schema, of which the process has one, with who may in its
// descriptions.
var described = sync.OnceValue(func() *ast.Schema {
	s := generated.NewExecutableSchema(generated.Config{}).Schema()
	describe.Schema(s)
	return s
})

// NewHandler serves GraphQL. Who asks is already in the request's context;
// documents are the app's own queries by their SHA-256; live keeps the
// connections that stay open.
//
// It fails when the schema guards a field by a permission that does not exist,
// or one that cannot be null.
func NewHandler(r *Resolver, documents map[string]string, live *Live, log *slog.Logger) (http.Handler, error) {
	schema := generated.NewExecutableSchema(generated.Config{
		Resolvers:  r,
		Directives: generated.DirectiveRoot{Can: can, Needs: needs},
	})
	if err := checkPermissions(described()); err != nil {
		return nil, err
	}
	s := handler.New(schema)
	p := &post{documents: documents, clock: r.clock}
	live.serve(s, p, r, log)
	s.AddTransport(p)
	s.SetParserTokenLimit(maxTokens)
	s.SetDisableSuggestion(true)
	parsed := lru.New[*ast.QueryDocument](200)
	s.SetQueryCache(parsed)
	s.SetErrorPresenter(present(log))
	s.SetRecoverFunc(recovered(log))
	s.AroundResponses(logged(log))
	trusted := map[string]bool{}
	for _, text := range documents {
		trusted[text] = true
	}
	s.Use(&limiter{trusted: trusted, documents: parsed, throttle: r.throttle, log: log})
	s.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		return next(withLoaders(ctx, r))
	})
	// What one command of a request changed, the next one must not read from
	// loaders filled before.
	s.AroundRootFields(func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
		if graphql.GetOperationContext(ctx).Operation.Operation == ast.Mutation {
			ctx = withLoaders(ctx, r)
		}
		return next(ctx)
	})
	return s, nil
}

// logged writes one line an operation: what it is called and who asked, never
// its variables.
func logged(log *slog.Logger) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		response := next(ctx)
		if response == nil || !graphql.HasOperationContext(ctx) {
			return response
		}
		op, v := graphql.GetOperationContext(ctx), viewer.From(ctx)
		var codes []any
		for _, e := range response.Errors {
			codes = append(codes, e.Extensions["code"])
		}
		name, kind := op.OperationName, ""
		if op.Operation != nil {
			name, kind = op.Operation.Name, string(op.Operation.Operation)
		}
		// A client may call it as it likes, on a quarter of a megabyte.
		name = name[:min(len(name), 100)]
		level := slog.LevelInfo
		if kind == string(ast.Subscription) && codes == nil {
			level = slog.LevelDebug // one for each change and subscriber
		}
		log.Log(ctx, level, "graphql", "request", v.RequestID, "operation", name, "kind", kind, "user", v.UserID, "session", v.SessionID, "token", v.TokenID,
			"took", time.Since(op.Stats.OperationStart).Round(time.Microsecond), "codes", codes)
		return response
	}
}
