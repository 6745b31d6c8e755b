package org_test

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/partnerlink"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// alone leaves of a house only the representative.
func (h *house) alone(t *testing.T) {
	t.Helper()
	for _, key := range []authz.RoleKey{admin, collab, external} {
		if _, err := h.orgs.Remove(h.as(rep), h.places[key].ID); err != nil {
			t.Fatal(err)
		}
	}
}

// obstacles is what is in the way, in short.
func (h *house) obstacles(t *testing.T) string {
	t.Helper()
	found, err := h.orgs.DeletionObstacles(h.as(rep), []string{h.org.ID})
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(found[h.org.ID])
}

// An organization is deleted only without products, other members and links in
// force; what has ended or waits is in nobody's way (R139).
func TestDelete_R139_OnlyWhenEmpty(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		agency, client := w.Org("Agency"), w.Org("Client")
		agency.Update().SetIsPartner(true).ExecX(w.System())
		h.org.Update().SetIsPartner(true).ExecX(w.System())
		site, gone := w.Product(h.org, "site"), w.Product(h.org, "gone")
		gone.Update().SetStatus("terminated").ExecX(w.System())
		mine := w.Link(h.org, agency, partnerlink.LevelFull)
		other := w.Link(client, h.org, partnerlink.LevelLimited)

		refused := func(want string) {
			t.Helper()
			if got := h.obstacles(t); got != want {
				t.Errorf("in the way is %s, want %s", got, want)
			}
			if err := h.orgs.Delete(h.as(rep), h.org.ID, h.org.Name); fault.CodeOf(err) != fault.CodeConflict {
				t.Errorf("deleted with %s: %v", want, err)
			}
		}
		refused("[{products 1} {members 3} {partners 1} {clients 1}]")
		h.alone(t)
		refused("[{products 1} {partners 1} {clients 1}]")
		site.Update().SetStatus("terminated").ExecX(w.System())
		refused("[{partners 1} {clients 1}]")
		mine.Update().SetStatus("ended").ExecX(w.System())
		refused("[{clients 1}]")
		other.Update().SetEndsAt(w.Clock.Now().Add(-time.Minute)).ExecX(w.System())
		if got := h.obstacles(t); got != "[]" {
			t.Errorf("in the way is %s", got)
		}
		if err := h.orgs.Delete(h.as(rep), h.org.ID, h.org.Name); err != nil {
			t.Error(err)
		}
	})
}

// Deleting needs the permission, the name, and the password given a moment ago;
// another organization is not found (R21, R24, R139).
func TestDelete_R21_R24_R139_WhoMay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		stale := *viewer.From(h.as(rep))
		stale.ProvedAt = w.Clock.Now().Add(-11 * time.Minute)
		for name, c := range map[string]struct {
			ctx  context.Context
			name string
			want fault.Code
		}{
			"without proof": {viewer.With(context.Background(), &stale), "Atelier", fault.CodeForbidden},
			"administrator": {h.as(admin), "Atelier", fault.CodeForbidden},
			"collaborator":  {h.as(collab), "Atelier", fault.CodeForbidden},
			"outsider":      {h.As(h.outsider), "Atelier", fault.CodeNotFound},
			"nobody":        {context.Background(), "Atelier", fault.CodeUnauthenticated},
			"other name":    {h.as(rep), "atelier", fault.CodeInvalid},
			"no name":       {h.as(rep), "", fault.CodeInvalid},
		} {
			if err := h.orgs.Delete(c.ctx, h.org.ID, c.name); fault.CodeOf(err) != c.want {
				t.Errorf("%s: %v, want %s", name, err, c.want)
			}
		}
	})
}

