// Package provision is what the provider's back-end systems may do: create,
// renew, suspend, lock and end products of every customer, and post their usage. It
// knows service tokens and their scopes, and nothing of people's roles.
package provision

import (
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kontor/ent"
	"kontor/ent/product"
	"kontor/internal/access"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

// The scopes of service tokens.
const (
	ScopeProvision = "products:provision"
	ScopeSuspend   = "products:suspend"
	ScopeUsage     = "usage:record"
)

// Provision is the domain of service tokens and of what they do.
type Provision struct {
	db     *db.DB
	events *event.Log
	clock  clock.Clock
}

// New returns the domain over a database.
func New(d *db.DB, l *event.Log, c clock.Clock) *Provision {
	return &Provision{db: d, events: l, clock: c}
}

// Product is a product as provisioning sees it.
type Product struct {
	ID             string
	Reference      string
	OrganizationID string
	Kind           product.Kind
	Name           string
	Status         product.Status
	ExpiresAt      *time.Time
	AutoRenew      bool
	// ProviderLockedAt is since when the provider's lock is there; nil without.
	ProviderLockedAt *time.Time
}

func seen(row *ent.Product) *Product {
	return &Product{
		ID: row.ID, Reference: row.Reference, OrganizationID: row.OrgID, Kind: row.Kind, Name: row.Name,
		Status: row.Status, ExpiresAt: row.ExpiresAt, AutoRenew: row.AutoRenew, ProviderLockedAt: row.ProviderLockedAt,
	}
}

// Product returns a product by its reference. For service tokens with the scope
// products:provision. Fails with not_found, forbidden.
func (p *Provision) Product(ctx context.Context, reference string) (*Product, error) {
	if _, err := require(ctx, ScopeProvision); err != nil {
		return nil, err
	}
	row, err := byReference(system(ctx), p.db.Client, reference)
	if err != nil {
		return nil, err
	}
	return seen(row), nil
}

// require refuses whoever is no service with the scope.
func require(ctx context.Context, scope string) (*viewer.Viewer, error) {
	v := viewer.From(ctx)
	switch {
	case v.Kind != viewer.Service:
		return nil, viewer.ErrServiceOnly
	case !slices.Contains(v.Scopes, scope):
		return nil, fault.Forbidden(scope, "This service token lacks the scope "+scope+". Make another one with it.")
	}
	return v, nil
}

// system sees every customer's rows: services belong to no organization, and no
// policy shows them any. What they may do is said by require alone.
func system(ctx context.Context) context.Context { return viewer.AsSystem(ctx, "provision") }

func byReference(ctx context.Context, c *ent.Client, reference string) (*ent.Product, error) {
	if !keepable(reference) {
		return nil, fault.NotFound("product")
	}
	row, err := c.Product.Query().Where(product.Reference(reference)).Only(ctx)
	return row, access.Missing(err, "product")
}

// keepable tells whether a database can hold a text: PostgreSQL fails on others,
// even when it only looks for them.
func keepable(s string) bool { return utf8.ValidString(s) && !strings.ContainsRune(s, 0) }

// line tidies a text of one line, and fails with refusal unless its length, in
// characters, is within the bounds.
func line(s string, least, most int, refusal *fault.Error) (string, error) {
	s = strings.TrimSpace(s)
	if !text.Line(s, least, most) {
		return "", refusal
	}
	return s, nil
}
