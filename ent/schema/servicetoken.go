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

// ServiceToken lets a back-end system of the provider create, renew, suspend and
// end products of every customer.
type ServiceToken struct{ ent.Schema }

func (ServiceToken) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.ServiceToken}, timeMixin{}}
}

func (ServiceToken) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").MinLen(1).MaxRuneLen(64),
		field.String("hint").MaxRuneLen(16).Immutable(),
		field.Bytes("secret_hash").Unique().Immutable().Sensitive().Comment("SHA-256: the secret is random."),
		field.Strings("scopes").Immutable(),
		field.Strings("allowed_networks").Default([]string{}).Comment("CIDR; empty means everywhere."),
		field.String("created_by").MaxRuneLen(40).Immutable().Comment("The member of staff."),
		field.Time("expires_at").Optional().Nillable(),
		field.Time("last_used_at").Optional().Nillable(),
		field.String("last_used_ip").MaxRuneLen(45).Default(""),
		field.Time("revoked_at").Optional().Nillable(),
	}
}

func (ServiceToken) Policy() ent.Policy { return rule.Policy(rule.Staff) }

// IdempotencyKey remembers what a keyed command of a service token answered, so
// that repeating it does nothing again (R100).
type IdempotencyKey struct{ ent.Schema }

func (IdempotencyKey) Fields() []ent.Field {
	return []ent.Field{
		field.String("token_id").MaxRuneLen(40).Immutable(),
		field.String("key").MinLen(1).MaxRuneLen(128).Immutable(),
		field.Bytes("request_hash").Immutable().Comment("SHA-256 of the command and its input."),
		field.String("target_id").MaxRuneLen(40).Default("").Comment("What the command answered with."),
		field.Time("created_at").Immutable(),
	}
}

func (IdempotencyKey) Indexes() []ent.Index {
	return []ent.Index{index.Fields("token_id", "key").Unique(), index.Fields("created_at")}
}

func (IdempotencyKey) Policy() ent.Policy { return rule.Policy(rule.SystemOnly()) }

// ProductUsage is how much of something a product used in a period.
type ProductUsage struct{ ent.Schema }

func (ProductUsage) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.ProductUsage}, timeMixin{}}
}

func (ProductUsage) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("product_id").MaxRuneLen(40).Immutable(),
		field.String("metric").MinLen(1).MaxRuneLen(32).Immutable().Comment("traffic, storage, requests …"),
		field.String("unit").MaxRuneLen(16),
		field.Int64("quantity").NonNegative(),
		field.Int64("quota").Optional().Nillable().NonNegative(),
		field.Time("period_start").Immutable(),
		field.Time("period_end"),
	}
}

func (ProductUsage) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (ProductUsage) Indexes() []ent.Index {
	return []ent.Index{index.Fields("product_id", "metric", "period_start").Unique()}
}

func (ProductUsage) Policy() ent.Policy { return rule.Policy(rule.ProductRows) }

// RateWindow counts what one asker asked in one minute, for all servers.
type RateWindow struct{ ent.Schema }

func (RateWindow) Fields() []ent.Field {
	return []ent.Field{
		field.String("key").MaxRuneLen(64).Immutable(),
		field.Int64("window").Immutable().Comment("The minute, since 1970."),
		field.Int("requests").Default(0),
		field.Int64("cost").Default(0),
	}
}

func (RateWindow) Indexes() []ent.Index {
	return []ent.Index{index.Fields("key", "window").Unique(), index.Fields("window")}
}

func (RateWindow) Policy() ent.Policy { return rule.Policy(rule.SystemOnly()) }
