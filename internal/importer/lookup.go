package importer

import (
	"context"
	"strings"

	"entgo.io/ent/dialect/sql"

	"kontor/ent/organization"
	"kontor/ent/role"
	"kontor/ent/user"
	"kontor/internal/email"
)

// References are looked up a batch at a time, so that memory grows with the
// number of organizations only.

// refs returns what fields of records refer to, each once.
func refs(records []*record, fields ...string) []string {
	seen := map[string]bool{}
	var list []string
	for _, r := range records {
		for _, f := range fields {
			if ref := r.peek(f); ref != "" && !seen[ref] {
				seen[ref] = true
				list = append(list, ref)
			}
		}
	}
	return list
}

// lose remembers what a record that cannot be used would have been.
func (w *run) lose(kind, ref string) { w.lost[[2]string{kind, ref}] = true }

// missing tells that a reference leads nowhere, unless its record has problems
// of its own.
func (w *run) missing(r *record, field, kind, ref string) {
	if w.lost[[2]string{kind, ref}] {
		r.failed = true
		return
	}
	r.problem(field, "There is no %s %s. Its record must stand before this one.", kind, ref)
}

// twice tells that a record describes the same thing as another one.
func twice(r *record, field, what string) {
	r.problem(field, "%s stands twice in this import.", what)
}

// meet makes sure that the organizations that records refer to are in
// w.parties, if they exist.
func (w *run) meet(ctx context.Context, records []*record, fields ...string) error {
	first := map[string]Place{}
	var unknown []string
	for _, r := range records {
		for _, f := range fields {
			ref := r.peek(f)
			if _, seen := first[ref]; ref != "" && w.parties[ref] == nil && !seen {
				first[ref], unknown = r.at, append(unknown, ref)
			}
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	rows, err := w.tx.Organization.Query().Where(organization.ExternalRefIn(unknown...)).
		Select(organization.FieldName, organization.FieldExternalRef).All(ctx)
	if err != nil {
		return err
	}
	byID := make(map[string]*party, len(rows))
	for _, o := range rows {
		p := newParty(o.ID, o.Name, first[*o.ExternalRef])
		w.parties[*o.ExternalRef], byID[o.ID] = p, p
	}
	ids := make([]string, 0, len(rows))
	for id := range byID {
		ids = append(ids, id)
	}
	roles, err := w.tx.Role.Query().Where(role.OrgIDIn(ids...), role.KeyNEQ("")).All(ctx)
	if err != nil {
		return err
	}
	for _, r := range roles {
		byID[r.OrgID].roles[r.Key] = r.ID
	}
	return nil
}

func newParty(id, name string, at Place) *party {
	return &party{id: id, name: name, at: at, roles: map[string]string{}, wrote: map[string]int{}}
}

// party reads a reference to an organization; nil if it leads nowhere, or is
// not there.
func (w *run) party(r *record, field string) *party {
	ref := ""
	if r.text(field, &ref, 128); ref == "" {
		return nil
	}
	p := w.parties[ref]
	if p == nil {
		w.missing(r, field, "organization", ref)
	}
	return p
}

// owner reads the organization that a record belongs to.
func (w *run) owner(r *record) *party {
	r.need("organization")
	return w.party(r, "organization")
}

// people returns the ids of people by what records call them: their reference,
// or their address.
func (w *run) people(ctx context.Context, records []*record) (map[string]string, error) {
	named := refs(records, "user")
	addresses := make([]string, len(named))
	for i, n := range named {
		addresses[i] = email.Normalize(n)
	}
	rows, err := w.tx.User.Query().Where(user.Or(user.ExternalRefIn(named...), user.EmailIn(addresses...))).
		Select(user.FieldEmail, user.FieldExternalRef).All(ctx)
	if err != nil {
		return nil, err
	}
	ids := make(map[string]string, 2*len(rows))
	for _, u := range rows {
		ids[u.Email] = u.ID
	}
	for _, u := range rows {
		if u.ExternalRef != nil {
			ids[*u.ExternalRef] = u.ID
		}
	}
	return ids, nil
}

// person reads a reference to a person.
func (w *run) person(r *record, ids map[string]string) string {
	ref := r.must("user", 254)
	if ref == "" {
		return ""
	}
	if strings.Contains(ref, "@") {
		ref = email.Normalize(ref)
	}
	id := ids[ref]
	if id == "" {
		w.missing(r, "user", "user", ref)
	}
	return id
}

// replace writes a row over the one with its id, in these columns only: the
// others are kept.
func replace(columns ...string) []sql.ConflictOption {
	return []sql.ConflictOption{
		sql.ConflictColumns("id"),
		sql.ResolveWith(func(u *sql.UpdateSet) {
			for _, c := range columns {
				u.SetExcluded(c)
			}
		}),
	}
}
