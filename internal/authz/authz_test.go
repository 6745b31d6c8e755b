package authz_test

import (
	"flag"
	"os"
	"testing"

	"kontor/internal/authz"
)

var update = flag.Bool("update", false, "write docs/permissions.md")

// The page is the golden file of role and permission: a change of the table is
// a change of the page, and read as such.
func TestTable_R7_R10_MatchesTheDocumentation(t *testing.T) {
	const path = "../../docs/permissions.md"
	if *update {
		if err := os.WriteFile(path, []byte(authz.Markdown()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(page) != authz.Markdown() {
		t.Error("docs/permissions.md differs from the table; run go test ./internal/authz -update and read the difference")
	}
}

func TestTable_IsClosed(t *testing.T) {
	for _, e := range authz.Table() {
		if e.Description == "" || len(e.Roles) == 0 {
			t.Errorf("%s has no description or no role", e.Name)
		}
		for _, role := range e.Roles {
			set := authz.OfRole(role)
			for _, d := range e.DependsOn {
				if !set.Has(d) {
					t.Errorf("%s holds %s without %s, which it depends on", role, e.Name, d)
				}
			}
		}
	}
}

func TestRoles_EachCoversTheNext(t *testing.T) {
	keys := authz.RoleKeys()
	for i := 1; i < len(keys); i++ {
		if !authz.OfRole(keys[i-1]).Covers(authz.OfRole(keys[i])) {
			t.Errorf("%s lacks something that %s holds", keys[i-1], keys[i])
		}
	}
	if authz.OfRole(authz.Administrator).Has(authz.RepresentativeGrant) {
		t.Error("R7: an administrator grants the legal-representative role")
	}
	if len(authz.OfRole("unknown")) != 0 || authz.NewSet("unknown").Has("unknown") {
		t.Error("an unknown name holds something")
	}
}
