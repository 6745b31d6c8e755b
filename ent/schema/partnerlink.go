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

// PartnerLink lets a partner look after a client's products, within limits that
// the client sets, and says who pays.
type PartnerLink struct{ ent.Schema }

func (PartnerLink) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.PartnerLink}, timeMixin{}}
}

func (PartnerLink) Fields() []ent.Field {
	return []ent.Field{
		field.String("client_org_id").MaxRuneLen(40).Immutable(),
		field.String("partner_org_id").MaxRuneLen(40).Immutable(),
		field.Enum("level").Values("limited", "full"),
		field.Enum("payer").Values("client", "partner").Default("client"),
		field.Enum("status").Values("pending", "active", "ended").Default("pending"),
		field.Enum("opened_by").Values("client", "partner").Immutable(),
		field.Strings("rights").Default([]string{}).Comment("What a limited link allows on its products."),
		field.Time("review_at").Optional().Nillable(),
		field.Time("ends_at").Optional().Nillable(),
		field.Time("ended_at").Optional().Nillable(),
	}
}

func (PartnerLink) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("client", Organization.Type).Field("client_org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("partner", Organization.Type).Field("partner_org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Restrict)),
	}
}

func (PartnerLink) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("client_org_id", "partner_org_id").Unique().Annotations(entsql.IndexWhere("status <> 'ended'")),
		index.Fields("partner_org_id", "status"),
	}
}

func (PartnerLink) Policy() ent.Policy { return rule.Policy(rule.Linked) }
