package signin

import (
	"context"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/predicate"
	"kontor/ent/session"
	"kontor/ent/user"
	"kontor/ent/usertoken"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/secret"
	"kontor/internal/viewer"
)

// ProofLasts is how long a given password opens dangerous actions.
const ProofLasts = 10 * time.Minute

// ErrPassword is returned where the current password is asked for and another
// one was given.
var ErrPassword = fault.Invalid("password", "password_wrong", "This is not your current password.")

// Sessions lists the viewer's own live sessions, last seen first.
func (s *SignIn) Sessions(ctx context.Context) ([]*ent.Session, error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	return s.db.Client.Session.Query().
		Where(append(s.live(), session.UserID(v.UserID))...).
		Order(ent.Desc(session.FieldLastSeenAt, session.FieldID)).All(ctx)
}

func (s *SignIn) live() []predicate.Session {
	now := s.clock.Now()
	return []predicate.Session{session.ExpiresAtGT(now), session.LastSeenAtGT(now.Add(-Idle))}
}

// Current returns the session that asks.
func (s *SignIn) Current(ctx context.Context) (*ent.Session, error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	return s.db.Client.Session.Get(ctx, v.SessionID)
}

// Out ends the session that asks; from then on the viewer is nobody. Signing out
// without a session does nothing.
func (s *SignIn) Out(ctx context.Context) error {
	v := viewer.From(ctx)
	if !v.SignedIn() {
		return nil
	}
	return s.End(ctx, v.SessionID)
}

// End ends one of the viewer's own sessions. If it is the one that asks, the
// viewer is nobody afterwards. Fails with not_found.
func (s *SignIn) End(ctx context.Context, id string) error {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return err
	}
	n, err := s.end(ctx, v, session.ID(id))
	if err != nil {
		return err
	}
	if n == 0 {
		return fault.NotFound("session")
	}
	if id == v.SessionID {
		v.Become(&viewer.Viewer{})
	}
	return nil
}

// EndOthers ends all of the viewer's sessions but the one that asks, and says
// how many.
func (s *SignIn) EndOthers(ctx context.Context) (int, error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return 0, err
	}
	return s.end(ctx, v, session.IDNEQ(v.SessionID))
}

func (s *SignIn) end(ctx context.Context, v *viewer.Viewer, which predicate.Session) (n int, err error) {
	err = s.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		n, err = tx.Session.Delete().Where(session.UserID(v.UserID), which).Exec(ctx)
		if err != nil {
			return fmt.Errorf("end sessions: %w", err)
		}
		if n == 0 {
			return nil
		}
		return s.events.Record(ctx, tx, event.Event{
			Action: "session.ended", TargetID: v.UserID, TargetName: v.Name,
			Data: map[string]string{"sessions": fmt.Sprint(n)},
		})
	})
	return n, err
}

// EndAll ends all sessions of a person in a transaction, and forgets failed
// sign-ins: the person has proved themselves by mail, and must get in even
// while somebody else guesses at their password. For commands that have
// already decided; it asks for nothing.
func (s *SignIn) EndAll(ctx context.Context, tx *ent.Client, u *ent.User) error {
	// The person may not be signed in, and never is on the command line.
	ctx = viewer.AsSystem(ctx, "end sessions")
	if _, err := tx.Session.Delete().Where(session.UserID(u.ID)).Exec(ctx); err != nil {
		return fmt.Errorf("end sessions: %w", err)
	}
	return s.forgetTries(ctx, tx, u)
}

// Prove takes the viewer's password again, which opens dangerous actions for
// ProofLasts, and gives the session a new token. Fails with ErrPassword, and
// with limit after ten tries in a quarter of an hour.
func (s *SignIn) Prove(ctx context.Context, password string) (Cookie, error) {
	if _, err := s.Confirm(ctx, "password", password); err != nil {
		return Cookie{}, err
	}
	var c Cookie
	err := s.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) (err error) {
		c, err = s.Renew(ctx, tx)
		return err
	})
	return c, err
}

// Confirm compares a password with the viewer's own and returns the viewer's
// row. Tries are counted apart from sign-ins, so that whoever guesses from
// outside does not lock the person out of their own session. Fails with
// ErrPassword at field, and with limit.
func (s *SignIn) Confirm(ctx context.Context, field, password string) (*ent.User, error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.throttle.Take(ctx, bySession, v.UserID); err != nil {
		return nil, err
	}
	u, err := s.db.Client.User.Query().Where(user.ID(v.UserID)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("load viewer: %w", err)
	}
	right, err := Matches(ctx, u, password)
	if err != nil {
		return nil, err
	}
	if !right {
		return nil, ErrPassword.At(field)
	}
	return u, s.throttle.Clear(ctx, s.db.Client, bySession, v.UserID)
}

// Renew gives the viewer's session a new token and notes that it saw the
// password now. The earlier token is void: who copied it has lost it. It is
// part of a transaction.
func (s *SignIn) Renew(ctx context.Context, tx *ent.Client) (Cookie, error) {
	v := viewer.From(ctx)
	now, token := s.clock.Now(), secret.NewToken(secret.Session)
	row, err := tx.Session.UpdateOneID(v.SessionID).SetTokenHash(secret.Hash(token)).SetProvedAt(now).Save(ctx)
	if ent.IsNotFound(err) {
		return Cookie{}, viewer.ErrSignIn // ended from another browser meanwhile
	}
	if err != nil {
		return Cookie{}, fmt.Errorf("renew session: %w", err)
	}
	v.ProvedAt = now
	return Cookie{Token: token, Expires: row.ExpiresAt}, nil
}

// Sweep deletes sessions, mailed links and counted attempts that are over. They
// are void already; this only keeps the tables small.
func (s *SignIn) Sweep(ctx context.Context) error {
	ctx, now := viewer.AsSystem(ctx, "sweep"), s.clock.Now()
	_, err := s.db.Client.Session.Delete().
		Where(session.Or(session.ExpiresAtLTE(now), session.LastSeenAtLTE(now.Add(-Idle)))).Exec(ctx)
	if err != nil {
		return fmt.Errorf("sweep sessions: %w", err)
	}
	if _, err := s.db.Client.UserToken.Delete().Where(usertoken.ExpiresAtLTE(now)).Exec(ctx); err != nil {
		return fmt.Errorf("sweep links: %w", err)
	}
	return s.throttle.Sweep(ctx)
}
