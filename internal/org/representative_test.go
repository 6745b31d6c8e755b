package org_test

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"testing"

	"kontor/ent"
	"kontor/ent/invitation"
	"kontor/ent/organization"
	"kontor/internal/fault"
	"kontor/internal/org"
	"kontor/internal/testkit"
)

// path is a way in which a representative can cease to be one. The first three
// are done to m by whoever asks; the last two by the person themselves or by
// the provider.
type path struct {
	name string
	do   func(h *house, ctx context.Context, m *ent.Membership) error
}

var byOthers = []path{
	{"remove", func(h *house, ctx context.Context, m *ent.Membership) error {
		_, err := h.orgs.Remove(ctx, m.ID)
		return err
	}},
	{"demote", func(h *house, ctx context.Context, m *ent.Membership) error {
		_, err := h.orgs.ChangeRole(ctx, m.ID, h.roleIn(m.OrgID, admin))
		return err
	}},
	{"suspend", func(h *house, ctx context.Context, m *ent.Membership) error {
		_, err := h.orgs.Suspend(ctx, m.ID)
		return err
	}},
}

var byThemselves = []path{
	byOthers[0], byOthers[1],
	{"leave", func(h *house, ctx context.Context, m *ent.Membership) error { return h.orgs.Leave(ctx, m.OrgID) }},
}

var byProvider = []path{
	{"disable", func(h *house, _ context.Context, m *ent.Membership) error { return h.end(m, disable) }},
	{"delete", func(h *house, _ context.Context, m *ent.Membership) error { return h.end(m, erase) }},
}

func (h *house) end(m *ent.Membership, how func(context.Context, *ent.Client, string) error) error {
	return h.DB.WithTx(h.System(), func(ctx context.Context, tx *ent.Client) error {
		return h.orgs.KeepRepresentatives(ctx, tx, m.UserID, func(ctx context.Context, tx *ent.Client) error {
			return how(ctx, tx, m.UserID)
		})
	})
}

func disable(ctx context.Context, tx *ent.Client, userID string) error {
	return tx.User.UpdateOneID(userID).SetDisabledAt(testkit.Start).Exec(ctx)
}

func erase(ctx context.Context, tx *ent.Client, userID string) error {
	return tx.User.DeleteOneID(userID).Exec(ctx)
}

func TestKeepRepresentative_R1_EveryPathIsRefused(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		m := h.places[rep]
		for _, p := range append(byThemselves, byProvider...) {
			t.Run(p.name, func(t *testing.T) {
				wants(t, p.do(h, h.as(rep), m), org.ErrLastRepresentative)
				if n := h.representatives(t, h.org.ID); n != 1 {
					t.Errorf("%d representatives are left, want the one", n)
				}
			})
		}
		if n := len(h.logged(t, "member.removed")) + len(h.mails(t, "member_removed")); n != 0 {
			t.Error("a refused removal was logged or mailed")
		}
	})
}

func TestRemove_R2_LastRepresentative(t *testing.T)     { lastIsRefused(t, byOthers[0]) }
func TestChangeRole_R3_LastRepresentative(t *testing.T) { lastIsRefused(t, byOthers[1]) }
func TestLeave_R4_LastRepresentative(t *testing.T)      { lastIsRefused(t, byThemselves[2]) }
func TestSuspend_R5_LastRepresentative(t *testing.T)    { lastIsRefused(t, byOthers[2]) }
func TestDisable_R5_LastRepresentative(t *testing.T)    { lastIsRefused(t, byProvider[0]) }
func TestErase_R5_LastRepresentative(t *testing.T)      { lastIsRefused(t, byProvider[1]) }

// lastIsRefused lets the first of two representatives go by a path, and not the
// second, although a third is suspended, a fourth is disabled and a fifth is
// only invited: none of them counts.
func lastIsRefused(t *testing.T, p path) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		second, m2 := w.Member(h.org, "rolf", rep)
		_, suspended := w.Member(h.org, "sus", rep)
		if _, err := h.orgs.Suspend(h.as(rep), suspended.ID); err != nil {
			t.Fatal(err)
		}
		if err := disable(w.System(), w.DB.Client, h.member("dis")); err != nil {
			t.Fatal(err)
		}
		h.invite(t, h.as(rep), "five@example.com", rep)

		// By oneself where the path is one's own, and otherwise by the other one.
		first, last, remaining := h.as(rep), h.As(second), m2
		if p.name == "suspend" {
			first, last = last, h.System()
		}
		if err := p.do(h, first, h.places[rep]); err != nil {
			t.Fatalf("the first of two was refused: %v", err)
		}
		wants(t, p.do(h, last, remaining), org.ErrLastRepresentative)
		if n := h.representatives(t, h.org.ID); n != 1 {
			t.Errorf("%d representatives are left, want 1", n)
		}
	})
}

func TestKeepRepresentative_R5_SaysWhatToDo(t *testing.T) {
	f, _ := fault.As(org.ErrLastRepresentative)
	if f.Code != fault.CodeConflict || f.Reason != "last_representative" || len(f.Message) < 60 {
		t.Errorf("got %+v", f)
	}
}

