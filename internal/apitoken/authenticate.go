package apitoken

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	entsql "entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/apitoken"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/fault"
	"kontor/internal/network"
	"kontor/internal/secret"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// Why a token is refused (R95). Each is HTTP 401.
var (
	ErrInvalid = fault.Unauthenticated("token_invalid", "This is no token of ours. Look at it again: it may be cut off.")
	ErrIsOver  = fault.Unauthenticated("token_expired", "This token has expired. Make another one in the console.")
	ErrIsIdle  = fault.Unauthenticated("token_disabled", "This token is disabled: it was not used for a year, or its creator has no access at the moment. The creator can restore it in the console.")
	ErrIsVoid  = fault.Unauthenticated("token_revoked", "This token is revoked. Make another one in the console.")
	ErrAddress = fault.Unauthenticated("address_not_allowed", "This token may not be used from this address. Its creator can change the networks in the console.")
)

// Authenticate returns the viewer behind a token, with the rights that its creator
// has at this moment, narrowed to its scopes and reach (R92), and notes when, from
// where and by what program it was used, to the minute.
//
// Two statements tell; what is no token by its checksum costs none. Fails with one
// of the errors above (R95), or where the database does. A token that was not used
// for a year is disabled by the call that comes too late (R94).
func (t *Tokens) Authenticate(ctx context.Context, token, ip, client string) (*viewer.Viewer, error) {
	if !secret.ValidFormat(secret.APIToken, token) {
		return nil, ErrInvalid
	}
	// Who asks is only known after the look.
	ctx = viewer.AsSystem(ctx, "authenticate")
	row, u, err := t.find(ctx, token)
	if err != nil {
		return nil, err
	}
	now := t.clock.Now()
	switch StateAt(row, now) {
	case Revoked:
		return nil, ErrIsVoid
	case Expired:
		return nil, ErrIsOver
	case Disabled:
		if err := t.notice(ctx, row.ID, now); err != nil {
			return nil, err
		}
		return nil, ErrIsIdle
	}
	if u.DisabledAt != nil {
		return nil, ErrIsIdle
	}
	if !network.Within(row.AllowedNetworks, ip) {
		return nil, ErrAddress
	}
	places, err := access.Memberships(ctx, t.db, u.ID, now)
	if err != nil {
		return nil, err
	}
	if err := member(places, row.OrgID); err != nil {
		return nil, err
	}
	if err := t.used(ctx, row, now, ip, client); err != nil {
		return nil, err
	}
	v := &viewer.Viewer{
		Kind: viewer.Token, UserID: u.ID, Name: signin.Name(u), Email: u.Email, Locale: u.Locale,
		TokenID: row.ID, TokenName: row.Name, TokenOrgID: row.OrgID, TokenClients: row.Clients,
		Scopes: row.Scopes, ProductKinds: row.ProductKinds,
	}
	v.SetMemberships(access.Narrow(places, row.OrgID, row.Clients, row.Scopes))
	return v, nil
}

// member refuses a token whose creator is no active member of its organization.
// That they look after it for a partner is not enough.
func member(places []viewer.Membership, orgID string) error {
	for _, m := range places {
		if m.OrgID == orgID && m.Member() {
			if m.Suspended {
				return ErrIsIdle
			}
			return nil
		}
	}
	return ErrIsVoid
}

// used notes a use, once a minute at most. The idle time begins anew.
func (t *Tokens) used(ctx context.Context, row *ent.ApiToken, now time.Time, ip, client string) error {
	minute := now.Truncate(time.Minute)
	if row.LastUsedAt != nil && !row.LastUsedAt.Before(minute) {
		return nil
	}
	err := t.db.Client.ApiToken.Update().
		Where(apitoken.ID(row.ID), apitoken.RevokedAtIsNil()).
		SetLastUsedAt(minute).SetLastUsedIP(ip).SetLastUsedClient(program(client)).
		SetIdleWarnings(0).ClearDisabledAt().SetUpdatedAt(row.UpdatedAt).Exec(ctx)
	if err != nil {
		return fmt.Errorf("note use of token: %w", err)
	}
	return nil
}

// program makes what a client calls itself fit to be stored: headers may hold any
// bytes.
func program(userAgent string) string {
	const most = 255
	return strings.ToValidUTF8(strings.ReplaceAll(userAgent[:min(len(userAgent), most)], "\x00", ""), "")
}

// find reads a token and its creator, in one statement.
func (t *Tokens) find(ctx context.Context, token string) (*ent.ApiToken, *ent.User, error) {
	b := entsql.Dialect(t.db.Dialect)
	a, p := b.Table(apitoken.Table).As("t"), b.Table(user.Table).As("u")
	rows, err := t.db.Query(ctx, b.Select(
		a.C(apitoken.FieldID), a.C(apitoken.FieldOrgID), a.C(apitoken.FieldName), a.C(apitoken.FieldScopes), a.C(apitoken.FieldProductKinds),
		a.C(apitoken.FieldAllowedNetworks), a.C(apitoken.FieldClients), a.C(apitoken.FieldCreatedAt), a.C(apitoken.FieldUpdatedAt),
		a.C(apitoken.FieldExpiresAt), a.C(apitoken.FieldLastUsedAt), a.C(apitoken.FieldDisabledAt), a.C(apitoken.FieldRevokedAt),
		p.C(user.FieldID), p.C(user.FieldEmail), p.C(user.FieldGivenName), p.C(user.FieldFamilyName), p.C(user.FieldLocale), p.C(user.FieldDisabledAt),
	).From(a).Join(p).On(a.C(apitoken.FieldUserID), p.C(user.FieldID)).
		Where(entsql.EQ(a.C(apitoken.FieldSecretHash), secret.Hash(token))))
	if err != nil {
		return nil, nil, fmt.Errorf("look up token: %w", err)
	}
	defer rows.Close()
	if !rows.Next() {
		if err := rows.Err(); err != nil {
			return nil, nil, fmt.Errorf("look up token: %w", err)
		}
		return nil, nil, ErrInvalid
	}
	row, u := &ent.ApiToken{}, &ent.User{}
	var scopes, kinds, networks []byte
	var expires, used, disabled, revoked, userDisabled sql.NullTime
	err = rows.Scan(&row.ID, &row.OrgID, &row.Name, &scopes, &kinds, &networks, &row.Clients, &row.CreatedAt, &row.UpdatedAt,
		&expires, &used, &disabled, &revoked, &u.ID, &u.Email, &u.GivenName, &u.FamilyName, &u.Locale, &userDisabled)
	if err != nil {
		return nil, nil, fmt.Errorf("read token: %w", err)
	}
	row.ExpiresAt, row.LastUsedAt, row.DisabledAt, row.RevokedAt = instant(expires), instant(used), instant(disabled), instant(revoked)
	row.UserID, u.DisabledAt = u.ID, instant(userDisabled)
	for list, raw := range map[*[]string][]byte{&row.Scopes: scopes, &row.ProductKinds: kinds, &row.AllowedNetworks: networks} {
		// What cannot be read must not widen: an empty list of kinds or networks does.
		if err := json.Unmarshal(raw, list); err != nil {
			return nil, nil, fmt.Errorf("read token: %w", err)
		}
	}
	return row, u, nil
}

func instant(t sql.NullTime) *time.Time {
	if !t.Valid {
		return nil
	}
	return &t.Time
}
