package activity_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/internal/activity"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/testkit"
)

// undo takes the databases' own guard away, as somebody who owns them can.
func undo(t *testing.T, w *testkit.World) {
	on := map[string]string{
		"events_are_only_added": "events", "seals_are_only_added": "event_seals", "events_are_to_be_sealed": "events",
	}
	if w.DB.Dialect == dialect.SQLite {
		on = map[string]string{
			"events_are_not_deleted": "", "events_are_not_changed": "", "seals_are_not_deleted": "", "seals_are_not_changed": "", "events_are_to_be_sealed": "",
		}
	}
	for trigger, table := range on {
		if table != "" {
			trigger += " ON " + table
		}
		exec(t, w, "DROP TRIGGER "+trigger)
	}
}

// forge copies a line under another id.
func forge(id, from string) string {
	const rest = "org_id, actor_kind, actor_id, actor_name, via_org_id, via_org_name, token_id, token_name, action, target_id, target_name, data, ip, request_id, at, salt, erased_at"
	return "INSERT INTO events (id, " + rest + ") SELECT '" + id + "', " + rest + " FROM events WHERE id = '" + from + "'"
}

// Whatever is done to the log behind the program's back is found, and the line at
// which it was done.
func TestCheck_R134_FindsWhatWasTamperedWith(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		elsewhere := w.Org("Elsewhere")
		type chain struct {
			org   string
			lines []*ent.Event
		}
		tests := []struct {
			name   string
			tamper func(c chain) []string
			reason string
			at     int64
		}{
			{"a name changed", func(c chain) []string {
				return []string{"UPDATE events SET target_name = 'x' WHERE id = '" + c.lines[2].ID + "'"}
			}, activity.Changed, 3},
			{"data changed", func(c chain) []string {
				return []string{`UPDATE events SET data = '{"added":"b"}' WHERE id = '` + c.lines[2].ID + "'"}
			}, activity.Changed, 3},
			{"an action changed", func(c chain) []string {
				return []string{"UPDATE events SET action = 'product.renewed' WHERE id = '" + c.lines[0].ID + "'"}
			}, activity.Changed, 1},
			{"a time changed", func(c chain) []string {
				return []string{"UPDATE events SET at = (SELECT at FROM events WHERE id = '" + c.lines[1].ID + "') WHERE id = '" + c.lines[2].ID + "'"}
			}, activity.Changed, 3},
			{"a line in another organization", func(c chain) []string {
				return []string{"UPDATE events SET org_id = '" + elsewhere.ID + "' WHERE id = '" + c.lines[3].ID + "'"}
			}, activity.Changed, 4},
			{"a line deleted", func(c chain) []string {
				return []string{"DELETE FROM events WHERE id = '" + c.lines[4].ID + "'"}
			}, activity.MissingLine, 5},
			{"a line and its seal deleted", func(c chain) []string {
				return []string{"DELETE FROM events WHERE id = '" + c.lines[2].ID + "'", "DELETE FROM event_seals WHERE event_id = '" + c.lines[2].ID + "'"}
			}, activity.MissingSeal, 3},
			{"a line deleted and the rest moved up", func(c chain) []string {
				return []string{
					"DELETE FROM events WHERE id = '" + c.lines[2].ID + "'", "DELETE FROM event_seals WHERE event_id = '" + c.lines[2].ID + "'",
					"UPDATE event_seals SET seq = -seq WHERE chain = '" + c.org + "' AND seq > 3",
					"UPDATE event_seals SET seq = -seq - 1 WHERE chain = '" + c.org + "' AND seq < 0",
				}
			}, activity.Changed, 3},
			{"a line put in", func(c chain) []string {
				return []string{forge("evt_forged", c.lines[2].ID)}
			}, activity.Unsealed, 0},
			{"a line put in with a seal", func(c chain) []string {
				return []string{
					forge("evt_forged_2", c.lines[2].ID),
					"UPDATE event_seals SET seq = -seq WHERE chain = '" + c.org + "' AND seq > 3",
					"UPDATE event_seals SET seq = 1 - seq WHERE chain = '" + c.org + "' AND seq < 0",
					"INSERT INTO event_seals (id, chain, seq, event_id, details_hash, hash, sealed_at) SELECT 'esl_forged', chain, 4, 'evt_forged_2', details_hash, hash, sealed_at FROM event_seals WHERE event_id = '" + c.lines[2].ID + "'",
				}
			}, activity.Changed, 4},
			{"two lines exchanged", func(c chain) []string {
				return []string{
					"UPDATE event_seals SET seq = -2 WHERE event_id = '" + c.lines[1].ID + "'",
					"UPDATE event_seals SET seq = 2 WHERE event_id = '" + c.lines[2].ID + "'",
					"UPDATE event_seals SET seq = 3 WHERE event_id = '" + c.lines[1].ID + "'",
				}
			}, activity.Changed, 2},
			{"a seal changed", func(c chain) []string {
				return []string{"UPDATE event_seals SET hash = details_hash WHERE event_id = '" + c.lines[5].ID + "'"}
			}, activity.Changed, 6},
			{"the time of a seal changed", func(c chain) []string {
				return []string{"UPDATE event_seals SET sealed_at = (SELECT at FROM events WHERE id = '" + c.lines[0].ID + "') WHERE event_id = '" + c.lines[5].ID + "'"}
			}, activity.Changed, 6},
			{"an erased line filled again", func(c chain) []string {
				return []string{"UPDATE events SET erased_at = at, salt = NULL, data = NULL, ip = '', actor_name = '', target_name = 'x' WHERE id = '" + c.lines[1].ID + "'"}
			}, activity.NotErased, 2},
		}
		chains := map[string]chain{}
		for _, tt := range tests {
			c := chain{org: w.Org(tt.name).ID}
			lines(t, w, c.org, 6)
			c.lines = w.DB.Client.Event.Query().Where(entevent.OrgID(c.org)).Order(entevent.ByAt()).AllX(w.System())
			chains[tt.name] = c
		}
		w.Clock.Advance(time.Second)
		seal(t, w, 6*len(tests))
		undo(t, w)
		for _, tt := range tests {
			c := chains[tt.name]
			intact(t, w, c.org, 6, 0)
			exec(t, w, tt.tamper(c)...)
			got := check(t, w, c.org)
			var at int64
			if got.BrokenAt != nil {
				at = *got.BrokenAt
			}
			if got.Intact || got.Reason != tt.reason || at != tt.at || got.Problem == "" {
				t.Errorf("%s: %+v at %d, want %s at %d", tt.name, got, at, tt.reason, tt.at)
			}
		}
	})
}

