package org

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/predicate"
	"kontor/ent/product"
	"kontor/ent/productgrant"
	"kontor/ent/teammember"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

const (
	// maxTeamChange is how many members are added or taken out at once.
	maxTeamChange = 500
	// shownNames is how many names a line of the log tells.
	shownNames = 10
)

// ErrTokenKinds is returned to a token of some kinds of products that would give
// rights on others (R92).
var ErrTokenKinds = fault.ForbiddenReason("token_kinds", "This token reaches only some kinds of products, and these are rights on others. A person does this in the console.")

// AddTeamMembers puts members into a team; those that belong to it already stay.
//
// The viewer needs team:manage, and for a team with rights on products what
// mayLend says. Members belong to the organization, whatever their role and
// state (R33). Fails with not_found, forbidden, ErrMoreThanOwn, ErrTokenKinds,
// and invalid on "membershipIds" for none or more than 500.
func (o *Orgs) AddTeamMembers(ctx context.Context, teamID string, membershipIDs []string) (t *ent.Team, err error) {
	if err := checkTeamChange(membershipIDs); err != nil {
		return nil, err
	}
	err = o.onTeam(ctx, teamID, func(ctx context.Context, tx *ent.Client, found *ent.Team) error {
		t = found
		added, err := o.join(ctx, tx, t, membershipIDs)
		if err != nil || len(added) == 0 {
			return err
		}
		return o.recordTeam(ctx, tx, "team.members_added", t, peopleData(added))
	})
	return t, err
}

// RemoveTeamMembers takes members out of a team, and with it the rights that
// came from it alone (R29); those that do not belong to it stay out. A leader who
// is taken out leads no more.
//
// The viewer needs team:manage. Fails with not_found, forbidden, and invalid on
// "membershipIds" for none or more than 500.
func (o *Orgs) RemoveTeamMembers(ctx context.Context, teamID string, membershipIDs []string) (t *ent.Team, err error) {
	if err := checkTeamChange(membershipIDs); err != nil {
		return nil, err
	}
	err = o.onTeam(ctx, teamID, func(ctx context.Context, tx *ent.Client, found *ent.Team) error {
		t = found
		if _, err := memberNames(ctx, tx, t.OrgID, membershipIDs); err != nil {
			return err
		}
		leaving, err := tx.TeamMember.Query().Where(teammember.TeamID(t.ID), teammember.MembershipIDIn(membershipIDs...)).All(ctx)
		if err != nil {
			return fmt.Errorf("find members: %w", err)
		}
		if len(leaving) == 0 {
			return nil
		}
		ids := make([]string, len(leaving))
		for i, place := range leaving {
			ids[i] = place.MembershipID
		}
		names, err := memberNames(ctx, tx, t.OrgID, ids)
		if err != nil {
			return err
		}
		if _, err := tx.TeamMember.Delete().Where(teammember.TeamID(t.ID), teammember.MembershipIDIn(ids...)).Exec(ctx); err != nil {
			return fmt.Errorf("take out members: %w", err)
		}
		if t.LeaderID != nil && slices.Contains(ids, *t.LeaderID) {
			if t, err = tx.Team.UpdateOne(t).ClearLeaderID().SetUpdatedAt(o.clock.Now()).Save(ctx); err != nil {
				return teamError("update", err)
			}
		}
		return o.recordTeam(ctx, tx, "team.members_removed", t, peopleData(names))
	})
	return t, err
}

func checkTeamChange(membershipIDs []string) error {
	if len(membershipIDs) == 0 || len(membershipIDs) > maxTeamChange {
		return fault.Invalid("membershipIds", "team_members", "Choose between 1 and 500 members.")
	}
	return nil
}

