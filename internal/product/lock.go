package product

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"kontor/ent"
	"kontor/ent/product"
	enttask "kontor/ent/task"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/task"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

const (
	lockingKind = "product_locking"
	maxReason   = 500 // characters
)

// Errors of locks.
var (
	// ErrLocked is returned to limited members and partners with limited access who
	// change a product under a lock (R32).
	ErrLocked = fault.ForbiddenReason("locked",
		"One of these products is locked. A legal representative or an administrator lifts that lock, or the provider where it is the provider's.")
	// ErrProviderLock is returned to whoever lifts the provider's lock (R31).
	ErrProviderLock = fault.ForbiddenReason("provider_locked", "The provider has locked this product. Only the provider lifts that lock.")
	ErrLockReason   = fault.Invalid("reason", "too_long", "Give the reason in at most 500 characters.")
)

// lockParams are what a task of locking keeps.
type lockParams struct {
	Match  Match
	Locked bool
	Reason string
}

// Lock locks up to 100 products, or lifts the customer's lock, and returns them in
// the order asked; what is so already stays as it is. Under a lock limited members
// and partners with limited access change nothing about a product (R32): they see
// who locked it, when and why, and whoever reaches one is mailed, once a command.
//
// The viewer needs product:lock. The provider's lock stays (R31). Fails with
// not_found, forbidden, ErrProviderLock where that is the only one, and invalid on
// "selection.productIds" and "reason".
func (p *Products) Lock(ctx context.Context, ids []string, locked bool, reason string) (rows []*ent.Product, err error) {
	if reason, err = lockReason(reason); err != nil {
		return nil, err
	}
	if len(ids) == 0 {
		return nil, fault.Invalid("selection.productIds", "required", "Choose at least one product.")
	}
	seen, err := load(ctx, p.db.Client, ids)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(seen, func(row *ent.Product) bool { return row.OrgID != seen[0].OrgID }) {
		return nil, fault.Invalid("selection.productIds", "one_organization", "Choose products of one organization.")
	}
	err = p.held(ctx, seen[0].OrgID, func(ctx context.Context, tx *ent.Client) error {
		if rows, err = load(ctx, tx, ids); err != nil {
			return err
		}
		c := &locking{locked: locked, reason: reason, at: p.clock.Now(), single: len(rows) == 1}
		if err := p.lock(ctx, tx, c, rows); err != nil {
			return err
		}
		if err := p.tellLocked(ctx, tx, rows[0].OrgID, c); err != nil {
			return err
		}
		rows, err = load(ctx, tx, ids)
		return err
	})
	return rows, err
}

// LockMatching is Lock for all products of a list, as a task. The viewer must be a
// person. It fails as Lock does, with ErrSelectionChanged, ErrTooManyMatch and
// task.ErrTooMany.
func (p *Products) LockMatching(ctx context.Context, m Match, locked bool, reason string) (t *ent.Task, err error) {
	if reason, err = lockReason(reason); err != nil {
		return nil, err
	}
	if err := viewer.Require(ctx, authz.ProductLock, m.OrgID); err != nil {
		return nil, err
	}
	if err := p.unchanged(ctx, m); err != nil {
		return nil, err
	}
	m.Filter = m.Filter.bounded()
	return p.tasks.Give(ctx, task.Given{OrgID: m.OrgID, Kind: lockingKind, Params: lockParams{m, locked, reason}})
}

// runLocking is the task. However it ends, whoever reaches what it has changed is
// mailed, once: a run that is interrupted leaves that to the one that begins anew.
func (p *Products) runLocking(ctx context.Context, t *ent.Task, progress *task.Progress, _ io.Writer) error {
	var params lockParams
	if err := json.Unmarshal(t.Params, &params); err != nil {
		return fmt.Errorf("read params: %w", err)
	}
	ids, err := p.collect(ctx, params.Match)
	if err != nil {
		return err
	}
	progress.Of(len(ids))
	// All of them are changed at one instant, that of the command, by which a run that
	// begins anew knows what an earlier one has changed.
	c := &locking{locked: params.Locked, reason: params.Reason, at: t.CreatedAt, again: true}
	failed := p.lockParts(ctx, t.OrgID, c, ids, progress)
	ctx = context.WithoutCancel(ctx)
	if failed != nil && !p.isLast(ctx, t.ID, failed) {
		return failed
	}
	// Not held: whoever has lost the organization meanwhile has changed something too.
	err = p.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error { return p.tellLocked(ctx, tx, t.OrgID, c) })
	if err != nil {
		return err
	}
	return failed
}

