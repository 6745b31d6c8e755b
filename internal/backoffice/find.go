package backoffice

import (
	"context"
	"fmt"
	"strings"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/predicate"
	"kontor/ent/product"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/email"
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/text"
)

const maxSearch = 100

// newest is the order of both lists: ids sort by the time they were made.
var newest = page.Order{Name: "newest", Column: "id", Desc: true}

// Filter narrows a list; the zero value lists all.
type Filter struct {
	Search  string
	Blocked *bool
}

func (f *Filter) check() error {
	if f.Search = strings.TrimSpace(f.Search); !text.Line(f.Search, 0, maxSearch) {
		return fault.Invalid("search", "search", "Search for at most 100 characters, on one line.")
	}
	return nil
}

// Organizations lists customers, the newest first, by a part of the name or slug, an
// id, the address of a member or the reference of a product. Deleted ones are not
// there.
//
// For staff. Fails with invalid on "search" and the arguments of the page, forbidden.
func (b *BackOffice) Organizations(ctx context.Context, f Filter, args page.Args) (*page.Connection[*ent.Organization], error) {
	system, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	if err := f.check(); err != nil {
		return nil, err
	}
	p, err := page.New(args, newest)
	if err != nil {
		return nil, err
	}
	where := f.organizations()
	rows, err := b.db.Client.Organization.Query().Where(where...).Where(p.Apply).All(system)
	if err != nil {
		return nil, fmt.Errorf("find organizations: %w", err)
	}
	key := func(o *ent.Organization) (any, string) { return o.ID, o.ID }
	return page.Build(p, rows, key, func(context.Context) (int, error) {
		return b.db.Client.Organization.Query().Where(where...).Count(system)
	}), nil
}

func (f Filter) organizations() []predicate.Organization {
	where := []predicate.Organization{organization.DeletedAtIsNil()}
	if s := f.Search; s != "" {
		where = append(where, organization.Or(
			organization.ID(s),
			// Folded, and as typed: a PostgreSQL database of the locale C folds unaccented
			// letters only.
			organization.NameContainsFold(s), organization.NameContains(s), organization.SlugContains(strings.ToLower(s)),
			organization.HasMembershipsWith(membership.HasUserWith(user.Email(email.Normalize(s)))),
			organization.HasProductsWith(product.Reference(s)),
		))
	}
	if f.Blocked != nil {
		blocked := organization.BlockedAtNotNil()
		if !*f.Blocked {
			blocked = organization.BlockedAtIsNil()
		}
		where = append(where, blocked)
	}
	return where
}

// Users lists people, the newest first, by words that are all in their names or
// address, or by an id.
//
// For staff. Fails with invalid on "search" and the arguments of the page, forbidden.
func (b *BackOffice) Users(ctx context.Context, f Filter, args page.Args) (*page.Connection[*ent.User], error) {
	system, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	if err := f.check(); err != nil {
		return nil, err
	}
	p, err := page.New(args, newest)
	if err != nil {
		return nil, err
	}
	where := f.users()
	rows, err := b.db.Client.User.Query().Where(where...).Where(p.Apply).All(system)
	if err != nil {
		return nil, fmt.Errorf("find people: %w", err)
	}
	key := func(u *ent.User) (any, string) { return u.ID, u.ID }
	return page.Build(p, rows, key, func(context.Context) (int, error) {
		return b.db.Client.User.Query().Where(where...).Count(system)
	}), nil
}

func (f Filter) users() []predicate.User {
	var where []predicate.User
	for _, word := range strings.Fields(f.Search) {
		where = append(where, user.Or(
			user.ID(word), user.EmailContainsFold(word),
			user.GivenNameContainsFold(word), user.GivenNameContains(word),
			user.FamilyNameContainsFold(word), user.FamilyNameContains(word),
		))
	}
	if f.Blocked != nil {
		blocked := user.DisabledAtNotNil()
		if !*f.Blocked {
			blocked = user.DisabledAtIsNil()
		}
		where = append(where, blocked)
	}
	return where
}

// Organization returns a customer that is not deleted. For staff. Fails with
// not_found, forbidden.
func (b *BackOffice) Organization(ctx context.Context, id string) (*ent.Organization, error) {
	system, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	return customer(system, b.db.Client, id)
}

func customer(system context.Context, c *ent.Client, id string) (*ent.Organization, error) {
	o, err := c.Organization.Query().Where(organization.ID(id), organization.DeletedAtIsNil()).Only(system)
	return o, access.Missing(err, "organization")
}

// User returns a person. For staff. Fails with not_found, forbidden.
func (b *BackOffice) User(ctx context.Context, id string) (*ent.User, error) {
	system, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	u, err := b.db.Client.User.Get(system, id)
	return u, access.Missing(err, "person")
}
