package apitoken

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"kontor/ent"
	"kontor/ent/apitoken"
	"kontor/internal/access"
	"kontor/internal/mail"
	"kontor/internal/secret"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// leaksByNetwork bounds what one network reports: secret scanners report many.
var leaksByNetwork = throttle.Limit{Purpose: "token leak network", Max: 120, Window: 15 * time.Minute}

// Revoke ends tokens for good, from their next request on (R95), all of them or
// none. One that is revoked already stays as it is. Creators whose token somebody
// else revokes are mailed.
//
// For their creators, and for whoever holds token:manage, in a browser; the
// tokens of people one does not manage are not found. Fails with not_found and
// ErrCount.
func (t *Tokens) Revoke(ctx context.Context, ids []string) (rows []*ent.ApiToken, err error) {
	if _, err := viewer.RequireSession(ctx); err != nil {
		return nil, err
	}
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	if len(ids) < 1 || len(ids) > maxRevoked {
		return nil, ErrCount
	}
	err = t.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if err := access.Refresh(ctx, t.db, t.clock.Now()); err != nil {
			return err
		}
		rows = nil
		for _, id := range ids {
			row, err := tx.ApiToken.Get(ctx, id)
			if err != nil {
				return access.Missing(err, "token")
			}
			because, kind := apitoken.RevokedBecauseCreator, ""
			if !Own(ctx, row) {
				because, kind = apitoken.RevokedBecauseAdministrator, string(mail.KindTokenRevoked)
			}
			if row, err = t.revoke(ctx, tx, row, because, kind); err != nil {
				return err
			}
			rows = append(rows, row)
		}
		return nil
	})
	return rows, err
}

// revoke ends one token, unless that has happened already.
func (t *Tokens) revoke(ctx context.Context, tx *ent.Client, row *ent.ApiToken, because apitoken.RevokedBecause, kind string) (*ent.ApiToken, error) {
	now := t.clock.Now()
	n, err := tx.ApiToken.Update().Where(apitoken.ID(row.ID), apitoken.RevokedAtIsNil()).
		SetRevokedAt(now).SetRevokedBecause(because).SetUpdatedAt(now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("revoke token: %w", err)
	}
	if n > 0 {
		err := t.record(ctx, tx, "token.revoked", row, kind, map[string]string{"because": string(because), "hint": row.Hint})
		if err != nil {
			return nil, err
		}
	}
	row, err = tx.ApiToken.Get(ctx, row.ID)
	return row, access.Missing(err, "token")
}

// OnLeak has RevokeLeaked hand tokens that begin with prefix to revoke. It is
// called while the program is put together.
func (t *Tokens) OnLeak(prefix string, revoke func(ctx context.Context, token string) error) {
	t.leaks[prefix] = revoke
}

// RevokeLeaked revokes a token by its secret, and mails the creator. Whoever holds
// a secret may: they could do worse with it. What is no token, or unknown, is
// taken without a word, so that the answer tells nothing. Fails with limit after
// 120 reports of a network in a quarter of an hour.
func (t *Tokens) RevokeLeaked(ctx context.Context, token string) error {
	token = strings.TrimSpace(token)
	if err := t.throttle.Take(ctx, leaksByNetwork, throttle.Network(viewer.From(ctx).IP)); err != nil {
		return err
	}
	for prefix, revoke := range t.leaks {
		if secret.ValidFormat(prefix, token) {
			return revoke(ctx, token)
		}
	}
	if !secret.ValidFormat(secret.APIToken, token) {
		return nil
	}
	// As the system: nobody in particular reports it.
	return t.db.WithTx(viewer.AsSystem(ctx, "leak report"), func(ctx context.Context, tx *ent.Client) error {
		row, err := tx.ApiToken.Query().Where(apitoken.SecretHash(secret.Hash(token))).Only(ctx)
		if ent.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("look up leaked token: %w", err)
		}
		_, err = t.revoke(ctx, tx, row, apitoken.RevokedBecauseLeaked, string(mail.KindTokenLeaked))
		return err
	})
}
