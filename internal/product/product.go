// Package product knows products, their tags and the saved views of their
// list: who sees and changes which, and what a list may ask. It does not know
// who pays for them, nor how services are run.
package product

import (
	"context"

	"kontor/ent"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/task"
)

// Products is the domain of products and tags.
type Products struct {
	db     *db.DB
	events *event.Log
	clock  clock.Clock
	tasks  *task.Tasks
}

// New returns the domain over a database.
func New(d *db.DB, l *event.Log, c clock.Clock) *Products {
	return &Products{db: d, events: l, clock: c}
}

// UseTasks makes what takes long a task, of kinds that are registered here. It is
// called at start; without it, only commands on few products can be given.
func (p *Products) UseTasks(t *task.Tasks) {
	p.tasks = t
	t.Register(task.Kind{Name: exportKind, Need: authz.ProductRead, Run: p.runExport})
	t.Register(task.Kind{Name: taggingKind, Need: authz.ProductTag, Run: p.runTagging})
	t.Register(task.Kind{Name: lockingKind, Need: authz.ProductLock, Run: p.runLocking})
}

// held runs f in a transaction that holds the organization, under the rights
// the viewer has at that moment. Commands on the tags of one organization follow
// each other: nobody puts on a tag that somebody else deletes.
func (p *Products) held(ctx context.Context, orgID string, f func(context.Context, *ent.Client) error) error {
	return access.Held(ctx, p.db, p.clock.Now, f, orgID)
}
