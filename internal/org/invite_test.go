package org_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func TestInvite_R16_EachAddressHasItsResult(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.invite(t, h.as(rep), "waits@example.com", collab)
		given := []string{"new@example.com", "NEW@Example.com ", "Waits@example.com", "adam@example.com", "no address", "other@example.com"}
		want := []string{"", "duplicate", "already_invited", "already_member", "email_invalid", ""}
		in := org.Invite{OrgID: h.org.ID, RoleID: h.roleID(collab), Locale: "fr", Strict: true, NotifyProducts: true}
		for _, address := range given {
			in.Invitees = append(in.Invitees, org.Invitee{Email: address, GivenName: "Noa"})
		}
		results, err := h.orgs.Invite(h.as(admin), in)
		wants(t, err, nil)
		for i, r := range results {
			if r.Email != given[i] || r.Refusal != want[i] || (r.Invitation != nil) != (want[i] == "") {
				t.Errorf("%q: got %+v, want refusal %q", given[i], r, want[i])
			}
		}
		inv := results[0].Invitation
		if inv.Email != "new@example.com" || inv.Locale != "fr" || !inv.NotifyProducts || !inv.ExpiresAt.Equal(w.Clock.Now().Add(7*24*time.Hour)) {
			t.Errorf("got %+v", inv)
		}
		if n := len(h.mails(t, "invitation")); n != 3 {
			t.Errorf("%d mails, want one for each of 3 invitations", n)
		}
	})
}

// An expired invitation gives way to a new one: at most one is pending.
func TestInvite_R16_ExpiredGivesWay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		old := h.invite(t, h.as(rep), "new@example.com", collab)
		token := h.link(t, old)
		w.Clock.Advance(7 * 24 * time.Hour)
		if s := h.orgs.State(old); s != "expired" {
			t.Errorf("state %q after seven days", s)
		}
		h.invite(t, h.as(rep), "new@example.com", external)
		open, err := h.orgs.OpenInvitations(h.as(rep), h.org.ID)
		if err != nil || len(open) != 1 {
			t.Errorf("%d invitations wait, %v; want 1", len(open), err)
		}
		_, err = h.orgs.Accept(w.As(w.User("new")), org.Answer{Token: token})
		wants(t, err, notFound)
	})
}

func TestInvite_Refuses(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		good := org.Invite{OrgID: h.org.ID, Invitees: []org.Invitee{{Email: "new@example.com"}}, RoleID: h.roleID(collab), Locale: "en"}
		for name, tt := range map[string]struct {
			change func(*org.Invite)
			want   error
		}{
			"nobody":                    {func(in *org.Invite) { in.Invitees = nil }, invalid},
			"too many":                  {func(in *org.Invite) { in.Invitees = make([]org.Invitee, 51) }, invalid},
			"long name":                 {func(in *org.Invite) { in.Invitees = []org.Invitee{{FamilyName: fmt.Sprintf("%129d", 0)}} }, invalid},
			"name of two lines":         {func(in *org.Invite) { in.Invitees = []org.Invitee{{GivenName: "A\nB"}} }, invalid},
			"unknown language":          {func(in *org.Invite) { in.Locale = "pt" }, invalid},
			"role of another":           {func(in *org.Invite) { in.RoleID = h.roleIn(h.orgOf(h.outsider), collab) }, notFound},
			"billing for an external":   {func(in *org.Invite) { in.RoleID, in.BillingAccess = h.roleID(external), true }, org.ErrNoBilling},
			"billing for administrator": {func(in *org.Invite) { in.RoleID, in.BillingAccess = h.roleID(admin), true }, org.ErrNoBilling},
		} {
			t.Run(name, func(t *testing.T) {
				in := good
				tt.change(&in)
				_, err := h.orgs.Invite(h.as(admin), in)
				wants(t, err, tt.want)
			})
		}
	})
}

