package graph_test

import (
	"fmt"
	"net/http"
	"strings"
	"syscall"
	"testing"
	"time"

	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// attack is a request that would take a server down, or be answered with
// megabytes, if nothing stood in its way.
type attack struct {
	name string
	body map[string]any
	says string // what the refusal says
}

// attacks are those that the notes on the stack list, and what was found since.
func attacks() []attack {
	rep := strings.Repeat
	query := func(name, says, text string) attack { return attack{name, map[string]any{"query": text}, says} }
	number := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(format, "#", fmt.Sprint(i)))
		}
		return b.String()
	}
	doubling := "{...F0}"
	for i := range 80 {
		doubling += fmt.Sprintf(" fragment F%d on Query{...F%d ...F%d}", i, i+1, i+1)
	}
	const products = `{organization(slug:"acme"){products(first:%s){edges{node{id}}}}}`
	pingPong := "id"
	for range 3 {
		pingPong = fmt.Sprintf(`products(first:100){edges{node{organization{%s}}}}`, pingPong)
	}
	ids := make([]string, 5000)
	for i := range ids {
		ids[i] = fmt.Sprintf("prd_%d", i)
	}
	return []attack{
		query("parser recursion, 2 MB", "larger than", rep("{a", 1<<20)),
		query("parser recursion, 200 KB", "exceeded", rep("{a", 100_000)),
		query("value recursion", "exceeded", "{nodes(ids:"+rep("[", 100_000)+"){id}}"),
		{"recursion in variables", map[string]any{"query": "query($i:[ID!]!){nodes(ids:$i){id}}", "variables": map[string]any{"i": nested(9000)}}, ""},
		query("field repetition", "repeats a field", "{"+rep("__typename ", 900)+"}"),
		query("field repetition, too long", "token", "{"+rep("__typename ", 10_000)+"}"),
		query("field repetition under inline fragments", "nests more", "{"+rep("...{", 150)+rep("__typename ", 400)+rep("}", 150)+"}"),
		query("field repetition under few of them", "repeats a field", "{"+rep("...{", 25)+rep("__typename ", 800)+rep("}", 25)+"}"),
		query("inline fragments", "at once", "{"+rep("...{", 25)+number(280, "a#:__typename ")+rep("}", 25)+"}"),
		query("fragment doubling", "at once", doubling+" fragment F80 on Query{__typename}"),
		query("fragments that spread each other", "within itself", "{...F0}"+clique(15)),
		query("fragment cycle", "within itself", "{...A} fragment A on Query{...B} fragment B on Query{...A}"),
		query("conflicting fields", "conflict", `{organization(slug:"a"){`+rep(`viewerMembership{`+rep(`organization{x:id x:name}`, 5)+`} `, 5)+"}}"),
		query("alias overload", "at once", "{"+number(100, "a#:__typename ")+"}"),
		query("aliases further down", "aliases", `{organization(slug:"acme"){`+number(100, "a#:name ")+"}}"),
		query("directive overload", "Unknown directive", "{__typename "+rep("@aa ", 400)+"}"),
		query("known directives", "only be used once", "{__typename "+rep("@skip(if:false)", 140)+"}"),
		query("directives on many fields", "directives", `{organization(slug:"acme"){`+rep("...@skip(if:false){id} ", 20)+rep("...@skip(if:false){name} ", 20)+rep("...@skip(if:false){slug} ", 20)+"}}"),
		query("circular introspection", "nests more", "{__schema{types"+rep("{fields{type", 40)+"{name}"+rep("}}", 40)+"}}"),
		query("ping-pong", "would cost", `{organization(slug:"acme"){`+pingPong+`}}`),
		query("pages inside of a page", "would cost", `{organization(slug:"acme"){products(first:100){edges{node{history(first:1){edges{node{id}}}}}}}}`),
		query("page overflow", "INVALID", fmt.Sprintf(products, "4611686018427387904")),
		{"page overflow in a variable", map[string]any{"query": "query($n:Int)" + fmt.Sprintf(products, "$n"), "variables": map[string]any{"n": 4611686018427387904}}, "INVALID"},
		query("page of a million", "page", fmt.Sprintf(products, "1000000")),
		query("negative page", "page", fmt.Sprintf(products, "-2147483648")),
		{"nodes of 5,000 ids", map[string]any{"query": "query($i:[ID!]!){nodes(ids:$i){id}}", "variables": map[string]any{"i": ids}}, "100 ids"},
		query("node a thousand times", "at once", "{"+number(80, `n#:node(id:"prd_#"){id} `)+"}"),
		query("many operations", "anonymous", "{viewer{user{id}}} "+number(100, "query Q#{...F} ")+"fragment F on Query{viewer{user{id}}}"),
		query("unknown fields", "Cannot query", "{"+number(900, "x# ")+"}"),
		query("long names", "Cannot query", "{"+rep("x", 200_000)+"}"),
		query("sign-in under two aliases", "alone", `mutation{a:signIn(input:{email:"a@b.c",password:"x"}){viewer{user{id}}} b:signIn(input:{email:"a@b.c",password:"y"}){viewer{user{id}}}}`),
		query("comments", "exceeded", "{__typename "+rep("#\n", 60_000)+"}"),
	}
}

