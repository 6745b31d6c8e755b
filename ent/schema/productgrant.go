package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	entschema "entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kontor/internal/authz"
	"kontor/internal/id"
	"kontor/internal/rule"
)

// ProductGrant gives a member or a team rights on one product, or on the
// products of a kind (R26, R28, R29).
type ProductGrant struct{ ent.Schema }

func (ProductGrant) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.ProductGrant}, timeMixin{}}
}

func (ProductGrant) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("membership_id").MaxRuneLen(40).Optional().Nillable().Immutable().Comment("Either a member or a team."),
		field.String("team_id").MaxRuneLen(40).Optional().Nillable().Immutable(),
		field.String("product_id").MaxRuneLen(40).Optional().Nillable().Immutable().Comment("Either a product or a kind."),
		field.Enum("kind").Values(productKinds...).Optional().Nillable().Immutable(),
		field.Time("since").Optional().Nillable().Comment("Of a kind: only products that came later; empty means all, those to come too (R28)."),
		field.Strings("rights").Comment("A non-empty subset of technical, statistic, check, sale (R27)."),
	}
}

func (ProductGrant) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("membership", Membership.Type).Field("membership_id").Unique().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("team", Team.Type).Field("team_id").Unique().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("product", Product.Type).Field("product_id").Unique().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (ProductGrant) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("membership_id", "product_id").Unique(),
		index.Fields("membership_id", "kind").Unique(),
		index.Fields("team_id", "product_id").Unique(),
		index.Fields("team_id", "kind").Unique(),
		index.Fields("product_id"),
		index.Fields("org_id", "kind"),
	}
}

func (ProductGrant) Annotations() []entschema.Annotation {
	return []entschema.Annotation{entsql.Checks(map[string]string{
		"grant_to_one": "((membership_id IS NULL) <> (team_id IS NULL))",
		"grant_on_one": "((product_id IS NULL) <> (kind IS NULL))",
	})}
}

func (ProductGrant) Policy() ent.Policy { return rule.Policy(rule.InOrganization(authz.MemberRead)) }
