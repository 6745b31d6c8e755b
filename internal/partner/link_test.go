package partner_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/partnerlink"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/partner"
	"kontor/internal/testkit"
)

func TestInvite_R111_LimitedShowsExactlyTheChosenProducts(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		l, err := s.partners.Invite(w.As(s.adam), s.client.ID, "vela", "Please", s.limited())
		must(t, err)
		s.wantSees("pending", s.luca)
		s.wantMails("invited", "partner_invited luca@example.com")
		_, err = s.partners.Answer(w.As(s.luca), l.ID, true)
		must(t, err)
		s.wantMails("accepted", "partner_linked adam@example.com", "partner_linked rita@example.com")
		s.wantSees("accepted", s.luca, "site.example")
		s.wantSees("accepted", s.anna, "site.example")
		s.wantSees("not assigned", s.giulia)

		both := s.limited()
		both.Products = append(both.Products, partner.ProductRights{ProductID: s.domain.ID, Rights: []string{"technical"}})
		_, err = s.partners.Change(w.As(s.adam), l.ID, both)
		must(t, err)
		s.wantSees("widened", s.luca, "domain.example", "site.example")
		s.wantMails("changed", "partner_changed luca@example.com")
		_, err = s.partners.Change(w.As(s.rita), l.ID, full)
		must(t, err)
		w.Product(s.client, "later.example")
		s.wantSees("full", s.anna, "domain.example", "later.example", "site.example")
		_, err = s.partners.Change(w.As(s.adam), l.ID, s.limited())
		must(t, err)
		s.wantSees("narrowed", s.luca, "site.example")
		for _, action := range []string{"partner.invited", "partner.linked", "partner.changed"} {
			here, there := s.logged(s.client, action), s.logged(s.vela, action)
			if here == nil || there == nil || here.TargetName != "Vela" || there.TargetName != "Client" || here.TargetID != l.ID {
				t.Errorf("%s: %v %v", action, here, there)
			}
		}
	})
}

func TestGrant_R27_ProductsAndRightsMustFit(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		other := w.Product(w.Org("Other"), "other.example")
		past := w.Clock.Now().Add(-time.Minute)
		far := w.Clock.Now().AddDate(11, 0, 0)
		of := func(id string, rights ...string) partner.Grant {
			return partner.Grant{Level: authz.Limited, Products: []partner.ProductRights{{ProductID: id, Rights: rights}}}
		}
		twice := s.limited()
		twice.Products = append(twice.Products, twice.Products[0])
		many := s.limited()
		for len(many.Products) <= 500 {
			many.Products = append(many.Products, partner.ProductRights{ProductID: strings.Repeat("x", len(many.Products)), Rights: []string{"technical"}})
		}
		for name, tt := range map[string]struct {
			grant  partner.Grant
			code   fault.Code
			field  string
			reason string
		}{
			"no products":         {partner.Grant{Level: authz.Limited}, fault.CodeInvalid, "products", "products"},
			"too many":            {many, fault.CodeInvalid, "products", "products"},
			"full with products":  {partner.Grant{Level: authz.Full, Products: s.limited().Products}, fault.CodeInvalid, "products", "products"},
			"no level":            {partner.Grant{Products: s.limited().Products}, fault.CodeInvalid, "level", "level"},
			"no rights":           {of(s.site.ID), fault.CodeInvalid, "products.0.rights", "rights"},
			"unknown right":       {of(s.site.ID, "sale"), fault.CodeInvalid, "products.0.rights", "rights"},
			"right twice":         {of(s.site.ID, "technical", "technical"), fault.CodeInvalid, "products.0.rights", "rights"},
			"not of this kind":    {of(s.domain.ID, "statistic"), fault.CodeInvalid, "products.0.rights", "rights"},
			"twice":               {twice, fault.CodeInvalid, "products.1", "duplicate"},
			"another's product":   {of(other.ID, "technical"), fault.CodeNotFound, "", ""},
			"review in the past":  {partner.Grant{Level: authz.Full, ReviewAt: &past}, fault.CodeInvalid, "reviewAt", "date"},
			"end in the past":     {partner.Grant{Level: authz.Full, EndsAt: &past}, fault.CodeInvalid, "endsAt", "date"},
			"end in eleven years": {partner.Grant{Level: authz.Full, EndsAt: &far}, fault.CodeInvalid, "endsAt", "date"},
		} {
			_, err := s.partners.Invite(w.As(s.rita), s.client.ID, "vela", "", tt.grant)
			wantErr(t, name, err, tt.code, tt.reason)
			if f, _ := fault.As(err); f != nil && f.Field != tt.field {
				t.Errorf("%s blames %q, want %q", name, f.Field, tt.field)
			}
		}
		if n := w.DB.Client.PartnerLink.Query().CountX(w.System()); n != 0 {
			t.Errorf("%d links", n)
		}
	})
}

