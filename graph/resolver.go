package graph

// Resolver answers the root fields.
type Resolver struct{}
