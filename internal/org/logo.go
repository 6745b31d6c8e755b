package org

import (
	"context"

	"kontor/ent"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/logo"
	"kontor/internal/viewer"
)

// SetLogo gives an organization a logo, drawn anew from a PNG, JPEG or GIF in
// base64. The viewer needs org:update. Fails with not_found, forbidden, and
// invalid on "image".
func (o *Orgs) SetLogo(ctx context.Context, orgID, image string) (*ent.Organization, error) {
	// Before the work; under the lock once more.
	if err := viewer.Require(ctx, authz.OrgUpdate, orgID); err != nil {
		return nil, err
	}
	png, err := logo.Draw(image)
	if err != nil {
		return nil, err
	}
	return o.onLogo(ctx, orgID, "organization.logo_set", func(ctx context.Context, tx *ent.Client, former string) (string, error) {
		return logo.Keep(ctx, tx, orgID, former, png, o.clock.Now())
	})
}

// RemoveLogo takes an organization's logo away; without one nothing is written.
// The viewer needs org:update. Fails with not_found and forbidden.
func (o *Orgs) RemoveLogo(ctx context.Context, orgID string) (*ent.Organization, error) {
	return o.onLogo(ctx, orgID, "organization.logo_removed", func(ctx context.Context, tx *ent.Client, former string) (string, error) {
		return "", logo.Drop(ctx, tx, former)
	})
}

// onLogo replaces the key of an organization's logo by the one that change
// returns.
func (o *Orgs) onLogo(ctx context.Context, orgID, action string, change func(ctx context.Context, tx *ent.Client, former string) (string, error)) (row *ent.Organization, err error) {
	err = o.change(ctx, orgID, authz.OrgUpdate, func(ctx context.Context, tx *ent.Client) error {
		before, err := tx.Organization.Get(ctx, orgID)
		if err != nil {
			return access.Missing(err, "organization")
		}
		key, err := change(ctx, tx, before.LogoKey)
		if row = before; err != nil || key == before.LogoKey {
			return err
		}
		if row, err = tx.Organization.UpdateOne(before).SetLogoKey(key).SetUpdatedAt(o.clock.Now()).Save(ctx); err != nil {
			return access.Missing(err, "organization")
		}
		return o.events.Record(ctx, tx, event.Event{Action: action, OrgID: orgID, TargetID: orgID, TargetName: row.Name})
	})
	return row, err
}
