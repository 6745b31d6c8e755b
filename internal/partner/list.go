package partner

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/partnerlink"
	"kontor/ent/partnerlinkproduct"
	"kontor/ent/predicate"
	"kontor/ent/product"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

const (
	maxSearch    = 100
	maxEntrances = 500
	maxClientIDs = 100
)

// ClientFilter narrows a list of clients; the zero value lists all.
type ClientFilter struct {
	// Search holds words that must all be found in the name, whatever the case.
	Search string
	Level  authz.Level
}

// byClient orders links by the name of the client, whatever the case; the
// database makes the value, as in the list of members.
var byClient = page.Order{Name: "client", Column: "lower(clients.name)", Type: page.Text}

const nameColumn = "sort_name"

func withClient(s *sql.Selector) {
	c := sql.Table(organization.Table).As("clients")
	s.Join(c).On(s.C(partnerlink.FieldClientOrgID), c.C(organization.FieldID))
	s.AppendSelectExprAs(sql.Raw(byClient.Column), nameColumn)
}

// Clients lists the links in force of a partner with the clients that the viewer
// looks after, all or the assigned ones (R122), by the clients' names: one
// statement, and one more for the total count where that is asked. Clients in
// which the viewer has no place, because they were suspended as a member there,
// are left out. Fails with invalid on "filter.search" and the arguments of the
// page.
func (p *Partners) Clients(ctx context.Context, orgID string, f ClientFilter, args page.Args) (*page.Connection[*ent.PartnerLink], error) {
	words, err := words(f.Search)
	if err != nil {
		return nil, err
	}
	where := []predicate.PartnerLink{
		p.current(), partnerlink.PartnerOrgID(orgID), partnerlink.ClientOrgIDIn(viewer.From(ctx).OrgsWith(authz.OrgRead)...),
	}
	for _, w := range words {
		where = append(where, partnerlink.HasClientWith(organization.Or(organization.NameContainsFold(w), organization.NameContains(w))))
	}
	if f.Level != "" {
		where = append(where, partnerlink.LevelEQ(partnerlink.Level(f.Level)))
	}
	pg, err := page.New(args, byClient)
	if err != nil {
		return nil, err
	}
	rows, err := p.db.Client.PartnerLink.Query().Where(where...).Where(withClient, pg.Apply).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "clients")
	}
	key := func(l *ent.PartnerLink) (any, string) {
		name, _ := l.Value(nameColumn) // selected by withClient
		return page.Selected(name), l.ID
	}
	return page.Build(pg, rows, key, func(ctx context.Context) (int, error) {
		return p.db.Client.PartnerLink.Query().Where(where...).Count(ctx)
	}), nil
}

func words(search string) ([]string, error) {
	if !text.Block(search, maxSearch) {
		return nil, fault.Invalid("filter.search", "search", "Search for at most 100 characters, on one line.")
	}
	return strings.Fields(search), nil
}

// ClientIDs lists the clients' organizations of a partner in which the viewer has
// a place: those they enter for the partner, which asks nothing of the database,
// and those where they are a member themselves. Where only names some, at most 100,
// it leaves out all others. Fails with invalid on "clientIds".
func (p *Partners) ClientIDs(ctx context.Context, partnerID string, only []string) ([]string, error) {
	if len(only) > maxClientIDs {
		return nil, fault.Invalid("clientIds", "too_many", "Choose at most 100 clients at once.")
	}
	ids, err := p.clientIDs(ctx, partnerID)
	if err != nil || len(only) == 0 {
		return ids, err
	}
	return slices.DeleteFunc(ids, func(id string) bool { return !slices.Contains(only, id) }), nil
}

func (p *Partners) clientIDs(ctx context.Context, partnerID string) ([]string, error) {
	var ids, own []string
	for _, m := range viewer.From(ctx).Memberships() {
		switch {
		case m.Link != nil && m.Link.PartnerID == partnerID:
			ids = append(ids, m.OrgID)
		case m.Member() && !m.Suspended && m.OrgID != partnerID:
			own = append(own, m.OrgID)
		}
	}
	if len(own) == 0 {
		return ids, nil
	}
	rows, err := p.db.Client.PartnerLink.Query().
		Where(p.current(), partnerlink.PartnerOrgID(partnerID), partnerlink.ClientOrgIDIn(own...)).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "clients")
	}
	for _, l := range rows {
		ids = append(ids, *l.ClientOrgID)
	}
	return ids, nil
}

// Entrance is a client's organization that the viewer may enter for a partner.
type Entrance struct {
	Organization *ent.Organization
	Link         *viewer.Link
}

