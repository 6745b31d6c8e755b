package partner

import (
	"context"
	"fmt"
	"maps"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/user"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/viewer"
)

// note is something that happened to a link.
type note struct {
	action string
	data   map[string]string
	// clientMail and partnerMail are the kinds of mails to those who manage
	// partners in the client, and to those who add clients in the partner.
	clientMail, partnerMail string
	// requestMail is that of a partner's request, to the address it asked.
	requestMail bool
	// byAddress: the token of the mail says who acts, the address that was asked.
	byAddress bool
	// clientOnly and partnerOnly keep it from the log of the other side.
	clientOnly, partnerOnly bool
}

// record writes a line into the client's log and one into the partner's, each
// with the name of the other, and the mails to the people of each. Where the
// viewer does not belong to one of the two, its log does not learn from where
// they act.
func (p *Partners) record(ctx context.Context, tx *ent.Client, l *ent.PartnerLink, n note) error {
	client, partner, err := p.parties(ctx, tx, l)
	if err != nil {
		return err
	}
	clientName := l.ClientEmail
	if client != nil {
		clientName = client.Name
	}
	data := map[string]string{"client": clientName, "partner": partner.Name}
	maps.Copy(data, n.data)
	if data["level"] == "" {
		data["level"] = string(l.Level)
	}
	for _, side := range []struct {
		org    *ent.Organization
		target string
		mail   string
		who    authz.Permission
	}{
		{client, partner.Name, n.clientMail, authz.PartnerManage},
		{partner, clientName, n.partnerMail, authz.ClientAdd},
	} {
		if side.org == nil || n.clientOnly && side.org != client || n.partnerOnly && side.org != partner {
			continue
		}
		e := event.Event{Action: n.action, OrgID: side.org.ID, TargetID: l.ID, TargetName: side.target, Data: data}
		if n.byAddress {
			e.ActorID, e.ActorName = l.ID, l.ClientEmail
		}
		if side.mail != "" {
			if e.Mails, err = mailHolders(ctx, tx, side.org.ID, side.who, side.mail); err != nil {
				return err
			}
		}
		if n.requestMail && side.org == partner {
			e.Mails = append(e.Mails, event.Mail{Kind: "partner_requested", LinkID: l.ID})
		}
		if err := p.events.Record(abroad(ctx, side.org.ID), tx, e); err != nil {
			return err
		}
	}
	return nil
}

// abroad takes the viewer's address off the context where they do not belong to
// the organization.
func abroad(ctx context.Context, orgID string) context.Context {
	v := viewer.From(ctx)
	if _, in := v.In(orgID); in || v.IsSystem() {
		return ctx
	}
	stranger := *v
	stranger.IP, stranger.UserAgent = "", ""
	return viewer.With(ctx, &stranger)
}

// mailHolders addresses a mail to each active member who holds perm. As the
// system: whoever acts need not see the members of the other organization.
func mailHolders(ctx context.Context, tx *ent.Client, orgID string, perm authz.Permission, kind string) ([]event.Mail, error) {
	rows, err := tx.Membership.Query().
		Where(membership.OrgID(orgID), membership.SuspendedAtIsNil(), membership.HasUserWith(user.DisabledAtIsNil())).
		WithRole().Order(ent.Asc(membership.FieldID)).All(viewer.AsSystem(ctx, "recipients"))
	if err != nil {
		return nil, fmt.Errorf("find recipients: %w", err)
	}
	var mails []event.Mail
	for _, m := range rows {
		if access.Permissions(m, m.Edges.Role).Has(perm) {
			mails = append(mails, event.Mail{Kind: kind, UserID: m.UserID})
		}
	}
	return mails, nil
}
