// Package mail writes the mails that people get, in five languages, and hands
// them to a mail server. It knows what each kind of mail says; who gets which,
// and when, is decided by those who send. It knows nothing of the database.
package mail

import (
	"context"
	"errors"
)

// Message is a mail, ready to be sent.
type Message struct {
	// ID names the mail: written again for the same reason, it has the same one.
	// Write leaves it to those who know the reason.
	ID     string
	To     string
	ToName string
	// FromName is whom it comes from; empty for the name the server is configured with.
	FromName string
	Locale   string
	Kind     Kind
	Subject  string
	Text     string
	HTML     string
}

// Sender takes a message over. When Send returns nil the message will be
// delivered, as far as that is in the sender's hands.
type Sender interface {
	Send(ctx context.Context, m Message) error
}

// ErrRefused is in the chain of the error of a message that the mail server
// will not take however often it is tried.
var ErrRefused = errors.New("the mail server refused the message")
