package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"kontor/internal/clock"
)

const (
	typeGraphQL = "application/graphql-response+json"
	typeJSON    = "application/json"
)

// post is GraphQL over HTTP: JSON by POST, queries and commands; and queries by
// GET, for whoever sends a header that no page of another site can. It is our
// own because gqlgen's echoes bodies it cannot read, answers oversized ones with
// 200, reads form posts that need no preflight, and ignores the weights of
// Accept.
type post struct {
	documents map[string]string // trusted documents by SHA-256
	clock     clock.Clock
}

// Supports takes every request: what this transport does not speak is refused
// here, with the right status.
func (*post) Supports(*http.Request) bool { return true }

type request struct {
	Query         *string                    `json:"query"`
	OperationName string                     `json:"operationName"`
	Variables     map[string]any             `json:"variables"`
	Extensions    map[string]json.RawMessage `json:"extensions"`
}

// Do answers one request.
func (p *post) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	kind, ok := negotiate(r.Header.Values("Accept"))
	if !ok {
		refuse(w, typeJSON, http.StatusNotAcceptable, "Accept "+typeGraphQL+" or "+typeJSON+".")
		return
	}
	params, status, problem := p.params(w, r)
	if problem != "" {
		refuse(w, kind, status, problem)
		return
	}
	ctx := graphql.StartOperationTrace(r.Context())
	denied := &denials{}
	ctx = context.WithValue(ctx, denialsKey{}, denied)
	ctx = withCookies(ctx, w)
	params.ReadTime = graphql.TraceTiming{Start: graphql.Now(), End: graphql.Now()}

	op, errs := exec.CreateOperationContext(ctx, params)
	if errs != nil {
		response := exec.DispatchError(graphql.WithOperationContext(ctx, op), errs)
		p.limits(w, op, response)
		write(w, kind, refusal(kind, response.Errors), struct {
			Errors gqlerror.List `json:"errors"`
		}{response.Errors})
		return
	}
	if r.Method == http.MethodGet && op.Operation.Operation != ast.Query {
		w.Header().Set("Allow", http.MethodPost)
		refuse(w, kind, http.StatusMethodNotAllowed, "By GET there are only queries. Send this by POST.")
		return
	}
	responses, ctx := exec.DispatchOperation(ctx, op)
	response := responses(ctx)
	if len(denied.list) > 0 {
		if response.Extensions == nil {
			response.Extensions = map[string]any{}
		}
		response.Extensions["denied"] = denied.list
	}
	p.limits(w, op, response)
	write(w, kind, http.StatusOK, response)
}

// limits tells in headers what is left of the asker's budget, and how long to
// wait.
func (p *post) limits(w http.ResponseWriter, op *graphql.OperationContext, response *graphql.Response) {
	if b, ok := billOf(op); ok {
		b.headers(w.Header(), p.clock.Now())
	}
	if after := retryAfter(response.Errors); after > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(after))
	}
}

// refusal is the status of an answer without execution. Where the document is at
// fault the older media type says so with 200.
func refusal(kind string, errs gqlerror.List) int {
	for _, e := range errs {
		switch e.Extensions["reason"] {
		case "trusted_documents_only":
			return http.StatusForbidden
		case "rate_limited":
			return http.StatusTooManyRequests
		case "budget":
			return http.StatusServiceUnavailable
		}
	}
	if kind == typeJSON {
		return http.StatusOK
	}
	return http.StatusBadRequest
}

// params reads a request, or says what is wrong with it.
func (p *post) params(w http.ResponseWriter, r *http.Request) (params *graphql.RawParams, status int, problem string) {
	switch r.Method {
	case http.MethodPost:
		media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
		if err != nil || media != typeJSON || params["charset"] != "" && !strings.EqualFold(params["charset"], "utf-8") {
			return nil, http.StatusUnsupportedMediaType, "Send the request as " + typeJSON + "."
		}
		return p.read(w, r)
	case http.MethodGet:
		// A link or an image of another site comes with the cookie, too.
		if !mayWrite(r.Context(), r.Header) {
			return nil, http.StatusForbidden, "By GET, send an API token, or the header " + explorerHeader + ": 1 with a session."
		}
		req, ok := inAddress(r.URL.Query())
		if !ok {
			return nil, http.StatusBadRequest, `In the address, "variables" and "extensions" are JSON objects.`
		}
		return p.document(req, r)
	}
	w.Header().Set("Allow", "GET, POST")
	return nil, http.StatusMethodNotAllowed, "Send GraphQL by POST."
}

