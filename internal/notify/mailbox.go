package notify

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/mailboxmessage"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/email"
	"kontor/internal/fault"
	"kontor/internal/mail"
	"kontor/internal/page"
	"kontor/internal/viewer"
)

// Readers says who may read a mailbox: its mails hold links that sign people in.
type Readers int

// The readers of a mailbox.
const (
	// Nobody is for servers that hand their mails to a mail server.
	Nobody Readers = iota
	// Staff is for whoever works for the provider.
	Staff
	// Everybody is for a server on one's own machine.
	Everybody
)

// Mailbox keeps mails instead of sending them.
type Mailbox struct {
	db      *db.DB
	clock   clock.Clock
	readers Readers
}

// NewMailbox returns the mailbox of a database.
func NewMailbox(d *db.DB, c clock.Clock, r Readers) *Mailbox {
	return &Mailbox{db: d, clock: c, readers: r}
}

// Send keeps a message. Kept again under the same ID it replaces the earlier one.
func (b *Mailbox) Send(ctx context.Context, m mail.Message) error {
	return b.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if _, err := tx.MailboxMessage.Delete().Where(mailboxmessage.ID(m.ID)).Exec(ctx); err != nil {
			return fmt.Errorf("replace mail: %w", err)
		}
		err := tx.MailboxMessage.Create().SetID(m.ID).
			SetRecipient(m.To).SetKind(string(m.Kind)).SetLocale(m.Locale).SetSubject(m.Subject).
			SetText(m.Text).SetHTML(m.HTML).SetCreatedAt(b.clock.Now()).Exec(ctx)
		if err != nil {
			return fmt.Errorf("keep mail: %w", err)
		}
		return nil
	})
}

// CanRead tells whether the viewer may read the mailbox.
func (b *Mailbox) CanRead(ctx context.Context) bool {
	switch b.readers {
	case Everybody:
		return true
	case Staff:
		v := viewer.From(ctx)
		return v.SignedIn() && v.Staff
	}
	return false
}

// List returns a page of the mails, newest first; with a recipient only theirs.
// It is nil for whoever may not read. Fails with invalid on a page argument.
func (b *Mailbox) List(ctx context.Context, args page.Args, recipient string) (*page.Connection[*ent.MailboxMessage], error) {
	if !b.CanRead(ctx) {
		return nil, nil
	}
	p, err := page.New(args, page.Order{Name: "newest", Column: mailboxmessage.FieldCreatedAt, Desc: true, Type: page.Instant})
	if err != nil {
		return nil, err
	}
	q := b.db.Client.MailboxMessage.Query()
	if recipient != "" {
		q = q.Where(mailboxmessage.Recipient(email.Normalize(recipient)))
	}
	rows, err := q.Where(p.Apply).All(asReader(ctx))
	if err != nil {
		return nil, fmt.Errorf("list mails: %w", err)
	}
	key := func(m *ent.MailboxMessage) (any, string) { return m.CreatedAt, m.ID }
	return page.Build(p, rows, key, nil), nil
}

// Message returns one mail. Fails with not_found, also for whoever may not read.
func (b *Mailbox) Message(ctx context.Context, id string) (*ent.MailboxMessage, error) {
	if !b.CanRead(ctx) {
		return nil, fault.NotFound("mail")
	}
	m, err := b.db.Client.MailboxMessage.Query().Where(mailboxmessage.ID(id)).Only(asReader(ctx))
	if ent.IsNotFound(err) {
		return nil, fault.NotFound("mail")
	}
	if err != nil {
		return nil, fmt.Errorf("load mail: %w", err)
	}
	return m, nil
}

// asReader lets whom CanRead has let in see the rows: mails belong to no person
// and no organization, and so no policy shows them.
func asReader(ctx context.Context) context.Context { return viewer.AsSystem(ctx, "mailbox") }
