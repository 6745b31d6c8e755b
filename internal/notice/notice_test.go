package notice_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/notification"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/notice"
	"kontor/internal/org"
	"kontor/internal/page"
	"kontor/internal/partner"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func domain(w *testkit.World) *notice.Notices { return notice.New(w.DB, w.Clock) }

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wants(t *testing.T, err error, code fault.Code) {
	t.Helper()
	if !errors.Is(err, &fault.Error{Code: code}) {
		t.Errorf("got %v, want %s", err, code)
	}
}

func record(t *testing.T, w *testkit.World, ctx context.Context, e event.Event) {
	t.Helper()
	ok(t, w.DB.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error { return w.Events.Record(ctx, tx, e) }))
}

// told lists what a person is told, newest first, an open decision marked.
func told(t *testing.T, w *testkit.World, u *ent.User) string {
	t.Helper()
	c, err := domain(w).List(w.As(u), false, page.Args{})
	ok(t, err)
	var list []string
	for _, e := range c.Edges {
		s := e.Node.Action
		switch {
		case e.Node.SettledAt != nil:
			s += " settled"
		case e.Node.Decision:
			s += "!"
		}
		list = append(list, s)
	}
	return strings.Join(list, ", ")
}

func counts(t *testing.T, w *testkit.World, u *ent.User) [2]int {
	t.Helper()
	unread, err := domain(w).Unread(w.As(u))
	ok(t, err)
	open, err := domain(w).Open(w.As(u))
	ok(t, err)
	return [2]int{unread, open}
}

func TestNotices_R24_AreThePersonsAlone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		ben, _ := w.Member(acme, "ben", authz.LegalRepresentative)
		record(t, w, w.System(), event.Event{Action: "member.left", OrgID: acme.ID, Notices: event.NoticesTo([]string{ana.ID}, false)})
		if got := told(t, w, ben); got != "" {
			t.Errorf("ben is told %q", got)
		}
		row := w.DB.Client.Notification.Query().OnlyX(w.System())
		_, err := domain(w).MarkRead(w.As(ben), []string{row.ID})
		wants(t, err, fault.CodeNotFound)
		_, err = domain(w).MarkRead(w.As(ben), nil)
		ok(t, err)
		_, err = domain(w).MarkRead(context.Background(), nil)
		wants(t, err, fault.CodeUnauthenticated)
		_, err = domain(w).MarkRead(w.As(ana), make([]string, 101))
		wants(t, err, fault.CodeInvalid)
		_, err = domain(w).List(context.Background(), false, page.Args{})
		wants(t, err, fault.CodeUnauthenticated)
		if got := counts(t, w, ana); got != [2]int{1, 0} {
			t.Errorf("ana has %v; nobody else marks hers", got)
		}
		// A token acts for her and is told nothing.
		token := *viewer.From(w.As(ana))
		token.Kind = viewer.Token
		c, err := domain(w).List(viewer.With(context.Background(), &token), false, page.Args{})
		if err != nil || len(c.Edges) != 0 {
			t.Errorf("a token is told %v, %v", c, err)
		}
		first, err := domain(w).MarkRead(w.As(ana), []string{row.ID, row.ID})
		ok(t, err)
		w.Clock.Advance(time.Hour)
		again, err := domain(w).MarkRead(w.As(ana), []string{row.ID})
		ok(t, err)
		if len(first) != 1 || first[0].ReadAt == nil || !again[0].ReadAt.Equal(*first[0].ReadAt) {
			t.Errorf("marked %v, then %v", first, again)
		}
		if got := counts(t, w, ana); got != [2]int{0, 0} {
			t.Errorf("ana has %v after reading", got)
		}
	})
}

func TestNotices_ListPagesAndTellsWhatIsOpen(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ana := w.User("ana")
		for i := range 5 {
			record(t, w, w.System(), event.Event{
				Action: fmt.Sprint("step.", i), TargetID: fmt.Sprint("t", i%2), Notices: event.NoticesTo([]string{ana.ID}, i%2 == 1),
			})
			if i == 2 {
				w.Clock.Advance(time.Second) // the others are of one instant
			}
		}
		var all []string
		var after *string
		for range 3 {
			c, err := domain(w).List(w.As(ana), false, page.Args{First: ptr(2), After: after})
			ok(t, err)
			for _, e := range c.Edges {
				all = append(all, e.Node.ID)
			}
			after = c.PageInfo.EndCursor
		}
		if len(all) != 5 || len(slices.Compact(slices.Sorted(slices.Values(all)))) != 5 {
			t.Errorf("the pages hold %v", all)
		}
		open, err := domain(w).List(w.As(ana), true, page.Args{})
		ok(t, err)
		if len(open.Edges) != 2 || counts(t, w, ana) != [2]int{5, 2} {
			t.Errorf("%d open, counts %v", len(open.Edges), counts(t, w, ana))
		}
		record(t, w, w.System(), event.Event{Action: "step.over", Settles: []string{"t1", "elsewhere"}})
		if got := counts(t, w, ana); got != [2]int{3, 0} {
			t.Errorf("after it was settled: %v", got)
		}
	})
}

