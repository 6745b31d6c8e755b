package account

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/session"
	"kontor/ent/usertoken"
	"kontor/internal/email"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/mail"
	"kontor/internal/org"
	"kontor/internal/secret"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// Profile is what a person may change about themselves; nil stays as it is.
type Profile struct{ GivenName, FamilyName, Locale, TimeZone *string }

// UpdateProfile changes the viewer's names, language and time zone. For the
// person. Fails with invalid on the field at fault.
func (a *Accounts) UpdateProfile(ctx context.Context, p Profile) error {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return err
	}
	var after *ent.User
	err = a.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		before, err := tx.User.Get(ctx, v.UserID)
		if err != nil {
			return fmt.Errorf("load viewer: %w", err)
		}
		row := *before
		after = &row
		if err := p.apply(after); err != nil {
			return err
		}
		data := changes(before, after)
		if len(data) == 0 {
			return nil
		}
		after, err = tx.User.UpdateOne(before).
			SetGivenName(after.GivenName).SetFamilyName(after.FamilyName).
			SetLocale(after.Locale).SetTimeZone(after.TimeZone).SetUpdatedAt(a.clock.Now()).Save(ctx)
		if err != nil {
			return fmt.Errorf("update profile: %w", err)
		}
		e := about(after, "user.profile_updated")
		e.Data = data
		return a.events.Record(ctx, tx, e)
	})
	if err != nil {
		return err
	}
	v.Name, v.Locale = signin.Name(after), after.Locale
	return nil
}

func (p Profile) apply(u *ent.User) (err error) {
	if p.GivenName != nil {
		if u.GivenName, err = givenName(*p.GivenName); err != nil {
			return err
		}
	}
	if p.FamilyName != nil {
		if u.FamilyName, err = familyName(*p.FamilyName); err != nil {
			return err
		}
	}
	if p.Locale != nil {
		u.Locale = *p.Locale
	}
	if p.TimeZone != nil {
		u.TimeZone = *p.TimeZone
		if err := org.CheckTimeZone(u.TimeZone); err != nil {
			return err
		}
	}
	return org.CheckLocale(u.Locale)
}

// changes names what differs, with both values.
func changes(before, after *ent.User) map[string]string {
	data := map[string]string{}
	note := func(name, from, to string) {
		if from != to {
			data[name+"_from"], data[name+"_to"] = from, to
		}
	}
	note("name", signin.Name(before), signin.Name(after))
	note("locale", before.Locale, after.Locale)
	note("time_zone", before.TimeZone, after.TimeZone)
	return data
}

// ChangePassword sets a new password, against the current one, and mails the
// person. The session gets a new token; all other sessions end on demand (R66).
// Mailed links, and a change of address that waits for confirmation, are void.
//
// For the person. Fails with invalid on "currentPassword" or "newPassword", and
// with limit.
func (a *Accounts) ChangePassword(ctx context.Context, current, password string, endOthers bool) (signin.Cookie, error) {
	u, err := a.signin.Confirm(ctx, "currentPassword", current)
	if err != nil {
		return signin.Cookie{}, err
	}
	if err := secret.CheckStrength(password, personal(u.Email, u.GivenName, u.FamilyName)...); err != nil {
		if f, ok := fault.As(err); ok {
			return signin.Cookie{}, f.At("newPassword")
		}
		return signin.Cookie{}, err
	}
	hash, err := secret.HashPassword(ctx, password)
	if err != nil {
		return signin.Cookie{}, err
	}
	var c signin.Cookie
	err = a.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		err := tx.User.UpdateOneID(u.ID).SetPasswordHash(hash).SetUpdatedAt(a.clock.Now()).Exec(ctx)
		if err != nil {
			return fmt.Errorf("set password: %w", err)
		}
		if c, err = a.signin.Renew(ctx, tx); err != nil {
			return err
		}
		if endOthers {
			_, err := tx.Session.Delete().Where(session.UserID(u.ID), session.IDNEQ(viewer.From(ctx).SessionID)).Exec(ctx)
			if err != nil {
				return fmt.Errorf("end other sessions: %w", err)
			}
		}
		if err := dropLinks(ctx, tx, u.ID); err != nil {
			return err
		}
		return a.events.Record(ctx, tx, about(u, "user.password_changed", event.Mail{Kind: string(mail.KindPasswordChanged), UserID: u.ID}))
	})
	return c, err
}

