package org_test

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/handover"
	"kontor/ent/membership"
	"kontor/ent/notification"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// handOver starts a handover from the representative to the collaborator.
func (h *house) handOver(t *testing.T, change func(*org.Handover)) *ent.Handover {
	t.Helper()
	in := org.Handover{OrgID: h.org.ID, SuccessorID: h.places[collab].ID}
	change(&in)
	row, err := h.orgs.StartHandover(h.as(rep), in)
	wants(t, err, nil)
	return row
}

func (h *house) handover(id string) *ent.Handover { return h.DB.Client.Handover.GetX(h.System(), id) }

// roleNow is the role of a person in the organization; empty once they are gone.
func (h *house) roleNow(u *ent.User) authz.RoleKey {
	rows := h.DB.Client.Membership.Query().Where(membership.OrgID(h.org.ID), membership.UserID(u.ID)).WithRole().AllX(h.System())
	if len(rows) == 0 {
		return ""
	}
	return authz.RoleKey(rows[0].Edges.Role.Key)
}

// decisions is how many notifications about a thing wait for a person.
func (h *house) decisions(u *ent.User, target string) int {
	return h.DB.Client.Notification.Query().
		Where(notification.UserID(u.ID), notification.TargetID(target), notification.Decision(true), notification.SettledAtIsNil()).CountX(h.System())
}

func keepsAll(*org.Handover) {}

func TestHandover_R1_R22_TheFormerOneGoesWhenTheSuccessorAcceptsAndNotBefore(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		w.Token(h.people[rep], h.org, "org:read")
		row := h.handOver(t, keepsAll)
		if h.roleNow(h.people[rep]) != rep || h.roleNow(h.people[collab]) != collab || h.orgs.HandoverState(row) != "pending" {
			t.Fatal("something changed before the successor answered")
		}
		if len(h.mails(t, "handover_asked")) != 1 || h.decisions(h.people[collab], row.ID) != 1 {
			t.Error("the successor was not asked")
		}
		waiting, err := h.orgs.OwnHandovers(h.as(collab))
		if err != nil || len(waiting) != 1 {
			t.Fatalf("waits for the successor: %v %v", waiting, err)
		}
		w.Deliver()

		done, err := h.orgs.AcceptHandover(h.as(collab), row.ID)
		wants(t, err, nil)
		if done.Status != handover.StatusCompleted || h.roleNow(h.people[collab]) != rep || h.roleNow(h.people[rep]) != "" {
			t.Errorf("after: %v, %q, %q", done.Status, h.roleNow(h.people[collab]), h.roleNow(h.people[rep]))
		}
		if n := w.DB.Client.ApiToken.Query().CountX(w.System()); n != 1 || w.DB.Client.ApiToken.Query().OnlyX(w.System()).RevokedAt == nil {
			t.Error("the token of the former one still works")
		}
		var sent []string
		for _, m := range w.Deliver() {
			sent = append(sent, m.Kind+" "+m.Recipient)
		}
		slices.Sort(sent)
		want := []string{"member_removed rita@example.com", "representative_changed adam@example.com", "role_changed cora@example.com"}
		if !slices.Equal(sent, want) {
			t.Errorf("mailed %v, want %v", sent, want)
		}
		if h.decisions(h.people[collab], row.ID) != 0 || len(h.logged(t, "handover.completed")) != 1 {
			t.Error("it is not settled, or not logged")
		}
		_, err = h.orgs.AcceptHandover(h.as(collab), row.ID)
		wants(t, err, org.ErrHandoverClosed)
	})
}

func TestHandover_TheFormerOneMayKeepAnotherRole(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		row := h.handOver(t, func(in *org.Handover) { in.ThenRoleID = h.roleID(admin) })
		_, err := h.orgs.AcceptHandover(h.as(collab), row.ID)
		wants(t, err, nil)
		if h.roleNow(h.people[rep]) != admin || h.roleNow(h.people[collab]) != rep {
			t.Errorf("former %q, successor %q", h.roleNow(h.people[rep]), h.roleNow(h.people[collab]))
		}
	})
}