func TestLink_R121_WhoGrantsAndWhoAdds(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		cora, _ := w.Member(s.client, "cora", authz.Collaborator)
		_, err := s.partners.Invite(w.As(s.adam), s.client.ID, "vela", "", full)
		wantErr(t, "an administrator gives full access", err, fault.CodeForbidden, "permission")
		_, err = s.partners.Invite(w.As(cora), s.client.ID, "vela", "", s.limited())
		wantErr(t, "a collaborator invites", err, fault.CodeForbidden, "permission")
		_, err = s.partners.Invite(w.As(s.luca), s.client.ID, "vela", "", s.limited())
		wantErr(t, "the partner invites itself", err, fault.CodeNotFound, "")
		_, err = s.partners.Invite(context.Background(), s.client.ID, "vela", "", s.limited())
		wantErr(t, "nobody invites", err, fault.CodeUnauthenticated, "")
		_, err = s.partners.Request(w.As(s.anna), s.vela.ID, "rita@example.com", authz.Limited, "")
		wantErr(t, "an administrator of the partner asks", err, fault.CodeForbidden, "permission")
		_, err = s.partners.Request(w.As(s.rita), s.client.ID, "luca@example.com", authz.Limited, "")
		wantErr(t, "who is no partner asks", err, fault.CodeConflict, "not_a_partner")

		l, err := s.partners.Invite(w.As(s.adam), s.client.ID, "vela", "", s.limited())
		must(t, err)
		_, err = s.partners.Answer(w.As(s.anna), l.ID, true)
		wantErr(t, "an administrator of the partner accepts", err, fault.CodeForbidden, "permission")
		_, err = s.partners.Answer(w.As(s.rita), l.ID, true)
		wantErr(t, "the client accepts for the partner", err, fault.CodeNotFound, "")
		_, err = s.partners.Change(w.As(s.adam), l.ID, full)
		wantErr(t, "an administrator makes it full", err, fault.CodeForbidden, "permission")
		_, err = s.partners.Change(w.As(s.luca), l.ID, s.limited())
		wantErr(t, "the partner changes it", err, fault.CodeNotFound, "")
		_, err = s.partners.Answer(w.As(s.luca), l.ID, true)
		must(t, err)
		_, err = s.partners.Answer(w.As(s.luca), l.ID, false)
		wantErr(t, "answered twice", err, fault.CodeConflict, "link_closed")
		_, err = s.partners.Invite(w.As(s.rita), s.client.ID, "vela", "", full)
		wantErr(t, "invited twice", err, fault.CodeConflict, "already_linked")
		_, err = s.partners.Invite(w.As(s.luca), s.vela.ID, "vela", "", full)
		wantErr(t, "itself", err, fault.CodeInvalid, "own_organization")
		_, err = s.partners.Invite(w.As(s.rita), s.client.ID, "nobody", "", full)
		wantErr(t, "unknown", err, fault.CodeNotFound, "")
		_, err = s.partners.UpdateProfile(w.As(s.luca), s.vela.ID, partner.ProfileChange{Listed: ptr(false)})
		must(t, err)
		second := w.Org("Second")
		sam, _ := w.Member(second, "sam", authz.LegalRepresentative)
		_, err = s.partners.Invite(w.As(sam), second.ID, "vela", "", full)
		wantErr(t, "not in the directory", err, fault.CodeNotFound, "")
	})
}

