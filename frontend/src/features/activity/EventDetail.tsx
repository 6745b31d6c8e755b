import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import type { EventDetail_event$key } from './__generated__/EventDetail_event.graphql'
import { eventChanges } from './sentence'

/** What a list is narrowed to: one person, or one object, with the name that it has. */
export type Narrow = { person?: string; target?: string; name: string }

/** All that is known of a line: what changed, from where it was done, and its place in the chain. */
export function EventDetail(props: {
  event: EventDetail_event$key
  everywhere?: boolean
  onNarrow?: (to: Narrow) => void
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { onNarrow } = props
  const event = useFragment(
    graphql`
      fragment EventDetail_event on Event {
        at
        action
        actorKind
        actorId
        actorName
        partnerName
        tokenName
        targetId
        targetName
        organizationName
        ip
        requestId
        erasedAt
        data {
          name
          value
        }
        seal {
          seq
          hash
        }
      }
    `,
    props.event,
  )
  const changes = eventChanges(i18n, event)
  const { actorId, actorName, targetId, targetName, seal, erasedAt } = event
  return (
    <div className="flex flex-col gap-3">
      {erasedAt && (
        <Notice>
          <Trans>Names and details of this line were erased on {format.date(erasedAt)}.</Trans>
        </Notice>
      )}
      {changes.length > 0 && (
        <ul aria-label={t`What changed`} className="flex flex-col gap-0.5">
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <dl className="grid gap-x-6 gap-y-1 text-small phone:grid-cols-[9rem_1fr]">
        {props.everywhere && event.organizationName && (
          <Fact name={t`Organization`}>{event.organizationName}</Fact>
        )}
        <Fact name={t`When`}>
          <span className="figures">{format.dateTime(event.at)}</span>
        </Fact>
        <Fact name={t`By`}>
          <Actor kind={event.actorKind} name={actorName} partner={event.partnerName} />
        </Fact>
        {event.tokenName && <Fact name={t`API token`}>{event.tokenName}</Fact>}
        {event.ip && (
          <Fact name={t`From address`}>
            <span className="figures">{event.ip}</span>
          </Fact>
        )}
        {event.requestId && (
          <Fact name={t`Request id`}>
            <code>{event.requestId}</code>
          </Fact>
        )}
        <Fact name={t`Action`}>
          <code>{event.action}</code>
        </Fact>
        <Fact name={t`Seal`}>
          {seal ? (
            <>
              <Trans>No. {format.number(seal.seq)}</Trans>{' '}
              <code className="text-soft">{seal.hash.slice(0, 16)}…</code>
            </>
          ) : (
            <Trans>follows within seconds</Trans>
          )}
        </Fact>
      </dl>
      {onNarrow && (actorId || targetId) && (
        <p className="-mx-3.5 flex flex-wrap gap-2">
          {actorId && actorName && (
            <Button variant="quiet" onClick={() => onNarrow({ person: actorId, name: actorName })}>
              <Trans>Only by {actorName}</Trans>
            </Button>
          )}
          {targetId && targetName && (
            <Button
              variant="quiet"
              onClick={() => onNarrow({ target: targetId, name: targetName })}
            >
              <Trans>Only about {targetName}</Trans>
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{props.name}</dt>
      <dd className="min-w-0 pb-1 phone:pb-0">{props.children}</dd>
    </>
  )
}

function Actor({ kind, name, partner }: { kind: string; name: string; partner: string }) {
  const { t } = useLingui()
  if (kind === 'system') return t`The system`
  if (kind === 'service') return t`${name} (a system of the provider)`
  if (kind === 'staff') return t`${name} (staff of the provider)`
  if (!name) return '—'
  return partner ? t`${name} for ${partner}` : name
}
