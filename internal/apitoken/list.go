package apitoken

import (
	"context"

	"kontor/ent"
	"kontor/ent/apitoken"
	"kontor/ent/predicate"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/page"
)

// newest lists tokens by their ids, which grow with time.
var newest = page.Order{Name: "newest", Column: "id", Type: page.Text, Desc: true}

// List lists the tokens of an organization that the viewer sees, newest first:
// their own, and everybody's where they hold token:manage. Tokens see none.
// Without ended it leaves out what cannot work again. Fails with invalid on the
// arguments of the page.
func (t *Tokens) List(ctx context.Context, orgID string, ended bool, args page.Args) (*page.Connection[*ent.ApiToken], error) {
	p, err := page.New(args, newest)
	if err != nil {
		return nil, err
	}
	where := []predicate.ApiToken{apitoken.OrgID(orgID)}
	if !ended {
		now := t.clock.Now()
		where = append(where, apitoken.RevokedAtIsNil(),
			apitoken.Or(apitoken.ExpiresAtIsNil(), apitoken.ExpiresAtGT(now)), idleAfter(now.Add(-RestorableFor)))
	}
	rows, err := t.db.Client.ApiToken.Query().Where(where...).Where(p.Apply).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "token")
	}
	return page.Build(p, rows, func(r *ent.ApiToken) (any, string) { return r.ID, r.ID }, func(ctx context.Context) (int, error) {
		return t.db.Client.ApiToken.Query().Where(where...).Count(ctx)
	}), nil
}

// Template is a set of scopes for a common program, the least that it needs.
type Template struct {
	Key     string
	Scopes  []authz.Permission
	Clients bool
}

// Templates lists the templates.
func Templates() []Template {
	return []Template{
		{"inventory", []authz.Permission{authz.ProductRead}, false},
		{"usage", []authz.Permission{authz.ProductRead, authz.UsageRead}, false},
		{"tagging", []authz.Permission{authz.ProductRead, authz.ProductTag}, false},
		{"members", []authz.Permission{authz.MemberRead}, false},
		{"audit", []authz.Permission{authz.ActivityRead}, false},
		{"partner_inventory", []authz.Permission{authz.ProductRead, authz.ClientRead}, true},
	}
}
