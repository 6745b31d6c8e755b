package account_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/session"
	"kontor/ent/usertoken"
	"kontor/internal/account"
	"kontor/internal/authz"
	"kontor/internal/secret"
	"kontor/internal/signin"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func text(s string) *string { return &s }

func TestUpdateProfile_ChangesWhatIsGiven(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ana, bo := w.User("ana"), w.User("bo")
		ctx := w.As(ana)
		err := h.accounts.UpdateProfile(ctx, account.Profile{GivenName: text(" Anna "), Locale: text("de"), TimeZone: text("Europe/Zurich")})
		if err != nil {
			t.Fatal(err)
		}
		u := h.person(ana.Email)
		if u.GivenName != "Anna" || u.FamilyName != "Example" || u.Locale != "de" || u.TimeZone != "Europe/Zurich" {
			t.Errorf("changed to %+v", u)
		}
		if v := viewer.From(ctx); v.Name != "Anna Example" || v.Locale != "de" {
			t.Errorf("the rest of the request is for %+v", v)
		}
		e := w.DB.Client.Event.Query().Where(event.Action("user.profile_updated")).OnlyX(w.System())
		if e.ActorID != ana.ID || e.Data["name_from"] != "Ana Example" || e.Data["locale_to"] != "de" {
			t.Errorf("logged %+v", e)
		}
		if err := h.accounts.UpdateProfile(ctx, account.Profile{Locale: text("de")}); err != nil {
			t.Fatal(err)
		}
		if n := w.DB.Client.Event.Query().CountX(w.System()); n != 1 {
			t.Errorf("no change was logged: %d events", n)
		}
		if u := h.person(bo.Email); u.GivenName != "Bo" {
			t.Errorf("another person was changed to %q", u.GivenName)
		}
	})
}

func TestUpdateProfile_RefusesWhatIsWrong(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	ctx := w.As(w.User("ana"))
	blames(t, "no name", h.accounts.UpdateProfile(ctx, account.Profile{GivenName: text(" ")}), "givenName")
	blames(t, "line break", h.accounts.UpdateProfile(ctx, account.Profile{FamilyName: text("a\u0007b")}), "familyName")
	blames(t, "language", h.accounts.UpdateProfile(ctx, account.Profile{Locale: text("")}), "locale")
	blames(t, "zone", h.accounts.UpdateProfile(ctx, account.Profile{TimeZone: text("Local")}), "timeZone")
	blames(t, "path", h.accounts.UpdateProfile(ctx, account.Profile{TimeZone: text("../etc/passwd")}), "timeZone")
	wants(t, "nobody", h.accounts.UpdateProfile(context.Background(), account.Profile{Locale: text("de")}), viewer.ErrSignIn)
}

func TestChangePassword_R66_EndsOtherSessionsOnDemand(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		u := h.confirmed("ana@example.org")
		ctx := h.mustEnter(u.Email, password)
		h.mustEnter(u.Email, password)
		own := viewer.From(ctx).SessionID

		before := w.DB.Client.Session.GetX(w.System(), own).TokenHash
		c, err := h.accounts.ChangePassword(ctx, password, another, false)
		if err != nil {
			t.Fatal(err)
		}
		if n := w.DB.Client.Session.Query().CountX(w.System()); n != 2 {
			t.Errorf("%d sessions, want both kept", n)
		}
		if after := w.DB.Client.Session.GetX(w.System(), own).TokenHash; string(after) == string(before) {
			t.Error("the session kept its token")
		}
		if v, err := h.signin.Authenticate(ctx, c.Token, ""); err != nil || v.SessionID != own {
			t.Errorf("the new token is %+v's, %v", v, err)
		}
		h.mail("password_changed", u.Email)

		if _, err := h.accounts.ChangePassword(ctx, another, password, true); err != nil {
			t.Fatal(err)
		}
		if left := w.DB.Client.Session.Query().Where(session.UserID(u.ID)).OnlyX(w.System()); left.ID != own {
			t.Error("another session is left")
		}
		_, err = h.enter(u.Email, another)
		wants(t, "former password", err, signin.ErrFailed)
		h.mustEnter(u.Email, password)
	})
}

func TestChangePassword_NeedsTheCurrentOneAndAGoodOne(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	u := h.confirmed("ana@example.org")
	ctx := h.mustEnter(u.Email, password)
	_, err := h.accounts.ChangePassword(ctx, "wrong", another, true)
	blames(t, "wrong", err, "currentPassword")
	_, err = h.accounts.ChangePassword(ctx, password, "ana@example.org", true)
	blames(t, "weak", err, "newPassword")
	_, err = h.accounts.ChangePassword(context.Background(), password, another, true)
	wants(t, "nobody", err, viewer.ErrSignIn)
	h.mustEnter(u.Email, password)
}

