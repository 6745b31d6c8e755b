package text

import "testing"

func TestLine(t *testing.T) {
	for s, want := range map[string]bool{
		"":         false,
		"a":        true,
		"äöü":      true,
		"äöüß":     false, // four characters
		"a\nb":     false,
		"a\x00":    false,
		"a\u0085":  false, // a control character beyond ASCII
		"\xff":     false,
		"日本\u200d": true,
		"a\u202eb": false, // turns what follows around
	} {
		if got := Line(s, 1, 3); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
	if !Line("", 0, 3) {
		t.Error("nothing is refused where nothing is allowed")
	}
}
