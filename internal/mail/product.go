package mail

import (
	"fmt"
	"strings"
	"time"
)

// The kinds of mail that tell of locks, to those who reach the products.
const (
	KindProductsLocked           Kind = "products_locked"
	KindProductsUnlocked         Kind = "products_unlocked"
	KindProductsProviderLocked   Kind = "products_provider_locked"
	KindProductsProviderUnlocked Kind = "products_provider_unlocked"
)

// ProductLock is what all mails about locks say; the provider's name no Actor.
type ProductLock struct {
	Actor, Organization string
	// Products are the names of some of them, More how many there are besides.
	Products []string
	More     int
	Reason   string
	At       time.Time
	URL      string
}

func (d ProductLock) content(kind Kind) content {
	names := strings.Join(d.Products, ", ")
	if d.More > 0 {
		names += fmt.Sprintf(" +%d", d.More)
	}
	return content{
		kind:   kind,
		vars:   map[string]any{"Actor": d.Actor, "Organization": d.Organization},
		facts:  []fact{{"fact_products", names}, {"fact_reason", d.Reason}, {"fact_time", d.At}},
		button: d.URL,
	}
}

// ProductsLocked tells that products are locked (R32).
type ProductsLocked struct{ ProductLock }

func (d ProductsLocked) content() content { return d.ProductLock.content(KindProductsLocked) }

// ProductsUnlocked tells that the lock of products is lifted.
type ProductsUnlocked struct{ ProductLock }

func (d ProductsUnlocked) content() content { return d.ProductLock.content(KindProductsUnlocked) }

// ProductsProviderLocked tells that the provider has locked products (R31, R32).
type ProductsProviderLocked struct{ ProductLock }

func (d ProductsProviderLocked) content() content {
	return d.ProductLock.content(KindProductsProviderLocked)
}

// ProductsProviderUnlocked tells that the provider has lifted its lock.
type ProductsProviderUnlocked struct{ ProductLock }

func (d ProductsProviderUnlocked) content() content {
	return d.ProductLock.content(KindProductsProviderUnlocked)
}
