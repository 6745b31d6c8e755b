package support_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/support"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// ward is a customer, and a member of staff.
type ward struct {
	*testkit.World
	support   *support.Support
	acme      *ent.Organization
	ana, stan *ent.User
}

func newWard(w *testkit.World) *ward {
	s := &ward{World: w, support: w.App().Support, acme: w.Org("Acme")}
	s.ana, _ = w.Member(s.acme, "ana", authz.LegalRepresentative)
	s.stan = w.User("stan").Update().SetStaff(true).SaveX(w.System())
	return s
}

// sees tells whether the member of staff sees the members of the customer now.
func (s *ward) sees() bool { return viewer.Can(s.As(s.stan), authz.MemberRead, s.acme.ID) }

func (s *ward) lines(action string) []*ent.Event {
	return s.DB.Client.Event.Query().Where(entevent.Action(action)).AllX(s.System())
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

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

// Staff see nothing of a customer who has not let them in; by a grant, from when they
// enter until they leave, or the customer ends it, or its time is over (R24, R25).
func TestVisit_R24_R25_OnlyByAGrantInForce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newWard(w)
		if s.sees() {
			t.Fatal("staff see a customer without a grant")
		}
		g, err := s.support.Grant(w.As(s.ana), s.acme.ID, 4, "Mails do not arrive.")
		must(t, err)
		if s.sees() {
			t.Error("staff see a customer without having entered")
		}
		_, err = s.support.Enter(w.As(s.ana), g.ID)
		wants(t, err, forbidden)
		ctx := w.As(s.stan)
		_, err = s.support.Enter(ctx, g.ID)
		must(t, err)
		if !s.sees() || !viewer.Can(ctx, authz.MemberRead, s.acme.ID) {
			t.Error("who has entered sees nothing")
		}
		for _, p := range authz.Table() {
			may := viewer.Can(ctx, p.Name, s.acme.ID)
			if may != authz.Support().Has(p.Name) || may && !authz.ReadOnly().Has(p.Name) {
				t.Errorf("%s: %v", p.Name, may)
			}
		}
		// What would stay when they have left, or leave with them, is not theirs to do.
		wants(t, viewer.RequireOwn(ctx, authz.ProductRead, s.acme.ID), forbidden)
		must(t, viewer.RequireOwn(w.As(s.ana), authz.ProductRead, s.acme.ID))
		_, err = s.support.Leave(w.As(s.stan), g.ID)
		must(t, err)
		if s.sees() {
			t.Error("who has left still sees")
		}
		_, err = s.support.Enter(w.As(s.stan), g.ID)
		must(t, err)
		w.Clock.Advance(4 * time.Hour)
		if s.sees() {
			t.Error("a grant whose time is over still shows")
		}
		_, err = s.support.Enter(w.As(s.stan), g.ID)
		wants(t, err, support.ErrOver)
	})
}

func TestEnd_R124_FromTheNextRequest(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newWard(w)
		g, err := s.support.Grant(w.As(s.ana), s.acme.ID, 24, "")
		must(t, err)
		_, err = s.support.Enter(w.As(s.stan), g.ID)
		must(t, err)
		// Staff end nothing of a customer, also not from inside.
		_, err = s.support.End(w.As(s.stan), g.ID)
		wants(t, err, forbidden)
		g, err = s.support.End(w.As(s.ana), g.ID)
		must(t, err)
		if s.sees() || s.support.Active(g) || g.EndedAt == nil {
			t.Error("an ended grant still shows")
		}
		_, err = s.support.Enter(w.As(s.stan), g.ID)
		wants(t, err, support.ErrOver)
		// Ending it twice is no news.
		_, err = s.support.End(w.As(s.ana), g.ID)
		must(t, err)
		if n := len(s.lines("support.ended")); n != 1 {
			t.Errorf("%d lines tell that it ended", n)
		}
		visits, err := s.support.Visits(w.As(s.ana), []string{g.ID})
		must(t, err)
		if len(visits[g.ID]) != 1 || visits[g.ID][0].LeftAt == nil || visits[g.ID][0].UserName != "Stan Example" {
			t.Errorf("the customer sees %v", visits[g.ID])
		}
	})
}

