package mail

import "time"

// Kind names what a mail is about.
type Kind string

// The kinds of mail.
const (
	KindConfirmEmail        Kind = "confirm_email"
	KindEmailExists         Kind = "email_exists"
	KindResetPassword       Kind = "reset_password"
	KindPasswordChanged     Kind = "password_changed"
	KindEmailChangeConfirm  Kind = "email_change_confirm"
	KindEmailChangeNotice   Kind = "email_change_notice"
	KindNewSignIn           Kind = "new_sign_in"
	KindInvitation          Kind = "invitation"
	KindInvitationAccepted  Kind = "invitation_accepted"
	KindInvitationDeclined  Kind = "invitation_declined"
	KindRoleChanged         Kind = "role_changed"
	KindRoleUpdated         Kind = "role_updated"
	KindMemberRemoved       Kind = "member_removed"
	KindMemberSuspended     Kind = "member_suspended"
	KindMemberReactivated   Kind = "member_reactivated"
	KindMemberLeft          Kind = "member_left"
	KindOrganizationChanged Kind = "organization_changed"
	KindOrganizationDeleted Kind = "organization_deleted"
)

// Data is what a kind of mail is filled with: one of the types below.
type Data interface{ content() content }

// content is a mail before it has a language.
type content struct {
	kind  Kind
	vars  map[string]any
	facts []fact
	// button and second are the addresses behind the links; the kind has texts
	// for those it uses.
	button, second string
	// expires is the end of the button's link; zero for links that stay.
	expires time.Time
}

// fact is a labelled line. The value is a string, a Role, a Permission, a Level, an Outcome
// or a time; empty ones are left out.
type fact struct {
	label string
	value any
}

// Role is a role by its key, if it is built in, or else by its name.
type Role struct{ Key, Name string }

// Origin says when and from where something was done with an account.
type Origin struct {
	At     time.Time
	IP     string
	Device string
}

func (o Origin) facts() []fact {
	return []fact{{"fact_time", o.At}, {"fact_ip", o.IP}, {"fact_device", o.Device}}
}

// ConfirmEmail asks a new person to confirm their address.
type ConfirmEmail struct {
	URL     string
	Expires time.Time
}

func (d ConfirmEmail) content() content {
	return content{kind: KindConfirmEmail, button: d.URL, expires: d.Expires}
}

// EmailExists tells the holder of an account that somebody registered with its
// address.
type EmailExists struct{ SignInURL, ResetURL string }

func (d EmailExists) content() content {
	return content{kind: KindEmailExists, button: d.SignInURL, second: d.ResetURL}
}

// ResetPassword carries the link to a new password.
type ResetPassword struct {
	URL     string
	Expires time.Time
}

func (d ResetPassword) content() content {
	return content{kind: KindResetPassword, button: d.URL, expires: d.Expires}
}

// PasswordChanged reports a new password.
type PasswordChanged struct {
	Origin
	ResetURL string
}

func (d PasswordChanged) content() content {
	return content{kind: KindPasswordChanged, facts: d.facts(), button: d.ResetURL}
}

// EmailChangeConfirm asks at the new address of an account to confirm it.
type EmailChangeConfirm struct {
	URL     string
	Expires time.Time
}

func (d EmailChangeConfirm) content() content {
	return content{kind: KindEmailChangeConfirm, button: d.URL, expires: d.Expires}
}

// EmailChangeNotice tells the present address of an account that another one
// waits for confirmation.
type EmailChangeNotice struct {
	Origin
	NewEmail   string
	AccountURL string
}

func (d EmailChangeNotice) content() content {
	return content{kind: KindEmailChangeNotice, vars: map[string]any{"NewEmail": d.NewEmail}, facts: d.facts(), button: d.AccountURL}
}

// NewSignIn reports a sign-in from a new browser.
type NewSignIn struct {
	Origin
	SessionsURL string
}

func (d NewSignIn) content() content {
	return content{kind: KindNewSignIn, facts: d.facts(), button: d.SessionsURL}
}

// Invitation asks a person into an organization.
type Invitation struct {
	Inviter, Organization string
	// Former is whose place they take, in a handover.
	Former  string
	Role    Role
	URL     string
	Expires time.Time
}

func (d Invitation) content() content {
	return content{
		kind:   KindInvitation,
		vars:   map[string]any{"Inviter": d.Inviter, "Organization": d.Organization},
		facts:  []fact{{"fact_organization", d.Organization}, {"fact_role", d.Role}, {"fact_former", d.Former}, {"fact_by", d.Inviter}},
		button: d.URL, expires: d.Expires,
	}
}

// InvitationAccepted tells the inviter that the person has come.
type InvitationAccepted struct {
	Person, Email, Organization string
	Role                        Role
	MembersURL                  string
}

