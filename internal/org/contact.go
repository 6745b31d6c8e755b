package org

import (
	"context"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// ErrSoleRepresentative is returned where the only legal representative would get
// no mails about billing (R19).
var ErrSoleRepresentative = fault.Conflict("sole_representative",
	"The only legal representative of an organization gets the mails about billing. Give this role to somebody else too, then switch them off.").At("notifyBilling")

// SetContact says which mails a member gets, about billing and about products;
// what is nil stays.
//
// The viewer is that member, in a browser, or holds member:update and everything
// that the member's role holds. Fails with not_found, forbidden, and
// ErrSoleRepresentative (R19).
func (o *Orgs) SetContact(ctx context.Context, membershipID string, billing, products *bool) (m *ent.Membership, err error) {
	found, err := o.db.Client.Membership.Get(ctx, membershipID)
	if err != nil {
		return nil, access.Missing(err, "member")
	}
	err = o.held(ctx, found.OrgID, func(ctx context.Context, tx *ent.Client) error {
		before, err := tx.Membership.Query().Where(membership.ID(membershipID)).WithRole().WithUser().Only(ctx)
		if err != nil {
			return access.Missing(err, "member")
		}
		if err := mayContact(ctx, before); err != nil {
			return err
		}
		update, data := tx.Membership.UpdateOne(before).SetUpdatedAt(o.clock.Now()), map[string]string{}
		if billing != nil && *billing != before.NotifyBilling {
			update.SetNotifyBilling(*billing)
			data["billing"] = onOff(*billing)
		}
		if products != nil && *products != before.NotifyProducts {
			update.SetNotifyProducts(*products)
			data["product_mails"] = onOff(*products)
		}
		if m = before; len(data) == 0 {
			return nil
		}
		if data["billing"] == "off" {
			rows, err := representatives(ctx, tx, before.OrgID)
			if err != nil {
				return err
			}
			if len(rows) == 1 && rows[0].ID == before.ID {
				return ErrSoleRepresentative
			}
		}
		if m, err = update.Save(ctx); err != nil {
			return access.Missing(err, "member")
		}
		return o.record(ctx, tx, "member.contact_changed", before, "", data)
	})
	return m, err
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// setContact is the action for members other than oneself.
var setContact = Action{need: authz.MemberUpdate, self: true}

func mayContact(ctx context.Context, m *ent.Membership) error {
	if isOwn(ctx, m) {
		return nil
	}
	return mayDo(ctx, setContact, m, m.Edges.Role)
}

// MayContact tells whether the viewer may say which mails m, whose role is r, gets.
func MayContact(ctx context.Context, m *ent.Membership, r *ent.Role) bool {
	return isOwn(ctx, m) || Obstacle(ctx, setContact, m, r, nil) == ""
}

// isOwn tells whether a membership is that of the person in the browser, and
// active: a token needs the permission for its creator too.
func isOwn(ctx context.Context, m *ent.Membership) bool {
	v := viewer.From(ctx)
	return v.SignedIn() && m.UserID == v.UserID && m.SuspendedAt == nil
}
