package org

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/partnerlink"
	"kontor/ent/product"
	"kontor/internal/rule"
	"kontor/internal/viewer"
)

// DeletionObstacle is something that must be gone before an organization can be
// deleted.
type DeletionObstacle struct {
	// Reason is products, members, partners or clients.
	Reason string
	Count  int
}

// DeletionObstacles returns what is in the way of deleting organizations, by
// their ids (R139): products that have not ended, members other than the viewer,
// links with partners and with clients that are in force. It tells numbers only;
// who may know them is decided elsewhere. Four statements, whatever the length of
// the list.
func (o *Orgs) DeletionObstacles(ctx context.Context, orgIDs []string) (map[string][]DeletionObstacle, error) {
	return o.deletionObstacles(ctx, o.db.Client, orgIDs...)
}

func (o *Orgs) deletionObstacles(ctx context.Context, c *ent.Client, orgIDs ...string) (map[string][]DeletionObstacle, error) {
	self, now := viewer.From(ctx).UserID, o.clock.Now()
	// As the system: a rule that counts must count what the viewer does not see.
	ctx = viewer.AsSystem(ctx, "deletion")
	inForce := func(s *sql.Selector) { s.Where(rule.InForce(s.C, now)) }
	type tally struct {
		OrgID        string `json:"org_id"`
		ClientOrgID  string `json:"client_org_id"`
		PartnerOrgID string `json:"partner_org_id"`
		Count        int    `json:"count"`
	}
	found := map[string][]DeletionObstacle{}
	for _, look := range []struct {
		reason string
		scan   func(into *[]tally) error
	}{
		{"products", func(into *[]tally) error {
			return c.Product.Query().Where(product.OrgIDIn(orgIDs...), product.StatusNEQ(product.StatusTerminated)).
				GroupBy(product.FieldOrgID).Aggregate(ent.Count()).Scan(ctx, into)
		}},
		{"members", func(into *[]tally) error {
			return c.Membership.Query().Where(membership.OrgIDIn(orgIDs...), membership.UserIDNEQ(self)).
				GroupBy(membership.FieldOrgID).Aggregate(ent.Count()).Scan(ctx, into)
		}},
		{"partners", func(into *[]tally) error {
			return c.PartnerLink.Query().Where(partnerlink.ClientOrgIDIn(orgIDs...), inForce).
				GroupBy(partnerlink.FieldClientOrgID).Aggregate(ent.Count()).Scan(ctx, into)
		}},
		{"clients", func(into *[]tally) error {
			return c.PartnerLink.Query().Where(partnerlink.PartnerOrgIDIn(orgIDs...), inForce).
				GroupBy(partnerlink.FieldPartnerOrgID).Aggregate(ent.Count()).Scan(ctx, into)
		}},
	} {
		var tallies []tally
		if err := look.scan(&tallies); err != nil {
			return nil, fmt.Errorf("count %s: %w", look.reason, err)
		}
		for _, n := range tallies {
			id := n.OrgID + n.ClientOrgID + n.PartnerOrgID
			found[id] = append(found[id], DeletionObstacle{look.reason, n.Count})
		}
	}
	return found, nil
}
