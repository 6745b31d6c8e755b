package notify

import (
	"context"
	"fmt"

	"kontor/internal/mail"
)

// fromStaff writes about what the provider's staff did at a customer, or were let do.
func (w *Worker) fromStaff(ctx context.Context, l *letter, kind mail.Kind) (mail.Data, error) {
	e, o, why := l.event, l.org, l.event.Data["reason"]
	switch kind {
	case mail.KindOrganizationBlocked:
		if o.BlockedAt == nil {
			return nil, errObsolete
		}
		return mail.OrganizationBlocked{Organization: o.Name, Because: why, At: e.At, URL: w.links.organization(o.Slug)}, nil
	case mail.KindOrganizationUnblocked:
		if o.BlockedAt != nil {
			return nil, errObsolete
		}
		return mail.OrganizationUnblocked{Organization: o.Name, At: e.At, URL: w.links.organization(o.Slug)}, nil
	case mail.KindSupportGranted:
		grant, err := l.tx.SupportGrant.Get(ctx, e.TargetID)
		if err != nil {
			return nil, gone(err, "support access")
		}
		if grant.EndedAt != nil {
			return nil, errObsolete
		}
		return mail.SupportGranted{
			Actor: e.ActorName, Organization: o.Name, Because: grant.Reason, Ends: grant.ExpiresAt, URL: w.links.support(o.Slug),
		}, nil
	}
	return nil, fmt.Errorf("there is no mail %q", kind)
}
