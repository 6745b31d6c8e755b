package importer

import (
	"context"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/internal/id"
	"kontor/internal/org"
)

func (w *run) organizations(ctx context.Context, records []*record) error {
	rows, err := w.tx.Organization.Query().Where(organization.ExternalRefIn(refs(records, "ref")...)).All(ctx)
	if err != nil {
		return err
	}
	known := map[string]*ent.Organization{}
	for _, o := range rows {
		known[*o.ExternalRef] = o
	}
	if err := w.meet(ctx, records, "ref"); err != nil {
		return err
	}
	var creates []*ent.OrganizationCreate
	var fresh []*ent.Organization
	for _, r := range records {
		ref := r.must("ref", 128)
		o := known[ref]
		if o == nil {
			o = &ent.Organization{ID: id.New(id.Organization), ExternalRef: &ref, CreatedAt: w.now, Locale: "en", TimeZone: "UTC"}
			o.Hue = org.Hue(o.ID)
			r.need("name", "kind")
		}
		if p := w.parties[ref]; p != nil && p.wrote["organization"] > 0 {
			twice(r, "ref", "The organization "+ref)
		}
		r.checked("name", &o.Name, 128, org.CheckName)
		choice(r, "kind", &o.Kind, organization.KindPerson, organization.KindCompany, organization.KindPublicBody)
		r.checked("locale", &o.Locale, 5, func(s string) (string, error) { return s, org.CheckLocale(s) })
		r.checked("timeZone", &o.TimeZone, 64, func(s string) (string, error) { return s, org.CheckTimeZone(s) })
		r.checked("website", &o.Website, 255, org.CheckWebsite)
		r.checked("phone", &o.Phone, 32, org.CheckPhone)
		r.checked("vatNumber", &o.VatNumber, 20, org.CheckVATNumber)
		r.yes("partner", &o.IsPartner)
		if r.failed {
			w.lose("organization", ref)
			continue
		}
		if w.parties[ref] == nil {
			w.parties[ref] = newParty(o.ID, o.Name, r.at)
			w.parties[ref].held = true // until the end nobody else sees it
			fresh = append(fresh, o)
		}
		w.parties[ref].name = o.Name
		w.wrote(w.parties[ref], "organization")
		creates = append(creates, w.tx.Organization.Create().SetID(o.ID).SetExternalRef(ref).SetSlug(o.Slug).SetName(o.Name).
			SetKind(o.Kind).SetLocale(o.Locale).SetTimeZone(o.TimeZone).SetWebsite(o.Website).SetPhone(o.Phone).
			SetVatNumber(o.VatNumber).SetIsPartner(o.IsPartner).SetHue(o.Hue).SetCreatedAt(o.CreatedAt).SetUpdatedAt(w.now))
	}
	if err := w.slugs(ctx, fresh, creates); err != nil {
		return err
	}
	err = w.tx.Organization.CreateBulk(creates...).OnConflict(replace(
		organization.FieldName, organization.FieldKind, organization.FieldLocale, organization.FieldTimeZone, organization.FieldWebsite,
		organization.FieldPhone, organization.FieldVatNumber, organization.FieldIsPartner, organization.FieldUpdatedAt,
	)...).Exec(ctx)
	if err != nil {
		return err
	}
	return w.roles(ctx, fresh)
}

// slugs gives new organizations names for addresses that are free.
func (w *run) slugs(ctx context.Context, fresh []*ent.Organization, creates []*ent.OrganizationCreate) error {
	var wanted []string
	for _, o := range fresh {
		for s := range org.Slugs(o.Name, o.ID) {
			wanted = append(wanted, s, org.Retired(s))
		}
	}
	used, err := w.tx.Organization.Query().Where(organization.SlugIn(wanted...)).Select(organization.FieldSlug).Strings(ctx)
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for _, s := range used {
		taken[s] = true
	}
	slug := map[string]string{}
	for _, o := range fresh {
		for s := range org.Slugs(o.Name, o.ID) {
			if slug[o.ID] = s; !taken[s] && !taken[org.Retired(s)] {
				break
			}
		}
		taken[slug[o.ID]] = true
	}
	for _, c := range creates {
		if orgID, _ := c.Mutation().ID(); slug[orgID] != "" {
			c.SetSlug(slug[orgID])
		}
	}
	return nil
}

// roles gives new organizations their built-in roles.
func (w *run) roles(ctx context.Context, fresh []*ent.Organization) error {
	var creates []*ent.RoleCreate
	for _, o := range fresh {
		creates = append(creates, org.BuiltinRoles(w.tx, o.ID, w.now)...)
	}
	rows, err := w.tx.Role.CreateBulk(creates...).Save(ctx)
	if err != nil {
		return err
	}
	byID := map[string]*party{}
	for _, o := range fresh {
		byID[o.ID] = w.parties[*o.ExternalRef]
	}
	for _, r := range rows {
		byID[r.OrgID].roles[r.Key] = r.ID
	}
	return nil
}

// wrote counts a record that will be written.
func (w *run) wrote(p *party, kind string) {
	w.total[kind]++
	p.wrote[kind]++
}
