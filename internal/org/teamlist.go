package org

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/team"
	"kontor/ent/teammember"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/viewer"
)

// TeamsOf returns the teams of memberships, by name, of those the viewer sees:
// of everybody where they see the members, and otherwise of their own.
func (o *Orgs) TeamsOf(ctx context.Context, membershipIDs []string) (map[string][]*ent.Team, error) {
	v := viewer.From(ctx)
	// As the system: the policy shows places in teams to those who see the members;
	// one's own are added here.
	places, err := o.db.Client.TeamMember.Query().
		Where(teammember.MembershipIDIn(membershipIDs...), teammember.Or(
			teammember.OrgIDIn(v.OrgsWith(authz.MemberRead)...), teammember.MembershipIDIn(v.MembershipsWith(authz.OrgRead)...),
		)).All(viewer.AsSystem(ctx, "own teams"))
	if err != nil {
		return nil, fmt.Errorf("find teams: %w", err)
	}
	of := map[string][]string{} // memberships, by team
	for _, p := range places {
		of[p.TeamID] = append(of[p.TeamID], p.MembershipID)
	}
	ids := slices.Collect(maps.Keys(of))
	teams, err := o.db.Client.Team.Query().Where(team.IDIn(ids...)).Order(team.ByNameKey()).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "teams")
	}
	found := make(map[string][]*ent.Team, len(membershipIDs))
	for _, t := range teams {
		for _, id := range of[t.ID] {
			found[id] = append(found[id], t)
		}
	}
	return found, nil
}

// Teams returns the teams of organizations that the viewer sees, by name.
func (o *Orgs) Teams(ctx context.Context, orgIDs []string) (map[string][]*ent.Team, error) {
	rows, err := o.db.Client.Team.Query().Where(team.OrgIDIn(orgIDs...)).Order(team.ByNameKey()).All(ctx)
	return group(rows, err, "teams", func(t *ent.Team) string { return t.OrgID })
}

// TeamSizes returns how many members teams have that the viewer sees. As the
// system: whoever is in a team and does not see its people is told their number.
func (o *Orgs) TeamSizes(ctx context.Context, teamIDs []string) (map[string]int, error) {
	var rows []struct {
		TeamID string `json:"team_id"`
		Count  int    `json:"count"`
	}
	err := o.db.Client.TeamMember.Query().Where(teammember.TeamIDIn(teamIDs...)).
		GroupBy(teammember.FieldTeamID).Aggregate(ent.Count()).Scan(viewer.AsSystem(ctx, "size of teams"), &rows)
	if err != nil {
		return nil, fmt.Errorf("count members: %w", err)
	}
	sizes := make(map[string]int, len(rows))
	for _, r := range rows {
		sizes[r.TeamID] = r.Count
	}
	return sizes, nil
}

// Leaders returns the memberships, by id, that the viewer sees.
func (o *Orgs) Leaders(ctx context.Context, membershipIDs []string) (map[string]*ent.Membership, error) {
	rows, err := o.db.Client.Membership.Query().Where(membership.IDIn(membershipIDs...)).All(ctx)
	return index(rows, err, "members", func(m *ent.Membership) string { return m.ID })
}
