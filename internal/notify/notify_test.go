package notify_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/riverqueue/river"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/mail"
	"kontor/internal/notify"
	"kontor/internal/org"
	"kontor/internal/page"
	"kontor/internal/secret"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// record writes an event with mails, as commands do.
func record(w *testkit.World, e event.Event) error {
	return w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error { return w.Events.Record(ctx, tx, e) })
}

func about(u *ent.User, kinds ...mail.Kind) event.Event {
	e := event.Event{Action: "test.happened", TargetID: u.ID, ActorID: u.ID, ActorName: "Ana Example"}
	for _, k := range kinds {
		e.Mails = append(e.Mails, event.Mail{Kind: string(k), UserID: u.ID})
	}
	return e
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// kinds lists mails as "kind recipient".
func kinds(mails []*ent.MailboxMessage) []string {
	var list []string
	for _, m := range mails {
		list = append(list, m.Kind+" "+m.Recipient)
	}
	return list
}

func TestMail_R137_JobsHoldIdsAndNoSecrets(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ana := w.User("ana")
		must(t, record(w, about(ana, mail.KindResetPassword)))
		var jobs string
		for _, m := range w.WaitingMails() {
			jobs += fmt.Sprintf("%+v", m)
		}
		token := testkit.Token(w.Deliver()[0])
		if token == "" || strings.Contains(jobs, secret.Link) {
			t.Errorf("the job knew the link before the mail was written: %s", jobs)
		}
	})
}

func TestMail_RollbackLeavesNone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ana := w.User("ana")
		failed := errors.New("the command failed after all")
		err := w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
			if err := w.Events.Record(ctx, tx, about(ana, mail.KindPasswordChanged)); err != nil {
				return err
			}
			return failed
		})
		if !errors.Is(err, failed) {
			t.Fatal(err)
		}
		if mails := w.Deliver(); len(mails) != 0 {
			t.Errorf("mailed %v", kinds(mails))
		}
		must(t, record(w, about(ana, mail.KindPasswordChanged)))
		if mails := w.Deliver(); len(mails) != 1 {
			t.Errorf("after a commit: %v", kinds(mails))
		}
	})
}

func TestMail_AskedForTwiceIsOneJob(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ana := w.User("ana")
		must(t, record(w, about(ana, mail.KindPasswordChanged, mail.KindPasswordChanged)))
		if mails := w.Deliver(); len(mails) != 1 {
			t.Errorf("mailed %v", kinds(mails))
		}
	})
}

// A server that dies after sending runs the job again: the mailbox then holds one
// mail, and the link in it is the one that works.
func TestMail_SentTwiceIsOneMailWithAGoodLink(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ana := w.User("ana")
		must(t, record(w, about(ana, mail.KindResetPassword)))
		box, work := newWorker(t, w)
		for _, m := range w.WaitingMails() {
			for range 2 {
				must(t, work(m))
			}
		}
		list, err := box.List(context.Background(), page.Args{}, "")
		if err != nil || len(list.Edges) != 1 {
			t.Fatalf("%d mails, %v", len(list.Edges), err)
		}
		row := w.DB.Client.UserToken.Query().OnlyX(w.System())
		if !bytes.Equal(*row.TokenHash, secret.Hash(testkit.Token(list.Edges[0].Node))) {
			t.Error("the link in the mail is void")
		}
	})
}

func newWorker(t *testing.T, w *testkit.World) (*notify.Mailbox, func(event.Mail) error) {
	t.Helper()
	box := notify.NewMailbox(w.DB, w.Clock, notify.Everybody)
	return box, sendWith(t, w, box)
}

func sendWith(t *testing.T, w *testkit.World, s mail.Sender) func(event.Mail) error {
	t.Helper()
	writer, err := mail.NewWriter("Example Hosting")
	must(t, err)
	worker := notify.NewWorker(w.DB, w.Clock, writer, s, testkit.Origin)
	return func(m event.Mail) error {
		return worker.Work(context.Background(), &river.Job[event.MailArgs]{Args: event.MailArgs{Mail: m}})
	}
}

