package org

import (
	"context"
	"fmt"
	"strings"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/predicate"
	"kontor/ent/user"
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/text"
)

const (
	maxSearch = 100
	maxRoles  = 100
)

// Filter narrows a list of members; the zero value lists all.
type Filter struct {
	// Search holds words that must all be found in names or address.
	Search    string
	RoleIDs   []string
	Suspended *bool
	// TeamID is of a team of the organization.
	TeamID string
}

// ByName orders members by their names, whatever the case. The database makes
// the value and hands it out with the row, because the two databases do not
// fold letters in the same way, and Go in a third.
var ByName = page.Order{Name: "name", Column: "lower(users.given_name || ' ' || users.family_name)", Type: page.Text}

const nameColumn = "sort_name"

// WithNames brings the names of members into a query that is ordered by them;
// NameOf reads them off its rows.
func WithNames(s *sql.Selector) {
	u := sql.Table(user.Table).As(user.Table)
	s.Join(u).On(s.C(membership.FieldUserID), u.C(user.FieldID))
	s.AppendSelectExprAs(sql.Raw(ByName.Column), nameColumn)
}

// Members lists the members of an organization in the order of their names.
//
// The viewer needs member:read: without it the list holds at most themselves.
// Fails with invalid on "filter.search", "filter.roleIds" and the arguments of
// the page.
func (o *Orgs) Members(ctx context.Context, orgID string, f Filter, args page.Args) (*page.Connection[*ent.Membership], error) {
	where, err := f.predicates(orgID)
	if err != nil {
		return nil, err
	}
	p, err := page.New(args, ByName)
	if err != nil {
		return nil, err
	}
	rows, err := o.db.Client.Membership.Query().Where(where...).Where(WithNames, p.Apply).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list members: %w", err)
	}
	return page.Build(p, rows, NameOf, func(ctx context.Context) (int, error) {
		return o.db.Client.Membership.Query().Where(where...).Count(ctx)
	}), nil
}

// NameOf returns the place of a member in a list that is ordered by name.
func NameOf(m *ent.Membership) (any, string) {
	name, _ := m.Value(nameColumn)
	return page.Selected(name), m.ID
}

func (f Filter) predicates(orgID string) ([]predicate.Membership, error) {
	if !text.Line(f.Search, 0, maxSearch) {
		return nil, fault.Invalid("filter.search", "search", "Search for at most 100 characters, on one line.")
	}
	if len(f.RoleIDs) > maxRoles {
		return nil, fault.Invalid("filter.roleIds", "too_many", "Choose at most 100 roles.")
	}
	where := []predicate.Membership{membership.OrgID(orgID)}
	for _, word := range strings.Fields(f.Search) {
		// Folded, and as typed: a PostgreSQL database of the locale C folds unaccented
		// letters only.
		where = append(where, membership.HasUserWith(user.Or(
			user.EmailContainsFold(word),
			user.GivenNameContainsFold(word), user.GivenNameContains(word),
			user.FamilyNameContainsFold(word), user.FamilyNameContains(word),
		)))
	}
	if len(f.RoleIDs) > 0 {
		where = append(where, membership.RoleIDIn(f.RoleIDs...))
	}
	if f.TeamID != "" {
		where = append(where, inTeam(f.TeamID))
	}
	if f.Suspended != nil {
		state := membership.SuspendedAtIsNil()
		if *f.Suspended {
			state = membership.SuspendedAtNotNil()
		}
		where = append(where, state)
	}
	return where, nil
}
