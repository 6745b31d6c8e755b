package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"

	"kontor/internal/rule"
)

// Attempt counts tries at a credential within a window, shared by all servers.
// The id is the hash of what is limited: a purpose with an account or address.
type Attempt struct{ ent.Schema }

func (Attempt) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxRuneLen(64).Immutable(),
		field.Int("count").Default(0),
		field.Time("window_ends_at"),
	}
}

func (Attempt) Policy() ent.Policy { return rule.Policy(rule.SystemOnly()) }
