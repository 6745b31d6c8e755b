package takeout_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/secret"
	"kontor/internal/takeout"
	"kontor/internal/task"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

type house struct {
	*testkit.World
	takeout *takeout.Takeout
	tasks   *task.Tasks
	org     *ent.Organization
	rita    *ent.User
}

func newHouse(w *testkit.World) *house {
	h := &house{World: w, org: w.Org("Acme"), tasks: task.New(w.DB, w.Queue, w.Events, w.Clock, slog.New(slog.DiscardHandler))}
	h.takeout = takeout.New(w.DB, h.tasks, w.Clock)
	h.rita, _ = w.Member(h.org, "rita", authz.LegalRepresentative)
	return h
}

// archive gives the task, runs it, and opens its file.
func (h *house) archive(t *testing.T) *zip.Reader {
	t.Helper()
	given, err := h.takeout.Give(h.As(h.rita), h.org.ID)
	if err != nil {
		t.Fatal(err)
	}
	job := &river.Job[task.Args]{JobRow: &rivertype.JobRow{Attempt: 1}, Args: task.Args{TaskID: given.ID}}
	if err := task.NewWorker(h.tasks).Work(context.Background(), job); err != nil {
		t.Fatal(err)
	}
	file, err := h.tasks.File(h.As(h.rita), given.ID)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := file.Copy(h.As(h.rita), &b); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func read(t *testing.T, z *zip.Reader, name string) string {
	t.Helper()
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// rows reads a table of the archive, as JSON, and compares it with its CSV.
func rows(t *testing.T, z *zip.Reader, table string) (list []map[string]any) {
	t.Helper()
	for line := range strings.Lines(read(t, z, "jsonl/"+table+".jsonl")) {
		var row map[string]any
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatalf("%s: %v", table, err)
		}
		list = append(list, row)
	}
	cells, err := csv.NewReader(strings.NewReader(read(t, z, "csv/"+table+".csv"))).ReadAll()
	if err != nil || len(cells) != len(list)+1 {
		t.Errorf("%s: %d rows of CSV for %d of JSON: %v", table, len(cells), len(list), err)
	}
	return list
}

// fill gives an organization one of everything, with the mark in its names, and
// secrets.
func fill(w *testkit.World, o *ent.Organization, u *ent.User, mark string) (secrets []string) {
	ctx, c, now := w.System(), w.DB.Client, w.Clock.Now()
	token, link := secret.NewToken(secret.APIToken), secret.NewToken(secret.Link)
	p := w.Product(o, mark+".example").Update().SetInternalName("=HYPERLINK(\"" + mark + "\")").SaveX(ctx)
	tag := c.Tag.Create().SetOrgID(o.ID).SetName("+" + mark).SetNameKey(mark).SetColor(1).SaveX(ctx)
	c.ProductTag.Create().SetOrgID(o.ID).SetProductID(p.ID).SetTagID(tag.ID).ExecX(ctx)
	_, m := w.Member(o, mark+"member", authz.Collaborator)
	w.Grant(m, p, "technical")
	team := c.Team.Create().SetOrgID(o.ID).SetName(mark).SetNameKey(mark).SaveX(ctx)
	c.TeamMember.Create().SetOrgID(o.ID).SetTeamID(team.ID).SetMembershipID(m.ID).ExecX(ctx)
	c.Address.Create().SetOrgID(o.ID).SetRecipient(mark).SetLine1("-1").SetCity(mark).SetCountry("CH").ExecX(ctx)
	c.Invitation.Create().SetOrgID(o.ID).SetEmail(mark + "@guest.example").SetRoleID(w.Role(o, authz.Collaborator).ID).
		SetTokenHash(secret.Hash(link)).SetSentAt(now).SetExpiresAt(now).ExecX(ctx)
	c.ApiToken.Create().SetOrgID(o.ID).SetUserID(u.ID).SetName(mark).SetHint(token[:12]).SetSecretHash(secret.Hash(token)).SetScopes([]string{"org:read"}).ExecX(ctx)
	c.WebhookEndpoint.Create().SetOrgID(o.ID).SetURL("https://hooks.example/services/" + mark + "/pathsecret").SetSecretBox([]byte("boxed-secret")).ExecX(ctx)
	c.SavedView.Create().SetOrgID(o.ID).SetUserID(u.ID).SetName(mark).SetNameKey(mark).SetQuery("q=" + mark).ExecX(ctx)
	c.Event.Create().SetOrgID(o.ID).SetActorKind("user").SetActorID(u.ID).SetActorName("@" + mark).SetAction("tag.created").
		SetData(map[string]string{"name": mark}).SetSalt([]byte("saltsaltsaltsalt")).SetAt(now).ExecX(ctx)
	c.ProductUsage.Create().SetOrgID(o.ID).SetProductID(p.ID).SetMetric("traffic").SetUnit("byte").SetQuantity(7).SetPeriodStart(now).SetPeriodEnd(now).ExecX(ctx)
	c.PartnerProfile.Create().SetOrgID(o.ID).SetSlug(o.Slug).SetName(mark).SetSearchKey(mark).SetDescription(mark).SetListed(true).ExecX(ctx)
	served := w.Link(w.Org("Client of "+o.Name), o, "full")
	c.PartnerAssignment.Create().SetOrgID(o.ID).SetLinkID(served.ID).SetMembershipID(m.ID).ExecX(ctx)
	w.Link(o, w.Org("Agency of "+o.Name), "limited", p)
	picture := c.Logo.Create().SetOrgID(o.ID).SetPng([]byte("PNG " + mark)).SaveX(ctx)
	o.Update().SetLogoKey(picture.ID).ExecX(ctx)
	u.Update().SetPasswordHash("$argon2id$v=19$" + mark).ExecX(ctx)
	return []string{token, token[:12], link, "pathsecret", "boxed-secret", "saltsalt", "$argon2", "kon_"}
}

// The archive holds every table, in both forms, with the same rows.
func TestTakeout_R140_HoldsEverything(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		fill(w, h.org, h.rita, "zanzibar")
		z := h.archive(t)
		if s := read(t, z, "README.txt"); !strings.Contains(s, "All data of Acme") || !strings.Contains(s, "activity") {
			t.Errorf("README: %s", s)
		}
		for table, n := range map[string]int{
			"organization": 1, "addresses": 1, "members": 2, "roles": 4, "teams": 1, "invitations": 1, "products": 1, "usage": 1, "product_rights": 1, "tags": 1,
			"tokens": 1, "webhooks": 1, "views": 1, "activity": 2, "partner_links": 2, "partner_link_products": 1, "partner_assignments": 1, "partner_profile": 1, "accepted_terms": 0, "support_grants": 0, "trusted_contacts": 0,
		} {
			if got := rows(t, z, table); len(got) != n {
				t.Errorf("%s: %d rows, want %d: %v", table, len(got), n, got)
			}
		}
		if s := read(t, z, "logo.png"); s != "PNG zanzibar" {
			t.Errorf("the logo is %q", s)
		}
		if p := rows(t, z, "products")[0]; p["name"] != "zanzibar.example" || fmt.Sprint(p["tags"]) != "[+zanzibar]" || p["price_minor"] != 1990.0 {
			t.Errorf("the product is %v", p)
		}
	})
}

