package testkit

import (
	"kontor/ent"
	"kontor/internal/secret"
)

// Token makes an API token of a person for an organization, and returns its
// secret.
func (w *World) Token(u *ent.User, o *ent.Organization, scopes ...string) string {
	w.T.Helper()
	_, token := w.TokenWith(u, o, func(*ent.ApiTokenCreate) {}, scopes...)
	return token
}

// TokenWith is Token, with a change before it is kept.
func (w *World) TokenWith(u *ent.User, o *ent.Organization, with func(*ent.ApiTokenCreate), scopes ...string) (*ent.ApiToken, string) {
	w.T.Helper()
	token, now := secret.NewToken(secret.APIToken), w.Clock.Now()
	create := w.DB.Client.ApiToken.Create().
		SetOrgID(o.ID).SetUserID(u.ID).SetName("test").SetHint(token[:12]).SetSecretHash(secret.Hash(token)).
		SetScopes(scopes).SetCreatedAt(now).SetUpdatedAt(now)
	with(create)
	row, err := create.Save(w.System())
	w.check(err)
	return row, token
}

// QueryBearer asks the API over HTTP with a token.
func (w *World) QueryBearer(token, query string, variables map[string]any) Answer {
	w.T.Helper()
	return w.SendBearer(token, map[string]any{"query": query, "variables": variables})
}

// SendBearer sends a body to the API with a token.
func (w *World) SendBearer(token string, body map[string]any) Answer {
	w.T.Helper()
	r := w.request(body)
	r.Header.Set("Authorization", "Bearer "+token)
	return w.answer(r)
}
