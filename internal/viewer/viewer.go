// Package viewer says who is asking. It is the only value of ours that rides
// in a context besides the transaction; everything that decides about access
// reads it from there. It knows memberships and permissions, and never the
// database: who loads it (signin) and who may become the system (few packages,
// see .golangci.yml) is decided elsewhere.
package viewer

import (
	"context"
	"slices"
	"sync/atomic"
	"time"

	"kontor/internal/authz"
	"kontor/internal/fault"
)

// Kind tells how the viewer proved who they are.
type Kind int

// The kinds of viewer. The zero value may do nothing.
const (
	Anonymous Kind = iota
	// Session is a person in a browser.
	Session
	// Token is a program that acts for its creator, within its scopes (R92).
	Token
	// Service is a back-end system of the provider. It belongs to no
	// organization; package provision alone knows what it may do.
	Service
	System
)

// Membership is the viewer's place in one organization: as a member, as one of
// the people of a partner that looks after it, or as staff whom it let in.
type Membership struct {
	// ID is that of the membership row; empty for the place of a partner or of staff.
	ID          string
	OrgID       string
	OrgName     string // of a membership
	RoleID      string
	RoleKey     authz.RoleKey
	Permissions authz.Set
	// Suspended memberships are listed but grant nothing.
	Suspended bool
	// Link is set for a partner's place.
	Link *Link
	// Support is set for a place of the provider's staff.
	Support *Support
	// Blocked tells that the provider lets the organization's people only read.
	Blocked bool
}

// Support is the customer's grant through which staff hold a place.
type Support struct {
	GrantID   string
	ExpiresAt time.Time
}

// Member tells whether the place is the viewer's own membership, and not one that
// they hold for a partner or the provider.
func (m Membership) Member() bool { return m.Link == nil && m.Support == nil }

// Link is the partner link through which a place is held.
type Link struct {
	ID          string
	Level       authz.Level
	PartnerID   string
	PartnerName string
	// MembershipID is the viewer's membership in the partner.
	MembershipID string
}

// Viewer is who is asking, for the length of one request or job.
type Viewer struct {
	Kind      Kind
	UserID    string
	Name      string
	Email     string
	Locale    string
	Staff     bool
	SessionID string
	// TokenID and TokenName name the token of a Token or Service viewer.
	TokenID, TokenName string
	// TokenOrgID is the organization a Token viewer is bound to; TokenClients tells
	// whether its clients are reached too.
	TokenOrgID   string
	TokenClients bool
	// Scopes are those of the token; they have already narrowed the permissions
	// of the memberships.
	Scopes []string
	// ProductKinds narrow a token to products of these kinds; empty is every kind.
	ProductKinds []string
	// ProvedAt is when this session last saw the password.
	ProvedAt time.Time
	// Why says what a system viewer works for.
	Why string

	// Where the request came from; written into activity events.
	IP, UserAgent, RequestID string

	// Behind a pointer, so that all copies of a viewer see a change of rights.
	memberships *atomic.Pointer[[]Membership]
}

// SetMemberships replaces what the viewer belongs to. Commands that change the
// viewer's own memberships call it, so that the answer is resolved under the
// rights the viewer has afterwards. The first call comes before the viewer is
// put into a context.
func (v *Viewer) SetMemberships(ms []Membership) {
	if v.memberships == nil {
		v.memberships = &atomic.Pointer[[]Membership]{}
	}
	ms = slices.Clone(ms)
	v.memberships.Store(&ms)
}

// Memberships returns all memberships, suspended ones included.
func (v *Viewer) Memberships() []Membership { return slices.Clone(v.places()) }

func (v *Viewer) places() []Membership {
	if v.memberships == nil {
		return nil
	}
	return *v.memberships.Load()
}

// In returns the viewer's active place in an organization: their membership, or
// that of a partner's people.
func (v *Viewer) In(orgID string) (Membership, bool) {
	for _, m := range v.places() {
		if m.OrgID == orgID && !m.Suspended {
			return m, true
		}
	}
	return Membership{}, false
}