// inAddress reads the request that stands in an address.
func inAddress(v url.Values) (req request, ok bool) {
	if v.Has("query") {
		text := v.Get("query")
		req.Query = &text
	}
	req.OperationName = v.Get("operationName")
	return req, decode([]byte(v.Get("variables")), &req.Variables) && decode([]byte(v.Get("extensions")), &req.Extensions)
}

// decode reads one JSON object, or nothing.
func decode(raw []byte, into any) bool {
	if len(raw) == 0 {
		return true
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	return d.Decode(into) == nil && !d.More() && bytes.HasPrefix(bytes.TrimSpace(raw), []byte("{"))
}

// read decodes the body. What it says of a bad one never repeats it: bodies
// hold passwords.
func (p *post) read(w http.ResponseWriter, r *http.Request) (params *graphql.RawParams, status int, problem string) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return nil, http.StatusRequestEntityTooLarge, "The request is larger than 256 KiB."
	}
	if err != nil {
		return nil, http.StatusBadRequest, "The request could not be read."
	}
	var req request
	if len(body) == 0 || !decode(body, &req) {
		return nil, http.StatusBadRequest, `The body must be one JSON object with "query", and if needed "variables" and "operationName".`
	}
	return p.document(req, r)
}

// document finds the text of what is asked.
func (p *post) document(req request, r *http.Request) (params *graphql.RawParams, status int, problem string) {
	params = &graphql.RawParams{OperationName: req.OperationName, Variables: req.Variables, Headers: r.Header}
	if hash, ok := trusted(req.Extensions["persistedQuery"]); ok && (req.Query == nil || *req.Query == "") {
		text, known := p.documents[hash]
		if !known {
			return nil, http.StatusBadRequest, "This document is not known to the server. Load the page anew."
		}
		params.Query = text
		return params, 0, ""
	}
	if req.Query == nil || *req.Query == "" {
		return nil, http.StatusBadRequest, `The request has no "query".`
	}
	params.Query = *req.Query
	return params, 0, ""
}

func trusted(raw json.RawMessage) (hash string, ok bool) {
	var ext struct {
		Hash string `json:"sha256Hash"`
	}
	if raw == nil || json.Unmarshal(raw, &ext) != nil || ext.Hash == "" {
		return "", false
	}
	return ext.Hash, true
}

// negotiate chooses the media type of the answer by the weights of Accept.
// Without the header, or with */*, it is the one that every client reads.
func negotiate(accept []string) (string, bool) {
	if strings.TrimSpace(strings.Join(accept, "")) == "" {
		return typeJSON, true
	}
	best, bestQ := "", 0.0
	for media, q := range weights(accept) {
		switch media {
		case "*/*", "application/*":
			media = typeJSON
		case typeGraphQL, typeJSON:
		default:
			continue
		}
		if q > bestQ {
			best, bestQ = media, q
		}
	}
	return best, best != ""
}

// weights lists the media types of Accept, those in UTF-8, with their weights.
func weights(accept []string) iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for part := range strings.SplitSeq(strings.Join(accept, ","), ",") {
			media, params, err := mime.ParseMediaType(strings.TrimSpace(part))
			if charset := params["charset"]; err != nil || charset != "" && !strings.EqualFold(charset, "utf-8") {
				continue
			}
			q := 1.0
			if s, ok := params["q"]; ok {
				if q, err = strconv.ParseFloat(s, 64); err != nil {
					continue
				}
			}
			if !yield(media, q) {
				return
			}
		}
	}
}

func refuse(w http.ResponseWriter, kind string, status int, message string) {
	write(w, kind, status, struct {
		Errors gqlerror.List `json:"errors"`
	}{gqlerror.List{{Message: message, Extensions: map[string]any{"code": "INVALID", "reason": "bad_request"}}}})
}

func write(w http.ResponseWriter, kind string, status int, body any) {
	w.Header().Set("Content-Type", kind+"; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	_ = e.Encode(body)
}

func retryAfter(errs gqlerror.List) int {
	most := 0
	for _, e := range errs {
		if n, ok := e.Extensions["retryAfter"].(int); ok {
			most = max(most, n)
		}
	}
	return most
}