func TestInvite_Limits(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		inv := h.invite(t, h.as(rep), "new@example.com", collab)
		for range 3 {
			_, err := h.orgs.Resend(h.as(rep), inv.ID)
			wants(t, err, nil)
		}
		_, err := h.orgs.Resend(h.as(rep), inv.ID)
		wants(t, err, limit)
		w.Clock.Advance(time.Hour)
		_, err = h.orgs.Resend(h.as(rep), inv.ID)
		wants(t, err, nil)

		// 5 mails so far; 195 more make the day's 200.
		batch := func(n, size int) error {
			in := org.Invite{OrgID: h.org.ID, RoleID: h.roleID(collab), Locale: "en"}
			for i := range size {
				in.Invitees = append(in.Invitees, org.Invitee{Email: fmt.Sprintf("p%d-%d@example.com", n, i)})
			}
			_, err := h.orgs.Invite(h.as(rep), in)
			return err
		}
		for n, size := range []int{50, 50, 50, 45} {
			wants(t, batch(n, size), nil)
		}
		wants(t, batch(9, 1), limit)
		w.Clock.Advance(24 * time.Hour)
		wants(t, batch(9, 1), nil)
	})
}

func TestAccept_R8_PendingGrantsNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		u := w.User("new")
		inv := h.invite(t, h.as(rep), u.Email, rep)
		if n := h.representatives(t, h.org.ID); n != 1 {
			t.Errorf("%d representatives while one is only invited", n)
		}
		_, err := h.orgs.BySlug(w.As(u), h.org.Slug)
		wants(t, err, notFound)
		waiting, err := h.orgs.Waiting(w.As(u))
		if err != nil || len(waiting) != 1 || waiting[0].ID != inv.ID {
			t.Errorf("waiting: %v, %v", waiting, err)
		}
	})
}

func TestAccept_R12_MakesAMemberAndNoOrganization(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		u := w.User("new")
		before := w.DB.Client.Organization.Query().CountX(w.System())
		ctx := w.As(u)
		m, err := h.orgs.Accept(ctx, org.Answer{ID: h.invite(t, h.as(admin), u.Email, admin).ID})
		wants(t, err, nil)
		if m.UserID != u.ID || m.RoleID != h.roleID(admin) || m.OrgID != h.org.ID {
			t.Errorf("got %+v", m)
		}
		if !viewer.Can(ctx, authz.MemberInvite, h.org.ID) {
			t.Error("the rest of the request does not know the new place")
		}
		if after := w.DB.Client.Organization.Query().CountX(w.System()); after != before {
			t.Errorf("%d organizations came into being", after-before)
		}
		mails := h.mails(t, "invitation_accepted")
		if len(mails) != 1 || mails[0].UserID != h.people[admin].ID {
			t.Errorf("mails %+v, want one to the sender", mails)
		}
		if e := h.logged(t, "member.joined"); len(e) != 1 || e[0].ActorID != u.ID || e[0].Data["role"] != "administrator" {
			t.Errorf("logged %v", e)
		}
		_, err = h.orgs.Accept(ctx, org.Answer{ID: h.invitationOf(u.Email)})
		wants(t, err, notFound) // used up (R14)
	})
}

