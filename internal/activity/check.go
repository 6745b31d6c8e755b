package activity

import (
	"bytes"
	"context"
	stdsql "database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/eventseal"
	"kontor/ent/predicate"
	"kontor/internal/authz"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// checkAtMost is how many lines a check in the console reads, the newest ones;
// the command line reads all.
const checkAtMost = 200_000

const checkAtOnce = 1000

var checks = throttle.Limit{Purpose: "activity check", Max: 3, Window: time.Minute}

// Chain is how far a chain goes.
type Chain struct {
	// Length is the number of the newest seal, Head its hash in hexadecimal digits.
	Length   int64
	Head     string
	SealedAt *time.Time
}

// The reasons for which a chain is broken, for programs; Check.Problem says them
// in a sentence.
const (
	MissingSeal = "missing_seal"
	MissingLine = "missing_line"
	Changed     = "changed"
	NotErased   = "not_erased"
	Unsealed    = "unsealed"
)

// Check is what a check of a chain has found.
type Check struct {
	Intact bool
	// Lines were checked, of which Erased have no names and data any more.
	Lines, Erased int64
	// Waiting are lines without a seal yet, the oldest from WaitingSince: nothing tells
	// whether one of them was changed or taken out. It is nil without any.
	Waiting      int64
	WaitingSince *time.Time
	// Problem, Reason and BrokenAt are set where it is not intact; the last not for
	// a line without a seal.
	Problem, Reason string
	BrokenAt        *int64
	Chain           *Chain
}

// Chain returns how far the chain of an organization's log goes. The viewer needs
// activity:read. Fails with not_found and forbidden.
func (j *Journal) Chain(ctx context.Context, orgID string) (*Chain, error) {
	if err := viewer.Require(ctx, authz.ActivityRead, orgID); err != nil {
		return nil, err
	}
	last, err := newest(viewer.AsSystem(ctx, "chain"), j.db.Client, orgID)
	if err != nil {
		return nil, err
	}
	return lengthOf(last), nil
}

func lengthOf(last *ent.EventSeal) *Chain {
	if last == nil {
		return &Chain{}
	}
	return &Chain{Length: last.Seq, Head: hex.EncodeToString(last.Hash), SealedAt: &last.SealedAt}
}

// Verify checks the chain of an organization's log: of the newest 200,000 lines,
// that none was changed, taken out, put in or moved since it was sealed; of older
// ones, that each has a seal. The viewer needs activity:read.
//
// Fails with not_found, forbidden, and limit after three checks of a person in a
// minute: each reads much.
func (j *Journal) Verify(ctx context.Context, orgID string) (*Check, error) {
	if err := viewer.Require(ctx, authz.ActivityRead, orgID); err != nil {
		return nil, err
	}
	if err := j.tries.Take(ctx, checks, viewer.From(ctx).UserID); err != nil {
		return nil, err
	}
	return j.check(viewer.AsSystem(ctx, "check of the log"), orgID, checkAtMost)
}

// check reads a chain in order: the newest lines only where most is set. It looks
// no further than the seal that was the newest when it began.
func (j *Journal) check(ctx context.Context, chain string, most int64) (*Check, error) {
	last, err := newest(ctx, j.db.Client, chain)
	if err != nil {
		return nil, err
	}
	c := &Check{Intact: true, Chain: lengthOf(last)}
	before := &ent.EventSeal{}
	if most > 0 && c.Chain.Length > most {
		start := c.Chain.Length - most
		if before, err = j.db.Client.EventSeal.Query().Where(eventseal.Chain(chain), eventseal.Seq(start)).Only(ctx); ent.IsNotFound(err) {
			return c.broken(MissingSeal, start), nil
		} else if err != nil {
			return nil, fmt.Errorf("read the first seal: %w", err)
		}
	}
	for c.Intact && before.Seq < c.Chain.Length {
		if before, err = j.checkSome(ctx, c, chain, before); err != nil {
			return nil, err
		}
	}
	if !c.Intact {
		return c, nil
	}
	stray, err := j.db.Client.Event.Query().Where(ofChain(chain), unsealed(chain)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for lines without a seal: %w", err)
	}
	if stray {
		return c.broken(Unsealed, 0), nil
	}
	c.Waiting, c.WaitingSince, err = j.waiting(ctx, chain)
	return c, err
}

// waiting counts the lines of a chain that wait for their seal, and says since when
// the oldest does.
func (j *Journal) waiting(ctx context.Context, chain string) (n int64, since *time.Time, err error) {
	err = j.db.SQL.QueryRowContext(ctx, "SELECT COUNT(*) FROM events_to_seal WHERE chain = $1", chain).Scan(&n)
	if err == nil && n > 0 {
		var at time.Time
		err = j.db.SQL.QueryRowContext(ctx, "SELECT at FROM events_to_seal WHERE chain = $1 ORDER BY at LIMIT 1", chain).Scan(&at)
		since = &at
	}
	if errors.Is(err, stdsql.ErrNoRows) { // sealed between the two
		return 0, nil, nil
	}
	if err != nil {
		return 0, nil, fmt.Errorf("count what waits for a seal: %w", err)
	}
	return n, since, nil
}

// checkSome checks the lines that follow a seal, and returns the last seal of them.
func (j *Journal) checkSome(ctx context.Context, c *Check, chain string, before *ent.EventSeal) (*ent.EventSeal, error) {
	seals, err := j.db.Client.EventSeal.Query().
		Where(eventseal.Chain(chain), eventseal.SeqGT(before.Seq), eventseal.SeqLTE(c.Chain.Length)).
		Order(eventseal.BySeq()).Limit(checkAtOnce).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read seals: %w", err)
	}
	ids := make([]string, len(seals))
	for i, s := range seals {
		ids[i] = s.EventID
	}
	rows, err := j.db.Client.Event.Query().Where(event.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read sealed lines: %w", err)
	}
	lines := make(map[string]*ent.Event, len(rows))
	for _, e := range rows {
		lines[e.ID] = e
	}
	for _, s := range seals {
		e := lines[s.EventID]
		if reason := misfit(before, s, e); reason != "" {
			c.broken(reason, before.Seq+1)
			return s, nil
		}
		c.Lines++
		if e.ErasedAt != nil {
			c.Erased++
		}
		before = s
	}
	return before, nil
}

