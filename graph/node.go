package graph

import (
	"context"

	"kontor/ent"
	"kontor/graph/model"
	"kontor/internal/fault"
	"kontor/internal/id"
)

// nodes finds the objects of the Node interface by the prefix of their ids. The
// rows' own policies decide who sees them.
var nodes = map[string]func(context.Context, *ent.Client, string) (model.Node, error){
	id.Organization: func(ctx context.Context, c *ent.Client, id string) (model.Node, error) {
		return c.Organization.Get(ctx, id)
	},
	id.User: func(ctx context.Context, c *ent.Client, id string) (model.Node, error) { return c.User.Get(ctx, id) },
	id.Role: func(ctx context.Context, c *ent.Client, id string) (model.Node, error) { return c.Role.Get(ctx, id) },
	id.Membership: func(ctx context.Context, c *ent.Client, id string) (model.Node, error) {
		return c.Membership.Get(ctx, id)
	},
	id.Invitation: func(ctx context.Context, c *ent.Client, id string) (model.Node, error) {
		return c.Invitation.Get(ctx, id)
	},
	id.Product: func(ctx context.Context, c *ent.Client, id string) (model.Node, error) { return c.Product.Get(ctx, id) },
	id.Tag:     func(ctx context.Context, c *ent.Client, id string) (model.Node, error) { return c.Tag.Get(ctx, id) },
}

// node returns the object with this id, or a NOT_FOUND that does not tell
// whether it exists elsewhere.
func (r *Resolver) node(ctx context.Context, nodeID string) (model.Node, error) {
	prefix, _ := id.Prefix(nodeID)
	find, ok := nodes[prefix]
	if !ok {
		return nil, fault.NotFound("object")
	}
	n, err := find(ctx, r.db.Client, nodeID)
	if err != nil {
		return nil, err
	}
	return n, nil
}

// nodeList returns the objects in the order asked, nil for those that are not
// the viewer's. Other failures fail the list.
func (r *Resolver) nodeList(ctx context.Context, ids []string) ([]model.Node, error) {
	if len(ids) > maxPage {
		return nil, fault.Invalid("ids", "too_many", "At most 100 ids at once.")
	}
	list := make([]model.Node, len(ids))
	for i, id := range ids {
		n, err := r.node(ctx, id)
		if f, ok := fault.As(err); ent.IsNotFound(err) || ok && f.Code == fault.CodeNotFound {
			continue
		}
		if err != nil {
			return nil, err
		}
		list[i] = n
	}
	return list, nil
}
