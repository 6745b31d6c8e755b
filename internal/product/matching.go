package product

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"kontor/ent"
	"kontor/internal/authz"
	"kontor/internal/task"
	"kontor/internal/viewer"
)

const taggingKind = "product_tagging"

// taggingParams are what a task of tagging keeps.
type taggingParams struct {
	Match       Match
	Add, Remove []string
}

// TagMatching puts tags on all products of a list and takes tags off, as a task.
//
// The viewer needs, as a person, what TagProducts needs, on every product: the task
// changes nothing else. Cancelled, it leaves what it has done. Fails as TagProducts
// does, with ErrSelectionChanged, ErrTooManyMatch and task.ErrTooMany.
func (p *Products) TagMatching(ctx context.Context, m Match, add, remove []string) (*ent.Task, error) {
	if err := checkTagging(add, remove); err != nil {
		return nil, err
	}
	if err := viewer.Require(ctx, authz.ProductTag, m.OrgID); err != nil {
		return nil, err
	}
	for _, ids := range [][]string{add, remove} {
		if _, err := loadTags(ctx, p.db.Client, m.OrgID, ids); err != nil {
			return nil, err
		}
	}
	if err := p.unchanged(ctx, m); err != nil {
		return nil, err
	}
	m.Filter = m.Filter.bounded()
	return p.tasks.Give(ctx, task.Given{OrgID: m.OrgID, Kind: taggingKind, Params: taggingParams{m, add, remove}})
}

// runTagging is the task. Whether the person may tag every one is asked before the
// first is changed, and once more with each part.
func (p *Products) runTagging(ctx context.Context, t *ent.Task, progress *task.Progress, _ io.Writer) error {
	var params taggingParams
	if err := json.Unmarshal(t.Params, &params); err != nil {
		return fmt.Errorf("read params: %w", err)
	}
	ids, err := p.collect(ctx, params.Match)
	if err != nil {
		return err
	}
	progress.Of(len(ids))
	err = p.inParts(ctx, ids, func(rows []*ent.Product) error { return may(ctx, p.db.Client, authz.ProductTag, rows) })
	if err != nil {
		return err
	}
	for rest := ids; len(rest) > 0; {
		n := min(maxTagged, len(rest))
		if _, err := p.TagProducts(ctx, rest[:n], params.Add, params.Remove); err != nil {
			return err
		}
		if err := progress.Add(ctx, n); err != nil {
			return err
		}
		rest = rest[n:]
	}
	return nil
}
