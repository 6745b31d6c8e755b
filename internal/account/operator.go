package account

import (
	"context"
	"errors"
	"fmt"

	"kontor/ent"
	"kontor/ent/usertoken"
	"kontor/internal/email"
	"kontor/internal/event"
	"kontor/internal/org"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// What the operator may do stands here: whoever can run the program beside its
// database. No request reaches it.

// Person is whom Create creates.
type Person struct {
	Email, GivenName, FamilyName string
	Locale, TimeZone             string
	Staff                        bool
}

// ErrExists is returned by Create for an address that has an account.
var ErrExists = errors.New("this address has an account already")

// ErrUnconfirmed is returned where an account would gain power before anybody
// proved to own its address: its password may be a stranger's.
var ErrUnconfirmed = errors.New("this address is not confirmed yet; let the person confirm it first")

// ErrNobody is returned for an address that has no account.
var ErrNobody = errors.New("no account has this address")

// Create creates a person without an organization and without a password, whose
// address the operator vouches for; ResetSignIn lets them in. For the operator.
// Fails with ErrExists, and with invalid on the field at fault.
func (a *Accounts) Create(ctx context.Context, p Person) (u *ent.User, err error) {
	if p.Email, err = email.Parse("email", p.Email); err != nil {
		return nil, err
	}
	if p.GivenName, err = givenName(p.GivenName); err != nil {
		return nil, err
	}
	if p.FamilyName, err = familyName(p.FamilyName); err != nil {
		return nil, err
	}
	if err := errors.Join(org.CheckLocale(p.Locale), org.CheckTimeZone(p.TimeZone)); err != nil {
		return nil, err
	}
	err = a.asOperator(ctx, func(ctx context.Context, tx *ent.Client) error {
		now := a.clock.Now()
		u, err = tx.User.Create().
			SetEmail(p.Email).SetEmailVerifiedAt(now).SetGivenName(p.GivenName).SetFamilyName(p.FamilyName).
			SetLocale(p.Locale).SetTimeZone(p.TimeZone).SetStaff(p.Staff).SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if ent.IsConstraintError(err) {
			return ErrExists
		}
		if err != nil {
			return fmt.Errorf("create person: %w", err)
		}
		return a.events.Record(ctx, tx, event.Event{Action: "user.created", TargetID: u.ID, TargetName: signin.Name(u)})
	})
	return u, err
}

// ResetSignIn returns the token of a link with which a person sets a new
// password, once, within half an hour. Until then nothing changes for them. For
// the operator. Fails with ErrNobody.
func (a *Accounts) ResetSignIn(ctx context.Context, address string) (token string, err error) {
	err = a.onPerson(ctx, address, func(ctx context.Context, tx *ent.Client, u *ent.User) error {
		if token, _, err = MintLink(ctx, tx, u.ID, usertoken.PurposeResetPassword, a.clock.Now()); err != nil {
			return err
		}
		return a.events.Record(ctx, tx, event.Event{Action: "user.password_reset_requested", TargetID: u.ID, TargetName: signin.Name(u)})
	})
	return token, err
}

// SetStaff says whether a person works for the provider. For the operator. Fails
// with ErrNobody, and with ErrUnconfirmed.
func (a *Accounts) SetStaff(ctx context.Context, address string, staff bool) error {
	return a.onPerson(ctx, address, func(ctx context.Context, tx *ent.Client, u *ent.User) error {
		if staff && u.EmailVerifiedAt == nil {
			return ErrUnconfirmed
		}
		if err := tx.User.UpdateOne(u).SetStaff(staff).SetUpdatedAt(a.clock.Now()).Exec(ctx); err != nil {
			return fmt.Errorf("set staff: %w", err)
		}
		return a.events.Record(ctx, tx, event.Event{
			Action: "user.staff_changed", TargetID: u.ID, TargetName: signin.Name(u),
			Data: map[string]string{"staff_from": fmt.Sprint(u.Staff), "staff_to": fmt.Sprint(staff)},
		})
	})
}

func (a *Accounts) onPerson(ctx context.Context, address string, f func(context.Context, *ent.Client, *ent.User) error) error {
	u, err := a.find(ctx, email.Normalize(address))
	if err != nil {
		return err
	}
	if u == nil {
		return ErrNobody
	}
	return a.asOperator(ctx, func(ctx context.Context, tx *ent.Client) error { return f(ctx, tx, u) })
}

func (a *Accounts) asOperator(ctx context.Context, f func(context.Context, *ent.Client) error) error {
	return a.db.WithTx(viewer.AsSystem(ctx, "command line"), f)
}
