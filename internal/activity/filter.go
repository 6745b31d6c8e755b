package activity

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"kontor/ent/event"
	"kontor/ent/predicate"
	"kontor/internal/fault"
	"kontor/internal/text"
)

// The limits of a filter.
const (
	maxGroups  = 20
	maxActions = 50
	maxSearch  = 100
)

// Filter says which lines to list; its zero value all.
type Filter struct {
	// Groups are the parts of actions before the point; Actions whole ones.
	Groups, Actions []string
	// ActorID and TargetID are those of the lines.
	ActorID, TargetID string
	// Search is part of the name of whoever acted, or of what it was done to; of
	// several words each must be found.
	Search string
	// ByToken narrows to what was done by token, or not.
	ByToken *bool
	// From is the first instant, Until the first one after.
	From, Until *time.Time
}

var (
	groupShape  = regexp.MustCompile(`^[a-z_]{1,40}$`)
	actionShape = regexp.MustCompile(`^[a-z_]{1,40}\.[a-z_]{1,40}$`)
)

// predicates checks the filter. Fails with invalid on its fields.
func (f Filter) predicates() ([]predicate.Event, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	var where []predicate.Event
	if len(f.Groups)+len(f.Actions) > 0 {
		where = append(where, f.kinds)
	}
	if f.ActorID != "" {
		where = append(where, event.ActorID(f.ActorID))
	}
	if f.TargetID != "" {
		where = append(where, event.TargetID(f.TargetID))
	}
	for _, word := range strings.Fields(f.Search) {
		// Folded, and as typed: a PostgreSQL database of the locale C folds unaccented
		// letters only.
		where = append(where, event.Or(
			event.ActorNameContainsFold(word), event.ActorNameContains(word), event.ViaOrgNameContainsFold(word), event.TokenNameContainsFold(word),
			event.TargetNameContainsFold(word), event.TargetNameContains(word),
		))
	}
	if f.ByToken != nil {
		if *f.ByToken {
			where = append(where, event.TokenIDNEQ(""))
		} else {
			where = append(where, event.TokenID(""))
		}
	}
	if f.From != nil {
		where = append(where, event.AtGTE(f.From.UTC()))
	}
	if f.Until != nil {
		where = append(where, event.AtLT(f.Until.UTC()))
	}
	return where, nil
}

func (f Filter) check() error {
	switch {
	case len(f.Groups) > maxGroups:
		return fault.Invalid("filter.groups", "too_many", fmt.Sprintf("Choose at most %d groups.", maxGroups))
	case slices.ContainsFunc(f.Groups, func(g string) bool { return !groupShape.MatchString(g) }):
		return fault.Invalid("filter.groups", "unknown", "A group is the part of an action before the point: product.")
	case len(f.Actions) > maxActions:
		return fault.Invalid("filter.actions", "too_many", fmt.Sprintf("Choose at most %d actions.", maxActions))
	case slices.ContainsFunc(f.Actions, func(a string) bool { return !actionShape.MatchString(a) }):
		return fault.Invalid("filter.actions", "unknown", "An action is written as product.tagged.")
	case !text.Line(f.ActorID, 0, maxSearch):
		return fault.Invalid("filter.actorId", "text", "This is no id.")
	case !text.Line(f.TargetID, 0, maxSearch):
		return fault.Invalid("filter.targetId", "text", "This is no id.")
	case !text.Line(f.Search, 0, maxSearch):
		return fault.Invalid("filter.search", "search", "Search for at most 100 characters, on one line.")
	case f.From != nil && f.Until != nil && !f.From.Before(*f.Until):
		return fault.Invalid("filter.until", "period", "The end must be after the beginning.")
	}
	return nil
}

// kinds narrows to the actions. A group is a range of them, which an index
// answers.
func (f Filter) kinds(s *sql.Selector) {
	action := s.C(event.FieldAction)
	var some []*sql.Predicate
	for _, g := range f.Groups {
		some = append(some, sql.And(sql.GT(action, g+"."), sql.LT(action, g+"/"))) // / follows the point
	}
	for _, a := range f.Actions {
		some = append(some, sql.EQ(action, a))
	}
	s.Where(sql.Or(some...))
}