// ChangeEmail asks for another sign-in address: a link goes to the new address
// and a notice to the present one, which stays until the link is used. An earlier
// wish is replaced. If the address has an account, that account is mailed
// instead, and the answer is the same (R68).
//
// For the person, with the password given a moment ago. Fails with invalid on
// "email", viewer.ErrProve, and limit.
func (a *Accounts) ChangeEmail(ctx context.Context, address string) error {
	if err := viewer.RequireRecentProof(ctx, a.clock.Now(), signin.ProofLasts); err != nil {
		return err
	}
	address, err := email.Parse("email", address)
	if err != nil {
		return err
	}
	v := viewer.From(ctx)
	u, err := a.db.Client.User.Get(ctx, v.UserID)
	if err != nil {
		return fmt.Errorf("load viewer: %w", err)
	}
	switch address {
	case u.Email:
		return fault.Invalid("email", "email_same", "This is your address already.")
	case u.RecoveryEmail:
		return fault.Invalid("email", "email_recovery", "This is your address for recovery. The address to sign in with must be another one.")
	}
	if err := a.mayMail(ctx, address); err != nil {
		return err
	}
	return a.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		// The person, so that of two wishes at once the second replaces the first.
		if err := a.db.Lock(ctx, "users", u.ID); err != nil {
			return err
		}
		// A new password, set by mail at this instant, has ended the session: the wish
		// of whoever held it must not come after (those of before are dropped).
		if lives, err := tx.Session.Query().Where(session.ID(v.SessionID)).Exist(ctx); err != nil {
			return fmt.Errorf("look up session: %w", err)
		} else if !lives {
			return viewer.ErrSignIn
		}
		if _, err := a.dropChange(ctx, tx, u.ID); err != nil {
			return err
		}
		now := a.clock.Now()
		// Without a token: it is minted when the mail is written.
		row, err := tx.UserToken.Create().
			SetUserID(u.ID).SetPurpose(usertoken.PurposeChangeEmail).SetEmail(address).
			SetCreatedAt(now).SetExpiresAt(now.Add(Term(usertoken.PurposeChangeEmail))).Save(ctx)
		if err != nil {
			return fmt.Errorf("note change of address: %w", err)
		}
		e := about(u, "user.email_change_requested",
			event.Mail{Kind: string(mail.KindEmailChangeConfirm), UserID: u.ID, UserTokenID: row.ID},
			event.Mail{Kind: string(mail.KindEmailChangeNotice), UserID: u.ID, Email: u.Email})
		e.Data = map[string]string{"email_to": address}
		return a.events.Record(ctx, tx, e)
	})
}

// CancelEmailChange gives up a change of address that waits for confirmation; the
// link is void at once. Without one it does nothing. For the person.
func (a *Accounts) CancelEmailChange(ctx context.Context) error {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return err
	}
	return a.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		n, err := a.dropChange(ctx, tx, v.UserID)
		if err != nil || n == 0 {
			return err
		}
		return a.events.Record(ctx, tx, event.Event{Action: "user.email_change_cancelled", TargetID: v.UserID, TargetName: v.Name})
	})
}

func (a *Accounts) dropChange(ctx context.Context, tx *ent.Client, userID string) (int, error) {
	n, err := tx.UserToken.Delete().Where(usertoken.UserID(userID), usertoken.PurposeEQ(usertoken.PurposeChangeEmail)).Exec(ctx)
	if err != nil {
		return 0, fmt.Errorf("drop change of address: %w", err)
	}
	return n, nil
}

// PendingEmail returns the address that waits for the viewer's confirmation; nil
// if none does.
func (a *Accounts) PendingEmail(ctx context.Context) (*string, error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	row, err := a.db.Client.UserToken.Query().
		Where(usertoken.UserID(v.UserID), usertoken.PurposeEQ(usertoken.PurposeChangeEmail), usertoken.ExpiresAtGT(a.clock.Now())).
		Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look up change of address: %w", err)
	}
	return &row.Email, nil
}

// Memberships lists the viewer's places in organizations, suspended ones too, by
// the organizations' names; to a token, those in the organizations it reaches.
func (a *Accounts) Memberships(ctx context.Context) ([]*ent.Membership, error) {
	v := viewer.From(ctx)
	if v.UserID == "" {
		return nil, viewer.ErrSignIn
	}
	rows, err := a.db.Client.Membership.Query().
		Where(membership.UserID(v.UserID)).
		Order(membership.ByOrganizationField(organization.FieldName), membership.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list memberships: %w", err)
	}
	return rows, nil
}
