package partner

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"

	"kontor/ent"
	"kontor/ent/organization"
	"kontor/ent/partnerprofile"
	"kontor/ent/predicate"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/org"
	"kontor/internal/page"
	"kontor/internal/text"
)

// Skills lists the keys of what a partner can be good at; screens have a word for
// each.
func Skills() []string { return slices.Clone(skills) }

var skills = []string{
	"web_design", "web_development", "web_shop", "wordpress", "typo3", "drupal", "joomla", "prestashop", "shopware", "magento",
	"mobile_apps", "hosting_operations", "migration", "email", "domains", "security", "backup", "kubernetes", "databases",
	"seo", "advertising", "social_media", "copywriting", "translation", "photography", "video", "accessibility", "privacy",
	"support", "training", "consulting",
}

// ProfileChange is what Update changes of a profile; nil stays as it is.
type ProfileChange struct {
	Headline, Description, Website, City, Country *string
	Skills, Languages                             *[]string
	Listed, TakesQuoteRequests                    *bool
}

// UpdateProfile changes what a partner says of itself in the directory, and makes
// its profile with the first change. Without a difference nothing is written.
//
// The viewer needs profile:update in the partner. Fails with not_found, forbidden,
// ErrNotAPartner and invalid on the field at fault.
func (p *Partners) UpdateProfile(ctx context.Context, orgID string, c ProfileChange) (row *ent.PartnerProfile, err error) {
	if err := signedIn(ctx); err != nil {
		return nil, err
	}
	err = p.held(ctx, []string{orgID}, func(ctx context.Context, tx *ent.Client) error {
		partner, err := partnerByID(ctx, tx, orgID, authz.ProfileUpdate)
		if err != nil {
			return err
		}
		before, err := tx.PartnerProfile.Query().Where(partnerprofile.OrgID(orgID)).Only(ctx)
		if ent.IsNotFound(err) {
			before, err = &ent.PartnerProfile{Skills: []string{}, Languages: []string{}}, nil
		}
		if err != nil {
			return access.Missing(err, "profile")
		}
		after := *before
		changed, err := c.apply(&after)
		if err != nil {
			return err
		}
		if row = before; before.ID != "" && len(changed) == 0 {
			return nil
		}
		if row, err = save(ctx, tx, partner, &after, p); err != nil {
			return fmt.Errorf("save profile: %w", err)
		}
		return p.events.Record(ctx, tx, event.Event{
			Action: "profile.updated", OrgID: orgID, TargetID: row.ID, TargetName: partner.Name,
			Data: changed,
		})
	})
	return row, err
}

func save(ctx context.Context, tx *ent.Client, o *ent.Organization, r *ent.PartnerProfile, p *Partners) (*ent.PartnerProfile, error) {
	now, key := p.clock.Now(), searchKey(r)
	if r.ID == "" {
		return tx.PartnerProfile.Create().SetOrgID(o.ID).SetSlug(o.Slug).SetName(o.Name).SetHue(o.Hue).SetSearchKey(key).
			SetHeadline(r.Headline).SetDescription(r.Description).SetWebsite(r.Website).SetCity(r.City).SetCountry(r.Country).
			SetSkills(r.Skills).SetLanguages(r.Languages).SetListed(r.Listed).SetTakesQuoteRequests(r.TakesQuoteRequests).
			SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
	}
	return tx.PartnerProfile.UpdateOneID(r.ID).SetName(o.Name).SetHue(o.Hue).SetSearchKey(key).
		SetHeadline(r.Headline).SetDescription(r.Description).SetWebsite(r.Website).SetCity(r.City).SetCountry(r.Country).
		SetSkills(r.Skills).SetLanguages(r.Languages).SetListed(r.Listed).SetTakesQuoteRequests(r.TakesQuoteRequests).
		SetUpdatedAt(now).Save(ctx)
}

// searchKey is what the directory searches besides the name.
func searchKey(r *ent.PartnerProfile) string {
	return strings.ToLower(strings.Join(append([]string{r.Headline, r.Description, r.City}, r.Skills...), " "))
}

// apply checks the change, makes it to a copy of the row, and says what differs, as
// the log keeps it.
func (c ProfileChange) apply(r *ent.PartnerProfile) (map[string]string, error) {
	changed := map[string]string{}
	differs := func(name, from, to string) { changed[name+"_from"], changed[name+"_to"] = from, to }
	line := func(field string, most int) func(string) (string, error) {
		return func(s string) (string, error) {
			if s = strings.TrimSpace(s); !text.Block(s, most) || field != "description" && strings.ContainsAny(s, "\r\n") {
				return "", fault.Invalid(field, field, fmt.Sprintf("Write at most %d characters.", most))
			}
			return s, nil
		}
	}
	for _, f := range []struct {
		name  string
		to    *string
		from  *string
		check func(string) (string, error)
	}{
		{"headline", &r.Headline, c.Headline, line("headline", 140)},
		{"description", &r.Description, c.Description, line("description", 2000)},
		{"website", &r.Website, c.Website, org.CheckWebsite},
		{"city", &r.City, c.City, line("city", 128)},
		{"country", &r.Country, c.Country, country},
	} {
		if f.from == nil {
			continue
		}
		s, err := f.check(*f.from)
		if err != nil {
			return nil, err
		}
		if s != *f.to {
			differs(f.name, *f.to, s)
			*f.to = s
		}
	}
	for _, f := range []struct {
		name  string
		to    *[]string
		from  *[]string
		check func(string) bool
	}{
		{"skills", &r.Skills, c.Skills, func(s string) bool { return slices.Contains(skills, s) }},
		{"languages", &r.Languages, c.Languages, func(s string) bool { return org.CheckLocale(s) == nil }},
	} {
		if f.from == nil {
			continue
		}
		list := slices.Compact(slices.Sorted(slices.Values(*f.from)))
		if i := slices.IndexFunc(list, func(s string) bool { return !f.check(s) }); i >= 0 {
			return nil, fault.Invalid(f.name, "unknown", "Choose from the list.")
		}
		if !slices.Equal(list, *f.to) {
			differs(f.name, strings.Join(*f.to, " "), strings.Join(list, " "))
			*f.to = list
		}
	}
	for _, f := range []struct {
		name string
		to   *bool
		from *bool
	}{{"listed", &r.Listed, c.Listed}, {"takes_quote_requests", &r.TakesQuoteRequests, c.TakesQuoteRequests}} {
		if f.from != nil && *f.from != *f.to {
			differs(f.name, strconv.FormatBool(*f.to), strconv.FormatBool(*f.from))
			*f.to = *f.from
		}
	}
	return changed, nil
}

