package email

import (
	"strings"
	"testing"

	"kontor/internal/fault"
)

func TestParse(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "ana@example.org", "ana@example.org"},
		{"capitals and space", "  Ana.Gil@Example.ORG\n", "ana.gil@example.org"},
		{"plus", "ana+kontor@example.org", "ana+kontor@example.org"},
		{"one label", "root@localhost", "root@localhost"},
		{"other script", "ana@xn--mnchen-3ya.de", "ana@xn--mnchen-3ya.de"},
		{"longest local part", strings.Repeat("a", 64) + "@example.org", strings.Repeat("a", 64) + "@example.org"},

		{"empty", "", ""},
		{"no domain", "ana@", ""},
		{"no local part", "@example.org", ""},
		{"two signs", "ana@gil@example.org", ""},
		{"a name with it", "Ana <ana@example.org>", ""},
		{"a comment", "ana(gil)@example.org", ""},
		{"quoted", `"ana gil"@example.org`, ""},
		{"two addresses", "ana@example.org,bo@example.org", ""},
		{"a header", "ana@example.org\r\nBcc: bo@example.org", ""},
		{"empty label", "ana@example..org", ""},
		{"hyphen first", "ana@-example.org", ""},
		{"underscore in the middle", "ana@exa_mple.org", ""},
		{"an address literal", "ana@[127.0.0.1]", ""},
		{"the Kelvin sign, a k in lower case", "\u212aim@example.org", ""},
		{"umlaut", "björn@example.org", ""},
		{"local part too long", strings.Repeat("a", 65) + "@example.org", ""},
		{"too long", "ana@" + strings.Repeat("example.", 32) + "org", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Parse("email", tt.in)
			if tt.want == "" {
				if f, ok := fault.As(err); !ok || f.Field != "email" || f.Reason != "email_invalid" {
					t.Errorf("%q gave %q, %v; want email_invalid", tt.in, got, err)
				}
				return
			}
			if err != nil || got != tt.want {
				t.Errorf("%q gave %q, %v; want %q", tt.in, got, err, tt.want)
			}
		})
	}
}
