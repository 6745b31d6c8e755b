// Package live tells the subscribers of one server what changes in
// organizations, whichever server changed it: it reads what is written into the
// database, each second, while anybody listens. It knows ids and actions, and
// never what a subscriber may see: who follows a change reads the row itself,
// under their own rights.
package live

import (
	"context"
	"log/slog"
	"maps"
	"sync"
	"time"

	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/fault"
)

const (
	pollEvery  = time.Second
	pollWithin = 5 * time.Second
	// Commands that were made at once need not be looked for one by one.
	pollApart = 50 * time.Millisecond
	// Transactions commit in another order than they note the time, and the
	// clocks of servers differ: what is so old is still looked for.
	window = 15 * time.Second
	// Whoever loads a page and follows it then begins later than the page was read:
	// what happened meanwhile is told, at the price of telling some things twice.
	overlap = 5 * time.Second
	// More than this at once is not told one by one.
	maxRows    = 2000
	maxWaiting = 500
)

// Change is something that happened. Without a TargetID more has happened than
// can be told: the subscriber must look at everything anew.
type Change struct {
	// OrgID is where it happened; in topics about people, the person.
	OrgID string
	// Action says what, in the past tense.
	Action   string
	TargetID string
	At       time.Time

	// row is the change's own id, by which it is told once.
	row string
}

// Hub reads changes and hands them out.
type Hub struct {
	clock clock.Clock
	log   *slog.Logger
	nudge chan struct{}

	mu      sync.Mutex
	feeds   []*feed
	running bool
}

// feed is one kind of changes.
type feed struct {
	read source
	subs map[*subscriber]bool
	seen map[string]time.Time // what was told, as far as it may be read again
	last time.Time            // when it was last read
}

// source reads the changes of some organizations since an instant, maxRows of
// them at most.
type source func(ctx context.Context, since time.Time, orgIDs []string) ([]Change, error)

// Topic is what one can follow.
type Topic int

// The topics.
const (
	// Log is the activity log. It tells the acceptance of an invitation too,
	// which stands there only as a new member.
	Log Topic = iota
	// Jobs are deliveries of webhooks.
	Jobs
	// Tasks are tasks of people, who stand in the place of organizations.
	Tasks
	// Notifications are what people are told in the console; it is followed by the
	// ids of the people.
	Notifications
)

// New returns a hub over a database. It does nothing until somebody subscribes.
func New(d *db.DB, c clock.Clock, log *slog.Logger) *Hub {
	h := &Hub{clock: c, log: log, nudge: make(chan struct{}, 1)}
	for _, read := range []source{Log: logged(d), Jobs: deliveries(d), Tasks: tasks(d), Notifications: notifications(d)} {
		h.feeds = append(h.feeds, &feed{read: read})
	}
	return h
}

// Subscribe tells what happens from five seconds ago on, until ctx ends, which closes
// the channel: whoever reads first, and subscribes then, misses nothing. Of more than
// 500 changes in these seconds it tells none. Only changes in the organizations that orgIDs names at that moment
// are told, and only those that wanted picks; both are called under a lock and
// must return at once. Changes of one target that wait to be taken become one,
// the last; a subscriber that does not keep up is told so, and holds up nobody.
//
// It asks nothing about rights. Fails with unavailable where the database does.
func (h *Hub) Subscribe(ctx context.Context, topic Topic, orgIDs func() []string, wanted func(Change) bool) (<-chan Change, error) {
	s := &subscriber{orgIDs: orgIDs, wanted: wanted, out: make(chan Change), wake: make(chan struct{}, 1)}
	h.mu.Lock()
	defer h.mu.Unlock()
	f := h.feeds[topic]
	if len(f.subs) == 0 {
		f.subs, f.seen, f.last = map[*subscriber]bool{}, map[string]time.Time{}, h.clock.Now()
	}
	if err := h.poll(f, s); err != nil {
		return nil, fault.Unavailable("subscribe", "Changes cannot be followed at this moment. Try again in a minute.").Because(err)
	}
	f.subs[s] = true
	context.AfterFunc(ctx, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(f.subs, s)
	})
	go s.pump(ctx)
	if !h.running {
		h.running = true
		go h.run()
	}
	return s.out, nil
}

// Nudge looks for changes at once, if anybody listens: for servers that have
// just changed something.
func (h *Hub) Nudge() {
	select {
	case h.nudge <- struct{}{}:
	default:
	}
}

// run polls until nobody listens.
func (h *Hub) run() {
	tick := time.NewTicker(pollEvery)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
		case <-h.nudge:
		}
		if !h.round() {
			return
		}
		time.Sleep(pollApart)
	}
}

// round polls what is listened to; false means that nothing is.
func (h *Hub) round() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.running = false
	for _, f := range h.feeds {
		if len(f.subs) == 0 {
			continue
		}
		h.running = true
		if err := h.poll(f, nil); err != nil {
			// The next round looks as far back as this one did.
			h.log.Error("look for changes", "error", err)
		}
	}
	return h.running
}

// poll reads a feed and hands out what is new; to one who joins, what is recent: most
// of that is news to them alone. It is called under the lock.
func (h *Hub) poll(f *feed, joins *subscriber) error {
	ctx, cancel := context.WithTimeout(context.Background(), pollWithin)
	defer cancel()
	all, of := map[string]bool{}, map[*subscriber]map[string]bool{}
	listen := func(s *subscriber) {
		of[s] = map[string]bool{}
		for _, id := range s.orgIDs() {
			all[id], of[s][id] = true, true
		}
	}
	for s := range f.subs {
		listen(s)
	}
	if joins != nil {
		listen(joins)
	}
	now := h.clock.Now()
	var rows, news, recent []Change
	for some := range chunks(all) {
		part, err := f.read(ctx, f.last.Add(-window), some)
		if err != nil {
			return err
		}
		if len(part) >= maxRows {
			for _, id := range some {
				news = append(news, Change{OrgID: id, At: now})
			}
		}
		rows = append(rows, part...)
	}
	for _, c := range rows {
		if _, told := f.seen[c.row]; !told {
			news = append(news, c)
		}
		f.seen[c.row] = c.At
		if !c.At.Before(now.Add(-overlap)) {
			recent = append(recent, c)
		}
	}
	f.last = now
	maps.DeleteFunc(f.seen, func(_ string, at time.Time) bool { return at.Before(now.Add(-window)) })
	for s, orgs := range of {
		if s != joins {
			s.put(s.own(news, orgs))
		} else if own := s.own(recent, orgs); len(own) <= maxWaiting {
			s.put(own)
		}
	}
	return nil
}

// chunks cuts a set into parts that fit into one statement.
func chunks(set map[string]bool) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		var some []string
		for id := range set {
			if some = append(some, id); len(some) == 500 {
				if !yield(some) {
					return
				}
				some = nil
			}
		}
		if len(some) > 0 {
			yield(some)
		}
	}
}
