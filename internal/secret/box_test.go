package secret

import (
	"bytes"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func keyOf(b byte) []byte { return bytes.Repeat([]byte{b}, keyLen) }

func TestBox_R137_OpensForItsRowAlone(t *testing.T) {
	b, err := NewBox(keyOf(1))
	if err != nil {
		t.Fatal(err)
	}
	sealed := b.Seal([]byte("kon_whs_abc"), "whk_1")
	if bytes.Contains(sealed, []byte("kon_whs")) || bytes.Equal(sealed, b.Seal([]byte("kon_whs_abc"), "whk_1")) {
		t.Errorf("sealed as %q", sealed)
	}
	if got, err := b.Open(sealed, "whk_1"); err != nil || string(got) != "kon_whs_abc" {
		t.Errorf("opened %q %v", got, err)
	}
	if _, err := b.Open(sealed, "whk_2"); !errors.Is(err, ErrSealed) {
		t.Errorf("it opens for another row: %v", err)
	}
	for i := range sealed {
		damaged := bytes.Clone(sealed)
		damaged[i] ^= 1
		if _, err := b.Open(damaged, "whk_1"); !errors.Is(err, ErrSealed) {
			t.Errorf("byte %d may be changed: %v", i, err)
		}
		if _, err := b.Open(sealed[:i], "whk_1"); !errors.Is(err, ErrSealed) {
			t.Errorf("it opens when cut at %d: %v", i, err)
		}
	}
}

func TestBox_KeysCanBeChanged(t *testing.T) {
	before, _ := NewBox(keyOf(1))
	sealed := before.Seal([]byte("old"), "row")
	after, err := NewBox(keyOf(2), keyOf(1))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := after.Open(sealed, "row"); err != nil || string(got) != "old" {
		t.Errorf("what the old key sealed: %q %v", got, err)
	}
	if _, err := before.Open(after.Seal([]byte("new"), "row"), "row"); !errors.Is(err, ErrSealed) {
		t.Errorf("the new key does not seal: %v", err)
	}
	for _, keys := range [][][]byte{nil, {keyOf(1)[:31]}, {{}}} {
		if _, err := NewBox(keys...); err == nil {
			t.Errorf("a box of keys %v", keys)
		}
	}
}

func TestLoadBox_MakesItsFileOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data", "kontor.key")
	boxes := make([]*Box, 8)
	var wg sync.WaitGroup
	for i := range boxes {
		wg.Go(func() {
			var err error
			if boxes[i], err = LoadBox(path); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if t.Failed() {
		return
	}
	sealed := boxes[0].Seal([]byte("x"), "")
	for _, b := range boxes {
		if _, err := b.Open(sealed, ""); err != nil {
			t.Error("servers that start together have different keys")
		}
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file is %v %v", info, err)
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

func TestLoadBox_RefusesWhatOthersReadAndWhatIsNoKey(t *testing.T) {
	path := filepath.Join(t.TempDir(), "key")
	good := base64.StdEncoding.EncodeToString(keyOf(7))
	write := func(text string, mode os.FileMode) {
		t.Helper()
		if err := errors.Join(os.WriteFile(path, []byte(text), mode), os.Chmod(path, mode)); err != nil {
			t.Fatal(err)
		}
	}
	write(good, 0o640)
	if _, err := LoadBox(path); err == nil || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("a file that others read: %v", err)
	}
	for _, text := range []string{"", "\n\n", "hunter2\n", good[:20], good + "\nhunter2"} {
		write(text, 0o600)
		if _, err := LoadBox(path); err == nil || strings.Contains(err.Error(), "hunter2") || strings.Contains(err.Error(), good[:8]) {
			t.Errorf("%q: %v", text, err)
		}
	}
	write("\n"+base64.StdEncoding.EncodeToString(keyOf(8))+"\n"+good+"\n", 0o600)
	b, err := LoadBox(path)
	if err != nil || len(b.open) != 2 {
		t.Errorf("two keys: %v", err)
	}
	if _, err := LoadBox(filepath.Join(path, "below")); err == nil {
		t.Error("no file can be there")
	}
}
