package backoffice

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/product"
	"kontor/ent/teammember"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/mail"
	"kontor/internal/text"
)

// SetProviderLock locks a product so that no customer can change it, or lifts that
// lock; a lock of the customer's own stays as it is (R31). The people of the
// organization who see the product are mailed. What is so already stays so.
//
// For staff. why is needed to lock. Fails with ErrReason, not_found, forbidden.
func (b *BackOffice) SetProviderLock(ctx context.Context, reference string, locked bool, why string) (p *ent.Product, err error) {
	err = b.do(ctx, func(ctx, system context.Context, tx *ent.Client) error {
		if locked {
			if why, err = reason(why); err != nil {
				return err
			}
		}
		if reference = strings.TrimSpace(reference); !text.Line(reference, 1, maxSearch) {
			return fault.NotFound("product") // no product has such a reference
		}
		found, err := tx.Product.Query().Where(product.Reference(reference)).Only(system)
		if err != nil {
			return access.Missing(err, "product")
		}
		if _, err := b.held(system, tx, found.OrgID); err != nil {
			return err
		}
		if p, err = tx.Product.Query().Where(product.ID(found.ID)).WithOrganization().Only(system); err != nil {
			return access.Missing(err, "product")
		}
		if locked == (p.ProviderLockedAt != nil) && (!locked || p.ProviderLockReason == why) {
			return nil
		}
		return b.turnLock(ctx, system, tx, p, locked, why)
	})
	return p, err
}

// turnLock writes the lock into p and its row, and tells.
func (b *BackOffice) turnLock(ctx, system context.Context, tx *ent.Client, p *ent.Product, locked bool, why string) error {
	now := b.clock.Now()
	change := tx.Product.UpdateOneID(p.ID).SetUpdatedAt(now).ClearProviderLockedAt().SetProviderLockReason("")
	e := event.Event{Action: "product.provider_unlocked", OrgID: p.OrgID, TargetID: p.ID, TargetName: p.Name}
	kind := mail.KindProviderUnlocked
	if locked {
		change.SetProviderLockedAt(now).SetProviderLockReason(why)
		e.Action, e.Data, kind = "product.provider_locked", map[string]string{"reason": why}, mail.KindProviderLocked
	}
	row, err := change.Save(system)
	if err != nil {
		return fmt.Errorf("lock product: %w", err)
	}
	p.ProviderLockedAt, p.ProviderLockReason = row.ProviderLockedAt, row.ProviderLockReason
	people, err := seers(system, tx, p)
	if err != nil {
		return err
	}
	e.Mails, e.Notices = event.MailsTo(string(kind), people), event.NoticesTo(people, false)
	return b.events.Record(ctx, tx, e)
}

// seers returns the ids of the active members who see a product.
func seers(system context.Context, tx *ent.Client, p *ent.Product) ([]string, error) {
	members, err := tx.Membership.Query().
		Where(membership.OrgID(p.OrgID), membership.SuspendedAtIsNil(), membership.HasUserWith(user.DisabledAtIsNil())).
		WithRole().Order(membership.ByID()).All(system)
	if err != nil {
		return nil, fmt.Errorf("find members: %w", err)
	}
	var all, limited []string
	for _, m := range members {
		switch may := access.Permissions(m, m.Edges.Role); {
		case may.Has(authz.ProductReadAll):
			all = append(all, m.UserID)
		case may.Has(authz.ProductRead):
			limited = append(limited, m.ID)
		}
	}
	granted, err := grantees(system, tx, limited, p.ID)
	if err != nil {
		return nil, err
	}
	for _, m := range members {
		if slices.Contains(granted, m.ID) {
			all = append(all, m.UserID)
		}
	}
	return all, nil
}

// grantees returns those of the memberships that have a right on a product,
// themselves or through a team.
func grantees(system context.Context, tx *ent.Client, membershipIDs []string, productID string) ([]string, error) {
	grants, err := access.GrantsOn(system, tx, membershipIDs, []string{productID})
	if err != nil {
		return nil, err
	}
	var ids, teams []string
	for _, g := range grants {
		if g.MembershipID != nil {
			ids = append(ids, *g.MembershipID)
		}
		if g.TeamID != nil {
			teams = append(teams, *g.TeamID)
		}
	}
	if len(teams) == 0 {
		return ids, nil
	}
	through, err := tx.TeamMember.Query().Where(teammember.TeamIDIn(teams...)).Select(teammember.FieldMembershipID).Strings(system)
	if err != nil {
		return nil, fmt.Errorf("find members of teams: %w", err)
	}
	return append(ids, through...), nil
}
