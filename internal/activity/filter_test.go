package activity_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"kontor/ent"
	"kontor/internal/activity"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/page"
	"kontor/internal/testkit"
	"kontor/internal/viewer"
)

func TestLines_R136_NarrowedByEveryFilter(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme, other := w.Org("Acme"), w.Org("Other")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		cora, _ := w.Member(acme, "cora", authz.Collaborator)
		w.Join(other, cora, authz.LegalRepresentative)
		by := func(u *ent.User, token string, e event.Event) {
			ctx := w.As(u)
			viewer.From(ctx).Name = u.GivenName
			if token != "" {
				v := *viewer.From(ctx)
				v.Kind, v.TokenID, v.TokenName = viewer.Token, "tok_1", token
				ctx = viewer.With(ctx, &v)
			}
			w.Clock.Advance(time.Minute)
			record(t, w, ctx, e)
		}
		by(rita, "", event.Event{Action: "member.removed", OrgID: acme.ID, TargetID: "mem_1", TargetName: "Élodie Ünal"})
		by(cora, "", event.Event{Action: "product.tagged", OrgID: acme.ID, TargetID: "prd_1", TargetName: "100%.example"})
		by(cora, "Nightly", event.Event{Action: "product.renewed", OrgID: acme.ID, TargetID: "prd_2", TargetName: "atlas.example"})
		by(rita, "", event.Event{Action: "productions.tagged", OrgID: acme.ID, TargetID: "x", TargetName: "another group"})
		by(cora, "", event.Event{Action: "tag.created", OrgID: other.ID, TargetName: "elsewhere"})
		by(cora, "", event.Event{Action: "user.profile_updated", TargetID: cora.ID, TargetName: "cora"})

		j, yes, no := newJournal(w), true, false
		at := func(minute int) *time.Time { t := testkit.Start.Add(time.Duration(minute) * time.Minute); return &t }
		list := func(who *ent.User, own bool, f activity.Filter) []string {
			var c *page.Connection[*ent.Event]
			var err error
			if own {
				c, err = j.Own(w.As(who), f, page.Args{})
			} else {
				c, err = j.Lines(w.As(who), acme.ID, f, page.Args{})
			}
			if err != nil {
				t.Fatal(err)
			}
			var names []string
			for _, e := range c.Edges {
				names = append(names, e.Node.TargetName)
			}
			return names
		}
		everything := []string{"another group", "atlas.example", "100%.example", "Élodie Ünal"}
		for name, tt := range map[string]struct {
			f    activity.Filter
			want []string
		}{
			"everything":     {activity.Filter{}, everything},
			"a group":        {activity.Filter{Groups: []string{"product"}}, everything[1:3]},
			"two groups":     {activity.Filter{Groups: []string{"product", "member"}}, everything[1:]},
			"an action":      {activity.Filter{Actions: []string{"product.tagged"}}, everything[2:3]},
			"either":         {activity.Filter{Actions: []string{"product.tagged"}, Groups: []string{"member"}}, everything[2:]},
			"a person":       {activity.Filter{ActorID: cora.ID}, everything[1:3]},
			"an object":      {activity.Filter{TargetID: "prd_1"}, everything[2:3]},
			"a name, folded": {activity.Filter{Search: "ÉLODIE ünal"}, everything[3:]},
			"an actor":       {activity.Filter{Search: "cora"}, everything[1:3]},
			"a token's name": {activity.Filter{Search: "nightly"}, everything[1:2]},
			"no pattern":     {activity.Filter{Search: "%"}, everything[2:3]},
			"by token":       {activity.Filter{ByToken: &yes}, everything[1:2]},
			"not by token":   {activity.Filter{ByToken: &no, ActorID: cora.ID}, everything[2:3]},
			"from":           {activity.Filter{From: at(3)}, everything[:2]},
			"until":          {activity.Filter{Until: at(3)}, everything[2:]},
			"all together":   {activity.Filter{Groups: []string{"product"}, ActorID: cora.ID, TargetID: "prd_2", Search: "atlas", ByToken: &yes, From: at(1), Until: at(9)}, everything[1:2]},
			"nothing":        {activity.Filter{TargetID: "prd_9"}, nil},
		} {
			if got := list(rita, false, tt.f); !slices.Equal(got, tt.want) {
				t.Errorf("%s: %q, want %q", name, got, tt.want)
			}
		}
		// Without the right one sees what one did oneself, and no filter widens it.
		if got := list(cora, false, activity.Filter{}); !slices.Equal(got, everything[1:3]) {
			t.Errorf("a collaborator sees %q", got)
		}
		if got := list(cora, false, activity.Filter{ActorID: rita.ID}); got != nil {
			t.Errorf("a collaborator sees %q", got)
		}
		if got := list(cora, true, activity.Filter{}); !slices.Equal(got, []string{"cora", "elsewhere", "atlas.example", "100%.example"}) {
			t.Errorf("one's own log is %q", got)
		}
		if got := list(cora, true, activity.Filter{ActorID: rita.ID}); got != nil {
			t.Errorf("one's own log is %q", got)
		}
	})
}

