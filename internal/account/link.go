package account

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/user"
	"kontor/ent/usertoken"
	"kontor/internal/email"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/mail"
	"kontor/internal/secret"
	"kontor/internal/signin"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// Term is how long a mailed link is good. A link to a new password opens an
// account, and so it is short.
func Term(p usertoken.Purpose) time.Duration {
	if p == usertoken.PurposeResetPassword {
		return 30 * time.Minute
	}
	return 24 * time.Hour
}

// ErrLink is returned for a link that was used, replaced, or is too old, or never
// was one.
var ErrLink = fault.Invalid("token", "token_invalid", "This link is no longer valid. Ask for a new one.")

// ErrNotRegistrant is returned to the holder of a mailbox who does not know the
// password of the registration: somebody else may have chosen it, and would hold
// the account with it once it is confirmed.
var ErrNotRegistrant = fault.Invalid("password", "not_registrant",
	"This is not the password of the registration. If you have not registered, or forgot it, have a link to set your own password sent to you.")

// ErrEmailTaken is returned to the holder of a mailbox whose address got another
// account after it was asked for.
var ErrEmailTaken = fault.Invalid("token", "email_taken", "Another account has this address by now. Sign in with that one, or choose another address.")

// MintLink makes the token of a link for a person, in the transaction of ctx
// whose client is tx. An earlier link for the same purpose is void from then on.
// Only who writes the mail, or prints it for the operator, learns the token.
func MintLink(ctx context.Context, tx *ent.Client, userID string, p usertoken.Purpose, now time.Time) (token string, expires time.Time, err error) {
	token, expires = secret.NewToken(secret.Link), now.Add(Term(p))
	// One statement, because two mails may be written at the same instant.
	err = tx.UserToken.Create().SetUserID(userID).SetPurpose(p).
		SetTokenHash(secret.Hash(token)).SetCreatedAt(now).SetExpiresAt(expires).
		OnConflictColumns(usertoken.FieldUserID, usertoken.FieldPurpose).
		Update(func(u *ent.UserTokenUpsert) { u.UpdateTokenHash().UpdateExpiresAt() }).Exec(ctx)
	if err != nil {
		return "", time.Time{}, fmt.Errorf("mint link: %w", err)
	}
	return token, expires, nil
}

// look finds a live link of one of these purposes, with its person. Fails with
// ErrLink, and with limit.
func (a *Accounts) look(ctx context.Context, token string, purposes ...usertoken.Purpose) (*ent.UserToken, error) {
	if err := a.throttle.Take(ctx, linksByNetwork, throttle.Network(viewer.From(ctx).IP)); err != nil {
		return nil, err
	}
	if !secret.ValidFormat(secret.Link, token) {
		return nil, ErrLink
	}
	// As the system: a credential is looked up, whoever is signed in.
	row, err := a.db.Client.UserToken.Query().
		Where(usertoken.TokenHash(secret.Hash(token)), usertoken.PurposeIn(purposes...), usertoken.ExpiresAtGT(a.clock.Now())).
		WithUser().Only(viewer.AsSystem(ctx, "mailed link"))
	if ent.IsNotFound(err) || err == nil && row.Edges.User.DisabledAt != nil {
		return nil, ErrLink
	}
	if err != nil {
		return nil, fmt.Errorf("look up link: %w", err)
	}
	return row, nil
}

// use deletes a link in a transaction: of two requests with it one gets ErrLink.
// It holds the person first, as all do who change their links.
func (a *Accounts) use(ctx context.Context, tx *ent.Client, row *ent.UserToken) error {
	if err := a.db.Lock(ctx, "users", row.UserID); err != nil {
		return err
	}
	n, err := tx.UserToken.Delete().Where(usertoken.ID(row.ID), usertoken.TokenHash(*row.TokenHash)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("use link: %w", err)
	}
	if n == 0 {
		return ErrLink
	}
	return nil
}

// dropLinks ends all links of a person whose password or address has changed:
// those in the mailbox of a former address, and those that somebody asked for who
// knew the former password, like one that would change the address.
func dropLinks(ctx context.Context, tx *ent.Client, userID string) error {
	if _, err := tx.UserToken.Delete().Where(usertoken.UserID(userID)).Exec(ctx); err != nil {
		return fmt.Errorf("drop links: %w", err)
	}
	return nil
}

