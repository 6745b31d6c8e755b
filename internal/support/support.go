// Package support is how the provider's staff come to look into an organization: only
// by a grant of the customer, who sets its end, sees who looked in and when, and may
// end it at any time. Staff change nothing there; what they see is package authz's to
// say, and that a grant in force is a place, package access's.
package support

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/supportgrant"
	"kontor/ent/supportvisit"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/mail"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

const (
	maxHours  = 168
	maxReason = 500 // characters
	maxShown  = 20  // grants of an organization
)

// Errors of support access.
var (
	ErrHours  = fault.Invalid("hours", "support_hours", "Choose between 1 and 168 hours.")
	ErrReason = fault.Invalid("reason", "too_long", "Say what for in at most 500 characters.")
	ErrOver   = fault.Conflict("support_over", "The customer has ended this access, or its time is over. Ask them for another one.")
)

// Support is the domain of support access.
type Support struct {
	db     *db.DB
	events *event.Log
	clock  clock.Clock
}

// New returns the domain over a database.
func New(d *db.DB, l *event.Log, c clock.Clock) *Support {
	return &Support{db: d, events: l, clock: c}
}

// Active tells whether a grant is in force.
func (s *Support) Active(g *ent.SupportGrant) bool {
	return g.EndedAt == nil && s.clock.Now().Before(g.ExpiresAt)
}

// Grant lets the provider's staff look into an organization for some hours. A grant
// that was in force ends, and so do the visits by it. The representatives are mailed.
//
// The viewer needs support:manage. Fails with ErrHours, ErrReason, not_found,
// forbidden.
func (s *Support) Grant(ctx context.Context, orgID string, hours int, reason string) (g *ent.SupportGrant, err error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	err = access.Held(ctx, s.db, s.clock.Now, func(ctx context.Context, tx *ent.Client) error {
		if err := viewer.Require(ctx, authz.SupportManage, orgID); err != nil {
			return err
		}
		if hours < 1 || hours > maxHours {
			return ErrHours
		}
		if reason = strings.TrimSpace(reason); !text.Paragraphs(reason, maxReason) {
			return ErrReason
		}
		now := s.clock.Now()
		if err := s.close(ctx, tx, now, supportgrant.OrgID(orgID)); err != nil {
			return err
		}
		g, err = tx.SupportGrant.Create().SetOrgID(orgID).SetGrantedByID(v.UserID).SetGrantedByName(v.Name).SetReason(reason).
			SetExpiresAt(now.Add(time.Duration(hours) * time.Hour)).SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("grant support: %w", err)
		}
		data := map[string]string{"hours": strconv.Itoa(hours)}
		if reason != "" {
			data["reason"] = reason
		}
		return s.record(ctx, tx, g, "support.granted", mail.KindSupportGranted, data)
	}, orgID)
	return g, err
}

// End ends a grant. Whoever looks in by it sees nothing from the next request on, and
// subscriptions end within seconds. One that is over stays as it is.
//
// The viewer needs support:manage. Fails with not_found, forbidden.
func (s *Support) End(ctx context.Context, grantID string) (g *ent.SupportGrant, err error) {
	if g, err = s.db.Client.SupportGrant.Get(ctx, grantID); err != nil {
		return nil, access.Missing(err, "support access")
	}
	err = access.Held(ctx, s.db, s.clock.Now, func(ctx context.Context, tx *ent.Client) error {
		if err := viewer.Require(ctx, authz.SupportManage, g.OrgID); err != nil {
			return err
		}
		if g, err = tx.SupportGrant.Get(ctx, grantID); err != nil || !s.Active(g) {
			return access.Missing(err, "support access")
		}
		if err := s.close(ctx, tx, s.clock.Now(), supportgrant.ID(grantID)); err != nil {
			return err
		}
		if g, err = tx.SupportGrant.Get(ctx, grantID); err != nil {
			return access.Missing(err, "support access")
		}
		return s.record(ctx, tx, g, "support.ended", "", nil)
	}, g.OrgID)
	return g, err
}

// close ends grants in force, and the visits by them. As the system: the visits are
// not the viewer's.
func (s *Support) close(ctx context.Context, tx *ent.Client, now time.Time, which ...func(*sql.Selector)) error {
	ctx = viewer.AsSystem(ctx, "support")
	q := tx.SupportGrant.Query().Where(supportgrant.EndedAtIsNil(), supportgrant.ExpiresAtGT(now))
	for _, w := range which {
		q.Where(w)
	}
	ids, err := q.IDs(ctx)
	if err != nil || len(ids) == 0 {
		return wrap(err, "find support grants")
	}
	if err := tx.SupportGrant.Update().Where(supportgrant.IDIn(ids...)).SetEndedAt(now).SetUpdatedAt(now).Exec(ctx); err != nil {
		return wrap(err, "end support grants")
	}
	err = tx.SupportVisit.Update().Where(supportvisit.GrantIDIn(ids...), supportvisit.LeftAtIsNil()).SetLeftAt(now).Exec(ctx)
	return wrap(err, "end visits")
}

