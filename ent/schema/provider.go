package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kontor/internal/id"
	"kontor/internal/rule"
)

// ProviderSetting is the one row of what the staff say about the provider; what
// is empty there is taken from the configuration.
type ProviderSetting struct{ ent.Schema }

func (ProviderSetting) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.ProviderSetting}, timeMixin{}}
}

func (ProviderSetting) Fields() []ent.Field {
	return []ent.Field{
		field.Int("only").Immutable().Unique().Comment("Always 1: there is one row."),
		field.String("name").MaxRuneLen(64).Default(""),
		field.String("logo_key").MaxRuneLen(40).Default(""),
		field.Int("hue").Range(0, 359).Optional().Nillable().Comment("The colour of buttons and links."),
		field.String("sender_name").MaxRuneLen(64).Default("").Comment("Of mails."),
		field.String("support_url").MaxRuneLen(255).Default(""),
		field.String("status_url").MaxRuneLen(255).Default(""),
		field.String("imprint_url").MaxRuneLen(255).Default(""),
		field.String("privacy_url").MaxRuneLen(255).Default(""),
		field.Int("succession_days").Range(30, 730).Default(90).Comment("After how many days without a sign-in of any representative a successor may ask to take over."),
	}
}

func (ProviderSetting) Policy() ent.Policy { return rule.Published(rule.Everybody()) }

// Announcement is what the provider tells all customers at the top of the console.
type Announcement struct{ ent.Schema }

func (Announcement) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Announcement}, timeMixin{}}
}

func (Announcement) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("level").Values("info", "warning").Default("info"),
		field.JSON("texts", map[string]string{}).Comment("The text by language; English always."),
		field.String("url").MaxRuneLen(255).Default(""),
		field.Time("starts_at"),
		field.Time("ends_at").Optional().Nillable(),
	}
}

func (Announcement) Indexes() []ent.Index { return []ent.Index{index.Fields("starts_at")} }

func (Announcement) Policy() ent.Policy { return rule.Published(rule.Everybody()) }
