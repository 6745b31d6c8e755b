// Package apitoken knows the tokens with which programs act for a person: who
// makes them, what they carry, when they stop. Secrets are hashed and shown once.
// What a token may do is not decided here: its power is its scopes within what
// its creator may do at that moment (R92), which packages authz and access tell.
package apitoken

import (
	"context"
	"slices"
	"strings"
	"time"

	"kontor/ent"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/signin"
	"kontor/internal/text"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// The limits of tokens.
const (
	// IdleAfter is how long a token lives without a call (R94).
	IdleAfter = 365 * 24 * time.Hour
	// RestorableFor is how long one that was disabled can be restored.
	RestorableFor = 30 * 24 * time.Hour
	// MaxOverlap is how many hours an earlier generation may live beside the next.
	MaxOverlap = 720

	maxName     = 64 // characters
	maxNetworks = 20
	maxRevoked  = 100 // at once
	hintLen     = 4   // behind the prefix
)

// Errors of commands on tokens.
var (
	ErrName     = fault.Invalid("name", "token_name", "Give the token a name of 1 to 64 characters, on one line.")
	ErrScopes   = fault.Invalid("scopes", "scopes", "Choose at least one of the scopes that apiScopes lists.")
	ErrKinds    = fault.Invalid("productKinds", "product_kinds", "Choose among the kinds of products that there are.")
	ErrClients  = fault.Invalid("clients", "not_a_partner", "Only a token of a partner reaches clients. This organization is none.")
	ErrNetworks = fault.Invalid("allowedNetworks", "networks", "Give at most 20 networks, each as an address or in CIDR notation: 192.0.2.0/24.")
	ErrExpires  = fault.Invalid("expiresAt", "in_the_past", "A token ends in the future, or never.")
	ErrOverlap  = fault.Invalid("overlapHours", "overlap", "The earlier generation lives between 0 and 720 hours on.")
	ErrCount    = fault.Invalid("tokenIds", "count", "Choose between 1 and 100 tokens.")
	ErrEnded    = fault.Conflict("token_ended", "This token does not work any more, and not again. Make another one.")
	ErrDisabled = fault.Conflict("token_disabled", "This token is disabled because it was not used for a year. Restore it first.")
	ErrRotated  = fault.Conflict("token_rotated", "This token has a next generation already. Rotate that one.")
	ErrCreator  = fault.ForbiddenReason("creator_only", "Only its creator may change this token. You may revoke it.")
	ErrMembers  = fault.ForbiddenReason("members_only", "Only members of an organization make tokens for it. Make one in your own organization, for its clients.")
)

// Tokens makes, changes and knows API tokens.
type Tokens struct {
	db       *db.DB
	events   *event.Log
	throttle *throttle.Throttle
	clock    clock.Clock

	leaks map[string]func(context.Context, string) error
}

// New returns Tokens over a database.
func New(d *db.DB, l *event.Log, t *throttle.Throttle, c clock.Clock) *Tokens {
	return &Tokens{db: d, events: l, throttle: t, clock: c, leaks: map[string]func(context.Context, string) error{}}
}

// State is how a token stands.
type State string

// The states. Only an active token works.
const (
	Active   State = "active"
	Expired  State = "expired"
	Disabled State = "disabled"
	Revoked  State = "revoked"
)

// StateAt tells how a token stands at an instant, whether or not a sweep has
// noted it yet.
func StateAt(t *ent.ApiToken, now time.Time) State {
	switch {
	case t.RevokedAt != nil:
		return Revoked
	case t.ExpiresAt != nil && !now.Before(*t.ExpiresAt):
		return Expired
	case !now.Before(IdleAt(t).Add(RestorableFor)):
		return Revoked
	case !now.Before(IdleAt(t)):
		return Disabled
	}
	return Active
}

// IdleAt is when a token is, or was, disabled for not being used: a year after
// its last use, or after it was made. A token that was restored has another year,
// which stands in disabled_at until its next use.
func IdleAt(t *ent.ApiToken) time.Time {
	switch {
	case t.DisabledAt != nil:
		return *t.DisabledAt
	case t.LastUsedAt != nil:
		return t.LastUsedAt.Add(IdleAfter)
	}
	return t.CreatedAt.Add(IdleAfter)
}

// CanCreate tells whether the viewer may make tokens for an organization: its
// active members may, in a browser; a partner's people may not.
func CanCreate(ctx context.Context, orgID string) bool { return mayCreate(ctx, orgID) == nil }

func mayCreate(ctx context.Context, orgID string) error {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return err
	}
	place, in := v.In(orgID)
	if !in {
		return fault.NotFound("organization")
	}
	if !place.Member() {
		return ErrMembers
	}
	return viewer.Unblocked(ctx, orgID)
}

