package activity_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	osexec "os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	enttask "kontor/ent/task"
	"kontor/internal/activity"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/export"
	"kontor/internal/fault"
	"kontor/internal/testkit"
)

// exported returns the file of an export that somebody gives.
func exported(t *testing.T, w *testkit.World, ctx context.Context, orgID string, f activity.Filter, format export.Format) string {
	t.Helper()
	row, err := w.App().Journal.Export(ctx, orgID, f, format)
	if err != nil {
		t.Fatal(err)
	}
	w.RunTasks()
	file, err := w.App().Tasks.File(ctx, row.ID)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := file.Copy(ctx, &b); err != nil {
		t.Fatal(err)
	}
	if done := w.DB.Client.Task.GetX(w.System(), row.ID); done.Status != enttask.StatusDone || done.Progress != done.Total || done.Total == 0 {
		t.Errorf("the task is %v", done)
	}
	return b.String()
}

func TestExport_R136_R138_WhoReadsTheLogAndNobodyElse(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		cora, _ := w.Member(acme, "cora", authz.Collaborator)
		otto, _ := w.Member(other, "otto", authz.LegalRepresentative)
		record(t, w, w.As(cora), event.Event{Action: "product.tagged", OrgID: acme.ID, TargetName: "=1+1", Data: map[string]string{"added": "@SUM(A1)"}})
		record(t, w, w.As(otto), event.Event{Action: "tag.created", OrgID: other.ID, TargetName: "victim"})
		w.Clock.Advance(time.Second)
		record(t, w, w.As(rita), event.Event{Action: "member.removed", OrgID: acme.ID, TargetName: "+49 30"})
		seal(t, w, 3)

		text := exported(t, w, w.As(rita), acme.ID, activity.Filter{}, export.CSV)
		lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil || len(lines) != 4 { // with the names, and the line of the export itself
			t.Fatalf("%d lines, %v: %s", len(lines), err, text)
		}
		at := func(line int, column string) string { return lines[line][slices.Index(lines[0], column)] }
		if at(1, "target_name") != "'=1+1" || at(2, "target_name") != "'+49 30" || at(1, "data") != `{"added":"@SUM(A1)"}` || at(1, "actor_id") != cora.ID ||
			at(2, "action") != "member.removed" || at(2, "seq") != "2" || len(at(2, "hash")) != 64 || at(3, "action") != "export.requested" || at(3, "seq") != "" {
			t.Errorf("exported %q", lines)
		}
		if strings.Contains(text, "victim") {
			t.Error("another organization's line is in it")
		}
		long, never := time.Date(0, 1, 1, 0, 0, 0, 0, time.FixedZone("", 86_340)), time.Date(9999, 12, 31, 23, 59, 59, 0, time.FixedZone("", -86_340))
		some := activity.Filter{Groups: []string{"product"}, From: &long, Until: &never}
		var one struct {
			Action string            `json:"action"`
			Data   map[string]string `json:"data"`
		}
		if err := json.Unmarshal([]byte(exported(t, w, w.As(rita), acme.ID, some, export.JSON)), &one); err != nil || one.Action != "product.tagged" || one.Data["added"] != "@SUM(A1)" {
			t.Errorf("narrowed to %v, %v", one, err)
		}

		for who, code := range map[*ent.User]fault.Code{cora: fault.CodeForbidden, otto: fault.CodeNotFound} {
			if _, err := w.App().Journal.Export(w.As(who), acme.ID, activity.Filter{}, export.CSV); fault.CodeOf(err) != code {
				t.Errorf("%s exports: %v", who.GivenName, err)
			}
		}
		if _, err := w.App().Journal.Export(w.As(rita), acme.ID, activity.Filter{Actions: []string{"x"}}, export.CSV); fault.CodeOf(err) != fault.CodeInvalid {
			t.Errorf("a filter that is none: %v", err)
		}
		// Whoever loses the right meanwhile gets no file.
		row, err := w.App().Journal.Export(w.As(rita), acme.ID, activity.Filter{}, export.CSV)
		if err != nil {
			t.Fatal(err)
		}
		w.DB.Client.Membership.Update().SetRoleID(w.Role(acme, authz.Collaborator).ID).ExecX(w.System())
		if _, err := w.App().Tasks.File(w.As(rita), row.ID); fault.CodeOf(err) == "" {
			t.Error("who may not read the log any more fetches it")
		}
	})
}

// A file of many lines has each once, in order, and is checked with nothing but the
// file, as docs/activity.md says; what was tampered with in it is found.
func TestExport_R134_IsCheckedWithoutTheProgram(t *testing.T) {
	node, err := osexec.LookPath("node")
	if err != nil {
		t.Fatal("the script needs Node, as the app does")
	}
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		lines(t, w, acme.ID, 2)
		err := w.DB.WithTx(w.System(), func(ctx context.Context, tx *ent.Client) error {
			if _, err := w.Events.EraseOrganization(ctx, tx, acme.ID); err != nil {
				return err
			}
			for i := range 1100 { // at one instant
				e := event.Event{Action: "product.tagged", OrgID: acme.ID, TargetName: fmt.Sprintf("größe <%d>", i), Data: map[string]string{"removed": "b", "added": "é", "Z": "\"\n"}}
				if err := w.Events.Record(ctx, tx, e); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		seal(t, w, 1103)
		text := exported(t, w, w.As(rita), acme.ID, activity.Filter{}, export.JSON)
		rows := slices.Collect(strings.Lines(text))
		if len(rows) != 1104 {
			t.Fatalf("%d lines, want 1103 and the export's", len(rows))
		}
		check := func(text string, more ...string) (string, error) {
			path := filepath.Join(t.TempDir(), "log.jsonl")
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			out, err := osexec.Command(node, append([]string{"../../scripts/verify-activity.mjs", path}, more...)...).CombinedOutput()
			return string(out), err
		}
		head := seals(w, acme.ID)[1102]
		if out, err := check(text, fmt.Sprintf("%x", head.Hash)); err != nil || out != "1103 sealed lines are what they were; 1103 of them follow the one before, 2 are erased, 1 have no seal yet.\n" {
			t.Errorf("%s %v", out, err)
		}
		if out, err := check(strings.Join(rows[500:], "")); err != nil || !strings.HasPrefix(out, "603 sealed lines are what they were; 602 of them") {
			t.Errorf("%s %v", out, err)
		}
		for name, tampered := range map[string]string{
			"a name":     strings.Replace(text, "größe \\u003c7\\u003e", "größe \\u003c8\\u003e", 1),
			"an action":  strings.Replace(text, "product.tagged", "product.renewed", 1),
			"a seal":     strings.Replace(text, fmt.Sprintf("%x", head.Hash), fmt.Sprintf("%x", seals(w, acme.ID)[3].Hash), 1),
			"an erasure": strings.Replace(text, `"target_name":""`, `"target_name":"x"`, 1),
			"line twice": text + rows[4],
			"one line":   strings.Replace(text, rows[700], "", 1),
			"a number":   strings.Replace(text, `"seq":900,`, `"seq":2000,`, 1),
		} {
			if out, err := check(tampered, fmt.Sprintf("%x", head.Hash)); err == nil || tampered == text {
				t.Errorf("%s was tampered with: %s", name, out)
			}
		}
		if out, err := check(strings.Join(rows[:1000], ""), fmt.Sprintf("%x", head.Hash)); err == nil {
			t.Errorf("the end was cut off: %s", out)
		}
	})
}
