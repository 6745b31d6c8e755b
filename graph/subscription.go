package graph

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"entgo.io/ent/privacy"
	"github.com/99designs/gqlgen/graphql"

	"kontor/ent"
	"kontor/graph/model"
	"kontor/internal/authz"
	"kontor/internal/fault"
	"kontor/internal/id"
	"kontor/internal/live"
	"kontor/internal/viewer"
)

// rightsEvery is how often a subscription on which nothing happens looks
// whether its viewer may still follow. The viewer is kept by Live.
const rightsEvery = time.Second

var errBehind = fault.Limit(0, "too_many_changes", "More has changed than can be told one by one. Load the list anew, and subscribe again.")

// following is what a subscription follows.
type following[T any] struct {
	topic live.Topic
	// need is what the viewer must hold in orgID, as long as it goes on. What is the
	// person's own, without an organization, needs that they are signed in.
	need  authz.Permission
	orgID string
	// orgIDs are where changes are looked for; orgID alone if it is nil.
	orgIDs func() []string
	// targets are the prefixes of the ids of what the subscription is about.
	targets []string
	// more, if there is any, names changes that nothing is written about.
	more func() []live.Change
	// tell reads what has changed, as the viewer sees it now; nil is not told.
	tell func(context.Context, live.Change) (*T, error)
	// tab counts what is told; follow opens it.
	tab tab
}

// follow begins a subscription, which ends with an error as soon as the viewer
// loses the permission.
func follow[T any](ctx context.Context, r *Resolver, f following[T]) (<-chan *T, error) {
	if err := f.allowed(ctx); err != nil {
		return nil, err
	}
	if f.orgIDs == nil {
		of := cmp.Or(f.orgID, viewer.From(ctx).UserID)
		f.orgIDs = func() []string { return []string{of} }
	}
	if f.more == nil {
		f.more = func() []live.Change { return nil }
	}
	changes, err := r.changes.Subscribe(ctx, f.topic, f.orgIDs, func(c live.Change) bool {
		prefix, _ := id.Prefix(c.TargetID)
		return slices.Contains(f.targets, prefix)
	})
	if err != nil {
		return nil, err
	}
	f.tab = tab{throttle: r.throttle}
	out := make(chan *T)
	go func() {
		defer close(out)
		defer func() {
			if p := recover(); p != nil {
				endWith(ctx, graphql.GetOperationContext(ctx).Recover(ctx, p))
			}
		}()
		if err := f.run(ctx, r.clock.Now, changes, out); err != nil && ctx.Err() == nil {
			endWith(ctx, err)
		}
	}()
	return out, nil
}

// allowed fails for whoever may not follow, or not any more.
func (f following[T]) allowed(ctx context.Context) error {
	if f.orgID == "" {
		_, err := viewer.RequireSession(ctx)
		return err
	}
	return viewer.Require(ctx, f.need, f.orgID)
}

// run tells changes until ctx ends, or an error ends it. While the viewer's budget is
// used up it tells none: they wait, or become one.
func (f following[T]) run(ctx context.Context, now func() time.Time, changes <-chan live.Change, out chan<- *T) error {
	tick := time.NewTicker(rightsEvery)
	defer tick.Stop()
	var waiting []*T // for a client that has not yet taken what came before
	var rest time.Time
	tell := func(c live.Change) error {
		if c.TargetID == "" {
			return errBehind
		}
		// A policy hides the row from whoever lost the right, but not that there is one.
		if err := f.allowed(ctx); err != nil {
			return err
		}
		told, err := f.tell(ctx, c)
		if err == nil && told != nil {
			waiting = append(waiting, told)
			rest, err = f.tab.add(ctx)
		}
		return err
	}
	for {
		in, to, first := changes, (chan<- *T)(nil), (*T)(nil)
		if len(waiting) > 0 {
			in, to, first = nil, out, waiting[0]
		}
		rests := now().Before(rest)
		if rests {
			in = nil
		}
		var err error
		select {
		case <-ctx.Done():
			return nil
		case to <- first:
			waiting = waiting[1:]
		case c, ok := <-in:
			if !ok {
				return nil
			}
			err = tell(c)
		case <-tick.C:
			if err = f.allowed(ctx); err != nil || rests {
				break
			}
			for _, c := range f.more() {
				if err == nil {
					err = tell(c)
				}
			}
		}
		if err != nil {
			return err
		}
	}
}

// current reads a row as the viewer sees it; nil when it is gone, or hidden.
func current[T any](ctx context.Context, get func(context.Context, string) (*T, error), id string) (*T, error) {
	row, err := get(ctx, id)
	if ent.IsNotFound(err) || errors.Is(err, privacy.Deny) {
		return nil, nil
	}
	return row, err
}

