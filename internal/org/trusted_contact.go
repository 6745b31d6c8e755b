package org

import (
	"context"
	"fmt"
	"time"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/membership"
	"kontor/ent/succession"
	"kontor/ent/successionvote"
	"kontor/ent/trustedcontact"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/email"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/secret"
	"kontor/internal/text"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
)

const (
	maxContacts = 3
	// dailyContacts bounds the mails to people who did not ask for them.
	dailyContacts = 20
)

// ErrContactExists is returned for an address that is a trusted contact already.
var ErrContactExists = fault.Conflict("contact_exists", "This address is a trusted contact already.").At("email")

// Contact is somebody outside to name as trusted contact.
type Contact struct{ OrgID, Name, Email, Locale string }

// AddContact names somebody outside of the organization who may confirm that a
// successor takes over, and asks them by mail whether they are willing; until
// then they do not count. At most three.
//
// The viewer needs representative:grant. Fails with not_found, forbidden, invalid
// on "name", "email" and "locale", limit, and ErrContactExists.
func (o *Orgs) AddContact(ctx context.Context, in Contact) (c *ent.TrustedContact, err error) {
	address, err := email.Parse("email", in.Email)
	if err != nil {
		return nil, err
	}
	if !text.Line(in.Name, 1, maxName) {
		return nil, fault.Invalid("name", "name", "Give a name of 1 to 128 characters, on one line.")
	}
	if err := CheckLocale(in.Locale); err != nil {
		return nil, err
	}
	err = o.change(ctx, in.OrgID, authz.RepresentativeGrant, func(ctx context.Context, tx *ent.Client) error {
		if err := o.mayAddContact(ctx, tx, in.OrgID, address); err != nil {
			return err
		}
		now := o.clock.Now()
		c, err = tx.TrustedContact.Create().SetOrgID(in.OrgID).SetName(in.Name).SetEmail(address).SetLocale(in.Locale).
			SetCreatedAt(now).SetUpdatedAt(now).Save(ctx)
		if err != nil {
			return fmt.Errorf("add trusted contact: %w", err)
		}
		return o.events.Record(ctx, tx, event.Event{
			Action: "contact.added", OrgID: c.OrgID, TargetID: c.ID, TargetName: c.Name,
			Mails: []event.Mail{{Kind: "contact_named", ContactID: c.ID}},
		})
	})
	return c, err
}

func (o *Orgs) mayAddContact(ctx context.Context, tx *ent.Client, orgID, address string) error {
	rows, err := tx.TrustedContact.Query().Where(trustedcontact.OrgID(orgID)).All(ctx)
	if err != nil {
		return fmt.Errorf("find trusted contacts: %w", err)
	}
	for _, c := range rows {
		if c.Email == address {
			return ErrContactExists
		}
	}
	if len(rows) >= maxContacts {
		return fault.Limit(0, "contacts", "An organization has at most three trusted contacts. Remove one first.")
	}
	member, err := tx.User.Query().Where(user.Email(address), user.HasMembershipsWith(membership.OrgID(orgID))).Exist(ctx)
	if err != nil {
		return fmt.Errorf("find member: %w", err)
	}
	if member {
		return fault.Invalid("email", "contact_is_member", "This is the address of a member. Name somebody outside of the organization.")
	}
	named, err := mailed(ctx, tx, orgID, o.clock.Now().Add(-24*time.Hour), entevent.Action("contact.added"))
	if err != nil {
		return err
	}
	if named >= dailyContacts {
		return fault.Limit(time.Hour, "contact_mails", "This organization has named too many trusted contacts within a day. Try again later.")
	}
	return nil
}

// RemoveContact removes a trusted contact, and what they said: the link in their
// mail is void at once. The viewer needs representative:grant. Fails with
// not_found and forbidden; returns the id of the organization.
func (o *Orgs) RemoveContact(ctx context.Context, id string) (orgID string, err error) {
	found, err := o.db.Client.TrustedContact.Get(ctx, id)
	if err != nil {
		return "", access.Missing(err, "trusted contact")
	}
	return found.OrgID, o.change(ctx, found.OrgID, authz.RepresentativeGrant, func(ctx context.Context, tx *ent.Client) error {
		if err := tx.TrustedContact.DeleteOneID(id).Exec(ctx); err != nil {
			return access.Missing(err, "trusted contact")
		}
		return o.events.Record(ctx, tx, event.Event{
			Action: "contact.removed", OrgID: found.OrgID, TargetID: id, TargetName: found.Name,
		})
	})
}

