// Package provider knows what the provider says about itself: the one row that its
// staff write, over the configuration of the server. Mails, the sign-in page and the
// console read it here.
package provider

import (
	"context"
	"fmt"
	"sync"
	"time"

	"kontor/ent"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/viewer"
)

// freshFor is how long a server tells what it has read. Another server knows of a
// change no later than this.
const freshFor = 2 * time.Second

// Settings are what is said about the provider. The fields of the row are empty where
// the staff have said nothing.
type Settings struct {
	*ent.ProviderSetting
	defaults Defaults
}

// Defaults is what the configuration says.
type Defaults struct{ Name, Sender string }

// Provider reads and writes the settings.
type Provider struct {
	db       *db.DB
	events   *event.Log
	clock    clock.Clock
	defaults Defaults

	mu   sync.Mutex
	row  *ent.ProviderSetting
	read time.Time
}

// New returns the settings of a database, over what the configuration says.
func New(d *db.DB, l *event.Log, c clock.Clock, defaults Defaults) *Provider {
	return &Provider{db: d, events: l, clock: c, defaults: defaults}
}

// EffectiveName is what the provider is called.
func (s Settings) EffectiveName() string {
	if s.Name != "" {
		return s.Name
	}
	return s.defaults.Name
}

// EffectiveSender is the name that mails come from: what the staff have set, else
// what the configuration says, else the provider's name.
func (s Settings) EffectiveSender() string {
	switch {
	case s.SenderName != "":
		return s.SenderName
	case s.defaults.Sender != "":
		return s.defaults.Sender
	}
	return s.EffectiveName()
}

// Current returns the settings in force, for everybody. What is two seconds old is
// read anew.
func (p *Provider) Current(ctx context.Context) (Settings, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.clock.Now()
	if age := now.Sub(p.read); p.row == nil || age >= freshFor || age < 0 {
		row, err := load(ctx, p.db.Client)
		if err != nil {
			return Settings{}, err
		}
		p.row, p.read = row, now
	}
	return Settings{p.row, p.defaults}, nil
}

// Name is what the provider is called in what is written now. That the settings
// cannot be read keeps nobody from getting it: it is then the configuration's.
func (p *Provider) Name(ctx context.Context) string {
	s, err := p.Current(ctx)
	if err != nil {
		return p.defaults.Name
	}
	return s.EffectiveName()
}

// Names are what the provider and the sender of its mails are called now, for package
// notify; empty where the settings cannot be read.
func (p *Provider) Names(ctx context.Context) (provider, sender string) {
	s, err := p.Current(ctx)
	if err != nil {
		return "", ""
	}
	return s.EffectiveName(), s.EffectiveSender()
}

// forget makes the next reader read anew.
func (p *Provider) forget() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.row = nil
}

// load returns the row, or what it is before anybody has written it. As the system:
// who is not signed in reads it too.
func load(ctx context.Context, c *ent.Client) (*ent.ProviderSetting, error) {
	rows, err := c.ProviderSetting.Query().Limit(1).All(viewer.AsSystem(ctx, "provider"))
	if err != nil {
		return nil, fmt.Errorf("read settings of the provider: %w", err)
	}
	if len(rows) == 0 {
		return &ent.ProviderSetting{SuccessionDays: successionDays}, nil
	}
	return rows[0], nil
}