func TestStartHandover_R7_R9_R10_R21_WhoMayAndWhatIsRefused(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		to := h.places[collab].ID
		start := func(key authz.RoleKey, in org.Handover) error {
			in.OrgID = h.org.ID
			_, err := h.orgs.StartHandover(h.as(key), in)
			return err
		}
		for _, key := range []authz.RoleKey{admin, collab, external} {
			wants(t, start(key, org.Handover{FormerID: h.places[rep].ID, SuccessorID: h.places[key].ID}), forbidden)
		}
		_, err := h.orgs.StartHandover(w.As(h.outsider), org.Handover{OrgID: h.org.ID, SuccessorID: to})
		wants(t, err, notFound)
		unproved := h.as(rep)
		viewer.From(unproved).ProvedAt = w.Clock.Now().Add(-time.Hour)
		_, err = h.orgs.StartHandover(unproved, org.Handover{OrgID: h.org.ID, SuccessorID: to})
		wants(t, err, viewer.ErrProve)

		invited := &org.Successor{Email: "nina@example.com", Locale: "en"}
		_, m2 := w.Member(h.org, "rolf", rep)
		blames(t, start(rep, org.Handover{}), "successorMembershipId")
		blames(t, start(rep, org.Handover{SuccessorID: to, Invite: invited}), "successorMembershipId")
		blames(t, start(rep, org.Handover{SuccessorID: to, ThenRoleID: h.roleID(rep)}), "thenRoleId")
		blames(t, start(rep, org.Handover{Invite: &org.Successor{Email: "cora@example.com", Locale: "en"}}), "invite.email")
		blames(t, start(rep, org.Handover{Invite: &org.Successor{Email: "no address", Locale: "en"}}), "invite.email")
		wants(t, start(rep, org.Handover{SuccessorID: m2.ID}), org.ErrAlreadyRepresentative)
		wants(t, start(rep, org.Handover{FormerID: h.places[admin].ID, SuccessorID: to}), org.ErrNotRepresentative)
		if _, err := h.orgs.Suspend(h.as(rep), h.places[external].ID); err != nil {
			t.Fatal(err)
		}
		wants(t, start(rep, org.Handover{SuccessorID: h.places[external].ID}), org.ErrSuccessorSuspended)
		h.invite(t, h.as(rep), "nina@example.com", collab)
		wants(t, start(rep, org.Handover{Invite: invited}), org.ErrAlreadyInvited)
		wants(t, start(rep, org.Handover{SuccessorID: to}), nil)
		wants(t, start(rep, org.Handover{SuccessorID: h.places[admin].ID}), org.ErrHandoverPending)
	})
}

func TestHandover_DeclinedCancelledExpired_NobodyLosesAnything(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		row := h.handOver(t, keepsAll)
		_, err := h.orgs.DeclineHandover(h.as(admin), row.ID)
		wants(t, err, notFound) // it is not theirs to answer
		_, err = h.orgs.DeclineHandover(h.as(collab), row.ID)
		wants(t, err, nil)
		if got := h.orgs.HandoverState(h.handover(row.ID)); got != "declined" {
			t.Errorf("is %s", got)
		}

		row = h.handOver(t, keepsAll)
		_, err = h.orgs.CancelHandover(h.as(admin), row.ID)
		wants(t, err, forbidden)
		_, err = h.orgs.CancelHandover(h.as(rep), row.ID)
		wants(t, err, nil)
		_, err = h.orgs.AcceptHandover(h.as(collab), row.ID)
		wants(t, err, org.ErrHandoverClosed)

		row = h.handOver(t, keepsAll)
		w.Deliver()
		w.Clock.Advance(14 * 24 * time.Hour)
		_, err = h.orgs.AcceptHandover(h.as(collab), row.ID)
		wants(t, err, org.ErrHandoverClosed)
		for range 2 { // what two servers do together is done once
			wants(t, h.orgs.Sweep(w.System()), nil)
		}
		if got := h.orgs.HandoverState(h.handover(row.ID)); got != "expired" || h.decisions(h.people[collab], row.ID) != 0 {
			t.Errorf("is %s", got)
		}
		if n := len(h.mails(t, "handover_ended")); n != 2 {
			t.Errorf("%d were told that it expired, want the former one and the successor", n)
		}
		h.handOver(t, keepsAll)
		if n := h.representatives(t, h.org.ID); n != 1 || h.roleNow(h.people[rep]) != rep {
			t.Error("the representative has lost the role")
		}
	})
}

