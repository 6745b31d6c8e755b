package graph

import "kontor/internal/page"

// edges returns the edges of a page as generated code asks for them.
func edges[T any](c *page.Connection[T]) []*page.Edge[T] {
	list := make([]*page.Edge[T], len(c.Edges))
	for i := range c.Edges {
		list[i] = &c.Edges[i]
	}
	return list
}
