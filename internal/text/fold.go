package text

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Fold returns what two names have in common that differ only in case, in
// spaces around and between words, or in how Unicode writes the same letters.
func Fold(s string) string {
	return norm.NFKC.String(strings.ToLower(Tidy(norm.NFKC.String(s))))
}

// Tidy takes away the spaces around a text and all but one between words.
func Tidy(s string) string { return strings.Join(strings.Fields(s), " ") }
