// Package page cuts lists into pages. A cursor is the place of a row in an
// order, its sort value and its id, so that rows that come or go between two
// pages move nothing: none that stays is lost or repeated. It knows SQL, and
// nothing of what is listed.
package page

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"kontor/internal/fault"
)

// The sizes of a page.
const (
	DefaultSize = 20
	MaxSize     = 100
)

// Args are the four arguments of a connection field.
type Args struct {
	First, Last   *int
	After, Before *string
}

// Type is the kind of value an Order sorts by.
type Type int

// The types of sort columns. Columns are never null: a null has no place.
const (
	Text Type = iota
	Number
	Instant
)

// Order sorts a list by one column, and by id among rows that are equal in it.
// A list in the order of the ids themselves has the column "id" and type Text.
type Order struct {
	// Name tells the order apart from all others of the list; it stands in its
	// cursors.
	Name   string
	Column string
	Desc   bool
	Type   Type
}

// Page is one page that was asked for, ready to be queried and built.
type Page struct {
	order         Order
	size          int
	backward      bool
	after, before *place
}

// New checks the arguments. Without first and last the page has DefaultSize
// rows. Fails with invalid on field "first", "last", "after" or "before".
func New(args Args, order Order) (*Page, error) {
	p := &Page{order: order, size: DefaultSize}
	var err error
	switch {
	case args.First != nil && args.Last != nil:
		return nil, fault.Invalid("last", "page_size", "Ask for first or for last, not for both.")
	case args.First != nil:
		p.size, err = size("first", *args.First)
	case args.Last != nil:
		p.backward = true
		p.size, err = size("last", *args.Last)
	}
	if err != nil {
		return nil, err
	}
	if p.after, err = parse("after", args.After, order); err != nil {
		return nil, err
	}
	if p.before, err = parse("before", args.Before, order); err != nil {
		return nil, err
	}
	return p, nil
}

func size(field string, n int) (int, error) {
	if n < 0 || n > MaxSize {
		return 0, fault.Invalid(field, "page_size", fmt.Sprintf("A page has between 0 and %d rows.", MaxSize))
	}
	return n, nil
}

// Apply narrows a query to the page, in its order, and to one row more, which
// tells Build whether the list goes on. It is used as the last predicate of an
// ent query: Where(p.Apply).
func (p *Page) Apply(s *sql.Selector) {
	columns := p.columns(s)
	if p.after != nil {
		s.Where(beyond(columns, p.after, !p.order.Desc))
	}
	if p.before != nil {
		s.Where(beyond(columns, p.before, p.order.Desc))
	}
	p.Sort(s)
	s.Limit(p.size + 1)
}

// Sort puts a query into the order of the page, for one that joins what several
// queries narrowed by Apply returned.
func (p *Page) Sort(s *sql.Selector) {
	for _, c := range p.columns(s) {
		// A page from the end is read from the end, and turned round by Build.
		if p.order.Desc != p.backward {
			c = sql.Desc(c)
		}
		s.OrderBy(c)
	}
}

func (p *Page) columns(s *sql.Selector) []string {
	if p.order.Column == "id" {
		return []string{s.C("id")}
	}
	return []string{s.C(p.order.Column), s.C("id")}
}

// beyond compares whole rows, which both databases answer from an index over
// the columns.
func beyond(columns []string, at *place, greater bool) *sql.Predicate {
	args := []any{at.value, at.id}[2-len(columns):]
	if greater {
		return sql.CompositeGT(columns, args...)
	}
	return sql.CompositeLT(columns, args...)
}

// Info says where a page begins and ends in its list.
type Info struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// Edge is a row and its place in the list.
type Edge[T any] struct {
	Cursor string
	Node   T
}

// Connection is a page of a list.
type Connection[T any] struct {
	Edges    []Edge[T]
	PageInfo Info

	count func(context.Context) (int, error)
}

// TotalCount returns the length of the whole list. It asks the database, so it
// is called only where somebody selected it.
func (c *Connection[T]) TotalCount(ctx context.Context) (int, error) { return c.count(ctx) }

// Build makes the connection out of the rows that a query narrowed by Apply
// returned. key returns a row's value in the order's column (a string, an int
// or a time.Time) and its id. count counts the list without Apply, for
// TotalCount; it may be nil where that is not offered.
func Build[T any](p *Page, rows []T, key func(T) (value any, id string), count func(context.Context) (int, error)) *Connection[T] {
	more := len(rows) > p.size
	if more {
		rows = rows[:p.size]
	}
	c := &Connection[T]{Edges: make([]Edge[T], 0, len(rows)), count: count}
	for _, r := range rows {
		value, id := key(r)
		c.Edges = append(c.Edges, Edge[T]{Cursor: cursor(p.order, value, id), Node: r})
	}
	// Behind the page: whether rows were left over. Before it: whether the page
	// was asked for from a row on, which is itself before the page.
	c.PageInfo.HasNextPage, c.PageInfo.HasPreviousPage = more, p.after != nil
	if p.backward {
		slices.Reverse(c.Edges)
		c.PageInfo.HasNextPage, c.PageInfo.HasPreviousPage = p.before != nil, more
	}
	if n := len(c.Edges); n > 0 {
		c.PageInfo.StartCursor, c.PageInfo.EndCursor = &c.Edges[0].Cursor, &c.Edges[n-1].Cursor
	}
	return c
}

// Map makes a connection of what f makes of each row.
func Map[A, B any](c *Connection[A], f func(A) B) *Connection[B] {
	m := &Connection[B]{Edges: make([]Edge[B], len(c.Edges)), PageInfo: c.PageInfo, count: c.count}
	for i, e := range c.Edges {
		m.Edges[i] = Edge[B]{Cursor: e.Cursor, Node: f(e.Node)}
	}
	return m
}

// Selected reads the text of an expression that a query selected beside a row's
// columns: drivers hand it out as either.
func Selected(v any) string {
	if b, ok := v.([]byte); ok {
		return string(b)
	}
	return fmt.Sprint(v)
}
