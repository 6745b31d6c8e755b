package graph_test

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"kontor/internal/authz"
	"kontor/internal/testkit"
	"kontor/internal/webhook"
)

// From the button to somebody's server and back to the delivery log: the server of
// this program, with its own queue.
func TestWebhooks_OverHTTP_FromMakingOneToItsDelivery(t *testing.T) {
	testkit.Each(t, func(t *testing.T, w *testkit.World) {
		acme := w.Org("Acme")
		ana, _ := w.Member(acme, "ana", authz.Administrator)
		got := make(chan [3]string, 20)
		server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			got <- [3]string{r.Header.Get("Kontor-Event"), r.Header.Get("Kontor-Signature"), string(body)}
		}))
		defer server.Close()
		ctx, stop := context.WithCancel(context.Background())
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- w.App().Run(ctx, l) }()
		defer func() { stop(); <-ended }()

		a := w.Query(ana, `mutation($in:CreateWebhookInput!){createWebhook(input:$in){secret webhook{id url actions paused pausedBecause failures} organization{webhooks{id} viewerCanManageWebhooks}}}`,
			map[string]any{"in": map[string]any{"organizationId": acme.ID, "url": server.URL, "actions": []string{"tag.*"}, "description": "Stock"}})
		hook, _ := a.At("createWebhook", "webhook", "id").(string)
		key, _ := a.At("createWebhook", "secret").(string)
		if hook == "" || !strings.HasPrefix(key, "kon_whs_") || a.At("createWebhook", "organization", "webhooks", 0, "id") != hook ||
			a.At("createWebhook", "organization", "viewerCanManageWebhooks") != true || a.At("createWebhook", "webhook", "paused") != false {
			t.Fatal(a.Body)
		}
		if a := w.Query(ana, `mutation($in:CreateTagInput!){createTag(input:$in){tag{id}}}`, map[string]any{"in": map[string]any{"organizationId": acme.ID, "name": "VIP", "color": 1}}); a.Code() != "" {
			t.Fatal(a.Body)
		}
		next := func(action string) string {
			t.Helper()
			select {
			case r := <-got:
				if r[0] != action || r[1] != webhook.Signature(key, w.Clock.Now(), []byte(r[2])) {
					t.Errorf("came %v", r)
				}
				return r[2]
			case <-time.After(20 * time.Second):
				t.Fatalf("%s did not come", action)
			}
			return ""
		}
		body := next("tag.created")

		const log = `query($id:ID!){node(id:$id){... on WebhookEndpoint{lastSuccessAt deliveries(status:DELIVERED){edges{node{id action status attempts responseStatus nextAttemptAt finishedAt replay payload endpoint{id}}}}}}}`
		// Delivery and webhook are written together, and read one after the other: only a
		// question that begins after both are there must show both.
		var seen testkit.Answer
		for range 100 {
			found := seen.At("node", "deliveries", "edges", 0) != nil
			if seen = w.Query(ana, log, map[string]any{"id": hook}); found {
				break
			}
			time.Sleep(50 * time.Millisecond)
		}
		d := func(field ...any) any {
			return seen.At(append([]any{"node", "deliveries", "edges", 0, "node"}, field...)...)
		}
		if d("payload") != body || d("status") != "DELIVERED" || d("attempts") != 1.0 || d("responseStatus") != 200.0 ||
			d("nextAttemptAt") != nil || d("replay") != false || d("endpoint", "id") != hook || seen.At("node", "lastSuccessAt") == nil {
			t.Errorf("log %s", seen.Body)
		}
		if a := w.Query(ana, `mutation($in:ReplayWebhookDeliveryInput!){replayWebhookDelivery(input:$in){delivery{replay status} webhook{id}}}`, map[string]any{"in": map[string]any{"deliveryId": d("id")}}); a.At("replayWebhookDelivery", "delivery", "replay") != true {
			t.Error(a.Body)
		}
		if next("tag.created") != body {
			t.Error("the replay says something else")
		}
		a = w.Query(ana, `mutation($in:RotateWebhookSecretInput!){rotateWebhookSecret(input:$in){secret webhook{id}}}`, map[string]any{"in": map[string]any{"webhookId": hook}})
		key, _ = a.At("rotateWebhookSecret", "secret").(string)
		w.Query(ana, `mutation($in:PingWebhookInput!){pingWebhook(input:$in){delivery{action status}}}`, map[string]any{"in": map[string]any{"webhookId": hook}})
		next("webhook.ping")
		a = w.Query(ana, `mutation($in:PauseWebhookInput!){pauseWebhook(input:$in){webhook{paused pausedBecause}}}`, map[string]any{"in": map[string]any{"webhookId": hook, "paused": true}})
		if a.At("pauseWebhook", "webhook", "pausedBecause") != "person" {
			t.Error(a.Body)
		}
		if a = w.Query(ana, `mutation($in:PingWebhookInput!){pingWebhook(input:$in){delivery{id}}}`, map[string]any{"in": map[string]any{"webhookId": hook}}); a.Code() != "CONFLICT" || a.Reason() != "paused" {
			t.Error(a.Body)
		}
		a = w.Query(ana, `mutation($in:UpdateWebhookInput!){updateWebhook(input:$in){webhook{url actions description}}}`, map[string]any{"in": map[string]any{"webhookId": hook, "url": "http://10.0.0.1/"}})
		if a.Code() != "INVALID" || a.Errors[0].Field() != "url" {
			t.Error(a.Body)
		}
		a = w.Query(ana, `mutation($in:UpdateWebhookInput!){updateWebhook(input:$in){webhook{url actions description}}}`, map[string]any{"in": map[string]any{"webhookId": hook, "actions": []string{}}})
		if a.At("updateWebhook", "webhook", "description") != "Stock" || fmt.Sprint(a.At("updateWebhook", "webhook", "actions")) != "[]" {
			t.Error(a.Body)
		}
		if a = w.Query(ana, `mutation($in:DeleteWebhookInput!){deleteWebhook(input:$in){deletedWebhookId organization{webhooks{id}}}}`, map[string]any{"in": map[string]any{"webhookId": hook}}); a.At("deleteWebhook", "deletedWebhookId") != hook {
			t.Error(a.Body)
		}
	})
}

