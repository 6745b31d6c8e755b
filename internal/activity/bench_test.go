package activity_test

import (
	"flag"
	"fmt"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"kontor/internal/activity"
	"kontor/internal/authz"
	"kontor/internal/page"
	"kontor/internal/testkit"
)

var benchLines = flag.Int("lines", 20_000, "how many lines the log of the benchmark has; a million shows how it lasts")

// BenchmarkLines reads pages of a long log: -args -lines=1000000 for a long one.
func BenchmarkLines(b *testing.B) {
	for _, d := range []string{dialect.SQLite, dialect.Postgres} {
		w := testkit.On(b, d)
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		statement := `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
			INSERT INTO events (id, org_id, actor_kind, actor_id, actor_name, action, target_id, target_name, at) SELECT 'evt_b' || i, $2, 'user',
			'usr_' || (i % 50), 'Person ' || (i % 50), CASE WHEN i % 1000 = 0 THEN 'member.removed' ELSE 'product.tagged' END, 'prd_' || (i % 5000), 'site-' || (i % 5000) || '.example', `
		if d == dialect.SQLite {
			statement += "strftime('%Y-%m-%d %H:%M:%f', '2026-01-01', '+' || i || ' seconds') || '+00:00' FROM n"
		} else {
			statement += "timestamptz '2026-01-01' + i * interval '1 second' FROM n"
		}
		if _, err := w.DB.SQL.Exec(statement, *benchLines, acme.ID); err != nil {
			b.Fatal(err)
		}
		if _, err := w.DB.SQL.Exec("ANALYZE"); err != nil {
			b.Fatal(err)
		}
		from := time.Date(2026, 1, 1, 1, 0, 0, 0, time.UTC)
		until := from.Add(time.Hour)
		for name, f := range map[string]activity.Filter{
			"all": {}, "rare group": {Groups: []string{"member"}}, "person": {ActorID: "usr_7"}, "object": {TargetID: "prd_77"},
			"an hour": {From: &from, Until: &until}, "search, found": {Search: "site-77.example"}, "search, not found": {Search: "nothing"},
		} {
			b.Run(fmt.Sprintf("%s/%s", d, name), func(b *testing.B) {
				ctx, j := w.As(rita), newJournal(w)
				for b.Loop() {
					if _, err := j.Lines(ctx, acme.ID, f, page.Args{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
