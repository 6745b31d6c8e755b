package authz

import (
	"fmt"
	"slices"
	"strings"
)

// Markdown renders the table for docs/permissions.md.
func Markdown() string {
	var b strings.Builder
	b.WriteString("# Permissions\n\nWhat each built-in role may do in its organization. Made from `internal/authz`; a test keeps it true.\n\n")
	b.WriteString("| permission | may | needs |")
	for _, r := range RoleKeys() {
		fmt.Fprintf(&b, " %s |", strings.ReplaceAll(string(r), "_", " "))
	}
	b.WriteString("\n|---|---|---|" + strings.Repeat(":-:|", len(RoleKeys())) + "\n")
	for _, e := range table {
		var needs []string
		for _, d := range e.DependsOn {
			needs = append(needs, "`"+string(d)+"`")
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |", e.Name, e.Description, strings.Join(needs, ", "))
		for _, r := range RoleKeys() {
			mark := "–"
			if slices.Contains(e.Roles, r) {
				mark = "yes"
			}
			fmt.Fprintf(&b, " %s |", mark)
		}
		b.WriteString("\n")
	}
	b.WriteString("\nA collaborator with the billing right also holds `billing:read`. Limited members (without `product:read_all`) see the products they have a right on.\n")
	return b.String()
}
