package importer_test

import (
	"fmt"
	"strings"
	"testing"

	"entgo.io/ent/dialect"

	"kontor/internal/testkit"
)

// BenchmarkRun imports 100,000 products of 100 organizations.
func BenchmarkRun(b *testing.B) {
	var content strings.Builder
	for o := range 100 {
		fmt.Fprintf(&content, `{"type": "organization", "ref": "C-%d", "name": "Customer %d", "kind": "company"}
{"type": "user", "ref": "U-%d", "email": "u%d@example.com", "givenName": "User"}
{"type": "membership", "organization": "C-%d", "user": "U-%d", "role": "legal_representative"}
{"type": "tag", "organization": "C-%d", "name": "blue", "color": 5}
`, o, o, o, o, o, o, o)
		for p := range 1000 {
			fmt.Fprintf(&content, `{"type": "product", "reference": "P-%d-%d", "organization": "C-%d", "kind": "web_hosting", "name": "site-%d.example", "internalName": "Site %d", "startedAt": "2024-01-01", "expiresAt": "2027-03-31", "autoRenew": true, "priceMinor": 990, "tags": ["blue"]}`+"\n", o, p, o, p, p)
		}
	}
	in := file("customers.jsonl", content.String())
	for _, d := range []string{dialect.SQLite, dialect.Postgres} {
		b.Run(d, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				w := testkit.On(b, d)
				b.StartTimer()
				summary, err := run(w, in)
				if err != nil || summary["product"] != 100_000 {
					b.Fatal(summary, err)
				}
			}
			b.ReportMetric(100_400*float64(b.N)/b.Elapsed().Seconds(), "records/s")
		})
	}
}
