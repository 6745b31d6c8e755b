import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/format'
import { cx } from '../../ui/cx'

/** From how many days before the end on it deserves attention. */
const soon = 30
const day = 86_400_000

/** When the paid term ends, and whether it goes on by itself. */
export function Renewal(props: { expiresAt: string | null | undefined; autoRenew: boolean }) {
  const format = useFormats()
  if (!props.expiresAt) return <span className="text-soft">—</span>
  const left = new Date(props.expiresAt).getTime() - Date.now()
  const urgent = !props.autoRenew && left < soon * day
  return (
    <span className="figures">
      {format.date(props.expiresAt)}
      <span className={cx('block text-small', urgent ? 'font-semibold text-warn' : 'text-soft')}>
        {left < 0 ? (
          <Trans>ran out</Trans>
        ) : props.autoRenew ? (
          <Trans>renews by itself</Trans>
        ) : (
          <Trans>ends {format.relative(props.expiresAt)}</Trans>
        )}
      </span>
    </span>
  )
}