func TestHandover_R17_TheAskerMustStillBeAbleToAsk(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		second, m2 := w.Member(h.org, "rolf", rep)
		row, err := h.orgs.StartHandover(w.As(second), org.Handover{OrgID: h.org.ID, FormerID: h.places[rep].ID, SuccessorID: h.places[collab].ID})
		wants(t, err, nil)
		_, err = h.orgs.Suspend(h.as(rep), m2.ID)
		wants(t, err, nil)
		_, err = h.orgs.AcceptHandover(h.as(collab), row.ID)
		wants(t, err, org.ErrAskerLostRight)
		_, err = h.orgs.Reactivate(h.as(rep), m2.ID)
		wants(t, err, nil)
		_, err = h.orgs.ChangeRole(h.as(rep), m2.ID, h.roleID(admin))
		wants(t, err, nil)
		_, err = h.orgs.AcceptHandover(h.as(collab), row.ID)
		wants(t, err, org.ErrAskerLostRight)
		wants(t, erase(w.System(), w.DB.Client, second.ID), nil)
		_, err = h.orgs.AcceptHandover(h.as(collab), row.ID)
		wants(t, err, org.ErrAskerLostRight)
		if h.roleNow(h.people[rep]) != rep {
			t.Error("the representative has lost the role")
		}
	})
}

func TestHandover_EndsWithTheRoleOrTheMembershipItIsAbout(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, m2 := w.Member(h.org, "rolf", rep)
		of := func(former string) *ent.Handover {
			return h.handOver(t, func(in *org.Handover) { in.FormerID = former })
		}

		row := of(m2.ID)
		_, err := h.orgs.ChangeRole(h.as(rep), m2.ID, h.roleID(admin))
		wants(t, err, nil)
		_, err = h.orgs.AcceptHandover(h.as(collab), row.ID)
		wants(t, err, org.ErrHandoverClosed)

		// Suspended, the successor finds nothing; removed, it is over.
		row = of(h.places[rep].ID)
		_, err = h.orgs.Suspend(h.as(rep), h.places[collab].ID)
		wants(t, err, nil)
		_, err = h.orgs.AcceptHandover(h.as(collab), row.ID)
		wants(t, err, notFound)
		_, err = h.orgs.Remove(h.as(rep), h.places[collab].ID)
		wants(t, err, nil)
		if got := h.orgs.HandoverState(h.handover(row.ID)); got != "cancelled" || len(h.logged(t, "handover.cancelled")) != 2 {
			t.Errorf("is %s", got)
		}
		// An account that is deleted takes the membership along.
		row = h.handOver(t, func(in *org.Handover) { in.SuccessorID = h.places[external].ID })
		wants(t, erase(w.System(), w.DB.Client, h.people[external].ID), nil)
		if got := h.orgs.HandoverState(h.handover(row.ID)); got != "cancelled" {
			t.Errorf("is %s", got)
		}
		if list, err := h.orgs.OpenHandovers(h.as(rep), h.org.ID); err != nil || len(list) != 0 {
			t.Errorf("still open: %v %v", list, err)
		}
	})
}

func TestHandover_R8_R13_R14_BySomebodyWhoIsInvited(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		invited := func(in *org.Handover) {
			in.SuccessorID, in.Invite = "", &org.Successor{Email: "Nina@Example.com", GivenName: "Nina", Locale: "de"}
		}
		row := h.handOver(t, invited)
		sent := w.Deliver()
		if len(sent) != 1 || sent[0].Kind != "invitation" || sent[0].Locale != "de" || h.representatives(t, h.org.ID) != 1 {
			t.Fatalf("%+v", sent)
		}
		token := testkit.Token(sent[0])
		stranger, nina := w.User("stranger"), w.User("nina")
		_, err := h.orgs.Accept(w.As(stranger), org.Answer{Token: token})
		wants(t, err, org.ErrOtherEmail)
		_, err = h.orgs.Accept(w.As(nina), org.Answer{Token: token})
		wants(t, err, nil)
		if h.roleNow(nina) != rep || h.roleNow(h.people[rep]) != "" || h.handover(row.ID).Status != handover.StatusCompleted {
			t.Errorf("successor %q, former %q", h.roleNow(nina), h.roleNow(h.people[rep]))
		}
		if n := h.representatives(t, h.org.ID); n != 1 {
			t.Errorf("%d representatives", n)
		}
	})
}

