package provision

import (
	"context"
	"crypto/sha256"
	stdsql "database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"kontor/ent"
	"kontor/ent/idempotencykey"
	"kontor/internal/fault"
)

// KeysKept is how long the key of a command is remembered; afterwards the same
// key is a new command.
const KeysKept = 30 * 24 * time.Hour

// Errors of keyed commands.
var (
	ErrKey       = fault.Invalid("idempotencyKey", "idempotency_key", "Give the command a key of its own, of 1 to 128 characters.")
	ErrKeyReused = fault.Conflict("key_reused", "This key was used for another command. Give each command a key of its own, and the same key only when you send the same again.").At("idempotencyKey")
)

// once runs a command of the service that asks, in a transaction, unless its key
// was used before: then nothing is done, and what the command answered with is
// returned. The same key at the same time waits. A command that fails takes its
// key back.
//
// command names what is done, and input is what is hashed: another input with the
// same key fails with ErrKeyReused (R100). f returns the id of what it answers
// with.
func (p *Provision) once(ctx context.Context, tokenID, key, command string, input any, f func(context.Context, *ent.Client) (string, error)) (target string, replayed bool, err error) {
	if key, err = line(key, 1, 128, ErrKey); err != nil {
		return "", false, err
	}
	sum, err := fingerprint(command, input)
	if err != nil {
		return "", false, err
	}
	err = p.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		sys := system(ctx)
		// The unique index decides: whoever comes second waits for the first here.
		err := tx.IdempotencyKey.Create().
			SetTokenID(tokenID).SetKey(key).SetRequestHash(sum).SetCreatedAt(p.clock.Now()).
			OnConflictColumns(idempotencykey.FieldTokenID, idempotencykey.FieldKey).DoNothing().Exec(sys)
		taken := errors.Is(err, stdsql.ErrNoRows)
		if err != nil && !taken {
			return fmt.Errorf("take key: %w", err)
		}
		mine := idempotencykey.And(idempotencykey.TokenID(tokenID), idempotencykey.Key(key))
		if taken {
			row, err := tx.IdempotencyKey.Query().Where(mine).Only(sys)
			if err != nil {
				return fmt.Errorf("find key: %w", err)
			}
			if string(row.RequestHash) != string(sum) {
				return ErrKeyReused
			}
			target, replayed = row.TargetID, true
			return nil
		}
		if target, err = f(ctx, tx); err != nil {
			return err
		}
		if err := tx.IdempotencyKey.Update().Where(mine).SetTargetID(target).Exec(sys); err != nil {
			return fmt.Errorf("keep answer: %w", err)
		}
		return nil
	})
	return target, replayed, err
}

// fingerprint is the SHA-256 of a command and its input.
func fingerprint(command string, input any) ([]byte, error) {
	b, err := json.Marshal(input)
	if err != nil {
		return nil, fmt.Errorf("read input: %w", err)
	}
	sum := sha256.Sum256(append([]byte(command+"\x00"), b...))
	return sum[:], nil
}

// Sweep forgets keys that have been kept long enough.
func (p *Provision) Sweep(ctx context.Context) error {
	_, err := p.db.Client.IdempotencyKey.Delete().
		Where(idempotencykey.CreatedAtLTE(p.clock.Now().Add(-KeysKept))).Exec(system(ctx))
	if err != nil {
		return fmt.Errorf("sweep keys: %w", err)
	}
	return nil
}
