package graph

import (
	"context"
	"fmt"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"kontor/ent"
	"kontor/internal/authz"
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

func organizationOf(obj any) string {
	switch o := obj.(type) {
	case *ent.Organization:
		return o.ID
	case *ent.Product:
		return o.OrgID
	}
	return ""
}

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
	for _, t := range schema.Types {
		for _, f := range t.Fields {
			d := f.Directives.ForName("can")
			if d == nil {
				continue
			}
			if p := authz.Permission(d.Arguments.ForName("do").Value.Raw); !authz.Known(p) {
				return fmt.Errorf("%s.%s is guarded by %q, which is no permission", t.Name, f.Name, p)
			}
			if f.Type.NonNull {
				return fmt.Errorf("%s.%s is guarded and cannot be null: a denial would blank its parent", t.Name, f.Name)
			}
		}
	}
	return nil
}
