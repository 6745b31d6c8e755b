// Package notify sends the mails that events cause. Its worker decides, at the
// moment of writing, to whom a mail goes, in which language, and whether it still
// makes sense; it mints the tokens of links, of which only the mail ever holds
// more than a hash. What mails say is package mail's.
package notify

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/riverqueue/river"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/user"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/id"
	"kontor/internal/mail"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// errObsolete ends a job without a mail and without noise: the person is gone,
// the invitation is answered, the wish withdrawn. A mail about it would be wrong,
// and trying again would not help.
var errObsolete = errors.New("the mail is obsolete")

// Worker writes and sends the mails of the queue.
type Worker struct {
	river.WorkerDefaults[event.MailArgs]

	db     *db.DB
	clock  clock.Clock
	writer *mail.Writer
	sender mail.Sender
	links  links
	names  func(context.Context) (provider, sender string)
}

// Speak makes the worker write in the names that f tells: the provider's, and the one
// that mails come from. Empty ones are the configured ones. It is called before the
// first job.
func (w *Worker) Speak(f func(context.Context) (provider, sender string)) { w.names = f }

// NewWorker returns a worker whose links begin with origin.
func NewWorker(d *db.DB, c clock.Clock, w *mail.Writer, s mail.Sender, origin string) *Worker {
	return &Worker{db: d, clock: c, writer: w, sender: s, links: links{origin}}
}

// Work writes and sends one mail. A job that is run again, because the server
// died before it was known to be done, writes the same mail anew, with a link that
// replaces the earlier one.
func (w *Worker) Work(ctx context.Context, j *river.Job[event.MailArgs]) error {
	m := j.Args.Mail
	// As the system: nobody is asking, and recipients do not see all they are told.
	ctx = viewer.AsSystem(ctx, "mail "+m.Kind)
	var msg mail.Message
	// Asked before the transaction, which holds a connection of its own.
	writer, sender := w.voice(ctx)
	// The token's hash is kept before the mail leaves. The mail server is talked to
	// outside: it may take longer than a transaction should.
	err := w.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) (err error) {
		msg, err = w.write(ctx, tx, writer, m)
		return err
	})
	if errors.Is(err, errObsolete) {
		return nil
	}
	if err != nil {
		return err
	}
	msg.FromName = sender
	if err := w.sender.Send(ctx, msg); errors.Is(err, mail.ErrRefused) {
		return river.JobCancel(err)
	} else if err != nil {
		return err
	}
	return nil
}

// letter is a mail on its way from an event to a message.
type letter struct {
	event.Mail
	tx  *ent.Client
	now time.Time

	event *ent.Event
	// user is the recipient; nil for an invitation.
	user *ent.User
	// org is the organization of the event; nil where it has none.
	org *ent.Organization

	to mail.Recipient
}

// voice is in whose name mails are written now, and whom they come from.
func (w *Worker) voice(ctx context.Context) (*mail.Writer, string) {
	if w.names == nil {
		return w.writer, ""
	}
	provider, sender := w.names(ctx)
	return w.writer.For(provider), sender
}

func (w *Worker) write(ctx context.Context, tx *ent.Client, writer *mail.Writer, m event.Mail) (mail.Message, error) {
	l := &letter{Mail: m, tx: tx, now: w.clock.Now()}
	if err := l.load(ctx); err != nil {
		return mail.Message{}, err
	}
	data, err := w.fill(ctx, l)
	if err != nil {
		return mail.Message{}, err
	}
	msg, err := writer.Write(l.to, data)
	msg.ID = id.From(id.MailboxMessage, m.EventID, m.Kind, l.to.Email)
	return msg, err
}

// load reads what every mail needs: what happened, where, and who is told.
func (l *letter) load(ctx context.Context) (err error) {
	if l.event, err = l.tx.Event.Get(ctx, l.EventID); err != nil {
		return gone(err, "event")
	}
	if l.event.OrgID != nil {
		if l.org, err = l.tx.Organization.Get(ctx, *l.event.OrgID); err != nil {
			return gone(err, "organization")
		}
	}
	which := user.ID(l.UserID)
	switch {
	case l.UserID == "" && l.Email == "":
		return nil // an invitation names its own recipient
	case l.UserID == "":
		which = user.Email(l.Email)
	}
	if l.user, err = l.tx.User.Query().Where(which).Only(ctx); err != nil {
		return gone(err, "recipient")
	}
	if l.user.DisabledAt != nil {
		return errObsolete
	}
	l.address(l.user)
	if l.UserID != "" && l.Email != "" {
		l.to.Email = l.Email
	}
	return nil
}

// address makes u the recipient.
func (l *letter) address(u *ent.User) {
	l.to = mail.Recipient{Email: u.Email, Name: signin.Name(u), Locale: u.Locale}
	// A zone that this machine does not know is told in UTC.
	l.to.Zone, _ = time.LoadLocation(u.TimeZone)
}

// inside ends the mail unless its recipient is an active member: what goes on in
// an organization is told to nobody who has left it since.
func (l *letter) inside(ctx context.Context) error {
	in, err := l.tx.Membership.Query().
		Where(membership.OrgID(l.org.ID), membership.UserID(l.user.ID), membership.SuspendedAtIsNil()).Exist(ctx)
	if err != nil {
		return fmt.Errorf("look up recipient: %w", err)
	}
	if !in {
		return errObsolete
	}
	return nil
}

// gone makes a row that is no more the quiet end of the job.
func gone(err error, what string) error {
	if ent.IsNotFound(err) {
		return errObsolete
	}
	return fmt.Errorf("load %s: %w", what, err)
}
