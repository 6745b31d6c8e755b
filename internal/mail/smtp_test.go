package mail

import (
	"bufio"
	"context"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net"
	"net/mail"
	"strings"
	"sync"
	"testing"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// inbox is a mail server that keeps what it gets.
type inbox struct {
	mu     sync.Mutex
	got    []string // raw messages
	from   string
	to     []string
	refuse *smtp.SMTPError
	// noSender refuses the address that mails come from.
	noSender bool
	user     string
}

func (b *inbox) NewSession(*smtp.Conn) (smtp.Session, error) { return &visit{b}, nil }

type visit struct{ b *inbox }

func (v *visit) AuthMechanisms() []string { return []string{sasl.Plain} }
func (v *visit) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != "kontor" || password != "p@ss/word" {
			return smtp.ErrAuthFailed
		}
		v.b.user = user
		return nil
	}), nil
}
func (v *visit) Reset()        {}
func (v *visit) Logout() error { return nil }
func (v *visit) Mail(from string, _ *smtp.MailOptions) error {
	if v.b.noSender {
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 7, 1}, Message: "not yours"}
	}
	v.b.from = from
	return nil
}

func (v *visit) Rcpt(to string, _ *smtp.RcptOptions) error {
	if v.b.refuse != nil {
		return v.b.refuse
	}
	v.b.to = append(v.b.to, to)
	return nil
}

func (v *visit) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	v.b.mu.Lock()
	defer v.b.mu.Unlock()
	v.b.got = append(v.b.got, string(raw))
	return err
}

func listen(t *testing.T, b *inbox) (host string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := smtp.NewServer(b)
	s.Domain, s.AllowInsecureAuth = "localhost", true
	go func() { _ = s.Serve(l) }()
	t.Cleanup(func() { _ = s.Close() })
	return l.Addr().String()
}

// That the server takes nothing from our address is the operator's to mend, and no
// fault of the recipient: the mail waits for it.
func TestSMTP_ARefusedSenderIsTriedAgain(t *testing.T) {
	server, err := ParseServer("smtp://" + listen(t, &inbox{noSender: true}))
	if err != nil {
		t.Fatal(err)
	}
	m := Message{To: "ana@example.org", Subject: "x", Text: "x", HTML: "x", Locale: "en"}
	if err := NewSMTP(server, "console@example.org", "Kontor").Send(t.Context(), m); err == nil || errors.Is(err, ErrRefused) {
		t.Errorf("got %v", err)
	}
}