func TestHandover_R14_R15_R17_TheInvitationDecides(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		second, m2 := w.Member(h.org, "rolf", rep)
		n := 0
		start := func() (*ent.Handover, string) {
			n++
			address := "guest" + strconv.Itoa(n) + "@example.com"
			row := h.handOver(t, func(in *org.Handover) { in.SuccessorID, in.Invite = "", &org.Successor{Email: address, Locale: "en"} })
			sent := w.Deliver()
			return row, testkit.Token(sent[len(sent)-1])
		}
		state := func(row *ent.Handover) string { return h.orgs.HandoverState(h.handover(row.ID)) }

		row, token := start()
		_, err := h.orgs.Decline(w.System(), org.Answer{Token: token})
		wants(t, err, nil)
		if got := state(row); got != "declined" {
			t.Errorf("declined invitation: %s", got)
		}
		row, _ = start()
		_, err = h.orgs.Cancel(h.as(rep), *row.InvitationID)
		wants(t, err, nil)
		if got := state(row); got != "cancelled" {
			t.Errorf("cancelled invitation: %s", got)
		}
		row, token = start()
		_, err = h.orgs.CancelHandover(h.as(rep), row.ID)
		wants(t, err, nil)
		guest := w.User("guest3")
		_, err = h.orgs.Accept(w.As(guest), org.Answer{Token: token})
		wants(t, err, notFound)

		// Sent again it waits as long as the new mail, in the name of the new sender.
		row, _ = start()
		w.Clock.Advance(6 * 24 * time.Hour)
		_, err = h.orgs.Resend(w.As(second), *row.InvitationID)
		wants(t, err, nil)
		token = testkit.Token(w.Deliver()[0])
		w.Clock.Advance(6 * 24 * time.Hour)
		if got := state(row); got != "pending" {
			t.Errorf("resent: %s", got)
		}
		_, err = h.orgs.ChangeRole(h.as(rep), m2.ID, h.roleID(admin))
		wants(t, err, nil)
		_, err = h.orgs.Accept(w.As(w.User("guest4")), org.Answer{Token: token})
		wants(t, err, org.ErrSenderLostRight)
		w.Clock.Advance(24 * time.Hour)
		if got := state(row); got != "expired" {
			t.Errorf("after its term: %s", got)
		}
		wants(t, h.orgs.Sweep(w.System()), nil)
		_, err = h.orgs.Resend(h.as(rep), *row.InvitationID)
		wants(t, err, org.ErrInvitationClosed)
		if h.roleNow(h.people[rep]) != rep {
			t.Error("the representative has lost the role")
		}
	})
}

// Whatever two do at the same instant, somebody represents the organization.
func TestHandover_R1_R6_AtTheSameInstant(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		a, b, s := w.User("ada"), w.User("bea"), w.User("sam")
		for i := range 15 {
			o := w.Org("Race " + strconv.Itoa(i))
			ma, mb, ms := w.Join(o, a, rep), w.Join(o, b, rep), w.Join(o, s, collab)
			start := func(former, to *ent.Membership) *ent.Handover {
				row, err := h.orgs.StartHandover(w.As(a), org.Handover{OrgID: o.ID, FormerID: former.ID, SuccessorID: to.ID})
				wants(t, err, nil)
				return row
			}
			first, other := start(ma, ms), start(mb, ms)
			accept := func(row *ent.Handover) func() error {
				return func() error {
					_, err := h.orgs.AcceptHandover(w.As(s), row.ID)
					return err
				}
			}
			var errs [2]error
			switch i % 3 {
			case 0: // accepted twice: once
				errs = atOnce(accept(first), accept(first))
				oneOf(t, errs)
			case 1: // two handovers: the second's asker is gone
				errs = atOnce(accept(first), accept(other))
			case 2: // the successor is removed
				errs = atOnce(accept(first), func() error {
					_, err := h.orgs.Remove(w.As(b), ms.ID)
					return err
				})
			}
			for _, err := range errs {
				if err != nil && fault.CodeOf(err) == fault.CodeInternal {
					t.Fatalf("failed by accident: %v", err)
				}
			}
			if n := h.representatives(t, o.ID); n < 1 {
				t.Fatalf("try %d: nobody represents the organization (%v)", i, errs)
			}
		}
	})
}
