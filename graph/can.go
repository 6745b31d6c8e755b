package graph

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"kontor/ent"
	"kontor/graph/describe"
	"kontor/graph/model"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// can is the @can directive: without the permission in the organization that
// the object belongs to, the field is null and the answer says so. The
// organization is read off the object, never off names or variables, and an
// object of an unknown kind belongs to none.
func can(ctx context.Context, obj any, next graphql.Resolver, do string) (any, error) {
	permission := authz.Permission(do)
	if viewer.Can(ctx, permission, organizationOf(obj)) {
		return next(ctx)
	}
	deny(ctx, permission)
	return nil, nil
}

// organizationOf is the organization that a row belongs to; empty for people, and
// for whatever is not listed, which belong to none.
func organizationOf(row any) string {
	switch r := row.(type) {
	case *ent.Organization:
		return r.ID
	case *ent.Role:
		return r.OrgID
	case *ent.Membership:
		return r.OrgID
	case *ent.Invitation:
		return r.OrgID
	case *ent.Team:
		return r.OrgID
	case *ent.Handover:
		return r.OrgID
	case *ent.Product:
		return r.OrgID
	case *ent.Tag:
		return r.OrgID
	case *ent.ApiToken:
		return r.OrgID
	case *ent.PartnerLink:
		if r.ClientOrgID != nil {
			return *r.ClientOrgID
		}
		return r.PartnerOrgID
	case *ent.PartnerProfile:
		return r.OrgID
	case *ent.WebhookEndpoint:
		return r.OrgID
	case *ent.WebhookDelivery:
		return r.OrgID
	case *ent.TermsAcceptance:
		return r.OrgID
	case *ent.Event:
		if r.OrgID != nil {
			return *r.OrgID
		}
	}
	return ""
}

// needs is the @needs directive: it refuses whoever may not ask at all. Whether
// they hold the permission is for the domain to say, where the object is known.
func needs(ctx context.Context, _ any, next graphql.Resolver, _ *string, by model.Actor) (any, error) {
	if err := mayAsk(ctx, by); err != nil {
		return nil, err
	}
	return next(ctx)
}

func mayAsk(ctx context.Context, by model.Actor) error {
	v := viewer.From(ctx)
	switch by {
	case model.ActorAnyone:
		return nil
	case model.ActorSignedIn:
		if v.Kind == viewer.Session || v.Kind == viewer.Token {
			return nil
		}
	case model.ActorSession:
		_, err := viewer.RequireSession(ctx)
		return err
	case model.ActorStaff:
		_, err := viewer.RequireStaff(ctx)
		return err
	case model.ActorService:
		if v.Kind == viewer.Service {
			return nil
		}
		if v.Kind != viewer.Anonymous {
			return viewer.ErrServiceOnly
		}
	}
	if v.Kind == viewer.Service {
		return ErrNoService
	}
	return viewer.ErrSignIn
}

// ErrNoService is returned to a service token that asks for what persons may.
var ErrNoService = fault.ForbiddenReason("no_service", "A service token may only provision. Use an API token of a person for this.")

// denial is one field that was not shown.
type denial struct {
	Path       ast.Path         `json:"path"`
	Permission authz.Permission `json:"permission"`
	Rule       string           `json:"rule"`
}

// denials collects what one answer does not show.
type denials struct {
	mu   sync.Mutex
	list []denial
}

type denialsKey struct{}

func deny(ctx context.Context, p authz.Permission) {
	d, ok := ctx.Value(denialsKey{}).(*denials)
	if !ok {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.list = append(d.list, denial{Path: graphql.GetPath(ctx), Permission: p, Rule: "@can(do: \"" + string(p) + "\")"})
}

// checkPermissions refuses a schema that guards a field with a permission that
// is not in the table, or guards a field that cannot be null.
func checkPermissions(schema *ast.Schema) error {
	for _, root := range []*ast.Definition{schema.Query, schema.Mutation, schema.Subscription} {
		for _, f := range root.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			d := f.Directives.ForName("needs")
			if d == nil {
				return fmt.Errorf("%s.%s does not say who may ask: it has no @needs", root.Name, f.Name)
			}
			if do := d.Arguments.ForName("do"); do != nil && !authz.Known(authz.Permission(do.Value.Raw)) {
				return fmt.Errorf("%s.%s needs %q, which is no permission", root.Name, f.Name, do.Value.Raw)
			}
		}
	}
	for _, t := range schema.Types {
		for _, f := range t.Fields {
			d := f.Directives.ForName("can")
			if d == nil {
				continue
			}
			if p := authz.Permission(describe.Argument(d, "do")); !authz.Known(p) {
				return fmt.Errorf("%s.%s is guarded by %q, which is no permission", t.Name, f.Name, p)
			}
			if f.Type.NonNull {
				return fmt.Errorf("%s.%s is guarded and cannot be null: a denial would blank its parent", t.Name, f.Name)
			}
		}
	}
	return nil
}
