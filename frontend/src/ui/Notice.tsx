import type { ReactNode } from 'react'
import { cx } from './cx'

const tones = {
  calm: 'border-rule-strong bg-calm-fill text-ink',
  good: 'border-good bg-good-fill text-good',
  warn: 'border-warn bg-warn-fill text-warn',
  bad: 'border-bad bg-bad-fill text-bad',
}

/** A sentence that stays on the page: why something is refused, what must be known. */
export function Notice(props: {
  tone?: keyof typeof tones
  children: ReactNode
  actions?: ReactNode
}) {
  const tone = props.tone ?? 'calm'
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={cx(
        'flex flex-wrap items-center justify-between gap-3 border-l-4 px-4 py-3',
        tones[tone],
      )}
    >
      <div className="min-w-0">{props.children}</div>
      {props.actions}
    </div>
  )
}
