package testkit

import (
	"context"
	"encoding/json"
	"errors"

	"entgo.io/ent/dialect"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"kontor/internal/task"
)

// RunTasks runs the tasks that wait in the queue, as the server's jobs do, with the
// kinds of the application.
func (w *World) RunTasks() {
	w.T.Helper()
	w.RunTasksOf(w.App().Tasks)
}

// RunTasksOf is RunTasks with other kinds.
func (w *World) RunTasksOf(t *task.Tasks) {
	w.T.Helper()
	args := "args"
	if w.DB.Dialect == dialect.SQLite {
		args = "json(args)" // stored in its binary form
	}
	rows, err := w.DB.SQL.Query("SELECT id, " + args + " FROM river_job WHERE kind = 'task' ORDER BY id")
	w.check(err)
	defer rows.Close()
	var ids []int64
	var jobs []task.Args
	for rows.Next() {
		var id int64
		var raw []byte
		var a task.Args
		w.check(errors.Join(rows.Scan(&id, &raw), json.Unmarshal(raw, &a)))
		ids, jobs = append(ids, id), append(jobs, a)
	}
	w.check(rows.Err())
	for i, a := range jobs {
		_ = task.NewWorker(t).Work(context.Background(), &river.Job[task.Args]{JobRow: &rivertype.JobRow{Attempt: 3}, Args: a})
		_, err := w.DB.SQL.Exec("DELETE FROM river_job WHERE id = $1", ids[i])
		w.check(err)
	}
}
