package demo

import (
	"fmt"
	"time"
)

// The references of the organizations.
const (
	northwind = "DEMO-1"
	vela      = "DEMO-2"
	nord      = "DEMO-3"
	valmont   = "DEMO-4"
	ines      = "DEMO-5"
	vogt      = "DEMO-6"
	ondina    = "DEMO-7"
	solana    = "DEMO-8"
	lumen     = "DEMO-9"
)

var organizations = []record{
	{"ref": northwind, "name": "Northwind Ateliers", "kind": "company", "locale": "en", "timeZone": "Europe/Zurich", "website": "https://northwind.example", "phone": "+41 22 555 01 01", "vatNumber": "FR40303265045"},
	{"ref": vela, "name": "Studio Vela", "kind": "company", "locale": "it", "timeZone": "Europe/Rome", "website": "https://studiovela.example", "phone": "+39 06 5550 202", "vatNumber": "IT00743110157", "partner": true},
	{"ref": nord, "name": "Atelier Nord", "kind": "company", "locale": "fr", "timeZone": "Europe/Paris", "phone": "+33 1 55 50 03 03"},
	{"ref": valmont, "name": "Commune de Valmont", "kind": "public_body", "locale": "fr", "timeZone": "Europe/Zurich", "phone": "+41 27 555 04 04"},
	{"ref": ines, "name": "Inès Moreau", "kind": "person", "locale": "fr", "timeZone": "Europe/Paris"},
	{"ref": vogt, "name": "Bäckerei Vogt & Söhne", "kind": "company", "locale": "de", "timeZone": "Europe/Berlin", "vatNumber": "DE136695976"},
	{"ref": ondina, "name": "Trattoria Ondina", "kind": "company", "locale": "it", "timeZone": "Europe/Rome"},
	{"ref": solana, "name": "Librería Solana", "kind": "company", "locale": "es", "timeZone": "Europe/Madrid"},
	{"ref": lumen, "name": "Lumen Werkstatt", "kind": "company", "locale": "de", "timeZone": "Europe/Berlin", "website": "https://lumen-werkstatt.example", "partner": true},
}

// people are the users. role is what the sign-in list says of them; empty for
// those who are there for company only.
var people = []struct {
	email, given, family, locale, zone, role string
	staff                                    bool
}{
	{"ana.ruiz@northwind.example", "Ana", "Ruiz", "es", "Europe/Madrid", "Legal representative of Northwind Ateliers", false},
	{"ben.carter@northwind.example", "Ben", "Carter", "en", "Europe/London", "Administrator of Northwind Ateliers", false},
	{"chloe.martin@northwind.example", "Chloé", "Martin", "fr", "Europe/Paris", "Collaborator of Northwind Ateliers, with rights on some products", false},
	{"emil.brandt@freelance.example", "Emil", "Brandt", "de", "Europe/Berlin", "External of Northwind Ateliers, with rights on two products", false},
	{"luca.ferri@studiovela.example", "Luca", "Ferri", "it", "Europe/Rome", "Legal representative of the partner Studio Vela", false},
	{"giulia.serra@studiovela.example", "Giulia", "Serra", "it", "Europe/Rome", "Collaborator of the partner Studio Vela", false},
	{"sofia.keller@provider.example", "Sofia", "Keller", "de", "Europe/Zurich", "Staff of the provider", true},
	{"ines.moreau@mail.example", "Inès", "Moreau", "fr", "Europe/Paris", "", false},
	{"yann.perrin@ateliernord.example", "Yann", "Perrin", "fr", "Europe/Paris", "", false},
	{"claire.dubois@valmont.example", "Claire", "Dubois", "fr", "Europe/Zurich", "", false},
	{"heike.vogt@baeckerei-vogt.example", "Heike", "Vogt", "de", "Europe/Berlin", "", false},
	{"marco.riva@ondina.example", "Marco", "Riva", "it", "Europe/Rome", "", false},
	{"lucia.solana@solana.example", "Lucía", "Solana", "es", "Europe/Madrid", "", false},
	{"jonas.weber@lumen-werkstatt.example", "Jonas", "Weber", "de", "Europe/Berlin", "", false},
}

