package importer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// maxProblems is how many problems are told one by one; the rest are counted.
const maxProblems = 1000

// Place is where something stands: the line and the byte in it, from 1.
type Place struct {
	File         string
	Line, Column int

	file int // the place of the file among the files
}

// String writes the place as compilers do, so that editors jump to it.
func (p Place) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// Problem is one thing that must be mended before the import.
type Problem struct {
	Place
	Message string
}

// Problems is the error of an import that found something to mend.
type Problems struct {
	// List holds the first problems, in the order of the files.
	List []Problem
	// More counts those beyond.
	More int
}

// Error lists the problems, one a line.
func (p *Problems) Error() string {
	var b strings.Builder
	for _, one := range p.List {
		fmt.Fprintf(&b, "%s: %s\n", one.Place, one.Message)
	}
	if p.More > 0 {
		fmt.Fprintf(&b, "and %d more\n", p.More)
	}
	fmt.Fprintf(&b, "Nothing was imported. Problems: %d.", p.count())
	return b.String()
}

func (p *Problems) count() int { return len(p.List) + p.More }

func (p *Problems) add(at Place, format string, args ...any) {
	if len(p.List) == maxProblems {
		p.More++
		return
	}
	p.List = append(p.List, Problem{at, fmt.Sprintf(format, args...)})
}

// err returns the problems as an error, or nil without any.
func (p *Problems) err() error {
	if p.count() == 0 {
		return nil
	}
	slices.SortStableFunc(p.List, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return p
}
