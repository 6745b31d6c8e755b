package importer

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"kontor/internal/fault"
)

// record is one line of input: fields by name, with their places. Its methods
// read fields into rows; what cannot be read becomes a problem. A field that is
// left out, null or empty leaves the row as it is.
type record struct {
	kind     string
	at       Place
	fields   map[string]*field
	problems *Problems
	// failed records are not written.
	failed bool
}

// form is how a value is written.
type form int

const (
	cell form = iota // CSV: text that may stand for anything
	text
	number
	truth
	list
	object
)

type field struct {
	form      form
	text      string
	words     []string
	line, col int
	// bad values have been told already.
	bad bool
}

// problem tells what is wrong with a field, or with the record where the field
// is not there.
func (r *record) problem(name, format string, args ...any) {
	at := r.at
	if f := r.fields[name]; f != nil {
		at.Line, at.Column = f.line, f.col
	}
	r.problems.add(at, format, args...)
	r.failed = true
}

// set adds a field. Characters that no text of ours has, and PostgreSQL refuses,
// are found here, before anything is looked up by them.
func (r *record) set(name string, f *field) {
	twice := r.fields[name] != nil
	if r.fields[name] = f; twice {
		r.problem(name, "%s stands twice in this record.", name)
	}
	for _, s := range append(f.words, f.text) {
		switch {
		case !utf8.ValidString(s):
			r.problem(name, "%s is not UTF-8 text.", name)
		case strings.ContainsFunc(s, func(c rune) bool { return unicode.IsControl(c) && c != '\n' && c != '\t' }):
			r.problem(name, "%s has a control character in it.", name)
		default:
			continue
		}
		f.text, f.words, f.bad = "", nil, true
		return
	}
}

// take returns a field that has one of the forms.
func (r *record) take(name, what string, forms ...form) *field {
	f := r.fields[name]
	if f == nil || f.bad {
		return nil
	}
	if f.form != cell && !slices.Contains(forms, f.form) {
		r.problem(name, "%s must be %s.", name, what)
		return nil
	}
	if f.form == cell || f.form == text {
		f.text = strings.TrimSpace(f.text)
		if f.text == "" {
			return nil
		}
	}
	return f
}

// peek returns the text of a field without judging it.
func (r *record) peek(name string) string {
	if f := r.fields[name]; f != nil {
		return strings.TrimSpace(f.text)
	}
	return ""
}

// text reads text of at most limit characters.
func (r *record) text(name string, dst *string, limit int) {
	f := r.take(name, "text", text)
	switch {
	case f == nil:
	case utf8.RuneCountInString(f.text) > limit:
		r.problem(name, "%s is longer than %d characters.", name, limit)
	default:
		*dst = f.text
	}
}

// need wants fields to be there.
func (r *record) need(names ...string) {
	for _, name := range names {
		if f := r.fields[name]; f == nil || f.form <= text && !f.bad && strings.TrimSpace(f.text) == "" {
			r.problem(name, "%s is missing.", name)
		}
	}
}

// must reads text that has to be there.
func (r *record) must(name string, limit int) (s string) {
	r.need(name)
	r.text(name, &s, limit)
	return s
}

// checked reads text by a rule of the domain that knows it.
func (r *record) checked(name string, dst *string, limit int, check func(string) (string, error)) {
	var s string
	if r.text(name, &s, limit); s == "" {
		return
	}
	s, err := check(s)
	if f, ok := fault.As(err); ok {
		r.problem(name, "%s: %s", name, f.Message)
	} else if err != nil {
		r.problem(name, "%s cannot be used.", name)
	} else {
		*dst = s
	}
}

// choice reads one of some words.
func choice[T ~string](r *record, name string, dst *T, of ...T) {
	f := r.take(name, "text", text)
	if f == nil {
		return
	}
	if !slices.Contains(of, T(f.text)) {
		words := make([]string, len(of))
		for i, w := range of {
			words[i] = string(w)
		}
		r.problem(name, "%s is %q; it must be one of %s.", name, f.text, strings.Join(words, ", "))
		return
	}
	*dst = T(f.text)
}

// whole reads a whole number.
func whole[T int | int64](r *record, name string, dst *T, low, high T) {
	f := r.take(name, "a number", number)
	if f == nil {
		return
	}
	n, err := strconv.ParseInt(f.text, 10, 64)
	if err != nil || n < int64(low) || n > int64(high) {
		r.problem(name, "%s must be a whole number from %d to %d.", name, low, high)
		return
	}
	*dst = T(n)
}

// yes reads true or false.
func (r *record) yes(name string, dst *bool) {
	f := r.take(name, "true or false", truth)
	switch {
	case f == nil:
	case f.text == "true", f.text == "false":
		*dst = f.text == "true"
	default:
		r.problem(name, "%s must be true or false.", name)
	}
}

// instant reads a date, or a date with a time and zone.
func (r *record) instant(name string, dst *time.Time) bool {
	f := r.take(name, "a date", text)
	if f == nil {
		return false
	}
	t, err := time.Parse(time.RFC3339, f.text)
	if err != nil {
		t, err = time.Parse(time.DateOnly, f.text)
	}
	if err != nil || t.Year() < 1970 || t.Year() > 2999 {
		r.problem(name, "%s must be a date such as 2027-03-31, or 2027-03-31T22:00:00Z with a time.", name)
		return false
	}
	*dst = t.UTC().Truncate(time.Microsecond)
	return true
}

// words reads a list; in a cell of CSV they are separated by bars.
func (r *record) words(name string) []string {
	f := r.take(name, "a list of texts", list)
	switch {
	case f == nil:
		return nil
	case f.form == list:
		return f.words
	}
	words := strings.Split(f.text, "|")
	for i, w := range words {
		words[i] = strings.TrimSpace(w)
	}
	return words
}
