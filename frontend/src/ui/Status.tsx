import type { ReactNode } from 'react'
import { cx } from './cx'

const tones = {
  good: 'bg-good-fill text-good',
  warn: 'bg-warn-fill text-warn',
  bad: 'bg-bad-fill text-bad',
  calm: 'bg-calm-fill text-calm',
}

export type Tone = keyof typeof tones

/** A state in one word. The colour repeats the word, it never replaces it. */
export function Status(props: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-small px-1.5 py-0.5 font-medium text-small whitespace-nowrap',
        tones[props.tone],
      )}
    >
      <span aria-hidden className="size-1.5 rotate-45 bg-current" />
      {props.children}
    </span>
  )
}

/** A number or word beside a heading or in the navigation. */
export function Badge(props: { children: ReactNode }) {
  return (
    <span className="figures inline-flex min-w-5 justify-center rounded-small bg-calm-fill px-1 font-medium text-calm text-small">
      {props.children}
    </span>
  )
}
