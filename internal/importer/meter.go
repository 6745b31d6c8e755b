package importer

import (
	"fmt"
	"io"
	"time"
)

// meter tells how far an import is.
type meter struct {
	out           io.Writer
	started, last time.Time
	done, size    int64
	records       int
}

func newMeter(out io.Writer, inputs []Input) *meter {
	m := &meter{out: out, started: time.Now()}
	m.last = m.started
	for _, in := range inputs {
		m.size += in.Size
	}
	return m
}

// count returns r, counting what is read from it.
func (m *meter) count(r io.Reader) io.Reader { return &counted{r, m} }

type counted struct {
	io.Reader
	m *meter
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.m.done += int64(n)
	return n, err
}

func (m *meter) record() {
	if m.records++; m.records%1000 == 0 && time.Since(m.last) >= time.Second {
		m.print()
	}
}

func (m *meter) print() {
	if m.out == nil {
		return
	}
	m.last = time.Now()
	rate := float64(m.records) / max(m.last.Sub(m.started).Seconds(), 0.001)
	if m.size > 0 {
		fmt.Fprintf(m.out, "%3d %%  ", m.done*100/m.size)
	}
	fmt.Fprintf(m.out, "%d records, %.0f a second\n", m.records, rate)
}
