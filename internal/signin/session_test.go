package signin_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"kontor/ent/usertoken"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/secret"
	"kontor/internal/signin"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func TestAuthenticate_EndsByIdlenessAndByAge(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, c := h.enter("Firefox")
		w.Clock.Advance(signin.Idle - time.Microsecond)
		if !h.who(c).SignedIn() {
			t.Fatal("ended before seven idle days")
		}
		w.Clock.Advance(signin.Idle)
		if h.who(c).SignedIn() {
			t.Error("lives after seven idle days")
		}

		_, c = h.enter("Firefox")
		for range 29 {
			w.Clock.Advance(24 * time.Hour)
			if !h.who(c).SignedIn() {
				t.Fatal("ended while in use")
			}
		}
		w.Clock.Advance(24 * time.Hour)
		if h.who(c).SignedIn() {
			t.Error("lives after thirty days")
		}
	})
}

func TestAuthenticate_RefusesWhatIsNoLiveSession(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, c := h.enter("Firefox")
		for name, token := range map[string]string{
			"nothing": "", "another's form": secret.NewToken(secret.Link), "unknown": secret.NewToken(secret.Session),
			"mistyped": c.Token[:len(c.Token)-1] + "~", "NUL": "kon_ses_\x00",
		} {
			if v := h.who(signin.Cookie{Token: token}); v.Kind != viewer.Anonymous || v.UserID != "" {
				t.Errorf("%s: %+v", name, v)
			}
		}
		h.set(h.ana.Update().SetDisabledAt(w.Clock.Now()))
		if h.who(c).SignedIn() {
			t.Error("a disabled person is signed in")
		}
	})
}

func TestAuthenticate_R22_SeesMembershipsAsTheyAreNow(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		acme := w.Org("Acme")
		m := w.Join(acme, h.ana, authz.Collaborator)
		_, c := h.enter("Firefox")
		if _, in := h.who(c).In(acme.ID); !in {
			t.Fatal("not in the organization")
		}
		if err := w.DB.Client.Membership.DeleteOne(m).Exec(w.System()); err != nil {
			t.Fatal(err)
		}
		if _, in := h.who(c).In(acme.ID); in {
			t.Error("still in the organization")
		}
	})
}

func TestAuthenticate_NotesTheLastVisitAtMostOnceAMinute(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	_, c := h.enter("Firefox")
	read := w.Statements(func() { h.who(c) })
	w.Clock.Advance(time.Minute)
	if n := w.Statements(func() { h.who(c) }); n != read+1 {
		t.Errorf("%d statements after a minute, %d before; want one more", n, read)
	}
	row := w.DB.Client.Session.Query().OnlyX(w.System())
	if !row.LastSeenAt.Equal(w.Clock.Now()) {
		t.Errorf("last seen %v", row.LastSeenAt)
	}
	w.Clock.Advance(59 * time.Second)
	if n := w.Statements(func() { h.who(c) }); n != read {
		t.Errorf("%d statements within a minute, want %d", n, read)
	}
}

func TestEnd_EndsOnlyOnesOwnSessions(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		first, firstCookie := h.enter("Firefox")
		w.Clock.Advance(time.Minute)
		second, secondCookie := h.enter("Chrome")
		list, err := h.signin.Sessions(second)
		if err != nil || len(list) != 2 || list[0].UserAgent != "Chrome" {
			t.Fatalf("%d sessions, %v", len(list), err)
		}

		bo := w.User("bo")
		if err := h.signin.End(w.As(bo), list[0].ID); fault.CodeOf(err) != fault.CodeNotFound {
			t.Errorf("another person's: %v", err)
		}
		if list, err := h.signin.Sessions(w.As(bo)); err != nil || len(list) != 0 {
			t.Errorf("bo sees %d sessions, %v", len(list), err)
		}
		if err := h.signin.End(context.Background(), list[0].ID); !errors.Is(err, viewer.ErrSignIn) {
			t.Errorf("nobody's: %v", err)
		}

		if err := h.signin.End(second, viewer.From(first).SessionID); err != nil {
			t.Fatal(err)
		}
		if h.who(firstCookie).SignedIn() || !h.who(secondCookie).SignedIn() || !viewer.From(second).SignedIn() {
			t.Error("the other session must end, this one stay")
		}
		if err := h.signin.End(second, viewer.From(second).SessionID); err != nil {
			t.Fatal(err)
		}
		if h.who(secondCookie).SignedIn() || viewer.From(second).SignedIn() {
			t.Error("this session must end, for the rest of the request too")
		}
	})
}

