package app

import (
	"context"
	"fmt"
	"io"
	"log/slog"

	"kontor/internal/account"
	"kontor/internal/config"
	"kontor/internal/notify"
)

// User holds the commands on people. Whoever can run the program beside its
// database may give them.
type User struct {
	Create UserCreate `cmd:"" help:"Create a person with a confirmed address, and print the link with which they set their password."`
	Reset  UserReset  `cmd:"" help:"Print a link with which a person sets a new password, good for half an hour."`
	Staff  UserStaff  `cmd:"" help:"Make a person staff of the provider, or no longer."`
}

// UserCreate is the command that creates a person.
type UserCreate struct {
	Email      string `arg:"" help:"Address to sign in with."`
	GivenName  string `help:"Given name." required:""`
	FamilyName string `help:"Family name."`
	Locale     string `help:"Language: en, es, fr, de or it." default:"en"`
	TimeZone   string `help:"IANA name of the time zone." default:"UTC"`
	Staff      bool   `help:"Works for the provider."`
}

// Run creates the person.
func (u *UserCreate) Run(ctx context.Context, cfg *config.Config, log *slog.Logger, out io.Writer) error {
	return with(ctx, cfg, log, func(a *App) error {
		_, err := a.Accounts.Create(ctx, account.Person{
			Email: u.Email, GivenName: u.GivenName, FamilyName: u.FamilyName, Locale: u.Locale, TimeZone: u.TimeZone, Staff: u.Staff,
		})
		if err != nil {
			return err
		}
		return printLink(ctx, a, cfg, u.Email, out)
	})
}

// UserReset is the command that lets a person set a new password.
type UserReset struct {
	Email string `arg:"" help:"Address of the person."`
}

// Run prints the link.
func (u *UserReset) Run(ctx context.Context, cfg *config.Config, log *slog.Logger, out io.Writer) error {
	return with(ctx, cfg, log, func(a *App) error { return printLink(ctx, a, cfg, u.Email, out) })
}

// UserStaff is the command that says who works for the provider.
type UserStaff struct {
	Email  string `arg:"" help:"Address of the person."`
	Remove bool   `help:"The person no longer works for the provider."`
}

// Run changes it.
func (u *UserStaff) Run(ctx context.Context, cfg *config.Config, log *slog.Logger, out io.Writer) error {
	return with(ctx, cfg, log, func(a *App) error {
		if err := a.Accounts.SetStaff(ctx, u.Email, !u.Remove); err != nil {
			return err
		}
		_, err := fmt.Fprintln(out, "Done. It holds from the person's next request.")
		return err
	})
}

// with opens the App for one command.
func with(ctx context.Context, cfg *config.Config, log *slog.Logger, f func(*App) error) error {
	a, err := Open(ctx, cfg, log)
	if err != nil {
		return err
	}
	defer a.DB.Close()
	return f(a)
}

func printLink(ctx context.Context, a *App, cfg *config.Config, email string, out io.Writer) error {
	token, err := a.Accounts.ResetSignIn(ctx, email)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(out, notify.ResetLink(cfg.Origin(), token))
	return err
}
