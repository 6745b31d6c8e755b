package testkit

import (
	"context"
	"regexp"

	"github.com/riverqueue/river"

	"kontor/ent"
	"kontor/internal/event"
	"kontor/internal/mail"
	"kontor/internal/notify"
)

// Origin is where links in mails lead.
const Origin = "https://kontor.test"

// Deliver writes and sends the mails that wait in the queue, as the server's
// jobs do, and returns them in the order in which they were caused.
func (w *World) Deliver() []*ent.MailboxMessage {
	w.T.Helper()
	writer, err := mail.NewWriter("Example Hosting")
	w.check(err)
	kept := &keeper{Mailbox: notify.NewMailbox(w.DB, w.Clock, notify.Everybody)}
	worker := notify.NewWorker(w.DB, w.Clock, writer, kept, Origin)
	for id, m := range w.WaitingMails() {
		w.check(worker.Work(context.Background(), &river.Job[event.MailArgs]{Args: event.MailArgs{Mail: m}}))
		_, err := w.DB.SQL.Exec("DELETE FROM river_job WHERE id = $1", id)
		w.check(err)
	}
	var list []*ent.MailboxMessage
	for _, id := range kept.ids {
		m, err := kept.Message(context.Background(), id)
		w.check(err)
		list = append(list, m)
	}
	return list
}

// keeper remembers what its mailbox was given.
type keeper struct {
	*notify.Mailbox
	ids []string
}

func (k *keeper) Send(ctx context.Context, m mail.Message) error {
	k.ids = append(k.ids, m.ID)
	return k.Mailbox.Send(ctx, m)
}

// WaitingMails yields the mails in the queue, with the ids of their jobs, oldest
// first.
func (w *World) WaitingMails() func(yield func(int64, event.Mail) bool) {
	w.T.Helper()
	ids, jobs := queued[event.MailArgs](w, "mail")
	return func(yield func(int64, event.Mail) bool) {
		for i := range ids {
			if !yield(ids[i], jobs[i].Mail) {
				return
			}
		}
	}
}

// Job adds a job to the queue that no server takes, and returns its number.
func (w *World) Job() string {
	w.T.Helper()
	var id string
	w.check(w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
		return w.Events.Record(ctx, tx, event.Event{Action: "user.registered_again", Mails: []event.Mail{{Kind: "email_exists"}}})
	}))
	w.check(w.DB.SQL.QueryRow("SELECT max(id) FROM river_job").Scan(&id))
	return id
}

var token = regexp.MustCompile(`#token=(\w+)`)

// Token returns the token of the link in a mail.
func Token(m *ent.MailboxMessage) string {
	if found := token.FindStringSubmatch(m.Text); found != nil {
		return found[1]
	}
	return ""
}
