package config

import (
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"reflect"
	"strings"

	"github.com/alecthomas/kong"
)

// Logger returns the logger that the configuration asks for. It fails for a
// level that Validate refuses.
func (c *Config) Logger(w io.Writer) (*slog.Logger, error) {
	l, err := level(c.LogLevel)
	if err != nil {
		return nil, err
	}
	opts := &slog.HandlerOptions{Level: l}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, opts)), nil
	}
	return slog.New(slog.NewTextHandler(w, opts)), nil
}

// LogValue lists what is set, without passwords.
func (c *Config) LogValue() slog.Value {
	var attrs []slog.Attr
	v := reflect.ValueOf(c).Elem()
	for i := range v.NumField() {
		f, value := v.Type().Field(i), v.Field(i)
		if value.IsZero() {
			continue
		}
		if _, ok := f.Tag.Lookup("secret"); ok {
			attrs = append(attrs, slog.String(f.Name, redact(value.String())))
			continue
		}
		attrs = append(attrs, slog.Any(f.Name, value.Interface()))
	}
	return slog.GroupValue(attrs...)
}

// String is LogValue in one line.
func (c *Config) String() string {
	var b strings.Builder
	for i, a := range c.LogValue().Group() {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%s=%v", a.Key, a.Value)
	}
	return b.String()
}

// redact keeps what helps to find a mistake, which is where a secret leads to.
func redact(s string) string {
	if strings.HasPrefix(s, "sqlite:") {
		return s
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return "(set)"
	}
	// Parameters may hold a password, too.
	return u.Scheme + "://" + u.Host + u.Path
}

// Markdown is the table of all settings, for the README.
func Markdown() (string, error) {
	var c struct{ Config }
	parser, err := kong.New(&c, append(Options(), kong.NoDefaultHelp())...)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("| Flag | Variable | Default | Meaning |\n| --- | --- | --- | --- |\n")
	for _, f := range parser.Model.Flags {
		def := ""
		if f.HasDefault {
			def = "`" + f.Default + "`"
		}
		fmt.Fprintf(&b, "| `--%s` | `%s` | %s | %s |\n", f.Name, strings.Join(f.Envs, "`, `"), def, f.Help)
	}
	return b.String(), nil
}
