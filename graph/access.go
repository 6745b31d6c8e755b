package graph

import (
	"context"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"kontor/ent"
	"kontor/graph/describe"
	"kontor/graph/model"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/id"
	"kontor/internal/product"
	"kontor/internal/viewer"
)

// permissions is the one table, as the API tells it.
func permissions() []*model.PermissionInfo {
	table := authz.Table()
	list := make([]*model.PermissionInfo, len(table))
	for i, e := range table {
		info := &model.PermissionInfo{Name: string(e.Name), Description: e.Description, DependsOn: texts(e.DependsOn), Roles: texts(e.Roles)}
		if e.Scope != "" {
			scope := string(e.Scope)
			info.Scope = &scope
		}
		if e.Partner != "" {
			info.PartnerLevel = &e.Partner
		}
		list[i] = info
	}
	return list
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, t := range list {
		out[i] = string(t)
	}
	return out
}

// typeNames says which GraphQL type the ids with a prefix name.
var typeNames = map[string]string{
	id.Organization: "Organization", id.User: "User", id.Role: "Role", id.Membership: "Membership", id.Invitation: "Invitation", id.Handover: "Handover",
	id.Product: "Product", id.Tag: "Tag", id.ApiToken: "ApiToken", id.PartnerLink: "PartnerLink", id.PartnerProfile: "PartnerProfile",
	id.WebhookEndpoint: "WebhookEndpoint", id.WebhookDelivery: "WebhookDelivery", id.Team: "Team", id.Task: "Task",
}

// explain says which rule shows or hides an object, or a field of it. It asks
// the rules themselves: the row through its policy, the field through its @can.
func (r *Resolver) explain(ctx context.Context, objectID string, field *string) (*model.AccessExplanation, error) {
	prefix, _ := id.Prefix(objectID)
	def := described().Types[typeNames[prefix]]
	if def == nil {
		return hidden("row", "", "There is no such object."), nil
	}
	var guard *ast.Directive
	if field != nil {
		f := def.Fields.ForName(*field)
		if f == nil {
			return nil, fault.Invalid("field", "unknown_field", def.Name+" has no such field.")
		}
		guard = f.Directives.ForName("can")
	}
	rows, err := r.nodeList(ctx, []string{objectID})
	if err != nil {
		return nil, err
	}
	row := def.Directives.ForName("row")
	rowPermission := authz.Permission(describe.Argument(row, "do"))
	if rows[0] == nil {
		return hidden("row", rowPermission, "There is no such object, or you may not see it: "+who(rowPermission)), nil
	}
	orgID := organizationOf(rows[0])
	if guard == nil {
		return shown("row", rowPermission, source(ctx, rowPermission, orgID, rows[0])), nil
	}
	p := authz.Permission(describe.Argument(guard, "do"))
	rule := `@can(do: "` + string(p) + `")`
	if !viewer.Can(ctx, p, orgID) {
		return hidden(rule, p, "You do not hold "+string(p)+" here: "+who(p)), nil
	}
	if row, ok := rows[0].(*ent.Product); ok && p == authz.UsageRead {
		rights, err := viewerRights(ctx, row)
		if err != nil {
			return nil, err
		}
		if !product.CanSeeUsage(ctx, row, rights) {
			return hidden(rule, p, "You have no right statistic on this product."), nil
		}
	}
	return shown(rule, p, source(ctx, p, orgID, rows[0])), nil
}

func hidden(rule string, p authz.Permission, message string) *model.AccessExplanation {
	return &model.AccessExplanation{Rule: rule, Permission: named(p), Message: message}
}

var sources = map[string]string{
	"role":           "Your role in the organization allows it.",
	"billing_access": "You were given the right to see billing.",
	"grant":          "You have a right on this product.",
	"support":        "The organization lets the provider's staff look in.",
	"partner_link":   "The organization's partner link with your organization allows it.",
	"token_scope":    "A scope of the token carries it, and its creator may do it.",
	"own":            "It is about you.",
	"public":         "Whoever is signed in may see it.",
}

func shown(rule string, p authz.Permission, source string) *model.AccessExplanation {
	return &model.AccessExplanation{Allowed: true, Rule: rule, Permission: named(p), Source: &source, Message: sources[source]}
}

func named(p authz.Permission) *string {
	if p == "" {
		return nil
	}
	name := string(p)
	return &name
}

// who says who holds a permission.
func who(p authz.Permission) string {
	e, ok := authz.Lookup(p)
	if !ok {
		return "it shows only to the person it is about."
	}
	text := "legal representatives"
	switch {
	case slices.Contains(e.Roles, authz.External):
		text = "all members"
	case slices.Contains(e.Roles, authz.Collaborator):
		text = "legal representatives, administrators and collaborators"
	case slices.Contains(e.Roles, authz.Administrator):
		text = "legal representatives and administrators"
	}
	text += " of the organization may " + e.Description
	if e.Partner != "" {
		text += ", and so may its partners with " + string(e.Partner) + " access"
	}
	if e.Scope == "" {
		return text + ". No token may."
	}
	return text + "; a token needs the scope " + string(e.Scope) + "."
}

// source says where the viewer's sight of a row comes from.
func source(ctx context.Context, p authz.Permission, orgID string, row any) string {
	v := viewer.From(ctx)
	place, in := v.In(orgID)
	switch {
	case !in || p != "" && !place.Permissions.Has(p):
		if _, ok := row.(*ent.PartnerProfile); ok {
			return "public"
		}
		if l, ok := row.(*ent.PartnerLink); ok && l.PartnerOrgID != orgID {
			return source(ctx, authz.ClientRead, l.PartnerOrgID, nil)
		}
		return "own"
	case v.Kind == viewer.Token:
		return "token_scope"
	case place.Link != nil:
		return "partner_link"
	case place.Support != nil:
		return "support"
	case p == authz.ProductRead && !place.Permissions.Has(authz.ProductReadAll):
		return "grant"
	case place.RoleKey != "" && !authz.OfRole(place.RoleKey).Has(p):
		return "billing_access"
	}
	return "role"
}