func TestAccept_R13_StrictIsForOneAddress(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		other, unconfirmed := w.User("other"), w.User("new")
		w.DB.Client.User.UpdateOne(unconfirmed).ClearEmailVerifiedAt().ExecX(w.System())
		inv := h.invite(t, h.as(rep), "new@example.com", collab)
		token := h.link(t, inv)

		_, err := h.orgs.Accept(context.Background(), org.Answer{Token: token})
		wants(t, err, viewer.ErrSignIn)
		_, err = h.orgs.Accept(w.As(other), org.Answer{Token: token})
		wants(t, err, org.ErrOtherEmail)
		_, err = h.orgs.Accept(w.As(other), org.Answer{ID: inv.ID})
		wants(t, err, notFound)
		_, err = h.orgs.Accept(w.As(unconfirmed), org.Answer{Token: token})
		wants(t, err, org.ErrOtherEmail)
		_, err = h.orgs.Accept(w.As(unconfirmed), org.Answer{ID: inv.ID})
		wants(t, err, notFound)
		if list, err := h.orgs.Waiting(w.As(unconfirmed)); err != nil || len(list) != 0 {
			t.Errorf("an unconfirmed address shows %d invitations, %v", len(list), err)
		}
		if p, err := h.orgs.Preview(w.As(other), token); err != nil || p.ViewerCanAccept {
			t.Errorf("preview %+v, %v", p, err)
		}

		w.DB.Client.User.UpdateOne(unconfirmed).SetEmailVerifiedAt(w.Clock.Now()).ExecX(w.System())
		_, err = h.orgs.Accept(w.As(unconfirmed), org.Answer{Token: token})
		wants(t, err, nil)
	})
}

func TestAccept_R13_LooseIsForWhoeverHoldsTheToken(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		results, err := h.orgs.Invite(h.as(rep), org.Invite{
			OrgID: h.org.ID, Invitees: []org.Invitee{{Email: "new@example.com"}}, RoleID: h.roleID(collab), Locale: "en",
		})
		wants(t, err, nil)
		other := w.User("other")
		_, err = h.orgs.Accept(w.As(other), org.Answer{ID: results[0].Invitation.ID})
		wants(t, err, notFound)
		_, err = h.orgs.Accept(w.As(other), org.Answer{Token: h.link(t, results[0].Invitation)})
		wants(t, err, nil)
	})
}

func TestAccept_R14_VoidTokensGiveNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for name, void := range map[string]func(inv *ent.Invitation, token string) error{
			"cancelled": func(inv *ent.Invitation, _ string) error { _, err := h.orgs.Cancel(h.as(rep), inv.ID); return err },
			"declined": func(_ *ent.Invitation, token string) error {
				_, err := h.orgs.Decline(context.Background(), org.Answer{Token: token})
				return err
			},
			"expired": func(*ent.Invitation, string) error { w.Clock.Advance(7 * 24 * time.Hour); return nil },
			"resent":  func(inv *ent.Invitation, _ string) error { _, err := h.orgs.Resend(h.as(rep), inv.ID); return err },
		} {
			t.Run(name, func(t *testing.T) {
				u := w.User(name)
				inv := h.invite(t, h.as(rep), u.Email, collab)
				token := h.link(t, inv)
				if p, err := h.orgs.Preview(context.Background(), token); err != nil || p == nil || p.InvitedByName != "Rita Example" {
					t.Fatalf("a good token shows %+v, %v", p, err)
				}
				wants(t, void(inv, token), nil)
				_, err := h.orgs.Accept(w.As(u), org.Answer{Token: token})
				wants(t, err, notFound)
				_, err = h.orgs.Decline(w.As(u), org.Answer{Token: token})
				wants(t, err, notFound)
				if p, err := h.orgs.Preview(w.As(u), token); err != nil || p != nil {
					t.Errorf("a void token shows %+v, %v", p, err)
				}
			})
		}
		for _, token := range []string{"", "kon_lnk_", "kon_lnk_0000000000000000000000000000000000"} {
			if p, err := h.orgs.Preview(context.Background(), token); err != nil || p != nil {
				t.Errorf("token %q shows %+v, %v", token, p, err)
			}
		}
	})
}

func TestPreview_IsLimitedByNetwork(t *testing.T) {
	t.Parallel()
	h := newHouse(testkit.New(t))
	token := h.link(t, h.invite(t, h.as(rep), "new@example.com", collab))
	for range 120 {
		_, err := h.orgs.Preview(context.Background(), token)
		wants(t, err, nil)
	}
	_, err := h.orgs.Preview(context.Background(), token)
	wants(t, err, limit)
}

