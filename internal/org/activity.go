package org

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/internal/authz"
	"kontor/internal/page"
	"kontor/internal/viewer"
)

var newestFirst = page.Order{Name: "at", Column: event.FieldAt, Type: page.Instant, Desc: true}

// Activity returns a page of an organization's activity log, newest first. The
// viewer needs activity:read: without it they see only what they did themselves
// (R136). Fails with invalid on the arguments of the page.
func (o *Orgs) Activity(ctx context.Context, orgID string, args page.Args) (*page.Connection[*ent.Event], error) {
	p, err := page.New(args, newestFirst)
	if err != nil {
		return nil, err
	}
	rows, err := o.db.Client.Event.Query().Where(event.OrgID(orgID)).Where(p.Apply).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list activity: %w", err)
	}
	key := func(e *ent.Event) (any, string) { return e.At, e.ID }
	return page.Build(p, rows, key, nil), nil
}

// SeesOrigin tells whether the viewer may know from which address an act came:
// whoever reads the organization's log, and who did it.
func SeesOrigin(ctx context.Context, e *ent.Event) bool {
	v := viewer.From(ctx)
	return e.OrgID != nil && viewer.Can(ctx, authz.ActivityRead, *e.OrgID) || v.SignedIn() && e.ActorID == v.UserID
}