func TestChangeEmail_R67_TakesEffectByTheLinkInTheNewMailbox(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		u := h.confirmed("ana@example.org")
		ctx := h.mustEnter(u.Email, password)
		if err := h.accounts.ChangeEmail(ctx, "New@example.org"); err != nil {
			t.Fatal(err)
		}
		if p, err := h.accounts.PendingEmail(ctx); err != nil || p == nil || *p != "new@example.org" {
			t.Fatalf("pending %v, %v", p, err)
		}
		mails := h.Deliver()
		if len(mails) != 2 || mails[0].Kind != "email_change_confirm" || mails[0].Recipient != "new@example.org" ||
			mails[1].Kind != "email_change_notice" || mails[1].Recipient != u.Email {
			t.Fatalf("mailed %v", mails)
		}
		h.mustEnter(u.Email, password) // the old address until then

		address, err := h.accounts.ConfirmEmail(visit(), testkit.Token(mails[0]), password)
		if err != nil || address != "new@example.org" {
			t.Fatalf("%q, %v", address, err)
		}
		_, err = h.enter(u.Email, password)
		wants(t, "old address", err, signin.ErrFailed)
		h.mustEnter("new@example.org", password)
		if p, err := h.accounts.PendingEmail(ctx); p != nil || err != nil {
			t.Errorf("still pending: %v, %v", p, err)
		}
	})
}

func TestChangeEmail_R67_R68_TakenAddressIsMailedInstead(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ana, bo := w.User("ana"), w.User("bo")
		ctx := h.at(ana)
		if err := h.accounts.ChangeEmail(ctx, bo.Email); err != nil {
			t.Fatal(err)
		}
		if p, err := h.accounts.PendingEmail(ctx); err != nil || p == nil || *p != bo.Email {
			t.Errorf("the answer tells: %v, %v", p, err)
		}
		mails := h.Deliver()
		if len(mails) != 2 || mails[0].Kind != "email_exists" || mails[0].Recipient != bo.Email || testkit.Token(mails[0]) != "" {
			t.Fatalf("mailed %v", mails)
		}

		// Taken only after the link went out.
		if err := h.accounts.ChangeEmail(ctx, "free@example.org"); err != nil {
			t.Fatal(err)
		}
		token := testkit.Token(h.Deliver()[0])
		if err := bo.Update().SetEmail("free@example.org").Exec(w.System()); err != nil {
			t.Fatal(err)
		}
		_, err := h.accounts.ConfirmEmail(visit(), token, password)
		wants(t, "taken meanwhile", err, account.ErrEmailTaken)
		h.person(ana.Email)
	})
}

func TestChangeEmail_R67_RefusesTheRecoveryAddress(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		u := w.User("ana")
		if err := u.Update().SetRecoveryEmail("second@example.org").Exec(w.System()); err != nil {
			t.Fatal(err)
		}
		ctx := h.at(u)
		blames(t, "recovery", h.accounts.ChangeEmail(ctx, "Second@example.org"), "email")
		blames(t, "same", h.accounts.ChangeEmail(ctx, u.Email), "email")
		blames(t, "none", h.accounts.ChangeEmail(ctx, "ana"), "email")

		// It became the recovery address only after the link went out.
		if err := h.accounts.ChangeEmail(ctx, "third@example.org"); err != nil {
			t.Fatal(err)
		}
		token := testkit.Token(h.Deliver()[0])
		if err := u.Update().SetRecoveryEmail("third@example.org").Exec(w.System()); err != nil {
			t.Fatal(err)
		}
		_, err := h.accounts.ConfirmEmail(visit(), token, password)
		wants(t, "recovery meanwhile", err, account.ErrLink)
	})
}

func TestChangeEmail_ManyAtTheSameInstantLeaveOneWish(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h, ana := newHouse(w), w.User("ana")
		var wg sync.WaitGroup
		for i := range 8 {
			wg.Go(func() {
				wants(t, "wish", h.accounts.ChangeEmail(h.at(ana), fmt.Sprintf("new%d@example.org", i)), nil)
			})
		}
		wg.Wait()
		if n := w.DB.Client.UserToken.Query().CountX(w.System()); n != 1 {
			t.Errorf("%d wishes wait", n)
		}
	})
}

// The mail of a wish that is replaced while the mail is written must not hold a
// link that confirms the other address.
func TestChangeEmail_R67_LinkConfirmsTheAddressItWentTo(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h, ana := newHouse(w), w.User("ana")
		for range 30 {
			w.Clock.Advance(time.Hour) // past the limits on mails
			ctx := h.at(ana)
			wants(t, "first wish", h.accounts.ChangeEmail(ctx, "mine@example.org"), nil)
			var mails []*ent.MailboxMessage
			var wg sync.WaitGroup
			wg.Go(func() { mails = h.Deliver() })
			wg.Go(func() { wants(t, "second wish", h.accounts.ChangeEmail(ctx, "theirs@example.org"), nil) })
			wg.Wait()
			for _, m := range mails {
				if m.Kind != "email_change_confirm" {
					continue
				}
				rows := w.DB.Client.UserToken.Query().Where(usertoken.TokenHash(secret.Hash(testkit.Token(m)))).AllX(w.System())
				if len(rows) > 0 && rows[0].Email != m.Recipient {
					t.Fatalf("the mail to %s confirms %s", m.Recipient, rows[0].Email)
				}
			}
			h.Deliver()
		}
	})
}

