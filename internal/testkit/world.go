package testkit

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/role"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/job"
	"kontor/internal/viewer"
)

// Start is what the clock of a new world shows.
var Start = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

// World is the ground a test stands on.
type World struct {
	T      testing.TB
	DB     *db.DB
	URL    string
	Clock  *clock.Fake
	Queue  *job.Queue
	Events *event.Log

	statements atomic.Int64
	names      atomic.Int64
	server     server
	sessions   sessions
}

func newWorld(t testing.TB, dia string) *World {
	t.Helper()
	return worldAt(t, databaseURL(t, dia), Start)
}

// worldAt is a world over a migrated database at an instant.
func worldAt(t testing.TB, url string, now time.Time) *World {
	t.Helper()
	w := &World{T: t, URL: url, Clock: clock.NewFake(now)}
	d, err := db.Open(context.Background(), w.URL, 8, db.Observe(func(context.Context, string) { w.statements.Add(1) }))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	w.DB = d
	w.Queue, err = job.New(d, slog.New(slog.DiscardHandler), nil)
	if err != nil {
		t.Fatal(err)
	}
	w.Events = event.NewLog(w.Queue, w.Clock)
	return w
}

// Statements returns how many statements ran while f did.
func (w *World) Statements(f func()) int {
	before := w.statements.Load()
	f()
	return int(w.statements.Load() - before)
}

// FewestStatements is the least of several tries: the loaders of the API wait a moment
// for each other, and on a busy machine some of theirs are split.
func (w *World) FewestStatements(f func()) int {
	least := w.Statements(f)
	for range 4 {
		least = min(least, w.Statements(f))
	}
	return least
}

// System returns a context that sees every row.
func (w *World) System() context.Context {
	return viewer.AsSystem(context.Background(), "test")
}

func (w *World) check(err error) {
	w.T.Helper()
	if err != nil {
		w.T.Fatal(err)
	}
}

// User creates a person with a confirmed address: "ana" is Ana, ana@example.com.
// They have no password; tests of signing in set one.
func (w *World) User(name string) *ent.User {
	w.T.Helper()
	now := w.Clock.Now()
	u, err := w.DB.Client.User.Create().
		SetEmail(strings.ToLower(name) + "@example.com").SetEmailVerifiedAt(now).
		SetGivenName(strings.ToUpper(name[:1]) + name[1:]).SetFamilyName("Example").
		Save(w.System())
	w.check(err)
	return u
}

// Org creates a company with its four roles and no member.
func (w *World) Org(name string) *ent.Organization {
	w.T.Helper()
	o, err := w.DB.Client.Organization.Create().
		SetName(name).SetSlug(strings.ToLower(strings.ReplaceAll(name, " ", "-"))).SetKind("company").
		Save(w.System())
	w.check(err)
	for _, key := range authz.RoleKeys() {
		_, err := w.DB.Client.Role.Create().SetOrgID(o.ID).SetKey(string(key)).SetName(string(key)).Save(w.System())
		w.check(err)
	}
	return o
}

// Role returns a built-in role of an organization.
func (w *World) Role(o *ent.Organization, key authz.RoleKey) *ent.Role {
	w.T.Helper()
	r, err := w.DB.Client.Role.Query().Where(role.OrgID(o.ID), role.Key(string(key))).Only(w.System())
	w.check(err)
	return r
}

// Join makes a person a member.
func (w *World) Join(o *ent.Organization, u *ent.User, key authz.RoleKey) *ent.Membership {
	w.T.Helper()
	m, err := w.DB.Client.Membership.Create().
		SetOrgID(o.ID).SetUserID(u.ID).SetRoleID(w.Role(o, key).ID).
		SetCreatedAt(w.Clock.Now()).
		Save(w.System())
	w.check(err)
	return m
}

// Member creates a person and makes them a member.
func (w *World) Member(o *ent.Organization, name string, key authz.RoleKey) (*ent.User, *ent.Membership) {
	w.T.Helper()
	u := w.User(name)
	return u, w.Join(o, u, key)
}

// Product creates an active web hosting that expires in a year.
func (w *World) Product(o *ent.Organization, name string) *ent.Product {
	w.T.Helper()
	now := w.Clock.Now()
	ref := fmt.Sprintf("PRD-%04d", w.names.Add(1))
	p, err := w.DB.Client.Product.Create().
		SetOrgID(o.ID).SetKind("web_hosting").SetName(name).SetNameKey(strings.ToLower(name)).
		SetReference(ref).SetSearchKey(strings.ToLower(name + " " + ref)).
		SetStartedAt(now).SetExpiresAt(now.AddDate(1, 0, 0)).SetExpiresSort(now.AddDate(1, 0, 0)).
		SetPriceMinor(1990).SetCurrency("EUR").SetCreatedAt(now).
		Save(w.System())
	w.check(err)
	return p
}

// Grant gives a limited member rights on a product.
func (w *World) Grant(m *ent.Membership, p *ent.Product, rights ...string) {
	w.T.Helper()
	_, err := w.DB.Client.ProductGrant.Create().
		SetOrgID(m.OrgID).SetMembershipID(m.ID).SetProductID(p.ID).SetRights(rights).
		Save(w.System())
	w.check(err)
}

// As returns a context in which a person asks from a session that saw the
// password a moment ago. Memberships are loaded as they are now, as every
// request does.
func (w *World) As(u *ent.User) context.Context {
	w.T.Helper()
	ms, err := access.Memberships(context.Background(), w.DB, u.ID, w.Clock.Now())
	w.check(err)
	v := &viewer.Viewer{
		Kind: viewer.Session, UserID: u.ID, Email: u.Email, Name: strings.TrimSpace(u.GivenName + " " + u.FamilyName),
		Locale: u.Locale, Staff: u.Staff, SessionID: "ses_test", ProvedAt: w.Clock.Now(),
	}
	if u.Staff {
		ms, err = access.Visits(context.Background(), w.DB, u.ID, w.Clock.Now(), ms)
		w.check(err)
	}
	v.SetMemberships(ms)
	return viewer.With(context.Background(), v)
}
