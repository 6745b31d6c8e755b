package backoffice

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/riverqueue/river/rivertype"

	"kontor/ent"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/job"
	"kontor/internal/page"
)

// Errors of commands on jobs.
var (
	ErrRunning = fault.Conflict("job_running", "This job runs at this moment. Wait until it has ended.")
	ErrOver    = fault.Conflict("job_over", "This job is over already.")
)

// States lists the states of jobs, in the order in which screens show them.
var States = []string{"RUNNING", "AVAILABLE", "RETRYABLE", "SCHEDULED", "DISCARDED", "CANCELLED", "COMPLETED"}

// told lists the kinds of jobs whose arguments are known to hold no secret.
var told = []string{"mail", "webhook", "task"}

// Job is a job as staff see it.
type Job struct {
	ID, Kind, State, Arguments, Error string
	Attempt, MaxAttempts              int
	CreatedAt, ScheduledAt            time.Time
	FinishedAt                        *time.Time
}

// Jobs returns a page of the queue, the newest first, in one state or, if it is empty,
// in all; and whether it goes on after the page. after is the number of the job before
// it; empty for the beginning.
//
// For staff. Fails with invalid on "first" and "after", forbidden.
func (b *BackOffice) Jobs(ctx context.Context, state string, first *int, after string) (jobs []Job, more bool, err error) {
	if _, err := staff(ctx); err != nil {
		return nil, false, err
	}
	n := page.DefaultSize
	if first != nil {
		n = *first
	}
	if n < 1 || n > page.MaxSize {
		return nil, false, fault.Invalid("first", "page_size", "A page has between 1 and 100 jobs.")
	}
	var before int64
	if after != "" {
		if before, err = number(after); err != nil {
			return nil, false, fault.Invalid("after", "cursor", "This is no place in the list of jobs. Begin anew.").Because(err)
		}
	}
	rows, err := b.jobs.List(ctx, rivertype.JobState(strings.ToLower(state)), before, n+1)
	if err != nil {
		return nil, false, err
	}
	if more = len(rows) > n; more {
		rows = rows[:n]
	}
	for _, row := range rows {
		jobs = append(jobs, shown(row))
	}
	return jobs, more, nil
}

// JobCounts tells how many jobs there are in each of States. For staff. Fails with
// forbidden.
func (b *BackOffice) JobCounts(ctx context.Context) (map[string]int, error) {
	if _, err := staff(ctx); err != nil {
		return nil, err
	}
	found, err := b.jobs.Counts(ctx)
	counts := make(map[string]int, len(found))
	for state, n := range found {
		counts[strings.ToUpper(string(state))] = n
	}
	return counts, err
}

// RetryJob makes a job due now, whatever its state.
//
// For staff. Fails with ErrRunning, not_found, forbidden.
func (b *BackOffice) RetryJob(ctx context.Context, id string) (Job, error) {
	return b.onJob(ctx, id, "job.retried", func(ctx context.Context, row *rivertype.JobRow) (*rivertype.JobRow, error) {
		if row.State == rivertype.JobStateRunning {
			return nil, ErrRunning
		}
		return b.jobs.Retry(ctx, row.ID)
	})
}

// CancelJob takes a job out of the queue; one that runs is told to stop.
//
// For staff. Fails with ErrOver, not_found, forbidden.
func (b *BackOffice) CancelJob(ctx context.Context, id string) (Job, error) {
	return b.onJob(ctx, id, "job.cancelled", func(ctx context.Context, row *rivertype.JobRow) (*rivertype.JobRow, error) {
		if row.FinalizedAt != nil {
			return nil, ErrOver
		}
		return b.jobs.Cancel(ctx, row.ID)
	})
}

func (b *BackOffice) onJob(ctx context.Context, id, action string, f func(context.Context, *rivertype.JobRow) (*rivertype.JobRow, error)) (Job, error) {
	var row *rivertype.JobRow
	err := b.do(ctx, func(ctx, _ context.Context, tx *ent.Client) error {
		n, err := number(id)
		if err != nil {
			return fault.NotFound("job")
		}
		if row, err = b.jobs.Get(ctx, n); errors.Is(err, job.ErrNone) {
			return fault.NotFound("job")
		} else if err != nil {
			return err
		}
		if row, err = f(ctx, row); err != nil {
			return err
		}
		return b.events.Record(ctx, tx, event.Event{Action: action, TargetID: id, TargetName: row.Kind})
	})
	if err != nil {
		return Job{}, err
	}
	return shown(row), nil
}

// number reads the number of a job, as it is written.
func number(id string) (int64, error) {
	n, err := strconv.ParseInt(id, 10, 64)
	if err == nil && (n < 1 || strconv.FormatInt(n, 10) != id) {
		err = strconv.ErrSyntax
	}
	return n, err
}

func shown(row *rivertype.JobRow) Job {
	j := Job{
		ID: strconv.FormatInt(row.ID, 10), Kind: row.Kind, State: strings.ToUpper(string(row.State)), Arguments: arguments(row),
		Attempt: row.Attempt, MaxAttempts: row.MaxAttempts,
		CreatedAt: row.CreatedAt, ScheduledAt: row.ScheduledAt, FinishedAt: row.FinalizedAt,
	}
	if n := len(row.Errors); n > 0 {
		j.Error = row.Errors[n-1].Error
	}
	return j
}

// arguments are what a job works on: of the known kinds, the ids and the kind.
// Addresses and whatever a later version may add stay out.
func arguments(row *rivertype.JobRow) string {
	all, some := map[string]any{}, map[string]any{}
	if !slices.Contains(told, row.Kind) || json.Unmarshal(row.EncodedArgs, &all) != nil {
		return "{}"
	}
	for name, value := range all {
		if strings.HasSuffix(name, "_id") || name == "kind" || name == "attempt" {
			some[name] = value
		}
	}
	text, _ := json.Marshal(some) // what came from JSON goes into it
	return string(text)
}
