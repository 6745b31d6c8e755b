package apitoken

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"kontor/ent"
	"kontor/ent/apitoken"
	"kontor/ent/predicate"
	"kontor/internal/access"
	"kontor/internal/mail"
	"kontor/internal/viewer"
)

// noticeAt is how long before it is disabled an idle token is told of: twice as a
// warning, then when it happens (R94). How many of the three were sent since the
// last use stands in idle_warnings.
var noticeAt = []time.Duration{30 * 24 * time.Hour, 7 * 24 * time.Hour, 0}

const sweepBatch = 200

// Sweep warns of tokens that were not used for long, disables those that were not
// for a year, and revokes those that nobody restored within 30 days (R94). A token
// stops at its time whether it ran or not; it only notes and tells. Several may
// run at once.
func (t *Tokens) Sweep(ctx context.Context) error {
	ctx, now := viewer.AsSystem(ctx, "idle tokens"), t.clock.Now()
	last := ""
	for {
		rows, err := t.db.Client.ApiToken.Query().
			Where(apitoken.RevokedAtIsNil(), apitoken.Or(apitoken.ExpiresAtIsNil(), apitoken.ExpiresAtGT(now)),
				idleBy(now.Add(noticeAt[0])), apitoken.IDGT(last)).
			Order(apitoken.ByID()).Limit(sweepBatch).All(ctx)
		if err != nil {
			return fmt.Errorf("sweep tokens: %w", err)
		}
		for _, row := range rows {
			if err := t.notice(ctx, row.ID, now); err != nil {
				return err
			}
			last = row.ID
		}
		if len(rows) < sweepBatch {
			return nil
		}
	}
}

// idleAfter selects the tokens that will be, or were, disabled after an instant;
// IdleAt says the same of one.
func idleAfter(at time.Time) predicate.ApiToken {
	used := at.Add(-IdleAfter)
	return apitoken.Or(
		apitoken.DisabledAtGT(at),
		apitoken.And(apitoken.DisabledAtIsNil(), apitoken.LastUsedAtGT(used)),
		apitoken.And(apitoken.DisabledAtIsNil(), apitoken.LastUsedAtIsNil(), apitoken.CreatedAtGT(used)),
	)
}

// idleBy selects the other ones.
func idleBy(at time.Time) predicate.ApiToken {
	used := at.Add(-IdleAfter)
	return apitoken.Or(
		apitoken.DisabledAtLTE(at),
		apitoken.And(apitoken.DisabledAtIsNil(), apitoken.LastUsedAtLTE(used)),
		apitoken.And(apitoken.DisabledAtIsNil(), apitoken.LastUsedAtIsNil(), apitoken.CreatedAtLTE(used)),
	)
}

// notice does for one idle token what is due.
func (t *Tokens) notice(ctx context.Context, id string, now time.Time) error {
	ctx = viewer.AsSystem(ctx, "idle tokens")
	return t.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		if err := t.db.Lock(ctx, "api_tokens", id); err != nil {
			return err
		}
		row, err := tx.ApiToken.Get(ctx, id)
		if err != nil {
			return access.Missing(err, "token")
		}
		idle := IdleAt(row)
		switch {
		case row.RevokedAt != nil:
			return nil
		case !now.Before(idle.Add(RestorableFor)):
			_, err := t.revoke(ctx, tx, row, apitoken.RevokedBecauseIdle, "")
			return err
		}
		stage := 0
		for stage < len(noticeAt) && !now.Before(idle.Add(-noticeAt[stage])) {
			stage++
		}
		if stage <= row.IdleWarnings {
			return nil
		}
		u := tx.ApiToken.UpdateOne(row).SetIdleWarnings(stage).SetUpdatedAt(now)
		action, kind := "token.idle", mail.KindTokenIdle
		data := map[string]string{"idle_at": idle.UTC().Format(time.RFC3339), "hint": row.Hint}
		if stage == len(noticeAt) {
			u.SetDisabledAt(idle)
			action, kind = "token.disabled", mail.KindTokenDisabled
			data["restorable_until"] = idle.Add(RestorableFor).UTC().Format(time.RFC3339)
		} else {
			data["days"] = strconv.Itoa(int((idle.Sub(now) + 24*time.Hour - 1) / (24 * time.Hour)))
		}
		if err := u.Exec(ctx); err != nil {
			return access.Missing(err, "token")
		}
		return t.record(ctx, tx, action, row, string(kind), data)
	})
}
