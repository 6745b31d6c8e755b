// Package authz is the one table of what may be done in an organization, which
// built-in role may do it, which scope lets an API token do it, and what a
// partner needs at a client to do it. It knows names and sets; it does not know
// people, rows or requests. The roles screen, the @can directive, the README
// and the golden tests all read this table.
package authz

import (
	"maps"
	"slices"
	"strings"
)

// Permission names one thing that may be done in an organization, as
// "noun:verb". Only the constants below exist; Known tells.
type Permission string

// The permissions. Each is described in Table.
const (
	OrgRead             Permission = "org:read"
	OrgReadDetails      Permission = "org:read_details"
	OrgUpdate           Permission = "org:update"
	MemberRead          Permission = "member:read"
	MemberInvite        Permission = "member:invite"
	MemberUpdate        Permission = "member:update"
	MemberRemove        Permission = "member:remove"
	RoleManage          Permission = "role:manage"
	TeamManage          Permission = "team:manage"
	RepresentativeGrant Permission = "representative:grant"
	ProductRead         Permission = "product:read"
	ProductReadAll      Permission = "product:read_all"
	ProductTag          Permission = "product:tag"
	ProductUpdate       Permission = "product:update"
	ProductLock         Permission = "product:lock"
	TagManage           Permission = "tag:manage"
	BillingRead         Permission = "billing:read"
	ActivityRead        Permission = "activity:read"
	UsageRead           Permission = "usage:read"
	TokenManage         Permission = "token:manage"
	PartnerRead         Permission = "partner:read"
	PartnerManage       Permission = "partner:manage"
	PartnerGrantFull    Permission = "partner:grant_full"
	ClientRead          Permission = "client:read"
	ClientReadAll       Permission = "client:read_all"
	ClientAdd           Permission = "client:add"
	ClientAssign        Permission = "client:assign"
	ProfileUpdate       Permission = "profile:update"
	WebhookManage       Permission = "webhook:manage"
	ViewShare           Permission = "view:share"
	SupportManage       Permission = "support:manage"
	OrgExport           Permission = "org:export"
	OrgDelete           Permission = "org:delete"
)

// RoleKey names a built-in role. Custom roles have no key.
type RoleKey string

// The four built-in roles of every organization, strongest first.
const (
	LegalRepresentative RoleKey = "legal_representative"
	Administrator       RoleKey = "administrator"
	Collaborator        RoleKey = "collaborator"
	External            RoleKey = "external"
)

// RoleKeys lists the built-in roles, strongest first.
func RoleKeys() []RoleKey {
	return []RoleKey{LegalRepresentative, Administrator, Collaborator, External}
}

// Level is how much of a client a partner may reach.
type Level string

// The levels of a partner link. The empty Level is no access.
const (
	Limited Level = "limited"
	Full    Level = "full"
)

// Entry is one line of the table.
type Entry struct {
	Name Permission
	// Description completes the sentence "May …".
	Description string
	// DependsOn lists what this permission is useless without.
	DependsOn []Permission
	// Roles lists the built-in roles that hold it.
	Roles []RoleKey
	// Scope is the scope of an API token that carries it; no token carries a
	// permission without one (R101).
	Scope Permission
	// Partner is the least level of a link that gives it to a partner at a
	// client; no link gives a permission without one (R123).
	Partner Level
}

var (
	everyone = []RoleKey{LegalRepresentative, Administrator, Collaborator, External}
	inside   = []RoleKey{LegalRepresentative, Administrator, Collaborator}
	managers = []RoleKey{LegalRepresentative, Administrator}
	owners   = []RoleKey{LegalRepresentative}
)

