// Package signin opens, recognises and ends sessions. It is where a password or
// a cookie becomes a viewer, and the only place that compares passwords. What
// the person may do is package access's to say; how passwords and addresses
// change is package account's.
package signin

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/session"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/email"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/mail"
	"kontor/internal/secret"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// How long a session lasts: from its sign-in, and without any request.
const (
	Lifetime = 30 * 24 * time.Hour
	Idle     = 7 * 24 * time.Hour
)

// seenEvery spares a write at most requests.
const seenEvery = time.Minute

// The limits of guessing. The network's is wide because many people may share
// one address. An account's tries are counted by network first: whoever uses them up
// keeps nobody elsewhere from signing in, and needs five networks to do so. It is the
// same whether there is the account, and from wherever its owner comes (R68).
var (
	byNetwork = throttle.Limit{Purpose: "sign-in network", Max: 60, Window: 15 * time.Minute}
	byPlace   = throttle.Limit{Purpose: "sign-in account network", Max: 10, Window: 15 * time.Minute}
	byAccount = throttle.Limit{Purpose: "sign-in account", Max: 50, Window: 15 * time.Minute}
	bySession = throttle.Limit{Purpose: "prove", Max: 10, Window: 15 * time.Minute}
)

// The answers to a sign-in that fails.
var (
	// ErrFailed does not say what was wrong (R68).
	// Nor does it tell the right password of an unconfirmed address: whoever
	// registers somebody else's address would learn from it that there was no
	// account before.
	ErrFailed = fault.Unauthenticated("sign_in_failed", "Wrong address or password, or the address is not confirmed yet.")
)

// SignIn opens, recognises and ends sessions.
type SignIn struct {
	db       *db.DB
	events   *event.Log
	throttle *throttle.Throttle
	clock    clock.Clock
}

// New returns a SignIn over a database.
func New(d *db.DB, log *event.Log, t *throttle.Throttle, c clock.Clock) *SignIn {
	return &SignIn{db: d, events: log, throttle: t, clock: c}
}

// Cookie is what the browser keeps of a session, and until when.
type Cookie struct {
	Token   string
	Expires time.Time
}

// WithPassword opens a session for the person with this address and password,
// and makes them the viewer of the rest of the request. A session that the
// browser had before ends.
//
// Everybody may try. An unknown address, a wrong password, an unconfirmed address
// and a disabled account take the same work and get the same answer, ErrFailed
// (R68). Fails with limit after ten tries with an address from a network, fifty with
// it from all, or sixty from a network, in a quarter of an hour. Setting a new
// password by mail lifts the address's limits.
func (s *SignIn) WithPassword(ctx context.Context, address, password string) (Cookie, error) {
	network := throttle.Network(viewer.From(ctx).IP)
	if err := s.throttle.Take(ctx, byNetwork, network); err != nil {
		return Cookie{}, err
	}
	if err := s.throttle.Take(ctx, byPlace, place(email.Normalize(address), network)); err != nil {
		return Cookie{}, err
	}
	if err := s.throttle.Take(ctx, byAccount, email.Normalize(address)); err != nil {
		return Cookie{}, err
	}
	u, err := s.byAddress(ctx, address)
	if err != nil {
		return Cookie{}, err
	}
	right, hash, err := check(ctx, u, password)
	switch {
	case err != nil:
		return Cookie{}, err
	case !right || u.DisabledAt != nil || u.EmailVerifiedAt == nil:
		return Cookie{}, ErrFailed
	}
	return s.open(ctx, u, hash)
}

// place is the key of an account's tries from a network.
func place(address, network string) string { return network + " " + address }

// forgetTries forgets those of an account, all that were counted together and those
// from where it is asked.
func (s *SignIn) forgetTries(ctx context.Context, tx *ent.Client, u *ent.User) error {
	if err := s.throttle.Clear(ctx, tx, byPlace, place(u.Email, throttle.Network(viewer.From(ctx).IP))); err != nil {
		return err
	}
	return s.throttle.Clear(ctx, tx, byAccount, u.Email)
}

// byAddress returns the person with an address; nil if there is none, or none
// can have it.
func (s *SignIn) byAddress(ctx context.Context, address string) (*ent.User, error) {
	address, err := email.Parse("email", address)
	if err != nil {
		return nil, nil
	}
	u, err := s.db.Client.User.Query().Where(user.Email(address)).Only(viewer.AsSystem(ctx, "sign-in"))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look up account: %w", err)
	}
	return u, nil
}

// Matches tells whether a password is a person's, at the cost of one computation
// of a hash. For commands of account that compare without signing in.
func Matches(ctx context.Context, u *ent.User, password string) (bool, error) {
	right, _, err := check(ctx, u, password)
	return right, err
}

// check compares a password with a person's; nobody has none. It is one
// computation of a hash whatever the answer, but for a right password whose hash
// is outdated. hash is what to store from now on.
func check(ctx context.Context, u *ent.User, password string) (right bool, hash string, err error) {
	if u == nil || u.PasswordHash == "" {
		return false, "", secret.BurnTime(ctx, password)
	}
	right, outdated, err := secret.CheckPassword(ctx, password, u.PasswordHash)
	if err != nil || !outdated {
		return right, u.PasswordHash, err
	}
	hash, err = secret.HashPassword(ctx, password)
	return right, hash, err
}

