package partner_test

import (
	"testing"

	"kontor/ent"
	"kontor/ent/partnerlink"
	"kontor/ent/product"
	"kontor/internal/provision"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// Whoever pays, what is made for a client stands in the client's organization,
// and the partner sees it through the link only.
func TestProvision_R113_ForAClientStandsInTheClientsOrganization(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		s := newStage(t, w)
		link := s.linked(full)
		back := provision.New(w.DB, w.Events, w.Clock)
		service := viewer.With(w.System(), &viewer.Viewer{
			Kind: viewer.Service, TokenID: "svt_test", TokenName: "orders", Scopes: []string{provision.ScopeProvision},
		})
		for _, payer := range []partnerlink.Payer{partnerlink.PayerClient, partnerlink.PayerPartner} {
			must(t, w.DB.Client.PartnerLink.UpdateOneID(link.ID).SetPayer(payer).Exec(w.System()))
			ref := "ORD-" + string(payer)
			made, _, err := back.Create(service, provision.NewProduct{
				Key: ref, Organization: s.client.ID, Kind: product.KindVps, Name: ref, Reference: ref, Currency: "EUR", PeriodMonths: 12,
			})
			must(t, err)
			if made.OrganizationID != s.client.ID {
				t.Errorf("with payer %s it stands in %s", payer, made.OrganizationID)
			}
			if n := w.DB.Client.Product.Query().Where(product.OrgID(s.vela.ID)).CountX(w.System()); n != 0 {
				t.Errorf("with payer %s the partner has %d products of its own", payer, n)
			}
			if !w.DB.Client.Product.Query().Where(product.ID(made.ID)).ExistX(w.As(s.luca)) {
				t.Errorf("with payer %s the partner does not see it at the client", payer)
			}
		}
	})
}

// The database itself keeps a partner that has clients.
func TestDelete_R126_APartnerWithClientsStays(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		client, busy, idle := w.Org("Client"), w.Org("Busy"), w.Org("Idle")
		w.Link(client, busy, partnerlink.LevelFull)
		must(t, w.DB.Client.Organization.DeleteOne(idle).Exec(w.System()))
		if err := w.DB.Client.Organization.DeleteOne(busy).Exec(w.System()); !ent.IsConstraintError(err) {
			t.Errorf("the partner of a client was deleted: %v", err)
		}
		if !w.DB.Client.PartnerLink.Query().Where(partnerlink.PartnerOrgID(busy.ID)).ExistX(w.System()) {
			t.Error("its link is gone")
		}
	})
}