var table = []Entry{
	{OrgRead, "see the organization's name and kind", nil, everyone, OrgRead, Limited},
	{OrgReadDetails, "see the organization's addresses, telephone and VAT number", []Permission{OrgRead}, inside, OrgReadDetails, Full},
	{OrgUpdate, "change the organization's details and addresses", []Permission{OrgReadDetails}, managers, OrgUpdate, ""},
	{MemberRead, "see the members and the pending invitations", []Permission{OrgRead}, managers, MemberRead, Full},
	{MemberInvite, "invite people, resend and cancel invitations", []Permission{MemberRead}, managers, MemberInvite, ""},
	{MemberUpdate, "change a member's role and product rights, suspend and reactivate", []Permission{MemberRead}, managers, MemberUpdate, ""},
	{MemberRemove, "remove a member", []Permission{MemberRead}, managers, "", ""},
	{RoleManage, "create, change and delete custom roles, as far as one's own rights go", []Permission{MemberUpdate}, managers, "", ""},
	{TeamManage, "create, change and delete teams, their members and their rights on products", []Permission{MemberUpdate}, managers, TeamManage, ""},
	{RepresentativeGrant, "give and withdraw the legal-representative role", []Permission{MemberRead}, owners, "", ""},
	{ProductRead, "see the products one has a right on", []Permission{OrgRead}, everyone, ProductRead, Limited},
	{ProductReadAll, "see every product", []Permission{ProductRead}, managers, ProductRead, Full},
	{UsageRead, "see the usage of products; with rights on single products, of those with the right statistic", []Permission{ProductRead}, everyone, UsageRead, Limited},
	{ProductTag, "put tags on products and take them off", []Permission{ProductRead}, inside, ProductTag, Limited},
	{ProductUpdate, "give products internal names and notes", []Permission{ProductRead}, inside, ProductUpdate, Limited},
	{ProductLock, "lock products against changes by limited members and partners, and unlock them", []Permission{ProductReadAll}, managers, ProductLock, ""},
	{ViewShare, "share saved views of the product list with all members", []Permission{ProductRead}, managers, "", ""},
	{TagManage, "create, rename, recolour, merge and delete tags", []Permission{ProductTag}, managers, TagManage, Full},
	{BillingRead, "see prices and billing data", []Permission{OrgRead}, managers, BillingRead, ""},
	{ActivityRead, "see the organization's activity log", []Permission{OrgRead}, managers, ActivityRead, ""},
	{TokenManage, "see and revoke the API tokens of all members", []Permission{MemberRead}, managers, "", ""},
	{WebhookManage, "manage webhooks and see their deliveries", []Permission{ActivityRead}, managers, "", ""},
	{PartnerRead, "see the partners that look after the organization", []Permission{OrgRead}, managers, PartnerRead, ""},
	{PartnerManage, "invite partners, set their limited access, and end it", []Permission{PartnerRead}, managers, "", ""},
	{PartnerGrantFull, "give a partner full access", []Permission{PartnerManage}, owners, "", ""},
	{ClientRead, "see the clients that one looks after", []Permission{OrgRead}, inside, ClientRead, ""},
	{ClientReadAll, "see every client", []Permission{ClientRead}, managers, ClientRead, ""},
	{ClientAssign, "say which of the partner's people look after which client", []Permission{ClientReadAll, MemberRead}, managers, "", ""},
	{ClientAdd, "accept clients, ask for access to them, and end it", []Permission{ClientReadAll}, owners, "", ""},
	{SupportManage, "let the provider's staff look in for a limited time", []Permission{ActivityRead}, managers, "", ""},
	{OrgExport, "take out all data of the organization", []Permission{OrgReadDetails, MemberRead, ProductReadAll, ActivityRead}, owners, "", ""},
	{OrgDelete, "delete the organization", []Permission{OrgReadDetails}, owners, "", ""},
	{ProfileUpdate, "change the partner's profile in the directory", []Permission{OrgRead}, managers, "", ""},
}

// Table returns the whole table, in the order in which screens show it.
func Table() []Entry { return slices.Clone(table) }

// Known tells whether p is in the table.
func Known(p Permission) bool {
	return slices.ContainsFunc(table, func(e Entry) bool { return e.Name == p })
}

// Set is a set of permissions. The nil Set holds nothing.
type Set map[Permission]bool

// NewSet returns the set of ps; unknown names are left out.
func NewSet(ps ...Permission) Set {
	s := make(Set, len(ps))
	for _, p := range ps {
		s.Add(p)
	}
	return s
}

// Add puts p into the set, if it is in the table.
func (s Set) Add(p Permission) {
	if Known(p) {
		s[p] = true
	}
}

// Has tells whether p is in the set.
func (s Set) Has(p Permission) bool { return s[p] }

// Covers tells whether the set holds all of other.
func (s Set) Covers(other Set) bool {
	for p := range other {
		if !s[p] {
			return false
		}
	}
	return true
}