func TestEndOthers_KeepsTheOneThatAsks(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, a := h.enter("Firefox")
		_, b := h.enter("Chrome")
		ctx, c := h.enter("Safari")
		n, err := h.signin.EndOthers(ctx)
		if err != nil || n != 2 {
			t.Fatalf("%d ended, %v", n, err)
		}
		if h.who(a).SignedIn() || h.who(b).SignedIn() || !h.who(c).SignedIn() {
			t.Error("exactly the others must end")
		}
		if n, err := h.signin.EndOthers(ctx); err != nil || n != 0 {
			t.Errorf("once more: %d ended, %v", n, err)
		}
	})
}

func TestProve_RenewsTheToken(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ctx, old := h.enter("Firefox")
		w.Clock.Advance(time.Hour)
		if err := viewer.RequireRecentProof(ctx, w.Clock.Now(), signin.ProofLasts); !errors.Is(err, viewer.ErrProve) {
			t.Fatalf("an hour after: %v", err)
		}
		if _, err := h.signin.Prove(ctx, "wrong"); !errors.Is(err, signin.ErrPassword) {
			t.Fatalf("wrong password: %v", err)
		}
		renewed, err := h.signin.Prove(ctx, password)
		if err != nil {
			t.Fatal(err)
		}
		if err := viewer.RequireRecentProof(ctx, w.Clock.Now(), signin.ProofLasts); err != nil {
			t.Errorf("in the same request: %v", err)
		}
		if h.who(old).SignedIn() {
			t.Error("the former token still works")
		}
		if v := h.who(renewed); !v.ProvedAt.Equal(w.Clock.Now()) || !renewed.Expires.Equal(old.Expires) {
			t.Errorf("proved %v, lasts until %v", v.ProvedAt, renewed.Expires)
		}
		if _, err := h.signin.Prove(visit("Firefox"), password); !errors.Is(err, viewer.ErrSignIn) {
			t.Errorf("without a session: %v", err)
		}
	})
}

func TestProve_LimitsGuessingApartFromSignIns(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	ctx, _ := h.enter("Firefox")
	for range 10 {
		if _, err := h.signin.Prove(ctx, "wrong"); !errors.Is(err, signin.ErrPassword) {
			t.Fatal(err)
		}
	}
	if _, err := h.signin.Prove(ctx, password); fault.CodeOf(err) != fault.CodeLimit {
		t.Errorf("eleventh try: %v", err)
	}
	h.enter("Chrome")
}

func TestSessions_AreStoredAsTextWhateverTheBrowserSends(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ctx, _ := h.enter("\xff" + strings.Repeat("é", 200))
		row, err := h.signin.Current(ctx)
		if err != nil || row.UserAgent != strings.Repeat("é", 127) {
			t.Errorf("%q, %v", row.UserAgent, err)
		}
	})
}

func TestSweep_DeletesWhatIsOver(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.enter("Firefox")
		link := func(name string, p usertoken.Purpose, d time.Duration) {
			now := w.Clock.Now()
			w.DB.Client.UserToken.Create().SetUserID(w.User(name).ID).SetPurpose(p).
				SetCreatedAt(now).SetExpiresAt(now.Add(d)).ExecX(w.System())
		}
		link("bo", usertoken.PurposeResetPassword, 30*time.Minute)
		w.Clock.Advance(signin.Idle)
		_, live := h.enter("Chrome")
		link("cy", usertoken.PurposeConfirmEmail, 24*time.Hour)
		if err := h.signin.Sweep(context.Background()); err != nil {
			t.Fatal(err)
		}
		c := w.DB.Client
		if s, l := c.Session.Query().CountX(w.System()), c.UserToken.Query().CountX(w.System()); s != 1 || l != 1 {
			t.Errorf("%d sessions and %d links are left, want one of each", s, l)
		}
		if !h.who(live).SignedIn() {
			t.Error("a live session was deleted")
		}
	})
}