// isLast tells whether no other run of a task follows one that failed: it was
// refused, or cancelled.
func (p *Products) isLast(ctx context.Context, taskID string, failed error) bool {
	if _, refused := fault.As(failed); refused {
		return true
	}
	row, err := p.tasks.Task(ctx, taskID)
	return err == nil && row.Status == enttask.StatusCancelled
}

func (p *Products) lockParts(ctx context.Context, orgID string, c *locking, ids []string, progress *task.Progress) error {
	for rest := ids; len(rest) > 0; {
		n := min(maxTagged, len(rest))
		err := p.held(ctx, orgID, func(ctx context.Context, tx *ent.Client) error {
			rows, err := load(ctx, tx, rest[:n])
			if err != nil {
				return err
			}
			return p.lock(ctx, tx, c, rows)
		})
		if err != nil {
			return err
		}
		if err := progress.Add(ctx, n); err != nil {
			return err
		}
		rest = rest[n:]
	}
	return nil
}

// locking is one command that locks or unlocks.
type locking struct {
	locked bool
	reason string
	at     time.Time
	// single is set for one product, whose line in the log carries the mails too.
	single bool
	// again is set for a task, of which an earlier run may have changed some.
	again bool
	// done are the products that it has changed; name is the name of the last.
	done []string
	name string
}

func (c *locking) event(orgID string) event.Event {
	e := event.Event{Action: "product.unlocked", OrgID: orgID, Data: map[string]string{}}
	if c.locked {
		e.Action = "product.locked"
	}
	if c.reason != "" {
		e.Data["reason"] = c.reason
	}
	return e
}

// lock changes the customer's lock of products of one organization, if the viewer
// may, and tells the history of each one that changes.
func (p *Products) lock(ctx context.Context, tx *ent.Client, c *locking, rows []*ent.Product) error {
	if err := viewer.Require(ctx, authz.ProductLock, rows[0].OrgID); err != nil {
		return err
	}
	if len(rows) == 1 && !c.locked && rows[0].LockedAt == nil && rows[0].ProviderLockedAt != nil {
		return ErrProviderLock
	}
	changes := slices.DeleteFunc(slices.Clone(rows), func(row *ent.Product) bool { return (row.LockedAt != nil) == c.locked })
	update := tx.Product.Update().Where(product.IDIn(productIDs(changes)...)).SetUpdatedAt(c.at)
	if c.locked {
		update.SetLockedAt(c.at).SetLockedBy(viewer.From(ctx).Name).SetLockReason(c.reason)
	} else {
		update.ClearLockedAt().SetLockedBy("").SetLockReason("")
	}
	if err := update.Exec(ctx); err != nil {
		return fmt.Errorf("lock products: %w", err)
	}
	for _, row := range rows {
		changed := slices.Contains(changes, row)
		if changed && !c.single {
			e := c.event(row.OrgID)
			e.TargetID, e.TargetName = row.ID, row.Name
			if err := p.events.Record(ctx, tx, e); err != nil {
				return err
			}
		}
		if changed || c.again && c.changedBefore(row) {
			c.done, c.name = append(c.done, row.ID), row.Name
		}
	}
	return nil
}

// changedBefore tells whether an earlier run of the same command has changed a product
// that is as it wants it.
func (c *locking) changedBefore(row *ent.Product) bool {
	if c.locked {
		return row.LockedAt.Equal(c.at)
	}
	return row.UpdatedAt.Equal(c.at)
}

// lockReason tidies a reason that a person gave.
func lockReason(s string) (string, error) {
	if s = strings.TrimSpace(s); !text.Paragraphs(s, maxReason) {
		return "", ErrLockReason
	}
	return s, nil
}

// CanLock tells whether the viewer may set and lift the customer's lock.
func CanLock(ctx context.Context, row *ent.Product) bool {
	return viewer.Can(ctx, authz.ProductLock, row.OrgID)
}
