package mail

import "time"

// The kinds of mail about partners.
const (
	KindPartnerInvited   Kind = "partner_invited"
	KindPartnerRequested Kind = "partner_requested"
	KindPartnerLinked    Kind = "partner_linked"
	KindPartnerRefused   Kind = "partner_refused"
	KindPartnerChanged   Kind = "partner_changed"
	KindPartnerEnded     Kind = "partner_ended"
	KindPartnerReview    Kind = "partner_review"
)

// Level is how much of a client a partner may reach: limited or full.
type Level string

// Link says between whom a partner link is. Client is the address that was
// asked where the client is not known.
type Link struct {
	Client, Partner string
	Level           Level
}

func (l Link) vars() map[string]any {
	return map[string]any{"Client": l.Client, "Partner": l.Partner}
}

func (l Link) content(kind Kind, facts ...fact) content {
	return content{kind: kind, vars: l.vars(), facts: append([]fact{{"fact_client", l.Client}, {"fact_partner", l.Partner}}, facts...)}
}

// PartnerInvited asks a partner to look after a client.
type PartnerInvited struct {
	Link
	Actor   string
	URL     string
	Expires time.Time
}

func (d PartnerInvited) content() content {
	c := d.Link.content(KindPartnerInvited, fact{"fact_level", d.Level}, fact{"fact_by", d.Actor}, fact{"fact_until", d.Expires})
	c.button = d.URL
	return c
}

// PartnerRequested asks somebody for access to their organization.
type PartnerRequested struct {
	Link
	Actor   string
	URL     string
	Expires time.Time
}

func (d PartnerRequested) content() content {
	c := content{
		kind: KindPartnerRequested, vars: d.vars(), button: d.URL, expires: d.Expires,
		facts: []fact{{"fact_partner", d.Partner}, {"fact_asked", d.Level}, {"fact_by", d.Actor}},
	}
	c.vars["Actor"] = d.Actor
	return c
}

// PartnerLinked tells the side that asked that the other has agreed.
type PartnerLinked struct {
	Link
	Actor string
	Ends  time.Time
	URL   string
}

func (d PartnerLinked) content() content {
	c := d.Link.content(KindPartnerLinked, fact{"fact_level", d.Level}, fact{"fact_by", d.Actor}, fact{"fact_ends", d.Ends})
	c.button = d.URL
	return c
}

// PartnerRefused tells the side that asked that the other does not want to.
type PartnerRefused struct {
	Link
	Actor string
	URL   string
}

func (d PartnerRefused) content() content {
	c := d.Link.content(KindPartnerRefused, fact{"fact_by", d.Actor})
	c.button = d.URL
	return c
}

// PartnerChanged tells a partner that it may reach something else.
type PartnerChanged struct {
	Link
	Actor string
	Ends  time.Time
	At    time.Time
	URL   string
}

func (d PartnerChanged) content() content {
	c := d.Link.content(KindPartnerChanged,
		fact{"fact_level", d.Level}, fact{"fact_by", d.Actor}, fact{"fact_ends", d.Ends}, fact{"fact_time", d.At})
	c.button = d.URL
	return c
}

// PartnerEnded tells that a link is over. Actor is empty for one that ended by
// itself.
type PartnerEnded struct {
	Link
	Actor string
	At    time.Time
}

func (d PartnerEnded) content() content {
	return d.Link.content(KindPartnerEnded, fact{"fact_by", d.Actor}, fact{"fact_time", d.At})
}

// PartnerReview reminds a client of what a partner may reach.
type PartnerReview struct {
	Link
	Since, Ends time.Time
	URL         string
}

func (d PartnerReview) content() content {
	c := d.Link.content(KindPartnerReview, fact{"fact_level", d.Level}, fact{"fact_since", d.Since}, fact{"fact_ends", d.Ends})
	c.button = d.URL
	return c
}
