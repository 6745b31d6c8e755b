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

// QuoteRequest asks the partners for an offer.
type QuoteRequest struct{ ent.Schema }

func (QuoteRequest) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.QuoteRequest}, timeMixin{}}
}

func (QuoteRequest) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("user_id").MaxRuneLen(40).Immutable().Comment("The requester."),
		field.String("title").MinLen(1).MaxRuneLen(128),
		field.String("category").MaxRuneLen(64),
		field.Text("description").MaxRuneLen(5000),
		field.String("budget_band").MaxRuneLen(32).Default(""),
		field.String("language").MaxRuneLen(5),
		field.String("region").MaxRuneLen(64).Default(""),
		field.Time("deadline").Optional().Nillable(),
		field.Enum("status").Values("published", "cancelled", "accepted").Default("published").
			Comment("A published request past valid_until is expired."),
		field.String("contact_name").MaxRuneLen(257).Sensitive(),
		field.String("contact_email").MaxRuneLen(254).Sensitive(),
		field.String("contact_phone").MaxRuneLen(32).Default("").Sensitive(),
		field.Bytes("cancel_token_hash").Optional().Nillable().Unique().Sensitive(),
		field.Time("valid_until"),
		field.Bool("extended").Default(false),
	}
}

func (QuoteRequest) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("user", User.Type).Field("user_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Restrict)),
	}
}

func (QuoteRequest) Indexes() []ent.Index {
	return []ent.Index{index.Fields("org_id", "status"), index.Fields("status", "valid_until")}
}

func (QuoteRequest) Policy() ent.Policy {
	return rule.Policy(rule.Both(rule.Own("user_id"), rule.InOrganization(authz.OrgRead)))
}
