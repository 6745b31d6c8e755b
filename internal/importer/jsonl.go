package importer

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"unicode/utf8"
)

// maxLine is the longest line, in bytes: far more than any record takes.
const maxLine = 1 << 20

var byteOrderMark = []byte("\ufeff")

// readJSON calls f with each record of a file in JSON Lines. Lines that are not
// one become problems.
func readJSON(in io.Reader, at Place, problems *Problems, f func(*record) error) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 64<<10), maxLine)
	for lines.Scan() {
		at.Line, at.Column = at.Line+1, 1
		line := lines.Bytes()
		if at.Line == 1 {
			line = bytes.TrimPrefix(line, byteOrderMark)
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		r := &record{at: at, fields: make(map[string]*field, 16), problems: problems}
		if !r.parse(line) {
			continue
		}
		if err := f(r); err != nil {
			return err
		}
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		at.Line, at.Column = at.Line+1, maxLine
		problems.add(at, "This line is longer than a million bytes; the rest of the file was not read.")
		return nil
	}
	return lines.Err()
}

// parse reads one JSON object, remembering where each value begins.
func (r *record) parse(line []byte) bool {
	if i := bytes.IndexFunc(line, func(c rune) bool { return c == utf8.RuneError }); i >= 0 && !utf8.Valid(line) {
		r.at.Column = i + 1
		r.problem("", "This line is not UTF-8 text.")
		return false
	}
	var whole json.RawMessage
	var syntax *json.SyntaxError
	if err := json.Unmarshal(line, &whole); errors.As(err, &syntax) {
		r.at.Column = int(syntax.Offset)
		r.problem("", "This is not JSON: %s.", syntax)
		return false
	}
	dec := json.NewDecoder(bytes.NewReader(line))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		r.problem("", "A record is a JSON object: {\"type\": \"organization\", …}.")
		return false
	}
	for dec.More() {
		name, _ := dec.Token() // a key, or the line would not have been JSON
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			r.problem("", "This is not JSON: %s.", err)
			return false
		}
		if f := value(raw); f != nil {
			f.line, f.col = r.at.Line, int(dec.InputOffset())-len(raw)+1
			r.set(name.(string), f)
		}
	}
	return r.typed()
}

// typed reads the record's type and looks for fields that the type does not
// have. A record of a known type goes on even so, to find what else is wrong.
func (r *record) typed() bool {
	i := slices.IndexFunc(types, func(t recordType) bool { return t.name == r.peek("type") })
	if i < 0 {
		r.problem("type", "type must be one of %s.", typeNames())
		return false
	}
	r.kind = types[i].name
	delete(r.fields, "type")
	for name := range r.fields {
		if !slices.Contains(types[i].fields, name) {
			r.problem(name, "A record of type %s has no field %q.", r.kind, name)
		}
	}
	return true
}

// value reads a value that is known to be JSON; nil for null.
func value(raw json.RawMessage) *field {
	f := &field{text: string(raw)}
	switch raw[0] {
	case 'n':
		return nil
	case '"':
		f.form = text
		_ = json.Unmarshal(raw, &f.text)
	case 't', 'f':
		f.form = truth
	case '[':
		f.form, f.text = list, ""
		if json.Unmarshal(raw, &f.words) != nil {
			f.form = object
		}
	case '{':
		f.form, f.text = object, ""
	default:
		f.form = number
	}
	return f
}
