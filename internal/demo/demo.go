// Package demo makes a believable provider to try the console on: a handful of
// customers with people, products and tags, or any number of them to measure
// with. It writes records as a provider would export them, and imports them.
package demo

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"time"

	"kontor/ent/organization"
	"kontor/ent/product"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/importer"
	"kontor/internal/job"
	domain "kontor/internal/product"
	"kontor/internal/secret"
	"kontor/internal/viewer"
)

// Password is everybody's in the demo.
const Password = "lighthouse-47-demo"

// Person is somebody to sign in as.
type Person struct {
	Name, Email string
	// Role says what they are, and where.
	Role string
}

// People lists whom to sign in as, most powerful first.
func People() []Person {
	list := make([]Person, 0, len(people))
	for _, p := range people {
		if p.role != "" {
			list = append(list, Person{Name: p.given + " " + p.family, Email: p.email, Role: p.role})
		}
	}
	return list
}

// Empty tells whether the database holds nobody yet.
func Empty(ctx context.Context, d *db.DB) (bool, error) {
	ctx = viewer.AsSystem(ctx, "demo")
	users, err := d.Client.User.Query().Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("look into the database: %w", err)
	}
	orgs, err := d.Client.Organization.Query().Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("look into the database: %w", err)
	}
	return !users && !orgs, nil
}

// Fill makes the demo provider. Doing it again moves the dates of expiry on and
// makes nothing twice. Progress goes to out.
func Fill(ctx context.Context, d *db.DB, log *event.Log, out io.Writer) error {
	hash, err := secret.HashPassword(ctx, Password)
	if err != nil {
		return err
	}
	now := clock.System{}.Now()
	if err := stream(ctx, d, log, out, func(w *writer) { customers(w, now, hash) }); err != nil {
		return err
	}
	ctx = viewer.AsSystem(ctx, "demo")
	fresh, err := link(ctx, d.Client, now)
	if err != nil || !fresh {
		return err
	}
	if err := programs(ctx, d.Client, now); err != nil {
		return err
	}
	if err := team(ctx, d.Client, clock.System{}.Now()); err != nil {
		return err
	}
	if err := succeed(ctx, d.Client, now); err != nil {
		return err
	}
	return tell(ctx, d, now)
}

// writer writes records in JSON Lines.
type writer struct {
	out *json.Encoder
	err error
}

// record is one line; the fields are those of docs/import.md.
type record map[string]any

func (w *writer) write(kind string, r record) {
	if w.err == nil {
		r["type"] = kind
		w.err = w.out.Encode(r)
	}
}

// stream imports what f writes, while it writes it.
func stream(ctx context.Context, d *db.DB, log *event.Log, out io.Writer, f func(*writer)) error {
	from, to := io.Pipe()
	go func() {
		w := &writer{out: json.NewEncoder(to)}
		f(w)
		to.CloseWithError(w.err)
	}()
	in := importer.Input{Name: "demo.jsonl", Open: func() (io.ReadCloser, error) { return from, nil }}
	summary, err := importer.New(d, log, clock.System{}).Run(ctx, []importer.Input{in}, importer.Options{Progress: out})
	_ = from.Close() // an import that failed reads no further
	if err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	_, err = fmt.Fprintf(out, "The demo has %s.\n", summary)
	return err
}

// tell has people tag products on past days, so that there is a history to read.
func tell(ctx context.Context, d *db.DB, now time.Time) error {
	queue, err := job.New(d, slog.New(slog.DiscardHandler), nil)
	if err != nil {
		return err
	}
	for _, s := range story {
		past := clock.NewFake(now.Add(-s.ago))
		products := domain.New(d, event.NewLog(queue, past), past)
		as, err := sign(ctx, d, s.who, now)
		if err != nil {
			return err
		}
		rows, err := d.Client.Product.Query().Where(product.Name(s.product), product.HasOrganizationWith(organization.ExternalRef(northwind))).All(as)
		if err != nil {
			return fmt.Errorf("demo: %w", err)
		}
		tags, err := products.Tags(as, rows[0].OrgID)
		if err != nil {
			return err
		}
		var on, off []string
		for _, t := range tags {
			switch t.Name {
			case s.on:
				on = append(on, t.ID)
			case s.off:
				off = append(off, t.ID)
			}
		}
		ids := make([]string, len(rows))
		for i, r := range rows {
			ids[i] = r.ID
		}
		if _, err := products.TagProducts(as, ids, on, off); err != nil {
			return fmt.Errorf("demo: %s: %w", s.product, err)
		}
	}
	return nil
}

// sign returns a context in which a person of the demo asks.
func sign(ctx context.Context, d *db.DB, email string, now time.Time) (context.Context, error) {
	u, err := d.Client.User.Query().Where(user.Email(email)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("demo: %w", err)
	}
	ms, err := access.Memberships(ctx, d, u.ID, now)
	if err != nil {
		return nil, err
	}
	v := &viewer.Viewer{Kind: viewer.Session, UserID: u.ID, Name: u.GivenName + " " + u.FamilyName, Email: u.Email, Locale: u.Locale, IP: "192.0.2.17"}
	v.SetMemberships(ms)
	return viewer.With(ctx, v), nil
}
