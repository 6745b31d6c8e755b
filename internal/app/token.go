package app

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"kontor/internal/secret"
)

// Token holds the commands on tokens.
type Token struct {
	Verify TokenVerify `cmd:"" help:"Say what a token is, by its checksum, without asking anybody. Fails for what is none."`
}

// TokenVerify is the command that tells tokens of Kontor from anything else.
type TokenVerify struct {
	Token string `arg:"" optional:"" default:"-" help:"The token; - reads a line of the standard input, where no list of processes shows it."`
}

// ErrNoToken is returned for what no Kontor has made.
var ErrNoToken = errors.New("this is no token of Kontor, or a letter of it is wrong")

// Run prints what the token is.
func (v *TokenVerify) Run(out io.Writer) error { return v.verify(os.Stdin, out) }

func (v *TokenVerify) verify(in io.Reader, out io.Writer) error {
	token := v.Token
	if token == "-" {
		line, err := bufio.NewReader(io.LimitReader(in, 4<<10)).ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read the token: %w", err)
		}
		token = line
	}
	kind, ok := secret.Identify(strings.TrimSpace(token))
	if !ok {
		return ErrNoToken
	}
	_, err := fmt.Fprintln(out, kind)
	return err
}
