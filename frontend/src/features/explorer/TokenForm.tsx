import { type FormEvent, useId, useRef, useState } from 'react'
import { cx } from '../../ui/cx'
import { type Asker, whoAsks } from './asker'

const shape = /^kon_(pat|svc)_[0-9A-Za-z]{33}$/

/**
 * Asks for an API token and hands it on with who it is, once the server has taken
 * it. The token stays in memory.
 */
export function TokenForm(props: {
  onToken: (token: string, asker: Asker) => void
  className?: string
}) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)

  async function use(event: FormEvent) {
    event.preventDefault()
    const token = field.current?.value.trim() ?? ''
    setBusy(true)
    const problem = await taken(token)
    setBusy(false)
    setError(problem)
    if (problem) field.current?.focus()
  }

  /** Returns what is wrong with a token. */
  async function taken(token: string): Promise<string> {
    if (!shape.test(token)) return 'This is no API token: they begin with kon_pat_ or kon_svc_.'
    try {
      const asker = await whoAsks(token)
      if (!asker) return 'The server does not know this token.'
      props.onToken(token, asker)
      return ''
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  return (
    <form onSubmit={use} className={cx('flex flex-wrap items-center gap-2', props.className)}>
      <label htmlFor={id} className="font-semibold">
        API token
      </label>
      <input
        ref={field}
        id={id}
        type="password"
        required
        // For other passwords browsers offer to keep them.
        autoComplete="one-time-code"
        spellCheck={false}
        placeholder="kon_pat_…"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : `${id}-hint`}
        className="h-control w-full min-w-0 rounded-control border border-rule-strong bg-sheet px-2.5 font-mono text-ink placeholder:text-soft phone:w-96"
      />
      <button
        type="submit"
        aria-busy={busy}
        className="h-control rounded-control border border-rule-strong bg-sheet px-3.5 font-semibold text-ink hover:bg-hover"
      >
        Ask with it
      </button>
      {error ? (
        <p id={`${id}-error`} role="alert" className="w-full text-bad">
          {error}
        </p>
      ) : (
        <p id={`${id}-hint`} className="w-full text-small text-soft">
          Kept until you close or reload this page, and never stored. No cookie is sent with it.
        </p>
      )}
    </form>
  )
}