// Every table that belongs to an organization is in the archive, or is left out for
// a reason: a new one fails until somebody has thought about it (R140).
func TestTakeout_R140_ThinksOfEveryTable(t *testing.T) {
	archived := map[string]string{
		"addresses": "addresses", "memberships": "members", "roles": "roles", "teams": "teams", "team_members": "teams", "trusted_contacts": "trusted_contacts",
		"invitations": "invitations", "tags": "tags", "product_tags": "products", "api_tokens": "tokens", "webhook_endpoints": "webhooks", "products": "products",
		"product_usages": "usage", "product_grants": "product_rights", "saved_views": "views", "terms_acceptances": "accepted_terms",
		"support_grants": "support_grants", "events": "activity", "logos": "logo.png",
		"partner_profiles": "partner_profile", "partner_assignments": "partner_assignments", "partner_link_products": "partner_link_products",
	}
	leftOut := map[string]string{
		"webhook_deliveries": "how the server did", "notifications": "one person's", "tasks": "one person's, with files of data that is here",
		"handovers": "in the activity log", "successions": "in the activity log", "succession_votes": "in the activity log", "support_visits": "in the activity log",
		"quote_requests": "nobody can write one yet",
	}
	w := testkit.New(t)
	h := newHouse(w)
	z := h.archive(t)
	owned, err := w.DB.SQL.Query(`SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'org_id' WHERE m.type = 'table'`)
	if err != nil {
		t.Fatal(err)
	}
	defer owned.Close()
	tables := 0
	for ; owned.Next(); tables++ {
		var table string
		if err := owned.Scan(&table); err != nil {
			t.Fatal(err)
		}
		switch in := archived[table]; {
		case in == "" && leftOut[table] == "":
			t.Errorf("%s is neither in the archive nor left out for a reason", table)
		case in != "" && in != "logo.png":
			rows(t, z, in) // fails without the file
		}
	}
	if tables < 20 {
		t.Errorf("only %d tables were found", tables)
	}
}

// No secret, no hash, no salt is in any file of the archive (R137); and nothing of
// another organization (R24).
func TestTakeout_R24_R137_NoSecretsAndNobodyElse(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		secrets := fill(w, h.org, h.rita, "zanzibar")
		other := w.Org("Victim")
		owner, _ := w.Member(other, "victimowner", authz.LegalRepresentative)
		fill(w, other, owner, "victim")
		// As its partner they see all of it, and are a member there too.
		w.Link(other, h.org, "full")
		third := w.Org("Victim two")
		fill(w, third, owner, "victimtwo")
		w.DB.Client.Membership.Create().SetOrgID(third.ID).SetUserID(h.rita.ID).SetRoleID(w.Role(third, authz.LegalRepresentative).ID).ExecX(w.System())
		z := h.archive(t)
		for _, f := range z.File {
			text := read(t, z, f.Name)
			for _, s := range append(secrets, "secret_hash", "token_hash", "password", "salt") {
				if f.Name != "README.txt" && strings.Contains(text, s) {
					t.Errorf("%s holds %q", f.Name, s)
				}
			}
			if strings.Contains(strings.ToLower(text), "victim") {
				t.Errorf("%s tells of another organization: %s", f.Name, text)
			}
		}
	})
}

