package org_test

import (
	"context"
	"strconv"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/apitoken"
	"kontor/ent/partnerlink"
	"kontor/ent/productgrant"
	"kontor/ent/savedview"
	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func TestRemove_R21_AsksForThePassword(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ctx := h.as(rep) // the password was given now
		w.Clock.Advance(10*time.Minute + time.Second)
		_, err := h.orgs.Remove(ctx, h.places[collab].ID)
		wants(t, err, viewer.ErrProve)
		_, err = h.orgs.Remove(context.Background(), h.places[collab].ID)
		wants(t, err, viewer.ErrSignIn)
		_, err = h.orgs.Remove(h.as(rep), h.places[collab].ID)
		wants(t, err, nil)
		_, err = h.orgs.Remove(h.as(rep), h.places[collab].ID) // it is gone
		wants(t, err, notFound)
	})
}

// with gives a member all that hangs on a membership.
func (h *house) with(u *ent.User, m *ent.Membership) {
	c, ctx := h.DB.Client, h.System()
	h.Grant(m, h.Product(h.DB.Client.Organization.GetX(ctx, m.OrgID), u.GivenName+".example"), "technical")
	c.SavedView.Create().SetOrgID(m.OrgID).SetUserID(u.ID).SetName("Mine").SetNameKey("mine").SetQuery("q=x").SaveX(ctx)
	c.ApiToken.Create().SetOrgID(m.OrgID).SetUserID(u.ID).SetName("CI").SetHint("kon_pat_").
		SetSecretHash([]byte(m.ID)).SetScopes([]string{"org:read"}).SaveX(ctx)
}

// left counts what is left of it.
func (h *house) left(orgID, userID, membershipID string) (views, tokens, grants int) {
	c, ctx := h.DB.Client, h.System()
	return c.SavedView.Query().Where(savedview.OrgID(orgID), savedview.UserID(userID)).CountX(ctx),
		c.ApiToken.Query().Where(apitoken.OrgID(orgID), apitoken.UserID(userID), apitoken.RevokedAtIsNil()).CountX(ctx),
		c.ProductGrant.Query().Where(productgrant.MembershipID(membershipID)).CountX(ctx)
}

func TestRemove_R22_EndsTheAccessHereAndNowhereElse(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		u, m := h.people[collab], h.places[collab]
		elsewhere := w.Join(w.Org("Third"), u, collab)
		h.with(u, m)
		h.with(u, elsewhere)
		h.with(h.people[external], h.places[external])
		shared := w.DB.Client.SavedView.Create().SetOrgID(m.OrgID).SetUserID(u.ID).SetName("all").SetNameKey("all").SetQuery("").SetShared(true).SaveX(w.System())
		_, err := h.orgs.Remove(h.as(rep), m.ID)
		wants(t, err, nil)

		// What they shared with all members is not theirs alone to take.
		kept := w.DB.Client.SavedView.Query().Where(savedview.ID(shared.ID)).CountX(h.as(admin))
		w.DB.Client.SavedView.DeleteOneID(shared.ID).ExecX(w.System())
		if kept != 1 {
			t.Error("a shared view went with its owner")
		}
		if v, k, g := h.left(m.OrgID, u.ID, m.ID); v+k+g != 0 {
			t.Errorf("%d views, %d tokens, %d grants are left", v, k, g)
		}
		for _, other := range []*ent.Membership{elsewhere, h.places[external]} {
			if v, k, g := h.left(other.OrgID, other.UserID, other.ID); v != 1 || k != 1 || g != 1 {
				t.Errorf("elsewhere %d views, %d tokens, %d grants are left, want 1 each", v, k, g)
			}
		}
		_, err = h.orgs.BySlug(h.as(collab), h.org.Slug) // their next request
		wants(t, err, notFound)
		if _, ok := viewer.From(h.as(collab)).In(elsewhere.OrgID); !ok {
			t.Error("another organization was lost")
		}
		if mails := h.mails(t, "member_removed"); len(mails) != 1 || mails[0].UserID != u.ID {
			t.Errorf("mails %+v", mails)
		}
		if e := h.logged(t, "member.removed"); len(e) != 1 || e[0].Data["role"] != "collaborator" || e[0].TargetName != "Cora Example" {
			t.Errorf("logged %v", e)
		}
	})
}

