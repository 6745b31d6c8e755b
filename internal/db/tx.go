package db

import (
	"context"
	"database/sql"
	"fmt"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"kontor/ent"
)

// Tx is the transaction in a context.
type Tx struct {
	client *ent.Client
	driver dialect.Driver
	// SQL is the transaction of database/sql.
	SQL *sql.Tx
	// PGX is the same transaction for what speaks pgx; nil on SQLite.
	PGX pgx.Tx
}

type txKey struct{}

// TxFrom returns the transaction in ctx, or nil outside of WithTx.
func TxFrom(ctx context.Context) *Tx {
	tx, _ := ctx.Value(txKey{}).(*Tx)
	return tx
}

// WithTx runs fn in a transaction and commits it if fn returns nil; an error
// or a panic rolls it back.
//
// A transaction already in ctx is joined: use cases compose, and only the
// outermost one commits. fn must use the client it is handed: any other client
// writes past the transaction, and on SQLite waits for it forever.
func (d *DB) WithTx(ctx context.Context, fn func(ctx context.Context, c *ent.Client) error) (err error) {
	if tx := TxFrom(ctx); tx != nil {
		return fn(ctx, tx.client)
	}
	conn, err := d.SQL.Conn(ctx)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer conn.Close()
	raw, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	finished := false
	defer func() {
		if !finished { // error or panic
			_ = raw.Rollback()
		}
	}()
	tx := &Tx{SQL: raw}
	tx.driver = d.watch(joined{entsql.NewDriver(d.Dialect, entsql.Conn{ExecQuerier: raw})})
	tx.client = ent.NewClient(ent.Driver(tx.driver))
	if d.Dialect == dialect.Postgres {
		err = conn.Raw(func(c any) error {
			tx.PGX = &pgxTx{conn: c.(*stdlib.Conn).Conn()}
			return nil
		})
		if err != nil {
			return fmt.Errorf("begin: %w", err)
		}
	}
	if err := fn(context.WithValue(ctx, txKey{}, tx), tx.client); err != nil {
		return err
	}
	finished = true
	if err := raw.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// Reader returns a client that reads in the transaction of ctx, or outside where there
// is none.
func (d *DB) Reader(ctx context.Context) *ent.Client {
	if tx := TxFrom(ctx); tx != nil {
		return tx.client
	}
	return d.Client
}

// Lock holds a row of a table until the transaction in ctx ends, so that
// whoever else locks it waits. On SQLite a transaction is alone from its
// beginning, and nothing needs to be done.
//
// Rows that refer to it may be inserted meanwhile: whoever holds something else, and
// only logs that here, does not wait, and so two never wait for each other.
func (d *DB) Lock(ctx context.Context, table, id string) error {
	if d.Dialect == dialect.SQLite {
		return nil
	}
	tx := TxFrom(ctx)
	if tx == nil {
		return fmt.Errorf("lock %s: outside of a transaction", table)
	}
	var found string
	err := tx.SQL.QueryRowContext(ctx, "SELECT id FROM "+pgx.Identifier{table}.Sanitize()+" WHERE id = $1 FOR NO KEY UPDATE", id).Scan(&found)
	if err != nil && err != sql.ErrNoRows {
		return fmt.Errorf("lock %s: %w", table, err)
	}
	return nil
}

// TryLock takes a name until the transaction in ctx ends, or tells that another
// transaction has it: for work that one server at a time does, and that locks no
// row which anybody else waits for. On SQLite a transaction is alone anyway.
func (d *DB) TryLock(ctx context.Context, name string) (bool, error) {
	if d.Dialect == dialect.SQLite {
		return true, nil
	}
	tx := TxFrom(ctx)
	if tx == nil {
		return false, fmt.Errorf("lock %s: outside of a transaction", name)
	}
	var free bool
	if err := tx.SQL.QueryRowContext(ctx, "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))", name).Scan(&free); err != nil {
		return false, fmt.Errorf("lock %s: %w", name, err)
	}
	return free, nil
}

// joined is ent's driver inside a transaction that is owned here: ent's own
// attempts to begin another one join it.
type joined struct{ *entsql.Driver }

func (j joined) Tx(context.Context) (dialect.Tx, error) { return dialect.NopTx(j), nil }
func (j joined) BeginTx(context.Context, *sql.TxOptions) (dialect.Tx, error) {
	return dialect.NopTx(j), nil
}
func (j joined) Close() error { return nil }
