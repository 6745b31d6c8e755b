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

// Invitation asks a person, known by e-mail address, into an organization.
type Invitation struct{ ent.Schema }

func (Invitation) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Invitation}, timeMixin{}}
}

func (Invitation) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("email").MaxRuneLen(254).Comment("Lower case (R16)."),
		field.String("given_name").MaxRuneLen(128).Default(""),
		field.String("family_name").MaxRuneLen(128).Default(""),
		field.String("locale").MaxRuneLen(5).Default("en"),
		field.String("role_id").MaxRuneLen(40),
		field.String("invited_by_id").MaxRuneLen(40).Optional().Nillable(),
		field.Enum("status").Values("pending", "accepted", "declined", "cancelled").Default("pending").
			Comment("A pending invitation past expires_at is expired."),
		field.Bytes("token_hash").Optional().Nillable().Unique().Sensitive().
			Comment("SHA-256 of the token in the mail; minted when the mail is written, replaced when it is sent anew (R15)."),
		field.Bool("strict").Default(true).Comment("Only an account with this verified address may accept (R13)."),
		field.Bool("billing_access").Default(false),
		field.Bool("notify_billing").Default(false),
		field.Bool("notify_products").Default(false),
		field.Time("sent_at"),
		field.Time("expires_at"),
		field.Time("answered_at").Optional().Nillable(),
	}
}

func (Invitation) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("role", Role.Type).Field("role_id").Unique().Required().
			Annotations(entsql.OnDelete(entsql.Restrict)),
		edge.To("invited_by", User.Type).Field("invited_by_id").Unique().
			Annotations(entsql.OnDelete(entsql.SetNull)),
	}
}

func (Invitation) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("org_id", "email").Unique().Annotations(entsql.IndexWhere("status = 'pending'")),
		index.Fields("email"),
	}
}

func (Invitation) Policy() ent.Policy { return rule.Policy(rule.InOrganization(authz.MemberRead)) }
