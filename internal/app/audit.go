package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"time"

	"kontor/internal/activity"
	"kontor/internal/config"
)

// Audit holds the commands on the activity log.
type Audit struct {
	Verify AuditVerify `cmd:"" help:"Check that no line of the activity log was changed, taken out or put in. Fails at the first chain that is broken."`
}

// AuditVerify is the command that checks the chains of the log.
type AuditVerify struct {
	Organization string `help:"Only the log of the organization with this slug." placeholder:"SLUG"`
}

// ErrBroken is returned where a chain is not intact.
var ErrBroken = errors.New("the activity log is not intact")

// Run checks, and prints a line for each chain with its length and its head: what
// was noted down elsewhere tells whether the end of a chain was cut off since. Lines
// that wait for their seal could not be checked, and are counted in another one.
func (a *AuditVerify) Run(ctx context.Context, cfg *config.Config, log *slog.Logger, out io.Writer) error {
	return with(ctx, cfg, log, func(app *App) error {
		return app.Journal.Audit(ctx, a.Organization, func(name string, c *activity.Check) error {
			if !c.Intact {
				fmt.Fprintf(out, "%s: BROKEN after %d lines. %s\n", name, c.Lines, c.Problem)
				return ErrBroken
			}
			if _, err := fmt.Fprintf(out, "%s: intact, %d lines, %d erased, head %s\n", name, c.Lines, c.Erased, c.Chain.Head); err != nil || c.Waiting == 0 {
				return err
			}
			_, err := fmt.Fprintf(out, "%s: %d more wait for their seal and were not checked, the oldest of %s; a running server seals within seconds\n",
				name, c.Waiting, c.WaitingSince.UTC().Format(time.RFC3339))
			return err
		})
	})
}
