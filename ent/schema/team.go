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

// Team is a group of members that share rights on products (R29).
type Team struct{ ent.Schema }

func (Team) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Team}, timeMixin{}}
}

func (Team) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("name").MinLen(1).MaxRuneLen(128),
		field.String("name_key").MaxRuneLen(256).Comment("Folded name: unique in the organization whatever the case."),
		field.Int("color").Range(0, 11).Default(0).Comment("Index into the palette of twelve."),
		field.String("leader_id").MaxRuneLen(40).Optional().Nillable().Comment("The membership of the team's leader, who is one of its members."),
	}
}

func (Team) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("leader", Membership.Type).Field("leader_id").Unique().
			Annotations(entsql.OnDelete(entsql.SetNull)),
		edge.From("members", TeamMember.Type).Ref("team"),
		edge.From("grants", ProductGrant.Type).Ref("team"),
	}
}

func (Team) Indexes() []ent.Index {
	return []ent.Index{index.Fields("org_id", "name_key").Unique()}
}

// Policy shows teams to those who see the members, and to the teams' own people.
func (Team) Policy() ent.Policy { return rule.Policy(rule.Teams) }

// TeamMember is a member's place in a team.
type TeamMember struct{ ent.Schema }

func (TeamMember) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.TeamMember}, timeMixin{}}
}

func (TeamMember) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("team_id").MaxRuneLen(40).Immutable(),
		field.String("membership_id").MaxRuneLen(40).Immutable(),
	}
}

func (TeamMember) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("team", Team.Type).Field("team_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("membership", Membership.Type).Field("membership_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (TeamMember) Indexes() []ent.Index {
	return []ent.Index{index.Fields("team_id", "membership_id").Unique(), index.Fields("membership_id")}
}

func (TeamMember) Policy() ent.Policy { return rule.Policy(rule.InOrganization(authz.MemberRead)) }
