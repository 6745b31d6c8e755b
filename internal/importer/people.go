package importer

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/alexedwards/argon2id"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/user"
	"kontor/internal/authz"
	"kontor/internal/email"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/id"
	"kontor/internal/org"
	"kontor/internal/signin"
)

func (w *run) users(ctx context.Context, records []*record) error {
	addresses := refs(records, "email")
	for i, a := range addresses {
		addresses[i] = email.Normalize(a)
	}
	rows, err := w.tx.User.Query().Where(user.Or(user.ExternalRefIn(refs(records, "ref")...), user.EmailIn(addresses...))).All(ctx)
	if err != nil {
		return err
	}
	byRef, byEmail := map[string]*ent.User{}, map[string]*ent.User{}
	for _, u := range rows {
		byEmail[u.Email] = u
		if u.ExternalRef != nil {
			byRef[*u.ExternalRef] = u
		}
	}
	var creates []*ent.UserCreate
	for _, r := range records {
		var ref, address string
		r.text("ref", &ref, 128)
		r.need("email")
		r.checked("email", &address, email.MaxLen, func(s string) (string, error) { return email.Parse("email", s) })
		u, other := byRef[ref], byEmail[address]
		switch {
		case u != nil && other != nil && u != other:
			r.problem("email", "The address %s belongs to another user.", address)
		case u == nil && other != nil && other.ExternalRef != nil && ref != "" && *other.ExternalRef != ref:
			r.problem("email", "The address %s belongs to the user %s.", address, *other.ExternalRef)
			u = &ent.User{} // the record fails
		case u == nil:
			u = other
		}
		if u == nil {
			// An existing person keeps the address they sign in with.
			u = &ent.User{ID: id.New(id.User), CreatedAt: w.now, Email: address, EmailVerifiedAt: &w.now, Locale: "en", TimeZone: "UTC"}
			r.need("givenName")
			if address != "" {
				byEmail[address] = u
			}
		} else if u.UpdatedAt.Equal(w.now) {
			twice(r, "email", "The user "+address)
		}
		u.UpdatedAt = w.now
		if ref != "" {
			u.ExternalRef, byRef[ref] = &ref, u
		}
		w.user(r, u)
		if r.failed {
			w.lose("user", ref)
			w.lose("user", address)
			continue
		}
		w.total["user"]++
		creates = append(creates, w.tx.User.Create().SetID(u.ID).SetNillableExternalRef(u.ExternalRef).SetEmail(u.Email).
			SetNillableEmailVerifiedAt(u.EmailVerifiedAt).SetPasswordHash(u.PasswordHash).SetGivenName(u.GivenName).
			SetFamilyName(u.FamilyName).SetLocale(u.Locale).SetTimeZone(u.TimeZone).SetStaff(u.Staff).
			SetCreatedAt(u.CreatedAt).SetUpdatedAt(w.now))
	}
	return w.tx.User.CreateBulk(creates...).OnConflict(replace(
		user.FieldExternalRef, user.FieldEmailVerifiedAt, user.FieldPasswordHash, user.FieldGivenName, user.FieldFamilyName,
		user.FieldLocale, user.FieldTimeZone, user.FieldStaff, user.FieldUpdatedAt,
	)...).Exec(ctx)
}

// user reads what is known of a person.
func (w *run) user(r *record, u *ent.User) {
	r.text("givenName", &u.GivenName, 128)
	r.text("familyName", &u.FamilyName, 128)
	r.checked("locale", &u.Locale, 5, func(s string) (string, error) { return s, org.CheckLocale(s) })
	r.checked("timeZone", &u.TimeZone, 64, func(s string) (string, error) { return s, org.CheckTimeZone(s) })
	r.yes("staff", &u.Staff)
	verified := u.EmailVerifiedAt != nil
	if !verified {
		u.PasswordHash = "" // of whoever registered the address, who may not be its owner
	}
	if r.yes("emailVerified", &verified); !verified {
		u.EmailVerifiedAt = nil
	} else if u.EmailVerifiedAt == nil {
		u.EmailVerifiedAt = &w.now
	}
	var hash string
	r.checked("passwordHash", &hash, 512, func(s string) (string, error) {
		if _, _, _, err := argon2id.DecodeHash(s); err != nil {
			return "", fault.Invalid("passwordHash", "hash", "Only argon2id hashes in PHC form can be imported.")
		}
		return s, nil
	})
	// A password that somebody has set here is theirs.
	if u.PasswordHash == "" {
		u.PasswordHash = hash
	}
}

