package provider_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	entevent "kontor/ent/event"
	"kontor/internal/fault"
	"kontor/internal/provider"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func ptr[T any](v T) *T { return &v }

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestSettings_OverTheConfigurationOnEveryServer(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		stan := w.User("stan").Update().SetStaff(true).SaveX(w.System())
		here := w.App().Provider
		there := provider.New(w.DB, w.Events, w.Clock, provider.Defaults{Name: testkit.Provider})
		s, err := there.Current(context.Background())
		if err != nil || s.EffectiveName() != testkit.Provider || s.EffectiveSender() != testkit.Provider || s.Hue != nil || s.SuccessionDays != 90 {
			t.Fatalf("before anybody has written: %+v, %v", s, err)
		}
		s, err = here.Update(w.As(stan), provider.Change{Name: ptr(" Nordlicht "), SupportURL: ptr("https://help.example/"), SetHue: true, Hue: ptr(280)})
		must(t, err)
		if s.EffectiveName() != "Nordlicht" || *s.Hue != 280 || here.Name(context.Background()) != "Nordlicht" {
			t.Errorf("here: %+v", s)
		}
		// Another server tells it within seconds.
		w.Clock.Advance(2 * time.Second)
		if name, sender := there.Names(context.Background()); name != "Nordlicht" || sender != "Nordlicht" {
			t.Errorf("there: %s, %s", name, sender)
		}
		// What is left out stays; empty goes back to the configuration.
		s, err = here.Update(w.As(stan), provider.Change{Name: ptr(""), SenderName: ptr("Help desk")})
		must(t, err)
		if s.EffectiveName() != testkit.Provider || s.EffectiveSender() != "Help desk" || s.SupportURL != "https://help.example/" || *s.Hue != 280 {
			t.Errorf("then: %+v", s)
		}
		s, err = here.Update(w.As(stan), provider.Change{SetHue: true})
		if err != nil || s.Hue != nil {
			t.Errorf("without a hue: %v, %v", s.Hue, err)
		}
		if n := w.DB.Client.ProviderSetting.Query().CountX(w.System()); n != 1 {
			t.Errorf("there are %d rows", n)
		}
		line := w.DB.Client.Event.Query().Where(entevent.Action("provider.updated")).Order(entevent.ByID()).FirstX(w.System())
		if line.Data["name_to"] != "Nordlicht" || line.Data["hue_to"] != "280" || line.OrgID != nil {
			t.Errorf("logged %v", line.Data)
		}
	})
}

func TestUpdate_WhoMayAndWhat(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		stan := w.User("stan").Update().SetStaff(true).SaveX(w.System())
		p := w.App().Provider
		for field, bad := range map[string]provider.Change{
			"name":           {Name: ptr(strings.Repeat("x", 65))},
			"senderName":     {SenderName: ptr("a\r\nBcc: b@example.com")},
			"supportUrl":     {SupportURL: ptr("javascript:alert(1)")},
			"statusUrl":      {StatusURL: ptr("status.example")},
			"imprintUrl":     {ImprintURL: ptr("https://user:secret@example.com")},
			"privacyUrl":     {PrivacyURL: ptr("https://example.com/" + strings.Repeat("x", 255))},
			"hue":            {SetHue: true, Hue: ptr(360)},
			"successionDays": {SuccessionDays: ptr(29)},
			"logo":           {SetLogo: true, Logo: ptr("bm8gcGljdHVyZQ==")},
		} {
			_, err := p.Update(w.As(stan), bad)
			if f, ok := fault.As(err); !ok || f.Code != fault.CodeInvalid || f.Field != field {
				t.Errorf("%s: %v", field, err)
			}
		}
		if _, err := p.Update(w.As(w.User("ana")), provider.Change{Name: ptr("Mine")}); !errors.Is(err, &fault.Error{Code: fault.CodeForbidden}) {
			t.Errorf("a customer: %v", err)
		}
		if _, err := p.Update(context.Background(), provider.Change{Name: ptr("Mine")}); !errors.Is(err, viewer.ErrSignIn) {
			t.Errorf("nobody: %v", err)
		}
		if name := p.Name(context.Background()); name != testkit.Provider {
			t.Errorf("it is called %s", name)
		}
	})
}
