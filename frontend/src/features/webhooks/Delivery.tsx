import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { faultText } from '../../lib/fault-text'
import { useCommand } from '../../relay/command'
import { Button } from '../../ui/Button'
import { Copy } from '../../ui/Copy'
import { Notice } from '../../ui/Notice'
import { Status, type Tone } from '../../ui/Status'
import { toast } from '../../ui/toast'
import type { Delivery_delivery$key } from './__generated__/Delivery_delivery.graphql'
import type { DeliveryReplayMutation } from './__generated__/DeliveryReplayMutation.graphql'
import type { deliveryStatuses, WebhookSearch } from './search'

type State = (typeof deliveryStatuses)[number]

const tones: Record<State, Tone> = { PENDING: 'calm', DELIVERED: 'good', FAILED: 'bad' }

/** What the states of a delivery are called. */
export function useStatusWords(): Record<State, string> {
  const { t } = useLingui()
  return { PENDING: t`Waiting`, DELIVERED: t`Delivered`, FAILED: t`Given up` }
}

/** The JSON that is sent, to be read by people. */
export function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}

/** One message on its line; it unfolds to what was sent and what was answered. */
export function Delivery(props: {
  delivery: Delivery_delivery$key
  /** The deliveries in sight, to show the new one among them. */
  status: WebhookSearch['status']
  mayReplay: boolean
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const words = useStatusWords()
  const delivery = useFragment(
    graphql`
      fragment Delivery_delivery on WebhookDelivery {
        id
        action
        status
        attempts
        responseStatus
        responseExcerpt
        durationMs
        nextAttemptAt
        createdAt
        replay
        payload
      }
    `,
    props.delivery,
  )
  const [replay, replaying] = useCommand<DeliveryReplayMutation>(graphql`
    mutation DeliveryReplayMutation(
      $input: ReplayWebhookDeliveryInput!
      $status: WebhookDeliveryStatus
    ) {
      replayWebhookDelivery(input: $input) {
        webhook {
          ...Deliveries_webhook @arguments(status: $status)
        }
      }
    }
  `)
  const [failure, setFailure] = useState<string>()
  const { attempts, responseStatus, nextAttemptAt } = delivery

  async function again() {
    setFailure(undefined)
    try {
      await replay({ input: { deliveryId: delivery.id }, status: props.status })
      toast(t`On its way again`)
    } catch (error) {
      setFailure(faultText(i18n, error))
    }
  }

  return (
    <li className="border-rule border-b">
      <details>
        <summary className="flex min-h-row cursor-pointer flex-wrap items-center gap-x-4 gap-y-1 px-3 py-row-padding hover:bg-hover">
          <span className="w-28">
            <Status tone={tones[delivery.status]}>{words[delivery.status]}</Status>
          </span>
          <span className="wrap-anywhere min-w-0 flex-1 basis-40 font-mono">
            {delivery.action}
            {delivery.replay && (
              <span className="ml-2 font-sans text-small text-soft">
                <Trans>sent again</Trans>
              </span>
            )}
          </span>
          <span className="figures text-small text-soft">
            {responseStatus
              ? t`status ${responseStatus}`
              : attempts > 0
                ? t`no answer`
                : t`not tried yet`}
          </span>
          <time
            dateTime={delivery.createdAt}
            className="figures ml-auto text-small text-soft"
            title={format.dateTime(delivery.createdAt)}
          >
            {format.dateTime(delivery.createdAt)}
          </time>
        </summary>
        <div className="flex flex-col gap-4 border-rule border-l-4 bg-sheet px-4 py-4">
          {failure && <Notice tone="bad">{failure}</Notice>}
          <p className="figures">
            {t`${plural(attempts, { 0: 'Not tried yet.', one: 'Tried once.', other: 'Tried # times.' })}`}{' '}
            {attempts > 0 && t`The last attempt took ${format.number(delivery.durationMs)} ms.`}{' '}
            {nextAttemptAt && t`Next attempt ${format.relative(nextAttemptAt)}.`}
          </p>
          <Code title={t`Sent`} text={pretty(delivery.payload)} copy />
          {delivery.responseExcerpt && <Code title={t`Answer`} text={delivery.responseExcerpt} />}
          {props.mayReplay && (
            <p>
              <Button busy={replaying} onClick={again}>
                <Trans>Send again</Trans>
              </Button>
            </p>
          )}
        </div>
      </details>
    </li>
  )
}

function Code(props: { title: string; text: string; copy?: boolean }) {
  return (
    <div>
      <div className="flex min-h-control items-center justify-between gap-3">
        <h3 className="font-semibold">{props.title}</h3>
        {props.copy && <Copy text={props.text} />}
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it where it is long
        tabIndex={0}
        role="region"
        aria-label={props.title}
        className="mt-1 max-h-80 overflow-auto rounded-control border border-rule bg-sunken whitespace-pre-wrap wrap-anywhere px-3 py-2 font-mono text-small"
      >
        {props.text}
      </pre>
    </div>
  )
}
