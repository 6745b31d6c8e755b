// Package access loads what a person may do from their memberships and the
// partner links of their organizations. It is the only place that turns rows into
// permissions.
package access

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	entsql "entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/partnerassignment"
	"kontor/ent/partnerlink"
	"kontor/ent/role"
	"kontor/ent/supportgrant"
	"kontor/ent/supportvisit"
	"kontor/internal/authz"
	"kontor/internal/db"
	"kontor/internal/rule"
	"kontor/internal/viewer"
)

// RolePermissions returns what a role holds: the table's set for a built-in
// role, the listed set for a custom one, as far as custom roles may hold it.
func RolePermissions(r *ent.Role) authz.Set { return permissions(r.Key, r.Permissions, false) }

func permissions(key string, custom []string, billing bool) authz.Set {
	set := authz.OfRole(authz.RoleKey(key))
	if key == "" {
		for _, p := range custom {
			set.Add(authz.Permission(p))
		}
		set = set.And(authz.NewSet(authz.Custom()...))
	}
	if billing {
		set.Add(authz.BillingRead)
	}
	return set
}

// Permissions returns what a membership with this role holds: the role's set,
// and billing for whom the right was given (R18).
func Permissions(m *ent.Membership, r *ent.Role) authz.Set {
	return permissions(r.Key, r.Permissions, m.BillingAccess)
}

