package id

import (
	"strings"
	"testing"
)

func TestNew_SortsByTimeAndIsWellFormed(t *testing.T) {
	last := ""
	for range 10_000 {
		s := New(Product)
		if p, ok := Prefix(s); !ok || p != Product {
			t.Fatalf("Prefix(%q) = %q, %v", s, p, ok)
		}
		if s <= last {
			t.Fatalf("%q is not after %q", s, last)
		}
		last = s
	}
}

func TestPrefix_RefusesWhatNewNeverWrites(t *testing.T) {
	good := New(Organization)
	body := strings.TrimPrefix(good, "org_")
	tests := []struct{ name, in string }{
		{"empty", ""},
		{"prefix only", "org"},
		{"no body", "org_"},
		{"no underscore", "org" + body},
		{"short prefix", "or_" + body},
		{"long prefix", "orgs_" + body},
		{"upper prefix", "ORG_" + body},
		{"upper body", "org_" + strings.ToUpper(body[:25]) + "A"},
		{"short body", good[:len(good)-1]},
		{"long body", good + "0"},
		{"letter outside the alphabet", good[:len(good)-1] + "u"},
		{"spare bits set", good[:len(good)-1] + "1"},
		{"newline", good[:len(good)-1] + "\n"},
		{"underscore in body", "org_" + body[:25] + "_"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if p, ok := Prefix(tt.in); ok {
				t.Errorf("Prefix(%q) = %q, accepted", tt.in, p)
			}
		})
	}
}

func TestFrom_IsTheSameForTheSameParts(t *testing.T) {
	a := From(MailboxMessage, "ab", "c")
	if prefix, ok := Prefix(a); !ok || prefix != MailboxMessage {
		t.Errorf("%q is not well formed", a)
	}
	if a != From(MailboxMessage, "ab", "c") || a == From(MailboxMessage, "a", "bc") || a == From(MailboxMessage, "abc") {
		t.Error("the id does not follow its parts")
	}
}
