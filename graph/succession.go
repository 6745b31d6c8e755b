package graph

import (
	"context"

	"kontor/ent"
	"kontor/graph/model"
	"kontor/internal/org"
)

func handoverOf(in model.StartHandoverInput) org.Handover {
	h := org.Handover{
		OrgID: in.OrganizationID, FormerID: deref(in.FormerMembershipID.Value()), SuccessorID: deref(in.SuccessorMembershipID.Value()),
		ThenRoleID: deref(in.ThenRoleID.Value()), Message: in.Message,
	}
	if invite := in.Invite.Value(); invite != nil {
		h.Invite = (*org.Successor)(invite)
	}
	return h
}

// memberByID is a member whom the viewer sees; nil for others.
func memberByID(ctx context.Context, id *string) (*ent.Membership, error) {
	if id == nil {
		return nil, nil
	}
	return load(ctx).members.Load(ctx, *id)
}

// sender names a person; nobody once they are gone.
func sender(ctx context.Context, userID *string) (string, error) {
	if userID == nil {
		return "", nil
	}
	return load(ctx).senders.Load(ctx, *userID)
}

// standing is how far a succession has come; nothing where it is over.
func standing(ctx context.Context, s *ent.Succession) (*org.Standing, error) {
	st, err := load(ctx).standings.Load(ctx, s.ID)
	if st == nil {
		st = &org.Standing{}
	}
	return st, err
}

func successionPayload(ctx context.Context, orgID string, s *ent.Succession) (*model.SuccessionPayload, error) {
	o, err := load(ctx).orgs.Load(ctx, orgID)
	return &model.SuccessionPayload{Succession: s, Organization: o}, err
}

func contactPreview(p *org.ContactPreview) *model.TrustedContactPreview {
	if p == nil {
		return nil
	}
	return &model.TrustedContactPreview{
		OrganizationName: p.OrganizationName, OrganizationHue: p.OrganizationHue, ContactName: p.ContactName, Accepted: p.Accepted,
		SuccessorName: filled(p.SuccessorName), AskMessage: p.AskMessage, Confirmed: p.Confirmed,
	}
}
