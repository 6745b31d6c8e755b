import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { Link } from '../../app/links'
import { useFormats } from '../../i18n/format'
import { levelName } from '../../lib/level-name'
import { Status } from '../../ui/Status'
import type { PendingLinks_partner$key } from './__generated__/PendingLinks_partner.graphql'

/** Invitations by clients and own requests that wait for an answer. */
export function PendingLinks(props: {
  partner: PendingLinks_partner$key
  /** Slug of the partner. */
  org: string
}) {
  const { t, i18n } = useLingui()
  const format = useFormats()
  const { pending } = useFragment(
    graphql`
      fragment PendingLinks_partner on Partner {
        pending {
          id
          status
          openedBy
          level
          clientName
          expiresAt
          viewerCanAnswer
        }
      }
    `,
    props.partner,
  )
  // An answered one stays in the store until the next visit.
  const waiting = (pending ?? []).filter(({ status }) => status === 'PENDING')
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting" className="pb-8">
      <h2 id="waiting" className="pb-3 font-semibold text-lead">
        <Trans>Waiting for an answer</Trans>
      </h2>
      <ul className="border-rule border-t">
        {waiting.map((link) => (
          <li
            key={link.id}
            className="grid items-baseline gap-x-4 gap-y-1 border-rule border-b py-3 phone:grid-cols-[7.5rem_minmax(0,1fr)_auto]"
          >
            <span>
              {link.openedBy === 'CLIENT' ? (
                <Status tone="warn">{t`Invitation`}</Status>
              ) : (
                <Status tone="calm">{t`Request`}</Status>
              )}
            </span>
            <p className="wrap-anywhere">
              {link.openedBy === 'CLIENT' ? (
                <Trans>
                  {link.clientName} offers you this: {levelName(i18n, link.level)}
                </Trans>
              ) : (
                <Trans>
                  You asked {link.clientName} for this: {levelName(i18n, link.level)}
                </Trans>
              )}{' '}
              {link.expiresAt && (
                <span className="block text-small text-soft">
                  <Trans>expires {format.relative(link.expiresAt)}</Trans>
                </span>
              )}
            </p>
            <Link to="/o/$org/clients/$linkId" params={{ org: props.org, linkId: link.id }}>
              {link.viewerCanAnswer ? <Trans>Answer</Trans> : <Trans>Show</Trans>}
              <span className="sr-only">: {link.clientName}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
