import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/format'
import { cx } from '../../ui/cx'

/** From how many days before the end on it deserves attention. */
const soon = 30
const day = 86_400_000

/** When the paid term ends, and whether it goes on by itself; `short` says only that it does not. */
export function Renewal(props: {
  expiresAt: string | null | undefined
  autoRenew: boolean
  short?: boolean
}) {
  const format = useFormats()
  if (!props.expiresAt) return <span className="text-soft">—</span>
  const left = new Date(props.expiresAt).getTime() - Date.now()
  const over = left < 0
  const urgent = over || (!props.autoRenew && left < soon * day)
  const quiet = props.short && props.autoRenew && !over
  return (
    <span className="figures">
      {format.date(props.expiresAt)}
      {!quiet && (
        <span
          className={cx(
            'text-small',
            props.short ? 'ml-2 phone:ml-0 phone:block' : 'block',
            urgent ? 'font-semibold text-warn' : 'text-soft',
          )}
        >
          {over ? (
            <Trans>ran out</Trans>
          ) : props.autoRenew ? (
            <Trans>renews by itself</Trans>
          ) : (
            <Trans>ends {format.relative(props.expiresAt)}</Trans>
          )}
        </span>
      )}
    </span>
  )
}
