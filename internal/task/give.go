package task

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/riverqueue/river"

	"kontor/ent"
	"kontor/ent/task"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/job"
	"kontor/internal/page"
	"kontor/internal/viewer"
)

// Given is a task to give.
type Given struct {
	OrgID string
	// Kind is the name of a registered kind.
	Kind string
	// Params are kept as JSON, for its Run. Never a secret.
	Params any
	// FileName and MediaType are those of the file that it makes; empty without one.
	FileName, MediaType string
	// Small work is done before Give returns, if it can be.
	Small bool
}

// Args is the job that runs a task.
type Args struct {
	TaskID string `json:"task_id"`
	// Again tells apart the jobs of one task that was interrupted.
	Again int64 `json:"again,omitempty"`
	// IP and RequestID say where the task was given from, for the log.
	IP        string    `json:"ip,omitempty"`
	RequestID string    `json:"request_id,omitempty"`
	At        time.Time `json:"-"`
}

// Kind names the job.
func (Args) Kind() string { return "task" }

// InsertOpts keeps the jobs out of the way of mails.
func (a Args) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: job.Tasks, ScheduledAt: a.At, MaxAttempts: maxAttempts}
}

// Give gives a task, for the person who asks. With a file it stands in the
// organization's log.
//
// The viewer must be a person of the organization or of its partner who holds what the kind needs; what else they need
// the caller asks, and Run asks once more. Fails with not_found, forbidden, and
// ErrTooMany.
func (t *Tasks) Give(ctx context.Context, g Given) (row *ent.Task, err error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	kind, ok := t.kinds[g.Kind]
	if !ok {
		return nil, fmt.Errorf("give task: there is no kind %q", g.Kind)
	}
	if err := viewer.RequireOwn(ctx, kind.Need, g.OrgID); err != nil {
		return nil, err
	}
	params, err := json.Marshal(g.Params)
	if err != nil {
		return nil, fmt.Errorf("give task: %w", err)
	}
	small := g.Small && db.TxFrom(ctx) == nil
	args := Args{IP: v.IP, RequestID: v.RequestID}
	err = t.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		// Of two at the same instant the second must see the first.
		if err := t.db.Lock(ctx, user.Table, v.UserID); err != nil {
			return err
		}
		if err := makeRoom(ctx, tx, v.UserID); err != nil {
			return err
		}
		now := t.clock.Now()
		row, err = tx.Task.Create().SetOrgID(g.OrgID).SetUserID(v.UserID).SetKind(kind.Name).SetParams(params).
			SetFileName(g.FileName).SetMediaType(g.MediaType).SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("give task: %w", err)
		}
		if args.TaskID = row.ID; small {
			args.At = time.Now().Add(smallAgain)
		}
		if err := t.jobs.Insert(ctx, args); err != nil || g.FileName == "" {
			return err
		}
		return t.events.Record(ctx, tx, event.Event{Action: "export.requested", OrgID: g.OrgID, TargetID: row.ID, TargetName: g.FileName})
	})
	if err != nil || !small {
		return row, err
	}
	return t.atOnce(ctx, row, args)
}

// makeRoom refuses one task more than a person may have at once, and deletes the
// oldest of more than they may keep.
func makeRoom(ctx context.Context, tx *ent.Client, userID string) error {
	n, err := tx.Task.Query().
		Where(task.UserID(userID), task.StatusIn(task.StatusPending, task.StatusRunning)).Count(ctx)
	if err != nil {
		return fmt.Errorf("count tasks: %w", err)
	}
	if n >= MaxAtOnce {
		return ErrTooMany
	}
	old, err := tx.Task.Query().Where(task.UserID(userID)).
		Order(task.ByCreatedAt(sql.OrderDesc()), task.ByID(sql.OrderDesc())).Offset(MaxKept - 1).Limit(MaxKept).IDs(ctx)
	if err != nil {
		return fmt.Errorf("find old tasks: %w", err)
	}
	_, err = tx.Task.Delete().
		Where(task.IDIn(old...), task.StatusNotIn(task.StatusPending, task.StatusRunning)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("delete old tasks: %w", err)
	}
	return nil
}

// atOnce runs a task while the person waits. What it does not finish, the job does.
func (t *Tasks) atOnce(ctx context.Context, row *ent.Task, args Args) (*ent.Task, error) {
	within, cancel := context.WithTimeout(ctx, smallWithin)
	defer cancel()
	if err := t.work(within, args, false); err != nil && !errors.Is(err, errStopping) {
		t.log.ErrorContext(ctx, "run task at once", "task", row.ID, "error", err)
	}
	return t.Task(ctx, row.ID)
}

var newestFirst = page.Order{Name: "created", Column: task.FieldCreatedAt, Type: page.Instant, Desc: true}

// List returns a page of the viewer's own tasks, newest first; with an
// organization only those of that. Fails with invalid on the arguments of the page.
func (t *Tasks) List(ctx context.Context, orgID string, args page.Args) (*page.Connection[*ent.Task], error) {
	pg, err := page.New(args, newestFirst)
	if err != nil {
		return nil, err
	}
	q := t.db.Client.Task.Query()
	if orgID != "" {
		q.Where(task.OrgID(orgID))
	}
	rows, err := q.Where(pg.Apply).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "tasks")
	}
	return page.Build(pg, rows, func(r *ent.Task) (any, string) { return r.CreatedAt, r.ID }, nil), nil
}

// Task returns one of the viewer's own tasks. Fails with not_found.
func (t *Tasks) Task(ctx context.Context, taskID string) (*ent.Task, error) {
	row, err := t.db.Client.Task.Get(ctx, taskID)
	return row, access.Missing(err, "task")
}

// Cancel ends one of the viewer's own tasks that waits or runs, and returns it.
// What it has done stays; its file goes. It stops within seconds. Fails with
// not_found and ErrOver.
func (t *Tasks) Cancel(ctx context.Context, taskID string) (row *ent.Task, err error) {
	if _, err := viewer.RequireSession(ctx); err != nil {
		return nil, err
	}
	err = t.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if row, err = tx.Task.Get(ctx, taskID); err != nil {
			return access.Missing(err, "task")
		}
		now := t.clock.Now()
		n, err := tx.Task.Update().
			Where(task.ID(taskID), task.StatusIn(task.StatusPending, task.StatusRunning)).
			SetStatus(task.StatusCancelled).SetSize(0).SetFinishedAt(now).SetExpiresAt(now.Add(Kept)).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("cancel task: %w", err)
		}
		if n == 0 {
			return ErrOver
		}
		if err := t.empty(ctx, tx, taskID); err != nil {
			return err
		}
		row, err = tx.Task.Get(ctx, taskID)
		return access.Missing(err, "task")
	})
	return row, err
}

// CanCancel tells whether a task of the viewer's can be cancelled.
func CanCancel(row *ent.Task) bool {
	return row.Status == task.StatusPending || row.Status == task.StatusRunning
}

// join and split keep the reason of a failure in front of its sentence.
func join(f *fault.Error) string {
	s := []rune(f.Reason + ": " + f.Message)
	return string(s[:min(len(s), 500)])
}

func split(failure string) (reason, sentence string) {
	reason, sentence, found := strings.Cut(failure, ": ")
	if !found {
		return "", failure
	}
	return reason, sentence
}