// No cell of the archive is a formula (R138).
func TestTakeout_R138_NoFormulas(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	fill(w, h.org, h.rita, "zanzibar")
	z := h.archive(t)
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "csv/") {
			continue
		}
		cells, err := csv.NewReader(strings.NewReader(read(t, z, f.Name))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range cells {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
					t.Errorf("%s: %q", f.Name, cell)
				}
			}
		}
	}
}

// The archive needs the permission and the password given a moment ago, is another
// organization's to nobody, and is made three times a day (R21, R24, R140).
func TestTakeout_R21_R24_R140_WhoMay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		adam, _ := w.Member(h.org, "adam", authz.Administrator)
		otto, _ := w.Member(w.Org("Elsewhere"), "otto", authz.LegalRepresentative)
		stale := *viewer.From(h.As(h.rita))
		stale.ProvedAt = w.Clock.Now().Add(-11 * time.Minute)
		for name, c := range map[string]struct {
			ctx  context.Context
			want fault.Code
		}{
			"without proof": {viewer.With(context.Background(), &stale), fault.CodeForbidden},
			"administrator": {h.As(adam), fault.CodeForbidden},
			"from outside":  {h.As(otto), fault.CodeNotFound},
			"nobody":        {context.Background(), fault.CodeUnauthenticated},
		} {
			if _, err := h.takeout.Give(c.ctx, h.org.ID); fault.CodeOf(err) != c.want {
				t.Errorf("%s: %v", name, err)
			}
		}
		for range 3 {
			h.archive(t)
		}
		if _, err := h.takeout.Give(h.As(h.rita), h.org.ID); fault.CodeOf(err) != fault.CodeLimit {
			t.Errorf("the fourth of a day: %v", err)
		}
		w.Clock.Advance(24*time.Hour + time.Second)
		h.archive(t)
	})
}

// A log of many lines passes through little memory (R140).
func TestTakeout_FlatMemory(t *testing.T) {
	w := testkit.New(t)
	h := newHouse(w)
	ctx, now := w.System(), w.Clock.Now()
	const lines, filler = 20_000, 1000
	for range lines / 500 {
		var creates []*ent.EventCreate
		for range 500 {
			creates = append(creates, w.DB.Client.Event.Create().SetOrgID(h.org.ID).SetActorKind("user").SetAction("tag.created").
				SetData(map[string]string{"x": strings.Repeat("x", filler)}).SetAt(now))
		}
		w.DB.Client.Event.CreateBulk(creates...).ExecX(ctx)
	}
	defer debug.SetGCPercent(debug.SetGCPercent(20)) // what is counted is used, not left over
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	most := uint64(0)
	done := make(chan struct{})
	stop := make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			case <-time.After(20 * time.Millisecond):
				runtime.ReadMemStats(&after)
				most = max(most, after.HeapInuse)
			}
		}
	}()
	z := h.archive(t)
	close(stop)
	<-done
	// Each line once, over all the pages, though all are of one instant; and the export's own.
	seen := map[any]bool{}
	for _, line := range rows(t, z, "activity") {
		seen[line["id"]] = true
	}
	if len(seen) != lines+1 {
		t.Errorf("%d lines of %d", len(seen), lines+1)
	}
	if grown := int64(most) - int64(before.HeapInuse); grown > 20<<20 {
		t.Errorf("20 MB of lines took %d MB of memory", grown>>20)
	}
}

// Who exports without seeing billing or usage finds neither.
func TestTakeout_R140_NothingThatThePersonDoesNotSee(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		h := newHouse(w)
		fill(w, h.org, h.rita, "zanzibar")
		w.DB.Client.Product.Update().SetPriceMinor(4200).ExecX(w.System())
		if z := h.archive(t); rows(t, z, "products")[0]["price_minor"] != 4200.0 || len(rows(t, z, "usage")) != 1 {
			t.Error("a representative misses prices or usage")
		}
		r := w.DB.Client.Role.Create().SetOrgID(h.org.ID).SetName("Archivist").
			SetPermissions([]string{"org:export", "org:read", "org:read_details", "member:read", "product:read", "product:read_all", "activity:read"}).SaveX(w.System())
		h.rita = w.User("archie")
		w.DB.Client.Membership.Create().SetOrgID(h.org.ID).SetUserID(h.rita.ID).SetRoleID(r.ID).ExecX(w.System())
		z := h.archive(t)
		if row := rows(t, z, "products")[0]; row["price_minor"] != nil || row["currency"] != nil {
			t.Errorf("without billing:read: %v", row)
		}
		if n := len(rows(t, z, "usage")); n != 0 {
			t.Errorf("%d rows of usage without usage:read", n)
		}
	})
}
