package graph

import (
	"context"

	"kontor/ent"
	"kontor/ent/apitoken"
	"kontor/ent/handover"
	"kontor/ent/invitation"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/partnerlink"
	"kontor/ent/partnerprofile"
	"kontor/ent/product"
	"kontor/ent/role"
	"kontor/ent/tag"
	"kontor/ent/task"
	"kontor/ent/team"
	"kontor/ent/user"
	"kontor/ent/webhookdelivery"
	"kontor/ent/webhookendpoint"
	"kontor/graph/model"
	"kontor/internal/fault"
	"kontor/internal/id"
)

// nodes finds the objects of the Node interface by the prefix of their ids, all
// of a type in one statement. The rows' own policies decide who sees them.
var nodes = map[string]func(context.Context, *ent.Client, []string, map[string]model.Node) error{
	id.Organization: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.Organization.Query().Where(organization.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.Organization) string { return r.ID })
	},
	id.User: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.User.Query().Where(user.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.User) string { return r.ID })
	},
	id.Role: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.Role.Query().Where(role.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.Role) string { return r.ID })
	},
	id.Membership: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.Membership.Query().Where(membership.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.Membership) string { return r.ID })
	},
	id.Team: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.Team.Query().Where(team.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.Team) string { return r.ID })
	},
	id.Invitation: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.Invitation.Query().Where(invitation.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.Invitation) string { return r.ID })
	},
	id.Handover: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.Handover.Query().Where(handover.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.Handover) string { return r.ID })
	},
	id.Product: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.Product.Query().Where(product.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.Product) string { return r.ID })
	},
	id.ApiToken: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.ApiToken.Query().Where(apitoken.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.ApiToken) string { return r.ID })
	},
	id.WebhookEndpoint: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.WebhookEndpoint.Query().Where(webhookendpoint.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.WebhookEndpoint) string { return r.ID })
	},
	id.WebhookDelivery: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.WebhookDelivery.Query().Where(webhookdelivery.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.WebhookDelivery) string { return r.ID })
	},
	id.PartnerLink: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.PartnerLink.Query().Where(partnerlink.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.PartnerLink) string { return r.ID })
	},
	id.PartnerProfile: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.PartnerProfile.Query().Where(partnerprofile.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.PartnerProfile) string { return r.ID })
	},
	id.Task: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.Task.Query().Where(task.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.Task) string { return r.ID })
	},
	id.Tag: func(ctx context.Context, c *ent.Client, ids []string, found map[string]model.Node) error {
		rows, err := c.Tag.Query().Where(tag.IDIn(ids...)).All(ctx)
		return keep(found, rows, err, func(r *ent.Tag) string { return r.ID })
	},
}

func keep[R any](found map[string]model.Node, rows []R, err error, key func(R) string) error {
	for _, r := range rows {
		found[key(r)] = r
	}
	return err
}

// node returns the object with this id, or a NOT_FOUND that does not tell
// whether it exists elsewhere.
func (r *Resolver) node(ctx context.Context, nodeID string) (model.Node, error) {
	list, err := r.nodeList(ctx, []string{nodeID})
	if err != nil {
		return nil, err
	}
	if list[0] == nil {
		return nil, fault.NotFound("object")
	}
	return list[0], nil
}

// nodeList returns the objects in the order asked, nil for those that are not
// the viewer's. Other failures fail the list.
func (r *Resolver) nodeList(ctx context.Context, ids []string) ([]model.Node, error) {
	if len(ids) > maxPage {
		return nil, fault.Invalid("ids", "too_many", "At most 100 ids at once.")
	}
	byType := map[string][]string{}
	for _, nodeID := range ids {
		prefix, _ := id.Prefix(nodeID)
		byType[prefix] = append(byType[prefix], nodeID)
	}
	found := map[string]model.Node{}
	for prefix, some := range byType {
		if find, ok := nodes[prefix]; ok {
			if err := find(ctx, r.db.Client, some, found); err != nil {
				return nil, err
			}
		}
	}
	list := make([]model.Node, len(ids))
	for i, nodeID := range ids {
		list[i] = found[nodeID]
	}
	return list, nil
}
