package event

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kontor/internal/authz"
)

// notActions look like actions in packages that record some.
var notActions = []string{"invite.email", "address.city", "address.country", "address.label", "address.recipient", "address.region", "kontor.db", "demo.jsonl"}

// Every text in the program that looks like an action, in the packages that record
// them, is in the list: what is missing there, no webhook would be told of.
func TestActions_AreAllThatIsRecorded(t *testing.T) {
	shape := regexp.MustCompile(`^[a-z_]+\.[a-z_]+$`)
	var listed []string
	for _, k := range kinds {
		listed = append(listed, k.actions...)
	}
	found := map[string]bool{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || d.Name() == "action.go" {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		records := slices.ContainsFunc(f.Imports, func(i *ast.ImportSpec) bool { return i.Path.Value == `"kontor/internal/event"` })
		ast.Inspect(f, func(n ast.Node) bool {
			l, ok := n.(*ast.BasicLit)
			if !ok || l.Kind != token.STRING {
				return true
			}
			s, _ := strconv.Unquote(l.Value)
			found[s] = true
			if records && shape.MatchString(s) && !slices.Contains(listed, s) && !slices.Contains(notActions, s) {
				t.Errorf("%s: %q is not listed in internal/event/action.go", path, s)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, action := range listed {
		if slices.Contains(listed[:i], action) {
			t.Errorf("%q is listed twice", action)
		}
		if !found[action] && action != Ping {
			t.Errorf("%q is listed and never recorded", action)
		}
	}
}

// A limited link tells of the products that it names and of nothing else; a full
// one of what its permissions show; neither of tokens, partners and webhooks (R111).
func TestActions_R111_WhatPartnersAreTold(t *testing.T) {
	tests := []struct {
		action               string
		limited, named, full bool
	}{
		{"product.renewed", false, true, true},
		{"product.tagged", false, true, true},
		{"tag.deleted", false, false, true},
		{"member.removed", false, false, true},
		{"invitation.sent", false, false, true},
		{"organization.updated", false, false, true},
		{"organization.created", false, false, true},
		{"token.created", false, false, false},
		{"partner.ended", false, false, false},
		{"webhook.created", false, false, false},
		{"import.completed", false, false, false},
	}
	for _, tt := range tests {
		k, ok := told(tt.action)
		if !ok {
			t.Fatalf("nobody is told of %s", tt.action)
		}
		if got := k.showsPartner(authz.Limited, false); got != tt.limited {
			t.Errorf("%s by a limited link: %v", tt.action, got)
		}
		if got := k.showsPartner(authz.Limited, true); got != tt.named {
			t.Errorf("%s by a limited link that names its target: %v", tt.action, got)
		}
		if got := k.showsPartner(authz.Full, false); got != tt.full {
			t.Errorf("%s by a full link: %v", tt.action, got)
		}
		if k.showsPartner("", true) || k.showsPartner("owner", true) {
			t.Errorf("%s is told by a link of no known level", tt.action)
		}
	}
	for _, action := range []string{Ping, "webhook.replayed", "usage.recorded", "user.signed_in", "view.saved", "unheard.of", ""} {
		if _, ok := told(action); ok || slices.Contains(Actions(), action) {
			t.Errorf("webhooks are told of %q", action)
		}
	}
}

func TestMatches_WholeGroupsOnly(t *testing.T) {
	for _, tt := range []struct {
		pattern, action string
		want            bool
	}{
		{"product.renewed", "product.renewed", true},
		{"product.*", "product.renewed", true},
		{"product.*", "products.renewed", false},
		{"product*", "product.renewed", false},
		{"*", "product.renewed", false},
		{"*", "*", true},
		{"", "", true},
		{".*", "product.renewed", false},
		{"product.", "product.renewed", false},
	} {
		if got := Matches(tt.pattern, tt.action); got != tt.want {
			t.Errorf("%q for %q: %v", tt.pattern, tt.action, got)
		}
	}
}
