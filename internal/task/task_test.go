package task_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"kontor/ent"
	enttask "kontor/ent/task"
	"kontor/ent/taskchunk"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/task"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// domain returns tasks of one kind, test_export, which does run.
func domain(w *testkit.World, run task.Run) *task.Tasks {
	t := task.New(w.DB, w.Queue, w.Events, w.Clock, slog.New(slog.DiscardHandler))
	t.Register(task.Kind{Name: "test_export", Need: authz.ProductRead, Run: run})
	return t
}

func given(o *ent.Organization) task.Given {
	return task.Given{OrgID: o.ID, Kind: "test_export", Params: map[string]int{"n": 3}, FileName: "x.csv", MediaType: "text/csv"}
}

func says(text string) task.Run {
	return func(ctx context.Context, _ *ent.Task, p *task.Progress, file io.Writer) error {
		p.Of(2)
		_, err := io.WriteString(file, text)
		return errors.Join(err, p.Add(ctx, 2))
	}
}

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wants(t *testing.T, err error, code fault.Code, reason string) {
	t.Helper()
	f, _ := fault.As(err)
	if f == nil || f.Code != code || f.Reason != reason && reason != "" {
		t.Errorf("got %v, want %s %s", err, code, reason)
	}
}

func read(t *testing.T, ctx context.Context, d *task.Tasks, taskID string) string {
	t.Helper()
	f, err := d.File(ctx, taskID)
	if err != nil {
		return ""
	}
	var b strings.Builder
	ok(t, f.Copy(ctx, &b))
	if int64(b.Len()) != f.Size {
		t.Errorf("the file has %d bytes and says %d", b.Len(), f.Size)
	}
	return b.String()
}

func TestTask_WritesAFileInChunks(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		long := strings.Repeat("0123456789abcdef", task.ChunkSize/8) // two chunks
		d := domain(w, says(long+"end"))
		row, err := d.Give(w.As(ana), given(acme))
		ok(t, err)
		if row.Status != enttask.StatusPending || d.HasFile(w.As(ana), row) {
			t.Errorf("a task that waits: %v", row)
		}
		w.RunTasksOf(d)
		row, err = d.Task(w.As(ana), row.ID)
		ok(t, err)
		if row.Status != enttask.StatusDone || row.Progress != 2 || row.Total != 2 || !row.ExpiresAt.Equal(w.Clock.Now().Add(task.Kept)) {
			t.Errorf("a task that is done: %v", row)
		}
		if got := read(t, w.As(ana), d, row.ID); got != long+"end" {
			t.Errorf("the file has %d bytes", len(got))
		}
		if n := w.DB.Client.TaskChunk.Query().Where(taskchunk.TaskID(row.ID)).CountX(w.System()); n != 3 {
			t.Errorf("the file has %d chunks", n)
		}
		if n := w.DB.Client.Event.Query().CountX(w.System()); n != 1 {
			t.Errorf("%d events for one export", n)
		}
		// A job that comes again finds nothing to do.
		ok(t, task.NewWorker(d).Work(context.Background(), &river.Job[task.Args]{JobRow: &rivertype.JobRow{}, Args: task.Args{TaskID: row.ID}}))
		if again, err := d.Task(w.As(ana), row.ID); err != nil || !again.StartedAt.Equal(*row.StartedAt) {
			t.Errorf("a task that is done has begun again: %v, %v", again, err)
		}
	})
}

// What was interrupted begins anew: nothing of the first run is in the file, and
// nothing that the first run still writes arrives.
func TestTask_BeginsAnewAfterACrash(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		half := strings.Repeat("x", task.ChunkSize)
		runs, crash, dead := 0, make(chan struct{}), make(chan error)
		d := domain(w, func(ctx context.Context, row *ent.Task, p *task.Progress, file io.Writer) error {
			if runs++; runs > 1 {
				return says("whole")(ctx, row, p, file)
			}
			_, err := io.WriteString(file, half)
			ok(t, err)
			crash <- struct{}{}
			<-crash
			_, err = io.WriteString(file, half)
			dead <- err
			return err
		})
		row, err := d.Give(w.As(ana), given(acme))
		ok(t, err)
		ended := make(chan struct{})
		go func() { w.RunTasksOf(d); close(ended) }()
		<-crash
		ok(t, d.Resume(context.Background())) // it has shown life a moment ago
		if runs != 1 || w.DB.Client.Task.GetX(w.System(), row.ID).Status != enttask.StatusRunning {
			t.Fatal("a task that runs was taken up by another")
		}
		w.Clock.Advance(3 * time.Minute)
		ok(t, d.Resume(context.Background()))
		if got := w.DB.Client.Task.GetX(w.System(), row.ID).Status; got != enttask.StatusPending {
			t.Fatalf("a lost task is %s", got)
		}
		w.RunTasksOf(d)
		if got := read(t, w.As(ana), d, row.ID); got != "whole" {
			t.Errorf("the file is %.20q", got)
		}
		crash <- struct{}{}
		if err := <-dead; err == nil {
			t.Error("a run that was given up still writes")
		}
		<-ended
		if got := read(t, w.As(ana), d, row.ID); got != "whole" || runs != 2 {
			t.Errorf("after %d runs the file is %.20q", runs, got)
		}
	})
}

