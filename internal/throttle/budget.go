package throttle

import (
	"context"
	"errors"
	"fmt"
	"time"

	entsql "entgo.io/ent/dialect/sql"

	"kontor/ent/ratewindow"
	"kontor/internal/db"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// Budget is what somebody may ask in each minute of the clock, or asks.
type Budget struct {
	Requests int
	// Cost is in the points of whoever weighs requests.
	Cost int64
}

// Usage is what a budget's owner has asked in this minute.
type Usage struct {
	Budget
	UsedRequests int
	UsedCost     int64
	// Resets is when the minute ends.
	Resets time.Time
}

// Over tells whether more was asked than the budget allows.
func (u Usage) Over() bool { return u.UsedRequests > u.Requests || u.UsedCost > u.Cost }

// Left returns what may still be asked in this minute: nothing once the usage
// is over.
func (u Usage) Left() Budget {
	if u.Over() {
		return Budget{}
	}
	return Budget{Requests: u.Requests - u.UsedRequests, Cost: u.Cost - u.UsedCost}
}

// Spend counts what is asked for the owner of a budget, whose key is at most 64
// characters long, and returns the usage with it: a request and its cost, or the
// cost alone of what a request goes on to bring. It is one statement; none once the
// budget is known to be used up, for the rest of the minute.
//
// Fails with limit and how long to wait when it does not fit any more: it must not
// be executed. Another error means that it cannot be known, and comes without a
// usage.
func (t *Throttle) Spend(ctx context.Context, key string, b, asked Budget) (Usage, error) {
	if db.TxFrom(ctx) != nil {
		return Usage{}, errors.New("throttle: inside of a transaction")
	}
	if u, over := t.Spent(key); over {
		return u, t.refuse(u)
	}
	minute := t.clock.Now().Truncate(time.Minute)
	u := Usage{Budget: b, Resets: minute.Add(time.Minute)}
	// One statement, so that of two servers neither misses the other's request.
	rows, err := t.db.Query(ctx, entsql.Dialect(t.db.Dialect).Insert(ratewindow.Table).
		Columns(ratewindow.FieldKey, ratewindow.FieldWindow, ratewindow.FieldRequests, ratewindow.FieldCost).
		Values(key, minute.Unix()/60, asked.Requests, asked.Cost).
		OnConflict(entsql.ConflictColumns(ratewindow.FieldKey, ratewindow.FieldWindow), entsql.ResolveWith(func(s *entsql.UpdateSet) {
			s.Add(ratewindow.FieldRequests, asked.Requests)
			s.Add(ratewindow.FieldCost, asked.Cost)
		})).
		Returning(ratewindow.FieldRequests, ratewindow.FieldCost))
	if err != nil {
		return Usage{}, fmt.Errorf("count a request: %w", err)
	}
	defer rows.Close()
	if !rows.Next() {
		return Usage{}, fmt.Errorf("count a request: %w", rows.Err())
	}
	if err := rows.Scan(&u.UsedRequests, &u.UsedCost); err != nil {
		return Usage{}, fmt.Errorf("count a request: %w", err)
	}
	if !u.Over() {
		return u, nil
	}
	t.remember(key, u)
	return u, t.refuse(u)
}

// Spent returns the usage of a budget that this server knows to be used up. It
// asks nobody, so that a flood is refused for nothing.
func (t *Throttle) Spent(key string) (Usage, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	u, ok := t.over[key]
	return u, ok && t.clock.Now().Before(u.Resets)
}

// remember keeps what is used up until the minute is over.
func (t *Throttle) remember(key string, u Usage) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.overUntil.Before(u.Resets) {
		t.over, t.overUntil = map[string]Usage{}, u.Resets
	}
	t.over[key] = u
}

func (t *Throttle) refuse(u Usage) error {
	return fault.Limit(u.Resets.Sub(t.clock.Now()), "rate_limited",
		fmt.Sprintf("This minute's budget of %d requests and %d cost points is used up. Wait until the minute is over.", u.Requests, u.Cost))
}

// sweepWindows deletes the counts of minutes that are over.
func (t *Throttle) sweepWindows(ctx context.Context) error {
	_, err := t.db.Client.RateWindow.Delete().
		Where(ratewindow.WindowLT(t.clock.Now().Unix() / 60)).Exec(viewer.AsSystem(ctx, "throttle"))
	if err != nil {
		return fmt.Errorf("sweep requests: %w", err)
	}
	return nil
}
