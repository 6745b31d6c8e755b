package graph_test

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

// dot is a small picture in base64.
func dot() string {
	var b bytes.Buffer
	_ = png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, 64, 64)))
	return base64.StdEncoding.EncodeToString(b.Bytes())
}

const setLogo = `mutation($in:SetLogoInput!){setLogo(input:$in){organization{logoUrl}}}`

// The picture of a logo is at an address of its own, for everybody, for ever the
// same; a new logo has a new one, and the former is gone.
func TestLogo_IsServedToEverybody(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		get := func(url string) *httptest.ResponseRecorder {
			rec := httptest.NewRecorder()
			w.Handler().ServeHTTP(rec, httptest.NewRequest(http.MethodGet, url, nil))
			return rec
		}
		set := func() string {
			a := w.Query(rita, setLogo, map[string]any{"in": map[string]any{"organizationId": acme.ID, "image": dot()}})
			url, _ := a.At("setLogo", "organization", "logoUrl").(string)
			if !strings.HasPrefix(url, "/logos/lgo_") {
				t.Fatalf("no logo: %s", a.Body)
			}
			return url
		}
		first := set()
		rec := get(first)
		m, err := png.Decode(rec.Body)
		if err != nil || m.Bounds().Size() != image.Pt(256, 256) {
			t.Fatalf("the logo is no PNG of 256 pixels: %v, %d", err, rec.Code)
		}
		for header, want := range map[string]string{
			"Content-Type": "image/png", "X-Content-Type-Options": "nosniff", "Cache-Control": "public, max-age=31536000, immutable",
			"Content-Security-Policy": "sandbox; default-src 'none'",
		} {
			if got := rec.Header().Get(header); got != want {
				t.Errorf("%s is %q, want %q", header, got, want)
			}
		}
		second := set()
		if second == first || get(first).Code != http.StatusNotFound || get(second).Code != http.StatusOK {
			t.Errorf("a new logo has no new address, or the former is still there")
		}
		a := w.Query(rita, `mutation($in:RemoveLogoInput!){removeLogo(input:$in){organization{logoUrl}}}`, map[string]any{"in": map[string]any{"organizationId": acme.ID}})
		if len(a.Errors) > 0 || a.At("removeLogo", "organization", "logoUrl") != nil || get(second).Code != http.StatusNotFound {
			t.Errorf("the logo is not removed: %s", a.Body)
		}
		for _, key := range []string{"lgo_", acme.ID, "x", "lgo_00000000000000000000000000"} {
			if got := get("/logos/" + key).Code; got != http.StatusNotFound {
				t.Errorf("/logos/%s answers %d", key, got)
			}
		}
	})
}

// A deleted organization is gone for its people from the answer on: from their
// places, by its slug and id, for its tokens, for invited and partners; and the one
// who deleted it stays signed in (R24, R139).
func TestDeleteOrganization_R24_R139_GoneAtOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, agency := w.Org("Acme"), w.Org("Agency")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		w.Join(w.Org("Second"), rita, authz.LegalRepresentative)
		agent, _ := w.Member(agency, "agent", authz.LegalRepresentative)
		link := w.Link(acme, agency, "full")
		token := w.Token(rita, acme, "org:read")
		const remove = `mutation($in:DeleteOrganizationInput!){deleteOrganization(input:$in){deletedOrganizationId viewer{memberships{organizationName}}}}`
		input := map[string]any{"in": map[string]any{"organizationId": acme.ID, "name": "Acme"}}

		obstacles := fine(t, w.Query(rita, `{organization(slug:"acme"){viewerCanDelete deletionObstacles{reason count}}}`, nil))
		if obstacles.At("organization", "deletionObstacles", 0, "reason") != "partners" || obstacles.At("organization", "viewerCanDelete") != true {
			t.Errorf("in the way: %s", obstacles.Body)
		}
		if a := w.Query(rita, remove, input); a.Reason() != "not_empty" {
			t.Fatalf("deleted with a partner: %s", a.Body)
		}
		if a := w.Query(agent, remove, input); a.Code() != "FORBIDDEN" {
			t.Errorf("a partner: %s", a.Body)
		}
		link.Update().SetStatus("ended").ExecX(w.System())

		a := fine(t, w.Query(rita, remove, input))
		if a.At("deleteOrganization", "deletedOrganizationId") != acme.ID || !strings.Contains(a.Body, `"memberships":[{"organizationName":"Second"}]`) {
			t.Errorf("the answer: %s", a.Body)
		}
		for who, u := range map[string]*ent.User{"who deleted it": rita, "a former partner": agent} {
			a := w.Query(u, `query($id:ID!){organization(slug:"acme"){id} node(id:$id){id} viewer{user{id}}}`, map[string]any{"id": acme.ID})
			if a.Code() != "NOT_FOUND" || a.At("organization") != nil || a.At("node") != nil || a.At("viewer", "user", "id") != u.ID {
				t.Errorf("%s sees %s", who, a.Body)
			}
		}
		if a := w.QueryBearer(token, `{organization(slug:"acme"){id}}`, nil); a.Status != http.StatusUnauthorized {
			t.Errorf("its token: %d %s", a.Status, a.Body)
		}
		if a := w.Query(rita, remove, input); a.Code() != "NOT_FOUND" {
			t.Errorf("once more: %s", a.Body)
		}
	})
}

