package terms_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/terms"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

type house struct {
	*testkit.World
	terms *terms.Terms
	staff *ent.User
}

func newHouse(w *testkit.World) *house {
	h := &house{World: w, terms: terms.New(w.DB, w.Events, w.Clock), staff: w.User("stella")}
	h.staff = h.staff.Update().SetStaff(true).SaveX(w.System())
	return h
}

func draft(version string) terms.Draft {
	return terms.Draft{Version: version, Texts: map[string]string{"en": "# Terms\n\nBe good.", "de": "# AGB\n\nSeien Sie gut."}, Summary: "All of it."}
}

// publish writes a version and puts it in force.
func (h *house) publish(t *testing.T, version string) *ent.TermsVersion {
	t.Helper()
	h.Clock.Advance(time.Minute)
	saved, err := h.terms.Save(h.As(h.staff), draft(version))
	if err != nil {
		t.Fatal(err)
	}
	published, err := h.terms.Publish(h.As(h.staff), saved.ID)
	if err != nil {
		t.Fatal(err)
	}
	return published
}

// A draft may change; what is in force, or was, never does.
func TestTerms_PublishedNeverChanges(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		staff := h.As(h.staff)
		saved, err := h.terms.Save(staff, draft("1"))
		if err != nil {
			t.Fatal(err)
		}
		if now, _ := h.terms.InForce(context.Background()); now != nil {
			t.Errorf("a draft is in force")
		}
		changed := draft("1b")
		changed.ID = saved.ID
		if _, err := h.terms.Save(staff, changed); err != nil {
			t.Error(err)
		}
		if _, err := h.terms.Publish(staff, saved.ID); err != nil {
			t.Fatal(err)
		}
		h.publish(t, "2")
		changed.Texts["en"] = "Something else."
		if _, err := h.terms.Save(staff, changed); !errors.Is(err, terms.ErrPublished) {
			t.Errorf("saved over what was published: %v", err)
		}
		if _, err := h.terms.Publish(staff, saved.ID); !errors.Is(err, terms.ErrPublished) {
			t.Errorf("published twice: %v", err)
		}
		kept := w.DB.Client.TermsVersion.GetX(w.System(), saved.ID)
		if kept.Version != "1b" || terms.Text(kept, "en") != "# Terms\n\nBe good." || terms.Text(kept, "de") != "# AGB\n\nSeien Sie gut." || terms.Text(kept, "fr") != terms.Text(kept, "en") {
			t.Errorf("it holds %v", kept)
		}
		if now, err := h.terms.InForce(context.Background()); err != nil || now.Version != "2" {
			t.Errorf("in force is %v, %v", now, err)
		}
	})
}

func TestTerms_Save_Refuses(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	h.publish(t, "1")
	acme := w.Org("Acme")
	rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
	if _, err := h.terms.Save(h.As(rita), draft("2")); fault.CodeOf(err) != fault.CodeForbidden {
		t.Errorf("a customer wrote terms: %v", err)
	}
	if _, err := h.terms.Versions(h.As(rita)); fault.CodeOf(err) != fault.CodeForbidden {
		t.Errorf("a customer lists drafts: %v", err)
	}
	for want, change := range map[string]func(*terms.Draft){
		"version_exists": func(d *terms.Draft) { d.Version = "1" },
		"terms_version":  func(d *terms.Draft) { d.Version = " " },
		"terms_summary":  func(d *terms.Draft) { d.Summary = strings.Repeat("x", 1001) },
		"terms_long":     func(d *terms.Draft) { d.Texts["fr"] = strings.Repeat("x", 100_001) },
		"terms_english":  func(d *terms.Draft) { delete(d.Texts, "en") },
		"not_found":      func(d *terms.Draft) { d.ID = "trm_00000000000000000000000000" },
	} {
		d := draft("3")
		change(&d)
		_, err := h.terms.Save(h.As(h.staff), d)
		if f, ok := fault.As(err); !ok || f.Reason != want {
			t.Errorf("%s: %v", want, err)
		}
	}
}

// Who accepts what, when and from where stands with the organization, once for each
// version; only what is in force is accepted.
func TestTerms_AcceptedForAnOrganization(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		cora, _ := w.Member(acme, "cora", authz.Collaborator)
		otto, _ := w.Member(w.Org("Elsewhere"), "otto", authz.LegalRepresentative)
		old, current := h.publish(t, "1"), h.publish(t, "2")
		asked := func(u *ent.User) bool {
			found, err := h.terms.Unaccepted(h.As(u), []string{acme.ID})
			if err != nil {
				t.Fatal(err)
			}
			return found[acme.ID] != nil
		}
		if !asked(rita) || asked(cora) || asked(otto) {
			t.Error("those who may accept are asked, and nobody else")
		}
		for name, c := range map[string]struct {
			who  *ent.User
			id   string
			want fault.Code
		}{
			"outdated":      {rita, old.ID, fault.CodeConflict},
			"unknown":       {rita, "trm_00000000000000000000000000", fault.CodeNotFound},
			"without right": {cora, current.ID, fault.CodeForbidden},
			"from outside":  {otto, current.ID, fault.CodeNotFound},
		} {
			if err := h.terms.Accept(h.As(c.who), acme.ID, c.id); fault.CodeOf(err) != c.want {
				t.Errorf("%s: %v", name, err)
			}
		}
		ctx := h.As(rita)
		viewer.From(ctx).IP = "192.0.2.7"
		for range 2 { // the second press changes nothing
			if err := h.terms.Accept(ctx, acme.ID, current.ID); err != nil {
				t.Fatal(err)
			}
		}
		if asked(rita) {
			t.Error("asked again after accepting")
		}
		list, err := h.terms.Acceptances(h.As(rita), []string{acme.ID})
		if err != nil || len(list[acme.ID]) != 1 {
			t.Fatalf("%v %v", list, err)
		}
		if a := list[acme.ID][0]; a.TermsID != current.ID || a.UserName != "Rita Example" || *a.UserID != rita.ID || a.IP != "192.0.2.7" || !a.AcceptedAt.Equal(w.Clock.Now()) {
			t.Errorf("accepted: %v", a)
		}
		if n := w.DB.Client.Event.Query().Where(event.Action("terms.accepted"), event.OrgID(acme.ID)).CountX(w.System()); n != 1 {
			t.Errorf("%d lines in the log", n)
		}
		if list, _ := h.terms.Acceptances(h.As(otto), []string{acme.ID}); len(list) > 0 {
			t.Errorf("another organization's acceptances show: %v", list)
		}
		if h.publish(t, "3"); !asked(rita) {
			t.Error("a new version is not asked about")
		}
	})
}
