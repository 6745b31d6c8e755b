package webhook_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/webhookdelivery"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
	"kontor/internal/webhook"
)

func attemptOf(id string, n int) event.WebhookArgs {
	return event.WebhookArgs{DeliveryID: id, Attempt: n}
}

func TestWebhooks_R24_R101_OnlyPeopleWhoManageThem(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		hook, _ := h.hook(t, h.ana, h.acme, false)
		h.record(t, h.acme, "product.tagged", "")
		d := h.deliveries()[0]
		carl, _ := w.Member(h.acme, "carl", authz.Collaborator)
		other := w.Org("Other")
		olga, _ := w.Member(other, "olga", authz.LegalRepresentative)
		token := viewer.From(h.As(h.ana))
		token.Kind, token.TokenOrgID = viewer.Token, h.acme.ID
		all := authz.Set{}
		for _, e := range authz.Table() {
			all.Add(e.Name)
		}
		token.SetMemberships([]viewer.Membership{{OrgID: h.acme.ID, Permissions: all}})
		for name, ctx := range map[string]context.Context{
			"collaborator": h.As(carl), "another organization": h.As(olga), "nobody": context.Background(),
			"token": viewer.With(context.Background(), token),
		} {
			refused := func(what string, err error) {
				t.Helper()
				if code := fault.CodeOf(err); code != fault.CodeForbidden && code != fault.CodeNotFound && code != fault.CodeUnauthenticated {
					t.Errorf("%s by %s: %v", what, name, err)
				}
			}
			_, _, err := h.webhooks.Create(ctx, h.acme.ID, webhook.Settings{URL: &h.server.URL})
			refused("create", err)
			_, err = h.webhooks.Update(ctx, hook.ID, webhook.Settings{Description: text("x")})
			refused("update", err)
			_, err = h.webhooks.Pause(ctx, hook.ID, true)
			refused("pause", err)
			_, _, err = h.webhooks.Rotate(ctx, hook.ID)
			refused("rotate", err)
			_, err = h.webhooks.Delete(ctx, hook.ID)
			refused("delete", err)
			_, _, err = h.webhooks.Ping(ctx, hook.ID)
			refused("ping", err)
			_, _, err = h.webhooks.Replay(ctx, d.ID)
			refused("replay", err)
			if name == "token" { // it may look, where its scopes let it; no scope carries webhooks
				continue
			}
			rows, err := h.webhooks.ByOrganization(ctx, []string{h.acme.ID})
			if len(rows) != 0 {
				t.Errorf("%s sees %v %v", name, rows, err)
			}
			if bodies, _ := h.webhooks.Payloads(ctx, []string{d.ID}); len(bodies) != 0 {
				t.Errorf("%s reads %v", name, bodies)
			}
			if c, err := h.webhooks.Deliveries(ctx, hook.ID, nil, page.Args{}); err == nil && len(c.Edges) != 0 {
				t.Errorf("%s lists deliveries", name)
			}
		}
		if row := h.row(hook.ID); row.PausedAt != nil || row.Description != "" {
			t.Errorf("changed to %+v", row)
		}
		if _, ok := authz.OfScopes([]string{"webhook:manage"})[authz.WebhookManage]; ok {
			t.Error("a scope carries webhooks")
		}
	})
}

