package org

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"kontor/ent"
	"kontor/ent/product"
)

// grantsData says which rights on products and kinds differ, before and after, as
// the log keeps them: a line for each product, "alpha.example: statistic
// technical", and for each kind, with "later" behind it for those to come only.
// Products bear the names that the viewer sees.
func grantsData(ctx context.Context, tx *ent.Client, before, after []*ent.ProductGrant) (map[string]string, error) {
	products, kinds := differing{}, differing{}
	for side, rows := range [][]*ent.ProductGrant{before, after} {
		for _, g := range rows {
			rights := strings.Join(slices.Sorted(slices.Values(g.Rights)), " ")
			switch {
			case g.ProductID != nil:
				products.put(*g.ProductID, side, rights)
			case g.Since != nil:
				kinds.put(g.Kind.String()+" later", side, rights)
			default:
				kinds.put(g.Kind.String(), side, rights)
			}
		}
	}
	named := differing{}
	if products.settle(); len(products) > 0 {
		rows, err := tx.Product.Query().Where(product.IDIn(slices.Collect(maps.Keys(products))...)).Order(product.ByID()).Select(product.FieldName).All(ctx)
		if err != nil {
			return nil, fmt.Errorf("name products: %w", err)
		}
		for _, p := range rows {
			// Two products may have one name.
			name := p.Name
			if _, twice := named[name]; twice {
				name += " (" + p.ID + ")"
			}
			named[name] = products[p.ID]
		}
	}
	kinds.settle()
	data := map[string]string{}
	named.note(data, "rights")
	kinds.note(data, "kind_rights")
	return data, nil
}

// differing are rights before and after, by what they are on.
type differing map[string][2]string

func (d differing) put(on string, side int, rights string) {
	both := d[on]
	both[side] = rights
	d[on] = both
}

// settle forgets what is as it was.
func (d differing) settle() {
	maps.DeleteFunc(d, func(_ string, both [2]string) bool { return both[0] == both[1] })
}

func (d differing) note(data map[string]string, name string) {
	if len(d) == 0 {
		return
	}
	var sides [2][]string
	for _, on := range slices.Sorted(maps.Keys(d)) {
		for side, rights := range d[on] {
			if rights != "" {
				sides[side] = append(sides[side], on+": "+rights)
			}
		}
	}
	data[name+"_from"], data[name+"_to"] = strings.Join(sides[0], "\n"), strings.Join(sides[1], "\n")
}
