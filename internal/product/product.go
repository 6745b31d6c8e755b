// Package product knows products, their tags and the saved views of their
// list: who sees and changes which, and what a list may ask. It does not know
// who pays for them, nor how services are run.
package product

import (
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
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

// Order names the order of a product list.
type Order string

// The orders.
const (
	OrderNameAsc     Order = "NAME_ASC"
	OrderNameDesc    Order = "NAME_DESC"
	OrderExpiresAsc  Order = "EXPIRES_ASC"
	OrderExpiresDesc Order = "EXPIRES_DESC"
	OrderCreatedAsc  Order = "CREATED_ASC"
	OrderCreatedDesc Order = "CREATED_DESC"
)
