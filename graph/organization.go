package graph

import (
	"context"
	"maps"
	"slices"

	"kontor/ent"
	"kontor/graph/model"
	"kontor/internal/org"
)

// memberFilter reads a filter; what is left out, or null, does not narrow.
func memberFilter(f *model.MemberFilter) org.Filter {
	if f == nil {
		return org.Filter{}
	}
	filter := org.Filter{RoleIDs: f.RoleIds.Value(), Suspended: f.Suspended.Value()}
	if search := f.Search.Value(); search != nil {
		filter.Search = *search
	}
	return filter
}

func addressInput(a model.AddressInput) org.Address {
	return org.Address{
		Label: a.Label, Recipient: a.Recipient, Line1: a.Line1, Line2: a.Line2,
		PostalCode: a.PostalCode, City: a.City, Region: a.Region, Country: a.Country,
		Main: a.Main, Billing: a.Billing,
	}
}

func answer(in model.AnswerInvitationInput) org.Answer {
	var a org.Answer
	if token := in.Token.Value(); token != nil {
		a.Token = *token
	}
	if id := in.InvitationID.Value(); id != nil {
		a.ID = *id
	}
	return a
}

// roleAndRepresentatives is what Obstacle asks about, from the loaders of the
// level.
func roleAndRepresentatives(ctx context.Context, m *ent.Membership) (*ent.Role, []string, error) {
	role := load(ctx).roles.LoadThunk(ctx, m.RoleID)
	representatives, err := load(ctx).representatives.Load(ctx, m.OrgID)
	if err != nil {
		return nil, nil, err
	}
	r, err := role()
	return r, representatives, err
}

func mayDo(ctx context.Context, a org.Action, m *ent.Membership) (bool, error) {
	role, representatives, err := roleAndRepresentatives(ctx, m)
	return err == nil && org.Obstacle(ctx, a, m, role, representatives) == "", err
}

// leaveObstacle asks for the viewer's own place in an organization.
func leaveObstacle(ctx context.Context, o *ent.Organization) (string, error) {
	own := load(ctx).own.LoadThunk(ctx, o.ID)
	representatives, err := load(ctx).representatives.Load(ctx, o.ID)
	if err != nil {
		return "", err
	}
	m, err := own()
	if err != nil || m == nil {
		return "", err
	}
	return org.LeaveObstacle(m.ID, representatives), nil
}

// data lists the names and values of an activity line, by name.
func data(values map[string]string) []*model.EventDatum {
	list := make([]*model.EventDatum, 0, len(values))
	for _, name := range slices.Sorted(maps.Keys(values)) {
		list = append(list, &model.EventDatum{Name: name, Value: values[name]})
	}
	return list
}

// filled is nil for the empty text.
func filled(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func invite(in model.InviteMembersInput) org.Invite {
	invitees := make([]org.Invitee, len(in.Invitees))
	for i, p := range in.Invitees {
		invitees[i] = org.Invitee(*p)
	}
	return org.Invite{
		OrgID: in.OrganizationID, Invitees: invitees, RoleID: in.RoleID, Locale: in.Locale, Strict: in.Strict,
		BillingAccess: in.BillingAccess, NotifyBilling: in.NotifyBilling, NotifyProducts: in.NotifyProducts,
	}
}

func inviteResults(results []org.InviteResult) []*model.InviteResult {
	list := make([]*model.InviteResult, len(results))
	for i, r := range results {
		list[i] = &model.InviteResult{Email: r.Email, Invitation: r.Invitation, Refusal: filled(r.Refusal)}
	}
	return list
}

func grants(in []*model.ProductGrantInput) []org.Grant {
	list := make([]org.Grant, len(in))
	for i, g := range in {
		list[i] = org.Grant(*g)
	}
	return list
}
