import { Trans, useLingui } from '@lingui/react/macro'
import { startTransition, useEffect } from 'react'
import { graphql, usePaginationFragment } from 'react-relay'
import { Select } from '../../ui/Choice'
import { NothingFound } from '../../ui/Empty'
import { LoadMore } from '../../ui/Pagination'
import type { Deliveries_webhook$key } from './__generated__/Deliveries_webhook.graphql'
import type { DeliveriesPageQuery } from './__generated__/DeliveriesPageQuery.graphql'
import { Delivery, useStatusWords } from './Delivery'
import { deliveryStatuses, type WebhookSearch } from './search'

/** How often the server is asked while a delivery waits (milliseconds). */
const pulse = 3000

type Status = WebhookSearch['status']

/** What was sent to a webhook, and how it went. */
export function Deliveries(props: {
  webhook: Deliveries_webhook$key
  status: Status
  onStatus: (status: Status) => void
}) {
  const { t } = useLingui()
  const words = useStatusWords()
  const { data, refetch, ...older } = usePaginationFragment<
    DeliveriesPageQuery,
    Deliveries_webhook$key
  >(
    graphql`
      fragment Deliveries_webhook on WebhookEndpoint
      @refetchable(queryName: "DeliveriesPageQuery")
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        status: { type: "WebhookDeliveryStatus" }
      ) {
        paused
        lastSuccessAt
        ...WebhookState_webhook
        deliveries(first: $count, after: $cursor, status: $status)
          @connection(key: "Deliveries_deliveries") {
          edges {
            node {
              id
              status
              ...Delivery_delivery
            }
          }
        }
      }
    `,
    props.webhook,
  )
  const deliveries = data.deliveries.edges.map(({ node }) => node)
  // What is tried in a minute or later is not waited for.
  const waiting = deliveries.slice(0, 20).some(({ status }) => status === 'PENDING')

  useEffect(() => {
    if (!waiting || older.hasPrevious) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'hidden') return
      startTransition(() => {
        refetch({}, { fetchPolicy: 'network-only' })
      })
    }, pulse)
    return () => clearInterval(timer)
  }, [waiting, refetch, older.hasPrevious])

  return (
    <>
      <Select
        label={t`State`}
        hideLabel
        className="max-w-60 pb-4"
        value={props.status ?? ''}
        onChange={(event) => props.onStatus((event.currentTarget.value || undefined) as Status)}
        options={[
          { value: '', label: t`All deliveries` },
          ...deliveryStatuses.map((value) => ({ value, label: words[value] })),
        ]}
      />
      {deliveries.length > 0 ? (
        <ul aria-label={t`Deliveries`} className="border-rule border-t">
          {deliveries.map((delivery) => (
            <Delivery
              key={delivery.id}
              delivery={delivery}
              status={props.status}
              mayReplay={!data.paused}
            />
          ))}
        </ul>
      ) : props.status ? (
        <NothingFound onClear={() => props.onStatus(undefined)} />
      ) : (
        <p className="text-soft">
          <Trans>Nothing was sent yet. Send a test message to try it.</Trans>
        </p>
      )}
      <LoadMore
        hasMore={older.hasNext}
        busy={older.isLoadingNext}
        onMore={() => older.loadNext(20)}
      />
    </>
  )
}
