package takeout

import (
	"fmt"
	"strings"
)

// explanation is README.txt: the name, the instant, the list of tables.
const explanation = `All data of %s
Written on %s

Every table is here in two forms:

  csv/    for spreadsheets. UTF-8, with commas, a first line of names. A text that a
          spreadsheet would take for a formula begins with an apostrophe.
  jsonl/  for programs. UTF-8, one JSON object on each line.

%s
The logo, if there is one, is logo.png.

Ids never change; by them rows refer to each other (org_id, membership_id and so
on). Instants are in UTC. Prices are in the smallest unit of their currency.

What is not here: passwords and secrets of tokens and webhooks, which nobody can
read, and the paths of webhooks, which may hold some; what is one person's alone,
such as their notifications; deliveries of webhooks; files of earlier exports; and
what whoever exported this may not see. The files were written one after the
other: what changed meanwhile may stand in one of them already and not in another.
`

func contents() string {
	var b strings.Builder
	for _, t := range tables {
		fmt.Fprintf(&b, "  %-18s %s\n", t.name, t.about)
	}
	return b.String()
}
