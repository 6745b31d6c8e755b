package authz_test

import (
	"testing"

	"kontor/internal/authz"
)

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

// What only legal representatives do, and who lifts locks, no custom role says.
func TestCustom_R7_R31_R121(t *testing.T) {
	custom := authz.NewSet(authz.Custom()...)
	for _, p := range []authz.Permission{authz.RepresentativeGrant, authz.PartnerGrantFull, authz.ClientAdd, authz.ProductLock} {
		if custom.Has(p) {
			t.Errorf("a custom role may hold %s", p)
		}
	}
	for p := range custom {
		e, _ := authz.Lookup(p)
		for _, d := range e.DependsOn {
			if !custom.Has(d) {
				t.Errorf("a custom role may hold %s without %s, which it depends on", p, d)
			}
		}
	}
}

// What a token carries, and what a partner holds, is closed too; and no token
// and no partner may ever do what would give somebody more than they have.
func TestTable_R101_R123_TokensAndPartners(t *testing.T) {
	for _, scope := range authz.Scopes() {
		set := authz.OfScopes([]string{string(scope)})
		if !set.Has(scope) {
			t.Errorf("scope %s does not carry itself", scope)
		}
		for p := range set {
			e, _ := authz.Lookup(p)
			if e.Scope == "" {
				t.Errorf("scope %s carries %s, which no token may have", scope, p)
			}
		}
	}
	all := make([]string, 0)
	for _, scope := range authz.Scopes() {
		all = append(all, string(scope))
	}
	for _, p := range []authz.Permission{
		authz.RepresentativeGrant, authz.MemberRemove, authz.TokenManage, authz.WebhookManage,
		authz.PartnerManage, authz.PartnerGrantFull, authz.ClientAdd, authz.ClientAssign,
	} {
		if authz.OfScopes(all).Has(p) {
			t.Errorf("a token carries %s", p)
		}
		if authz.OfPartner(authz.Full).Has(p) {
			t.Errorf("a partner holds %s", p)
		}
	}
	for _, p := range []authz.Permission{authz.OrgUpdate, authz.MemberInvite, authz.MemberUpdate, authz.PartnerRead, authz.ActivityRead, authz.BillingRead} {
		if authz.OfPartner(authz.Full).Has(p) {
			t.Errorf("a partner holds %s", p)
		}
	}
	if !authz.OfPartner(authz.Full).Covers(authz.OfPartner(authz.Limited)) || len(authz.OfPartner("")) != 0 || len(authz.OfScopes([]string{"unknown"})) != 0 {
		t.Error("full access lacks something of limited access, or an unknown name holds something")
	}
	for _, level := range []authz.Level{authz.Limited, authz.Full} {
		set := authz.OfPartner(level)
		for p := range set {
			e, _ := authz.Lookup(p)
			for _, d := range e.DependsOn {
				if !set.Has(d) {
					t.Errorf("%s partners hold %s without %s, which it depends on", level, p, d)
				}
			}
		}
	}
}
