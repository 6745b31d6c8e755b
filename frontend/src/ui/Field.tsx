import { createContext, type ReactNode, useContext, useId } from 'react'
import { cx } from './cx'

type Wiring = {
  id: string
  describedBy?: string
  invalid: boolean
  required: boolean
  name?: string
}

const FieldWiring = createContext<Wiring | null>(null)

/** What a control inside a Field must carry to belong to its label, hint and error. */
export function useFieldWiring() {
  const wiring = useContext(FieldWiring)
  if (!wiring) throw new Error('A control of the kit stands inside a Field.')
  return {
    id: wiring.id,
    name: wiring.name,
    'aria-describedby': wiring.describedBy,
    'aria-invalid': wiring.invalid || undefined,
    'aria-required': wiring.required || undefined,
  }
}

export type FieldProps = {
  label: ReactNode
  /** The name the value is sent under. The error summary jumps to it. */
  name?: string
  hint?: ReactNode
  error?: string
  required?: boolean
  /** The label is read aloud but not shown: for a search field beside its icon. */
  hideLabel?: boolean
  className?: string
}

/** Label, hint, control, error: the one shape of every question in a form. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  const id = useId()
  const hint = props.hint ? `${id}-hint` : ''
  const error = props.error ? `${id}-error` : ''
  return (
    <FieldWiring
      value={{
        id,
        name: props.name,
        describedBy: [hint, error].filter(Boolean).join(' ') || undefined,
        invalid: Boolean(props.error),
        required: Boolean(props.required),
      }}
    >
      <div className={cx('flex min-w-0 flex-col gap-1', props.className)}>
        <label htmlFor={id} className={props.hideLabel ? 'sr-only' : 'font-semibold'}>
          {props.label}
        </label>
        {props.hint && (
          <p id={hint} className="text-small text-soft">
            {props.hint}
          </p>
        )}
        {children}
        <FieldError id={error} text={props.error} />
      </div>
    </FieldWiring>
  )
}

function FieldError(props: { id: string; text?: string }) {
  if (!props.text) return null
  return (
    <p id={props.id} className="text-danger">
      {props.text}
    </p>
  )
}

/** A group of choices with one question above them. */
export function FieldGroup({ children, ...props }: FieldProps & { children: ReactNode }) {
  const id = useId()
  const hint = props.hint ? `${id}-hint` : ''
  const error = props.error ? `${id}-error` : ''
  return (
    <fieldset
      className={cx('flex min-w-0 flex-col gap-1', props.className)}
      aria-describedby={[hint, error].filter(Boolean).join(' ') || undefined}
    >
      <legend className={props.hideLabel ? 'sr-only' : 'mb-1 font-semibold'}>{props.label}</legend>
      {props.hint && (
        <p id={hint} className="text-small text-soft">
          {props.hint}
        </p>
      )}
      {children}
      <FieldError id={error} text={props.error} />
    </fieldset>
  )
}
