package mail

import (
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write the golden files anew")

var locales = []string{"de", "en", "es", "fr", "it"}

// samples has one mail of every kind.
func samples() []Data {
	at := time.Date(2026, 3, 28, 23, 30, 0, 0, time.UTC)
	week := at.AddDate(0, 0, 7) // beyond the change to summer time
	origin := Origin{At: at, IP: "2001:db8::7", Device: "Firefox · Linux"}
	const base = "https://console.example.org"
	const link = base + "/confirm-email?token=kon_lnk_3nV0kY7c"
	token := Token{Name: "Backup", Hint: "kon_pat_3nV0", Organization: "Atelier Nord", TokensURL: base + "/o/atelier-nord/tokens"}
	const representatives = base + "/o/atelier-nord/representatives"
	takeover := Takeover{Organization: "Atelier Nord", Successor: "Inès Moreau", Message: "Nobody has heard of Bo since spring.", From: week, URL: representatives}
	admin, custom := Role{Key: "administrator"}, Role{Name: "Accounts & invoices"}
	return []Data{
		ConfirmEmail{URL: link, Expires: week},
		EmailExists{SignInURL: base + "/sign-in", ResetURL: base + "/forgot-password"},
		ResetPassword{URL: base + "/reset-password?token=kon_lnk_3nV0kY7c", Expires: at.Add(time.Hour)},
		PasswordChanged{Origin: origin, ResetURL: base + "/forgot-password"},
		EmailChangeConfirm{URL: link, Expires: week},
		EmailChangeNotice{Origin: origin, NewEmail: "ines@nord.example", AccountURL: base + "/account"},
		NewSignIn{Origin: origin, SessionsURL: base + "/account/security"},
		Invitation{Inviter: "Bo Lindqvist", Organization: "Atelier Nord", Role: Role{Key: "collaborator"}, URL: base + "/invitation?token=kon_lnk_3nV0kY7c", Expires: week},
		InvitationAccepted{Person: "Inès Moreau", Email: "ines@example.org", Organization: "Atelier Nord", Role: Role{Key: "external"}, MembersURL: base + "/o/atelier-nord/members"},
		InvitationDeclined{InvitedEmail: "ines@example.org", Organization: "Atelier Nord", MembersURL: base + "/o/atelier-nord/members"},
		RoleChanged{Actor: "Bo Lindqvist", Organization: "Atelier Nord", Before: custom, After: Role{Key: "legal_representative"}, At: at, URL: base + "/o/atelier-nord"},
		RoleUpdated{
			Actor: "Bo Lindqvist", Organization: "Atelier Nord", Role: "Accounts & invoices", At: at, URL: base + "/o/atelier-nord/organization?tab=roles",
			Gained: []Permission{"org:read_details", "billing:read"}, Lost: []Permission{"member:invite"},
		},
		MemberRemoved{Actor: "Bo Lindqvist", Organization: "Atelier Nord", At: at},
		MemberSuspended{Actor: "Bo Lindqvist", Organization: "Atelier Nord", At: at},
		MemberReactivated{Actor: "Bo Lindqvist", Organization: "Atelier Nord", Role: admin, At: at, URL: base + "/o/atelier-nord"},
		MemberLeft{Person: "Inès Moreau", Email: "ines@example.org", Organization: "Atelier Nord", At: at, MembersURL: base + "/o/atelier-nord/members"},
		OrganizationChanged{Actor: "Bo Lindqvist", Organization: "Atelier Nord", At: at, URL: base + "/o/atelier-nord/details", Changes: []Change{
			{Field: "name", Before: "Atelier Nordd", After: "Atelier Nord"},
			{Field: "phone", After: "+41 22 555 01 02"},
			{Field: "vat_number", Before: "CHE-116.281.710"},
		}},
		OrganizationDeleted{Organization: "Atelier Nord", Origin: origin, OrganizationsURL: base + "/organizations"},
		TokenCreated{Token: token, Origin: origin, Expires: week},
		TokenIdle{Token: token, Days: "30", IdleAt: week},
		TokenDisabled{Token: token, RestorableUntil: week},
		TokenRevoked{Token: token, Actor: "Bo Lindqvist", At: at},
		TokenLeaked{Token: token, At: at},
		PartnerInvited{Link: between("full"), Actor: "Bo Lindqvist", URL: base + "/o/studio-vela/clients", Expires: week},
		PartnerRequested{Link: between("limited"), Actor: "Luca Ferri", URL: base + "/partner-request#token=kon_lnk_3nV0kY7c", Expires: week},
		PartnerLinked{Link: between("limited"), Actor: "Luca Ferri", Ends: week, URL: base + "/o/atelier-nord/partners"},
		PartnerRefused{Link: Link{Client: "ines@nord.example", Partner: "Studio Vela"}, Actor: "ines@nord.example", URL: base + "/o/studio-vela/clients"},
		PartnerChanged{Link: between("full"), Actor: "Bo Lindqvist", At: at, URL: base + "/o/studio-vela/clients"},
		PartnerEnded{Link: between("full"), At: at},
		PartnerReview{Link: between("limited"), Since: at, Ends: week, URL: base + "/o/atelier-nord/partners"},
		OrganizationBlocked{Organization: "Atelier Nord", Because: "Invoices 2026-01 to 2026-03 are not paid.", At: at, URL: base + "/o/atelier-nord"},
		OrganizationUnblocked{Organization: "Atelier Nord", At: at, URL: base + "/o/atelier-nord"},
		SupportGranted{Actor: "Bo Lindqvist", Organization: "Atelier Nord", Because: "The shop sends no mails.", Ends: week, URL: base + "/o/atelier-nord/organization?tab=support"},
		HandoverAsked{Actor: "Bo Lindqvist", Organization: "Atelier Nord", Former: "Bo Lindqvist", Then: admin, Message: "As we said on Monday.", URL: representatives, Expires: week},
		HandoverEnded{Organization: "Atelier Nord", Former: "Bo Lindqvist", Successor: "Inès Moreau", Outcome: "expired", At: at, URL: representatives},
		RepresentativeChanged{Organization: "Atelier Nord", Person: "Inès Moreau", At: at, URL: representatives},
		SuccessionNamed{Actor: "Bo Lindqvist", Organization: "Atelier Nord", URL: representatives},
		SuccessionChanged{Organization: "Atelier Nord", Successor: "Inès Moreau", Outcome: "stopped", At: at, URL: representatives},
		SuccessionAgreement{Actor: "Bo Lindqvist", Organization: "Atelier Nord", Successor: "Inès Moreau", URL: representatives},
		TakeoverWarning{takeover},
		TakeoverAsked{takeover},
		ContactAsked{takeover},
		ContactNamed{Actor: "Bo Lindqvist", Organization: "Atelier Nord", URL: base + "/trusted-contact#token=kon_lnk_3nV0kY7c"},
		ProductsLocked{lockOf("Closed for the audit of March")},
		ProductsUnlocked{lockOf("")},
		ProductsProviderLocked{lockOf("Unpaid since February")},
		ProductsProviderUnlocked{lockOf("")},
		WebhookPaused{Webhook: "Stock & orders", Host: "hooks.example.org", Organization: "Atelier Nord", At: at, URL: base + "/o/atelier-nord/webhooks/whk_1"},
	}
}

func lockOf(reason string) ProductLock {
	return ProductLock{
		Actor: "Bo Lindqvist", Organization: "Atelier Nord", Products: []string{"atelier-nord.example", "shop"}, More: 1_198, Reason: reason,
		At: time.Date(2026, 3, 28, 23, 30, 0, 0, time.UTC), URL: "https://console.example.org/o/atelier-nord/products",
	}
}

func between(level Level) Link {
	return Link{Client: "Atelier Nord", Partner: "Studio Vela", Level: level}
}

func writer(t *testing.T) *Writer {
	t.Helper()
	w, err := NewWriter("Nordlicht Hosting")
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestWrite_Golden shows what people read. After a change of text: -update, and
// read the difference.
func TestWrite_Golden(t *testing.T) {
	w := writer(t)
	zone, err := time.LoadLocation("Europe/Zurich")
	if err != nil {
		t.Fatal(err)
	}
	for _, locale := range locales {
		for _, d := range samples() {
			m, err := w.Write(Recipient{Email: "ines@example.org", Name: "Inès Moreau", Locale: locale, Zone: zone}, d)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, filepath.Join("testdata", locale, string(m.Kind)+".txt"), "Subject: "+m.Subject+"\n\n"+m.Text)
			if locale == "en" {
				golden(t, filepath.Join("testdata", locale, string(m.Kind)+".html"), m.HTML)
			}
		}
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (-update writes it anew):\n%s", path, got)
	}
}

func TestWrite_EveryMailIsWhole(t *testing.T) {
	w := writer(t)
	kinds := map[Kind]bool{}
	for _, locale := range locales {
		for _, d := range samples() {
			m, err := w.Write(Recipient{Email: "ines@example.org", Locale: locale}, d)
			if err != nil {
				t.Fatal(err)
			}
			kinds[m.Kind] = true
			name := locale + " " + string(m.Kind)
			for _, part := range []string{m.Subject, m.Text, m.HTML} {
				if strings.Contains(part, "<no value>") || strings.Contains(part, "{{") {
					t.Errorf("%s has a hole:\n%s", name, part)
				}
			}
			if m.Locale != locale || !strings.Contains(m.HTML, `<html lang="`+locale+`">`) {
				t.Errorf("%s is in %s", name, m.Locale)
			}
			// Every address a person can follow in HTML can be followed in text.
			for i, part := range strings.Split(m.HTML, `href="`) {
				if url, _, _ := strings.Cut(part, `"`); i > 0 && !strings.Contains(m.Text, url) {
					t.Errorf("%s: %s is not in the text", name, url)
				}
			}
			if strings.Contains(m.HTML, "<img") || strings.Contains(m.HTML, "src=") {
				t.Errorf("%s loads something when it is opened", name)
			}
		}
	}
	texts, err := files.ReadFile("locales/en.json")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(texts), `_subject":`); len(kinds) != n {
		t.Errorf("samples has %d kinds of %d", len(kinds), n)
	}
}

