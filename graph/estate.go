package graph

import (
	"time"

	"kontor/ent"
	"kontor/graph/model"
	"kontor/internal/product"
)

// productMatch reads what a command is about that means all products of a list.
func productMatch(m model.ProductMatch) product.Match {
	return product.Match{OrgID: m.OrganizationID, Filter: productFilter(m.Filter.Value()), Expected: m.ExpectedCount}
}

// productLock is a lock as the schema shows it; nil without.
func productLock(at *time.Time, by, reason string) *model.ProductLock {
	if at == nil {
		return nil
	}
	return &model.ProductLock{At: *at, ByName: by, Reason: reason}
}

// lockPayload is the answer of lockProducts.
func lockPayload(rows []*ent.Product, t *ent.Task, err error) (*model.LockProductsPayload, error) {
	if err != nil {
		return nil, err
	}
	if rows == nil {
		rows = []*ent.Product{}
	}
	return &model.LockProductsPayload{Products: rows, Task: t}, nil
}
