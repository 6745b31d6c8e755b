// Package activity reads the activity log: pages of it, the chain that seals its
// lines, and whether that chain is whole. It knows nothing of what the lines are
// about; package event writes them.
package activity

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/eventseal"
	"kontor/ent/predicate"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/page"
	"kontor/internal/task"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// Journal reads the log.
type Journal struct {
	db    *db.DB
	tries *throttle.Throttle
	clock clock.Clock
	tasks *task.Tasks
}

// New returns a journal over a database.
func New(d *db.DB, tries *throttle.Throttle, c clock.Clock) *Journal {
	return &Journal{db: d, tries: tries, clock: c}
}

var newestFirst = page.Order{Name: "at", Column: event.FieldAt, Type: page.Instant, Desc: true}

// Lines returns a page of an organization's log, newest first, in one statement.
// The viewer needs activity:read: without it they see only what they did
// themselves (R136). Fails with invalid on the filter and the arguments of the
// page.
func (j *Journal) Lines(ctx context.Context, orgID string, f Filter, args page.Args) (*page.Connection[*ent.Event], error) {
	return j.list(ctx, f, args, event.OrgID(orgID))
}

// Own returns a page of what the viewer did themselves, in every organization and
// in none, newest first (R136). Whoever is not there in person sees nothing.
// Fails with invalid, as Lines.
func (j *Journal) Own(ctx context.Context, f Filter, args page.Args) (*page.Connection[*ent.Event], error) {
	v := viewer.From(ctx)
	if !v.SignedIn() {
		return &page.Connection[*ent.Event]{}, nil
	}
	// What the program did about somebody has no actor, and a service its own id.
	return j.list(ctx, f, args, event.ActorID(v.UserID))
}

func (j *Journal) list(ctx context.Context, f Filter, args page.Args, of predicate.Event) (*page.Connection[*ent.Event], error) {
	where, err := f.predicates()
	if err != nil {
		return nil, err
	}
	p, err := page.New(args, newestFirst)
	if err != nil {
		return nil, err
	}
	rows, err := j.db.Client.Event.Query().Where(of).Where(where...).Where(p.Apply).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list activity: %w", err)
	}
	key := func(e *ent.Event) (any, string) { return e.At, e.ID }
	return page.Build(p, rows, key, nil), nil
}

// SeesOrigin tells whether the viewer may know by whose id and from which address
// an act came: whoever reads the organization's log, and who did it.
func SeesOrigin(ctx context.Context, e *ent.Event) bool {
	v := viewer.From(ctx)
	return e.OrgID != nil && viewer.Can(ctx, authz.ActivityRead, *e.OrgID) || v.SignedIn() && e.ActorID == v.UserID
}

// Seals returns the seals of lines that the viewer sees, by the ids of the lines.
// As the system: a seal says nothing to whoever does not see its line.
func (j *Journal) Seals(ctx context.Context, eventIDs []string) (map[string]*ent.EventSeal, error) {
	rows, err := j.db.Client.EventSeal.Query().Where(eventseal.EventIDIn(eventIDs...)).All(viewer.AsSystem(ctx, "seals"))
	if err != nil {
		return nil, fmt.Errorf("find seals: %w", err)
	}
	of := make(map[string]*ent.EventSeal, len(rows))
	for _, s := range rows {
		of[s.EventID] = s
	}
	return of, nil
}