// join puts members into a team and returns the names of those who were not in
// it.
func (o *Orgs) join(ctx context.Context, tx *ent.Client, t *ent.Team, membershipIDs []string) ([]string, error) {
	if len(membershipIDs) > maxTeamChange+1 { // and a leader
		return nil, fault.Invalid("membershipIds", "team_members", "Choose between 1 and 500 members.")
	}
	if _, err := memberNames(ctx, tx, t.OrgID, membershipIDs); err != nil {
		return nil, err
	}
	in, err := tx.TeamMember.Query().Where(teammember.TeamID(t.ID), teammember.MembershipIDIn(membershipIDs...)).
		Select(teammember.FieldMembershipID).Strings(ctx)
	if err != nil {
		return nil, fmt.Errorf("find members: %w", err)
	}
	var fresh []string
	for _, id := range membershipIDs {
		if !slices.Contains(in, id) && !slices.Contains(fresh, id) {
			fresh = append(fresh, id)
		}
	}
	if len(fresh) == 0 {
		return nil, nil
	}
	given, err := lent(ctx, tx, t.ID)
	if err != nil {
		return nil, err
	}
	if err := mayLend(ctx, tx, t.OrgID, given, membership.IDIn(fresh...)); err != nil {
		return nil, err
	}
	now := o.clock.Now()
	rows := make([]*ent.TeamMemberCreate, len(fresh))
	for i, id := range fresh {
		rows[i] = tx.TeamMember.Create().SetOrgID(t.OrgID).SetTeamID(t.ID).SetMembershipID(id).SetCreatedAt(now).SetUpdatedAt(now)
	}
	if err := tx.TeamMember.CreateBulk(rows...).Exec(ctx); err != nil {
		return nil, fmt.Errorf("add members: %w", err)
	}
	return memberNames(ctx, tx, t.OrgID, fresh)
}

// lent returns the kinds of the products on which a team has rights. As the
// system: a token of some kinds must not overlook the others.
func lent(ctx context.Context, tx *ent.Client, teamID string) ([]string, error) {
	rows, err := tx.ProductGrant.Query().Where(productgrant.TeamID(teamID)).
		WithProduct(func(q *ent.ProductQuery) { q.Select(product.FieldKind) }).All(viewer.AsSystem(ctx, "rights of a team"))
	if err != nil {
		return nil, fmt.Errorf("find rights: %w", err)
	}
	kinds := make([]string, len(rows))
	for i, g := range rows {
		if g.Kind != nil {
			kinds[i] = g.Kind.String()
		} else {
			kinds[i] = g.Edges.Product.Kind.String()
		}
	}
	return kinds, nil
}

// mayLend refuses rights on products of these kinds for members of an
// organization, as they come to them through a team, unless the viewer has all
// that these could do with them: they see every product, of those kinds too where
// they are a token, and hold what the roles hold that see only some. On other
// roles rights change nothing, so that anybody may be in any team.
func mayLend(ctx context.Context, tx *ent.Client, orgID string, kinds []string, to ...predicate.Membership) error {
	if len(kinds) == 0 {
		return nil
	}
	roles, err := tx.Membership.Query().Where(membership.OrgID(orgID)).Where(to...).QueryRole().All(ctx)
	if err != nil {
		return fmt.Errorf("find roles: %w", err)
	}
	roles = slices.DeleteFunc(roles, func(r *ent.Role) bool { return access.RolePermissions(r).Has(authz.ProductReadAll) })
	if len(roles) == 0 {
		return nil
	}
	if err := viewer.Require(ctx, authz.ProductReadAll, orgID); err != nil {
		return err
	}
	if only := viewer.From(ctx).ProductKinds; len(only) > 0 {
		if slices.ContainsFunc(kinds, func(k string) bool { return !slices.Contains(only, k) }) {
			return ErrTokenKinds
		}
	}
	if slices.ContainsFunc(roles, func(r *ent.Role) bool { return !covers(ctx, r) }) {
		return ErrMoreThanOwn
	}
	return nil
}

// memberNames returns the names of members of an organization, in the order of
// their ids, and fails with not_found where one is none.
func memberNames(ctx context.Context, tx *ent.Client, orgID string, ids []string) ([]string, error) {
	rows, err := tx.Membership.Query().Where(membership.OrgID(orgID), membership.IDIn(ids...)).
		WithUser().Order(membership.ByID()).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "member")
	}
	if distinct := slices.Compact(slices.Sorted(slices.Values(ids))); len(rows) != len(distinct) {
		return nil, fault.NotFound("member")
	}
	names := make([]string, len(rows))
	for i, m := range rows {
		names[i] = signin.Name(m.Edges.User)
	}
	return names, nil
}

// peopleData tells the log how many people something is about, and some of them
// by name.
func peopleData(names []string) map[string]string {
	if len(names) == 0 {
		return nil
	}
	return map[string]string{"count": strconv.Itoa(len(names)), "people": strings.Join(names[:min(len(names), shownNames)], ", ")}
}
