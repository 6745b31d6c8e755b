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

// ApiToken lets a program act for its creator in one organization, and in that
// organization's clients if it was made for them. Its power is its scopes within
// the creator's rights at that moment (R92).
type ApiToken struct{ ent.Schema }

func (ApiToken) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.ApiToken}, timeMixin{}}
}

func (ApiToken) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("user_id").MaxRuneLen(40).Immutable().Comment("The creator."),
		field.String("name").MinLen(1).MaxRuneLen(64),
		field.String("hint").MaxRuneLen(16).Immutable().Comment("The first characters, to recognise it by."),
		field.Bytes("secret_hash").Unique().Immutable().Sensitive().Comment("SHA-256: the secret is random."),
		field.Strings("scopes").Immutable().Comment("Never widened (R93)."),
		field.Strings("product_kinds").Default([]string{}).Immutable().Comment("Empty means every kind."),
		field.Bool("clients").Default(false).Immutable().Comment("It also reaches the clients of the organization, a partner."),
		field.Strings("allowed_networks").Default([]string{}).Comment("CIDR; empty means everywhere."),
		field.Time("expires_at").Optional().Nillable(),
		field.Time("last_used_at").Optional().Nillable(),
		field.String("last_used_ip").MaxRuneLen(45).Default(""),
		field.String("last_used_client").MaxRuneLen(255).Default(""),
		field.Int("idle_warnings").Default(0).Comment("How many of the warnings before idle disabling were mailed since the last use."),
		field.Time("disabled_at").Optional().Nillable().Comment("From when on it is disabled: idle for 365 days (R94), restorable for 30. Restoring sets it a year ahead; the next use clears it."),
		field.Time("revoked_at").Optional().Nillable(),
		field.Enum("revoked_because").Values("creator", "administrator", "leaked", "idle", "membership_ended").Optional().Nillable(),
		field.String("rotated_from_id").MaxRuneLen(40).Optional().Nillable().Immutable().Comment("The generation before it."),
	}
}

func (ApiToken) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("user", User.Type).Field("user_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (ApiToken) Indexes() []ent.Index {
	return []ent.Index{index.Fields("org_id", "user_id"), index.Fields("user_id")}
}

// Policy shows people their own tokens, and those of the organizations whose
// tokens they manage. Tokens see none.
func (ApiToken) Policy() ent.Policy {
	return rule.Policy(rule.SessionOnly(rule.OrOwn("user_id", rule.InOrganization(authz.TokenManage))))
}
