package testkit

import (
	"kontor/ent"
	"kontor/ent/partnerlink"
)

// Link lets a partner look after a client from now on; a limited one, products
// with the right technical.
func (w *World) Link(client, partner *ent.Organization, level partnerlink.Level, products ...*ent.Product) *ent.PartnerLink {
	w.T.Helper()
	now := w.Clock.Now()
	w.check(w.DB.Client.Organization.UpdateOne(partner).SetIsPartner(true).Exec(w.System()))
	l, err := w.DB.Client.PartnerLink.Create().SetClientOrgID(client.ID).SetPartnerOrgID(partner.ID).
		SetStatus(partnerlink.StatusActive).SetOpenedBy(partnerlink.OpenedByClient).SetLevel(level).
		SetStartedAt(now).SetExpiresAt(now.AddDate(0, 1, 0)).SetCreatedAt(now).Save(w.System())
	w.check(err)
	for _, p := range products {
		err := w.DB.Client.PartnerLinkProduct.Create().SetOrgID(client.ID).SetLinkID(l.ID).SetProductID(p.ID).
			SetRights([]string{"technical"}).Exec(w.System())
		w.check(err)
	}
	return l
}