func TestTask_IsGivenUpAfterAnHourOfInterruptions(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		d := domain(w, says("x"))
		row, err := d.Give(w.As(ana), given(acme))
		ok(t, err)
		w.DB.Client.Task.UpdateOne(row).SetStatus(enttask.StatusRunning).SetStartedAt(w.Clock.Now()).SetUpdatedAt(w.Clock.Now()).ExecX(w.System())
		w.Clock.Advance(61 * time.Minute)
		ok(t, d.Resume(context.Background()))
		row, err = d.Task(w.As(ana), row.ID)
		ok(t, err)
		if reason, _ := task.Failure(row); row.Status != enttask.StatusFailed || reason != "task_interrupted" {
			t.Errorf("got %v", row)
		}
	})
}

// R24, R25: a task runs under the rights that the person has then, and its file is
// theirs alone, while they have them.
func TestTask_R24_R25_UnderTheRightsOfThatTime(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("acme"), w.Org("other")
		ana, m := w.Member(acme, "ana", authz.Administrator)
		bo, _ := w.Member(acme, "bo", authz.LegalRepresentative)
		otto, _ := w.Member(other, "otto", authz.LegalRepresentative)
		d := domain(w, func(ctx context.Context, row *ent.Task, _ *task.Progress, file io.Writer) error {
			v := viewer.From(ctx)
			_, err := fmt.Fprint(file, v.Name, " ", viewer.Can(ctx, authz.ProductReadAll, row.OrgID), " ", v.SessionID)
			return err
		})
		_, err := d.Give(w.As(otto), given(acme))
		wants(t, err, fault.CodeNotFound, "")
		_, err = d.Give(context.Background(), given(acme))
		wants(t, err, fault.CodeUnauthenticated, "sign_in")
		token := viewer.With(context.Background(), &viewer.Viewer{Kind: viewer.Token, UserID: ana.ID})
		_, err = d.Give(token, given(acme))
		wants(t, err, fault.CodeForbidden, "session_only")

		row, err := d.Give(w.As(ana), given(acme))
		ok(t, err)
		m.Update().SetRoleID(w.Role(acme, authz.Collaborator).ID).ExecX(w.System())
		w.RunTasksOf(d)
		if got := read(t, w.As(ana), d, row.ID); got != "Ana Example false " {
			t.Errorf("it ran as %q", got)
		}
		for name, ctx := range map[string]context.Context{"a colleague": w.As(bo), "a stranger": w.As(otto), "nobody": context.Background(), "a token": token} {
			_, err := d.File(ctx, row.ID)
			if f, _ := fault.As(err); f == nil {
				t.Errorf("%s fetches the file: %v", name, err)
			}
			if list, err := d.List(ctx, "", page.Args{}); err == nil && len(list.Edges) > 0 {
				t.Errorf("%s sees %v", name, list.Edges)
			}
		}
		// Suspended, the person loses the file and what still waits.
		waits, err := d.Give(w.As(ana), given(acme))
		ok(t, err)
		m.Update().SetSuspendedAt(w.Clock.Now()).ExecX(w.System())
		_, err = d.File(w.As(ana), row.ID)
		wants(t, err, fault.CodeNotFound, "")
		w.RunTasksOf(d)
		waits, err = d.Task(w.As(ana), waits.ID)
		ok(t, err)
		if reason, sentence := task.Failure(waits); waits.Status != enttask.StatusFailed || reason != "task_rights" || sentence == "" {
			t.Errorf("a suspended person's task: %v", waits)
		}
		m.Update().ClearSuspendedAt().ExecX(w.System())
		gone, err := d.Give(w.As(ana), given(acme))
		ok(t, err)
		ana.Update().SetDisabledAt(w.Clock.Now()).ExecX(w.System())
		w.RunTasksOf(d)
		if got := w.DB.Client.Task.GetX(w.System(), gone.ID); got.Status != enttask.StatusFailed {
			t.Errorf("a disabled person's task: %v", got)
		}
	})
}

