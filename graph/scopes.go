package graph

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"

	"kontor/graph/describe"
	"kontor/graph/model"
	"kontor/internal/authz"
	"kontor/internal/fault"
)

// scopesFor works out what a token for a document needs, from the directives by
// which the document will be judged when it runs: @needs of its root fields, @row
// of the types it meets, @can of its fields. It runs nothing. Fails with invalid
// on "query".
func scopesFor(query string) (*model.ScopeSuggestion, error) {
	doc, err := valid(query)
	if err != nil {
		return nil, err
	}
	n := &need{permissions: authz.Set{}, impossible: []string{}, fragments: map[fragmentAs]bool{}, doc: doc}
	for _, op := range doc.Operations {
		n.set(op.SelectionSet, false)
	}
	return &model.ScopeSuggestion{Scopes: n.scopes(), Clients: n.clients, Impossible: n.impossible}, nil
}

// valid parses a document within the limits of requests, and validates it.
func valid(query string) (*ast.QueryDocument, error) {
	invalid := func(message string) error { return fault.Invalid("query", "document", ofRequest(message)) }
	if len(query) > maxBody {
		return nil, invalid("The document is larger than 256 KiB.")
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, maxTokens)
	if err != nil {
		return nil, invalid(err.Error())
	}
	if len(doc.Operations) == 0 {
		return nil, invalid("The document has no operation.")
	}
	if err := shapeOf(doc); err != nil {
		return nil, invalid(err.Message)
	}
	if errs := validator.ValidateWithRules(described(), doc, nil); len(errs) > 0 {
		return nil, invalid(errs[0].Message)
	}
	return doc, nil
}

// need is what a document needs, as far as it was walked.
type need struct {
	doc         *ast.QueryDocument
	permissions authz.Set
	clients     bool
	impossible  []string
	// fragments are walked once, and once more among what is the person's own.
	fragments map[fragmentAs]bool
}

type fragmentAs struct {
	name string
	own  bool
}

// set walks a selection. own says that its objects are about the person who asks,
// who sees them without a permission.
func (n *need) set(set ast.SelectionSet, own bool) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			n.field(s, own)
		case *ast.InlineFragment:
			n.meet(s.ObjectDefinition, s.TypeCondition, s.TypeCondition, own)
			n.set(s.SelectionSet, own)
		case *ast.FragmentSpread:
			as := fragmentAs{s.Name, own}
			if f := n.doc.Fragments.ForName(s.Name); f != nil && !n.fragments[as] {
				n.fragments[as] = true
				n.meet(s.ObjectDefinition, f.TypeCondition, f.TypeCondition, own)
				n.set(f.SelectionSet, own)
			}
		}
	}
}

func (n *need) field(f *ast.Field, own bool) {
	if f.Definition == nil || strings.HasPrefix(f.Name, "__") {
		return
	}
	at := f.ObjectDefinition.Name + "." + f.Name
	if d := f.Definition.Directives.ForName("needs"); d != nil {
		switch model.Actor(describe.Argument(d, "by")) {
		case model.ActorSession, model.ActorStaff, model.ActorService:
			n.not(at)
			return
		}
		n.permission(describe.Argument(d, "do"), at)
	}
	if d := f.Definition.Directives.ForName("can"); d != nil {
		n.permission(describe.Argument(d, "do"), at)
	}
	own = n.meet(f.ObjectDefinition, f.Definition.Type.Name(), at, own)
	n.set(f.SelectionSet, own)
}

// meet notes what it takes to see objects of a type, and tells whether they are
// the person's own: those that their Viewer shows, and what these show in turn.
func (n *need) meet(parent *ast.Definition, name, at string, own bool) bool {
	schema := described()
	t := schema.Types[name]
	if t == nil || parent != nil && parent.Name == name {
		return own
	}
	switch name {
	case "Partner", "Client", "ClientOrganization":
		n.clients = true
		n.permission(string(authz.ClientRead), at)
	}
	if strings.HasSuffix(name, "Connection") {
		if e := t.Fields.ForName("edges"); e != nil {
			if node := schema.Types[e.Type.Name()].Fields.ForName("node"); node != nil {
				n.meet(nil, node.Type.Name(), at, own)
			}
		}
		return own
	}
	d := t.Directives.ForName("row")
	if d == nil {
		return own
	}
	own = describe.Argument(d, "orOwn") == "true" && (own || parent != nil && parent.Name == "Viewer")
	switch partner := describe.Argument(d, "orPartner"); {
	case own:
	case partner != "" && parent != nil && (parent.Name == "Partner" || parent.Name == "Client"):
		n.permission(partner, at)
	default:
		n.permission(describe.Argument(d, "do"), at)
	}
	return own
}

// permission notes one that is needed; without a scope no token has it.
func (n *need) permission(name, at string) {
	e, ok := authz.Lookup(authz.Permission(name))
	switch {
	case !ok:
	case e.Scope == "":
		n.not(at)
	case !n.permissions[e.Name]:
		n.permissions[e.Name] = true
		for _, d := range e.DependsOn {
			n.permission(string(d), at)
		}
	}
}

func (n *need) not(at string) {
	if !slices.Contains(n.impossible, at) {
		n.impossible = append(n.impossible, at)
	}
}

// scopes are the fewest that carry the permissions: one that others carry anyway
// is left out.
func (n *need) scopes() []string {
	list := []string{}
	for _, s := range authz.Scopes() {
		if slices.ContainsFunc(n.permissions.List(), func(p authz.Permission) bool {
			e, _ := authz.Lookup(p)
			return e.Scope == s
		}) {
			list = append(list, string(s))
		}
	}
	for _, s := range slices.Clone(list) {
		others := slices.DeleteFunc(slices.Clone(list), func(o string) bool { return o == s })
		if authz.OfScopes(others).Covers(authz.OfScopes([]string{s})) {
			list = others
		}
	}
	return list
}
