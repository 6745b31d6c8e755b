// Package account is a person's own account: how it comes to be, its password,
// its address and its profile. Sessions are package signin's; organizations are
// package org's, which Register asks to found one.
package account

import (
	"context"
	"fmt"
	"strings"
	"time"

	"kontor/ent"
	"kontor/ent/user"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/org"
	"kontor/internal/signin"
	"kontor/internal/text"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

// The limits of commands that anybody may give. Mails to one address stop before
// they are a nuisance, and begin again before the last link has ended: whoever
// asks for links in another's name cannot keep them from having a good one.
var (
	mailsByNetwork = throttle.Limit{Purpose: "account mail network", Max: 30, Window: 15 * time.Minute}
	mailsByAddress = throttle.Limit{Purpose: "account mail address", Max: 5, Window: 15 * time.Minute}
	linksByNetwork = throttle.Limit{Purpose: "account link network", Max: 60, Window: 15 * time.Minute}
)

// maxName is how many characters a name has at most.
const maxName = 128

// Accounts changes people's accounts.
type Accounts struct {
	db       *db.DB
	events   *event.Log
	throttle *throttle.Throttle
	clock    clock.Clock
	signin   *signin.SignIn
	orgs     *org.Orgs
}

// New returns Accounts over a database.
func New(d *db.DB, log *event.Log, t *throttle.Throttle, c clock.Clock, s *signin.SignIn, o *org.Orgs) *Accounts {
	return &Accounts{db: d, events: log, throttle: t, clock: c, signin: s, orgs: o}
}

// mayMail counts a mail to address that whoever asks has caused. The count is the
// address's, with an account or without, and so tells nothing (R68).
func (a *Accounts) mayMail(ctx context.Context, address string) error {
	if err := a.throttle.Take(ctx, mailsByNetwork, throttle.Network(viewer.From(ctx).IP)); err != nil {
		return err
	}
	err := a.throttle.Take(ctx, mailsByAddress, address)
	if f, ok := fault.As(err); ok && f.Code == fault.CodeLimit {
		return fault.Limit(f.RetryAfter, f.Reason, "Several mails were sent to this address a moment ago. Look into its mailbox, also among the unwanted mail, or try again in a quarter of an hour.")
	}
	return err
}

// find returns the person with an address; nil if there is none.
func (a *Accounts) find(ctx context.Context, address string) (*ent.User, error) {
	// As the system: nobody is signed in, and the answer tells nobody.
	u, err := a.db.Client.User.Query().Where(user.Email(address)).Only(viewer.AsSystem(ctx, "look up account"))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look up account: %w", err)
	}
	return u, nil
}

// about is an event of a person's own account, done by that person.
func about(u *ent.User, action string, mails ...event.Mail) event.Event {
	name := signin.Name(u)
	return event.Event{Action: action, TargetID: u.ID, TargetName: name, ActorID: u.ID, ActorName: name, Mails: mails}
}

// givenName and familyName clean a name of needless space. They fail with
// invalid on the field of that name.
func givenName(s string) (string, error) {
	s, ok := personName(s)
	if !ok || s == "" {
		return "", fault.Invalid("givenName", "given_name", "Give a name of 1 to 128 characters.")
	}
	return s, nil
}

func familyName(s string) (string, error) {
	s, ok := personName(s)
	if !ok {
		return "", fault.Invalid("familyName", "family_name", "A family name has at most 128 characters.")
	}
	return s, nil
}

func personName(s string) (string, bool) {
	s = strings.Join(strings.Fields(s), " ")
	return s, text.Line(s, 0, maxName)
}

// personal lists what a password must not be made of.
func personal(address, given, family string) []string {
	local, _, _ := strings.Cut(address, "@")
	return []string{address, local, given, family, strings.TrimSpace(given + " " + family)}
}
