package backoffice_test

import (
	"context"
	"strings"
	"testing"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/session"
	"kontor/internal/apitoken"
	"kontor/internal/authz"
	"kontor/internal/backoffice"
	"kontor/internal/org"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// The only active representative of any of their organizations is not blocked, and
// nothing of the try is left (R5).
func TestBlockUser_R5_TheLastRepresentativeStays(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		w.SignIn(d.ana)
		// In another organization they are one of two: that does not help.
		beta := w.Org("Beta")
		w.Join(beta, d.ana, authz.LegalRepresentative)
		w.Member(beta, "bo", authz.LegalRepresentative)
		_, err := d.office.BlockUser(d.staff(), d.ana.ID, "Fraud")
		wants(t, err, org.ErrLastRepresentative)
		if u := w.DB.Client.User.GetX(w.System(), d.ana.ID); u.DisabledAt != nil || u.DisabledReason != "" {
			t.Errorf("blocked at %v because of %q", u.DisabledAt, u.DisabledReason)
		}
		if n := w.DB.Client.Session.Query().Where(session.UserID(d.ana.ID)).CountX(w.System()); n != 1 {
			t.Errorf("%d sessions are left", n)
		}
		if n := len(d.logged("user.blocked")) + len(d.logged("member.blocked")); n != 0 {
			t.Errorf("%d lines tell of it", n)
		}
		// With a second one in both, they are.
		w.Member(d.acme, "cy", authz.LegalRepresentative)
		_, err = d.office.BlockUser(d.staff(), d.ana.ID, "Fraud")
		must(t, err)
	})
}

// Who is blocked is signed out, and so are the programs that act for them; the logs of
// the person's organizations say who did it for whom, and not why.
func TestBlockUser_R5_SessionsAndTokensEnd(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		cy, place := w.Member(d.acme, "cy", authz.Administrator)
		cookie, token := w.SignIn(cy), w.Token(cy, d.acme, "org:read")
		const who = `{viewer{user{email}}}`
		if a := w.QueryWith(cookie, who, nil); a.At("viewer", "user", "email") != "cy@example.com" {
			t.Fatal(a.Body)
		}
		u, err := d.office.BlockUser(d.staff(), cy.ID, "  Spam was sent.  ")
		must(t, err)
		if u.DisabledAt == nil || u.DisabledReason != "Spam was sent." {
			t.Errorf("got %v, %q", u.DisabledAt, u.DisabledReason)
		}
		if a := w.QueryWith(cookie, who, nil); a.At("viewer") != nil {
			t.Errorf("the session goes on: %s", a.Body)
		}
		if a := w.QueryBearer(token, who, nil); a.Code() != "UNAUTHENTICATED" {
			t.Errorf("the token goes on: %s", a.Body)
		}
		lines := d.logged("member.blocked")
		if len(lines) != 1 || *lines[0].OrgID != d.acme.ID || lines[0].TargetID != place.ID || lines[0].ActorKind != entevent.ActorKindStaff || lines[0].ActorID != d.stan.ID {
			t.Fatalf("the customer's log: %v", lines)
		}
		if len(lines[0].Data) != 0 {
			t.Errorf("the customer's log says why: %v", lines[0].Data)
		}
		if own := d.logged("user.blocked"); len(own) != 1 || own[0].OrgID != nil || own[0].Data["reason"] != "Spam was sent." {
			t.Errorf("the staff's log: %v", own)
		}
		u, err = d.office.UnblockUser(d.staff(), cy.ID)
		must(t, err)
		if u.DisabledAt != nil || u.DisabledReason != "" || len(d.logged("member.unblocked")) != 1 {
			t.Errorf("got %v, %q", u.DisabledAt, u.DisabledReason)
		}
		if a := w.QueryBearer(token, who, nil); a.At("viewer", "user", "email") != "cy@example.com" {
			t.Errorf("let in again: %s", a.Body)
		}
	})
}

func TestBlockUser_WhoMayNot(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		cy, _ := w.Member(d.acme, "cy", authz.Collaborator)
		_, err := d.office.BlockUser(d.staff(), d.stan.ID, "x")
		wants(t, err, backoffice.ErrOwnAccount)
		for _, why := range []string{"", "  ", strings.Repeat("é", 501), "two\nlines"} {
			_, err = d.office.BlockUser(d.staff(), cy.ID, why)
			blames(t, err, "reason")
		}
		_, err = d.office.BlockUser(d.staff(), "usr_none", "x")
		wants(t, err, notFound)
		_, err = d.office.BlockUser(w.As(d.ana), cy.ID, "x")
		wants(t, err, forbidden)
		_, err = d.office.UnblockUser(w.As(d.ana), cy.ID)
		wants(t, err, forbidden)
	})
}

