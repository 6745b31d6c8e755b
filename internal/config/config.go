// Package config is everything that can be set about a server: one struct, from
// which flags, KONTOR_ variables, help and the README's table are made. It
// checks, and explains; it opens nothing but the files of secrets.
package config

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"net/url"
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"kontor/internal/mail"
	"kontor/internal/network"
)

// Config is embedded in the command line; all commands share it. It is complete
// after Validate.
type Config struct {
	Database            string `help:"Database: sqlite:PATH, or postgres://user:password@host/name." default:"sqlite:data/kontor.db" secret:""`
	DatabaseFile        string `help:"File that holds the database address, instead of --database."`
	DatabaseConnections int    `help:"Most connections to the database at once." default:"8"`

	Listen         string   `help:"Address and port to serve on." default:"127.0.0.1:8080"`
	PublicURL      string   `name:"public-url" help:"Address under which people reach the server; links in mails begin with it." default:"http://localhost:8080"`
	ProviderName   string   `help:"Name of the provider, on the sign-in page and in mails." default:"Kontor"`
	CORSOrigins    []string `name:"cors-origins" help:"Other web origins that may call the API with the person's cookie, separated by commas." placeholder:"ORIGIN,..."`
	TrustedProxies []string `help:"Networks of proxies whose X-Forwarded-For is believed, separated by commas." placeholder:"CIDR,..."`

	SMTPURL      string `name:"smtp-url" help:"Mail server: smtps://user:password@host, or smtp:// for STARTTLS. Without one, mails are kept in the mailbox page." secret:""`
	SMTPURLFile  string `name:"smtp-url-file" help:"File that holds the mail server's address, instead of --smtp-url."`
	MailFrom     string `help:"Address that mails come from." default:"kontor@localhost"`
	MailFromName string `help:"Name that mails come from; the provider's if empty."`
	OpenMailbox  bool   `help:"Show the mailbox page to whoever opens it. Only on a loopback address and without a mail server."`

	KeyFile         string   `help:"File with the key that encrypts what must be read again, such as the signing secrets of webhooks. It is made where it is missing; all servers of a database need the same one." default:"data/kontor.key"`
	WebhookNetworks []string `help:"Private networks that webhooks may be sent to nevertheless, and by http too, separated by commas." placeholder:"CIDR,..."`

	LogLevel  string `help:"Least important lines to log: debug, info, warn or error." default:"info"`
	LogFormat string `help:"How to log: text or json." default:"text"`
}

// Options returns what kong needs to read a Config.
func Options() []kong.Option { return []kong.Option{kong.DefaultEnvars("KONTOR")} }

