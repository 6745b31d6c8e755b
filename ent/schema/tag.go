package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kontor/internal/id"
	"kontor/internal/rule"
)

// Tag is a coloured word of one organization to sort its products by.
type Tag struct{ ent.Schema }

func (Tag) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Tag}, timeMixin{}}
}

func (Tag) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("name").MinLen(1).MaxRuneLen(40),
		field.String("name_key").MaxRuneLen(80).Comment("The name folded: two tags of one organization never differ by case or space only (R76)."),
		field.Int("color").Range(0, 11).Comment("Index into the palette of twelve (R77)."),
	}
}

func (Tag) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.From("products", Product.Type).Ref("tags").Through("product_tags", ProductTag.Type),
	}
}

func (Tag) Indexes() []ent.Index {
	return []ent.Index{index.Fields("org_id", "name_key").Unique()}
}

func (Tag) Policy() ent.Policy { return rule.Policy(rule.Tags) }

// ProductTag puts a tag on a product.
type ProductTag struct{ ent.Schema }

func (ProductTag) Annotations() []schema.Annotation {
	return []schema.Annotation{field.ID("product_id", "tag_id")}
}

func (ProductTag) Fields() []ent.Field {
	return []ent.Field{
		field.String("product_id").MaxRuneLen(40).Immutable(),
		field.String("tag_id").MaxRuneLen(40).Immutable(),
		orgField(),
	}
}

func (ProductTag) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("tag", Tag.Type).Field("tag_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (ProductTag) Indexes() []ent.Index {
	return []ent.Index{index.Fields("org_id", "tag_id", "product_id")}
}

func (ProductTag) Policy() ent.Policy { return rule.Policy(rule.ProductRows) }