// A mail that the server has taken is sent, however the connection ends: sending it
// again would bring another one, whose link voids that of the first.
func TestSMTP_WhatWasTakenIsSent(t *testing.T) {
	for _, end := range []string{"hangs up", "refuses RSET"} {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		go func() {
			c, err := l.Accept()
			if err != nil {
				return
			}
			defer c.Close()
			say := func(line string) { _, _ = io.WriteString(c, line+"\r\n") }
			say("220 mx")
			taken := false
			for lines := bufio.NewScanner(c); lines.Scan(); {
				verb, _, _ := strings.Cut(lines.Text(), " ")
				switch {
				case verb == "DATA":
					say("354 go on")
					for lines.Scan() && lines.Text() != "." {
					}
					say("250 taken")
					if taken = true; end == "hangs up" {
						return
					}
				case taken && verb == "RSET":
					say("502 no")
				default:
					say("250 mx")
				}
			}
		}()
		server, err := ParseServer("smtp://" + l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		m := Message{To: "ana@example.org", Subject: "x", Text: "x", HTML: "x", Locale: "en"}
		if err := NewSMTP(server, "console@example.org", "Kontor").Send(t.Context(), m); err != nil {
			t.Errorf("the server %s: %v", end, err)
		}
	}
}

// People, and providers, have quotes in their names. They must get their mails: one
// that brings a new password above all.
func TestSMTP_NamesWithQuotes(t *testing.T) {
	for _, name := range []string{`Ana "Nana" Ruiz`, `Back\slash`, `"`, `O'Neill (Ops) <x@example.com>, Bo`, `Zoë "Zo"`} {
		b := &inbox{}
		server, err := ParseServer("smtp://" + listen(t, b))
		if err != nil {
			t.Fatal(err)
		}
		m := Message{To: "ana@example.org", ToName: name, FromName: name, Subject: "x", Text: "x", HTML: "x", Locale: "en"}
		if err := NewSMTP(server, "console@example.org", "Kontor").Send(t.Context(), m); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got, err := mail.ReadMessage(strings.NewReader(b.got[0]))
		if err != nil {
			t.Fatal(err)
		}
		for header, address := range map[string]string{"To": m.To, "From": "console@example.org"} {
			list, err := got.Header.AddressList(header)
			if err != nil || len(list) != 1 || list[0].Name != name || list[0].Address != address {
				t.Errorf("%s %s: %v, %v", name, header, list, err)
			}
		}
		if len(b.to) != 1 || b.to[0] != m.To {
			t.Errorf("%s: sent to %v", name, b.to)
		}
	}
}

func TestSMTP_SendsBothFormsToTheRecipient(t *testing.T) {
	b := &inbox{}
	server, err := ParseServer("smtp://kontor:p%40ss%2Fword@" + listen(t, b))
	if err != nil {
		t.Fatal(err)
	}
	m, err := writer(t).Write(Recipient{Email: "ines@example.org", Name: "Inès, Moreau", Locale: "fr"}, samples()[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := NewSMTP(server, "console@example.org", "Nordlicht Hosting").Send(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	if len(b.got) != 1 || b.from != "console@example.org" || len(b.to) != 1 || b.to[0] != m.To || b.user != "kontor" {
		t.Fatalf("%d messages from %s to %v as %q", len(b.got), b.from, b.to, b.user)
	}
	got, err := mail.ReadMessage(strings.NewReader(b.got[0]))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(got.Header.Get("Subject"))
	if err != nil || subject != m.Subject {
		t.Errorf("subject %q (%v), want %q", subject, err, m.Subject)
	}
	if to, err := got.Header.AddressList("To"); err != nil || len(to) != 1 || to[0].Name != m.ToName {
		t.Errorf("to %v (%v)", to, err)
	}
	for header, want := range map[string]string{"Auto-Submitted": "auto-generated", "Content-Language": "fr"} {
		if v := got.Header.Get(header); v != want {
			t.Errorf("%s: %q, want %q", header, v, want)
		}
	}
	_, params, err := mime.ParseMediaType(got.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	parts := multipart.NewReader(got.Body, params["boundary"])
	for _, want := range []string{m.Text, m.HTML} {
		p, err := parts.NextPart()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(p)
		if err != nil || strings.ReplaceAll(string(body), "\r\n", "\n") != want {
			t.Errorf("%s (%v):\n%s", p.Header.Get("Content-Type"), err, body)
		}
	}
}

func TestSMTP_TellsWhetherToTryAgain(t *testing.T) {
	tests := []struct {
		name    string
		answer  *smtp.SMTPError
		to      string
		refused bool
	}{
		{"no such person", &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "no ines@example.org here"}, "ines@example.org", true},
		{"try later", &smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 7, 1}, Message: "ines@example.org later"}, "ines@example.org", false},
		{"broken address", nil, "ines@", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			server, err := ParseServer("smtp://" + listen(t, &inbox{refuse: tt.answer}))
			if err != nil {
				t.Fatal(err)
			}
			err = NewSMTP(server, "console@example.org", "Nordlicht").Send(t.Context(), Message{To: tt.to, Subject: "x", Text: "x", HTML: "x"})
			if err == nil || errors.Is(err, ErrRefused) != tt.refused {
				t.Errorf("got %v, refused want %v", err, tt.refused)
			}
			if strings.Contains(err.Error(), "ines") {
				t.Errorf("the error names the recipient: %v", err)
			}
		})
	}
}

func TestSMTP_StartTLSFailsRatherThanSpeakInTheOpen(t *testing.T) {
	b := &inbox{}
	server, err := ParseServer("smtp://" + listen(t, b))
	if err != nil {
		t.Fatal(err)
	}
	server.TLS = StartTLS // as for any server that is not on this machine
	err = NewSMTP(server, "console@example.org", "Nordlicht").Send(t.Context(), Message{To: "ines@example.org", Text: "secret", HTML: "secret"})
	if err == nil || b.from != "" {
		t.Errorf("error %v, the server heard of %q", err, b.from)
	}
}

func TestSMTP_StopsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	b := &inbox{}
	server, err := ParseServer("smtp://" + listen(t, b))
	if err != nil {
		t.Fatal(err)
	}
	if err := NewSMTP(server, "console@example.org", "Nordlicht").Send(ctx, Message{To: "ines@example.org"}); err == nil || len(b.got) > 0 {
		t.Errorf("error %v, %d messages", err, len(b.got))
	}
}

func TestParseServer(t *testing.T) {
	tests := []struct {
		in   string
		want Server
		ok   bool
	}{
		{"smtps://a:b@mx.example.org", Server{"mx.example.org", 465, "a", "b", ImplicitTLS}, true},
		{"smtp://a%40x:p%2Fw@mx.example.org:2525", Server{"mx.example.org", 2525, "a@x", "p/w", StartTLS}, true},
		{"smtp://mx.example.org/", Server{"mx.example.org", 587, "", "", StartTLS}, true},
		{"smtp://10.0.0.5:25?tls=none", Server{"10.0.0.5", 25, "", "", NoTLS}, true},
		{"smtp://localhost:1025", Server{"localhost", 1025, "", "", NoTLS}, true},
		{"smtp://[::1]:1025", Server{"::1", 1025, "", "", NoTLS}, true},
		{"smtps://localhost", Server{"localhost", 465, "", "", ImplicitTLS}, true},
		{"", Server{}, false},
		{"mx.example.org:587", Server{}, false},
		{"http://mx.example.org", Server{}, false},
		{"smtp://", Server{}, false},
		{"smtp://mx.example.org:0", Server{}, false},
		{"smtp://mx.example.org:70000", Server{}, false},
		{"smtp://mx.example.org/inbox", Server{}, false},
		{"smtp://mx.example.org?tls=maybe", Server{}, false},
		{"smtp://mx.example.org?verify=no", Server{}, false},
		{"smtps://mx.example.org?tls=none", Server{}, false},
		{"smtp://user:hunter2%@mx.example.org", Server{}, false},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got, err := ParseServer(tt.in)
			if got != tt.want || (err == nil) != tt.ok {
				t.Errorf("got %+v, %v", got, err)
			}
			if err != nil && strings.Contains(err.Error(), "hunter2") {
				t.Errorf("the error shows the password: %v", err)
			}
		})
	}
}
