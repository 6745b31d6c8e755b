package graph_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/graph"
	"kontor/graph/generated"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// hostile are values that a client may send where a scalar is asked for.
var hostile = map[string][]any{
	"String": {
		"", " ", "a\x00b", "\n\r\t", "%_'\"\\", "\u202e\u200b", strings.Repeat("\U0001d518", 128),
		strings.Repeat("\ufdfa ", 50), strings.Repeat("x", 100_000), "../../etc/passwd", "{{.}}",
		cursor(`{"o":"name","v":"\u0000","i":"x"}`), cursor(`{"o":"name","v":1,"i":"x"}`), cursor(`{"o":"at","v":"9999-12-31T23:59:59-23:59","i":"x"}`),
		cursor(`{"o":"at","v":"0000-01-01T00:00:00Z","i":"x"}`), cursor(`{"o":"name","v":"é","i":"` + strings.Repeat("x", 1000) + `"}`),
	},
	"ID": {
		"", "org_00000000000000000000000000", "mbr_zzzzzzzzzzzzzzzzzzzzzzzzzz", "\x00", strings.Repeat("x", 100_000), "Ж", -1,
	},
	"Int":     {0, -1, 1, 101, 1<<31 - 1, -1 << 31, 1 << 31, 1e300},
	"Int64":   {0, -1, 1 << 62, "9223372036854775808", 1e300},
	"Boolean": {true, false},
	"Time":    {"", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "2026-02-30T00:00:00Z", "2026-11-22"},
}

func cursor(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }

// leaves calls f with each way to put a hostile value into one place of an
// input, the rest of which is as it should be.
func leaves(schema *ast.Schema, typ *ast.Type, good any, f func(at string, v any)) {
	if typ.Elem != nil {
		f(".many", many(good))
		if list, ok := good.([]any); ok && len(list) > 0 {
			leaves(schema, typ.Elem, list[0], func(at string, v any) { f(at, []any{v}) })
		}
		return
	}
	def := schema.Types[typ.NamedType]
	if def.Kind != ast.InputObject {
		for _, v := range append([]any{nil}, hostile[typ.NamedType]...) {
			f(fmt.Sprintf("=%.40q", fmt.Sprint(v)), v)
		}
		return
	}
	in, _ := good.(map[string]any)
	for _, field := range def.Fields {
		leaves(schema, field.Type, in[field.Name], func(at string, v any) {
			changed := map[string]any{field.Name: v}
			for name, value := range in {
				if name != field.Name {
					changed[name] = value
				}
			}
			f("."+field.Name+at, changed)
		})
	}
}

// many is a list far longer than any command takes.
func many(good any) []any {
	list, _ := good.([]any)
	var one any = "x"
	if len(list) > 0 {
		one = list[0]
	}
	long := make([]any, 600)
	for i := range long {
		long[i] = one
	}
	return long
}

