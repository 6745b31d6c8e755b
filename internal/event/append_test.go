package event_test

import (
	"context"
	"strings"
	"testing"

	"entgo.io/ent/dialect"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/notification"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// record writes a line as somebody.
func record(t *testing.T, w *testkit.World, ctx context.Context, e event.Event) *ent.Event {
	t.Helper()
	w.Clock.Advance(1e6)
	err := w.DB.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error { return w.Events.Record(ctx, tx, e) })
	if err != nil {
		t.Fatal(err)
	}
	return w.DB.Client.Event.Query().Order(entevent.ByAt(), entevent.ByID()).AllX(w.System())[w.DB.Client.Event.Query().CountX(w.System())-1]
}

func erase(t *testing.T, w *testkit.World, ctx context.Context, orgID string, want int) {
	t.Helper()
	err := w.DB.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		n, err := w.Events.EraseOrganization(ctx, tx, orgID)
		if n != want {
			t.Errorf("%d lines were erased, want %d", n, want)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Neither a customer nor a mistake of ours changes the log: the databases
// themselves refuse it.
func TestLog_R134_IsOnlyAddedTo(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		e := record(t, w, w.System(), event.Event{Action: "product.tagged", OrgID: acme.ID, TargetName: "site", Data: map[string]string{"added": "a"}})
		w.DB.Client.EventSeal.Create().SetChain(acme.ID).SetSeq(1).SetEventID(e.ID).SetDetailsHash([]byte("x")).SetHash([]byte("x")).SetSealedAt(w.Clock.Now()).ExecX(w.System())
		before := w.DB.Client.Event.GetX(w.System(), e.ID).String()
		refused := []string{
			"UPDATE events SET actor_name = 'Somebody else'",
			"UPDATE events SET action = 'product.renewed'",
			"UPDATE events SET at = '2020-01-01 00:00:00+00'",
			"UPDATE events SET org_id = NULL",
			// An erasure takes names, data, address and salt, and nothing else.
			"UPDATE events SET erased_at = at, action = 'product.renewed'",
			"UPDATE events SET erased_at = at, actor_id = 'usr_1'",
			"UPDATE events SET erased_at = at, request_id = 'x'",
			"UPDATE events SET erased_at = NULL",
			"DELETE FROM events",
			"UPDATE event_seals SET hash = details_hash, seq = 2",
			"DELETE FROM event_seals",
		}
		if w.DB.Dialect == dialect.Postgres {
			refused = append(refused, "TRUNCATE events CASCADE", "TRUNCATE event_seals")
		}
		for _, statement := range refused {
			if _, err := w.DB.SQL.Exec(statement); err == nil || !strings.Contains(err.Error(), "only added") {
				t.Errorf("%s: %v", statement, err)
			}
		}
		if err := w.DB.Client.Organization.DeleteOne(acme).Exec(w.System()); err == nil {
			t.Error("an organization was deleted with its log")
		}
		if after := w.DB.Client.Event.GetX(w.System(), e.ID).String(); after != before {
			t.Errorf("the line was\n%s\nand is\n%s", before, after)
		}
	})
}

// An erasure takes what is personal out of the lines, once, and is logged itself
// without naming anybody.
func TestErase_R140_TakesWhatIsPersonal(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("Acme"), w.Org("Other")
		ana, _ := w.Member(acme, "ana", authz.LegalRepresentative)
		ctx := w.As(ana)
		viewer.From(ctx).IP = "192.0.2.7"
		e := record(t, w, ctx, event.Event{
			Action: "member.removed", OrgID: acme.ID, TargetID: "mem_1", TargetName: "Bo", Data: map[string]string{"role": "external"},
			Notices: event.NoticesTo([]string{ana.ID}, false),
		})
		elsewhere := record(t, w, w.System(), event.Event{Action: "product.tagged", OrgID: other.ID, TargetName: "site"})
		own := record(t, w, ctx, event.Event{Action: "user.profile_updated", TargetID: ana.ID, TargetName: "Ana", Data: map[string]string{"given_name_to": "Ana"}})

		erase(t, w, ctx, acme.ID, 1)
		got := w.DB.Client.Event.GetX(w.System(), e.ID)
		if got.ActorName+got.TargetName+got.IP != "" || got.Data != nil || got.Salt != nil || got.ErasedAt == nil {
			t.Errorf("left in an erased line: %v", got)
		}
		if got.ActorID != ana.ID || got.TargetID != "mem_1" || got.Action != "member.removed" || !got.At.Equal(e.At) {
			t.Errorf("an erasure took more than what is personal: %v", got)
		}
		if n := w.DB.Client.Notification.Query().Where(notification.OrgID(acme.ID)).CountX(w.System()); n != 0 {
			t.Errorf("%d notifications still say it", n)
		}
		erasure := w.DB.Client.Event.Query().Where(entevent.OrgID(acme.ID), entevent.Action("log.erased")).OnlyX(w.System())
		if erasure.ActorID != ana.ID || erasure.ActorName+erasure.IP != "" || erasure.Data["lines"] != "1" {
			t.Errorf("the erasure is logged as %v", erasure)
		}
		for _, untouched := range []*ent.Event{elsewhere, own} {
			if now := w.DB.Client.Event.GetX(w.System(), untouched.ID); now.ErasedAt != nil || now.TargetName != untouched.TargetName {
				t.Errorf("erased too: %v", now)
			}
		}

		// A second erasure takes the line of the first, and no line twice.
		erase(t, w, ctx, acme.ID, 1)
		if _, err := w.DB.SQL.Exec("UPDATE events SET erased_at = at, actor_name = 'x'"); err == nil {
			t.Error("an erased line was changed")
		}
	})
}

// Whoever reads the log sees when the provider's people acted, unless they are
// members themselves.
func TestRecord_NamesStaffAsStaff(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	works, _ := w.Member(w.Org("Their own"), "works", authz.LegalRepresentative)
	both, _ := w.Member(acme, "both", authz.Administrator)
	for _, tt := range []struct {
		who  *ent.User
		org  string
		want entevent.ActorKind
	}{{works, acme.ID, entevent.ActorKindStaff}, {both, acme.ID, entevent.ActorKindUser}, {works, "", entevent.ActorKindUser}} {
		ctx := w.As(tt.who)
		viewer.From(ctx).Staff = true
		if e := record(t, w, ctx, event.Event{Action: "product.tagged", OrgID: tt.org}); e.ActorKind != tt.want || e.ActorID != tt.who.ID {
			t.Errorf("%s at %q: %v", tt.who.GivenName, tt.org, e)
		}
	}
}
