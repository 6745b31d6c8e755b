// Package partner knows partners: which organization looks after which other
// one, how far, and since whose decision; and what partners say of themselves in
// the directory. Every rule about links is here and nowhere else. What a link
// gives is package authz's, who holds a place through one is package access's.
package partner

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/partnerassignment"
	"kontor/ent/partnerlink"
	"kontor/ent/partnerlinkproduct"
	"kontor/ent/predicate"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/rule"
	"kontor/internal/text"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

const (
	// Term is how long an invitation or a request can be answered.
	Term = 30 * 24 * time.Hour

	maxProducts = 500
	maxMessage  = 1000
	maxListed   = 100
)

// Errors of commands on links.
var (
	ErrClosed        = fault.Conflict("link_closed", "This has been answered, withdrawn or ended, or its time is over. Open a new one.")
	ErrAlreadyLinked = fault.Conflict("already_linked", "This partner looks after the organization already, or waits for an answer. Change or end that first.")
	ErrNotAPartner   = fault.Conflict("not_a_partner", "This organization is not a partner. The provider makes an organization a partner.")
)

// Partners is the domain of partner links and profiles.
type Partners struct {
	db       *db.DB
	events   *event.Log
	clock    clock.Clock
	throttle *throttle.Throttle
}

// New returns the domain over a database.
func New(d *db.DB, l *event.Log, c clock.Clock) *Partners {
	return &Partners{db: d, events: l, clock: c, throttle: throttle.New(d, c)}
}

// State is how a link stands at this moment: its status, "expired" for a pending
// one past its term, "ended" for an active one past its end.
func (p *Partners) State(l *ent.PartnerLink) string {
	now := p.clock.Now()
	switch {
	case l.Status == partnerlink.StatusPending && l.ExpiresAt != nil && !now.Before(*l.ExpiresAt):
		return "expired"
	case l.Status == partnerlink.StatusActive && l.EndsAt != nil && !now.Before(*l.EndsAt):
		return partnerlink.StatusEnded.String()
	}
	return l.Status.String()
}

// OnClientSide tells on which side of a link the viewer is: the client's if they
// may see the client's partners, else the partner's.
func OnClientSide(ctx context.Context, l *ent.PartnerLink) bool {
	return l.ClientOrgID != nil && viewer.Can(ctx, authz.PartnerRead, *l.ClientOrgID)
}

// MayAnswer tells whether the viewer may accept or refuse a link.
func (p *Partners) MayAnswer(ctx context.Context, l *ent.PartnerLink) bool {
	return p.State(l) == "pending" && l.OpenedBy == partnerlink.OpenedByClient && viewer.Can(ctx, authz.ClientAdd, l.PartnerOrgID)
}

// MayChange tells whether the viewer may change what a link grants.
func (p *Partners) MayChange(ctx context.Context, l *ent.PartnerLink) bool {
	return p.changeable(l) && mayGrant(ctx, authz.Level(l.Level), *l.ClientOrgID) == nil
}

// changeable tells whether a link grants something, or will once it is accepted.
func (p *Partners) changeable(l *ent.PartnerLink) bool {
	state := p.State(l)
	return l.ClientOrgID != nil && (state == "active" || state == "pending")
}

// MayEnd tells whether the viewer may end a link, or withdraw what their side
// opened.
func (p *Partners) MayEnd(ctx context.Context, l *ent.PartnerLink) bool {
	state := p.State(l)
	return (state == "active" || state == "pending") && p.mayEnd(ctx, l) == nil
}

// MayAssign tells whether the viewer may say who of the partner looks after the
// client.
func (p *Partners) MayAssign(ctx context.Context, l *ent.PartnerLink) bool {
	return p.State(l) == "active" && viewer.Can(ctx, authz.ClientAssign, l.PartnerOrgID)
}

// held runs f in a transaction that holds the organizations, under the rights
// the viewer has at that moment. Commands on the links of one organization follow
// each other, and so do those on its members (R6).
func (p *Partners) held(ctx context.Context, orgIDs []string, f func(context.Context, *ent.Client) error) error {
	return access.HeldAnew(ctx, p.db, p.clock.Now, f, orgIDs...)
}

