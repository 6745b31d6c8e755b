package access

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"entgo.io/ent/privacy"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/user"
	"kontor/internal/authz"
	"kontor/internal/db"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// Held runs f in a transaction that holds the organizations, under the rights
// the viewer has then. Commands that hold the same organization follow each
// other: the second of two at the same instant sees what the first did, and that
// its own viewer may just have lost their rights (R6).
func Held(ctx context.Context, d *db.DB, now func() time.Time, f func(context.Context, *ent.Client) error, orgIDs ...string) error {
	return d.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		// In one order, or two commands would wait for each other.
		for _, id := range slices.Compact(slices.Sorted(slices.Values(orgIDs))) {
			if err := d.Lock(ctx, organization.Table, id); err != nil {
				return err
			}
		}
		if err := Refresh(ctx, d, now()); err != nil {
			return err
		}
		return f(ctx, tx)
	})
}

// HeldAnew is Held for commands that may change the viewer's own places, which
// are loaded once more in the end: here, because after the commit a failure would
// deny what has happened.
func HeldAnew(ctx context.Context, d *db.DB, now func() time.Time, f func(context.Context, *ent.Client) error, orgIDs ...string) error {
	return Held(ctx, d, now, func(ctx context.Context, tx *ent.Client) error {
		if err := f(ctx, tx); err != nil {
			return err
		}
		return Refresh(ctx, d, now())
	}, orgIDs...)
}

// Missing says what was not found where a row is not there, or not for this
// viewer. Another error is told as one of looking for it; none stays none.
func Missing(err error, what string) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, privacy.Deny): // policies deny only whoever is not signed in
		return viewer.ErrSignIn
	case ent.IsNotFound(err):
		return fault.NotFound(what)
	}
	return fmt.Errorf("find %s: %w", what, err)
}

// Holders returns the ids of the people who hold p in an organization at this
// moment, as active members, in the order of their memberships. As the system: it
// is for telling them something, whoever caused it.
func Holders(ctx context.Context, c *ent.Client, orgID string, p authz.Permission) ([]string, error) {
	rows, err := c.Membership.Query().
		Where(membership.OrgID(orgID), membership.SuspendedAtIsNil(), membership.HasUserWith(user.DisabledAtIsNil())).
		WithRole().Order(ent.Asc(membership.FieldID)).All(viewer.AsSystem(ctx, "recipients"))
	if err != nil {
		return nil, fmt.Errorf("find holders of %s: %w", p, err)
	}
	var ids []string
	for _, m := range rows {
		if Permissions(m, m.Edges.Role).Has(p) {
			ids = append(ids, m.UserID)
		}
	}
	return ids, nil
}
