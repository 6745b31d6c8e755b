package product

import (
	"context"
	"fmt"
	"strconv"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/teammember"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/viewer"
)

// namedInMail is how many products a mail names.
const namedInMail = 10

// tellLocked mails the members who reach what a command has locked or unlocked, each
// of them once, about those that they reach (R32).
func (p *Products) tellLocked(ctx context.Context, tx *ent.Client, orgID string, c *locking) error {
	if len(c.done) == 0 {
		return nil
	}
	e := c.event(orgID)
	if c.single {
		e.TargetID, e.TargetName = c.done[0], c.name
	} else {
		e.Action = map[bool]string{true: "product.many_locked", false: "product.many_unlocked"}[c.locked]
		e.TargetID, e.Data["products"] = orgID, strconv.Itoa(len(c.done))
	}
	kind := map[bool]string{true: "products_locked", false: "products_unlocked"}[c.locked]
	mails, err := MailsAbout(ctx, tx, kind, orgID, c.done)
	if err != nil {
		return err
	}
	e.Mails = mails
	return p.events.Record(ctx, tx, e)
}

// MailsAbout addresses a mail of one kind about products of an organization to each
// member who reaches some of them, about those alone; whoever acts is left out.
func MailsAbout(ctx context.Context, tx *ent.Client, kind, orgID string, ids []string) ([]event.Mail, error) {
	people, err := reach(ctx, tx, orgID, ids)
	if err != nil {
		return nil, err
	}
	var mails []event.Mail
	for _, r := range people {
		if r.userID != viewer.From(ctx).UserID {
			mails = append(mails, event.Mail{Kind: kind, UserID: r.userID, ProductIDs: r.ids[:min(namedInMail, len(r.ids))], Products: len(r.ids)})
		}
	}
	return mails, nil
}

// reached is what one member sees of some products.
type reached struct {
	userID string
	ids    []string
}

// reach tells who of an organization's active members sees which of its products.
// Those who see none are left out. As the system: it is for telling them.
func reach(ctx context.Context, tx *ent.Client, orgID string, ids []string) ([]reached, error) {
	ctx = viewer.AsSystem(ctx, "recipients")
	members, err := tx.Membership.Query().
		Where(membership.OrgID(orgID), membership.SuspendedAtIsNil(), membership.HasUserWith(user.DisabledAtIsNil())).
		WithRole().Order(membership.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find recipients: %w", err)
	}
	var limited []string
	for _, m := range members {
		if holds := access.Permissions(m, m.Edges.Role); holds.Has(authz.ProductRead) && !holds.Has(authz.ProductReadAll) {
			limited = append(limited, m.ID)
		}
	}
	some, err := reachedBy(ctx, tx, limited, ids)
	if err != nil {
		return nil, err
	}
	var list []reached
	for _, m := range members {
		if access.Permissions(m, m.Edges.Role).Has(authz.ProductReadAll) {
			list = append(list, reached{m.UserID, ids})
		} else if own := some[m.ID]; len(own) > 0 {
			list = append(list, reached{m.UserID, own})
		}
	}
	return list, nil
}

// reachedBy returns the products that members see by grants of their own and of their
// teams, in the order given, by membership.
func reachedBy(ctx context.Context, tx *ent.Client, membershipIDs, ids []string) (map[string][]string, error) {
	if len(membershipIDs) == 0 {
		return nil, nil
	}
	places, err := tx.TeamMember.Query().Where(teammember.MembershipIDIn(membershipIDs...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find teams of recipients: %w", err)
	}
	holders := map[string][]string{} // of a team
	for _, t := range places {
		holders[t.TeamID] = append(holders[t.TeamID], t.MembershipID)
	}
	seen := map[string][]string{}
	for rest := ids; len(rest) > 0; rest = rest[min(batch, len(rest)):] {
		part := rest[:min(batch, len(rest))]
		grants, err := access.GrantsOn(ctx, tx, membershipIDs, part)
		if err != nil {
			return nil, err
		}
		has := map[[2]string]bool{}
		for _, g := range grants {
			if g.MembershipID != nil {
				has[[2]string{*g.MembershipID, g.ProductID}] = true
				continue
			}
			for _, m := range holders[*g.TeamID] {
				has[[2]string{m, g.ProductID}] = true
			}
		}
		for _, m := range membershipIDs {
			for _, id := range part {
				if has[[2]string{m, id}] {
					seen[m] = append(seen[m], id)
				}
			}
		}
	}
	return seen, nil
}
