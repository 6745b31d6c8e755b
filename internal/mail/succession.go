package mail

import "time"

// The kinds of mail about who represents an organization.
const (
	KindHandoverAsked         Kind = "handover_asked"
	KindHandoverEnded         Kind = "handover_ended"
	KindRepresentativeChanged Kind = "representative_changed"
	KindSuccessionNamed       Kind = "succession_named"
	KindSuccessionChanged     Kind = "succession_changed"
	KindSuccessionAgreement   Kind = "succession_agreement"
	KindTakeoverWarning       Kind = "takeover_warning"
	KindTakeoverAsked         Kind = "takeover_asked"
	KindContactNamed          Kind = "contact_named"
	KindContactAsked          Kind = "contact_asked"
)

// Outcome is how something ended, or was answered: declined, cancelled, expired,
// willing, ended or stopped.
type Outcome string

// HandoverAsked asks a member to become legal representative in somebody's place.
type HandoverAsked struct {
	Actor, Organization, Former string
	// Then is what the former one is afterwards; the zero Role is nothing.
	Then    Role
	Message string
	URL     string
	Expires time.Time
}

func (d HandoverAsked) content() content {
	return content{
		kind: KindHandoverAsked,
		vars: map[string]any{"Actor": d.Actor, "Organization": d.Organization},
		facts: []fact{
			{"fact_organization", d.Organization},
			{"fact_former", d.Former},
			{"fact_then", d.Then},
			{"fact_message", d.Message},
			{"fact_until", d.Expires},
		},
		button: d.URL,
	}
}

// HandoverEnded tells that a handover is over without a successor.
type HandoverEnded struct {
	Organization, Former, Successor string
	Outcome                         Outcome
	At                              time.Time
	URL                             string
}

func (d HandoverEnded) content() content {
	return content{
		kind:   KindHandoverEnded,
		vars:   map[string]any{"Organization": d.Organization},
		facts:  []fact{{"fact_former", d.Former}, {"fact_successor", d.Successor}, {"fact_outcome", d.Outcome}, {"fact_time", d.At}},
		button: d.URL,
	}
}

// RepresentativeChanged tells who is legal representative now.
type RepresentativeChanged struct {
	Organization, Person string
	At                   time.Time
	URL                  string
}

func (d RepresentativeChanged) content() content {
	return content{
		kind:   KindRepresentativeChanged,
		vars:   map[string]any{"Organization": d.Organization, "Person": d.Person},
		facts:  []fact{{"fact_time", d.At}},
		button: d.URL,
	}
}

// SuccessionNamed asks a member whether they are willing to be successor.
type SuccessionNamed struct{ Actor, Organization, URL string }

func (d SuccessionNamed) content() content {
	return content{
		kind:   KindSuccessionNamed,
		vars:   map[string]any{"Actor": d.Actor, "Organization": d.Organization},
		button: d.URL,
	}
}

// SuccessionChanged tells what became of a succession, or of a takeover.
type SuccessionChanged struct {
	Organization, Successor string
	Outcome                 Outcome
	At                      time.Time
	URL                     string
}

func (d SuccessionChanged) content() content {
	return content{
		kind:   KindSuccessionChanged,
		vars:   map[string]any{"Organization": d.Organization},
		facts:  []fact{{"fact_successor", d.Successor}, {"fact_outcome", d.Outcome}, {"fact_time", d.At}},
		button: d.URL,
	}
}

// SuccessionAgreement asks a representative to hand over, as another one has agreed to.
type SuccessionAgreement struct{ Actor, Organization, Successor, URL string }

func (d SuccessionAgreement) content() content {
	return content{
		kind:   KindSuccessionAgreement,
		vars:   map[string]any{"Actor": d.Actor, "Organization": d.Organization, "Successor": d.Successor},
		button: d.URL,
	}
}

// Takeover is a successor who asks to take over.
type Takeover struct {
	Organization, Successor, Message string
	// From is when they can.
	From time.Time
	URL  string
}

func (d Takeover) content(kind Kind) content {
	return content{
		kind:   kind,
		vars:   map[string]any{"Organization": d.Organization, "Successor": d.Successor},
		facts:  []fact{{"fact_successor", d.Successor}, {"fact_message", d.Message}, {"fact_from", d.From}},
		button: d.URL,
	}
}

// TakeoverWarning tells a representative that they lose the role unless they sign in.
type TakeoverWarning struct{ Takeover }

func (d TakeoverWarning) content() content { return d.Takeover.content(KindTakeoverWarning) }

// TakeoverAsked asks an administrator to confirm it.
type TakeoverAsked struct{ Takeover }

func (d TakeoverAsked) content() content { return d.Takeover.content(KindTakeoverAsked) }

// ContactAsked asks a trusted contact to confirm it. The address holds a token.
type ContactAsked struct{ Takeover }

func (d ContactAsked) content() content { return d.Takeover.content(KindContactAsked) }

// ContactNamed asks somebody whether they are willing to be trusted contact. The
// address holds a token.
type ContactNamed struct{ Actor, Organization, URL string }

func (d ContactNamed) content() content {
	return content{
		kind:   KindContactNamed,
		vars:   map[string]any{"Actor": d.Actor, "Organization": d.Organization},
		button: d.URL,
	}
}
