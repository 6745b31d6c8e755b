package org

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/apitoken"
	"kontor/ent/invitation"
	"kontor/ent/membership"
	"kontor/ent/partnerassignment"
	"kontor/ent/partnerlink"
	"kontor/ent/productgrant"
	"kontor/ent/savedview"
	"kontor/ent/session"
	"kontor/ent/teammember"
	"kontor/internal/authz"
	"kontor/internal/viewer"
)

// Removal is what ends with a membership, shown before it is ended.
type Removal struct {
	// Sessions lose the organization at their next request; they do not end.
	Sessions int
	// ProductGrants are those on single products and on kinds; what comes from Teams
	// ends with them.
	APITokens, ProductGrants, Teams, SavedViews int
	// SentInvitations fail once their sender cannot give the role (R17).
	SentInvitations int
	// Clients are those to whom a partner's person is assigned.
	Clients int
	// Reminders are the kinds of mails that they get: about billing, about products.
	Reminders int
}

// tally is how many rows there are of an owner.
type tally struct {
	OrgID        string `json:"org_id"`
	UserID       string `json:"user_id"`
	InvitedByID  string `json:"invited_by_id"`
	MembershipID string `json:"membership_id"`
	Count        int    `json:"count"`
}

// Removals returns what would end with memberships, by their ids: one's own,
// and those of organizations where the viewer holds member:remove. Others are
// left out. The number of statements does not grow with the list.
func (o *Orgs) Removals(ctx context.Context, membershipIDs []string) (map[string]*Removal, error) {
	v, c := viewer.From(ctx), o.db.Client
	ms, err := c.Membership.Query().
		Where(
			membership.IDIn(membershipIDs...),
			membership.Or(membership.UserID(v.UserID), membership.OrgIDIn(v.OrgsWith(authz.MemberRemove)...)),
		).
		All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find members: %w", err)
	}
	var ids, orgs, users []string
	for _, m := range ms {
		ids, orgs, users = append(ids, m.ID), append(orgs, m.OrgID), append(users, m.UserID)
	}
	// As the system: sessions, tokens and views are their owners' to see; only
	// their number is told.
	ctx = viewer.AsSystem(ctx, "removal preview")
	found := make(map[string]*Removal, len(ms))
	for _, m := range ms {
		found[m.ID] = &Removal{Reminders: count(m.NotifyBilling, m.NotifyProducts)}
	}
	for _, part := range []struct {
		scan  func(*[]tally) error
		of    func(tally, *ent.Membership) bool
		total func(*Removal) *int
	}{
		{
			func(t *[]tally) error {
				return c.Session.Query().Where(session.UserIDIn(users...), session.ExpiresAtGT(o.clock.Now())).
					GroupBy(session.FieldUserID).Aggregate(ent.Count()).Scan(ctx, t)
			},
			func(t tally, m *ent.Membership) bool { return t.UserID == m.UserID },
			func(r *Removal) *int { return &r.Sessions },
		},
		{
			func(t *[]tally) error {
				return c.ApiToken.Query().Where(apitoken.OrgIDIn(orgs...), apitoken.UserIDIn(users...), apitoken.RevokedAtIsNil()).
					GroupBy(apitoken.FieldOrgID, apitoken.FieldUserID).Aggregate(ent.Count()).Scan(ctx, t)
			},
			func(t tally, m *ent.Membership) bool { return t.OrgID == m.OrgID && t.UserID == m.UserID },
			func(r *Removal) *int { return &r.APITokens },
		},
		{
			func(t *[]tally) error {
				return c.SavedView.Query().Where(savedview.OrgIDIn(orgs...), savedview.UserIDIn(users...), savedview.Shared(false)).
					GroupBy(savedview.FieldOrgID, savedview.FieldUserID).Aggregate(ent.Count()).Scan(ctx, t)
			},
			func(t tally, m *ent.Membership) bool { return t.OrgID == m.OrgID && t.UserID == m.UserID },
			func(r *Removal) *int { return &r.SavedViews },
		},
		{
			func(t *[]tally) error {
				return c.ProductGrant.Query().Where(productgrant.MembershipIDIn(ids...)).
					GroupBy(productgrant.FieldMembershipID).Aggregate(ent.Count()).Scan(ctx, t)
			},
			func(t tally, m *ent.Membership) bool { return t.MembershipID == m.ID },
			func(r *Removal) *int { return &r.ProductGrants },
		},
		{
			func(t *[]tally) error {
				return c.TeamMember.Query().Where(teammember.MembershipIDIn(ids...)).
					GroupBy(teammember.FieldMembershipID).Aggregate(ent.Count()).Scan(ctx, t)
			},
			func(t tally, m *ent.Membership) bool { return t.MembershipID == m.ID },
			func(r *Removal) *int { return &r.Teams },
		},
		{
			func(t *[]tally) error {
				return c.PartnerAssignment.Query().
					Where(partnerassignment.MembershipIDIn(ids...), partnerassignment.HasLinkWith(partnerlink.StatusEQ(partnerlink.StatusActive))).
					GroupBy(partnerassignment.FieldMembershipID).Aggregate(ent.Count()).Scan(ctx, t)
			},
			func(t tally, m *ent.Membership) bool { return t.MembershipID == m.ID },
			func(r *Removal) *int { return &r.Clients },
		},
		{
			func(t *[]tally) error {
				return c.Invitation.Query().Where(invitation.OrgIDIn(orgs...), invitation.InvitedByIDIn(users...), o.open()).
					GroupBy(invitation.FieldOrgID, invitation.FieldInvitedByID).Aggregate(ent.Count()).Scan(ctx, t)
			},
			func(t tally, m *ent.Membership) bool { return t.OrgID == m.OrgID && t.InvitedByID == m.UserID },
			func(r *Removal) *int { return &r.SentInvitations },
		},
	} {
		var rows []tally
		if err := part.scan(&rows); err != nil {
			return nil, fmt.Errorf("count what ends: %w", err)
		}
		for _, t := range rows {
			for _, m := range ms {
				if part.of(t, m) {
					*part.total(found[m.ID]) = t.Count
				}
			}
		}
	}
	return found, nil
}

// count is how many of these are true.
func count(all ...bool) (n int) {
	for _, one := range all {
		if one {
			n++
		}
	}
	return n
}
