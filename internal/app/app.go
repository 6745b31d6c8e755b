// Package app puts the parts together and runs them: for the server, for the
// command line and for tests, in one and the same way. It knows every part and
// decides nothing.
package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/riverqueue/river"

	"kontor/frontend"
	"kontor/graph"
	"kontor/internal/account"
	"kontor/internal/activity"
	"kontor/internal/apitoken"
	"kontor/internal/backoffice"
	"kontor/internal/clock"
	"kontor/internal/config"
	"kontor/internal/db"
	"kontor/internal/event"
	"kontor/internal/job"
	"kontor/internal/live"
	"kontor/internal/logo"
	"kontor/internal/mail"
	"kontor/internal/notice"
	"kontor/internal/notify"
	"kontor/internal/org"
	"kontor/internal/partner"
	"kontor/internal/product"
	"kontor/internal/provider"
	"kontor/internal/provision"
	"kontor/internal/secret"
	"kontor/internal/signin"
	"kontor/internal/support"
	"kontor/internal/takeout"
	"kontor/internal/task"
	"kontor/internal/terms"
	"kontor/internal/throttle"
	"kontor/internal/viewer"
	"kontor/internal/web"
	"kontor/internal/webhook"
)

// sweepEvery is how often what is over is deleted.
const sweepEvery = time.Hour

// resumeEvery is how often tasks are looked for whose server has died.
const resumeEvery = time.Minute

// App is everything put together over one database.
type App struct {
	DB       *db.DB
	Queue    *job.Queue
	Events   *event.Log
	Orgs     *org.Orgs
	Products *product.Products
	Partners *partner.Partners
	Accounts *account.Accounts
	SignIn   *signin.SignIn
	Tokens   *apitoken.Tokens

	Journal    *activity.Journal
	Sealer     *activity.Sealer
	Webhooks   *webhook.Webhooks
	Provision  *provision.Provision
	Tasks      *task.Tasks
	Notices    *notice.Notices
	BackOffice *backoffice.BackOffice
	Support    *support.Support
	Provider   *provider.Provider
	// Handler answers every HTTP request.
	Handler http.Handler

	live *graph.Live
	log  *slog.Logger
}

// Open opens the configured database, brings it up to date and puts the parts
// together over it. Close the App's DB when done. It fails where the database cannot
// be reached or migrated, or the key file cannot be read; then nothing stays open.
func Open(ctx context.Context, cfg *config.Config, log *slog.Logger) (*App, error) {
	d, err := db.Open(ctx, cfg.Database, cfg.DatabaseConnections)
	if err != nil {
		return nil, err
	}
	n, err := d.Migrate(ctx)
	if err != nil {
		return nil, errors.Join(err, d.Close())
	}
	if n > 0 {
		log.Info("database is up to date", "migrations", n)
	}
	a, err := New(d, cfg, clock.System{}, log)
	if err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return a, nil
}

// New puts the parts together over a migrated database, which stays the caller's to
// close. It makes the key file where it is missing, and fails where the
// configuration or the schema of the API is not good.
func New(d *db.DB, cfg *config.Config, c clock.Clock, log *slog.Logger) (*App, error) {
	writer, err := mail.NewWriter(cfg.ProviderName)
	if err != nil {
		return nil, err
	}
	mailbox := notify.NewMailbox(d, c, readers(cfg))
	var sender mail.Sender = mailbox
	if cfg.SMTPURL != "" {
		server, err := mail.ParseServer(cfg.SMTPURL)
		if err != nil {
			return nil, err
		}
		sender = mail.NewSMTP(server, cfg.MailFrom, cfg.SenderName())
	}
	box, err := secret.LoadBox(cfg.KeyFile)
	if err != nil {
		return nil, fmt.Errorf("--key-file: %w", err)
	}
	work := river.NewWorkers()
	mails := notify.NewWorker(d, c, writer, sender, cfg.Origin())
	river.AddWorker(work, mails)
	queue, err := job.New(d, log, work)
	if err != nil {
		return nil, err
	}
	events := event.NewLog(queue, c)
	tries := throttle.New(d, c)
	a := &App{DB: d, Queue: queue, Events: events, log: log}
	a.Tasks = task.New(d, queue, events, c, log)
	river.AddWorker(work, task.NewWorker(a.Tasks))
	a.Orgs = org.New(d, events, c)
	a.Products = product.New(d, events, c)
	a.Products.UseTasks(a.Tasks)
	a.Partners = partner.New(d, events, c)
	a.SignIn = signin.New(d, events, tries, c)
	a.Accounts = account.New(d, events, tries, c, a.SignIn, a.Orgs)
	a.Tokens = apitoken.New(d, events, tries, c)
	a.Journal = activity.New(d, tries, c)
	a.Journal.UseTasks(a.Tasks)
	a.Sealer = activity.NewSealer(d, c, log)
	a.Webhooks = webhook.New(d, events, c, box, cfg.PrivateTargets())
	a.Provision = provision.New(d, events, c)
	a.Notices = notice.New(d, c)
	a.Provider = provider.New(d, events, c, provider.Defaults{Name: cfg.ProviderName, Sender: cfg.MailFromName})
	a.BackOffice = backoffice.New(d, events, c, queue, a.Orgs, a.SignIn)
	a.Support = support.New(d, events, c)
	mails.Speak(a.Provider.Names)
	a.Tokens.OnLeak(secret.ServiceToken, a.Provision.RevokeLeaked)
	river.AddWorker(work, webhook.NewWorker(a.Webhooks))

	var documents map[string]string
	if err := json.Unmarshal(frontend.Persisted, &documents); err != nil {
		return nil, fmt.Errorf("read the app's documents: %w", err)
	}
	a.live = graph.NewLive(a.authenticate)
	api, err := graph.NewHandler(graph.NewResolver(graph.Domains{
		DB: d, Clock: c, Throttle: tries, Changes: live.New(d, c, log), Orgs: a.Orgs, Products: a.Products, Partners: a.Partners, Accounts: a.Accounts, SignIn: a.SignIn, Tokens: a.Tokens,
		Webhooks: a.Webhooks, Provision: a.Provision, Tasks: a.Tasks, Notices: a.Notices, Journal: a.Journal, Sealer: a.Sealer, Terms: terms.New(d, events, c), Takeout: takeout.New(d, a.Tasks, c),
		Mailbox: mailbox, BackOffice: a.BackOffice, Support: a.Support, Provider: a.Provider,
	}), documents, a.live, log)
	if err != nil {
		return nil, err
	}
	a.Handler, err = web.NewHandler(web.Options{
		Log: log, App: frontend.FS(), GraphQL: api, Schema: graph.SDL, Authenticate: a.authenticate, RevokeLeaked: a.Tokens.RevokeLeaked,
		MailHTML: func(ctx context.Context, id string) (string, error) {
			m, err := mailbox.Message(ctx, id)
			if err != nil {
				return "", err
			}
			return m.HTML, nil
		},
		File:      a.file,
		Logo:      func(ctx context.Context, key string) ([]byte, error) { return logo.Picture(ctx, d.Client, key) },
		Ready:     d.SQL.PingContext,
		PublicURL: cfg.Origin(), Secure: cfg.Secure(), Origins: cfg.CORSOrigins, Proxies: cfg.Proxies(),
	})
	return a, err
}

