// Package schema describes the rows of the database. It imports no generated
// package, so that generation is quick and needs no earlier output.
package schema

import (
	"time"

	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"

	"kontor/internal/id"
)

// Now is the default time of new rows: UTC to the microsecond, which is what
// both databases keep. Commands that have a clock set their times themselves.
func Now() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }

// idMixin gives a type its prefixed, sortable id.
type idMixin struct {
	mixin.Schema
	prefix string
}

func (m idMixin) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxRuneLen(40).Immutable().DefaultFunc(func() string { return id.New(m.prefix) }),
	}
}

// timeMixin stamps creation and change.
type timeMixin struct{ mixin.Schema }

func (timeMixin) Fields() []ent.Field {
	return []ent.Field{
		field.Time("created_at").Immutable().Default(Now),
		field.Time("updated_at").Default(Now).UpdateDefault(Now),
	}
}

// orgField is the tenant of a row: set once, by the server.
func orgField() ent.Field {
	return field.String("org_id").MaxRuneLen(40).Immutable().Comment("The organization the row belongs to.")
}
