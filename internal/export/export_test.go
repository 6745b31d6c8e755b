package export

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"
	"time"
)

// R138: no cell of a CSV file is a formula, whatever people entered.
func TestNeutral_R138_NoCellIsAFormula(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+49 30": "'+49 30", "-2": "'-2", "@SUM(A1)": "'@SUM(A1)",
		"\t=1": "'\t=1", "\r=1": "'\r=1", "\n=1": "'\n=1", "  =1": "'  =1", "\u00a0=1": "'\u00a0=1", "＝1": "'＝1",
		"": "", "a=1": "a=1", "site.example": "site.example", "'quoted": "'quoted", " plain": " plain", "Ünal": "Ünal",
	} {
		if got := Neutral(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

func TestWriter_BothFormats(t *testing.T) {
	at := time.Date(2026, 11, 28, 6, 0, 0, 0, time.FixedZone("CET", 3600))
	row := []any{"=cmd|' /C calc'!A0", []string{"red", "blue"}, int64(1990), true, at, (*time.Time)(nil), map[string]string{"to": "b"}, nil}
	columns := []string{"NAME", "TAGS", "PRICE", "RENEW", "STARTED", "EXPIRES", "DATA", "PLAN"}
	var b strings.Builder
	w := NewWriter(&b, CSV, columns...)
	if err := errors.Join(w.Row(row...), w.Flush()); err != nil {
		t.Fatal(err)
	}
	lines, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil || len(lines) != 2 {
		t.Fatal(lines, err)
	}
	if got, want := strings.Join(lines[1], "|"), `'=cmd|' /C calc'!A0|red, blue|1990|true|2026-11-28T05:00:00Z||{"to":"b"}|`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	b.Reset()
	w = NewWriter(&b, JSON, columns...)
	if err := errors.Join(w.Row(row...), w.Flush()); err != nil {
		t.Fatal(err)
	}
	want := `{"NAME":"=cmd|' /C calc'!A0","TAGS":["red","blue"],"PRICE":1990,"RENEW":true,"STARTED":"2026-11-28T05:00:00Z","EXPIRES":null,"DATA":{"to":"b"},"PLAN":null}` + "\n"
	if b.String() != want {
		t.Errorf("got  %swant %s", b.String(), want)
	}
	if err := w.Row("too", "few"); err == nil {
		t.Error("a row of another length was taken")
	}
}

func TestFormat_Names(t *testing.T) {
	day := time.Date(2026, 11, 28, 6, 0, 0, 0, time.UTC)
	if got := CSV.FileName("acme-products", day); got != "acme-products-2026-11-28.csv" {
		t.Error(got)
	}
	if got := JSON.FileName("acme-products", day); got != "acme-products-2026-11-28.jsonl" {
		t.Error(got)
	}
}
