package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kontor/internal/rule"
)

// UserToken is a single-use link mailed to a person: to confirm an address,
// to set a new password, or to take a new address. Using it deletes the row.
type UserToken struct{ ent.Schema }

func (UserToken) Mixin() []ent.Mixin { return []ent.Mixin{idMixin{prefix: "utk"}} }

func (UserToken) Fields() []ent.Field {
	return []ent.Field{
		field.String("user_id").MaxRuneLen(40).Immutable(),
		field.Enum("purpose").Values("confirm_email", "reset_password", "change_email").Immutable(),
		field.String("email").MaxRuneLen(254).Default("").Comment("The new address of change_email."),
		field.Bytes("token_hash").Optional().Nillable().Unique().Sensitive().Comment("SHA-256; minted when the mail is written."),
		field.Time("created_at").Immutable(),
		field.Time("expires_at"),
	}
}

func (UserToken) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("user", User.Type).Field("user_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (UserToken) Indexes() []ent.Index {
	return []ent.Index{index.Fields("user_id", "purpose").Unique()}
}

func (UserToken) Policy() ent.Policy { return rule.Policy(rule.Own("user_id")) }
