package partner

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/partnerlink"
	"kontor/ent/predicate"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// sweepAtOnce bounds what one round of Sweep does.
const sweepAtOnce = 200

// End ends a link in force, from the next request on, and mails the other side;
// or it withdraws what the viewer's side has opened and nobody has answered. What
// was granted and assigned goes with it.
//
// The viewer needs partner:manage in the client or client:add in the partner, and,
// for a link in force, the password given within ten minutes (R124). Fails with
// not_found, forbidden, viewer.ErrProve and ErrClosed.
func (p *Partners) End(ctx context.Context, linkID string) (l *ent.PartnerLink, err error) {
	err = p.onLink(ctx, linkID, func(ctx context.Context, tx *ent.Client, before *ent.PartnerLink) error {
		if err := p.mayEnd(ctx, before); err != nil {
			return err
		}
		n, status := note{action: "partner.withdrawn"}, partnerlink.StatusWithdrawn
		switch p.State(before) {
		case "pending", "expired":
		case "active":
			if err := viewer.RequireRecentProof(ctx, p.clock.Now(), signin.ProofLasts); err != nil {
				return err
			}
			n, status = note{action: "partner.ended", clientMail: "partner_ended"}, partnerlink.StatusEnded
			if OnClientSide(ctx, before) {
				n.clientMail, n.partnerMail = "", "partner_ended"
			}
		default:
			return ErrClosed
		}
		if err := p.close(ctx, tx, before, status); err != nil {
			return err
		}
		if l, err = tx.PartnerLink.Get(ctx, linkID); err != nil {
			return access.Missing(err, "link")
		}
		return p.record(ctx, tx, l, n)
	})
	return l, err
}

// mayEnd refuses unless the viewer may end a link in force, or withdraw a
// pending one, which is for the side that opened it.
func (p *Partners) mayEnd(ctx context.Context, l *ent.PartnerLink) error {
	pending := l.Status == partnerlink.StatusPending
	if l.ClientOrgID != nil && viewer.Can(ctx, authz.PartnerManage, *l.ClientOrgID) && !(pending && l.OpenedBy != partnerlink.OpenedByClient) {
		return nil
	}
	if pending && l.OpenedBy == partnerlink.OpenedByClient {
		return viewer.Require(ctx, authz.PartnerManage, *l.ClientOrgID)
	}
	if l.ClientOrgID != nil && OnClientSide(ctx, l) {
		return viewer.Require(ctx, authz.PartnerManage, *l.ClientOrgID)
	}
	return viewer.Require(ctx, authz.ClientAdd, l.PartnerOrgID)
}

// Sweep notes in both logs, and mails both sides, that links have come to their
// end, which ends their access by itself; and reminds clients, once, of links that
// they wanted to review. Servers that do it together do it once.
func (p *Partners) Sweep(ctx context.Context) error {
	now := p.clock.Now()
	active := partnerlink.StatusEQ(partnerlink.StatusActive)
	ended := partnerlink.And(active, partnerlink.EndsAtLTE(now))
	due := partnerlink.And(active, partnerlink.ReviewAtLTE(now), partnerlink.ReviewMailedAtIsNil())
	if err := p.each(viewer.AsSystem(ctx, "end of a partner link"), ended, p.over); err != nil {
		return fmt.Errorf("sweep ended links: %w", err)
	}
	if err := p.each(viewer.AsSystem(ctx, "review of a partner link"), due, p.remind); err != nil {
		return fmt.Errorf("sweep links to review: %w", err)
	}
	return nil
}

// each runs f on every link, in a transaction of its own that holds both
// organizations.
func (p *Partners) each(ctx context.Context, which predicate.PartnerLink, f func(context.Context, *ent.Client, *ent.PartnerLink) error) error {
	rows, err := p.db.Client.PartnerLink.Query().Where(which).Order(ent.Asc(partnerlink.FieldID)).Limit(sweepAtOnce).All(ctx)
	if err != nil {
		return err
	}
	for _, row := range rows {
		err := p.held(ctx, []string{*row.ClientOrgID, row.PartnerOrgID}, func(ctx context.Context, tx *ent.Client) error {
			still, err := tx.PartnerLink.Query().Where(partnerlink.ID(row.ID), which).All(ctx)
			if err != nil || len(still) == 0 {
				return err
			}
			return f(ctx, tx, still[0])
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// over closes a link whose end has come.
func (p *Partners) over(ctx context.Context, tx *ent.Client, l *ent.PartnerLink) error {
	ctx = viewer.AsSystem(ctx, "end of a partner link")
	if err := p.close(ctx, tx, l, partnerlink.StatusEnded); err != nil {
		return err
	}
	return p.record(ctx, tx, l, note{
		action: "partner.ended", data: map[string]string{"because": "term"}, clientMail: "partner_ended", partnerMail: "partner_ended",
	})
}

func (p *Partners) remind(ctx context.Context, tx *ent.Client, l *ent.PartnerLink) error {
	if err := tx.PartnerLink.UpdateOneID(l.ID).SetReviewMailedAt(p.clock.Now()).Exec(ctx); err != nil {
		return err
	}
	return p.record(ctx, tx, l, note{action: "partner.review_due", clientMail: "partner_review", clientOnly: true})
}
