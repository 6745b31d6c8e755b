package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kontor/internal/id"
	"kontor/internal/rule"
)

// EventSeal is a line's place in the chain of its organization's log: each seal
// holds the hash of the one before it, so that no line can be changed, taken out
// or put in afterwards without a trace. Seals follow the lines within seconds.
type EventSeal struct{ ent.Schema }

func (EventSeal) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.EventSeal}}
}

func (EventSeal) Fields() []ent.Field {
	return []ent.Field{
		field.String("chain").MaxRuneLen(40).Immutable().Comment("Id of the organization; - for what concerns persons only."),
		field.Int64("seq").Immutable().Comment("Counts from 1 in each chain."),
		field.String("event_id").MaxRuneLen(40).Immutable().Unique(),
		field.Bytes("details_hash").Immutable().Comment("Of names, data, address and salt; it stays when they are erased."),
		field.Bytes("hash").Immutable().Comment("Of the hash before, the line, and details_hash."),
		field.Time("sealed_at").Immutable(),
	}
}

func (EventSeal) Indexes() []ent.Index { return []ent.Index{index.Fields("chain", "seq").Unique()} }

func (EventSeal) Policy() ent.Policy { return rule.Policy(rule.SystemOnly()) }
