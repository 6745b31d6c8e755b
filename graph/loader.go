package graph

import (
	"context"
	"sync"
	"time"

	"github.com/vikstrous/dataloadgen"

	"kontor/ent"
	"kontor/internal/org"
)

// loaders read rows in bulk for the fields of many objects: one statement for
// all of a level instead of one an object. They live for one operation.
type loaders struct {
	orgs            *dataloadgen.Loader[string, *ent.Organization]
	labels          *dataloadgen.Loader[string, *ent.Organization] // name, slug, hue and logo only
	orgRoles        *dataloadgen.Loader[string, []*ent.Role]       // by organization
	addresses       *dataloadgen.Loader[string, []*ent.Address]    // by organization
	own             *dataloadgen.Loader[string, *ent.Membership]   // the viewer's, by organization
	representatives *dataloadgen.Loader[string, []string]          // ids of memberships, by organization
	roles           *dataloadgen.Loader[string, *ent.Role]
	roleUses        *dataloadgen.Loader[string, org.RoleUse]
	users           *dataloadgen.Loader[string, *ent.User]
	senders         *dataloadgen.Loader[string, string]              // names
	grants          *dataloadgen.Loader[string, []*ent.ProductGrant] // by membership
	kindGrants      *dataloadgen.Loader[string, []*ent.ProductGrant] // by membership
	removals        *dataloadgen.Loader[string, *org.Removal]        // by membership
	members         *dataloadgen.Loader[string, *ent.Membership]
	standings       *dataloadgen.Loader[string, *org.Standing]          // by succession
	obstacles       *dataloadgen.Loader[string, []org.DeletionObstacle] // by organization

	orgTeams    *dataloadgen.Loader[string, []*ent.Team]         // by organization
	memberTeams *dataloadgen.Loader[string, []*ent.Team]         // by membership
	leaders     *dataloadgen.Loader[string, *ent.Membership]     // by their own ids
	teamSizes   *dataloadgen.Loader[string, int]                 // by team
	teamGrants  *dataloadgen.Loader[string, []*ent.ProductGrant] // by team
	teamKinds   *dataloadgen.Loader[string, []*ent.ProductGrant] // by team

	products      *dataloadgen.Loader[string, *ent.Product]
	tags          *dataloadgen.Loader[string, []*ent.Tag] // by product
	orgTags       *dataloadgen.Loader[string, []*ent.Tag] // by organization
	granted       *dataloadgen.Loader[string, []string]   // the viewer's, by product
	productCounts *dataloadgen.Loader[string, int]        // by tag
	plans         *dataloadgen.Loader[string, string]     // names
	parties       *dataloadgen.Loader[string, string]     // names of organizations that are party to a product

	profiles       *dataloadgen.Loader[string, *ent.PartnerProfile]       // by organization
	linkProducts   *dataloadgen.Loader[string, []*ent.PartnerLinkProduct] // by link
	assignees      *dataloadgen.Loader[string, []*ent.Membership]         // by link
	clientProducts sync.Map                                               // loaders, by what is asked of each client
	cohorts        sync.Map                                               // of objects, by their ids
	usage          *dataloadgen.Loader[string, []*ent.ProductUsage]

	seals       *dataloadgen.Loader[string, *ent.EventSeal] // by line of the log
	terms       *dataloadgen.Loader[string, *ent.TermsVersion]
	unaccepted  *dataloadgen.Loader[string, *ent.TermsVersion]      // by organization
	acceptances *dataloadgen.Loader[string, []*ent.TermsAcceptance] // by organization

	webhooks  *dataloadgen.Loader[string, []*ent.WebhookEndpoint] // by organization
	endpoints *dataloadgen.Loader[string, *ent.WebhookEndpoint]
	payloads  *dataloadgen.Loader[string, string] // by delivery
	creators  *dataloadgen.Loader[string, string] // names of the people who made service tokens

	memberCounts     *dataloadgen.Loader[string, int]                 // by organization, for staff, as all of these
	customerProducts *dataloadgen.Loader[string, int]                 // how many, by organization
	itemCounts       *dataloadgen.Loader[string, int]                 // products, by item of the catalogue
	owners           *dataloadgen.Loader[string, []*ent.User]         // by organization
	staffMemberships *dataloadgen.Loader[string, []*ent.Membership]   // by person
	supportInForce   *dataloadgen.Loader[string, *ent.SupportGrant]   // by organization
	supportGrants    *dataloadgen.Loader[string, []*ent.SupportGrant] // by organization, for its people too
	supportVisits    *dataloadgen.Loader[string, []*ent.SupportVisit] // by grant
}

