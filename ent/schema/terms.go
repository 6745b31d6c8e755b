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

// TermsVersion is one version of the provider's terms, which customers accept.
type TermsVersion struct{ ent.Schema }

func (TermsVersion) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.TermsVersion}, timeMixin{}}
}

func (TermsVersion) Fields() []ent.Field {
	return []ent.Field{
		field.String("version").MaxRuneLen(32).Unique().Comment("What people call it: 2026-11."),
		field.JSON("texts", map[string]string{}).Comment("The text by language; English always."),
		field.String("summary").MaxRuneLen(1000).Default("").Comment("What is new in it."),
		field.Time("published_at").Optional().Nillable().Comment("Empty while it is a draft; then it never changes."),
	}
}

func (TermsVersion) Edges() []ent.Edge { return nil }

func (TermsVersion) Indexes() []ent.Index { return []ent.Index{index.Fields("published_at")} }

// Policy shows terms to whoever is signed in; they are changed as the system by
// commands of the staff.
func (TermsVersion) Policy() ent.Policy { return rule.Published(rule.Everybody()) }

// TermsAcceptance says who accepted which version for which organization.
type TermsAcceptance struct{ ent.Schema }

func (TermsAcceptance) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.TermsAcceptance}}
}

func (TermsAcceptance) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("terms_id").MaxRuneLen(40).Immutable(),
		field.String("user_id").MaxRuneLen(40).Optional().Nillable(),
		field.String("user_name").MaxRuneLen(257).Default(""),
		field.String("ip").MaxRuneLen(45).Default(""),
		field.Time("accepted_at").Immutable(),
	}
}

func (TermsAcceptance) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("terms", TermsVersion.Type).Field("terms_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Restrict)),
		edge.To("user", User.Type).Field("user_id").Unique().
			Annotations(entsql.OnDelete(entsql.SetNull)),
	}
}

func (TermsAcceptance) Indexes() []ent.Index {
	return []ent.Index{index.Fields("org_id", "terms_id").Unique(), index.Fields("terms_id")}
}

func (TermsAcceptance) Policy() ent.Policy {
	return rule.Policy(rule.InOrganization(authz.OrgReadDetails))
}
