package account

import (
	"context"
	"errors"
	"fmt"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/user"
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

// Registration is what a person tells about themselves to get an account.
type Registration struct {
	Email, Password       string
	GivenName, FamilyName string
	Locale, TimeZone      string
	// Kind and OrganizationName are of the organization that is founded; a
	// person's takes the person's name. With an invitation there is none.
	Kind             organization.Kind
	OrganizationName string
	// InvitationToken is the token of a mailed invitation; empty without one.
	InvitationToken string
}

// ErrInvitationVoid is returned for a registration with an invitation that is
// not, or no longer, good.
var ErrInvitationVoid = fault.Invalid("invitationToken", "invitation_void", "This invitation is no longer valid. Ask for a new one, or register without it.")

// errTaken says that an address got its account a moment ago.
var errTaken = errors.New("the address is taken")

// Register creates a person and one organization with that person as legal
// representative (R11), and mails a link to confirm the address. With the token
// of an invitation it creates no organization (R12); if the invitation is for
// this address, the token has come by mail to it, and so the address is confirmed
// and the invitation accepted.
//
// Everybody may. Whether the address has an account shows neither in the answer
// nor in the work: either way one hash is computed, one transaction is made, and
// one mail is sent; the holder of an account is told by mail (R68). Fails with
// invalid on the field at fault, and with limit.
func (a *Accounts) Register(ctx context.Context, r Registration) error {
	if err := r.check(); err != nil {
		return err
	}
	if err := a.mayMail(ctx, r.Email); err != nil {
		return err
	}
	if r.InvitationToken != "" {
		switch p, err := a.orgs.Preview(ctx, r.InvitationToken); {
		case err != nil:
			return err
		case p == nil:
			return ErrInvitationVoid
		}
	}
	u, err := a.find(ctx, r.Email)
	if err != nil {
		return err
	}
	if u == nil {
		if err := a.create(ctx, r); !errors.Is(err, errTaken) {
			return err
		}
		// By a request at the same instant, perhaps of the same impatient person.
		if u, err = a.find(ctx, r.Email); err != nil || u == nil {
			return err
		}
	}
	return a.registerAgain(ctx, u, r)
}

// check cleans the registration and refuses what cannot be, before anybody looks
// whether there is an account.
func (r *Registration) check() (err error) {
	if r.Email, err = email.Parse("email", r.Email); err != nil {
		return err
	}
	if r.GivenName, err = givenName(r.GivenName); err != nil {
		return err
	}
	if r.FamilyName, err = familyName(r.FamilyName); err != nil {
		return err
	}
	if err := org.CheckLocale(r.Locale); err != nil {
		return err
	}
	if org.CheckTimeZone(r.TimeZone) != nil {
		r.TimeZone = "UTC" // the browser told it, not the person, who can do nothing about it
	}
	if err := secret.CheckStrength(r.Password, personal(r.Email, r.GivenName, r.FamilyName)...); err != nil {
		return err
	}
	if r.InvitationToken != "" {
		return nil
	}
	if r.Kind == organization.KindPerson {
		r.OrganizationName = cut(r.GivenName + " " + r.FamilyName)
	}
	r.OrganizationName, err = org.CheckName(r.OrganizationName)
	if f, ok := fault.As(err); ok {
		return f.At("organizationName")
	}
	return err
}

// cut shortens two long names to one of an organization.
func cut(name string) string {
	if runes := []rune(name); len(runes) > maxName {
		return string(runes[:maxName])
	}
	return name
}

func (a *Accounts) create(ctx context.Context, r Registration) error {
	hash, err := secret.HashPassword(ctx, r.Password)
	if err != nil {
		return err
	}
	// As the system: the person does not exist before.
	return a.db.WithTx(viewer.AsSystem(ctx, "registration"), func(ctx context.Context, tx *ent.Client) error {
		now := a.clock.Now()
		u, err := tx.User.Create().
			SetEmail(r.Email).SetPasswordHash(hash).SetGivenName(r.GivenName).SetFamilyName(r.FamilyName).
			SetLocale(r.Locale).SetTimeZone(r.TimeZone).SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if ent.IsConstraintError(err) {
			return errTaken
		}
		if err != nil {
			return fmt.Errorf("create person: %w", err)
		}
		accepted, err := a.join(ctx, tx, u, r)
		if err != nil {
			return err
		}
		if accepted {
			if err := tx.User.UpdateOne(u).SetEmailVerifiedAt(now).SetUpdatedAt(now).Exec(ctx); err != nil {
				return fmt.Errorf("confirm address: %w", err)
			}
			return a.events.Record(ctx, tx, about(u, "user.registered"))
		}
		return a.events.Record(ctx, tx, about(u, "user.registered", event.Mail{Kind: string(mail.KindConfirmEmail), UserID: u.ID}))
	})
}

// join gives a new person their place: by the invitation, or in an organization
// of their own. accepted tells that an invitation to their address was taken.
func (a *Accounts) join(ctx context.Context, tx *ent.Client, u *ent.User, r Registration) (accepted bool, err error) {
	if r.InvitationToken == "" {
		_, err := a.orgs.Found(ctx, tx, u.ID, r.OrganizationName, r.Kind, r.Locale, r.TimeZone)
		return false, err
	}
	accepted, err = a.orgs.AcceptForNewUser(ctx, tx, u, r.InvitationToken)
	if errors.Is(err, org.ErrSenderLostRight) || errors.Is(err, viewer.ErrBlocked) {
		return false, nil // the account is good all the same, and is confirmed by mail
	}
	if fault.CodeOf(err) == fault.CodeNotFound {
		return false, ErrInvitationVoid // since it was looked at
	}
	return accepted, err
}

// registerAgain answers a registration for an address that has an account, by
// mail and by nothing else.
//
// While the address is unconfirmed nobody knows whose it is: the first to
// register may have been a stranger who waits for the owner to confirm their
// password, and so may the second. With the same password it is taken for the
// same person, and the link to confirm goes out anew. With another one neither
// password counts any more: the mail has a link to set a new one, which confirms
// the address too, so that only the mailbox decides. What else the second has
// entered is dropped.
func (a *Accounts) registerAgain(ctx context.Context, u *ent.User, r Registration) error {
	same, err := signin.Matches(ctx, u, r.Password)
	if err != nil {
		return err
	}
	// As the system: nobody is signed in.
	return a.db.WithTx(viewer.AsSystem(ctx, "registration"), func(ctx context.Context, tx *ent.Client) error {
		kind := mail.KindEmailExists
		switch {
		case u.EmailVerifiedAt != nil:
		case same:
			kind = mail.KindConfirmEmail
		default:
			n, err := tx.User.Update().
				Where(user.ID(u.ID), user.EmailVerifiedAtIsNil()). // it may have been confirmed since
				SetPasswordHash("").SetUpdatedAt(a.clock.Now()).Save(ctx)
			if err != nil {
				return fmt.Errorf("drop password: %w", err)
			}
			if n == 0 {
				break
			}
			kind = mail.KindResetPassword
			_, err = tx.UserToken.Delete().Where(usertoken.UserID(u.ID), usertoken.PurposeEQ(usertoken.PurposeConfirmEmail)).Exec(ctx)
			if err != nil {
				return fmt.Errorf("drop link: %w", err)
			}
		}
		return a.events.Record(ctx, tx, event.Event{
			Action: "user.registered_again", TargetID: u.ID, TargetName: signin.Name(u),
			Mails: []event.Mail{{Kind: string(kind), UserID: u.ID}},
		})
	})
}
