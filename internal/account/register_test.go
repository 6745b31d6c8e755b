package account_test

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/internal/account"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/org"
	"kontor/internal/signin"
	"kontor/internal/testkit"
)

func TestRegister_R11_OneOrganizationWithTheLegalRepresentative(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		r := registration(" Ana@Example.org ")
		r.Kind, r.OrganizationName = organization.KindCompany, "Gil  y Cía"
		h.register(r)

		u := h.person("ana@example.org")
		if u.EmailVerifiedAt != nil || u.Locale != "es" || u.TimeZone != "Europe/Madrid" || u.GivenName != "Ana" || u.FamilyName != "Gil" {
			t.Errorf("created %+v", u)
		}
		m := w.DB.Client.Membership.Query().Where(membership.UserID(u.ID)).WithRole().WithOrganization().OnlyX(w.System())
		if m.Edges.Role.Key != string(authz.LegalRepresentative) {
			t.Errorf("role %q", m.Edges.Role.Key)
		}
		if o := m.Edges.Organization; o.Name != "Gil y Cía" || o.Kind != organization.KindCompany {
			t.Errorf("organization %+v", o)
		}

		_, err := h.enter(u.Email, password)
		wants(t, "sign in before confirming", err, signin.ErrFailed)
		link := h.mail("confirm_email", u.Email)
		if link.Locale != "es" {
			t.Errorf("the mail is in %q", link.Locale)
		}
		address, err := h.accounts.ConfirmEmail(visit(), testkit.Token(link), password)
		if err != nil || address != u.Email {
			t.Fatalf("confirmed %q, %v", address, err)
		}
		h.mustEnter(u.Email, password)
	})
}

// What cannot be created leaves nothing behind: no person without an
// organization, and no mail.
func TestRegister_R11_AllOrNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		// The last thing a registration does is to insert its mail.
		if _, err := w.DB.SQL.Exec("DROP TABLE river_job"); err != nil {
			t.Fatal(err)
		}
		if err := h.accounts.Register(visit(), registration("ana@example.org")); err == nil {
			t.Fatal("registered without a mail")
		}
		c, ctx := w.DB.Client, w.System()
		if u, o, e := c.User.Query().CountX(ctx), c.Organization.Query().CountX(ctx), c.Event.Query().CountX(ctx); u+o+e != 0 {
			t.Errorf("%d people, %d organizations and %d events are left", u, o, e)
		}
	})
}

func TestRegister_RefusesWhatIsWrongBeforeItLooks(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	w.User("ana")
	for _, tt := range []struct {
		name, field string
		change      func(*account.Registration)
	}{
		{"address", "email", func(r *account.Registration) { r.Email = "ana" }},
		{"no given name", "givenName", func(r *account.Registration) { r.GivenName = " " }},
		{"long given name", "givenName", func(r *account.Registration) { r.GivenName = strings.Repeat("a", 129) }},
		{"long given name of wide letters", "givenName", func(r *account.Registration) { r.GivenName = strings.Repeat("Ж", 129) }},
		{"control character", "familyName", func(r *account.Registration) { r.FamilyName = "Gil\x00" }},
		{"long family name", "familyName", func(r *account.Registration) { r.FamilyName = strings.Repeat("a", 129) }},
		{"language", "locale", func(r *account.Registration) { r.Locale = "xx" }},
		{"short password", "password", func(r *account.Registration) { r.Password = "v9#kQ2!" }},
		{"password is the address", "password", func(r *account.Registration) { r.Password = r.Email }},
		{"company without a name", "organizationName", func(r *account.Registration) { r.Kind = organization.KindCompany }},
		{"void invitation", "invitationToken", func(r *account.Registration) { r.InvitationToken = "kon_lnk_void" }},
	} {
		// The same with an account and without (R68).
		for _, address := range []string{"ana@example.com", "new@example.com"} {
			r := registration(address)
			tt.change(&r)
			blames(t, tt.name+" "+address, h.accounts.Register(visit(), r), tt.field)
		}
	}
	if n := w.DB.Client.User.Query().CountX(w.System()); n != 1 {
		t.Errorf("%d people", n)
	}
	// Limits count characters, not bytes: this is the longest name there is.
	r := registration("new@example.com")
	r.GivenName, r.FamilyName = strings.Repeat("Ж", 128), strings.Repeat("Ж", 128)
	if err := h.accounts.Register(visit(), r); err != nil {
		t.Errorf("a name of 128 wide letters: %v", err)
	}
}