// The customer reads who looked in, and for whom; a visit is one line each way.
func TestVisit_R134_TheCustomerSeesWhoAndWhen(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newWard(w)
		g, err := s.support.Grant(w.As(s.ana), s.acme.ID, 1, "")
		must(t, err)
		for range 2 { // entering twice is one visit
			_, err = s.support.Enter(w.As(s.stan), g.ID)
			must(t, err)
		}
		for range 2 {
			_, err = s.support.Leave(w.As(s.stan), g.ID)
			must(t, err)
		}
		_, err = s.support.Enter(w.As(s.stan), g.ID)
		must(t, err)
		visits, err := s.support.Visits(w.As(s.ana), []string{g.ID})
		must(t, err)
		if list := visits[g.ID]; len(list) != 2 || list[0].LeftAt != nil || list[1].LeftAt == nil {
			t.Errorf("visits %v", list)
		}
		lines := s.lines("support.entered")
		if len(lines) != 2 || *lines[0].OrgID != s.acme.ID || lines[0].ActorID != s.stan.ID || lines[0].ActorKind != entevent.ActorKindStaff {
			t.Errorf("lines %v", lines)
		}
		if n := len(s.lines("support.left")); n != 1 {
			t.Errorf("%d lines tell of leaving", n)
		}
	})
}

func TestGrant_ReplacesMailsAndRefuses(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newWard(w)
		admin, _ := w.Member(s.acme, "adam", authz.Administrator)
		cora, _ := w.Member(s.acme, "cora", authz.Collaborator)
		first, err := s.support.Grant(w.As(admin), s.acme.ID, 168, "First")
		must(t, err)
		_, err = s.support.Enter(w.As(s.stan), first.ID)
		must(t, err)
		second, err := s.support.Grant(w.As(admin), s.acme.ID, 1, "Second")
		must(t, err)
		if s.sees() {
			t.Error("the visit by the earlier grant goes on")
		}
		if list, err := s.support.InForce(w.As(s.stan)); err != nil || len(list) != 1 || list[0].ID != second.ID {
			t.Errorf("in force %v, %v", list, err)
		}
		mails := w.Deliver()
		if len(mails) != 1 || mails[0].Recipient != "ana@example.com" || !strings.Contains(mails[0].Text, "Second") {
			t.Errorf("mailed %d: what is in force, to the representative", len(mails))
		}
		for _, hours := range []int{0, 169, -1} {
			_, err = s.support.Grant(w.As(s.ana), s.acme.ID, hours, "")
			wants(t, err, support.ErrHours)
		}
		_, err = s.support.Grant(w.As(s.ana), s.acme.ID, 1, strings.Repeat("x", 501))
		wants(t, err, support.ErrReason)
		_, err = s.support.Grant(w.As(cora), s.acme.ID, 1, "")
		wants(t, err, forbidden)
		_, err = s.support.Grant(w.As(s.stan), s.acme.ID, 1, "")
		wants(t, err, notFound)
		otto, _ := w.Member(w.Org("Elsewhere"), "otto", authz.LegalRepresentative)
		_, err = s.support.Grant(w.As(otto), s.acme.ID, 1, "")
		wants(t, err, notFound)
		_, err = s.support.End(w.As(otto), second.ID)
		wants(t, err, notFound)
		_, err = s.support.Enter(w.As(s.stan), "sup_none")
		wants(t, err, notFound)
		_, err = s.support.InForce(w.As(s.ana))
		wants(t, err, forbidden)
		_, err = s.support.Grant(context.Background(), s.acme.ID, 1, "")
		wants(t, err, viewer.ErrSignIn)
	})
}
