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

// Address is a postal address of an organization.
type Address struct{ ent.Schema }

func (Address) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Address}, timeMixin{}}
}

func (Address) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("label").MaxRuneLen(64).Default("").Comment("What the organization calls it: Head office."),
		field.String("recipient").MaxRuneLen(128),
		field.String("line1").MaxRuneLen(128),
		field.String("line2").MaxRuneLen(128).Default(""),
		field.String("postal_code").MaxRuneLen(16).Default(""),
		field.String("city").MaxRuneLen(64),
		field.String("region").MaxRuneLen(64).Default(""),
		field.String("country").MinLen(2).MaxRuneLen(2).Comment("ISO 3166-1 alpha-2, upper case."),
		field.Bool("main").Default(false).Comment("The organization's seat; exactly one address has it as soon as there is one."),
		field.Bool("billing").Default(false).Comment("May be put on invoices."),
	}
}

func (Address) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (Address) Indexes() []ent.Index {
	return []ent.Index{index.Fields("org_id")}
}

func (Address) Policy() ent.Policy { return rule.Policy(rule.InOrganization(authz.OrgReadDetails)) }
