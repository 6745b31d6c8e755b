// Package testkit builds a small world for a test: a migrated database of its
// own, a clock that stands still, people, organizations and products. Only
// tests import it.
package testkit

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"entgo.io/ent/dialect"

	"kontor/internal/db"
)

// Each runs f once on SQLite and once on PostgreSQL, side by side, each with a
// world of its own.
func Each(t *testing.T, f func(t *testing.T, w *World)) {
	t.Helper()
	t.Parallel()
	for _, d := range []string{dialect.SQLite, dialect.Postgres} {
		t.Run(d, func(t *testing.T) {
			t.Parallel()
			f(t, newWorld(t, d))
		})
	}
}

// New returns a world on SQLite, for tests in which the database makes no
// difference.
func New(t testing.TB) *World {
	t.Helper()
	return newWorld(t, dialect.SQLite)
}

// On returns a world on the named database.
func On(t testing.TB, d string) *World {
	t.Helper()
	return newWorld(t, d)
}

// Apart runs f on a copy of a world on SQLite as it is now: what f changes is
// gone afterwards.
func (w *World) Apart(f func(*World)) {
	w.T.Helper()
	dir, err := os.MkdirTemp("", "kontor-test-")
	w.check(err)
	defer os.RemoveAll(dir)
	// The file's bytes, once the log beside it is in them: VACUUM INTO would parse the schema anew.
	var original string
	w.check(w.DB.SQL.QueryRow("SELECT file FROM pragma_database_list WHERE name = 'main'").Scan(&original))
	_, err = w.DB.SQL.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	w.check(err)
	bytes, err := os.ReadFile(original)
	w.check(err)
	path := filepath.Join(dir, "copy.db")
	w.check(os.WriteFile(path, bytes, 0o600))
	c := worldAt(w.T, "sqlite:"+path, w.Clock.Now())
	defer c.DB.Close()
	f(c)
}

// databaseURL returns the address of a new, migrated database that goes with
// the test. Migrations run once a process; the rest are copies.
func databaseURL(t testing.TB, d string) string {
	t.Helper()
	if d == dialect.SQLite {
		template, err := sqliteTemplate()
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "kontor.db")
		if err := os.WriteFile(path, template, 0o600); err != nil {
			t.Fatal(err)
		}
		return "sqlite:" + path
	}
	template, err := postgresTemplate()
	if err != nil {
		t.Fatalf("these tests need PostgreSQL, set KONTOR_TEST_POSTGRES to its address: %v", err)
	}
	name := "kontor_test_" + unique()
	postgres(t, "CREATE DATABASE "+name+" TEMPLATE "+template)
	t.Cleanup(func() { postgres(t, "DROP DATABASE "+name+" WITH (FORCE)") })
	return postgresURL(name)
}

var sqliteTemplate = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "kontor-test-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "template.db")
	if err := migrated("sqlite:" + path); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

var postgresTemplate = sync.OnceValues(func() (string, error) {
	name := "kontor_template_" + unique()
	admin, err := sql.Open("pgx", postgresURL("postgres"))
	if err != nil {
		return "", err
	}
	defer admin.Close()
	if err := dropOld(admin); err != nil {
		return "", err
	}
	if _, err := admin.Exec("CREATE DATABASE " + name); err != nil {
		return "", err
	}
	return name, migrated(postgresURL(name))
})

// dropOld removes the templates of test runs whose process is gone.
func dropOld(admin *sql.DB) error {
	rows, err := admin.Query(`SELECT datname FROM pg_database WHERE datname LIKE 'kontor\_t%\_p%'`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return err
		}
		names = append(names, name)
	}
	for _, name := range names {
		var pid, n int
		if _, err := fmt.Sscanf(name[strings.LastIndex(name, "_p"):], "_p%d_%d", &pid, &n); err == nil && !alive(pid) {
			_, _ = admin.Exec("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)")
		}
	}
	return rows.Err()
}

func alive(pid int) bool {
	_, err := os.Stat(fmt.Sprintf("/proc/%d", pid))
	return err == nil
}

func migrated(url string) error {
	ctx := context.Background()
	d, err := db.Open(ctx, url, 2)
	if err != nil {
		return err
	}
	defer d.Close()
	if _, err := d.Migrate(ctx); err != nil {
		return err
	}
	if d.Dialect == dialect.SQLite {
		_, err = d.SQL.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	}
	return err
}

var (
	counter   int
	counterMu sync.Mutex
)

// unique names a database by process and number, so that leftovers of a run
// that was killed are recognised.
func unique() string {
	counterMu.Lock()
	defer counterMu.Unlock()
	counter++
	return fmt.Sprintf("p%d_%d", os.Getpid(), counter)
}

func postgresURL(name string) string {
	base := os.Getenv("KONTOR_TEST_POSTGRES")
	if base == "" {
		base = "postgres://postgres@127.0.0.1:5432/postgres?sslmode=disable"
	}
	u, err := url.Parse(base)
	if err != nil {
		panic("KONTOR_TEST_POSTGRES: " + err.Error())
	}
	u.Path = "/" + name
	return u.String()
}

func postgres(t testing.TB, statement string) {
	t.Helper()
	admin, err := sql.Open("pgx", postgresURL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close()
	if _, err := admin.Exec(statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}