// misfit says why a seal does not fit its line or the seal before it; nothing
// where it does.
func misfit(before, s *ent.EventSeal, e *ent.Event) string {
	switch {
	case s.Seq != before.Seq+1:
		return MissingSeal
	case e == nil:
		return MissingLine
	case chainOf(e) != s.Chain, !bytes.Equal(s.Hash, lineHash(before.Hash, s, e)):
		return Changed
	case e.ErasedAt == nil && !bytes.Equal(s.DetailsHash, detailsHash(e)):
		return Changed
	// An erasure must not be the way to put something else in.
	case e.ErasedAt != nil && (e.ActorName+e.TargetName+e.IP != "" || len(e.Data)+len(e.Salt) > 0):
		return NotErased
	}
	return ""
}

func (c *Check) broken(reason string, at int64) *Check {
	c.Intact, c.Reason, c.BrokenAt = false, reason, &at
	switch reason {
	case MissingSeal:
		c.Problem = fmt.Sprintf("Seal %d is missing.", at)
	case MissingLine:
		c.Problem = fmt.Sprintf("The line of seal %d is missing.", at)
	case Changed:
		c.Problem = fmt.Sprintf("Line %d, its seal or its place was changed.", at)
	case NotErased:
		c.Problem = fmt.Sprintf("Line %d says that it was erased, and holds something.", at)
	case Unsealed:
		c.BrokenAt, c.Problem = nil, "A line has no seal and waits for none: it was put in past the program."
	}
	return c
}

func ofChain(chain string) predicate.Event {
	if chain == persons {
		return event.OrgIDIsNil()
	}
	return event.OrgID(chain)
}

// unsealed picks the lines of a chain that have no seal and do not wait for one.
func unsealed(chain string) predicate.Event {
	return func(s *sql.Selector) {
		seals, waiting := sql.Table(eventseal.Table), sql.Table("events_to_seal")
		sealed := sql.Select(seals.C(eventseal.FieldEventID)).From(seals).
			Where(sql.ColumnsEQ(seals.C(eventseal.FieldEventID), s.C(event.FieldID)))
		// By the whole key of what waits, in its order: an index answers.
		waits := sql.Select(waiting.C("event_id")).From(waiting).Where(sql.And(
			sql.EQ(waiting.C("chain"), chain),
			sql.ColumnsEQ(waiting.C("at"), s.C(event.FieldAt)),
			sql.ColumnsEQ(waiting.C("event_id"), s.C(event.FieldID)),
		))
		s.Where(sql.And(sql.Not(sql.Exists(sealed)), sql.Not(sql.Exists(waits))))
	}
}

// texts reads rows of one text each.
func texts(rows *stdsql.Rows) (list []string, err error) {
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, rows.Err()
}
