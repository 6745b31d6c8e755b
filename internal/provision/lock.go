package provision

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/internal/product"
)

// Lock sets the provider's lock on a product, which no customer lifts (R31). Under
// it limited members and partners with limited access change nothing about the
// product, as under the customer's own, and whoever reaches it is mailed (R32). What
// is locked already stays as it is.
//
// For service tokens with the scope products:suspend; replayed as in Create. Fails
// with ErrWhy, ErrTerminated, ErrKeyReused, not_found, forbidden.
func (p *Provision) Lock(ctx context.Context, key, reference, why string) (changed *Product, replayed bool, err error) {
	input := []string{reference, why}
	if why, err = line(why, 0, 255, ErrWhy); err != nil {
		return nil, false, err
	}
	return p.do(ctx, ScopeSuspend, key, "setProviderLock", input, func(ctx context.Context, tx *ent.Client) (*ent.Product, error) {
		row, err := p.alive(ctx, tx, reference)
		if err != nil || row.ProviderLockedAt != nil {
			return row, err
		}
		now := p.clock.Now()
		row, err = row.Update().SetProviderLockedAt(now).SetProviderLockReason(why).SetUpdatedAt(now).Save(system(ctx))
		if err != nil {
			return nil, fmt.Errorf("lock product: %w", err)
		}
		return row, p.tellLock(ctx, tx, row, "product.provider_locked", "products_provider_locked", why)
	})
}

// Unlock lifts the provider's lock; the customer's stays. What is not locked stays so.
//
// For service tokens with the scope products:suspend; replayed as in Create. Fails
// with ErrKeyReused, not_found, forbidden.
func (p *Provision) Unlock(ctx context.Context, key, reference string) (changed *Product, replayed bool, err error) {
	return p.do(ctx, ScopeSuspend, key, "liftProviderLock", reference, func(ctx context.Context, tx *ent.Client) (*ent.Product, error) {
		row, err := p.locked(ctx, tx, reference)
		if err != nil || row.ProviderLockedAt == nil {
			return row, err
		}
		row, err = row.Update().ClearProviderLockedAt().SetProviderLockReason("").SetUpdatedAt(p.clock.Now()).Save(system(ctx))
		if err != nil {
			return nil, fmt.Errorf("unlock product: %w", err)
		}
		return row, p.tellLock(ctx, tx, row, "product.provider_unlocked", "products_provider_unlocked", "")
	})
}

// tellLock records what happened to the provider's lock, with mails to whoever
// reaches the product.
func (p *Provision) tellLock(ctx context.Context, tx *ent.Client, row *ent.Product, action, kind, why string) error {
	mails, err := product.MailsAbout(ctx, tx, kind, row.OrgID, []string{row.ID})
	if err != nil {
		return err
	}
	data := map[string]string{}
	if why != "" {
		data["reason"] = why
	}
	return p.record(ctx, tx, action, row, data, mails...)
}
