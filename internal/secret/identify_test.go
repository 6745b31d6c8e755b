package secret

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// What scanners are told to look for is what NewToken makes.
func TestPattern_R137_FindsEveryLeakedToken(t *testing.T) {
	published, err := os.ReadFile("../../docs/secret-scanning.toml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(published), "regex = '''"+Pattern+"'''") {
		t.Errorf("docs/secret-scanning.toml does not publish %s", Pattern)
	}
	pattern := regexp.MustCompile(Pattern)
	for _, prefix := range []string{APIToken, ServiceToken, AppPassword, WebhookKey} {
		for range 200 {
			token := NewToken(prefix)
			if found := pattern.FindString(`{"authorization": "Bearer ` + token + `"}`); found != token {
				t.Fatalf("of %s scanners find %q", token, found)
			}
		}
		if !strings.Contains(string(published), `"`+prefix+`"`) {
			t.Errorf("docs/secret-scanning.toml lacks the keyword %s", prefix)
		}
	}
	for _, no := range []string{"kon_pat_", NewToken(Link), "kon_pat_" + strings.Repeat("a", 32), "xkon_pat_" + strings.Repeat("a", 33)} {
		if pattern.MatchString(no) {
			t.Errorf("scanners take %s for a token", no)
		}
	}
}

func TestIdentify(t *testing.T) {
	for prefix, want := range map[string]string{
		APIToken: "API token", ServiceToken: "service token", AppPassword: "application password",
		WebhookKey: "webhook secret", Session: "session", Link: "mailed link",
	} {
		token := NewToken(prefix)
		if kind, ok := Identify(token); !ok || kind != want {
			t.Errorf("%s is %q, %v", prefix, kind, ok)
		}
		wrong := []byte(token)
		wrong[12] ^= 1
		if kind, ok := Identify(string(wrong)); ok {
			t.Errorf("with a wrong letter it is still a %s", kind)
		}
	}
	if _, ok := Identify("ghp_0123456789"); ok {
		t.Error("somebody else's token is ours")
	}
}
