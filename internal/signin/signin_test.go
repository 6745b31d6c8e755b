package signin_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"github.com/alexedwards/argon2id"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/fault"
	"kontor/internal/secret"
	"kontor/internal/signin"
	"kontor/internal/testkit"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

const password = "four unrelated green words"

// hashed is computed once: hashing is slow on purpose.
var hashed = sync.OnceValue(func() string {
	h, err := secret.HashPassword(context.Background(), password)
	if err != nil {
		panic(err)
	}
	return h
})

type house struct {
	*testkit.World
	signin *signin.SignIn
	ana    *ent.User
}

func newHouse(w *testkit.World) *house {
	h := &house{World: w, signin: signin.New(w.DB, w.Events, throttle.New(w.DB, w.Clock), w.Clock), ana: w.User("ana")}
	h.set(h.ana.Update().SetPasswordHash(hashed()))
	return h
}

func (h *house) set(u *ent.UserUpdateOne) {
	h.T.Helper()
	if err := u.Exec(h.System()); err != nil {
		h.T.Fatal(err)
	}
}

// visit is a request without a session.
func visit(userAgent string) context.Context {
	return viewer.With(context.Background(), &viewer.Viewer{IP: "192.0.2.7", UserAgent: userAgent})
}

// enter signs ana in and returns the request, which is hers then, and the cookie.
func (h *house) enter(userAgent string) (context.Context, signin.Cookie) {
	h.T.Helper()
	ctx := visit(userAgent)
	c, err := h.signin.WithPassword(ctx, h.ana.Email, password)
	if err != nil {
		h.T.Fatal(err)
	}
	return ctx, c
}

// who authenticates a cookie.
func (h *house) who(c signin.Cookie) *viewer.Viewer {
	h.T.Helper()
	v, err := h.signin.Authenticate(context.Background(), c.Token, "192.0.2.7")
	if err != nil {
		h.T.Fatal(err)
	}
	return v
}

func TestWithPassword_OpensASessionAndMakesTheViewer(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		acme := w.Org("Acme")
		w.Join(acme, h.ana, authz.Administrator)
		ctx := visit("Firefox/140.0")
		c, err := h.signin.WithPassword(ctx, " ANA@example.com ", password)
		if err != nil {
			t.Fatal(err)
		}
		if v := viewer.From(ctx); v.UserID != h.ana.ID || !viewer.Can(ctx, authz.MemberInvite, acme.ID) || v.IP != "192.0.2.7" {
			t.Errorf("the rest of the request is for %+v", v)
		}
		if v := h.who(c); !v.SignedIn() || v.UserID != h.ana.ID || v.Email != h.ana.Email || len(v.Memberships()) != 1 || !v.ProvedAt.Equal(w.Clock.Now()) {
			t.Errorf("the cookie is of %+v", v)
		}
		if want := w.Clock.Now().Add(signin.Lifetime); !c.Expires.Equal(want) {
			t.Errorf("the cookie lasts until %v, want %v", c.Expires, want)
		}
		row := w.DB.Client.Session.Query().OnlyX(w.System())
		if string(row.TokenHash) == c.Token || row.UserAgent != "Firefox/140.0" {
			t.Errorf("stored %+v", row)
		}
	})
}

// One answer for whatever is wrong, and for what is right but must not get in.
func TestWithPassword_R68_OneAnswerForEveryFailure(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.set(w.User("disabled").Update().SetPasswordHash(hashed()).SetDisabledAt(w.Clock.Now()))
		h.set(w.User("unconfirmed").Update().SetPasswordHash(hashed()).ClearEmailVerifiedAt())
		w.User("passwordless")
		tests := []struct {
			name, address, password string
			want                    error
		}{
			{"wrong password", "ana@example.com", "wrong", signin.ErrFailed},
			{"empty password", "ana@example.com", "", signin.ErrFailed},
			{"unknown address", "nobody@example.com", password, signin.ErrFailed},
			{"no address", "nobody", password, signin.ErrFailed},
			{"NUL, which PostgreSQL does not take", "ana\x00@example.com", password, signin.ErrFailed},
			{"no password set", "passwordless@example.com", "", signin.ErrFailed},
			{"disabled, right password", "disabled@example.com", password, signin.ErrFailed},
			{"unconfirmed, wrong password", "unconfirmed@example.com", "wrong", signin.ErrFailed},
			{"unconfirmed, right password", "unconfirmed@example.com", password, signin.ErrFailed},
		}
		for _, tt := range tests {
			ctx := visit("Firefox")
			_, err := h.signin.WithPassword(ctx, tt.address, tt.password)
			if f, ok := fault.As(err); !ok || *f != *tt.want.(*fault.Error) {
				t.Errorf("%s: got %#v, want %v", tt.name, err, tt.want)
			}
			if viewer.From(ctx).SignedIn() {
				t.Errorf("%s: signed in", tt.name)
			}
		}
		if n := w.DB.Client.Session.Query().CountX(w.System()); n != 0 {
			t.Errorf("%d sessions", n)
		}
	})
}

