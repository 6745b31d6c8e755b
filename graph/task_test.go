package graph_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"

	"kontor/internal/authz"
	"kontor/internal/task"
	"kontor/internal/testkit"
)

// fetch asks for the file of a task, with whatever an actor comes with.
func fetch(w *testkit.World, cookie, bearer, taskID string) *httptest.ResponseRecorder {
	r := httptest.NewRequestWithContext(context.Background(), http.MethodGet, "/files/"+taskID, nil)
	if cookie != "" {
		r.AddCookie(&http.Cookie{Name: "__Host-kontor", Value: cookie})
	}
	if bearer != "" {
		r.Header.Set("Authorization", "Bearer "+bearer)
	}
	rec := httptest.NewRecorder()
	w.Handler().ServeHTTP(rec, r)
	return rec
}

// The file of an export is fetched by the person who gave it and by nobody else:
// not by colleagues, partners, staff, or by any token, their own included (R24, R25, R137).
func TestFiles_R24_R25_R137_OnlyForThePerson(t *testing.T) {
	t.Parallel()
	s := newStage(t, testkit.New(t))
	row := exported(s.World, s.acme, s.rep, "secret-products")
	for _, a := range s.actors {
		got := fetch(s.World, a.cookie, a.bearer, row.ID)
		if a.userID == s.rep.ID {
			want := map[string]string{
				"Content-Type": "text/csv", "Content-Disposition": "attachment; filename=secret-products.csv", "Content-Length": "15",
				"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Content-Security-Policy": "sandbox; default-src 'none'",
			}
			for name, value := range want {
				if got.Header().Get(name) != value {
					t.Errorf("%s is %q, want %q", name, got.Header().Get(name), value)
				}
			}
			if got.Code != http.StatusOK || got.Body.String() != "secret-products" {
				t.Errorf("the person gets %d %q", got.Code, got.Body)
			}
			continue
		}
		refused := got.Code == http.StatusNotFound || a.by == nil && got.Code == http.StatusUnauthorized
		if !refused || got.Header().Get("Content-Disposition") != "" || got.Header().Get("Cache-Control") != "no-store" && got.Code == http.StatusNotFound {
			t.Errorf("%s gets %d %q", a.name, got.Code, got.Body)
		}
	}
	cookie := s.SignIn(s.rep)
	waits := s.DB.Client.Task.Create().SetOrgID(s.acme.ID).SetUserID(s.rep.ID).SetKind("product_export").SetFileName("x.csv").SaveX(s.System())
	for name, id := range map[string]string{"a task that waits": waits.ID, "another object": s.site.ID, "nothing": "tsk_00000000000000000000000000", "a name": "x.csv"} {
		if got := fetch(s.World, cookie, "", id); got.Code != http.StatusNotFound {
			t.Errorf("%s: %d", name, got.Code)
		}
	}
	// The rights are asked each time, and the week ends.
	place := s.DB.Client.Membership.Query().Where().AllX(s.System())
	for _, m := range place {
		if m.UserID == s.rep.ID {
			s.Apart(func(w *testkit.World) {
				w.DB.Client.Membership.UpdateOneID(m.ID).SetSuspendedAt(w.Clock.Now()).ExecX(w.System())
				if got := fetch(w, cookie, "", row.ID); got.Code != http.StatusNotFound {
					t.Errorf("a suspended person gets %d", got.Code)
				}
			})
		}
	}
	s.Clock.Advance(task.Kept)
	if got := fetch(s.World, cookie, "", row.ID); got.Code != http.StatusNotFound {
		t.Errorf("after a week: %d", got.Code)
	}
}

func TestTasks_TheirOwnersSeeThem(t *testing.T) {
	w := testkit.New(t)
	acme := w.Org("Acme")
	ana, _ := w.Member(acme, "ana", authz.Administrator)
	row := exported(w, acme, ana, "products")
	failed := w.DB.Client.Task.Create().SetOrgID(acme.ID).SetUserID(ana.ID).SetKind("product_tagging").SetStatus("failed").
		SetFailure("task_rights: You had lost: all.").SetCreatedAt(w.Clock.Now()).SaveX(w.System())
	query := `{tasks{edges{node{id kind status organizationName organizationSlug failure failureReason fileName size downloadUrl viewerCanCancel}}}}`
	a := w.Query(ana, query, nil)
	for i, want := range []map[string]any{
		{
			"id": failed.ID, "kind": "PRODUCT_TAGGING", "status": "FAILED", "organizationName": "Acme", "organizationSlug": "acme", "failure": "You had lost: all.",
			"failureReason": "task_rights", "fileName": "", "size": 0.0, "downloadUrl": nil, "viewerCanCancel": false,
		},
		{
			"id": row.ID, "kind": "PRODUCT_EXPORT", "status": "DONE", "organizationName": "Acme", "organizationSlug": "acme", "failure": "", "failureReason": "",
			"fileName": "products.csv", "size": 8.0, "downloadUrl": "/files/" + row.ID, "viewerCanCancel": false,
		},
	} {
		for name, value := range want {
			if got := a.At("tasks", "edges", i, "node", name); got != value {
				t.Errorf("%d: %s is %v, want %v", i, name, got, value)
			}
		}
	}
	a = w.Query(ana, `mutation($in:CancelTaskInput!){cancelTask(input:$in){task{status}}}`, map[string]any{"in": map[string]any{"taskId": row.ID}})
	if a.Code() != "CONFLICT" || a.Reason() != "task_over" {
		t.Error(a.Body)
	}
	waits := w.DB.Client.Task.Create().SetOrgID(acme.ID).SetUserID(ana.ID).SetKind("product_tagging").SaveX(w.System())
	a = w.Query(ana, `mutation($in:CancelTaskInput!){cancelTask(input:$in){task{status}}}`, map[string]any{"in": map[string]any{"taskId": waits.ID}})
	if a.At("cancelTask", "task", "status") != "CANCELLED" {
		t.Error(a.Body)
	}
}
