package graph

import (
	"context"
	"encoding/json"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vikstrous/dataloadgen"

	"kontor/ent"
	"kontor/graph/model"
	"kontor/internal/authz"
	"kontor/internal/logo"
	"kontor/internal/page"
	"kontor/internal/partner"
	"kontor/internal/product"
	"kontor/internal/viewer"
)

func partnerOf(orgID string) *model.Partner {
	return &model.Partner{Org: &ent.Organization{ID: orgID}}
}

func granted(level authz.Level, products []*model.PartnerProductInput, reviewAt, endsAt graphql.Omittable[*time.Time]) partner.Grant {
	g := partner.Grant{Level: level, ReviewAt: reviewAt.Value(), EndsAt: endsAt.Value()}
	for _, p := range products {
		g.Products = append(g.Products, partner.ProductRights(*p))
	}
	return g
}

func profileChange(in model.UpdatePartnerProfileInput) partner.ProfileChange {
	return partner.ProfileChange{
		Headline: in.Headline.Value(), Description: in.Description.Value(), Website: in.Website.Value(),
		City: in.City.Value(), Country: in.Country.Value(), Skills: list(in.Skills), Languages: list(in.Languages),
		Listed: in.Listed.Value(), TakesQuoteRequests: in.TakesQuoteRequests.Value(),
	}
}

// list is nil for a list that is left out, or null.
func list(o graphql.Omittable[[]string]) *[]string {
	if values, set := o.ValueOK(); set && values != nil {
		return &values
	}
	return nil
}

func directoryFilter(f *model.PartnerFilter) partner.DirectoryFilter {
	if f == nil {
		return partner.DirectoryFilter{}
	}
	return partner.DirectoryFilter{
		Search: deref(f.Search.Value()), Skills: f.Skills.Value(), Languages: f.Languages.Value(), Country: deref(f.Country.Value()),
	}
}

func clientFilter(f *model.ClientFilter) partner.ClientFilter {
	if f == nil {
		return partner.ClientFilter{}
	}
	return partner.ClientFilter{Search: deref(f.Search.Value()), Level: deref(f.Level.Value())}
}

func viewerPartner(ctx context.Context, orgID string) *model.ViewerPartner {
	m, ok := viewer.From(ctx).In(orgID)
	if !ok || m.Link == nil {
		return nil
	}
	return &model.ViewerPartner{LinkID: m.Link.ID, OrganizationID: m.Link.PartnerID, Name: m.Link.PartnerName, Level: m.Link.Level}
}

func entrances(list []partner.Entrance) []*model.ClientOrganization {
	orgs := make([]*model.ClientOrganization, len(list))
	for i, e := range list {
		o := e.Organization
		orgs[i] = &model.ClientOrganization{
			ID: o.ID, Name: o.Name, Slug: o.Slug, Hue: o.Hue, PartnerName: e.Link.PartnerName, Level: e.Link.Level, LogoURL: logo.URL(o.LogoKey),
		}
	}
	return orgs
}

// label is the name, slug, hue and logo of an organization that is party to a link
// the viewer sees.
func label(ctx context.Context, orgID string) (*ent.Organization, error) {
	o, err := load(ctx).labels.Load(ctx, orgID)
	if o == nil {
		o = &ent.Organization{}
	}
	return o, err
}

func clientLabel(ctx context.Context, l *ent.PartnerLink) (*ent.Organization, error) {
	if l.ClientOrgID == nil {
		return &ent.Organization{}, nil
	}
	return label(ctx, *l.ClientOrgID)
}

// listOf is what a nested list of products asks for.
type listOf struct {
	First  *int
	Filter *model.ProductFilter
	Order  product.Order
}

// clientProducts lists the products of one client together with those of all
// clients of its page.
func clientProducts(ctx context.Context, products *product.Products, link *ent.PartnerLink, l listOf) (*model.ProductConnection, error) {
	key, err := json.Marshal(l)
	if err != nil {
		return nil, err
	}
	find := func(ctx context.Context, ids []string) (map[string]*model.ProductConnection, error) {
		lists, err := products.ListEach(ctx, ids, productFilter(l.Filter), l.Order, l.First)
		var rows []string
		for _, list := range lists {
			for _, e := range list.Edges {
				rows = append(rows, e.Node.ID)
			}
		}
		gather(ctx, rows, rows)
		return lists, err
	}
	made, _ := load(ctx).clientProducts.LoadOrStore(string(key), loader(find))
	lists := made.(*dataloadgen.Loader[string, *model.ProductConnection])
	if err := prime(ctx, link.ID, string(key), lists, find); err != nil {
		return nil, err
	}
	return lists.Load(ctx, *link.ClientOrgID)
}

// clientOrganization is the client of a link, found with all of its page.
func clientOrganization(ctx context.Context, r *Resolver, link *ent.PartnerLink) (*ent.Organization, error) {
	if err := prime(ctx, link.ID, "organization", load(ctx).orgs, r.orgs.ByID); err != nil {
		return nil, err
	}
	return load(ctx).orgs.Load(ctx, *link.ClientOrgID)
}

// clientPage makes clients of a page of links, and one cohort of them.
func clientPage(ctx context.Context, links *page.Connection[*ent.PartnerLink]) *model.ClientConnection {
	var keys, ids []string
	clients := page.Map(links, func(l *ent.PartnerLink) *model.Client {
		keys, ids = append(keys, l.ID), append(ids, *l.ClientOrgID)
		return &model.Client{Link: l}
	})
	gather(ctx, keys, ids)
	return clients
}
