package org

import (
	"context"
	"fmt"
	"strconv"
	"unicode/utf8"

	"kontor/ent"
	"kontor/ent/team"
	"kontor/ent/teammember"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

const (
	maxTeams    = 200
	maxTeamName = 128
	// teamColors is the number of colours; a colour is an index into the palette.
	teamColors = 12
)

// Errors of teams.
var (
	ErrTeamExists   = fault.Conflict("team_exists", "This organization already has a team of this name. Use that one, or choose another name.").At("name")
	ErrTooManyTeams = fault.Limit(0, "teams", "An organization has at most 200 teams. Delete some first.")
	ErrTeamColor    = fault.Invalid("color", "palette", "Choose one of the twelve colours.")
	ErrTeamName     = fault.Invalid("name", "team_name", "Give the team a name of 1 to 128 characters, on one line.")
)

// NewTeam is what a team begins with.
type NewTeam struct {
	OrgID, Name string
	Color       int
	// MembershipIDs and LeaderID, who becomes a member too, are its members.
	MembershipIDs []string
	LeaderID      string
}

// CreateTeam creates a team, without rights on products.
//
// The viewer needs team:manage. The members belong to the organization, whatever
// their role (R33). Fails with not_found, forbidden, invalid on "name", "color"
// and "membershipIds", ErrTeamExists and ErrTooManyTeams.
func (o *Orgs) CreateTeam(ctx context.Context, in NewTeam) (created *ent.Team, err error) {
	name, err := teamName(in.Name)
	if err != nil {
		return nil, err
	}
	if err := checkTeamColor(in.Color); err != nil {
		return nil, err
	}
	err = o.change(ctx, in.OrgID, authz.TeamManage, func(ctx context.Context, tx *ent.Client) error {
		n, err := tx.Team.Query().Where(team.OrgID(in.OrgID)).Count(ctx)
		if err != nil {
			return fmt.Errorf("count teams: %w", err)
		}
		if n >= maxTeams {
			return ErrTooManyTeams
		}
		now := o.clock.Now()
		created, err = tx.Team.Create().SetOrgID(in.OrgID).SetName(name).SetNameKey(text.Fold(name)).SetColor(in.Color).
			SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return teamError("create", err)
		}
		people := in.MembershipIDs
		if in.LeaderID != "" {
			people = append([]string{in.LeaderID}, people...)
		}
		added, err := o.join(ctx, tx, created, people)
		if err != nil {
			return err
		}
		if in.LeaderID != "" {
			if created, err = tx.Team.UpdateOne(created).SetLeaderID(in.LeaderID).Save(ctx); err != nil {
				return teamError("create", err)
			}
		}
		return o.recordTeam(ctx, tx, "team.created", created, peopleData(added))
	})
	return created, err
}

// TeamChange is what UpdateTeam may change; what is nil stays.
type TeamChange struct {
	Name  *string
	Color *int
	// LeaderID is taken where Leader is set; nil takes the leader away.
	Leader   bool
	LeaderID *string
}

// UpdateTeam renames or recolours a team, or changes its leader, who becomes a
// member of it as by AddTeamMembers.
//
// The viewer needs team:manage. Fails with not_found, forbidden, invalid on
// "name" and "color", and ErrTeamExists.
func (o *Orgs) UpdateTeam(ctx context.Context, teamID string, to TeamChange) (changed *ent.Team, err error) {
	if to.Name != nil {
		name, err := teamName(*to.Name)
		if err != nil {
			return nil, err
		}
		to.Name = &name
	}
	if to.Color != nil {
		if err := checkTeamColor(*to.Color); err != nil {
			return nil, err
		}
	}
	err = o.onTeam(ctx, teamID, func(ctx context.Context, tx *ent.Client, was *ent.Team) error {
		update, data := tx.Team.UpdateOne(was).SetUpdatedAt(o.clock.Now()), map[string]string{}
		if to.Name != nil && *to.Name != was.Name {
			update.SetName(*to.Name).SetNameKey(text.Fold(*to.Name))
			data["name_from"], data["name_to"] = was.Name, *to.Name
		}
		if to.Color != nil && *to.Color != was.Color {
			update.SetColor(*to.Color)
			data["color_from"], data["color_to"] = strconv.Itoa(was.Color), strconv.Itoa(*to.Color)
		}
		if to.Leader {
			if err := o.lead(ctx, tx, was, to.LeaderID, update, data); err != nil {
				return err
			}
		}
		if changed = was; len(data) == 0 {
			return nil
		}
		if changed, err = update.Save(ctx); err != nil {
			return teamError("update", err)
		}
		return o.recordTeam(ctx, tx, "team.updated", changed, data)
	})
	return changed, err
}

