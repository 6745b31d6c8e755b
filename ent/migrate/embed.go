package migrate

import "embed"

// Migrations holds the reviewed SQL of both databases, in migrations/sqlite and
// migrations/postgres. Files are only added.
//
//go:embed migrations
var Migrations embed.FS
