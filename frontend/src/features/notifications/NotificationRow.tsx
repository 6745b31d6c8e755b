import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { ButtonLink, Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { Button } from '../../ui/Button'
import { cx } from '../../ui/cx'
import { Seal } from '../../ui/Seal'
import type { NotificationRow_notification$key } from './__generated__/NotificationRow_notification.graphql'
import { placeOf } from './place'
import { notificationSentence } from './sentence'

/** One thing that happened: where, what, when, and the way to it. */
export function NotificationRow(props: {
  notification: NotificationRow_notification$key
  onRead: (id: string) => void
  /** Somebody follows the link: what shows the row may close. */
  onLeave?: () => void
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const told = useFragment(
    graphql`
      fragment NotificationRow_notification on Notification {
        id
        action
        organizationName
        organizationSlug
        organizationHue
        actorName
        targetId
        targetName
        data {
          name
          value
        }
        decision
        createdAt
        readAt
        settledAt
      }
    `,
    props.notification,
  )
  const place = placeOf(told)
  const open = told.decision && !told.settledAt
  const unread = !told.readAt && !told.settledAt
  const text = notificationSentence(i18n, told)

  function follow() {
    if (unread) props.onRead(told.id)
    props.onLeave?.()
  }

  return (
    <li
      className={cx(
        'flex items-start gap-3 border-rule border-b border-l-3 py-3 pr-4 pl-3',
        open ? 'border-l-signal' : 'border-l-transparent',
      )}
    >
      <span className="mt-0.5">
        <Seal name={told.organizationName || t`You`} hue={told.organizationHue ?? 200} />
      </span>
      <div className="min-w-0 flex-1">
        <p className={cx('wrap-anywhere', unread && 'font-semibold')}>
          {unread && (
            <span className="sr-only">
              <Trans>Not read:</Trans>{' '}
            </span>
          )}
          {place && !open ? (
            <Link {...place} onClick={follow} className="text-ink no-underline hover:underline">
              {text}
            </Link>
          ) : (
            text
          )}
        </p>
        <p className="wrap-anywhere text-small text-soft">
          {told.organizationName && <>{told.organizationName} · </>}
          <time dateTime={told.createdAt} title={format.dateTime(told.createdAt)}>
            {format.relative(told.createdAt)}
          </time>
          {told.decision && told.settledAt && (
            <>
              {' · '}
              <Trans>settled</Trans>
            </>
          )}
        </p>
        {open && place && (
          <ButtonLink {...place} variant="primary" onClick={follow} className="mt-2">
            <Trans>Decide</Trans>
            <span className="sr-only">: {text}</span>
          </ButtonLink>
        )}
      </div>
      {unread && !open && (
        <Button variant="quiet" className="-my-1 shrink-0" onClick={() => props.onRead(told.id)}>
          <Trans>Mark as read</Trans>
          <span className="sr-only">: {text}</span>
        </Button>
      )}
    </li>
  )
}
