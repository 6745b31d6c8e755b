package app_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"kontor/ent/mailboxmessage"
	"kontor/internal/testkit"
)

// start runs the application until the test is done with it, and returns its
// address and what stops it.
func start(t *testing.T, w *testkit.World) (origin string, stop func() error) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- w.App().Run(ctx, l) }()
	stopped := false
	stop = func() error {
		stopped = true
		cancel()
		select {
		case err := <-done:
			return err
		case <-time.After(30 * time.Second):
			t.Fatal("the server does not stop")
			return nil
		}
	}
	t.Cleanup(func() {
		if !stopped {
			_ = stop()
		}
	})
	return "http://" + l.Addr().String(), stop
}

func get(t *testing.T, url string) string {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, _ := io.ReadAll(r.Body)
	return r.Status + " " + string(b)
}

// A mail whose server died between the commit and the sending is sent by the
// next one; and a server that stops has finished what it began.
func TestRun_SendsWhatAnEarlierServerLeft(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		// Nothing runs yet: the registration commits, its mail waits.
		a := w.Query(nil, `mutation{register(input:{email:"ana@example.org",password:"correct horse battery 9",givenName:"Ana"}){email}}`, nil)
		if len(a.Errors) > 0 {
			t.Fatalf("register: %+v", a.Errors)
		}
		mails := func() int {
			return w.DB.Client.MailboxMessage.Query().Where(mailboxmessage.Recipient("ana@example.org")).CountX(w.System())
		}
		if mails() != 0 {
			t.Fatal("a mail was sent while nothing ran")
		}

		origin, stop := start(t, w)
		for until := time.Now().Add(20 * time.Second); mails() == 0; time.Sleep(20 * time.Millisecond) {
			if time.Now().After(until) {
				t.Fatal("the mail was not sent")
			}
		}
		if got := get(t, origin+"/readyz"); !strings.HasPrefix(got, "200") {
			t.Errorf("/readyz: %s", got)
		}
		if err := stop(); err != nil {
			t.Errorf("stop: %v", err)
		}
		if n := mails(); n != 1 {
			t.Errorf("%d mails, want 1", n)
		}
		if _, err := http.Get(origin + "/healthz"); err == nil {
			t.Error("a stopped server answers")
		}
	})
}

func TestReady_FailsWithoutTheDatabase(t *testing.T) {
	w := testkit.New(t)
	origin, _ := start(t, w)
	if got := get(t, origin+"/readyz"); !strings.HasPrefix(got, "200") {
		t.Errorf("/readyz: %s", got)
	}
	if err := w.DB.SQL.Close(); err != nil {
		t.Fatal(err)
	}
	if got := get(t, origin+"/readyz"); !strings.HasPrefix(got, "503") {
		t.Errorf("/readyz without a database: %s", got)
	}
	if got := get(t, origin+"/healthz"); !strings.HasPrefix(got, "200") {
		t.Errorf("/healthz without a database: %s", got)
	}
}

// Sockets do not hold up a server that stops; they are told that it does.
func TestRun_ClosesSocketsWhenItStops(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	origin, stop := start(t, w)
	conn, _, err := websocket.Dial(t.Context(), origin+"/graphql", &websocket.DialOptions{
		Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: http.Header{"Cookie": {"__Host-kontor=" + w.SignIn(w.User("ana"))}},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer conn.CloseNow()
	if err := conn.Write(t.Context(), websocket.MessageText, []byte(`{"type":"connection_init"}`)); err != nil {
		t.Fatal(err)
	}
	if _, b, err := conn.Read(t.Context()); err != nil || string(b) != `{"type":"connection_ack"}` {
		t.Fatalf("%s, %v", b, err)
	}
	closed := make(chan websocket.StatusCode, 1)
	go func() {
		_, _, err := conn.Read(context.Background())
		closed <- websocket.CloseStatus(err)
	}()
	begin := time.Now()
	if err := stop(); err != nil {
		t.Error(err)
	}
	if code := <-closed; code != websocket.StatusGoingAway {
		t.Errorf("closed by %d", code)
	}
	if d := time.Since(begin); d > 10*time.Second {
		t.Errorf("the server took %s to stop", d)
	}
}
