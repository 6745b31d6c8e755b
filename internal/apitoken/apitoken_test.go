package apitoken_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/netip"
	"slices"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/product"
	tokens "kontor/internal/apitoken"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/secret"
	"kontor/internal/testkit"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

const day = 24 * time.Hour

// house is an organization with a member of each role, and its tokens.
type house struct {
	*testkit.World
	tokens           *tokens.Tokens
	org              *ent.Organization
	rita, adam, cora *ent.User
	coraAt           *ent.Membership
	outsider         *ent.User
}

func newHouse(w *testkit.World) *house {
	h := &house{World: w, tokens: tokens.New(w.DB, w.Events, throttle.New(w.DB, w.Clock), w.Clock), org: w.Org("Atelier")}
	h.rita, _ = w.Member(h.org, "rita", authz.LegalRepresentative)
	h.adam, _ = w.Member(h.org, "adam", authz.Administrator)
	h.cora, h.coraAt = w.Member(h.org, "cora", authz.Collaborator)
	h.outsider, _ = w.Member(w.Org("Elsewhere"), "otto", authz.LegalRepresentative)
	return h
}

func (h *house) draft(scopes ...string) tokens.Draft {
	if len(scopes) == 0 {
		scopes = []string{"product:read"}
	}
	return tokens.Draft{OrgID: h.org.ID, Name: "Backup", Scopes: scopes}
}

func (h *house) create(u *ent.User, d tokens.Draft) (*ent.ApiToken, string) {
	h.T.Helper()
	row, token, err := h.tokens.Create(h.As(u), d)
	must(h.T, err)
	return row, token
}

// call is a request with the token.
func (h *house) call(token string) (*viewer.Viewer, error) {
	return h.tokens.Authenticate(context.Background(), token, "192.0.2.7", "backup/1.0")
}

func (h *house) row(id string) *ent.ApiToken {
	h.T.Helper()
	row, err := h.DB.Client.ApiToken.Get(h.System(), id)
	must(h.T, err)
	return row
}

// logged counts the lines of an action in the log.
func (h *house) logged(action string) int {
	h.T.Helper()
	n, err := h.DB.Client.Event.Query().Where(entevent.Action(action)).Count(h.System())
	must(h.T, err)
	return n
}

// mailed delivers what waits, and lists it as "kind recipient".
func (h *house) mailed() string {
	h.T.Helper()
	var list []string
	for _, m := range h.Deliver() {
		list = append(list, m.Kind+" "+m.Recipient)
	}
	return strings.Join(list, ", ")
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func want(t *testing.T, what string, err, target error) {
	t.Helper()
	if !errors.Is(err, target) {
		t.Errorf("%s: %v, want %v", what, err, target)
	}
}

func TestCreate_R91_NeedsThePasswordAndShowsTheSecretOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ctx := w.As(h.cora)
		viewer.From(ctx).ProvedAt = w.Clock.Now().Add(-11 * time.Minute)
		_, _, err := h.tokens.Create(ctx, h.draft())
		want(t, "password long ago", err, viewer.ErrProve)

		row, token := h.create(h.cora, h.draft())
		if !secret.ValidFormat(secret.APIToken, token) || !strings.HasPrefix(token, row.Hint) || len(row.Hint) != 12 {
			t.Errorf("token %s, hint %s", token, row.Hint)
		}
		if kept := h.row(row.ID); !bytes.Equal(kept.SecretHash, secret.Hash(token)) {
			t.Error("it is not kept as its hash")
		}
		// R137: neither the log nor the mail holds it.
		e := w.DB.Client.Event.Query().Where(entevent.Action("token.created")).OnlyX(w.System())
		m := w.Deliver()
		if len(m) != 1 || m[0].Kind != "token_created" || m[0].Recipient != h.cora.Email || !strings.Contains(m[0].Text, "Backup") {
			t.Fatalf("mailed %v", m)
		}
		if said := fmt.Sprint(e.Data, e.TargetName, m[0].Text, m[0].HTML); strings.Contains(said, token[12:]) {
			t.Errorf("the secret is told: %s", said)
		}
		if e.Data["scopes"] != "product:read" || e.TargetID != row.ID || e.ActorID != h.cora.ID {
			t.Errorf("logged %+v", e)
		}
	})
}

