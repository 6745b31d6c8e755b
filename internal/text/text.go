// Package text tells what may stand where a person types. It knows no field.
package text

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line tells whether s is text of one line with a length, in characters, within
// the bounds, that shows what it holds. Control characters would reach subjects of
// mails, those that turn the direction of writing make names look like others, and
// PostgreSQL takes no NUL.
func Line(s string, least, most int) bool {
	n := utf8.RuneCountInString(s)
	return n >= least && n <= most && utf8.ValidString(s) && !strings.ContainsFunc(s, hidden)
}

// hidden tells whether a character does something to others instead of showing.
func hidden(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }

// Block tells whether s is text of any lines, at most so many characters long,
// that shows what it holds.
func Block(s string, most int) bool {
	return utf8.RuneCountInString(s) <= most && !strings.ContainsFunc(s, func(r rune) bool {
		return hidden(r) && r != '\n' && r != '\r' && r != '\t' || r == utf8.RuneError
	})
}

// Paragraphs tells whether s is text of any lines, at most so many characters long,
// without any control character but the line feed.
func Paragraphs(s string, most int) bool {
	return utf8.RuneCountInString(s) <= most && utf8.ValidString(s) &&
		!strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\n' })
}

// WebAddress tells whether s is the full address of a page that anybody may be sent
// to, of at most 255 characters: by http or https, with a host and no sign-in.
func WebAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil && utf8.RuneCountInString(s) <= 255
}

// Locales are the languages of screens and mails.
var Locales = []string{"en", "es", "fr", "de", "it"}
