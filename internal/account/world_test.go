package account_test

import (
	"context"
	"errors"
	"runtime"
	"testing"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/user"
	"kontor/internal/account"
	"kontor/internal/fault"
	"kontor/internal/org"
	"kontor/internal/signin"
	"kontor/internal/testkit"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

const (
	password = "four unrelated green words"
	another  = "five more quite purple words"
)

type house struct {
	*testkit.World
	accounts *account.Accounts
	signin   *signin.SignIn
	orgs     *org.Orgs
}

func newHouse(w *testkit.World) *house {
	tries := throttle.New(w.DB, w.Clock)
	h := &house{World: w, signin: signin.New(w.DB, w.Events, tries, w.Clock), orgs: org.New(w.DB, w.Events, w.Clock)}
	h.accounts = account.New(w.DB, w.Events, tries, w.Clock, h.signin, h.orgs)
	return h
}

// visit is a request without a session.
func visit() context.Context {
	return viewer.With(context.Background(), &viewer.Viewer{IP: "192.0.2.7", UserAgent: "Firefox"})
}

// registration is complete and good.
func registration(address string) account.Registration {
	return account.Registration{
		Email: address, Password: password, GivenName: "Ana", FamilyName: "Gil", Locale: "es", TimeZone: "Europe/Madrid",
		Kind: organization.KindPerson,
	}
}

func (h *house) register(r account.Registration) {
	h.T.Helper()
	if err := h.accounts.Register(visit(), r); err != nil {
		h.T.Fatal(err)
	}
}

// mail delivers the one mail that waits, which must be of this kind.
func (h *house) mail(kind, to string) *ent.MailboxMessage {
	h.T.Helper()
	list := h.Deliver()
	if len(list) != 1 || list[0].Kind != kind || list[0].Recipient != to {
		h.T.Fatalf("got %v, want one %s to %s", list, kind, to)
	}
	return list[0]
}

// confirmed registers a person and confirms the address.
func (h *house) confirmed(address string) *ent.User {
	h.T.Helper()
	h.register(registration(address))
	if _, err := h.accounts.ConfirmEmail(visit(), testkit.Token(h.mail("confirm_email", address)), password); err != nil {
		h.T.Fatal(err)
	}
	return h.person(address)
}

func (h *house) person(address string) *ent.User {
	h.T.Helper()
	u, err := h.DB.Client.User.Query().Where(user.Email(address)).Only(h.System())
	if err != nil {
		h.T.Fatal(err)
	}
	return u
}

// enter signs a person in and returns the request, which is theirs then.
func (h *house) enter(address, password string) (context.Context, error) {
	ctx := visit()
	_, err := h.signin.WithPassword(ctx, address, password)
	return ctx, err
}

func (h *house) mustEnter(address, password string) context.Context {
	h.T.Helper()
	ctx, err := h.enter(address, password)
	if err != nil {
		h.T.Fatal(err)
	}
	return ctx
}

// at returns a request of a person from a session that is there.
func (h *house) at(u *ent.User) context.Context {
	h.T.Helper()
	v, err := h.signin.Authenticate(context.Background(), h.SignIn(u), "192.0.2.7")
	if err != nil {
		h.T.Fatal(err)
	}
	return viewer.With(context.Background(), v)
}

func wants(t *testing.T, what string, err, want error) {
	t.Helper()
	if want == nil && err != nil || want != nil && !errors.Is(err, want) {
		t.Errorf("%s: got %v, want %v", what, err, want)
	}
}

// blames is wants for a fault at a field.
func blames(t *testing.T, what string, err error, field string) {
	t.Helper()
	if f, ok := fault.As(err); !ok || f.Code != fault.CodeInvalid || f.Field != field {
		t.Errorf("%s: got %#v, want invalid at %s", what, err, field)
	}
}

// hashings counts the computations of hashes in f: each takes 19 MiB, which
// nothing else does. Not for parallel tests.
func hashings(f func()) int {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return int((after.TotalAlloc - before.TotalAlloc) / (19 << 20))
}
