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

// AppPassword lets one program of a person reach services (contacts, calendars,
// files, mail), never the console or the API (R70).
type AppPassword struct{ ent.Schema }

func (AppPassword) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.AppPassword}, timeMixin{}}
}

func (AppPassword) Fields() []ent.Field {
	return []ent.Field{
		field.String("user_id").MaxRuneLen(40).Immutable(),
		field.String("name").MinLen(1).MaxRuneLen(64),
		field.Strings("uses").Comment("A non-empty subset of contacts, calendars, files, mail_in, mail_out."),
		field.Bytes("secret_hash").Unique().Immutable().Sensitive().Comment("SHA-256: the secret is random, and is checked at every request of a client."),
		field.Time("last_used_at").Optional().Nillable(),
		field.String("last_used_ip").MaxRuneLen(45).Default(""),
		field.String("last_used_client").MaxRuneLen(255).Default(""),
		field.Time("revoked_at").Optional().Nillable(),
	}
}

func (AppPassword) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("user", User.Type).Field("user_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (AppPassword) Indexes() []ent.Index { return []ent.Index{index.Fields("user_id")} }

func (AppPassword) Policy() ent.Policy { return rule.Policy(rule.Own("user_id")) }