// CanRevoke tells whether the viewer may revoke a token they see: their own, or
// any where they hold token:manage.
func CanRevoke(ctx context.Context, t *ent.ApiToken) bool {
	return Own(ctx, t) || viewer.Can(ctx, authz.TokenManage, t.OrgID)
}

// Own tells whether the viewer, in a browser, made the token.
func Own(ctx context.Context, t *ent.ApiToken) bool {
	v := viewer.From(ctx)
	return v.SignedIn() && v.UserID == t.UserID
}

// held runs f in a transaction that holds the organization, under the rights the
// viewer has then.
func (t *Tokens) held(ctx context.Context, orgID string, f func(context.Context, *ent.Client) error) error {
	return access.Held(ctx, t.db, t.clock.Now, f, orgID)
}

// onOwn is held for a token of the viewer's, as long as they are an active member
// of its organization and gave the password a moment ago.
func (t *Tokens) onOwn(ctx context.Context, tokenID string, f func(context.Context, *ent.Client, *ent.ApiToken) error) error {
	if err := t.proved(ctx); err != nil {
		return err
	}
	found, err := t.db.Client.ApiToken.Get(ctx, tokenID)
	if err != nil {
		return access.Missing(err, "token")
	}
	return t.held(ctx, found.OrgID, func(ctx context.Context, tx *ent.Client) error {
		// Anew: what was found may have changed while the lock was waited for.
		row, err := tx.ApiToken.Get(ctx, tokenID)
		if err != nil {
			return access.Missing(err, "token")
		}
		if !Own(ctx, row) {
			return ErrCreator
		}
		if err := mayCreate(ctx, row.OrgID); err != nil {
			return err
		}
		return f(ctx, tx, row)
	})
}

// record logs what happened to a token, and tells its creator, by mail and in the
// console, if kind names a mail. A record never holds a secret, nor a part of one that is not shown.
func (t *Tokens) record(ctx context.Context, tx *ent.Client, action string, row *ent.ApiToken, kind string, data map[string]string) error {
	e := event.Event{Action: action, OrgID: row.OrgID, TargetID: row.ID, TargetName: row.Name, Data: data}
	if kind != "" {
		e.Mails, e.Notices = []event.Mail{{Kind: kind, UserID: row.UserID}}, []event.Notice{{UserID: row.UserID}}
	}
	return t.events.Record(ctx, tx, e)
}

func (t *Tokens) proved(ctx context.Context) error {
	return viewer.RequireRecentProof(ctx, t.clock.Now(), signin.ProofLasts)
}

// described is what an event says about what a token may do.
func described(row *ent.ApiToken) map[string]string {
	data := map[string]string{"scopes": strings.Join(row.Scopes, " ")}
	if row.Clients {
		data["clients"] = "true"
	}
	for name, list := range map[string][]string{"product_kinds": row.ProductKinds, "networks": row.AllowedNetworks} {
		if len(list) > 0 {
			data[name] = strings.Join(list, " ")
		}
	}
	if row.ExpiresAt != nil {
		data["expires"] = row.ExpiresAt.UTC().Format(time.RFC3339)
	}
	return data
}

func checkName(s string) (string, error) {
	s = strings.Join(strings.Fields(s), " ")
	if !text.Line(s, 1, maxName) {
		return "", ErrName
	}
	return s, nil
}

// checkScopes returns the scopes once each, in the order of the table.
func checkScopes(scopes []string) ([]string, error) {
	var list []string
	for _, s := range authz.Scopes() {
		if slices.Contains(scopes, string(s)) {
			list = append(list, string(s))
		}
	}
	for _, s := range scopes {
		if !slices.Contains(list, s) {
			return nil, ErrScopes
		}
	}
	if len(list) == 0 {
		return nil, ErrScopes
	}
	return list, nil
}
