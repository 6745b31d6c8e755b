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

// Role is a named set of permissions in one organization. The four built-in
// ones have a key and take their permissions from the table of package authz;
// custom ones list theirs.
type Role struct{ ent.Schema }

func (Role) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Role}, timeMixin{}}
}

func (Role) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("key").MaxRuneLen(32).Default("").Immutable().Comment("legal_representative, administrator, collaborator, external; empty for a custom role."),
		field.String("name").MaxRuneLen(64),
		field.Strings("permissions").Default([]string{}).Comment("What a custom role holds; empty for built-in roles."),
	}
}

func (Role) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.From("memberships", Membership.Type).Ref("role"),
	}
}

func (Role) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("org_id", "name").Unique(),
		index.Fields("org_id", "key").Unique().Annotations(entsql.IndexWhere("key <> ''")),
	}
}

func (Role) Policy() ent.Policy { return rule.Policy(rule.InOrganization(authz.OrgRead)) }