// ConfirmEmail confirms an address, new or changed, and returns it. For whoever
// has the token of the mail and, for the address of a new account, knows its
// password, so that nobody opens an account for a stranger who registered their
// address; a changed address was asked for by whoever was signed in. Fails with
// ErrLink, ErrNotRegistrant, ErrEmailTaken, and limit.
func (a *Accounts) ConfirmEmail(ctx context.Context, token, password string) (string, error) {
	row, err := a.look(ctx, token, usertoken.PurposeConfirmEmail, usertoken.PurposeChangeEmail)
	if err != nil {
		return "", err
	}
	u := row.Edges.User
	if row.Purpose == usertoken.PurposeConfirmEmail {
		if right, err := signin.Matches(ctx, u, password); err != nil || !right {
			return "", cmp.Or(err, error(ErrNotRegistrant))
		}
	}
	e, address := about(u, "user.email_confirmed"), u.Email
	if row.Purpose == usertoken.PurposeChangeEmail {
		e, address = about(u, "user.email_changed"), row.Email
		e.Data = map[string]string{"email_from": u.Email, "email_to": row.Email}
	}
	// As the system: the token says who acts, not the session.
	err = a.db.WithTx(viewer.AsSystem(ctx, "mailed link"), func(ctx context.Context, tx *ent.Client) error {
		if err := a.use(ctx, tx, row); err != nil {
			return err
		}
		now := a.clock.Now()
		// The address must be the one the link was made for, and never that of
		// recovery (R67); the password the one that was known.
		n, err := tx.User.Update().
			Where(user.ID(u.ID), user.Email(u.Email), user.PasswordHash(u.PasswordHash), user.RecoveryEmailNEQ(address), user.DisabledAtIsNil()).
			SetEmail(address).SetEmailVerifiedAt(now).SetUpdatedAt(now).Save(ctx)
		if ent.IsConstraintError(err) {
			return ErrEmailTaken
		}
		if err != nil {
			return fmt.Errorf("confirm address: %w", err)
		}
		if n == 0 {
			return ErrLink
		}
		if address != u.Email {
			if err := dropLinks(ctx, tx, u.ID); err != nil {
				return err
			}
		}
		return a.events.Record(ctx, tx, e)
	})
	return address, err
}

// ResendConfirmation has the link to confirm an address mailed anew, if the
// address waits for it. Everybody may; neither answer nor work tells whether it
// does, for that is only looked up when the mail is written (R68). Fails with
// invalid on "email", and with limit.
func (a *Accounts) ResendConfirmation(ctx context.Context, address string) error {
	return a.request(ctx, address, "user.confirmation_requested", mail.KindConfirmEmail)
}

// RequestPasswordReset has a link to a new password mailed, if the address has an
// account. Everybody may; neither answer nor work tells whether it has, for that
// is only looked up when the mail is written (R68). Fails with invalid on
// "email", and with limit.
func (a *Accounts) RequestPasswordReset(ctx context.Context, address string) error {
	return a.request(ctx, address, "user.password_reset_requested", mail.KindResetPassword)
}

func (a *Accounts) request(ctx context.Context, address, action string, kind mail.Kind) error {
	address, err := email.Parse("email", address)
	if err != nil {
		return err
	}
	if err := a.mayMail(ctx, address); err != nil {
		return err
	}
	// As the system: nobody knows who asks, and the log must not say it was the
	// person.
	return a.db.WithTx(viewer.AsSystem(ctx, "mailed link"), func(ctx context.Context, tx *ent.Client) error {
		return a.events.Record(ctx, tx, event.Event{
			Action: action, Mails: []event.Mail{{Kind: string(kind), Email: address}},
		})
	})
}

// ResetPassword sets a new password and returns the address to sign in with. It
// ends all sessions, confirms the address, since the link came to it, and lets
// the person in even while others have used up their tries to sign in. Other
// links, and a change of address that waits for confirmation, are void.
//
// For whoever has the token of the mail. Fails with ErrLink, invalid on
// "password", and limit.
func (a *Accounts) ResetPassword(ctx context.Context, token, password string) (string, error) {
	row, err := a.look(ctx, token, usertoken.PurposeResetPassword)
	if err != nil {
		return "", err
	}
	u := row.Edges.User
	if err := secret.CheckStrength(password, personal(u.Email, u.GivenName, u.FamilyName)...); err != nil {
		return "", err
	}
	hash, err := secret.HashPassword(ctx, password)
	if err != nil {
		return "", err
	}
	// As the system: the token says who acts, not the session.
	err = a.db.WithTx(viewer.AsSystem(ctx, "mailed link"), func(ctx context.Context, tx *ent.Client) error {
		if err := a.use(ctx, tx, row); err != nil {
			return err
		}
		now := a.clock.Now()
		set := tx.User.UpdateOneID(u.ID).SetPasswordHash(hash).SetUpdatedAt(now)
		if u.EmailVerifiedAt == nil {
			set.SetEmailVerifiedAt(now)
		}
		if err := set.Exec(ctx); err != nil {
			return fmt.Errorf("set password: %w", err)
		}
		if err := a.signin.EndAll(ctx, tx, u); err != nil {
			return err
		}
		if err := dropLinks(ctx, tx, u.ID); err != nil {
			return err
		}
		return a.events.Record(ctx, tx, about(u, "user.password_reset", event.Mail{Kind: string(mail.KindPasswordChanged), UserID: u.ID}))
	})
	return u.Email, err
}
