package importer

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
)

// readCSV calls f with each record of a CSV file of one type. The first row
// names the fields; they are separated by commas, or by semicolons as some
// spreadsheets do. Rows that cannot be read become problems.
func readCSV(in io.Reader, at Place, t recordType, problems *Problems, f func(*record) error) error {
	buffered := bufio.NewReaderSize(in, 64<<10)
	if mark, _ := buffered.Peek(len(byteOrderMark)); bytes.Equal(mark, byteOrderMark) {
		_, _ = buffered.Discard(len(mark))
	}
	start, _ := buffered.Peek(4096)
	header, _, _ := strings.Cut(string(start), "\n")
	rows := csv.NewReader(buffered)
	rows.ReuseRecord = true
	if strings.Count(header, ";") > strings.Count(header, ",") {
		rows.Comma = ';'
	}
	var names []string
	for {
		row, err := rows.Read()
		var broken *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &broken):
			at.Line, at.Column = broken.Line, broken.Column
			problems.add(at, "This row cannot be read: %s.", broken.Err)
			continue
		case err != nil:
			return err
		}
		if names == nil {
			if names = heads(row, rows, at, t, problems); names == nil {
				return nil
			}
			continue
		}
		r := &record{kind: t.name, problems: problems, fields: make(map[string]*field, len(row))}
		at.Line, at.Column = rows.FieldPos(0)
		r.at = at
		for i, value := range row {
			c := &field{form: cell, text: value}
			c.line, c.col = rows.FieldPos(i)
			r.set(names[i], c)
		}
		if err := f(r); err != nil {
			return err
		}
	}
}

// heads returns the names of the columns, or nil if there is something to mend:
// every row would have the same problem.
func heads(row []string, rows *csv.Reader, at Place, t recordType, problems *Problems) []string {
	before := problems.count()
	names := make([]string, len(row))
	for i, name := range row {
		names[i] = strings.TrimSpace(name)
		at.Line, at.Column = rows.FieldPos(i)
		switch {
		case !slices.Contains(t.fields, names[i]):
			problems.add(at, "A record of type %s has no field %q; it has %s.", t.name, names[i], strings.Join(t.fields, ", "))
		case slices.Contains(names[:i], names[i]):
			problems.add(at, "There are two columns %s.", names[i])
		}
	}
	if problems.count() > before {
		return nil
	}
	return names
}
