package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kontor/internal/id"
	"kontor/internal/rule"
)

// MailboxMessage is a mail that was written while no SMTP server is configured,
// kept to be read in the mailbox page of the running server.
type MailboxMessage struct{ ent.Schema }

func (MailboxMessage) Mixin() []ent.Mixin { return []ent.Mixin{idMixin{prefix: id.MailboxMessage}} }

func (MailboxMessage) Fields() []ent.Field {
	return []ent.Field{
		field.String("recipient").MaxRuneLen(254).Immutable(),
		field.String("kind").MaxRuneLen(64).Immutable(),
		field.String("locale").MaxRuneLen(5).Immutable(),
		field.String("subject").MaxRuneLen(255).Immutable(),
		field.Text("text").Immutable(),
		field.Text("html").Immutable(),
		field.Time("created_at").Immutable(),
	}
}

func (MailboxMessage) Indexes() []ent.Index { return []ent.Index{index.Fields("created_at", "id")} }

func (MailboxMessage) Policy() ent.Policy { return rule.Policy(rule.SystemOnly()) }