type failing struct{ err error }

func (f failing) Send(context.Context, mail.Message) error { return f.err }

func TestMail_IsTriedAgainUnlessRefusedForGood(t *testing.T) {
	w := testkit.New(t)
	ana := w.User("ana")
	must(t, record(w, about(ana, mail.KindPasswordChanged)))
	for _, m := range w.WaitingMails() {
		down := errors.New("connection refused")
		if err := sendWith(t, w, failing{down})(m); !errors.Is(err, down) {
			t.Errorf("server down: %v", err)
		}
		var cancelled *river.JobCancelError
		if err := sendWith(t, w, failing{fmt.Errorf("550: %w", mail.ErrRefused)})(m); !errors.As(err, &cancelled) {
			t.Errorf("refused: %v", err)
		}
	}
}

func TestMail_EndsQuietlyOnceItMakesNoSense(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		gone, disabled, confirmed := w.User("gone"), w.User("disabled"), w.User("confirmed")
		must(t, record(w, about(gone, mail.KindPasswordChanged)))
		must(t, record(w, about(disabled, mail.KindPasswordChanged)))
		must(t, record(w, about(confirmed, mail.KindConfirmEmail)))
		must(t, record(w, event.Event{Action: "test.asked", Mails: []event.Mail{{Kind: string(mail.KindResetPassword), Email: "nobody@example.com"}}}))
		must(t, w.DB.Client.User.DeleteOne(gone).Exec(w.System()))
		must(t, disabled.Update().SetDisabledAt(w.Clock.Now()).Exec(w.System()))
		if mails := w.Deliver(); len(mails) != 0 {
			t.Errorf("mailed %v", kinds(mails))
		}
	})
}

func TestMail_OfAnUnknownKindIsAnError(t *testing.T) {
	w := testkit.New(t)
	must(t, record(w, about(w.User("ana"), "no_such_kind")))
	_, work := newWorker(t, w)
	for _, m := range w.WaitingMails() {
		if err := work(m); err == nil {
			t.Error("went by without a word")
		}
	}
}

func TestMail_IsInTheLanguageOfItsReader(t *testing.T) {
	w := testkit.New(t)
	ana := w.User("ana")
	must(t, ana.Update().SetLocale("de").SetTimeZone("Europe/Berlin").Exec(w.System()))
	must(t, record(w, about(ana, mail.KindPasswordChanged)))
	m := w.Deliver()[0]
	if m.Locale != "de" || !strings.Contains(m.Text, "10:00") { // 09:00 UTC
		t.Errorf("%s: %s", m.Locale, m.Text)
	}
}

// Every kind that organizations send, with what it must say.
func TestMail_R20_TellsMembersWhatHappened(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		orgs := org.New(w.DB, w.Events, w.Clock)
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		cora, place := w.Member(acme, "cora", authz.Collaborator)
		admin := w.Role(acme, authz.Administrator).ID
		as := func(u *ent.User) context.Context { return w.As(u) }
		step := func(name string, err error, to *ent.User, kind mail.Kind, says ...string) {
			t.Helper()
			must(t, err)
			mails := w.Deliver()
			if len(mails) != 1 || mails[0].Kind != string(kind) || mails[0].Recipient != to.Email {
				t.Fatalf("%s: mailed %v", name, kinds(mails))
			}
			for _, s := range append(says, "Acme") {
				if !strings.Contains(mails[0].Text, s) {
					t.Errorf("%s does not say %q:\n%s", name, s, mails[0].Text)
				}
			}
		}
		_, err := orgs.ChangeRole(as(rita), place.ID, admin)
		step("role", err, cora, mail.KindRoleChanged, "Rita Example", "Collaborator", "Administrator")
		_, err = orgs.Suspend(as(rita), place.ID)
		step("suspend", err, cora, mail.KindMemberSuspended, "Rita Example")
		_, err = orgs.Reactivate(as(rita), place.ID)
		step("reactivate", err, cora, mail.KindMemberReactivated, "Administrator", testkit.Origin+"/o/acme")
		phone := "+34 600 000 000"
		_, err = orgs.Update(as(cora), acme.ID, org.Details{Phone: &phone})
		step("details", err, rita, mail.KindOrganizationChanged, "Cora Example", "600")
		step("leave", orgs.Leave(as(cora), acme.ID), rita, mail.KindMemberLeft, "Cora Example", cora.Email)
		again := w.Join(acme, cora, authz.Collaborator)
		_, err = orgs.Remove(as(rita), again.ID)
		step("remove", err, cora, mail.KindMemberRemoved, "Rita Example")
	})
}

