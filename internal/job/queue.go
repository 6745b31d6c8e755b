package job

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/dialect/sql"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"kontor/internal/db"
)

// ErrNone is returned for a job that is not in the queue, or not any more: those
// that are over are deleted after some days.
var ErrNone = rivertype.ErrNotFound

// List returns n jobs at most, the newest first: those older than the one with the
// number before, or all if it is 0; only in a state, unless it is empty.
func (q *Queue) List(ctx context.Context, state rivertype.JobState, before int64, n int) ([]*rivertype.JobRow, error) {
	params := river.NewJobListParams().OrderBy(river.JobListOrderByID, river.SortOrderDesc).First(n)
	if before > 0 {
		params = params.Where("id < @before", river.NamedArgs{"before": before})
	}
	if state != "" {
		params = params.States(state)
	}
	var found *river.JobListResult
	var err error
	if q.lite != nil {
		found, err = q.lite.JobList(ctx, params)
	} else {
		found, err = q.pg.JobList(ctx, params)
	}
	if err != nil {
		return nil, fmt.Errorf("list jobs: %w", err)
	}
	return found.Jobs, nil
}

// Counts tells how many jobs there are in each state that any is in.
func (q *Queue) Counts(ctx context.Context) (map[rivertype.JobState]int, error) {
	b := sql.Dialect(q.db.Dialect)
	rows, err := q.db.Query(ctx, b.Select("state", sql.Count("*")).From(b.Table("river_job")).GroupBy("state"))
	if err != nil {
		return nil, fmt.Errorf("count jobs: %w", err)
	}
	defer rows.Close()
	counts := map[rivertype.JobState]int{}
	for rows.Next() {
		var state string
		var n int
		if err := rows.Scan(&state, &n); err != nil {
			return nil, fmt.Errorf("count jobs: %w", err)
		}
		counts[rivertype.JobState(state)] = n
	}
	return counts, rows.Err()
}

// Get returns a job, in the transaction of ctx. Fails with ErrNone.
func (q *Queue) Get(ctx context.Context, id int64) (*rivertype.JobRow, error) {
	return q.inTx(ctx, id, (*river.Client[liteTx]).JobGetTx, (*river.Client[pgTx]).JobGetTx)
}

// Retry makes a job due now, in the transaction of ctx. One that runs is left as it
// is. Fails with ErrNone.
func (q *Queue) Retry(ctx context.Context, id int64) (*rivertype.JobRow, error) {
	return q.inTx(ctx, id, (*river.Client[liteTx]).JobRetryTx, (*river.Client[pgTx]).JobRetryTx)
}

// Cancel takes a job out of the queue, in the transaction of ctx; one that runs is
// told to stop. One that is over is left as it is. Fails with ErrNone.
func (q *Queue) Cancel(ctx context.Context, id int64) (*rivertype.JobRow, error) {
	return q.inTx(ctx, id, (*river.Client[liteTx]).JobCancelTx, (*river.Client[pgTx]).JobCancelTx)
}

func (q *Queue) inTx(
	ctx context.Context, id int64,
	lite func(*river.Client[liteTx], context.Context, liteTx, int64) (*rivertype.JobRow, error),
	pg func(*river.Client[pgTx], context.Context, pgTx, int64) (*rivertype.JobRow, error),
) (*rivertype.JobRow, error) {
	tx := db.TxFrom(ctx)
	if tx == nil {
		return nil, errors.New("job: changed outside of a transaction")
	}
	if q.lite != nil {
		return lite(q.lite, ctx, tx.SQL, id)
	}
	return pg(q.pg, ctx, tx.PGX, id)
}
