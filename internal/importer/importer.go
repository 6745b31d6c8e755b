// Package importer brings a provider's existing customers into Kontor: plans,
// organizations, people and their places, products, tags and rights. It reads
// JSON Lines and CSV in a stream, tells every record that cannot be used with
// its line and column, and imports everything or nothing. What is already there
// is recognised by the provider's own references, so that an import can be
// repeated. docs/import.md describes the format.
package importer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"kontor/ent"
	"kontor/internal/clock"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/org"
	"kontor/internal/viewer"
)

// window is how many records are read before they are written: enough to write
// them in bulk, few enough to hold in memory.
const window = 1000

// batch bounds the rows of one statement, whose arguments both databases limit.
const batch = 500

// recordType is one type of record. A record may refer to those of the types
// before its own.
type recordType struct {
	name   string
	fields []string
	write  func(*run, context.Context, []*record) error
}

var types = []recordType{
	{"plan", []string{"code", "name", "kind", "priceMinor", "currency", "periodMonths"}, (*run).plans},
	{"organization", []string{"ref", "name", "kind", "locale", "timeZone", "website", "phone", "vatNumber", "partner"}, (*run).organizations},
	{"user", []string{"ref", "email", "givenName", "familyName", "locale", "timeZone", "emailVerified", "passwordHash", "staff"}, (*run).users},
	{"membership", []string{"organization", "user", "role", "billingAccess", "suspended"}, (*run).memberships},
	{"tag", []string{"organization", "name", "color"}, (*run).tags},
	{"product", []string{
		"reference", "organization", "kind", "name", "status", "plan", "holder", "payer", "technicalContact", "internalName",
		"description", "startedAt", "expiresAt", "autoRenew", "priceMinor", "currency", "periodMonths", "tags",
	}, (*run).products},
	{"grant", []string{"organization", "user", "product", "rights"}, (*run).grants},
}

func typeNames() string {
	names := make([]string, len(types))
	for i, t := range types {
		names[i] = t.name
	}
	return strings.Join(names, ", ")
}

// Importer imports into a database.
type Importer struct {
	db     *db.DB
	events *event.Log
	clock  clock.Clock
}

// New returns an importer over a database.
func New(d *db.DB, l *event.Log, c clock.Clock) *Importer {
	return &Importer{db: d, events: l, clock: c}
}

// Options change how Run imports.
type Options struct {
	// DryRun checks everything and imports nothing.
	DryRun bool
	// Progress gets a line each second; nil for none.
	Progress io.Writer
}

// Summary is what an import wrote: records by type.
type Summary map[string]int

// String lists the counts: "2 organizations, 60 products".
func (s Summary) String() string {
	var parts []string
	for _, t := range types {
		if n := s[t.name]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %ss", n, t.name))
		}
	}
	if parts == nil {
		return "no records"
	}
	return strings.Join(parts, ", ")
}

var errDryRun = errors.New("dry run")

// Run imports the inputs in one transaction. It asks as the system: whoever may
// start the program imports for everybody. Every organization must have a legal
// representative in the end (R1), and gets one event.
//
// The error is *Problems where records cannot be used; nothing is imported then.
func (i *Importer) Run(ctx context.Context, inputs []Input, o Options) (Summary, error) {
	ctx = viewer.AsSystem(ctx, "import")
	w := &run{
		db: i.db, now: i.clock.Now(), events: i.events, problems: &Problems{}, total: Summary{},
		parties: map[string]*party{}, lost: map[[2]string]bool{},
		pending: map[string][]*record{}, meter: newMeter(o.Progress, inputs),
	}
	err := i.db.WithTx(ctx, func(ctx context.Context, tx *ent.Client) error {
		w.tx = tx
		for n, in := range inputs {
			if err := w.read(ctx, n, in); err != nil {
				return err
			}
		}
		if err := w.finish(ctx); err != nil {
			return err
		}
		if o.DryRun {
			return errDryRun
		}
		return nil
	})
	if err != nil && !errors.Is(err, errDryRun) {
		return nil, err
	}
	w.meter.print()
	return w.total, nil
}

// run is one import under way.
type run struct {
	db       *db.DB
	tx       *ent.Client
	now      time.Time
	events   *event.Log
	problems *Problems
	meter    *meter
	total    Summary

	pending map[string][]*record // read and not yet written, by type
	waiting int

	// parties are the organizations met so far, by reference.
	parties map[string]*party
	// lost are the references, by type, of records that could not be used. What
	// refers to them is left out without a problem of its own.
	lost map[[2]string]bool
}

// party is an organization that the import writes to.
type party struct {
	id, name string
	at       Place // where it was first met
	roles    map[string]string
	wrote    map[string]int // records by type
	doubtful bool           // a membership of it could not be read
	held     bool           // nobody else changes its members any more
}

func (w *run) read(ctx context.Context, n int, in Input) error {
	f, err := in.Open()
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", in.Name, err)
	}
	defer f.Close()
	source, at := w.meter.count(f), Place{File: in.Name, file: n}
	add := func(r *record) error { return w.add(ctx, r) }
	switch n := format(in.Name); n {
	case unknownFormat:
		return fmt.Errorf("%s has no format that can be imported", in.Name)
	case jsonLines:
		err = readJSON(source, at, w.problems, add)
	default:
		err = readCSV(source, at, types[n], w.problems, add)
	}
	if err != nil {
		return fmt.Errorf("import %s: %w", in.Name, err)
	}
	return nil
}

func (w *run) add(ctx context.Context, r *record) error {
	w.meter.record()
	w.pending[r.kind] = append(w.pending[r.kind], r)
	if w.waiting++; w.waiting < window {
		return nil
	}
	return w.flush(ctx)
}

// flush writes what was read, in the order in which types refer to each other.
func (w *run) flush(ctx context.Context) error {
	for _, t := range types {
		for part := range slices.Chunk(w.pending[t.name], batch) {
			if err := t.write(w, ctx, part); err != nil {
				return fmt.Errorf("write %ss: %w", t.name, err)
			}
		}
		w.pending[t.name] = w.pending[t.name][:0]
	}
	w.waiting = 0
	return nil
}

// finish writes the rest, checks what holds for all records together, and
// writes the log.
func (w *run) finish(ctx context.Context) error {
	if err := w.flush(ctx); err != nil {
		return err
	}
	all := slices.SortedFunc(maps.Values(w.parties), func(a, b *party) int { return strings.Compare(a.id, b.id) })
	for part := range slices.Chunk(all, batch) {
		if err := w.represented(ctx, part); err != nil {
			return err
		}
	}
	if err := w.problems.err(); err != nil {
		return err
	}
	for _, p := range all {
		data := map[string]string{}
		for kind, n := range p.wrote {
			data[kind+"s"] = strconv.Itoa(n)
		}
		if len(data) == 0 {
			continue // met only as a payer
		}
		err := w.events.Record(ctx, w.tx, event.Event{
			Action: "import.completed", OrgID: p.id, TargetID: p.id, TargetName: p.name, Data: data,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// represented wants a legal representative in every organization (R1), and reminds
// the only one of each (R19).
func (w *run) represented(ctx context.Context, parties []*party) error {
	ids := make([]string, len(parties))
	for i, p := range parties {
		ids[i] = p.id
	}
	without, err := org.KeepRepresented(ctx, w.tx, ids)
	if err != nil {
		return err
	}
	for _, p := range parties {
		if slices.Contains(without, p.id) && !p.doubtful {
			w.problems.add(p.at, "The organization %s has no legal representative. Add a membership with the role legal_representative.", p.name)
		}
	}
	return nil
}
