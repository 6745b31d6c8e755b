package apitoken_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"kontor/ent/apitoken"
	tokens "kontor/internal/apitoken"
	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/page"
	"kontor/internal/secret"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func TestAuthenticate_R92_PowerIsScopesWithinTheCreatorsRightsNow(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		w.Join(w.Org("Second"), h.adam, authz.LegalRepresentative)
		_, token := h.create(h.adam, h.draft("product:read", "billing:read"))
		v, err := h.call(token)
		must(t, err)
		places := v.Memberships()
		if len(places) != 1 || places[0].OrgID != h.org.ID {
			t.Fatalf("it reaches %+v", places)
		}
		if got := fmt.Sprint(places[0].Permissions.List()); got != "[org:read product:read product:read_all billing:read]" {
			t.Errorf("it may %s", got)
		}
		if v.Kind != viewer.Token || v.UserID != h.adam.ID || v.TokenOrgID != h.org.ID || v.Staff {
			t.Errorf("viewer %+v", v)
		}
		// The creator's rights shrink, and so does the token, at the next request.
		at := w.DB.Client.Membership.Query().AllX(w.System())
		for _, m := range at {
			if m.UserID == h.adam.ID && m.OrgID == h.org.ID {
				must(t, m.Update().SetRoleID(w.Role(h.org, authz.External).ID).Exec(w.System()))
			}
		}
		v, err = h.call(token)
		must(t, err)
		if got := fmt.Sprint(v.Memberships()[0].Permissions.List()); got != "[org:read product:read]" {
			t.Errorf("as external it may %s", got)
		}
	})
}

func TestAuthenticate_R92_ReachesClientsOnlyWhenMadeForThem(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		must(t, h.org.Update().SetIsPartner(true).Exec(w.System()))
		client := w.Org("Client")
		l := link(w, h.org, client)
		_, alone := h.create(h.rita, h.draft("product:read", "client:read"))
		d := h.draft("product:read", "client:read")
		d.Clients = true
		_, both := h.create(h.rita, d)
		reach := func(token string) (ids []string) {
			v, err := h.call(token)
			must(t, err)
			for _, m := range v.Memberships() {
				ids = append(ids, m.OrgID)
			}
			return ids
		}
		if got := reach(alone); !slices.Equal(got, []string{h.org.ID}) {
			t.Errorf("made for the organization it reaches %v", got)
		}
		if got := reach(both); !slices.Equal(got, []string{h.org.ID, client.ID}) {
			t.Errorf("made for clients it reaches %v", got)
		}
		must(t, l.Update().SetStatus("ended").Exec(w.System()))
		if got := reach(both); !slices.Equal(got, []string{h.org.ID}) {
			t.Errorf("after the link it reaches %v", got)
		}
	})
}

func TestAuthenticate_R95_RefusesWhatIsOver(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, err := h.call("kon_pat_nonsense")
		want(t, "nonsense", err, tokens.ErrInvalid)
		if n := w.Statements(func() { _, _ = h.call("kon_pat_" + strings.Repeat("0", 33)) }); n != 0 {
			t.Errorf("a wrong checksum costs %d statements", n)
		}
		_, err = h.call(secret.NewToken(secret.APIToken))
		want(t, "unknown", err, tokens.ErrInvalid)

		soon := w.Clock.Now().Add(time.Hour)
		d := h.draft()
		d.ExpiresAt = &soon
		_, token := h.create(h.cora, d)
		_, err = h.call(token)
		must(t, err)
		w.Clock.Advance(time.Hour)
		_, err = h.call(token)
		want(t, "expired", err, tokens.ErrIsOver)

		row, token := h.create(h.cora, h.draft())
		must(t, h.cora.Update().SetDisabledAt(w.Clock.Now()).Exec(w.System()))
		_, err = h.call(token)
		want(t, "person disabled", err, tokens.ErrIsIdle)
		must(t, h.cora.Update().ClearDisabledAt().Exec(w.System()))
		must(t, h.coraAt.Update().SetSuspendedAt(w.Clock.Now()).Exec(w.System()))
		_, err = h.call(token)
		want(t, "suspended", err, tokens.ErrIsIdle)
		must(t, h.coraAt.Update().ClearSuspendedAt().Exec(w.System()))
		_, err = h.call(token)
		must(t, err)
		_, err = h.tokens.Revoke(w.As(h.cora), []string{row.ID})
		must(t, err)
		_, err = h.call(token)
		want(t, "revoked", err, tokens.ErrIsVoid)
	})
}

