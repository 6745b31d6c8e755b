// Package event writes the activity log. Record adds one line in the
// transaction of the change, with the jobs that follow from it: nothing else
// enqueues mails, so that whatever is mailed has happened, and stands in the log.
// Long work of people is enqueued by package task.
package event

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/notification"
	"kontor/ent/predicate"
	"kontor/internal/clock"
	"kontor/internal/job"
	"kontor/internal/viewer"
)

// Event is something that happened.
type Event struct {
	// Action is the past tense of what happened: member.removed.
	Action string
	// OrgID is empty for what concerns a person only.
	OrgID string
	// TargetID and TargetName say what it happened to.
	TargetID, TargetName string
	// Data says what changed, by name; never a secret.
	Data map[string]string
	// Mails are sent because of it.
	Mails []Mail
	// Notices tell people of it in the console.
	Notices []Notice
	// Settles are ids of what was decided: notifications about them wait no more.
	Settles []string
	// SettledBy narrows that to the notifications of one person, where the others
	// still have to answer.
	SettledBy string
	// Webhook is told of it alone, whatever its actions; without, those are told
	// that Endpoints names.
	Webhook string
	// ActorID and ActorName replace the viewer where the act itself proves who
	// acts: a sign-in, a registration, a token of a mail.
	ActorID, ActorName string
	// Nameless leaves out the actor's name and address, which are erased by the
	// act itself.
	Nameless bool
}

// Mail is a mail to send, named by ids: what it says is read, and links are
// minted, when it is written.
type Mail struct {
	// Kind is one of the kinds of package mail.
	Kind string `json:"kind"`
	// EventID is set by Record.
	EventID string `json:"event_id"`
	// UserID is the recipient, for mails to a person with an account.
	UserID string `json:"user_id,omitempty"`
	// Email replaces the person's address, for mails about that address.
	Email string `json:"email,omitempty"`
	// InvitationID and UserTokenID name the row whose link the mail carries.
	InvitationID string `json:"invitation_id,omitempty"`
	UserTokenID  string `json:"user_token_id,omitempty"`
	// LinkID names a partner's request, whose link the mail carries.
	LinkID string `json:"link_id,omitempty"`
	// ContactID names a trusted contact, whose link the mail carries.
	ContactID string `json:"contact_id,omitempty"`
	// ProductIDs name some of the Products that the mail is about.
	ProductIDs []string `json:"product_ids,omitempty"`
	Products   int      `json:"products,omitempty"`
}

// Notice is a notification to a person.
type Notice struct {
	UserID string
	// Decision is set where somebody waits for the person's answer.
	Decision bool
	// Until is when the answer is not waited for any more, and the notification
	// goes; zero for those that are kept as long as all.
	Until time.Time
}

// NoticesTo addresses a notice to each of these people.
func NoticesTo(userIDs []string, decision bool) []Notice {
	notices := make([]Notice, len(userIDs))
	for i, id := range userIDs {
		notices[i] = Notice{UserID: id, Decision: decision}
	}
	return notices
}

// Decisions asks each of these people for an answer until an instant.
func Decisions(userIDs []string, until time.Time) []Notice {
	notices := NoticesTo(userIDs, true)
	for i := range notices {
		notices[i].Until = until
	}
	return notices
}

// noticeLasts is how long a notification is kept.
const noticeLasts = 90 * 24 * time.Hour

// MailsTo addresses a mail of one kind to each of these people.
func MailsTo(kind string, userIDs []string) []Mail {
	mails := make([]Mail, len(userIDs))
	for i, id := range userIDs {
		mails[i] = Mail{Kind: kind, UserID: id}
	}
	return mails
}

// MailArgs is the job that sends a Mail.
type MailArgs struct{ Mail }

// Kind names the job.
func (MailArgs) Kind() string { return "mail" }

// Log writes events.
type Log struct {
	jobs  *job.Queue
	clock clock.Clock
}

// NewLog returns a log whose jobs go to q.
func NewLog(q *job.Queue, c clock.Clock) *Log { return &Log{jobs: q, clock: c} }

