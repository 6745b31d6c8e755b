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

// PartnerProfile is what a partner says of itself in the directory.
type PartnerProfile struct{ ent.Schema }

func (PartnerProfile) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.PartnerProfile}, timeMixin{}}
}

func (PartnerProfile) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("slug").MaxRuneLen(64).Immutable().Comment("The organization's."),
		field.String("name").MaxRuneLen(128).Comment("As the directory shows it."),
		field.String("search_key").MaxRuneLen(4000).Comment("Lower-case name, headline, description and skills."),
		field.String("headline").MaxRuneLen(140).Default(""),
		field.String("description").MaxRuneLen(2000).Default(""),
		field.String("website").MaxRuneLen(255).Default(""),
		field.String("city").MaxRuneLen(128).Default(""),
		field.String("country").MaxRuneLen(2).Default(""),
		field.Strings("skills").Default([]string{}).Comment("Keys of the list in package partner."),
		field.Strings("languages").Default([]string{}).Comment("en, es, fr, de, it."),
		field.Bool("listed").Default(false).Comment("Shown in the directory."),
		field.Bool("takes_quote_requests").Default(false),
		field.Int("hue").Range(0, 359).Default(190),
	}
}

func (PartnerProfile) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (PartnerProfile) Indexes() []ent.Index {
	return []ent.Index{index.Fields("org_id").Unique(), index.Fields("slug").Unique(), index.Fields("listed", "name", "id")}
}

// Policy shows listed profiles to whoever is signed in, and others to the
// partner's own people.
func (PartnerProfile) Policy() ent.Policy { return rule.Policy(rule.Profiles) }
