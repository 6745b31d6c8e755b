package importer_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"kontor/ent"
	"kontor/ent/event"
	"kontor/ent/membership"
	"kontor/ent/organization"
	entproduct "kontor/ent/product"
	"kontor/ent/user"
	"kontor/internal/authz"
	"kontor/internal/importer"
	"kontor/internal/org"
	"kontor/internal/page"
	"kontor/internal/product"
	"kontor/internal/testkit"
)

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// file is an input with this text.
func file(name, content string) importer.Input {
	return importer.Input{Name: name, Size: int64(len(content)), Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(content)), nil
	}}
}

// run imports at a time of its own, as two imports never run at the same instant.
func run(w *testkit.World, inputs ...importer.Input) (importer.Summary, error) {
	w.Clock.Advance(time.Minute)
	return importer.New(w.DB, w.Events, w.Clock).Run(context.Background(), inputs, importer.Options{})
}

// problems returns what an import complains of, a line each.
func problems(t *testing.T, err error) []string {
	t.Helper()
	var p *importer.Problems
	if !errors.As(err, &p) {
		t.Fatalf("got %v, want problems", err)
	}
	var lines []string
	for _, one := range p.List {
		lines = append(lines, fmt.Sprintf("%s: %s", one.Place, one.Message))
	}
	return lines
}

// rows counts the rows of all tables that an import writes.
func rows(w *testkit.World) [8]int {
	ctx, c := w.System(), w.DB.Client
	return [8]int{
		c.CatalogItem.Query().CountX(ctx), c.Organization.Query().CountX(ctx), c.User.Query().CountX(ctx), c.Membership.Query().CountX(ctx),
		c.Tag.Query().CountX(ctx), c.Product.Query().CountX(ctx), c.ProductTag.Query().CountX(ctx), c.ProductGrant.Query().CountX(ctx),
	}
}

var examples = map[string]string{"JSON Lines": "testdata/customers.jsonl", "CSV": "testdata/csv"}

func TestRun_Examples(t *testing.T) {
	for name, path := range examples {
		t.Run(name, func(t *testing.T) {
			testkit.Each(t, func(t *testing.T, w *testkit.World) {
				inputs, err := importer.Files([]string{path})
				ok(t, err)
				summary, err := run(w, inputs...)
				ok(t, err)
				if want := "2 plans, 3 organizations, 3 users, 4 memberships, 2 tags, 3 products, 1 grants"; summary.String() != want {
					t.Errorf("imported %s", summary)
				}
				looks(t, w)
				// Again: nothing is there twice.
				before := rows(w)
				_, err = run(w, inputs...)
				ok(t, err)
				if rows(w) != before {
					t.Errorf("%v rows became %v", before, rows(w))
				}
				looks(t, w)
			})
		})
	}
}

// looks checks what the examples say.
func looks(t *testing.T, w *testkit.World) {
	t.Helper()
	ctx, c := w.System(), w.DB.Client
	nord := c.Organization.Query().Where(organization.ExternalRef("C-1001")).OnlyX(ctx)
	if nord.Slug != "atelier-nord" || nord.TimeZone != "Europe/Zurich" || nord.Kind != organization.KindCompany || nord.IsPartner {
		t.Errorf("got %v", nord)
	}
	if slug := c.Organization.Query().Where(organization.ExternalRef("C-1002")).OnlyX(ctx).Slug; slug != "ines-moreau" {
		t.Errorf("got %s", slug)
	}
	luca := c.User.Query().Where(user.Email("luca@example.com")).OnlyX(ctx)
	ana := c.User.Query().Where(user.Email("ana.ruiz@example.com")).OnlyX(ctx)
	if luca.EmailVerifiedAt != nil || ana.EmailVerifiedAt == nil || ana.Locale != "es" || *ana.ExternalRef != "U-1" {
		t.Errorf("got %v, %v", luca, ana)
	}
	p := c.Product.Query().Where(entproduct.Reference("P-77001")).WithTags().WithCatalogItem().WithGrants().OnlyX(ctx)
	expires := time.Date(2027, 3, 31, 0, 0, 0, 0, time.UTC)
	if p.OrgID != nord.ID || p.HolderName != "Ana Ruiz" || p.PayerID == nil || !p.AutoRenew || p.PriceMinor != 990 || p.Currency != "CHF" ||
		!p.ExpiresAt.Equal(expires) || !p.ExpiresSort.Equal(expires) || p.Edges.CatalogItem.Name != "Web M" ||
		len(p.Edges.Tags) != 1 || p.Edges.Tags[0].Name != "Client important" || p.Edges.Tags[0].Color != 4 {
		t.Errorf("got %v with tags %v", p, p.Edges.Tags)
	}
	if g := p.Edges.Grants; len(g) != 1 || fmt.Sprint(g[0].Rights) != "[statistic technical]" {
		t.Errorf("got %v", g)
	}
	if p := c.Product.Query().Where(entproduct.Reference("P-77002")).OnlyX(ctx); !p.ExpiresAt.Equal(time.Date(2027, 3, 31, 20, 0, 0, 0, time.UTC)) {
		t.Errorf("expires %v", p.ExpiresAt)
	}
	// Who was imported reaches what the app shows.
	products := product.New(w.DB, w.Events, w.Clock)
	list, err := products.List(w.As(luca), nord.ID, product.Filter{Search: "NORD"}, product.OrderNameAsc, page.Args{})
	ok(t, err)
	if len(list.Edges) != 1 {
		t.Errorf("the collaborator sees %d products", len(list.Edges))
	}
}

