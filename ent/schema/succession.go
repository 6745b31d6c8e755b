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

// Succession names, in advance, the member who becomes legal representative when
// the representatives agree, or do not come back (G1). An organization has one.
type Succession struct{ ent.Schema }

func (Succession) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.Succession}, timeMixin{}}
}

func (Succession) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("successor_id").MaxRuneLen(40).Immutable().Comment("Their membership."),
		field.String("named_by_id").MaxRuneLen(40).Optional().Nillable(),
		field.Time("accepted_at").Optional().Nillable().Comment("Since when the successor is willing."),
		field.Time("asked_at").Optional().Nillable().Comment("When the successor asked to take over; empty while they have not."),
		field.String("ask_message").MaxRuneLen(1000).Default(""),
	}
}

func (Succession) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("successor", Membership.Type).Field("successor_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("named_by", User.Type).Field("named_by_id").Unique().
			Annotations(entsql.OnDelete(entsql.SetNull)),
		edge.From("votes", SuccessionVote.Type).Ref("succession"),
	}
}

func (Succession) Indexes() []ent.Index {
	return []ent.Index{index.Fields("org_id").Unique(), index.Fields("successor_id")}
}

func (Succession) Policy() ent.Policy { return rule.Policy(rule.Successors("successor_id")) }

// SuccessionVote is what an administrator or a trusted contact says to a
// successor who asks to take over.
type SuccessionVote struct{ ent.Schema }

func (SuccessionVote) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.SuccessionVote}, timeMixin{}}
}

func (SuccessionVote) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("succession_id").MaxRuneLen(40).Immutable(),
		field.String("membership_id").MaxRuneLen(40).Optional().Nillable().Immutable().Comment("Either a member or a trusted contact."),
		field.String("contact_id").MaxRuneLen(40).Optional().Nillable().Immutable(),
		field.Bool("confirms"),
	}
}

func (SuccessionVote) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("succession", Succession.Type).Field("succession_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("membership", Membership.Type).Field("membership_id").Unique().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("contact", TrustedContact.Type).Field("contact_id").Unique().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (SuccessionVote) Indexes() []ent.Index {
	return []ent.Index{index.Fields("succession_id", "membership_id").Unique(), index.Fields("succession_id", "contact_id").Unique()}
}

func (SuccessionVote) Policy() ent.Policy { return rule.Policy(rule.InOrganization(authz.MemberRead)) }

// TrustedContact is somebody outside of the organization who may confirm that a
// successor takes over, by a link in a mail.
type TrustedContact struct{ ent.Schema }

func (TrustedContact) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.TrustedContact}, timeMixin{}}
}

func (TrustedContact) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("name").MinLen(1).MaxRuneLen(128),
		field.String("email").MaxRuneLen(254).Comment("Lower case; unique in the organization."),
		field.String("locale").MaxRuneLen(5).Default("en"),
		field.Bytes("token_hash").Optional().Nillable().Unique().Sensitive().Comment("Of the link in the newest mail to them."),
		field.Time("accepted_at").Optional().Nillable().Comment("Since when they are willing; before, they do not count."),
	}
}

func (TrustedContact) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (TrustedContact) Indexes() []ent.Index {
	return []ent.Index{index.Fields("org_id", "email").Unique()}
}

func (TrustedContact) Policy() ent.Policy { return rule.Policy(rule.InOrganization(authz.MemberRead)) }
