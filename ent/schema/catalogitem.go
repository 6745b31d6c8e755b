package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"

	"kontor/internal/id"
	"kontor/internal/rule"
)

// CatalogItem is something the provider sells: the kind, plan and public price
// that products refer to.
type CatalogItem struct{ ent.Schema }

func (CatalogItem) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.CatalogItem}, timeMixin{}}
}

func (CatalogItem) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").MaxRuneLen(64).Unique(),
		field.String("name").MaxRuneLen(128),
		field.Enum("kind").Values(productKinds...),
		field.Int64("price_minor").NonNegative().Comment("Public price of one period, in minor units of currency."),
		field.String("currency").MinLen(3).MaxRuneLen(3),
		field.Int("period_months").Range(1, 120),
		field.Time("archived_at").Optional().Nillable().Comment("Since when it is not sold any more."),
	}
}

func (CatalogItem) Policy() ent.Policy { return rule.Published(rule.Everybody()) }
