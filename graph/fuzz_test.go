package graph_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/ent"
	"kontor/graph/generated"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

var (
	fuzzRequests = flag.Int("requests", 400, "how many requests the schema-aware fuzz run sends to each database")
	fuzzSeed     = flag.Uint64("seed", 1, "seed of the schema-aware fuzz run")
	fuzzMemory   = flag.Bool("memory", false, "check what the schema-aware fuzz run leaves in memory; true only where no other test runs beside it")
)

// internals is what no answer may hold: texts of the database, of libraries, of
// the runtime.
var internals = regexp.MustCompile(`(?i)ent: |sqlite|postgres|pgx|\bsql\b|SQLSTATE|constraint|strconv|base64|json: |runtime error|goroutine|panic|\.go:\d|nil pointer|not implemented`)

// fuzzer writes documents that fit the schema, mostly: some are broken on
// purpose, and values are hostile now and then.
type fuzzer struct {
	*rand.Rand
	t         *testing.T
	schema    *ast.Schema
	ids       func(name string) string
	variables []string // definitions
	values    map[string]any
	count     int
}

func (f *fuzzer) sometimes(p float64) bool { return f.Float64() < p }

// request returns the body of one request.
func (f *fuzzer) request() map[string]any {
	f.variables, f.values, f.count = nil, map[string]any{}, 0
	kind, root := "query", f.schema.Query
	switch n := f.IntN(100); {
	case n < 30:
		kind, root = "mutation", f.schema.Mutation
	case n < 33 && f.schema.Subscription != nil:
		kind, root = "subscription", f.schema.Subscription
	}
	text := f.selection(root, 6)
	if len(f.variables) > 0 {
		text = "(" + strings.Join(f.variables, ",") + ")" + text
	}
	text = kind + " Fuzz" + text
	body := map[string]any{"query": text, "variables": f.values}
	switch {
	case f.sometimes(0.02):
		body["query"] = text[:f.IntN(len(text))]
	case f.sometimes(0.02):
		at := f.IntN(len(text))
		body["query"] = text[:at] + string(rune(f.IntN(0x3000))) + text[at:]
	case f.sometimes(0.02):
		body["operationName"] = "Other"
	}
	return body
}

// selection asks for a few fields of a type.
func (f *fuzzer) selection(def *ast.Definition, depth int) string {
	if def.IsAbstractType() {
		types := f.schema.GetPossibleTypes(def)
		one := types[f.IntN(len(types))]
		return "{__typename ...on " + one.Name + f.selection(one, depth-1) + "}"
	}
	n := 1 + f.IntN(4)
	if def == f.schema.Mutation || def == f.schema.Subscription {
		n = 1 + f.IntN(20)/19
	}
	var parts []string
	for range n {
		field := def.Fields[f.IntN(len(def.Fields))]
		inner := f.schema.Types[field.Type.Name()]
		if strings.HasPrefix(field.Name, "__") || depth <= 0 && inner.IsCompositeType() {
			parts = append(parts, "__typename")
			continue
		}
		f.count++
		text := field.Name + f.arguments(field)
		if f.sometimes(0.8) { // or fields would conflict most of the time
			text = fmt.Sprintf("a%d:%s", f.count, text)
		}
		if f.sometimes(0.01) {
			text += []string{"@skip(if:true)", "@include(if:false)", "@include(if:$none)", "@can(do:\"x\")"}[f.IntN(4)]
		}
		if inner.IsCompositeType() {
			text += f.selection(inner, depth-1)
		}
		parts = append(parts, text)
	}
	if f.sometimes(0.005) {
		parts = append(parts, "nothing")
	}
	if f.sometimes(0.1) {
		parts = append(parts, "...on "+def.Name+"{__typename}")
	}
	return "{" + strings.Join(parts, " ") + "}"
}

