import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFormats } from '../i18n/format'

type TimelineEntry = {
  id: string
  /** When, as an ISO 8601 instant. */
  at: string
  /** Who did what, as a sentence. */
  what: ReactNode
  /** The gist of what changed, on one line, while the entry is closed. */
  gist?: ReactNode
  /** What it was before, how it happened: shown where one opens the entry. */
  detail: ReactNode
}

/** What happened, newest first, by day. Each entry opens. */
export function Timeline(props: { entries: readonly TimelineEntry[]; label: string }) {
  const format = useFormats()
  return (
    <ol aria-label={props.label}>
      {props.entries.map((entry, index) => {
        const day = format.date(entry.at)
        const before = props.entries[index - 1]
        const first = !before || format.date(before.at) !== day
        return (
          <li key={entry.id} className="border-rule border-b">
            {first && (
              <p className="figures border-rule border-b bg-sunken px-3 py-1 font-semibold text-small text-soft">
                {day}
              </p>
            )}
            <details className="group">
              <summary className="grid cursor-pointer list-none grid-cols-[1fr_auto] gap-x-4 px-3 py-2.5 hover:bg-hover phone:grid-cols-[4.5rem_1fr_auto] [&::-webkit-details-marker]:hidden">
                <time
                  dateTime={entry.at}
                  title={`${format.dateTime(entry.at)} · ${format.relative(entry.at)}`}
                  className="figures col-span-full text-small text-soft phone:col-span-1 phone:pt-px"
                >
                  {format.time(entry.at)}
                </time>
                <div className="min-w-0">
                  <p className="wrap-anywhere">{entry.what}</p>
                  {entry.gist && (
                    <p className="truncate text-small text-soft group-open:hidden">{entry.gist}</p>
                  )}
                </div>
                <ChevronDown
                  size={16}
                  aria-hidden
                  className="mt-1 shrink-0 text-soft transition-transform group-open:rotate-180 motion-reduce:transition-none"
                />
              </summary>
              <div className="wrap-anywhere px-3 pb-4 phone:pl-[6.25rem]">{entry.detail}</div>
            </details>
          </li>
        )
      })}
    </ol>
  )
}
