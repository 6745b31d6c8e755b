package partner_test

import (
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/partnerassignment"
	"kontor/ent/partnerlink"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/partner"
	"kontor/internal/testkit"
)

func TestEnd_R124_NeedsThePasswordAndHoldsFromTheNextRequest(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		for _, tt := range []struct {
			who  *ent.User
			mail []string
		}{
			{s.adam, []string{"partner_ended luca@example.com"}},
			{s.luca, []string{"partner_ended adam@example.com", "partner_ended rita@example.com"}},
		} {
			l := s.linked(full)
			_, err := s.partners.Assign(w.As(s.luca), l.ID, []string{s.giuliaPlace.ID})
			must(t, err)
			s.wantSees("linked", s.giulia, "domain.example", "site.example")
			w.Deliver()
			_, err = s.partners.End(s.unproved(tt.who), l.ID)
			wantErr(t, "without the password", err, fault.CodeForbidden, "prove_password")
			_, err = s.partners.End(w.As(s.anna), l.ID)
			wantErr(t, "an administrator of the partner", err, fault.CodeForbidden, "permission")
			_, err = s.partners.End(w.As(s.giulia), l.ID)
			wantErr(t, "a collaborator of the partner", err, fault.CodeForbidden, "permission")
			ended, err := s.partners.End(w.As(tt.who), l.ID)
			must(t, err)
			if ended.Status != partnerlink.StatusEnded || ended.EndedAt == nil || !ended.EndedAt.Equal(w.Clock.Now()) {
				t.Errorf("%+v", ended)
			}
			for _, u := range []*ent.User{s.luca, s.anna, s.giulia} {
				s.wantSees("ended", u)
			}
			s.wantMails("ended", tt.mail...)
			_, err = s.partners.End(w.As(tt.who), l.ID)
			wantErr(t, "ended twice", err, fault.CodeConflict, "link_closed")
			_, err = s.partners.Change(w.As(s.rita), l.ID, full)
			wantErr(t, "changed after", err, fault.CodeConflict, "link_closed")
			_, err = s.partners.Assign(w.As(s.luca), l.ID, nil)
			wantErr(t, "assigned after", err, fault.CodeConflict, "link_closed")
			w.Clock.Advance(24 * time.Hour)
		}
		if s.logged(s.client, "partner.ended") == nil || s.logged(s.vela, "partner.ended") == nil {
			t.Error("it is not in both logs")
		}
	})
}

func TestEnd_WithdrawsWhatOnesOwnSideOpened(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		l, err := s.partners.Invite(w.As(s.rita), s.client.ID, "vela", "", full)
		must(t, err)
		_, err = s.partners.End(w.As(s.luca), l.ID)
		wantErr(t, "the other side", err, fault.CodeNotFound, "")
		l, err = s.partners.End(s.unproved(s.adam), l.ID)
		must(t, err)
		if l.Status != partnerlink.StatusWithdrawn || s.logged(s.vela, "partner.withdrawn") == nil {
			t.Errorf("%+v", l)
		}
		s.wantMails("withdrawn before it was mailed")

		asked, err := s.partners.Request(w.As(s.luca), s.vela.ID, "rita@example.com", authz.Full, "")
		must(t, err)
		token := testkit.Token(w.Deliver()[0])
		_, err = s.partners.End(w.As(s.anna), asked.ID)
		wantErr(t, "an administrator", err, fault.CodeForbidden, "permission")
		_, err = s.partners.End(s.unproved(s.luca), asked.ID)
		must(t, err)
		_, err = s.partners.GrantRequest(w.As(s.rita), token, s.client.ID, full)
		wantErr(t, "granted after", err, fault.CodeNotFound, "")
	})
}

