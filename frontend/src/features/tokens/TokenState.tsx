import { Trans, useLingui } from '@lingui/react/macro'
import { graphql, useFragment } from 'react-relay'
import { useFormats } from '../../i18n/format'
import { Status } from '../../ui/Status'
import type { TokenState_token$key } from './__generated__/TokenState_token.graphql'
import { revokedBecause } from './words'

/** From how near on its end is worth a warning (milliseconds). */
const soon = 14 * 86_400_000
/** From how near on being disabled for not being used is worth a warning (milliseconds). */
const idleSoon = 30 * 86_400_000

const within = (instant: string | null | undefined, time: number) =>
  instant != null && Date.parse(instant) - Date.now() < time

/** How a token stands, in words, and what comes next. */
export function TokenState(props: { token: TokenState_token$key }) {
  const { i18n } = useLingui()
  const format = useFormats()
  const token = useFragment(
    graphql`
      fragment TokenState_token on ApiToken {
        state
        expiresAt
        idleAt
        restorableUntil
        revokedAt
        revokedBecause
      }
    `,
    props.token,
  )
  const { expiresAt, idleAt, restorableUntil, revokedAt } = token
  const note = 'mt-0.5 text-small text-soft'

  switch (token.state) {
    case 'REVOKED':
      return (
        <>
          <Status tone="calm">
            <Trans>Revoked</Trans>
          </Status>
          <p className={note}>
            {revokedAt && format.date(revokedAt)}{' '}
            {token.revokedBecause && revokedBecause(i18n, token.revokedBecause)}
          </p>
        </>
      )
    case 'EXPIRED':
      return (
        <>
          <Status tone="calm">
            <Trans>Expired</Trans>
          </Status>
          <p className={note}>{expiresAt && format.dateTime(expiresAt)}</p>
        </>
      )
    case 'DISABLED':
      return (
        <>
          <Status tone="bad">
            <Trans>Disabled</Trans>
          </Status>
          <p className={note}>
            {restorableUntil ? (
              <Trans>
                Not used for a year. Can be restored until {format.date(restorableUntil)}.
              </Trans>
            ) : (
              <Trans>Not used for a year.</Trans>
            )}
          </p>
        </>
      )
    default:
      if (expiresAt && within(expiresAt, soon)) {
        return (
          <>
            <Status tone="warn">
              <Trans>Expires {format.relative(expiresAt)}</Trans>
            </Status>
            <p className={note}>{format.dateTime(expiresAt)}</p>
          </>
        )
      }
      if (idleAt && within(idleAt, idleSoon)) {
        return (
          <>
            <Status tone="warn">
              <Trans>Hardly used</Trans>
            </Status>
            <p className={note}>
              <Trans>Disabled {format.relative(idleAt)} unless it is used.</Trans>
            </p>
          </>
        )
      }
      return (
        <>
          <Status tone="good">
            <Trans>Works</Trans>
          </Status>
          <p className={note}>
            {expiresAt ? (
              <Trans>until {format.date(expiresAt)}</Trans>
            ) : (
              <Trans>without an end</Trans>
            )}
          </p>
        </>
      )
  }
}