var memberships = []record{
	{"organization": northwind, "user": "ana.ruiz@northwind.example", "role": "legal_representative"},
	{"organization": northwind, "user": "ben.carter@northwind.example", "role": "administrator"},
	{"organization": northwind, "user": "chloe.martin@northwind.example", "role": "collaborator", "billingAccess": true},
	{"organization": northwind, "user": "emil.brandt@freelance.example", "role": "external"},
	{"organization": northwind, "user": "ines.moreau@mail.example", "role": "collaborator", "suspended": true},
	{"organization": vela, "user": "luca.ferri@studiovela.example", "role": "legal_representative"},
	{"organization": vela, "user": "giulia.serra@studiovela.example", "role": "collaborator"},
	{"organization": nord, "user": "yann.perrin@ateliernord.example", "role": "legal_representative"},
	{"organization": nord, "user": "ana.ruiz@northwind.example", "role": "administrator"},
	{"organization": valmont, "user": "claire.dubois@valmont.example", "role": "legal_representative"},
	{"organization": valmont, "user": "ben.carter@northwind.example", "role": "external"},
	{"organization": ines, "user": "ines.moreau@mail.example", "role": "legal_representative"},
	{"organization": vogt, "user": "heike.vogt@baeckerei-vogt.example", "role": "legal_representative"},
	{"organization": ondina, "user": "marco.riva@ondina.example", "role": "legal_representative"},
	{"organization": solana, "user": "lucia.solana@solana.example", "role": "legal_representative"},
	{"organization": lumen, "user": "jonas.weber@lumen-werkstatt.example", "role": "legal_representative"},
}

var plans = []record{
	{"code": "domain", "name": "Domain", "kind": "domain", "priceMinor": 1250, "currency": "EUR", "periodMonths": 12},
	{"code": "web-s", "name": "Web S", "kind": "web_hosting", "priceMinor": 5880, "currency": "EUR", "periodMonths": 12},
	{"code": "web-l", "name": "Web L", "kind": "web_hosting", "priceMinor": 19080, "currency": "EUR", "periodMonths": 12},
	{"code": "mail-5", "name": "Mail, 5 boxes", "kind": "mail", "priceMinor": 4740, "currency": "EUR", "periodMonths": 12},
	{"code": "vps-2", "name": "VPS, 2 cores", "kind": "vps", "priceMinor": 1490, "currency": "EUR", "periodMonths": 1},
	{"code": "vps-8", "name": "VPS, 8 cores", "kind": "vps", "priceMinor": 5590, "currency": "EUR", "periodMonths": 1},
	{"code": "objects", "name": "Object storage, 1 TB", "kind": "object_storage", "priceMinor": 1190, "currency": "EUR", "periodMonths": 1},
	{"code": "database", "name": "Managed database", "kind": "database", "priceMinor": 2900, "currency": "EUR", "periodMonths": 1},
	{"code": "certificate", "name": "Certificate OV", "kind": "certificate", "priceMinor": 8900, "currency": "EUR", "periodMonths": 12},
	{"code": "license", "name": "Panel licence", "kind": "license", "priceMinor": 1900, "currency": "EUR", "periodMonths": 1},
}

// tags by organization: a name and its colour.
var tags = map[string][]struct {
	name  string
	color int
}{
	northwind: {
		{"Key client", 4},
		{"Boutique", 9},
		{"Staging", 6},
		{"Internal", 0},
		{"To renew", 2},
		{"Archive", 11},
		{"Kunde Nord", 7},
		{"Campaña 2027", 3},
		{"Da migrare", 1},
	},
	vela:    {{"Clienti", 5}, {"Interno", 0}},
	nord:    {{"Vitrine", 8}, {"À résilier", 2}},
	valmont: {{"École", 3}, {"Mairie", 7}},
}