func TestRemovals_TellWhatEnds(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		u, m := h.people[admin], h.places[admin]
		h.with(u, m)
		h.with(u, w.Join(w.Org("Third"), u, collab))                                                                                                     // not counted
		w.DB.Client.SavedView.Create().SetOrgID(m.OrgID).SetUserID(u.ID).SetName("all").SetNameKey("all").SetQuery("").SetShared(true).ExecX(w.System()) // it stays
		h.invite(t, h.as(admin), "new@example.com", collab)
		now := w.Clock.Now()
		m.Update().SetNotifyBilling(true).SetNotifyProducts(true).ExecX(w.System())
		for i, status := range []partnerlink.Status{partnerlink.StatusActive, partnerlink.StatusEnded} { // of what has ended there is nothing to lose
			link := w.DB.Client.PartnerLink.Create().SetClientOrgID(w.Org("Client " + strconv.Itoa(i)).ID).SetPartnerOrgID(m.OrgID).SetStatus(status).
				SetOpenedBy("client").SetLevel("full").SetAskedLevel("full").SetExpiresAt(now).SaveX(w.System())
			w.DB.Client.PartnerAssignment.Create().SetOrgID(m.OrgID).SetLinkID(link.ID).SetMembershipID(m.ID).ExecX(w.System())
		}
		for i, ends := range []time.Duration{time.Hour, 2 * time.Hour, -time.Hour} {
			w.DB.Client.Session.Create().SetUserID(u.ID).SetTokenHash([]byte{byte(i)}).SetCreatedAt(now).SetLastSeenAt(now).
				SetProvedAt(now).SetExpiresAt(now.Add(ends)).SaveX(w.System())
		}
		ids := []string{m.ID, h.places[rep].ID, h.places[collab].ID}
		want := org.Removal{Sessions: 2, APITokens: 1, ProductGrants: 1, SavedViews: 1, SentInvitations: 1, Clients: 1, Reminders: 2}
		for actor, sees := range map[authz.RoleKey]int{rep: 3, admin: 3, collab: 1, external: 0, "outsider": 0} {
			found, err := h.orgs.Removals(h.actor(actor), ids)
			if err != nil || len(found) != sees {
				t.Errorf("%s sees %d previews, %v; want %d", actor, len(found), err, sees)
			}
			if r := found[m.ID]; r != nil && *r != want {
				t.Errorf("%s: got %+v, want %+v", actor, *r, want)
			}
		}
		one := w.Statements(func() { _, _ = h.orgs.Removals(h.as(rep), ids[:1]) })
		if all := w.Statements(func() { _, _ = h.orgs.Removals(h.as(rep), ids) }); all != one {
			t.Errorf("%d statements for three members, %d for one", all, one)
		}
	})
}

func TestLeave_R23_ForAllButTheLastRepresentative(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.with(h.people[collab], h.places[collab])
		_, err := h.orgs.Suspend(h.as(rep), h.places[external].ID)
		wants(t, err, nil)
		for _, key := range []authz.RoleKey{admin, collab, external} { // the last one although suspended
			ctx := h.as(key)
			wants(t, h.orgs.Leave(ctx, h.org.ID), nil)
			if _, ok := viewer.From(ctx).In(h.org.ID); ok {
				t.Errorf("the rest of the request of %s still belongs to the organization", key)
			}
			wants(t, h.orgs.Leave(ctx, h.org.ID), notFound)
		}
		if v, k, g := h.left(h.org.ID, h.people[collab].ID, h.places[collab].ID); v+k+g != 0 {
			t.Errorf("%d views, %d tokens, %d grants are left", v, k, g)
		}
		mails := h.mails(t, "member_left")
		if len(mails) != 3 || mails[0].UserID != h.people[rep].ID {
			t.Errorf("mails %+v, want three to the representative", mails)
		}

		byOrg, err := h.orgs.Representatives(h.as(rep), []string{h.org.ID})
		wants(t, err, nil)
		if reason := org.LeaveObstacle(h.places[rep].ID, byOrg[h.org.ID]); reason != "last_representative" {
			t.Errorf("obstacle %q", reason)
		}
		wants(t, h.orgs.Leave(h.as(rep), h.org.ID), org.ErrLastRepresentative)
	})
}

