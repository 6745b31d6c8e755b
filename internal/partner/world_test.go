package partner_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"kontor/ent"
	entevent "kontor/ent/event"
	"kontor/ent/product"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/partner"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// stage is a client and a partner with their people.
type stage struct {
	*testkit.World
	t        *testing.T
	partners *partner.Partners

	client, vela *ent.Organization
	// Of the client: its representative, and an administrator.
	rita, adam *ent.User
	// Of the partner: its representative, an administrator and a collaborator.
	luca, anna, giulia *ent.User
	giuliaPlace        *ent.Membership
	site, domain       *ent.Product
}

func newStage(t *testing.T, w *testkit.World) *stage {
	t.Helper()
	s := &stage{World: w, t: t, partners: partner.New(w.DB, w.Events, w.Clock)}
	s.client, s.vela = w.Org("Client"), w.Org("Vela")
	must(t, s.vela.Update().SetIsPartner(true).Exec(w.System()))
	s.rita, _ = w.Member(s.client, "rita", authz.LegalRepresentative)
	s.adam, _ = w.Member(s.client, "adam", authz.Administrator)
	s.luca, _ = w.Member(s.vela, "luca", authz.LegalRepresentative)
	s.anna, _ = w.Member(s.vela, "anna", authz.Administrator)
	s.giulia, s.giuliaPlace = w.Member(s.vela, "giulia", authz.Collaborator)
	s.site, s.domain = w.Product(s.client, "site.example"), w.Product(s.client, "domain.example")
	must(t, s.domain.Update().SetKind(product.KindDomain).Exec(w.System()))
	_, err := s.partners.UpdateProfile(w.As(s.luca), s.vela.ID, partner.ProfileChange{Headline: ptr("We build sites"), Listed: ptr(true)})
	must(t, err)
	return s
}

func (s *stage) limited() partner.Grant {
	return partner.Grant{Level: authz.Limited, Products: []partner.ProductRights{{ProductID: s.site.ID, Rights: []string{"technical"}}}}
}

var full = partner.Grant{Level: authz.Full}

// linked invites and accepts.
func (s *stage) linked(g partner.Grant) *ent.PartnerLink {
	s.t.Helper()
	l, err := s.partners.Invite(s.As(s.rita), s.client.ID, "vela", "", g)
	must(s.t, err)
	l, err = s.partners.Answer(s.As(s.luca), l.ID, true)
	must(s.t, err)
	return l
}

// sees lists the names of the products that a person sees in the client.
func (s *stage) sees(u *ent.User) []string {
	s.t.Helper()
	rows, err := s.DB.Client.Product.Query().Where(product.OrgID(s.client.ID)).Order(ent.Asc(product.FieldName)).All(s.As(u))
	must(s.t, err)
	var names []string
	for _, r := range rows {
		names = append(names, r.Name)
	}
	return names
}

func (s *stage) wantSees(what string, u *ent.User, names ...string) {
	s.t.Helper()
	if got := s.sees(u); !slices.Equal(got, names) {
		s.t.Errorf("%s: %s sees %v, want %v", what, u.GivenName, got, names)
	}
}

// logged returns the newest line with this action in the log of an organization.
func (s *stage) logged(o *ent.Organization, action string) *ent.Event {
	s.t.Helper()
	rows, err := s.DB.Client.Event.Query().Where(entevent.OrgID(o.ID), entevent.Action(action)).
		Order(ent.Desc(entevent.FieldAt, entevent.FieldID)).All(s.System())
	must(s.t, err)
	if len(rows) == 0 {
		return nil
	}
	return rows[0]
}

// unproved is a person whose session did not see the password lately.
func (s *stage) unproved(u *ent.User) context.Context {
	ctx := s.As(u)
	viewer.From(ctx).ProvedAt = s.Clock.Now().Add(-time.Hour)
	return ctx
}

// mailed writes the waiting mails and says what went to whom.
func (s *stage) mailed() []string {
	var list []string
	for _, m := range s.Deliver() {
		list = append(list, m.Kind+" "+m.Recipient)
	}
	slices.Sort(list)
	return list
}

func (s *stage) wantMails(what string, want ...string) {
	s.t.Helper()
	slices.Sort(want)
	if got := s.mailed(); !slices.Equal(got, want) {
		s.t.Errorf("%s: mailed %v, want %v", what, got, want)
	}
}

func wantErr(t *testing.T, what string, err error, code fault.Code, reason string) {
	t.Helper()
	f, _ := fault.As(err)
	if f == nil || f.Code != code || reason != "" && f.Reason != reason {
		t.Errorf("%s: %v, want %s %s", what, err, code, reason)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func ptr[T any](v T) *T { return &v }

func pageArgs() page.Args { return page.Args{} }
