package config

import (
	"bytes"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

var update = flag.Bool("update", false, "write the README's table anew")

// parse reads a command line as the server does.
func parse(t *testing.T, args ...string) (*Config, error) {
	t.Helper()
	var c struct{ Config }
	p, err := kong.New(&c, Options()...)
	if err != nil {
		t.Fatal(err)
	}
	_, err = p.Parse(args)
	return &c.Config, err
}

func TestConfig_DefaultsServeLocally(t *testing.T) {
	c, err := parse(t)
	if err != nil {
		t.Fatal(err)
	}
	if c.Database != "sqlite:data/kontor.db" || c.Listen != "127.0.0.1:8080" || c.Origin() != "http://localhost:8080" || c.Secure() || c.SMTPURL != "" || c.OpenMailbox {
		t.Errorf("got %s", c)
	}
	if c.SenderName() != c.ProviderName {
		t.Errorf("mails come from %q, want the provider's name", c.SenderName())
	}
}

func TestConfig_FlagBeatsVariableBeatsDefault(t *testing.T) {
	t.Setenv("KONTOR_LISTEN", "127.0.0.1:1111")
	t.Setenv("KONTOR_PUBLIC_URL", "https://console.example.org/")
	t.Setenv("KONTOR_TRUSTED_PROXIES", "10.0.0.0/8,192.0.2.7")
	c, err := parse(t, "--listen", "127.0.0.1:2222")
	if err != nil {
		t.Fatal(err)
	}
	if c.Listen != "127.0.0.1:2222" || c.Origin() != "https://console.example.org" || !c.Secure() {
		t.Errorf("got %s", c)
	}
	if got := fmt.Sprint(c.Proxies()); got != "[10.0.0.0/8 192.0.2.7/32]" {
		t.Errorf("proxies %s", got)
	}
}

func TestConfig_SecretsFromFiles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "db")
	if err := os.WriteFile(file, []byte("postgres://kontor:hunter2@db/kontor\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("KONTOR_DATABASE_FILE", file)
	c, err := parse(t)
	if err != nil {
		t.Fatal(err)
	}
	if c.Database != "postgres://kontor:hunter2@db/kontor" {
		t.Errorf("got %q", c.Database)
	}
	if _, err := parse(t, "--smtp-url-file", file+".missing"); err == nil || !strings.Contains(err.Error(), "--smtp-url-file") {
		t.Errorf("a missing file: %v", err)
	}
	// An empty one must not be as good as none: mails would be kept where staff read them.
	for _, flag := range []string{"--smtp-url-file", "--database-file"} {
		if err := os.WriteFile(file, []byte("\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := parse(t, flag, file); err == nil || !strings.Contains(err.Error(), flag+": "+file+" is empty") {
			t.Errorf("an empty %s: %v", flag, err)
		}
	}
}

func TestValidate_ReportsEveryMistakeWithItsFlag(t *testing.T) {
	tests := []struct {
		flag string
		args []string
	}{
		{"open-mailbox", []string{"--open-mailbox", "--listen=:8080"}},
		{"open-mailbox", []string{"--open-mailbox", "--smtp-url=smtps://mx.example.org", "--mail-from=a@example.org"}},
		{"database", []string{"--database=mysql://x"}},
		{"database", []string{"--database=sqlite:"}},
		{"database-connections", []string{"--database-connections=1"}},
		{"listen", []string{"--listen=8080"}},
		{"public-url", []string{"--public-url=console.example.org"}},
		{"public-url", []string{"--public-url=https://console.example.org/app"}},
		{"public-url", []string{"--public-url=http://console.example.org"}},
		{"provider-name", []string{"--provider-name= "}},
		{"cors-origins", []string{"--cors-origins=https://a.example,*"}},
		{"cors-origins", []string{"--cors-origins=https://a.example/"}},
		{"cors-origins", []string{"--cors-origins=https://*.example"}},
		{"cors-origins", []string{"--cors-origins=https://App.example"}},
		{"trusted-proxies", []string{"--trusted-proxies=10.0.0.0/33"}},
		{"key-file", []string{"--key-file="}},
		{"webhook-networks", []string{"--webhook-networks=10.0.0.0/33"}},
		{"mail-from", []string{"--smtp-url=smtps://mx.example.org"}},
		{"smtp-url", []string{"--smtp-url=mx.example.org"}},
		{"mail-from", []string{"--mail-from=Kontor <a@example.org>"}},
		{"log-level", []string{"--log-level=loud"}},
		{"log-format", []string{"--log-format=xml"}},
	}
	var all []string
	for _, tt := range tests {
		t.Run(strings.Join(tt.args, " "), func(t *testing.T) {
			if _, err := parse(t, tt.args...); err == nil || !strings.HasPrefix(err.Error(), "--"+tt.flag+": ") {
				t.Errorf("got %v, want a word about --%s", err, tt.flag)
			}
		})
		all = append(all, tt.args...)
	}
	_, err := parse(t, all...)
	if err == nil {
		t.Fatal("all mistakes at once were accepted")
	}
	for _, tt := range tests {
		if !strings.Contains(err.Error(), "--"+tt.flag+": ") {
			t.Errorf("together, nothing is said about --%s: %v", tt.flag, err)
		}
	}
	if _, err := parse(t, "--smtp-url=smtp://localhost:1025"); err != nil {
		t.Errorf("a mail server of one's own machine: %v", err)
	}
	if _, err := parse(t, "--open-mailbox", "--listen=[::1]:8080"); err != nil {
		t.Errorf("an open mailbox on loopback: %v", err)
	}
}

func TestConfig_NeverShowsSecrets(t *testing.T) {
	for _, database := range []string{"postgres://kontor:hunter2@db/kontor?sslpassword=hunter2", "postgres://kontor:hunter2%@db/kontor"} {
		c, err := parse(t, "--smtp-url=smtps://kontor:hunter2@mx.example.org", "--mail-from=a@example.org")
		if err != nil {
			t.Fatal(err)
		}
		c.Database = database
		var log bytes.Buffer
		l, err := c.Logger(&log)
		if err != nil {
			t.Fatal(err)
		}
		l.Info("start", "config", c)
		slog.New(slog.NewJSONHandler(&log, nil)).Info("start", "config", c)
		shown := log.String() + c.String() + fmt.Sprintf("%v %+v %s", c, c, c)
		if err := c.Validate(); err != nil {
			shown += err.Error()
		}
		if strings.Contains(shown, "hunter2") {
			t.Errorf("shown: %s", shown)
		}
		if !strings.Contains(shown, "mx.example.org") {
			t.Errorf("not even where mails go is shown: %s", shown)
		}
	}
}

func TestLogger_LevelAndFormat(t *testing.T) {
	c, err := parse(t, "--log-level=warn", "--log-format=json")
	if err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	l, err := c.Logger(&log)
	if err != nil {
		t.Fatal(err)
	}
	l.Info("quiet")
	l.Warn("loud")
	if got := log.String(); !strings.HasPrefix(got, "{") || strings.Contains(got, "quiet") || !strings.Contains(got, "loud") {
		t.Errorf("logged %s", got)
	}
}

func TestMarkdown_StandsInTheREADME(t *testing.T) {
	const path, begin, end = "../../README.md", "<!-- config:begin -->\n", "<!-- config:end -->"
	want, err := Markdown()
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok1 := strings.Cut(string(b), begin)
	got, after, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatalf("the README has no block between %q and %q", begin, end)
	}
	if *update {
		if err := os.WriteFile(path, []byte(before+begin+want+end+after), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("the README's table is out of date; go test ./internal/config -update writes:\n%s", want)
	}
}
