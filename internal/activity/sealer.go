package activity

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/eventseal"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/viewer"
)

const (
	sealEvery = 2 * time.Second
	// Commands that were made at once are sealed at once.
	sealApart = 100 * time.Millisecond
	// A chain that cannot be sealed needs a person: it is not told each second.
	sealAgain = 30 * time.Second
	// So many lines are sealed in one transaction, which on SQLite keeps all other
	// writers waiting.
	sealAtOnce = 500
)

// Sealer puts the lines of the log into chains, after they were committed: in the
// transaction of the change it would make all changes of an organization follow
// each other. The database notes each line that is added in events_to_seal, and
// the line's seal takes that note away, in one transaction: none is missed,
// however late it commits, and none is sealed twice. Any number of servers may
// seal together; one at a time works on a chain.
type Sealer struct {
	db    *db.DB
	clock clock.Clock
	log   *slog.Logger
	nudge chan struct{}
}

// NewSealer returns a sealer of a database's log.
func NewSealer(d *db.DB, c clock.Clock, log *slog.Logger) *Sealer {
	return &Sealer{db: d, clock: c, log: log, nudge: make(chan struct{}, 1)}
}

// Nudge seals at once: for servers that have just changed something.
func (s *Sealer) Nudge() {
	select {
	case s.nudge <- struct{}{}:
	default:
	}
}

// Run seals until ctx ends.
func (s *Sealer) Run(ctx context.Context) {
	for {
		wait := sealEvery
		if _, err := s.Seal(ctx); err != nil && ctx.Err() == nil {
			s.log.Error("seal the log", "error", err)
			wait = sealAgain
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		case <-s.nudge:
			time.Sleep(sealApart)
		}
	}
}

// Seal seals what waits, but for chains at which another server is, and returns
// how many lines. A chain that fails does not hold up the others.
func (s *Sealer) Seal(ctx context.Context) (int, error) {
	// As the system: nobody is asking.
	ctx = viewer.AsSystem(ctx, "seal")
	chains, err := s.waiting(ctx)
	total, errs := 0, []error{err}
	for _, chain := range chains {
		for {
			n, err := s.sealSome(ctx, chain)
			total += n
			if err != nil {
				errs = append(errs, fmt.Errorf("seal %s: %w", chain, err))
			}
			if n < sealAtOnce {
				break
			}
		}
	}
	return total, errors.Join(errs...)
}

func (s *Sealer) waiting(ctx context.Context) (chains []string, err error) {
	rows, err := s.db.SQL.QueryContext(ctx, "SELECT DISTINCT chain FROM events_to_seal ORDER BY chain")
	if err != nil {
		return nil, fmt.Errorf("find what to seal: %w", err)
	}
	return texts(rows)
}

// sealSome seals the next lines of a chain, in the order of their times among
// those that wait, and returns how many. A line that commits later comes later,
// whatever its time.
func (s *Sealer) sealSome(ctx context.Context, chain string) (n int, err error) {
	err = s.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		free, err := s.db.TryLock(ctx, "seal "+chain)
		if err != nil || !free {
			return err
		}
		// Under the lock: what another server sealed just now is seen.
		last, err := newest(ctx, tx, chain)
		if err != nil {
			return err
		}
		lines, err := take(ctx, tx, chain)
		if err != nil {
			return err
		}
		n = len(lines)
		return tx.EventSeal.CreateBulk(s.seal(chain, last, lines, tx)...).Exec(ctx)
	})
	if err != nil {
		return 0, err
	}
	return n, nil
}

// take removes the notes of the next lines of a chain, and returns the lines.
func take(ctx context.Context, tx *ent.Client, chain string) ([]*ent.Event, error) {
	rows, err := db.TxFrom(ctx).SQL.QueryContext(ctx, `DELETE FROM events_to_seal WHERE (chain, at, event_id) IN (
		SELECT chain, at, event_id FROM events_to_seal WHERE chain = $1 ORDER BY at, event_id LIMIT $2) RETURNING event_id`, chain, sealAtOnce)
	if err != nil {
		return nil, fmt.Errorf("take what to seal: %w", err)
	}
	ids, err := texts(rows)
	if err != nil {
		return nil, fmt.Errorf("take what to seal: %w", err)
	}
	lines, err := tx.Event.Query().Where(event.IDIn(ids...)).Order(event.ByAt(), event.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what to seal: %w", err)
	}
	return lines, nil
}

// seal makes the seals of lines that follow last.
func (s *Sealer) seal(chain string, last *ent.EventSeal, lines []*ent.Event, tx *ent.Client) []*ent.EventSealCreate {
	if last == nil {
		last = &ent.EventSeal{}
	}
	now := s.clock.Now()
	seals := make([]*ent.EventSealCreate, len(lines))
	for i, e := range lines {
		next := &ent.EventSeal{Chain: chain, Seq: last.Seq + 1, EventID: e.ID, DetailsHash: detailsHash(e), SealedAt: now}
		next.Hash = lineHash(last.Hash, next, e)
		seals[i] = tx.EventSeal.Create().SetChain(chain).SetSeq(next.Seq).SetEventID(e.ID).
			SetDetailsHash(next.DetailsHash).SetHash(next.Hash).SetSealedAt(now)
		last = next
	}
	return seals
}

// newest returns the last seal of a chain; nil without one.
func newest(ctx context.Context, c *ent.Client, chain string) (*ent.EventSeal, error) {
	rows, err := c.EventSeal.Query().Where(eventseal.Chain(chain)).Order(ent.Desc(eventseal.FieldSeq)).Limit(1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the newest seal: %w", err)
	}
	if len(rows) == 0 {
		return nil, nil
	}
	return rows[0], nil
}
