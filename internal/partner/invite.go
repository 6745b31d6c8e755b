package partner

import (
	"context"
	"fmt"
	"time"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/organization"
	"kontor/ent/partnerlink"
	"kontor/ent/partnerprofile"
	"kontor/ent/predicate"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/email"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

const (
	// Requests go to people who did not ask for mail.
	maxPending    = 100
	dailyMails    = 50
	hourlyResends = 3
)

// Invite invites a partner, named by its slug in the directory, to look after an
// organization, and mails those who may accept it. It gives no access until it
// is accepted, and can be for 30 days.
//
// The viewer needs partner:manage in the organization, partner:grant_full for full
// access (R121), and what the partner gets. Fails with not_found, forbidden, limit, ErrAlreadyLinked,
// ErrNotAPartner, and invalid on "partnerSlug", "message" and what the grant
// holds.
func (p *Partners) Invite(ctx context.Context, orgID, slug, message string, g Grant) (l *ent.PartnerLink, err error) {
	// Before anything is looked up for them.
	if err := first(signedIn(ctx), viewer.Require(ctx, authz.PartnerManage, orgID), g.check(p.clock.Now()), checkMessage(message)); err != nil {
		return nil, err
	}
	profile, err := p.db.Client.PartnerProfile.Query().Where(partnerprofile.Slug(slug), partnerprofile.Listed(true)).
		Only(viewer.AsSystem(ctx, "directory")) // listed profiles are for everybody
	if err != nil {
		return nil, access.Missing(err, "partner")
	}
	if profile.OrgID == orgID {
		return nil, fault.Invalid("partnerSlug", "own_organization", "An organization does not look after itself. Choose another partner.")
	}
	err = p.held(ctx, []string{orgID, profile.OrgID}, func(ctx context.Context, tx *ent.Client) error {
		if err := mayGrant(ctx, g.Level, orgID); err != nil {
			return err
		}
		// As the system, and under the lock: it may be no partner any more, or deleted.
		is, err := tx.Organization.Query().Where(organization.ID(profile.OrgID), organization.IsPartner(true)).
			Exist(viewer.AsSystem(ctx, "directory"))
		if err != nil {
			return fmt.Errorf("find partner: %w", err)
		}
		if !is {
			return ErrNotAPartner
		}
		if _, err := g.products(ctx, tx, orgID); err != nil {
			return err
		}
		if err := first(p.closeOver(ctx, tx, orgID, profile.OrgID), p.mayMail(ctx, tx, orgID, "partner.invited")); err != nil {
			return err
		}
		now := p.clock.Now()
		l, err = tx.PartnerLink.Create().SetClientOrgID(orgID).SetPartnerOrgID(profile.OrgID).
			SetStatus(partnerlink.StatusPending).SetOpenedBy(partnerlink.OpenedByClient).
			SetLevel(partnerlink.Level(g.Level)).SetAskedLevel(partnerlink.AskedLevel(g.Level)).SetMessage(message).
			SetNillableReviewAt(utc(g.ReviewAt)).SetNillableEndsAt(utc(g.EndsAt)).
			SetExpiresAt(now.Add(Term)).SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("invite partner: %w", err)
		}
		if err := g.put(ctx, tx, l, orgID, now); err != nil {
			return err
		}
		return p.record(ctx, tx, l, note{action: "partner.invited", data: g.data(), partnerMail: "partner_invited"})
	})
	return l, err
}

// Request asks somebody by e-mail for access to their organization. Whether the
// address has an account is told by nothing: not by the answer, nor by how long
// it takes. What the client grants may be something else (R120).
//
// The viewer needs client:add in the partner (R121). Fails with not_found,
// forbidden, ErrNotAPartner, limit (100 that wait, 50 mails in a day), and
// invalid on "clientEmail", "level" and "message".
func (p *Partners) Request(ctx context.Context, orgID, clientEmail string, level authz.Level, message string) (l *ent.PartnerLink, err error) {
	address, invalid := email.Parse("clientEmail", clientEmail)
	if err := first(signedIn(ctx), invalid, checkMessage(message)); err != nil {
		return nil, err
	}
	if level != authz.Limited && level != authz.Full {
		return nil, fault.Invalid("level", "level", "Choose limited or full access.")
	}
	err = p.held(ctx, []string{orgID}, func(ctx context.Context, tx *ent.Client) error {
		if _, err := partnerByID(ctx, tx, orgID, authz.ClientAdd); err != nil {
			return err
		}
		waiting := []predicate.PartnerLink{
			p.waiting(), partnerlink.PartnerOrgID(orgID), partnerlink.OpenedByEQ(partnerlink.OpenedByPartner),
		}
		n, err := tx.PartnerLink.Query().Where(waiting...).Count(ctx)
		if err != nil {
			return fmt.Errorf("count requests: %w", err)
		}
		if n >= maxPending {
			return fault.Limit(0, "requests", "100 requests wait for an answer. Withdraw some before you ask for more.")
		}
		asked, err := tx.PartnerLink.Query().Where(waiting...).Where(partnerlink.ClientEmail(address)).Exist(ctx)
		if err != nil {
			return fmt.Errorf("find request: %w", err)
		}
		if asked {
			return fault.Invalid("clientEmail", "already_asked", "A request to this address waits for an answer. Send it again instead.")
		}
		if err := p.mayMail(ctx, tx, orgID, "partner.requested"); err != nil {
			return err
		}
		now := p.clock.Now()
		l, err = tx.PartnerLink.Create().SetPartnerOrgID(orgID).SetClientEmail(address).
			SetStatus(partnerlink.StatusPending).SetOpenedBy(partnerlink.OpenedByPartner).
			SetLevel(partnerlink.Level(level)).SetAskedLevel(partnerlink.AskedLevel(level)).SetMessage(message).
			SetExpiresAt(now.Add(Term)).SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("request access: %w", err)
		}
		return p.record(ctx, tx, l, note{action: "partner.requested", requestMail: true})
	})
	return l, err
}

