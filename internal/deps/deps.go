//go:build deps

package deps

import (
	_ "github.com/99designs/gqlgen/graphql/handler"
	_ "github.com/99designs/gqlgen/graphql/handler/transport"
	_ "github.com/alecthomas/kong"
	_ "github.com/alexedwards/argon2id"
	_ "github.com/emersion/go-smtp"
	_ "github.com/jackc/pgx/v5/stdlib"
	_ "github.com/nicksnyder/go-i18n/v2/i18n"
	_ "github.com/rs/cors"
	_ "github.com/trustelem/zxcvbn"
	_ "github.com/vearutop/statigz"
	_ "github.com/vearutop/statigz/brotli"
	_ "github.com/vikstrous/dataloadgen"
	_ "github.com/wneessen/go-mail"
	_ "go.uber.org/goleak"
	_ "golang.org/x/text/language"
	_ "golang.org/x/time/rate"
	_ "pgregory.net/rapid"
	_ "github.com/go-webauthn/webauthn/webauthn"
	_ "github.com/vektah/gqlparser/v2"
	_ "golang.org/x/sync/errgroup"
	_ "ariga.io/atlas/sql/sqltool"
)