func TestEndsAt_EndsByItself_ReviewIsMailedOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		review, end := w.Clock.Now().Add(24*time.Hour), w.Clock.Now().Add(48*time.Hour)
		l := s.linked(partner.Grant{Level: authz.Full, ReviewAt: &review, EndsAt: &end})
		w.Deliver()
		must(t, s.partners.Sweep(w.System()))
		s.wantMails("before")
		w.Clock.Advance(25 * time.Hour)
		must(t, s.partners.Sweep(w.System()))
		must(t, s.partners.Sweep(w.System()))
		s.wantMails("review", "partner_review adam@example.com", "partner_review rita@example.com")
		if s.logged(s.vela, "partner.review_due") != nil {
			t.Error("the partner's log tells of the client's reminder")
		}
		w.Clock.Advance(23 * time.Hour)
		s.wantSees("at its end, before any sweep", s.luca)
		if got := s.partners.State(w.DB.Client.PartnerLink.GetX(w.System(), l.ID)); got != "ended" {
			t.Errorf("is %s", got)
		}
		w.Clock.Advance(time.Hour)
		must(t, s.partners.Sweep(w.System()))
		must(t, s.partners.Sweep(w.System()))
		s.wantMails("ended", "partner_ended adam@example.com", "partner_ended luca@example.com", "partner_ended rita@example.com")
		if got := w.DB.Client.PartnerLink.GetX(w.System(), l.ID); got.Status != partnerlink.StatusEnded || !got.EndedAt.Equal(end) {
			t.Errorf("%+v", got)
		}
		// Dates are replaced: what is left out means never. A mailed review counts anew
		// with another date.
		review, end = w.Clock.Now().Add(24*time.Hour), w.Clock.Now().Add(48*time.Hour)
		l = s.linked(full)
		l, err := s.partners.Change(w.As(s.rita), l.ID, partner.Grant{Level: authz.Full, ReviewAt: &review, EndsAt: &end})
		must(t, err)
		if l.ReviewAt == nil || !l.ReviewAt.Equal(review) || l.EndsAt == nil || !l.EndsAt.Equal(end) {
			t.Errorf("%+v", l)
		}
		w.Clock.Advance(25 * time.Hour)
		must(t, s.partners.Sweep(w.System()))
		w.Deliver()
		review = w.Clock.Now().Add(time.Hour)
		l, err = s.partners.Change(w.As(s.rita), l.ID, partner.Grant{Level: authz.Full, ReviewAt: &review})
		must(t, err)
		if l.EndsAt != nil {
			t.Errorf("ends at %v", l.EndsAt)
		}
		w.Deliver()
		w.Clock.Advance(2 * time.Hour)
		must(t, s.partners.Sweep(w.System()))
		s.wantMails("reviewed again", "partner_review adam@example.com", "partner_review rita@example.com")
		_, err = s.partners.End(w.As(s.rita), l.ID)
		must(t, err)
		// What has ended can be opened again
		// before a sweep has seen it.
		end = w.Clock.Now().Add(time.Hour)
		l = s.linked(partner.Grant{Level: authz.Full, EndsAt: &end})
		w.Clock.Advance(2 * time.Hour)
		s.linked(s.limited())
		if got := w.DB.Client.PartnerLink.GetX(w.System(), l.ID); got.Status != partnerlink.StatusEnded {
			t.Errorf("%+v", got)
		}
	})
}

