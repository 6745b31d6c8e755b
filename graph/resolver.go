// Package graph is the GraphQL API: it decodes, calls the domain that knows the
// rule, and wraps the answer. What may be asked at all (size, depth, cost), who
// sees a field (@can) and what an error says (present) is decided here, once;
// whether a command is allowed never is.
package graph

import (
	"kontor/internal/account"
	"kontor/internal/activity"
	"kontor/internal/apitoken"
	"kontor/internal/backoffice"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/live"
	"kontor/internal/notice"
	"kontor/internal/notify"
	"kontor/internal/org"
	"kontor/internal/partner"
	"kontor/internal/product"
	"kontor/internal/provider"
	"kontor/internal/provision"
	"kontor/internal/reach"
	"kontor/internal/signin"
	"kontor/internal/support"
	"kontor/internal/takeout"
	"kontor/internal/task"
	"kontor/internal/terms"
	"kontor/internal/throttle"
	"kontor/internal/webhook"
)

// Resolver answers fields by asking the domains.
type Resolver struct {
	db       *db.DB
	clock    clock.Clock
	throttle *throttle.Throttle
	changes  *live.Hub

	orgs     *org.Orgs
	products *product.Products
	reach    *reach.Reach
	partners *partner.Partners
	accounts *account.Accounts
	signin   *signin.SignIn
	mailbox  *notify.Mailbox
	tokens   *apitoken.Tokens

	journal    *activity.Journal
	sealer     *activity.Sealer
	webhooks   *webhook.Webhooks
	provision  *provision.Provision
	tasks      *task.Tasks
	notices    *notice.Notices
	backoffice *backoffice.BackOffice
	support    *support.Support
	provider   *provider.Provider
	terms      *terms.Terms
	takeout    *takeout.Takeout
}

// Domains is what a Resolver asks.
type Domains struct {
	DB       *db.DB
	Clock    clock.Clock
	Throttle *throttle.Throttle
	Changes  *live.Hub
	Orgs     *org.Orgs
	Products *product.Products
	Partners *partner.Partners
	Accounts *account.Accounts
	SignIn   *signin.SignIn
	Mailbox  *notify.Mailbox
	Tokens   *apitoken.Tokens

	Journal    *activity.Journal
	Sealer     *activity.Sealer
	Webhooks   *webhook.Webhooks
	Provision  *provision.Provision
	Tasks      *task.Tasks
	Notices    *notice.Notices
	BackOffice *backoffice.BackOffice
	Support    *support.Support
	Provider   *provider.Provider
	Terms      *terms.Terms
	Takeout    *takeout.Takeout
}

// NewResolver returns a resolver over the domains.
func NewResolver(d Domains) *Resolver {
	return &Resolver{
		db: d.DB, clock: d.Clock, throttle: d.Throttle, changes: d.Changes,
		orgs: d.Orgs, products: d.Products, reach: reach.New(d.DB, d.Clock), partners: d.Partners, accounts: d.Accounts, signin: d.SignIn, mailbox: d.Mailbox, tokens: d.Tokens,
		journal: d.Journal, sealer: d.Sealer, webhooks: d.Webhooks, provision: d.Provision, tasks: d.Tasks, notices: d.Notices, terms: d.Terms, takeout: d.Takeout,
		backoffice: d.BackOffice, support: d.Support, provider: d.Provider,
	}
}
