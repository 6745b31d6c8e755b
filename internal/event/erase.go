package event

import (
	"context"
	"fmt"
	"strconv"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/notification"
	"kontor/ent/predicate"
	"kontor/internal/viewer"
)

// EraseOrganization takes names, data, addresses and salt out of all lines of an
// organization's log, and deletes the notifications that repeat them; it returns
// how many lines. What was done, when, to which id and by which id stays, and so
// does the chain: it holds hashes, from which without the salt nothing can be
// guessed (R140).
//
// It is part of a command, in the transaction of ctx whose client is tx, and asks
// nothing about rights. The erasure is a line itself, which names nobody. Lines
// are erased once: those that were already stay as they are, and lines that are
// recorded afterwards keep what they say.
func (l *Log) EraseOrganization(ctx context.Context, tx *ent.Client, orgID string) (int, error) {
	_, err := tx.Notification.Delete().Where(notification.OrgID(orgID)).Exec(viewer.AsSystem(ctx, "erasure"))
	if err != nil {
		return 0, fmt.Errorf("delete notifications: %w", err)
	}
	return l.erase(ctx, tx, Event{OrgID: orgID, TargetID: orgID}, entevent.OrgID(orgID))
}

// ErasePerson does the same for the lines that are about no organization: what a
// person did to their own account, and what was done to it. What they did in
// organizations stands in the logs of those, and goes with them.
func (l *Log) ErasePerson(ctx context.Context, tx *ent.Client, userID string) (int, error) {
	return l.erase(ctx, tx, Event{TargetID: userID},
		entevent.OrgIDIsNil(), entevent.Or(entevent.ActorID(userID), entevent.TargetID(userID)))
}

// erase does it to the lines that the predicates pick, as the system: whoever
// leaves an organization empty may read its log no more.
func (l *Log) erase(ctx context.Context, tx *ent.Client, line Event, which ...predicate.Event) (int, error) {
	n, err := tx.Event.Update().Where(append(which, entevent.ErasedAtIsNil())...).
		SetActorName("").SetTargetName("").ClearData().SetIP("").ClearSalt().SetErasedAt(l.clock.Now()).
		Save(viewer.AsSystem(ctx, "erasure"))
	if err != nil {
		return 0, fmt.Errorf("erase lines of the log: %w", err)
	}
	line.Action, line.Nameless, line.Data = "log.erased", true, map[string]string{"lines": strconv.Itoa(n)}
	return n, l.Record(ctx, tx, line)
}
