import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { formErrors } from '../lib/fault-text'

/** What is wrong with a form, by the name of the field; the checks of a form are a function to this. */
export type FieldErrors<Name extends string = string> = Partial<Record<Name, string>>

type Options<Name extends string> = {
  /** The names of the form's controls. Errors of other fields go to the summary. */
  names: readonly Name[]
  /** Checks before sending. Pure, so that it can be tested without a form. */
  check?: (values: Record<Name, string>, data: FormData) => FieldErrors<NoInfer<Name>>
  /** Sends. What it throws is shown by field and in the summary; what was typed stays. */
  send: (values: Record<Name, string>, data: FormData) => Promise<unknown>
}

/**
 * A form of native controls: the browser holds what is typed, this holds what is
 * wrong. Spread `form.props` on the form, `form.field(name)` on each control and
 * put `<FormError form={form} />` on top.
 */
export function useForm<Name extends string>({ names, check, send }: Options<Name>) {
  const { i18n } = useLingui()
  const [errors, setErrors] = useState<FieldErrors<Name>>({})
  const [banner, setBanner] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [dirty, setDirty] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const ref = useRef<HTMLFormElement>(null)
  // Counts the changes, so that what is typed while the rest is sent is not taken for saved.
  const changes = useRef(0)

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // A dialog inside a page's form is a child of it to React, not to the document.
    event.stopPropagation()
    if (busy) return
    const data = new FormData(event.currentTarget)
    const values = Object.fromEntries(
      names.map((name) => [name, String(data.get(name) ?? '')]),
    ) as Record<Name, string>
    const found = check?.(values, data) ?? {}
    setErrors(found)
    setBanner(undefined)
    setAttempt((count) => count + 1)
    if (Object.values(found).some(Boolean)) return
    setBusy(true)
    const sent = changes.current
    try {
      await send(values, data)
      if (changes.current === sent) setDirty(false)
    } catch (error) {
      const { fields, banner } = formErrors(i18n, error, [...names])
      setErrors(fields as FieldErrors<Name>)
      setBanner(banner)
      setAttempt((count) => count + 1)
    } finally {
      setBusy(false)
    }
  }

  return {
    props: {
      ref,
      onSubmit,
      onChange: () => {
        changes.current += 1
        setDirty(true)
      },
      noValidate: true,
    },
    field: (name: Name) => ({ name, error: errors[name] }),
    errors,
    banner,
    busy,
    /** Something was typed since the last time it was sent. */
    dirty,
    /** Counts the tries, so that the same error takes the focus again. */
    attempt,
    ref,
  }
}

type FormState = Pick<ReturnType<typeof useForm>, 'errors' | 'banner' | 'attempt' | 'ref'>

/** What is wrong with the form, in one place that takes the focus and leads to each field. */
export function FormError({ form }: { form: FormState }) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const entries = Object.entries(form.errors).filter(([, text]) => text)
  const shown = entries.length > 0 || form.banner !== undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: each try counts, also with the same errors
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown, form.attempt])

  if (!shown) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby={id}
      className="border-danger border-l-4 bg-bad-fill px-4 py-3 text-bad"
    >
      <h2 id={id} className="font-semibold">
        {form.banner ?? <Trans>Check what you entered</Trans>}
      </h2>
      {entries.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {entries.map(([name, text]) => (
            <li key={name}>
              <button
                type="button"
                className="min-h-6 text-left align-top underline underline-offset-4"
                onClick={() => focusControl(form.ref.current, name)}
              >
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function focusControl(form: HTMLFormElement | null, name: string) {
  const control = form?.elements.namedItem(name)
  const element = control instanceof RadioNodeList ? control[0] : control
  if (element instanceof HTMLElement) element.focus()
}

/** A form of the width that reads well, with its actions below. */
export function FormLayout(props: { children: ReactNode; actions: ReactNode }) {
  return (
    <div className="flex max-w-[36rem] flex-col gap-5">
      {props.children}
      <div className="flex flex-wrap gap-3 pt-1">{props.actions}</div>
    </div>
  )
}