func TestSuspend_GrantsNothingUntilReactivated(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		m := h.places[admin]
		for range 2 { // the second changes nothing
			_, err := h.orgs.Suspend(h.as(rep), m.ID)
			wants(t, err, nil)
		}
		_, err := h.orgs.BySlug(h.as(admin), h.org.Slug)
		wants(t, err, notFound)
		_, err = h.orgs.Reactivate(h.as(admin), m.ID) // not by themselves
		wants(t, err, notFound)
		for range 2 {
			_, err = h.orgs.Reactivate(h.as(rep), m.ID)
			wants(t, err, nil)
		}
		_, err = h.orgs.BySlug(h.as(admin), h.org.Slug)
		wants(t, err, nil)
		_, err = h.orgs.Suspend(h.as(admin), m.ID)
		wants(t, err, org.ErrOwnMembership)
		if s, r := len(h.mails(t, "member_suspended")), len(h.mails(t, "member_reactivated")); s != 1 || r != 1 {
			t.Errorf("%d and %d mails, want 1 and 1", s, r)
		}
	})
}

func TestViewer_R25_RightsStayInTheirOrganization(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		// Adam administers the house, and is an external elsewhere.
		other := w.Org("Third")
		_, target := w.Member(other, "theo", collab)
		w.Join(other, h.people[admin], external)
		_, err := h.orgs.Suspend(h.as(admin), h.places[collab].ID)
		wants(t, err, nil)
		_, err = h.orgs.Suspend(h.as(admin), target.ID)
		wants(t, err, notFound)
		_, err = h.orgs.Update(h.as(admin), other.ID, org.Details{})
		wants(t, err, forbidden)
	})
}

func TestSetGrants_R26_R27(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		hosting, foreign := w.Product(h.org, "a.example"), w.Product(w.Org("Third"), "b.example")
		domain := w.DB.Client.Product.UpdateOne(w.Product(h.org, "d.example")).SetKind("domain").SaveX(w.System())
		g := func(p *ent.Product, rights ...string) org.Grant { return org.Grant{ProductID: p.ID, Rights: rights} }
		for name, tt := range map[string]struct {
			target authz.RoleKey
			grants []org.Grant
			want   error
		}{
			"rights of the kind":     {collab, []org.Grant{g(hosting, "technical", "statistic"), g(domain, "technical")}, nil},
			"none at all":            {external, nil, nil},
			"no right":               {collab, []org.Grant{g(hosting)}, invalid},
			"unknown right":          {collab, []org.Grant{g(hosting, "own")}, invalid},
			"right twice":            {collab, []org.Grant{g(hosting, "technical", "technical")}, invalid},
			"not of the kind (R27)":  {collab, []org.Grant{g(domain, "statistic")}, invalid},
			"product twice":          {collab, []org.Grant{g(hosting, "technical"), g(hosting, "statistic")}, invalid},
			"foreign product":        {collab, []org.Grant{g(foreign, "technical")}, notFound},
			"sees everything anyway": {admin, []org.Grant{g(hosting, "technical")}, org.ErrSeesAllProducts},
			"too many":               {collab, make([]org.Grant, 501), invalid},
		} {
			t.Run(name, func(t *testing.T) {
				_, err := h.orgs.SetGrants(h.as(rep), h.places[tt.target].ID, tt.grants, nil)
				wants(t, err, tt.want)
			})
		}
		// A refused change leaves what was given; who sees whose is R26's.
		own := h.places[collab].ID
		for actor, sees := range map[authz.RoleKey]int{rep: 2, admin: 2, collab: 2, external: 0, "outsider": 0, "anonymous": 0} {
			found, err := h.orgs.Grants(h.actor(actor), []string{own})
			if err != nil || len(found[own]) != sees {
				t.Errorf("%s sees %d grants, %v; want %d", actor, len(found[own]), err, sees)
			}
		}
		if n := w.DB.Client.Product.Query().CountX(h.as(collab)); n != 2 {
			t.Errorf("the collaborator sees %d products, want the 2 granted", n)
		}
		_, err := h.orgs.SetGrants(h.as(rep), own, []org.Grant{g(domain, "technical")}, nil)
		wants(t, err, nil)
		if n := w.DB.Client.Product.Query().CountX(h.as(collab)); n != 1 {
			t.Errorf("the collaborator sees %d products, want the 1 that is left", n)
		}
	})
}