// brands are what Northwind makes sites for, with whom they belong to and the
// tags of their products.
var brands = []struct {
	name, holder string
	tags         []string
}{
	{"northwind", "", []string{"Internal"}},
	{"atlas-furniture", "Atlas Furniture Ltd", []string{"Key client"}},
	{"bougie-claire", "Bougie Claire SARL", []string{"Boutique"}},
	{"casa-olmo", "Casa Olmo S.L.", []string{"Boutique", "Campaña 2027"}},
	{"drachenfels-verlag", "Drachenfels Verlag GmbH", []string{"Kunde Nord"}},
	{"elmwood-school", "Elmwood School", []string{"Key client", "Staging"}},
	{"fonderia-vesta", "Fonderia Vesta S.r.l.", []string{"Da migrare"}},
	{"galerie-onze", "Galerie Onze", nil},
	{"hafen-kontor", "Hafen & Kontor AG", []string{"Kunde Nord", "Key client"}},
	{"isla-verde", "Isla Verde S.A.", []string{"Campaña 2027"}},
	{"jasmine-and-co", "Ana Ruiz", []string{"Boutique"}},
	{"kite-festival", "", []string{"Archive"}},
}

// services are what each brand may have; a brand has five of them.
var services = []struct{ prefix, plan, kind string }{
	{"", "domain", "domain"},
	{"www.", "web-l", "web_hosting"},
	{"mail.", "mail-5", "mail"},
	{"shop.", "web-s", "web_hosting"},
	{"app.", "vps-8", "vps"},
	{"staging.", "vps-2", "vps"},
	{"media.", "objects", "object_storage"},
	{"db.", "database", "database"},
	{"secure.", "certificate", "certificate"},
	{"panel.", "license", "license"},
}

// days are the terms of products, in days from today, in turn. A past one with
// a product that is not ended has run out; zero is a product without a term.
var days = []int{180, 6, 330, 41, 95, 13, 270, 0, 24, 150, 2, 365, 58, 210, -5, 120, 30, 300, 75}

// story is what people of Northwind did to products lately.
var story = []struct {
	who, product string
	ago          time.Duration
	on, off      string
}{
	{"ben.carter@northwind.example", "atlas-furniture.example", 21 * day, "To renew", ""},
	{"ana.ruiz@northwind.example", "kite-festival.example", 16 * day, "Internal", "Archive"},
	{"ben.carter@northwind.example", "www.elmwood-school.example", 9 * day, "", "Staging"},
	{"chloe.martin@northwind.example", "bougie-claire.example", 4 * day, "To renew", "Boutique"},
	{"ben.carter@northwind.example", "www.elmwood-school.example", 3 * day, "Staging", ""},
	{"ben.carter@northwind.example", "atlas-furniture.example", 2 * day, "Campaña 2027", "To renew"},
	{"ana.ruiz@northwind.example", "hafen-kontor.example", 5 * time.Hour, "To renew", ""},
}

const day = 24 * time.Hour

// customers writes the demo provider, as of now.
func customers(w *writer, now time.Time, passwordHash string) {
	for _, r := range plans {
		w.write("plan", r)
	}
	for _, r := range organizations {
		w.write("organization", r)
	}
	for _, p := range people {
		w.write("user", record{
			"email": p.email, "givenName": p.given, "familyName": p.family, "locale": p.locale,
			"timeZone": p.zone, "passwordHash": passwordHash, "staff": p.staff,
		})
	}
	for _, r := range memberships {
		w.write("membership", r)
	}
	for org, list := range tags {
		for _, t := range list {
			w.write("tag", record{"organization": org, "name": t.name, "color": t.color})
		}
	}
	shelf := &shelf{w: w, today: now.Truncate(day)}
	for b, brand := range brands {
		for i := range 5 {
			// The first three are everybody's; the others differ from brand to brand.
			s := services[i]
			if i >= 3 {
				s = services[3+(b+(i-3)*3)%7]
			}
			shelf.put(northwind, s.prefix+brand.name+".example", s.kind, s.plan, record{
				"holder": brand.holder, "tags": brand.tags, "technicalContact": "ben.carter@northwind.example",
			})
		}
	}
	others(shelf)
	for _, name := range []string{"DEMO-P-001", "DEMO-P-006", "DEMO-P-011", "DEMO-P-012", "DEMO-P-016"} {
		w.write("grant", record{"organization": northwind, "user": "chloe.martin@northwind.example", "product": name, "rights": []string{"technical"}})
	}
	w.write("grant", record{"organization": northwind, "user": "emil.brandt@freelance.example", "product": "DEMO-P-022", "rights": []string{"technical", "statistic"}})
	w.write("grant", record{"organization": northwind, "user": "emil.brandt@freelance.example", "product": "DEMO-P-042", "rights": []string{"statistic"}})
}

