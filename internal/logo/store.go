package logo

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"kontor/ent"
	entlogo "kontor/ent/logo"
	"kontor/internal/access"
	"kontor/internal/fault"
	"kontor/internal/id"
	"kontor/internal/viewer"
)

// Keep stores a logo that Draw made, in the transaction whose client is tx, in
// place of the one with the key former, if there is one. orgID is empty for the
// provider's. It returns the key, which its owner's row must remember: by it the
// picture is found, for ever the same. The caller has decided who may.
func Keep(ctx context.Context, tx *ent.Client, orgID, former string, png []byte, now time.Time) (key string, err error) {
	if err := Drop(ctx, tx, former); err != nil {
		return "", err
	}
	// Ids elsewhere tell when they were made; this one stands in public.
	key = id.From(id.Logo, rand.Text())
	create := tx.Logo.Create().SetID(key).SetPng(png).SetCreatedAt(now).SetUpdatedAt(now)
	if orgID != "" {
		create.SetOrgID(orgID)
	}
	// As the system: no policy shows pictures to persons; their address does.
	if err := create.Exec(viewer.AsSystem(ctx, "logo")); err != nil {
		return "", fmt.Errorf("keep logo: %w", err)
	}
	return key, nil
}

// Drop deletes the logo with a key, in the transaction whose client is tx. An
// empty key is none.
func Drop(ctx context.Context, tx *ent.Client, key string) error {
	if key == "" {
		return nil
	}
	if _, err := tx.Logo.Delete().Where(entlogo.ID(key)).Exec(viewer.AsSystem(ctx, "logo")); err != nil {
		return fmt.Errorf("drop logo: %w", err)
	}
	return nil
}

// Picture returns the PNG with a key. Everybody may who knows it. Fails with
// not_found.
func Picture(ctx context.Context, c *ent.Client, key string) ([]byte, error) {
	if prefix, ok := id.Prefix(key); !ok || prefix != id.Logo {
		return nil, fault.NotFound("picture")
	}
	row, err := c.Logo.Get(viewer.AsSystem(ctx, "logo"), key)
	if err != nil {
		return nil, access.Missing(err, "picture")
	}
	return row.Png, nil
}

// URL is where a logo is, on this server; nil for an empty key.
func URL(key string) *string {
	if key == "" {
		return nil
	}
	url := "/logos/" + key
	return &url
}
