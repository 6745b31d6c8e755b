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

// SupportGrant lets the provider's staff look into an organization for a while.
type SupportGrant struct{ ent.Schema }

func (SupportGrant) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.SupportGrant}, timeMixin{}}
}

func (SupportGrant) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("granted_by_id").MaxRuneLen(40).Optional().Nillable(),
		field.String("granted_by_name").MaxRuneLen(257).Default(""),
		field.String("reason").MaxRuneLen(500).Default(""),
		field.Time("expires_at"),
		field.Time("ended_at").Optional().Nillable().Comment("When the customer ended it before its time."),
	}
}

func (SupportGrant) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("granted_by", User.Type).Field("granted_by_id").Unique().
			Annotations(entsql.OnDelete(entsql.SetNull)),
		edge.From("visits", SupportVisit.Type).Ref("grant"),
	}
}

func (SupportGrant) Indexes() []ent.Index { return []ent.Index{index.Fields("org_id", "expires_at")} }

// Policy shows grants to the customer's people who see the log, and to the staff.
func (SupportGrant) Policy() ent.Policy {
	return rule.Policy(rule.OrStaff(rule.InOrganization(authz.ActivityRead)))
}

// SupportVisit is a person of the staff who uses a grant.
type SupportVisit struct{ ent.Schema }

func (SupportVisit) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.SupportVisit}}
}

func (SupportVisit) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("grant_id").MaxRuneLen(40).Immutable(),
		field.String("user_id").MaxRuneLen(40).Immutable(),
		field.String("user_name").MaxRuneLen(257).Default("").Immutable(),
		field.Time("entered_at").Immutable(),
		field.Time("left_at").Optional().Nillable(),
	}
}

func (SupportVisit) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("grant", SupportGrant.Type).Field("grant_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("user", User.Type).Field("user_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (SupportVisit) Indexes() []ent.Index {
	return []ent.Index{index.Fields("grant_id", "user_id"), index.Fields("user_id")}
}

func (SupportVisit) Policy() ent.Policy {
	return rule.Policy(rule.OrStaff(rule.InOrganization(authz.ActivityRead)))
}
