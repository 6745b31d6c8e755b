package graph

import (
	"context"

	"kontor/ent"
	"kontor/graph/model"
	"kontor/internal/product"
)

// productFilter reads a filter; what is left out, or null, does not narrow.
func productFilter(f *model.ProductFilter) product.Filter {
	if f == nil {
		return product.Filter{}
	}
	filter := product.Filter{
		Kinds: f.Kinds.Value(), Statuses: f.Statuses.Value(),
		TagsAny: f.TagsAny.Value(), TagsAll: f.TagsAll.Value(), TagsNone: f.TagsNone.Value(), Tagged: f.Tagged.Value(),
		ExpiresAfter: f.ExpiresAfter.Value(), ExpiresBefore: f.ExpiresBefore.Value(), AutoRenew: f.AutoRenew.Value(),
	}
	if search := f.Search.Value(); search != nil {
		filter.Search = *search
	}
	return filter
}

// viewerRights answers from the grants of all products of the level.
func viewerRights(ctx context.Context, row *ent.Product) ([]string, error) {
	granted, err := load(ctx).granted.Load(ctx, row.ID)
	if err != nil {
		return nil, err
	}
	return product.Rights(ctx, row, granted), nil
}