// clique is fragments of which each spreads all others.
func clique(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " fragment F%d on Query{viewer{user{id}}", i)
		for j := range n {
			if i != j {
				fmt.Fprintf(&b, " ...F%d", j)
			}
		}
		b.WriteString("}")
	}
	return b.String()
}

// nested is a list in a list, and so on.
func nested(depth int) any {
	var v any = "x"
	for range depth {
		v = []any{v}
	}
	return v
}

// Every one is refused before anything is resolved, with an answer no larger
// than a page, and the server lives on.
func TestAttacks_AreRefused(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	ana, _ := w.Member(w.Org("Acme"), "ana", authz.LegalRepresentative)
	token := w.SignIn(ana)
	for _, c := range attacks() {
		a := ask(t, w, token, c.body, explorer, "1")
		if len(a.Errors) == 0 {
			t.Errorf("%s: was executed", c.name)
			continue
		}
		if !strings.Contains(a.Body.String(), c.says) {
			t.Errorf("%s: says %q", c.name, a.Errors[0].Message)
		}
		if a.Code >= http.StatusInternalServerError || a.Errors[0].Code() == "INTERNAL" || a.Errors[0].Code() == "" {
			t.Errorf("%s: is taken for our accident: %+v", c.name, a.Errors[0])
		}
		if a.Body.Len() > 16<<10 {
			t.Errorf("%s: answered with %d bytes", c.name, a.Body.Len())
		}
		if n := len(a.Errors); n > 20 {
			t.Errorf("%s: %d errors", c.name, n)
		}
	}
	if a := ask(t, w, token, map[string]any{"query": "{viewer{user{name}}}"}, explorer, "1"); a.Data == nil {
		t.Errorf("afterwards: %s", a.Body)
	}
}

// BenchmarkAttacks fails for a request that takes more than a fifth of a second
// of processor time, its way through the whole server included.
func BenchmarkAttacks(b *testing.B) {
	w := testkit.New(b)
	ana, _ := w.Member(w.Org("Acme"), "ana", authz.LegalRepresentative)
	token := w.SignIn(ana)
	for _, c := range attacks() {
		b.Run(c.name, func(b *testing.B) {
			before := processorTime(b)
			for b.Loop() {
				w.Clock.Advance(100 * time.Millisecond) // a budget is not what refuses here
				ask(b, w, token, c.body, explorer, "1")
			}
			each := (processorTime(b) - before) / time.Duration(b.N)
			b.ReportMetric(float64(each.Microseconds())/1000, "cpu-ms/op")
			if each > 200*time.Millisecond {
				b.Errorf("%s of processor time", each)
			}
		})
	}
}

func processorTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