// A decision is waited for until its time; everything goes after 90 days.
func TestSweep_DeletesWhatIsOver(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ana := w.User("ana")
		soon, late := w.Clock.Now().Add(time.Hour), w.Clock.Now().AddDate(1, 0, 0)
		record(t, w, w.System(), event.Event{Action: "a.soon", Notices: event.Decisions([]string{ana.ID}, soon)})
		record(t, w, w.System(), event.Event{Action: "a.late", Notices: event.Decisions([]string{ana.ID}, late)})
		w.Clock.Advance(time.Hour)
		if got := told(t, w, ana); got != "a.late!" || counts(t, w, ana) != [2]int{1, 1} {
			t.Errorf("told %q, %v, of a decision that is over", got, counts(t, w, ana))
		}
		ok(t, domain(w).Sweep(context.Background()))
		if n := w.DB.Client.Notification.Query().CountX(w.System()); n != 1 {
			t.Errorf("%d rows after the sweep", n)
		}
		w.Clock.Advance(90 * 24 * time.Hour)
		ok(t, domain(w).Sweep(context.Background()))
		if n := w.DB.Client.Notification.Query().CountX(w.System()); n != 0 {
			t.Errorf("%d rows after 90 days", n)
		}
	})
}

// One is told once, and nothing of what one did oneself, unless it is asked of one.
func TestRecord_TellsOnceAndNotTheActor(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		ben, _ := w.Member(acme, "ben", authz.Administrator)
		record(t, w, w.As(ana), event.Event{Action: "a.done", OrgID: acme.ID, Notices: event.NoticesTo([]string{ana.ID, ben.ID, ben.ID}, false)})
		record(t, w, w.As(ana), event.Event{Action: "a.asked", OrgID: acme.ID, Notices: event.NoticesTo([]string{ana.ID}, true)})
		if got := told(t, w, ana); got != "a.asked!" {
			t.Errorf("ana is told %q", got)
		}
		if got := told(t, w, ben); got != "a.done" {
			t.Errorf("ben is told %q", got)
		}
		if n := w.DB.Client.Notification.Query().Where(notification.UserID(ben.ID)).OnlyX(w.System()); n.ActorName != "Ana Example" || *n.OrgID != acme.ID {
			t.Errorf("got %+v", n)
		}
	})
}

// Whoever is invited under a confirmed address decides in the console, until the
// invitation is answered, cancelled or over (R8, R14, R15).
func TestInvitations_R8_R14_R15_WaitForADecision(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		orgs := org.New(w.DB, w.Events, w.Clock)
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		adam, _ := w.Member(acme, "adam", authz.Administrator)
		cora, _ := w.Member(acme, "cora", authz.Collaborator)
		noa, una := w.User("noa"), w.User("una")
		una.Update().ClearEmailVerifiedAt().ExecX(w.System())
		invite := func(u *ent.User) *ent.Invitation {
			t.Helper()
			r, err := orgs.Invite(w.As(rita), org.Invite{
				OrgID: acme.ID, Invitees: []org.Invitee{{Email: u.Email}}, RoleID: w.Role(acme, authz.Collaborator).ID, Locale: "en", Strict: true,
			})
			ok(t, err)
			return r[0].Invitation
		}
		invite(una)
		if got := told(t, w, una); got != "" {
			t.Errorf("somebody whose address is not confirmed is told %q", got)
		}
		inv := invite(noa)
		if got := told(t, w, noa); got != "invitation.sent!" {
			t.Errorf("noa is told %q", got)
		}
		w.Clock.Advance(time.Minute)
		_, err := orgs.Resend(w.As(rita), inv.ID)
		ok(t, err)
		if got := told(t, w, noa); got != "invitation.resent!, invitation.sent settled" || counts(t, w, noa)[1] != 1 {
			t.Errorf("after it was sent again noa is told %q", got)
		}
		_, err = orgs.Decline(w.As(noa), org.Answer{ID: inv.ID})
		ok(t, err)
		if counts(t, w, noa)[1] != 0 || told(t, w, rita) != "invitation.declined" || told(t, w, adam) != "" {
			t.Errorf("declined: noa %v, rita %q, adam %q", counts(t, w, noa), told(t, w, rita), told(t, w, adam))
		}
		inv = invite(noa)
		_, err = orgs.Cancel(w.As(adam), inv.ID)
		ok(t, err)
		if counts(t, w, noa)[1] != 0 {
			t.Errorf("cancelled, and noa still has to decide: %q", told(t, w, noa))
		}
		inv = invite(noa)
		if counts(t, w, noa)[1] != 1 {
			t.Errorf("invited anew, noa has %v", counts(t, w, noa))
		}
		_, err = orgs.Accept(w.As(noa), org.Answer{ID: inv.ID})
		ok(t, err)
		// Those who see the members are told of a new one.
		if counts(t, w, noa)[1] != 0 || !strings.HasPrefix(told(t, w, rita), "member.joined") || told(t, w, adam) != "member.joined" || told(t, w, cora) != "" {
			t.Errorf("joined: noa %v, rita %q, adam %q, cora %q", counts(t, w, noa), told(t, w, rita), told(t, w, adam), told(t, w, cora))
		}
		invite(w.User("mia"))
		mia := w.DB.Client.Notification.Query().Where(notification.Decision(true), notification.SettledAtIsNil()).WithUser().OnlyX(w.System()).Edges.User
		w.Clock.Advance(7 * 24 * time.Hour)
		if got := told(t, w, mia); got != "" {
			t.Errorf("an invitation that is over still asks: %q", got)
		}
	})
}

