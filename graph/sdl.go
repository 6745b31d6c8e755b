//go:build ignore

// Command sdl writes the merged schema that clients and tools read.
package main

import (
	"bytes"
	"log"
	"os"
	"path/filepath"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"

	"kontor/graph/describe"
)

func main() {
	files, err := filepath.Glob("graph/schema/*.graphql")
	if err != nil {
		log.Fatal(err)
	}
	var sources []*ast.Source
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			log.Fatal(err)
		}
		sources = append(sources, &ast.Source{Name: f, Input: string(text)})
	}
	schema, err := gqlparser.LoadSchema(sources...)
	if err != nil {
		log.Fatal(err)
	}
	describe.Schema(schema)
	var out bytes.Buffer
	formatter.NewFormatter(&out, formatter.WithIndent("  ")).FormatSchema(schema)
	if err := os.WriteFile("graph/schema.gen.graphql", out.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}