// The time of an answer is the time of its hash computations, each of which takes
// 19 MiB, which nothing else here does.
func TestWithPassword_R68_SameWorkWhetherTheAccountExists(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	h.set(w.User("disabled").Update().SetPasswordHash(hashed()).SetDisabledAt(w.Clock.Now()))
	for name, address := range map[string]string{
		"known": "ana@example.com", "unknown": "nobody@example.com", "disabled": "disabled@example.com", "no address": "nobody",
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if _, err := h.signin.WithPassword(visit("Firefox"), address, "wrong"); !errors.Is(err, signin.ErrFailed) {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		if n := (after.TotalAlloc - before.TotalAlloc) / (19 << 20); n != 1 {
			t.Errorf("%s: %d hashes were computed, want 1", name, n)
		}
	}
}

func TestWithPassword_RehashesOutdatedPasswords(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	old, err := argon2id.CreateHash(password, &argon2id.Params{Memory: 8 * 1024, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32})
	if err != nil {
		t.Fatal(err)
	}
	h.set(h.ana.Update().SetPasswordHash(old))
	h.enter("Firefox")
	if now := w.DB.Client.User.GetX(w.System(), h.ana.ID).PasswordHash; now == old {
		t.Error("the old hash is kept")
	}
	h.enter("Firefox")
}

func TestWithPassword_LimitsGuessing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		try := func(address, ip string) fault.Code {
			ctx := viewer.With(context.Background(), &viewer.Viewer{IP: ip})
			_, err := h.signin.WithPassword(ctx, address, password)
			return fault.CodeOf(err)
		}
		for range 10 {
			if _, err := h.signin.WithPassword(visit("Firefox"), "Ana@example.com", "wrong"); !errors.Is(err, signin.ErrFailed) {
				t.Fatal(err)
			}
		}
		if got := try(h.ana.Email, "192.0.2.7"); got != fault.CodeLimit {
			t.Errorf("eleventh try, right password: %q", got)
		}
		w.Clock.Advance(15 * time.Minute)
		if got := try(h.ana.Email, "192.0.2.7"); got != "" {
			t.Errorf("after a quarter of an hour: %q", got)
		}
		// A success clears the account's count, so that ten more tries are open.
		for i := range 10 {
			if got := try(h.ana.Email, "192.0.2.7"); got != "" {
				t.Fatalf("success %d: %q", i+2, got)
			}
		}
	})
}

