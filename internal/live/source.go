package live

import (
	"context"
	"fmt"
	"time"

	"kontor/ent/event"
	"kontor/ent/invitation"
	"kontor/ent/notification"
	"kontor/ent/task"
	"kontor/ent/webhookdelivery"
	"kontor/internal/db"
	"kontor/internal/viewer"
)

// logged reads the activity log.
func logged(d *db.DB) source {
	return func(ctx context.Context, since time.Time, orgIDs []string) ([]Change, error) {
		ctx = viewer.AsSystem(ctx, "changes")
		rows, err := d.Client.Event.Query().
			Where(event.OrgIDIn(orgIDs...), event.AtGTE(since), event.TargetIDNEQ("")).
			Order(event.ByAt(), event.ByID()).Limit(maxRows).
			Select(event.FieldID, event.FieldOrgID, event.FieldAction, event.FieldTargetID, event.FieldAt).All(ctx)
		if err != nil {
			return nil, fmt.Errorf("read the log: %w", err)
		}
		list, joined := make([]Change, 0, len(rows)), false
		for _, r := range rows {
			list = append(list, Change{OrgID: *r.OrgID, Action: r.Action, TargetID: r.TargetID, At: r.At, row: r.ID})
			joined = joined || r.Action == "member.joined"
		}
		if !joined {
			return list, nil
		}
		accepted, err := d.Client.Invitation.Query().
			Where(invitation.OrgIDIn(orgIDs...), invitation.StatusEQ(invitation.StatusAccepted), invitation.AnsweredAtGTE(since)).
			Limit(maxRows).All(ctx)
		if err != nil {
			return nil, fmt.Errorf("read accepted invitations: %w", err)
		}
		for _, r := range accepted {
			list = append(list, Change{OrgID: r.OrgID, Action: "invitation.accepted", TargetID: r.ID, At: *r.AnsweredAt, row: r.ID})
		}
		return list, nil
	}
}

// deliveries reads how webhook deliveries go on: each attempt is a change.
func deliveries(d *db.DB) source {
	return func(ctx context.Context, since time.Time, orgIDs []string) ([]Change, error) {
		rows, err := d.Client.WebhookDelivery.Query().
			Where(webhookdelivery.OrgIDIn(orgIDs...), webhookdelivery.UpdatedAtGTE(since)).
			Order(webhookdelivery.ByUpdatedAt(), webhookdelivery.ByID()).Limit(maxRows).
			Select(webhookdelivery.FieldID, webhookdelivery.FieldOrgID, webhookdelivery.FieldStatus, webhookdelivery.FieldAttempts, webhookdelivery.FieldUpdatedAt).
			All(viewer.AsSystem(ctx, "changes"))
		if err != nil {
			return nil, fmt.Errorf("read deliveries: %w", err)
		}
		list := make([]Change, 0, len(rows))
		for _, r := range rows {
			list = append(list, Change{
				OrgID: r.OrgID, Action: "webhook_delivery", TargetID: r.ID, At: r.UpdatedAt,
				row: fmt.Sprint(r.ID, r.Status, r.Attempts, r.UpdatedAt.UnixMicro()),
			})
		}
		return list, nil
	}
}

// tasks reads how the tasks of people go on.
func tasks(d *db.DB) source {
	return func(ctx context.Context, since time.Time, userIDs []string) ([]Change, error) {
		rows, err := d.Client.Task.Query().
			Where(task.UserIDIn(userIDs...), task.UpdatedAtGTE(since)).
			Order(task.ByUpdatedAt(), task.ByID()).Limit(maxRows).
			Select(task.FieldID, task.FieldUserID, task.FieldStatus, task.FieldProgress, task.FieldUpdatedAt).
			All(viewer.AsSystem(ctx, "changes"))
		if err != nil {
			return nil, fmt.Errorf("read tasks: %w", err)
		}
		list := make([]Change, 0, len(rows))
		for _, r := range rows {
			list = append(list, Change{
				OrgID: r.UserID, Action: "task", TargetID: r.ID, At: r.UpdatedAt,
				row: fmt.Sprint(r.ID, r.Status, r.Progress, r.UpdatedAt.UnixMicro()),
			})
		}
		return list, nil
	}
}

// notifications reads what people are told, and what they have read of it: they are
// found by the people.
func notifications(d *db.DB) source {
	return func(ctx context.Context, since time.Time, userIDs []string) ([]Change, error) {
		rows, err := d.Client.Notification.Query().
			Where(notification.UserIDIn(userIDs...), notification.UpdatedAtGTE(since)).
			Order(notification.ByUpdatedAt(), notification.ByID()).Limit(maxRows).
			Select(notification.FieldID, notification.FieldUserID, notification.FieldAction, notification.FieldUpdatedAt).
			All(viewer.AsSystem(ctx, "changes"))
		if err != nil {
			return nil, fmt.Errorf("read notifications: %w", err)
		}
		list := make([]Change, 0, len(rows))
		for _, r := range rows {
			list = append(list, Change{
				OrgID: r.UserID, Action: r.Action, TargetID: r.ID, At: r.UpdatedAt, row: fmt.Sprint(r.ID, r.UpdatedAt.UnixMicro()),
			})
		}
		return list, nil
	}
}
