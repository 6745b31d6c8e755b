package backoffice_test

import (
	"context"
	"errors"
	"testing"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/internal/authz"
	"kontor/internal/backoffice"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/testkit"
)

// desk is a member of staff, and a customer with one representative.
type desk struct {
	*testkit.World
	office    *backoffice.BackOffice
	acme      *ent.Organization
	stan, ana *ent.User
	place     *ent.Membership
}

func newDesk(w *testkit.World) *desk {
	d := &desk{World: w, office: w.App().BackOffice, acme: w.Org("Acme")}
	d.ana, d.place = w.Member(d.acme, "ana", authz.LegalRepresentative)
	d.stan = w.User("stan").Update().SetStaff(true).SaveX(w.System())
	return d
}

// staff is a fresh request of the member of staff.
func (d *desk) staff() context.Context { return d.As(d.stan) }

// logged returns the lines of an action.
func (d *desk) logged(action string) []*ent.Event {
	return d.DB.Client.Event.Query().Where(entevent.Action(action)).Order(entevent.ByID()).AllX(d.System())
}

// mailed returns the mails of a kind that wait.
func (d *desk) mailed(kind string) (mails []event.Mail) {
	for _, m := range d.WaitingMails() {
		if m.Kind == kind {
			mails = append(mails, m)
		}
	}
	return mails
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// wants fails the test unless err is a fault like want.
func wants(t *testing.T, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("got %v, want %v", err, want)
	}
}

var (
	notFound  = &fault.Error{Code: fault.CodeNotFound}
	forbidden = &fault.Error{Code: fault.CodeForbidden}
)

func blames(t *testing.T, err error, field string) {
	t.Helper()
	if f, ok := fault.As(err); !ok || f.Code != fault.CodeInvalid || f.Field != field {
		t.Errorf("got %v, want invalid on %s", err, field)
	}
}
