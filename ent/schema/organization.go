package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"

	"kontor/internal/id"
	"kontor/internal/rule"
)

// Organization is a customer of the provider: the tenant that holds products,
// members and documents.
type Organization struct{ ent.Schema }

func (Organization) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Organization}, timeMixin{}}
}

func (Organization) Fields() []ent.Field {
	return []ent.Field{
		field.String("slug").MaxRuneLen(64).Unique().Comment("The name in addresses: /o/slug. It never changes, so that links stay good."),
		field.String("name").MinLen(1).MaxRuneLen(128),
		field.Enum("kind").Values("person", "company", "public_body"),
		field.String("time_zone").MaxRuneLen(64).Default("UTC"),
		field.String("locale").MaxRuneLen(5).Default("en"),
		field.String("website").MaxRuneLen(255).Default(""),
		field.String("phone").MaxRuneLen(32).Default(""),
		field.String("vat_number").MaxRuneLen(20).Default(""),
		field.Int("hue").Range(0, 359).Default(190).Comment("The colour that tells organizations apart on screen, in degrees."),
		field.Bool("is_partner").Default(false).Comment("An agency that may look after other organizations."),
		field.String("logo_key").MaxRuneLen(40).Default("").Comment("Id of the logo's picture, which is the end of its address; empty without one."),
		field.Time("blocked_at").Optional().Nillable().Comment("Since when the provider lets its people only read."),
		field.String("blocked_reason").MaxRuneLen(500).Default("").Comment("What the provider tells them."),
		field.Time("deleted_at").Optional().Nillable().Comment("What remains of it is its log and what the law wants kept (R140)."),
		field.String("external_ref").MaxRuneLen(128).Optional().Nillable().Unique().Comment("The provider's own reference; makes imports repeatable."),
	}
}

func (Organization) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("memberships", Membership.Type).Ref("organization"),
		edge.From("products", Product.Type).Ref("organization"),
		edge.From("tags", Tag.Type).Ref("organization"),
	}
}

func (Organization) Policy() ent.Policy { return rule.Policy(rule.Organizations) }
