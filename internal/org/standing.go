package org

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/membership"
	"kontor/ent/session"
	"kontor/ent/succession"
	"kontor/ent/successionvote"
	"kontor/ent/trustedcontact"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

const (
	// TakeoverTerm is how long everybody has to answer a successor who asks.
	TakeoverTerm = 7 * 24 * time.Hour
	// successionDays is the provider's choice where there is none.
	successionDays = 90
)

// Standing is how far a succession has come at an instant.
type Standing struct {
	SuccessorName string
	// SeenAt is when a representative was last seen; nil when none ever was.
	SeenAt *time.Time
	// MayAskFrom is nil until the successor is willing.
	MayAskFrom *time.Time
	// AskedAt is nil unless the successor asks to take over, and no representative
	// has been seen since.
	AskedAt *time.Time
	// TakeOverFrom is nil unless AskedAt is set.
	TakeOverFrom *time.Time
	// Needed is how many confirmations it takes.
	Needed, Confirmations, Refusals int
	// Agreements are those of representatives, who are so many.
	Agreements, Representatives int

	// representatives and voters are people, by their memberships.
	representatives, voters map[string]string
	// votes are by membership.
	votes map[string]bool
	// suspended tells that the successor cannot act.
	suspended bool
}

// people returns the people of memberships, each once, in one order.
func people(byMembership map[string]string) []string { return slices.Sorted(maps.Values(byMembership)) }

// stopped tells that a takeover was asked, and a representative came back.
func (st *Standing) stopped(s *ent.Succession) bool { return s.AskedAt != nil && st.AskedAt == nil }

// Standings returns how far the successions with these ids have come that the
// viewer sees.
func (o *Orgs) Standings(ctx context.Context, ids []string) (map[string]*Standing, error) {
	rows, err := o.db.Client.Succession.Query().Where(succession.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "successions")
	}
	found := make(map[string]*Standing, len(rows))
	for _, s := range rows {
		if found[s.ID], err = o.standing(ctx, o.db.Client, s); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// standing reckons how a succession stands. As the system: it counts people whom
// the successor need not see. Who joins the voters after the question was put has
// no voice in it, so that nobody makes themselves a majority.
func (o *Orgs) standing(ctx context.Context, c *ent.Client, s *ent.Succession) (*Standing, error) {
	ctx = viewer.AsSystem(ctx, "succession")
	st := &Standing{representatives: map[string]string{}, voters: map[string]string{}, votes: map[string]bool{}}
	if err := o.times(ctx, c, s, st); err != nil {
		return nil, err
	}
	members, err := c.Membership.Query().
		Where(membership.OrgID(s.OrgID), membership.SuspendedAtIsNil(), membership.HasUserWith(user.DisabledAtIsNil())).
		WithRole().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find voters: %w", err)
	}
	late, err := latecomers(ctx, c, s.OrgID, st.AskedAt)
	if err != nil {
		return nil, err
	}
	for _, m := range members {
		if m.ID != s.SuccessorID && !represents(m) && access.Permissions(m, m.Edges.Role).Has(authz.MemberUpdate) &&
			before(&m.CreatedAt, st.AskedAt) && !late[m.ID] && !late[m.RoleID] {
			st.voters[m.ID] = m.UserID
		}
	}
	contacts, err := c.TrustedContact.Query().Where(trustedcontact.OrgID(s.OrgID), trustedcontact.AcceptedAtNotNil()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find trusted contacts: %w", err)
	}
	voices := map[string]bool{}
	for id := range st.voters {
		voices[id] = true
	}
	for _, t := range contacts {
		if before(t.AcceptedAt, st.AskedAt) {
			voices[t.ID] = true
		}
	}
	st.Needed = len(voices)/2 + 1
	return st, st.count(ctx, c, s, voices)
}

// latecomers returns the ids of memberships, and of roles, by which somebody has come
// to update members after an instant only; the log tells. Nobody has where there is
// none.
func latecomers(ctx context.Context, c *ent.Client, orgID string, after *time.Time) (map[string]bool, error) {
	if after == nil {
		return nil, nil
	}
	rows, err := c.Event.Query().
		Where(entevent.OrgID(orgID), entevent.AtGT(*after), entevent.ActionIn("member.role_changed", "member.reactivated", "role.updated")).
		Select(entevent.FieldAction, entevent.FieldTargetID, entevent.FieldData).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find who came later: %w", err)
	}
	late := map[string]bool{}
	for _, e := range rows {
		was, changed := e.Data["permissions_from"]
		if e.Action != "role.updated" || changed && !slices.Contains(strings.Fields(was), string(authz.MemberUpdate)) {
			late[e.TargetID] = true
		}
	}
	return late, nil
}

func (st *Standing) count(ctx context.Context, c *ent.Client, s *ent.Succession, voices map[string]bool) error {
	votes, err := c.SuccessionVote.Query().Where(successionvote.SuccessionID(s.ID)).All(ctx)
	if err != nil {
		return fmt.Errorf("count votes: %w", err)
	}
	for _, v := range votes {
		id := ""
		if v.MembershipID != nil {
			id = *v.MembershipID
			st.votes[id] = v.Confirms
		} else if v.ContactID != nil {
			id = *v.ContactID
		}
		_, represents := st.representatives[id]
		switch {
		case represents && v.Confirms:
			st.Agreements++
		case voices[id] && v.Confirms:
			st.Confirmations++
		case voices[id]:
			st.Refusals++
		}
	}
	return nil
}

