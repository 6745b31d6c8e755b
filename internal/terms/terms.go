// Package terms keeps the provider's terms in versions, and who accepted which
// of them for which organization. A version that has been in force never changes.
// It does not read the texts, nor does it keep anybody from anything who has not
// accepted: it asks them, again and again.
package terms

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/termsacceptance"
	"kontor/ent/termsversion"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// ErrOutdated is returned where somebody accepts what is not, or no longer, in
// force.
var ErrOutdated = fault.Conflict("terms_outdated", "These terms are no longer in force. Read the present ones, and accept those.")

// Terms is the domain of terms.
type Terms struct {
	db     *db.DB
	events *event.Log
	clock  clock.Clock
}

// New returns the domain over a database.
func New(d *db.DB, l *event.Log, c clock.Clock) *Terms {
	return &Terms{db: d, events: l, clock: c}
}

// InForce returns the terms that are in force, for everybody; nil when there are
// none.
func (t *Terms) InForce(ctx context.Context) (*ent.TermsVersion, error) {
	return inForce(ctx, t.db.Client)
}

// As the system: whoever registers reads them before they are anybody.
func inForce(ctx context.Context, c *ent.Client) (*ent.TermsVersion, error) {
	row, err := c.TermsVersion.Query().Where(termsversion.PublishedAtNotNil()).
		Order(termsversion.ByPublishedAt(sql.OrderDesc()), termsversion.ByID(sql.OrderDesc())).
		First(viewer.AsSystem(ctx, "terms"))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("find terms: %w", err)
	}
	return row, nil
}

// Accept accepts a version for an organization; once is enough.
//
// For a person with org:update. Fails with not_found, forbidden, and ErrOutdated for
// a version that is not in force: what was read is what is accepted.
func (t *Terms) Accept(ctx context.Context, orgID, termsID string) error {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return err
	}
	return access.Held(ctx, t.db, t.clock.Now, func(ctx context.Context, tx *ent.Client) error {
		if err := viewer.Require(ctx, authz.OrgUpdate, orgID); err != nil {
			return err
		}
		// Drafts are nobody's to know.
		if _, err := tx.TermsVersion.Query().Where(termsversion.ID(termsID), termsversion.PublishedAtNotNil()).OnlyID(ctx); err != nil {
			return access.Missing(err, "version")
		}
		current, err := inForce(ctx, tx)
		if err != nil {
			return err
		}
		if current == nil || current.ID != termsID {
			return ErrOutdated
		}
		known, err := tx.TermsAcceptance.Query().Where(termsacceptance.OrgID(orgID), termsacceptance.TermsID(termsID)).Exist(ctx)
		if known || err != nil {
			return access.Missing(err, "terms")
		}
		err = tx.TermsAcceptance.Create().SetOrgID(orgID).SetTermsID(current.ID).SetUserID(v.UserID).SetUserName(v.Name).
			SetIP(v.IP).SetAcceptedAt(t.clock.Now()).Exec(ctx)
		if err != nil {
			return fmt.Errorf("accept terms: %w", err)
		}
		return t.events.Record(ctx, tx, event.Event{
			Action: "terms.accepted", OrgID: orgID, TargetID: current.ID, TargetName: current.Version,
		})
	}, orgID)
}

// Unaccepted returns the terms in force for those of the organizations where the
// viewer may accept them and nobody has, by organization. Two statements at most.
func (t *Terms) Unaccepted(ctx context.Context, orgIDs []string) (map[string]*ent.TermsVersion, error) {
	waiting := map[string]*ent.TermsVersion{}
	current, err := t.InForce(ctx)
	if err != nil || current == nil {
		return waiting, err
	}
	for _, id := range orgIDs {
		if viewer.From(ctx).SignedIn() && viewer.Can(ctx, authz.OrgUpdate, id) {
			waiting[id] = current
		}
	}
	done, err := t.db.Client.TermsAcceptance.Query().
		Where(termsacceptance.OrgIDIn(orgIDs...), termsacceptance.TermsID(current.ID)).
		Select(termsacceptance.FieldOrgID).Strings(ctx)
	if err != nil {
		return nil, fmt.Errorf("find accepted terms: %w", err)
	}
	for _, id := range done {
		delete(waiting, id)
	}
	return waiting, nil
}

// Acceptances returns which terms were accepted, newest first, by organization.
// The viewer needs org:read_details: elsewhere there is none.
func (t *Terms) Acceptances(ctx context.Context, orgIDs []string) (map[string][]*ent.TermsAcceptance, error) {
	rows, err := t.db.Client.TermsAcceptance.Query().Where(termsacceptance.OrgIDIn(orgIDs...)).
		Order(termsacceptance.ByAcceptedAt(sql.OrderDesc()), termsacceptance.ByID(sql.OrderDesc())).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find accepted terms: %w", err)
	}
	byOrg := map[string][]*ent.TermsAcceptance{}
	for _, a := range rows {
		byOrg[a.OrgID] = append(byOrg[a.OrgID], a)
	}
	return byOrg, nil
}

// ByID returns versions by their ids, drafts not. They are shown to whoever sees
// that they were accepted.
func (t *Terms) ByID(ctx context.Context, ids []string) (map[string]*ent.TermsVersion, error) {
	rows, err := t.db.Client.TermsVersion.Query().
		Where(termsversion.IDIn(ids...), termsversion.PublishedAtNotNil()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find terms: %w", err)
	}
	byID := make(map[string]*ent.TermsVersion, len(rows))
	for _, v := range rows {
		byID[v.ID] = v
	}
	return byID, nil
}

// Text returns a version's text in a language, or in English where there is no
// such text.
func Text(v *ent.TermsVersion, locale string) string {
	if text := v.Texts[locale]; text != "" {
		return text
	}
	return v.Texts["en"]
}
