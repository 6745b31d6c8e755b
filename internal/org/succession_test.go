package org_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/secret"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

const day = 24 * time.Hour

// named names the collaborator as successor, who is willing.
func (h *house) named(t *testing.T) *ent.Succession {
	t.Helper()
	s, err := h.orgs.NameSuccessor(h.as(rep), h.places[collab].ID)
	wants(t, err, nil)
	wants(t, h.orgs.AnswerSuccession(h.as(collab), s.ID, true), nil)
	return s
}

func (h *house) standing(t *testing.T, ctx context.Context, id string) *org.Standing {
	t.Helper()
	found, err := h.orgs.Standings(ctx, []string{id})
	if err != nil || found[id] == nil {
		t.Fatalf("standing: %v %v", found, err)
	}
	return found[id]
}

// signsIn notes that a person signed in now.
func (h *house) signsIn(u *ent.User) {
	h.DB.Client.User.UpdateOne(u).SetLastSignInAt(h.Clock.Now()).ExecX(h.System())
}

func TestSuccession_NamedWillingAgreed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		second, _ := w.Member(h.org, "rolf", rep)
		for _, key := range []authz.RoleKey{admin, collab, external} {
			_, err := h.orgs.NameSuccessor(h.as(key), h.places[collab].ID)
			if key == admin {
				wants(t, err, forbidden)
			} else if err == nil {
				t.Errorf("%s names a successor", key)
			}
		}
		s, err := h.orgs.NameSuccessor(h.as(rep), h.places[collab].ID)
		wants(t, err, nil)
		if h.roleNow(h.people[collab]) != collab || len(h.mails(t, "succession_named")) != 1 || h.decisions(h.people[collab], s.ID) != 1 {
			t.Error("naming changed the role, or did not ask")
		}
		_, _, err = h.orgs.Agree(h.as(rep), s.ID)
		wants(t, err, org.ErrNotAccepted)
		wants(t, h.orgs.AnswerSuccession(h.as(admin), s.ID, true), notFound)
		wants(t, h.orgs.AnswerSuccession(h.as(collab), s.ID, true), nil)

		unproved := h.as(rep)
		viewer.From(unproved).ProvedAt = w.Clock.Now().Add(-time.Hour)
		_, _, err = h.orgs.Agree(unproved, s.ID)
		wants(t, err, viewer.ErrProve)
		_, open, err := h.orgs.Agree(h.as(rep), s.ID)
		wants(t, err, nil)
		if open == nil || h.roleNow(h.people[rep]) != rep || h.decisions(second, s.ID) != 1 {
			t.Error("one of two representatives was enough, or the other was not asked")
		}
		_, open, err = h.orgs.Agree(w.As(second), s.ID)
		wants(t, err, nil)
		if open != nil || h.roleNow(h.people[collab]) != rep || h.roleNow(h.people[rep]) != admin || h.roleNow(second) != admin {
			t.Errorf("after: %q, %q, %q", h.roleNow(h.people[collab]), h.roleNow(h.people[rep]), h.roleNow(second))
		}
		if n := h.representatives(t, h.org.ID); n != 1 || len(h.logged(t, "succession.fulfilled")) != 1 {
			t.Errorf("%d representatives", n)
		}
	})
}

// Whoever has agreed can say so again where they are the only one left to agree.
func TestSuccession_AgreedAndTheOtherRepresentativeIsGone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, m2 := w.Member(h.org, "rolf", rep)
		s := h.named(t)
		_, open, err := h.orgs.Agree(h.as(rep), s.ID)
		if err != nil || open == nil || h.standing(t, h.as(rep), s.ID).MayAgree(h.as(rep), open) {
			t.Fatalf("one of two: %v %v", open, err)
		}
		_, err = h.orgs.ChangeRole(h.as(rep), m2.ID, h.roleID(collab))
		wants(t, err, nil)
		if !h.standing(t, h.as(rep), s.ID).MayAgree(h.as(rep), open) {
			t.Error("nobody can complete it")
		}
		_, open, err = h.orgs.Agree(h.as(rep), s.ID)
		wants(t, err, nil)
		if open != nil || h.roleNow(h.people[collab]) != rep || h.roleNow(h.people[rep]) != admin {
			t.Errorf("successor %q, former %q", h.roleNow(h.people[collab]), h.roleNow(h.people[rep]))
		}
	})
}

