package activity

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/organization"
	"kontor/ent/predicate"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/export"
	"kontor/internal/task"
	"kontor/internal/viewer"
)

const (
	exportKind = "activity_export"
	// smallExport is how many lines are exported while the person waits.
	smallExport = 1000
	// exportAtOnce is how many lines are in memory at once.
	exportAtOnce = 500
)

// exportColumns are what docs/activity.md says goes into the hashes, the hashes, and
// when names and data were erased.
var exportColumns = []string{
	"seq", "at", "action", "actor_kind", "actor_id", "actor_name", "partner_id", "partner_name", "token_id", "token_name",
	"target_id", "target_name", "data", "ip", "request_id", "erased_at", "id", "chain", "salt", "details_hash", "hash", "sealed_at",
}

// exportParams are what the task of an export keeps.
type exportParams struct {
	Filter Filter
	Format export.Format
}

// UseTasks makes exports tasks. It is called at start; without it there are none.
func (j *Journal) UseTasks(t *task.Tasks) {
	j.tasks = t
	t.Register(task.Kind{Name: exportKind, Need: authz.ActivityRead, Run: j.runExport})
}

// Export writes the lines of an organization's log that fit a filter into a file, as
// a task, in the order in which they happened; up to 1,000 are there when it
// returns. Each stands with its seal, so that the chain can be checked elsewhere:
// docs/activity.md says how.
//
// The viewer needs activity:read, as a person. Fails with not_found, forbidden,
// invalid as Lines, and task.ErrTooMany.
func (j *Journal) Export(ctx context.Context, orgID string, f Filter, format export.Format) (*ent.Task, error) {
	f.From, f.Until = kept(f.From), kept(f.Until)
	where, err := f.predicates()
	if err != nil {
		return nil, err
	}
	if err := viewer.Require(ctx, authz.ActivityRead, orgID); err != nil {
		return nil, err
	}
	org, err := j.db.Client.Organization.Query().Where(organization.ID(orgID)).Only(ctx)
	if err != nil {
		return nil, access.Missing(err, "organization")
	}
	n, err := j.db.Client.Event.Query().Where(event.OrgID(orgID)).Where(where...).Count(ctx)
	if err != nil {
		return nil, fmt.Errorf("count lines: %w", err)
	}
	return j.tasks.Give(ctx, task.Given{
		OrgID: orgID, Kind: exportKind, Params: exportParams{f, format}, Small: n <= smallExport,
		FileName: format.FileName(org.Slug+"-activity", j.clock.Now()), MediaType: format.MediaType(),
	})
}

// kept is an instant as a task keeps it. JSON has none outside of four digits of
// years, and nothing happened there.
func kept(at *time.Time) *time.Time {
	if at == nil {
		return nil
	}
	t := at.UTC()
	switch first, last := (time.Time{}), time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC); {
	case t.Before(first):
		t = first
	case t.After(last):
		t = last
	}
	return &t
}

// runExport is the task.
func (j *Journal) runExport(ctx context.Context, t *ent.Task, progress *task.Progress, file io.Writer) error {
	var params exportParams
	if err := json.Unmarshal(t.Params, &params); err != nil {
		return fmt.Errorf("read params: %w", err)
	}
	where, err := params.Filter.predicates()
	if err != nil {
		return err
	}
	where = append(where, event.OrgID(t.OrgID))
	total, err := j.db.Client.Event.Query().Where(where...).Count(ctx)
	if err != nil {
		return fmt.Errorf("count lines: %w", err)
	}
	progress.Of(total)
	out := export.NewWriter(file, params.Format, exportColumns...)
	err = j.walk(ctx, where, func(rows []*ent.Event) error {
		if err := j.write(ctx, out, rows); err != nil {
			return err
		}
		return progress.Add(ctx, len(rows))
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

// walk calls do with all lines that match, of those that the viewer sees, the oldest
// first, some at a time. Lines only come to the end: none is lost or repeated.
func (j *Journal) walk(ctx context.Context, where []predicate.Event, do func([]*ent.Event) error) error {
	var last *ent.Event
	for {
		rows, err := j.db.Client.Event.Query().Where(where...).Where(func(s *sql.Selector) {
			if last != nil {
				s.Where(sql.CompositeGT([]string{s.C(event.FieldAt), s.C(event.FieldID)}, last.At, last.ID))
			}
		}).Order(event.ByAt(), event.ByID()).Limit(exportAtOnce).All(ctx)
		if err != nil {
			return fmt.Errorf("read lines: %w", err)
		}
		if len(rows) > 0 {
			if err := do(rows); err != nil {
				return err
			}
		}
		if len(rows) < exportAtOnce {
			return nil
		}
		last = rows[len(rows)-1]
	}
}

// write writes lines with their seals; what was added within the last seconds has
// none.
func (j *Journal) write(ctx context.Context, out *export.Writer, rows []*ent.Event) error {
	ids := make([]string, len(rows))
	for i, e := range rows {
		ids[i] = e.ID
	}
	seals, err := j.Seals(ctx, ids)
	if err != nil {
		return err
	}
	for _, e := range rows {
		var seq, sealedAt any
		details, hash := "", ""
		if s := seals[e.ID]; s != nil {
			seq, sealedAt, details, hash = s.Seq, moment(s.SealedAt), hex.EncodeToString(s.DetailsHash), hex.EncodeToString(s.Hash)
		}
		data := e.Data
		if data == nil {
			data = map[string]string{}
		}
		err := out.Row(
			seq, moment(e.At), e.Action, e.ActorKind.String(), e.ActorID, e.ActorName, e.ViaOrgID, e.ViaOrgName, e.TokenID, e.TokenName,
			e.TargetID, e.TargetName, data, e.IP, e.RequestID, e.ErasedAt, e.ID, chainOf(e), hex.EncodeToString(e.Salt), details, hash, sealedAt,
		)
		if err != nil {
			return err
		}
	}
	return nil
}
