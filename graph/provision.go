package graph

import (
	"kontor/graph/model"
	"kontor/internal/provision"
)

func newProduct(in model.ProvisionProductInput) provision.NewProduct {
	n := provision.NewProduct{
		Key: in.IdempotencyKey, Organization: in.Organization, Kind: in.Kind, Name: in.Name, Reference: in.Reference,
		Pending: in.Pending, HolderName: in.HolderName, ExpiresAt: in.ExpiresAt.Value(), AutoRenew: in.AutoRenew,
		PriceMinor: in.PriceMinor, Currency: in.Currency, PeriodMonths: in.PeriodMonths,
	}
	if plan := in.Plan.Value(); plan != nil {
		n.Plan = *plan
	}
	return n
}

func usageRecords(in []*model.UsageInput) []provision.Usage {
	list := make([]provision.Usage, len(in))
	for i, u := range in {
		list[i] = provision.Usage{
			Reference: u.Reference, Metric: u.Metric, Unit: u.Unit, Quantity: u.Quantity, Quota: u.Quota.Value(),
			Start: u.PeriodStart, End: u.PeriodEnd,
		}
	}
	return list
}

// positive is a number, or nothing where it is 0.
func positive(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}
