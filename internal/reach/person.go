package reach

import (
	"context"
	"fmt"
	"slices"

	"kontor/ent"
	"kontor/ent/teammember"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/page"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

// Person is somebody who reaches a product, with their rights on it.
type Person struct {
	Name string
	// Membership is nil for a partner's people, of whom PartnerName says for whom they
	// reach it.
	Membership  *ent.Membership
	PartnerName string
	Rights      []Right
}

// People returns a page of those who reach a product, by name: the active members
// who see every product or have a grant on this one, and the people of the partners
// that look after it, who are no members themselves (R26, R29, R111, R122).
//
// The viewer needs member:read in the product's organization, and partner:read to
// see the partners' people. At most eleven statements, and one for the total count.
// Fails with not_found, forbidden, and invalid on the arguments of the page.
func (r *Reach) People(ctx context.Context, p *ent.Product, args page.Args) (*page.Connection[*Person], error) {
	if err := viewer.Require(ctx, authz.MemberRead, p.OrgID); err != nil {
		return nil, err
	}
	pg, err := page.New(args, org.ByName)
	if err != nil {
		return nil, err
	}
	partners := viewer.Can(ctx, authz.PartnerRead, p.OrgID)
	// As the system: partners' people are seen through this list alone, and roles of
	// theirs decide who they are.
	ctx = viewer.AsSystem(ctx, "who reaches a product")
	w, err := r.ways(ctx, p, partners)
	if err != nil {
		return nil, err
	}
	rows, err := r.db.Client.Membership.Query().Where(w.people, org.WithNames, pg.Apply).WithUser().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("list people: %w", err)
	}
	byMember, err := r.grantedTo(ctx, p, rows)
	if err != nil {
		return nil, err
	}
	list := page.Build(pg, rows, org.NameOf, func(ctx context.Context) (int, error) {
		return r.db.Client.Membership.Query().Where(w.people).Count(viewer.AsSystem(ctx, "who reaches a product"))
	})
	return page.Map(list, func(m *ent.Membership) *Person { return w.person(m, byMember[m.ID]) }), nil
}

// person says what somebody whom ways lets reach the product has on it.
func (w *ways) person(m *ent.Membership, grants []given) *Person {
	name, kind := signin.Name(m.Edges.User), w.product.Kind.String()
	if l := w.links[m.OrgID]; l != nil && m.OrgID != w.product.OrgID {
		s := Source{Kind: ByPartnerLink, ID: l.ID, Name: l.Edges.Partner.Name}
		p := &Person{Name: name, PartnerName: s.Name, Rights: every(kind, s)}
		if l.Level.String() == string(authz.Limited) {
			p.Rights = some(kind, []given{{s, l.Edges.Products[0].Rights}})
		}
		return p
	}
	if of := w.roles[m.RoleID]; slices.Contains(w.all, m.RoleID) {
		return &Person{Name: name, Membership: m, Rights: every(kind, role(of))}
	}
	return &Person{Name: name, Membership: m, Rights: some(kind, grants)}
}

// grantedTo returns what grants on a product give members, by membership.
func (r *Reach) grantedTo(ctx context.Context, p *ent.Product, rows []*ent.Membership) (map[string][]given, error) {
	var ids []string
	for _, m := range rows {
		if m.OrgID == p.OrgID {
			ids = append(ids, m.ID)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	grants, err := access.GrantsOn(ctx, r.db.Client, ids, []string{p.ID})
	if err != nil {
		return nil, err
	}
	places, err := r.db.Client.TeamMember.Query().Where(teammember.MembershipIDIn(ids...)).WithTeam().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find teams: %w", err)
	}
	teams, in := map[string]*ent.Team{}, map[string][]string{} // and members, by team
	for _, place := range places {
		teams[place.TeamID] = place.Edges.Team
		in[place.TeamID] = append(in[place.TeamID], place.MembershipID)
	}
	byMember := map[string][]given{}
	for _, g := range grants {
		holders := []string{}
		if g.MembershipID != nil {
			holders = append(holders, *g.MembershipID)
		} else {
			holders = in[*g.TeamID]
		}
		for _, id := range holders {
			byMember[id] = append(byMember[id], grant(g.ProductGrant, teams))
		}
	}
	return byMember, nil
}
