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
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/secret"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func TestUpdate_R93_NeverWidens(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		row, _ := h.create(h.cora, h.draft())
		name, bad := "Nightly backup", ""
		_, err := h.tokens.Update(w.As(h.rita), row.ID, &name, nil)
		want(t, "an administrator", err, tokens.ErrCreator)
		_, err = h.tokens.Update(w.As(h.outsider), row.ID, &name, nil)
		want(t, "an outsider", err, fault.NotFound("token"))
		_, err = h.tokens.Update(w.As(h.cora), row.ID, &bad, nil)
		want(t, "no name", err, tokens.ErrName)
		old := w.As(h.cora)
		viewer.From(old).ProvedAt = time.Time{}
		_, err = h.tokens.Update(old, row.ID, &name, nil)
		want(t, "without the password", err, viewer.ErrProve)

		after, err := h.tokens.Update(w.As(h.cora), row.ID, &name, []string{"192.0.2.1"})
		must(t, err)
		if after.Name != name || !slices.Equal(after.AllowedNetworks, []string{"192.0.2.1/32"}) || !slices.Equal(after.Scopes, row.Scopes) {
			t.Errorf("updated %+v", after)
		}
		_, err = h.tokens.Update(w.As(h.cora), row.ID, &name, nil)
		must(t, err)
		if n := h.logged("token.updated"); n != 1 {
			t.Errorf("logged %d times", n)
		}
		// The schema of the rows refuses it too, whoever writes the command.
		for _, column := range []string{apitoken.FieldScopes, apitoken.FieldProductKinds, apitoken.FieldClients} {
			u := w.DB.Client.ApiToken.UpdateOneID(row.ID)
			if err := u.Mutation().SetField(column, "x"); err == nil {
				t.Errorf("%s can be changed", column)
			}
		}
	})
}

func TestRotate_KeepsBothGenerationsForTheOverlap(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ends := w.Clock.Now().Add(90 * day)
		d := h.draft("product:read", "usage:read")
		d.ExpiresAt, d.Networks = &ends, []string{"192.0.2.0/24"}
		row, first := h.create(h.cora, d)
		w.Clock.Advance(80 * day)
		_, _, _, err := h.tokens.Rotate(w.As(h.cora), row.ID, tokens.MaxOverlap+1)
		want(t, "a long overlap", err, tokens.ErrOverlap)
		_, _, _, err = h.tokens.Rotate(w.As(h.cora), row.ID, 1<<40)
		want(t, "an overlap that overflows", err, tokens.ErrOverlap)
		_, _, _, err = h.tokens.Rotate(w.As(h.adam), row.ID, 1)
		want(t, "an administrator", err, tokens.ErrCreator)

		next, previous, second, err := h.tokens.Rotate(w.As(h.cora), row.ID, 24)
		must(t, err)
		if !slices.Equal(next.Scopes, row.Scopes) || !slices.Equal(next.AllowedNetworks, row.AllowedNetworks) || *next.RotatedFromID != row.ID || second == first {
			t.Errorf("next generation %+v", next)
		}
		if !next.ExpiresAt.Equal(w.Clock.Now().Add(90*day)) || !previous.ExpiresAt.Equal(w.Clock.Now().Add(day)) {
			t.Errorf("they end %v and %v", next.ExpiresAt, previous.ExpiresAt)
		}
		for _, token := range []string{first, second} {
			_, err = h.call(token)
			must(t, err)
		}
		_, _, _, err = h.tokens.Rotate(w.As(h.cora), row.ID, 24)
		want(t, "again", err, tokens.ErrRotated)
		w.Clock.Advance(day)
		_, err = h.call(first)
		want(t, "after the overlap", err, tokens.ErrIsOver)
		_, err = h.call(second)
		must(t, err)
		_, _, _, err = h.tokens.Rotate(w.As(h.cora), row.ID, 24)
		want(t, "what is over", err, tokens.ErrEnded)

		// The overlap prolongs nothing.
		w.Clock.Advance(89*day - time.Hour)
		_, previous, _, err = h.tokens.Rotate(w.As(h.cora), next.ID, 24)
		must(t, err)
		if !previous.ExpiresAt.Equal(*next.ExpiresAt) {
			t.Errorf("the earlier one ends %v, by itself %v", previous.ExpiresAt, next.ExpiresAt)
		}
	})
}