func TestWebhooks_R24_OverHTTP_ByActor(t *testing.T) {
	t.Parallel()
	w := testkit.New(t)
	acme := w.Org("Acme")
	hook, sent := hooked(w, acme, "hidden")
	const ask = `query($o:ID!,$w:ID!,$d:ID!){organization:node(id:$o){... on Organization{webhooks{url} viewerCanManageWebhooks}} w:node(id:$w){id} d:node(id:$d){id}}`
	vars := map[string]any{"o": acme.ID, "w": hook.ID, "d": sent.ID}
	for _, role := range authz.RoleKeys() {
		u, _ := w.Member(acme, strings.ReplaceAll(string(role), "_", ""), role)
		may := authz.OfRole(role).Has(authz.WebhookManage)
		a := w.Query(u, ask, vars)
		if shown := a.At("organization", "webhooks") != nil; shown != may || (a.At("w") != nil) != may || (a.At("d") != nil) != may || a.At("organization", "viewerCanManageWebhooks") != may {
			t.Errorf("%s: %s", role, a.Body)
		}
		// No scope of a token carries webhooks.
		if a := w.QueryBearer(w.Token(u, acme, "org:read"), ask, vars); a.At("organization", "webhooks") != nil || a.At("w") != nil || a.At("d") != nil {
			t.Errorf("token of %s: %s", role, a.Body)
		}
	}
	u := w.User("anybody")
	if a := w.Query(u, `{webhookActions}`, nil); !strings.Contains(a.Body, `"product.renewed"`) || strings.Contains(a.Body, "user.") {
		t.Error(a.Body)
	}
	if a := w.Query(nil, `{webhookActions}`, nil); a.Code() != "UNAUTHENTICATED" {
		t.Error(a.Body)
	}
}
