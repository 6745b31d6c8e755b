// Package notice shows people, in the console, what happened that concerns them
// and what waits for their decision. Package event writes the notifications, with
// the line of the log that they come from, and settles them; here they are read,
// marked as read, and deleted when they are over. Whom something concerns is for
// the domain where it happens to say.
package notice

import (
	"context"
	"fmt"
	"slices"

	"kontor/ent"
	"kontor/ent/notification"
	"kontor/ent/predicate"
	"kontor/internal/access"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/viewer"
)

const (
	maxMarked  = 100
	sweepBatch = 1000
)

// Notices is the domain of notifications.
type Notices struct {
	db    *db.DB
	clock clock.Clock
}

// New returns the domain over a database.
func New(d *db.DB, c clock.Clock) *Notices { return &Notices{db: d, clock: c} }

var newestFirst = page.Order{Name: "created", Column: notification.FieldCreatedAt, Type: page.Instant, Desc: true}

// List returns a page of the viewer's notifications, newest first; of those alone
// that wait for their decision, if only is set. A token has none. Fails with
// invalid on the arguments of the page.
func (n *Notices) List(ctx context.Context, only bool, args page.Args) (*page.Connection[*ent.Notification], error) {
	pg, err := page.New(args, newestFirst)
	if err != nil {
		return nil, err
	}
	q := n.db.Client.Notification.Query().Where(n.kept())
	if only {
		q.Where(open())
	}
	rows, err := q.Where(pg.Apply).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "notifications")
	}
	key := func(row *ent.Notification) (any, string) { return row.CreatedAt, row.ID }
	return page.Build(pg, rows, key, nil), nil
}

// Unread counts the viewer's notifications that they have not read. One that asked
// for a decision which somebody has made since has nothing left to read.
func (n *Notices) Unread(ctx context.Context) (int, error) {
	return n.count(ctx, notification.ReadAtIsNil(), notification.SettledAtIsNil())
}

// Open counts the decisions that wait for the viewer.
func (n *Notices) Open(ctx context.Context) (int, error) { return n.count(ctx, open()) }

func (n *Notices) count(ctx context.Context, which ...predicate.Notification) (int, error) {
	count, err := n.db.Client.Notification.Query().Where(n.kept()).Where(which...).Count(ctx)
	return count, access.Missing(err, "notifications")
}

// kept leaves out what is over and was not deleted yet: nobody is asked for a
// decision that they cannot make any more.
func (n *Notices) kept() predicate.Notification { return notification.ExpiresAtGT(n.clock.Now()) }

func open() predicate.Notification {
	return notification.And(notification.Decision(true), notification.SettledAtIsNil())
}

// MarkRead notes that the viewer has read notifications of theirs: these, or all of
// them where ids is nil. It returns those that were named, in the order asked. What
// was read before stays as it is.
//
// For the person, in a browser. Fails with not_found for what is not theirs, and
// with invalid on "notificationIds" for more than 100.
func (n *Notices) MarkRead(ctx context.Context, ids []string) (marked []*ent.Notification, err error) {
	if _, err := viewer.RequireSession(ctx); err != nil {
		return nil, err
	}
	if len(ids) > maxMarked {
		return nil, fault.Invalid("notificationIds", "too_many", "Mark at most 100 notifications at once, or all.")
	}
	err = n.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		now := n.clock.Now()
		update := tx.Notification.Update().Where(notification.ReadAtIsNil()).SetReadAt(now).SetUpdatedAt(now)
		if ids != nil {
			update.Where(notification.IDIn(ids...))
		}
		if err := update.Exec(ctx); err != nil {
			return fmt.Errorf("mark as read: %w", err)
		}
		marked, err = named(ctx, tx, ids)
		return err
	})
	if err != nil {
		return nil, err
	}
	return marked, nil
}

// named returns the viewer's notifications with these ids, each once.
func named(ctx context.Context, tx *ent.Client, ids []string) ([]*ent.Notification, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := tx.Notification.Query().Where(notification.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find notifications: %w", err)
	}
	if len(rows) != len(slices.Compact(slices.Sorted(slices.Values(ids)))) {
		return nil, fault.NotFound("notification")
	}
	slices.SortFunc(rows, func(a, b *ent.Notification) int { return slices.Index(ids, a.ID) - slices.Index(ids, b.ID) })
	return rows, nil
}

// Sweep deletes the notifications that are over. Several may run at once.
func (n *Notices) Sweep(ctx context.Context) error {
	ctx = viewer.AsSystem(ctx, "old notifications")
	for {
		ids, err := n.db.Client.Notification.Query().
			Where(notification.ExpiresAtLTE(n.clock.Now())).Order(notification.ByExpiresAt()).Limit(sweepBatch).IDs(ctx)
		if err != nil {
			return fmt.Errorf("sweep notifications: %w", err)
		}
		if len(ids) == 0 {
			return nil
		}
		if _, err := n.db.Client.Notification.Delete().Where(notification.IDIn(ids...)).Exec(ctx); err != nil {
			return fmt.Errorf("sweep notifications: %w", err)
		}
	}
}
