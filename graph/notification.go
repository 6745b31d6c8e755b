package graph

import (
	"context"

	"kontor/ent"
)

// notifiedFrom is the organization where something happened, by name, slug and hue
// only; an empty one without. The person need not belong there: they are told by
// name who invites them.
func notifiedFrom(ctx context.Context, n *ent.Notification) (*ent.Organization, error) {
	if n.OrgID == nil {
		return &ent.Organization{}, nil
	}
	o, err := load(ctx).labels.Load(ctx, *n.OrgID)
	if o == nil {
		o = &ent.Organization{}
	}
	return o, err
}
