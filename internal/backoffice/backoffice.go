// Package backoffice is what the provider's staff do for and about customers: they
// find organizations and people, block and unblock them, lock products, watch the
// queue of jobs, and write the catalogue and announcements. What is inside an
// organization they see only by its grant; that is package support's.
//
// Everything here asks first whether a member of staff is there. It then reads and
// writes as the system, because staff belong to no customer and policies show them
// nothing.
package backoffice

import (
	"context"
	"strings"

	"kontor/ent"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/job"
	"kontor/internal/org"
	"kontor/internal/signin"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

// maxReason is how long what staff say about a block or a lock may be, in characters.
const maxReason = 500

// ErrReason is returned where staff must say why and do not, or say too much.
var ErrReason = fault.Invalid("reason", "reason", "Say why, in 1 to 500 characters.")

// BackOffice is the domain of the provider's staff.
type BackOffice struct {
	db     *db.DB
	events *event.Log
	clock  clock.Clock
	jobs   *job.Queue
	orgs   *org.Orgs
	signin *signin.SignIn
}

// New returns the domain over a database.
func New(d *db.DB, l *event.Log, c clock.Clock, q *job.Queue, o *org.Orgs, s *signin.SignIn) *BackOffice {
	return &BackOffice{db: d, events: l, clock: c, jobs: q, orgs: o, signin: s}
}

// staff refuses whoever is not of the staff, and returns a context that sees every
// row.
func staff(ctx context.Context) (context.Context, error) {
	if _, err := viewer.RequireStaff(ctx); err != nil {
		return nil, err
	}
	return viewer.AsSystem(ctx, "back office"), nil
}

// do runs f in a transaction for a member of staff. system is the context in which f
// reads and writes; in the other one it records who acts.
func (b *BackOffice) do(ctx context.Context, f func(ctx, system context.Context, tx *ent.Client) error) error {
	if _, err := staff(ctx); err != nil {
		return err
	}
	return b.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		return f(ctx, viewer.AsSystem(ctx, "back office"), tx)
	})
}

// reason tidies what staff say.
func reason(s string) (string, error) {
	if s = strings.TrimSpace(s); !text.Line(s, 1, maxReason) {
		return "", ErrReason
	}
	return s, nil
}
