package graph

import (
	"context"
	"slices"
	"time"

	"kontor/ent"
	"kontor/ent/product"
	"kontor/graph/model"
	"kontor/internal/apitoken"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

func draft(in model.CreateAPITokenInput) apitoken.Draft {
	return apitoken.Draft{
		OrgID: in.OrganizationID, Name: in.Name, Scopes: in.Scopes, ProductKinds: in.ProductKinds,
		Networks: in.AllowedNetworks, Clients: in.Clients, ExpiresAt: in.ExpiresAt.Value(),
	}
}

func productKinds(list []string) []product.Kind {
	kinds := make([]product.Kind, len(list))
	for i, k := range list {
		kinds[i] = product.Kind(k)
	}
	return kinds
}

// tokenStates says how the API calls what the domain knows.
var tokenStates = map[apitoken.State]model.APITokenState{
	apitoken.Active: model.APITokenStateActive, apitoken.Expired: model.APITokenStateExpired,
	apitoken.Disabled: model.APITokenStateDisabled, apitoken.Revoked: model.APITokenStateRevoked,
}

func (r *Resolver) tokenIs(t *ent.ApiToken, states ...apitoken.State) bool {
	return slices.Contains(states, apitoken.StateAt(t, r.clock.Now()))
}

// when is an instant that is told only if it is so.
func when(so bool, at time.Time) *time.Time {
	if !so {
		return nil
	}
	return &at
}

// tokenOrganization is the organization of a token; it is not found for a creator
// who has no access to it any more, or not now.
func tokenOrganization(ctx context.Context, t *ent.ApiToken) (*ent.Organization, error) {
	o, err := load(ctx).orgs.Load(ctx, t.OrgID)
	if err == nil && o == nil {
		err = fault.NotFound("organization")
	}
	return o, err
}

func apiScopes() []*model.APIScope {
	var list []*model.APIScope
	for _, s := range authz.Scopes() {
		e, _ := authz.Lookup(s)
		list = append(list, &model.APIScope{
			Name: string(s), Description: e.Description, Permissions: texts(authz.OfScopes([]string{string(s)}).List()),
		})
	}
	return list
}

func apiTokenTemplates() []*model.APITokenTemplate {
	var list []*model.APITokenTemplate
	for _, t := range apitoken.Templates() {
		list = append(list, &model.APITokenTemplate{Key: t.Key, Scopes: texts(t.Scopes), Clients: t.Clients})
	}
	return list
}

func viewerToken(v *viewer.Viewer) *model.ViewerToken {
	if v.Kind != viewer.Token {
		return nil
	}
	return &model.ViewerToken{
		ID: v.TokenID, Name: v.TokenName, OrganizationID: v.TokenOrgID, Scopes: v.Scopes,
		ProductKinds: productKinds(v.ProductKinds), Clients: v.TokenClients,
	}
}

// inPerson is what only a person in a browser is told of themselves; a token is
// told nothing.
func inPerson[V any](v *viewer.Viewer, find func(context.Context) (V, error)) func(context.Context) (V, error) {
	if v.SignedIn() {
		return find
	}
	return func(context.Context) (none V, err error) { return none, nil }
}
