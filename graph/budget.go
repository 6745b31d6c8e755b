package graph

import (
	"context"
	"math"
	"net/http"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"kontor/internal/fault"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// budgets are what may be asked in each minute: by a token, by a person in all
// of their sessions, by everybody of a network who is not signed in.
var budgets = map[viewer.Kind]throttle.Budget{
	viewer.Anonymous: {Requests: 120, Cost: 100_000},
	viewer.Session:   {Requests: 600, Cost: 500_000},
	viewer.Token:     {Requests: 60, Cost: 100_000},
	viewer.Service:   {Requests: 600, Cost: 500_000},
}

// payer returns whose budget a viewer uses, and which it is.
func payer(ctx context.Context) (key string, b throttle.Budget) {
	v := viewer.From(ctx)
	b = budgets[v.Kind] // nothing for a kind that is not listed
	if isLenient(ctx) {
		b = throttle.Budget{Requests: math.MaxInt, Cost: math.MaxInt64}
	}
	switch v.Kind {
	case viewer.Session:
		return v.UserID, b
	case viewer.Token, viewer.Service:
		return v.TokenID, b
	}
	return "net_" + throttle.Network(v.IP), b
}

// cost is what `extensions.cost` tells of an operation, in points; limit and
// remaining are those of the asker's minute.
type cost struct {
	Requested int       `json:"requested"`
	Maximum   int       `json:"maximum"`
	Limit     int64     `json:"limit"`
	Remaining int64     `json:"remaining"`
	ResetAt   time.Time `json:"resetAt"`
}

// bill is what an operation was counted as.
type bill struct {
	requested int
	usage     throttle.Usage
}

func (b bill) cost() cost {
	return cost{
		Requested: b.requested, Maximum: maxCost,
		Limit: b.usage.Cost, Remaining: b.usage.Left().Cost, ResetAt: b.usage.Resets.UTC(),
	}
}

// headers tell how many requests are left, whatever the answer is.
func (b bill) headers(h http.Header, now time.Time) {
	h.Set("RateLimit-Limit", strconv.Itoa(b.usage.Requests))
	h.Set("RateLimit-Remaining", strconv.Itoa(b.usage.Left().Requests))
	h.Set("RateLimit-Reset", strconv.Itoa(int(math.Ceil(b.usage.Resets.Sub(now).Seconds()))))
}

const billed = "bill"

// billOf returns what an operation was counted as, if it was.
func billOf(op *graphql.OperationContext) (bill, bool) {
	if op == nil {
		return bill{}, false
	}
	b, ok := op.Stats.GetExtension(billed).(bill)
	return b, ok
}

// spend counts an operation against the budget of who asks. What cannot be
// counted is not executed.
func (l *limiter) spend(ctx context.Context, op *graphql.OperationContext, points int) error {
	key, budget := payer(ctx)
	usage, err := l.throttle.Spend(ctx, key, budget, throttle.Budget{Requests: 1, Cost: int64(points)})
	if _, ok := fault.As(err); err != nil && !ok {
		l.log.ErrorContext(ctx, "count a request", "error", err)
		return fault.Unavailable("budget", "It cannot be told at this moment how much you have asked. Try again in a minute.")
	}
	op.Stats.SetExtension(billed, bill{requested: points, usage: usage})
	return err
}

// settleAt is how many points a subscription tells before they are counted, so that
// small answers cost no statement each.
const settleAt = 1000

// tab counts what one subscription tells: each answer costs what the operation does,
// and is no request of its own. Otherwise whoever opens many, and changes something
// now and then, would be served without end.
type tab struct {
	throttle *throttle.Throttle
	open     int64
}

// add counts one answer more. Once the minute's budget is used up it returns when
// the minute is over.
func (t *tab) add(ctx context.Context) (rest time.Time, err error) {
	b, _ := billOf(graphql.GetOperationContext(ctx))
	if t.open += int64(b.requested); t.open < settleAt {
		return time.Time{}, nil
	}
	key, budget := payer(ctx)
	usage, err := t.throttle.Spend(ctx, key, budget, throttle.Budget{Cost: t.open})
	if t.open = 0; fault.CodeOf(err) == fault.CodeLimit {
		return usage.Resets, nil
	}
	return time.Time{}, err
}

type lenientKey struct{}

// Lenient returns a context in which everybody may send documents of their own
// and no budget ends. It is for tests, which ask thousands of things within a
// minute that does not pass; no request of the network can carry it.
func Lenient(ctx context.Context) context.Context { return context.WithValue(ctx, lenientKey{}, true) }

func isLenient(ctx context.Context) bool { return ctx.Value(lenientKey{}) != nil }
