package secret

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"
	"github.com/trustelem/zxcvbn"

	"kontor/internal/fault"
)

// The bounds of a password, in characters.
const (
	MinPassword = 8
	MaxPassword = 128

	// judged is how much of a password is looked at for how easy it is to guess:
	// the work grows with the square of it, and anybody may ask for it.
	judged = 40
)

// OWASP's first choice for argon2id. A change takes effect for an account at its
// next sign-in, through the rehash CheckPassword asks for.
var params = &argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// Hashing takes a core and 19 MB: more at once than there are cores only makes
// all of them slower, and lets a flood of sign-ins eat the memory.
var slots = make(chan struct{}, runtime.GOMAXPROCS(0))

// HashPassword returns the argon2id hash of a password, with its parameters and
// salt. It waits for a free core, for as long as ctx allows.
func HashPassword(ctx context.Context, password string) (string, error) {
	release, err := acquire(ctx)
	if err != nil {
		return "", err
	}
	defer release()
	h, err := argon2id.CreateHash(password, params)
	if err != nil {
		return "", fmt.Errorf("hash password: %w", err)
	}
	return h, nil
}

// CheckPassword tells whether password has this hash. rehash asks to store the
// password anew, because the hash was made with other parameters.
func CheckPassword(ctx context.Context, password, hash string) (ok, rehash bool, err error) {
	release, err := acquire(ctx)
	if err != nil {
		return false, false, err
	}
	defer release()
	ok, used, err := argon2id.CheckHash(password, hash)
	if err != nil {
		return false, false, fmt.Errorf("check password: %w", err)
	}
	return ok, ok && *used != *params, nil
}

// BurnTime takes as long as CheckPassword. Call it where there is no account, so
// that the time of an answer does not tell.
func BurnTime(ctx context.Context, password string) error {
	_, err := HashPassword(ctx, password)
	return err
}

// CheckStrength refuses a password that is too short, too long, or easy to
// guess, also with knowledge of the person's address and names. Any characters
// may stand in it and none is required. Fails with invalid on field "password".
func CheckStrength(password string, personal ...string) error {
	switch n := utf8.RuneCountInString(password); {
	case !utf8.ValidString(password):
		return fault.Invalid("password", "password_encoding", "This password is not valid text. Type it again.")
	case n < MinPassword:
		return fault.Invalid("password", "password_short", fmt.Sprintf("A password needs at least %d characters.", MinPassword))
	case n > MaxPassword:
		return fault.Invalid("password", "password_long", fmt.Sprintf("A password has at most %d characters.", MaxPassword))
	}
	for _, p := range personal {
		if p = strings.TrimSpace(p); p != "" && strings.EqualFold(strings.TrimSpace(password), p) {
			return fault.Invalid("password", "password_personal", "Your own name or address is no password. Choose something nobody would guess.")
		}
	}
	if zxcvbn.PasswordStrength(beginning(password), personal).Score < 2 {
		return fault.Invalid("password", "password_weak", "This password is easy to guess. Use a longer one, for instance four unrelated words.")
	}
	return nil
}

func beginning(password string) string {
	if runes := []rune(password); len(runes) > judged {
		return string(runes[:judged])
	}
	return password
}

func acquire(ctx context.Context) (release func(), err error) {
	select {
	case slots <- struct{}{}:
		return func() { <-slots }, nil
	case <-ctx.Done():
		return nil, fault.Unavailable("busy", "Too many people are signing in at this moment. Try again in a few seconds.").Because(ctx.Err())
	}
}