// onLink runs f on a link that the viewer sees, in a transaction that holds both
// organizations.
func (p *Partners) onLink(ctx context.Context, id string, f func(context.Context, *ent.Client, *ent.PartnerLink) error) error {
	if _, err := viewer.RequireSession(ctx); err != nil {
		return err
	}
	found, err := p.db.Client.PartnerLink.Get(ctx, id)
	if err != nil {
		return access.Missing(err, "link")
	}
	orgs := []string{found.PartnerOrgID}
	if found.ClientOrgID != nil {
		orgs = append(orgs, *found.ClientOrgID)
	}
	return p.held(ctx, orgs, func(ctx context.Context, tx *ent.Client) error {
		l, err := tx.PartnerLink.Get(ctx, id)
		if err != nil {
			return access.Missing(err, "link")
		}
		return f(ctx, tx, l)
	})
}

// parties returns the organizations of a link, the client nil while it is
// unknown. As the system: each side is told the name of the other.
func (p *Partners) parties(ctx context.Context, tx *ent.Client, l *ent.PartnerLink) (client, partner *ent.Organization, err error) {
	system := viewer.AsSystem(ctx, "parties of a link")
	if partner, err = tx.Organization.Get(system, l.PartnerOrgID); err != nil {
		return nil, nil, access.Missing(err, "organization")
	}
	if l.ClientOrgID != nil {
		client, err = tx.Organization.Get(system, *l.ClientOrgID)
	}
	return client, partner, access.Missing(err, "organization")
}

// closeOver closes what is over between two organizations, or keeps them apart
// with ErrAlreadyLinked while something is not. As the system: each side sees
// only what concerns it.
func (p *Partners) closeOver(ctx context.Context, tx *ent.Client, clientID, partnerID string) error {
	ctx = viewer.AsSystem(ctx, "links of two organizations")
	rows, err := tx.PartnerLink.Query().Where(
		partnerlink.ClientOrgID(clientID), partnerlink.PartnerOrgID(partnerID),
		partnerlink.StatusIn(partnerlink.StatusPending, partnerlink.StatusActive),
	).All(ctx)
	if err != nil {
		return fmt.Errorf("find links: %w", err)
	}
	for _, l := range rows {
		switch p.State(l) {
		case "expired":
			err = p.close(ctx, tx, l, partnerlink.StatusWithdrawn)
		case "ended":
			err = p.over(ctx, tx, l)
		default:
			err = ErrAlreadyLinked
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// close ends a link with what was granted under it.
func (p *Partners) close(ctx context.Context, tx *ent.Client, l *ent.PartnerLink, s partnerlink.Status) error {
	ctx, now := viewer.AsSystem(ctx, "link ends"), p.clock.Now()
	up := tx.PartnerLink.UpdateOneID(l.ID).SetStatus(s).ClearTokenHash().SetUpdatedAt(now)
	if s == partnerlink.StatusEnded {
		ended := now
		if l.EndsAt != nil && l.EndsAt.Before(now) {
			ended = *l.EndsAt
		}
		up.SetEndedAt(ended)
	}
	if err := up.Exec(ctx); err != nil {
		return access.Missing(err, "link")
	}
	if _, err := tx.PartnerLinkProduct.Delete().Where(partnerlinkproduct.LinkID(l.ID)).Exec(ctx); err != nil {
		return fmt.Errorf("end link: %w", err)
	}
	if _, err := tx.PartnerAssignment.Delete().Where(partnerassignment.LinkID(l.ID)).Exec(ctx); err != nil {
		return fmt.Errorf("end link: %w", err)
	}
	return nil
}

// current narrows to links in force at this moment.
func (p *Partners) current() predicate.PartnerLink {
	return func(s *sql.Selector) { s.Where(rule.InForce(s.C, p.clock.Now())) }
}

// waiting narrows to links that can be answered.
func (p *Partners) waiting() predicate.PartnerLink {
	return partnerlink.And(partnerlink.StatusEQ(partnerlink.StatusPending), partnerlink.ExpiresAtGT(p.clock.Now()))
}

// partnerByID returns an organization that is a partner, for a viewer with p
// there. Fails with not_found, forbidden and ErrNotAPartner.
func partnerByID(ctx context.Context, tx *ent.Client, orgID string, p authz.Permission) (*ent.Organization, error) {
	if err := viewer.Require(ctx, p, orgID); err != nil {
		return nil, err
	}
	row, err := tx.Organization.Query().Where(organization.ID(orgID)).Only(ctx)
	if err != nil {
		return nil, access.Missing(err, "organization")
	}
	if !row.IsPartner {
		return nil, ErrNotAPartner
	}
	return row, nil
}

// checkMessage refuses words that are too long, or hold signs that are none.
func checkMessage(s string) error {
	if !text.Block(s, maxMessage) {
		return fault.Invalid("message", "message", "A message has at most 1,000 characters.")
	}
	return nil
}
