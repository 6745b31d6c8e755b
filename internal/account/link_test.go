package account_test

import (
	"bytes"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"kontor/ent/usertoken"
	"kontor/internal/account"
	"kontor/internal/fault"
	"kontor/internal/secret"
	"kontor/internal/signin"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func TestConfirmEmail_R67_LinkWorksOnceWithinADay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.register(registration("late@example.org"))
		late := testkit.Token(h.mail("confirm_email", "late@example.org"))
		w.Clock.Advance(24 * time.Hour)
		_, err := h.accounts.ConfirmEmail(visit(), late, password)
		wants(t, "after a day", err, account.ErrLink)

		h.register(registration("ana@example.org"))
		token := testkit.Token(h.mail("confirm_email", "ana@example.org"))
		w.Clock.Advance(24*time.Hour - time.Microsecond)
		if _, err := h.accounts.ConfirmEmail(visit(), token, password); err != nil {
			t.Fatal(err)
		}
		_, err = h.accounts.ConfirmEmail(visit(), token, password)
		wants(t, "once more", err, account.ErrLink)
		_, err = h.accounts.ConfirmEmail(visit(), secret.NewToken(secret.Link), password)
		wants(t, "unknown", err, account.ErrLink)
		_, err = h.accounts.ConfirmEmail(visit(), "\x00", password)
		wants(t, "garbage", err, account.ErrLink)
	})
}

// Somebody registers a stranger's address with a password of their own, and waits
// for the stranger to confirm it.
func TestConfirmEmail_R68_NobodyOpensAnAccountForWhoRegisteredTheirAddress(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.register(registration("ana@example.org"))
		token := testkit.Token(h.mail("confirm_email", "ana@example.org"))
		for _, guess := range []string{"", another} {
			_, err := h.accounts.ConfirmEmail(visit(), token, guess)
			wants(t, "without the password", err, account.ErrNotRegistrant)
		}
		_, err := h.enter("ana@example.org", password)
		wants(t, "whoever registered", err, signin.ErrFailed)

		if err := h.accounts.RequestPasswordReset(visit(), "ana@example.org"); err != nil {
			t.Fatal(err)
		}
		if _, err := h.accounts.ResetPassword(visit(), testkit.Token(h.mail("reset_password", "ana@example.org")), another); err != nil {
			t.Fatal(err)
		}
		_, err = h.enter("ana@example.org", password)
		wants(t, "with the first password", err, signin.ErrFailed)
		_, err = h.accounts.ConfirmEmail(visit(), token, password)
		wants(t, "the first link", err, account.ErrLink)
		h.mustEnter("ana@example.org", another)
	})
}

func TestLinks_AreStoredAsHashesOnly(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	h.register(registration("ana@example.org"))
	token := testkit.Token(h.mail("confirm_email", "ana@example.org"))
	row := w.DB.Client.UserToken.Query().OnlyX(w.System())
	if !bytes.Equal(*row.TokenHash, secret.Hash(token)) {
		t.Errorf("stored %q for %q", *row.TokenHash, token)
	}
}

func TestResetPassword_SetsConfirmsAndEndsAllSessions(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.confirmed("ana@example.org")
		ctx := h.mustEnter("ana@example.org", password)
		if err := h.accounts.RequestPasswordReset(visit(), "Ana@example.org"); err != nil {
			t.Fatal(err)
		}
		token := testkit.Token(h.mail("reset_password", "ana@example.org"))

		_, err := h.accounts.ResetPassword(visit(), token, "password1")
		blames(t, "weak", err, "password")
		_, err = h.accounts.ConfirmEmail(visit(), token, password)
		wants(t, "for another purpose", err, account.ErrLink)
		address, err := h.accounts.ResetPassword(visit(), token, another)
		if err != nil || address != "ana@example.org" {
			t.Fatalf("%q, %v", address, err)
		}
		if list, err := h.signin.Sessions(ctx); err != nil || len(list) != 0 {
			t.Errorf("%d sessions are left, %v", len(list), err)
		}
		_, err = h.enter("ana@example.org", password)
		wants(t, "former password", err, signin.ErrFailed)
		h.mustEnter("ana@example.org", another)
		h.mail("password_changed", "ana@example.org")
		_, err = h.accounts.ResetPassword(visit(), token, password)
		wants(t, "once more", err, account.ErrLink)
	})
}

// Whoever guesses from outside must not keep the owner out.
func TestResetPassword_OpensTheDoorThatGuessingClosed(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	h.confirmed("ana@example.org")
	for range 10 {
		_, err := h.enter("ana@example.org", "wrong")
		wants(t, "guess", err, signin.ErrFailed)
	}
	_, err := h.enter("ana@example.org", password)
	if fault.CodeOf(err) != fault.CodeLimit {
		t.Fatalf("got %v, want limit", err)
	}
	if err := h.accounts.RequestPasswordReset(visit(), "ana@example.org"); err != nil {
		t.Fatal(err)
	}
	if _, err := h.accounts.ResetPassword(visit(), testkit.Token(h.mail("reset_password", "ana@example.org")), another); err != nil {
		t.Fatal(err)
	}
	h.mustEnter("ana@example.org", another)
}

