// Package task runs long work that people have given: exports, changes of
// thousands of products. A task is a row that says how it goes, a job that runs
// it, and maybe a file, which is deleted after a week. It knows whose a task is
// and how it goes on; what is to be done it is told by the domains, which register
// their kinds.
package task

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"sync"
	"time"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/job"
)

// The limits of tasks.
const (
	// MaxAtOnce is how many tasks of one person wait or run at once.
	MaxAtOnce = 5
	// MaxKept is how many tasks a person has; older ones go with their files.
	MaxKept = 50
	// Kept is how long a task and its file are there after its end.
	Kept = 7 * 24 * time.Hour
	// ChunkSize is how much of a file is in memory at once.
	ChunkSize = 256 << 10

	// A task whose server has died goes on elsewhere after staleAfter: those that
	// run show a sign of life each beatEvery.
	beatEvery  = 20 * time.Second
	staleAfter = 2 * time.Minute
	// What was interrupted again and again for so long is given up.
	giveUpAfter = time.Hour
	// Small work is done while the person waits, if it takes no longer. Its job comes
	// later, in case that the server dies meanwhile.
	smallWithin = 10 * time.Second
	smallAgain  = 30 * time.Second
)

// Errors of tasks.
var (
	ErrTooMany = fault.Limit(time.Minute, "tasks", "Five of your exports and changes wait or run already. Wait until one is done, or cancel one.")
	ErrOver    = fault.Conflict("task_over", "This task has ended already.")
	// ErrGone is told in a task whose person may not be in the organization any more.
	ErrGone        = fault.ForbiddenReason("task_rights", "You had lost the rights for this when its turn came.")
	ErrInterrupted = fault.Unavailable("task_interrupted", "It was interrupted too often. Give it once more.")
	ErrFailed      = fault.Unavailable("task_failed", "Something went wrong on the server. Give it once more; if it fails again, tell the provider.")
)

// Run does the work of a task, from its beginning: after a crash it is run again,
// with an empty file, and must find what it had done. The viewer in ctx is the
// person, with the rights they have now; ctx ends when the task is cancelled. What
// it writes becomes the file. A fault that it returns is told to the person.
type Run func(ctx context.Context, t *ent.Task, p *Progress, file io.Writer) error

// Kind is a kind of task.
type Kind struct {
	// Name is what the column holds: product_export.
	Name string
	// Need is what a person must hold in the organization to give the task, when
	// it runs, and to fetch its file.
	Need authz.Permission
	Run  Run
}

// Tasks is the domain of tasks.
type Tasks struct {
	db     *db.DB
	jobs   *job.Queue
	events *event.Log
	clock  clock.Clock
	log    *slog.Logger
	kinds  map[string]Kind

	mu      sync.Mutex
	stopped chan struct{}
}

// New returns the domain over a database. Jobs are inserted into q, and run where
// NewWorker is registered.
func New(d *db.DB, q *job.Queue, l *event.Log, c clock.Clock, log *slog.Logger) *Tasks {
	return &Tasks{db: d, jobs: q, events: l, clock: c, log: log, kinds: map[string]Kind{}, stopped: make(chan struct{})}
}

// Register adds a kind. It is called at start, before any task is given or run.
func (t *Tasks) Register(k Kind) {
	if _, twice := t.kinds[k.Name]; twice || k.Run == nil || !authz.Known(k.Need) {
		panic(fmt.Sprintf("task: %q is registered twice, does nothing, or needs no permission", k.Name))
	}
	t.kinds[k.Name] = k
}

// Stop hands tasks that run over to other servers, or to the next start of this
// one: they begin anew there.
func (t *Tasks) Stop() {
	t.mu.Lock()
	defer t.mu.Unlock()
	select {
	case <-t.stopped:
	default:
		close(t.stopped)
	}
}

// Failure returns why a task has failed: the name of the rule, by which clients
// translate, and the sentence.
func Failure(row *ent.Task) (reason, sentence string) { return split(row.Failure) }