func TestRegister_TakesNamesAndZonesAsTheyCome(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		r := registration("ana@example.org")
		r.GivenName, r.FamilyName, r.TimeZone = strings.Repeat("Ж", 64), strings.Repeat("€", 42), "Mars/Olympus"
		h.register(r)
		u := h.person("ana@example.org")
		if u.GivenName != r.GivenName || u.FamilyName != r.FamilyName || u.TimeZone != "UTC" {
			t.Errorf("created %+v", u)
		}
		// Both names together are longer than an organization's.
		if o := w.DB.Client.Organization.Query().OnlyX(w.System()); !strings.HasPrefix(r.GivenName+" "+r.FamilyName, o.Name) || len(o.Name) < 120 {
			t.Errorf("the organization is called %q", o.Name)
		}
	})
}

func TestRegister_R12_AcceptsTheInvitationAndFoundsNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		token := h.invite(acme.ID, w.Role(acme, authz.Administrator).ID, rita.ID, "new@example.org", true)

		r := registration("new@example.org")
		r.InvitationToken = token
		h.register(r)

		u := h.person("new@example.org")
		if u.EmailVerifiedAt == nil {
			t.Error("the token came by mail, the address is confirmed")
		}
		m := w.DB.Client.Membership.Query().Where(membership.UserID(u.ID)).WithRole().OnlyX(w.System())
		if m.OrgID != acme.ID || m.Edges.Role.Key != string(authz.Administrator) {
			t.Errorf("membership %+v", m)
		}
		if n := w.DB.Client.Organization.Query().CountX(w.System()); n != 1 {
			t.Errorf("%d organizations", n)
		}
		h.mail("invitation_accepted", rita.Email) // and nothing to confirm
		h.mustEnter("new@example.org", password)
		r.Email = "second@example.org"
		wants(t, "used token", h.accounts.Register(visit(), r), account.ErrInvitationVoid)
	})
}

// An invitation to another address proves nothing about this one.
func TestRegister_R12_R13_InvitationToAnotherAddressWaits(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		token := h.invite(acme.ID, w.Role(acme, authz.Collaborator).ID, rita.ID, "other@example.org", true)
		r := registration("new@example.org")
		r.InvitationToken = token
		h.register(r)
		u := h.person("new@example.org")
		if u.EmailVerifiedAt != nil || w.DB.Client.Membership.Query().Where(membership.UserID(u.ID)).ExistX(w.System()) {
			t.Error("confirmed, or a member")
		}
		if n := w.DB.Client.Organization.Query().CountX(w.System()); n != 1 {
			t.Errorf("%d organizations", n)
		}
		h.mail("confirm_email", u.Email)
		if p, err := h.orgs.Preview(visit(), token); p == nil {
			t.Errorf("the invitation is spent: %v", err)
		}
	})
}

func (h *house) invite(orgID, roleID, senderID, address string, strict bool) (token string) {
	h.T.Helper()
	sender := h.DB.Client.User.GetX(h.System(), senderID)
	_, err := h.orgs.Invite(h.As(sender), org.Invite{
		OrgID: orgID, RoleID: roleID, Locale: "en", Strict: strict, Invitees: []org.Invitee{{Email: address}},
	})
	if err != nil {
		h.T.Fatal(err)
	}
	return testkit.Token(h.mail("invitation", address))
}

func TestRegister_R17_SenderWithoutTheRightGivesAnAccountAndNoMore(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		acme := w.Org("Acme")
		w.Member(acme, "rita", authz.LegalRepresentative)
		adam, place := w.Member(acme, "adam", authz.Administrator)
		token := h.invite(acme.ID, w.Role(acme, authz.Administrator).ID, adam.ID, "new@example.org", true)
		if err := place.Update().SetRoleID(w.Role(acme, authz.Collaborator).ID).Exec(w.System()); err != nil {
			t.Fatal(err)
		}
		r := registration("new@example.org")
		r.InvitationToken = token
		h.register(r)
		u := h.person("new@example.org")
		if u.EmailVerifiedAt != nil || w.DB.Client.Membership.Query().Where(membership.UserID(u.ID)).ExistX(w.System()) {
			t.Error("confirmed, or a member")
		}
		h.mail("confirm_email", u.Email)
	})
}