// Resend mails a pending or expired invitation or request anew. The term starts
// over, and the link of an earlier mail is void at once.
//
// The viewer needs what opening it needed. Fails with not_found, forbidden,
// ErrClosed and limit.
func (p *Partners) Resend(ctx context.Context, linkID string) (l *ent.PartnerLink, err error) {
	err = p.onLink(ctx, linkID, func(ctx context.Context, tx *ent.Client, before *ent.PartnerLink) error {
		from, n := before.PartnerOrgID, note{action: "partner.resent", requestMail: true}
		may := func() error { return viewer.Require(ctx, authz.ClientAdd, from) }
		if before.OpenedBy == partnerlink.OpenedByClient {
			from, n = *before.ClientOrgID, note{action: "partner.resent", partnerMail: "partner_invited"}
			may = func() error { return mayGrant(ctx, authz.Level(before.Level), from) }
		}
		if err := may(); err != nil {
			return err
		}
		if before.Status != partnerlink.StatusPending {
			return ErrClosed
		}
		now := p.clock.Now()
		resent, err := recorded(ctx, tx, from, now.Add(-time.Hour), entevent.TargetID(before.ID), entevent.Action("partner.resent"))
		if err != nil {
			return err
		}
		if resent >= hourlyResends {
			return fault.Limit(time.Hour, "resend", "This was sent several times already. Wait an hour before you send it again.")
		}
		if err := p.mayMail(ctx, tx, from, "partner.requested", "partner.invited"); err != nil {
			return err
		}
		l, err = tx.PartnerLink.UpdateOne(before).ClearTokenHash().SetExpiresAt(now.Add(Term)).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return access.Missing(err, "link")
		}
		return p.record(ctx, tx, l, n)
	})
	return l, err
}

// Answer accepts or refuses a client's invitation, and mails those who manage
// partners in the client.
//
// The viewer needs client:add in the partner (R121). Fails with not_found,
// forbidden, ErrClosed and ErrNotAPartner.
func (p *Partners) Answer(ctx context.Context, linkID string, accept bool) (l *ent.PartnerLink, err error) {
	err = p.onLink(ctx, linkID, func(ctx context.Context, tx *ent.Client, before *ent.PartnerLink) error {
		if err := viewer.Require(ctx, authz.ClientAdd, before.PartnerOrgID); err != nil {
			return err
		}
		now := p.clock.Now()
		if p.State(before) != "pending" || before.OpenedBy != partnerlink.OpenedByClient {
			return ErrClosed
		}
		if !accept {
			if err := p.close(ctx, tx, before, partnerlink.StatusRefused); err != nil {
				return err
			}
			if l, err = tx.PartnerLink.Get(ctx, linkID); err != nil {
				return access.Missing(err, "link")
			}
			return p.record(ctx, tx, l, note{action: "partner.refused", clientMail: "partner_refused"})
		}
		if before.EndsAt != nil && !now.Before(*before.EndsAt) {
			return ErrClosed
		}
		if _, err := partnerByID(ctx, tx, before.PartnerOrgID, authz.ClientAdd); err != nil {
			return err
		}
		l, err = tx.PartnerLink.UpdateOne(before).SetStatus(partnerlink.StatusActive).SetStartedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return access.Missing(err, "link")
		}
		return p.record(ctx, tx, l, note{action: "partner.linked", clientMail: "partner_linked"})
	})
	return l, err
}

// mayMail refuses once an organization has caused too many mails to others in a
// day.
func (p *Partners) mayMail(ctx context.Context, tx *ent.Client, orgID string, actions ...string) error {
	n, err := recorded(ctx, tx, orgID, p.clock.Now().Add(-24*time.Hour), entevent.ActionIn(append(actions, "partner.resent")...))
	if err != nil {
		return err
	}
	if n >= dailyMails {
		return fault.Limit(time.Hour, "mails", "This organization has sent 50 invitations and requests within a day. Try again later.")
	}
	return nil
}

// recorded counts in the log. As the system: whoever may invite need not read it.
func recorded(ctx context.Context, tx *ent.Client, orgID string, since time.Time, which ...predicate.Event) (int, error) {
	n, err := tx.Event.Query().Where(entevent.OrgID(orgID), entevent.AtGT(since)).Where(which...).Count(viewer.AsSystem(ctx, "limit"))
	if err != nil {
		return 0, fmt.Errorf("count mails: %w", err)
	}
	return n, nil
}

func signedIn(ctx context.Context) error {
	_, err := viewer.RequireSession(ctx)
	return err
}

// first returns the first error.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