// Entrances lists the clients' organizations that the viewer may enter, by name,
// at most 500, in one statement.
func (p *Partners) Entrances(ctx context.Context) ([]Entrance, error) {
	links := map[string]*viewer.Link{}
	var ids []string
	for _, m := range viewer.From(ctx).Memberships() {
		if m.Link != nil {
			links[m.OrgID] = m.Link
			ids = append(ids, m.OrgID)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := p.db.Client.Organization.Query().Where(organization.IDIn(ids...)).
		Order(ent.Asc(organization.FieldName, organization.FieldID)).Limit(maxEntrances).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "organizations")
	}
	list := make([]Entrance, len(rows))
	for i, o := range rows {
		list[i] = Entrance{Organization: o, Link: links[o.ID]}
	}
	return list, nil
}

// Own returns the id of the partner for which the viewer looks after clients:
// orgID if it is one, or the first where orgID is empty; "" where there is none.
// It asks the database only where no client tells.
func (p *Partners) Own(ctx context.Context, orgID string) (string, error) {
	v := viewer.From(ctx)
	for _, m := range v.Memberships() {
		if m.Link != nil && (orgID == "" || m.Link.PartnerID == orgID) {
			return m.Link.PartnerID, nil
		}
	}
	own := v.OrgsWith(authz.ClientRead)
	if orgID != "" {
		own = slices.DeleteFunc(own, func(id string) bool { return id != orgID })
	}
	if len(own) == 0 {
		return "", nil
	}
	rows, err := p.db.Client.Organization.Query().Where(organization.IDIn(own...), organization.IsPartner(true)).
		Order(ent.Asc(organization.FieldName, organization.FieldID)).Limit(1).IDs(ctx)
	if err != nil || len(rows) == 0 {
		return "", access.Missing(err, "partner")
	}
	return rows[0], nil
}

// Pending lists what waits for an answer at a partner, newest first, at most 100:
// invitations by clients, and its own requests, expired ones too. Only for those
// who see every client.
func (p *Partners) Pending(ctx context.Context, orgID string) ([]*ent.PartnerLink, error) {
	rows, err := p.db.Client.PartnerLink.Query().
		Where(partnerlink.PartnerOrgID(orgID), partnerlink.StatusEQ(partnerlink.StatusPending)).
		Order(ent.Desc(partnerlink.FieldCreatedAt, partnerlink.FieldID)).Limit(maxListed).All(ctx)
	return rows, access.Missing(err, "links")
}

// OfClient lists the links of a client with its partners: those in force, those
// that wait, then the others, newest first, at most 100.
func (p *Partners) OfClient(ctx context.Context, orgID string) ([]*ent.PartnerLink, error) {
	rows, err := p.db.Client.PartnerLink.Query().Where(partnerlink.ClientOrgID(orgID)).
		Order(func(s *sql.Selector) {
			s.OrderExpr(sql.Raw("CASE " + s.C(partnerlink.FieldStatus) + " WHEN 'active' THEN 0 WHEN 'pending' THEN 1 ELSE 2 END"))
		}, ent.Desc(partnerlink.FieldCreatedAt, partnerlink.FieldID)).Limit(maxListed).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "links")
	}
	rank := map[string]int{"active": 0, "pending": 1}
	slices.SortStableFunc(rows, func(a, b *ent.PartnerLink) int {
		return cmp.Compare(or(rank, p.State(a), 2), or(rank, p.State(b), 2))
	})
	return rows, nil
}

func or(m map[string]int, key string, other int) int {
	if v, ok := m[key]; ok {
		return v
	}
	return other
}

// Products returns the products of limited links that are in force or wait, by
// the id of the link and in the order of their names. Edges.Product holds the
// name only.
//
// As the system for the names: whoever sees the link is told which products it
// is about. No caller may hand out more of them.
func (p *Partners) Products(ctx context.Context, linkIDs []string) (map[string][]*ent.PartnerLinkProduct, error) {
	rows, err := p.db.Client.PartnerLinkProduct.Query().
		Where(partnerlinkproduct.LinkIDIn(linkIDs...), partnerlinkproduct.HasLinkWith(partnerlink.Or(p.current(), p.waiting()))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find products of links: %w", err)
	}
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.ProductID
	}
	named, err := p.db.Client.Product.Query().Where(product.IDIn(ids...)).Select(product.FieldName, product.FieldNameKey).
		All(viewer.AsSystem(ctx, "products of a link"))
	if err != nil {
		return nil, fmt.Errorf("find products of links: %w", err)
	}
	byID := make(map[string]*ent.Product, len(named))
	for _, row := range named {
		byID[row.ID] = row
	}
	list := map[string][]*ent.PartnerLinkProduct{}
	for _, r := range rows {
		if r.Edges.Product = byID[r.ProductID]; r.Edges.Product != nil {
			list[r.LinkID] = append(list[r.LinkID], r)
		}
	}
	for _, of := range list {
		slices.SortFunc(of, func(a, b *ent.PartnerLinkProduct) int {
			return cmp.Or(cmp.Compare(a.Edges.Product.NameKey, b.Edges.Product.NameKey), cmp.Compare(a.ID, b.ID))
		})
	}
	return list, nil
}
