package task

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"github.com/riverqueue/river"

	"kontor/ent"
	"kontor/ent/task"
	"kontor/internal/access"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// maxAttempts is how often a task is tried whose failure is nobody's fault.
const maxAttempts = 3

// Why a task does not go on.
var (
	errOver     = errors.New("the task is over, or runs elsewhere")
	errStopping = errors.New("the server stops")
)

// Worker runs the tasks of the queue.
type Worker struct {
	river.WorkerDefaults[Args]

	tasks *Tasks
}

// NewWorker returns a worker.
func NewWorker(t *Tasks) *Worker { return &Worker{tasks: t} }

// Timeout is longer than any task takes: what hangs is found by its missing signs
// of life.
func (w *Worker) Timeout(*river.Job[Args]) time.Duration { return giveUpAfter }

// Work runs a task, unless it is over. What was interrupted begins anew.
func (w *Worker) Work(ctx context.Context, j *river.Job[Args]) error {
	err := w.tasks.work(ctx, j.Args, j.Attempt >= maxAttempts)
	if errors.Is(err, errStopping) {
		return river.JobSnooze(0)
	}
	return err
}

// running is one run of a task. A later run of the same task, by a server that took
// this one for dead, has another start: whatever this one still writes is refused.
type running struct {
	*Tasks
	row   *ent.Task
	start time.Time
	end   context.CancelCauseFunc
}

// work runs a task once. It returns errStopping where the server stops, and what
// went wrong where another try may help; with last, that is told to the person.
func (t *Tasks) work(ctx context.Context, a Args, last bool) error {
	// As the system: how a task goes is the program's to write.
	system := viewer.AsSystem(ctx, "task")
	r, err := t.claim(system, a.TaskID)
	if err != nil || r == nil {
		return err
	}
	err = r.run(ctx, a)
	if errors.Is(err, errOver) {
		return nil
	}
	if errors.Is(err, errStopping) || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return errors.Join(errStopping, r.release(context.WithoutCancel(system)))
	}
	f, known := fault.As(err)
	if err != nil && !known {
		if !last {
			return err
		}
		t.log.ErrorContext(ctx, "task failed", "task", a.TaskID, "kind", r.row.Kind, "error", err)
		f = ErrFailed
	}
	if err := r.finish(context.WithoutCancel(system), f); err != nil && !errors.Is(err, errOver) {
		return err
	}
	return nil
}

// claim makes this the one run of a task, with an empty file; nil when the task is
// over, or gone.
func (t *Tasks) claim(ctx context.Context, taskID string) (r *running, err error) {
	err = t.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if err := t.db.Lock(ctx, task.Table, taskID); err != nil {
			return err
		}
		row, err := tx.Task.Get(ctx, taskID)
		if ent.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("load task: %w", err)
		}
		if !CanCancel(row) {
			return nil
		}
		now := t.clock.Now()
		start := now
		if row.StartedAt != nil && !start.After(*row.StartedAt) {
			start = row.StartedAt.Add(time.Microsecond)
		}
		row, err = tx.Task.UpdateOne(row).SetStatus(task.StatusRunning).SetStartedAt(start).SetUpdatedAt(now).
			SetProgress(0).SetTotal(0).SetSize(0).SetFailure("").Save(ctx)
		if err != nil {
			return fmt.Errorf("claim task: %w", err)
		}
		r = &running{Tasks: t, row: row, start: start}
		return t.empty(ctx, tx, taskID)
	})
	return r, err
}

// run does the work as the person, and writes what is left of the file.
func (r *running) run(ctx context.Context, a Args) (err error) {
	kind, ok := r.kinds[r.row.Kind]
	if !ok {
		return fmt.Errorf("there is no kind of task %q", r.row.Kind)
	}
	v, err := access.Person(ctx, r.db, r.row.UserID, r.clock.Now())
	if err != nil {
		return err
	}
	if v == nil {
		return ErrGone
	}
	v.IP, v.RequestID = a.IP, a.RequestID
	ctx, r.end = context.WithCancelCause(viewer.With(ctx, v))
	defer r.end(nil)
	defer r.watch(ctx)()
	if !viewer.Can(ctx, kind.Need, r.row.OrgID) {
		return ErrGone
	}
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("task panicked: %v\n%s", p, debug.Stack())
		}
	}()
	p, file := &Progress{run: r}, &writer{run: r, ctx: ctx}
	if err := kind.Run(ctx, r.row, p, file); err != nil {
		if cause := context.Cause(ctx); cause != nil {
			return cause
		}
		return err
	}
	if err := file.flush(); err != nil {
		return err
	}
	return p.write(ctx)
}

// watch shows signs of life while a task runs, and ends it when the server stops,
// or when it is over: cancelled, or begun elsewhere.
func (r *running) watch(ctx context.Context) (stop func()) {
	done := make(chan struct{})
	go func() {
		tick := time.NewTicker(beatEvery)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-r.stopped:
				r.end(errStopping)
				return
			case <-tick.C:
				_ = r.note(ctx, func(*ent.TaskUpdate) {}) // without one it begins elsewhere
			}
		}
	}()
	return func() { close(done) }
}

// note writes how the task goes on. It fails with errOver, and ends the task, where
// it is over, or runs elsewhere.
func (r *running) note(ctx context.Context, change func(*ent.TaskUpdate)) error {
	return r.noteIn(ctx, r.db.Client, change)
}

func (r *running) noteIn(ctx context.Context, c *ent.Client, change func(*ent.TaskUpdate)) error {
	update := c.Task.Update().
		Where(task.ID(r.row.ID), task.StatusEQ(task.StatusRunning), task.StartedAt(r.start)).SetUpdatedAt(r.clock.Now())
	change(update)
	n, err := update.Save(viewer.AsSystem(ctx, "task"))
	if err != nil {
		return fmt.Errorf("note progress: %w", err)
	}
	if n == 0 {
		r.end(errOver)
		return errOver
	}
	return nil
}

// release lets another server take the task up.
func (r *running) release(ctx context.Context) error {
	err := r.note(ctx, func(u *ent.TaskUpdate) { u.SetStatus(task.StatusPending).SetProgress(0).SetTotal(0) })
	if errors.Is(err, errOver) {
		return nil
	}
	return err
}

// finish ends the task: done without a fault, failed with one, and then without its
// file.
func (r *running) finish(ctx context.Context, f *fault.Error) error {
	return r.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		now := r.clock.Now()
		err := r.noteIn(ctx, tx, func(u *ent.TaskUpdate) {
			u.SetStatus(task.StatusDone).SetFinishedAt(now).SetExpiresAt(now.Add(Kept))
			if f != nil {
				u.SetStatus(task.StatusFailed).SetFailure(join(f)).SetSize(0)
			}
		})
		if err != nil || f == nil {
			return err
		}
		return r.empty(ctx, tx, r.row.ID)
	})
}