func TestSuccession_ReplacedDeclinedEndedAndOvertaken(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		of := func() *ent.Succession {
			s, err := h.orgs.SuccessionOf(h.as(rep), h.org.ID)
			wants(t, err, nil)
			return s
		}
		first := h.named(t)
		again, err := h.orgs.NameSuccessor(h.as(rep), h.places[collab].ID)
		if err != nil || again.ID != first.ID {
			t.Errorf("named twice: %v %v", again, err)
		}
		s, err := h.orgs.NameSuccessor(h.as(rep), h.places[admin].ID)
		wants(t, err, nil)
		if of().ID != s.ID || len(h.logged(t, "succession.ended")) != 1 {
			t.Error("the earlier one was not replaced")
		}
		wants(t, h.orgs.AnswerSuccession(h.as(admin), s.ID, false), nil)
		if of() != nil {
			t.Error("declined, and still named")
		}
		s = h.named(t)
		_, err = h.orgs.EndSuccession(h.as(admin), s.ID)
		wants(t, err, forbidden)
		_, err = h.orgs.EndSuccession(w.As(h.outsider), s.ID)
		wants(t, err, notFound)
		_, err = h.orgs.EndSuccession(h.as(collab), s.ID)
		wants(t, err, nil)
		// Another way to the role, or out of the organization, ends it too.
		h.named(t)
		_, err = h.orgs.ChangeRole(h.as(rep), h.places[collab].ID, h.roleID(rep))
		wants(t, err, nil)
		if of() != nil {
			t.Error("the successor is representative, and still named")
		}
		_, err = h.orgs.NameSuccessor(h.as(rep), h.places[collab].ID)
		wants(t, err, org.ErrAlreadyRepresentative)
		_, err = h.orgs.NameSuccessor(h.as(rep), h.places[external].ID)
		wants(t, err, nil)
		_, err = h.orgs.Remove(h.as(rep), h.places[external].ID)
		wants(t, err, nil)
		if of() != nil {
			t.Error("the successor is gone, and still named")
		}
	})
}

func TestTakeover_AfterInactivityAndAMajority(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		second, _ := w.Member(h.org, "ada", admin)
		s := h.named(t)
		h.signsIn(h.people[rep])
		ask := func() error {
			_, err := h.orgs.AskTakeover(h.as(collab), s.ID, "Nobody has heard of Rita.")
			return err
		}
		vote := func(u *ent.User, confirms bool) error {
			_, err := h.orgs.VoteOnTakeover(w.As(u), s.ID, confirms)
			return err
		}
		takeOver := func() error {
			_, err := h.orgs.TakeOver(h.as(collab), s.ID)
			return err
		}
		w.Clock.Advance(90*day - time.Second)
		wants(t, ask(), org.ErrRepresentativesActive)
		wants(t, takeOver(), org.ErrNotAsked)
		wants(t, vote(second, true), org.ErrNotAsked)
		w.Deliver()
		w.Clock.Advance(time.Second)
		wants(t, ask(), nil)
		var sent []string
		for _, m := range w.Deliver() {
			sent = append(sent, m.Kind+" "+m.Recipient)
		}
		slices.Sort(sent)
		if want := []string{"takeover_asked ada@example.com", "takeover_asked adam@example.com", "takeover_warning rita@example.com"}; !slices.Equal(sent, want) {
			t.Errorf("mailed %v, want %v", sent, want)
		}

		w.Clock.Advance(time.Minute)
		late, _ := w.Member(h.org, "late", admin) // has no voice in what was asked before
		wants(t, vote(late, true), org.ErrNotAVoter)
		wants(t, vote(h.people[external], true), notFound) // does not see the members
		wants(t, vote(h.people[admin], true), nil)
		wants(t, takeOver(), org.ErrTooEarly)
		w.Clock.Advance(7 * day)
		wants(t, takeOver(), org.ErrNotConfirmed) // one of two is no majority
		wants(t, vote(second, false), nil)
		wants(t, takeOver(), org.ErrNotConfirmed)
		wants(t, vote(second, true), nil)
		if st := h.standing(t, h.as(collab), s.ID); st.Confirmations < st.Needed {
			t.Fatalf("%+v", st)
		}
		wants(t, takeOver(), nil)
		if h.roleNow(h.people[collab]) != rep || h.roleNow(h.people[rep]) != admin || h.representatives(t, h.org.ID) != 1 {
			t.Errorf("successor %q, former %q", h.roleNow(h.people[collab]), h.roleNow(h.people[rep]))
		}
		wants(t, takeOver(), notFound)
	})
}