// The address of a confirmed account: the answer is the same, the account stays
// as it is, and its holder is told by mail.
func TestRegister_R67_R68_ExistingAccountIsMailed(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		before := h.confirmed("ana@example.org")
		r := registration("ANA@example.org")
		r.Password, r.GivenName = another, "Mallory"
		h.register(r)
		after := h.person("ana@example.org")
		if after.PasswordHash != before.PasswordHash || after.GivenName != "Ana" {
			t.Error("the account was changed")
		}
		if n := w.DB.Client.Organization.Query().CountX(w.System()); n != 1 {
			t.Errorf("%d organizations", n)
		}
		h.mail("email_exists", "ana@example.org")
	})
}

// Whoever registers an address first must not choose its password for the owner
// who registers later, nor the other way round.
func TestRegister_R67_UnconfirmedAddressIsDecidedByItsMailboxOnly(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.register(registration("ana@example.org"))
		first := testkit.Token(h.mail("confirm_email", "ana@example.org"))

		r := registration("ana@example.org")
		r.Password = another
		h.register(r)
		link := testkit.Token(h.mail("reset_password", "ana@example.org"))

		_, err := h.accounts.ConfirmEmail(visit(), first, password)
		wants(t, "the first mail's link", err, account.ErrLink)
		for _, p := range []string{password, another} {
			_, err := h.enter("ana@example.org", p)
			wants(t, p, err, signin.ErrFailed)
		}
		const chosen = "three words chosen by mail"
		if _, err := h.accounts.ResetPassword(visit(), link, chosen); err != nil {
			t.Fatal(err)
		}
		h.mustEnter("ana@example.org", chosen)
	})
}

func TestRegister_R68_SamePersonAgainGetsTheLinkAnew(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		h.register(registration("ana@example.org"))
		first := testkit.Token(h.mail("confirm_email", "ana@example.org"))
		h.register(registration("ana@example.org"))
		second := testkit.Token(h.mail("confirm_email", "ana@example.org"))
		_, err := h.accounts.ConfirmEmail(visit(), first, password)
		wants(t, "the first link", err, account.ErrLink)
		if _, err := h.accounts.ConfirmEmail(visit(), second, password); err != nil {
			t.Fatal(err)
		}
		h.mustEnter("ana@example.org", password)
	})
}

func TestRegister_R68_SameWorkWhetherTheAccountExists(t *testing.T) {
	h := newHouse(testkit.New(t))
	h.confirmed("confirmed@example.org")
	h.register(registration("waiting@example.org"))
	for name, address := range map[string]string{
		"new": "new@example.org", "confirmed": "confirmed@example.org", "unconfirmed": "waiting@example.org",
	} {
		r := registration(address)
		r.Password = another
		if n := hashings(func() { h.register(r) }); n != 1 {
			t.Errorf("%s: %d hashes were computed, want 1", name, n)
		}
		if n := len(h.Deliver()); name != "unconfirmed" && n == 0 {
			t.Errorf("%s: no mail", name)
		}
	}
}

func TestRegister_R67_TwoAtTheSameInstantMakeOneAccount(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				if err := h.accounts.Register(visit(), registration("ana@example.org")); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		h.person("ana@example.org")
		if n := w.DB.Client.Organization.Query().CountX(w.System()); n != 1 {
			t.Errorf("%d organizations", n)
		}
		if n := len(h.Deliver()); n != 4 {
			t.Errorf("%d mails, want one for each", n)
		}
	})
}

func TestRegister_LimitsMailsToAnAddressAlikeForAll(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	w.User("ana")
	for _, address := range []string{"ana@example.com", "nobody@example.com"} {
		for i := range 6 {
			err := h.accounts.RequestPasswordReset(visit(), address)
			limited := &fault.Error{Code: fault.CodeLimit}
			if i < 5 && err != nil || i == 5 && !errors.Is(err, limited) {
				t.Errorf("%s, request %d: %v", address, i+1, err)
			}
		}
	}
}
