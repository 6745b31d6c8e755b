package graph

import (
	"context"
	"sync"

	"github.com/vikstrous/dataloadgen"

	"kontor/ent"
	"kontor/internal/product"
)

// cohort is what one statement brought. What is asked of each of them is asked
// of all at once, by whichever field comes first: a loader, which gathers for a
// moment, would take several statements for so many on a busy machine.
type cohort struct {
	ids  []string
	done sync.Map // what was asked, and how it went
}

// gather remembers that the objects with these keys are of one cohort, about
// whose ids is asked.
func gather(ctx context.Context, keys, ids []string) {
	c := &cohort{ids: ids}
	for _, key := range keys {
		load(ctx).cohorts.Store(key, c)
	}
}

// prime fills a loader for all of an object's cohort, once. Without a cohort it
// does nothing: the loader gathers by itself.
func prime[V any](ctx context.Context, key, what string, l *dataloadgen.Loader[string, V], find func(context.Context, []string) (map[string]V, error)) error {
	found, ok := load(ctx).cohorts.Load(key)
	if !ok {
		return nil
	}
	c := found.(*cohort)
	do, _ := c.done.LoadOrStore(what, sync.OnceValue(func() error {
		values, err := find(ctx, c.ids)
		for _, id := range c.ids {
			l.Prime(id, values[id])
		}
		return err
	}))
	return do.(func() error)()
}

func productTags(ctx context.Context, products *product.Products, id string) ([]*ent.Tag, error) {
	l := load(ctx).tags
	if err := prime(ctx, id, "tags", l, products.TagsByProduct); err != nil {
		return nil, err
	}
	return l.Load(ctx, id)
}
