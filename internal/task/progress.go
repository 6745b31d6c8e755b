package task

import (
	"context"
	"time"

	"kontor/ent"
)

// showEvery is how often progress is written.
const showEvery = 500 * time.Millisecond

// Progress tells how a task goes on.
type Progress struct {
	run         *running
	total, done int
	shown       time.Time
}

// Of says how many steps there are.
func (p *Progress) Of(total int) { p.total = total }

// Add says that n more steps are done. Fails where the task is over: it was
// cancelled, or runs elsewhere by now. The work must end then.
func (p *Progress) Add(ctx context.Context, n int) error {
	if p.done += n; time.Since(p.shown) < showEvery {
		return context.Cause(ctx)
	}
	p.shown = time.Now()
	return p.write(ctx)
}

func (p *Progress) write(ctx context.Context) error {
	return p.run.note(ctx, func(u *ent.TaskUpdate) { u.SetTotal(max(p.total, p.done)).SetProgress(p.done) })
}
