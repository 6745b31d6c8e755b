package terms

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/termsversion"
	"kontor/internal/access"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

const (
	maxVersion = 32
	maxText    = 100_000
	maxSummary = 1000
)

// What is refused to staff who write terms.
var (
	ErrPublished = fault.Conflict("published", "This version is in force, or was: it never changes. Write a new one.")
	ErrExists    = fault.Conflict("version_exists", "There is a version of this name already. Choose another name.").At("version")
)

// Draft is a version of the terms as it shall be.
type Draft struct {
	// ID names the draft to change; empty makes a new one.
	ID      string
	Version string
	// Texts are by language; English always.
	Texts   map[string]string
	Summary string
}

// Versions lists all versions, drafts first, then newest first. For staff.
func (t *Terms) Versions(ctx context.Context) ([]*ent.TermsVersion, error) {
	if _, err := viewer.RequireStaff(ctx); err != nil {
		return nil, err
	}
	rows, err := t.db.Client.TermsVersion.Query().
		Order(termsversion.ByPublishedAt(sql.OrderDesc(), sql.OrderNullsFirst()), termsversion.ByID(sql.OrderDesc())).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list terms: %w", err)
	}
	return rows, nil
}

// Save writes a new draft, or changes one as a whole.
//
// For staff. Fails with forbidden, not_found, ErrPublished, ErrExists, and invalid
// on "version", "texts" and "summary".
func (t *Terms) Save(ctx context.Context, d Draft) (row *ent.TermsVersion, err error) {
	if _, err := viewer.RequireStaff(ctx); err != nil {
		return nil, err
	}
	if err := d.check(); err != nil {
		return nil, err
	}
	err = t.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		now, system := t.clock.Now(), viewer.AsSystem(ctx, "terms")
		if d.ID == "" {
			row, err = tx.TermsVersion.Create().SetVersion(d.Version).SetTexts(d.Texts).SetSummary(d.Summary).
				SetCreatedAt(now).SetUpdatedAt(now).Save(system)
		} else {
			if row, err = t.draft(ctx, tx, d.ID); err != nil {
				return err
			}
			row, err = tx.TermsVersion.UpdateOne(row).SetVersion(d.Version).SetTexts(d.Texts).SetSummary(d.Summary).
				SetUpdatedAt(now).Save(system)
		}
		if ent.IsConstraintError(err) {
			return ErrExists
		}
		if err != nil {
			return fmt.Errorf("save terms: %w", err)
		}
		return t.events.Record(ctx, tx, event.Event{Action: "terms.saved", TargetID: row.ID, TargetName: row.Version})
	})
	return row, err
}

// Publish puts a draft in force, at once and for good: it never changes again, and
// organizations are asked to accept it. For staff. Fails with forbidden, not_found
// and ErrPublished.
func (t *Terms) Publish(ctx context.Context, id string) (row *ent.TermsVersion, err error) {
	if _, err := viewer.RequireStaff(ctx); err != nil {
		return nil, err
	}
	err = t.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if row, err = t.draft(ctx, tx, id); err != nil {
			return err
		}
		now := t.clock.Now()
		row, err = tx.TermsVersion.UpdateOne(row).SetPublishedAt(now).SetUpdatedAt(now).Save(viewer.AsSystem(ctx, "terms"))
		if err != nil {
			return fmt.Errorf("publish terms: %w", err)
		}
		return t.events.Record(ctx, tx, event.Event{Action: "terms.published", TargetID: row.ID, TargetName: row.Version})
	})
	return row, err
}

// draft holds a version that may still change.
func (t *Terms) draft(ctx context.Context, tx *ent.Client, id string) (*ent.TermsVersion, error) {
	if err := t.db.Lock(ctx, termsversion.Table, id); err != nil {
		return nil, err
	}
	row, err := tx.TermsVersion.Get(ctx, id)
	if err != nil {
		return nil, access.Missing(err, "version")
	}
	if row.PublishedAt != nil {
		return nil, ErrPublished
	}
	return row, nil
}

func (d *Draft) check() error {
	d.Version, d.Summary = strings.TrimSpace(d.Version), strings.TrimSpace(d.Summary)
	if !text.Line(d.Version, 1, maxVersion) {
		return fault.Invalid("version", "terms_version", "Name the version in 1 to 32 characters, on one line: 2026-11.")
	}
	if utf8.RuneCountInString(d.Summary) > maxSummary {
		return fault.Invalid("summary", "terms_summary", "Say in at most 1,000 characters what is new.")
	}
	clean := map[string]string{}
	for locale, s := range d.Texts {
		if !slices.Contains(text.Locales, locale) {
			return fault.Invalid("texts", "locale", "Choose English, Spanish, French, German or Italian.")
		}
		s = strings.TrimSpace(strings.ReplaceAll(s, "\r\n", "\n"))
		if utf8.RuneCountInString(s) > maxText {
			return fault.Invalid("texts", "terms_long", "A text has at most 100,000 characters.")
		}
		if s != "" {
			clean[locale] = s
		}
	}
	if d.Texts = clean; clean["en"] == "" {
		return fault.Invalid("texts", "terms_english", "Write the English text at least: it stands in for languages without one.")
	}
	return nil
}