func TestAccept_R14_OnceAtTheSameInstant(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for i := range 20 {
			u := w.User(fmt.Sprintf("new%d", i))
			answer := org.Answer{Token: h.link(t, h.invite(t, h.as(rep), u.Email, collab))}
			oneOf(t, atOnce(
				func() error { _, err := h.orgs.Accept(w.As(u), answer); return err },
				func() error { _, err := h.orgs.Decline(context.Background(), answer); return err },
			))
		}
	})
}

func TestResend_R15_VoidsTheEarlierLinkAndStartsOver(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		u := w.User("new")
		inv := h.invite(t, h.as(rep), u.Email, collab)
		old := h.link(t, inv)
		w.Clock.Advance(8 * 24 * time.Hour)
		again, err := h.orgs.Resend(h.as(admin), inv.ID)
		wants(t, err, nil)
		if !again.ExpiresAt.Equal(w.Clock.Now().Add(7*24*time.Hour)) || h.orgs.State(again) != "pending" {
			t.Errorf("got %+v", again)
		}
		_, err = h.orgs.Accept(w.As(u), org.Answer{Token: old})
		wants(t, err, notFound)
		_, err = h.orgs.Accept(w.As(u), org.Answer{Token: h.link(t, inv)})
		wants(t, err, nil)
		_, err = h.orgs.Resend(h.as(admin), inv.ID)
		wants(t, err, org.ErrInvitationClosed)
		_, err = h.orgs.Cancel(h.as(admin), inv.ID)
		wants(t, err, org.ErrInvitationClosed)
	})
}

func TestAccept_R17_SenderMustStillHoldTheRight(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for name, tt := range map[string]struct {
			sender, role authz.RoleKey
			lose         func(u *ent.User, m *ent.Membership) error
			want         error
		}{
			"kept": {admin, admin, func(*ent.User, *ent.Membership) error { return nil }, nil},
			"removed": {admin, collab, func(_ *ent.User, m *ent.Membership) error {
				_, err := h.orgs.Remove(h.as(rep), m.ID)
				return err
			}, org.ErrSenderLostRight},
			"suspended": {admin, collab, func(_ *ent.User, m *ent.Membership) error {
				_, err := h.orgs.Suspend(h.as(rep), m.ID)
				return err
			}, org.ErrSenderLostRight},
			"disabled": {admin, collab, func(u *ent.User, _ *ent.Membership) error {
				return disable(w.System(), w.DB.Client, u.ID)
			}, org.ErrSenderLostRight},
			"deleted": {admin, collab, func(u *ent.User, _ *ent.Membership) error {
				return erase(w.System(), w.DB.Client, u.ID)
			}, org.ErrSenderLostRight},
			"no longer an administrator": {admin, collab, func(_ *ent.User, m *ent.Membership) error {
				_, err := h.orgs.ChangeRole(h.as(rep), m.ID, h.roleID(collab))
				return err
			}, org.ErrSenderLostRight},
			"no longer a representative": {rep, rep, func(_ *ent.User, m *ent.Membership) error {
				_, err := h.orgs.ChangeRole(h.as(rep), m.ID, h.roleID(admin))
				return err
			}, org.ErrSenderLostRight},
			"still enough": {rep, admin, func(_ *ent.User, m *ent.Membership) error {
				_, err := h.orgs.ChangeRole(h.as(rep), m.ID, h.roleID(admin))
				return err
			}, nil},
		} {
			t.Run(name, func(t *testing.T) {
				sender, m := w.Member(h.org, "sender of "+name, tt.sender)
				u := w.User("for-" + strings.ReplaceAll(name, " ", "-"))
				inv := h.invite(t, w.As(sender), u.Email, tt.role)
				wants(t, tt.lose(sender, m), nil)
				_, err := h.orgs.Accept(w.As(u), org.Answer{ID: inv.ID})
				wants(t, err, tt.want)
				if tt.want == nil {
					return
				}
				// Sent anew by somebody who may, it is good again.
				_, err = h.orgs.Resend(h.as(rep), inv.ID)
				wants(t, err, nil)
				_, err = h.orgs.Accept(w.As(u), org.Answer{ID: inv.ID})
				wants(t, err, nil)
			})
		}
	})
}

