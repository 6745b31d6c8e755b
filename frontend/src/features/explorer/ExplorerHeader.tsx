import { useState } from 'react'
import type { Asker } from './asker'
import type { Meter } from './fetcher'
import { TokenForm } from './TokenForm'

const line = 'font-semibold underline underline-offset-4'

/** Who asks, what the last answer cost, and the way to ask as a token, or to leave. */
export function ExplorerHeader(props: {
  asker: Asker | null
  meter: Meter
  onToken: (token: string, asker: Asker) => void
  /** Ends asking as a token, where one asks. */
  onForget?: () => void
}) {
  const { asker } = props
  const [open, setOpen] = useState(false)
  return (
    <header className="border-primary border-t-4">
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 bg-rail px-4 py-2 text-rail-text">
        <h1 className="font-bold text-lead">API explorer</h1>
        {asker && (
          <p className="min-w-0 text-rail-soft">
            Asks as <Who asker={asker} />
          </p>
        )}
        <p
          role="status"
          className="w-full text-rail-soft tabular-nums phone:w-auto phone:grow phone:text-right"
        >
          {meterText(props.meter)}
        </p>
        {props.onForget ? (
          <button type="button" className={line} onClick={props.onForget}>
            Forget the token
          </button>
        ) : (
          asker && (
            <button
              type="button"
              className={line}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              Use an API token
            </button>
          )
        )}
        <a href="/" className={line}>
          Back to the console
        </a>
      </div>
      {open && asker && (
        <TokenForm
          className="border-rule border-b bg-sheet px-4 py-3"
          onToken={(token, asker) => {
            setOpen(false)
            props.onToken(token, asker)
          }}
        />
      )}
    </header>
  )
}

function Who({ asker }: { asker: Asker }) {
  if (asker.kind === 'service token') return 'a service token of the provider'
  if (asker.kind === 'person') return <strong className="text-rail-text">{asker.name}</strong>
  return (
    <>
      token <strong className="text-rail-text">{asker.name}</strong>: {asker.scopes.join(', ')}
    </>
  )
}

const number = new Intl.NumberFormat('en')
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

/** The meter in words. */
export function meterText({ cost, wait, heard }: Meter): string {
  const parts = []
  if (heard !== undefined) parts.push(`listening, ${heard} ${heard === 1 ? 'change' : 'changes'}`)
  if (cost) {
    const { requested, maximum, remaining } = cost
    parts.push(`cost ${number.format(requested)} of ${number.format(maximum)}`)
    if (!wait) parts.push(`${number.format(remaining)} left this minute`)
  }
  if (wait)
    parts.push(`over the limit: ask again in ${wait.seconds} s, at ${time.format(wait.until)}`)
  return parts.join(' · ')
}
