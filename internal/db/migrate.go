package db

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"

	"entgo.io/ent/dialect"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"

	"kontor/ent/migrate"
)

// Migrate applies the migrations that the database lacks, those of the job
// queue included, and returns how many of ours it applied. Servers that start
// together wait for each other.
func (d *DB) Migrate(ctx context.Context) (int, error) {
	opts := []goose.ProviderOption{}
	dir, flavour := "sqlite", goose.DialectSQLite3
	if d.Dialect == dialect.Postgres {
		dir, flavour = "postgres", goose.DialectPostgres
		locker, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return 0, fmt.Errorf("migration lock: %w", err)
		}
		opts = append(opts, goose.WithSessionLocker(locker))
	} else {
		unlock, err := d.lockFile(ctx)
		if err != nil {
			return 0, err
		}
		defer unlock()
	}
	files, err := fs.Sub(migrate.Migrations, "migrations/"+dir)
	if err != nil {
		return 0, err
	}
	provider, err := goose.NewProvider(flavour, d.SQL, files, opts...)
	if err != nil {
		return 0, fmt.Errorf("read migrations: %w", err)
	}
	done, err := provider.Up(ctx)
	if err != nil {
		return 0, fmt.Errorf("migrate: %w", err)
	}
	if err := d.migrateJobs(ctx); err != nil {
		return 0, fmt.Errorf("migrate the job queue: %w", err)
	}
	return len(done), nil
}

func (d *DB) migrateJobs(ctx context.Context) error {
	if d.Dialect == dialect.SQLite {
		m, err := rivermigrate.New(riversqlite.New(d.SQL), nil)
		if err != nil {
			return err
		}
		_, err = m.Migrate(ctx, rivermigrate.DirectionUp, nil)
		return err
	}
	m, err := rivermigrate.New(riverpgxv5.New(d.Pool), nil)
	if err != nil {
		return err
	}
	_, err = m.Migrate(ctx, rivermigrate.DirectionUp, nil)
	return err
}

// lockFile makes processes that migrate one SQLite file take turns, by a
// transaction on a second file beside it: the migrations' own transactions
// leave gaps.
func (d *DB) lockFile(ctx context.Context) (unlock func(), err error) {
	conn, err := sql.Open("sqlite", "file:"+d.path+".lock?_pragma=busy_timeout(60000)&_txlock=exclusive")
	if err != nil {
		return nil, fmt.Errorf("migration lock: %w", err)
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		_ = conn.Close()
		return nil, fmt.Errorf("migration lock: %w", err)
	}
	return func() { _ = tx.Rollback(); _ = conn.Close() }, nil
}
