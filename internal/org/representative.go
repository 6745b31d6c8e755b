package org

import (
	"context"
	"fmt"
	"slices"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/role"
	"kontor/ent/user"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// ErrLastRepresentative is returned by every command that would leave an
// organization without an active legal representative (R1–R5).
var ErrLastRepresentative = fault.Conflict("last_representative",
	"An organization needs at least one active legal representative. Give this role to another member, or invite someone with it and wait until they accept; then try again.")

// Representatives returns, by organization, the ids of the memberships that
// count as legal representative: with the role, not suspended, of a person
// whose account is not disabled. Invitations never count (R8).
//
// It tells the number only; who sees the people is decided elsewhere.
func (o *Orgs) Representatives(ctx context.Context, orgIDs []string) (map[string][]string, error) {
	rows, err := representatives(ctx, o.db.Client, orgIDs...)
	if err != nil {
		return nil, err
	}
	byOrg := make(map[string][]string, len(orgIDs))
	for _, m := range rows {
		byOrg[m.OrgID] = append(byOrg[m.OrgID], m.ID)
	}
	return byOrg, nil
}

// KeepRepresented is the post-condition of an import, whose transaction holds the
// organizations: it returns those that have no active legal representative (R1), and
// whoever is the only one of another gets the billing reminders (R19).
func KeepRepresented(ctx context.Context, tx *ent.Client, orgIDs []string) (without []string, err error) {
	rows, err := representatives(ctx, tx, orgIDs...)
	if err != nil {
		return nil, err
	}
	of := make(map[string][]string, len(orgIDs))
	for _, m := range rows {
		of[m.OrgID] = append(of[m.OrgID], m.ID)
	}
	var only []string
	for _, id := range orgIDs {
		switch len(of[id]) {
		case 0:
			without = append(without, id)
		case 1:
			only = append(only, of[id]...)
		}
	}
	err = tx.Membership.Update().Where(membership.IDIn(only...), membership.NotifyBilling(false)).
		SetNotifyBilling(true).Exec(viewer.AsSystem(ctx, "representatives"))
	if err != nil {
		return nil, fmt.Errorf("remind the only representatives: %w", err)
	}
	return without, nil
}

// As the system: a rule that counts must count everybody, also those whom the
// viewer does not see, or no longer sees after the change it guards.
func representatives(ctx context.Context, c *ent.Client, orgIDs ...string) ([]*ent.Membership, error) {
	rows, err := c.Membership.Query().
		Where(
			membership.OrgIDIn(orgIDs...),
			membership.SuspendedAtIsNil(),
			membership.HasRoleWith(role.Key(string(authz.LegalRepresentative))),
			membership.HasUserWith(user.DisabledAtIsNil()),
		).
		Order(membership.ByID()).
		All(viewer.AsSystem(ctx, "representatives"))
	if err != nil {
		return nil, fmt.Errorf("count representatives: %w", err)
	}
	return rows, nil
}

// keepRepresentative is the post-condition of every change to members: it fails
// with ErrLastRepresentative, and thereby undoes the change, when no active
// legal representative remains; and whoever remains as the only one gets the
// billing reminders (R19). The transaction must hold the organization.
func keepRepresentative(ctx context.Context, tx *ent.Client, orgID string) error {
	rows, err := representatives(ctx, tx, orgID)
	if err != nil {
		return err
	}
	if len(rows) == 0 {
		return ErrLastRepresentative
	}
	if only := rows[0]; len(rows) == 1 && !only.NotifyBilling {
		// As the system: whoever made them the only one may have just left.
		err := tx.Membership.UpdateOne(only).SetNotifyBilling(true).Exec(viewer.AsSystem(ctx, "representatives"))
		if err != nil {
			return fmt.Errorf("remind the only representative: %w", err)
		}
	}
	return nil
}

// KeepRepresentatives is the same post-condition for what ends a whole account:
// it runs end, which disables or deletes the person in the transaction of ctx,
// and fails with ErrLastRepresentative when an organization they belong to would
// be left without a representative (R5).
func (o *Orgs) KeepRepresentatives(ctx context.Context, tx *ent.Client, userID string, end func(context.Context, *ent.Client) error) error {
	orgIDs, err := o.hold(ctx, tx, userID, nil)
	if err != nil {
		return err
	}
	// Nobody makes them a member any more (see arrive); where somebody just has is
	// held too.
	if err := o.db.Lock(ctx, user.Table, userID); err != nil {
		return err
	}
	if orgIDs, err = o.hold(ctx, tx, userID, orgIDs); err != nil {
		return err
	}
	if err := end(ctx, tx); err != nil {
		return err
	}
	for _, id := range orgIDs {
		if err := keepRepresentative(ctx, tx, id); err != nil {
			return err
		}
	}
	return nil
}

// hold locks the organizations to which a person belongs, but for those that are
// held already, and returns them all.
func (o *Orgs) hold(ctx context.Context, tx *ent.Client, userID string, held []string) ([]string, error) {
	// As the system: an account may be ended by staff or from the command line.
	orgIDs, err := tx.Membership.Query().Where(membership.UserID(userID)).
		Select(membership.FieldOrgID).Strings(viewer.AsSystem(ctx, "representatives"))
	if err != nil {
		return nil, fmt.Errorf("find organizations: %w", err)
	}
	slices.Sort(orgIDs) // two accounts ended at once lock in the same order
	for _, id := range orgIDs {
		if slices.Contains(held, id) {
			continue
		}
		if err := o.db.Lock(ctx, organization.Table, id); err != nil {
			return nil, err
		}
	}
	return orgIDs, nil
}

// arrive holds a person who is about to become a member, and refuses whoever is kept
// out: KeepRepresentatives looks where they belong, and must miss no place.
func (o *Orgs) arrive(ctx context.Context, tx *ent.Client, userID string) error {
	if err := o.db.Lock(ctx, user.Table, userID); err != nil {
		return err
	}
	let, err := tx.User.Query().Where(user.ID(userID), user.DisabledAtIsNil()).Exist(viewer.AsSystem(ctx, "arrival"))
	if err != nil {
		return fmt.Errorf("find person: %w", err)
	}
	if !let {
		return viewer.ErrSignIn
	}
	return nil
}

// mailRepresentatives addresses a mail to each active representative.
func mailRepresentatives(ctx context.Context, tx *ent.Client, orgID, kind string) ([]event.Mail, error) {
	rows, err := representatives(ctx, tx, orgID)
	if err != nil {
		return nil, err
	}
	mails := make([]event.Mail, len(rows))
	for i, m := range rows {
		mails[i] = event.Mail{Kind: kind, UserID: m.UserID}
	}
	return mails, nil
}
