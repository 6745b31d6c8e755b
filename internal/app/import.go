package app

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"

	"kontor/internal/clock"
	"kontor/internal/config"
	"kontor/internal/demo"
	"kontor/internal/importer"
)

// Import is the command that reads a provider's existing customers.
type Import struct {
	DryRun bool     `help:"Check everything and import nothing."`
	Paths  []string `arg:"" name:"path" help:"JSON Lines or CSV files, or folders of them; docs/import.md describes them."`
}

// Run imports all or nothing; progress and problems go to standard error.
func (i *Import) Run(ctx context.Context, cfg *config.Config, log *slog.Logger, out io.Writer) error {
	inputs, err := importer.Files(i.Paths)
	if err != nil {
		return err
	}
	return with(ctx, cfg, log, func(a *App) error {
		done, err := importer.New(a.DB, a.Events, clock.System{}).Run(ctx, inputs, importer.Options{DryRun: i.DryRun, Progress: os.Stderr})
		if err != nil {
			return err
		}
		verb := "Imported"
		if i.DryRun {
			verb = "Nothing was imported; it would have been"
		}
		_, err = fmt.Fprintf(out, "%s %s.\n", verb, done)
		return err
	})
}

// Demo is the command that fills a database with a demo provider.
type Demo struct {
	Scale int `help:"Make this many products instead, in organizations of all sizes." placeholder:"PRODUCTS"`
}

// Run fills the database.
func (d *Demo) Run(ctx context.Context, cfg *config.Config, log *slog.Logger, out io.Writer) error {
	return with(ctx, cfg, log, func(a *App) error {
		if d.Scale == 0 {
			return a.fillDemo(ctx, out)
		}
		if err := demo.Scale(ctx, a.DB, a.Events, d.Scale, os.Stderr); err != nil {
			return err
		}
		_, err := fmt.Fprintf(out, "Sign in as %s with the password %q.\n", demo.ScaleEmail, demo.Password)
		return err
	})
}
