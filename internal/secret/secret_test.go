package secret

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/alexedwards/argon2id"

	"kontor/internal/fault"
)

func TestNewToken_IsValidAndNeverRepeats(t *testing.T) {
	seen := map[string]bool{}
	for range 1000 {
		token := NewToken(APIToken)
		if !ValidFormat(APIToken, token) {
			t.Fatalf("%q is not valid", token)
		}
		if seen[token] {
			t.Fatalf("%q came twice", token)
		}
		seen[token] = true
	}
}

func TestValidFormat_RefusesWhatNewTokenNeverMade(t *testing.T) {
	token := NewToken(Session)
	other := byte('A')
	if token[12] == 'A' {
		other = 'B'
	}
	tests := []struct{ name, in string }{
		{"empty", ""},
		{"prefix only", Session},
		{"other prefix", NewToken(Link)},
		{"mistyped character", token[:12] + string(other) + token[13:]},
		{"cut off", token[:len(token)-1]},
		{"too long", token + "0"},
		{"outside the alphabet", token[:12] + "-" + token[13:]},
		{"without prefix", strings.TrimPrefix(token, Session)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if ValidFormat(Session, tt.in) {
				t.Errorf("%q was accepted", tt.in)
			}
		})
	}
}

func TestHash_TellsTokensApart(t *testing.T) {
	a, b := NewToken(Session), NewToken(Session)
	if !bytes.Equal(Hash(a), Hash(a)) || bytes.Equal(Hash(a), Hash(b)) || len(Hash(a)) != 32 {
		t.Error("hashes do not compare as their tokens do")
	}
	if bytes.Contains(Hash(a), []byte(a)) {
		t.Error("the hash contains the token")
	}
}

func TestCheckPassword(t *testing.T) {
	ctx := t.Context()
	const password = "zwölf blaue Kähne"
	hash, err := HashPassword(ctx, password)
	if err != nil {
		t.Fatal(err)
	}
	weaker, err := argon2id.CreateHash(password, &argon2id.Params{Memory: 8 * 1024, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32})
	if err != nil {
		t.Fatal(err)
	}
	// bcrypt would stop reading after 72 bytes.
	long := strings.Repeat("x", 100)
	longHash, err := HashPassword(ctx, long+"a")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, password, hash string
		ok, rehash           bool
	}{
		{"right", password, hash, true, false},
		{"wrong", password + " ", hash, false, false},
		{"empty", "", hash, false, false},
		{"old parameters", password, weaker, true, true},
		{"wrong with old parameters", "wrong", weaker, false, false},
		{"nothing is cut off", long + "b", longHash, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ok, rehash, err := CheckPassword(ctx, tt.password, tt.hash)
			if err != nil || ok != tt.ok || rehash != tt.rehash {
				t.Errorf("got %v, %v, %v; want %v, %v", ok, rehash, err, tt.ok, tt.rehash)
			}
		})
	}
	if ok, _, err := CheckPassword(ctx, password, "not a hash"); ok || err == nil {
		t.Error("a broken hash must be an error, not a wrong password")
	}
}

func TestHashPassword_WaitsForACoreOnlyAsLongAsAllowed(t *testing.T) {
	for range cap(slots) {
		slots <- struct{}{}
	}
	defer func() {
		for range cap(slots) {
			<-slots
		}
	}()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if err := BurnTime(ctx, "x"); fault.CodeOf(err) != fault.CodeUnavailable {
		t.Errorf("got %v, want unavailable", err)
	}
}

func TestCheckStrength(t *testing.T) {
	tests := []struct {
		name, password string
		personal       []string
		reason         string
	}{
		{"seven characters", "v9#kQ2!", nil, "password_short"},
		{"eight characters, not bytes", "žluťoučký"[:8], nil, "password_short"},
		{"eight random characters", "v9#kQ2!x", nil, ""},
		{"four words", "correct horse battery staple", nil, ""},
		{"128 characters", strings.Repeat("quartz jig nymph ", 8)[:128], nil, ""},
		{"129 characters", strings.Repeat("q", 129), nil, "password_long"},
		{"common", "password1", nil, "password_weak"},
		{"keyboard", "qwertyuiop", nil, "password_weak"},
		{"repeated", "aaaaaaaaaaaa", nil, "password_weak"},
		{"own address", "ines.moreau@example.org", []string{"Ines.Moreau@example.org"}, "password_personal"},
		{"own name", "Ines Moreau", []string{"a@example.org", "ines moreau"}, "password_personal"},
		{"made of the own name", "Wakefield1", []string{"wakefield"}, "password_weak"},
		{"broken text", "abcdefgh\xff\xfe", nil, "password_encoding"},
		{"any script", "пять зелёных жирафов", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := CheckStrength(tt.password, tt.personal...)
			if tt.reason == "" {
				if err != nil {
					t.Fatalf("refused: %v", err)
				}
				return
			}
			f, ok := fault.As(err)
			if !ok || f.Code != fault.CodeInvalid || f.Field != "password" || f.Reason != tt.reason {
				t.Errorf("got %+v, want reason %s", err, tt.reason)
			}
		})
	}
}

func TestCheckStrength_IsQuickForTheLongestPassword(t *testing.T) {
	for _, password := range []string{
		strings.Repeat("aA1!passw0rd2024", 8),
		strings.Repeat("4@8({[<369&#!1/|0$5+7%2", 6)[:MaxPassword], // every sign that can stand for a letter
	} {
		start := time.Now()
		_ = CheckStrength(password, "someone@example.org", "Some", "One")
		if d := time.Since(start); d > time.Second {
			t.Errorf("%s took %v", password, d)
		}
	}
}