// Whatever a client sends, it is never taken for an accident of ours.
func TestHostileInput_NeverInternal(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		schema := generated.NewExecutableSchema(generated.Config{}).Schema()
		try := func(own *victim, name, query string, variables map[string]any) {
			t.Helper()
			// The limits on attempts would hide what is behind them.
			if _, err := w.DB.SQL.Exec("DELETE FROM attempts"); err != nil {
				t.Fatal(err)
			}
			a := w.Query(own.owner, query, variables)
			for _, e := range a.Errors {
				if a.Status >= 500 || e.Code() == "INTERNAL" || e.Code() == "" {
					t.Errorf("%s: %d %s", name, a.Status, a.Body)
				}
			}
		}
		for _, m := range schema.Mutation.Fields {
			if len(m.Arguments) == 0 {
				continue
			}
			own, input := newOwn(w, m.Name), m.Arguments[0].Type
			good := example(t, schema, input, "input", func(name string) string { return own.ids[name] })
			// What would be refused before anything hostile is looked at.
			for field, value := range map[string]any{"phone": "", "billingAccess": false, "password": "four unrelated words here", "newPassword": "four unrelated words here"} {
				if in := good.(map[string]any); in[field] != nil {
					in[field] = value
				}
			}
			selectOne(good.(map[string]any), true)
			query := fmt.Sprintf("mutation($in:%s){%s(input:$in){__typename}}", input, m.Name)
			leaves(schema, input, good, func(at string, v any) {
				try(own, m.Name+at, query, map[string]any{"in": v})
			})
		}
		own := newOwn(w, "own")
		for _, parent := range []struct {
			def        *ast.Definition
			start, end string
		}{
			{schema.Query, "", ""},
			{schema.Types["Organization"], `organization(slug:"own"){`, "}"},
			{schema.Types["Product"], `organization(slug:"own"){products{edges{node{`, "}}}}"},
		} {
			for _, f := range parent.def.Fields {
				for _, arg := range f.Arguments {
					query := fmt.Sprintf("query($v:%s){%s%s(%s:$v)%s%s}", arg.Type, parent.start, f.Name, arg.Name, selection(schema, f.Type, 2), parent.end)
					good := example(t, schema, arg.Type, arg.Name, func(string) string { return own.ids["productId"] })
					leaves(schema, arg.Type, good, func(at string, v any) {
						try(own, f.Name+"."+arg.Name+at, query, map[string]any{"v": v})
					})
				}
			}
		}
	})
}

// FuzzHandler sends anything as a body: the answer is never an accident of ours.
func FuzzHandler(f *testing.F) {
	w := testkit.New(f)
	ana, _ := w.Member(w.Org("Acme"), "ana", authz.LegalRepresentative)
	token, handler := w.SignIn(ana), w.Handler()
	for _, body := range []string{
		`{"query":"{__typename}"}`,
		`{"query":"query Q($n:Int,$s:String){organization(slug:\"acme\"){members(first:$n,filter:{search:$s}){edges{cursor node{user{name}}}}}}","variables":{"n":1e3,"s":"\ud800"},"operationName":"Q"}`,
		`{"query":"{organization(slug:\"acme\"){products(first:1,orderBy:EXPIRES_DESC,filter:{kinds:[VPS],expiresBefore:\"2026-01-01T00:00:00Z\"}){totalCount}}}"}`,
		`{"query":"mutation{signIn(input:{email:\"a@b.c\",password:\"\\u0000\"}){viewer{user{id}}}}"}`,
		`{"query":"mutation($i:UpdateProfileInput!){updateProfile(input:$i){viewer{user{name}}}}","variables":{"i":{"givenName":null,"locale":"xx"}}}`,
		`{"query":"subscription{x}"}`,
		`{"query":"query A{...F} fragment F on Query{...F} query B{nodes(ids:[\"a\",null]){id}}","operationName":"C"}`,
		`{"query":"{a:__schema{types{fields{type{ofType{name}}}}} node(id:\"x\")@skip(if:true){id ...on Product{name}}}"}`,
		`{"extensions":{"persistedQuery":{"sha256Hash":"x"}}}`,
		`{"query":"{viewer{user{id}}}","variables":{"a":{"b":[1,2,{"c":null}]}}}`,
	} {
		f.Add([]byte(body), true)
		f.Add([]byte(body), false)
	}
	f.Fuzz(func(t *testing.T, body []byte, signedIn bool) {
		r := httptest.NewRequestWithContext(graph.Lenient(context.Background()), http.MethodPost, "/graphql", strings.NewReader(string(body)))
		r.Header.Set("Content-Type", "application/json")
		if signedIn {
			r.AddCookie(&http.Cookie{Name: "__Host-kontor", Value: token})
		}
		rec := httptest.NewRecorder()
		handler.ServeHTTP(rec, r)
		if rec.Code >= 500 || strings.Contains(rec.Body.String(), `"INTERNAL"`) {
			t.Errorf("%d %s for %q", rec.Code, rec.Body, body)
		}
	})
}
