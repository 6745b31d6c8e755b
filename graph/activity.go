package graph

import (
	"context"

	"kontor/ent"
	"kontor/graph/model"
	"kontor/internal/activity"
	"kontor/internal/viewer"
)

func activityFilter(f *model.ActivityFilter) activity.Filter {
	if f == nil {
		return activity.Filter{}
	}
	return activity.Filter{
		Groups: f.Groups.Value(), Actions: f.Actions.Value(), ActorID: deref(f.ActorID.Value()), TargetID: deref(f.TargetID.Value()),
		Search: deref(f.Search.Value()), ByToken: f.ByToken.Value(), From: f.From.Value(), Until: f.Until.Value(),
	}
}

// logOf names the organization in whose log a line stands; nothing where the
// viewer is no more.
func logOf(ctx context.Context, e *ent.Event) (string, error) {
	if e.OrgID == nil {
		return "", nil
	}
	v := viewer.From(ctx)
	if _, in := v.In(*e.OrgID); !in && !v.Staff {
		return "", nil
	}
	o, err := load(ctx).labels.Load(ctx, *e.OrgID)
	if err != nil || o == nil {
		return "", err
	}
	return o.Name, nil
}
