package apitoken

import (
	"context"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/apitoken"
	"kontor/ent/organization"
	"kontor/ent/product"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/mail"
	"kontor/internal/secret"
	"kontor/internal/viewer"
)

// Draft is a token to be made.
type Draft struct {
	// OrgID is the organization it is bound to.
	OrgID, Name string
	Scopes      []string
	// ProductKinds and Networks narrow it; empty means every kind and everywhere.
	ProductKinds []product.Kind
	Networks     []string
	// Clients makes it reach the clients of the organization, a partner, too.
	Clients bool
	// ExpiresAt is nil for a token that does not end by itself.
	ExpiresAt *time.Time
}

// Create makes a token and returns it with its secret, which is kept hashed and
// never shown again (R91). The creator is mailed.
//
// For active members of the organization, in a browser that saw the password
// within ten minutes. A scope is given only by whoever holds its permission at
// that moment. Fails with not_found, viewer.ErrProve, viewer.ErrTokenCannot
// (R101), ErrMembers, forbidden naming the scope that the viewer lacks, and
// invalid on "name", "scopes", "productKinds", "clients", "allowedNetworks" and
// "expiresAt".
func (t *Tokens) Create(ctx context.Context, d Draft) (row *ent.ApiToken, token string, err error) {
	if err := t.proved(ctx); err != nil {
		return nil, "", err
	}
	err = t.held(ctx, d.OrgID, func(ctx context.Context, tx *ent.Client) error {
		if err := mayCreate(ctx, d.OrgID); err != nil {
			return err
		}
		kinds, err := t.check(ctx, tx, &d)
		if err != nil {
			return err
		}
		token = secret.NewToken(secret.APIToken)
		row, err = t.insert(ctx, tx, token, &ent.ApiToken{
			OrgID: d.OrgID, UserID: viewer.From(ctx).UserID, Name: d.Name, Scopes: d.Scopes, ProductKinds: kinds,
			Clients: d.Clients, AllowedNetworks: d.Networks, ExpiresAt: d.ExpiresAt,
		})
		if err != nil {
			return err
		}
		return t.record(ctx, tx, "token.created", row, string(mail.KindTokenCreated), described(row))
	})
	if err != nil {
		return nil, "", err
	}
	return row, token, nil
}

// check brings a draft into the form in which it is kept.
func (t *Tokens) check(ctx context.Context, tx *ent.Client, d *Draft) (kinds []string, err error) {
	if d.Name, err = checkName(d.Name); err != nil {
		return nil, err
	}
	if d.Scopes, err = checkScopes(d.Scopes); err != nil {
		return nil, err
	}
	if d.Networks, err = checkNetworks(d.Networks); err != nil {
		return nil, err
	}
	if d.ExpiresAt != nil && !d.ExpiresAt.After(t.clock.Now()) {
		return nil, ErrExpires
	}
	kinds = []string{}
	for _, k := range d.ProductKinds {
		if product.KindValidator(k) != nil {
			return nil, ErrKinds
		}
		kinds = append(kinds, string(k))
	}
	for _, s := range d.Scopes {
		if !viewer.Can(ctx, authz.Permission(s), d.OrgID) {
			e, _ := authz.Lookup(authz.Permission(s))
			return nil, fault.Forbidden(s, "You may not "+e.Description+", and so no token of yours may. Leave out the scope "+s+".").At("scopes")
		}
	}
	if !d.Clients {
		return kinds, nil
	}
	partner, err := tx.Organization.Query().Where(organization.ID(d.OrgID), organization.IsPartner(true)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("look up partner: %w", err)
	}
	if !partner {
		return nil, ErrClients
	}
	return kinds, viewer.Require(ctx, authz.ClientRead, d.OrgID)
}

func (t *Tokens) insert(ctx context.Context, tx *ent.Client, token string, r *ent.ApiToken) (*ent.ApiToken, error) {
	now := t.clock.Now()
	row, err := tx.ApiToken.Create().
		SetOrgID(r.OrgID).SetUserID(r.UserID).SetName(r.Name).
		SetHint(token[:len(secret.APIToken)+hintLen]).SetSecretHash(secret.Hash(token)).
		SetScopes(r.Scopes).SetProductKinds(r.ProductKinds).SetClients(r.Clients).SetAllowedNetworks(r.AllowedNetworks).
		SetNillableExpiresAt(r.ExpiresAt).SetNillableRotatedFromID(r.RotatedFromID).
		SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("create token: %w", err)
	}
	return row, nil
}