func TestWebhooks_SettingsAreChecked(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		ctx := h.As(h.ana)
		hook, _ := h.hook(t, h.ana, h.acme, false)
		for _, tt := range []struct {
			s    webhook.Settings
			want error
		}{
			{webhook.Settings{Description: text(strings.Repeat("ä", 129))}, webhook.ErrDescription},
			{webhook.Settings{Description: text("a\nb")}, webhook.ErrDescription},
			{webhook.Settings{Actions: []string{"unheard.of"}}, webhook.ErrActions},
			{webhook.Settings{Actions: []string{"user.signed_in"}}, webhook.ErrActions},
			{webhook.Settings{Actions: []string{"*"}}, webhook.ErrActions},
			{webhook.Settings{Actions: []string{"product"}}, webhook.ErrActions},
			{webhook.Settings{Clients: yes(true)}, webhook.ErrClients},
			{webhook.Settings{URL: text("nonsense")}, webhook.ErrURL},
		} {
			if _, err := h.webhooks.Update(ctx, hook.ID, tt.s); !errors.Is(err, tt.want) {
				t.Errorf("%+v: %v", tt.s, err)
			}
		}
		row, err := h.webhooks.Update(ctx, hook.ID, webhook.Settings{Description: text(" Stock "), Actions: []string{"tag.created", "product.*", "tag.created"}})
		if err != nil || row.Description != "Stock" || !slices.Equal(row.Actions, []string{"product.*", "tag.created"}) || row.URL != hook.URL {
			t.Errorf("changed to %+v, %v", row, err)
		}
		for range webhook.MaxEndpoints - 1 {
			h.hook(t, h.ana, h.acme, false)
		}
		if _, _, err := h.webhooks.Create(ctx, h.acme.ID, webhook.Settings{URL: &h.server.URL}); !errors.Is(err, webhook.ErrTooMany) {
			t.Errorf("one more: %v", err)
		}
		deleted, err := h.webhooks.Delete(ctx, hook.ID)
		if err != nil || deleted.ID != hook.ID {
			t.Errorf("deleted %v %v", deleted, err)
		}
	})
}

func TestWebhooks_ToldOfWhatTheyWant_InOneStatement(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		count := func(action string) int {
			t.Helper()
			return w.Statements(func() { h.record(t, h.acme, action, "") })
		}
		if n, silent := count("product.tagged"), count("usage.recorded"); n != 2 || silent != 1 {
			t.Errorf("%d statements without a webhook, %d for what nobody is told", n, silent)
		}
		h.hook(t, h.ana, h.acme, false, "product.*", "tag.created")
		for _, action := range []string{"product.tagged", "tag.created", "tag.deleted", "member.joined", "product.renewed", "usage.recorded", "unheard.of"} {
			h.record(t, h.acme, action, "")
		}
		h.record(t, w.Org("Other"), "product.tagged", "")
		h.run(t)
		if got := h.server.types(); got != "product.tagged tag.created product.renewed" {
			t.Errorf("told of %s", got)
		}
	})
}

