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