// Record adds e to the log, and its mails and the deliveries to webhooks to the
// queue, in the transaction of ctx whose client is tx. The actor, address and
// request are the viewer's.
func (l *Log) Record(ctx context.Context, tx *ent.Client, e Event) error {
	v := viewer.From(ctx)
	kind, actorID, actorName := actor(v, e)
	create := tx.Event.Create().
		SetActorKind(kind).SetActorID(actorID).
		SetAction(e.Action).SetTargetID(e.TargetID).SetTargetName(e.TargetName).
		SetRequestID(v.RequestID).SetAt(l.clock.Now())
	if !e.Nameless {
		create.SetActorName(actorName).SetIP(v.IP)
	}
	if e.OrgID != "" {
		create.SetOrgID(e.OrgID)
		// Whoever acts for a partner is named with the partner (R125).
		if place, ok := v.In(e.OrgID); ok && place.Link != nil {
			create.SetViaOrgID(place.Link.PartnerID).SetViaOrgName(place.Link.PartnerName)
		}
	}
	if v.Kind == viewer.Token {
		create.SetTokenID(v.TokenID).SetTokenName(v.TokenName)
	}
	if len(e.Data) > 0 {
		create.SetData(e.Data)
	}
	salt := make([]byte, 16)
	_, _ = rand.Read(salt) // never fails
	create.SetSalt(salt)
	// The log writes itself: the actor of a removal may have just lost the
	// organization, and a person without one still acts.
	system := viewer.AsSystem(ctx, "event")
	row, err := create.Save(system)
	if err != nil {
		return fmt.Errorf("record %s: %w", e.Action, err)
	}
	if err := l.deliver(system, tx, row, e); err != nil {
		return err
	}
	if err := l.notify(system, tx, row, e); err != nil {
		return err
	}
	for _, m := range e.Mails {
		m.EventID = row.ID
		if err := l.jobs.Insert(ctx, MailArgs{Mail: m}); err != nil {
			return err
		}
	}
	return nil
}

// actor says who acts. Staff are named as such where they are no members and act
// for no partner: customers see when the provider was there.
func actor(v *viewer.Viewer, e Event) (kind entevent.ActorKind, actorID, name string) {
	switch {
	case e.ActorID != "":
		return entevent.ActorKindUser, e.ActorID, e.ActorName
	case v.IsSystem():
		return entevent.ActorKindSystem, v.UserID, v.Why
	case v.Kind == viewer.Service:
		return entevent.ActorKindService, v.TokenID, v.TokenName
	}
	if place, in := v.In(e.OrgID); v.SignedIn() && v.Staff && e.OrgID != "" && (!in || place.Support != nil) {
		return entevent.ActorKindStaff, v.UserID, v.Name
	}
	return entevent.ActorKindUser, v.UserID, v.Name
}

// notify settles the notifications about what was decided, and writes those of a
// line: one for each person, and none to whoever did it themselves, unless it waits
// for their answer.
func (l *Log) notify(ctx context.Context, tx *ent.Client, row *ent.Event, e Event) error {
	now := l.clock.Now()
	if len(e.Settles) > 0 {
		which := []predicate.Notification{notification.TargetIDIn(e.Settles...), notification.Decision(true), notification.SettledAtIsNil()}
		if e.SettledBy != "" {
			which = append(which, notification.UserID(e.SettledBy))
		}
		err := tx.Notification.Update().Where(which...).
			SetSettledAt(now).SetUpdatedAt(now).Exec(ctx)
		if err != nil {
			return fmt.Errorf("settle notifications: %w", err)
		}
	}
	var rows []*ent.NotificationCreate
	told := map[string]bool{}
	for _, n := range e.Notices {
		if told[n.UserID] || n.UserID == row.ActorID && !n.Decision {
			continue
		}
		told[n.UserID] = true
		until := now.Add(noticeLasts)
		if !n.Until.IsZero() && n.Until.Before(until) {
			until = n.Until
		}
		rows = append(rows, tx.Notification.Create().SetUserID(n.UserID).SetEventID(row.ID).SetAction(row.Action).SetNillableOrgID(row.OrgID).
			SetActorName(row.ActorName).SetTargetID(row.TargetID).SetTargetName(row.TargetName).SetData(row.Data).SetDecision(n.Decision).
			SetCreatedAt(now).SetUpdatedAt(now).SetExpiresAt(until))
	}
	if len(rows) == 0 {
		return nil
	}
	if err := tx.Notification.CreateBulk(rows...).Exec(ctx); err != nil {
		return fmt.Errorf("notify: %w", err)
	}
	return nil
}
