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

// Session is one signed-in browser. Ending it deletes the row.
type Session struct{ ent.Schema }

func (Session) Mixin() []ent.Mixin { return []ent.Mixin{idMixin{prefix: id.Session}} }

func (Session) Fields() []ent.Field {
	return []ent.Field{
		field.String("user_id").MaxRuneLen(40).Immutable(),
		field.Bytes("token_hash").Unique().Sensitive().Comment("SHA-256 of the cookie."),
		field.Time("created_at").Immutable(),
		field.Time("last_seen_at"),
		field.Time("expires_at").Comment("The absolute end; idleness ends it earlier."),
		field.Time("proved_at").Comment("When this session last saw the password."),
		field.String("ip").MaxRuneLen(45).Default(""),
		field.String("user_agent").MaxRuneLen(255).Default(""),
	}
}

func (Session) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("user", User.Type).Field("user_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (Session) Indexes() []ent.Index {
	return []ent.Index{index.Fields("user_id", "last_seen_at"), index.Fields("expires_at")}
}

func (Session) Policy() ent.Policy { return rule.Policy(rule.Own("user_id")) }
