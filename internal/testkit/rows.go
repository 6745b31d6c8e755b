package testkit

import (
	"encoding/json"
	"errors"

	"entgo.io/ent/dialect"
)

// Rows calls f with each row of what a query finds, as the database has it; bytes
// come as text.
func (w *World) Rows(query string, f func(columns []string, values []any)) {
	w.T.Helper()
	rows, err := w.DB.SQL.Query(query)
	w.check(err)
	defer rows.Close()
	columns, err := rows.Columns()
	w.check(err)
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		w.check(rows.Scan(into...))
		for i, v := range values {
			if b, ok := v.([]byte); ok {
				values[i] = string(b)
			}
		}
		f(columns, values)
	}
	w.check(rows.Err())
}

// queued returns the jobs of a kind that wait in the queue, with their ids, the
// oldest first.
func queued[Args any](w *World, kind string) (ids []int64, jobs []Args) {
	w.T.Helper()
	args := "args"
	if w.DB.Dialect == dialect.SQLite {
		args = "json(args)" // stored in its binary form
	}
	rows, err := w.DB.SQL.Query("SELECT id, "+args+" FROM river_job WHERE kind = $1 ORDER BY id", kind)
	w.check(err)
	defer rows.Close()
	for rows.Next() {
		var id int64
		var raw []byte
		var a Args
		w.check(errors.Join(rows.Scan(&id, &raw), json.Unmarshal(raw, &a)))
		ids, jobs = append(ids, id), append(jobs, a)
	}
	w.check(rows.Err())
	return ids, jobs
}
