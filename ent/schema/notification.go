package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kontor/internal/id"
	"kontor/internal/rule"
)

// Notification tells one person in the console what happened, and what waits for
// their decision.
type Notification struct{ ent.Schema }

func (Notification) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Notification}, timeMixin{}}
}

func (Notification) Fields() []ent.Field {
	return []ent.Field{
		field.String("user_id").MaxRuneLen(40).Immutable(),
		field.String("org_id").MaxRuneLen(40).Optional().Nillable().Immutable().Comment("Where it happened; the person need not belong there."),
		field.String("event_id").MaxRuneLen(40).Immutable(),
		field.String("action").MaxRuneLen(64).Immutable(),
		field.String("actor_name").MaxRuneLen(257).Default("").Immutable(),
		field.String("target_id").MaxRuneLen(40).Default("").Immutable(),
		field.String("target_name").MaxRuneLen(257).Default("").Immutable(),
		field.JSON("data", map[string]string{}).Optional().Immutable(),
		field.Bool("decision").Default(false).Immutable().Comment("Somebody waits for an answer to it."),
		field.Time("read_at").Optional().Nillable(),
		field.Time("settled_at").Optional().Nillable().Comment("When what it asks was answered, by whomever."),
		field.Time("expires_at").Comment("When it is deleted."),
	}
}

func (Notification) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("user", User.Type).Field("user_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("organization", Organization.Type).Field("org_id").Unique().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (Notification) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("user_id", "created_at", "id"),
		index.Fields("target_id"),
		index.Fields("org_id"),
		index.Fields("updated_at"),
		index.Fields("expires_at"),
	}
}

func (Notification) Policy() ent.Policy { return rule.Policy(rule.Own("user_id")) }