// What goes on in an organization is told to nobody who has left it since.
func TestMail_R22_TellsNothingToWhoHasLeft(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		ana, place := w.Member(acme, "ana", authz.LegalRepresentative)
		tell := func() []*ent.MailboxMessage {
			e := about(ana, mail.KindOrganizationChanged)
			e.OrgID, e.Data = acme.ID, map[string]string{"name_from": "A", "name_to": "Acme"}
			must(t, record(w, e))
			return w.Deliver()
		}
		if mails := tell(); len(mails) != 1 {
			t.Fatalf("a member: %v", kinds(mails))
		}
		must(t, place.Update().SetSuspendedAt(w.Clock.Now()).Exec(w.System()))
		if mails := tell(); len(mails) != 0 {
			t.Errorf("suspended: %v", kinds(mails))
		}
		must(t, w.DB.Client.Membership.DeleteOne(place).Exec(w.System()))
		if mails := tell(); len(mails) != 0 {
			t.Errorf("gone: %v", kinds(mails))
		}
	})
}

func TestInvitation_R14_R15_OnlyTheNewestMailHasAGoodLink(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		orgs := org.New(w.DB, w.Events, w.Clock)
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		invite := func(address string) string {
			res, err := orgs.Invite(w.As(rita), org.Invite{
				OrgID: acme.ID, RoleID: w.Role(acme, authz.Collaborator).ID, Locale: "fr", Strict: true,
				Invitees: []org.Invitee{{Email: address, GivenName: "Noa"}},
			})
			must(t, err)
			return res[0].Invitation.ID
		}
		good := func(m *ent.MailboxMessage) bool {
			p, err := orgs.Preview(context.Background(), testkit.Token(m))
			must(t, err)
			return p != nil
		}
		id := invite("noa@example.org")
		first := w.Deliver()[0]
		if first.Recipient != "noa@example.org" || first.Locale != "fr" || !strings.Contains(first.Text, "Rita Example") || !good(first) {
			t.Fatalf("%+v", first)
		}
		w.Clock.Advance(time.Minute)
		_, err := orgs.Resend(w.As(rita), id)
		must(t, err)
		if good(first) {
			t.Error("the first link lives until the second mail is written")
		}
		second := w.Deliver()[0]
		if good(first) || !good(second) {
			t.Error("the second link must be good, the first void")
		}

		// Two mails that wait at once: the one that was overtaken is not sent.
		w.Clock.Advance(time.Minute)
		id = invite("two@example.org")
		w.Clock.Advance(time.Minute)
		_, err = orgs.Resend(w.As(rita), id)
		must(t, err)
		if mails := w.Deliver(); len(mails) != 1 || !good(mails[0]) {
			t.Errorf("mailed %v", kinds(mails))
		}

		id = invite("three@example.org")
		_, err = orgs.Cancel(w.As(rita), id)
		must(t, err)
		if mails := w.Deliver(); len(mails) != 0 {
			t.Errorf("cancelled, and mailed %v", kinds(mails))
		}
	})
}

