package graph

import (
	"context"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"kontor/internal/fault"
	"kontor/internal/viewer"
)

const (
	// Validation compares the fields of a selection with each other, for every
	// level of inline fragments around them anew: six kilobytes can be made to
	// take seconds of it, within the limit of tokens.
	maxNesting = 30 // selections within selections, inline fragments included
	maxRepeats = 20 // fields of one name in one selection
	maxErrors  = 20 // that are told of one document
	maxMessage = 500
)

var errTrusted = fault.ForbiddenReason("trusted_documents_only",
	"Without an API token only the console's own documents are taken. Send this one with a token, or try it in the explorer.")

// MutateOperationParameters refuses before anything is parsed or validated: what
// is free text and must not be, who has used up their minute, and what would
// take long to validate. Every transport passes here.
func (l *limiter) MutateOperationParameters(ctx context.Context, params *graphql.RawParams) *gqlerror.Error {
	key, _ := payer(ctx)
	if _, over := l.throttle.Spent(key); over {
		// The minute may end between the two: then everything below holds.
		if err := l.spend(ctx, graphql.GetOperationContext(ctx), 0); err != nil {
			return asError(err)
		}
	}
	if !l.trusted[params.Query] && !mayWrite(ctx, params.Headers) {
		return asError(errTrusted)
	}
	if _, known := l.documents.Get(ctx, params.Query); known {
		return nil // it has passed before
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: params.Query}, maxTokens)
	if err != nil {
		return nil // which gqlgen finds too, and tells
	}
	return shapeOf(doc)
}

// mayWrite tells whether who asks may send documents of their own: with a token,
// or from the explorer.
func mayWrite(ctx context.Context, h http.Header) bool {
	switch viewer.From(ctx).Kind {
	case viewer.Token, viewer.Service:
		return true
	case viewer.Session:
		return h.Get(explorerHeader) == "1" || isLenient(ctx)
	}
	return isLenient(ctx)
}

// shapeOf refuses a document of which a selection nests too deep or repeats
// itself too often.
func shapeOf(doc *ast.QueryDocument) *gqlerror.Error {
	for _, o := range doc.Operations {
		if err := shape(o.SelectionSet, 1, map[string]int{}); err != nil {
			return err
		}
	}
	for _, f := range doc.Fragments {
		if err := shape(f.SelectionSet, 1, map[string]int{}); err != nil {
			return err
		}
	}
	return nil
}

// shape refuses a selection that nests too deep or repeats itself too often.
// names counts the fields of the selection that it is part of.
func shape(set ast.SelectionSet, level int, names map[string]int) *gqlerror.Error {
	if level > maxNesting {
		return tooMuch("The request nests more than %d selections; ask for less at once.", maxNesting)
	}
	for _, s := range set {
		var err *gqlerror.Error
		switch s := s.(type) {
		case *ast.Field:
			if names[s.Alias]++; names[s.Alias] > maxRepeats {
				return tooMuch("The request repeats a field more than %d times in one selection.", maxRepeats)
			}
			err = shape(s.SelectionSet, level+1, map[string]int{})
		case *ast.InlineFragment:
			err = shape(s.SelectionSet, level+1, names)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