func TestRemove_R22_R95_EndsTheMembersTokensHere(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		other := w.Org("Second")
		w.Join(other, h.cora, authz.Collaborator)
		row, here := h.create(h.cora, h.draft())
		_, there := h.create(h.cora, tokens.Draft{OrgID: other.ID, Name: "there", Scopes: []string{"org:read"}})
		_, err := org.New(w.DB, w.Events, w.Clock).Remove(w.As(h.rita), h.coraAt.ID)
		must(t, err)
		_, err = h.call(here)
		want(t, "of a removed member", err, tokens.ErrIsVoid)
		if kept := h.row(row.ID); kept.RevokedBecause == nil || *kept.RevokedBecause != apitoken.RevokedBecauseMembershipEnded {
			t.Errorf("revoked because %v", kept.RevokedBecause)
		}
		_, err = h.call(there)
		must(t, err)
		// Whoever comes back does not bring the token back.
		w.Join(h.org, h.cora, authz.Collaborator)
		_, err = h.call(here)
		want(t, "after a return", err, tokens.ErrIsVoid)
		list, err := h.tokens.List(w.As(h.rita), h.org.ID, true, page.Args{})
		must(t, err)
		if len(list.Edges) != 1 {
			t.Errorf("the administrators see %d", len(list.Edges))
		}
	})
}

func TestAuthenticate_KeepsToItsNetworks(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		d := h.draft()
		d.Networks = []string{"192.0.2.0/24", "2001:db8::/32"}
		row, token := h.create(h.cora, d)
		for ip, in := range map[string]bool{
			"192.0.2.7": true, "::ffff:192.0.2.7": true, "2001:db8:1::9": true, "192.0.3.1": false, "2001:db9::": false, "": false, "nonsense": false,
		} {
			_, err := h.tokens.Authenticate(context.Background(), token, ip, "")
			if in {
				must(t, err)
			} else {
				want(t, "from "+ip, err, tokens.ErrAddress)
			}
		}
		// Only whoever has the right secret is told why.
		_, err := h.tokens.Authenticate(context.Background(), secret.NewToken(secret.APIToken), "203.0.113.1", "")
		want(t, "unknown", err, tokens.ErrInvalid)
		row, err = h.tokens.Update(w.As(h.cora), row.ID, nil, []string{})
		must(t, err)
		if _, err = h.tokens.Authenticate(context.Background(), token, "203.0.113.1", ""); err != nil || len(row.AllowedNetworks) != 0 {
			t.Errorf("without networks: %v", err)
		}
	})
}

func TestAuthenticate_NotesTheLastUseToTheMinute(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		row, token := h.create(h.cora, h.draft())
		w.Clock.Advance(90 * time.Second)
		call := func() int {
			return w.Statements(func() { _, err := h.call(token); must(t, err) })
		}
		first, second := call(), call()
		w.Clock.Advance(20 * time.Second)
		third := call()
		w.Clock.Advance(15 * time.Second) // the next minute
		if fourth := call(); first != 3 || second != 2 || third != 2 || fourth != 3 {
			t.Errorf("calls cost %d, %d, %d, %d statements", first, second, third, fourth)
		}
		kept := h.row(row.ID)
		if !kept.LastUsedAt.Equal(testkit.Start.Add(2*time.Minute)) || kept.LastUsedIP != "192.0.2.7" || kept.LastUsedClient != "backup/1.0" {
			t.Errorf("noted %v %s %s", kept.LastUsedAt, kept.LastUsedIP, kept.LastUsedClient)
		}
		w.Clock.Advance(time.Minute)
		_, err := h.tokens.Authenticate(context.Background(), token, "192.0.2.7", "bad\x00\xff"+strings.Repeat("é", 300))
		must(t, err)
	})
}

