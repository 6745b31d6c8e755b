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

// Handover gives the legal-representative role to a successor, who has to accept,
// and then takes it from the former one (G1).
type Handover struct{ ent.Schema }

func (Handover) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Handover}, timeMixin{}}
}

func (Handover) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("former_id").MaxRuneLen(40).Optional().Nillable().Comment("The membership of the former representative; empty once it is gone."),
		field.String("former_name").MaxRuneLen(257).Default(""),
		field.String("successor_id").MaxRuneLen(40).Optional().Nillable().Comment("The membership of the successor; empty while they are only invited."),
		field.String("successor_name").MaxRuneLen(257).Default(""),
		field.String("invitation_id").MaxRuneLen(40).Optional().Nillable().Comment("The invitation by which a successor from outside comes."),
		field.String("asked_by_id").MaxRuneLen(40).Optional().Nillable(),
		field.String("then_role_id").MaxRuneLen(40).Optional().Nillable().Comment("The role that the former one has afterwards; empty means that they are removed."),
		field.String("message").MaxRuneLen(1000).Default(""),
		field.Enum("status").Values("pending", "completed", "declined", "cancelled").Default("pending").
			Comment("A pending one past expires_at is expired."),
		field.Time("expires_at"),
		field.Time("finished_at").Optional().Nillable(),
	}
}

func (Handover) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("former", Membership.Type).Field("former_id").Unique().
			Annotations(entsql.OnDelete(entsql.SetNull)),
		edge.To("successor", Membership.Type).Field("successor_id").Unique().
			Annotations(entsql.OnDelete(entsql.SetNull)),
		edge.To("invitation", Invitation.Type).Field("invitation_id").Unique().
			Annotations(entsql.OnDelete(entsql.SetNull)),
		edge.To("asked_by", User.Type).Field("asked_by_id").Unique().
			Annotations(entsql.OnDelete(entsql.SetNull)),
		edge.To("then_role", Role.Type).Field("then_role_id").Unique().
			Annotations(entsql.OnDelete(entsql.SetNull)),
	}
}

func (Handover) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("org_id", "former_id").Unique().Annotations(entsql.IndexWhere("status = 'pending'")),
		index.Fields("successor_id"),
		index.Fields("invitation_id"),
	}
}

// Policy shows a handover to those who see the members, and to the successor.
func (Handover) Policy() ent.Policy { return rule.Policy(rule.Successors("successor_id")) }
