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

// ProductGrant gives a member rights on one product (R26).
type ProductGrant struct{ ent.Schema }

func (ProductGrant) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.ProductGrant}, timeMixin{}}
}

func (ProductGrant) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("membership_id").MaxRuneLen(40).Immutable(),
		field.String("product_id").MaxRuneLen(40).Immutable(),
		field.Strings("rights").Comment("A non-empty subset of technical, statistic, check, sale (R27)."),
	}
}

func (ProductGrant) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("membership", Membership.Type).Field("membership_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (ProductGrant) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("membership_id", "product_id").Unique(),
		index.Fields("product_id"),
	}
}

func (ProductGrant) Policy() ent.Policy { return rule.Policy(rule.InOrganization(authz.MemberRead)) }
