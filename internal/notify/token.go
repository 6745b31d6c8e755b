package notify

import (
	"context"
	"fmt"
	"time"

	"kontor/internal/apitoken"
	"kontor/internal/mail"
)

// token writes to the creator of an API token. A warning that the token was used
// after, or that somebody revoked it after, is not sent.
func (w *Worker) token(ctx context.Context, l *letter, kind mail.Kind) (mail.Data, error) {
	e, data := l.event, l.event.Data
	row, err := l.tx.ApiToken.Get(ctx, e.TargetID)
	if err != nil {
		return nil, gone(err, "token")
	}
	state, idle := apitoken.StateAt(row, l.now), apitoken.IdleAt(row)
	t := mail.Token{Name: row.Name, Hint: row.Hint, Organization: l.org.Name, TokensURL: w.links.tokens(l.org.Slug)}
	switch kind {
	case mail.KindTokenCreated:
		created := mail.TokenCreated{Token: t, Origin: mail.Origin{At: e.At, IP: e.IP}}
		if row.ExpiresAt != nil {
			created.Expires = *row.ExpiresAt
		}
		return created, nil
	case mail.KindTokenIdle:
		if state != apitoken.Active || idle.UTC().Format(time.RFC3339) != data["idle_at"] {
			return nil, errObsolete
		}
		return mail.TokenIdle{Token: t, Days: data["days"], IdleAt: idle}, nil
	case mail.KindTokenDisabled:
		if state != apitoken.Disabled {
			return nil, errObsolete
		}
		return mail.TokenDisabled{Token: t, RestorableUntil: idle.Add(apitoken.RestorableFor)}, nil
	case mail.KindTokenRevoked:
		return mail.TokenRevoked{Token: t, Actor: e.ActorName, At: e.At}, nil
	case mail.KindTokenLeaked:
		return mail.TokenLeaked{Token: t, At: e.At}, nil
	}
	return nil, fmt.Errorf("there is no mail %q", kind)
}
