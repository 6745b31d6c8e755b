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

// Logo is the picture of an organization, or of the provider where it has none.
// Its id is the end of its public address and says nothing about it.
type Logo struct{ ent.Schema }

func (Logo) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Logo}, timeMixin{}}
}

func (Logo) Fields() []ent.Field {
	return []ent.Field{
		field.String("org_id").MaxRuneLen(40).Optional().Nillable().Immutable(),
		field.Bytes("png").Immutable().Comment("Drawn anew by the server: nothing else of what was sent is kept."),
	}
}

func (Logo) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (Logo) Indexes() []ent.Index { return []ent.Index{index.Fields("org_id")} }

func (Logo) Policy() ent.Policy { return rule.Policy(rule.SystemOnly()) }
