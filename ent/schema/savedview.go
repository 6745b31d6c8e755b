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

// SavedView is a person's named filter of a list in one organization.
type SavedView struct{ ent.Schema }

func (SavedView) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.SavedView}, timeMixin{}}
}

func (SavedView) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("user_id").MaxRuneLen(40).Immutable(),
		field.String("name").MinLen(1).MaxRuneLen(64),
		field.String("name_key").MaxRuneLen(128),
		field.Bool("shared").Default(false).Comment("All members see it."),
		field.String("query").MaxRuneLen(2000).Comment("The query string of the product list's address."),
	}
}

func (SavedView) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("user", User.Type).Field("user_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (SavedView) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("org_id", "user_id", "name_key").Unique(),
		index.Fields("org_id", "name_key").Unique().Annotations(entsql.IndexWhere("shared")),
	}
}

func (SavedView) Policy() ent.Policy {
	return rule.Policy(rule.SessionOnly(rule.Both(rule.OrShared(rule.Own("user_id")), rule.InOrganization(authz.OrgRead))))
}