func TestTakeover_ARepresentativeWhoComesBackStopsIt(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		s := h.named(t)
		h.signsIn(h.people[rep])
		w.Clock.Advance(90 * day)
		_, err := h.orgs.AskTakeover(h.as(collab), s.ID, "")
		wants(t, err, nil)
		_, err = h.orgs.VoteOnTakeover(h.as(admin), s.ID, true)
		wants(t, err, nil)
		w.Clock.Advance(7 * day)
		h.signsIn(h.people[rep])
		if st := h.standing(t, h.as(rep), s.ID); st.AskedAt != nil {
			t.Errorf("still asked: %+v", st)
		}
		_, err = h.orgs.TakeOver(h.as(collab), s.ID)
		wants(t, err, org.ErrRepresentativesActive)
		w.Deliver()
		for range 2 {
			wants(t, h.orgs.Sweep(w.System()), nil)
		}
		if n := len(h.mails(t, "succession_changed")); n != 2 || h.decisions(h.people[admin], s.ID) != 0 {
			t.Errorf("%d were told that it stopped, want the successor and the administrator", n)
		}
		_, err = h.orgs.TakeOver(h.as(collab), s.ID)
		wants(t, err, org.ErrNotAsked)
		_, err = h.orgs.AskTakeover(h.as(collab), s.ID, "")
		wants(t, err, org.ErrRepresentativesActive)
		if h.roleNow(h.people[rep]) != rep {
			t.Error("the representative has lost the role")
		}
	})
}

func TestTakeover_TheProviderSetsTheDays_AndASessionCounts(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		w.DB.Client.ProviderSetting.Create().SetOnly(1).SetSuccessionDays(30).ExecX(w.System())
		s := h.named(t)
		w.Clock.Advance(20 * day)
		w.SignIn(h.people[rep])
		w.Clock.Advance(30*day - time.Second)
		_, err := h.orgs.AskTakeover(h.as(collab), s.ID, "")
		wants(t, err, org.ErrRepresentativesActive)
		w.Clock.Advance(time.Second)
		_, err = h.orgs.AskTakeover(h.as(collab), s.ID, "")
		wants(t, err, nil)
	})
}

func TestContacts_ByTheTokenOfTheMail(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		add := func(ctx context.Context, address string) (*ent.TrustedContact, error) {
			return h.orgs.AddContact(ctx, org.Contact{OrgID: h.org.ID, Name: "Notary Keller", Email: address, Locale: "de"})
		}
		_, err := add(h.as(admin), "keller@example.org")
		wants(t, err, forbidden)
		_, err = add(h.as(rep), "cora@example.com")
		blames(t, err, "email")
		c, err := add(h.as(rep), "Keller@Example.org")
		wants(t, err, nil)
		_, err = add(h.as(rep), "keller@example.org")
		wants(t, err, org.ErrContactExists)
		sent := w.Deliver()
		if len(sent) != 1 || sent[0].Recipient != "keller@example.org" || sent[0].Locale != "de" {
			t.Fatalf("%+v", sent)
		}
		first := testkit.Token(sent[0])
		yes, no := true, false
		anybody := context.Background()
		answer := func(token string, willing, confirms *bool) error {
			_, err := h.orgs.AnswerAsContact(anybody, org.ContactAnswer{Token: token, Willing: willing, Confirms: confirms})
			return err
		}
		blames(t, answer(first, nil, nil), "willing")
		wants(t, answer(first, nil, &yes), org.ErrNotAsked)
		wants(t, answer(secret.NewToken(secret.Link), &yes, nil), notFound)
		wants(t, answer(first, &yes, nil), nil)
		p, err := h.orgs.PreviewContact(anybody, first)
		if err != nil || p == nil || !p.Accepted || p.SuccessorName != "" || p.OrganizationName != "Atelier" {
			t.Fatalf("%+v %v", p, err)
		}

		// Asked to confirm, by a mail whose link replaces the earlier one.
		s := h.named(t)
		w.Clock.Advance(90 * day)
		_, err = h.orgs.AskTakeover(h.as(collab), s.ID, "")
		wants(t, err, nil)
		var second string
		for _, m := range w.Deliver() {
			if m.Kind == "contact_asked" {
				second = testkit.Token(m)
			}
		}
		wants(t, answer(first, nil, &yes), notFound)
		wants(t, answer(second, nil, &no), nil)
		wants(t, answer(second, nil, &yes), nil)
		if st := h.standing(t, h.as(rep), s.ID); st.Needed != 2 || st.Confirmations != 1 || st.Refusals != 0 {
			t.Errorf("%+v", st)
		}
		p, err = h.orgs.PreviewContact(anybody, second)
		if err != nil || p.Confirmed == nil || !*p.Confirmed || p.SuccessorName == "" {
			t.Errorf("%+v %v", p, err)
		}
		_, err = h.orgs.RemoveContact(h.as(rep), c.ID)
		wants(t, err, nil)
		wants(t, answer(second, nil, &yes), notFound)

		// Unwilling ends it; three are enough.
		for i := range 3 {
			_, err := add(h.as(rep), string(rune('a'+i))+"@example.org")
			wants(t, err, nil)
		}
		_, err = add(h.as(rep), "four@example.org")
		wants(t, err, limit)
		wants(t, answer(testkit.Token(w.Deliver()[0]), &no, nil), nil)
		if list, err := h.orgs.Contacts(h.as(rep), h.org.ID); err != nil || len(list) != 2 {
			t.Errorf("%d contacts, %v", len(list), err)
		}
	})
}