// What happens at a client is told to its partner as far as the link shows it, from
// the moment of the link to its end (R111, R124).
func TestWebhooks_R111_R124_ClientsWithinEachLink(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		ctx, c := w.System(), w.DB.Client
		vela := w.Org("Vela")
		vera, _ := w.Member(vela, "vera", authz.LegalRepresentative)
		if _, _, err := h.webhooks.Create(h.As(vera), vela.ID, webhook.Settings{URL: &h.server.URL, Clients: yes(true)}); !errors.Is(err, webhook.ErrClients) {
			t.Errorf("clients of who has none: %v", err)
		}
		vela.Update().SetIsPartner(true).ExecX(ctx)
		hook, _ := h.hook(t, vera, vela, true)
		h.hook(t, vera, vela, false) // is told of Vela alone
		site, shop := w.Product(h.acme, "site"), w.Product(h.acme, "shop")
		told := func(want string) {
			t.Helper()
			h.server.taken()
			for _, target := range []string{site.ID, shop.ID} {
				h.record(t, h.acme, "product.renewed", target)
			}
			h.record(t, h.acme, "tag.created", site.ID)
			h.record(t, h.acme, "member.joined", "")
			h.record(t, h.acme, "token.created", "")
			h.record(t, h.acme, "partner.changed", "")
			h.record(t, h.acme, "webhook.created", "")
			h.run(t)
			var got []string
			for _, r := range h.server.taken() {
				name := r.header.Get("Kontor-Event")
				if strings.Contains(r.body, shop.ID) {
					name += "(shop)"
				}
				got = append(got, name)
			}
			if strings.Join(got, " ") != want {
				t.Errorf("told of %q, want %q", strings.Join(got, " "), want)
			}
		}
		told("")
		link := c.PartnerLink.Create().SetPartnerOrgID(vela.ID).SetClientOrgID(h.acme.ID).SetOpenedBy("client").SetLevel("limited").SaveX(ctx)
		c.PartnerLinkProduct.Create().SetOrgID(h.acme.ID).SetLinkID(link.ID).SetProductID(site.ID).SetRights([]string{"technical"}).ExecX(ctx)
		told("") // nobody has accepted it
		link.Update().SetStatus("active").ExecX(ctx)
		told("product.renewed")
		link.Update().SetLevel("full").ExecX(ctx)
		told("product.renewed product.renewed(shop) tag.created member.joined")

		// One that waits when the link ends is not sent any more.
		h.record(t, h.acme, "product.renewed", site.ID)
		link.Update().SetEndsAt(w.Clock.Now()).ExecX(ctx)
		h.run(t)
		list := h.deliveries()
		last := list[len(list)-1]
		if got := h.server.types(); got != "" || last.Status != webhookdelivery.StatusFailed || last.OrgID != vela.ID || last.EndpointID != hook.ID {
			t.Errorf("sent %q: %+v", got, last)
		}
		told("")
		link.Update().ClearEndsAt().SetStatus("ended").ExecX(ctx)
		told("")
		if row := h.row(hook.ID); row.Failures != 0 {
			t.Errorf("counted against the server: %+v", row)
		}
	})
}

// Whoever manages webhooks but sees not every client is told of none.
func TestWebhooks_R122_ClientsNeedTheRightToSeeThem(t *testing.T) {
	t.Parallel()
	h := newHall(t, testkit.New(t))
	h.acme.Update().SetIsPartner(true).ExecX(h.System())
	custom := h.DB.Client.Role.Create().SetOrgID(h.acme.ID).SetName("Technician").
		SetPermissions([]string{"org:read", "activity:read", "webhook:manage"}).SaveX(h.System())
	tess := h.User("tess")
	h.DB.Client.Membership.Create().SetOrgID(h.acme.ID).SetUserID(tess.ID).SetRoleID(custom.ID).ExecX(h.System())
	hook, _ := h.hook(t, tess, h.acme, false)
	if _, err := h.webhooks.Update(h.As(tess), hook.ID, webhook.Settings{Clients: yes(true)}); fault.CodeOf(err) != fault.CodeForbidden {
		t.Errorf("took clients: %v", err)
	}
}

func TestPing_OnceWhateverTheActions(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		ctx := h.As(h.ana)
		hook, _ := h.hook(t, h.ana, h.acme, false, "tag.created")
		h.hook(t, h.ana, h.acme, false) // is told of everything, but not of pings of others
		d, row, err := h.webhooks.Ping(ctx, hook.ID)
		if err != nil || d.EndpointID != hook.ID || row.ID != hook.ID || d.Action != "webhook.ping" || d.Status != webhookdelivery.StatusPending {
			t.Fatalf("%+v %v", d, err)
		}
		h.run(t)
		if got := h.server.types(); got != "webhook.ping" {
			t.Errorf("sent %q", got)
		}
		h.server.answers(500, "no")
		_, _, err = h.webhooks.Ping(ctx, hook.ID)
		must(t, err)
		h.run(t)
		list := h.deliveries()
		if d := list[len(list)-1]; d.Status != webhookdelivery.StatusFailed || d.Attempts != 1 || len(h.jobs(t)) != 0 {
			t.Errorf("tried again: %+v", d)
		}
		if row := h.row(hook.ID); row.PausedAt != nil || row.Failures != 0 {
			t.Errorf("a ping counts: %+v", row)
		}
		for i := 0; i < 28; i++ {
			_, _, err = h.webhooks.Ping(ctx, hook.ID)
			must(t, err)
		}
		if _, _, err = h.webhooks.Ping(ctx, hook.ID); !errors.Is(err, webhook.ErrByHand) {
			t.Errorf("the 31st: %v", err)
		}
		w.Clock.Advance(10 * time.Minute)
		_, _, err = h.webhooks.Ping(h.As(h.ana), hook.ID)
		must(t, err)
		_, err = h.webhooks.Pause(h.As(h.ana), hook.ID, true)
		must(t, err)
		if _, _, err = h.webhooks.Ping(h.As(h.ana), hook.ID); !errors.Is(err, webhook.ErrPaused) {
			t.Errorf("paused: %v", err)
		}
	})
}