func TestCancel_EndsWhatRuns(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		bo, _ := w.Member(acme, "bo", authz.LegalRepresentative)
		var d *task.Tasks
		d = domain(w, func(ctx context.Context, row *ent.Task, _ *task.Progress, file io.Writer) error {
			_, err := d.Cancel(w.As(bo), row.ID)
			wants(t, err, fault.CodeNotFound, "")
			cancelled, err := d.Cancel(w.As(ana), row.ID)
			ok(t, err)
			if cancelled.Status != enttask.StatusCancelled || task.CanCancel(cancelled) {
				t.Errorf("got %v", cancelled)
			}
			_, err = io.WriteString(file, strings.Repeat("x", task.ChunkSize))
			if err == nil || ctx.Err() == nil {
				t.Error("a cancelled task goes on")
			}
			return err
		})
		row, err := d.Give(w.As(ana), given(acme))
		ok(t, err)
		w.RunTasksOf(d)
		row, err = d.Task(w.As(ana), row.ID)
		ok(t, err)
		if row.Status != enttask.StatusCancelled || row.Failure != "" || d.HasFile(w.As(ana), row) {
			t.Errorf("got %v", row)
		}
		_, err = d.Cancel(w.As(ana), row.ID)
		wants(t, err, fault.CodeConflict, "task_over")
		_, err = d.Cancel(context.Background(), row.ID)
		wants(t, err, fault.CodeUnauthenticated, "sign_in")
		// One that waits never runs.
		waits, err := d.Give(w.As(ana), given(acme))
		ok(t, err)
		_, err = d.Cancel(w.As(ana), waits.ID)
		ok(t, err)
		w.RunTasksOf(d)
	})
}

func TestGive_Limits(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		bo, _ := w.Member(acme, "bo", authz.Administrator)
		d := domain(w, says("x"))
		for range task.MaxAtOnce {
			_, err := d.Give(w.As(ana), given(acme))
			ok(t, err)
		}
		_, err := d.Give(w.As(ana), given(acme))
		wants(t, err, fault.CodeLimit, "tasks")
		_, err = d.Give(w.As(bo), given(acme))
		ok(t, err)
		w.RunTasksOf(d)
		for range task.MaxKept {
			w.Clock.Advance(time.Second)
			small := given(acme)
			small.Small = true
			row, err := d.Give(w.As(ana), small)
			ok(t, err)
			if row.Status != enttask.StatusDone || read(t, w.As(ana), d, row.ID) != "x" {
				t.Fatalf("small work is %v when it is given", row)
			}
		}
		n := w.DB.Client.Task.Query().Where(enttask.UserID(ana.ID)).CountX(w.System())
		if n != task.MaxKept || w.DB.Client.TaskChunk.Query().CountX(w.System()) != n+1 {
			t.Errorf("%d tasks are kept", n)
		}
		list, err := d.List(w.As(ana), acme.ID, page.Args{})
		ok(t, err)
		if len(list.Edges) != page.DefaultSize || !list.Edges[0].Node.CreatedAt.Equal(w.Clock.Now()) {
			t.Errorf("the list has %d, the first of %v", len(list.Edges), list.Edges[0].Node.CreatedAt)
		}
		w.Clock.Advance(task.Kept)
		if d.HasFile(w.As(ana), list.Edges[0].Node) {
			t.Error("a file is there after its week")
		}
		ok(t, d.Sweep(context.Background()))
		if n := w.DB.Client.TaskChunk.Query().CountX(w.System()) + w.DB.Client.Task.Query().CountX(w.System()); n != 0 {
			t.Errorf("%d rows are left after a week", n)
		}
	})
}

// A failure that is nobody's fault tells nothing of its cause; a panic ends one
// task, and not the server.
func TestTask_FailsWithASentence(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		for reason, run := range map[string]task.Run{
			"because": func(context.Context, *ent.Task, *task.Progress, io.Writer) error {
				return fault.Conflict("because", "So it is.")
			},
			"task_failed": func(context.Context, *ent.Task, *task.Progress, io.Writer) error { return errors.New("pq: secret") },
			"task_failed ": func(_ context.Context, _ *ent.Task, _ *task.Progress, file io.Writer) error {
				_, _ = io.WriteString(file, strings.Repeat("x", task.ChunkSize))
				panic("secret")
			},
		} {
			d := domain(w, run)
			row, err := d.Give(w.As(ana), given(acme))
			ok(t, err)
			w.RunTasksOf(d)
			row, err = d.Task(w.As(ana), row.ID)
			ok(t, err)
			got, sentence := task.Failure(row)
			if row.Status != enttask.StatusFailed || got != strings.TrimSpace(reason) || strings.Contains(sentence, "secret") || row.Size != 0 {
				t.Errorf("got %v", row)
			}
			if n := w.DB.Client.TaskChunk.Query().CountX(w.System()); n != 0 {
				t.Errorf("%d chunks of a task that failed are left", n)
			}
		}
	})
}

// A server that stops hands its tasks over.
func TestStop_HandsOver(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		var d *task.Tasks
		d = domain(w, func(ctx context.Context, _ *ent.Task, _ *task.Progress, _ io.Writer) error {
			d.Stop()
			<-ctx.Done()
			return ctx.Err()
		})
		row, err := d.Give(w.As(ana), given(acme))
		ok(t, err)
		w.RunTasksOf(d)
		if got := w.DB.Client.Task.GetX(w.System(), row.ID).Status; got != enttask.StatusPending {
			t.Errorf("it is %s", got)
		}
	})
}
