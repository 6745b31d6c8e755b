package graph

import (
	"kontor/graph/model"
	"kontor/internal/org"
	"kontor/internal/terms"
)

// obstacles wraps what is in the way of a deletion.
func obstacles(list []org.DeletionObstacle, err error) ([]*model.DeletionObstacle, error) {
	wrapped := make([]*model.DeletionObstacle, len(list))
	for i, o := range list {
		wrapped[i] = &model.DeletionObstacle{Reason: o.Reason, Count: o.Count}
	}
	return wrapped, err
}

func termsDraft(in model.SaveTermsInput) terms.Draft {
	d := terms.Draft{Version: in.Version, Summary: in.Summary, Texts: map[string]string{}}
	if id := in.TermsID.Value(); id != nil {
		d.ID = *id
	}
	for _, t := range in.Texts {
		d.Texts[t.Locale] = t.Text
	}
	return d
}
