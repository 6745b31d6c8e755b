package importer

import (
	"os"
	"strings"
	"testing"
)

// Every field is described, in the section of its type.
func TestDocs_DescribeEveryField(t *testing.T) {
	doc, err := os.ReadFile("../../docs/import.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, rt := range types {
		_, section, _ := strings.Cut(string(doc), "\n### "+rt.name+"\n")
		section, _, _ = strings.Cut(section, "\n### ")
		for _, field := range rt.fields {
			if !strings.Contains(section, "`"+field+"`") {
				t.Errorf("docs/import.md does not describe %s of %s", field, rt.name)
			}
		}
	}
}

// Whatever stands in a line, reading it ends in a record or in a problem that
// points into the line.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`{"type": "plan", "code": "x", "tags": ["a", "b"], "n": -1.5e3, "b": true, "o": {"a": []}}`,
		`{"type": "tag"`, `[1]`, `"x"`, `{}`, "{\"type\":\"\xff\"}", `{"a":"\u0000\ud800"}`, `{"a":1,"a":2}`, `{"type":"tag","tags":[1,null]}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		p := &Problems{}
		r := &record{at: Place{Line: 1, Column: 1}, fields: map[string]*field{}, problems: p}
		if !r.parse(line) && p.count() == 0 {
			t.Error("refused without a problem")
		}
		for _, one := range p.List {
			if one.Column < 1 || one.Column > len(line)+1 {
				t.Errorf("%v points outside of the line", one)
			}
		}
		for _, rt := range types {
			r.words("tags")
			for _, name := range rt.fields {
				var s string
				r.text(name, &s, 10)
				r.need(name)
			}
		}
	})
}