// Whoever manages partners, and no more, gives a partner nothing that they do not
// hold: neither permissions nor rights on products.
func TestLink_R121_NobodyGivesWhatTheyDoNotHold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		clerk := func(name string, more ...string) (*ent.User, *ent.Membership) {
			r := w.DB.Client.Role.Create().SetOrgID(s.client.ID).SetName(name).
				SetPermissions(append(more, "org:read", "partner:read", "partner:manage")).SaveX(w.System())
			u := w.User(name)
			return u, w.DB.Client.Membership.Create().SetOrgID(s.client.ID).SetUserID(u.ID).SetRoleID(r.ID).SaveX(w.System())
		}
		all := []string{"product:read", "product:tag", "product:update", "usage:read"}
		reader, _ := clerk("reader", "product:read", "product:read_all", "usage:read")
		giver, _ := clerk("giver", append(all, "product:read_all", "org:read_details", "member:read", "tag:manage", "partner:grant_full")...)
		some, place := clerk("some", all...)
		both, _ := clerk("both", append(all, "product:read_all")...)
		w.Grant(place, s.site, "statistic")
		as := func(u *ent.User, g partner.Grant) error {
			_, err := s.partners.Invite(w.As(u), s.client.ID, "vela", "", g)
			return err
		}
		wantErr(t, "who may not tag lets tag", as(reader, s.limited()), fault.CodeForbidden, "permission")
		wantErr(t, "a custom role gives full access", as(giver, full), fault.CodeForbidden, "permission")
		wantErr(t, "without the right on the product", as(some, s.limited()), fault.CodeForbidden, "right_not_held")
		own := s.limited()
		own.Products[0].Rights = []string{"statistic"}
		must(t, as(some, own))
		l := w.DB.Client.PartnerLink.Query().OnlyX(w.System())
		if s.partners.MayChange(w.As(reader), l) || !s.partners.MayChange(w.As(both), l) {
			t.Error("whoever gives less than the link holds is offered to change it, or who may is not")
		}
		_, err := s.partners.Change(w.As(some), l.ID, s.limited())
		wantErr(t, "by a change", err, fault.CodeForbidden, "right_not_held")
		_, err = s.partners.Change(w.As(both), l.ID, s.limited())
		must(t, err)
		_, err = s.partners.End(w.As(reader), l.ID)
		must(t, err)
	})
}

func TestRequest_R120_TheClientGrantsSomethingElse(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		l, err := s.partners.Request(w.As(s.luca), s.vela.ID, " Rita@Example.com ", authz.Full, "Zebra")
		must(t, err)
		if l.ClientOrgID != nil || l.ClientEmail != "rita@example.com" {
			t.Errorf("%+v", l)
		}
		// The client's people see nothing of it but the mail.
		_, err = s.partners.Change(w.As(s.rita), l.ID, full)
		wantErr(t, "the client, by id", err, fault.CodeNotFound, "")
		mails := w.Deliver()
		if len(mails) != 1 || mails[0].Recipient != "rita@example.com" || mails[0].Kind != "partner_requested" {
			t.Fatalf("mailed %v", mails)
		}
		token := testkit.Token(mails[0])
		if strings.Contains(mails[0].Text, "Zebra") {
			t.Error("the mail carries a stranger's words")
		}
		p, err := s.partners.Preview(context.Background(), token)
		must(t, err)
		if p == nil || p.PartnerName != "Vela" || p.AskedLevel != authz.Full || p.Message != "Zebra" || p.Headline != "We build sites" {
			t.Errorf("preview %+v", p)
		}
		_, err = s.partners.GrantRequest(w.As(s.luca), token, s.vela.ID, full)
		wantErr(t, "to itself", err, fault.CodeInvalid, "own_organization")
		_, err = s.partners.GrantRequest(w.As(s.luca), token, s.client.ID, full)
		wantErr(t, "by the partner", err, fault.CodeNotFound, "")
		_, err = s.partners.GrantRequest(w.As(s.adam), token, s.client.ID, full)
		wantErr(t, "full by an administrator", err, fault.CodeForbidden, "permission")
		got, err := s.partners.GrantRequest(w.As(s.adam), token, s.client.ID, s.limited())
		must(t, err)
		if got.Level != partnerlink.LevelLimited || got.AskedLevel != partnerlink.AskedLevelFull || s.partners.State(got) != "active" {
			t.Errorf("%+v", got)
		}
		s.wantSees("granted less", s.luca, "site.example")
		s.wantMails("granted", "partner_linked luca@example.com")
		_, err = s.partners.GrantRequest(w.As(s.rita), token, s.client.ID, full)
		wantErr(t, "a used token", err, fault.CodeNotFound, "")
		if p, err := s.partners.Preview(context.Background(), token); p != nil || err != nil {
			t.Error("a used token still tells")
		}
		if e := s.logged(s.vela, "partner.linked"); e.IP != "" || e.ActorName != "Rita Example" && e.ActorName != "Adam Example" {
			t.Errorf("the partner's log tells %+v", e)
		}
	})
}

