// Package throttle counts tries at credentials, and what is asked of the API, for
// all servers of a database together. It knows keys and numbers; what is tried
// or asked, and what one limit means for the person, is said by those who use it.
package throttle

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/netip"
	"strconv"
	"sync"
	"time"

	"kontor/ent"
	"kontor/ent/attempt"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// Limit allows Max tries with the same key in each Window. Windows begin at
// whole multiples of their length, so that tries while the limit is reached do
// not move the end of the wait.
type Limit struct {
	// Purpose is the name of the limit; keys of two limits never meet.
	Purpose string
	Max     int
	Window  time.Duration
}

// Throttle counts tries and requests.
type Throttle struct {
	db    *db.DB
	clock clock.Clock

	mu sync.Mutex
	// over are the budgets known to be used up, all of minutes that end by
	// overUntil.
	over      map[string]Usage
	overUntil time.Time
}

// New returns a throttle that counts in d.
func New(d *db.DB, c clock.Clock) *Throttle { return &Throttle{db: d, clock: c} }

// Take counts one try. Fails with limit, and how long to wait, once the window
// has seen more than Max.
//
// The count is committed by itself, before the try is made: a try that fails
// must not take its own trace back. So it is refused inside of a transaction.
func (t *Throttle) Take(ctx context.Context, l Limit, key string) error {
	if db.TxFrom(ctx) != nil {
		return errors.New("throttle: inside of a transaction")
	}
	id, ends := l.window(key, t.clock.Now())
	// One statement, so that of two servers neither misses the other's try. ent
	// does not return what an upsert has counted.
	var count int
	err := t.db.SQL.QueryRowContext(ctx,
		`INSERT INTO attempts (id, count, window_ends_at) VALUES ($1, 1, $2)
		ON CONFLICT (id) DO UPDATE SET count = attempts.count + 1 RETURNING count`, id, ends).Scan(&count)
	if err != nil {
		return fmt.Errorf("count %s: %w", l.Purpose, err)
	}
	if count > l.Max {
		return fault.Limit(ends.Sub(t.clock.Now()), "too_many_attempts", "Too many attempts. Wait a little, then try again.")
	}
	return nil
}

// Clear forgets the tries with a key, because the right credential has come. It
// may be part of a transaction, whose client is c.
func (t *Throttle) Clear(ctx context.Context, c *ent.Client, l Limit, key string) error {
	id, _ := l.window(key, t.clock.Now())
	_, err := c.Attempt.Delete().Where(attempt.ID(id)).Exec(viewer.AsSystem(ctx, "throttle"))
	if err != nil {
		return fmt.Errorf("clear %s: %w", l.Purpose, err)
	}
	return nil
}

// Sweep deletes the counts of windows and minutes that are over. Nothing depends
// on when.
func (t *Throttle) Sweep(ctx context.Context) error {
	_, err := t.db.Client.Attempt.Delete().Where(attempt.WindowEndsAtLTE(t.clock.Now())).Exec(viewer.AsSystem(ctx, "throttle"))
	if err != nil {
		return fmt.Errorf("sweep attempts: %w", err)
	}
	return t.sweepWindows(ctx)
}

// window returns the row of a key at this time, and when its window ends. The
// row is a hash: the table must not list who tried to sign in.
func (l Limit) window(key string, now time.Time) (id string, ends time.Time) {
	begins := now.Truncate(l.Window)
	sum := sha256.Sum256([]byte(l.Purpose + "\x00" + strconv.FormatInt(begins.Unix(), 10) + "\x00" + key))
	return hex.EncodeToString(sum[:]), begins.Add(l.Window)
}

// Network is the key of a network address: the address itself, or for IPv6 the
// /64 it lies in, which is what one customer is given to choose from.
func Network(ip string) string {
	a, err := netip.ParseAddr(ip)
	if err != nil {
		return ip
	}
	if a = a.Unmap(); a.Is4() {
		return a.String()
	}
	return netip.PrefixFrom(a.WithZone(""), 64).Masked().String()
}