// open begins a session for a person whose password was right a moment ago.
func (s *SignIn) open(ctx context.Context, u *ent.User, hash string) (Cookie, error) {
	asker := viewer.From(ctx)
	// The person is not the viewer yet.
	ctx = viewer.AsSystem(ctx, "sign-in")
	c := Cookie{Token: secret.NewToken(secret.Session)}
	var row *ent.Session
	err := s.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		now := s.clock.Now()
		// A password that was changed, or an account that was disabled, since it
		// was looked up has ended all sessions: this one must not begin after.
		n, err := tx.User.Update().
			Where(user.ID(u.ID), user.PasswordHash(u.PasswordHash), user.DisabledAtIsNil()).
			SetPasswordHash(hash).SetLastSignInAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("note sign-in: %w", err)
		}
		if n == 0 {
			return ErrFailed
		}
		if _, err := tx.Session.Delete().Where(session.ID(asker.SessionID)).Exec(ctx); err != nil {
			return fmt.Errorf("end former session: %w", err)
		}
		row, err = tx.Session.Create().
			SetUserID(u.ID).SetTokenHash(secret.Hash(c.Token)).
			SetCreatedAt(now).SetLastSeenAt(now).SetProvedAt(now).SetExpiresAt(now.Add(Lifetime)).
			SetIP(asker.IP).SetUserAgent(device(asker.UserAgent)).Save(ctx)
		if err != nil {
			return fmt.Errorf("open session: %w", err)
		}
		if err := s.forgetTries(ctx, tx, u); err != nil {
			return err
		}
		return s.recordOpened(ctx, tx, u, row)
	})
	if err != nil {
		return Cookie{}, err
	}
	v, err := s.viewer(ctx, row, u)
	if err != nil {
		return Cookie{}, err
	}
	asker.Become(v)
	c.Expires = row.ExpiresAt
	return c, nil
}

// recordOpened writes the sign-in into the log, and mails the person if it comes
// from a browser that is not among their last twenty sign-ins. Their first one
// is news to nobody.
func (s *SignIn) recordOpened(ctx context.Context, tx *ent.Client, u *ent.User, row *ent.Session) error {
	const action = "user.signed_in"
	earlier, err := tx.Event.Query().
		Where(entevent.ActorID(u.ID), entevent.Action(action)).
		Order(ent.Desc(entevent.FieldAt)).Limit(20).All(ctx)
	if err != nil {
		return fmt.Errorf("earlier sign-ins: %w", err)
	}
	known := len(earlier) == 0
	for _, e := range earlier {
		known = known || family(e.Data["user_agent"]) == family(row.UserAgent)
	}
	e := event.Event{
		Action: action, TargetID: u.ID, TargetName: Name(u), ActorID: u.ID, ActorName: Name(u),
		Data: map[string]string{"user_agent": row.UserAgent},
	}
	if !known {
		e.Mails = []event.Mail{{Kind: string(mail.KindNewSignIn), UserID: u.ID}}
	}
	return s.events.Record(ctx, tx, e)
}

// family is a browser without its version, which changes every few weeks.
func family(userAgent string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || r == '.' {
			return -1
		}
		return r
	}, userAgent)
}

// device makes what a browser calls itself fit to be stored: headers may hold
// any bytes.
func device(userAgent string) string {
	const most = 255
	return strings.ToValidUTF8(userAgent[:min(len(userAgent), most)], "")
}

// Authenticate returns the viewer behind a session's cookie, with memberships as
// they are at this moment (R22), and notes when and from which address the
// session was last seen. A token that is no live session, or whose person is
// disabled, is an anonymous viewer. Fails only where the database does.
func (s *SignIn) Authenticate(ctx context.Context, token, ip string) (*viewer.Viewer, error) {
	nobody := &viewer.Viewer{}
	if !secret.ValidFormat(secret.Session, token) {
		return nobody, nil
	}
	// Who asks is only known after the look.
	ctx = viewer.AsSystem(ctx, "authenticate")
	row, err := s.db.Client.Session.Query().Where(session.TokenHash(secret.Hash(token))).WithUser().Only(ctx)
	if ent.IsNotFound(err) {
		return nobody, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look up session: %w", err)
	}
	now := s.clock.Now()
	if !now.Before(row.ExpiresAt) || now.Sub(row.LastSeenAt) >= Idle || row.Edges.User.DisabledAt != nil {
		return nobody, nil
	}
	if now.Sub(row.LastSeenAt) >= seenEvery {
		err := s.db.Client.Session.Update().Where(session.ID(row.ID)).SetLastSeenAt(now).SetIP(ip).Exec(ctx)
		if err != nil {
			return nil, fmt.Errorf("note session: %w", err)
		}
	}
	return s.viewer(ctx, row, row.Edges.User)
}

func (s *SignIn) viewer(ctx context.Context, row *ent.Session, u *ent.User) (*viewer.Viewer, error) {
	ms, err := access.Memberships(ctx, s.db, u.ID, s.clock.Now())
	if err != nil {
		return nil, err
	}
	if u.Staff {
		if ms, err = access.Visits(ctx, s.db, u.ID, s.clock.Now(), ms); err != nil {
			return nil, err
		}
	}
	v := &viewer.Viewer{
		Kind: viewer.Session, UserID: u.ID, Name: Name(u), Email: u.Email, Locale: u.Locale, Staff: u.Staff,
		SessionID: row.ID, ProvedAt: row.ProvedAt,
	}
	v.SetMemberships(ms)
	return v, nil
}

// Name is how a person is called in the log and on screens.
func Name(u *ent.User) string { return strings.TrimSpace(u.GivenName + " " + u.FamilyName) }
