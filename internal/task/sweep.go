package task

import (
	"context"
	"errors"
	"fmt"

	"kontor/ent"
	"kontor/ent/task"
	"kontor/internal/viewer"
)

// Sweep deletes tasks whose week is over, with their files.
func (t *Tasks) Sweep(ctx context.Context) error {
	_, err := t.db.Client.Task.Delete().Where(task.ExpiresAtLTE(t.clock.Now())).Exec(viewer.AsSystem(ctx, "sweep"))
	if err != nil {
		return fmt.Errorf("sweep tasks: %w", err)
	}
	return nil
}

// Resume takes up tasks that show no sign of life: their server has died. Those
// that were interrupted for an hour are given up. Servers that do it together do
// no harm.
func (t *Tasks) Resume(ctx context.Context) error {
	ctx = viewer.AsSystem(ctx, "resume tasks")
	now := t.clock.Now()
	lost, err := t.db.Client.Task.Query().
		Where(task.StatusEQ(task.StatusRunning), task.UpdatedAtLT(now.Add(-staleAfter))).Limit(100).All(ctx)
	if err != nil {
		return fmt.Errorf("find lost tasks: %w", err)
	}
	for _, row := range lost {
		r := &running{Tasks: t, row: row, start: *row.StartedAt, end: func(error) {}}
		if now.Sub(row.CreatedAt) > giveUpAfter {
			err = r.finish(ctx, ErrInterrupted)
		} else {
			err = r.again(ctx)
		}
		if err != nil && !errors.Is(err, errOver) {
			return err
		}
	}
	return nil
}

// again puts a task back into the queue. Where it was given from is not known any
// more.
func (r *running) again(ctx context.Context) error {
	return r.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if err := r.noteIn(ctx, tx, func(u *ent.TaskUpdate) { u.SetStatus(task.StatusPending) }); err != nil {
			return err
		}
		return r.jobs.Insert(ctx, Args{TaskID: r.row.ID, Again: r.start.UnixMicro()})
	})
}
