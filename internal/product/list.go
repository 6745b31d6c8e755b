package product

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/predicate"
	"kontor/ent/product"
	"kontor/ent/producttag"
	"kontor/internal/access"
	"kontor/internal/fault"
	"kontor/internal/page"
)

// Order names the order of a product list.
type Order string

// The orders. Products without a term come last where the first to expire come
// first.
const (
	OrderNameAsc     Order = "NAME_ASC"
	OrderNameDesc    Order = "NAME_DESC"
	OrderExpiresAsc  Order = "EXPIRES_ASC"
	OrderExpiresDesc Order = "EXPIRES_DESC"
	OrderCreatedAsc  Order = "CREATED_ASC"
	OrderCreatedDesc Order = "CREATED_DESC"
)

var (
	byName    = func(p *ent.Product) (any, string) { return p.NameKey, p.ID }
	byExpiry  = func(p *ent.Product) (any, string) { return p.ExpiresSort, p.ID }
	byCreated = func(p *ent.Product) (any, string) { return p.CreatedAt, p.ID }
)

var orders = map[Order]struct {
	page.Order
	key func(*ent.Product) (any, string)
}{
	OrderNameAsc:     {page.Order{Name: "name", Column: product.FieldNameKey}, byName},
	OrderNameDesc:    {page.Order{Name: "name_desc", Column: product.FieldNameKey, Desc: true}, byName},
	OrderExpiresAsc:  {page.Order{Name: "expires", Column: product.FieldExpiresSort, Type: page.Instant}, byExpiry},
	OrderExpiresDesc: {page.Order{Name: "expires_desc", Column: product.FieldExpiresSort, Type: page.Instant, Desc: true}, byExpiry},
	OrderCreatedAsc:  {page.Order{Name: "created", Column: product.FieldCreatedAt, Type: page.Instant}, byCreated},
	OrderCreatedDesc: {page.Order{Name: "created_desc", Column: product.FieldCreatedAt, Type: page.Instant, Desc: true}, byCreated},
}

// Filter narrows a list of products; what is left out, or empty, does not.
type Filter struct {
	// Search holds words that must all be found in name, reference or internal
	// name, whatever the case.
	Search   string
	Kinds    []product.Kind
	Statuses []product.Status
	// TagsAny, TagsAll and TagsNone are ids of tags.
	TagsAny, TagsAll, TagsNone []string
	// Tagged is with (true) or without (false) any tag.
	Tagged *bool
	// ExpiresAfter is inclusive, ExpiresBefore is not. A product without a term
	// never expires, and passes neither.
	ExpiresAfter, ExpiresBefore *time.Time
	AutoRenew                   *bool
}

// bounded is a filter that finds the same with instants of four digits of years: a
// task keeps them as JSON, which has no others, and SQLite orders no others.
func (f Filter) bounded() Filter {
	f.ExpiresAfter, f.ExpiresBefore = bounded(f.ExpiresAfter), bounded(f.ExpiresBefore)
	return f
}

func bounded(at *time.Time) *time.Time {
	if at == nil {
		return nil
	}
	t := at.UTC()
	switch year := t.Year(); {
	case year < 0:
		t = time.Time{}
	case year > FarFuture.Year():
		t = FarFuture
	}
	return &t
}

const (
	maxSearch     = 100
	maxFilterTags = 20
)

// List returns a page of the products of an organization that the viewer sees
// (R26), in one statement, and one more for the total count where that is
// asked. Of a foreign organization the viewer sees none.
//
// Fails with invalid on "filter.search", "filter.tagsAny", "filter.tagsAll",
// "filter.tagsNone" and the arguments of the page.
func (p *Products) List(ctx context.Context, orgID string, f Filter, o Order, args page.Args) (*page.Connection[*ent.Product], error) {
	return p.list(ctx, product.OrgID(orgID), f, o, args)
}

func (p *Products) list(ctx context.Context, of predicate.Product, f Filter, o Order, args page.Args) (*page.Connection[*ent.Product], error) {
	order, ok := orders[o]
	if !ok {
		return nil, fault.Invalid("orderBy", "unknown", "There is no such order.")
	}
	where, err := f.predicates()
	if err != nil {
		return nil, err
	}
	where = append(where, of)
	pg, err := page.New(args, order.Order)
	if err != nil {
		return nil, err
	}
	rows, err := p.db.Client.Product.Query().Where(where...).Where(pg.Apply).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "products")
	}
	return page.Build(pg, rows, order.key, func(ctx context.Context) (int, error) {
		return p.db.Client.Product.Query().Where(where...).Count(ctx)
	}), nil
}

func (f Filter) predicates() ([]predicate.Product, error) {
	if utf8.RuneCountInString(f.Search) > maxSearch {
		return nil, fault.Invalid("filter.search", "too_long", "Search for at most 100 characters.")
	}
	for field, ids := range map[string][]string{"tagsAny": f.TagsAny, "tagsAll": f.TagsAll, "tagsNone": f.TagsNone} {
		if len(ids) > maxFilterTags {
			return nil, fault.Invalid("filter."+field, "too_many", fmt.Sprintf("Choose at most %d tags.", maxFilterTags))
		}
	}
	f = f.bounded()
	var where []predicate.Product
	for _, word := range strings.Fields(Fold(f.Search)) {
		where = append(where, product.SearchKeyContains(word)) // ent escapes % and _
	}
	if len(f.Kinds) > 0 {
		where = append(where, product.KindIn(f.Kinds...))
	}
	if len(f.Statuses) > 0 {
		where = append(where, product.StatusIn(f.Statuses...))
	}
	if f.AutoRenew != nil {
		where = append(where, product.AutoRenew(*f.AutoRenew))
	}
	if f.ExpiresAfter != nil {
		where = append(where, product.ExpiresSortGTE(*f.ExpiresAfter), product.ExpiresAtNotNil())
	}
	if f.ExpiresBefore != nil {
		where = append(where, product.ExpiresSortLT(*f.ExpiresBefore), product.ExpiresAtNotNil())
	}
	return append(where, f.tags()...), nil
}

func (f Filter) tags() []predicate.Product {
	var where []predicate.Product
	if len(f.TagsAny) > 0 {
		where = append(where, carries(f.TagsAny))
	}
	for _, id := range f.TagsAll {
		where = append(where, carries([]string{id}))
	}
	if len(f.TagsNone) > 0 {
		where = append(where, product.Not(carries(f.TagsNone)))
	}
	if f.Tagged != nil {
		tagged := carries(nil)
		if !*f.Tagged {
			tagged = product.Not(tagged)
		}
		where = append(where, tagged)
	}
	return where
}

// carries tells whether a product has one of these tags, or any at all where
// none are given. It asks product by product, by the primary key: a page stops
// as soon as it is full, and PostgreSQL, which cannot know how many products a
// tag is on, has no worse plan to choose.
func carries(tagIDs []string) predicate.Product {
	return func(s *sql.Selector) {
		t := sql.Table(producttag.Table).As("carried")
		q := sql.Select(t.C(producttag.FieldTagID)).From(t).
			Where(sql.ColumnsEQ(t.C(producttag.FieldProductID), s.C(product.FieldID)))
		if len(tagIDs) > 0 {
			args := make([]any, len(tagIDs))
			for i, id := range tagIDs {
				args[i] = id
			}
			q.Where(sql.In(t.C(producttag.FieldTagID), args...))
		}
		s.Where(sql.Exists(q))
	}
}
