package graph_test

import (
	"flag"
	"os"
	"sort"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/graph/generated"
)

var update = flag.Bool("update", false, "write the golden files")

// guarded returns "Type.field" of every field behind @can, in order.
func guarded() []*guardedField {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	var list []*guardedField
	for _, t := range schema.Types {
		for _, f := range t.Fields {
			if d := f.Directives.ForName("can"); d != nil {
				list = append(list, &guardedField{t.Name, f, d.Arguments.ForName("do").Value.Raw, selection(schema, f.Type, 1)})
			}
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].String() < list[j].String() })
	return list
}

type guardedField struct {
	object     string
	field      *ast.FieldDefinition
	permission string
	selection  string
}

func (g *guardedField) String() string { return g.object + "." + g.field.Name }

// selection asks for all plain fields of a type, and for those of the objects
// in it while depth lasts.
func selection(schema *ast.Schema, t *ast.Type, depth int) string {
	def := schema.Types[t.Name()]
	if def == nil || !def.IsCompositeType() {
		return ""
	}
	var parts []string
	for _, f := range def.Fields {
		if needsArgument(f) {
			continue
		}
		inner := schema.Types[f.Type.Name()]
		if inner == nil || !inner.IsCompositeType() {
			parts = append(parts, f.Name)
		} else if depth > 1 || depth > 0 && f.Arguments.ForName("first") == nil {
			// Of a page in the innermost objects only the count is left, which costs as much as its rows.
			if s := selection(schema, f.Type, depth-1); s != "" {
				parts = append(parts, f.Name+s)
			}
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "{" + strings.Join(parts, " ") + "}"
}

func needsArgument(f *ast.FieldDefinition) bool {
	for _, a := range f.Arguments {
		if a.Type.NonNull && a.DefaultValue == nil {
			return true
		}
	}
	return false
}

func compare(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run the test with -update and read the difference.\n%s", path, got)
	}
}

// What the directive refuses, nothing else may let out: no filter and no order
// names a guarded field.
func TestGuardedFields_AreInNoFilter(t *testing.T) {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	for _, g := range guarded() {
		for _, def := range schema.Types {
			if def.Kind != ast.InputObject || !strings.HasSuffix(def.Name, "Filter") {
				continue
			}
			if strings.HasPrefix(def.Name, g.object) && def.Fields.ForName(g.field.Name) != nil {
				t.Errorf("%s.%s lets people search for the guarded %s", def.Name, g.field.Name, g)
			}
		}
	}
}

// A description for every element: the schema is the manual of the API.
func TestSchema_EverythingIsDescribed(t *testing.T) {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	for _, def := range schema.Types {
		if def.BuiltIn {
			continue
		}
		if def.Description == "" {
			t.Errorf("%s has no description", def.Name)
		}
		for _, e := range def.EnumValues {
			if e.Description == "" {
				t.Errorf("%s.%s has no description", def.Name, e.Name)
			}
		}
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			if f.Description == "" {
				t.Errorf("%s.%s has no description", def.Name, f.Name)
			}
			for _, a := range f.Arguments {
				if a.Description == "" && a.Name != "input" {
					t.Errorf("%s.%s(%s:) has no description", def.Name, f.Name, a.Name)
				}
			}
		}
	}
	for _, f := range schema.Mutation.Fields {
		d := strings.ToLower(f.Description)
		if !strings.Contains(d, "for ") && !strings.Contains(d, "needs ") {
			t.Errorf("Mutation.%s does not say who may", f.Name)
		}
	}
}
