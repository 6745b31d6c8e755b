import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown, Search, X } from 'lucide-react'
import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { Button } from './Button'
import { Badge } from './Status'
import { controlClass } from './TextField'

/** How long after the last key a search is asked for (milliseconds). */
const pause = 250

/** A search that follows the typing without asking at every key. `value` comes from the URL. */
export function SearchField(props: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(props.value)
  const sent = useRef(props.value)
  const onChange = useRef(props.onChange)
  onChange.current = props.onChange

  // The URL changed by something else: the back button, a cleared filter.
  useEffect(() => {
    if (props.value === sent.current) return
    sent.current = props.value
    setTyped(props.value)
  }, [props.value])

  useEffect(() => {
    if (typed.trim() === sent.current) return
    const timer = setTimeout(() => {
      sent.current = typed.trim()
      onChange.current(sent.current)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed])

  return (
    <div className="relative min-w-0 flex-1 basis-full phone:max-w-80 phone:basis-64">
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-soft"
      />
      <input
        type="text"
        role="searchbox"
        data-search
        aria-label={props.label}
        placeholder={props.label}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        className={`${controlClass} h-control px-8`}
      />
      {typed !== '' && (
        <button
          type="button"
          aria-label={t`Clear search`}
          onClick={() => setTyped('')}
          className="absolute top-1/2 right-1 inline-flex size-7 -translate-y-1/2 items-center justify-center rounded-control hover:bg-hover"
        >
          <X size={15} aria-hidden />
        </button>
      )}
    </div>
  )
}

/** The button that opens a filter, with how many of its choices hold. */
export function FilterButton({
  count,
  children,
  ...button
}: { count: number } & ComponentProps<'button'>) {
  return (
    <Button {...button}>
      {children}
      {count > 0 && <Badge>{count}</Badge>}
      <ChevronDown size={15} aria-hidden />
    </Button>
  )
}

export type Chip = { id: string; label: string; onRemove: () => void }

/** The filters that hold, each to be taken away, and how many rows are left. */
export function FilterChips(props: { chips: Chip[]; result: string; onClear: () => void }) {
  const { t } = useLingui()
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-2 pb-3">
      <p role="status" className="figures mr-1 text-soft">
        {props.result}
      </p>
      {props.chips.map((chip) => (
        <span
          key={chip.id}
          className="inline-flex max-w-full items-center rounded-control border border-rule-strong bg-sheet pl-2 text-small"
        >
          <span className="truncate">{chip.label}</span>
          <button
            type="button"
            aria-label={t`Remove filter ${chip.label}`}
            onClick={chip.onRemove}
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-control hover:bg-hover"
          >
            <X size={14} aria-hidden />
          </button>
        </span>
      ))}
      {props.chips.length > 1 && (
        <Button variant="quiet" onClick={props.onClear}>
          <Trans>Clear all filters</Trans>
        </Button>
      )}
    </div>
  )
}
