package org

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/id"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

const (
	maxOrganizations = 50
	maxSlug          = 48
)

// Create makes an organization with the viewer as its legal representative, in
// the viewer's language and time zone. For whoever is signed in. Fails with
// invalid on "name", and limit for a person in 50 organizations.
func (o *Orgs) Create(ctx context.Context, name string, kind organization.Kind) (created *ent.Organization, err error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	err = o.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		// The person, so that two requests at once do not pass the limit.
		if err := o.arrive(ctx, tx, v.UserID); err != nil {
			return err
		}
		n, err := tx.Membership.Query().Where(membership.UserID(v.UserID)).Count(ctx)
		if err != nil {
			return fmt.Errorf("count organizations: %w", err)
		}
		if n >= maxOrganizations {
			return fault.Limit(0, "organizations", "You belong to 50 organizations already. Leave one before you create another.")
		}
		u, err := tx.User.Get(ctx, v.UserID)
		if err != nil {
			return access.Missing(err, "person")
		}
		if created, err = o.Found(ctx, tx, u.ID, name, kind, u.Locale, u.TimeZone); err != nil {
			return err
		}
		return access.Refresh(ctx, o.db, o.clock.Now())
	})
	return created, err
}

// Found makes an organization with its four built-in roles and the person as
// legal representative, in the transaction of ctx whose client is tx (R1, R11).
// The caller has decided that the person may. Fails with invalid on "name",
// "kind", "locale" and "timeZone".
func (o *Orgs) Found(ctx context.Context, tx *ent.Client, userID, name string, kind organization.Kind, locale, timeZone string) (*ent.Organization, error) {
	name, err := CheckName(name)
	if err != nil {
		return nil, err
	}
	if err := organization.KindValidator(kind); err != nil {
		return nil, fault.Invalid("kind", "kind", "Choose person, company or public body.").Because(err)
	}
	if err := CheckLocale(locale); err != nil {
		return nil, err
	}
	if err := CheckTimeZone(timeZone); err != nil {
		return nil, err
	}
	// As the system: nobody belongs to the organization yet, and whoever
	// registers is not signed in.
	system, now := viewer.AsSystem(ctx, "new organization"), o.clock.Now()
	u, err := tx.User.Get(system, userID)
	if err != nil {
		return nil, access.Missing(err, "person")
	}
	row, err := o.insert(system, tx, name, func(c *ent.OrganizationCreate) {
		c.SetName(name).SetKind(kind).SetLocale(locale).SetTimeZone(timeZone).SetCreatedAt(now).SetUpdatedAt(now)
	})
	if err != nil {
		return nil, err
	}
	made, err := tx.Role.CreateBulk(BuiltinRoles(tx, row.ID, now)...).Save(system)
	if err != nil {
		return nil, fmt.Errorf("create roles: %w", err)
	}
	// The sole representative gets the billing reminders (R19).
	err = tx.Membership.Create().SetOrgID(row.ID).SetUserID(userID).SetRoleID(made[0].ID).SetNotifyBilling(true).
		SetCreatedAt(now).SetUpdatedAt(now).Exec(system)
	if err != nil {
		return nil, fmt.Errorf("create membership: %w", err)
	}
	return row, o.events.Record(ctx, tx, event.Event{
		Action: "organization.created", OrgID: row.ID, TargetID: row.ID, TargetName: name,
		Data:    map[string]string{"kind": kind.String(), "role": string(authz.LegalRepresentative)},
		ActorID: userID, ActorName: signin.Name(u),
	})
}

// BuiltinRoles returns the four roles of a new organization, strongest first, to
// be saved with it.
func BuiltinRoles(tx *ent.Client, orgID string, now time.Time) []*ent.RoleCreate {
	roles := make([]*ent.RoleCreate, 0, len(builtin))
	for _, key := range authz.RoleKeys() {
		roles = append(roles, tx.Role.Create().SetOrgID(orgID).SetKey(string(key)).SetName(builtin[key]).
			SetCreatedAt(now).SetUpdatedAt(now))
	}
	return roles
}

// builtin names the built-in roles for whoever reads the database; screens and
// mails name them by their keys.
var builtin = map[authz.RoleKey]string{
	authz.LegalRepresentative: "Legal representative",
	authz.Administrator:       "Administrator",
	authz.Collaborator:        "Collaborator",
	authz.External:            "External",
}

// insert adds the organization under the first free slug. Inserting and looking
// is one step for the database, so that of two organizations of one name, made
// at the same instant, the second gets the next slug instead of an error.
func (o *Orgs) insert(ctx context.Context, tx *ent.Client, name string, set func(*ent.OrganizationCreate)) (*ent.Organization, error) {
	orgID := id.New(id.Organization)
	for slug := range Slugs(name, orgID) {
		retired, err := tx.Organization.Query().Where(organization.Slug(Retired(slug))).Exist(ctx)
		if err != nil {
			return nil, fmt.Errorf("create organization: %w", err)
		}
		if retired {
			continue
		}
		create := tx.Organization.Create().SetID(orgID).SetSlug(slug).SetHue(Hue(orgID))
		set(create)
		err = create.OnConflictColumns(organization.FieldSlug).DoNothing().Exec(ctx)
		if err != nil && !errors.Is(err, sql.ErrNoRows) { // no row: the slug is taken
			return nil, fmt.Errorf("create organization: %w", err)
		}
		row, err := tx.Organization.Get(ctx, orgID)
		if !ent.IsNotFound(err) {
			return row, access.Missing(err, "organization")
		}
	}
	return nil, fmt.Errorf("create organization: no free slug for %q", name)
}

// Hue returns the colour of an organization, in degrees: any, but always the same.
func Hue(orgID string) int {
	h := fnv.New32a()
	h.Write([]byte(orgID))
	return int(h.Sum32() % 360)
}

// Slugs proposes names for addresses: the name itself, numbered when it is
// taken, and at last with the end of the id, which nobody else has.
func Slugs(name, orgID string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		base := Slug(name)
		if !yield(base) {
			return
		}
		for n := 2; n <= 9; n++ {
			if !yield(base + "-" + strconv.Itoa(n)) {
				return
			}
		}
		yield(base + "-" + orgID[len(orgID)-10:])
	}
}

// Slug turns a name into lower-case ASCII letters, digits and single hyphens,
// at most 48 characters: "Zürcher & Söhne" is "zurcher-sohne". A name that has
// none of them is "organization".
func Slug(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(norm.NFKD.String(name)) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case spelled[r] != "":
			b.WriteString(spelled[r])
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’': // part of a word
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	slug := b.String()
	if len(slug) > maxSlug {
		slug = slug[:maxSlug]
	}
	if slug = strings.Trim(slug, "-"); slug == "" {
		return "organization"
	}
	return slug
}

// spelled are letters that do not come apart into a letter and a mark.
var spelled = map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i"}
