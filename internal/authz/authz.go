// Package authz is the one table of what may be done in an organization and
// which built-in role may do it. It knows names and sets; it does not know
// people, rows or requests. The roles screen, the @can directive, the README
// and the golden tests all read this table.
package authz

import "slices"

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
	RepresentativeGrant Permission = "representative:grant"
	ProductRead         Permission = "product:read"
	ProductReadAll      Permission = "product:read_all"
	ProductTag          Permission = "product:tag"
	TagManage           Permission = "tag:manage"
	BillingRead         Permission = "billing:read"
	ActivityRead        Permission = "activity:read"
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

// Entry is one line of the table.
type Entry struct {
	Name Permission
	// Description completes the sentence "May …".
	Description string
	// DependsOn lists what this permission is useless without.
	DependsOn []Permission
	// Roles lists the built-in roles that hold it.
	Roles []RoleKey
}

var (
	everyone = []RoleKey{LegalRepresentative, Administrator, Collaborator, External}
	inside   = []RoleKey{LegalRepresentative, Administrator, Collaborator}
	managers = []RoleKey{LegalRepresentative, Administrator}
	owners   = []RoleKey{LegalRepresentative}
)

var table = []Entry{
	{OrgRead, "see the organization's name and kind", nil, everyone},
	{OrgReadDetails, "see the organization's addresses, telephone and VAT number", []Permission{OrgRead}, inside},
	{OrgUpdate, "change the organization's details and addresses", []Permission{OrgReadDetails}, managers},
	{MemberRead, "see the members and the pending invitations", []Permission{OrgRead}, managers},
	{MemberInvite, "invite people, resend and cancel invitations", []Permission{MemberRead}, managers},
	{MemberUpdate, "change a member's role and product rights, suspend and reactivate", []Permission{MemberRead}, managers},
	{MemberRemove, "remove a member", []Permission{MemberRead}, managers},
	{RepresentativeGrant, "give and withdraw the legal-representative role", []Permission{MemberRead}, owners},
	{ProductRead, "see the products one has a right on", []Permission{OrgRead}, everyone},
	{ProductReadAll, "see every product", []Permission{ProductRead}, managers},
	{ProductTag, "put tags on products and take them off", []Permission{ProductRead}, inside},
	{TagManage, "create, rename, recolour, merge and delete tags", []Permission{ProductTag}, managers},
	{BillingRead, "see prices and billing data", []Permission{OrgRead}, managers},
	{ActivityRead, "see the organization's activity log", []Permission{OrgRead}, managers},
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
		if Known(p) {
			s[p] = true
		}
	}
	return s
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