func (w *run) memberships(ctx context.Context, records []*record) error {
	if err := w.meet(ctx, records, "organization"); err != nil {
		return err
	}
	if err := w.hold(ctx, records); err != nil {
		return err
	}
	people, err := w.people(ctx, records)
	if err != nil {
		return err
	}
	known, err := w.places(ctx, records, people)
	if err != nil {
		return err
	}
	var creates []*ent.MembershipCreate
	var changed []event.Event
	for _, r := range records {
		p, userID := w.owner(r), w.person(r, people)
		var role authz.RoleKey
		r.need("role")
		choice(r, "role", &role, authz.RoleKeys()...)
		if r.failed {
			doubt(p)
			continue
		}
		m := known[[2]string{p.id, userID}]
		if m == nil {
			m = &ent.Membership{ID: id.New(id.Membership), CreatedAt: w.now}
			known[[2]string{p.id, userID}] = m
		} else if m.UpdatedAt.Equal(w.now) {
			twice(r, "user", "This membership")
		}
		m.UpdatedAt = w.now
		r.yes("billingAccess", &m.BillingAccess)
		if m.BillingAccess && role == authz.External && r.peek("billingAccess") == "true" {
			r.problem("billingAccess", "Externals see no billing; billingAccess is for collaborators.")
		}
		m.BillingAccess = m.BillingAccess && role == authz.Collaborator
		suspended := m.SuspendedAt != nil
		if r.yes("suspended", &suspended); !suspended {
			m.SuspendedAt = nil
		} else if m.SuspendedAt == nil {
			m.SuspendedAt = &w.now
		}
		if r.failed {
			doubt(p)
			continue
		}
		w.wrote(p, "membership")
		if was := m.Edges.Role; was != nil && was.Key != string(role) {
			changed = append(changed, event.Event{
				Action: "member.role_changed", OrgID: p.id, TargetID: m.ID, TargetName: signin.Name(m.Edges.User),
				Data: map[string]string{"role_from": cmp.Or(was.Key, was.Name), "role_to": string(role)},
			})
		}
		creates = append(creates, w.tx.Membership.Create().SetID(m.ID).SetOrgID(p.id).SetUserID(userID).SetRoleID(p.roles[string(role)]).
			SetBillingAccess(m.BillingAccess).SetNotifyBilling(role == authz.LegalRepresentative). // the sole one must be reminded (R19)
			SetNillableSuspendedAt(m.SuspendedAt).SetCreatedAt(m.CreatedAt).SetUpdatedAt(w.now))
	}
	err = w.tx.Membership.CreateBulk(creates...).OnConflict(replace(
		membership.FieldRoleID, membership.FieldBillingAccess, membership.FieldSuspendedAt, membership.FieldUpdatedAt,
	)...).Exec(ctx)
	if err != nil {
		return err
	}
	for _, e := range changed { // R135
		if err := w.events.Record(ctx, w.tx, e); err != nil {
			return err
		}
	}
	return nil
}

// hold locks the organizations whose members records change: people there do so one
// after the other, and so does an import, or a representative whom it takes the role
// and another one who is removed at that moment would both be the last (R1).
func (w *run) hold(ctx context.Context, records []*record) error {
	free := map[string]*party{}
	for _, ref := range refs(records, "organization") {
		if p := w.parties[ref]; p != nil && !p.held {
			free[p.id] = p
		}
	}
	for _, id := range slices.Sorted(maps.Keys(free)) {
		if err := w.db.Lock(ctx, organization.Table, id); err != nil {
			return err
		}
		free[id].held = true
	}
	return nil
}

// doubt leaves out the question whether an organization has a representative:
// one of its members could not be read.
func doubt(p *party) {
	if p != nil {
		p.doubtful = true
	}
}

// places returns the memberships that records speak of, by organization and
// person.
func (w *run) places(ctx context.Context, records []*record, people map[string]string) (map[[2]string]*ent.Membership, error) {
	var orgIDs, userIDs []string
	for _, ref := range refs(records, "organization") {
		if p := w.parties[ref]; p != nil {
			orgIDs = append(orgIDs, p.id)
		}
	}
	for _, userID := range people {
		userIDs = append(userIDs, userID)
	}
	rows, err := w.tx.Membership.Query().Where(membership.OrgIDIn(orgIDs...), membership.UserIDIn(userIDs...)).WithRole().WithUser().All(ctx)
	if err != nil {
		return nil, err
	}
	known := make(map[[2]string]*ent.Membership, len(rows))
	for _, m := range rows {
		known[[2]string{m.OrgID, m.UserID}] = m
	}
	return known, nil
}
