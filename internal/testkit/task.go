package testkit

import (
	"context"

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
	ids, jobs := queued[task.Args](w, "task")
	for i, a := range jobs {
		_ = task.NewWorker(t).Work(context.Background(), &river.Job[task.Args]{JobRow: &rivertype.JobRow{Attempt: 3}, Args: a})
		_, err := w.DB.SQL.Exec("DELETE FROM river_job WHERE id = $1", ids[i])
		w.check(err)
	}
}
