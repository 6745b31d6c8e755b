package org

import (
	"context"
	"slices"

	"kontor/ent"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// Action is something that is done to a member.
type Action struct {
	need authz.Permission
	// self allows it on one's own membership.
	self bool
}

// The actions. Changing one's own role can only lower it: see mayGive.
var (
	ChangeRole = Action{need: authz.MemberUpdate, self: true}
	Suspend    = Action{need: authz.MemberUpdate}
	Remove     = Action{need: authz.MemberRemove, self: true}
	GiveRights = Action{need: authz.MemberUpdate}
)

// Errors of what a viewer may not do to a member, by the obstacle.
var (
	ErrRepresentativeOnly = &fault.Error{
		Code: fault.CodeForbidden, Reason: "representative_only", Permission: string(authz.RepresentativeGrant),
		Message: "Only a legal representative may give, withdraw or suspend the legal-representative role. Ask one of them.",
	}
	ErrOwnMembership = fault.ForbiddenReason("own_membership", "You cannot do this to yourself. Ask another legal representative or administrator.")
	ErrMoreThanOwn   = fault.Forbidden("", "This role may do more than you may. Ask somebody who holds it.")
)

// Obstacle says why the viewer may not do a to member m, whose role is r, or is
// empty where they may: "permission", "representative_only", "own_membership",
// "last_representative". The commands and the viewerCan… fields both ask here.
//
// representatives are those of the organization (see Representatives). The
// commands leave them out: for them the last representative is a post-condition.
func Obstacle(ctx context.Context, a Action, m *ent.Membership, r *ent.Role, representatives []string) string {
	switch {
	case !viewer.Can(ctx, a.need, m.OrgID):
		return "permission"
	case !covers(ctx, r):
		return beyond(r)
	case !a.self && m.UserID == viewer.From(ctx).UserID:
		return "own_membership"
	case IsLastRepresentative(m.ID, representatives):
		return "last_representative"
	}
	return ""
}

// MemberObstacle is the first obstacle among a change of role, a suspension and
// a removal; empty where the viewer may do all three.
func MemberObstacle(ctx context.Context, m *ent.Membership, r *ent.Role, representatives []string) string {
	for _, a := range []Action{ChangeRole, Suspend, Remove} {
		if reason := Obstacle(ctx, a, m, r, representatives); reason != "" {
			return reason
		}
	}
	return ""
}

// MayGiveRights tells whether the viewer may give m, whose role is r, rights on
// single products.
func MayGiveRights(ctx context.Context, m *ent.Membership, r *ent.Role) bool {
	return !access.RolePermissions(r).Has(authz.ProductReadAll) && Obstacle(ctx, GiveRights, m, r, nil) == ""
}

// MayGiveKindRights tells whether the viewer may give m rights on kinds of
// products: on what they do not see one by one.
func MayGiveKindRights(ctx context.Context, m *ent.Membership, r *ent.Role) bool {
	return MayGiveRights(ctx, m, r) && viewer.Can(ctx, authz.ProductReadAll, m.OrgID)
}

// IsLastRepresentative tells whether a membership is the only one that counts
// as legal representative.
func IsLastRepresentative(membershipID string, representatives []string) bool {
	return slices.Equal(representatives, []string{membershipID})
}

// LeaveObstacle says why the holder of a membership cannot leave:
// "last_representative", or empty where they can (R4, R23).
func LeaveObstacle(membershipID string, representatives []string) string {
	if IsLastRepresentative(membershipID, representatives) {
		return "last_representative"
	}
	return ""
}

// MayGive tells whether the viewer may give role r to somebody, by invitation
// or by a change of role.
func MayGive(ctx context.Context, r *ent.Role) bool {
	return (viewer.Can(ctx, authz.MemberInvite, r.OrgID) || viewer.Can(ctx, authz.MemberUpdate, r.OrgID)) && covers(ctx, r)
}

// mayGive refuses a role that holds more than the viewer does. This one
// comparison keeps the legal-representative role among those who have it (R7),
// and everybody from raising themselves (R9) or others above themselves (R17).
func mayGive(ctx context.Context, r *ent.Role) error {
	if covers(ctx, r) {
		return nil
	}
	return refusals[beyond(r)]
}

// mayDo is Obstacle for a command.
func mayDo(ctx context.Context, a Action, m *ent.Membership, r *ent.Role) error {
	switch reason := Obstacle(ctx, a, m, r, nil); reason {
	case "":
		return nil
	case "permission":
		if err := viewer.Require(ctx, a.need, m.OrgID); err != nil {
			return err
		}
		return ErrMoreThanOwn
	default:
		return refusals[reason]
	}
}

var refusals = map[string]error{
	"permission":          ErrMoreThanOwn,
	"representative_only": ErrRepresentativeOnly,
	"own_membership":      ErrOwnMembership,
}

// beyond is the obstacle of a role that the viewer's own does not cover.
func beyond(r *ent.Role) string {
	if r.Key == string(authz.LegalRepresentative) {
		return "representative_only"
	}
	return "permission"
}

// covers tells whether the viewer holds everything that role r holds.
func covers(ctx context.Context, r *ent.Role) bool {
	v := viewer.From(ctx)
	if v.IsSystem() {
		return true
	}
	own, ok := v.In(r.OrgID)
	return ok && own.Permissions.Covers(access.RolePermissions(r))
}
