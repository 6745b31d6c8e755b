package db_test

import (
	"context"
	"database/sql"
	"errors"
	"testing"

	"entgo.io/ent/dialect"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/internal/event"
	"kontor/internal/testkit"
)

func jobs(t *testing.T, w *testkit.World) (n int) {
	t.Helper()
	if err := w.DB.SQL.QueryRow("SELECT count(*) FROM river_job").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func create(tx *ent.Client, slug string) *ent.OrganizationCreate {
	return tx.Organization.Create().SetName(slug).SetSlug(slug).SetKind("company")
}

func TestWithTx_CommitsRowsEventsAndJobsTogether(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		u := w.User("ana")
		mail := event.Event{Action: "organization.created", Mails: []event.Mail{{Kind: "organization_changed", UserID: u.ID}}}
		boom := errors.New("boom")

		for _, c := range []struct {
			name       string
			fail       error
			orgs, jobs int
		}{{"rolled back", boom, 0, 0}, {"committed", nil, 2, 1}} {
			err := w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
				create(tx, "outer").SaveX(ctx)
				// A use case within a use case joins the transaction.
				return w.DB.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
					create(tx, "inner").SaveX(ctx)
					if err := w.Events.Record(ctx, tx, mail); err != nil {
						return err
					}
					return c.fail
				})
			})
			if !errors.Is(err, c.fail) {
				t.Fatalf("%s: got %v", c.name, err)
			}
			if n := w.DB.Client.Organization.Query().CountX(w.System()); n != c.orgs {
				t.Errorf("%s: %d organizations, want %d", c.name, n, c.orgs)
			}
			if n := jobs(t, w); n != c.jobs {
				t.Errorf("%s: %d jobs, want %d", c.name, n, c.jobs)
			}
		}
	})
}

func TestWithTx_PanicRollsBack(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		func() {
			defer func() { _ = recover() }()
			_ = w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
				create(tx, "lost").SaveX(ctx)
				panic("boom")
			})
		}()
		if w.DB.Client.Organization.Query().Where(organization.Slug("lost")).ExistX(w.System()) {
			t.Error("the row of a panicked transaction was kept")
		}
	})
}

func TestMigrate_TwiceDoesNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		n, err := w.DB.Migrate(context.Background())
		if err != nil || n != 0 {
			t.Fatalf("second migration: %d applied, %v", n, err)
		}
	})
}

func TestPolicy_NobodySeesNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		w.Org("Acme")
		if _, err := w.DB.Client.Organization.Query().All(context.Background()); err == nil {
			t.Error("a query without a viewer was answered")
		}
		if err := create(w.DB.Client, "x").Exec(w.As(w.User("bo"))); err == nil {
			t.Error("a person created an organization past the domain")
		}
	})
}

// A burst of requests must leave the connections to the jobs: else no mail goes
// out until the server starts anew.
func TestOpen_ABurstGivesItsConnectionsBack(t *testing.T) {
	d := testkit.On(t, dialect.Postgres).DB
	ctx := t.Context()
	var burst []*sql.Conn
	for range 4 {
		c, err := d.SQL.Conn(ctx)
		if err != nil {
			t.Fatal(err)
		}
		burst = append(burst, c)
	}
	for _, c := range burst {
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if n := d.Pool.Stat().AcquiredConns(); n != 0 {
		t.Fatalf("%d connections are still held after the burst", n)
	}
}