func TestAccept_MembersStayWhatTheyAre(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		u := w.User("new")
		inv := h.invite(t, h.as(rep), u.Email, admin)
		m := w.Join(h.org, u, external)
		_, err := h.orgs.Accept(w.As(u), org.Answer{ID: inv.ID})
		wants(t, err, org.ErrAlreadyMember)
		_, err = h.orgs.Suspend(h.as(rep), m.ID)
		wants(t, err, nil)
		_, err = h.orgs.Accept(w.As(u), org.Answer{ID: inv.ID}) // no way round a suspension
		wants(t, err, org.ErrAlreadyMember)
	})
}

func TestDecline_TellsTheSender(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		inv := h.invite(t, h.as(admin), "new@example.com", collab)
		name, err := h.orgs.Decline(context.Background(), org.Answer{Token: h.link(t, inv)})
		if err != nil || name != "Atelier" {
			t.Fatalf("got %q, %v", name, err)
		}
		mails := h.mails(t, "invitation_declined")
		if len(mails) != 1 || mails[0].UserID != h.people[admin].ID {
			t.Errorf("mails %+v, want one to the sender", mails)
		}
		if e := h.logged(t, "invitation.declined"); len(e) != 1 || e[0].ActorName != "new@example.com" {
			t.Errorf("logged %v", e)
		}
		_, err = h.orgs.Decline(context.Background(), org.Answer{ID: inv.ID})
		wants(t, err, viewer.ErrSignIn)
		_, err = h.orgs.Decline(context.Background(), org.Answer{})
		wants(t, err, invalid)
	})
}

func TestAcceptForNewUser_R12_ByTheTokenOfTheMail(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		token := h.link(t, h.invite(t, h.as(rep), "new@example.com", collab))
		register := func(u *ent.User, token string) (accepted bool, err error) {
			err = w.DB.WithTx(context.Background(), func(ctx context.Context, tx *ent.Client) error {
				accepted, err = h.orgs.AcceptForNewUser(ctx, tx, u, token)
				return err
			})
			return accepted, err
		}
		if accepted, err := register(w.User("other"), token); accepted || err != nil {
			t.Errorf("another address: %t, %v", accepted, err)
		}
		u := w.User("new")
		if accepted, err := register(u, token); !accepted || err != nil {
			t.Errorf("the invited address: %t, %v", accepted, err)
		}
		m := w.DB.Client.Membership.Query().Where(membership.UserID(u.ID)).OnlyX(w.System())
		if m.OrgID != h.org.ID || m.RoleID != h.roleID(collab) {
			t.Errorf("got %+v", m)
		}
		_, err := register(u, token)
		wants(t, err, notFound)
	})
}

// Who may not give the billing right sends no invitation with it anew: nobody could
// accept it from them.
func TestResend_R17_WithTheBillingRight(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		give := append([]string{"member:invite"}, org.Permissions(h.Role(h.org, collab))...)
		clerk, _ := h.holder("clerk", h.custom(t, "Clerk", give...))
		results, err := h.orgs.Invite(h.as(rep), org.Invite{
			OrgID: h.org.ID, Invitees: []org.Invitee{{Email: "new@example.com"}}, RoleID: h.roleID(collab), Locale: "en", BillingAccess: true,
		})
		wants(t, err, nil)
		_, err = h.orgs.Resend(w.As(clerk), results[0].Invitation.ID)
		wants(t, err, forbidden)
		_, err = h.orgs.Resend(h.as(admin), results[0].Invitation.ID)
		wants(t, err, nil)
	})
}