// record writes a line into the customer's log, tells whoever lets staff in, and mails
// the representatives with a mail of this kind, if there is any.
func (s *Support) record(ctx context.Context, tx *ent.Client, g *ent.SupportGrant, action string, kind mail.Kind, data map[string]string) error {
	e := event.Event{Action: action, OrgID: g.OrgID, TargetID: g.ID, TargetName: g.GrantedByName, Data: data}
	if kind != "" {
		owners, err := access.Holders(ctx, tx, g.OrgID, authz.RepresentativeGrant)
		if err != nil {
			return err
		}
		e.Mails = event.MailsTo(string(kind), owners)
	}
	managers, err := access.Holders(ctx, tx, g.OrgID, authz.SupportManage)
	if err != nil {
		return err
	}
	actor := viewer.From(ctx).UserID
	e.Notices = event.NoticesTo(slices.DeleteFunc(managers, func(id string) bool { return id == actor }), false)
	return s.events.Record(ctx, tx, e)
}

// ByOrganization returns the last grants of organizations, the newest first, to
// whoever sees their logs, and to staff.
func (s *Support) ByOrganization(ctx context.Context, orgIDs []string) (map[string][]*ent.SupportGrant, error) {
	rows, err := s.db.Client.SupportGrant.Query().Where(supportgrant.OrgIDIn(orgIDs...)).
		Order(supportgrant.ByID(sql.OrderDesc())).All(ctx)
	if err != nil {
		return nil, wrap(err, "find support grants")
	}
	grants := make(map[string][]*ent.SupportGrant, len(orgIDs))
	for _, g := range rows {
		if len(grants[g.OrgID]) < maxShown {
			grants[g.OrgID] = append(grants[g.OrgID], g)
		}
	}
	return grants, nil
}

// Visits returns who looked in by grants, the newest first, to whoever sees the grants.
func (s *Support) Visits(ctx context.Context, grantIDs []string) (map[string][]*ent.SupportVisit, error) {
	rows, err := s.db.Client.SupportVisit.Query().Where(supportvisit.GrantIDIn(grantIDs...)).
		Order(supportvisit.ByID(sql.OrderDesc())).All(ctx)
	if err != nil {
		return nil, wrap(err, "find visits")
	}
	visits := make(map[string][]*ent.SupportVisit, len(grantIDs))
	for _, v := range rows {
		visits[v.GrantID] = append(visits[v.GrantID], v)
	}
	return visits, nil
}

// InForce returns the grants in force, the first to end first; with ids of
// organizations, only theirs. For staff. Fails with forbidden.
func (s *Support) InForce(ctx context.Context, orgIDs ...string) ([]*ent.SupportGrant, error) {
	if _, err := viewer.RequireStaff(ctx); err != nil {
		return nil, err
	}
	q := s.db.Client.SupportGrant.Query().Where(
		supportgrant.EndedAtIsNil(), supportgrant.ExpiresAtGT(s.clock.Now()),
		// Not the policy's: an organization is deleted while a grant still runs.
		func(sel *sql.Selector) {
			o := sql.Table(organization.Table)
			sel.Where(sql.In(sel.C(supportgrant.FieldOrgID), sql.Select(o.C(organization.FieldID)).From(o).Where(sql.IsNull(o.C(organization.FieldDeletedAt)))))
		},
	)
	if len(orgIDs) > 0 {
		q.Where(supportgrant.OrgIDIn(orgIDs...))
	}
	rows, err := q.Order(supportgrant.ByExpiresAt(), supportgrant.ByID()).All(ctx)
	return rows, wrap(err, "find support grants")
}

// InForceByOrganization is InForce by organization, of which each has one at most.
func (s *Support) InForceByOrganization(ctx context.Context, orgIDs []string) (map[string]*ent.SupportGrant, error) {
	rows, err := s.InForce(ctx, orgIDs...)
	if err != nil {
		return nil, err
	}
	grants := make(map[string]*ent.SupportGrant, len(rows))
	for _, g := range rows {
		grants[g.OrgID] = g
	}
	return grants, nil
}

func wrap(err error, what string) error {
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}
