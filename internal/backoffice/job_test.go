package backoffice_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kontor/ent"
	"kontor/internal/backoffice"
	"kontor/internal/event"
	"kontor/internal/testkit"
)

// queue adds mails to the queue.
func (d *desk) queue(t *testing.T, n int) {
	t.Helper()
	for i := range n {
		must(t, d.DB.WithTx(d.System(), func(ctx context.Context, tx *ent.Client) error {
			return d.Events.Record(ctx, tx, event.Event{Action: "test.happened", TargetID: d.ana.ID, Mails: []event.Mail{
				{Kind: "email_change_notice", UserID: d.ana.ID, Email: fmt.Sprintf("secret%d@example.com", i)},
			}})
		}))
	}
}

func TestJobs_R137_PagesAndArgumentsWithoutSecrets(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		d.queue(t, 5)
		two := 2
		var seen []string
		for after := ""; ; {
			jobs, more, err := d.office.Jobs(d.staff(), "AVAILABLE", &two, after)
			must(t, err)
			for _, j := range jobs {
				seen = append(seen, j.ID)
				if j.Kind != "mail" || j.State != "AVAILABLE" || j.MaxAttempts != 12 || strings.Contains(j.Arguments, "secret") || !strings.Contains(j.Arguments, d.ana.ID) {
					t.Errorf("job %+v", j)
				}
				after = j.ID
			}
			if !more {
				break
			}
		}
		if len(seen) != 5 || !slices.IsSortedFunc(seen, func(a, b string) int { return strings.Compare(b, a) }) {
			t.Errorf("seen %v", seen)
		}
		counts, err := d.office.JobCounts(d.staff())
		if err != nil || counts["AVAILABLE"] != 5 || counts["RUNNING"] != 0 {
			t.Errorf("counts %v, %v", counts, err)
		}
		none, more, err := d.office.Jobs(d.staff(), "DISCARDED", nil, "")
		if err != nil || more || len(none) != 0 {
			t.Errorf("%d discarded jobs, %v", len(none), err)
		}
		// What a kind that nobody has looked at carries is not shown.
		_, err = w.DB.SQL.Exec("UPDATE river_job SET kind = 'unheard_of'")
		must(t, err)
		jobs, _, err := d.office.Jobs(d.staff(), "", nil, "")
		must(t, err)
		if jobs[0].Arguments != "{}" {
			t.Errorf("shown %s", jobs[0].Arguments)
		}
	})
}

func TestJobs_RetryAndCancel(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		d.queue(t, 1)
		jobs, _, err := d.office.Jobs(d.staff(), "", nil, "")
		must(t, err)
		id := jobs[0].ID
		j, err := d.office.CancelJob(d.staff(), id)
		if err != nil || j.State != "CANCELLED" || j.FinishedAt == nil {
			t.Fatalf("cancelled %+v, %v", j, err)
		}
		_, err = d.office.CancelJob(d.staff(), id)
		wants(t, err, backoffice.ErrOver)
		j, err = d.office.RetryJob(d.staff(), id)
		if err != nil || j.State != "AVAILABLE" || j.FinishedAt != nil {
			t.Fatalf("tried again %+v, %v", j, err)
		}
		if len(d.logged("job.cancelled")) != 1 || len(d.logged("job.retried")) != 1 {
			t.Error("the log misses what staff did")
		}
		_, err = w.DB.SQL.Exec("UPDATE river_job SET state = 'running'")
		must(t, err)
		_, err = d.office.RetryJob(d.staff(), id)
		wants(t, err, backoffice.ErrRunning)
		for _, unknown := range []string{"999999", "0", "-1", "01", "x", ""} {
			_, err = d.office.RetryJob(d.staff(), unknown)
			wants(t, err, notFound)
		}
		_, err = d.office.RetryJob(w.As(d.ana), id)
		wants(t, err, forbidden)
		_, _, err = d.office.Jobs(w.As(d.ana), "", nil, "")
		wants(t, err, forbidden)
		_, err = d.office.JobCounts(w.As(d.ana))
		wants(t, err, forbidden)
		_, _, err = d.office.Jobs(d.staff(), "", nil, "nowhere")
		blames(t, err, "after")
	})
}