func TestSweep_R94_AYearWithoutACallDisables(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		row, token := h.create(h.cora, h.draft())
		never, _ := h.create(h.cora, h.draft())
		w.Clock.Advance(10 * time.Hour)
		_, err := h.call(token)
		must(t, err)
		h.mailed()
		step := func(d time.Duration, mails string) {
			t.Helper()
			w.Clock.Advance(d)
			for range 2 { // the second finds nothing to do
				must(t, h.tokens.Sweep(context.Background()))
			}
			if got := h.mailed(); got != mails {
				t.Errorf("after %v mailed %q, want %q", w.Clock.Now().Sub(testkit.Start), got, mails)
			}
		}
		step(330*day, "")
		step(5*day, "token_idle cora@example.com, token_idle cora@example.com")
		step(10*day, "")
		step(13*day, "token_idle cora@example.com, token_idle cora@example.com")
		// Day 364 keeps the one that is called; the other was never used.
		step(6*day, "")
		_, err = h.call(token)
		must(t, err)
		step(20*time.Hour, "token_disabled cora@example.com")
		if s := tokens.StateAt(h.row(never.ID), w.Clock.Now()); s != tokens.Disabled {
			t.Errorf("never used: %s", s)
		}
		if k := h.row(row.ID); k.IdleWarnings != 0 || tokens.StateAt(k, w.Clock.Now()) != tokens.Active {
			t.Errorf("used at day 364: %+v", k)
		}
		// 30 days later it is over for good.
		step(29*day, "")
		step(2*day, "")
		if k := h.row(never.ID); k.RevokedBecause == nil || *k.RevokedBecause != apitoken.RevokedBecauseIdle {
			t.Errorf("revoked because %v", k.RevokedBecause)
		}
		_, err = h.tokens.Restore(w.As(h.cora), never.ID)
		want(t, "too late", err, tokens.ErrEnded)
		if h.logged("token.disabled") != 1 || h.logged("token.revoked") != 1 || h.logged("token.idle") != 4 {
			t.Errorf("logged %d, %d, %d", h.logged("token.disabled"), h.logged("token.revoked"), h.logged("token.idle"))
		}
	})
}

func TestAuthenticate_R94_DecidesAtTheCall(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		row, token := h.create(h.cora, h.draft())
		h.mailed()
		w.Clock.Advance(365*day - time.Minute)
		_, err := h.call(token)
		must(t, err)
		w.Clock.Advance(365 * day)
		for range 2 {
			_, err = h.call(token)
			want(t, "a year later", err, tokens.ErrIsIdle)
		}
		if h.row(row.ID).DisabledAt == nil || h.logged("token.disabled") != 1 || h.mailed() != "token_disabled cora@example.com" {
			t.Error("the call that came too late did not disable it, once")
		}
		_, err = h.tokens.Restore(w.As(h.rita), row.ID)
		want(t, "by an administrator", err, tokens.ErrCreator)
		row, err = h.tokens.Restore(w.As(h.cora), row.ID)
		must(t, err)
		if row.LastUsedAt == nil || tokens.StateAt(row, w.Clock.Now()) != tokens.Active || !tokens.IdleAt(row).Equal(w.Clock.Now().Add(365*day)) {
			t.Errorf("restored %+v", row)
		}
		// Restored is not used: it is idle again a year from then, not sooner.
		w.Clock.Advance(335*day - time.Minute)
		must(t, h.tokens.Sweep(context.Background()))
		if got := h.mailed(); got != "" {
			t.Errorf("mailed %s", got)
		}
		w.Clock.Advance(time.Minute)
		must(t, h.tokens.Sweep(context.Background()))
		if got := h.mailed(); got != "token_idle cora@example.com" {
			t.Errorf("mailed %s", got)
		}
		_, err = h.call(token)
		must(t, err)
		if k := h.row(row.ID); k.DisabledAt != nil || k.IdleWarnings != 0 {
			t.Errorf("used again: %+v", k)
		}
		w.Clock.Advance(395 * day)
		_, err = h.call(token)
		want(t, "after 30 more days", err, tokens.ErrIsVoid)
	})
}
