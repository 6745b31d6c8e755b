// Package frontend carries the built browser app inside the binary. It knows
// nothing about HTTP: which document answers which address is decided in web.
package frontend

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Persisted is the manifest of the documents the app may send: a JSON object
// from the SHA-256 of a document, in hexadecimal, to its text.
//
//go:embed persisted/persisted.json
var Persisted []byte

// FS returns the built app. Before the first `npm run build` it holds no
// document, and the server says so instead of serving an empty page.
func FS() fs.FS {
	sub, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the path is a constant of this file
	}
	return sub
}
