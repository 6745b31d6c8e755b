package product

import (
	"fmt"
	"time"
	"unicode/utf8"

	"kontor/internal/fault"
	"kontor/internal/text"
)

// FarFuture sorts products without a term behind all others.
var FarFuture = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)

// maxKey and maxSearchKey are what the columns hold, in characters.
const (
	maxKey       = 255
	maxSearchKey = 640
)

// Fold tells which names of tags and views are the same (R76): see text.Fold.
func Fold(s string) string { return text.Fold(s) }

// NameKey returns the value by which a product is sorted by name.
func NameKey(name string) string { return cut(Fold(name), maxKey) }

// SearchKey returns the text in which a product is searched.
func SearchKey(name, reference, internalName string) string {
	return cut(Fold(name+" "+reference+" "+internalName), maxSearchKey)
}

// ExpiresSort returns the value by which a product is sorted by expiry.
func ExpiresSort(expiresAt *time.Time) time.Time {
	if expiresAt == nil {
		return FarFuture
	}
	return *expiresAt
}

// cut shortens s to n characters.
func cut(s string, n int) string {
	if len(s) <= n || utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n])
}

// label tidies a name that a person gave and refuses one that is empty, longer
// than limit characters, or cannot be read.
func label(s string, limit int) (string, error) {
	s = text.Tidy(s)
	switch {
	case s == "":
		return "", fault.Invalid("name", "required", "Give a name.")
	// Folding spells some signs out; the columns of keys are twice as long as
	// those of names.
	case utf8.RuneCountInString(s) > limit, utf8.RuneCountInString(Fold(s)) > 2*limit:
		return "", fault.Invalid("name", "too_long", fmt.Sprintf("Give a name of at most %d characters.", limit))
	case !text.Line(s, 1, limit):
		return "", fault.Invalid("name", "characters", "This name has characters that cannot be shown. Type it anew.")
	}
	return s, nil
}
