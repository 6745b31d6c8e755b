package graph_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/testkit"
)

const accountPassword = "four unrelated green words"

// give sends one command, with its input if it has one.
func give(w *testkit.World, token, name, inputType, selection string, input map[string]any) testkit.Answer {
	w.T.Helper()
	if input == nil {
		return w.QueryWith(token, "mutation{"+name+"{"+selection+"}}", nil)
	}
	query := "mutation($in:" + inputType + "!){" + name + "(input:$in){" + selection + "}}"
	return w.QueryWith(token, query, map[string]any{"in": input})
}

func register(w *testkit.World, email string) testkit.Answer {
	w.T.Helper()
	return give(w, "", "register", "RegisterInput", "email", map[string]any{
		"email": email, "password": accountPassword, "givenName": "Ana", "familyName": "Gil",
		"kind": "COMPANY", "organizationName": "Gil y Cía", "timeZone": "Europe/Madrid",
	})
}

func signIn(w *testkit.World, email, password string) testkit.Answer {
	w.T.Helper()
	return give(w, "", "signIn", "SignInInput",
		"viewer{user{email name lastSignInAt} session{current} memberships{id} provedUntil}", map[string]any{"email": email, "password": password})
}

// cookie returns the session cookie an answer sets, "" if it takes it away.
func cookie(t *testing.T, a testkit.Answer) string {
	t.Helper()
	for _, c := range a.Cookies {
		if c.Name == "__Host-kontor" {
			if !c.HttpOnly || !c.Secure || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.Domain != "" {
				t.Errorf("the cookie is not protected: %+v", c)
			}
			return c.Value
		}
	}
	t.Fatalf("no cookie is set: %s", a.Body)
	return ""
}

func fine(t *testing.T, a testkit.Answer) testkit.Answer {
	t.Helper()
	if len(a.Errors) > 0 {
		t.Fatalf("refused: %s", a.Body)
	}
	return a
}

// A new customer's way: register, confirm, sign in, look around, sign out.
func TestAccount_R11_FromRegistrationToSigningOut(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		if a := fine(t, register(w, "Ana@Example.org")); a.At("register", "email") != "Ana@Example.org" {
			t.Errorf("answered %s", a.Body)
		}
		if a := signIn(w, "ana@example.org", accountPassword); a.Code() != "UNAUTHENTICATED" || a.Reason() != "sign_in_failed" || len(a.Cookies) != 0 {
			t.Errorf("before confirming: %s", a.Body)
		}
		link := testkit.Token(w.Deliver()[0])
		a := fine(t, give(w, "", "confirmEmail", "ConfirmEmailInput", "email", map[string]any{"token": link, "password": accountPassword}))
		if a.At("confirmEmail", "email") != "ana@example.org" {
			t.Errorf("answered %s", a.Body)
		}
		a = fine(t, signIn(w, "ana@example.org", accountPassword))
		token := cookie(t, a)
		if a.At("signIn", "viewer", "user", "name") != "Ana Gil" || a.At("signIn", "viewer", "session", "current") != true ||
			a.At("signIn", "viewer", "memberships", 0, "id") == nil {
			t.Errorf("the answer is not the new viewer's: %s", a.Body)
		}
		a = fine(t, w.QueryWith(token, "{viewer{user{email emailVerified} sessions{current} invitations{id} pendingEmail}}", nil))
		if a.At("viewer", "user", "emailVerified") != true || a.At("viewer", "sessions", 0, "current") != true || a.At("viewer", "sessions", 1) != nil {
			t.Errorf("the viewer is %s", a.Body)
		}
		if a := fine(t, give(w, token, "signOut", "", "ok", nil)); cookie(t, a) != "" {
			t.Error("the browser keeps its cookie")
		}
		if a := fine(t, w.QueryWith(token, "{viewer{user{id}}}", nil)); a.At("viewer") != nil {
			t.Errorf("the old cookie still works: %s", a.Body)
		}
	})
}

// left is what an answer tells of the asker's budget, which grows less.
var left = regexp.MustCompile(`"remaining":\d+,`)

