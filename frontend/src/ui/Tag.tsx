import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { cx } from './cx'

/** The number of colours a tag can have; tokens.css defines them by index. */
export const tagColors = 12

/** A tag: a name in one of twelve colours. */
export function Tag(props: { name: string; color: number; onRemove?: () => void }) {
  const { t } = useLingui()
  return (
    <span
      data-hue={props.color}
      className={cx(
        'tint inline-flex max-w-full items-center gap-1 rounded-small border px-1.5 text-small',
        props.onRemove && 'pr-0',
      )}
    >
      <span className="truncate py-px">{props.name}</span>
      {props.onRemove && (
        <button
          type="button"
          aria-label={t`Remove tag ${props.name}`}
          onClick={props.onRemove}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-small hover:bg-sheet"
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </span>
  )
}

/** The dot that stands for a color where the name stands beside it. */
export function TagDot(props: { color: number }) {
  return (
    <span aria-hidden data-hue={props.color} className="tint-dot size-3 shrink-0 rounded-small" />
  )
}
