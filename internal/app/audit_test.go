package app

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/internal/activity"
	"kontor/internal/clock"
	"kontor/internal/config"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/job"
	"kontor/internal/viewer"
)

// The command says how each chain stands, and fails once one is broken.
func TestAuditVerify_R134_FailsAtWhatWasChanged(t *testing.T) {
	t.Parallel()
	log := slog.New(slog.DiscardHandler)
	dir := t.TempDir()
	cfg := &config.Config{Database: "sqlite:" + filepath.Join(dir, "kontor.db"), DatabaseConnections: 4, KeyFile: filepath.Join(dir, "kontor.key"), ProviderName: "x", PublicURL: "http://localhost:8080"}
	d, err := db.Open(t.Context(), cfg.Database, 4)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if _, err := d.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	queue, err := job.New(d, log, nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx := viewer.AsSystem(t.Context(), "test")
	acme := d.Client.Organization.Create().SetName("Acme").SetSlug("acme").SetKind("company").SaveX(ctx)
	record := func(c clock.Clock) {
		t.Helper()
		err := d.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
			return event.NewLog(queue, c).Record(ctx, tx, event.Event{Action: "product.tagged", OrgID: acme.ID})
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	record(clock.System{})
	if n, err := activity.NewSealer(d, clock.System{}, log).Seal(ctx); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	verify := func(slug string) (string, error) {
		var out strings.Builder
		err := (&AuditVerify{Organization: slug}).Run(t.Context(), cfg, log, &out)
		return out.String(), err
	}
	if out, err := verify(""); err != nil || !strings.HasPrefix(out, "-: intact, 0 lines") || !strings.Contains(out, "\nacme: intact, 1 lines, 0 erased, head ") {
		t.Errorf("says %q, %v", out, err)
	}
	// What no server has sealed yet is not taken for checked.
	record(clock.System{})
	record(clock.NewFake(time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC)))
	if out, err := verify("acme"); err != nil || !strings.Contains(out, "acme: intact, 1 lines, 0 erased, head ") ||
		!strings.HasSuffix(out, "\nacme: 2 more wait for their seal and were not checked, the oldest of 2026-11-01T09:00:00Z; a running server seals within seconds\n") {
		t.Errorf("says %q, %v", out, err)
	}
	for _, statement := range []string{"DROP TRIGGER events_are_not_changed", "UPDATE events SET target_name = 'x'"} {
		if _, err := d.SQL.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := verify("acme"); !errors.Is(err, ErrBroken) || !strings.Contains(out, "acme: BROKEN after 0 lines. Line 1, its seal or its place was changed.") {
		t.Errorf("says %q, %v", out, err)
	}
	if _, err := verify("nobody"); err == nil {
		t.Error("an organization that is not there was checked")
	}
}