func TestVerify_R136_WhoReadsTheLogMayCheckIt(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		cora, _ := w.Member(acme, "cora", authz.Collaborator)
		otto, _ := w.Member(w.Org("Elsewhere"), "otto", authz.LegalRepresentative)
		lines(t, w, acme.ID, 2)
		seal(t, w, 2)
		j := newJournal(w)
		for who, code := range map[*ent.User]fault.Code{cora: fault.CodeForbidden, otto: fault.CodeNotFound} {
			if _, err := j.Verify(w.As(who), acme.ID); fault.CodeOf(err) != code {
				t.Errorf("%s checks: %v", who.GivenName, err)
			}
			if _, err := j.Chain(w.As(who), acme.ID); fault.CodeOf(err) != code {
				t.Errorf("%s reads the chain: %v", who.GivenName, err)
			}
		}
		for range 3 {
			c, err := j.Verify(w.As(rita), acme.ID)
			if err != nil || !c.Intact || c.Lines != 2 || c.Chain.Length != 2 || len(c.Chain.Head) != 64 || c.Chain.SealedAt == nil {
				t.Fatalf("%+v, %v", c, err)
			}
		}
		if _, err := j.Verify(w.As(rita), acme.ID); fault.CodeOf(err) != fault.CodeLimit {
			t.Errorf("a fourth check: %v", err)
		}
		w.Clock.Advance(time.Minute)
		if _, err := j.Verify(w.As(rita), acme.ID); err != nil {
			t.Errorf("a minute later: %v", err)
		}
	})
}

// The operator's check reads every chain, in order, until one is broken.
func TestAudit_AllChains(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("Acme"), w.Org("Other")
		lines(t, w, acme.ID, 2)
		lines(t, w, other.ID, 3)
		lines(t, w, "", 1)
		seal(t, w, 6)
		said := func(slug string) string {
			var names []string
			err := newJournal(w).Audit(context.Background(), slug, func(name string, c *activity.Check) error {
				names = append(names, name)
				if !c.Intact {
					return errors.New(c.Problem)
				}
				return nil
			})
			if err != nil {
				names = append(names, err.Error())
			}
			return strings.Join(names, " ")
		}
		if got := said(""); got != "- acme other" {
			t.Errorf("audited %q", got)
		}
		if got := said("other"); got != "other" {
			t.Errorf("audited %q", got)
		}
		if got := said("nobody"); got != `there is no organization "nobody"` {
			t.Errorf("audited %q", got)
		}
		undo(t, w)
		exec(t, w, "UPDATE events SET action = 'x.y' WHERE org_id = '"+acme.ID+"'")
		if got := said(""); got != "- acme Line 1, its seal or its place was changed." {
			t.Errorf("audited %q", got)
		}
	})
}