func (d InvitationAccepted) content() content {
	return content{
		kind:   KindInvitationAccepted,
		vars:   map[string]any{"Person": d.Person, "Organization": d.Organization},
		facts:  []fact{{"fact_email", d.Email}, {"fact_role", d.Role}},
		button: d.MembersURL,
	}
}

// InvitationDeclined tells the inviter that the person will not come.
type InvitationDeclined struct{ InvitedEmail, Organization, MembersURL string }

func (d InvitationDeclined) content() content {
	return content{
		kind:   KindInvitationDeclined,
		vars:   map[string]any{"InvitedEmail": d.InvitedEmail, "Organization": d.Organization},
		button: d.MembersURL,
	}
}

// RoleChanged tells a member of their new role.
type RoleChanged struct {
	Actor, Organization string
	Before, After       Role
	At                  time.Time
	URL                 string
}

func (d RoleChanged) content() content {
	return content{
		kind:   KindRoleChanged,
		vars:   map[string]any{"Actor": d.Actor, "Organization": d.Organization},
		facts:  []fact{{"fact_old_role", d.Before}, {"fact_new_role", d.After}, {"fact_time", d.At}},
		button: d.URL,
	}
}

// Permission is something that a role allows, as "noun:verb".
type Permission string

// RoleUpdated tells a member that their role allows something else from now on.
type RoleUpdated struct {
	Actor, Organization, Role string
	Gained, Lost              []Permission
	At                        time.Time
	URL                       string
}

func (d RoleUpdated) content() content {
	c := content{
		kind:   KindRoleUpdated,
		vars:   map[string]any{"Actor": d.Actor, "Organization": d.Organization, "Role": d.Role},
		button: d.URL,
	}
	for _, p := range d.Gained {
		c.facts = append(c.facts, fact{"fact_gained", p})
	}
	for _, p := range d.Lost {
		c.facts = append(c.facts, fact{"fact_lost", p})
	}
	c.facts = append(c.facts, fact{"fact_time", d.At})
	return c
}

// MemberRemoved tells a person that their membership has ended.
type MemberRemoved struct {
	Actor, Organization string
	At                  time.Time
}

func (d MemberRemoved) content() content {
	return content{
		kind:  KindMemberRemoved,
		vars:  map[string]any{"Actor": d.Actor, "Organization": d.Organization},
		facts: []fact{{"fact_time", d.At}},
	}
}

// MemberSuspended tells a member that their membership rests.
type MemberSuspended struct {
	Actor, Organization string
	At                  time.Time
}

func (d MemberSuspended) content() content {
	return content{
		kind:  KindMemberSuspended,
		vars:  map[string]any{"Actor": d.Actor, "Organization": d.Organization},
		facts: []fact{{"fact_time", d.At}},
	}
}

// MemberReactivated tells a member that they have access again.
type MemberReactivated struct {
	Actor, Organization string
	Role                Role
	At                  time.Time
	URL                 string
}

func (d MemberReactivated) content() content {
	return content{
		kind:   KindMemberReactivated,
		vars:   map[string]any{"Actor": d.Actor, "Organization": d.Organization},
		facts:  []fact{{"fact_role", d.Role}, {"fact_time", d.At}},
		button: d.URL,
	}
}

// MemberLeft tells those who manage the members that one has gone.
type MemberLeft struct {
	Person, Email, Organization string
	At                          time.Time
	MembersURL                  string
}

func (d MemberLeft) content() content {
	return content{
		kind:   KindMemberLeft,
		vars:   map[string]any{"Person": d.Person, "Organization": d.Organization},
		facts:  []fact{{"fact_email", d.Email}, {"fact_time", d.At}},
		button: d.MembersURL,
	}
}

// Change is one changed detail of an organization. Field is name, kind,
// time_zone, locale, website, phone, vat_number, hue or address; Before and
// After are empty for what was not there.
type Change struct{ Field, Before, After string }

// OrganizationChanged sums up what was changed about an organization.
type OrganizationChanged struct {
	Actor, Organization string
	Changes             []Change
	At                  time.Time
	URL                 string
}

func (d OrganizationChanged) content() content {
	c := content{
		kind:   KindOrganizationChanged,
		vars:   map[string]any{"Actor": d.Actor, "Organization": d.Organization},
		button: d.URL,
	}
	for _, ch := range d.Changes {
		c.facts = append(c.facts, fact{"field_" + ch.Field, orDash(ch.Before) + " → " + orDash(ch.After)})
	}
	c.facts = append(c.facts, fact{"fact_time", d.At})
	return c
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// OrganizationDeleted tells the person who deleted an organization that it is done.
type OrganizationDeleted struct {
	Organization string
	Origin
	OrganizationsURL string
}

func (d OrganizationDeleted) content() content {
	return content{
		kind:   KindOrganizationDeleted,
		vars:   map[string]any{"Organization": d.Organization},
		facts:  d.facts(),
		button: d.OrganizationsURL,
	}
}