func TestTexts_ExistInAllLanguages(t *testing.T) {
	texts := map[string]map[string]string{}
	for _, l := range locales {
		b, err := files.ReadFile("locales/" + l + ".json")
		if err != nil {
			t.Fatal(err)
		}
		m := map[string]string{}
		if err := json.Unmarshal(b, &m); err != nil {
			t.Fatal(err)
		}
		texts[l] = m
	}
	holes := func(s string) []string {
		var found []string
		for i, part := range strings.Split(s, "{{") {
			if hole, _, _ := strings.Cut(part, "}}"); i > 0 && !slices.Contains(found, hole) {
				found = append(found, hole)
			}
		}
		slices.Sort(found)
		return found
	}
	for _, l := range locales {
		for id, en := range texts["en"] {
			switch got, ok := texts[l][id]; {
			case !ok || strings.TrimSpace(got) == "":
				t.Errorf("%s lacks %s", l, id)
			case !slices.Equal(holes(got), holes(en)):
				t.Errorf("%s %s is filled with %v, English with %v", l, id, holes(got), holes(en))
			}
		}
		for id := range maps.Keys(texts[l]) {
			if _, ok := texts["en"][id]; !ok {
				t.Errorf("%s has %s, English has not", l, id)
			}
		}
	}
}

func TestWrite_NamesCannotPassForOurWords(t *testing.T) {
	m, err := writer(t).Write(Recipient{Email: "a@example.org", Name: "A\r\nBcc: b@example.org", Locale: "en"}, Invitation{
		Inviter:      "Mallory\n\nYour account is closed. Pay at http://evil.example",
		Organization: `<a href="http://evil.example">Nord</a>` + strings.Repeat("é", 300),
		Role:         Role{Name: "\u202eRole"}, URL: "https://console.example.org/invitation?token=x",
	})
	if err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(m.Subject+m.ToName, "\r\n") || len(m.Subject) > maxSubject || !strings.HasSuffix(m.Subject, "…") {
		t.Errorf("subject %q, name %q", m.Subject, m.ToName)
	}
	if strings.Contains(m.Text, "\nYour account is closed") || strings.Contains(m.Text, "\u202e") {
		t.Errorf("a name made a line of its own:\n%s", m.Text)
	}
	if strings.Contains(m.HTML, "http://evil.example\">") {
		t.Errorf("a name made a link:\n%s", m.HTML)
	}
}

func TestWrite_Language(t *testing.T) {
	for asked, want := range map[string]string{"de": "de", "fr-CH": "fr", "it_IT": "it", "": "en", "pt": "en", "not a locale": "en"} {
		m, err := writer(t).Write(Recipient{Email: "a@example.org", Locale: asked}, MemberRemoved{Actor: "Bo", Organization: "Nord"})
		if err != nil || m.Locale != want {
			t.Errorf("%q reads %q (%v), want %q", asked, m.Locale, err, want)
		}
	}
}

func TestWrite_RefusesWhatNoTextExistsFor(t *testing.T) {
	to := Recipient{Email: "a@example.org", Locale: "de"}
	for name, d := range map[string]Data{
		"role":  MemberReactivated{Actor: "Bo", Organization: "Nord", Role: Role{Key: "emperor"}},
		"field": OrganizationChanged{Actor: "Bo", Organization: "Nord", Changes: []Change{{Field: "shoe_size"}}},
	} {
		if _, err := writer(t).Write(to, d); err == nil {
			t.Errorf("unknown %s: written all the same", name)
		}
	}
}
