package webhook

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
	"unicode"
	"unicode/utf8"

	"kontor/ent"
	"kontor/internal/network"
)

const (
	sendWithin = 10 * time.Second
	maxAnswer  = 4096 // bytes that are read
	maxExcerpt = 500  // characters that are kept
)

// errTarget is an address that webhooks may not reach.
var errTarget = errors.New("webhook: this address may not be reached")

// sender makes requests to other people's servers, and to no machine of ours.
type sender struct {
	private       []netip.Prefix
	public, plain *http.Client // for https and for http
}

func newSender(private []netip.Prefix) *sender {
	s := &sender{private: private}
	s.public = client(func(a netip.Addr) bool { return network.Public(a) || network.In(private, a) })
	s.plain = client(func(a netip.Addr) bool { return network.In(private, a) })
	return s
}

// client returns a client that reaches the addresses which may be. They are
// looked at when the name has been resolved, at each connection: a name that is
// resolved twice can lead to two places.
func client(may func(netip.Addr) bool) *http.Client {
	dialer := &net.Dialer{
		Timeout: sendWithin,
		Control: func(_, address string, _ syscall.RawConn) error {
			to, err := netip.ParseAddrPort(address)
			if err != nil || !may(to.Addr()) {
				return errTarget
			}
			return nil
		},
	}
	return &http.Client{
		Timeout: sendWithin,
		// An answer that leads elsewhere is an answer, and not a way.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			// No proxy: it would be looked at in place of the target.
			DialContext: dialer.DialContext, TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12},
			TLSHandshakeTimeout: sendWithin, ResponseHeaderTimeout: sendWithin, MaxResponseHeaderBytes: 16 << 10,
			DisableCompression: true, ForceAttemptHTTP2: true, MaxIdleConnsPerHost: 2, MaxIdleConns: 100, IdleConnTimeout: 30 * time.Second,
		},
	}
}

// checkURL returns the address of a webhook as it is stored. Fails with ErrURL.
func (s *sender) checkURL(address string) (string, error) {
	address = strings.TrimSpace(address)
	u, err := url.Parse(address)
	if err != nil || utf8.RuneCountInString(address) > maxURL || u.Host == "" || u.User != nil || u.Opaque != "" || u.Fragment != "" {
		return "", ErrURL
	}
	if !s.mayReach(u.Scheme, strings.ToLower(u.Hostname())) {
		return "", ErrURL
	}
	return u.String(), nil
}

// mayReach judges a host by its name, for whoever types it; what counts is the
// address that it has when something is sent.
func (s *sender) mayReach(scheme, host string) bool {
	inside := len(s.private) > 0
	if scheme != "https" && !(scheme == "http" && inside) {
		return false
	}
	if a, err := netip.ParseAddr(host); err == nil {
		return network.In(s.private, a) || scheme == "https" && network.Public(a)
	}
	name := strings.TrimSuffix(host, ".")
	local := !strings.Contains(name, ".")
	for _, zone := range []string{".localhost", ".local", ".internal", ".home.arpa"} {
		local = local || strings.HasSuffix(name, zone)
	}
	return inside || !local
}

// outcome is how an attempt went.
type outcome struct {
	status   int // 0 when no answer came
	excerpt  string
	duration time.Duration
}

func (o outcome) taken() bool { return o.status >= 200 && o.status < 300 }

// send makes one attempt. Whatever goes wrong is told as the outcome, in words
// that say nothing of our own network.
func (s *sender) send(ctx context.Context, d *ent.WebhookDelivery, address, key string, at time.Time, body []byte) outcome {
	began := time.Now()
	status, excerpt := s.post(ctx, d, address, key, at, body)
	return outcome{status: status, excerpt: printable(excerpt), duration: time.Since(began)}
}

func (s *sender) post(ctx context.Context, d *ent.WebhookDelivery, address, key string, at time.Time, body []byte) (int, string) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return 0, "The address cannot be read."
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("User-Agent", "Kontor-Webhooks/1")
	r.Header.Set("Kontor-Event", d.Action)
	r.Header.Set("Kontor-Delivery", d.ID)
	r.Header.Set("Kontor-Signature", Signature(key, at, body))
	c := s.plain
	if r.URL.Scheme == "https" {
		c = s.public
	}
	answer, err := c.Do(r)
	if err != nil {
		return 0, reason(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(io.LimitReader(answer.Body, maxAnswer))
	if err != nil && len(text) == 0 {
		return answer.StatusCode, reason(err)
	}
	return answer.StatusCode, string(text)
}

// reason says why no answer came. A name that leads to a private network is told
// like one that leads nowhere: which names there are inside is nobody's business.
func reason(err error) string {
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	var timeout interface{ Timeout() bool }
	switch {
	case errors.Is(err, errTarget), errors.As(err, &name):
		return "The server was not found, or lies in a network that webhooks may not reach."
	case errors.As(err, &certificate):
		return "The certificate of the server is not valid."
	case errors.As(err, &timeout) && timeout.Timeout():
		return "There was no answer within 10 seconds."
	}
	return "The connection failed."
}

// Signature is the value of the header Kontor-Signature: when a body was sent,
// and the HMAC-SHA-256 of that, a dot and the body under the webhook's secret.
func Signature(key string, at time.Time, body []byte) string {
	m := hmac.New(sha256.New, []byte(key))
	fmt.Fprintf(m, "%d.", at.Unix())
	m.Write(body)
	return fmt.Sprintf("t=%d,v1=%s", at.Unix(), hex.EncodeToString(m.Sum(nil)))
}

// printable makes of what a server answered a line or two that can be shown.
func printable(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, strings.ToValidUTF8(s, " "))
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) > maxExcerpt {
		s = string([]rune(s)[:maxExcerpt])
	}
	return s
}

// host is the server in an address, without what may be secret.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}

// label is what people call a webhook.
func label(row *ent.WebhookEndpoint) string {
	if row.Description != "" {
		return row.Description
	}
	name := host(row.URL)
	return string([]rune(name)[:min(len([]rune(name)), 257)])
}
