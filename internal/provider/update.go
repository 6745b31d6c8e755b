package provider

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"kontor/ent"
	"kontor/ent/providersetting"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/logo"
	"kontor/internal/text"
	"kontor/internal/viewer"
)

const (
	maxName        = 64
	successionDays = 90 // until the staff say otherwise
)

// Errors of Update.
var (
	ErrName    = fault.Invalid("name", "length", "Give a name of at most 64 characters, on one line.")
	ErrHue     = fault.Invalid("hue", "hue", "Choose a hue between 0 and 359 degrees, or none.")
	ErrAddress = fault.Invalid("supportUrl", "website", "Give a full web address, such as https://example.com.")
	ErrDays    = fault.Invalid("successionDays", "succession_days", "Choose between 30 and 730 days.")
)

// Change is what Update changes; what is nil stays. Empty texts go back to the
// configuration.
type Change struct {
	Name, SenderName                              *string
	SupportURL, StatusURL, ImprintURL, PrivacyURL *string
	SuccessionDays                                *int
	// SetHue tells whether Hue, nil for Kontor's own, takes the place of the one before.
	SetHue bool
	Hue    *int
	// SetLogo tells whether Logo, a picture in base64, takes the place of the one
	// before; nil takes it away.
	SetLogo bool
	Logo    *string
}

// Update changes what is said about the provider. It shows at once on this server,
// and within seconds on others.
//
// For staff in a browser. Fails with invalid on the field at fault, forbidden.
func (p *Provider) Update(ctx context.Context, c Change) (Settings, error) {
	if _, err := viewer.RequireStaff(ctx); err != nil {
		return Settings{}, err
	}
	png, err := c.check()
	if err != nil {
		return Settings{}, err
	}
	var row *ent.ProviderSetting
	err = p.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		before, err := p.only(ctx, tx)
		if err != nil {
			return err
		}
		change := before.Update().SetUpdatedAt(p.clock.Now())
		if c.SetLogo {
			key, err := p.keepLogo(ctx, tx, before.LogoKey, png)
			if err != nil {
				return err
			}
			change.SetLogoKey(key)
		}
		if row, err = c.write(viewer.AsSystem(ctx, "provider"), change); err != nil {
			return err
		}
		data := changes(before, row)
		if len(data) == 0 {
			return nil
		}
		return p.events.Record(ctx, tx, event.Event{Action: "provider.updated", TargetID: row.ID, TargetName: Settings{row, p.defaults}.EffectiveName(), Data: data})
	})
	if err != nil {
		return Settings{}, err
	}
	p.forget()
	return Settings{row, p.defaults}, nil
}

// only returns the one row, made where it is missing, under a lock.
func (p *Provider) only(ctx context.Context, tx *ent.Client) (*ent.ProviderSetting, error) {
	ctx = viewer.AsSystem(ctx, "provider")
	now := p.clock.Now()
	err := tx.ProviderSetting.Create().SetOnly(1).SetCreatedAt(now).SetUpdatedAt(now).
		OnConflictColumns(providersetting.FieldOnly).Ignore().Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("make settings of the provider: %w", err)
	}
	row, err := load(ctx, tx)
	if err != nil {
		return nil, err
	}
	if err := p.db.Lock(ctx, providersetting.Table, row.ID); err != nil {
		return nil, err
	}
	return load(ctx, tx)
}

// keepLogo puts a picture in the place of the one with the key former; nil is none.
func (p *Provider) keepLogo(ctx context.Context, tx *ent.Client, former string, png []byte) (key string, err error) {
	if png == nil {
		return "", logo.Drop(ctx, tx, former)
	}
	return logo.Keep(ctx, tx, "", former, png, p.clock.Now())
}

// check tidies what is asked for, refuses what cannot be, and draws the logo.
func (c *Change) check() (png []byte, err error) {
	if err := c.checkFields(); err != nil || c.Logo == nil {
		return nil, err
	}
	if png, err = logo.Draw(*c.Logo); err != nil {
		if f, ok := fault.As(err); ok {
			return nil, f.At("logo")
		}
	}
	return png, err
}

func (c *Change) checkFields() error {
	for field, name := range map[string]*string{"name": c.Name, "senderName": c.SenderName} {
		if name == nil {
			continue
		}
		if *name = strings.TrimSpace(*name); !text.Line(*name, 0, maxName) {
			return ErrName.At(field)
		}
	}
	for field, address := range map[string]*string{
		"supportUrl": c.SupportURL, "statusUrl": c.StatusURL, "imprintUrl": c.ImprintURL, "privacyUrl": c.PrivacyURL,
	} {
		if address == nil {
			continue
		}
		if *address = strings.TrimSpace(*address); !Address(*address) {
			return ErrAddress.At(field)
		}
	}
	if c.SetHue && c.Hue != nil && (*c.Hue < 0 || *c.Hue > 359) {
		return ErrHue
	}
	if c.SuccessionDays != nil && (*c.SuccessionDays < 30 || *c.SuccessionDays > 730) {
		return ErrDays
	}
	return nil
}

// Address tells whether s is a web address that everybody may be sent to, or empty.
func Address(s string) bool {
	return s == "" || text.WebAddress(s)
}

func (c *Change) write(ctx context.Context, row *ent.ProviderSettingUpdateOne) (*ent.ProviderSetting, error) {
	row.SetNillableName(c.Name).SetNillableSenderName(c.SenderName).
		SetNillableSupportURL(c.SupportURL).SetNillableStatusURL(c.StatusURL).
		SetNillableImprintURL(c.ImprintURL).SetNillablePrivacyURL(c.PrivacyURL).
		SetNillableSuccessionDays(c.SuccessionDays)
	if c.SetHue {
		row.ClearHue().SetNillableHue(c.Hue)
	}
	saved, err := row.Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("write settings of the provider: %w", err)
	}
	return saved, nil
}

// changes lists what differs, as the log says it.
func changes(before, after *ent.ProviderSetting) map[string]string {
	data := map[string]string{}
	note := func(name, from, to string) {
		if from != to {
			data[name+"_from"], data[name+"_to"] = from, to
		}
	}
	note("name", before.Name, after.Name)
	note("sender_name", before.SenderName, after.SenderName)
	note("support_url", before.SupportURL, after.SupportURL)
	note("status_url", before.StatusURL, after.StatusURL)
	note("imprint_url", before.ImprintURL, after.ImprintURL)
	note("privacy_url", before.PrivacyURL, after.PrivacyURL)
	note("succession_days", strconv.Itoa(before.SuccessionDays), strconv.Itoa(after.SuccessionDays))
	note("hue", degrees(before.Hue), degrees(after.Hue))
	note("logo", before.LogoKey, after.LogoKey)
	return data
}

func degrees(hue *int) string {
	if hue == nil {
		return ""
	}
	return strconv.Itoa(*hue)
}
