// Package takeout writes all data of an organization into one archive, for
// whoever wants to keep it or take it elsewhere (R140). It reads as the person who
// asks: what they may not see is not in it, and secrets never are (R137). Its
// columns are named one by one, so that a new one is in it when somebody has
// thought about that.
package takeout

import (
	"archive/zip"
	"context"
	"fmt"
	"io"
	"time"

	"kontor/ent"
	"kontor/ent/task"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/export"
	"kontor/internal/fault"
	"kontor/internal/logo"
	"kontor/internal/signin"
	tasks "kontor/internal/task"
	"kontor/internal/viewer"
)

const (
	kind   = "organization_export"
	perDay = 3
	day    = 24 * time.Hour
)

// ErrEnough is returned for the fourth archive of an organization within a day.
var ErrEnough = fault.Limit(day, "exports", "All data of this organization was exported three times within a day. Take one of those files, or try again tomorrow.")

// Takeout is the domain of archives.
type Takeout struct {
	db    *db.DB
	tasks *tasks.Tasks
	clock clock.Clock
}

// New returns the domain over a database, and registers its kind of task.
func New(d *db.DB, t *tasks.Tasks, c clock.Clock) *Takeout {
	o := &Takeout{db: d, tasks: t, clock: c}
	t.Register(tasks.Kind{Name: kind, Need: authz.OrgExport, Run: o.write})
	return o
}

// Give gives the task of writing all data of an organization into an archive,
// which is there for a week.
//
// The viewer needs org:export, and the password given within ten minutes. Fails
// with not_found, forbidden, viewer.ErrProve, ErrEnough, and with what tasks fail
// with.
func (o *Takeout) Give(ctx context.Context, orgID string) (given *ent.Task, err error) {
	if err := viewer.RequireRecentProof(ctx, o.clock.Now(), signin.ProofLasts); err != nil {
		return nil, err
	}
	err = access.Held(ctx, o.db, o.clock.Now, func(ctx context.Context, tx *ent.Client) error {
		if err := viewer.Require(ctx, authz.OrgExport, orgID); err != nil {
			return err
		}
		// As the system: a task is shown only to whoever gave it.
		n, err := tx.Task.Query().
			Where(task.OrgID(orgID), task.Kind(kind), task.CreatedAtGT(o.clock.Now().Add(-day))).
			Count(viewer.AsSystem(ctx, "exports of a day"))
		if err != nil {
			return fmt.Errorf("count exports: %w", err)
		}
		if n >= perDay {
			return ErrEnough
		}
		row, err := tx.Organization.Get(ctx, orgID)
		if err != nil {
			return access.Missing(err, "organization")
		}
		name := fmt.Sprintf("%s-%s.zip", row.Slug, o.clock.Now().Format(time.DateOnly))
		given, err = o.tasks.Give(ctx, tasks.Given{OrgID: orgID, Kind: kind, FileName: name, MediaType: "application/zip"})
		return err
	}, orgID)
	return given, err
}

// write writes the archive, a row at a time.
func (o *Takeout) write(ctx context.Context, t *ent.Task, p *tasks.Progress, file io.Writer) error {
	archive := zip.NewWriter(file)
	row, err := o.db.Client.Organization.Get(ctx, t.OrgID)
	if err != nil {
		return access.Missing(err, "organization")
	}
	readme, err := o.create(archive, "README.txt")
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(readme, explanation, row.Name, o.clock.Now().UTC().Format(time.RFC1123), contents()); err != nil {
		return err
	}
	if row.LogoKey != "" {
		if err := o.logo(ctx, archive, row.LogoKey); err != nil {
			return err
		}
	}
	for _, table := range tables {
		for _, format := range []export.Format{export.JSON, export.CSV} {
			if err := o.table(ctx, archive, table, format, t.OrgID, p); err != nil {
				return fmt.Errorf("export %s: %w", table.name, err)
			}
		}
	}
	return archive.Close()
}

func (o *Takeout) table(ctx context.Context, archive *zip.Writer, t table, f export.Format, orgID string, p *tasks.Progress) error {
	end := map[export.Format]string{export.JSON: "jsonl", export.CSV: "csv"}[f]
	entry, err := o.create(archive, end+"/"+t.name+"."+end)
	if err != nil {
		return err
	}
	rows := export.NewWriter(entry, f, t.columns...)
	err = t.rows(ctx, o.db.Client, orgID, func(values ...any) error {
		if err := rows.Row(values...); err != nil {
			return err
		}
		return p.Add(ctx, 1)
	})
	if err != nil {
		return err
	}
	return rows.Flush()
}

func (o *Takeout) logo(ctx context.Context, archive *zip.Writer, key string) error {
	png, err := logo.Picture(ctx, o.db.Client, key)
	if fault.CodeOf(err) == fault.CodeNotFound {
		return nil // taken away a moment ago
	}
	if err != nil {
		return err
	}
	file, err := o.create(archive, "logo.png")
	if err != nil {
		return err
	}
	_, err = file.Write(png)
	return err
}

func (o *Takeout) create(archive *zip.Writer, name string) (io.Writer, error) {
	return archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: o.clock.Now().UTC()})
}
