import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { Empty } from '../../ui/Empty'
import { PageHeader } from '../../ui/Page'
import type { WebhookForm_query$key } from './__generated__/WebhookForm_query.graphql'
import type {
  WebhooksPage_organization$data,
  WebhooksPage_organization$key,
} from './__generated__/WebhooksPage_organization.graphql'
import type { WebhooksSearch } from './search'
import { WebhookForm } from './WebhookForm'
import { WebhookSecret } from './WebhookSecret'
import { WebhookState } from './WebhookState'

type Webhook = NonNullable<WebhooksPage_organization$data['webhooks']>[number]

/** The addresses that are told what happens in an organization. */
export function WebhooksPage(props: {
  organization: WebhooksPage_organization$key
  query: WebhookForm_query$key
  search: WebhooksSearch
  onSearch: (search: WebhooksSearch) => void
}) {
  const { t } = useLingui()
  const organization = useFragment(
    graphql`
      fragment WebhooksPage_organization on Organization {
        slug
        name
        webhooks {
          id
          url
          description
          actions
          clients
          lastSuccessAt
          ...WebhookState_webhook
        }
        ...WebhookForm_organization
      }
    `,
    props.organization,
  )
  const [secret, setSecret] = useState<string>()
  const { webhooks } = organization
  const columns = useColumns(organization.slug)
  const add = () => props.onSearch({ add: true })

  if (!webhooks) {
    return (
      <>
        <PageHeader title={t`Webhooks`} />
        <Empty cause="not-allowed" title={t`Your role does not show webhooks`}>
          <Trans>Administrators and legal representatives manage them. Ask one of them.</Trans>
        </Empty>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t`Webhooks`}
        description={t`Addresses of your own systems that are told at once what happens in ${organization.name}.`}
        actions={
          <Button variant="primary" data-new onClick={add}>
            <Trans>New webhook</Trans>
          </Button>
        }
      />
      {webhooks.length > 0 ? (
        <DataTable label={t`Webhooks`} columns={columns} rows={webhooks} />
      ) : (
        <Empty
          cause="first-use"
          title={t`No webhooks yet`}
          actions={
            <Button onClick={add}>
              <Trans>Make the first webhook</Trans>
            </Button>
          }
        >
          <Trans>
            A program of yours learns of a renewed product or a new member within seconds, without
            asking again and again. Each message is signed, so that it can be trusted, and sent
            again when your side does not answer.
          </Trans>
        </Empty>
      )}
      <Dialog
        open={props.search.add ?? false}
        onOpenChange={() => props.onSearch({})}
        title={t`New webhook`}
        description={t`What is sent is JSON over https, with a signature.`}
        width="wide"
      >
        <WebhookForm
          organization={organization}
          query={props.query}
          onClose={() => props.onSearch({})}
          onCreated={setSecret}
        />
      </Dialog>
      {secret && <WebhookSecret secret={secret} onDone={() => setSecret(undefined)} />}
    </>
  )
}

function useColumns(slug: string): Column<Webhook>[] {
  const { t } = useLingui()
  const format = useFormats()
  return [
    {
      id: 'url',
      header: t`Address`,
      cell: (webhook) => (
        <>
          <Link
            to="/o/$org/webhooks/$id"
            params={{ org: slug, id: webhook.id }}
            className="wrap-anywhere text-ink no-underline hover:underline"
          >
            {webhook.url}
          </Link>
          {webhook.description && (
            <span className="wrap-anywhere block text-small text-soft">{webhook.description}</span>
          )}
        </>
      ),
    },
    {
      id: 'actions',
      header: t`Is told of`,
      cell: (webhook) => {
        const count = webhook.actions.length
        const what =
          count === 0
            ? t`everything`
            : count <= 2
              ? format.list([...webhook.actions])
              : t`${plural(count, { one: '# action', other: '# actions' })}`
        return (
          <span title={webhook.actions.join(', ') || undefined}>
            {webhook.clients ? t`${what}, also at clients` : what}
          </span>
        )
      },
    },
    { id: 'state', header: t`State`, cell: (webhook) => <WebhookState webhook={webhook} /> },
    {
      id: 'success',
      header: t`Last delivery`,
      cell: ({ lastSuccessAt }) =>
        lastSuccessAt ? (
          <time dateTime={lastSuccessAt} title={format.dateTime(lastSuccessAt)} className="figures">
            {format.relative(lastSuccessAt)}
          </time>
        ) : (
          <span className="text-soft">
            <Trans>none yet</Trans>
          </span>
        ),
    },
  ]
}