func TestInvitation_AnswersAreToldToTheSender(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		orgs := org.New(w.DB, w.Events, w.Clock)
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		for _, name := range []string{"noa", "max"} {
			u := w.User(name)
			_, err := orgs.Invite(w.As(rita), org.Invite{
				OrgID: acme.ID, RoleID: w.Role(acme, authz.External).ID, Locale: "en", Strict: true, Invitees: []org.Invitee{{Email: u.Email}},
			})
			must(t, err)
			a := org.Answer{Token: testkit.Token(w.Deliver()[0])}
			want := "invitation_accepted " + rita.Email
			if name == "noa" {
				_, err = orgs.Accept(w.As(u), a)
			} else {
				want = "invitation_declined " + rita.Email
				_, err = orgs.Decline(context.Background(), a)
			}
			must(t, err)
			mails := w.Deliver()
			if got := kinds(mails); !slices.Equal(got, []string{want}) || !strings.Contains(mails[0].Text, u.Email) {
				t.Errorf("%s: mailed %v", name, got)
			}
		}
	})
}

func TestMailbox_IsReadByStaffOrWhereItIsOpen(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		staff := w.User("staff")
		must(t, staff.Update().SetStaff(true).Exec(w.System()))
		staff.Staff = true
		must(t, record(w, about(staff, mail.KindPasswordChanged)))
		kept := w.Deliver()[0]
		for _, tt := range []struct {
			name    string
			readers notify.Readers
			ctx     context.Context
			may     bool
		}{
			{"staff", notify.Staff, w.As(staff), true},
			{"a person", notify.Staff, w.As(w.User("ana")), false},
			{"nobody", notify.Staff, context.Background(), false},
			{"nobody, open", notify.Everybody, context.Background(), true},
			{"staff, mail server", notify.Nobody, w.As(staff), false},
			{"staff without a session", notify.Staff, viewer.With(context.Background(), &viewer.Viewer{Staff: true}), false},
		} {
			box := notify.NewMailbox(w.DB, w.Clock, tt.readers)
			list, err := box.List(tt.ctx, page.Args{}, "")
			must(t, err)
			m, err := box.Message(tt.ctx, kept.ID)
			if tt.may && (list == nil || len(list.Edges) != 1 || err != nil || m.ID != kept.ID) {
				t.Errorf("%s cannot read: %v", tt.name, err)
			}
			if !tt.may && (list != nil || fault.CodeOf(err) != fault.CodeNotFound) {
				t.Errorf("%s reads, or is told why not: %v", tt.name, err)
			}
			if box.CanRead(tt.ctx) != tt.may {
				t.Errorf("%s: CanRead is %v", tt.name, !tt.may)
			}
		}
		box := notify.NewMailbox(w.DB, w.Clock, notify.Everybody)
		if _, err := box.Message(context.Background(), "mal_unknown"); fault.CodeOf(err) != fault.CodeNotFound {
			t.Errorf("unknown mail: %v", err)
		}
	})
}

func TestMailbox_PagesNewestFirstByRecipient(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ana, bo := w.User("ana"), w.User("bo")
		for i := range 5 {
			must(t, record(w, about(ana, mail.KindPasswordChanged)))
			must(t, record(w, about(bo, mail.KindPasswordChanged)))
			if i%2 == 0 {
				w.Clock.Advance(time.Minute) // some are written at the same instant
			}
			w.Deliver()
		}
		box := notify.NewMailbox(w.DB, w.Clock, notify.Everybody)
		seen, two := map[string]bool{}, 2
		var last time.Time
		args := page.Args{First: &two}
		for {
			list, err := box.List(context.Background(), args, "Ana@example.com")
			must(t, err)
			for _, e := range list.Edges {
				if e.Node.Recipient != ana.Email || seen[e.Node.ID] || !last.IsZero() && e.Node.CreatedAt.After(last) {
					t.Errorf("%s %v comes out of order, twice, or to the wrong reader", e.Node.Recipient, e.Node.CreatedAt)
				}
				seen[e.Node.ID], last = true, e.Node.CreatedAt
			}
			if !list.PageInfo.HasNextPage {
				break
			}
			args.After = list.PageInfo.EndCursor
		}
		if len(seen) != 5 {
			t.Errorf("%d mails, want 5", len(seen))
		}
	})
}
