package org_test

import (
	"maps"
	"testing"

	"kontor/internal/org"
	"kontor/internal/testkit"
)

// The log says which rights somebody had and has, where they differ.
func TestSetGrants_LogsBeforeAndAfter(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		a, b, c := w.Product(h.org, "a.example"), w.Product(h.org, "b.example"), w.Product(h.org, "c.example")
		namesake := w.Product(h.org, "namesake")
		w.DB.Client.Product.UpdateOne(namesake).SetName("c.example").ExecX(w.System())
		target := h.places[collab].ID
		_, err := h.orgs.SetGrants(h.as(rep), target, append(on(a, "technical", "statistic"), on(b, "statistic")...), ofKind("mail", false, "technical"))
		wants(t, err, nil)
		_, err = h.orgs.SetGrants(h.as(rep), target, append(append(on(a, "statistic", "technical"), on(c, "technical")...), on(namesake, "technical")...), ofKind("mail", true, "technical"))
		wants(t, err, nil)
		_, err = h.orgs.SetGrants(h.as(rep), target, nil, nil)
		wants(t, err, nil)
		second := c
		if namesake.ID > c.ID {
			second = namesake
		}
		twins := "c.example: technical\nc.example (" + second.ID + "): technical"
		for i, want := range []map[string]string{
			{"rights_from": "", "rights_to": "a.example: statistic technical\nb.example: statistic", "kind_rights_from": "", "kind_rights_to": "mail: technical"},
			{"rights_from": "b.example: statistic", "rights_to": twins, "kind_rights_from": "mail: technical", "kind_rights_to": "mail later: technical"},
			{"rights_from": "a.example: statistic technical\n" + twins, "rights_to": ""},
		} {
			if got := h.logged(t, "member.grants_changed")[i].Data; !maps.Equal(got, want) {
				t.Errorf("change %d is logged as %q, want %q", i+1, got, want)
			}
		}
		made := h.team(t, "Web", h.places[collab])
		_, err = h.orgs.SetTeamGrants(h.as(rep), made.ID, on(a, "technical"), nil)
		wants(t, err, nil)
		if got, want := h.logged(t, "team.grants_changed")[0].Data, (map[string]string{"rights_from": "", "rights_to": "a.example: technical"}); !maps.Equal(got, want) {
			t.Errorf("logged %q, want %q", got, want)
		}
		_, err = h.orgs.SetTeamGrants(h.as(rep), made.ID, make([]org.Grant, 501), nil)
		blames(t, err, "grants")
		if n := len(h.logged(t, "team.grants_changed")); n != 1 {
			t.Errorf("%d lines, want the one of what happened", n)
		}
	})
}
