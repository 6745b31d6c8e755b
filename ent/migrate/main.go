//go:build ignore

// Command migrate writes the migration that leads from the committed ones to
// the schema, for both databases:
//
//	go run ent/migrate/main.go add_quote_status
//
// PostgreSQL is asked in KONTOR_DEV_DATABASE, a database that is emptied.
package main

import (
	"context"
	"database/sql"
	"fmt"
	"log"
	"os"

	"ariga.io/atlas/sql/sqltool"
	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"
	_ "github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite"

	"kontor/ent/migrate"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: go run ent/migrate/main.go NAME")
	}
	dev := os.Getenv("KONTOR_DEV_DATABASE")
	if dev == "" {
		dev = "postgres://postgres@127.0.0.1:5432/kontor_dev?sslmode=disable"
	}
	for _, target := range []struct{ dialect, driver, dsn, dir string }{
		{dialect.SQLite, "sqlite", "file:dev?mode=memory&_pragma=foreign_keys(1)", "sqlite"},
		{dialect.Postgres, "pgx", dev, "postgres"},
	} {
		if err := diff(target.dialect, target.driver, target.dsn, "ent/migrate/migrations/"+target.dir, os.Args[1]); err != nil {
			log.Fatalf("%s: %v", target.dir, err)
		}
	}
}

func diff(dia, driver, dsn, dir, name string) error {
	conn, err := sql.Open(driver, dsn)
	if err != nil {
		return err
	}
	defer conn.Close()
	if dia == dialect.SQLite {
		conn.SetMaxOpenConns(1) // one in-memory database
	}
	folder, err := sqltool.NewGooseDir(dir)
	if err != nil {
		return err
	}
	m, err := schema.NewMigrate(entsql.OpenDB(dia, conn),
		schema.WithDir(folder),
		schema.WithFormatter(sqltool.GooseFormatter),
		schema.WithMigrationMode(schema.ModeReplay),
		schema.WithDialect(dia),
		schema.WithForeignKeys(true),
		schema.WithDropColumn(true),
		schema.WithDropIndex(true),
	)
	if err != nil {
		return fmt.Errorf("prepare: %w", err)
	}
	return m.NamedDiff(context.Background(), name, migrate.Tables...)
}
