import type { CSSProperties } from 'react'
import { cx } from './cx'

/** The first letters of up to two words: “Northwind Ateliers” is NA. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    word ? (Array.from(word)[0] ?? '') : '',
  )
  return letters.join('').toUpperCase()
}

const hueStyle = (hue: number) => ({ '--hue': hue }) as CSSProperties

/**
 * The mark of an organization or a person: its logo, or its initials in its hue (0 to 359).
 * Decoration: the name always stands beside it.
 */
export function Seal(props: {
  name: string
  hue: number
  /** Where its logo is; without one its initials stand there. */
  logo?: string | null
  large?: boolean
}) {
  const size = props.large ? 'size-14 text-lead' : 'size-7 text-small'
  if (props.logo) {
    return (
      <img
        src={props.logo}
        alt=""
        className={cx('logo shrink-0 rounded-small object-contain', size)}
      />
    )
  }
  return (
    <span
      aria-hidden
      style={hueStyle(props.hue)}
      className={cx(
        'seal inline-flex shrink-0 items-center justify-center rounded-small font-semibold',
        size,
      )}
    >
      {initials(props.name)}
    </span>
  )
}

/** The line in the organization's hue on top of the page. */
export function HueStrip(props: { hue: number }) {
  return <div aria-hidden style={hueStyle(props.hue)} className="strip h-1" />
}
