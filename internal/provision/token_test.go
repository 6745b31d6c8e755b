package provision_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/provision"
	"kontor/internal/secret"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func TestTokens_R137_MadeByStaffShownOnceEndedAtOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDepot(w)
		ana, _ := w.Member(d.acme, "ana", authz.LegalRepresentative)
		stale := viewer.From(d.As(d.stan))
		stale.ProvedAt = w.Clock.Now().Add(-11 * time.Minute)
		good := provision.TokenSpec{Name: "billing", Scopes: []string{provision.ScopeUsage, provision.ScopeUsage}, Networks: []string{"192.0.2.9/24"}}
		service, _ := d.as(t, all...)
		for name, ctx := range map[string]context.Context{
			"customer": d.As(ana), "nobody": context.Background(), "service": service, "staff without the password": viewer.With(context.Background(), stale),
		} {
			if _, _, err := d.provision.CreateToken(ctx, good); err == nil {
				t.Errorf("%s makes a token", name)
			}
		}
		for _, ctx := range []context.Context{d.As(ana), context.Background(), service} {
			if rows, err := d.provision.Tokens(ctx); err == nil || rows != nil {
				t.Errorf("tokens are listed: %v", rows)
			}
		}
		past := w.Clock.Now()
		for _, tt := range []struct {
			s    provision.TokenSpec
			want error
		}{
			{provision.TokenSpec{Name: " ", Scopes: all}, provision.ErrName},
			{provision.TokenSpec{Name: strings.Repeat("x", 65), Scopes: all}, provision.ErrName},
			{provision.TokenSpec{Name: "x"}, provision.ErrScopes},
			{provision.TokenSpec{Name: "x", Scopes: []string{"products:provision", "everything"}}, provision.ErrScopes},
			{provision.TokenSpec{Name: "x", Scopes: all, Networks: []string{"here"}}, provision.ErrNetworks},
			{provision.TokenSpec{Name: "x", Scopes: all, Expires: &past}, provision.ErrExpires},
		} {
			if _, _, err := d.provision.CreateToken(d.As(d.stan), tt.s); !errors.Is(err, tt.want) {
				t.Errorf("%+v: %v", tt.s, err)
			}
		}
		end := w.Clock.Now().Add(time.Hour)
		good.Expires = &end
		row, token, err := d.provision.CreateToken(d.As(d.stan), good)
		must(t, err)
		if !secret.ValidFormat(secret.ServiceToken, token) || !strings.HasPrefix(token, row.Hint) || len(row.Hint) != 12 ||
			!slices.Equal(row.Scopes, []string{provision.ScopeUsage}) || !slices.Equal(row.AllowedNetworks, []string{"192.0.2.0/24"}) {
			t.Errorf("%+v", row)
		}
		for _, e := range w.DB.Client.Event.Query().AllX(w.System()) {
			if strings.Contains(fmt.Sprint(e, e.Data), token) {
				t.Errorf("the log has the secret: %v", e)
			}
		}
		refused := func(ip string, want error) {
			t.Helper()
			if v, err := d.provision.Authenticate(context.Background(), token, ip); !errors.Is(err, want) || (v == nil) != (want != nil) {
				t.Errorf("from %s: %v %v", ip, v, err)
			}
		}
		refused("192.0.2.77", nil)
		refused("198.51.100.1", provision.ErrAddress)
		refused("", provision.ErrAddress)
		if used := w.DB.Client.ServiceToken.GetX(w.System(), row.ID); used.LastUsedAt == nil || used.LastUsedIP != "192.0.2.77" {
			t.Errorf("last use %+v", used)
		}
		if n := w.Statements(func() { refused("192.0.2.77", nil) }); n != 1 {
			t.Errorf("%d statements within the minute", n)
		}
		w.Clock.Advance(time.Hour)
		refused("192.0.2.77", provision.ErrIsOver)
		_, err = d.provision.RevokeToken(d.As(d.stan), row.ID)
		must(t, err)
		refused("192.0.2.77", provision.ErrIsVoid)
		if n := w.Statements(func() {
			for _, no := range []string{"", "kon_svc_", token + "x", token[:len(token)-1] + "?", secret.NewToken(secret.APIToken)} {
				if _, err := d.provision.Authenticate(context.Background(), no, "192.0.2.1"); !errors.Is(err, provision.ErrInvalid) {
					t.Errorf("%q: %v", no, err)
				}
			}
		}); n != 0 {
			t.Errorf("%d statements for what is no token", n)
		}
		if _, err := d.provision.Authenticate(context.Background(), secret.NewToken(secret.ServiceToken), "192.0.2.1"); !errors.Is(err, provision.ErrInvalid) {
			t.Errorf("an unknown token: %v", err)
		}
		if _, err := d.provision.RevokeToken(d.As(ana), row.ID); fault.CodeOf(err) != fault.CodeForbidden {
			t.Errorf("a customer revokes: %v", err)
		}
		if _, err := d.provision.RevokeToken(d.As(d.stan), "svt_00000000000000000000000000"); fault.CodeOf(err) != fault.CodeNotFound {
			t.Errorf("no token: %v", err)
		}
	})
}

func TestTokens_LeakedOnesEnd(t *testing.T) {
	t.Parallel()
	d := newDepot(testkit.New(t))
	_, token := d.as(t, all...)
	must(t, d.provision.RevokeLeaked(context.Background(), secret.NewToken(secret.ServiceToken)))
	must(t, d.provision.RevokeLeaked(context.Background(), "nonsense"))
	if _, err := d.provision.Authenticate(context.Background(), token, ""); err != nil {
		t.Errorf("ended by another: %v", err)
	}
	must(t, d.provision.RevokeLeaked(context.Background(), token))
	if _, err := d.provision.Authenticate(context.Background(), token, ""); !errors.Is(err, provision.ErrIsVoid) {
		t.Errorf("still good: %v", err)
	}
}