// Nobody makes themselves a majority: who becomes administrator after it was asked has
// no voice in it, on whatever way.
func TestTakeover_WhoIsRaisedAfterwardsHasNoVoice(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		s, err := h.orgs.NameSuccessor(h.as(rep), h.places[admin].ID)
		wants(t, err, nil)
		wants(t, h.orgs.AnswerSuccession(h.as(admin), s.ID, true), nil)
		voter, _ := w.Member(h.org, "ada", admin)
		away, seat := w.Member(h.org, "bob", admin)
		seat.Update().SetSuspendedAt(w.Clock.Now()).ExecX(w.System())
		hand := h.custom(t, "Hand", "member:read")
		helper, _ := h.holder("hal", hand)
		w.Clock.Advance(90 * day)
		_, err = h.orgs.AskTakeover(h.as(admin), s.ID, "")
		wants(t, err, nil)
		w.Clock.Advance(time.Minute)

		for _, m := range []*ent.Membership{h.places[collab], h.places[external]} {
			_, err = h.orgs.ChangeRole(h.as(admin), m.ID, h.roleID(admin))
			wants(t, err, nil)
		}
		_, err = h.orgs.Reactivate(h.as(admin), seat.ID)
		wants(t, err, nil)
		_, err = h.orgs.UpdateRole(h.as(admin), hand.ID, org.RoleChange{Permissions: []string{"member:update"}})
		wants(t, err, nil)
		vote := func(u *ent.User) error {
			_, err := h.orgs.VoteOnTakeover(w.As(u), s.ID, true)
			return err
		}
		for _, u := range []*ent.User{h.people[collab], h.people[external], away, helper} {
			wants(t, vote(u), org.ErrNotAVoter)
		}
		w.Clock.Advance(7 * day)
		_, err = h.orgs.TakeOver(h.as(admin), s.ID)
		wants(t, err, org.ErrNotConfirmed)
		// Another name, or less in it, takes no voice away.
		wants(t, vote(voter), nil)
		if st := h.standing(t, h.as(admin), s.ID); st.Needed != 1 || st.Confirmations != 1 {
			t.Errorf("%+v", st)
		}
		_, err = h.orgs.TakeOver(h.as(admin), s.ID)
		wants(t, err, nil)
	})
}

// Whoever leaves is asked for no decision there any more.
func TestLeave_R22_DecisionsThatWaited(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		s := h.named(t)
		w.Clock.Advance(90 * day)
		_, err := h.orgs.AskTakeover(h.as(collab), s.ID, "")
		wants(t, err, nil)
		if h.decisions(h.people[admin], s.ID) != 1 {
			t.Fatal("the administrator was not asked")
		}
		wants(t, h.orgs.Leave(h.as(admin), h.org.ID), nil)
		if h.decisions(h.people[admin], s.ID) != 0 {
			t.Error("still asked")
		}
	})
}