func TestReplay_IsANewDeliveryOfTheSameEvent(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		ctx := h.As(h.ana)
		hook, _ := h.hook(t, h.ana, h.acme, false, "product.*")
		h.record(t, h.acme, "product.tagged", "")
		h.run(t)
		first, body := h.deliveries()[0], h.server.taken()[0].body
		seen := map[string]bool{first.ID: true}
		// As often as wanted, of the original or of a replay.
		of := []string{first.ID, first.ID}
		for i := 0; i < 3; i++ {
			w.Clock.Advance(time.Second)
			again, row, err := h.webhooks.Replay(ctx, of[i])
			must(t, err)
			if seen[again.ID] || again.EventID != first.EventID || again.ReplayOfID == "" || row.ID != hook.ID {
				t.Errorf("%+v", again)
			}
			seen[again.ID] = true
			of = append(of, again.ID)
			h.run(t)
			got := h.server.taken()
			if len(got) != 1 || got[0].body != body || got[0].header.Get("Kontor-Delivery") != again.ID {
				t.Errorf("sent %v", got)
			}
		}
		// Twice the same job, as after a crash: one attempt is noted.
		d := h.deliveries()[0]
		must(t, h.attempt(attemptOf(d.ID, 1)))
		if len(h.server.taken()) != 0 {
			t.Error("what has been delivered is sent again by an old job")
		}
		_, err := h.webhooks.Pause(ctx, hook.ID, true)
		must(t, err)
		if _, _, err := h.webhooks.Replay(ctx, first.ID); !errors.Is(err, webhook.ErrPaused) {
			t.Errorf("paused: %v", err)
		}
	})
}

func TestDeliveries_PagesAndSweep(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHall(t, w)
		hook, _ := h.hook(t, h.ana, h.acme, false)
		for range 5 {
			h.record(t, h.acme, "product.tagged", "")
			h.run(t)
			w.Clock.Advance(24 * time.Hour)
		}
		h.record(t, h.acme, "product.tagged", "")
		three, pending := 3, webhookdelivery.StatusPending
		var got []*ent.WebhookDelivery
		args := page.Args{First: &three}
		for {
			c, err := h.webhooks.Deliveries(h.As(h.ana), hook.ID, nil, args)
			must(t, err)
			for _, e := range c.Edges {
				got = append(got, e.Node)
			}
			if !c.PageInfo.HasNextPage {
				break
			}
			args.After = c.PageInfo.EndCursor
		}
		if len(got) != 6 || !slices.IsSortedFunc(got, func(a, b *ent.WebhookDelivery) int { return b.CreatedAt.Compare(a.CreatedAt) }) {
			t.Errorf("%d deliveries", len(got))
		}
		c, err := h.webhooks.Deliveries(h.As(h.ana), hook.ID, &pending, page.Args{})
		if err != nil || len(c.Edges) != 1 {
			t.Errorf("pending: %v %v", c, err)
		}
		w.Clock.Advance(27 * 24 * time.Hour)
		must(t, h.webhooks.Sweep(context.Background()))
		if n := len(h.deliveries()); n != 3 {
			t.Errorf("%d are left after 30 days", n)
		}
	})
}
