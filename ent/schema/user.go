package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"kontor/internal/id"
	"kontor/internal/rule"
)

// User is one person with one sign-in, whatever organizations they belong to.
type User struct{ ent.Schema }

func (User) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.User}, timeMixin{}}
}

func (User) Fields() []ent.Field {
	return []ent.Field{
		field.String("email").MaxRuneLen(254).Unique().Comment("The sign-in address, lower case."),
		field.Time("email_verified_at").Optional().Nillable(),
		field.String("recovery_email").MaxRuneLen(254).Default("").Comment("A second address for recovery; never equal to email (R67)."),
		field.String("password_hash").Default("").Sensitive().Comment("argon2id in PHC form; empty while no password is set."),
		field.String("given_name").MaxRuneLen(128),
		field.String("family_name").MaxRuneLen(128).Default(""),
		field.String("locale").MaxRuneLen(5).Default("en"),
		field.String("time_zone").MaxRuneLen(64).Default("UTC"),
		field.Bool("staff").Default(false).Comment("Works for the provider."),
		field.Time("disabled_at").Optional().Nillable(),
		field.String("disabled_reason").MaxRuneLen(500).Default("").Comment("What the provider's staff noted when they blocked the person."),
		field.Time("last_sign_in_at").Optional().Nillable(),
		field.String("external_ref").MaxRuneLen(128).Optional().Nillable().Unique(),
	}
}

func (User) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("memberships", Membership.Type).Ref("user"),
		edge.From("sessions", Session.Type).Ref("user"),
	}
}

func (User) Policy() ent.Policy { return rule.Policy(rule.Users) }
