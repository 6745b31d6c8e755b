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
)
