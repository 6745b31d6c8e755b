package org

import (
	"context"
	"fmt"
	"slices"

	"kontor/ent"
	"kontor/ent/membership"
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

// Unrepresented returns those of the organizations that have no active legal
// representative in the transaction whose client is tx. An import ends with it
// (R1).
func Unrepresented(ctx context.Context, tx *ent.Client, orgIDs []string) ([]string, error) {
	rows, err := representatives(ctx, tx, orgIDs...)
	if err != nil {
		return nil, err
	}
	has := make(map[string]bool, len(rows))
	for _, m := range rows {
		has[m.OrgID] = true
	}
	return slices.DeleteFunc(slices.Clone(orgIDs), func(id string) bool { return has[id] }), nil
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
	// As the system: an account may be ended by staff or from the command line.
	orgIDs, err := tx.Membership.Query().
		Where(membership.UserID(userID)).
		Select(membership.FieldOrgID).
		Strings(viewer.AsSystem(ctx, "representatives"))
	if err != nil {
		return fmt.Errorf("find organizations: %w", err)
	}
	slices.Sort(orgIDs) // two accounts ended at once lock in the same order
	for _, id := range orgIDs {
		if err := o.db.Lock(ctx, "organizations", id); err != nil {
			return err
		}
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
