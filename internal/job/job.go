// Package job runs work after a transaction has committed. Jobs are rows
// inserted in the transaction of the change that causes them, so that none is
// lost and none runs for a change that was rolled back. It knows the queue, not
// the work: workers are registered at start.
package job

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"entgo.io/ent/dialect"
	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/riverdriver/riversqlite"

	"kontor/internal/db"
)

// Webhooks is the queue of what is sent to other people's servers, which may be
// slow: mails do not wait behind it.
const Webhooks = "webhooks"

// Tasks is the queue of long work that people have given: neither mails nor
// webhooks wait behind it.
const Tasks = "tasks"

// Queue inserts jobs and runs them.
type Queue struct {
	db   *db.DB
	lite *river.Client[liteTx]
	pg   *river.Client[pgTx]
}

// The transactions of the two databases.
type (
	liteTx = *sql.Tx
	pgTx   = pgx.Tx
)

// New returns the queue of a database. work names the workers; without any the
// queue only inserts, for whatever server runs on the database.
func New(d *db.DB, log *slog.Logger, work *river.Workers) (*Queue, error) {
	cfg := &river.Config{
		Logger: log,
		// A lost notification, and every job on SQLite, waits this long at most.
		FetchPollInterval: 250 * time.Millisecond,
		FetchCooldown:     50 * time.Millisecond,
		JobTimeout:        time.Minute,
		// A job of a server that died is taken up by another after this.
		RescueStuckJobsAfter: 5 * time.Minute,
		MaxAttempts:          12,
	}
	if work == nil {
		cfg.SkipUnknownJobCheck = true
	} else {
		cfg.Workers = work
		cfg.Queues = map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: 4}, Webhooks: {MaxWorkers: 8}, Tasks: {MaxWorkers: 3}}
	}
	q := &Queue{db: d}
	var err error
	if d.Dialect == dialect.SQLite {
		q.lite, err = river.NewClient(riversqlite.New(d.SQL), cfg)
	} else {
		q.pg, err = river.NewClient(riverpgxv5.New(d.Pool), cfg)
	}
	if err != nil {
		return nil, fmt.Errorf("job queue: %w", err)
	}
	return q, nil
}

// Insert adds a job in the transaction of ctx. Inserting the same arguments
// twice within a day adds one job.
func (q *Queue) Insert(ctx context.Context, args river.JobArgs) error {
	tx := db.TxFrom(ctx)
	if tx == nil {
		return errors.New("job: insert outside of a transaction")
	}
	opts := &river.InsertOpts{UniqueOpts: river.UniqueOpts{ByArgs: true, ByPeriod: 24 * time.Hour}}
	var err error
	if q.lite != nil {
		_, err = q.lite.InsertTx(ctx, tx.SQL, args, opts)
	} else {
		_, err = q.pg.InsertTx(ctx, tx.PGX, args, opts)
	}
	if err != nil {
		return fmt.Errorf("insert job %s: %w", args.Kind(), err)
	}
	return nil
}

// Start runs jobs until Stop.
func (q *Queue) Start(ctx context.Context) error {
	if q.lite != nil {
		return q.lite.Start(ctx)
	}
	return q.pg.Start(ctx)
}

// Stop lets running jobs finish, for as long as ctx allows.
func (q *Queue) Stop(ctx context.Context) error {
	if q.lite != nil {
		return q.lite.Stop(ctx)
	}
	return q.pg.Stop(ctx)
}