// What a partner is told does not depend on whether the address has an account.
func TestRequest_TellsNothingOfTheAddress(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		known, err := s.partners.Request(w.As(s.luca), s.vela.ID, "rita@example.com", authz.Limited, "")
		must(t, err)
		unknown, err := s.partners.Request(w.As(s.luca), s.vela.ID, "nobody@example.org", authz.Limited, "")
		must(t, err)
		s.wantMails("both", "partner_requested nobody@example.org", "partner_requested rita@example.com")
		if *known.ExpiresAt != *unknown.ExpiresAt || s.partners.State(known) != s.partners.State(unknown) {
			t.Error("they differ")
		}
		_, err = s.partners.Request(w.As(s.luca), s.vela.ID, "nobody@example.org", authz.Full, "")
		wantErr(t, "asked again", err, fault.CodeInvalid, "already_asked")
		_, err = s.partners.Request(w.As(s.luca), s.vela.ID, "no address", authz.Full, "")
		wantErr(t, "no address", err, fault.CodeInvalid, "email_invalid")
		_, err = s.partners.Request(w.As(s.luca), s.vela.ID, "a@example.org", authz.Full, strings.Repeat("x", 1001))
		wantErr(t, "long", err, fault.CodeInvalid, "message")
		for i := range 48 {
			_, err = s.partners.Request(w.As(s.luca), s.vela.ID, "a"+string(rune('a'+i%26))+string(rune('a'+i/26))+"@example.org", authz.Full, "")
			must(t, err)
		}
		_, err = s.partners.Request(w.As(s.luca), s.vela.ID, "more@example.org", authz.Full, "")
		wantErr(t, "the 51st of a day", err, fault.CodeLimit, "mails")
	})
}

func TestRequest_RefusedByWhoeverHoldsTheToken(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		l, err := s.partners.Request(w.As(s.luca), s.vela.ID, "rita@example.com", authz.Limited, "")
		must(t, err)
		first := testkit.Token(w.Deliver()[0])
		w.Clock.Advance(time.Minute)
		_, err = s.partners.Resend(w.As(s.luca), l.ID)
		must(t, err)
		_, err = s.partners.RefuseRequest(context.Background(), first)
		wantErr(t, "the link of the earlier mail", err, fault.CodeNotFound, "")
		second := testkit.Token(w.Deliver()[0])
		name, err := s.partners.RefuseRequest(w.As(s.rita), second)
		must(t, err)
		if name != "Vela" {
			t.Errorf("refused %q", name)
		}
		// Not who: that the address has an account is not told.
		if e := s.logged(s.vela, "partner.refused"); e == nil || e.ActorName != "rita@example.com" || e.ActorID != l.ID || e.IP != "" {
			t.Errorf("the partner's log tells %+v", e)
		}
		s.wantMails("refused", "partner_refused luca@example.com")
		_, err = s.partners.Resend(w.As(s.luca), l.ID)
		wantErr(t, "resent after", err, fault.CodeConflict, "link_closed")
		_, err = s.partners.RefuseRequest(context.Background(), "kon_lnk_nonsense")
		wantErr(t, "nonsense", err, fault.CodeNotFound, "")
	})
}

func TestPending_ExpiresAndCanBeOpenedAnew(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		l, err := s.partners.Invite(w.As(s.rita), s.client.ID, "vela", "", s.limited())
		must(t, err)
		asked, err := s.partners.Request(w.As(s.luca), s.vela.ID, "rita@example.com", authz.Limited, "")
		must(t, err)
		token := testkit.Token(func() *ent.MailboxMessage {
			for _, m := range w.Deliver() {
				if m.Kind == "partner_requested" {
					return m
				}
			}
			t.Fatal("no mail")
			return nil
		}())
		w.Clock.Advance(partner.Term)
		if got := s.partners.State(l); got != "expired" {
			t.Errorf("is %s", got)
		}
		_, err = s.partners.Answer(w.As(s.luca), l.ID, true)
		wantErr(t, "accepted too late", err, fault.CodeConflict, "link_closed")
		_, err = s.partners.GrantRequest(w.As(s.rita), token, s.client.ID, full)
		wantErr(t, "granted too late", err, fault.CodeNotFound, "")
		anew, err := s.partners.Invite(w.As(s.rita), s.client.ID, "vela", "", full)
		must(t, err)
		if was := w.DB.Client.PartnerLink.GetX(w.System(), l.ID); was.Status != partnerlink.StatusWithdrawn {
			t.Errorf("the expired one is %s", was.Status)
		}
		_, err = s.partners.Resend(w.As(s.luca), asked.ID)
		must(t, err)
		_, err = s.partners.Resend(w.As(s.adam), anew.ID)
		wantErr(t, "full, resent by an administrator", err, fault.CodeForbidden, "permission")
		for range 3 {
			_, err = s.partners.Resend(w.As(s.rita), anew.ID)
			must(t, err)
		}
		_, err = s.partners.Resend(w.As(s.rita), anew.ID)
		wantErr(t, "a fourth time within the hour", err, fault.CodeLimit, "resend")
	})
}
