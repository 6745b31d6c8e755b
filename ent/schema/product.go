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

var productKinds = []string{
	"domain", "web_hosting", "mail", "vps", "object_storage", "database", "certificate", "license",
}

// Product is one service of a customer: a domain, a hosting, a mailbox plan.
// Holder, managing organization and payer are separate facts (R84).
type Product struct{ ent.Schema }

func (Product) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Product}, timeMixin{}}
}

func (Product) Fields() []ent.Field {
	return []ent.Field{
		field.String("org_id").MaxRuneLen(40).Comment("The organization that manages it."),
		field.Enum("kind").Values(productKinds...),
		field.String("name").MinLen(1).MaxRuneLen(255).Comment("What the service calls itself: atelier-nord.example."),
		field.String("reference").MaxRuneLen(64).Comment("The provider's number of the product, unique in the installation."),
		field.String("search_key").MaxRuneLen(640).Comment("Lower-case name, reference and internal name, for search and order by name."),
		field.String("name_key").MaxRuneLen(255).Comment("Lower-case name: the order by name is the same on both databases."),
		field.Enum("status").Values("pending", "active", "suspended", "terminated").Default("active"),
		field.String("catalog_item_id").MaxRuneLen(40).Optional().Nillable(),
		field.String("holder_name").MaxRuneLen(255).Default("").Comment("Whom the product belongs to; empty means the managing organization."),
		field.String("payer_id").MaxRuneLen(40).Optional().Nillable().Comment("The organization that pays; empty means the managing organization."),
		field.String("technical_contact").MaxRuneLen(254).Default(""),
		field.String("internal_name").MaxRuneLen(128).Default(""),
		field.String("description").MaxRuneLen(2000).Default(""),
		field.Time("locked_at").Optional().Nillable().Comment("Since when the customer's lock keeps limited members and partners from managing it (R32)."),
		field.String("locked_by").MaxRuneLen(257).Default(""),
		field.String("lock_reason").MaxRuneLen(500).Default(""),
		field.Time("provider_locked_at").Optional().Nillable().Comment("The provider's lock, which only the provider lifts (R31)."),
		field.String("provider_lock_reason").MaxRuneLen(500).Default(""),
		field.Time("started_at"),
		field.Time("expires_at").Optional().Nillable().Comment("Paid until; empty for products without a term."),
		field.Time("expires_sort").Comment("expires_at, or the far future: cursors need a column that is never null."),
		field.Bool("auto_renew").Default(false),
		field.Int64("price_minor").NonNegative().Default(0).Comment("Price of one period, in minor units of currency."),
		field.String("currency").MinLen(3).MaxRuneLen(3).Default("EUR"),
		field.Int("period_months").Range(1, 120).Default(12),
	}
}

func (Product) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().
			Annotations(entsql.OnDelete(entsql.Restrict)),
		edge.To("catalog_item", CatalogItem.Type).Field("catalog_item_id").Unique().
			Annotations(entsql.OnDelete(entsql.SetNull)),
		edge.To("tags", Tag.Type).Through("product_tags", ProductTag.Type),
		edge.From("grants", ProductGrant.Type).Ref("product"),
	}
}

func (Product) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("reference").Unique(),
		index.Fields("org_id", "name_key", "id"),
		index.Fields("org_id", "expires_sort", "id"),
		index.Fields("org_id", "created_at", "id"),
		index.Fields("org_id", "kind", "name_key", "id"),
	}
}

func (Product) Policy() ent.Policy { return rule.Policy(rule.Products) }
