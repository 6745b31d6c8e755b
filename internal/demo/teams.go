package demo

import (
	"context"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/productgrant"
	"kontor/ent/user"
	"kontor/internal/text"
)

// teams are groups of Northwind's people, the first of whom leads. What they reach
// today stays what the list of sign-ins says: the first team's right is on products
// to come, the second's people see everything, or nothing for the time being.
var teams = []struct {
	name   string
	color  int
	people []string
	kind   productgrant.Kind
	future bool
}{
	{"Web shops", 9, []string{"chloe.martin@northwind.example", "emil.brandt@freelance.example"}, productgrant.KindWebHosting, true},
	{"Operations", 6, []string{"ben.carter@northwind.example", "ines.moreau@mail.example"}, productgrant.KindVps, false},
}

// team makes the teams, each with a right on a kind of products.
func team(ctx context.Context, c *ent.Client, now time.Time) error {
	o, err := c.Organization.Query().Where(organization.ExternalRef(northwind)).Only(ctx)
	if err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	for _, t := range teams {
		row, err := c.Team.Create().SetOrgID(o.ID).SetName(t.name).SetNameKey(text.Fold(t.name)).SetColor(t.color).
			SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("demo: %w", err)
		}
		for i, email := range t.people {
			m, err := c.Membership.Query().Where(membership.OrgID(o.ID), membership.HasUserWith(user.Email(email))).OnlyID(ctx)
			if err != nil {
				return fmt.Errorf("demo: %w", err)
			}
			if err := c.TeamMember.Create().SetOrgID(o.ID).SetTeamID(row.ID).SetMembershipID(m).Exec(ctx); err != nil {
				return fmt.Errorf("demo: %w", err)
			}
			if i == 0 {
				if err := c.Team.UpdateOne(row).SetLeaderID(m).Exec(ctx); err != nil {
					return fmt.Errorf("demo: %w", err)
				}
			}
		}
		grant := c.ProductGrant.Create().SetOrgID(o.ID).SetTeamID(row.ID).SetKind(t.kind).SetRights([]string{"technical", "statistic"}).
			SetCreatedAt(now).SetUpdatedAt(now)
		if t.future {
			grant.SetSince(now)
		}
		if err := grant.Exec(ctx); err != nil {
			return fmt.Errorf("demo: %w", err)
		}
	}
	return nil
}