// member makes another representative and returns the id of the person.
func (h *house) member(name string) string {
	u, _ := h.Member(h.org, name, rep)
	return u.ID
}

func TestRemove_R6_EachOtherAtTheSameInstant(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		a, b := w.User("ada"), w.User("bea")
		for i := range 200 {
			o := w.Org("Duel " + strconv.Itoa(i))
			ma, mb := w.Join(o, a, rep), w.Join(o, b, rep)
			errs := atOnce(
				func() error { return byOthers[0].do(h, w.As(a), mb) },
				func() error { return byOthers[0].do(h, w.As(b), ma) },
			)
			oneOf(t, errs)
			if n := h.representatives(t, o.ID); n != 1 {
				t.Fatalf("try %d: %d representatives are left, want 1 (%v)", i, n, errs)
			}
		}
	})
}

// With a third representative the post-condition would let both removals pass:
// whoever comes second has lost the right to remove anybody.
func TestRemove_R6_TheRemovedRemovesNobody(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		a, b := w.User("ada"), w.User("bea")
		for i := range 30 {
			o := w.Org("Trio " + strconv.Itoa(i))
			ma, mb := w.Join(o, a, rep), w.Join(o, b, rep)
			w.Join(o, h.outsider, rep)
			oneOf(t, atOnce(
				func() error { return byOthers[0].do(h, w.As(a), mb) },
				func() error { return byOthers[0].do(h, w.As(b), ma) },
			))
			if n := h.representatives(t, o.ID); n != 2 {
				t.Fatalf("try %d: %d representatives are left, want 2", i, n)
			}
		}
	})
}

func TestKeepRepresentative_R1_AnyTwoPathsAtTheSameInstant(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		all := append(append(byOthers, byThemselves[2]), byProvider[0])
		for i, p := range all {
			for j, q := range all {
				t.Run(p.name+" and "+q.name, func(t *testing.T) {
					a, b := w.User(fmt.Sprintf("a%d-%d", i, j)), w.User(fmt.Sprintf("b%d-%d", i, j))
					o := w.Org(fmt.Sprintf("Pair %d %d", i, j))
					ma, mb := w.Join(o, a, rep), w.Join(o, b, rep)
					errs := atOnce(
						func() error { return p.do(h, w.As(a), mb) },
						func() error { return q.do(h, w.As(b), ma) },
					)
					if n := h.representatives(t, o.ID); n < 1 {
						t.Fatalf("%d representatives are left (%v)", n, errs)
					}
				})
			}
		}
	})
}

// Whoever is being kept out represents nothing in which they arrive at the same
// instant: by the handover of an invitation, or by an organization of their own.
func TestKeepRepresentative_R5_WhoeverArrivesMeanwhile(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		for i := range 40 {
			u := w.User(fmt.Sprintf("new%d", i))
			o := w.Org("Heir " + strconv.Itoa(i))
			former, place := w.Member(o, fmt.Sprintf("old%d", i), rep)
			in := org.Handover{OrgID: o.ID, FormerID: place.ID, Invite: &org.Successor{Email: u.Email, Locale: "en"}}
			_, err := h.orgs.StartHandover(w.As(former), in)
			wants(t, err, nil)
			token, ctx := h.link(t, w.DB.Client.Invitation.Query().Where(invitation.OrgID(o.ID)).OnlyX(w.System())), w.As(u)
			arrive := func() error {
				_, err := h.orgs.Accept(ctx, org.Answer{Token: token})
				return err
			}
			if i%2 == 1 {
				arrive = func() error {
					made, err := h.orgs.Create(ctx, "Own", organization.KindCompany)
					if err == nil {
						o = made
					}
					return err
				}
			}
			errs := atOnce(arrive, func() error { return h.end(&ent.Membership{UserID: u.ID}, disable) })
			if n := h.representatives(t, o.ID); n != 1 {
				t.Fatalf("try %d: %d representatives are left (%v)", i, n, errs)
			}
			if fault.CodeOf(errs[0]) == fault.CodeInternal || fault.CodeOf(errs[1]) == fault.CodeInternal {
				t.Fatalf("try %d: failed by accident: %v", i, errs)
			}
		}
	})
}

// atOnce runs both from the same instant on and returns their errors.
func atOnce(a, b func() error) [2]error {
	var errs [2]error
	var wg sync.WaitGroup
	start := make(chan struct{})
	for i, f := range []func() error{a, b} {
		wg.Go(func() {
			<-start
			errs[i] = f()
		})
	}
	close(start)
	wg.Wait()
	return errs
}

// oneOf wants exactly one success, and the other refused for a reason a person
// can read.
func oneOf(t *testing.T, errs [2]error) {
	t.Helper()
	if (errs[0] == nil) == (errs[1] == nil) {
		t.Fatalf("want exactly one success, got %v", errs)
	}
	if err := errors.Join(errs[:]...); fault.CodeOf(err) == fault.CodeInternal {
		t.Fatalf("the other one failed by accident: %v", err)
	}
}
