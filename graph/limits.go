package graph

import (
	"context"
	"fmt"
	"log/slog"
	"math"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// Limits of one request. They stand before execution and cost nothing
// themselves: every fragment is walked once, whatever the number of spreads.
const (
	maxBody     = 256 << 10
	maxTokens   = 1000
	maxDepth    = 15
	maxAliases  = 30
	maxRoots    = 20
	maxSpecials = 50 // directives in a document
	maxCost     = 20_000
	maxPage     = page.MaxSize
	defaultPage = page.DefaultSize
	// What a list without a page size is taken to hold.
	listGuess = 10
	// A page is a statement or two of its own. So many are not made inside of
	// every row of another page.
	pageCost = 200
	// The lists of all clients of a page are one statement with a branch for each.
	branchCost = 20
)

// credentials are the commands that try a secret or mail a link. Each must
// stand alone in its request, so that a limit on attempts counts attempts and
// not requests.
var credentials = map[string]bool{
	"register": true, "confirmEmail": true, "resendConfirmation": true, "signIn": true,
	"requestPasswordReset": true, "resetPassword": true, "changePassword": true, "provePassword": true,
	"changeEmail": true, "acceptInvitation": true, "declineInvitation": true, "grantPartnerRequest": true, "refusePartnerRequest": true, "answerAsTrustedContact": true, "revokeLeakedToken": true,
}

// limiter is a gqlgen extension that refuses what is too deep, too wide or too
// costly before anything is resolved, and what is more than its asker's budget.
// Every transport passes through it.
type limiter struct {
	trusted   map[string]bool // the texts of the app's own documents
	documents graphql.Cache[*ast.QueryDocument]
	throttle  *throttle.Throttle
	log       *slog.Logger
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationParameterMutator
	graphql.OperationContextMutator
	graphql.ResponseInterceptor
} = (*limiter)(nil)

func (*limiter) ExtensionName() string { return "Limits" }

func (*limiter) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext weighs a valid operation, and counts it if it may be
// executed.
func (l *limiter) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	op.DisableIntrospection = viewer.From(ctx).Kind == viewer.Anonymous
	w := &walk{vars: op.Variables, fragments: map[string]weight{}, doc: op.Doc}
	total := w.set(op.Operation.SelectionSet, 0)
	switch {
	case w.introspects && op.DisableIntrospection:
		// gqlgen's own refusal would be taken for an accident of ours.
		return asError(viewer.ErrSignIn)
	case total.roots > maxRoots:
		return tooMuch("The request asks for %d things at once; %d are allowed.", total.roots, maxRoots)
	case total.depth > maxDepth:
		return tooMuch("The request nests %d levels deep; %d are allowed.", total.depth, maxDepth)
	case w.aliases > maxAliases:
		return tooMuch("The request uses %d aliases; %d are allowed.", w.aliases, maxAliases)
	case w.directives > maxSpecials:
		return tooMuch("The request uses %d directives; %d are allowed.", w.directives, maxSpecials)
	case total.cost > maxCost:
		return tooMuch("The request would cost %d; %d is allowed. Ask for smaller pages or fewer fields.", total.cost, maxCost)
	}
	if op.Operation.Operation == ast.Mutation && total.roots > 1 && w.credential {
		return tooMuch("A command that tries a secret must stand alone in its request.")
	}
	return asError(l.spend(ctx, op, total.cost))
}

// InterceptResponse tells what an operation cost. One that was refused before it
// could be weighed counts as a request too, or whoever sends nonsense could do
// so without end.
func (l *limiter) InterceptResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	if graphql.HasOperationContext(ctx) {
		op := graphql.GetOperationContext(ctx)
		if b, counted := billOf(op); counted {
			graphql.RegisterExtension(ctx, "cost", b.cost())
		} else if err := l.spend(ctx, op, 0); err != nil {
			return &graphql.Response{Errors: gqlerror.List{asError(err)}}
		}
	}
	response := next(ctx)
	if response != nil && len(response.Data) == 0 && len(response.Errors) > maxErrors {
		response.Errors = response.Errors[:maxErrors]
	}
	return response
}

