import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { Facts, PageHeader, Section } from '../../ui/Page'
import type { ObjectHistory_organization$key } from '../activity/__generated__/ObjectHistory_organization.graphql'
import { ObjectHistory } from '../activity/ObjectHistory'
import type { Deliveries_webhook$key } from './__generated__/Deliveries_webhook.graphql'
import type { WebhookForm_organization$key } from './__generated__/WebhookForm_organization.graphql'
import type { WebhookForm_query$key } from './__generated__/WebhookForm_query.graphql'
import type { WebhookPage_webhook$key } from './__generated__/WebhookPage_webhook.graphql'
import { Deliveries } from './Deliveries'
import type { WebhookSearch } from './search'
import { WebhookActions } from './WebhookActions'
import { WebhookForm } from './WebhookForm'
import { WebhookState } from './WebhookState'

/** One webhook: what it is told, how that went, and what can be done about it. */
export function WebhookPage(props: {
  slug: string
  organization: WebhookForm_organization$key
  query: WebhookForm_query$key
  history: ObjectHistory_organization$key
  webhook: WebhookPage_webhook$key
  deliveries: Deliveries_webhook$key
  search: WebhookSearch
  onSearch: (search: WebhookSearch) => void
}) {
  const { t } = useLingui()
  const format = useFormats()
  const { slug } = props
  const webhook = useFragment(
    graphql`
      fragment WebhookPage_webhook on WebhookEndpoint {
        id
        url
        description
        actions
        clients
        paused
        pausedBecause
        lastSuccessAt
        createdAt
        ...WebhookForm_webhook
        ...WebhookState_webhook
        ...WebhookActions_webhook
      }
    `,
    props.webhook,
  )
  const [changing, setChanging] = useState(false)

  return (
    <>
      <PageHeader
        title={webhook.description || webhook.url}
        parent={
          <Link to="/o/$org/webhooks" params={{ org: slug }}>
            <Trans>Webhooks</Trans>
          </Link>
        }
        beside={<WebhookState webhook={webhook} />}
        actions={
          <WebhookActions
            webhook={webhook}
            slug={slug}
            status={props.search.status}
            onChange={() => setChanging(true)}
          />
        }
      />
      {webhook.paused && (
        <Notice tone={webhook.pausedBecause === 'failures' ? 'bad' : 'calm'}>
          {webhook.pausedBecause === 'failures' ? (
            <Trans>
              Too many deliveries failed, so nothing is sent any more, and what happens now is not
              sent later. Look at the last answers below, then resume it.
            </Trans>
          ) : (
            <Trans>Nothing is sent, and what happens now is not sent later.</Trans>
          )}
        </Notice>
      )}
      <Section title={t`Settings`}>
        <Facts
          facts={[
            { label: t`Address`, value: <span className="font-mono">{webhook.url}</span> },
            {
              label: t`Is told of`,
              value:
                webhook.actions.length > 0 ? (
                  <span className="font-mono text-small">{webhook.actions.join(', ')}</span>
                ) : (
                  t`everything`
                ),
            },
            ...(webhook.clients ? [{ label: t`Clients`, value: t`also at your clients` }] : []),
            {
              label: t`Last delivery`,
              value: webhook.lastSuccessAt && format.dateTime(webhook.lastSuccessAt),
            },
            { label: t`Made`, value: format.dateTime(webhook.createdAt) },
          ]}
        />
      </Section>
      <Section
        title={t`Deliveries`}
        description={t`What was sent in the last 30 days, newest first. What fails is tried up to ten times in three days.`}
      >
        <Deliveries
          webhook={props.deliveries}
          status={props.search.status}
          onStatus={(status) => props.onSearch(status ? { status } : {})}
        />
      </Section>
      <Section title={t`History`} description={t`What was done to the webhook itself.`}>
        <ObjectHistory organization={props.history} id={webhook.id} />
      </Section>
      <Dialog
        open={changing}
        onOpenChange={setChanging}
        title={t`Change webhook`}
        description={t`What is on its way already goes to the address it was made for.`}
        width="wide"
      >
        <WebhookForm
          organization={props.organization}
          query={props.query}
          webhook={webhook}
          onClose={() => setChanging(false)}
        />
      </Dialog>
    </>
  )
}