// Update renames a token, or changes the networks it may be used from; nil stays.
// Its scopes never change (R93).
//
// For its creator, as Create. Fails with not_found, viewer.ErrProve, ErrCreator,
// ErrMembers, ErrEnded, and invalid on "name" and "allowedNetworks".
func (t *Tokens) Update(ctx context.Context, tokenID string, name *string, networks []string) (row *ent.ApiToken, err error) {
	err = t.onOwn(ctx, tokenID, func(ctx context.Context, tx *ent.Client, before *ent.ApiToken) error {
		if s := StateAt(before, t.clock.Now()); s != Active && s != Disabled {
			return ErrEnded
		}
		u, data := tx.ApiToken.UpdateOne(before).SetUpdatedAt(t.clock.Now()), map[string]string{}
		if name != nil {
			n, err := checkName(*name)
			if err != nil {
				return err
			}
			if n != before.Name {
				u.SetName(n)
				data["name_from"], data["name_to"] = before.Name, n
			}
		}
		if networks != nil {
			list, err := checkNetworks(networks)
			if err != nil {
				return err
			}
			from, to := listed(before.AllowedNetworks), listed(list)
			if from != to {
				u.SetAllowedNetworks(list)
				data["networks_from"], data["networks_to"] = from, to
			}
		}
		if row = before; len(data) == 0 {
			return nil
		}
		if row, err = u.Save(ctx); err != nil {
			return access.Missing(err, "token")
		}
		return t.record(ctx, tx, "token.updated", row, "", data)
	})
	return row, err
}

// Rotate makes the next generation of a token: the same name, scopes, kinds and
// networks, for as long as the earlier one was made for, with a secret of its
// own, which is returned this one time. The earlier one ends after the overlap in
// hours, or by itself if that is sooner.
//
// For its creator, as Create. Fails with not_found, viewer.ErrProve, ErrCreator,
// ErrMembers, ErrEnded, ErrDisabled, ErrRotated and ErrOverlap.
func (t *Tokens) Rotate(ctx context.Context, tokenID string, hours int) (next, previous *ent.ApiToken, token string, err error) {
	if hours < 0 || hours > MaxOverlap {
		return nil, nil, "", ErrOverlap
	}
	overlap := time.Duration(hours) * time.Hour
	err = t.onOwn(ctx, tokenID, func(ctx context.Context, tx *ent.Client, before *ent.ApiToken) error {
		now := t.clock.Now()
		switch StateAt(before, now) {
		case Disabled:
			return ErrDisabled
		case Expired, Revoked:
			return ErrEnded
		}
		rotated, err := tx.ApiToken.Query().Where(apitoken.RotatedFromID(before.ID), apitoken.RevokedAtIsNil()).Exist(ctx)
		if err != nil {
			return fmt.Errorf("look up generations: %w", err)
		}
		if rotated {
			return ErrRotated
		}
		draft, ends := *before, now.Add(overlap)
		if draft.RotatedFromID = &before.ID; before.ExpiresAt != nil {
			renewed := now.Add(before.ExpiresAt.Sub(before.CreatedAt))
			if draft.ExpiresAt = &renewed; before.ExpiresAt.Before(ends) {
				ends = *before.ExpiresAt
			}
		}
		token = secret.NewToken(secret.APIToken)
		if next, err = t.insert(ctx, tx, token, &draft); err != nil {
			return err
		}
		if previous, err = tx.ApiToken.UpdateOne(before).SetExpiresAt(ends).SetUpdatedAt(now).Save(ctx); err != nil {
			return access.Missing(err, "token")
		}
		data := described(next)
		data["rotated_from"], data["earlier_ends"] = before.ID, ends.UTC().Format(time.RFC3339)
		return t.record(ctx, tx, "token.rotated", next, string(mail.KindTokenCreated), data)
	})
	if err != nil {
		return nil, nil, "", err
	}
	return next, previous, token, nil
}

// Restore makes a token work again that was disabled because it was not used, for
// another year (R94). One that works is left as it is.
//
// For its creator, as Create, within 30 days. Fails with not_found,
// viewer.ErrProve, ErrCreator, ErrMembers and ErrEnded.
func (t *Tokens) Restore(ctx context.Context, tokenID string) (row *ent.ApiToken, err error) {
	err = t.onOwn(ctx, tokenID, func(ctx context.Context, tx *ent.Client, before *ent.ApiToken) error {
		now := t.clock.Now()
		switch StateAt(before, now) {
		case Active:
			row = before
			return nil
		case Expired, Revoked:
			return ErrEnded
		}
		row, err = tx.ApiToken.UpdateOne(before).
			SetDisabledAt(now.Add(IdleAfter)).SetIdleWarnings(0).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return access.Missing(err, "token")
		}
		return t.record(ctx, tx, "token.restored", row, "", nil)
	})
	return row, err
}
