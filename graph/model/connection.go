package model

import (
	"kontor/ent"
	"kontor/internal/page"
	"kontor/internal/reach"
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

	ProductAccessConnection = page.Connection[*reach.Product]
	ProductAccessEdge       = page.Edge[*reach.Product]
	PersonAccessConnection  = page.Connection[*reach.Person]
	PersonAccessEdge        = page.Edge[*reach.Person]

	TaskConnection         = page.Connection[*ent.Task]
	TaskEdge               = page.Edge[*ent.Task]
	NotificationConnection = page.Connection[*ent.Notification]
	NotificationEdge       = page.Edge[*ent.Notification]
	StaffOrganizationConnection = page.Connection[*StaffOrganization]
	StaffOrganizationEdge       = page.Edge[*StaffOrganization]
	StaffUserConnection         = page.Connection[*StaffUser]
	StaffUserEdge               = page.Edge[*StaffUser]
)

// Partner is an organization in its part as a partner.
type Partner struct{ Org *ent.Organization }

// Client is a link as its partner sees it.
type Client struct{ Link *ent.PartnerLink }

// BackOffice is what staff see; its fields say what.
type BackOffice struct{}

// StaffOrganization is an organization as staff see it.
type StaffOrganization struct{ *ent.Organization }

// StaffUser is a person as staff see them.
type StaffUser struct{ *ent.User }
