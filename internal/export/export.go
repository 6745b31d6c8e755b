// Package export writes rows into files: as CSV, or as JSON with one object a line.
// It keeps none of them in memory, and lets no cell become a formula of the
// spreadsheet that opens the file (R138). It knows nothing of what the rows are.
package export

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// Format is the form of a file.
type Format string

// The formats.
const (
	CSV  Format = "csv"
	JSON Format = "json"
)

// MediaType returns the media type of a file.
func (f Format) MediaType() string {
	if f == CSV {
		return "text/csv; charset=utf-8; header=present"
	}
	return "application/jsonl; charset=utf-8"
}

// FileName returns the name of a file of what was exported on a day:
// acme-products-2026-11-28.csv. JSON with an object a line ends in .jsonl.
func (f Format) FileName(what string, day time.Time) string {
	end := "csv"
	if f == JSON {
		end = "jsonl"
	}
	return fmt.Sprintf("%s-%s.%s", what, day.Format(time.DateOnly), end)
}

// Writer writes rows.
type Writer struct {
	columns []string
	csv     *csv.Writer
	json    *bufio.Writer
}

// NewWriter returns a writer of rows with these columns. CSV begins with their
// names.
func NewWriter(w io.Writer, f Format, columns ...string) *Writer {
	e := &Writer{columns: columns}
	if f == CSV {
		e.csv = csv.NewWriter(w)
		e.csv.UseCRLF = true // RFC 4180
		_ = e.csv.Write(columns)
	} else {
		e.json = bufio.NewWriter(w)
	}
	return e
}

// Row writes a row, with a value for each column: nil, texts, lists of texts,
// numbers, truth values, instants, and maps of texts by name.
func (e *Writer) Row(values ...any) error {
	if len(values) != len(e.columns) {
		return fmt.Errorf("export: %d values for %d columns", len(values), len(e.columns))
	}
	if e.csv != nil {
		cells := make([]string, len(values))
		for i, v := range values {
			cells[i] = cell(v)
		}
		return e.csv.Write(cells)
	}
	for i, v := range values {
		raw, err := json.Marshal(plain(v))
		if err != nil {
			return fmt.Errorf("export %s: %w", e.columns[i], err)
		}
		lead := `{"`
		if i > 0 {
			lead = `,"`
		}
		_, _ = e.json.WriteString(lead + e.columns[i] + `":`)
		_, _ = e.json.Write(raw)
	}
	_, err := e.json.WriteString("}\n") // tells of earlier failures too
	return err
}

// Flush writes what is kept. It must be called in the end.
func (e *Writer) Flush() error {
	if e.csv != nil {
		e.csv.Flush()
		return e.csv.Error()
	}
	return e.json.Flush()
}

// cell is a value as a cell of CSV.
func cell(v any) string {
	switch v := plain(v).(type) {
	case nil:
		return ""
	case string:
		return Neutral(v)
	case []string:
		return Neutral(strings.Join(v, ", "))
	case bool:
		return strconv.FormatBool(v)
	case int:
		return strconv.Itoa(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case map[string]string:
		if len(v) == 0 {
			return ""
		}
		raw, _ := json.Marshal(v) // never fails
		return string(raw)        // begins with a brace
	default:
		return Neutral(fmt.Sprint(v))
	}
}

// plain is a value without what is particular to Go.
func plain(v any) any {
	switch v := v.(type) {
	case time.Time:
		return v.UTC().Format(time.RFC3339)
	case *time.Time:
		if v == nil {
			return nil
		}
		return plain(*v)
	case *string:
		if v == nil {
			return nil
		}
		return *v
	default:
		return v
	}
}

// Neutral puts an apostrophe before a text that a spreadsheet would take for a
// formula, as they do themselves for what is meant as text (R138). Spaces in front
// are skipped as they are by some, and signs of other widths are read as the plain
// ones.
func Neutral(s string) string {
	if s == "" {
		return s
	}
	if strings.ContainsRune("\t\r\n", rune(s[0])) {
		return "'" + s
	}
	if t := strings.TrimLeft(s, " \u00a0"); t != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(t)[0]) {
		return "'" + s
	}
	return s
}
