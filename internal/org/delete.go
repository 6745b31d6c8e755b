package org

import (
	"context"
	"strings"

	"kontor/ent"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/id"
	"kontor/internal/signin"
	"kontor/internal/viewer"
)

var (
	// ErrNotEmpty is returned while something is in the way of deleting an
	// organization (R139); DeletionObstacles says what.
	ErrNotEmpty = fault.Conflict("not_empty",
		"The organization still has products, other members or partner links. End those first; then it can be deleted.")
	errTyped = fault.Invalid("name", "name_typed", "Type the name of the organization exactly as it stands here.")
)

// Delete deletes an organization that has no products, no other members and no
// partner links (R139). It cannot be undone. What the law wants kept stays: that it
// was there, its ended products, which terms were accepted when, and its log
// without the names of people and things (R140); those of tokens and partners in
// it no line ever loses. The rest is gone: its addresses, roles, tags, teams,
// tokens, webhooks, files. The people stay, and so do other organizations. The
// viewer gets a mail, and a line in their own log.
//
// The viewer needs org:delete, the name typed once more, and the password given
// within ten minutes. Fails with not_found, forbidden, viewer.ErrProve,
// ErrNotEmpty, and invalid on "name".
func (o *Orgs) Delete(ctx context.Context, orgID, name string) error {
	if err := viewer.RequireRecentProof(ctx, o.clock.Now(), signin.ProofLasts); err != nil {
		return err
	}
	return o.change(ctx, orgID, authz.OrgDelete, func(ctx context.Context, tx *ent.Client) error {
		row, err := tx.Organization.Get(ctx, orgID)
		if err != nil {
			return access.Missing(err, "organization")
		}
		if strings.Join(strings.Fields(name), " ") != row.Name {
			return errTyped
		}
		inTheWay, err := o.deletionObstacles(ctx, tx, orgID)
		if err != nil {
			return err
		}
		if len(inTheWay[orgID]) > 0 {
			return ErrNotEmpty
		}
		// In the person's log, not in the organization's, which keeps no names.
		err = o.events.Record(ctx, tx, event.Event{
			Action: "organization.deleted", TargetID: orgID, TargetName: row.Name,
			Mails: []event.Mail{{Kind: "organization_deleted", UserID: viewer.From(ctx).UserID}},
		})
		if err != nil {
			return err
		}
		if err := o.erase(ctx, tx, row); err != nil {
			return err
		}
		_, err = o.events.EraseOrganization(ctx, tx, orgID)
		return err
	})
}

// Retired is what becomes of the slug of a deleted organization. The slug itself
// holds its name, which must go; but it is never given again: links to it stand in
// mails, bookmarks and other people's pages, and must not lead to somebody else.
func Retired(slug string) string {
	_, body, _ := strings.Cut(id.From(id.Organization, "slug", slug), "_")
	return "deleted-" + body
}
