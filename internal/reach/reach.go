// Package reach tells who may do what, and why: the permissions of a member, the
// products that a member reaches, the people who reach a product, each with where
// it comes from. It repeats what package access decides and never decides itself;
// tests compare the two.
package reach

import (
	"slices"

	"kontor/ent"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
)

// Reach reads effective rights.
type Reach struct {
	db    *db.DB
	clock clock.Clock
}

// New returns it over a database.
func New(d *db.DB, c clock.Clock) *Reach { return &Reach{db: d, clock: c} }

// SourceKind is what a right or a permission comes from.
type SourceKind string

// The kinds of sources.
const (
	ByRole          SourceKind = "role"
	ByBillingAccess SourceKind = "billing_access"
	ByGrant         SourceKind = "grant"
	ByKindGrant     SourceKind = "kind_grant"
	ByTeam          SourceKind = "team"
	ByPartnerLink   SourceKind = "partner_link"
)

// Source is where a right or a permission comes from. ID and Name are those of the
// role (by its key, where it is built in), the team, or the link and its partner;
// grants have none.
type Source struct {
	Kind     SourceKind
	ID, Name string
}

// Permission is one that a member holds, by its sources.
type Permission struct {
	Name    string
	Sources []Source
}

// Right is one on a product, by its sources.
type Right struct {
	Name    string
	Sources []Source
}

// Permissions lists what a member of this role may do in their organization, in
// the order of the table; nothing while they are suspended, and where the provider
// has blocked the organization what only reads.
func Permissions(m *ent.Membership, r *ent.Role, blocked bool) []*Permission {
	list := []*Permission{}
	if m.SuspendedAt != nil {
		return list
	}
	held, ofRole := access.Permissions(m, r), access.RolePermissions(r)
	if blocked {
		held = held.And(authz.Blocked())
	}
	for _, p := range held.List() {
		var sources []Source
		if ofRole.Has(p) {
			sources = append(sources, role(r))
		}
		if m.BillingAccess && p == authz.BillingRead {
			sources = append(sources, Source{Kind: ByBillingAccess})
		}
		list = append(list, &Permission{Name: string(p), Sources: sources})
	}
	return list
}

func role(r *ent.Role) Source {
	name := r.Key
	if name == "" {
		name = r.Name
	}
	return Source{Kind: ByRole, ID: r.ID, Name: name}
}

// every lists all rights that a kind of product supports, from one source.
func every(kind string, s Source) []Right {
	return some(kind, []given{{s, authz.ProductRights(kind)}})
}

// given are the rights that come from one source.
type given struct {
	Source
	rights []string
}

// some lists the rights that are given, of those that a kind of product supports
// (R27), with all their sources (R29).
func some(kind string, all []given) []Right {
	list := []Right{}
	for _, name := range authz.ProductRights(kind) {
		var sources []Source
		for _, g := range all {
			if slices.Contains(g.rights, name) && !slices.Contains(sources, g.Source) {
				sources = append(sources, g.Source)
			}
		}
		if len(sources) > 0 {
			list = append(list, Right{Name: name, Sources: sources})
		}
	}
	return list
}

// grant is what one grant gives, by itself or through the team that has it.
func grant(g *ent.ProductGrant, teams map[string]*ent.Team) given {
	s := Source{Kind: ByGrant}
	switch {
	case g.TeamID != nil:
		s = Source{Kind: ByTeam, ID: *g.TeamID}
		if t := teams[*g.TeamID]; t != nil {
			s.Name = t.Name
		}
	case g.Kind != nil:
		s.Kind = ByKindGrant
	}
	return given{s, g.Rights}
}
