// Package db opens the database, brings its schema up to date and owns
// transactions. It knows SQLite and PostgreSQL and hides the difference; it
// knows nothing of what the rows mean.
package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"modernc.org/sqlite"

	base "entgo.io/ent"

	"kontor/ent"
	"kontor/ent/intercept"
	_ "kontor/ent/runtime" // hooks, defaults and policies of the schema
	"kontor/internal/rule"
)

func init() {
	// SQLite's own lower knows ASCII only: a search for "élodie" would miss Élodie.
	sqlite.MustRegisterDeterministicScalarFunction("lower", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		if s, ok := args[0].(string); ok {
			return strings.ToLower(s), nil
		}
		return args[0], nil
	})
	rule.QueryWhere = func(q base.Query, p func(*entsql.Selector)) error {
		query, err := intercept.NewQuery(q)
		if err != nil {
			return err
		}
		query.WhereP(p)
		return nil
	}
}

// DB is an open database.
type DB struct {
	// Client reads and writes outside of transactions.
	Client *ent.Client
	// SQL is the same connection pool without ent, for jobs, migrations and
	// statements ent cannot say.
	SQL *sql.DB
	// Pool is the pool under SQL on PostgreSQL; nil on SQLite.
	Pool *pgxpool.Pool
	// Dialect is dialect.SQLite or dialect.Postgres.
	Dialect string

	driver  dialect.Driver
	path    string
	observe func(ctx context.Context, statement string)
}

// Option changes how Open opens.
type Option func(*DB)

// Observe has f called with every statement; tests count with it.
func Observe(f func(ctx context.Context, statement string)) Option {
	return func(d *DB) { d.observe = f }
}

// Open opens the database at url: "sqlite:PATH", where missing folders are
// made, or "postgres://…". It does not migrate. conns bounds the pool.
func Open(ctx context.Context, url string, conns int, opts ...Option) (*DB, error) {
	d := &DB{}
	for _, o := range opts {
		o(d)
	}
	switch {
	case strings.HasPrefix(url, "sqlite:"):
		d.Dialect, d.path = dialect.SQLite, strings.TrimPrefix(url, "sqlite:")
		if err := os.MkdirAll(filepath.Dir(d.path), 0o750); err != nil {
			return nil, fmt.Errorf("folder of the database: %w", err)
		}
		conn, err := sql.Open("sqlite", sqliteDSN(d.path))
		if err != nil {
			return nil, fmt.Errorf("open SQLite: %w", err)
		}
		conn.SetMaxIdleConns(conns)
		d.SQL = conn
	case strings.HasPrefix(url, "postgres://"), strings.HasPrefix(url, "postgresql://"):
		d.Dialect = dialect.Postgres
		cfg, err := pgxpool.ParseConfig(url)
		if err != nil {
			return nil, fmt.Errorf("database address: %w", err)
		}
		cfg.MaxConns = int32(conns)
		cfg.ConnConfig.RuntimeParams["timezone"] = "UTC"
		pool, err := pgxpool.NewWithConfig(ctx, cfg)
		if err != nil {
			return nil, fmt.Errorf("open PostgreSQL: %w", err)
		}
		// It keeps no idle connections of its own: those would be lost to the jobs,
		// which use the pool directly.
		d.Pool, d.SQL = pool, stdlib.OpenDBFromPool(pool)
	default:
		return nil, fmt.Errorf("database address must begin with sqlite: or postgres://")
	}
	d.SQL.SetMaxOpenConns(conns)
	if err := d.SQL.PingContext(ctx); err != nil {
		_ = d.SQL.Close()
		return nil, fmt.Errorf("reach the database: %w", err)
	}
	d.driver = d.watch(entsql.OpenDB(d.Dialect, d.SQL))
	d.Client = ent.NewClient(ent.Driver(d.driver))
	return d, nil
}

// sqliteDSN sets what SQLite does not do by itself: foreign keys, waiting for
// a lock, readers beside the writer, and times as UTC text. Transactions take
// the write lock at once: one that reads first and writes later would fail.
func sqliteDSN(path string) string {
	return "file:" + path + "?_pragma=foreign_keys(1)&_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)" +
		"&_pragma=synchronous(NORMAL)&_txlock=immediate&_time_format=sqlite&_timezone=UTC"
}

func (d *DB) watch(drv dialect.Driver) dialect.Driver {
	if d.observe != nil {
		return observed{Driver: drv, observe: d.observe}
	}
	return drv
}

// Query runs a statement that ent cannot say, in the transaction of ctx if
// there is one. No policy narrows it. Close the rows when done.
func (d *DB) Query(ctx context.Context, q entsql.Querier) (*entsql.Rows, error) {
	drv := d.driver
	if tx := TxFrom(ctx); tx != nil {
		drv = tx.driver
	}
	statement, args := q.Query()
	rows := &entsql.Rows{}
	if err := drv.Query(ctx, statement, args, rows); err != nil {
		return nil, err
	}
	return rows, nil
}

// Close closes all connections.
func (d *DB) Close() error {
	err := d.SQL.Close()
	if d.Pool != nil {
		d.Pool.Close()
	}
	return err
}

// observed reports every statement. Statements of a transaction pass through
// it too, because WithTx makes its client the same way.
type observed struct {
	dialect.Driver
	observe func(context.Context, string)
}

func (o observed) Exec(ctx context.Context, query string, args, v any) error {
	o.observe(ctx, query)
	return o.Driver.Exec(ctx, query, args, v)
}

func (o observed) Query(ctx context.Context, query string, args, v any) error {
	o.observe(ctx, query)
	return o.Driver.Query(ctx, query, args, v)
}