// What happens to a member is told to them, and what they leave to those who stay (R20, R22, R23).
func TestMembers_R20_R22_R23_AreTold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		orgs := org.New(w.DB, w.Events, w.Clock)
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		cora, place := w.Member(acme, "cora", authz.Collaborator)
		lea, _ := w.Member(acme, "lea", authz.Administrator)
		_, err := orgs.ChangeRole(w.As(rita), place.ID, w.Role(acme, authz.Administrator).ID)
		ok(t, err)
		w.Clock.Advance(time.Second)
		_, err = orgs.Suspend(w.As(rita), place.ID)
		ok(t, err)
		w.Clock.Advance(time.Second)
		_, err = orgs.Remove(w.As(rita), place.ID)
		ok(t, err)
		// Also of an organization where one is no more.
		if got := told(t, w, cora); got != "member.removed, member.suspended, member.role_changed" {
			t.Errorf("cora is told %q", got)
		}
		ok(t, orgs.Leave(w.As(lea), acme.ID))
		if got := told(t, w, rita); got != "member.left" {
			t.Errorf("rita is told %q", got)
		}
		if got := told(t, w, lea); got != "" {
			t.Errorf("lea is told of what she did: %q", got)
		}
	})
}

// A client's invitation waits for those who may accept it in the partner (R121).
func TestPartners_R121_WaitForADecision(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, vela := w.Org("acme"), w.Org("vela")
		vela.Update().SetIsPartner(true).ExecX(w.System())
		w.DB.Client.PartnerProfile.Create().SetOrgID(vela.ID).SetSlug("vela").SetName("Vela").SetSearchKey("vela").SetListed(true).ExecX(w.System())
		partners := partner.New(w.DB, w.Events, w.Clock)
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		vera, _ := w.Member(vela, "vera", authz.LegalRepresentative)
		vito, _ := w.Member(vela, "vito", authz.LegalRepresentative)
		cleo, _ := w.Member(vela, "cleo", authz.Collaborator)
		invite := func() *ent.PartnerLink {
			t.Helper()
			l, err := partners.Invite(w.As(rita), acme.ID, "vela", "", partner.Grant{Level: authz.Full})
			ok(t, err)
			w.Clock.Advance(time.Second)
			return l
		}
		l := invite()
		if told(t, w, vera) != "partner.invited!" || told(t, w, vito) != "partner.invited!" || told(t, w, cleo) != "" {
			t.Errorf("vera %q, vito %q, cleo %q", told(t, w, vera), told(t, w, vito), told(t, w, cleo))
		}
		_, err := partners.End(w.As(rita), l.ID)
		ok(t, err)
		if counts(t, w, vera) != [2]int{0, 0} {
			t.Errorf("withdrawn, and vera has %v", counts(t, w, vera))
		}
		l = invite()
		_, err = partners.Answer(w.As(vera), l.ID, true)
		ok(t, err)
		// Whoever of them answers: the others need not decide any more.
		if counts(t, w, vito) != [2]int{0, 0} || told(t, w, rita) != "partner.linked" {
			t.Errorf("answered: vito %v, rita %q", counts(t, w, vito), told(t, w, rita))
		}
	})
}

func ptr[T any](v T) *T { return &v }
