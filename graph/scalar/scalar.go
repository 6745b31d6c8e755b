// Package scalar turns the schema's scalars into Go values and back.
package scalar

import (
	"encoding/json"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"kontor/internal/fault"
)

// What clients are told of a value that cannot be read.
var (
	errTime = fault.Invalid("", "time_format", "A Time is a string like 2026-11-22T18:00:00Z.")
	errText = fault.Invalid("", "text", "A text must not hold the character NUL.")
	errInt  = fault.Invalid("", "int_range", "An Int is a whole number of 32 bits.")
	errLong = fault.Invalid("", "int_range", "An Int64 is a whole number of 64 bits.")
)

// MarshalText writes a String or an ID.
func MarshalText(s string) graphql.Marshaler { return graphql.MarshalString(s) }

// UnmarshalText reads a String or an ID. PostgreSQL keeps no NUL, and so none
// comes in.
func UnmarshalText(v any) (string, error) {
	s, err := graphql.UnmarshalString(v)
	if err == nil && strings.ContainsRune(s, 0) {
		err = errText
	}
	return s, err
}

// MarshalTime writes t in UTC, RFC 3339, to the microsecond.
func MarshalTime(t time.Time) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = io.WriteString(w, strconv.Quote(t.UTC().Format("2006-01-02T15:04:05.999999Z07:00")))
	})
}

// UnmarshalTime reads an RFC 3339 time.
func UnmarshalTime(v any) (time.Time, error) {
	s, ok := v.(string)
	if !ok {
		return time.Time{}, errTime
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return time.Time{}, errTime
	}
	return t.UTC().Truncate(time.Microsecond), nil
}

// MarshalInt writes an Int.
func MarshalInt(i int) graphql.Marshaler { return graphql.MarshalInt(i) }

// UnmarshalInt reads an Int, which the specification limits to 32 bits.
func UnmarshalInt(v any) (int, error) {
	i, err := whole(v)
	if err != nil || i < math.MinInt32 || i > math.MaxInt32 {
		return 0, errInt
	}
	return int(i), nil
}

// MarshalInt64 writes an Int64.
func MarshalInt64(i int64) graphql.Marshaler { return graphql.MarshalInt64(i) }

// UnmarshalInt64 reads an Int64.
func UnmarshalInt64(v any) (int64, error) {
	i, err := whole(v)
	if err != nil {
		return 0, errLong
	}
	return i, nil
}

// whole reads a whole number however it arrived.
func whole(v any) (int64, error) {
	switch v := v.(type) {
	case int:
		return int64(v), nil
	case int64:
		return v, nil
	case json.Number:
		return strconv.ParseInt(string(v), 10, 64)
	}
	return 0, errInt
}