// The same bytes, whatever is behind the address.
func TestAccount_R68_AnswersDoNotTell(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		w.User("known")
		disabled := w.User("disabled")
		if err := disabled.Update().SetDisabledAt(w.Clock.Now()).Exec(w.System()); err != nil {
			t.Fatal(err)
		}
		ask := map[string]func(email string) testkit.Answer{
			"signIn":   func(e string) testkit.Answer { return signIn(w, e, "wrong") },
			"register": func(e string) testkit.Answer { return register(w, e) },
			"resendConfirmation": func(e string) testkit.Answer {
				return give(w, "", "resendConfirmation", "ResendConfirmationInput", "email", map[string]any{"email": e})
			},
			"requestPasswordReset": func(e string) testkit.Answer {
				return give(w, "", "requestPasswordReset", "RequestPasswordResetInput", "email", map[string]any{"email": e})
			},
		}
		for name, f := range ask {
			var first string
			for _, who := range []string{"known", "disabled", "absent"} {
				a := f(who + "@example.com")
				got := left.ReplaceAllString(strings.ReplaceAll(a.Body, who, "someone"), "")
				if len(a.Cookies) > 0 {
					t.Errorf("%s sets a cookie for %s", name, who)
				}
				if first == "" {
					first = got
				}
				if got != first {
					t.Errorf("%s tells %s apart:\n%s\n%s", name, who, got, first)
				}
			}
		}
	})
}

func TestAccount_ResetByMail(t *testing.T) {
	w := testkit.New(t)
	ana := w.User("ana")
	before := w.SignIn(ana)
	fine(t, give(w, "", "requestPasswordReset", "RequestPasswordResetInput", "email", map[string]any{"email": ana.Email}))
	link := testkit.Token(w.Deliver()[0])
	reset := func(password string) testkit.Answer {
		return give(w, "", "resetPassword", "ResetPasswordInput", "email", map[string]any{"token": link, "password": password})
	}
	if a := reset("12345678"); a.Code() != "INVALID" || a.Errors[0].Field() != "password" {
		t.Errorf("weak: %s", a.Body)
	}
	if a := fine(t, reset(accountPassword)); a.At("resetPassword", "email") != ana.Email {
		t.Errorf("answered %s", a.Body)
	}
	if a := reset(accountPassword); a.Reason() != "token_invalid" {
		t.Errorf("once more: %s", a.Body)
	}
	if a := fine(t, w.QueryWith(before, "{viewer{user{id}}}", nil)); a.At("viewer") != nil {
		t.Error("an earlier session lives")
	}
	fine(t, signIn(w, ana.Email, accountPassword))
}

// withPassword gives a person a password by the way that people have.
func withPassword(t *testing.T, w *testkit.World, u *ent.User) {
	t.Helper()
	token, err := w.App().Accounts.ResetSignIn(w.System(), u.Email)
	if err != nil {
		t.Fatal(err)
	}
	fine(t, give(w, "", "resetPassword", "ResetPasswordInput", "email", map[string]any{"token": token, "password": accountPassword}))
	w.Deliver()
}