// times says who represents, when one was last seen, and what follows from it.
func (o *Orgs) times(ctx context.Context, c *ent.Client, s *ent.Succession, st *Standing) error {
	m, err := memberOf(ctx, c, s.OrgID, s.SuccessorID)
	if err != nil {
		return err
	}
	st.SuccessorName, st.suspended = signin.Name(m.Edges.User), m.SuspendedAt != nil
	rows, err := representatives(ctx, c, s.OrgID)
	if err != nil {
		return err
	}
	for _, r := range rows {
		st.representatives[r.ID] = r.UserID
	}
	st.Representatives = len(rows)
	if st.SeenAt, err = lastSeen(ctx, c, people(st.representatives)); err != nil {
		return err
	}
	if s.AcceptedAt == nil {
		return nil
	}
	days, err := o.successionDays(ctx, c)
	if err != nil {
		return err
	}
	from := *s.AcceptedAt
	if st.SeenAt != nil {
		from = *st.SeenAt
	}
	from = from.Add(time.Duration(days) * 24 * time.Hour)
	st.MayAskFrom = &from
	if s.AskedAt != nil && (st.SeenAt == nil || !st.SeenAt.After(*s.AskedAt)) {
		due := s.AskedAt.Add(TakeoverTerm)
		st.AskedAt, st.TakeOverFrom = s.AskedAt, &due
	}
	return nil
}

// lastSeen is when one of these people signed in, or used a session that still
// is; nil where none of them ever did.
func lastSeen(ctx context.Context, c *ent.Client, userIDs []string) (*time.Time, error) {
	var seen *time.Time
	later := func(at *time.Time) {
		if at != nil && (seen == nil || at.After(*seen)) {
			seen = at
		}
	}
	users, err := c.User.Query().Where(user.IDIn(userIDs...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find representatives: %w", err)
	}
	for _, u := range users {
		later(u.LastSignInAt)
	}
	last, err := c.Session.Query().Where(session.UserIDIn(userIDs...)).Order(ent.Desc(session.FieldLastSeenAt)).Limit(1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find sessions of representatives: %w", err)
	}
	for _, row := range last {
		later(&row.LastSeenAt)
	}
	return seen, nil
}

// before tells whether at is not after an instant; where there is none, it is.
func before(at, instant *time.Time) bool { return instant == nil || !at.After(*instant) }

// SuccessionDays is after how many days without a sign-in of any representative a
// successor may ask to take over. The provider sets it; it is no secret.
func (o *Orgs) SuccessionDays(ctx context.Context) (int, error) {
	return o.successionDays(viewer.AsSystem(ctx, "provider's setting"), o.db.Client)
}

func (o *Orgs) successionDays(ctx context.Context, c *ent.Client) (int, error) {
	row, err := c.ProviderSetting.Query().Only(ctx)
	if ent.IsNotFound(err) {
		return successionDays, nil
	}
	if err != nil {
		return 0, fmt.Errorf("read provider's setting: %w", err)
	}
	return row.SuccessionDays, nil
}

// MayAnswer tells whether the viewer is the successor and has not answered yet.
func (st *Standing) MayAnswer(ctx context.Context, s *ent.Succession) bool {
	return s.AcceptedAt == nil && own(ctx, &s.SuccessorID)
}

// MayAgree tells whether the viewer may say that they hand over now: for the first
// time, or once more where all others who had not are no representatives any more.
func (st *Standing) MayAgree(ctx context.Context, s *ent.Succession) bool {
	place, _ := viewer.From(ctx).In(s.OrgID)
	_, represents := st.representatives[place.ID]
	return represents && s.AcceptedAt != nil && !st.suspended && (!st.votes[place.ID] || st.Agreements == st.Representatives)
}

// MayAsk tells whether the viewer may ask to take over at this instant.
func (o *Orgs) MayAsk(ctx context.Context, s *ent.Succession, st *Standing) bool {
	return own(ctx, &s.SuccessorID) && st.MayAskFrom != nil && st.AskedAt == nil && !o.clock.Now().Before(*st.MayAskFrom)
}

// MayVote tells whether the viewer may answer a successor who asks.
func (st *Standing) MayVote(ctx context.Context, s *ent.Succession) bool {
	place, _ := viewer.From(ctx).In(s.OrgID)
	return st.AskedAt != nil && st.voters[place.ID] != ""
}

// Voted is what the viewer has answered; nil while they have not.
func (st *Standing) Voted(ctx context.Context, s *ent.Succession) *bool {
	place, _ := viewer.From(ctx).In(s.OrgID)
	if said, voted := st.votes[place.ID]; voted && st.voters[place.ID] != "" {
		return &said
	}
	return nil
}

// MayTakeOver tells whether the viewer may take over at this instant.
func (o *Orgs) MayTakeOver(ctx context.Context, s *ent.Succession, st *Standing) bool {
	return own(ctx, &s.SuccessorID) && st.AskedAt != nil && !o.clock.Now().Before(*st.TakeOverFrom) && st.Confirmations >= st.Needed
}

// MayEndSuccession tells whether the viewer may end a succession.
func MayEndSuccession(ctx context.Context, s *ent.Succession) bool {
	return own(ctx, &s.SuccessorID) || viewer.Can(ctx, authz.RepresentativeGrant, s.OrgID)
}