// The archive of all data is a task of whoever gave it: fetched by them while they
// hold the right, by nobody else, and gone after a week (R24, R140).
func TestExportOrganization_R24_R140_ForWhoeverGaveIt(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, place := w.Member(acme, "rita", authz.LegalRepresentative)
		rosa, _ := w.Member(acme, "rosa", authz.LegalRepresentative)
		otto, _ := w.Member(w.Org("Elsewhere"), "otto", authz.LegalRepresentative)
		given := fine(t, w.Query(rita, `mutation($in:ExportOrganizationInput!){exportOrganization(input:$in){task{id kind status downloadUrl}}}`,
			map[string]any{"in": map[string]any{"organizationId": acme.ID}}))
		if given.At("exportOrganization", "task", "kind") != "ORGANIZATION_EXPORT" || given.At("exportOrganization", "task", "downloadUrl") != nil {
			t.Fatalf("given: %s", given.Body)
		}
		w.RunTasks()
		id := given.At("exportOrganization", "task", "id")
		const ask = `query($id:ID!){node(id:$id){... on Task{status downloadUrl}}}`
		url, _ := fine(t, w.Query(rita, ask, map[string]any{"id": id})).At("node", "downloadUrl").(string)
		if !strings.HasPrefix(url, "/files/") {
			t.Fatalf("no file: %s", w.Query(rita, ask, map[string]any{"id": id}).Body)
		}
		fetch := func(u *ent.User) *httptest.ResponseRecorder {
			r := httptest.NewRequest(http.MethodGet, url, nil)
			if u != nil {
				r.AddCookie(&http.Cookie{Name: "__Host-kontor", Value: w.SignIn(u)})
			}
			rec := httptest.NewRecorder()
			w.Handler().ServeHTTP(rec, r)
			return rec
		}
		if rec := fetch(rita); rec.Code != http.StatusOK || rec.Header().Get("Content-Type") != "application/zip" || !bytes.HasPrefix(rec.Body.Bytes(), []byte("PK")) {
			t.Errorf("her own: %d %v", rec.Code, rec.Header())
		}
		for who, u := range map[string]*ent.User{"another representative": rosa, "somebody else": otto, "nobody": nil} {
			if rec := fetch(u); rec.Code == http.StatusOK || bytes.Contains(rec.Body.Bytes(), []byte("PK")) {
				t.Errorf("%s: %d", who, rec.Code)
			}
		}
		place.Update().SetRoleID(w.Role(acme, authz.Administrator).ID).ExecX(w.System())
		if rec := fetch(rita); rec.Code == http.StatusOK {
			t.Error("without the right she has it still")
		}
		place.Update().SetRoleID(w.Role(acme, authz.LegalRepresentative).ID).ExecX(w.System())
		w.Clock.Advance(7*24*time.Hour + time.Second)
		if rec := fetch(rita); rec.Code == http.StatusOK {
			t.Error("after a week it is there still")
		}
	})
}

// Terms in force are everybody's to read, drafts only the staff's; those who may are
// asked to accept them for their organization, once.
func TestTerms_ReadAndAccepted(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		cora, _ := w.Member(acme, "cora", authz.Collaborator)
		stella := w.User("stella").Update().SetStaff(true).SaveX(w.System())
		saved := fine(t, w.Query(stella, `mutation($in:SaveTermsInput!){saveTerms(input:$in){terms{id publishedAt} termsVersions{version}}}`, map[string]any{"in": map[string]any{
			"version": "2026-12", "texts": []any{map[string]any{"locale": "en", "text": "Be good."}, map[string]any{"locale": "de", "text": "Seien Sie gut."}},
		}}))
		id := saved.At("saveTerms", "terms", "id")
		const read = `{terms{id version locales text(locale:de) fr:text(locale:fr)}}`
		accept := func(u *ent.User) testkit.Answer {
			return w.Query(u, `mutation($in:AcceptTermsInput!){acceptTerms(input:$in){organization{termsToAccept{id} termsAcceptances{userName ip terms{version}}}}}`,
				map[string]any{"in": map[string]any{"organizationId": acme.ID, "termsId": id}})
		}
		if a := fine(t, w.Query(nil, read, nil)); a.At("terms") != nil {
			t.Errorf("a draft is read by everybody: %s", a.Body)
		}
		if a := accept(rita); a.Code() != "NOT_FOUND" {
			t.Errorf("a draft is accepted: %s", a.Body)
		}
		if a := w.Query(rita, `{termsVersions{version}}`, nil); a.Code() != "FORBIDDEN" {
			t.Errorf("a customer lists drafts: %s", a.Body)
		}
		fine(t, w.Query(stella, `mutation($in:PublishTermsInput!){publishTerms(input:$in){terms{publishedAt}}}`, map[string]any{"in": map[string]any{"termsId": id}}))
		a := fine(t, w.Query(nil, read, nil))
		if a.At("terms", "text") != "Seien Sie gut." || a.At("terms", "fr") != "Be good." {
			t.Errorf("in force: %s", a.Body)
		}
		const asked = `{organization(slug:"acme"){termsToAccept{id} termsAcceptances{userName ip}}}`
		if a := fine(t, w.Query(rita, asked, nil)); a.At("organization", "termsToAccept", "id") != id {
			t.Errorf("she is not asked: %s", a.Body)
		}
		if a := fine(t, w.Query(cora, asked, nil)); a.At("organization", "termsToAccept") != nil {
			t.Errorf("a collaborator is asked: %s", a.Body)
		}
		if a := fine(t, accept(rita)); a.At("acceptTerms", "organization", "termsToAccept") != nil || a.At("acceptTerms", "organization", "termsAcceptances", 0, "terms", "version") != "2026-12" {
			t.Errorf("accepted: %s", a.Body)
		}
		// Who accepted is told to those who read the details, from where to those who read the log.
		a = w.Query(cora, asked, nil)
		if a.At("organization", "termsAcceptances", 0, "userName") != "Rita Example" || a.At("organization", "termsAcceptances", 0, "ip") != nil {
			t.Errorf("a collaborator is told %s", a.Body)
		}
	})
}
