package demo

import (
	"context"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/product"
	"kontor/ent/user"
	"kontor/internal/secret"
)

// tokens are programs of the demo's people. Nobody knows their secrets.
var tokens = []struct {
	org, who, name string
	scopes         []string
	clients        bool
	made, used     time.Duration // ago; never used if 0
	program        string
	lasts          time.Duration // from now; for ever if 0
}{
	{northwind, "ana.ruiz@northwind.example", "Inventory for accounting", []string{"billing:read", "product:read"}, false, 200 * day, 2 * time.Hour, "ledger-sync/4.2", 0},
	{northwind, "ben.carter@northwind.example", "Tags from the ticket system", []string{"product:tag"}, false, 40 * day, 26 * time.Hour, "curl/8.11", 50 * day},
	{northwind, "ben.carter@northwind.example", "Old monitoring", []string{"product:read", "usage:read"}, false, 360 * day, 341 * day, "check_products/1.0", 0},
	{vela, "luca.ferri@studiovela.example", "Renewals of all clients", []string{"client:read", "product:read"}, true, 120 * day, 20 * time.Minute, "vela-desk/2.0", 0},
}

// programs makes tokens, and the usage that back-end systems would post.
func programs(ctx context.Context, c *ent.Client, now time.Time) error {
	for _, t := range tokens {
		u, err := c.User.Query().Where(user.Email(t.who)).Only(ctx)
		if err != nil {
			return fmt.Errorf("demo: %w", err)
		}
		o, err := c.Organization.Query().Where(organization.ExternalRef(t.org)).Only(ctx)
		if err != nil {
			return fmt.Errorf("demo: %w", err)
		}
		value := secret.NewToken(secret.APIToken)
		create := c.ApiToken.Create().SetOrgID(o.ID).SetUserID(u.ID).SetName(t.name).SetHint(value[:len(secret.APIToken)+4]).SetSecretHash(secret.Hash(value)).
			SetScopes(t.scopes).SetClients(t.clients).SetCreatedAt(now.Add(-t.made)).SetUpdatedAt(now.Add(-t.made)).
			SetLastUsedAt(now.Add(-t.used).Truncate(time.Minute)).SetLastUsedIP("192.0.2.44").SetLastUsedClient(t.program)
		if t.lasts > 0 {
			create.SetExpiresAt(now.Add(t.lasts))
		}
		if err := create.Exec(ctx); err != nil {
			return fmt.Errorf("demo: %w", err)
		}
	}
	rows, err := c.Product.Query().Where(product.KindIn("web_hosting", "vps", "object_storage"), product.StatusEQ("active")).Order(product.ByNameKey()).All(ctx)
	if err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	month := time.Date(now.Year(), now.Month(), 1, 0, 0, 0, 0, time.UTC)
	var usage []*ent.ProductUsageCreate
	for i, row := range rows {
		for ago := range 3 {
			start := month.AddDate(0, -ago-1, 0)
			record := func(metric string, used, quota int64) {
				usage = append(usage, c.ProductUsage.Create().SetOrgID(row.OrgID).SetProductID(row.ID).SetMetric(metric).SetUnit("byte").
					SetQuantity(used).SetQuota(quota).SetPeriodStart(start).SetPeriodEnd(start.AddDate(0, 1, 0)))
			}
			const gigabyte = 1_000_000_000
			record("storage", int64(7+(i*13)%38-ago)*gigabyte/2, 25*gigabyte)
			record("traffic", int64(20+(i*37)%160-9*ago)*gigabyte, 200*gigabyte)
		}
	}
	if err := c.ProductUsage.CreateBulk(usage...).Exec(ctx); err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	return nil
}
