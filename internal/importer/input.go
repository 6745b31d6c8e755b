package importer

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Input is one file to import. Its name tells the format: name.jsonl, or a CSV
// file with the name of its type, such as products.csv.
type Input struct {
	Name string
	// Size in bytes, for the progress; 0 when it is not known.
	Size int64
	Open func() (io.ReadCloser, error)
}

// Files lists the inputs at paths. A folder stands for the .jsonl and .csv
// files in it. What refers to something is read after it: JSON Lines as given,
// or by name, and then CSV in the order of the types.
func Files(paths []string) ([]Input, error) {
	var names []string
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", p, err)
		}
		if !info.IsDir() {
			names = append(names, p)
			continue
		}
		entries, err := os.ReadDir(p)
		if err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", p, err)
		}
		for _, e := range entries {
			if format(e.Name()) != unknownFormat && !e.IsDir() {
				names = append(names, filepath.Join(p, e.Name()))
			}
		}
	}
	inputs := make([]Input, 0, len(names))
	for _, name := range names {
		if format(name) == unknownFormat {
			return nil, fmt.Errorf("%s is neither JSON Lines (.jsonl) nor one of %s", name, strings.Join(csvNames(), ", "))
		}
		info, err := os.Stat(name)
		if err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", name, err)
		}
		inputs = append(inputs, Input{Name: name, Size: info.Size(), Open: func() (io.ReadCloser, error) { return os.Open(name) }})
	}
	if len(inputs) == 0 {
		return nil, fmt.Errorf("there is nothing to import in %s", strings.Join(paths, ", "))
	}
	slices.SortStableFunc(inputs, func(a, b Input) int { return cmp.Compare(format(a.Name), format(b.Name)) })
	return inputs, nil
}

// The format of a file: JSON Lines, or the place of a CSV file's type among the
// types.
const (
	unknownFormat = -2
	jsonLines     = -1
)

func format(name string) int {
	base := strings.ToLower(filepath.Base(name))
	if strings.HasSuffix(base, ".jsonl") {
		return jsonLines
	}
	if i := slices.Index(csvNames(), base); i >= 0 {
		return i
	}
	return unknownFormat
}

func csvNames() []string {
	names := make([]string, len(types))
	for i, t := range types {
		names[i] = t.name + "s.csv"
	}
	return names
}