type loadersKey struct{}

func withLoaders(ctx context.Context, r *Resolver) context.Context {
	return context.WithValue(ctx, loadersKey{}, &loaders{
		orgs:            loader(r.orgs.ByID),
		labels:          loader(r.orgs.Labels),
		orgRoles:        loader(r.orgs.RolesOf),
		addresses:       loader(r.orgs.Addresses),
		own:             loader(r.orgs.Own),
		representatives: loader(r.orgs.Representatives),
		roles:           loader(r.orgs.Roles),
		roleUses:        loader(r.orgs.RoleUses),
		users:           loader(r.orgs.Users),
		senders:         loader(r.orgs.Senders),
		obstacles:       loader(r.orgs.DeletionObstacles),
		grants:          loader(r.orgs.Grants),
		kindGrants:      loader(r.orgs.KindGrants),
		removals:        loader(r.orgs.Removals),
		members:         loader(r.orgs.MembersByID),
		standings:       loader(r.orgs.Standings),

		orgTeams:    loader(r.orgs.Teams),
		memberTeams: loader(r.orgs.TeamsOf),
		leaders:     loader(r.orgs.Leaders),
		teamSizes:   loader(r.orgs.TeamSizes),
		teamGrants:  loader(r.orgs.TeamGrants),
		teamKinds:   loader(r.orgs.TeamKindGrants),

		products:      loader(r.products.ByID),
		tags:          loader(r.products.TagsByProduct),
		orgTags:       loader(r.products.TagsByOrg),
		granted:       loader(r.products.Granted),
		productCounts: loader(r.products.ProductCounts),
		plans:         loader(r.products.Plans),
		parties:       loader(r.products.PartyNames),

		profiles:     loader(r.partners.Profiles),
		linkProducts: loader(r.partners.Products),
		assignees:    loader(r.partners.Assignees),
		usage:        loader(r.products.Usage),

		seals:       loader(r.journal.Seals),
		terms:       loader(r.terms.ByID),
		unaccepted:  loader(r.terms.Unaccepted),
		acceptances: loader(r.terms.Acceptances),

		webhooks:  loader(r.webhooks.ByOrganization),
		endpoints: loader(r.webhooks.ByID),
		payloads:  loader(r.webhooks.Payloads),
		creators:  loader(r.provision.CreatorNames),

		memberCounts:     loader(r.backoffice.MemberCounts),
		customerProducts: loader(r.backoffice.ProductCounts),
		itemCounts:       loader(r.backoffice.ItemCounts),
		owners:           loader(r.backoffice.Representatives),
		staffMemberships: loader(r.backoffice.Memberships),
		supportInForce:   loader(r.support.InForceByOrganization),
		supportGrants:    loader(r.support.ByOrganization),
		supportVisits:    loader(r.support.Visits),
	})
}

func load(ctx context.Context) *loaders { return ctx.Value(loadersKey{}).(*loaders) }

// loader makes a loader out of a bulk function that returns what it found by
// key. A key it does not return is loaded as the zero value.
func loader[V any](find func(context.Context, []string) (map[string]V, error)) *dataloadgen.Loader[string, V] {
	return dataloadgen.NewLoader(func(ctx context.Context, keys []string) ([]V, []error) {
		found, err := find(ctx, keys)
		if err != nil {
			return nil, []error{err}
		}
		values := make([]V, len(keys))
		for i, k := range keys {
			values[i] = found[k]
		}
		return values, nil
	}, dataloadgen.WithWait(2*time.Millisecond), dataloadgen.WithBatchCapacity(maxPage))
}

// some keeps an empty list a list: null means that the viewer may not know.
func some[V any](list []V, err error) ([]V, error) {
	if list == nil && err == nil {
		list = []V{}
	}
	return list, err
}
