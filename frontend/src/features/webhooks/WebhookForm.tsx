import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Checkbox, RadioGroup } from '../../ui/Choice'
import { FormError, useForm } from '../../ui/form'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import type { WebhookForm_organization$key } from './__generated__/WebhookForm_organization.graphql'
import type { WebhookForm_query$key } from './__generated__/WebhookForm_query.graphql'
import type { WebhookForm_webhook$key } from './__generated__/WebhookForm_webhook.graphql'
import type { WebhookFormCreateMutation } from './__generated__/WebhookFormCreateMutation.graphql'
import type { WebhookFormUpdateMutation } from './__generated__/WebhookFormUpdateMutation.graphql'
import { ActionChoice } from './ActionChoice'

/** Where what is sent, for a new webhook or the one that is given. */
export function WebhookForm(props: {
  organization: WebhookForm_organization$key
  query: WebhookForm_query$key
  webhook?: WebhookForm_webhook$key
  onClose: () => void
  /** Gets the signing secret of a new one. */
  onCreated?: (secret: string) => void
}) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment WebhookForm_organization on Organization {
        id
        viewerCanReadClients
      }
    `,
    props.organization,
  )
  const { webhookActions } = useFragment(
    graphql`
      fragment WebhookForm_query on Query {
        webhookActions
      }
    `,
    props.query,
  )
  const webhook = useFragment(
    graphql`
      fragment WebhookForm_webhook on WebhookEndpoint {
        id
        url
        description
        actions
        clients
      }
    `,
    props.webhook ?? null,
  )
  const [create] = useCommand<WebhookFormCreateMutation>(graphql`
    mutation WebhookFormCreateMutation($input: CreateWebhookInput!) {
      createWebhook(input: $input) {
        secret
        organization {
          ...WebhooksPage_organization
        }
      }
    }
  `)
  const [update] = useCommand<WebhookFormUpdateMutation>(graphql`
    mutation WebhookFormUpdateMutation($input: UpdateWebhookInput!) {
      updateWebhook(input: $input) {
        webhook {
          ...WebhookPage_webhook
        }
      }
    }
  `)
  const [all, setAll] = useState(webhook ? webhook.actions.length === 0 : true)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(webhook?.actions))

  const form = useForm({
    names: ['url', 'description', 'actions', 'clients'],
    check: ({ url }) => ({
      url: /^https?:\/\/\S+$/.test(url.trim())
        ? undefined
        : t`Enter an address such as https://example.com/hooks.`,
      actions: all || chosen.size > 0 ? undefined : t`Choose at least one action.`,
    }),
    send: async ({ url, description }, data) => {
      const input = {
        url: url.trim(),
        description,
        actions: all ? [] : [...chosen],
        clients: data.has('clients'),
      }
      if (webhook) {
        await update({ input: { webhookId: webhook.id, ...input } })
        toast(t`Webhook saved`)
        props.onClose()
      } else {
        const { createWebhook } = await create(
          { input: { organizationId: organization.id, ...input } },
          { secretOf: 'createWebhook' },
        )
        props.onClose()
        props.onCreated?.(createWebhook.secret)
      }
    },
  })

  return (
    <form {...form.props} className="flex flex-col gap-5">
      <FormError form={form} />
      <TextField
        {...form.field('url')}
        label={t`Address`}
        hint={t`It is sent a POST with JSON, and answers within ten seconds with a status from 200 to 299.`}
        type="url"
        placeholder="https://example.com/hooks"
        defaultValue={webhook?.url}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        {...form.field('description')}
        label={t`Description`}
        hint={t`What you call it. May stay empty.`}
        defaultValue={webhook?.description}
        maxLength={128}
        autoComplete="off"
      />
      <RadioGroup
        name="which"
        label={t`Is told of`}
        value={all ? 'all' : 'some'}
        onChange={(value) => setAll(value === 'all')}
        options={[
          { value: 'all', label: t`Everything, also what comes with later versions` },
          { value: 'some', label: t`Only these actions…` },
        ]}
      />
      {!all && (
        <ActionChoice
          {...form.field('actions')}
          actions={webhookActions}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      {(organization.viewerCanReadClients || webhook?.clients) && (
        <Checkbox
          name="clients"
          defaultChecked={webhook?.clients}
          label={t`Also of what happens at your clients`}
          hint={t`Within what each client has granted.`}
        />
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          {webhook ? <Trans>Save webhook</Trans> : <Trans>Create webhook</Trans>}
        </Button>
      </div>
    </form>
  )
}