// List returns the set in table order.
func (s Set) List() []Permission {
	var ps []Permission
	for _, e := range table {
		if s[e.Name] {
			ps = append(ps, e.Name)
		}
	}
	return ps
}

// OfRole returns what a built-in role holds; an unknown key holds nothing.
func OfRole(key RoleKey) Set {
	s := Set{}
	for _, e := range table {
		if slices.Contains(e.Roles, key) {
			s[e.Name] = true
		}
	}
	return s
}

// Scopes lists the scopes that API tokens can have, in table order.
func Scopes() []Permission {
	var ps []Permission
	for _, e := range table {
		if e.Scope == e.Name {
			ps = append(ps, e.Name)
		}
	}
	return ps
}

// OfScopes returns what a token with these scopes may at most: the permissions
// they carry, and what those are useless without. Unknown scopes carry nothing.
func OfScopes(scopes []string) Set {
	s := Set{}
	for _, e := range table {
		if e.Scope != "" && slices.Contains(scopes, string(e.Scope)) {
			s.need(e.Name)
		}
	}
	return s
}

// need adds p and what it depends on. A scope never carries a permission that
// no token may have: what it depends on has a scope too (a test).
func (s Set) need(p Permission) {
	if s[p] {
		return
	}
	s[p] = true
	for _, e := range table {
		if e.Name == p {
			for _, d := range e.DependsOn {
				s.need(d)
			}
		}
		// What another scope needs comes with all that its own scope carries: whoever
		// may tag products sees those that product:read shows.
		if e.Scope == p {
			s.need(e.Name)
		}
	}
}

// OfPartner returns what a link of this level gives a partner's people at the
// client; an unknown level gives nothing.
func OfPartner(l Level) Set {
	s := Set{}
	for _, e := range table {
		if e.Partner == Limited && (l == Limited || l == Full) || e.Partner == Full && l == Full {
			s[e.Name] = true
		}
	}
	return s
}

// ReadOnly returns what only shows, and changes nothing.
func ReadOnly() Set {
	s := Set{}
	for _, e := range table {
		if _, verb, _ := strings.Cut(string(e.Name), ":"); verb == "read" || strings.HasPrefix(verb, "read_") {
			s[e.Name] = true
		}
	}
	return s
}

// Blocked returns what people keep in an organization that the provider has blocked:
// they see what they saw, and let support in and out, because support access ends
// whenever the customer says so. They change nothing else. Paying belongs here when
// there is a permission for it.
func Blocked() Set {
	s := ReadOnly()
	s.Add(SupportManage)
	return s
}

// Support returns what the provider's staff may do in an organization that lets them
// look in: see what its own people see, and change nothing. Billing is not part of it,
// because no support needs it here; nor are the clients of a partner, who have let
// nobody in.
func Support() Set {
	s := ReadOnly()
	for _, p := range []Permission{BillingRead, ClientRead, ClientReadAll} {
		delete(s, p)
	}
	return s
}

// Custom lists what a custom role may hold: everything but what only legal
// representatives do, by the first of which all else is kept manageable (R7, R121), and
// locks of products, which administrators and legal representatives alone lift (R31).
func Custom() []Permission {
	var ps []Permission
	for _, e := range table {
		switch e.Name {
		case RepresentativeGrant, PartnerGrantFull, ClientAdd, ProductLock:
		default:
			ps = append(ps, e.Name)
		}
	}
	return ps
}

// Close adds to the set what its permissions are useless without.
func (s Set) Close() Set {
	for p := range maps.Clone(s) {
		s.require(p)
	}
	return s
}

func (s Set) require(p Permission) {
	s[p] = true
	e, _ := Lookup(p)
	for _, d := range e.DependsOn {
		s.require(d)
	}
}

// And returns what both sets hold.
func (s Set) And(other Set) Set {
	both := Set{}
	for p := range s {
		if s[p] && other[p] {
			both[p] = true
		}
	}
	return both
}

// Without returns what the set holds and other does not.
func (s Set) Without(other Set) Set {
	rest := Set{}
	for p := range s {
		if s[p] && !other[p] {
			rest[p] = true
		}
	}
	return rest
}

// Lookup returns the line of p.
func Lookup(p Permission) (Entry, bool) {
	for _, e := range table {
		if e.Name == p {
			return e, true
		}
	}
	return Entry{}, false
}