func TestRun_OneEventForEachOrganization(t *testing.T) {
	w := testkit.New(t)
	inputs, err := importer.Files([]string{examples["JSON Lines"]})
	ok(t, err)
	_, err = run(w, inputs...)
	ok(t, err)
	lines := w.DB.Client.Event.Query().Where(event.Action("import.completed")).Order(event.ByTargetName()).AllX(w.System())
	if len(lines) != 3 || lines[0].TargetName != "Atelier Nord" || lines[0].ActorKind != "system" ||
		fmt.Sprint(lines[0].Data) != "map[grants:1 memberships:2 organizations:1 products:2 tags:2]" {
		t.Errorf("got %v", lines)
	}
	if n := w.DB.Client.Event.Query().CountX(w.System()); n != 3 {
		t.Errorf("%d events", n)
	}
}

func TestRun_DryRunChecksAndWritesNothing(t *testing.T) {
	w := testkit.New(t)
	inputs, err := importer.Files([]string{examples["CSV"]})
	ok(t, err)
	var progress bytes.Buffer
	i := importer.New(w.DB, w.Events, w.Clock)
	summary, err := i.Run(context.Background(), inputs, importer.Options{DryRun: true, Progress: &progress})
	ok(t, err)
	if summary["product"] != 3 || rows(w) != [8]int{} || !strings.Contains(progress.String(), "100 %  18 records") {
		t.Errorf("got %v, %v rows, %q", summary, rows(w), progress.String())
	}
	_, err = i.Run(context.Background(), []importer.Input{file("a.jsonl", `{"type": "tag"}`)}, importer.Options{DryRun: true})
	problems(t, err)
}

// What people changed here since stays theirs.
func TestRun_AgainKeepsWhatPeopleChanged(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		ctx, c := w.System(), w.DB.Client
		inputs, err := importer.Files([]string{examples["JSON Lines"]})
		ok(t, err)
		_, err = run(w, inputs...)
		ok(t, err)
		ana := c.User.Query().Where(user.ExternalRef("U-1")).OnlyX(ctx)
		c.User.UpdateOne(ana).SetEmail("ana@new.example").SetPasswordHash("x").SetRecoveryEmail("r@example.com").ExecX(ctx)
		m := c.Membership.Query().Where(membership.UserID(ana.ID)).OnlyX(ctx)
		c.Membership.UpdateOne(m).SetNotifyBilling(true).ExecX(ctx)
		p := c.Product.Query().Where(entproduct.Reference("P-77001")).OnlyX(ctx)
		own := c.Tag.Create().SetOrgID(p.OrgID).SetName("Own").SetNameKey("own").SetColor(1).SaveX(ctx)
		c.ProductTag.Create().SetOrgID(p.OrgID).SetProductID(p.ID).SetTagID(own.ID).ExecX(ctx)
		slug := c.Organization.GetX(ctx, p.OrgID).Slug

		_, err = run(w, file("again.jsonl", `
			{"type": "organization", "ref": "C-1001", "name": "Atelier Sud"}
			{"type": "user", "ref": "U-1", "email": "ana.ruiz@example.com", "familyName": "Ruiz López"}
			{"type": "membership", "organization": "C-1001", "user": "U-1", "role": "legal_representative"}
			{"type": "product", "reference": "P-77001", "organization": "C-1001", "status": "suspended"}`))
		ok(t, err)
		ana = c.User.GetX(ctx, ana.ID)
		if ana.Email != "ana@new.example" || ana.PasswordHash != "x" || ana.RecoveryEmail != "r@example.com" || ana.GivenName != "Ana" || ana.FamilyName != "Ruiz López" {
			t.Errorf("got %v", ana)
		}
		if !c.Membership.GetX(ctx, m.ID).NotifyBilling {
			t.Error("the preference is gone")
		}
		o := c.Organization.GetX(ctx, p.OrgID)
		if o.Name != "Atelier Sud" || o.Slug != slug || o.Kind != organization.KindCompany {
			t.Errorf("got %v", o)
		}
		again := c.Product.Query().Where(entproduct.ID(p.ID)).WithTags().OnlyX(ctx)
		if again.Status != entproduct.StatusSuspended || again.Name != p.Name || again.PriceMinor != p.PriceMinor || !again.CreatedAt.Equal(p.CreatedAt) || len(again.Edges.Tags) != 2 {
			t.Errorf("got %v with %v", again, again.Edges.Tags)
		}
	})
}

