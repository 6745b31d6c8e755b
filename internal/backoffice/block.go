package backoffice

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/mail"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// ErrOwnAccount is returned to staff who would block themselves.
var ErrOwnAccount = fault.Conflict("own_account", "You cannot block yourself. Ask somebody else of the staff.")

// BlockUser keeps a person out: their sessions end, and their tokens are refused from
// the next request on. Their memberships stay for the day when they are let in again.
// One who is blocked already stays so, for the reason given now. why is for the staff
// alone; the organizations of the person learn from their logs that they are blocked.
//
// For staff. Fails with ErrReason, ErrOwnAccount, not_found, forbidden, and
// org.ErrLastRepresentative for the last representative of an organization (R5).
func (b *BackOffice) BlockUser(ctx context.Context, userID, why string) (u *ent.User, err error) {
	err = b.do(ctx, func(ctx, system context.Context, tx *ent.Client) error {
		if why, err = reason(why); err != nil {
			return err
		}
		if userID == viewer.From(ctx).UserID {
			return ErrOwnAccount
		}
		before, err := tx.User.Get(system, userID)
		if err != nil {
			return access.Missing(err, "person")
		}
		now := b.clock.Now()
		err = b.orgs.KeepRepresentatives(ctx, tx, userID, func(ctx context.Context, tx *ent.Client) error {
			change := tx.User.UpdateOne(before).SetDisabledReason(why).SetUpdatedAt(now)
			if before.DisabledAt == nil {
				change.SetDisabledAt(now)
			}
			if u, err = change.Save(system); err != nil {
				return fmt.Errorf("block person: %w", err)
			}
			return b.signin.EndAll(ctx, tx, u)
		})
		if err != nil || before.DisabledAt != nil {
			return err
		}
		return b.recordPerson(ctx, system, tx, u, "user.blocked", "member.blocked", map[string]string{"reason": why})
	})
	return u, err
}

// UnblockUser lets a blocked person sign in again. One who is not blocked stays as
// they are.
//
// For staff. Fails with not_found, forbidden.
func (b *BackOffice) UnblockUser(ctx context.Context, userID string) (u *ent.User, err error) {
	err = b.do(ctx, func(ctx, system context.Context, tx *ent.Client) error {
		if u, err = tx.User.Get(system, userID); err != nil {
			return access.Missing(err, "person")
		}
		if u.DisabledAt == nil {
			return nil
		}
		u, err = u.Update().ClearDisabledAt().SetDisabledReason("").SetUpdatedAt(b.clock.Now()).Save(system)
		if err != nil {
			return fmt.Errorf("unblock person: %w", err)
		}
		return b.recordPerson(ctx, system, tx, u, "user.unblocked", "member.unblocked", nil)
	})
	return u, err
}

// recordPerson writes a line about a person, and one into the log of each of their
// organizations, which does not say why.
func (b *BackOffice) recordPerson(ctx, system context.Context, tx *ent.Client, u *ent.User, action, there string, data map[string]string) error {
	err := b.events.Record(ctx, tx, event.Event{Action: action, TargetID: u.ID, TargetName: signin.Name(u), Data: data})
	if err != nil {
		return err
	}
	places, err := tx.Membership.Query().Where(membership.UserID(u.ID)).Order(membership.ByID()).All(system)
	if err != nil {
		return fmt.Errorf("find memberships: %w", err)
	}
	for _, m := range places {
		if err := b.events.Record(ctx, tx, event.Event{Action: there, OrgID: m.OrgID, TargetID: m.ID, TargetName: signin.Name(u)}); err != nil {
			return err
		}
	}
	return nil
}

// BlockOrganization lets the people of an organization, and those of its partners,
// only read from their next request on. why is told to them in the console and mailed
// to the representatives. One that is blocked already stays so, for the reason given
// now.
//
// For staff. Fails with ErrReason, not_found, forbidden.
func (b *BackOffice) BlockOrganization(ctx context.Context, orgID, why string) (o *ent.Organization, err error) {
	err = b.do(ctx, func(ctx, system context.Context, tx *ent.Client) error {
		if why, err = reason(why); err != nil {
			return err
		}
		if o, err = b.held(system, tx, orgID); err != nil || o.BlockedAt != nil && o.BlockedReason == why {
			return err
		}
		now, change := b.clock.Now(), o.Update().SetBlockedReason(why)
		if o.BlockedAt == nil {
			change.SetBlockedAt(now)
		}
		if o, err = change.SetUpdatedAt(now).Save(system); err != nil {
			return fmt.Errorf("block organization: %w", err)
		}
		return b.recordOrganization(ctx, tx, o, "organization.blocked", mail.KindOrganizationBlocked, map[string]string{"reason": why})
	})
	return o, err
}

// UnblockOrganization ends that, and mails the representatives. One that is not
// blocked stays as it is.
//
// For staff. Fails with not_found, forbidden.
func (b *BackOffice) UnblockOrganization(ctx context.Context, orgID string) (o *ent.Organization, err error) {
	err = b.do(ctx, func(ctx, system context.Context, tx *ent.Client) error {
		if o, err = b.held(system, tx, orgID); err != nil || o.BlockedAt == nil {
			return err
		}
		o, err = o.Update().ClearBlockedAt().SetBlockedReason("").SetUpdatedAt(b.clock.Now()).Save(system)
		if err != nil {
			return fmt.Errorf("unblock organization: %w", err)
		}
		return b.recordOrganization(ctx, tx, o, "organization.unblocked", mail.KindOrganizationUnblocked, nil)
	})
	return o, err
}

// held locks an organization: commands of its people that run at the same time are
// done, or see what staff did.
func (b *BackOffice) held(system context.Context, tx *ent.Client, orgID string) (*ent.Organization, error) {
	if err := b.db.Lock(system, organization.Table, orgID); err != nil {
		return nil, err
	}
	return customer(system, tx, orgID)
}

func (b *BackOffice) recordOrganization(ctx context.Context, tx *ent.Client, o *ent.Organization, action string, kind mail.Kind, data map[string]string) error {
	owners, err := access.Holders(ctx, tx, o.ID, authz.RepresentativeGrant)
	if err != nil {
		return err
	}
	return b.events.Record(ctx, tx, event.Event{
		Action: action, OrgID: o.ID, TargetID: o.ID, TargetName: o.Name, Data: data,
		Mails: event.MailsTo(string(kind), owners), Notices: event.NoticesTo(owners, false),
	})
}
