// Package model holds the few types of the GraphQL schema that are no rows.
package model

// Node is an object with an id of its own: one of the rows whose GraphQL type
// implements Node.
type Node any