// Validate reads the files of secrets and reports all mistakes together, each
// with the flag that is at fault. Kong calls it.
func (c *Config) Validate() error {
	var errs []error
	report := func(flag, problem string, args ...any) {
		errs = append(errs, fmt.Errorf("--%s: "+problem, append([]any{flag}, args...)...))
	}
	for _, s := range []struct {
		flag, file string
		into       *string
	}{{"database-file", c.DatabaseFile, &c.Database}, {"smtp-url-file", c.SMTPURLFile, &c.SMTPURL}} {
		if s.file == "" {
			continue
		}
		b, err := os.ReadFile(s.file)
		if err != nil {
			report(s.flag, "%w", err)
			continue
		}
		// Without its address there would be another database, or no mail server.
		if *s.into = strings.TrimSpace(string(b)); *s.into == "" {
			report(s.flag, "%s is empty", s.file)
		}
	}

	if path, ok := strings.CutPrefix(c.Database, "sqlite:"); ok {
		if path == "" {
			report("database", "write the path of the database behind sqlite:")
		}
	} else if u, err := url.Parse(c.Database); err != nil || (u.Scheme != "postgres" && u.Scheme != "postgresql") {
		// The parser's own error would print the address, and the password.
		report("database", "write sqlite:PATH or postgres://user:password@host/name")
	}
	if c.DatabaseConnections < 2 || c.DatabaseConnections > 1000 {
		report("database-connections", "must be between 2 and 1000")
	}
	if _, _, err := net.SplitHostPort(c.Listen); err != nil {
		report("listen", "%q is not an address with a port, like 127.0.0.1:8080", c.Listen)
	}
	if u, ok := origin(strings.TrimSuffix(c.PublicURL, "/")); !ok {
		report("public-url", "%q is not an address like https://console.example.org, without a path", c.PublicURL)
	} else if u.Scheme == "http" && !loopback(u.Hostname()) {
		report("public-url", "must be https: browsers keep sign-ins only there, and on localhost")
	}
	if strings.TrimSpace(c.ProviderName) == "" {
		report("provider-name", "must not be empty")
	}
	for _, o := range c.CORSOrigins {
		if _, ok := origin(o); !ok || strings.ContainsAny(o, "*ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			report("cors-origins", "%q is not an origin like https://app.example.org, in small letters and without *", o)
		}
	}
	for _, p := range c.TrustedProxies {
		if _, err := network.Parse(p); err != nil {
			report("trusted-proxies", "%q is not a network like 10.0.0.0/8", p)
		}
	}
	if strings.TrimSpace(c.KeyFile) == "" {
		report("key-file", "must not be empty")
	}
	for _, p := range c.WebhookNetworks {
		if _, err := network.Parse(p); err != nil {
			report("webhook-networks", "%q is not a network like 10.0.0.0/8", p)
		}
	}
	server, err := mail.ParseServer(c.SMTPURL)
	if c.SMTPURL != "" && err != nil {
		report("smtp-url", "%w", err)
	}
	if err := mail.CheckAddress(c.MailFrom); err != nil {
		report("mail-from", "%w", err)
	} else if strings.HasSuffix(c.MailFrom, "@localhost") && server.Host != "" && !loopback(server.Host) {
		// It would be told mail by mail.
		report("mail-from", "must be an address of yours: mail servers refuse %s", c.MailFrom)
	}
	if host, _, _ := net.SplitHostPort(c.Listen); c.OpenMailbox && (c.SMTPURL != "" || !loopback(host)) {
		report("open-mailbox", "only on a loopback address and without a mail server: mails hold links that sign people in")
	}
	if _, err := level(c.LogLevel); err != nil {
		report("log-level", "%q is not debug, info, warn or error", c.LogLevel)
	}
	if c.LogFormat != "text" && c.LogFormat != "json" {
		report("log-format", "%q is neither text nor json", c.LogFormat)
	}
	return errors.Join(errs...)
}

// Origin is PublicURL without a slash at its end.
func (c *Config) Origin() string { return strings.TrimSuffix(c.PublicURL, "/") }

// Secure tells whether people reach the server by https.
func (c *Config) Secure() bool { return strings.HasPrefix(c.PublicURL, "https:") }

// SenderName is the name that mails come from.
func (c *Config) SenderName() string {
	if c.MailFromName != "" {
		return c.MailFromName
	}
	return c.ProviderName
}

// Proxies are the networks of TrustedProxies.
func (c *Config) Proxies() []netip.Prefix { return networks(c.TrustedProxies) }

// PrivateTargets are the networks of WebhookNetworks.
func (c *Config) PrivateTargets() []netip.Prefix { return networks(c.WebhookNetworks) }

// networks reads what Validate has checked.
func networks(list []string) []netip.Prefix {
	var ps []netip.Prefix
	for _, s := range list {
		if p, err := network.Parse(s); err == nil {
			ps = append(ps, p)
		}
	}
	return ps
}

// origin reads scheme://host[:port] and nothing behind it.
func origin(s string) (*url.URL, bool) {
	u, err := url.Parse(s)
	ok := err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.Scheme+"://"+u.Host == s
	return u, ok
}

func loopback(host string) bool {
	a, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && a.IsLoopback()
}

func level(s string) (slog.Level, error) {
	var l slog.Level
	err := l.UnmarshalText([]byte(s))
	return l, err
}
