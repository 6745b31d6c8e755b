package org_test

import (
	"fmt"
	"sync"
	"testing"

	"kontor/internal/authz"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

var yes, no = true, false

func TestSetContact_R18_R19(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		// Off until somebody asks for them (R18); one's own, or with member:update.
		if m := h.places[collab]; m.NotifyBilling || m.NotifyProducts {
			t.Error("a flag is on that nobody asked for")
		}
		for _, tt := range []struct {
			actor  authz.RoleKey
			target authz.RoleKey
			want   error
		}{
			{collab, collab, nil},
			{external, external, nil},
			{admin, external, nil},
			{collab, external, notFound},
			{admin, rep, org.ErrRepresentativeOnly},
			{"outsider", collab, notFound},
			{"anonymous", collab, viewer.ErrSignIn},
		} {
			m, err := h.orgs.SetContact(h.actor(tt.actor), h.places[tt.target].ID, &yes, &yes)
			wants(t, err, tt.want)
			if err == nil && (!m.NotifyBilling || !m.NotifyProducts) {
				t.Errorf("%s of %s: %+v", tt.actor, tt.target, m)
			}
		}
		// The only representative gets the mails about billing (R19); the others need not.
		own := h.places[rep].ID
		_, err := h.orgs.SetContact(h.as(rep), own, &yes, nil)
		wants(t, err, nil)
		_, err = h.orgs.SetContact(h.as(rep), own, &no, nil)
		wants(t, err, org.ErrSoleRepresentative)
		_, err = h.orgs.SetContact(h.as(rep), own, nil, &no)
		wants(t, err, nil)
		rolf, second := w.Member(h.org, "rolf", rep)
		m, err := h.orgs.SetContact(h.as(rep), own, &no, nil)
		if err != nil || m.NotifyBilling {
			t.Errorf("one of two cannot switch them off: %v %v", m, err)
		}
		// Whoever is left as the only one gets them again.
		_, err = h.orgs.Suspend(w.As(rolf), own)
		wants(t, err, nil)
		if left := w.DB.Client.Membership.GetX(w.System(), second.ID); !left.NotifyBilling {
			t.Error("the only representative gets no mails about billing")
		}
		if lines := h.logged(t, "member.contact_changed"); len(lines) == 0 || lines[len(lines)-1].Data["billing"] != "off" {
			t.Errorf("logged %v", lines)
		}
	})
}

// One of two representatives leaves while the other switches the mails off: the
// one who stays gets them.
func TestSetContact_R19_AtTheSameInstant(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for i := range 10 {
			o := w.Org(fmt.Sprint("race", i))
			leaves, _ := w.Member(o, fmt.Sprint("leaves", i), rep)
			stays, m := w.Member(o, fmt.Sprint("stays", i), rep)
			_, err := h.orgs.SetContact(w.As(stays), m.ID, &yes, nil)
			wants(t, err, nil)
			var both sync.WaitGroup
			one, two := w.As(leaves), w.As(stays)
			both.Go(func() { _ = h.orgs.Leave(one, o.ID) })
			both.Go(func() { _, _ = h.orgs.SetContact(two, m.ID, &no, nil) })
			both.Wait()
			if left := w.DB.Client.Membership.GetX(w.System(), m.ID); !left.NotifyBilling {
				t.Fatal("the only representative gets no mails about billing")
			}
		}
	})
}
