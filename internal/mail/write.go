package mail

import (
	"embed"
	"errors"
	"fmt"
	htmltemplate "html/template"
	"io/fs"
	"strconv"
	"strings"
	texttemplate "text/template"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed locales/*.json templates
var files embed.FS

// maxSubject is in bytes; names in a subject are as long as people make them.
const maxSubject = 200

// Recipient is who reads the mail.
type Recipient struct {
	Email string
	// Name is empty where only the address is known.
	Name string
	// Locale is en, es, fr, de or it; anything else reads English.
	Locale string
	// Zone is where the person's times are told; nil is UTC.
	Zone *time.Location
}

// Writer writes messages in the name of a provider.
type Writer struct {
	provider string
	bundle   *i18n.Bundle
	text     *texttemplate.Template
	html     *htmltemplate.Template
}

// NewWriter returns a writer of the provider's mails.
func NewWriter(provider string) (*Writer, error) {
	w := &Writer{provider: clean(provider), bundle: i18n.NewBundle(language.English)}
	names, err := fs.Glob(files, "locales/*.json")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if _, err := w.bundle.LoadMessageFileFS(files, name); err != nil {
			return nil, fmt.Errorf("texts of mails: %w", err)
		}
	}
	if w.text, err = texttemplate.ParseFS(files, "templates/mail.txt"); err != nil {
		return nil, err
	}
	if w.html, err = htmltemplate.ParseFS(files, "templates/mail.html"); err != nil {
		return nil, err
	}
	return w, nil
}

// For returns the writer of mails in the name of another provider: its staff may
// change that while the server runs. An empty name stays.
func (w *Writer) For(provider string) *Writer {
	if provider = clean(provider); provider == "" || provider == w.provider {
		return w
	}
	other := *w
	other.provider = provider
	return &other
}

// view is what the templates see: finished texts in one language.
type view struct {
	Locale, Provider, Subject, Greeting string
	Body, After                         []string
	Facts                               []line
	Button, Second                      *link
	LinkHint, Expires, Reason, Footer   string
	Colon                               string
}

type line struct{ Label, Value string }

type link struct{ Label, URL string }

// Write returns the mail of d in the language of its reader. It fails only for
// data that no text exists for, like a role key that is not built in.
func (w *Writer) Write(to Recipient, d Data) (Message, error) {
	c := d.content()
	t := newTexts(w.bundle, to, w.provider, c)
	kind := string(c.kind)
	v := view{
		Locale: t.locale, Provider: w.provider,
		Subject: shorten(t.must(kind+"_subject"), maxSubject),
		Body:    paragraphs(t.must(kind + "_body")),
		After:   paragraphs(t.optional(kind + "_after")),
		Reason:  t.must(kind + "_reason"),
		Footer:  t.must("footer"),
		Colon:   t.must("colon"),
	}
	v.Greeting = t.must("greeting")
	if to.Name == "" {
		v.Greeting = t.must("greeting_unnamed")
	}
	for _, f := range c.facts {
		if value := t.value(f.value); value != "" {
			v.Facts = append(v.Facts, line{t.must(f.label), value})
		}
	}
	if c.button != "" {
		v.Button, v.LinkHint = &link{t.must(kind + "_button"), c.button}, t.must("link")
	}
	if c.second != "" {
		v.Second = &link{t.must(kind + "_second"), c.second}
	}
	if !c.expires.IsZero() {
		v.Expires = t.must("expires")
	}
	if t.err != nil {
		return Message{}, fmt.Errorf("write mail %s: %w", kind, t.err)
	}

	var text, html strings.Builder
	if err := errors.Join(w.text.Execute(&text, v), w.html.Execute(&html, v)); err != nil {
		return Message{}, fmt.Errorf("write mail %s: %w", kind, err)
	}
	return Message{
		To: to.Email, ToName: clean(to.Name), Locale: t.locale, Kind: c.kind,
		Subject: v.Subject, Text: text.String(), HTML: html.String(),
	}, nil
}

// texts finds texts in one language, filled with one mail's values. It keeps
// the first error, so that the mail can be put together without an if a line.
type texts struct {
	localizer *i18n.Localizer
	locale    string
	zone      *time.Location
	vars      map[string]any
	err       error
}

func newTexts(b *i18n.Bundle, to Recipient, provider string, c content) *texts {
	tag, _, _ := language.NewMatcher(b.LanguageTags()).Match(language.Make(to.Locale))
	base, _ := tag.Base()
	t := &texts{localizer: i18n.NewLocalizer(b, base.String()), locale: base.String(), zone: to.Zone}
	if t.zone == nil {
		t.zone = time.UTC
	}
	t.vars = map[string]any{"Provider": provider, "Name": clean(to.Name), "Email": to.Email}
	for k, v := range c.vars {
		t.vars[k] = clean(v.(string))
	}
	t.vars["Expires"] = t.when(c.expires)
	return t
}

func (t *texts) must(id string) string {
	s, err := t.localizer.Localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: t.vars})
	if err != nil && t.err == nil {
		t.err = err
	}
	return s
}

func (t *texts) optional(id string) string {
	s, err := t.localizer.Localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: t.vars})
	var missing *i18n.MessageNotFoundErr
	if err != nil && !errors.As(err, &missing) && t.err == nil {
		t.err = err
	}
	return s
}

func (t *texts) value(v any) string {
	switch v := v.(type) {
	case Role:
		if v.Key != "" {
			return t.must("role_" + v.Key)
		}
		return clean(v.Name)
	case Permission:
		return t.must("permission_" + strings.ReplaceAll(string(v), ":", "_"))
	case Level:
		return t.must("level_" + string(v))
	case Outcome:
		return t.must("outcome_" + string(v))
	case time.Time:
		return t.when(v)
	default:
		return clean(v.(string))
	}
}

// when tells a time in the reader's zone and language, to the minute.
func (t *texts) when(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	at = at.In(t.zone)
	s, err := t.localizer.Localize(&i18n.LocalizeConfig{MessageID: "date", TemplateData: map[string]any{
		"Day": at.Day(), "Month": t.must("month_" + strconv.Itoa(int(at.Month()))), "Year": at.Year(),
		"Time": at.Format("15:04"), "Zone": at.Format("MST"),
	}})
	if err != nil && t.err == nil {
		t.err = err
	}
	return s
}

func paragraphs(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "\n\n")
}

// clean makes one line out of what people entered, so that a name cannot pass
// for a paragraph of ours, nor for a header.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == utf8.RuneError {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// shorten cuts s to at most limit bytes, between characters.
func shorten(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	cut := limit - len("…")
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}
