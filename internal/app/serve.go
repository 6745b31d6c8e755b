package app

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"

	"kontor/internal/config"
	"kontor/internal/demo"
)

// Serve is the command that serves the console.
type Serve struct {
	Demo bool `help:"Fill the database with a demo provider if it is empty, and print whom to sign in as."`
}

// Run serves until ctx ends.
func (s *Serve) Run(ctx context.Context, cfg *config.Config, log *slog.Logger, out io.Writer) error {
	a, err := Open(ctx, cfg, log)
	if err != nil {
		return err
	}
	defer a.DB.Close()
	if s.Demo {
		if err := a.fillDemo(ctx, out); err != nil {
			return err
		}
	}
	l, err := net.Listen("tcp", cfg.Listen)
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	fmt.Fprintf(out, "\nKontor serves %s (listening on %s)\n", cfg.Origin(), l.Addr())
	if cfg.OpenMailbox {
		fmt.Fprintf(out, "Mails are kept at %s/mailbox\n", cfg.Origin())
	}
	log.Info("serving", "address", l.Addr().String(), "database", a.DB.Dialect, "settings", cfg)
	return a.Run(ctx, l)
}

// Migrate is the command that brings the database up to date.
type Migrate struct{}

// Run migrates.
func (*Migrate) Run(ctx context.Context, cfg *config.Config, log *slog.Logger, out io.Writer) error {
	a, err := Open(ctx, cfg, log)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "The database is up to date.")
	return a.DB.Close()
}

// fillDemo fills an empty database, and prints the people either way.
func (a *App) fillDemo(ctx context.Context, out io.Writer) error {
	empty, err := demo.Empty(ctx, a.DB)
	if err != nil {
		return err
	}
	if empty {
		if err := demo.Fill(ctx, a.DB, a.Events, out); err != nil {
			return err
		}
	}
	fmt.Fprintf(out, "\nSign in as one of these, with the password %q:\n\n", demo.Password)
	for _, p := range demo.People() {
		fmt.Fprintf(out, "  %-34s %s\n", p.Email, p.Role)
	}
	return nil
}