// Whoever has registered an address and not confirmed it may be a stranger: their
// password does not open what the import gives to the owner of the address.
func TestRun_R67_UnconfirmedAccountLosesItsPassword(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		stranger := w.User("ana")
		for _, record := range []string{
			`{"type": "user", "email": "ana@example.com", "emailVerified": false}`,
			`{"type": "user", "email": "ana@example.com", "emailVerified": true}`,
		} {
			stranger.Update().ClearEmailVerifiedAt().SetPasswordHash("x").ExecX(w.System())
			_, err := run(w, file("a.jsonl", record))
			ok(t, err)
			if u := w.DB.Client.User.GetX(w.System(), stranger.ID); u.PasswordHash != "" {
				t.Fatalf("after %s the stranger's password is good", record)
			}
		}
	})
}

func TestRun_R1_EveryOrganizationHasARepresentative(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		// One that is there already and would lose its only one.
		acme := w.Org("acme")
		lea, _ := w.Member(acme, "lea", authz.LegalRepresentative)
		w.DB.Client.Organization.UpdateOne(acme).SetExternalRef("C-1").ExecX(w.System())
		before := rows(w)
		_, err := run(w, file("a.jsonl", `{"type": "organization", "ref": "C-2", "name": "Nobody's", "kind": "company"}
{"type": "organization", "ref": "C-3", "name": "Suspended", "kind": "company"}
{"type": "membership", "organization": "C-1", "user": "`+lea.Email+`", "role": "administrator"}
{"type": "membership", "organization": "C-3", "user": "`+lea.Email+`", "role": "legal_representative", "suspended": true}`))
		want := []string{
			"a.jsonl:1:1: The organization Nobody's has no legal representative. Add a membership with the role legal_representative.",
			"a.jsonl:2:1: The organization Suspended has no legal representative. Add a membership with the role legal_representative.",
			"a.jsonl:3:1: The organization acme has no legal representative. Add a membership with the role legal_representative.",
		}
		if got := problems(t, err); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("got\n%s", strings.Join(got, "\n"))
		}
		if rows(w) != before {
			t.Errorf("%v rows became %v", before, rows(w))
		}
	})
}

// While one representative removes the other, an import takes that one the role: it
// waits for the end of the removal, and is refused.
func TestRun_R1_R6_AtTheSameInstantAsARemoval(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		orgs, acme := org.New(w.DB, w.Events, w.Clock), w.Org("acme")
		w.DB.Client.Organization.UpdateOne(acme).SetExternalRef("C-1").ExecX(w.System())
		lea, place := w.Member(acme, "lea", authz.LegalRepresentative)
		place.Update().SetNotifyBilling(true).ExecX(w.System()) // the removal changes nothing about it
		_, tim := w.Member(acme, "tim", authz.LegalRepresentative)
		imported := make(chan error, 1)
		ok(t, w.DB.WithTx(w.As(lea), func(ctx context.Context, _ *ent.Client) error {
			if _, err := orgs.Remove(ctx, tim.ID); err != nil {
				return err
			}
			go func() {
				_, err := run(w, file("a.jsonl", `{"type": "membership", "organization": "C-1", "user": "`+lea.Email+`", "role": "administrator"}`))
				imported <- err
			}()
			time.Sleep(300 * time.Millisecond)
			return nil
		}))
		if got := problems(t, <-imported); len(got) != 1 || !strings.Contains(got[0], "no legal representative") {
			t.Errorf("got %v", got)
		}
		left, err := orgs.Representatives(context.Background(), []string{acme.ID})
		if ok(t, err); len(left[acme.ID]) != 1 {
			t.Errorf("%d representatives are left", len(left[acme.ID]))
		}
	})
}

