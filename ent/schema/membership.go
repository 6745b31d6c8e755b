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

// Membership is a person's place in an organization, with a role.
type Membership struct{ ent.Schema }

func (Membership) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Membership}, timeMixin{}}
}

func (Membership) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("user_id").MaxRuneLen(40).Immutable(),
		field.String("role_id").MaxRuneLen(40),
		field.Time("suspended_at").Optional().Nillable().Comment("While set, the membership grants nothing and does not count as representative."),
		field.Bool("billing_access").Default(false).Comment("A collaborator's right to see billing (R18)."),
		field.Bool("notify_billing").Default(false),
		field.Bool("notify_products").Default(false),
	}
}

func (Membership) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("user", User.Type).Field("user_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("role", Role.Type).Field("role_id").Unique().Required().
			Annotations(entsql.OnDelete(entsql.Restrict)),
		edge.From("grants", ProductGrant.Type).Ref("membership"),
	}
}

func (Membership) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("org_id", "user_id").Unique(),
		index.Fields("user_id"),
		index.Fields("role_id"),
	}
}

func (Membership) Policy() ent.Policy {
	return rule.Policy(rule.OrOwn("user_id", rule.InOrganization(authz.MemberRead)))
}
