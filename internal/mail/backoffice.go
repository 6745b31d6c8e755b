package mail

import "time"

// The kinds of mail about what the provider's staff do, and may do.
const (
	KindOrganizationBlocked   Kind = "organization_blocked"
	KindOrganizationUnblocked Kind = "organization_unblocked"
	KindSupportGranted        Kind = "support_granted"
)

// OrganizationBlocked tells representatives that their people may only read, and why.
type OrganizationBlocked struct {
	Organization, Because string
	At                    time.Time
	URL                   string
}

func (d OrganizationBlocked) content() content {
	return content{
		kind: KindOrganizationBlocked, vars: map[string]any{"Organization": d.Organization},
		facts: []fact{{"fact_reason", d.Because}, {"fact_time", d.At}}, button: d.URL,
	}
}

// OrganizationUnblocked tells them that this is over.
type OrganizationUnblocked struct {
	Organization string
	At           time.Time
	URL          string
}

func (d OrganizationUnblocked) content() content {
	return content{
		kind: KindOrganizationUnblocked, vars: map[string]any{"Organization": d.Organization},
		facts: []fact{{"fact_time", d.At}}, button: d.URL,
	}
}

// SupportGranted tells representatives that the staff may look in.
type SupportGranted struct {
	Actor, Organization, Because string
	Ends                         time.Time
	URL                          string
}

func (d SupportGranted) content() content {
	return content{
		kind: KindSupportGranted, vars: map[string]any{"Actor": d.Actor, "Organization": d.Organization},
		facts:  []fact{{"fact_organization", d.Organization}, {"fact_by", d.Actor}, {"fact_reason", d.Because}, {"fact_ends", d.Ends}},
		button: d.URL,
	}
}
