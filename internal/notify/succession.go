package notify

import (
	"context"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/handover"
	"kontor/ent/succession"
	"kontor/internal/mail"
	"kontor/internal/org"
	"kontor/internal/secret"
)

// succession writes about who represents an organization, or will, to one of its
// members. What was answered or ended meanwhile is asked of nobody.
func (w *Worker) succession(ctx context.Context, l *letter, kind mail.Kind) (mail.Data, error) {
	e, name, url := l.event, l.org.Name, w.links.representatives(l.org.Slug)
	switch kind {
	case mail.KindHandoverAsked:
		return w.handover(ctx, l)
	case mail.KindHandoverEnded:
		return mail.HandoverEnded{
			Organization: name, Former: e.Data["former"], Successor: e.TargetName, Outcome: mail.Outcome(e.Data["outcome"]), At: e.At, URL: url,
		}, nil
	case mail.KindRepresentativeChanged:
		return mail.RepresentativeChanged{Organization: name, Person: e.TargetName, At: e.At, URL: url}, nil
	case mail.KindSuccessionChanged:
		return mail.SuccessionChanged{
			Organization: name, Successor: e.TargetName, Outcome: mail.Outcome(e.Data["outcome"]), At: e.At, URL: url,
		}, nil
	}
	s, err := l.tx.Succession.Get(ctx, e.TargetID)
	if err != nil {
		return nil, gone(err, "succession")
	}
	switch kind {
	case mail.KindSuccessionNamed:
		if s.AcceptedAt != nil {
			return nil, errObsolete
		}
		return mail.SuccessionNamed{Actor: e.ActorName, Organization: name, URL: url}, nil
	case mail.KindSuccessionAgreement:
		return mail.SuccessionAgreement{Actor: e.ActorName, Organization: name, Successor: e.TargetName, URL: url}, nil
	case mail.KindTakeoverWarning:
		asked, err := takeover(l, s, url)
		return mail.TakeoverWarning{Takeover: asked}, err
	case mail.KindTakeoverAsked:
		asked, err := takeover(l, s, url)
		return mail.TakeoverAsked{Takeover: asked}, err
	}
	return nil, fmt.Errorf("there is no mail %q", l.Kind)
}

func (w *Worker) handover(ctx context.Context, l *letter) (mail.Data, error) {
	h, err := l.tx.Handover.Query().Where(handover.ID(l.event.TargetID)).WithThenRole().Only(ctx)
	if err != nil {
		return nil, gone(err, "handover")
	}
	if h.Status != handover.StatusPending || !l.now.Before(h.ExpiresAt) {
		return nil, errObsolete
	}
	asked := mail.HandoverAsked{
		Actor: l.event.ActorName, Organization: l.org.Name, Former: h.FormerName, Message: h.Message,
		URL: w.links.representatives(l.org.Slug), Expires: h.ExpiresAt,
	}
	if r := h.Edges.ThenRole; r != nil {
		asked.Then = mail.Role{Key: r.Key}
	}
	return asked, nil
}

// takeover says what a successor asks; obsolete once nobody does.
func takeover(l *letter, s *ent.Succession, url string) (mail.Takeover, error) {
	if s.AskedAt == nil {
		return mail.Takeover{}, errObsolete
	}
	return mail.Takeover{
		Organization: l.org.Name, Successor: l.event.TargetName, Message: s.AskMessage, From: s.AskedAt.Add(org.TakeoverTerm), URL: url,
	}, nil
}

// contact writes to a trusted contact, with a new token: that of an earlier mail is
// void.
func (w *Worker) contact(ctx context.Context, l *letter, kind mail.Kind) (mail.Data, error) {
	c, err := l.tx.TrustedContact.Get(ctx, l.ContactID)
	if err != nil {
		return nil, gone(err, "trusted contact")
	}
	var asked mail.Takeover
	if kind == mail.KindContactAsked {
		s, err := l.tx.Succession.Query().Where(succession.ID(l.event.TargetID)).Only(ctx)
		if err != nil {
			return nil, gone(err, "succession")
		}
		if asked, err = takeover(l, s, ""); err != nil {
			return nil, err
		}
	}
	token := secret.NewToken(secret.Link)
	if err := l.tx.TrustedContact.UpdateOne(c).SetTokenHash(secret.Hash(token)).Exec(ctx); err != nil {
		return nil, fmt.Errorf("mint trusted contact: %w", err)
	}
	l.to = mail.Recipient{Email: c.Email, Name: c.Name, Locale: c.Locale}
	l.to.Zone, _ = time.LoadLocation(l.org.TimeZone)
	url := w.links.trustedContact(token)
	if asked.URL = url; kind == mail.KindContactAsked {
		return mail.ContactAsked{Takeover: asked}, nil
	}
	return mail.ContactNamed{Actor: l.event.ActorName, Organization: l.org.Name, URL: url}, nil
}