func TestChangeEmail_NeedsTheRecentPassword(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	ctx := w.As(w.User("ana"))
	w.Clock.Advance(10*time.Minute + time.Microsecond)
	wants(t, "after ten minutes", h.accounts.ChangeEmail(ctx, "new@example.org"), viewer.ErrProve)
	wants(t, "nobody", h.accounts.ChangeEmail(context.Background(), "new@example.org"), viewer.ErrSignIn)
}

func TestCancelEmailChange_VoidsTheLink(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ana, bo := w.User("ana"), w.User("bo")
		ctx := h.at(ana)
		if err := h.accounts.ChangeEmail(ctx, "new@example.org"); err != nil {
			t.Fatal(err)
		}
		token := testkit.Token(h.Deliver()[0])
		if err := h.accounts.CancelEmailChange(w.As(bo)); err != nil { // has none, and not hers
			t.Fatal(err)
		}
		if p, _ := h.accounts.PendingEmail(ctx); p == nil {
			t.Fatal("another person cancelled it")
		}
		if err := h.accounts.CancelEmailChange(ctx); err != nil {
			t.Fatal(err)
		}
		if p, err := h.accounts.PendingEmail(ctx); p != nil || err != nil {
			t.Errorf("pending %v, %v", p, err)
		}
		_, err := h.accounts.ConfirmEmail(visit(), token, password)
		wants(t, "the link", err, account.ErrLink)
	})
}

func TestMemberships_ListsTheViewersOwnByName(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ana := w.User("ana")
		b, a := w.Org("Beta"), w.Org("Alpha")
		w.Join(b, ana, authz.Collaborator)
		suspended := w.Join(a, ana, authz.Administrator)
		w.Member(a, "bo", authz.LegalRepresentative)
		if err := suspended.Update().SetSuspendedAt(w.Clock.Now()).Exec(w.System()); err != nil {
			t.Fatal(err)
		}
		list, err := h.accounts.Memberships(w.As(ana))
		if err != nil || len(list) != 2 || list[0].OrgID != a.ID || list[1].OrgID != b.ID {
			t.Errorf("%v, %v", list, err)
		}
	})
}

func TestOperator_CreatesResetsAndNamesStaff(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ctx := context.Background()
		p := account.Person{Email: "Op@example.org", GivenName: "Olga", Locale: "fr", TimeZone: "Europe/Paris"}
		u, err := h.accounts.Create(ctx, p)
		if err != nil || u.Email != "op@example.org" || u.EmailVerifiedAt == nil || u.Staff {
			t.Fatalf("%+v, %v", u, err)
		}
		_, err = h.accounts.Create(ctx, p)
		wants(t, "again", err, account.ErrExists)
		p.Email, p.Locale = "other@example.org", "xx"
		_, err = h.accounts.Create(ctx, p)
		blames(t, "language", err, "locale")

		token, err := h.accounts.ResetSignIn(ctx, " OP@example.org")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := h.accounts.ResetPassword(visit(), token, password); err != nil {
			t.Fatal(err)
		}
		h.mustEnter(u.Email, password)
		if err := h.accounts.SetStaff(ctx, u.Email, true); err != nil {
			t.Fatal(err)
		}
		if v := viewer.From(h.mustEnter(u.Email, password)); !v.Staff {
			t.Error("not staff")
		}
		_, err = h.accounts.ResetSignIn(ctx, "nobody@example.org")
		wants(t, "reset nobody", err, account.ErrNobody)
		if err := h.accounts.SetStaff(ctx, "nobody@example.org", true); !errors.Is(err, account.ErrNobody) {
			t.Errorf("staff nobody: %v", err)
		}
		// Somebody registered this address; whether its owner did, nobody knows.
		if err := w.User("unconfirmed").Update().ClearEmailVerifiedAt().Exec(w.System()); err != nil {
			t.Fatal(err)
		}
		if err := h.accounts.SetStaff(ctx, "unconfirmed@example.com", true); !errors.Is(err, account.ErrUnconfirmed) {
			t.Errorf("staff unconfirmed: %v", err)
		}
		e := w.DB.Client.Event.Query().Where(event.Action("user.staff_changed")).OnlyX(w.System())
		if e.ActorKind != event.ActorKindSystem || e.ActorName != "command line" || e.Data["staff_to"] != "true" {
			t.Errorf("logged %+v", e)
		}
	})
}
