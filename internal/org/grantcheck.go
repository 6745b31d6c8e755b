package org

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"kontor/ent"
	"kontor/ent/product"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// checkGrants wants products of the organization that the viewer sees, each once,
// with rights that its kind has, and of these no new one that the viewer has not.
func checkGrants(ctx context.Context, tx *ent.Client, orgID string, grants []Grant, before []*ent.ProductGrant) error {
	ids := make([]string, len(grants))
	for i, g := range grants {
		ids[i] = g.ProductID
	}
	rows, err := tx.Product.Query().Where(product.IDIn(ids...), product.OrgID(orgID)).
		Select(product.FieldKind).All(ctx)
	if err != nil {
		return fmt.Errorf("find products: %w", err)
	}
	kinds := make(map[string]product.Kind, len(rows))
	for _, p := range rows {
		kinds[p.ID] = p.Kind
	}
	held, err := heldRights(ctx, tx, orgID, ids)
	if err != nil {
		return err
	}
	for i, g := range grants {
		kind, ok := kinds[g.ProductID]
		if !ok {
			return fault.NotFound("product")
		}
		if slices.Contains(ids[:i], g.ProductID) {
			return fault.Invalid("grants."+strconv.Itoa(i)+".productId", "duplicate", "Name each product once.")
		}
		if !subset(g.Rights, authz.ProductRights(kind.String())) {
			return fault.Invalid("grants."+strconv.Itoa(i)+".rights", "rights", "Choose at least one right, and only those this kind of product has, each once.")
		}
		if held != nil && !subset(g.Rights, slices.Concat(held[g.ProductID], had(before, g.ProductID))) {
			return ErrRightNotHeld.At("grants." + strconv.Itoa(i) + ".rights")
		}
	}
	return nil
}

// heldRights returns the viewer's own rights on products; nil where they have all.
func heldRights(ctx context.Context, tx *ent.Client, orgID string, productIDs []string) (map[string][]string, error) {
	if viewer.Can(ctx, authz.ProductReadAll, orgID) {
		return nil, nil
	}
	own, err := access.GrantsOn(ctx, tx, viewer.From(ctx).Limited(), productIDs)
	if err != nil {
		return nil, err
	}
	held := map[string][]string{}
	for _, g := range own {
		held[g.ProductID] = append(held[g.ProductID], g.Rights...)
	}
	return held, nil
}

func had(before []*ent.ProductGrant, productID string) []string {
	for _, g := range before {
		if g.ProductID != nil && *g.ProductID == productID {
			return g.Rights
		}
	}
	return nil
}

// checkKinds wants kinds that a token reaches, each once and with rights that it
// has.
func checkKinds(ctx context.Context, kinds []KindGrant) error {
	only := viewer.From(ctx).ProductKinds
	seen := map[product.Kind]bool{}
	for i, k := range kinds {
		field := "kinds." + strconv.Itoa(i)
		if len(only) > 0 && !slices.Contains(only, k.Kind.String()) {
			return ErrTokenKinds
		}
		if seen[k.Kind] {
			return fault.Invalid(field+".kind", "duplicate", "Name each kind of product once.")
		}
		seen[k.Kind] = true
		if !subset(k.Rights, authz.ProductRights(k.Kind.String())) {
			return fault.Invalid(field+".rights", "rights", "Choose at least one right, and only those this kind of product has, each once.")
		}
	}
	return nil
}

// subset tells whether rights are some of all, none twice.
func subset(rights, all []string) bool {
	for i, r := range rights {
		if !slices.Contains(all, r) || slices.Contains(rights[:i], r) {
			return false
		}
	}
	return len(rights) > 0
}
