package graph

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"strings"

	"entgo.io/ent/privacy"
	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kontor/ent"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// present is the only place where an error becomes words for a client. A fault
// is told with its code; a row that is missing or hidden is NOT_FOUND; all else
// is an accident, of which the client learns a reference and the log the rest.
func present(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		out := &gqlerror.Error{Path: graphql.GetPath(ctx)}
		var located *gqlerror.Error
		if errors.As(err, &located) {
			if located.Path != nil {
				out.Path = located.Path
			}
			out.Locations = located.Locations
		}
		if f, ok := fault.As(err); ok {
			out.Message, out.Extensions = f.Message, extensions(f)
			inArgument(ctx, out)
			return out
		}
		switch {
		case errors.Is(err, privacy.Deny) && viewer.From(ctx).Kind == viewer.Anonymous:
			f, _ := fault.As(viewer.ErrSignIn)
			out.Message, out.Extensions = f.Message, extensions(f)
		case ent.IsNotFound(err), errors.Is(err, privacy.Deny):
			f := fault.NotFound("object")
			out.Message, out.Extensions = f.Message, extensions(f)
		case located != nil && located.Err == nil:
			// The request itself is at fault: the words are our own with a code of ours, or
			// else the parser's or the validator's.
			out.Message, out.Extensions = inRequest(located), located.Extensions
			switch out.Extensions["code"] {
			case nil, errcode.ParseFailed, errcode.ValidationFailed:
				out.Path, out.Extensions = nil, map[string]any{"code": code(fault.CodeInvalid), "reason": "document"}
			}
		case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
			f := fault.Unavailable("cancelled", "The request was given up before it was done.")
			out.Message, out.Extensions = f.Message, extensions(f)
		default:
			ref := reference()
			log.ErrorContext(ctx, "graphql", "request", viewer.From(ctx).RequestID, "ref", ref, "error", err, "path", out.Path.String())
			accident(out, ref)
		}
		return out
	}
}

// recovered makes a panic of a resolver an accident like others.
func recovered(log *slog.Logger) graphql.RecoverFunc {
	return func(ctx context.Context, p any) error {
		ref := reference()
		log.ErrorContext(ctx, "graphql panic", "request", viewer.From(ctx).RequestID, "ref", ref, "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
		return &fault.Error{Code: fault.CodeInternal, Reason: "ref " + ref, Message: accidentMessage(ref)}
	}
}

func accidentMessage(ref string) string {
	return "Something went wrong on our side (ref " + ref + "). Try again; if it stays, tell us the reference."
}

func accident(out *gqlerror.Error, ref string) {
	out.Message = accidentMessage(ref)
	out.Extensions = map[string]any{"code": code(fault.CodeInternal), "ref": ref}
}

func extensions(f *fault.Error) map[string]any {
	ext := map[string]any{"code": code(f.Code)}
	if ref, ok := strings.CutPrefix(f.Reason, "ref "); ok {
		ext["ref"] = ref
		return ext
	}
	for name, value := range map[string]string{"reason": f.Reason, "field": f.Field, "permission": f.Permission} {
		if value != "" {
			ext[name] = value
		}
	}
	if f.RetryAfter > 0 {
		ext["retryAfter"] = int(f.RetryAfter.Seconds()) + 1
	}
	return ext
}

// code is how a code is written in GraphQL.
func code(c fault.Code) string { return strings.ToUpper(string(c)) }

// inArgument makes what gqlgen puts behind the path of a field the `field` of the
// error: the place in its arguments of a value that could not be read. A scalar
// does not know where its value stands.
func inArgument(ctx context.Context, out *gqlerror.Error) {
	field := graphql.GetFieldContext(ctx)
	if field == nil || out.Extensions["field"] != nil {
		return
	}
	own := field.Path()
	if len(out.Path) <= len(own) || !slices.Equal(out.Path[:len(own)], own) {
		return
	}
	place := out.Path[len(own):]
	if len(place) > 1 && place[0] == ast.PathName("input") {
		place = place[1:]
	}
	out.Path, out.Extensions["field"] = own, dotted(place)
}

// dotted writes a place in an input as `field` names it: records.0.quantity.
func dotted(place ast.Path) string {
	names := make([]string, len(place))
	for i, p := range place {
		names[i] = fmt.Sprint(p)
	}
	return strings.Join(names, ".")
}

// inRequest is what the parser or the validator says of a request, with the
// variable at fault by name.
func inRequest(e *gqlerror.Error) string {
	switch {
	case e.Message == "operation  not found":
		return "Name in operationName which operation of the document is meant."
	case len(e.Path) > 1 && e.Path[0] == ast.PathName("variable"):
		return ofRequest("Variable $" + dotted(e.Path[1:]) + " " + e.Message)
	}
	return ofRequest(e.Message)
}

// ofRequest is such a message without "Did you mean …", which lists names of the
// schema to whoever guesses, and without the rest of one that grows with the
// request.
func ofRequest(message string) string {
	message, _, _ = strings.Cut(message, " Did you mean")
	if len(message) > maxMessage {
		return strings.ToValidUTF8(message[:maxMessage], "") + " …"
	}
	return message
}

// asError makes err the error of an operation that is not executed; nil stays
// nil.
func asError(err error) *gqlerror.Error {
	if err == nil {
		return nil
	}
	if f, ok := fault.As(err); ok {
		return &gqlerror.Error{Message: f.Message, Extensions: extensions(f)}
	}
	return gqlerror.Wrap(err)
}

func reference() string { return rand.Text()[:8] }