// Memberships loads a person's places in organizations at an instant, in one
// statement: their memberships by the organizations' names, suspended ones
// marked and holding nothing; then those that they hold as people of a partner,
// by the clients' names. Where somebody is a member themselves, in whatever
// state, no partner link gives them more.
//
// An organization that was deleted is nobody's place. Of one that the provider has
// blocked, its own people and those of its partners hold only authz.Blocked; so do
// its people with its clients.
func Memberships(ctx context.Context, d *db.DB, userID string, now time.Time) ([]viewer.Membership, error) {
	rows, err := d.Query(ctx, statement(d.Dialect, userID, now))
	if err != nil {
		return nil, fmt.Errorf("load memberships: %w", err)
	}
	defer rows.Close()
	var own, linked []viewer.Membership
	for rows.Next() {
		var r row
		if err := rows.Scan(r.targets()...); err != nil {
			return nil, fmt.Errorf("load memberships: %w", err)
		}
		if len(own) == 0 || own[len(own)-1].ID != r.id {
			own = append(own, r.membership())
		}
		if m := own[len(own)-1]; r.clientID.Valid && !m.Suspended && r.reaches(m) {
			linked = append(linked, r.place())
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("load memberships: %w", err)
	}
	return append(own, foreign(own, linked)...), nil
}

// foreign leaves out places in organizations where the person is a member, and
// keeps the strongest of several links with one client.
func foreign(own, linked []viewer.Membership) []viewer.Membership {
	slices.SortStableFunc(linked, func(a, b viewer.Membership) int {
		return cmp.Compare(len(b.Permissions), len(a.Permissions))
	})
	seen := map[string]bool{}
	for _, m := range own {
		seen[m.OrgID] = true
	}
	return slices.DeleteFunc(linked, func(m viewer.Membership) bool {
		known := seen[m.OrgID]
		seen[m.OrgID] = true
		return known
	})
}

// row is a membership, and one of the links of its organization as a partner.
type row struct {
	id, orgID, orgName, roleID, roleKey         string
	rolePermissions                             []byte
	billing                                     bool
	suspended, blocked, clientBlocked           sql.NullTime
	linkID, clientID, level, assignedMembership sql.NullString
}

func (r *row) targets() []any {
	return []any{
		&r.id, &r.orgID, &r.orgName, &r.roleID, &r.roleKey, &r.rolePermissions, &r.billing, &r.suspended,
		&r.blocked, &r.linkID, &r.clientID, &r.level, &r.assignedMembership, &r.clientBlocked,
	}
}

func statement(dialect, userID string, now time.Time) *entsql.Selector {
	b := entsql.Dialect(dialect)
	m, r, o := b.Table(membership.Table).As("m"), b.Table(role.Table).As("r"), b.Table(organization.Table).As("o")
	l, a := b.Table(partnerlink.Table).As("l"), b.Table(partnerassignment.Table).As("a")
	c := b.Table(organization.Table).As("c")
	return b.Select(
		m.C(membership.FieldID), m.C(membership.FieldOrgID), o.C(organization.FieldName), r.C(role.FieldID), r.C(role.FieldKey), r.C(role.FieldPermissions),
		m.C(membership.FieldBillingAccess), m.C(membership.FieldSuspendedAt),
		o.C(organization.FieldBlockedAt),
		l.C(partnerlink.FieldID), c.C(organization.FieldID), l.C(partnerlink.FieldLevel), a.C(partnerassignment.FieldMembershipID),
		c.C(organization.FieldBlockedAt),
	).From(m).
		Join(r).On(m.C(membership.FieldRoleID), r.C(role.FieldID)).
		Join(o).On(m.C(membership.FieldOrgID), o.C(organization.FieldID)).
		LeftJoin(l).OnP(entsql.And(
		entsql.ColumnsEQ(l.C(partnerlink.FieldPartnerOrgID), m.C(membership.FieldOrgID)),
		entsql.EQ(o.C(organization.FieldIsPartner), true),
		rule.InForce(l.C, now),
	)).
		LeftJoin(c).OnP(entsql.And(
		entsql.ColumnsEQ(l.C(partnerlink.FieldClientOrgID), c.C(organization.FieldID)),
		entsql.IsNull(c.C(organization.FieldDeletedAt)),
	)).
		LeftJoin(a).OnP(entsql.And(
		entsql.ColumnsEQ(a.C(partnerassignment.FieldLinkID), l.C(partnerlink.FieldID)),
		entsql.ColumnsEQ(a.C(partnerassignment.FieldMembershipID), m.C(membership.FieldID)),
	)).
		Where(entsql.And(entsql.EQ(m.C(membership.FieldUserID), userID), entsql.IsNull(o.C(organization.FieldDeletedAt)))).
		OrderBy(o.C(organization.FieldName), m.C(membership.FieldID), c.C(organization.FieldName), l.C(partnerlink.FieldID))
}

func (r *row) membership() viewer.Membership {
	m := viewer.Membership{
		ID: r.id, OrgID: r.orgID, OrgName: r.orgName, RoleID: r.roleID, RoleKey: authz.RoleKey(r.roleKey), Suspended: r.suspended.Valid,
	}
	if !m.Suspended {
		var custom []string
		_ = json.Unmarshal(r.rolePermissions, &custom) // what is no list holds nothing
		m.Permissions = permissions(r.roleKey, custom, r.billing)
	}
	return unless(r.blocked, m)
}

// unless leaves a place in a blocked organization, or of one, what is left there.
func unless(blocked sql.NullTime, m viewer.Membership) viewer.Membership {
	if blocked.Valid {
		m.Blocked, m.Permissions = true, m.Permissions.And(authz.Blocked())
	}
	return m
}

// reaches tells whether the holder of m, in the partner, looks after the client
// of the link: all clients, or those that are assigned (R122).
func (r *row) reaches(m viewer.Membership) bool {
	return m.Permissions.Has(authz.ClientReadAll) || m.Permissions.Has(authz.ClientRead) && r.assignedMembership.Valid
}

func (r *row) place() viewer.Membership {
	level := authz.Level(r.level.String)
	return unless(r.blocked, unless(r.clientBlocked, viewer.Membership{
		OrgID: r.clientID.String, Permissions: authz.OfPartner(level),
		Link: &viewer.Link{ID: r.linkID.String, Level: level, PartnerID: r.orgID, PartnerName: r.orgName, MembershipID: r.id},
	}))
}

// Visits loads the places that a person of the provider's staff holds by grants
// of customers, in one statement, and leaves out those where they have a place
// already. They only read.
func Visits(ctx context.Context, d *db.DB, userID string, now time.Time, places []viewer.Membership) ([]viewer.Membership, error) {
	visits, err := d.Reader(ctx).SupportVisit.Query().
		Where(
			supportvisit.UserID(userID), supportvisit.LeftAtIsNil(),
			supportvisit.HasGrantWith(supportgrant.EndedAtIsNil(), supportgrant.ExpiresAtGT(now)),
		).
		WithGrant().Order(supportvisit.ByID()).All(viewer.AsSystem(ctx, "visits"))
	if err != nil {
		return nil, fmt.Errorf("load visits: %w", err)
	}
	for _, visit := range visits {
		if slices.ContainsFunc(places, func(m viewer.Membership) bool { return m.OrgID == visit.OrgID }) {
			continue
		}
		places = append(places, viewer.Membership{
			OrgID: visit.OrgID, Permissions: authz.Support(),
			Support: &viewer.Support{GrantID: visit.GrantID, ExpiresAt: visit.Edges.Grant.ExpiresAt},
		})
	}
	return places, nil
}

// Person loads who a person is at an instant, for work that they have given and
// that is done without them: as in a browser where they proved nothing. It is nil
// when they are gone or disabled.
func Person(ctx context.Context, d *db.DB, userID string, now time.Time) (*viewer.Viewer, error) {
	ctx = viewer.AsSystem(ctx, "person")
	u, err := d.Client.User.Get(ctx, userID)
	if ent.IsNotFound(err) || err == nil && u.DisabledAt != nil {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("load person: %w", err)
	}
	places, err := Memberships(ctx, d, userID, now)
	if err != nil {
		return nil, err
	}
	if u.Staff {
		if places, err = Visits(ctx, d, userID, now, places); err != nil {
			return nil, err
		}
	}
	v := &viewer.Viewer{
		Kind: viewer.Session, UserID: u.ID, Name: strings.TrimSpace(u.GivenName + " " + u.FamilyName), Email: u.Email, Locale: u.Locale, Staff: u.Staff,
	}
	v.SetMemberships(places)
	return v, nil
}

// Narrow leaves of places what a token may reach: its organization, and that
// organization's clients if it was made for them; and there, of what its creator
// may do, what its scopes carry (R92).
func Narrow(places []viewer.Membership, orgID string, clients bool, scopes []string) []viewer.Membership {
	most := authz.OfScopes(scopes)
	var reached []viewer.Membership
	for _, m := range places {
		if m.OrgID != orgID && !(clients && m.Link != nil && m.Link.PartnerID == orgID) {
			continue
		}
		m.Permissions = m.Permissions.And(most)
		reached = append(reached, m)
	}
	return reached
}

// Refresh loads the viewer's places anew, after a command that changed them, or
// under a lock. It does nothing for whoever acts for no person.
func Refresh(ctx context.Context, d *db.DB, now time.Time) error {
	v := viewer.From(ctx)
	if v.UserID == "" {
		return nil
	}
	ms, err := Memberships(ctx, d, v.UserID, now)
	if err != nil {
		return err
	}
	if v.SignedIn() && v.Staff {
		if ms, err = Visits(ctx, d, v.UserID, now, ms); err != nil {
			return err
		}
	}
	if v.Kind == viewer.Token {
		ms = Narrow(ms, v.TokenOrgID, v.TokenClients, v.Scopes)
	}
	v.SetMemberships(ms)
	return nil
}