func (f *fuzzer) arguments(field *ast.FieldDefinition) string {
	var parts []string
	for _, arg := range field.Arguments {
		if !arg.Type.NonNull && f.sometimes(0.6) {
			continue
		}
		value := example(f.t, f.schema, arg.Type, arg.Name, f.ids)
		if f.sometimes(0.3) {
			value = f.spoilt(arg.Type, value)
		}
		if f.sometimes(0.6) {
			name := fmt.Sprintf("v%d", len(f.variables))
			f.variables = append(f.variables, fmt.Sprintf("$%s:%s", name, arg.Type))
			f.values[name] = value
			parts = append(parts, arg.Name+":$"+name)
		} else {
			parts = append(parts, arg.Name+":"+f.literal(arg.Type, value))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ",") + ")"
}

// spoilt puts a hostile value somewhere into a good one.
func (f *fuzzer) spoilt(typ *ast.Type, v any) any {
	def := f.schema.Types[typ.Name()]
	switch {
	case f.sometimes(0.05):
		return []any{nil, 1.5, "x", []any{}, map[string]any{"x": 1}, true}[f.IntN(6)]
	case typ.Elem != nil:
		if f.sometimes(0.05) {
			return many(v)
		}
		if list, ok := v.([]any); ok && len(list) > 0 {
			return append([]any{f.spoilt(typ.Elem, list[0])}, list...)
		}
		return v
	case def.Kind == ast.InputObject:
		in := map[string]any{}
		good, _ := v.(map[string]any)
		for name, value := range good {
			in[name] = value
		}
		field := def.Fields[f.IntN(len(def.Fields))]
		if f.sometimes(0.1) {
			delete(in, field.Name)
		} else {
			in[field.Name] = f.spoilt(field.Type, in[field.Name])
		}
		return in
	case def.Kind == ast.Enum:
		return def.EnumValues[f.IntN(len(def.EnumValues))].Name
	case typ.NamedType == "ID" && f.sometimes(0.5):
		return f.ids([]string{"productId", "organizationId", "membershipId", "roleId", "tagId", "sessionId", "victim"}[f.IntN(7)])
	}
	if list := hostile[typ.NamedType]; len(list) > 0 {
		return list[f.IntN(len(list))]
	}
	return nil
}

// literal writes a value into the document.
func (f *fuzzer) literal(typ *ast.Type, v any) string {
	def := f.schema.Types[typ.Name()]
	switch v := v.(type) {
	case []any:
		inner := typ
		if typ.Elem != nil {
			inner = typ.Elem
		}
		parts := make([]string, min(len(v), 30))
		for i := range parts {
			parts[i] = f.literal(inner, v[i])
		}
		return "[" + strings.Join(parts, ",") + "]"
	case map[string]any:
		var parts []string
		for name, value := range v {
			inner := typ
			if field := def.Fields.ForName(name); field != nil {
				inner = field.Type
			}
			parts = append(parts, name+":"+f.literal(inner, value))
		}
		slices.Sort(parts)
		return "{" + strings.Join(parts, ",") + "}"
	case string:
		if def.Kind == ast.Enum {
			return v
		}
	}
	b, _ := json.Marshal(v)
	return string(b)
}

// Requests that fit the schema, with what does not fit here and there, as actors
// of different rights: the answer is never an accident of ours, and holds nothing of
// our insides nor of another organization. `make fuzz` sends 20,000 to each
// database, with no other test beside it, and checks that nothing stays in memory.
func TestHostileRequests_SchemaAware(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		f := &fuzzer{Rand: rand.New(rand.NewPCG(*fuzzSeed, 0)), t: t, schema: generated.NewExecutableSchema(generated.Config{}).Schema()}
		v := newVictim(w)
		w.Query(nil, "{provider{name}}", nil)
		var every []string
		for _, scope := range authz.Scopes() {
			every = append(every, string(scope))
		}
		var own *victim
		var actors []func(body map[string]any) testkit.Answer
		var slowest time.Duration
		var slow string
		executed, refused := 0, 0
		heap, goroutines := inUse()
		for i := range *fuzzRequests {
			if i%200 == 0 { // what commands have done to the actors is undone
				own = newOwn(w, fmt.Sprintf("fuzz%d", i))
				other, place := w.Member(own.org, fmt.Sprintf("fuzz%dcollaborator", i), authz.Collaborator)
				w.Grant(place, w.DB.Client.Product.GetX(w.System(), own.ids["productId"]), "technical")
				actors = nil
				for _, u := range []*ent.User{nil, own.owner, other} {
					actors = append(actors, func(body map[string]any) testkit.Answer { return w.Send(u, body) })
				}
				token := w.Token(own.owner, own.org, every...)
				actors = append(actors, func(body map[string]any) testkit.Answer { return w.SendBearer(token, body) })
			}
			if i%10 == 0 { // the limits on attempts would hide what is behind them
				if _, err := w.DB.SQL.Exec("DELETE FROM attempts"); err != nil {
					t.Fatal(err)
				}
			}
			f.ids = func(name string) string {
				if name == "victim" {
					ids := []string{v.org.ID, v.owner.ID, v.ids["productId"], v.ids["tagId"], v.ids["membershipId"], v.ids["invitationId"]}
					return ids[f.IntN(len(ids))]
				}
				return own.ids[name]
			}
			body := f.request()
			send := actors[f.IntN(len(actors))]
			begun := time.Now()
			a := send(body)
			if took := time.Since(begun); took > slowest {
				slowest, slow = took, fmt.Sprint(body["query"])
			}
			if a.Data != nil {
				executed++
			} else {
				refused++
			}
			problem := ""
			for _, e := range a.Errors {
				if e.Code() == "INTERNAL" || e.Code() == "" || internals.MatchString(e.Message) {
					problem = e.Message
				}
			}
			if data, _ := json.Marshal(a.Data); strings.Contains(strings.ToLower(string(data)), "victim") {
				problem = "another organization shows"
			}
			if a.Status >= 500 || problem != "" {
				sent, _ := json.Marshal(body)
				t.Errorf("request %d of seed %d, %s: %d %s\n%.2000s\n%.2000s", i, *fuzzSeed, problem, a.Status, "", sent, a.Body)
			}
		}
		after, running := inUse()
		t.Logf("%d requests: %d executed, %d refused; slowest %s: %.200s; heap %d KB before, %d KB after; %d and %d goroutines",
			*fuzzRequests, executed, refused, slowest, slow, heap>>10, after>>10, goroutines, running)
		if executed < *fuzzRequests/4 {
			t.Errorf("only %d of %d requests were executed: they do not fit the schema any more", executed, *fuzzRequests)
		}
		if *fuzzMemory && after > heap+64<<20 {
			t.Errorf("%d MB of memory are kept", (after-heap)>>20)
		}
	})
}

// inUse is what the process holds after all garbage is gone.
func inUse() (heap uint64, goroutines int) {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc, runtime.NumGoroutine()
}
