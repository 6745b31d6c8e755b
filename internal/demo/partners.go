package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"kontor/ent"
	"kontor/ent/membership"
	"kontor/ent/organization"
	"kontor/ent/partnerlink"
	"kontor/ent/product"
	"kontor/ent/user"
	"kontor/internal/authz"
	"kontor/internal/partner"
)

// profiles are what the partners say in the directory.
var profiles = []struct {
	ref, headline, description, website, city, country string
	skills, languages                                  []string
	quotes                                             bool
}{
	{
		vela, "Siti e negozi online per chi lavora con le mani", "Studio Vela progetta, costruisce e cura siti per artigiani, ristoranti e piccole botteghe " +
			"tra Roma e le Alpi. Ci occupiamo noi di domini, posta e rinnovi; il cliente resta proprietario di tutto.",
		"https://studiovela.example", "Roma", "IT",
		[]string{"domains", "email", "migration", "photography", "web_design", "web_shop", "wordpress"},
		[]string{"en", "fr", "it"},
		true,
	},
	{
		lumen, "Betrieb und Sicherheit für kleine Rechenzentren", "Lumen Werkstatt betreibt Server, Datenbanken und Backups für Vereine, Schulen und Betriebe.",
		"https://lumen-werkstatt.example", "Freiburg", "DE",
		[]string{"backup", "databases", "hosting_operations", "kubernetes", "security", "support"},
		[]string{"de", "en"},
		false,
	},
}

// links are who looks after whom. Those without a client are requests.
var links = []struct {
	client, partner, level, status, openedBy, payer, message string
	email                                                    string
	products                                                 int // of a limited link
	people                                                   []string
	since                                                    time.Duration
}{
	{client: northwind, partner: vela, level: "limited", status: "active", openedBy: "client", products: 6, since: 90 * 24 * time.Hour},
	{client: nord, partner: vela, level: "full", status: "active", openedBy: "partner", payer: "partner", people: []string{"giulia.serra@studiovela.example"}, since: 400 * 24 * time.Hour},
	{client: ondina, partner: vela, level: "full", status: "active", openedBy: "partner", payer: "partner", since: 200 * 24 * time.Hour},
	{client: valmont, partner: vela, level: "limited", status: "pending", openedBy: "client", products: 3, message: "Pourriez-vous reprendre le site de l’école ?"},
	{partner: vela, level: "limited", status: "pending", openedBy: "partner", email: "info@pasticceria-luna.example", message: "Come d’accordo al telefono."},
	{client: vogt, partner: lumen, level: "limited", status: "active", openedBy: "partner", products: 1, since: 30 * 24 * time.Hour},
	{client: northwind, partner: lumen, level: "full", status: "ended", openedBy: "client", since: 300 * 24 * time.Hour},
}

// link makes profiles and links; false if there are some already.
func link(ctx context.Context, c *ent.Client, now time.Time) (bool, error) {
	there, err := c.PartnerLink.Query().Exist(ctx)
	if err != nil || there {
		return false, err
	}
	orgs, err := c.Organization.Query().Where(organization.ExternalRefHasPrefix("DEMO-")).All(ctx)
	if err != nil {
		return false, fmt.Errorf("demo: %w", err)
	}
	byRef := map[string]*ent.Organization{}
	for _, o := range orgs {
		byRef[*o.ExternalRef] = o
	}
	for _, p := range profiles {
		o := byRef[p.ref]
		key := strings.ToLower(strings.Join(append([]string{p.headline, p.description, p.city}, p.skills...), " "))
		err := c.PartnerProfile.Create().SetOrgID(o.ID).SetSlug(o.Slug).SetName(o.Name).SetHue(o.Hue).SetSearchKey(key).
			SetHeadline(p.headline).SetDescription(p.description).SetWebsite(p.website).SetCity(p.city).SetCountry(p.country).
			SetSkills(p.skills).SetLanguages(p.languages).SetListed(true).SetTakesQuoteRequests(p.quotes).Exec(ctx)
		if err != nil {
			return false, fmt.Errorf("demo: profile: %w", err)
		}
	}
	for _, l := range links {
		began := now.Add(-l.since)
		create := c.PartnerLink.Create().SetPartnerOrgID(byRef[l.partner].ID).SetLevel(partnerlink.Level(l.level)).
			SetAskedLevel(partnerlink.AskedLevel(l.level)).SetStatus(partnerlink.Status(l.status)).
			SetOpenedBy(partnerlink.OpenedBy(l.openedBy)).SetMessage(l.message).SetClientEmail(l.email).
			SetCreatedAt(began).SetExpiresAt(began.Add(partner.Term))
		if l.client != "" {
			create.SetClientOrgID(byRef[l.client].ID)
		}
		if l.payer != "" {
			create.SetPayer(partnerlink.Payer(l.payer))
		}
		if l.status != "pending" {
			create.SetStartedAt(began)
		}
		if l.status == "active" {
			create.SetReviewAt(now.AddDate(0, 6, 0))
		}
		if l.status == "ended" {
			create.SetEndedAt(now.AddDate(0, -2, 0))
		}
		row, err := create.Save(ctx)
		if err != nil {
			return false, fmt.Errorf("demo: link: %w", err)
		}
		if err := fill(ctx, c, row, l.products, l.people); err != nil {
			return false, fmt.Errorf("demo: link: %w", err)
		}
	}
	return true, nil
}

// fill names products of a limited link, and assigns people of the partner.
func fill(ctx context.Context, c *ent.Client, l *ent.PartnerLink, products int, people []string) error {
	if products > 0 {
		rows, err := c.Product.Query().Where(product.OrgID(*l.ClientOrgID), product.KindIn("domain", "web_hosting")).
			Order(product.ByNameKey()).Limit(products).All(ctx)
		if err != nil {
			return err
		}
		for _, row := range rows {
			err := c.PartnerLinkProduct.Create().SetOrgID(row.OrgID).SetLinkID(l.ID).SetProductID(row.ID).
				SetRights(authz.ProductRights(string(row.Kind))).Exec(ctx)
			if err != nil {
				return err
			}
		}
	}
	for _, email := range people {
		m, err := c.Membership.Query().Where(membership.OrgID(l.PartnerOrgID), membership.HasUserWith(user.Email(email))).Only(ctx)
		if err != nil {
			return err
		}
		if err := c.PartnerAssignment.Create().SetOrgID(l.PartnerOrgID).SetLinkID(l.ID).SetMembershipID(m.ID).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}