func TestRotate_AtOnceIsOneGeneration(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		row, _ := h.create(h.cora, h.draft())
		errs := make(chan error, 8)
		for range cap(errs) {
			go func() {
				_, _, _, err := h.tokens.Rotate(w.As(h.cora), row.ID, 24)
				errs <- err
			}()
		}
		good := 0
		for range cap(errs) {
			if err := <-errs; err == nil {
				good++
			} else {
				want(t, "the others", err, tokens.ErrRotated)
			}
		}
		if good != 1 {
			t.Errorf("%d generations", good)
		}
	})
}

func TestRevoke_R95_OwnOrManaged(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		ritas, _ := h.create(h.rita, h.draft())
		coras, token := h.create(h.cora, h.draft())
		h.mailed()
		_, err := h.tokens.Revoke(w.As(h.cora), []string{coras.ID, ritas.ID})
		want(t, "a collaborator, of others", err, fault.NotFound("token"))
		if h.row(coras.ID).RevokedAt != nil {
			t.Error("some were revoked, not all or none")
		}
		_, err = h.tokens.Revoke(w.As(h.outsider), []string{coras.ID})
		want(t, "an outsider", err, fault.NotFound("token"))
		_, err = h.tokens.Revoke(w.As(h.cora), nil)
		want(t, "none", err, tokens.ErrCount)
		_, err = h.tokens.Revoke(w.As(h.cora), make101())
		want(t, "too many", err, tokens.ErrCount)
		v, err := h.call(token)
		must(t, err)
		_, err = h.tokens.Revoke(viewer.With(context.Background(), v), []string{coras.ID})
		want(t, "a token, itself", err, viewer.ErrTokenCannot)

		rows, err := h.tokens.Revoke(w.As(h.adam), []string{coras.ID, ritas.ID, coras.ID})
		must(t, err)
		if len(rows) != 2 || *rows[0].RevokedBecause != apitoken.RevokedBecauseAdministrator {
			t.Errorf("revoked %v", rows)
		}
		if got := h.mailed(); !strings.Contains(got, "token_revoked cora@example.com") || !strings.Contains(got, "token_revoked rita@example.com") {
			t.Errorf("mailed %s", got)
		}
		_, err = h.call(token)
		want(t, "revoked", err, tokens.ErrIsVoid)
		again, err := h.tokens.Revoke(w.As(h.cora), []string{coras.ID})
		must(t, err)
		if *again[0].RevokedBecause != apitoken.RevokedBecauseAdministrator || h.logged("token.revoked") != 2 || h.mailed() != "" {
			t.Error("the second time was not without effect")
		}
		own, _ := h.create(h.cora, h.draft())
		h.mailed()
		rows, err = h.tokens.Revoke(w.As(h.cora), []string{own.ID})
		must(t, err)
		if *rows[0].RevokedBecause != apitoken.RevokedBecauseCreator || h.mailed() != "" {
			t.Errorf("own: %v", rows[0])
		}
	})
}

func make101() (ids []string) {
	for i := range 101 {
		ids = append(ids, fmt.Sprintf("tok_%03d", i))
	}
	return ids
}

