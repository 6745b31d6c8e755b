package model

import (
	"kontor/ent"
	"kontor/internal/page"
)

// The connections of the schema are pages of rows.
type (
	PageInfo          = page.Info
	ProductConnection = page.Connection[*ent.Product]
	ProductEdge       = page.Edge[*ent.Product]
	MemberConnection  = page.Connection[*ent.Membership]
	MemberEdge        = page.Edge[*ent.Membership]
	EventConnection   = page.Connection[*ent.Event]
	EventEdge         = page.Edge[*ent.Event]
	MailboxConnection = page.Connection[*ent.MailboxMessage]
	MailboxEdge       = page.Edge[*ent.MailboxMessage]

	ApiTokenConnection        = page.Connection[*ent.ApiToken]
	ApiTokenEdge              = page.Edge[*ent.ApiToken]
	PartnerProfileConnection  = page.Connection[*ent.PartnerProfile]
	PartnerProfileEdge        = page.Edge[*ent.PartnerProfile]
	ClientConnection          = page.Connection[*Client]
	ClientEdge                = page.Edge[*Client]
	WebhookDeliveryConnection = page.Connection[*ent.WebhookDelivery]
	WebhookDeliveryEdge       = page.Edge[*ent.WebhookDelivery]

	TaskConnection         = page.Connection[*ent.Task]
	TaskEdge               = page.Edge[*ent.Task]
	NotificationConnection = page.Connection[*ent.Notification]
	NotificationEdge       = page.Edge[*ent.Notification]
)

// Partner is an organization in its part as a partner.
type Partner struct{ Org *ent.Organization }

// Client is a link as its partner sees it.
type Client struct{ Link *ent.PartnerLink }