func TestCreate_IsForActiveMembers(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		_, _, err := h.tokens.Create(context.Background(), h.draft())
		want(t, "nobody", err, viewer.ErrSignIn)
		_, _, err = h.tokens.Create(w.As(h.outsider), h.draft())
		want(t, "an outsider", err, fault.NotFound("organization"))
		must(t, h.coraAt.Update().SetSuspendedAt(w.Clock.Now()).Exec(w.System()))
		_, _, err = h.tokens.Create(w.As(h.cora), h.draft())
		want(t, "suspended", err, fault.NotFound("organization"))
		// R101: whatever a token may, it makes no tokens.
		_, token := h.create(h.rita, h.draft())
		v, err := h.call(token)
		must(t, err)
		ctx := viewer.With(context.Background(), v)
		_, _, err = h.tokens.Create(ctx, h.draft())
		want(t, "a token", err, viewer.ErrTokenCannot)
		// A partner's people are in the client, and yet no members.
		partner := w.Org("Studio")
		must(t, partner.Update().SetIsPartner(true).Exec(w.System()))
		pia, _ := w.Member(partner, "pia", authz.LegalRepresentative)
		link(w, partner, h.org)
		_, _, err = h.tokens.Create(w.As(pia), h.draft())
		want(t, "a partner", err, tokens.ErrMembers)
	})
}

func link(w *testkit.World, partner, client *ent.Organization) *ent.PartnerLink {
	w.T.Helper()
	l, err := w.DB.Client.PartnerLink.Create().SetPartnerOrgID(partner.ID).SetClientOrgID(client.ID).
		SetStatus("active").SetLevel("full").SetOpenedBy("client").SetAskedLevel("full").Save(w.System())
	must(w.T, err)
	return l
}

func TestCreate_ChecksWhatItIsGiven(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		past := w.Clock.Now()
		for name, tt := range map[string]struct {
			change func(*tokens.Draft)
			want   error
		}{
			"no name":          {func(d *tokens.Draft) { d.Name = "  " }, tokens.ErrName},
			"long name":        {func(d *tokens.Draft) { d.Name = strings.Repeat("é", 65) }, tokens.ErrName},
			"no scope":         {func(d *tokens.Draft) { d.Scopes = nil }, tokens.ErrScopes},
			"unknown scope":    {func(d *tokens.Draft) { d.Scopes = []string{"product:read", "product:eat"} }, tokens.ErrScopes},
			"no token may":     {func(d *tokens.Draft) { d.Scopes = []string{"token:manage"} }, tokens.ErrScopes},
			"unknown kind":     {func(d *tokens.Draft) { d.ProductKinds = []product.Kind{"castle"} }, tokens.ErrKinds},
			"bad network":      {func(d *tokens.Draft) { d.Networks = []string{"192.0.2.0/33"} }, tokens.ErrNetworks},
			"many networks":    {func(d *tokens.Draft) { d.Networks = addresses(21) }, tokens.ErrNetworks},
			"over already":     {func(d *tokens.Draft) { d.ExpiresAt = &past }, tokens.ErrExpires},
			"clients of none":  {func(d *tokens.Draft) { d.Clients = true }, tokens.ErrClients},
			"more than myself": {func(d *tokens.Draft) { d.Scopes = []string{"product:read", "billing:read"} }, fault.Forbidden("billing:read", "")},
		} {
			d := h.draft()
			tt.change(&d)
			_, _, err := h.tokens.Create(w.As(h.cora), d)
			want(t, name, err, tt.want)
			if f, ok := fault.As(err); ok && name == "more than myself" && f.Permission != "billing:read" {
				t.Errorf("the scope is not named: %+v", f)
			}
		}
		d := h.draft("usage:read", "product:read", "product:read")
		d.Networks = append(addresses(20), "10.0.0.1", " 10.0.0.1/32", "2001:db8::1/64", "::ffff:198.51.100.9/120")[18:]
		row, _ := h.create(h.cora, d)
		if !slices.Equal(row.Scopes, []string{"product:read", "usage:read"}) {
			t.Errorf("scopes %v", row.Scopes)
		}
		if got := strings.Join(row.AllowedNetworks, " "); got != "10.0.0.19/32 10.0.0.20/32 10.0.0.1/32 2001:db8::/64 198.51.100.0/24" {
			t.Errorf("networks %s", got)
		}
		must(t, h.org.Update().SetIsPartner(true).Exec(w.System()))
		d = h.draft("client:read")
		d.Clients = true
		if row, _ = h.create(h.cora, d); !row.Clients {
			t.Error("it does not reach clients")
		}
	})
}

func addresses(n int) (list []string) {
	a := netip.MustParseAddr("10.0.0.1")
	for range n {
		list = append(list, a.String())
		a = a.Next()
	}
	return list
}
