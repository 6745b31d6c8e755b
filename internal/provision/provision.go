// Package provision is what the provider's back-end systems may do: create,
// renew, suspend and end products of every customer, and post their usage. It
// knows service tokens and their scopes, and nothing of people's roles.
package provision

import (
	"time"

	"kontor/ent/product"
)

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
}