// country accepts what has the form of an ISO 3166-1 alpha-2 code, or nothing.
func country(s string) (string, error) {
	s = strings.ToUpper(strings.TrimSpace(s))
	if s != "" && (len(s) != 2 || strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsUpper(r) })) {
		return "", fault.Invalid("country", "country", "Give the two letters of the country, such as CH.")
	}
	return s, nil
}

// DirectoryFilter narrows the directory; the zero value lists all.
type DirectoryFilter struct {
	// Search holds words that must all be found in name, headline, description,
	// town or skills, whatever the case.
	Search string
	// Skills must all be there, of Languages one.
	Skills, Languages []string
	Country           string
}

const maxChoices = 20

// byPartner orders profiles by name, whatever the case.
var byPartner = page.Order{Name: "partner", Column: "lower(partner_profiles.name)", Type: page.Text}

func withSortName(s *sql.Selector) { s.AppendSelectExprAs(sql.Raw(byPartner.Column), nameColumn) }

// Directory lists the listed profiles of partners by name, in one statement, and
// one more for the total count where that is asked. For whoever is signed in.
// Fails with invalid on "filter.search", "filter.skills", "filter.languages" and
// the arguments of the page.
func (p *Partners) Directory(ctx context.Context, f DirectoryFilter, args page.Args) (*page.Connection[*ent.PartnerProfile], error) {
	where, err := f.predicates()
	if err != nil {
		return nil, err
	}
	pg, err := page.New(args, byPartner)
	if err != nil {
		return nil, err
	}
	rows, err := p.db.Client.PartnerProfile.Query().Where(where...).Where(withSortName, pg.Apply).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "partners")
	}
	key := func(r *ent.PartnerProfile) (any, string) {
		name, _ := r.Value(nameColumn)
		return page.Selected(name), r.ID
	}
	return page.Build(pg, rows, key, func(ctx context.Context) (int, error) {
		return p.db.Client.PartnerProfile.Query().Where(where...).Count(ctx)
	}), nil
}

func (f DirectoryFilter) predicates() ([]predicate.PartnerProfile, error) {
	words, err := words(f.Search)
	if err != nil {
		return nil, err
	}
	for field, list := range map[string][]string{"skills": f.Skills, "languages": f.Languages} {
		if len(list) > maxChoices {
			return nil, fault.Invalid("filter."+field, "too_many", "Choose at most 20.")
		}
	}
	where := []predicate.PartnerProfile{partnerprofile.Listed(true), partnerprofile.HasOrganizationWith(organization.IsPartner(true))}
	for _, w := range words {
		where = append(where, partnerprofile.Or(
			partnerprofile.NameContainsFold(w), partnerprofile.NameContains(w), partnerprofile.SearchKeyContains(strings.ToLower(w)),
		))
	}
	for _, s := range f.Skills {
		where = append(where, has(partnerprofile.FieldSkills, s))
	}
	if len(f.Languages) > 0 {
		some := make([]predicate.PartnerProfile, len(f.Languages))
		for i, l := range f.Languages {
			some[i] = has(partnerprofile.FieldLanguages, l)
		}
		where = append(where, partnerprofile.Or(some...))
	}
	if f.Country != "" {
		where = append(where, partnerprofile.Country(strings.ToUpper(f.Country)))
	}
	return where, nil
}

// has tells whether a list holds a value.
func has(column, value string) predicate.PartnerProfile {
	return func(s *sql.Selector) { s.Where(sqljson.ValueContains(column, value)) }
}

// ProfileBySlug returns the profile of a partner: a listed one to whoever is
// signed in, one that is not to the partner's own people. Fails with not_found.
func (p *Partners) ProfileBySlug(ctx context.Context, slug string) (*ent.PartnerProfile, error) {
	row, err := p.db.Client.PartnerProfile.Query().Where(partnerprofile.Slug(slug)).Only(ctx)
	return row, access.Missing(err, "partner")
}

// Profiles returns the profiles that the viewer sees, by the id of the
// organization.
func (p *Partners) Profiles(ctx context.Context, orgIDs []string) (map[string]*ent.PartnerProfile, error) {
	rows, err := p.db.Client.PartnerProfile.Query().Where(partnerprofile.OrgIDIn(orgIDs...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find profiles: %w", err)
	}
	list := make(map[string]*ent.PartnerProfile, len(rows))
	for _, r := range rows {
		list[r.OrgID] = r
	}
	return list, nil
}