// authenticate tells who is asking: by the bearer token if there is one, whatever
// the cookie says, and otherwise by the session's cookie. A token that is not good
// is an error, and never nobody.
func (a *App) authenticate(r *http.Request) (*viewer.Viewer, error) {
	ctx, ip := r.Context(), web.ClientIP(r.Context())
	if token, ok := web.BearerToken(r); ok {
		if strings.HasPrefix(token, secret.ServiceToken) {
			return a.Provision.Authenticate(ctx, token, ip)
		}
		return a.Tokens.Authenticate(ctx, token, ip, r.UserAgent())
	}
	token, _ := web.SessionToken(r)
	return a.SignIn.Authenticate(ctx, token, ip)
}

// file returns the file of a task, for the viewer in ctx.
func (a *App) file(ctx context.Context, id string) (*web.File, error) {
	f, err := a.Tasks.File(ctx, id)
	if err != nil {
		return nil, err
	}
	return &web.File{Name: f.Name, MediaType: f.MediaType, Size: f.Size, Copy: f.Copy}, nil
}

// readers says who may read the mails the server keeps.
func readers(cfg *config.Config) notify.Readers {
	switch {
	case cfg.SMTPURL != "":
		return notify.Nobody
	case cfg.OpenMailbox:
		return notify.Everybody
	}
	return notify.Staff
}

// Run serves on l and runs jobs until ctx ends; then requests and jobs that run
// finish, for web.Grace at most. It fails where jobs or the server do not start or do
// not stop in time.
func (a *App) Run(ctx context.Context, l net.Listener) error {
	// Jobs outlive ctx: a request that finishes while the server stops may add one.
	background := context.WithoutCancel(ctx)
	if n, err := a.Webhooks.Unreadable(ctx); err != nil {
		return err
	} else if n > 0 {
		a.log.Error("--key-file holds another key than the one that sealed signing secrets: nothing is sent to these webhooks, which are paused in the end", "webhooks", n)
	}
	if err := a.Queue.Start(background); err != nil {
		return fmt.Errorf("start jobs: %w", err)
	}
	go a.every(ctx, sweepEvery, "sweep", a.SignIn.Sweep, a.Orgs.Sweep, a.Tokens.Sweep, a.Partners.Sweep, a.Webhooks.Sweep, a.Provision.Sweep, a.Tasks.Sweep, a.Notices.Sweep)
	go a.every(ctx, resumeEvery, "resume tasks", a.Tasks.Resume)
	go a.Sealer.Run(ctx)
	// What stays open would never finish by itself.
	defer context.AfterFunc(ctx, a.live.Close)()
	err := web.Serve(ctx, l, a.Handler, a.log)
	a.live.Close()
	a.Tasks.Stop()
	stop, cancel := context.WithTimeout(background, web.Grace)
	defer cancel()
	return errors.Join(err, a.Queue.Stop(stop))
}

// every does things at once and then every so often, until ctx ends. Servers that
// do them together do no harm.
func (a *App) every(ctx context.Context, d time.Duration, what string, things ...func(context.Context) error) {
	tick := time.NewTicker(d)
	defer tick.Stop()
	for {
		for _, thing := range things {
			if err := thing(ctx); err != nil && ctx.Err() == nil {
				a.log.Error(what, "error", err)
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
