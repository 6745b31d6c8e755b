package graph

// deref returns the value of an argument that may be left out; the zero value
// where it was.
func deref[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}
