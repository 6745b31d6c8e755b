package activity

import "context"

// CheckChain is check, which tests ask for few lines.
func (j *Journal) CheckChain(ctx context.Context, chain string, most int64) (*Check, error) {
	return j.check(ctx, chain, most)
}
