package testkit

import (
	"log/slog"
	"net/http"
	"path/filepath"
	"sync"

	"kontor/internal/app"
	"kontor/internal/config"
)

// Provider is what the provider of a world is called.
const Provider = "Example Hosting"

// server is the whole application over the world's database, made when a test
// first asks for it.
type server struct {
	once sync.Once
	app  *app.App
}

// App returns the application over the world: the same parts in the same order
// as the binary, with the world's clock.
func (w *World) App() *app.App {
	w.T.Helper()
	w.server.once.Do(func() {
		cfg := &config.Config{
			PublicURL: "http://localhost:8080", ProviderName: Provider, MailFrom: "kontor@localhost",
			KeyFile: filepath.Join(w.T.TempDir(), "kontor.key"), WebhookNetworks: []string{"127.0.0.0/8"},
		}
		a, err := app.New(w.DB, cfg, w.Clock, slog.New(slog.DiscardHandler))
		w.check(err)
		w.server.app = a
	})
	return w.server.app
}

// Handler answers HTTP requests as the binary does.
func (w *World) Handler() http.Handler {
	w.T.Helper()
	return w.App().Handler
}
