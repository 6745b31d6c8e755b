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

// PartnerLink lets a partner look after a client's products, within limits that
// the client sets, and says who pays.
type PartnerLink struct{ ent.Schema }

func (PartnerLink) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.PartnerLink}, timeMixin{}}
}

func (PartnerLink) Fields() []ent.Field {
	return []ent.Field{
		field.String("client_org_id").MaxRuneLen(40).Optional().Nillable().Comment("Empty while a partner's request has not been answered."),
		field.String("partner_org_id").MaxRuneLen(40).Immutable(),
		field.Enum("status").Values("pending", "active", "refused", "withdrawn", "ended").Default("pending").
			Comment("A pending one past expires_at has expired, an active one past ends_at is over."),
		field.Enum("opened_by").Values("client", "partner").Immutable(),
		field.Enum("level").Values("limited", "full").Comment("What is granted; of a partner's request, what is asked for (R120)."),
		field.Enum("asked_level").Values("limited", "full").Default("limited").Immutable(),
		field.Enum("payer").Values("client", "partner").Default("client"),
		field.String("message").MaxRuneLen(1000).Default(""),
		field.String("client_email").MaxRuneLen(254).Default("").Immutable().Comment("Whom a partner asked."),
		field.Bytes("token_hash").Optional().Nillable().Unique().Sensitive().Comment("Of the link in the mail of a partner's request."),
		field.Time("expires_at").Optional().Nillable().Comment("Until when a pending one can be answered."),
		field.Time("started_at").Optional().Nillable(),
		field.Time("review_at").Optional().Nillable(),
		field.Time("review_mailed_at").Optional().Nillable(),
		field.Time("ends_at").Optional().Nillable(),
		field.Time("ended_at").Optional().Nillable(),
	}
}

func (PartnerLink) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("client", Organization.Type).Field("client_org_id").Unique().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("partner", Organization.Type).Field("partner_org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Restrict)),
		edge.From("products", PartnerLinkProduct.Type).Ref("link"),
		edge.From("assignments", PartnerAssignment.Type).Ref("link"),
	}
}

func (PartnerLink) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("client_org_id", "partner_org_id").Unique().Annotations(entsql.IndexWhere("status in ('pending', 'active')")),
		index.Fields("partner_org_id", "status"),
	}
}

func (PartnerLink) Policy() ent.Policy { return rule.Policy(rule.Links) }

// PartnerLinkProduct gives the partner of a limited link rights on one product.
type PartnerLinkProduct struct{ ent.Schema }

func (PartnerLinkProduct) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.PartnerLinkProduct}, timeMixin{}}
}

func (PartnerLinkProduct) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("link_id").MaxRuneLen(40).Immutable(),
		field.String("product_id").MaxRuneLen(40).Immutable(),
		field.Strings("rights").Comment("A non-empty subset of technical and statistic (R27)."),
	}
}

func (PartnerLinkProduct) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("link", PartnerLink.Type).Field("link_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("product", Product.Type).Field("product_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (PartnerLinkProduct) Indexes() []ent.Index {
	return []ent.Index{index.Fields("link_id", "product_id").Unique(), index.Fields("product_id")}
}

func (PartnerLinkProduct) Policy() ent.Policy { return rule.Policy(rule.OfLinks) }

// PartnerAssignment lets one person of a partner, who does not see every client,
// look after this one (R122).
type PartnerAssignment struct{ ent.Schema }

func (PartnerAssignment) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.PartnerAssignment}, timeMixin{}}
}

func (PartnerAssignment) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("link_id").MaxRuneLen(40).Immutable(),
		field.String("membership_id").MaxRuneLen(40).Immutable(),
	}
}

func (PartnerAssignment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("link", PartnerLink.Type).Field("link_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("membership", Membership.Type).Field("membership_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (PartnerAssignment) Indexes() []ent.Index {
	return []ent.Index{index.Fields("link_id", "membership_id").Unique(), index.Fields("membership_id")}
}

func (PartnerAssignment) Policy() ent.Policy {
	return rule.Policy(rule.InOrganization(authz.ClientReadAll))
}
