package demo

import (
	"context"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/user"
)

// succeed names who comes after Northwind's representative, and somebody outside
// who may confirm it; both have said that they are willing.
func succeed(ctx context.Context, c *ent.Client, now time.Time) error {
	named, willing := now.AddDate(0, 0, -21), now.AddDate(0, 0, -20)
	successor, err := c.Membership.Query().
		Where(membership.HasOrganizationWith(organization.ExternalRef(northwind)), membership.HasUserWith(user.Email("ben.carter@northwind.example"))).
		Only(ctx)
	if err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	ana, err := c.User.Query().Where(user.Email("ana.ruiz@northwind.example")).OnlyID(ctx)
	if err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	err = c.Succession.Create().SetOrgID(successor.OrgID).SetSuccessorID(successor.ID).SetNamedByID(ana).SetAcceptedAt(willing).
		SetCreatedAt(named).SetUpdatedAt(willing).Exec(ctx)
	if err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	err = c.TrustedContact.Create().SetOrgID(successor.OrgID).SetName("Odile Favre, notary").SetEmail("odile.favre@notary.example").SetLocale("fr").
		SetAcceptedAt(willing).SetCreatedAt(named).SetUpdatedAt(willing).Exec(ctx)
	if err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	return nil
}
