package partner

import (
	"context"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/partnerlink"
	"kontor/ent/partnerprofile"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/logo"
	"kontor/internal/secret"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// Preview is what the holder of a request's token may know of it.
type Preview struct {
	PartnerName string
	PartnerHue  int
	Headline    string
	AskedLevel  authz.Level
	Message     string
	ExpiresAt   time.Time
	// PartnerLogoURL is where the logo is; nil without one.
	PartnerLogoURL *string
}

// previewsByNetwork bounds what anybody may ask of the database without signing
// in; tokens themselves are beyond guessing.
var previewsByNetwork = throttle.Limit{Purpose: "partner request network", Max: 120, Window: 15 * time.Minute}

// Preview returns what a partner's request is about, for whoever holds its
// token; nil where the token is not, or no longer, good. Fails with limit.
func (p *Partners) Preview(ctx context.Context, token string) (*Preview, error) {
	if !secret.ValidFormat(secret.Link, token) {
		return nil, nil
	}
	if err := p.throttle.Take(ctx, previewsByNetwork, throttle.Network(viewer.From(ctx).IP)); err != nil {
		return nil, err
	}
	l, err := p.requested(ctx, p.db.Client, token)
	if fault.CodeOf(err) == fault.CodeNotFound {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	v := &Preview{
		PartnerName: l.Edges.Partner.Name, PartnerHue: l.Edges.Partner.Hue,
		AskedLevel: authz.Level(l.AskedLevel), Message: l.Message, ExpiresAt: *l.ExpiresAt,
		PartnerLogoURL: logo.URL(l.Edges.Partner.LogoKey),
	}
	// As the system: an unlisted partner tells whom it asks who it is.
	profile, err := p.db.Client.PartnerProfile.Query().Where(partnerprofile.OrgID(l.PartnerOrgID)).All(viewer.AsSystem(ctx, "partner request"))
	if err != nil {
		return nil, fmt.Errorf("find profile: %w", err)
	}
	if len(profile) > 0 {
		v.Headline = profile[0].Headline
	}
	return v, nil
}

// GrantRequest grants a partner's request for one organization, with what the
// client chooses (R120), and mails those who add clients in the partner. The
// token is used up by it.
//
// The viewer needs partner:manage in the organization, partner:grant_full for full
// access (R121), and what the partner gets. Fails with not_found, also for a void token, forbidden,
// ErrAlreadyLinked, ErrNotAPartner, and invalid on what the grant holds and on
// "organizationId" for the partner itself.
func (p *Partners) GrantRequest(ctx context.Context, token, orgID string, g Grant) (l *ent.PartnerLink, err error) {
	if err := first(signedIn(ctx), g.check(p.clock.Now())); err != nil {
		return nil, err
	}
	err = p.onRequest(ctx, token, orgID, func(ctx context.Context, tx *ent.Client, asked *ent.PartnerLink) error {
		if err := mayGrant(ctx, g.Level, orgID); err != nil {
			return err
		}
		if orgID == asked.PartnerOrgID {
			return fault.Invalid("organizationId", "own_organization", "An organization does not look after itself. Choose another one.")
		}
		if !asked.Edges.Partner.IsPartner {
			return ErrNotAPartner
		}
		if _, err := g.products(ctx, tx, orgID); err != nil {
			return err
		}
		if err := p.closeOver(ctx, tx, orgID, asked.PartnerOrgID); err != nil {
			return err
		}
		now := p.clock.Now()
		// As the system: until now the request is seen by the partner only.
		l, err = tx.PartnerLink.UpdateOneID(asked.ID).SetClientOrgID(orgID).SetLevel(partnerlink.Level(g.Level)).
			SetStatus(partnerlink.StatusActive).SetStartedAt(now).ClearTokenHash().
			SetNillableReviewAt(utc(g.ReviewAt)).SetNillableEndsAt(utc(g.EndsAt)).SetUpdatedAt(now).
			Save(viewer.AsSystem(ctx, "partner request"))
		if err != nil {
			return access.Missing(err, "link")
		}
		if err := g.put(ctx, tx, l, orgID, now); err != nil {
			return err
		}
		data := g.data()
		data["asked_level"] = string(l.AskedLevel)
		return p.record(ctx, tx, l, note{action: "partner.linked", data: data, partnerMail: "partner_linked"})
	})
	return l, err
}

// RefuseRequest refuses a partner's request, mails those who add clients in the
// partner, and returns the partner's name. Its log names the address that was
// asked and not who refused. For everybody who holds the token. Fails with
// not_found.
func (p *Partners) RefuseRequest(ctx context.Context, token string) (partnerName string, err error) {
	err = p.onRequest(ctx, token, "", func(ctx context.Context, tx *ent.Client, l *ent.PartnerLink) error {
		partnerName = l.Edges.Partner.Name
		if err := p.close(ctx, tx, l, partnerlink.StatusRefused); err != nil {
			return err
		}
		return p.record(ctx, tx, l, note{action: "partner.refused", partnerMail: "partner_refused", byAddress: true})
	})
	return partnerName, err
}

// onRequest runs f on a request that can be answered, in a transaction that
// holds the partner, and the client where it is known: of two answers at the
// same instant the second finds the token void.
func (p *Partners) onRequest(ctx context.Context, token, orgID string, f func(context.Context, *ent.Client, *ent.PartnerLink) error) error {
	found, err := p.requested(ctx, p.db.Client, token)
	if err != nil {
		return err
	}
	orgs := []string{found.PartnerOrgID}
	if orgID != "" {
		orgs = append(orgs, orgID)
	}
	return p.held(ctx, orgs, func(ctx context.Context, tx *ent.Client) error {
		l, err := p.requested(ctx, tx, token)
		if err != nil {
			return err
		}
		return f(ctx, tx, l)
	})
}

// requested finds the request of a token, with its partner. Whatever is wrong
// with it, the answer is the same not_found. As the system: a credential is
// looked up.
func (p *Partners) requested(ctx context.Context, c *ent.Client, token string) (*ent.PartnerLink, error) {
	if !secret.ValidFormat(secret.Link, token) {
		return nil, fault.NotFound("request")
	}
	l, err := c.PartnerLink.Query().
		Where(p.waiting(), partnerlink.OpenedByEQ(partnerlink.OpenedByPartner), partnerlink.TokenHash(secret.Hash(token))).
		WithPartner().Only(viewer.AsSystem(ctx, "partner request"))
	return l, access.Missing(err, "request")
}
