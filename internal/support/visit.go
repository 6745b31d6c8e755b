package support

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/supportvisit"
	"kontor/internal/access"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// Enter lets the viewer look into an organization by its grant, until it ends or they
// leave. The customer reads in the log that they came. Whoever is inside already stays
// so.
//
// For staff. Fails with ErrOver, not_found, forbidden.
func (s *Support) Enter(ctx context.Context, grantID string) (*ent.SupportGrant, error) {
	return s.visit(ctx, grantID, func(ctx context.Context, tx *ent.Client, g *ent.SupportGrant) error {
		if !s.Active(g) {
			return ErrOver
		}
		v := viewer.From(ctx)
		if in, err := open(tx, g).Where(supportvisit.UserID(v.UserID)).Exist(ctx); err != nil || in {
			return wrap(err, "find visit")
		}
		// As the system: the organization is not the viewer's until they have entered.
		err := tx.SupportVisit.Create().SetOrgID(g.OrgID).SetGrantID(g.ID).SetUserID(v.UserID).SetUserName(v.Name).
			SetEnteredAt(s.clock.Now()).Exec(viewer.AsSystem(ctx, "support"))
		if err != nil {
			return fmt.Errorf("enter: %w", err)
		}
		return s.record(ctx, tx, g, "support.entered", "", nil)
	})
}

// Leave ends the viewer's visit, if they are inside.
//
// For staff. Fails with not_found, forbidden.
func (s *Support) Leave(ctx context.Context, grantID string) (*ent.SupportGrant, error) {
	return s.visit(ctx, grantID, func(ctx context.Context, tx *ent.Client, g *ent.SupportGrant) error {
		n, err := tx.SupportVisit.Update().
			Where(supportvisit.GrantID(g.ID), supportvisit.UserID(viewer.From(ctx).UserID), supportvisit.LeftAtIsNil()).
			SetLeftAt(s.clock.Now()).Save(viewer.AsSystem(ctx, "support"))
		if err != nil || n == 0 {
			return wrap(err, "leave")
		}
		return s.record(ctx, tx, g, "support.left", "", nil)
	})
}

// visit runs f on a grant for a member of staff, while nobody else changes it, and
// loads the viewer's places anew.
func (s *Support) visit(ctx context.Context, grantID string, f func(context.Context, *ent.Client, *ent.SupportGrant) error) (g *ent.SupportGrant, err error) {
	if _, err := viewer.RequireStaff(ctx); err != nil {
		return nil, err
	}
	if g, err = s.db.Client.SupportGrant.Get(ctx, grantID); err != nil {
		return nil, access.Missing(err, "support access")
	}
	err = access.HeldAnew(ctx, s.db, s.clock.Now, func(ctx context.Context, tx *ent.Client) error {
		if g, err = tx.SupportGrant.Get(ctx, grantID); err != nil {
			return access.Missing(err, "support access")
		}
		o, err := tx.Organization.Get(viewer.AsSystem(ctx, "support"), g.OrgID)
		if err != nil {
			return access.Missing(err, "support access")
		}
		if o.DeletedAt != nil {
			return fault.NotFound("support access")
		}
		return f(ctx, tx, g)
	}, g.OrgID)
	return g, err
}

// open queries the visits that have not ended.
func open(tx *ent.Client, g *ent.SupportGrant) *ent.SupportVisitQuery {
	return tx.SupportVisit.Query().Where(supportvisit.GrantID(g.ID), supportvisit.LeftAtIsNil())
}