func TestRevokeLeaked_R95_ByWhoeverHoldsIt(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		row, token := h.create(h.cora, h.draft())
		h.mailed()
		scanner := viewer.With(context.Background(), &viewer.Viewer{IP: "198.51.100.1"})
		for _, no := range []string{"", "nonsense", secret.NewToken(secret.APIToken), secret.NewToken(secret.Session), token[:40]} {
			must(t, h.tokens.RevokeLeaked(scanner, no))
		}
		_, err := h.call(token)
		must(t, err)
		for range 2 {
			must(t, h.tokens.RevokeLeaked(scanner, " "+token+"\n"))
		}
		_, err = h.call(token)
		want(t, "leaked", err, tokens.ErrIsVoid)
		if *h.row(row.ID).RevokedBecause != apitoken.RevokedBecauseLeaked || h.logged("token.revoked") != 1 || h.mailed() != "token_leaked cora@example.com" {
			t.Error("not revoked as leaked, once")
		}
		var handed string
		h.tokens.OnLeak(secret.ServiceToken, func(_ context.Context, s string) error { handed = s; return nil })
		service := secret.NewToken(secret.ServiceToken)
		must(t, h.tokens.RevokeLeaked(scanner, service))
		if handed != service {
			t.Errorf("handed on %q", handed)
		}
		for range 200 {
			if err = h.tokens.RevokeLeaked(scanner, "nonsense"); err != nil {
				break
			}
		}
		if fault.CodeOf(err) != fault.CodeLimit {
			t.Errorf("reports have no limit: %v", err)
		}
	})
}

func TestList_ShowsOwnOrAllThatAreManaged(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.create(h.rita, h.draft())
		soon := w.Clock.Now().Add(time.Hour)
		d := h.draft()
		d.ExpiresAt = &soon
		h.create(h.cora, d)
		revoked, token := h.create(h.cora, h.draft())
		for range 3 {
			h.create(h.cora, h.draft())
		}
		_, err := h.tokens.Revoke(w.As(h.cora), []string{revoked.ID})
		must(t, err)
		_, other := h.create(h.adam, h.draft(texts(authz.Scopes())...))
		v, err := h.call(other)
		must(t, err)
		_ = token
		w.Clock.Advance(2 * time.Hour)
		list := func(ctx context.Context, ended bool) (ids []string) {
			args, two := page.Args{}, 2
			args.First = &two
			for {
				c, err := h.tokens.List(ctx, h.org.ID, ended, args)
				must(t, err)
				n, err := c.TotalCount(ctx)
				must(t, err)
				for _, e := range c.Edges {
					ids = append(ids, e.Node.ID)
				}
				if !c.PageInfo.HasNextPage {
					if n != len(ids) {
						t.Errorf("counts %d of %d", n, len(ids))
					}
					return ids
				}
				args.After = c.PageInfo.EndCursor
			}
		}
		for name, tt := range map[string]struct {
			ctx    context.Context
			ended  bool
			expect int
		}{
			"a collaborator": {w.As(h.cora), true, 5}, "a collaborator, what works": {w.As(h.cora), false, 3},
			"an administrator": {w.As(h.adam), true, 7}, "an administrator, what works": {w.As(h.adam), false, 5},
			"an outsider": {w.As(h.outsider), true, 0}, "a token of every scope": {viewer.With(context.Background(), v), true, 0},
		} {
			ids := list(tt.ctx, tt.ended)
			if len(ids) != tt.expect || !slices.IsSortedFunc(ids, func(a, b string) int { return strings.Compare(b, a) }) {
				t.Errorf("%s sees %v, want %d, newest first", name, ids, tt.expect)
			}
		}
		w.Clock.Advance(400 * day)
		if ids := list(w.As(h.adam), false); len(ids) != 0 {
			t.Errorf("after a year and more %d work", len(ids))
		}
	})
}

func texts(ps []authz.Permission) (list []string) {
	for _, p := range ps {
		list = append(list, string(p))
	}
	return list
}

func TestTemplates_HoldKnownScopes(t *testing.T) {
	seen := map[string]bool{}
	for _, tt := range tokens.Templates() {
		if seen[tt.Key] || len(tt.Scopes) == 0 {
			t.Errorf("%s stands twice, or is empty", tt.Key)
		}
		seen[tt.Key] = true
		for _, s := range tt.Scopes {
			if !slices.Contains(authz.Scopes(), s) {
				t.Errorf("%s: no scope %s", tt.Key, s)
			}
		}
		if tt.Clients != slices.Contains(tt.Scopes, authz.ClientRead) {
			t.Errorf("%s: clients %v", tt.Key, tt.Clients)
		}
	}
}
