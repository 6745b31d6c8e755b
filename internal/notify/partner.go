package notify

import (
	"context"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/partnerlink"
	"kontor/ent/user"
	"kontor/internal/mail"
	"kontor/internal/partner"
	"kontor/internal/secret"
)

// partnerRequest writes to the address that a partner asked, with a new token:
// that of an earlier mail is void. A mail that was overtaken by a later one is
// not sent. Whether the address has an account decides about the language only.
func (w *Worker) partnerRequest(ctx context.Context, l *letter) (mail.Data, error) {
	row, err := l.tx.PartnerLink.Query().Where(partnerlink.ID(l.LinkID)).WithPartner().Only(ctx)
	if err != nil {
		return nil, gone(err, "request")
	}
	if !open(row, l) {
		return nil, errObsolete
	}
	l.to = mail.Recipient{Email: row.ClientEmail, Locale: row.Edges.Partner.Locale}
	holder, err := l.tx.User.Query().Where(user.Email(row.ClientEmail)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("look up address: %w", err)
	}
	if len(holder) > 0 {
		if holder[0].DisabledAt != nil {
			return nil, errObsolete
		}
		l.address(holder[0])
	}
	token := secret.NewToken(secret.Link)
	if err := l.tx.PartnerLink.UpdateOne(row).SetTokenHash(secret.Hash(token)).Exec(ctx); err != nil {
		return nil, fmt.Errorf("mint request: %w", err)
	}
	return mail.PartnerRequested{
		Link:  mail.Link{Partner: row.Edges.Partner.Name, Level: mail.Level(row.AskedLevel)},
		Actor: l.event.ActorName, URL: w.links.partnerRequest(token), Expires: *row.ExpiresAt,
	}, nil
}

// open tells whether a pending link still is what a mail is about: in its term,
// and not sent anew since.
func open(row *ent.PartnerLink, l *letter) bool {
	return row.Status == partnerlink.StatusPending && l.now.Before(*row.ExpiresAt) && !l.event.At.Before(row.ExpiresAt.Add(-partner.Term))
}

// partnerLink writes about a link to the people of the organization in whose log
// the event stands.
func (w *Worker) partnerLink(ctx context.Context, l *letter, kind mail.Kind) (mail.Data, error) {
	e := l.event
	row, err := l.tx.PartnerLink.Get(ctx, e.TargetID)
	if err != nil {
		return nil, gone(err, "link")
	}
	url := w.links.partners(l.org.Slug)
	if row.PartnerOrgID == l.org.ID {
		url = w.links.clients(l.org.Slug)
	}
	link := mail.Link{Client: e.Data["client"], Partner: e.Data["partner"], Level: mail.Level(e.Data["level"])}
	switch kind {
	case mail.KindPartnerInvited:
		if !open(row, l) {
			return nil, errObsolete
		}
		return mail.PartnerInvited{Link: link, Actor: e.ActorName, URL: url, Expires: *row.ExpiresAt}, nil
	case mail.KindPartnerLinked:
		return mail.PartnerLinked{Link: link, Actor: e.ActorName, Ends: instant(row.EndsAt), URL: url}, nil
	case mail.KindPartnerRefused:
		return mail.PartnerRefused{Link: link, Actor: e.ActorName, URL: url}, nil
	case mail.KindPartnerChanged:
		return mail.PartnerChanged{Link: link, Actor: e.ActorName, Ends: instant(row.EndsAt), At: e.At, URL: url}, nil
	case mail.KindPartnerEnded:
		ended := mail.PartnerEnded{Link: link, Actor: e.ActorName, At: e.At}
		if e.Data["because"] == "term" {
			ended.Actor = ""
		}
		return ended, nil
	case mail.KindPartnerReview:
		if row.Status != partnerlink.StatusActive {
			return nil, errObsolete
		}
		return mail.PartnerReview{Link: link, Since: instant(row.StartedAt), Ends: instant(row.EndsAt), URL: url}, nil
	}
	return nil, fmt.Errorf("there is no mail %q", kind)
}

func instant(at *time.Time) time.Time {
	if at == nil {
		return time.Time{}
	}
	return *at
}
