package activity

import (
	"context"
	"fmt"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/internal/viewer"
)

// Audit checks all lines of every chain, or of that of one organization where a
// slug is given, and tells report of each under the name of its organization,
// until that fails. The chain of what concerns no organization has the name "-"
// and comes first. For the operator. Fails where there is no such organization.
func (j *Journal) Audit(ctx context.Context, slug string, report func(name string, c *Check) error) error {
	ctx = viewer.AsSystem(ctx, "audit")
	audit := func(chain, name string) error {
		c, err := j.check(ctx, chain, 0)
		if err != nil {
			return err
		}
		return report(name, c)
	}
	if slug != "" {
		o, err := j.db.Client.Organization.Query().Where(organization.Slug(slug)).Only(ctx)
		if ent.IsNotFound(err) {
			return fmt.Errorf("there is no organization %q", slug)
		} else if err != nil {
			return fmt.Errorf("find organization: %w", err)
		}
		return audit(o.ID, o.Slug)
	}
	if err := audit(persons, persons); err != nil {
		return err
	}
	for after := ""; ; {
		some, err := j.db.Client.Organization.Query().Where(organization.IDGT(after)).Order(organization.ByID()).Limit(checkAtOnce).
			Select(organization.FieldID, organization.FieldSlug).All(ctx)
		if err != nil {
			return fmt.Errorf("list organizations: %w", err)
		}
		for _, o := range some {
			if err := audit(o.ID, o.Slug); err != nil {
				return err
			}
			after = o.ID
		}
		if len(some) < checkAtOnce {
			return nil
		}
	}
}
