// Package internal_test keeps the rules of the house that no compiler keeps:
// who may import whom, and who may ask as the system.
package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// leaves may import nothing of ours but what is listed.
var leaves = map[string][]string{
	"internal/fault":   {},
	"internal/id":      {},
	"internal/clock":   {},
	"internal/authz":   {},
	"internal/secret":  {"internal/fault"},
	"internal/email":   {"internal/fault"},
	"internal/page":    {"internal/fault"},
	"internal/mail":    {},
	"internal/network": {},
	"internal/text":    {},
	"internal/export":  {},
	"internal/viewer":  {"internal/authz", "internal/fault"},
	"internal/rule":    {"internal/authz", "internal/viewer"},
	"internal/config":  {"internal/mail", "internal/network"},
	"ent/schema":       {"internal/authz", "internal/id", "internal/rule", "ent/schema"},
	"frontend":         {},
}

// never lists what a package must not import, by the start of the path.
var never = map[string][]string{
	"internal/": {"graph"},
	"graph":     {"internal/job", "internal/mail", "internal/secret", "internal/importer", "internal/demo"},
}

// system lists who may ask as the system, and why they must.
var system = map[string]string{
	"internal/viewer":    "defines it",
	"internal/access":    "loads what the viewer may do, before it can be asked",
	"internal/account":   "looks up people by address and by mailed token",
	"internal/signin":    "looks up sessions",
	"internal/apitoken":  "looks up tokens, takes reports of leaked ones, and ends idle ones",
	"internal/task":      "keeps how the work goes that people have given; the work itself runs as they",
	"internal/throttle":  "counts attempts of people who are not signed in",
	"internal/event":     "writes the log for whoever acts",
	"internal/activity":  "seals the log, and reads seals for whoever sees the lines",
	"internal/notify":    "runs jobs",
	"internal/notice":    "deletes notifications of all people when they are over",
	"internal/org":       "looks up invitations by token, and keeps a representative",
	"internal/live":      "reads the log for all who follow it; the rows they read themselves",
	"internal/logo":      "shows pictures to everybody who knows their address, and to nobody by a policy",
	"internal/product":   "writes the history of a product for who may see the product, and finds whom to tell of locks",
	"internal/reach":     "lists the partners' people who reach a product, to whoever sees its members and partners",
	"internal/partner":   "finds the other side of a link, and tells both",
	"internal/takeout":   "counts the exports of a day, whoever gave them",
	"internal/terms":     "shows terms to whoever registers, and keeps what staff write",
	"internal/provision": "writes other people's products, for back-end systems of the provider",
	"internal/webhook":   "sends what happened, and writes how it went",
	"internal/importer":  "writes other people's organizations",
	"internal/demo":      "writes other people's organizations",
	"internal/testkit":   "builds worlds",
	"internal/app":       "health, start and the command line",

	"internal/backoffice": "shows and writes what belongs to customers, for the provider's staff",
	"internal/support":    "ends visits of others, and begins those of staff, who belong to no customer",
	"internal/provider":   "tells everybody what the provider says about itself",
}

type file struct {
	pkg  string
	path string
	ast  *ast.File
}

func files(t *testing.T) []file {
	t.Helper()
	var list []file
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel("..", path)
		if d.IsDir() && (d.Name() == "node_modules" || strings.HasPrefix(d.Name(), ".") && rel != ".") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		list = append(list, file{filepath.ToSlash(filepath.Dir(rel)), rel, f})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func ours(f file) []string {
	var list []string
	for _, i := range f.ast.Imports {
		if p, ok := strings.CutPrefix(strings.Trim(i.Path.Value, `"`), "kontor/"); ok {
			list = append(list, p)
		}
	}
	return list
}

func TestImports(t *testing.T) {
	for _, f := range files(t) {
		if strings.HasPrefix(f.pkg, "ent") && f.pkg != "ent/schema" {
			continue
		}
		for _, p := range ours(f) {
			if allowed, leaf := leaves[f.pkg]; leaf && !slices.Contains(allowed, p) {
				t.Errorf("%s imports %s: %s is a leaf", f.path, p, f.pkg)
			}
			if p == "internal/testkit" {
				t.Errorf("%s imports %s outside of a test", f.path, p)
			}
			for from, forbidden := range never {
				for _, no := range forbidden {
					if strings.HasPrefix(f.pkg, from) && f.pkg != "internal/app" && f.pkg != "internal/testkit" &&
						(p == no || strings.HasPrefix(p, no+"/")) {
						t.Errorf("%s imports %s", f.path, p)
					}
				}
			}
		}
	}
}

func TestSystemViewer_OnlyWhereListed(t *testing.T) {
	for _, f := range files(t) {
		ast.Inspect(f.ast, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := s.X.(*ast.Ident)
			if !ok {
				return true
			}
			if x.Name == "viewer" && s.Sel.Name == "AsSystem" && system[f.pkg] == "" {
				t.Errorf("%s asks as the system; %s is not listed", f.path, f.pkg)
			}
			if x.Name == "privacy" && s.Sel.Name == "DecisionContext" && !strings.HasPrefix(f.pkg, "ent") {
				t.Errorf("%s uses privacy.DecisionContext, which opens every policy below it", f.path)
			}
			return true
		})
	}
}

// docs/rules.md says what the numbers of rules mean that code, tests and the
// schema name, and has none that nobody names.
func TestRules_AreTold(t *testing.T) {
	page, err := os.ReadFile("../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	told, named := map[string]bool{}, map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^- \*\*(R\d+)\*\* `).FindAllSubmatch(page, -1) {
		told[string(m[1])] = true
	}
	rule := regexp.MustCompile(`(?:\b|_)(R\d{1,3})(?:\b|_)`)
	for _, root := range []string{"../graph", "../internal", "../frontend/src", "../frontend/e2e", "../ent/schema"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !slices.Contains([]string{".go", ".graphql", ".ts", ".tsx"}, filepath.Ext(path)) {
				return err
			}
			text, err := os.ReadFile(path)
			for _, m := range rule.FindAllSubmatch(text, -1) {
				named[string(m[1])] = path
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for r, path := range named {
		if !told[r] {
			t.Errorf("%s names %s, which docs/rules.md does not tell", path, r)
		}
	}
	for r := range told {
		if named[r] == "" {
			t.Errorf("docs/rules.md tells %s, which nobody names", r)
		}
	}
}
