package product

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	"kontor/ent"
	"kontor/ent/savedview"
	"kontor/internal/access"
	"kontor/internal/authz"
	"kontor/internal/event"
	"kontor/internal/fault"
	"kontor/internal/viewer"
)

const (
	maxViewName = 64
	maxQuery    = 2000
	maxViews    = 50
)

// ErrTooManyViews is returned for one view more than a person may keep.
var ErrTooManyViews = fault.Limit(0, "views", "You can keep at most 50 views of this list. Delete one first.")

// Views returns the viewer's own saved views in an organization, by name.
func (p *Products) Views(ctx context.Context, orgID string) ([]*ent.SavedView, error) {
	rows, err := p.db.Client.SavedView.Query().
		Where(savedview.OrgID(orgID)).Order(savedview.ByNameKey()).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "organization")
	}
	return rows, nil
}

// SaveView keeps a filter of the product list, as the query string of its
// address, under a name. A view of the viewer's that has this name already, in
// whatever case, is replaced.
//
// The viewer must be a member. Fails with not_found, invalid on "name" and
// "query", and ErrTooManyViews.
func (p *Products) SaveView(ctx context.Context, orgID, name, query string) (view *ent.SavedView, err error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	if name, err = label(name, maxViewName); err != nil {
		return nil, err
	}
	query = strings.TrimPrefix(query, "?")
	if len(query) > maxQuery {
		return nil, fault.Invalid("query", "too_long", "This filter is too long to be saved.")
	}
	if _, err := url.ParseQuery(query); err != nil {
		return nil, fault.Invalid("query", "malformed", "This filter cannot be read. Set it anew.").Because(err)
	}
	err = p.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if err := viewer.Require(ctx, authz.OrgRead, orgID); err != nil {
			return err
		}
		// One person's saves follow each other, or two could pass the limit.
		if err := p.db.Lock(ctx, "users", v.UserID); err != nil {
			return err
		}
		if view, err = save(ctx, tx, v.UserID, orgID, name, query); err != nil {
			return err
		}
		return p.events.Record(ctx, tx, event.Event{Action: "view.saved", TargetID: view.ID, TargetName: view.Name})
	})
	return view, err
}

func save(ctx context.Context, tx *ent.Client, userID, orgID, name, query string) (*ent.SavedView, error) {
	own, err := tx.SavedView.Query().Where(savedview.OrgID(orgID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find views: %w", err)
	}
	for _, v := range own {
		if v.NameKey == Fold(name) {
			return tx.SavedView.UpdateOne(v).SetName(name).SetQuery(query).Save(ctx)
		}
	}
	if len(own) >= maxViews {
		return nil, ErrTooManyViews
	}
	return tx.SavedView.Create().
		SetOrgID(orgID).SetUserID(userID).SetName(name).SetNameKey(Fold(name)).SetQuery(query).Save(ctx)
}

// DeleteView deletes one of the viewer's saved views and returns what it was.
// Fails with not_found.
func (p *Products) DeleteView(ctx context.Context, viewID string) (deleted *ent.SavedView, err error) {
	err = p.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if deleted, err = tx.SavedView.Get(ctx, viewID); err != nil {
			return access.Missing(err, "view")
		}
		if err := tx.SavedView.DeleteOne(deleted).Exec(ctx); err != nil {
			return fmt.Errorf("delete view: %w", err)
		}
		return p.events.Record(ctx, tx, event.Event{Action: "view.deleted", TargetID: deleted.ID, TargetName: deleted.Name})
	})
	return deleted, err
}
