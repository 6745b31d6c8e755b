package graph

import (
	"context"

	"kontor/ent"
	"kontor/ent/catalogitem"
	"kontor/ent/organization"
	"kontor/graph/model"
	"kontor/internal/backoffice"
	"kontor/internal/logo"
	"kontor/internal/page"
	"kontor/internal/provider"
	"kontor/internal/viewer"
)

func staffOrganization(o *ent.Organization) *model.StaffOrganization {
	return &model.StaffOrganization{Organization: o}
}

func staffUser(u *ent.User) *model.StaffUser { return &model.StaffUser{User: u} }

func staffMemberships(rows []*ent.Membership) []*model.StaffMembership {
	list := make([]*model.StaffMembership, len(rows))
	for i, m := range rows {
		list[i] = &model.StaffMembership{
			OrganizationID: m.OrgID, OrganizationName: m.Edges.Organization.Name,
			RoleKey: m.Edges.Role.Key, RoleName: m.Edges.Role.Name, Suspended: m.SuspendedAt != nil,
		}
	}
	return list
}

func queuedJob(j backoffice.Job) model.Job {
	return model.Job{
		ID: j.ID, Kind: j.Kind, State: model.JobState(j.State), Arguments: j.Arguments, Error: j.Error,
		Attempt: j.Attempt, MaxAttempts: j.MaxAttempts,
		CreatedAt: j.CreatedAt, ScheduledAt: j.ScheduledAt, FinishedAt: j.FinishedAt,
	}
}

func jobPage(jobs []backoffice.Job, more, behind bool) *model.JobConnection {
	c := &model.JobConnection{Edges: make([]*model.JobEdge, len(jobs)), PageInfo: page.Info{HasNextPage: more, HasPreviousPage: behind}}
	for i, j := range jobs {
		c.Edges[i] = &model.JobEdge{Cursor: j.ID, Node: queuedJob(j)}
	}
	if n := len(jobs); n > 0 {
		c.PageInfo.StartCursor, c.PageInfo.EndCursor = &c.Edges[0].Cursor, &c.Edges[n-1].Cursor
	}
	return c
}

func jobCounts(counts map[string]int) []*model.JobCount {
	list := make([]*model.JobCount, len(backoffice.States))
	for i, state := range backoffice.States {
		list[i] = &model.JobCount{State: model.JobState(state), Count: counts[state]}
	}
	return list
}

func catalogItem(in model.SaveCatalogItemInput) backoffice.Item {
	return backoffice.Item{
		ID: deref(in.CatalogItemID.Value()), Code: in.Code, Name: in.Name, Kind: catalogitem.Kind(in.Kind),
		PriceMinor: in.PriceMinor, Currency: in.Currency, PeriodMonths: in.PeriodMonths, Archived: in.Archived,
	}
}

func announcement(in model.SaveAnnouncementInput) backoffice.Announcement {
	texts := make(map[string]string, len(in.Texts))
	for _, t := range in.Texts {
		texts[t.Locale] = t.Text
	}
	return backoffice.Announcement{
		ID: deref(in.AnnouncementID.Value()), Level: in.Level, Texts: texts, URL: in.URL, Starts: in.StartsAt, Ends: in.EndsAt.Value(),
	}
}

func settingsChange(in model.UpdateProviderSettingsInput) provider.Change {
	c := provider.Change{
		Name: in.Name.Value(), SenderName: in.SenderName.Value(), SupportURL: in.SupportURL.Value(), StatusURL: in.StatusURL.Value(),
		ImprintURL: in.ImprintURL.Value(), PrivacyURL: in.PrivacyURL.Value(), SuccessionDays: in.SuccessionDays.Value(),
	}
	c.Hue, c.SetHue = in.Hue.ValueOK()
	c.Logo, c.SetLogo = in.Logo.ValueOK()
	return c
}

func providerSettings(s provider.Settings) *model.ProviderSettings {
	return &model.ProviderSettings{
		Name: s.Name, EffectiveName: s.EffectiveName(), LogoURL: logo.URL(s.LogoKey), Hue: s.Hue, SenderName: s.SenderName,
		SupportURL: s.SupportURL, StatusURL: s.StatusURL, ImprintURL: s.ImprintURL, PrivacyURL: s.PrivacyURL, SuccessionDays: s.SuccessionDays,
	}
}

func publicProvider(s provider.Settings, readsMailbox bool) *model.Provider {
	return &model.Provider{
		Name: s.EffectiveName(), ViewerCanReadMailbox: readsMailbox, LogoURL: logo.URL(s.LogoKey), Hue: s.Hue,
		SupportURL: s.SupportURL, StatusURL: s.StatusURL, ImprintURL: s.ImprintURL, PrivacyURL: s.PrivacyURL,
	}
}

// viewerSupport is the grant by which the viewer is in an organization.
func viewerSupport(ctx context.Context, o *ent.Organization) *model.ViewerSupport {
	place, in := viewer.From(ctx).In(o.ID)
	if !in || place.Support == nil {
		return nil
	}
	return &model.ViewerSupport{GrantID: place.Support.GrantID, ExpiresAt: place.Support.ExpiresAt}
}

// visited returns the organizations that the viewer looks into for the provider, by
// their names.
func (r *Resolver) visited(ctx context.Context, v *viewer.Viewer) ([]*ent.Organization, error) {
	var ids []string
	for _, place := range v.Memberships() {
		if place.Support != nil {
			ids = append(ids, place.OrgID)
		}
	}
	if len(ids) == 0 {
		return []*ent.Organization{}, nil
	}
	return r.db.Client.Organization.Query().Where(organization.IDIn(ids...)).Order(organization.ByName(), organization.ByID()).All(ctx)
}