func (r *Resolver) productChanges(orgID string) following[model.ProductChange] {
	return following[model.ProductChange]{
		need: authz.ProductRead, orgID: orgID, targets: []string{id.Product},
		tell: func(ctx context.Context, c live.Change) (*model.ProductChange, error) {
			row, err := current(ctx, r.db.Client.Product.Get, c.TargetID)
			// That there is a product which they do not see is not for everybody to know.
			if v := viewer.From(ctx); row == nil && (len(v.ProductKinds) > 0 || !viewer.Can(ctx, authz.ProductReadAll, orgID)) {
				return nil, err
			}
			return &model.ProductChange{Action: c.Action, ProductID: c.TargetID, Product: row}, err
		},
	}
}

func (r *Resolver) memberChanges(orgID string) following[model.MemberChange] {
	return following[model.MemberChange]{
		need: authz.MemberRead, orgID: orgID, targets: []string{id.Membership},
		tell: func(ctx context.Context, c live.Change) (*model.MemberChange, error) {
			row, err := current(ctx, r.db.Client.Membership.Get, c.TargetID)
			return &model.MemberChange{Action: c.Action, MembershipID: c.TargetID, Membership: row}, err
		},
	}
}

func (r *Resolver) invitationChanges(orgID string) following[model.InvitationChange] {
	return following[model.InvitationChange]{
		need: authz.MemberRead, orgID: orgID, targets: []string{id.Invitation},
		tell: func(ctx context.Context, c live.Change) (*model.InvitationChange, error) {
			row, err := current(ctx, r.db.Client.Invitation.Get, c.TargetID)
			return &model.InvitationChange{Action: c.Action, InvitationID: c.TargetID, Invitation: row}, err
		},
	}
}

func (r *Resolver) jobChanges(orgID string) following[model.JobChange] {
	return following[model.JobChange]{
		topic: live.Jobs, need: authz.WebhookManage, orgID: orgID, targets: []string{id.WebhookDelivery},
		tell: func(ctx context.Context, c live.Change) (*model.JobChange, error) {
			row, err := current(ctx, r.db.Client.WebhookDelivery.Get, c.TargetID)
			return &model.JobChange{Kind: c.Action, ID: c.TargetID, Delivery: row}, err
		},
	}
}

func (r *Resolver) taskChanges() following[ent.Task] {
	return following[ent.Task]{
		topic: live.Tasks, targets: []string{id.Task},
		tell: func(ctx context.Context, c live.Change) (*ent.Task, error) {
			return current(ctx, r.db.Client.Task.Get, c.TargetID)
		},
	}
}

func (r *Resolver) notificationChanges() following[ent.Notification] {
	return following[ent.Notification]{
		topic: live.Notifications, targets: []string{id.Notification},
		tell: func(ctx context.Context, c live.Change) (*ent.Notification, error) {
			return current(ctx, r.db.Client.Notification.Get, c.TargetID)
		},
	}
}

// clientChanges follows the products of a partner's clients, and the links
// themselves. That one begins or ends is read off the viewer's places, which
// tell it for whoever is assigned, too.
func (r *Resolver) clientChanges(ctx context.Context, partnerID string) following[model.ClientChange] {
	v := viewer.From(ctx)
	links := func() map[string]string { // by client
		links := map[string]string{}
		for _, m := range v.Memberships() {
			if m.Link != nil && m.Link.PartnerID == partnerID && !m.Suspended {
				links[m.OrgID] = m.Link.ID
			}
		}
		return links
	}
	known := links()
	return following[model.ClientChange]{
		need: authz.ClientRead, orgID: partnerID, targets: []string{id.Product, id.PartnerLink},
		orgIDs: func() []string { return slices.Collect(maps.Keys(links())) },
		more: func() (changes []live.Change) {
			now := links()
			for orgID, link := range now {
				if known[orgID] != link {
					changes = append(changes, live.Change{OrgID: orgID, Action: "partner.linked", TargetID: link})
				}
			}
			for orgID, link := range known {
				if now[orgID] == "" {
					changes = append(changes, live.Change{OrgID: orgID, Action: "partner.ended", TargetID: link})
				}
			}
			known = now
			return changes
		},
		tell: func(ctx context.Context, c live.Change) (*model.ClientChange, error) {
			told, link := &model.ClientChange{Action: c.Action, OrganizationID: c.OrgID}, links()[c.OrgID]
			prefix, _ := id.Prefix(c.TargetID)
			written := !c.At.IsZero() // in the log, and not read off the places
			switch {
			case link == "":
				if written {
					return nil, nil
				}
				return told, nil
			case prefix == id.PartnerLink && written && (c.TargetID != link || c.Action != "partner.changed"):
				return nil, nil // of another partner, or told already
			}
			row, err := current(ctx, r.db.Client.PartnerLink.Get, link)
			if err != nil || row == nil {
				return nil, err
			}
			told.Client = &model.Client{Link: row}
			if prefix == id.Product {
				told.Product, err = current(ctx, r.db.Client.Product.Get, c.TargetID)
				if told.Product == nil { // not one of those that the link shows
					return nil, err
				}
			}
			return told, err
		},
	}
}
