package secret

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Box encrypts what must be read again: signing secrets, which no hash can
// replace. It is safe for concurrent use.
type Box struct {
	seal key
	open map[[keyIDLen]byte]key
}

type key struct {
	id   [keyIDLen]byte
	aead cipher.AEAD
}

const (
	keyLen    = 32
	keyIDLen  = 4
	boxFormat = 1 // AES-256-GCM: format, key id, nonce, sealed text
)

// ErrSealed is returned for what no key of this installation opens.
var ErrSealed = errors.New("secret: sealed with another key, for another row, or damaged")

// NewBox returns a box that seals with the first key and opens with each. A key
// has 32 bytes.
func NewBox(keys ...[]byte) (*Box, error) {
	b := &Box{open: map[[keyIDLen]byte]key{}}
	for i, raw := range keys {
		if len(raw) != keyLen {
			return nil, fmt.Errorf("key %d has %d bytes, not %d", i+1, len(raw), keyLen)
		}
		block, err := aes.NewCipher(raw)
		if err != nil {
			return nil, err
		}
		var k key
		if k.aead, err = cipher.NewGCM(block); err != nil {
			return nil, err
		}
		sum := sha256.Sum256(append([]byte("kontor key id\x00"), raw...))
		copy(k.id[:], sum[:])
		if i == 0 {
			b.seal = k
		}
		b.open[k.id] = k
	}
	if len(b.open) == 0 {
		return nil, errors.New("there is no key")
	}
	return b, nil
}

// LoadBox reads the keys of a file: one a line, 32 bytes in base64, the one that
// seals first. To change the key, put a new line before the others; what the old
// ones sealed stays readable while they stand there. Without a file, it makes one
// with a new key that its owner alone can read. It refuses a file that others can
// read.
func LoadBox(path string) (*Box, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		if err := makeKey(path); err != nil {
			return nil, fmt.Errorf("make the key: %w", err)
		}
		info, err = os.Stat(path)
	}
	if err != nil {
		return nil, err
	}
	if mode := info.Mode().Perm(); mode&0o077 != 0 {
		return nil, fmt.Errorf("others can read %s (%o); its owner alone may: chmod 600", path, mode)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var keys [][]byte
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		raw, err := base64.StdEncoding.DecodeString(line)
		if err != nil {
			// The decoder's own error would tell a byte of the key.
			return nil, fmt.Errorf("line %d of %s is no key: 32 bytes in base64", len(keys)+1, path)
		}
		keys = append(keys, raw)
	}
	b, err := NewBox(keys...)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return b, nil
}

// makeKey writes a file with a new key. Of servers that start together, one
// makes it and the others find it whole.
func makeKey(path string) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return err
	}
	raw := make([]byte, keyLen)
	_, _ = rand.Read(raw)
	f, err := os.CreateTemp(dir, ".key-") // its owner alone can read it
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(base64.StdEncoding.EncodeToString(raw) + "\n")
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Link(f.Name(), path); !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}

// Seal encrypts text for a row: it opens with the id of that row alone.
func (b *Box) Seal(text []byte, row string) []byte {
	sealed := append([]byte{boxFormat}, b.seal.id[:]...)
	nonce := make([]byte, b.seal.aead.NonceSize())
	_, _ = rand.Read(nonce)
	return b.seal.aead.Seal(append(sealed, nonce...), nonce, text, []byte(row))
}

// Open decrypts what Seal made for a row. Fails with ErrSealed.
func (b *Box) Open(sealed []byte, row string) ([]byte, error) {
	if len(sealed) < 1+keyIDLen || sealed[0] != boxFormat {
		return nil, ErrSealed
	}
	k, ok := b.open[[keyIDLen]byte(sealed[1:])]
	if !ok {
		return nil, ErrSealed
	}
	rest := sealed[1+keyIDLen:]
	if len(rest) < k.aead.NonceSize() {
		return nil, ErrSealed
	}
	text, err := k.aead.Open(nil, rest[:k.aead.NonceSize()], rest[k.aead.NonceSize():], []byte(row))
	if err != nil {
		return nil, ErrSealed
	}
	return text, nil
}
