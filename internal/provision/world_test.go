package provision_test

import (
	"context"
	"fmt"
	"testing"

	"kontor/ent"
	entevent "kontor/ent/event"
	entproduct "kontor/ent/product"
	"kontor/internal/provision"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

// depot is a world with the provider's staff and a customer.
type depot struct {
	*testkit.World
	provision *provision.Provision
	acme      *ent.Organization
	stan      *ent.User
}

func newDepot(w *testkit.World) *depot {
	d := &depot{World: w, provision: provision.New(w.DB, w.Events, w.Clock), acme: w.Org("Acme")}
	d.stan = w.User("stan").Update().SetStaff(true).SaveX(w.System())
	d.acme = d.acme.Update().SetExternalRef("C-1001").SaveX(w.System())
	return d
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// as returns a context in which a service asks with a token of these scopes, and
// the token.
func (d *depot) as(t *testing.T, scopes ...string) (context.Context, string) {
	t.Helper()
	row, token, err := d.provision.CreateToken(d.As(d.stan), provision.TokenSpec{Name: "billing", Scopes: scopes})
	must(t, err)
	v, err := d.provision.Authenticate(context.Background(), token, "192.0.2.1")
	must(t, err)
	if v.TokenID != row.ID {
		t.Fatalf("viewer %+v", v)
	}
	return viewer.With(context.Background(), v), token
}

var all = []string{provision.ScopeProvision, provision.ScopeSuspend, provision.ScopeUsage}

func site(key string) provision.NewProduct {
	return provision.NewProduct{
		Key: key, Organization: "C-1001", Kind: entproduct.KindWebHosting, Name: " Élodie.example ", Reference: "P-7",
		Currency: "EUR", PeriodMonths: 12,
	}
}

// log lists what the services did in an organization, oldest first.
func (d *depot) log(o *ent.Organization) []string {
	var list []string
	for _, e := range d.DB.Client.Event.Query().Where(entevent.OrgID(o.ID)).Order(entevent.ByAt(), entevent.ByID()).AllX(d.System()) {
		list = append(list, fmt.Sprintf("%s %s %s", e.ActorKind, e.ActorName, e.Action))
	}
	return list
}