// others writes the products of the smaller customers.
func others(s *shelf) {
	owned := record{"holder": "Ana Ruiz", "payer": vela, "technicalContact": "giulia.serra@studiovela.example", "tags": []string{"Vitrine"}}
	s.put(nord, "atelier-nord.example", "domain", "domain", owned)
	s.put(nord, "www.atelier-nord.example", "web_hosting", "web-l", owned)
	s.put(nord, "mail.atelier-nord.example", "mail", "mail-5", record{"payer": vela})
	s.put(nord, "archives.atelier-nord.example", "object_storage", "objects", record{"payer": vela, "tags": []string{"À résilier"}})
	for _, prefix := range []string{"", "agenda.", "lab."} {
		kind, plan := "web_hosting", "web-s"
		if prefix == "" {
			kind, plan = "domain", "domain"
		}
		s.put(vela, prefix+"studiovela.example", kind, plan, record{"tags": []string{"Interno"}})
	}
	s.put(vela, "clienti-01.studiovela.example", "vps", "vps-8", record{"tags": []string{"Clienti"}})
	for i, name := range []string{"valmont.example", "ecole.valmont.example", "mairie.valmont.example", "eaux.valmont.example", "bibliotheque.valmont.example"} {
		if i == 0 {
			s.put(valmont, name, "domain", "domain", record{"tags": []string{"Mairie"}, "description": "Ne pas laisser expirer : adresse officielle de la commune."})
			continue
		}
		s.put(valmont, name, "web_hosting", "web-s", record{"tags": []string{[]string{"École", "Mairie"}[i%2]}, "internalName": fmt.Sprintf("Service %d", i)})
	}
	s.put(ines, "inesmoreau.example", "domain", "domain", record{"holder": "Inès Moreau"})
	s.put(ines, "mail.inesmoreau.example", "mail", "mail-5", record{"holder": "Inès Moreau"})
	s.put(vogt, "baeckerei-vogt.example", "domain", "domain", record{"internalName": "Hauptadresse"})
	s.put(vogt, "bestellung.baeckerei-vogt.example", "web_hosting", "web-l", record{"internalName": "Bestellungen"})
	s.put(ondina, "ondina.example", "domain", "domain", record{"payer": vela})
	s.put(ondina, "prenota.ondina.example", "web_hosting", "web-s", record{"payer": vela, "internalName": "Prenotazioni"})
	s.put(solana, "solana.example", "domain", "domain", record{})
	s.put(solana, "tienda.solana.example", "web_hosting", "web-l", record{"internalName": "Tienda"})
	s.put(solana, "catalogo.solana.example", "database", "database", record{"internalName": "Catálogo"})
}

// shelf numbers products and spreads their terms and states.
type shelf struct {
	w     *writer
	today time.Time
	n     int
}

func (s *shelf) put(org, name, kind, plan string, more record) {
	term := days[s.n%len(days)]
	s.n++
	r := record{
		"reference": fmt.Sprintf("DEMO-P-%03d", s.n), "organization": org, "name": name, "kind": kind, "plan": plan,
		"startedAt": s.today.AddDate(-1-s.n%6, -s.n%12, 0).Format(time.DateOnly), "autoRenew": s.n%3 != 0,
		"status": "active",
	}
	if term != 0 {
		r["expiresAt"] = s.today.AddDate(0, 0, term).Format(time.DateOnly)
	}
	switch {
	case term < 0:
		r["status"] = "suspended"
		r["autoRenew"] = false
	case s.n%29 == 0:
		r["status"] = "terminated"
	case s.n%23 == 0:
		r["status"] = "pending"
	}
	for k, v := range more {
		r[k] = v
	}
	s.w.write("product", r)
}
