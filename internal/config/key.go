package config

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// SecretKey returns the 32 bytes of SecretKeyFile, and makes the file where
// there is none. A file that is there but damaged is an error: a new key could
// read nothing of what the old one wrote.
func (c *Config) SecretKey() ([]byte, error) {
	b, err := os.ReadFile(c.SecretKeyFile)
	if errors.Is(err, fs.ErrNotExist) {
		return makeKey(c.SecretKeyFile)
	}
	if err != nil {
		return nil, fmt.Errorf("secret key: %w", err)
	}
	key, err := hex.DecodeString(strings.TrimSpace(string(b)))
	if err != nil || len(key) != 32 {
		return nil, fmt.Errorf("secret key: %s does not hold 64 hexadecimal digits; restore it from a backup", c.SecretKeyFile)
	}
	return key, nil
}

func makeKey(path string) ([]byte, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return nil, fmt.Errorf("folder of the secret key: %w", err)
	}
	key := make([]byte, 32)
	_, _ = rand.Read(key) // never fails, it ends the program instead
	// Exclusive: of two servers that start at once, one must not overwrite the
	// key that the other already uses.
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, fmt.Errorf("make the secret key: %w", err)
	}
	if _, err := fmt.Fprintln(f, hex.EncodeToString(key)); err != nil {
		return nil, errors.Join(fmt.Errorf("write the secret key: %w", err), f.Close())
	}
	return key, f.Close()
}
