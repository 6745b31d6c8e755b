package mail

import (
	"context"
	"errors"
	"fmt"
	"net/mail"
	"net/netip"
	"net/url"
	"strconv"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// Server is a mail server to hand messages to.
type Server struct {
	Host           string
	Port           int
	User, Password string
	// TLS is how the connection is protected.
	TLS TLS
}

// TLS is how a connection to a mail server is protected.
type TLS int

// The ways to protect a connection.
const (
	// StartTLS turns to TLS before anything is said, and fails where it cannot.
	StartTLS TLS = iota
	// ImplicitTLS speaks TLS from the first byte.
	ImplicitTLS
	// NoTLS is for servers on this machine, and for those that were declared
	// safe by ?tls=none.
	NoTLS
)

// ParseServer reads smtps://user:password@host:port, or smtp:// for STARTTLS.
// The port is 465 or 587 where it is left out. ?tls=none does without
// protection, as do servers on a loopback address. Errors never hold the
// address, which holds the password.
func ParseServer(raw string) (Server, error) {
	u, err := url.Parse(raw)
	if err != nil || (u.Scheme != "smtp" && u.Scheme != "smtps") || u.Hostname() == "" || (u.Path != "" && u.Path != "/") {
		return Server{}, errors.New("write smtps://user:password@host:port, or smtp:// for STARTTLS; characters like @ and / in the password as %40 and %2F")
	}
	s := Server{Host: u.Hostname(), User: u.User.Username()}
	s.Password, _ = u.User.Password()
	s.Port, s.TLS = 587, StartTLS
	if addr, err := netip.ParseAddr(s.Host); s.Host == "localhost" || err == nil && addr.IsLoopback() {
		s.TLS = NoTLS
	}
	if u.Scheme == "smtps" {
		s.Port, s.TLS = 465, ImplicitTLS
	}
	if p := u.Port(); p != "" {
		if s.Port, err = strconv.Atoi(p); err != nil || s.Port < 1 || s.Port > 65535 {
			return Server{}, errors.New("the port of the mail server must be between 1 and 65535")
		}
	}
	for key, values := range u.Query() {
		if key != "tls" || len(values) != 1 || values[0] != "none" || u.Scheme == "smtps" {
			return Server{}, errors.New("the only option of a mail server is ?tls=none, with smtp://")
		}
		s.TLS = NoTLS
	}
	return s, nil
}

// CheckAddress tells whether s is a plain e-mail address.
func CheckAddress(s string) error {
	if a, err := mail.ParseAddress(s); err != nil || a.Address != s {
		return fmt.Errorf("%q is not an e-mail address", s)
	}
	return nil
}

// SMTP sends messages through a mail server, each over a connection of its own.
type SMTP struct {
	server     Server
	from, name string
}

// NewSMTP returns a sender whose messages come from an address and a name.
func NewSMTP(s Server, from, name string) *SMTP { return &SMTP{server: s, from: from, name: name} }

// Send hands m to the mail server, within 30 seconds. The error tells whether to
// try again (ErrRefused says no) and holds no address.
func (s *SMTP) Send(ctx context.Context, m Message) error {
	msg := gomail.NewMsg()
	name := s.name
	if m.FromName != "" {
		name = m.FromName
	}
	if err := msg.From(named(name, s.from)); err != nil {
		return errors.New("send mail: the sender's address is not valid")
	}
	if err := msg.AddTo(named(m.ToName, m.To)); err != nil {
		return fmt.Errorf("send mail: the recipient's address is not valid: %w", ErrRefused)
	}
	msg.Subject(m.Subject)
	msg.SetDate()
	msg.SetMessageID()
	msg.SetGenHeader(gomail.HeaderContentLang, m.Locale)
	// Keeps out-of-office answers away (RFC 3834).
	msg.SetGenHeader("Auto-Submitted", "auto-generated")
	msg.SetBodyString(gomail.TypeTextPlain, m.Text)
	msg.AddAlternativeString(gomail.TypeTextHTML, m.HTML)

	client, err := s.client()
	if err != nil {
		return fmt.Errorf("send mail: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	err = client.DialAndSendWithContext(ctx, msg)
	var refused *gomail.SendError
	switch {
	// Taken is sent, whatever the server says to the end of the conversation.
	case err == nil, msg.IsDelivered():
		return nil
	// Not where it refuses the sender: that is for the operator to mend.
	case errors.As(err, &refused) && !refused.IsTemp() && refused.ErrorCode() >= 500 && refused.Reason != gomail.ErrSMTPMailFrom:
		return fmt.Errorf("send mail: %w (%d %s)", ErrRefused, refused.ErrorCode(), refused.EnhancedStatusCode())
	case errors.As(err, &refused):
		return fmt.Errorf("send mail: the mail server did not take the message (%d %s)", refused.ErrorCode(), refused.EnhancedStatusCode())
	default:
		return fmt.Errorf("send mail: %w", err)
	}
}

// named is an address with a name, whatever stands in it: gomail's own way puts
// quotes around and takes no other.
func named(name, address string) string {
	return (&mail.Address{Name: name, Address: address}).String()
}

func (s *SMTP) client() (*gomail.Client, error) {
	opts := []gomail.Option{gomail.WithPort(s.server.Port), gomail.WithTimeout(15 * time.Second)}
	auth := gomail.SMTPAuthAutoDiscover
	switch s.server.TLS {
	case ImplicitTLS:
		opts = append(opts, gomail.WithSSL())
	case StartTLS:
		opts = append(opts, gomail.WithTLSPolicy(gomail.TLSMandatory))
	case NoTLS:
		opts = append(opts, gomail.WithTLSPolicy(gomail.NoTLS))
		// Discovery never picks a way that shows the password; here there is
		// nobody to see it.
		auth = gomail.SMTPAuthPlainNoEnc
	}
	if s.server.User != "" {
		opts = append(opts, gomail.WithSMTPAuth(auth),
			gomail.WithUsername(s.server.User), gomail.WithPassword(s.server.Password))
	}
	return gomail.NewClient(s.server.Host, opts...)
}
