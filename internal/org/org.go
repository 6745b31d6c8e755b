// Package org knows organizations and the people in them: details and
// addresses, memberships and roles, invitations. Every rule about who may
// belong where, and as what, is here and nowhere else. It does not know how
// people sign in, nor what products are; rights on single products are kept
// here because they belong to a membership.
package org

import (
	"context"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// Orgs is the domain of organizations.
type Orgs struct {
	db       *db.DB
	events   *event.Log
	clock    clock.Clock
	throttle *throttle.Throttle
}

// New returns the domain over a database.
func New(d *db.DB, l *event.Log, c clock.Clock) *Orgs {
	return &Orgs{db: d, events: l, clock: c, throttle: throttle.New(d, c)}
}

// BySlug returns the viewer's organization with this slug. Fails with
// not_found for whoever is not an active member.
func (o *Orgs) BySlug(ctx context.Context, slug string) (*ent.Organization, error) {
	row, err := o.db.Client.Organization.Query().Where(organization.Slug(slug)).Only(ctx)
	return row, access.Missing(err, "organization")
}

// change runs f in a transaction that holds the organization, if the viewer
// has p there. Commands of one organization follow each other: the second of
// two at the same instant sees what the first did, and that its own viewer may
// just have lost their rights (R6).
func (o *Orgs) change(ctx context.Context, orgID string, p authz.Permission, f func(context.Context, *ent.Client) error) error {
	return o.held(ctx, orgID, func(ctx context.Context, tx *ent.Client) error {
		if err := viewer.Require(ctx, p, orgID); err != nil {
			return err
		}
		return f(ctx, tx)
	})
}

// held is change without a permission, for what a person does on their own
// behalf.
func (o *Orgs) held(ctx context.Context, orgID string, f func(context.Context, *ent.Client) error) error {
	return access.HeldAnew(ctx, o.db, o.clock.Now, f, orgID)
}

// roleLabel names a role in the log: by its key, which every reader's language
// has a word for, or by the name a custom role was given.
func roleLabel(r *ent.Role) string {
	if r.Key != "" {
		return r.Key
	}
	return r.Name
}
