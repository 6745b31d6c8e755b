package partner

import (
	"context"
	"maps"

	"kontor/ent"
	"kontor/ent/partnerlink"
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
// with the name of the other, and the mails to the people of each, who are told in
// the console too: by a decision where the partner is asked, until it is answered
// or over. Where the
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
	asks := l.Status == partnerlink.StatusPending && l.OpenedBy == partnerlink.OpenedByClient && n.partnerMail != ""
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
		if asks || l.Status != partnerlink.StatusPending {
			e.Settles = []string{l.ID}
		}
		if n.byAddress {
			e.ActorID, e.ActorName = l.ID, l.ClientEmail
		}
		if side.mail != "" {
			holders, err := access.Holders(ctx, tx, side.org.ID, side.who)
			if err != nil {
				return err
			}
			e.Mails, e.Notices = event.MailsTo(side.mail, holders), event.NoticesTo(holders, false)
			if asks {
				e.Notices = event.Decisions(holders, *l.ExpiresAt)
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
