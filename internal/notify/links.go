package notify

// links makes the addresses that stand in mails. Tokens stand behind the #, which
// browsers send to nobody: not to us, whose proxies may log it, and not to the
// next site as the referrer.
type links struct{ origin string }

func (l links) confirmEmail(token string) string { return l.origin + "/confirm-email#token=" + token }

func (l links) changeEmail(token string) string { return l.origin + "/change-email#token=" + token }

func (l links) resetPassword(token string) string { return l.origin + "/reset-password#token=" + token }
func (l links) invitation(token string) string    { return l.origin + "/invitation#token=" + token }

func (l links) partnerRequest(token string) string {
	return l.origin + "/partner-request#token=" + token
}

func (l links) trustedContact(token string) string {
	return l.origin + "/trusted-contact#token=" + token
}

func (l links) signIn() string         { return l.origin + "/sign-in" }
func (l links) forgotPassword() string { return l.origin + "/forgot-password" }
func (l links) profile() string        { return l.origin + "/account" }
func (l links) sessions() string       { return l.origin + "/account/security" }

func (l links) organizations() string { return l.origin + "/organizations" }

func (l links) organization(slug string) string    { return l.origin + "/o/" + slug }
func (l links) members(slug string) string         { return l.organization(slug) + "/members" }
func (l links) representatives(slug string) string { return l.organization(slug) + "/representatives" }
func (l links) details(slug string) string         { return l.organization(slug) + "/organization" }
func (l links) products(slug string) string        { return l.organization(slug) + "/products" }
func (l links) roles(slug string) string           { return l.details(slug) + "?tab=roles" }
func (l links) webhook(slug, id string) string     { return l.organization(slug) + "/webhooks/" + id }
func (l links) tokens(slug string) string          { return l.organization(slug) + "/tokens" }
func (l links) partners(slug string) string        { return l.organization(slug) + "/partners" }
func (l links) clients(slug string) string         { return l.organization(slug) + "/clients" }
func (l links) support(slug string) string         { return l.details(slug) + "?tab=support" }

// ResetLink is the address behind which the token of a reset sets a new password.
func ResetLink(origin, token string) string { return links{origin}.resetPassword(token) }
