package provision

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/servicetoken"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/network"
	"kontor/internal/secret"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

const (
	maxTokenName = 64 // characters
	maxNetworks  = 20
	hintLen      = 4 // behind the prefix
)

// Errors of commands on service tokens.
var (
	ErrName     = fault.Invalid("name", "token_name", "Give the token a name of 1 to 64 characters, on one line.")
	ErrScopes   = fault.Invalid("scopes", "scopes", "Choose at least one of products:provision, products:suspend and usage:record.")
	ErrNetworks = fault.Invalid("allowedNetworks", "networks", "Give at most 20 networks, each as an address or in CIDR notation: 192.0.2.0/24.")
	ErrExpires  = fault.Invalid("expiresAt", "in_the_past", "A token ends in the future, or never.")
)

// TokenSpec is what a new service token is to be.
type TokenSpec struct {
	Name     string
	Scopes   []string
	Networks []string // empty means everywhere
	Expires  *time.Time
}

// CreateToken makes a service token and returns its secret, which is stored as a
// hash and never shown again.
//
// For staff in a browser who gave the password a moment ago. Fails with invalid
// (ErrName, ErrScopes, ErrNetworks, ErrExpires), forbidden.
func (p *Provision) CreateToken(ctx context.Context, s TokenSpec) (created *ent.ServiceToken, token string, err error) {
	v, err := viewer.RequireStaff(ctx)
	if err != nil {
		return nil, "", err
	}
	now := p.clock.Now()
	if err := viewer.RequireRecentProof(ctx, now, signin.ProofLasts); err != nil {
		return nil, "", err
	}
	if err := s.check(now); err != nil {
		return nil, "", err
	}
	token = secret.NewToken(secret.ServiceToken)
	err = p.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		// As the system: the row belongs to no organization and to nobody.
		created, err = tx.ServiceToken.Create().
			SetName(s.Name).SetScopes(s.Scopes).SetAllowedNetworks(s.Networks).SetNillableExpiresAt(s.Expires).
			SetHint(token[:len(secret.ServiceToken)+hintLen]).SetSecretHash(secret.Hash(token)).
			SetCreatedBy(v.UserID).SetCreatedAt(now).SetUpdatedAt(now).Save(system(ctx))
		if err != nil {
			return fmt.Errorf("create service token: %w", err)
		}
		return p.events.Record(ctx, tx, event.Event{
			Action: "service_token.created", TargetID: created.ID, TargetName: created.Name,
			Data: map[string]string{"scopes": strings.Join(s.Scopes, " "), "networks": strings.Join(s.Networks, " ")},
		})
	})
	return created, token, err
}

// check tidies what is asked for and refuses what cannot be.
func (s *TokenSpec) check(now time.Time) (err error) {
	if s.Name, err = line(s.Name, 1, maxTokenName, ErrName); err != nil {
		return err
	}
	known := []string{ScopeProvision, ScopeSuspend, ScopeUsage}
	for _, scope := range s.Scopes {
		if !slices.Contains(known, scope) {
			return ErrScopes
		}
	}
	s.Scopes = slices.DeleteFunc(known, func(scope string) bool { return !slices.Contains(s.Scopes, scope) })
	if len(s.Scopes) == 0 {
		return ErrScopes
	}
	if s.Networks, err = network.Canonical(s.Networks); err != nil || len(s.Networks) > maxNetworks {
		return ErrNetworks
	}
	if s.Expires != nil && !s.Expires.After(now) {
		return ErrExpires
	}
	return nil
}

// RevokeToken ends a service token; the next request with it is refused. One that
// is revoked already stays as it is.
//
// For staff in a browser. Fails with not_found, forbidden.
func (p *Provision) RevokeToken(ctx context.Context, tokenID string) (row *ent.ServiceToken, err error) {
	if _, err := viewer.RequireStaff(ctx); err != nil {
		return nil, err
	}
	err = p.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if row, err = tx.ServiceToken.Get(ctx, tokenID); err != nil {
			return access.Missing(err, "service token")
		}
		row, err = p.revoke(ctx, tx, row, nil)
		return err
	})
	return row, err
}

// RevokeLeaked ends a service token by its secret: whoever found it has proved
// enough. It tells nothing: what is no token of ours is no error.
func (p *Provision) RevokeLeaked(ctx context.Context, token string) error {
	if !secret.ValidFormat(secret.ServiceToken, token) {
		return nil
	}
	return p.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		row, err := tx.ServiceToken.Query().Where(servicetoken.SecretHash(secret.Hash(token))).Only(system(ctx))
		if ent.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("find service token: %w", err)
		}
		_, err = p.revoke(system(ctx), tx, row, map[string]string{"because": "leaked"})
		return err
	})
}

func (p *Provision) revoke(ctx context.Context, tx *ent.Client, row *ent.ServiceToken, data map[string]string) (*ent.ServiceToken, error) {
	if row.RevokedAt != nil {
		return row, nil
	}
	now := p.clock.Now()
	row, err := tx.ServiceToken.UpdateOne(row).SetRevokedAt(now).SetUpdatedAt(now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("revoke service token: %w", err)
	}
	return row, p.events.Record(ctx, tx, event.Event{
		Action: "service_token.revoked", TargetID: row.ID, TargetName: row.Name, Data: data,
	})
}

// Tokens returns all service tokens, newest first, to staff in a browser. Fails
// with forbidden.
func (p *Provision) Tokens(ctx context.Context) ([]*ent.ServiceToken, error) {
	if _, err := viewer.RequireStaff(ctx); err != nil {
		return nil, err
	}
	rows, err := p.db.Client.ServiceToken.Query().
		Order(servicetoken.ByCreatedAt(sql.OrderDesc()), servicetoken.ByID(sql.OrderDesc())).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list service tokens: %w", err)
	}
	return rows, nil
}

// CreatorNames returns the names of the people who made service tokens, by id; to
// staff, who see the tokens.
func (p *Provision) CreatorNames(ctx context.Context, userIDs []string) (map[string]string, error) {
	if _, err := viewer.RequireStaff(ctx); err != nil {
		return nil, err
	}
	rows, err := p.db.Client.User.Query().Where(user.IDIn(userIDs...)).All(system(ctx))
	if err != nil {
		return nil, fmt.Errorf("find creators: %w", err)
	}
	names := make(map[string]string, len(rows))
	for _, u := range rows {
		names[u.ID] = signin.Name(u)
	}
	return names, nil
}
