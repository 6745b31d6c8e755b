package notify

import (
	"context"
	"fmt"

	"kontor/ent/product"
	"kontor/internal/mail"
)

// productLock tells of products that were locked or unlocked. The mail names those
// only that its recipient reached when it was caused.
func (w *Worker) productLock(ctx context.Context, l *letter) (mail.ProductLock, error) {
	rows, err := l.tx.Product.Query().
		Where(product.OrgID(l.org.ID), product.IDIn(l.ProductIDs...)).Order(product.ByNameKey(), product.ByID()).All(ctx)
	if err != nil {
		return mail.ProductLock{}, fmt.Errorf("load products: %w", err)
	}
	lock := mail.ProductLock{
		Actor: l.event.ActorName, Organization: l.org.Name, More: l.Products - len(rows), Reason: l.event.Data["reason"], At: l.event.At,
		URL: w.links.products(l.org.Slug),
	}
	for _, row := range rows {
		lock.Products = append(lock.Products, row.Name)
	}
	return lock, nil
}