// dump is every row of every table, as text, but the person's own lines and mails.
func dump(t *testing.T, w *testkit.World) string {
	t.Helper()
	tables := `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
	if w.DB.Dialect == "postgres" {
		tables = `SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()`
	}
	var b strings.Builder
	for _, name := range column(t, w, tables) {
		if strings.HasPrefix(name, "river_") {
			continue // jobs hold ids only
		}
		where := ""
		if name == "events" {
			where = " WHERE org_id IS NOT NULL"
		}
		w.Rows(`SELECT * FROM "`+name+`"`+where, func(columns []string, values []any) {
			for i, v := range values {
				fmt.Fprintf(&b, "%s.%s=%v\n", name, columns[i], v)
			}
		})
	}
	return b.String()
}

func column(t *testing.T, w *testkit.World, query string) (list []string) {
	t.Helper()
	rows, err := w.DB.SQL.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	return list
}

// furnish gives the organization a row in every table that belongs to one, with
// the mark in its texts, and returns its ended product.
func (h *house) furnish(t *testing.T, mark string) *ent.Product {
	t.Helper()
	ctx, c, now, o, me := h.System(), h.DB.Client, h.Clock.Now(), h.org, h.people[rep]
	later := now.AddDate(0, 0, 7)
	place := c.Membership.Query().Where(membership.OrgID(o.ID), membership.UserID(me.ID)).OnlyX(ctx)
	ended := h.Product(o, "ended.example").Update().SetStatus("terminated").SetInternalName(mark).SetDescription(mark).SaveX(ctx)
	if _, err := h.orgs.AddAddress(h.as(rep), o.ID, org.Address{Recipient: mark, Line1: mark, City: mark, Country: "CH"}); err != nil {
		t.Fatal(err)
	}
	c.ProductUsage.Create().SetOrgID(o.ID).SetProductID(ended.ID).SetMetric("traffic").SetUnit("byte").SetQuantity(1).SetPeriodStart(now).SetPeriodEnd(later).ExecX(ctx)
	tag := c.Tag.Create().SetOrgID(o.ID).SetName(mark).SetNameKey(mark).SetColor(1).SaveX(ctx)
	c.ProductTag.Create().SetOrgID(o.ID).SetProductID(ended.ID).SetTagID(tag.ID).ExecX(ctx)
	c.SavedView.Create().SetOrgID(o.ID).SetUserID(me.ID).SetName(mark).SetNameKey(mark).SetQuery(mark).ExecX(ctx)
	hook := c.WebhookEndpoint.Create().SetOrgID(o.ID).SetURL("https://" + mark + ".example/").SetSecretBox([]byte("x")).SaveX(ctx)
	c.WebhookDelivery.Create().SetOrgID(o.ID).SetEndpointID(hook.ID).SetEventID(c.Event.Query().Where(event.OrgID(o.ID)).FirstIDX(ctx)).
		SetAction("tag.created").SetResponseExcerpt(mark).ExecX(ctx)
	c.ApiToken.Create().SetOrgID(o.ID).SetUserID(me.ID).SetName(mark).SetHint("kon_pat_x").SetSecretHash([]byte("x")).SetScopes([]string{"org:read"}).ExecX(ctx)
	team := c.Team.Create().SetOrgID(o.ID).SetName(mark).SetNameKey(mark).SetLeaderID(place.ID).SaveX(ctx)
	c.TeamMember.Create().SetOrgID(o.ID).SetTeamID(team.ID).SetMembershipID(place.ID).ExecX(ctx)
	c.ProductGrant.Create().SetOrgID(o.ID).SetTeamID(team.ID).SetKind("web_hosting").SetRights([]string{"technical"}).ExecX(ctx)
	c.ProductGrant.Create().SetOrgID(o.ID).SetMembershipID(place.ID).SetProductID(ended.ID).SetRights([]string{"technical"}).ExecX(ctx)
	custom := c.Role.Create().SetOrgID(o.ID).SetKey("").SetName(mark).SetPermissions([]string{"org:read"}).SaveX(ctx)
	inv := c.Invitation.Create().SetOrgID(o.ID).SetEmail(mark + "@example.com").SetRoleID(custom.ID).SetSentAt(now).SetExpiresAt(later).SaveX(ctx)
	c.Logo.Create().SetOrgID(o.ID).SetPng([]byte(mark)).ExecX(ctx)
	version := c.TermsVersion.Create().SetVersion("1").SetTexts(map[string]string{"en": "x"}).SetPublishedAt(now).SaveX(ctx)
	c.TermsAcceptance.Create().SetOrgID(o.ID).SetTermsID(version.ID).SetUserID(me.ID).SetUserName(mark).SetIP("192.0.2.77").SetAcceptedAt(now).ExecX(ctx)
	c.Notification.Create().SetUserID(h.people[admin].ID).SetOrgID(o.ID).SetEventID("evt_x").SetAction("member.joined").SetTargetName(mark).SetExpiresAt(later).ExecX(ctx)
	export := c.Task.Create().SetOrgID(o.ID).SetUserID(me.ID).SetKind("organization_export").SetStatus("done").SetFileName(mark).SetSize(1).
		SetCreatedAt(now).SetExpiresAt(later).SaveX(ctx)
	c.TaskChunk.Create().SetTaskID(export.ID).SetSeq(0).SetData([]byte(mark)).ExecX(ctx)
	c.Handover.Create().SetOrgID(o.ID).SetFormerID(place.ID).SetFormerName(mark).SetInvitationID(inv.ID).SetThenRoleID(custom.ID).SetMessage(mark).SetExpiresAt(later).ExecX(ctx)
	heir := c.Succession.Create().SetOrgID(o.ID).SetSuccessorID(place.ID).SetAskMessage(mark).SaveX(ctx)
	trusted := c.TrustedContact.Create().SetOrgID(o.ID).SetName(mark).SetEmail(mark + "@example.com").SaveX(ctx)
	c.SuccessionVote.Create().SetOrgID(o.ID).SetSuccessionID(heir.ID).SetContactID(trusted.ID).SetConfirms(true).ExecX(ctx)
	grant := c.SupportGrant.Create().SetOrgID(o.ID).SetGrantedByID(me.ID).SetGrantedByName(mark).SetReason(mark).SetExpiresAt(later).SaveX(ctx)
	c.SupportVisit.Create().SetOrgID(o.ID).SetGrantID(grant.ID).SetUserID(h.outsider.ID).SetUserName("Staff").SetEnteredAt(now).ExecX(ctx)
	c.QuoteRequest.Create().SetOrgID(o.ID).SetUserID(me.ID).SetTitle(mark).SetCategory("x").SetDescription(mark).SetLanguage("en").
		SetContactName(mark).SetContactEmail(mark + "@example.com").SetValidUntil(later).ExecX(ctx)
	c.PartnerProfile.Create().SetOrgID(o.ID).SetSlug(mark).SetName(mark).SetSearchKey(mark).SetListed(true).ExecX(ctx)
	// A link with a client, and one with a partner, that are over; and a request that waits.
	client, agency := h.Org("Client"), h.Org("Agency")
	served := h.Link(client, o, partnerlink.LevelFull).Update().SetStatus("ended").SaveX(ctx)
	c.PartnerAssignment.Create().SetOrgID(o.ID).SetLinkID(served.ID).SetMembershipID(place.ID).ExecX(ctx)
	h.Link(o, agency, partnerlink.LevelLimited, ended).Update().SetStatus("ended").SetMessage(mark).ExecX(ctx)
	c.PartnerLink.Create().SetPartnerOrgID(o.ID).SetClientEmail("someone@example.com").SetOpenedBy("partner").SetLevel("full").SetMessage(mark).
		SetTokenHash([]byte("waiting")).SetExpiresAt(later).ExecX(ctx)
	return ended
}

// kept are the tables that keep rows of a deleted organization, and why.
var kept = map[string]string{
	"events": "the log, without names (R140)", "products": "the books", "product_usages": "the books", "terms_acceptances": "proof, without names",
}

// owned counts the rows of the organization in each table that has any by org_id.
func (h *house) owned(t *testing.T) map[string]int {
	t.Helper()
	having := `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'org_id' WHERE m.type = 'table'`
	if h.DB.Dialect == "postgres" {
		having = `SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'org_id'`
	}
	counts := map[string]int{}
	for _, table := range column(t, h.World, having) {
		n := column(t, h.World, `SELECT CAST(count(*) AS TEXT) FROM "`+table+`" WHERE org_id = '`+h.org.ID+`'`)
		counts[table], _ = strconv.Atoi(n[0])
	}
	return counts
}

// Deleting erases what names the organization or its people, in its log too, keeps
// what the law wants kept, logs the erasure, tells the person, and leaves people
// and other organizations as they are (R139, R140).
func TestDelete_R139_R140_ErasesAndKeeps(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ctx, c, now := w.System(), w.DB.Client, w.Clock.Now()
		const mark = "zanzibar"
		o := h.org.Update().SetName(mark).SetSlug(mark).SetWebsite("https://" + mark + ".example").SetPhone("+41 22 555 01 01").
			SetVatNumber("DE1").SetExternalRef(mark).SaveX(ctx)
		for _, key := range []authz.RoleKey{admin, collab, external} {
			if _, err := h.orgs.Remove(h.as(rep), h.places[key].ID); err != nil {
				t.Fatal(err)
			}
		}
		ended := h.furnish(t, mark)
		lines := c.Event.Query().Where(event.OrgID(o.ID)).CountX(ctx)
		elsewhere := c.Organization.Query().Where(organization.Name("Elsewhere")).OnlyX(ctx)

		for table, n := range h.owned(t) {
			if n == 0 {
				t.Fatalf("nothing in %s: furnish it, so that its erasure is seen", table)
			}
		}
		if err := h.orgs.Delete(h.as(rep), o.ID, mark); err != nil {
			t.Fatal(err)
		}

		for table, n := range h.owned(t) {
			if (n > 0) != (kept[table] != "") {
				t.Errorf("%d rows are left in %s", n, table)
			}
		}
		if n := c.TaskChunk.Query().CountX(ctx); n != 0 {
			t.Errorf("%d parts of files are left", n)
		}
		if n := c.PartnerLink.Query().Where(partnerlink.StatusIn("pending", "active")).CountX(ctx); n != 0 {
			t.Errorf("%d links go on", n)
		}
		for _, line := range strings.Split(dump(t, w), "\n") {
			if strings.Contains(strings.ToLower(line), mark) || strings.Contains(line, "192.0.2.77") {
				t.Errorf("not erased: %s", line)
			}
		}
		left := c.Organization.GetX(ctx, o.ID)
		if left.DeletedAt == nil || left.Slug != org.Retired(mark) || left.VatNumber+left.Website+left.Phone != "" || left.ExternalRef != nil {
			t.Errorf("the row holds %v", left)
		}
		if p := c.Product.GetX(ctx, ended.ID); p.Name != "ended.example" || p.PriceMinor != ended.PriceMinor || p.InternalName+p.Description != "" {
			t.Errorf("the ended product holds %v", p)
		}
		if a := c.TermsAcceptance.Query().OnlyX(ctx); a.UserID != nil || a.UserName+a.IP != "" || !a.AcceptedAt.Equal(now) {
			t.Errorf("the acceptance holds %v", a)
		}
		for _, e := range c.Event.Query().Where(event.OrgID(o.ID)).AllX(ctx) {
			if e.ActorName != "" || e.TargetName != "" || e.IP != "" || e.Action != "log.erased" && len(e.Data) > 0 {
				t.Errorf("a line still names: %v", e)
			}
		}
		if n := c.Event.Query().Where(event.OrgID(o.ID)).CountX(ctx); n != lines+1 {
			t.Errorf("%d lines of the log, want %d and the erasure", n, lines)
		}
		if mails := h.mails(t, "organization_deleted"); len(mails) != 1 || mails[0].UserID != h.people[rep].ID {
			t.Errorf("mails: %v", mails)
		}
		// The people stay: they are signed in, and found another organization.
		if own := h.logged(t, "organization.deleted"); len(own) != 1 || own[0].OrgID != nil || own[0].ActorID != h.people[rep].ID {
			t.Errorf("the person's own log: %v", own)
		}
		if _, err := h.orgs.Create(h.as(rep), "Next", "company"); err != nil {
			t.Errorf("the person cannot go on: %v", err)
		}
		if c.Membership.Query().Where(membership.OrgID(elsewhere.ID)).CountX(ctx) != 1 || c.Organization.GetX(ctx, elsewhere.ID).DeletedAt != nil {
			t.Error("another organization was touched")
		}
	})
}

// Nobody reaches a deleted organization, not even where a membership or a link were
// left, and its slug leads to nobody else (R24, R139).
func TestDelete_R24_R139_NobodyReachesIt(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		agency := w.Org("Agency")
		agency.Update().SetIsPartner(true).ExecX(w.System())
		agent, _ := w.Member(agency, "agent", rep)
		w.Link(h.org, agency, partnerlink.LevelFull)
		sees := func(u *ent.User) bool {
			places, err := access.Memberships(context.Background(), w.DB, u.ID, w.Clock.Now())
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range places {
				if m.OrgID == h.org.ID {
					return true
				}
			}
			return false
		}
		if !sees(agent) || !sees(h.people[rep]) {
			t.Fatal("they should reach it before")
		}
		h.org.Update().SetDeletedAt(w.Clock.Now()).ExecX(w.System())
		if sees(agent) || sees(h.people[rep]) {
			t.Error("a deleted organization is somebody's place")
		}
	})
}

func TestDelete_R139_TheSlugIsNeverGivenAgain(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.alone(t)
		if err := h.orgs.Delete(h.as(rep), h.org.ID, "Atelier"); err != nil {
			t.Fatal(err)
		}
		again, err := h.orgs.Create(h.As(h.outsider), "Atelier", "company")
		if err != nil || again.Slug != "atelier-2" {
			t.Errorf("%v %v", again, err)
		}
		if _, err := h.orgs.BySlug(h.as(rep), "atelier"); fault.CodeOf(err) != fault.CodeNotFound {
			t.Errorf("%v", err)
		}
	})
}