// Whoever is left alone as representative gets the billing reminders, who is no
// collaborator keeps no billing right, and another role is logged.
func TestRun_R18_R19_R135_BillingFollowsTheRole(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("acme")
		w.DB.Client.Organization.UpdateOne(acme).SetExternalRef("C-1").ExecX(w.System())
		lea, _ := w.Member(acme, "lea", authz.LegalRepresentative)
		_, tim := w.Member(acme, "tim", authz.LegalRepresentative)
		cleo, seat := w.Member(acme, "cleo", authz.Collaborator)
		w.DB.Client.Membership.Update().SetNotifyBilling(false).ExecX(w.System())
		seat.Update().SetBillingAccess(true).ExecX(w.System())
		membership := func(u *ent.User, rest string) string {
			return fmt.Sprintf(`{"type": "membership", "organization": "C-1", "user": %q, %s}`, u.Email, rest) + "\n"
		}
		_, err := run(w, file("a.jsonl", membership(lea, `"role": "administrator"`)+membership(cleo, `"role": "external"`)))
		ok(t, err)
		if !w.DB.Client.Membership.GetX(w.System(), tim.ID).NotifyBilling {
			t.Error("the only representative gets no reminders")
		}
		if w.DB.Client.Membership.GetX(w.System(), seat.ID).BillingAccess {
			t.Error("an external sees billing")
		}
		log := w.DB.Client.Event.Query().Where(event.Action("member.role_changed"), event.OrgID(acme.ID)).Order(event.ByTargetName()).AllX(w.System())
		if len(log) != 2 || log[0].TargetID != seat.ID || log[1].Data["role_from"] != "legal_representative" || log[1].Data["role_to"] != "administrator" {
			t.Errorf("logged %v", log)
		}
		_, err = run(w, file("a.jsonl", membership(cleo, `"role": "external", "billingAccess": true`)))
		if got := problems(t, err); len(got) != 1 || !strings.Contains(got[0], "Externals see no billing") {
			t.Errorf("got %v", got)
		}
	})
}

func TestRun_R27_GrantsWithinTheKind(t *testing.T) {
	w := testkit.New(t)
	content, err := importer.Files([]string{examples["JSON Lines"]})
	ok(t, err)
	_, err = run(w, append(content, file("b.jsonl", `{"type": "grant", "organization": "C-1001", "user": "luca@example.com", "product": "P-77002", "rights": ["technical", "statistic"]}
{"type": "grant", "organization": "C-1001", "user": "luca@example.com", "product": "P-77003", "rights": ["technical"]}
{"type": "grant", "organization": "C-1001", "user": "U-2", "product": "P-77001", "rights": ["technical"]}
{"type": "grant", "organization": "C-1001", "user": "luca@example.com", "product": "P-77002", "rights": []}`))...)
	want := []string{
		"b.jsonl:1:105: rights must be some of technical for a product of kind domain.",
		"b.jsonl:2:84: The product P-77003 belongs to another organization.",
		"b.jsonl:3:53: This user is not a member of Atelier Nord. Add a membership before.",
		"b.jsonl:4:105: rights must be some of technical for a product of kind domain.",
	}
	if got := problems(t, err); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestRun_SlugsOfEqualNames(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		w.Member(w.Org("garage"), "lea", authz.LegalRepresentative)
		var b strings.Builder
		for i := range 14 {
			fmt.Fprintf(&b, `{"type": "organization", "ref": "C-%d", "name": "Garage", "kind": "company"}`+"\n", i)
			fmt.Fprintf(&b, `{"type": "membership", "organization": "C-%d", "user": "lea@example.com", "role": "legal_representative"}`+"\n", i)
		}
		_, err := run(w, file("a.jsonl", b.String()))
		ok(t, err)
		slugs := w.DB.Client.Organization.Query().Order(ent.Asc(organization.FieldID)).Select(organization.FieldSlug).StringsX(w.System())
		if len(slugs) != 15 || slugs[1] != "garage-2" || slugs[8] != "garage-9" || !strings.HasPrefix(slugs[9], "garage-") || len(slugs[9]) != len("garage-")+10 {
			t.Errorf("got %v", slugs)
		}
	})
}

func TestFiles(t *testing.T) {
	inputs, err := importer.Files([]string{"testdata/csv/tags.csv", "testdata/csv/organizations.csv", "testdata/customers.jsonl"})
	ok(t, err)
	var names []string
	for _, in := range inputs {
		names = append(names, in.Name)
		if in.Size == 0 {
			t.Errorf("%s has no size", in.Name)
		}
	}
	if got := strings.Join(names, " "); got != "testdata/customers.jsonl testdata/csv/organizations.csv testdata/csv/tags.csv" {
		t.Errorf("the order is %s", got)
	}
	for _, path := range []string{"testdata/none.jsonl", "importer_test.go", t.TempDir()} {
		if _, err := importer.Files([]string{path}); err == nil {
			t.Errorf("%s was taken", path)
		}
	}
}