func TestResetPassword_LinkLastsHalfAnHourAndTheNewestCounts(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.confirmed("ana@example.org")
		var tokens [2]string
		for i := range tokens {
			if err := h.accounts.RequestPasswordReset(visit(), "ana@example.org"); err != nil {
				t.Fatal(err)
			}
			tokens[i] = testkit.Token(h.mail("reset_password", "ana@example.org"))
		}
		_, err := h.accounts.ResetPassword(visit(), tokens[0], another)
		wants(t, "replaced link", err, account.ErrLink)
		w.Clock.Advance(30 * time.Minute)
		_, err = h.accounts.ResetPassword(visit(), tokens[1], another)
		wants(t, "after half an hour", err, account.ErrLink)
	})
}

func TestResetPassword_OneOfManyAtOnceUsesTheLink(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.confirmed("ana@example.org")
		if err := h.accounts.RequestPasswordReset(visit(), "ana@example.org"); err != nil {
			t.Fatal(err)
		}
		token := testkit.Token(h.mail("reset_password", "ana@example.org"))
		var used atomic.Int32
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				_, err := h.accounts.ResetPassword(visit(), token, another)
				if err == nil {
					used.Add(1)
				} else if !errors.Is(err, account.ErrLink) {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if used.Load() != 1 {
			t.Errorf("used %d times", used.Load())
		}
	})
}

// Somebody with the old password may have asked for a change of address: the
// link must not outlive the new password.
func TestResetPassword_EndsAPendingChangeOfAddress(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.confirmed("ana@example.org")
		ctx := h.mustEnter("ana@example.org", password)
		if err := h.accounts.ChangeEmail(ctx, "mallory@example.org"); err != nil {
			t.Fatal(err)
		}
		change := testkit.Token(h.Deliver()[0])
		if err := h.accounts.RequestPasswordReset(visit(), "ana@example.org"); err != nil {
			t.Fatal(err)
		}
		if _, err := h.accounts.ResetPassword(visit(), testkit.Token(h.mail("reset_password", "ana@example.org")), another); err != nil {
			t.Fatal(err)
		}
		_, err := h.accounts.ConfirmEmail(visit(), change, password)
		wants(t, "change of address", err, account.ErrLink)
		// A request of theirs that was on its way.
		wants(t, "asked for meanwhile", h.accounts.ChangeEmail(ctx, "mallory@example.org"), viewer.ErrSignIn)
		if n := w.DB.Client.UserToken.Query().CountX(w.System()); n != 0 {
			t.Errorf("%d links wait", n)
		}
	})
}

func TestLinks_AreVoidForTheDisabled(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	u := h.confirmed("ana@example.org")
	if err := h.accounts.RequestPasswordReset(visit(), u.Email); err != nil {
		t.Fatal(err)
	}
	token := testkit.Token(h.mail("reset_password", u.Email))
	if err := u.Update().SetDisabledAt(w.Clock.Now()).Exec(w.System()); err != nil {
		t.Fatal(err)
	}
	_, err := h.accounts.ResetPassword(visit(), token, another)
	wants(t, "disabled since", err, account.ErrLink)
	if err := h.accounts.RequestPasswordReset(visit(), u.Email); err != nil {
		t.Fatal(err)
	}
	if list := h.Deliver(); len(list) != 0 {
		t.Errorf("mailed %v", list)
	}
}

// Requests for links do the very same statements for every address: only the job
// that writes the mail looks for an account.
func TestRequests_R68_SameStatementsWhetherTheAccountExists(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.confirmed("ana@example.org")
		h.register(registration("waiting@example.org"))
		h.Deliver()
		for name, request := range map[string]func(string) error{
			"reset":  func(a string) error { return h.accounts.RequestPasswordReset(visit(), a) },
			"resend": func(a string) error { return h.accounts.ResendConfirmation(visit(), a) },
		} {
			var counts []int
			for _, address := range []string{"ana@example.org", "waiting@example.org", "nobody@example.org"} {
				counts = append(counts, w.Statements(func() {
					if err := request(address); err != nil {
						t.Error(err)
					}
				}))
			}
			if counts[0] != counts[1] || counts[1] != counts[2] {
				t.Errorf("%s: %v statements", name, counts)
			}
		}
		var got []string
		for _, m := range h.Deliver() {
			got = append(got, m.Kind+" "+m.Recipient)
		}
		// Reset for both accounts; confirmation for the one that waits.
		if len(got) != 3 {
			t.Errorf("mailed %v", got)
		}
	})
}

func TestResendConfirmation_ReplacesTheLink(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.register(registration("ana@example.org"))
		first := testkit.Token(h.mail("confirm_email", "ana@example.org"))
		if err := h.accounts.ResendConfirmation(visit(), "ana@example.org"); err != nil {
			t.Fatal(err)
		}
		second := testkit.Token(h.mail("confirm_email", "ana@example.org"))
		_, err := h.accounts.ConfirmEmail(visit(), first, password)
		wants(t, "first link", err, account.ErrLink)
		_, err = h.accounts.ConfirmEmail(visit(), second, password)
		wants(t, "second link", err, nil)
		if n := w.DB.Client.UserToken.Query().Where(usertoken.PurposeEQ(usertoken.PurposeConfirmEmail)).CountX(w.System()); n != 0 {
			t.Errorf("%d links are left", n)
		}
	})
}
