package graph

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"kontor/internal/fault"
	"kontor/internal/viewer"
)

// streaming is a server over a small schema, whose subscriptions say what the
// test gives them to say.
type streaming struct {
	*httptest.Server
	live *Live
	// names is what all subscriptions read; begun and ended count them.
	names        chan string
	begun, ended chan struct{}

	mu      sync.Mutex
	viewers map[string]*viewer.Viewer // by their Authorization
	broken  error
}

const ana = "Bearer ana"

func newStreaming(t *testing.T) *streaming {
	t.Helper()
	s := &streaming{names: make(chan string), begun: make(chan struct{}, 200), ended: make(chan struct{}, 200), viewers: map[string]*viewer.Viewer{
		ana: {Kind: viewer.Session, UserID: "usr_ana"},
	}}
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: `
		type Query { name: String! }
		type Mutation { name: String! }
		type Subscription { names: String! }`})
	h := handler.New(&graphql.ExecutableSchemaMock{
		SchemaFunc: func() *ast.Schema { return schema },
		ComplexityFunc: func(context.Context, string, string, int, map[string]any) (int, bool) {
			return 1, true
		},
		ExecFunc: func(ctx context.Context) graphql.ResponseHandler {
			if graphql.GetOperationContext(ctx).Operation.Operation != ast.Subscription {
				return graphql.OneShot(&graphql.Response{Data: json.RawMessage(`{"name":"Kontor"}`)})
			}
			s.begun <- struct{}{}
			go func() {
				<-ctx.Done()
				s.ended <- struct{}{}
			}()
			return func(ctx context.Context) *graphql.Response {
				select {
				case <-ctx.Done():
					return nil
				case name := <-s.names:
					switch name {
					case "":
						return nil
					case "panic":
						panic("a resolver that nobody guards")
					case "forbidden":
						endWith(ctx, fault.Forbidden("product:read", "No longer."))
						return nil
					}
					return &graphql.Response{Data: json.RawMessage(`{"names":"` + name + `"}`)}
				}
			}
		},
	})
	h.SetErrorPresenter(present(slog.New(slog.DiscardHandler)))
	s.live = NewLive(s.authenticate)
	p := &post{}
	s.live.serve(h, p, &Resolver{}, slog.New(slog.DiscardHandler))
	h.AddTransport(p)
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v, err := s.authenticate(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
			return
		}
		v.IP = "192.0.2.1"
		h.ServeHTTP(w, r.WithContext(viewer.With(r.Context(), v)))
	}))
	t.Cleanup(func() {
		s.live.Close()
		s.Server.Close()
	})
	return s
}

func (s *streaming) authenticate(r *http.Request) (*viewer.Viewer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v := &viewer.Viewer{}
	if known := s.viewers[r.Header.Get("Authorization")]; known != nil {
		*v = *known
	}
	v.SetMemberships(nil)
	return v, s.broken
}

// change changes who is known, and by what.
func (s *streaming) change(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f()
}

func (s *streaming) say(t *testing.T, name string) {
	t.Helper()
	select {
	case s.names <- name:
	case <-time.After(5 * time.Second):
		t.Fatal("no subscription listens")
	}
}

// over waits until a subscription has ended.
func (s *streaming) over(t *testing.T) {
	t.Helper()
	select {
	case <-s.ended:
	case <-time.After(5 * time.Second):
		t.Fatal("the subscription goes on")
	}
}

var errBroken = errors.New("the database is away")

func TestSubscription_NotByPost(t *testing.T) {
	t.Parallel()
	s := newStreaming(t)
	r, err := http.Post(s.URL, typeJSON, strings.NewReader(`{"query":"subscription{names}"}`))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	var answer struct {
		Errors []struct{ Extensions map[string]any }
	}
	if err := json.NewDecoder(r.Body).Decode(&answer); err != nil || len(answer.Errors) != 1 || answer.Errors[0].Extensions["reason"] != "subscription_by_post" {
		t.Errorf("%d %v %v", r.StatusCode, answer, err)
	}
}