func TestBlockOrganization_TellsWhyAndEnds(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d := newDesk(w)
		o, err := d.office.BlockOrganization(d.staff(), d.acme.ID, "Invoices are not paid.")
		must(t, err)
		if o.BlockedAt == nil || o.BlockedReason != "Invoices are not paid." {
			t.Errorf("got %v, %q", o.BlockedAt, o.BlockedReason)
		}
		// Once more for the same reason is no news.
		_, err = d.office.BlockOrganization(d.staff(), d.acme.ID, "Invoices are not paid.")
		must(t, err)
		if mails := d.mailed("organization_blocked"); len(mails) != 1 || mails[0].UserID != d.ana.ID {
			t.Errorf("mailed %v", mails)
		}
		lines := d.logged("organization.blocked")
		if len(lines) != 1 || lines[0].Data["reason"] != "Invoices are not paid." || lines[0].ActorKind != entevent.ActorKindStaff {
			t.Errorf("logged %v", lines)
		}
		mails := w.Deliver()
		if len(mails) != 1 || !strings.Contains(mails[0].Text, "Invoices are not paid.") {
			t.Errorf("delivered %v", mails)
		}
		o, err = d.office.UnblockOrganization(d.staff(), d.acme.ID)
		must(t, err)
		if o.BlockedAt != nil || o.BlockedReason != "" || len(d.mailed("organization_unblocked")) != 1 || len(d.logged("organization.unblocked")) != 1 {
			t.Errorf("still %v, %q", o.BlockedAt, o.BlockedReason)
		}
		for _, ctx := range []context.Context{w.As(d.ana), context.Background()} {
			if _, err := d.office.BlockOrganization(ctx, d.acme.ID, "x"); err == nil {
				t.Error("somebody who is no staff blocked")
			}
		}
		_, err = d.office.BlockOrganization(d.staff(), "org_none", "x")
		wants(t, err, notFound)
	})
}

// In a blocked organization its people, and a partner's, read and change nothing;
// nobody joins it; whoever gives up what they have may; and its own people change
// nothing at its clients either.
func TestBlockOrganization_WhoStillMayDoWhat(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		d, a := newDesk(w), w.App()
		gus := w.User("gus")
		invited, err := a.Orgs.Invite(w.As(d.ana), org.Invite{
			OrgID: d.acme.ID, Invitees: []org.Invitee{{Email: gus.Email}}, RoleID: w.Role(d.acme, authz.Collaborator).ID, Locale: "en",
		})
		must(t, err)
		answer := org.Answer{ID: invited[0].Invitation.ID}
		lea, place := w.Member(d.acme, "lea", authz.Administrator)
		handover, err := a.Orgs.StartHandover(w.As(d.ana), org.Handover{OrgID: d.acme.ID, SuccessorID: place.ID})
		must(t, err)
		token, _ := w.TokenWith(lea, d.acme, func(*ent.ApiTokenCreate) {}, "product:read")
		client := w.Org("Client")
		w.Link(client, d.acme, "full")
		if !viewer.Can(w.As(d.ana), authz.TagManage, client.ID) {
			t.Fatal("a partner with full access manages no tags")
		}
		_, err = d.office.BlockOrganization(d.staff(), d.acme.ID, "Abuse")
		must(t, err)
		for _, orgID := range []string{d.acme.ID, client.ID} {
			for _, p := range authz.Table() {
				if viewer.Can(w.As(d.ana), p.Name, orgID) && !authz.Blocked().Has(p.Name) {
					t.Errorf("%s at %s", p.Name, orgID)
				}
			}
			wants(t, viewer.Require(w.As(d.ana), authz.TagManage, orgID), viewer.ErrBlocked)
		}
		must(t, viewer.Require(w.As(d.ana), authz.ProductRead, d.acme.ID))
		_, err = a.Orgs.Accept(w.As(gus), answer)
		wants(t, err, viewer.ErrBlocked)
		_, err = a.Orgs.AcceptHandover(w.As(lea), handover.ID)
		wants(t, err, viewer.ErrBlocked)
		_, _, err = a.Tokens.Create(w.As(lea), apitoken.Draft{OrgID: d.acme.ID, Name: "new", Scopes: []string{"product:read"}})
		wants(t, err, viewer.ErrBlocked)
		_, _, _, err = a.Tokens.Rotate(w.As(lea), token.ID, 0)
		wants(t, err, viewer.ErrBlocked)
		_, err = a.Tokens.Revoke(w.As(lea), []string{token.ID})
		must(t, err)
		g, err := a.Support.Grant(w.As(d.ana), d.acme.ID, 1, "The block is a mistake.")
		must(t, err)
		_, err = a.Support.End(w.As(d.ana), g.ID)
		must(t, err)
		must(t, a.Orgs.Leave(w.As(lea), d.acme.ID))

		_, err = d.office.UnblockOrganization(d.staff(), d.acme.ID)
		must(t, err)
		must(t, viewer.Require(w.As(d.ana), authz.TagManage, d.acme.ID))
		_, err = a.Orgs.Accept(w.As(gus), answer)
		must(t, err)
	})
}