// Origins are for whoever reads the log, and for who acted.
func TestSeesOrigin_R136_TheLogAndOnesOwn(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
	cora, _ := w.Member(acme, "cora", authz.Collaborator)
	otto, _ := w.Member(w.Org("Elsewhere"), "otto", authz.LegalRepresentative)
	byCora := &ent.Event{OrgID: &acme.ID, ActorID: cora.ID}
	byRita := &ent.Event{OrgID: &acme.ID, ActorID: rita.ID}
	for _, tt := range []struct {
		who  *ent.User
		line *ent.Event
		want bool
	}{{rita, byCora, true}, {cora, byCora, true}, {cora, byRita, false}, {otto, byRita, false}, {cora, &ent.Event{ActorID: cora.ID}, true}, {rita, &ent.Event{ActorID: cora.ID}, false}} {
		if got := activity.SeesOrigin(w.As(tt.who), tt.line); got != tt.want {
			t.Errorf("%s sees the origin of what %s did: %v", tt.who.GivenName, tt.line.ActorID, got)
		}
	}
}

func TestLines_RefusesWhatIsNoFilter(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
	many := make([]string, 51)
	for i := range many {
		many[i] = "product.tagged"
	}
	now := w.Clock.Now()
	for field, f := range map[string]activity.Filter{
		"filter.groups":   {Groups: []string{"product."}},
		"filter.actions":  {Actions: many},
		"filter.search":   {Search: "a\x00"},
		"filter.actorId":  {ActorID: "a\x00"},
		"filter.targetId": {TargetID: "a\x00"},
		"filter.until":    {From: &now, Until: &now},
	} {
		_, err := newJournal(w).Lines(w.As(rita), acme.ID, f, page.Args{})
		if e, ok := fault.As(err); !ok || e.Code != fault.CodeInvalid || e.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
}

// A page is one statement however narrow it is, and pages neither lose nor repeat
// lines of the same instant, nor those that come in between.
func TestLines_PagesInOneStatement(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		rita, _ := w.Member(acme, "rita", authz.LegalRepresentative)
		for i := range 25 {
			record(t, w, w.System(), event.Event{Action: []string{"product.tagged", "tag.created"}[i%2], OrgID: acme.ID, TargetName: fmt.Sprint(i)})
		}
		ctx, j, five := w.As(rita), newJournal(w), 5
		var after *string
		seen := map[string]bool{}
		for more := true; more; {
			var c *page.Connection[*ent.Event]
			n := w.Statements(func() {
				var err error
				if c, err = j.Lines(ctx, acme.ID, activity.Filter{Groups: []string{"product"}}, page.Args{First: &five, After: after}); err != nil {
					t.Fatal(err)
				}
			})
			if n != 1 {
				t.Fatalf("%d statements", n)
			}
			for _, e := range c.Edges {
				if seen[e.Node.ID] {
					t.Errorf("%s twice", e.Node.TargetName)
				}
				seen[e.Node.ID] = true
			}
			w.Clock.Advance(time.Second)
			record(t, w, w.System(), event.Event{Action: "product.tagged", OrgID: acme.ID, TargetName: "later"})
			after, more = c.PageInfo.EndCursor, c.PageInfo.HasNextPage
		}
		if len(seen) != 13 {
			t.Errorf("%d lines, want 13", len(seen))
		}
	})
}