// Whoever knows an address can use up its tries, again and again. From one network
// that keeps its owner out nowhere else; from many it does, until they set a new
// password. It tells nobody whether there is the account (R68).
func TestWithPassword_R68_StrangersDoNotLockOut(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h, tries := newHouse(w), throttle.New(w.DB, w.Clock)
		from := func(network int) context.Context {
			return viewer.With(context.Background(), &viewer.Viewer{IP: fmt.Sprintf("2001:db8:%x::1", network)})
		}
		try := func(network int, address, password string) fault.Code {
			_, err := h.signin.WithPassword(from(network), address, password)
			return fault.CodeOf(err)
		}
		for _, address := range []string{h.ana.Email, "nobody@example.com"} {
			for range 10 {
				if got := try(1, address, "wrong"); got != fault.CodeUnauthenticated {
					t.Fatalf("%s: a try: %q", address, got)
				}
			}
			if got := try(1, address, "wrong"); got != fault.CodeLimit {
				t.Errorf("%s: an eleventh try: %q", address, got)
			}
			if got := try(2, address, "wrong"); got != fault.CodeUnauthenticated {
				t.Errorf("%s: from elsewhere: %q", address, got)
			}
		}
		if got := try(2, h.ana.Email, password); got != "" {
			t.Errorf("the owner, from elsewhere: %q", got)
		}
		for range 50 { // what fifty tries from five networks leave behind, without their hashes
			if err := tries.Take(t.Context(), throttle.Limit{Purpose: "sign-in account", Max: 50, Window: 15 * time.Minute}, h.ana.Email); err != nil {
				t.Fatal(err)
			}
		}
		if got := try(2, h.ana.Email, password); got != fault.CodeLimit {
			t.Errorf("after fifty tries: %q", got)
		}
		err := w.DB.WithTx(from(1), func(ctx context.Context, tx *ent.Client) error { return h.signin.EndAll(ctx, tx, h.ana) })
		if err != nil {
			t.Fatal(err)
		}
		if got := try(1, h.ana.Email, password); got != "" {
			t.Errorf("after a new password by mail: %q", got)
		}
	})
}

func TestWithPassword_LimitsANetworkAcrossAccounts(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	tries := throttle.New(w.DB, w.Clock)
	for range 60 { // what sixty sign-ins leave behind, without their hashes
		if err := tries.Take(t.Context(), throttle.Limit{Purpose: "sign-in network", Max: 60, Window: 15 * time.Minute}, "192.0.2.7"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := h.signin.WithPassword(visit("Firefox"), h.ana.Email, password); fault.CodeOf(err) != fault.CodeLimit {
		t.Errorf("got %v, want limit", err)
	}
}

func TestWithPassword_MailsOnlySignInsFromNewBrowsers(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for _, step := range []struct {
			name, userAgent string
			mails           int
		}{
			{"the first of all", "Mozilla Firefox/140.0", 0},
			{"the same", "Mozilla Firefox/140.0", 0},
			{"another one", "Mozilla Chrome/150.1", 1},
			{"another version", "Mozilla Firefox/141.2", 0},
			{"known by now", "Mozilla Chrome/151.0", 0},
		} {
			w.Clock.Advance(time.Minute)
			ctx, _ := h.enter(step.userAgent)
			if err := h.signin.Out(ctx); err != nil { // ending a session does not forget its browser
				t.Fatal(err)
			}
			mails := w.Deliver()
			if len(mails) != step.mails {
				t.Fatalf("%s: %d mails", step.name, len(mails))
			}
			for _, m := range mails {
				if m.Kind != "new_sign_in" || m.Recipient != h.ana.Email {
					t.Errorf("%s: %s to %s", step.name, m.Kind, m.Recipient)
				}
			}
		}
	})
}

func TestWithPassword_EndsTheFormerSessionOfTheBrowser(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	ctx, first := h.enter("Firefox")
	second, err := h.signin.WithPassword(ctx, h.ana.Email, password)
	if err != nil {
		t.Fatal(err)
	}
	if h.who(first).SignedIn() || !h.who(second).SignedIn() {
		t.Error("the former token must be void, the new one good")
	}
}

// A sign-in whose password was compared before it was changed must not outlive
// the change. On SQLite nobody else writes once the transaction has begun.
func TestWithPassword_IsVoidWhenThePasswordChangesMeanwhile(t *testing.T) {
	t.Parallel()
	w := testkit.On(t, dialect.Postgres)
	h := newHouse(w)
	// The time is first asked for in the transaction, behind the comparison.
	meanwhile := hook{w.Clock, func() { h.set(h.ana.Update().SetPasswordHash("$another")) }}
	h.signin = signin.New(w.DB, w.Events, throttle.New(w.DB, w.Clock), meanwhile)
	if _, err := h.signin.WithPassword(visit("Firefox"), h.ana.Email, password); !errors.Is(err, signin.ErrFailed) {
		t.Errorf("got %v, want sign_in_failed", err)
	}
	if n := w.DB.Client.Session.Query().CountX(w.System()); n != 0 {
		t.Errorf("%d sessions", n)
	}
}

// hook does something whenever the time is asked for.
type hook struct {
	clock.Clock
	f func()
}

func (c hook) Now() time.Time { c.f(); return c.Clock.Now() }