// lead makes a member the leader of a team, or takes the leader away.
func (o *Orgs) lead(ctx context.Context, tx *ent.Client, t *ent.Team, leaderID *string, update *ent.TeamUpdateOne, data map[string]string) error {
	switch {
	case leaderID == nil && t.LeaderID == nil, leaderID != nil && t.LeaderID != nil && *leaderID == *t.LeaderID:
		return nil
	case leaderID == nil:
		update.ClearLeaderID()
		data["leader"] = ""
		return nil
	}
	if _, err := o.join(ctx, tx, t, []string{*leaderID}); err != nil {
		return err
	}
	names, err := memberNames(ctx, tx, t.OrgID, []string{*leaderID})
	if err != nil {
		return err
	}
	update.SetLeaderID(*leaderID)
	data["leader"] = names[0]
	return nil
}

// DeleteTeam deletes a team and the rights that came from it, and returns what
// it was. No person and no product goes with it (R34).
//
// The viewer needs team:manage. Fails with not_found and forbidden.
func (o *Orgs) DeleteTeam(ctx context.Context, teamID string) (deleted *ent.Team, err error) {
	err = o.onTeam(ctx, teamID, func(ctx context.Context, tx *ent.Client, was *ent.Team) error {
		deleted = was
		n, err := tx.TeamMember.Query().Where(teammember.TeamID(was.ID)).Count(ctx)
		if err != nil {
			return fmt.Errorf("count members: %w", err)
		}
		// Its places and grants go by their foreign keys, and nothing else does.
		if err := tx.Team.DeleteOne(was).Exec(ctx); err != nil {
			return access.Missing(err, "team")
		}
		return o.recordTeam(ctx, tx, "team.deleted", was, map[string]string{"members": strconv.Itoa(n)})
	})
	return deleted, err
}

// onTeam runs f on a team in a transaction that holds its organization, if the
// viewer may manage teams there.
func (o *Orgs) onTeam(ctx context.Context, teamID string, f func(context.Context, *ent.Client, *ent.Team) error) error {
	seen, err := o.db.Client.Team.Get(ctx, teamID)
	if err != nil {
		return access.Missing(err, "team")
	}
	return o.change(ctx, seen.OrgID, authz.TeamManage, func(ctx context.Context, tx *ent.Client) error {
		t, err := tx.Team.Get(ctx, teamID)
		if err != nil {
			return access.Missing(err, "team")
		}
		return f(ctx, tx, t)
	})
}

func (o *Orgs) recordTeam(ctx context.Context, tx *ent.Client, action string, t *ent.Team, data map[string]string) error {
	return o.events.Record(ctx, tx, event.Event{Action: action, OrgID: t.OrgID, TargetID: t.ID, TargetName: t.Name, Data: data})
}

// CanManageTeams tells whether the viewer may create, change and delete teams.
func CanManageTeams(ctx context.Context, orgID string) bool {
	return viewer.Can(ctx, authz.TeamManage, orgID)
}

// CanSetTeamGrants tells whether the viewer may set rights of teams on products,
// as far as the roles of their people go.
func CanSetTeamGrants(ctx context.Context, orgID string) bool {
	return CanManageTeams(ctx, orgID) && viewer.Can(ctx, authz.ProductReadAll, orgID)
}

func teamName(name string) (string, error) {
	name = text.Tidy(name)
	// Folding spells some signs out; the column of keys is twice as long as that of
	// names.
	if !text.Line(name, 1, maxTeamName) || utf8.RuneCountInString(text.Fold(name)) > 2*maxTeamName {
		return "", ErrTeamName
	}
	return name, nil
}

func checkTeamColor(color int) error {
	if color < 0 || color >= teamColors {
		return ErrTeamColor
	}
	return nil
}

// teamError says what kept a team from being saved. Its name is the one thing
// that is unique about it.
func teamError(verb string, err error) error {
	if ent.IsConstraintError(err) {
		return ErrTeamExists.Because(err)
	}
	return fmt.Errorf("%s team: %w", verb, err)
}
