package demo

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"time"

	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/secret"
)

// The shape of a large provider.
const (
	largest = 20_000 // products of the first organization, if there are as many
	average = 60     // of the others
	perOrg  = 6      // tags
)

// ScaleEmail is whom to sign in as to see the largest organization, with Password.
const ScaleEmail = "scale@provider.example"

// Scale makes n products, over about a sixtieth as many organizations, of which
// the first is very large. The same n makes the same ones. Progress goes to out.
func Scale(ctx context.Context, d *db.DB, log *event.Log, n int, out io.Writer) error {
	hash, err := secret.HashPassword(ctx, Password)
	if err != nil {
		return err
	}
	now := clock.System{}.Now()
	return stream(ctx, d, log, out, func(w *writer) { scale(w, now, n, hash) })
}

var words = []string{
	"aurora", "brise", "cedro", "delta", "ember", "feld", "gruta", "hafen", "isola", "jardin", "kite", "lago", "mistral", "nube",
	"orme", "prado", "quarz", "rive", "sierra", "torre", "ulme", "valle", "wolke", "xeno", "yarrow", "zirbe",
}

func scale(w *writer, now time.Time, n int, passwordHash string) {
	for _, r := range plans {
		w.write("plan", r)
	}
	random := rand.New(rand.NewPCG(1, uint64(n)))
	word := func() string { return words[random.IntN(len(words))] }
	today := now.Truncate(day)
	for org, left := 0, n; left > 0; org++ {
		size := 1 + int(random.ExpFloat64()*average)
		if org == 0 {
			size = largest
		}
		size = min(size, left)
		ref, email := fmt.Sprintf("SCALE-%06d", org), fmt.Sprintf("owner%06d@customer.example", org)
		user := record{"email": email, "givenName": "Owner", "familyName": fmt.Sprint(org)}
		if org == 0 {
			user["email"], user["passwordHash"] = ScaleEmail, passwordHash
		}
		w.write("organization", record{"ref": ref, "name": fmt.Sprintf("%s %s %d", title(word()), title(word()), org), "kind": "company"})
		w.write("user", user)
		w.write("membership", record{"organization": ref, "user": user["email"], "role": "legal_representative"})
		for t := range perOrg {
			w.write("tag", record{"organization": ref, "name": words[t*4], "color": t * 2})
		}
		for i := range size {
			plan := plans[random.IntN(len(plans))]
			r := record{
				"reference": fmt.Sprintf("%s-%05d", ref, i), "organization": ref, "kind": plan["kind"], "plan": plan["code"],
				"name":      fmt.Sprintf("%s-%s-%d.example", word(), word(), i),
				"startedAt": today.AddDate(0, 0, -random.IntN(2000)).Format(time.DateOnly), "autoRenew": random.IntN(3) > 0,
				"status": []string{"active", "active", "active", "active", "suspended", "pending"}[random.IntN(6)],
				"tags":   []string{words[random.IntN(perOrg)*4], words[random.IntN(perOrg)*4]}[:random.IntN(3)],
			}
			if random.IntN(10) > 0 {
				r["expiresAt"] = today.AddDate(0, 0, random.IntN(730)-10).Format(time.DateOnly)
			}
			w.write("product", r)
		}
		left -= size
	}
}

func title(s string) string { return string(s[0]-'a'+'A') + s[1:] }