// OrgsWith lists the organizations in which the viewer holds p.
func (v *Viewer) OrgsWith(p authz.Permission) []string {
	var ids []string
	for _, m := range v.places() {
		if !m.Suspended && m.Permissions.Has(p) {
			ids = append(ids, m.OrgID)
		}
	}
	return ids
}

// OrgsAsMember lists the organizations of which the viewer is an active member
// themselves.
func (v *Viewer) OrgsAsMember() []string {
	var ids []string
	for _, m := range v.places() {
		if m.Member() && !m.Suspended {
			ids = append(ids, m.OrgID)
		}
	}
	return ids
}

// Limited lists the active memberships that see only the products they have a
// grant for.
func (v *Viewer) Limited() []string {
	var ids []string
	for _, m := range v.places() {
		if m.Member() && m.limited() {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

// LimitedLinks lists the partner links through which the viewer sees only the
// products that are named in them.
func (v *Viewer) LimitedLinks() []string {
	var ids []string
	for _, m := range v.places() {
		if m.Link != nil && m.limited() {
			ids = append(ids, m.Link.ID)
		}
	}
	return ids
}

func (m Membership) limited() bool {
	return !m.Suspended && !m.Permissions.Has(authz.ProductReadAll) && m.Permissions.Has(authz.ProductRead)
}

// MembershipsWith lists the viewer's own active memberships that hold p.
func (v *Viewer) MembershipsWith(p authz.Permission) []string {
	var ids []string
	for _, m := range v.places() {
		if m.Member() && !m.Suspended && m.Permissions.Has(p) {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

// SignedIn tells whether a person in a browser is behind the request; a token
// is not.
func (v *Viewer) SignedIn() bool { return v.Kind == Session }

// IsSystem tells whether the program itself is asking.
func (v *Viewer) IsSystem() bool { return v.Kind == System }

// Become makes v who o is; where the request came from stays. Signing in and out
// call it, which stand alone in their request, so that the rest of the answer is
// resolved for whoever the person is then.
func (v *Viewer) Become(o *Viewer) {
	if v == anonymous {
		return
	}
	v.Kind, v.UserID, v.Name, v.Email, v.Locale, v.Staff = o.Kind, o.UserID, o.Name, o.Email, o.Locale, o.Staff
	v.SessionID, v.ProvedAt, v.Why = o.SessionID, o.ProvedAt, o.Why
	v.TokenID, v.TokenName, v.TokenOrgID, v.TokenClients = o.TokenID, o.TokenName, o.TokenOrgID, o.TokenClients
	v.Scopes, v.ProductKinds = o.Scopes, o.ProductKinds
	v.SetMemberships(o.Memberships())
}

type key struct{}

// anonymous is shared by all contexts without a viewer and never changes.
var anonymous = &Viewer{}

// With puts v into the context.
func With(ctx context.Context, v *Viewer) context.Context {
	return context.WithValue(ctx, key{}, v)
}

// From returns who is asking; never nil. A context without a viewer is
// anonymous, which may do nothing.
func From(ctx context.Context) *Viewer {
	if v, ok := ctx.Value(key{}).(*Viewer); ok && v != nil {
		return v
	}
	return anonymous
}

// AsSystem returns a context in which the program itself asks, seeing every
// row. why says for what; where the request came from is kept. Few packages may
// call it: those that look up credentials, run jobs, or import.
func AsSystem(ctx context.Context, why string) context.Context {
	from := From(ctx)
	return With(ctx, &Viewer{Kind: System, Why: why, IP: from.IP, UserAgent: from.UserAgent, RequestID: from.RequestID})
}

// Can tells whether the viewer holds p in the organization.
func Can(ctx context.Context, p authz.Permission, orgID string) bool {
	v := From(ctx)
	if v.IsSystem() {
		return true
	}
	m, ok := v.In(orgID)
	return ok && m.Permissions.Has(p)
}

// Require refuses unless the viewer holds p in the organization: not_found for
// an organization that is not the viewer's, forbidden with the permission
// otherwise.
func Require(ctx context.Context, p authz.Permission, orgID string) error {
	v := From(ctx)
	if v.IsSystem() {
		return nil
	}
	if v.Kind == Anonymous {
		return ErrSignIn
	}
	m, ok := v.In(orgID)
	if !ok {
		return fault.NotFound("organization")
	}
	if !m.Permissions.Has(p) {
		switch {
		case m.Blocked && !authz.Blocked().Has(p):
			return blocked(p)
		case m.Support != nil:
			return visiting(p)
		}
		if v.Kind == Token {
			return missingScope(p)
		}
		return fault.Forbidden(string(p), "Your role in this organization does not allow this. Ask a legal representative or an administrator.")
	}
	return nil
}

// RequireOwn is Require for what would outlast a visit of the provider's staff: what is
// kept here, or taken out.
func RequireOwn(ctx context.Context, p authz.Permission, orgID string) error {
	if m, ok := From(ctx).In(orgID); ok && m.Support != nil {
		return visiting(p)
	}
	return Require(ctx, p, orgID)
}

func visiting(p authz.Permission) error {
	return fault.Forbidden(string(p), "You look in for the provider: you change nothing here, and take nothing out.")
}

// ErrBlocked refuses whoever would change something in an organization that the
// provider has blocked, or as one of its people in that of a client.
var ErrBlocked = fault.ForbiddenReason("organization_blocked",
	"The provider has blocked this organization, or the one for which you act: data can be read, and not changed. The console says why; ask the provider.")

// Unblocked refuses what needs no permission, and yet changes an organization that the
// provider has blocked.
func Unblocked(ctx context.Context, orgID string) error {
	if m, ok := From(ctx).In(orgID); ok && m.Blocked {
		return ErrBlocked
	}
	return nil
}

func blocked(p authz.Permission) error {
	f := *ErrBlocked
	f.Permission = string(p)
	return &f
}

// missingScope refuses a token, and names the scope that it lacks (R96).
func missingScope(p authz.Permission) error {
	e, _ := authz.Lookup(p)
	if e.Scope == "" {
		return ErrTokenCannot
	}
	return fault.Forbidden(string(e.Scope), "This token lacks the scope "+string(e.Scope)+", or its creator may not do this here any more. "+
		"Scopes are never widened: make another token with it.")
}

// ErrTokenCannot is returned where a person must act in the console and a
// token asks (R101).
var ErrTokenCannot = fault.ForbiddenReason("session_only", "No token may do this. A person does it in the console.")

// ErrServiceOnly is returned where a back-end system must ask and somebody else
// does.
var ErrServiceOnly = fault.ForbiddenReason("service_only", "Only back-end systems of the provider may do this, with a service token.")

// ErrSignIn is returned where somebody must be signed in and nobody is.
var ErrSignIn = fault.Unauthenticated("sign_in", "Sign in first.")

// ErrProve is returned where the password must have been given a moment ago.
var ErrProve = fault.ForbiddenReason("prove_password", "Confirm your password first.")

// RequireSession returns the viewer if a person signed in; API tokens and
// anonymous visitors are refused.
func RequireSession(ctx context.Context) (*Viewer, error) {
	v := From(ctx)
	switch v.Kind {
	case Session:
		return v, nil
	case Token, Service:
		return nil, ErrTokenCannot
	}
	return nil, ErrSignIn
}

// RequireStaff returns the viewer if a person who works for the provider signed
// in; others learn that there is nothing for them.
func RequireStaff(ctx context.Context) (*Viewer, error) {
	v, err := RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	if !v.Staff {
		return nil, fault.ForbiddenReason("staff_only", "Only people who work for the provider may do this.")
	}
	return v, nil
}

// RequireRecentProof refuses with ErrProve unless the session saw the password
// within d before now.
func RequireRecentProof(ctx context.Context, now time.Time, d time.Duration) error {
	v, err := RequireSession(ctx)
	if err != nil {
		return err
	}
	if now.Sub(v.ProvedAt) > d {
		return ErrProve
	}
	return nil
}
