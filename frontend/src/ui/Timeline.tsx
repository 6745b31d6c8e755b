import type { ReactNode } from 'react'
import { useFormats } from '../i18n/format'

type TimelineEntry = {
  id: string
  /** When, as an ISO 8601 instant. */
  at: string
  /** Who did what, as a sentence. */
  what: ReactNode
  /** What it was before, why it happened. */
  detail?: ReactNode
}

/** What happened, newest first, by day. */
export function Timeline(props: { entries: readonly TimelineEntry[]; label: string }) {
  const format = useFormats()
  return (
    <ol aria-label={props.label} className="border-rule border-t">
      {props.entries.map((entry) => (
        <li
          key={entry.id}
          className="grid gap-x-6 border-rule border-b py-2.5 phone:grid-cols-[12rem_1fr]"
        >
          <time dateTime={entry.at} title={format.relative(entry.at)} className="figures text-soft">
            {format.dateTime(entry.at)}
          </time>
          <div className="wrap-anywhere min-w-0">
            <p>{entry.what}</p>
            {entry.detail && <div className="text-small text-soft">{entry.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
