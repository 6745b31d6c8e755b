package live

import (
	"context"
	"sync"
)

// subscriber is somebody who listens.
type subscriber struct {
	orgIDs func() []string
	wanted func(Change) bool
	out    chan Change
	wake   chan struct{}

	mu      sync.Mutex
	waiting []Change
	place   map[[2]string]int // of a target among those that wait
}

// own picks what a subscriber follows of a list, in these organizations.
func (s *subscriber) own(list []Change, orgs map[string]bool) (own []Change) {
	for _, c := range list {
		if orgs[c.OrgID] && (c.TargetID == "" || s.wanted(c)) {
			own = append(own, c)
		}
	}
	return own
}

// put keeps changes until the subscriber takes them.
func (s *subscriber) put(list []Change) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range list {
		key := [2]string{c.OrgID, c.TargetID}
		i, waits := s.place[key]
		switch {
		case waits:
			s.waiting[i] = c
		case c.TargetID == "" || len(s.waiting) >= maxWaiting:
			// What cannot be told one by one replaces what could.
			s.waiting, s.place = []Change{{At: c.At}}, nil
		case len(s.waiting) == 1 && s.waiting[0].TargetID == "":
		default:
			if s.place == nil {
				s.place = map[[2]string]int{}
			}
			s.place[key] = len(s.waiting)
			s.waiting = append(s.waiting, c)
		}
	}
	if len(s.waiting) == 0 {
		return
	}
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// take returns what waits, oldest first.
func (s *subscriber) take() []Change {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := s.waiting
	s.waiting, s.place = nil, nil
	return list
}

// pump hands changes over as fast as they are taken.
func (s *subscriber) pump(ctx context.Context) {
	defer close(s.out)
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.wake:
		}
		for _, c := range s.take() {
			select {
			case <-ctx.Done():
				return
			case s.out <- c:
			}
		}
	}
}
