// Command kontor is the console of a hosting provider: the server, and what its
// operator does from the command line.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // time zones on machines that lack them

	"github.com/alecthomas/kong"

	"kontor/internal/app"
	"kontor/internal/config"
)

//go:generate go run -mod=mod ent/entc.go
//go:generate go tool gqlgen generate
//go:generate go run graph/sdl.go

type cli struct {
	config.Config

	Serve   app.Serve   `cmd:"" help:"Serve the console."`
	Migrate app.Migrate `cmd:"" help:"Bring the database up to date and stop."`
	Import  app.Import  `cmd:"" help:"Read a provider's existing customers, all or nothing."`
	Demo    app.Demo    `cmd:"" help:"Fill an empty database with a demo provider."`
	User    app.User    `cmd:"" help:"Create a person, reset a sign-in, make somebody staff."`
	Audit   app.Audit   `cmd:"" help:"Check that nobody changed the activity log."`
	Token   app.Token   `cmd:"" help:"Tell a token from what is none."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "kontor:", err)
		os.Exit(1)
	}
}

// run does what the arguments say and returns when it is done, or when ctx ends
// and everything that ran has finished.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	var c cli
	parser, err := kong.New(&c, append(config.Options(),
		kong.Name("kontor"),
		kong.Description("The customer console of a hosting provider."),
		kong.UsageOnError(),
		kong.Writers(stdout, stderr),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.BindTo(stdout, (*io.Writer)(nil)),
	)...)
	if err != nil {
		return err
	}
	command, err := parser.Parse(args)
	if err != nil {
		return err
	}
	log, err := c.Logger(stderr)
	if err != nil {
		return err
	}
	if err := command.Run(&c.Config, log); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}