func tooMuch(format string, args ...any) *gqlerror.Error {
	return asError(fault.Limit(0, "request_too_costly", fmt.Sprintf(format, args...)))
}

// weight is what a selection set amounts to.
type weight struct{ depth, roots, cost int }

// walk weighs an operation. Fragments are weighed once and remembered.
type walk struct {
	doc                 *ast.QueryDocument
	vars                map[string]any
	fragments           map[string]weight
	aliases, directives int
	credential          bool
	introspects         bool
}

func (w *walk) set(set ast.SelectionSet, level int) weight {
	var sum weight
	for _, s := range set {
		var one weight
		switch s := s.(type) {
		case *ast.Field:
			one = w.field(s, level)
		case *ast.InlineFragment:
			w.directives += len(s.Directives)
			one = w.set(s.SelectionSet, level)
		case *ast.FragmentSpread:
			w.directives += len(s.Directives)
			one = w.fragment(s, level)
		}
		sum.depth = max(sum.depth, one.depth)
		sum.roots = add(sum.roots, one.roots)
		sum.cost = add(sum.cost, one.cost)
	}
	return sum
}

func (w *walk) fragment(s *ast.FragmentSpread, level int) weight {
	if known, ok := w.fragments[s.Name]; ok {
		return known
	}
	// A cycle is refused by validation; this entry only ends the walk.
	w.fragments[s.Name] = weight{}
	var one weight
	if f := w.doc.Fragments.ForName(s.Name); f != nil {
		one = w.set(f.SelectionSet, level)
	}
	w.fragments[s.Name] = one
	return one
}

func (w *walk) field(f *ast.Field, level int) weight {
	w.directives += len(f.Directives)
	if f.Alias != f.Name {
		w.aliases++
	}
	if level == 0 && credentials[f.Name] {
		w.credential = true
	}
	if strings.HasPrefix(f.Name, "__") {
		// Introspection has its own depth rule in gqlparser, and no rows.
		w.introspects = w.introspects || f.Name != "__typename"
		return weight{depth: 1, roots: 1}
	}
	inner, own := w.set(f.SelectionSet, level+1), 1
	if paged(f) {
		own = pageCost
		if f.ObjectDefinition != nil && f.ObjectDefinition.Name == "Client" {
			own = branchCost
		}
	}
	return weight{
		depth: inner.depth + 1,
		roots: 1,
		cost:  add(own, multiply(w.rows(f), inner.cost)),
	}
}

// rows is how many rows a field may bring.
func (w *walk) rows(f *ast.Field) int {
	if f.Definition == nil || f.Definition.Type == nil {
		return 1
	}
	if paged(f) {
		args := f.ArgumentMap(w.vars)
		for _, name := range []string{"first", "last"} {
			if n, ok := size(args[name]); ok {
				return min(max(n, 1), maxPage)
			}
		}
		return defaultPage
	}
	if ids := f.Definition.Arguments.ForName("ids"); ids != nil {
		list, _ := f.ArgumentMap(w.vars)["ids"].([]any)
		return max(len(list), 1)
	}
	// The edges of a connection were counted with the connection.
	if f.Definition.Type.Elem != nil && f.Name != "edges" {
		return listGuess
	}
	return 1
}

// paged tells whether a field is a page of a list.
func paged(f *ast.Field) bool {
	return f.Definition != nil && f.Definition.Arguments.ForName("first") != nil
}

// size reads a page size however it arrived.
func size(v any) (int, bool) {
	switch v := v.(type) {
	case nil:
		return 0, false
	case int:
		return v, true
	case int64:
		return clamp(v), true
	case interface{ Int64() (int64, error) }: // json.Number
		n, err := v.Int64()
		if err != nil {
			return math.MaxInt32, true
		}
		return clamp(n), true
	}
	return maxPage, true
}

func clamp(n int64) int { return int(min(max(n, math.MinInt32), math.MaxInt32)) }

// add and multiply saturate: a sum that overflows would be small again.
func add(a, b int) int {
	if a > math.MaxInt32-b {
		return math.MaxInt32
	}
	return a + b
}

func multiply(a, b int) int {
	if b != 0 && a > math.MaxInt32/b {
		return math.MaxInt32
	}
	return a * b
}
