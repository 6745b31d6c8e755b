package graph

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"

	"entgo.io/ent/privacy"
	"github.com/99designs/gqlgen/graphql"
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
			// The request itself is at fault: the text is the parser's or the validator's.
			out.Message, out.Extensions = ofRequest(located.Message), located.Extensions
			if out.Extensions == nil {
				out.Extensions = map[string]any{"code": "INVALID"}
			}
		case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
			f := fault.Unavailable("cancelled", "The request was given up before it was done.")
			out.Message, out.Extensions = f.Message, extensions(f)
		default:
			ref := reference()
			log.ErrorContext(ctx, "graphql", "ref", ref, "error", err, "path", out.Path.String())
			accident(out, ref)
		}
		return out
	}
}

// recovered makes a panic of a resolver an accident like others.
func recovered(log *slog.Logger) graphql.RecoverFunc {
	return func(ctx context.Context, p any) error {
		ref := reference()
		log.ErrorContext(ctx, "graphql panic", "ref", ref, "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
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

// ofRequest is what the parser or the validator says of a request, without "Did
// you mean …", which lists names of the schema to whoever guesses, and without
// the rest of a message that grows with the request.
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
