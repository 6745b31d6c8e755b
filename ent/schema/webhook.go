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

// WebhookEndpoint is an address that is told what happens in an organization.
type WebhookEndpoint struct{ ent.Schema }

func (WebhookEndpoint) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.WebhookEndpoint}, timeMixin{}}
}

func (WebhookEndpoint) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("url").MaxRuneLen(2000),
		field.String("description").MaxRuneLen(128).Default(""),
		field.Strings("actions").Default([]string{}).Comment("Actions of the activity log, exact or ending in .*; empty means all."),
		field.Bool("clients").Default(false).Comment("It is also told what happens at the clients of the organization, a partner."),
		field.Bytes("secret_box").Sensitive().Comment("The signing secret, encrypted with the installation's key."),
		field.Time("paused_at").Optional().Nillable(),
		field.Enum("paused_because").Values("person", "failures").Optional().Nillable(),
		field.Int("failures").Default(0).Comment("Deliveries in a row that were given up."),
		field.Time("last_success_at").Optional().Nillable(),
	}
}

func (WebhookEndpoint) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("org_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.From("deliveries", WebhookDelivery.Type).Ref("endpoint"),
	}
}

func (WebhookEndpoint) Indexes() []ent.Index { return []ent.Index{index.Fields("org_id")} }

func (WebhookEndpoint) Policy() ent.Policy {
	return rule.Policy(rule.InOrganization(authz.WebhookManage))
}

// WebhookDelivery is one event on its way to one endpoint.
type WebhookDelivery struct{ ent.Schema }

func (WebhookDelivery) Mixin() []ent.Mixin {
	return []ent.Mixin{idMixin{prefix: id.WebhookDelivery}, timeMixin{}}
}

func (WebhookDelivery) Fields() []ent.Field {
	return []ent.Field{
		orgField(),
		field.String("endpoint_id").MaxRuneLen(40).Immutable(),
		field.String("event_id").MaxRuneLen(40).Immutable(),
		field.String("action").MaxRuneLen(64).Immutable(),
		field.Enum("status").Values("pending", "delivered", "failed").Default("pending"),
		field.Int("attempts").Default(0),
		field.Int("response_status").Default(0).Comment("0 when no answer came."),
		field.String("response_excerpt").MaxRuneLen(500).Default(""),
		field.Int("duration_ms").Default(0),
		field.Time("next_attempt_at").Optional().Nillable(),
		field.Time("finished_at").Optional().Nillable(),
		field.String("replay_of_id").MaxRuneLen(40).Default("").Immutable(),
	}
}

func (WebhookDelivery) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("endpoint", WebhookEndpoint.Type).Field("endpoint_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("event", Event.Type).Field("event_id").Unique().Required().Immutable().
			Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

func (WebhookDelivery) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("endpoint_id", "created_at", "id"),
		index.Fields("org_id"),
		index.Fields("endpoint_id", "event_id", "replay_of_id").Unique(),
	}
}

func (WebhookDelivery) Policy() ent.Policy {
	return rule.Policy(rule.InOrganization(authz.WebhookManage))
}
