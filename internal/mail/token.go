package mail

import "time"

// The kinds of mail about API tokens.
const (
	KindTokenCreated  Kind = "token_created"
	KindTokenIdle     Kind = "token_idle"
	KindTokenDisabled Kind = "token_disabled"
	KindTokenRevoked  Kind = "token_revoked"
	KindTokenLeaked   Kind = "token_leaked"
)

// Token names an API token: never by more than the beginning of its secret.
type Token struct {
	Name, Hint, Organization string
	TokensURL                string
}

func (t Token) content(k Kind, facts ...fact) content {
	return content{
		kind:   k,
		vars:   map[string]any{"Token": t.Name, "Organization": t.Organization},
		facts:  append([]fact{{"fact_token", t.Name + " (" + t.Hint + "…)"}, {"fact_organization", t.Organization}}, facts...),
		button: t.TokensURL,
	}
}

// TokenCreated tells a person of a new token that acts for them.
type TokenCreated struct {
	Token
	Origin
	// Expires is zero for a token that does not end by itself.
	Expires time.Time
}

func (d TokenCreated) content() content {
	return d.Token.content(KindTokenCreated, append(d.facts(), fact{"fact_ends", d.Expires})...)
}

// TokenIdle warns that a token will be disabled because it is not used.
type TokenIdle struct {
	Token
	// Days are left until IdleAt.
	Days   string
	IdleAt time.Time
}

func (d TokenIdle) content() content {
	c := d.Token.content(KindTokenIdle, fact{"fact_ends", d.IdleAt})
	c.vars["Days"] = d.Days
	return c
}

// TokenDisabled tells that a token was disabled because it was not used.
type TokenDisabled struct {
	Token
	RestorableUntil time.Time
}

func (d TokenDisabled) content() content {
	return d.Token.content(KindTokenDisabled, fact{"fact_restorable", d.RestorableUntil})
}

// TokenRevoked tells a person that somebody else revoked their token.
type TokenRevoked struct {
	Token
	Actor string
	At    time.Time
}

func (d TokenRevoked) content() content {
	c := d.Token.content(KindTokenRevoked, fact{"fact_time", d.At})
	c.vars["Actor"] = d.Actor
	return c
}

// TokenLeaked tells a person that their token was found where it should not be,
// and is revoked.
type TokenLeaked struct {
	Token
	At time.Time
}

func (d TokenLeaked) content() content {
	return d.Token.content(KindTokenLeaked, fact{"fact_time", d.At})
}
