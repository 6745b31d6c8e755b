package page

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"kontor/internal/fault"
)

// maxCursor is more than the longest sort value takes (255 characters of four
// bytes, in base64) and too little to be a burden.
const maxCursor = 2048

// place is what a cursor says.
type place struct {
	value any // string, int64 or time.Time
	id    string
}

// wire is a cursor before base64.
type wire struct {
	Order string          `json:"o"`
	Value json.RawMessage `json:"v"`
	ID    string          `json:"i"`
}

func cursor(o Order, value any, id string) string {
	// Strings, integers and times of this era always marshal.
	v, _ := json.Marshal(value)
	b, _ := json.Marshal(wire{Order: o.Name, Value: v, ID: id})
	return base64.RawURLEncoding.EncodeToString(b)
}

// parse reads a cursor that came from a client: anything may stand in it, and
// what it holds goes into a query as an argument.
func parse(field string, s *string, o Order) (*place, error) {
	if s == nil {
		return nil, nil
	}
	bad := fault.Invalid(field, "cursor", "This cursor is not valid. Start from the beginning of the list.")
	if len(*s) > maxCursor {
		return nil, bad
	}
	raw, err := base64.RawURLEncoding.DecodeString(*s)
	if err != nil {
		return nil, bad.Because(err)
	}
	var w wire
	if err := json.Unmarshal(raw, &w); err != nil {
		return nil, bad.Because(err)
	}
	if w.Order != o.Name {
		return nil, fault.Invalid(field, "cursor_order", "This cursor belongs to another order. Start from the beginning of the list.")
	}
	// PostgreSQL refuses NUL in text, which would be our error instead of theirs.
	if w.ID == "" || strings.ContainsRune(w.ID, 0) {
		return nil, bad
	}
	p := &place{id: w.ID}
	if p.value, err = value(o.Type, w.Value); err != nil {
		return nil, bad.Because(err)
	}
	if text, ok := p.value.(string); ok && strings.ContainsRune(text, 0) {
		return nil, bad
	}
	return p, nil
}

func value(t Type, raw json.RawMessage) (any, error) {
	switch t {
	case Number:
		return read[int64](raw)
	case Instant:
		at, err := read[time.Time](raw)
		return at.UTC(), err
	default:
		return read[string](raw)
	}
}

// read reads a value that must be there: null and nothing are not zero.
func read[T any](raw json.RawMessage) (T, error) {
	var v *T
	if err := json.Unmarshal(raw, &v); err != nil {
		return *new(T), err
	}
	if v == nil {
		return *new(T), errors.New("cursor without a value")
	}
	return *v, nil
}
