// Package describe writes into the descriptions of the GraphQL schema who may
// see and do what, from the directives and the one table of permissions, so that
// the manual of the API cannot say anything else than what is checked.
package describe

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/internal/authz"
)

// Schema adds a paragraph on access to every type with @row, every field with
// @can and every root field with @needs. Done again it changes nothing.
func Schema(s *ast.Schema) {
	for _, t := range s.Types {
		if d := t.Directives.ForName("row"); d != nil {
			t.Description = with(t.Description, Row(d))
		}
		for _, f := range t.Fields {
			if d := f.Directives.ForName("can"); d != nil {
				f.Description = with(f.Description, fmt.Sprintf("Access: shown to %s; null otherwise, with the reason in `extensions.denied`.", holders(Argument(d, "do"), true)))
			}
			if d := f.Directives.ForName("needs"); d != nil {
				f.Description = with(f.Description, Needs(d))
			}
		}
	}
}

func with(description, access string) string {
	if strings.Contains(description, access) {
		return description
	}
	return strings.TrimRight(description, "\n") + "\n\n" + access
}

// Row says who sees the objects of a type with this @row.
func Row(d *ast.Directive) string {
	var who []string
	if p := Argument(d, "do"); p != "" {
		who = append(who, holders(p, true))
	}
	if Argument(d, "orOwn") == "true" {
		who = append(who, "the person it is about")
	}
	if p := Argument(d, "orPartner"); p != "" {
		who = append(who, holders(p, true)+" in the partner")
	}
	if Argument(d, "staff") == "true" {
		who = append(who, "the provider's staff")
	}
	if Argument(d, "public") == "true" {
		who = append(who, "whoever is signed in")
	}
	return "Access: seen by " + strings.Join(who, "; and by ") + "."
}

// Needs says who may ask a root field with this @needs.
func Needs(d *ast.Directive) string {
	who := map[string]string{
		"ANYONE":    "everybody",
		"SIGNED_IN": "people in a browser and API tokens",
		"SESSION":   "people in a browser, no token",
		"STAFF":     "the provider's staff in a browser",
		"SERVICE":   "back-end systems of the provider, by service token",
	}[Argument(d, "by")]
	if p := Argument(d, "do"); p != "" {
		return fmt.Sprintf("Access: %s; %s.", who, holders(p, Argument(d, "by") == "SIGNED_IN"))
	}
	return fmt.Sprintf("Access: %s.", who)
}

// holders says who holds a permission: `billing:read` (legal representatives,
// administrators; API scope `billing:read`). Where tokens may not ask at all, it says
// nothing of scopes.
func holders(name string, tokens bool) string {
	e, ok := authz.Lookup(authz.Permission(name))
	if !ok {
		return "nobody"
	}
	roles := make([]string, len(e.Roles))
	for i, r := range e.Roles {
		roles[i] = strings.ReplaceAll(string(r), "_", " ")
	}
	more := []string{strings.Join(roles, ", ")}
	switch {
	case !tokens:
	case e.Scope != "":
		more = append(more, "API scope `"+string(e.Scope)+"`")
	default:
		more = append(more, "no API scope")
	}
	switch e.Partner {
	case authz.Limited:
		more = append(more, "partners")
	case authz.Full:
		more = append(more, "partners with full access")
	default:
		more = append(more, "no partner")
	}
	return fmt.Sprintf("holders of `%s` (%s)", name, strings.Join(more, "; "))
}

// Argument returns what a directive says under a name; "" where it says nothing,
// or is not there.
func Argument(d *ast.Directive, name string) string {
	if d == nil {
		return ""
	}
	if a := d.Arguments.ForName(name); a != nil {
		return a.Value.Raw
	}
	return ""
}

// Markdown lists every type, guarded field, query, command and subscription with
// who may, for docs/permissions.md.
func Markdown(s *ast.Schema) string {
	var b strings.Builder
	b.WriteString("\n## Objects\n\nOf one's own organizations only; everything in an object shows to whoever sees it, but for the guarded fields below.\n\n| type | seen by |\n|---|---|\n")
	for _, t := range sorted(s) {
		if d := t.Directives.ForName("row"); d != nil {
			fmt.Fprintf(&b, "| `%s` | %s |\n", t.Name, cell(Row(d), "seen by "))
		}
	}
	b.WriteString("\n## Guarded fields\n\nNull without the permission, with the reason in `extensions.denied`.\n\n| field | shown to |\n|---|---|\n")
	for _, t := range sorted(s) {
		for _, f := range t.Fields {
			if d := f.Directives.ForName("can"); d != nil {
				fmt.Fprintf(&b, "| `%s.%s` | %s |\n", t.Name, f.Name, holders(Argument(d, "do"), true))
			}
		}
	}
	for _, root := range []struct {
		title string
		def   *ast.Definition
	}{{"Queries", s.Query}, {"Commands", s.Mutation}, {"Subscriptions", s.Subscription}} {
		fmt.Fprintf(&b, "\n## %s\n\n| name | for |\n|---|---|\n", root.title)
		for _, f := range root.def.Fields {
			if d := f.Directives.ForName("needs"); d != nil {
				fmt.Fprintf(&b, "| `%s` | %s |\n", f.Name, cell(Needs(d), ""))
			}
		}
	}
	return b.String()
}

func cell(sentence, cut string) string {
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(sentence, "Access: "), cut), ".")
}

func sorted(s *ast.Schema) []*ast.Definition {
	return slices.SortedFunc(maps.Values(s.Types), func(a, b *ast.Definition) int { return strings.Compare(a.Name, b.Name) })
}
