package app

import (
	"errors"
	"strings"
	"testing"

	"kontor/internal/secret"
)

func TestTokenVerify(t *testing.T) {
	token := secret.NewToken(secret.APIToken)
	for name, tt := range map[string]struct {
		arg, stdin, says string
		err              error
	}{
		"argument":       {token, "", "API token\n", nil},
		"standard input": {"-", token + "\n", "API token\n", nil},
		"service token":  {"-", secret.NewToken(secret.ServiceToken), "service token\n", nil},
		"cut off":        {token[:len(token)-1], "", "", ErrNoToken},
		"nothing":        {"-", "", "", ErrNoToken},
		"of others":      {"ghp_16C7e42F292c6912E7710c838347Ae178B4a", "", "", ErrNoToken},
	} {
		var out strings.Builder
		v := &TokenVerify{Token: tt.arg}
		if err := v.verify(strings.NewReader(tt.stdin), &out); !errors.Is(err, tt.err) || out.String() != tt.says {
			t.Errorf("%s: says %q, %v", name, out.String(), err)
		}
	}
}
