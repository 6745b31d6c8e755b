package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kontor/internal/authz"
	"kontor/internal/id"
	"kontor/internal/rule"
)

// Event is one line of the activity log: who did what to what, when and from
// where. Lines are only added (R134): triggers of both databases refuse every
// change but the erasure of what is personal in them.
type Event struct{ ent.Schema }

func (Event) Mixin() []ent.Mixin { return []ent.Mixin{idMixin{prefix: id.Event}} }

func (Event) Fields() []ent.Field {
	return []ent.Field{
		field.String("org_id").MaxRuneLen(40).Optional().Nillable().Immutable().Comment("Empty for what concerns a person only."),
		field.Enum("actor_kind").Values("user", "staff", "system", "service").Immutable().
			Comment("Staff are people of the provider where they are no members."),
		field.String("actor_id").MaxRuneLen(40).Default("").Immutable(),
		field.String("actor_name").MaxRuneLen(257).Default(""),
		field.String("via_org_id").MaxRuneLen(40).Default("").Immutable().Comment("The partner for whom the actor acted (R125)."),
		field.String("via_org_name").MaxRuneLen(128).Default("").Immutable(),
		field.String("token_id").MaxRuneLen(40).Default("").Immutable().Comment("The token through which the actor acted."),
		field.String("token_name").MaxRuneLen(64).Default("").Immutable(),
		field.String("action").MaxRuneLen(64).Immutable().Comment("Past tense: member.removed."),
		field.String("target_id").MaxRuneLen(40).Default("").Immutable(),
		field.String("target_name").MaxRuneLen(257).Default(""),
		field.JSON("data", map[string]string{}).Optional().Comment("What changed; never a secret (R137)."),
		field.String("ip").MaxRuneLen(45).Default(""),
		field.String("request_id").MaxRuneLen(64).Default("").Immutable(),
		field.Bytes("salt").Optional().Sensitive().Comment("Goes into the seal of names, data and address, so that what was erased cannot be guessed from it."),
		field.Time("erased_at").Optional().Nillable().Comment("When names, data and address were taken out of it (R140)."),
		field.Time("at").Immutable(),
	}
}

func (Event) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (Event) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("org_id", "at", "id"),
		index.Fields("org_id", "target_id", "at"),
		index.Fields("org_id", "action", "at"),
		index.Fields("org_id", "actor_id", "at"),
		index.Fields("actor_id", "at"),
		index.Fields("at"),
	}
}

// Policy shows people the log of the organizations where they may read it, and
// what they did themselves (R136). The history of one product is read by
// package product for whoever sees the product.
func (Event) Policy() ent.Policy {
	return rule.Policy(rule.OrOwn("actor_id", rule.InOrganization(authz.ActivityRead)))
}
