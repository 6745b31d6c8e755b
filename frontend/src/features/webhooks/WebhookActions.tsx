import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button, IconButton } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Menu, MenuItem } from '../../ui/Menu'
import { toast } from '../../ui/toast'
import type { WebhookActions_webhook$key } from './__generated__/WebhookActions_webhook.graphql'
import type { WebhookActionsDeleteMutation } from './__generated__/WebhookActionsDeleteMutation.graphql'
import type { WebhookActionsPauseMutation } from './__generated__/WebhookActionsPauseMutation.graphql'
import type { WebhookActionsPingMutation } from './__generated__/WebhookActionsPingMutation.graphql'
import type { WebhookActionsRotateMutation } from './__generated__/WebhookActionsRotateMutation.graphql'
import type { WebhookSearch } from './search'
import { WebhookSecret } from './WebhookSecret'

/** What can be done with a webhook: try it, pause it, change it, give it another secret, delete it. */
export function WebhookActions(props: {
  webhook: WebhookActions_webhook$key
  slug: string
  /** The deliveries in sight, to show the new one among them. */
  status: WebhookSearch['status']
  onChange: () => void
}) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const { id, url, paused } = useFragment(
    graphql`
      fragment WebhookActions_webhook on WebhookEndpoint {
        id
        url
        paused
      }
    `,
    props.webhook,
  )
  const [ping, pinging] = useCommand<WebhookActionsPingMutation>(graphql`
    mutation WebhookActionsPingMutation($input: PingWebhookInput!, $status: WebhookDeliveryStatus) {
      pingWebhook(input: $input) {
        webhook {
          ...Deliveries_webhook @arguments(status: $status)
        }
      }
    }
  `)
  const [pause, pausing] = useCommand<WebhookActionsPauseMutation>(graphql`
    mutation WebhookActionsPauseMutation($input: PauseWebhookInput!) {
      pauseWebhook(input: $input) {
        webhook {
          ...WebhookPage_webhook
        }
      }
    }
  `)
  const [rotate] = useCommand<WebhookActionsRotateMutation>(graphql`
    mutation WebhookActionsRotateMutation($input: RotateWebhookSecretInput!) {
      rotateWebhookSecret(input: $input) {
        secret
      }
    }
  `)
  const [remove] = useCommand<WebhookActionsDeleteMutation>(graphql`
    mutation WebhookActionsDeleteMutation($input: DeleteWebhookInput!) {
      deleteWebhook(input: $input) {
        deletedWebhookId
      }
    }
  `)
  const [asking, setAsking] = useState<'rotate' | 'delete'>()
  const [secret, setSecret] = useState<string>()
  const close = () => setAsking(undefined)

  /** Does it at once, and says how it went: nothing of it needs a question. */
  async function act(work: Promise<unknown>, done: string) {
    try {
      await work
      toast(done)
    } catch (error) {
      toast(t`That did not work`, { description: faultText(i18n, error) })
    }
  }

  return (
    <>
      <Button
        variant={paused ? 'primary' : 'secondary'}
        busy={pausing}
        onClick={() =>
          act(
            pause({ input: { webhookId: id, paused: !paused } }),
            paused ? t`Webhook resumed` : t`Webhook paused`,
          )
        }
      >
        {paused ? <Trans>Resume</Trans> : <Trans>Pause</Trans>}
      </Button>
      {!paused && (
        <Button
          variant="primary"
          busy={pinging}
          onClick={() =>
            act(
              ping({ input: { webhookId: id }, status: props.status }),
              t`Test message on its way`,
            )
          }
        >
          <Trans>Send a test message</Trans>
        </Button>
      )}
      <Menu
        trigger={
          <IconButton label={t`More`} className="border border-rule-strong bg-sheet">
            <EllipsisVertical size={18} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem onClick={props.onChange}>
          <Trans>Change…</Trans>
        </MenuItem>
        <MenuItem onClick={() => setAsking('rotate')}>
          <Trans>Rotate secret…</Trans>
        </MenuItem>
        <MenuItem onClick={() => setAsking('delete')} danger>
          <Trans>Delete…</Trans>
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking === 'rotate'}
        onOpenChange={close}
        title={t`Rotate signing secret`}
        description={url}
        consequences={[
          t`From now on messages are signed with the new secret only.`,
          t`Your program refuses them until you give it the new one; what it refuses is sent again later.`,
        ]}
        confirm={t`Rotate secret`}
        onConfirm={async () => {
          const { rotateWebhookSecret } = await rotate(
            { input: { webhookId: id } },
            { secretOf: 'rotateWebhookSecret' },
          )
          setSecret(rotateWebhookSecret.secret)
        }}
      />
      <ConfirmDialog
        open={asking === 'delete'}
        onOpenChange={close}
        title={t`Delete webhook`}
        description={url}
        consequences={[
          t`Nothing is sent to it any more, also not what waits to be sent again.`,
          t`Its deliveries and its secret are deleted with it.`,
        ]}
        confirm={t`Delete webhook`}
        onConfirm={async () => {
          await remove({ input: { webhookId: id } })
          await navigate({ to: '/o/$org/webhooks', params: { org: props.slug } })
          toast(t`Webhook deleted`)
        }}
      />
      {secret && <WebhookSecret secret={secret} onDone={() => setSecret(undefined)} />}
    </>
  )
}