func TestAccount_R66_PasswordAndProofRenewTheCookie(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ana := w.User("ana")
		withPassword(t, w, ana)
		token := cookie(t, fine(t, signIn(w, ana.Email, accountPassword)))
		other := cookie(t, fine(t, signIn(w, ana.Email, accountPassword)))
		w.Clock.Advance(time.Hour)

		change := func() testkit.Answer {
			return give(w, token, "changeEmail", "ChangeEmailInput", "viewer{pendingEmail}", map[string]any{"email": "new@example.org"})
		}
		if a := change(); a.Code() != "FORBIDDEN" || a.Reason() != "prove_password" {
			t.Errorf("an hour after: %s", a.Body)
		}
		prove := func(password string) testkit.Answer {
			return give(w, token, "provePassword", "ProvePasswordInput", "viewer{provedUntil}", map[string]any{"password": password})
		}
		if a := prove("wrong"); a.Code() != "INVALID" || a.Errors[0].Field() != "password" {
			t.Errorf("wrong: %s", a.Body)
		}
		a := fine(t, prove(accountPassword))
		if got := a.At("provePassword", "viewer", "provedUntil"); got != "2026-11-22T10:10:00Z" {
			t.Errorf("proved until %v", got)
		}
		former := token
		if token = cookie(t, a); token == former {
			t.Error("the cookie is the same")
		}
		if a := fine(t, w.QueryWith(former, "{viewer{user{id}}}", nil)); a.At("viewer") != nil {
			t.Error("the former cookie works")
		}
		if a := fine(t, change()); a.At("changeEmail", "viewer", "pendingEmail") != "new@example.org" {
			t.Errorf("answered %s", a.Body)
		}
		if a := fine(t, give(w, token, "cancelEmailChange", "", "viewer{pendingEmail}", nil)); a.At("cancelEmailChange", "viewer", "pendingEmail") != nil {
			t.Errorf("answered %s", a.Body)
		}
		a = fine(t, give(w, token, "changePassword", "ChangePasswordInput", "viewer{sessions{current}}", map[string]any{
			"currentPassword": accountPassword, "newPassword": "five more quite purple words",
		}))
		token = cookie(t, a)
		if a.At("changePassword", "viewer", "sessions", 0, "current") != true || a.At("changePassword", "viewer", "sessions", 1) != nil {
			t.Errorf("answered %s", a.Body)
		}
		if a := fine(t, w.QueryWith(other, "{viewer{user{id}}}", nil)); a.At("viewer") != nil {
			t.Error("the other session lives")
		}
		if a := fine(t, w.QueryWith(token, "{viewer{user{id}}}", nil)); a.At("viewer") == nil {
			t.Error("the new cookie does not work")
		}
	})
}

func TestAccount_ProfileAndSessions(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ana, bo := w.User("ana"), w.User("bo")
		here, there, foreign := w.SignIn(ana), w.SignIn(ana), w.SignIn(bo)
		a := fine(t, give(w, here, "updateProfile", "UpdateProfileInput", "viewer{user{name locale timeZone}}",
			map[string]any{"familyName": "", "locale": "it", "timeZone": "Europe/Rome"}))
		if a.At("updateProfile", "viewer", "user", "name") != "Ana" || a.At("updateProfile", "viewer", "user", "locale") != "it" {
			t.Errorf("answered %s", a.Body)
		}
		a = give(w, here, "updateProfile", "UpdateProfileInput", "viewer{user{name}}", map[string]any{"timeZone": "Nowhere"})
		if a.Code() != "INVALID" || a.Errors[0].Field() != "timeZone" {
			t.Errorf("zone: %s", a.Body)
		}

		id := func(token string) any {
			return fine(t, w.QueryWith(token, "{viewer{session{id}}}", nil)).At("viewer", "session", "id")
		}
		end := func(id any) testkit.Answer {
			return give(w, here, "endSession", "EndSessionInput", "endedSessionId viewer{sessions{id}}", map[string]any{"sessionId": id})
		}
		if a := end(id(foreign)); a.Code() != "NOT_FOUND" {
			t.Errorf("another person's session: %s", a.Body)
		}
		thereID := id(there)
		if a := fine(t, end(thereID)); a.At("endSession", "endedSessionId") != thereID || a.At("endSession", "viewer", "sessions", 1) != nil {
			t.Errorf("answered %s", a.Body)
		}
		w.SignIn(ana)
		if a := fine(t, give(w, here, "endOtherSessions", "", "ended", nil)); a.At("endOtherSessions", "ended") != 1.0 {
			t.Errorf("answered %s", a.Body)
		}
		if a := fine(t, end(id(here))); a.At("endSession", "viewer") != nil || cookie(t, a) != "" {
			t.Errorf("one's own: %s", a.Body)
		}
		if a := fine(t, w.QueryWith(foreign, "{viewer{user{id}}}", nil)); a.At("viewer") == nil {
			t.Error("another person was signed out")
		}
	})
}

