package provision

import (
	"context"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/servicetoken"
	"kontor/internal/fault"
	"kontor/internal/network"
	"kontor/internal/secret"
	"kontor/internal/viewer"
)

// Why a service token is refused. Each is HTTP 401.
var (
	ErrInvalid = fault.Unauthenticated("token_invalid", "This is no token of ours. Look at it again: it may be cut off.")
	ErrIsOver  = fault.Unauthenticated("token_expired", "This service token has expired. Somebody of the provider makes another one.")
	ErrIsVoid  = fault.Unauthenticated("token_revoked", "This service token is revoked. Somebody of the provider makes another one.")
	ErrAddress = fault.Unauthenticated("address_not_allowed", "This service token may not be used from this address.")
)

// Authenticate returns the viewer behind a service token, and notes when and from
// where it was used, to the minute.
//
// One statement tells; what is no token by its checksum costs none. Fails with
// ErrInvalid, ErrIsVoid, ErrIsOver or ErrAddress, or where the database does.
func (p *Provision) Authenticate(ctx context.Context, token, ip string) (*viewer.Viewer, error) {
	if !secret.ValidFormat(secret.ServiceToken, token) {
		return nil, ErrInvalid
	}
	// Who asks is only known after the look.
	ctx = viewer.AsSystem(ctx, "authenticate")
	row, err := p.db.Client.ServiceToken.Query().Where(servicetoken.SecretHash(secret.Hash(token))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, ErrInvalid
	}
	if err != nil {
		return nil, fmt.Errorf("look up service token: %w", err)
	}
	now := p.clock.Now()
	switch {
	case row.RevokedAt != nil:
		return nil, ErrIsVoid
	case row.ExpiresAt != nil && !now.Before(*row.ExpiresAt):
		return nil, ErrIsOver
	case !network.Within(row.AllowedNetworks, ip):
		return nil, ErrAddress
	}
	if minute := now.Truncate(time.Minute); row.LastUsedAt == nil || row.LastUsedAt.Before(minute) {
		err := p.db.Client.ServiceToken.Update().Where(servicetoken.ID(row.ID)).
			SetLastUsedAt(minute).SetLastUsedIP(ip).SetUpdatedAt(row.UpdatedAt).Exec(ctx)
		if err != nil {
			return nil, fmt.Errorf("note use of service token: %w", err)
		}
	}
	return &viewer.Viewer{Kind: viewer.Service, TokenID: row.ID, TokenName: row.Name, Scopes: row.Scopes}, nil
}
