// Package email reads e-mail addresses in the one form in which they are stored
// and compared. It knows nothing of mails or of accounts.
package email

import (
	"net/mail"
	"strings"

	"kontor/internal/fault"
)

// MaxLen is the longest address, in bytes (RFC 5321, 4.5.3.1.3).
const MaxLen = 254

const (
	maxLocal = 64
	maxLabel = 63

	labelLetters = "abcdefghijklmnopqrstuvwxyz0123456789-"
)

// Normalize returns an address in the form in which addresses are compared:
// without space around it, in lower case.
func Normalize(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// Parse normalizes an address that a person typed. Fails with invalid on field,
// reason email_invalid, for whatever is no plain address.
func Parse(field, s string) (string, error) {
	if !ascii(s) || !valid(Normalize(s)) {
		return "", fault.Invalid(field, "email_invalid", "This is not an e-mail address. Write it like name@example.org.")
	}
	return Normalize(s), nil
}

// ascii keeps letters out that look alike, or become an ASCII letter in lower
// case like the Kelvin sign: two spellings of one address would be two accounts,
// or worse, one person's mail would reach another's. Domains in other scripts
// have their xn-- form.
func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0
}

func valid(s string) bool {
	if len(s) > MaxLen {
		return false
	}
	// ParseAddress also takes names, comments and quotes, which come back changed.
	if a, err := mail.ParseAddress(s); err != nil || a.Address != s || strings.ContainsAny(s, "\" ") {
		return false
	}
	local, domain, _ := strings.Cut(s, "@")
	if len(local) > maxLocal {
		return false
	}
	for _, label := range strings.Split(domain, ".") {
		if label == "" || len(label) > maxLabel || label[0] == '-' || label[len(label)-1] == '-' ||
			strings.IndexFunc(label, func(r rune) bool { return !strings.ContainsRune(labelLetters, r) }) >= 0 {
			return false
		}
	}
	return true
}