func TestAssign_R122_CollaboratorsSeeAssignedClientsOnly(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		l := s.linked(full)
		second := w.Org("Second")
		sam, foreign := w.Member(second, "sam", authz.LegalRepresentative)
		w.Product(second, "second.example")
		other, err := s.partners.Invite(w.As(sam), second.ID, "vela", "", full)
		must(t, err)
		_, err = s.partners.Answer(w.As(s.luca), other.ID, true)
		must(t, err)
		_, xaver := w.Member(s.vela, "xaver", authz.External)

		_, err = s.partners.Assign(w.As(s.anna), l.ID, []string{s.giuliaPlace.ID, s.giuliaPlace.ID})
		must(t, err)
		s.wantSees("assigned", s.giulia, "domain.example", "site.example")
		list, err := s.partners.Clients(w.As(s.giulia), s.vela.ID, partner.ClientFilter{}, pageArgs())
		must(t, err)
		if len(list.Edges) != 1 || list.Edges[0].Node.ID != l.ID {
			t.Errorf("giulia has %d clients", len(list.Edges))
		}
		if n, err := list.TotalCount(w.As(s.giulia)); n != 1 || err != nil {
			t.Error(n, err)
		}
		list, err = s.partners.Clients(w.As(s.anna), s.vela.ID, partner.ClientFilter{}, pageArgs())
		must(t, err)
		if len(list.Edges) != 2 {
			t.Errorf("anna has %d clients", len(list.Edges))
		}
		_, err = s.partners.Assign(w.As(s.giulia), l.ID, nil)
		wantErr(t, "a collaborator assigns", err, fault.CodeForbidden, "permission")
		_, err = s.partners.Assign(w.As(s.rita), l.ID, nil)
		wantErr(t, "the client assigns", err, fault.CodeNotFound, "")
		_, err = s.partners.Assign(w.As(s.luca), l.ID, []string{foreign.ID})
		wantErr(t, "somebody of another organization", err, fault.CodeNotFound, "")
		_, err = s.partners.Assign(w.As(s.luca), l.ID, []string{xaver.ID})
		wantErr(t, "whose role sees no clients", err, fault.CodeInvalid, "cannot_see_clients")
		if e := s.logged(s.vela, "partner.assigned"); e == nil || e.Data["people"] != "Giulia Example" || s.logged(s.client, "partner.assigned") != nil {
			t.Errorf("logged %+v", e)
		}
		// Suspended, nobody looks after anything; their assignment waits.
		must(t, s.giuliaPlace.Update().SetSuspendedAt(w.Clock.Now()).Exec(w.System()))
		s.wantSees("suspended", s.giulia)
		must(t, s.giuliaPlace.Update().ClearSuspendedAt().Exec(w.System()))
		s.wantSees("back", s.giulia, "domain.example", "site.example")
		_, err = s.partners.Assign(w.As(s.luca), l.ID, nil)
		must(t, err)
		s.wantSees("no longer assigned", s.giulia)
		if n := w.DB.Client.PartnerAssignment.Query().Where(partnerassignment.LinkID(l.ID)).CountX(w.System()); n != 0 {
			t.Errorf("%d assignments", n)
		}
	})
}

// Who is a member of the client, whatever their state, has what that gives and
// nothing through their partner (R25).
func TestLink_R25_AnOwnMembershipCounts(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		s.linked(full)
		s.wantSees("through the link", s.luca, "domain.example", "site.example")
		own := w.Join(s.client, s.luca, authz.External)
		s.wantSees("an own membership without a grant", s.luca)
		w.Grant(own, s.domain, "technical")
		s.wantSees("with one", s.luca, "domain.example")
		must(t, own.Update().SetSuspendedAt(w.Clock.Now()).Exec(w.System()))
		s.wantSees("suspended", s.luca)
		s.wantSees("others go on", s.anna, "domain.example", "site.example")
	})
}

func TestAnswer_RefusedLeavesNothingBehind(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		l, err := s.partners.Invite(w.As(s.adam), s.client.ID, "vela", "", s.limited())
		must(t, err)
		w.Deliver()
		l, err = s.partners.Answer(w.As(s.luca), l.ID, false)
		must(t, err)
		s.wantMails("refused", "partner_refused adam@example.com", "partner_refused rita@example.com")
		if l.Status != partnerlink.StatusRefused || w.DB.Client.PartnerLinkProduct.Query().CountX(w.System()) != 0 {
			t.Errorf("%+v", l)
		}
		s.wantSees("refused", s.luca)
		// An organization that is no partner any more cannot accept.
		l, err = s.partners.Invite(w.As(s.adam), s.client.ID, "vela", "", s.limited())
		must(t, err)
		must(t, s.vela.Update().SetIsPartner(false).Exec(w.System()))
		_, err = s.partners.Answer(w.As(s.luca), l.ID, true)
		wantErr(t, "accepted by who is no partner", err, fault.CodeConflict, "not_a_partner")
	})
}

// Of two invitations at the same instant one is made.
func TestInvite_TwoAtOnceMakeOne(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		errs := make(chan error, 4)
		for range 4 {
			ctx := w.As(s.rita)
			go func() {
				_, err := s.partners.Invite(ctx, s.client.ID, "vela", "", full)
				errs <- err
			}()
		}
		made := 0
		for range 4 {
			if err := <-errs; err == nil {
				made++
			} else {
				wantErr(t, "the others", err, fault.CodeConflict, "already_linked")
			}
		}
		if made != 1 {
			t.Errorf("%d were made", made)
		}
	})
}
