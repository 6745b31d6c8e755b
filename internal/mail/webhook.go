package mail

import "time"

// KindWebhookPaused is sent to those who manage the webhooks of an organization.
const KindWebhookPaused Kind = "webhook_paused"

// WebhookPaused tells that a webhook was paused because its server takes nothing.
type WebhookPaused struct {
	// Webhook is what people call it, Host its server.
	Webhook, Host, Organization string
	At                          time.Time
	URL                         string
}

func (d WebhookPaused) content() content {
	return content{
		kind:   KindWebhookPaused,
		vars:   map[string]any{"Webhook": d.Webhook, "Organization": d.Organization},
		facts:  []fact{{"fact_server", d.Host}, {"fact_time", d.At}},
		button: d.URL,
	}
}
