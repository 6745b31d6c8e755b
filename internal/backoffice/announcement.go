package backoffice

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/announcement"
	"kontor/internal/access"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/provider"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

// maxAnnouncement is how long a text may be, in characters.
const maxAnnouncement = 500

// Errors of SaveAnnouncement.
var (
	ErrTexts  = fault.Invalid("texts", "announcement_texts", "Write a text in English, and in other languages if you like, each of 1 to 500 characters.")
	ErrURL    = fault.Invalid("url", "website", "Give a full web address, such as https://example.com.")
	ErrStarts = fault.Invalid("startsAt", "instant", "Give an instant between the years 1970 and 9000.")
	ErrEnds   = fault.Invalid("endsAt", "ends_before", "An announcement ends after it begins, or never.")
)

// Announcement is what an announcement is to be.
type Announcement struct {
	// ID is empty for a new one.
	ID     string
	Level  announcement.Level
	Texts  map[string]string
	URL    string
	Starts time.Time
	Ends   *time.Time
}

// Showing returns what the provider tells everybody at present, the newest first. For
// everybody, and so as the system.
func (b *BackOffice) Showing(ctx context.Context) ([]*ent.Announcement, error) {
	now := b.clock.Now()
	rows, err := b.db.Client.Announcement.Query().
		Where(announcement.StartsAtLTE(now), announcement.Or(announcement.EndsAtIsNil(), announcement.EndsAtGT(now))).
		Order(announcement.ByStartsAt(sql.OrderDesc()), announcement.ByID(sql.OrderDesc())).Limit(10).All(viewer.AsSystem(ctx, "announcements"))
	if err != nil {
		return nil, fmt.Errorf("find announcements: %w", err)
	}
	return rows, nil
}

// Announcements returns the last hundred announcements, past and future ones too, the
// newest first. For staff. Fails with forbidden.
func (b *BackOffice) Announcements(ctx context.Context) ([]*ent.Announcement, error) {
	system, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := b.db.Client.Announcement.Query().
		Order(announcement.ByStartsAt(sql.OrderDesc()), announcement.ByID(sql.OrderDesc())).Limit(100).All(system)
	if err != nil {
		return nil, fmt.Errorf("list announcements: %w", err)
	}
	return rows, nil
}

// SaveAnnouncement makes an announcement, or changes the one with the id.
//
// For staff. Fails with invalid on the field at fault, not_found, forbidden.
func (b *BackOffice) SaveAnnouncement(ctx context.Context, a Announcement) (row *ent.Announcement, err error) {
	err = b.do(ctx, func(ctx, system context.Context, tx *ent.Client) error {
		if err := a.check(); err != nil {
			return err
		}
		now := b.clock.Now()
		if a.ID == "" {
			row, err = tx.Announcement.Create().SetLevel(a.Level).SetTexts(a.Texts).SetURL(a.URL).
				SetStartsAt(a.Starts).SetNillableEndsAt(a.Ends).SetCreatedAt(now).SetUpdatedAt(now).Save(system)
		} else {
			change := tx.Announcement.UpdateOneID(a.ID).SetLevel(a.Level).SetTexts(a.Texts).SetURL(a.URL).
				SetStartsAt(a.Starts).SetNillableEndsAt(a.Ends).SetUpdatedAt(now)
			if a.Ends == nil {
				change.ClearEndsAt()
			}
			row, err = change.Save(system)
		}
		if err != nil {
			return access.Missing(err, "announcement")
		}
		return b.events.Record(ctx, tx, event.Event{Action: "announcement.saved", TargetID: row.ID, TargetName: Title(row)})
	})
	return row, err
}

// DeleteAnnouncement deletes an announcement; nobody sees it any more. For staff.
// Fails with not_found, forbidden.
func (b *BackOffice) DeleteAnnouncement(ctx context.Context, id string) error {
	return b.do(ctx, func(ctx, system context.Context, tx *ent.Client) error {
		row, err := tx.Announcement.Get(system, id)
		if err != nil {
			return access.Missing(err, "announcement")
		}
		if err := tx.Announcement.DeleteOne(row).Exec(system); err != nil {
			return fmt.Errorf("delete announcement: %w", err)
		}
		return b.events.Record(ctx, tx, event.Event{Action: "announcement.deleted", TargetID: row.ID, TargetName: Title(row)})
	})
}

func (a *Announcement) check() error {
	texts := map[string]string{}
	for locale, s := range a.Texts {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if !slices.Contains(text.Locales, locale) || !text.Paragraphs(s, maxAnnouncement) {
			return ErrTexts
		}
		texts[locale] = s
	}
	if texts["en"] == "" {
		return ErrTexts
	}
	a.Texts = texts
	a.Starts = a.Starts.UTC().Truncate(time.Microsecond)
	switch {
	case !provider.Address(a.URL):
		return ErrURL
	case a.Starts.Year() < 1970 || a.Starts.Year() >= 9000:
		return ErrStarts
	case a.Ends != nil && (!a.Ends.After(a.Starts) || a.Ends.Year() >= 9000):
		return ErrEnds
	}
	return nil
}

// Text returns the text of an announcement in a language, or in English where there
// is none.
func Text(a *ent.Announcement, locale string) string {
	if s := a.Texts[locale]; s != "" {
		return s
	}
	return a.Texts["en"]
}

// Locales lists the languages in which an announcement is written.
func Locales(a *ent.Announcement) []string { return slices.Sorted(maps.Keys(a.Texts)) }

// Title names an announcement in the log: the beginning of its English text.
func Title(a *ent.Announcement) string {
	line, _, _ := strings.Cut(a.Texts["en"], "\n")
	if r := []rune(line); len(r) > 80 {
		return string(r[:79]) + "…"
	}
	return line
}
