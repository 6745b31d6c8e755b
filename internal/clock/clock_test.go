package clock

import (
	"sync"
	"testing"
	"time"
)

func TestNow_IsUTCToTheMicrosecond(t *testing.T) {
	zoned := time.Date(2026, 3, 29, 3, 0, 0, 123456789, time.FixedZone("CEST", 2*3600))
	for name, c := range map[string]Clock{"system": System{}, "fake": NewFake(zoned)} {
		now := c.Now()
		if now.Location() != time.UTC || now.Nanosecond()%1000 != 0 {
			t.Errorf("%s: %v is not UTC to the microsecond", name, now)
		}
	}
	if got, want := NewFake(zoned).Now(), time.Date(2026, 3, 29, 1, 0, 0, 123456000, time.UTC); !got.Equal(want) {
		t.Errorf("fake shows %v, want %v", got, want)
	}
}

func TestFake_AdvanceFromManyGoroutines(t *testing.T) {
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	f := NewFake(start)
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() { f.Advance(time.Second) })
	}
	wg.Wait()
	if got := f.Now().Sub(start); got != 50*time.Second {
		t.Errorf("moved by %v, want 50s", got)
	}
}
