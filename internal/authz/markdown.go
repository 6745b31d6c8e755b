package authz

import (
	"fmt"
	"slices"
	"strings"
)

// Markdown renders the table for docs/permissions.md.
func Markdown() string {
	var b strings.Builder
	b.WriteString("# Permissions\n\nWho may do what, from the one table in `internal/authz`: each built-in role in its organization; whether a custom role may hold it; the scope with which an API token carries it, within what its creator may do; " +
		"and the least level of a partner link that gives it to a partner's people at a client. Tests keep this page true: they ask every field and every command as every kind of actor.\n\n")
	b.WriteString("| permission | may | needs |")
	for _, r := range RoleKeys() {
		fmt.Fprintf(&b, " %s |", strings.ReplaceAll(string(r), "_", " "))
	}
	b.WriteString(" custom role | token scope | partner |\n|---|---|---|" + strings.Repeat(":-:|", len(RoleKeys())+1) + "---|---|\n")
	custom := Custom()
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
		may := "–"
		if slices.Contains(custom, e.Name) {
			may = "may"
		}
		scope, partner := "–", "–"
		if e.Scope != "" {
			scope = "`" + string(e.Scope) + "`"
		}
		if e.Partner != "" {
			partner = string(e.Partner)
		}
		fmt.Fprintf(&b, " %s | %s | %s |\n", may, scope, partner)
	}
	b.WriteString("\nA collaborator with the billing right also holds `billing:read`. Limited members (without `product:read_all`) see the products they have a right on, and so do partners with limited access. " +
		"The people of an organization that the provider has blocked, and those of its partners, hold at most " + names(Blocked()) + "; so do its people at its clients. " +
		"The provider's staff, where a customer lets them look in, hold " + names(Support()) + ".\n")
	return b.String()
}

// names lists a set as the page writes permissions.
func names(s Set) string {
	var list []string
	for _, p := range s.List() {
		list = append(list, "`"+string(p)+"`")
	}
	return strings.Join(list, ", ")
}
