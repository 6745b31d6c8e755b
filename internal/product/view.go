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

// Errors of commands on saved views.
var (
	ErrTooManyViews = fault.Limit(0, "views", "You can keep at most 50 views of this list. Delete one first.")
	ErrViewExists   = fault.Conflict("view_exists", "Somebody shares a view of this name with all members. Choose another name.").At("name")
)

// Views returns the saved views of an organization that the viewer sees, by name:
// their own, and for members those that others share.
func (p *Products) Views(ctx context.Context, orgID string) ([]*ent.SavedView, error) {
	rows, err := p.db.Client.SavedView.Query().
		Where(savedview.OrgID(orgID)).Order(savedview.ByNameKey(), savedview.ByID()).All(ctx)
	if err != nil {
		return nil, access.Missing(err, "organization")
	}
	return rows, nil
}

// SaveView keeps a filter of the product list, as the query string of its
// address, under a name; shared, for all members of the organization. A view of
// the viewer's that has this name already, in whatever case, is replaced. Names of
// shared views are unique in the organization.
//
// The viewer must be a member, and hold view:share to share. Fails with not_found,
// forbidden, invalid on "name" and "query", ErrViewExists and ErrTooManyViews.
func (p *Products) SaveView(ctx context.Context, orgID, name, query string, shared bool) (view *ent.SavedView, err error) {
	v, err := viewer.RequireSession(ctx)
	if err != nil {
		return nil, err
	}
	if name, err = label(name, maxViewName); err != nil {
		return nil, err
	}
	query = strings.TrimPrefix(query, "?")
	if len(query) > maxQuery {
		return nil, fault.Invalid("query", "too_long", "A filter to be saved has at most 2,000 characters. Choose fewer tags or a shorter search.")
	}
	if _, err := url.ParseQuery(query); err != nil {
		return nil, fault.Invalid("query", "malformed", "This filter cannot be read. Set it anew.").Because(err)
	}
	err = p.held(ctx, orgID, func(ctx context.Context, tx *ent.Client) error {
		need := authz.OrgRead
		if shared {
			need = authz.ViewShare
		}
		if err := viewer.RequireOwn(ctx, need, orgID); err != nil {
			return err
		}
		if view, err = save(ctx, tx, &ent.SavedView{OrgID: orgID, UserID: v.UserID, Name: name, Query: query, Shared: shared}); err != nil {
			return err
		}
		return p.events.Record(ctx, tx, aboutView("view.saved", view))
	})
	return view, err
}

// aboutView is a line of the log about a view: of the organization's for one that is
// shared, and otherwise of the person's alone.
func aboutView(action string, view *ent.SavedView) event.Event {
	e := event.Event{Action: action, TargetID: view.ID, TargetName: view.Name}
	if view.Shared {
		e.OrgID = view.OrgID
	}
	return e
}

func save(ctx context.Context, tx *ent.Client, v *ent.SavedView) (*ent.SavedView, error) {
	seen, err := tx.SavedView.Query().Where(savedview.OrgID(v.OrgID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("find views: %w", err)
	}
	var same *ent.SavedView
	own := 0
	for _, other := range seen {
		named := other.NameKey == Fold(v.Name)
		switch {
		case other.UserID == v.UserID:
			own++
			if named {
				same = other
			}
		case named && v.Shared:
			return nil, ErrViewExists
		}
	}
	switch {
	case same != nil:
		v, err = tx.SavedView.UpdateOne(same).SetName(v.Name).SetQuery(v.Query).SetShared(v.Shared).Save(ctx)
	case own >= maxViews:
		return nil, ErrTooManyViews
	default:
		v, err = tx.SavedView.Create().SetOrgID(v.OrgID).SetUserID(v.UserID).SetName(v.Name).SetNameKey(Fold(v.Name)).
			SetQuery(v.Query).SetShared(v.Shared).Save(ctx)
	}
	return v, err
}

// CanDeleteView tells whether the viewer may delete a view that they see.
func CanDeleteView(ctx context.Context, v *ent.SavedView) bool {
	return v.UserID == viewer.From(ctx).UserID || viewer.Can(ctx, authz.ViewShare, v.OrgID)
}

// DeleteView deletes a saved view and returns what it was: the viewer's own, or one
// that is shared, for which others need view:share. Fails with not_found and
// forbidden.
func (p *Products) DeleteView(ctx context.Context, viewID string) (deleted *ent.SavedView, err error) {
	err = p.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if deleted, err = tx.SavedView.Get(ctx, viewID); err != nil {
			return access.Missing(err, "view")
		}
		if !CanDeleteView(ctx, deleted) {
			return viewer.Require(ctx, authz.ViewShare, deleted.OrgID)
		}
		if err := tx.SavedView.DeleteOne(deleted).Exec(ctx); err != nil {
			return fmt.Errorf("delete view: %w", err)
		}
		return p.events.Record(ctx, tx, aboutView("view.deleted", deleted))
	})
	return deleted, err
}
