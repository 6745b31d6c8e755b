package event

import (
	"context"
	"fmt"
	"strconv"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/notification"
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
	// As the system: whoever leaves an organization empty may read its log no more.
	system := viewer.AsSystem(ctx, "erasure")
	if _, err := tx.Notification.Delete().Where(notification.OrgID(orgID)).Exec(system); err != nil {
		return 0, fmt.Errorf("delete notifications: %w", err)
	}
	n, err := tx.Event.Update().Where(entevent.OrgID(orgID), entevent.ErasedAtIsNil()).
		SetActorName("").SetTargetName("").ClearData().SetIP("").ClearSalt().SetErasedAt(l.clock.Now()).
		Save(system)
	if err != nil {
		return 0, fmt.Errorf("erase lines of the log: %w", err)
	}
	return n, l.Record(ctx, tx, Event{
		Action: "log.erased", OrgID: orgID, TargetID: orgID, Nameless: true, Data: map[string]string{"lines": strconv.Itoa(n)},
	})
}