// What belongs to a person is refused to nobody in particular.
func TestAccount_CommandsOfAPersonNeedASession(t *testing.T) {
	w := testkit.New(t)
	for name, a := range map[string]testkit.Answer{
		"changePassword":    give(w, "", "changePassword", "ChangePasswordInput", "viewer{provedUntil}", map[string]any{"currentPassword": "a", "newPassword": "b"}),
		"provePassword":     give(w, "", "provePassword", "ProvePasswordInput", "viewer{provedUntil}", map[string]any{"password": "a"}),
		"updateProfile":     give(w, "", "updateProfile", "UpdateProfileInput", "viewer{provedUntil}", map[string]any{"locale": "de"}),
		"changeEmail":       give(w, "", "changeEmail", "ChangeEmailInput", "viewer{provedUntil}", map[string]any{"email": "a@b.org"}),
		"cancelEmailChange": give(w, "", "cancelEmailChange", "", "viewer{provedUntil}", nil),
		"endSession":        give(w, "", "endSession", "EndSessionInput", "endedSessionId", map[string]any{"sessionId": "ses_x"}),
		"endOtherSessions":  give(w, "", "endOtherSessions", "", "ended", nil),
	} {
		if a.Code() != "UNAUTHENTICATED" || a.At(name) != nil {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
	if a := fine(t, give(w, "", "signOut", "", "ok", nil)); a.At("signOut", "ok") != true {
		t.Errorf("signing out twice: %s", a.Body)
	}
	if a := fine(t, w.QueryWith("", "{viewer{user{id}}}", nil)); a.At("viewer") != nil {
		t.Errorf("nobody is %s", a.Body)
	}
}

func TestAccount_LastSignInIsShownToNobodyElse(t *testing.T) {
	w := testkit.New(t)
	acme := w.Org("Acme")
	rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
	cora, _ := w.Member(acme, "cora", authz.Collaborator)
	for _, u := range []*ent.User{rita, cora} {
		if err := u.Update().SetLastSignInAt(w.Clock.Now()).Exec(w.System()); err != nil {
			t.Fatal(err)
		}
	}
	query := "query($id:ID!){node(id:$id){... on User{name lastSignInAt}}}"
	if a := fine(t, w.Query(rita, query, map[string]any{"id": rita.ID})); a.At("node", "lastSignInAt") == nil {
		t.Errorf("one's own: %s", a.Body)
	}
	if a := fine(t, w.Query(rita, query, map[string]any{"id": cora.ID})); a.At("node", "name") == nil || a.At("node", "lastSignInAt") != nil {
		t.Errorf("a member's: %s", a.Body)
	}
}

func TestMailbox_IsForStaff(t *testing.T) {
	w := testkit.New(t)
	staff, ana := w.User("staff"), w.User("ana")
	if err := staff.Update().SetStaff(true).Exec(w.System()); err != nil {
		t.Fatal(err)
	}
	fine(t, register(w, "new@example.org"))
	kept := w.Deliver()[0]
	list := "{mailbox(first:5){edges{node{id recipient kind subject}} pageInfo{hasNextPage}}}"
	one := "query($id:ID!){mailboxMessage(id:$id){text html}}"
	id := map[string]any{"id": kept.ID}
	if a := fine(t, w.Query(staff, list, nil)); a.At("mailbox", "edges", 0, "node", "recipient") != "new@example.org" {
		t.Errorf("staff: %s", a.Body)
	}
	if a := fine(t, w.Query(staff, one, id)); !strings.Contains(a.Body, "#token=") {
		t.Errorf("staff: %s", a.Body)
	}
	for name, u := range map[string]*ent.User{"a person": ana, "nobody": nil} {
		if a := w.Query(u, list, nil); a.At("mailbox") != nil || strings.Contains(a.Body, "new@example.org") {
			t.Errorf("%s lists mails: %s", name, a.Body)
		}
		if a := w.Query(u, one, id); a.Code() != "NOT_FOUND" {
			t.Errorf("%s reads a mail: %s", name, a.Body)
		}
	}
}
