// Package product knows products, their tags and the saved views of their
// list: who sees and changes which, and what a list may ask. It does not know
// who pays for them, nor how services are run.
package product

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/privacy"

	"kontor/ent"
	"kontor/internal/access"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// Products is the domain of products and tags.
type Products struct {
	db     *db.DB
	events *event.Log
	clock  clock.Clock
}

// New returns the domain over a database.
func New(d *db.DB, l *event.Log, c clock.Clock) *Products {
	return &Products{db: d, events: l, clock: c}
}

// held runs f in a transaction that holds the organization, under the rights
// the viewer has at that moment. Commands on the tags of one organization follow
// each other: nobody puts on a tag that somebody else deletes.
func (p *Products) held(ctx context.Context, orgID string, f func(context.Context, *ent.Client) error) error {
	return p.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if err := p.db.Lock(ctx, "organizations", orgID); err != nil {
			return err
		}
		if err := access.Refresh(ctx, p.db, p.clock.Now()); err != nil {
			return err
		}
		return f(ctx, tx)
	})
}

// missing says what was not found where a row is not there, or not for this
// viewer.
func missing(err error, what string) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, privacy.Deny): // policies deny only whoever is not signed in
		return viewer.ErrSignIn
	case ent.IsNotFound(err):
		return fault.NotFound(what)
	}
	return fmt.Errorf("find %s: %w", what, err)
}
