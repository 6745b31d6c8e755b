// Package secret makes and checks what must stay secret: tokens and passwords.
// It stores nothing and logs nothing; callers keep hashes only.
package secret

import (
	"crypto/rand"
	"crypto/sha256"
	"hash/crc32"
	"strings"
)

// The prefixes of tokens. They let secret scanners, and people, recognise one.
const (
	APIToken     = "kon_pat_"
	AppPassword  = "kon_app_"
	ServiceToken = "kon_svc_"
	WebhookKey   = "kon_whs_"
	Session      = "kon_ses_"
	Link         = "kon_lnk_"
)

const (
	base62   = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	bodyLen  = 27 // 62^27 > 2^160
	checkLen = 6  // 62^6 > 2^32
)

// NewToken returns a token of 160 random bits behind prefix, ended by a checksum
// that tells typing errors from unknown tokens without a look into the database.
func NewToken(prefix string) string {
	b := make([]byte, 0, len(prefix)+bodyLen+checkLen)
	b = append(b, prefix...)
	random := make([]byte, 2*bodyLen)
	for len(b) < len(prefix)+bodyLen {
		_, _ = rand.Read(random) // never fails, it ends the program instead
		for _, r := range random {
			// 248 is the greatest multiple of 62: without the rest every
			// character is as likely as any other.
			if r < 248 && len(b) < len(prefix)+bodyLen {
				b = append(b, base62[r%62])
			}
		}
	}
	return string(append(b, checksum(string(b))...))
}

// ValidFormat tells whether token could have come from NewToken with prefix.
func ValidFormat(prefix, token string) bool {
	if len(token) != len(prefix)+bodyLen+checkLen || !strings.HasPrefix(token, prefix) {
		return false
	}
	for _, c := range token[len(prefix):] {
		if !strings.ContainsRune(base62, c) {
			return false
		}
	}
	end := len(token) - checkLen
	return checksum(token[:end]) == token[end:]
}

// Hash returns the SHA-256 of a token, which is what is stored. Tokens are
// random, so nothing slower is needed.
func Hash(token string) []byte {
	sum := sha256.Sum256([]byte(token))
	return sum[:]
}

func checksum(s string) string {
	n := crc32.ChecksumIEEE([]byte(s))
	var c [checkLen]byte
	for i := checkLen - 1; i >= 0; i-- {
		c[i] = base62[n%62]
		n /= 62
	}
	return string(c[:])
}