// Contacts lists the trusted contacts of an organization, by name. The viewer
// needs member:read.
func (o *Orgs) Contacts(ctx context.Context, orgID string) ([]*ent.TrustedContact, error) {
	rows, err := o.db.Client.TrustedContact.Query().Where(trustedcontact.OrgID(orgID)).
		Order(ent.Asc(trustedcontact.FieldName, trustedcontact.FieldID)).All(ctx)
	return rows, access.Missing(err, "trusted contacts")
}

// ContactPreview is what a trusted contact is asked.
type ContactPreview struct {
	OrganizationName string
	OrganizationHue  int
	ContactName      string
	Accepted         bool
	// SuccessorName is empty while nobody asks to take over.
	SuccessorName, AskMessage string
	// Confirmed is nil while the contact has not answered that.
	Confirmed *bool
}

// contactsByNetwork bounds what anybody may ask without signing in; tokens
// themselves are beyond guessing.
var contactsByNetwork = throttle.Limit{Purpose: "trusted contact network", Max: 120, Window: 15 * time.Minute}

// PreviewContact returns what a trusted contact is asked, for whoever holds the
// token of the newest mail to them; nil where it is not, or no longer, good. Fails
// with limit.
func (o *Orgs) PreviewContact(ctx context.Context, token string) (*ContactPreview, error) {
	if !secret.ValidFormat(secret.Link, token) {
		return nil, nil
	}
	if err := o.throttle.Take(ctx, contactsByNetwork, throttle.Network(viewer.From(ctx).IP)); err != nil {
		return nil, err
	}
	c, err := contactByToken(ctx, o.db.Client, token)
	if fault.CodeOf(err) == fault.CodeNotFound {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return o.previewContact(ctx, o.db.Client, c)
}

func (o *Orgs) previewContact(ctx context.Context, tx *ent.Client, c *ent.TrustedContact) (*ContactPreview, error) {
	p := &ContactPreview{
		OrganizationName: c.Edges.Organization.Name, OrganizationHue: c.Edges.Organization.Hue,
		ContactName: c.Name, Accepted: c.AcceptedAt != nil,
	}
	s, st, err := o.askedOf(ctx, tx, c)
	if err != nil || s == nil {
		return p, err
	}
	p.SuccessorName, p.AskMessage = st.SuccessorName, s.AskMessage
	said, err := tx.SuccessionVote.Query().Where(successionvote.SuccessionID(s.ID), successionvote.ContactID(c.ID)).
		All(viewer.AsSystem(ctx, "trusted contact"))
	if err == nil && len(said) > 0 {
		p.Confirmed = &said[0].Confirms
	}
	return p, access.Missing(err, "vote")
}

// askedOf returns the takeover that a contact may answer; nil where there is none.
// As the system: whoever holds the token need not be signed in.
func (o *Orgs) askedOf(ctx context.Context, tx *ent.Client, c *ent.TrustedContact) (*ent.Succession, *Standing, error) {
	rows, err := tx.Succession.Query().Where(succession.OrgID(c.OrgID)).All(viewer.AsSystem(ctx, "trusted contact"))
	if err != nil || len(rows) == 0 {
		return nil, nil, err
	}
	st, err := o.standing(ctx, tx, rows[0])
	if err != nil || st.AskedAt == nil || c.AcceptedAt == nil || !before(c.AcceptedAt, st.AskedAt) {
		return nil, nil, err
	}
	return rows[0], st, nil
}

func contactByToken(ctx context.Context, c *ent.Client, token string) (*ent.TrustedContact, error) {
	if !secret.ValidFormat(secret.Link, token) {
		return nil, fault.NotFound("trusted contact")
	}
	row, err := c.TrustedContact.Query().Where(trustedcontact.TokenHash(secret.Hash(token))).WithOrganization().
		Only(viewer.AsSystem(ctx, "trusted contact token"))
	return row, access.Missing(err, "trusted contact")
}
