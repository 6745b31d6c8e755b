import { ChevronDown } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from './cx'
import { Field, FieldGroup, type FieldProps, useFieldWiring } from './Field'
import { controlClass, fieldProps } from './TextField'

function NativeSelect(props: ComponentProps<'select'>) {
  return (
    <div className="relative">
      <select
        {...useFieldWiring()}
        {...props}
        className={cx(controlClass, 'h-control appearance-none truncate pr-8')}
      />
      <ChevronDown
        size={16}
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-soft"
      />
    </div>
  )
}

/** A native select: the platform's own list is the best one on every device. */
export function Select({
  options,
  ...props
}: FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps | 'children'> & {
    options: { value: string; label: string; disabled?: boolean }[]
  }) {
  const { field, control } = fieldProps(props)
  return (
    <Field {...field}>
      <NativeSelect {...control}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}

type Box = Omit<ComponentProps<'input'>, 'type' | 'role'> & {
  label: ReactNode
  hint?: ReactNode
  error?: string
}

function Labelled({
  label,
  hint,
  error,
  className,
  ...control
}: Box & { type: 'checkbox' | 'radio'; role?: 'switch' }) {
  const id = useId()
  // Under the words, not under the box; a switch is wider.
  const below = control.role === 'switch' ? 'ml-10' : 'ml-[1.625rem]'
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={cx('min-w-0', className)}>
      <label className="flex min-h-6 items-start gap-2 py-0.5">
        <input
          {...control}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          className="mt-0.5"
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className={cx(below, 'text-small text-soft')}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={cx(below, 'text-danger')}>
          {error}
        </p>
      )}
    </div>
  )
}

export function Checkbox(props: Box) {
  return <Labelled {...props} type="checkbox" />
}

/** Something that is on or off at once, without a save button. */
export function Switch(props: Box) {
  return <Labelled {...props} type="checkbox" role="switch" />
}

/** One choice out of a few, all of them visible, each with a word of explanation. */
export function RadioGroup({
  name,
  options,
  value,
  defaultValue,
  onChange,
  ...field
}: FieldProps & {
  name: string
  options: { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
}) {
  return (
    <FieldGroup {...field} name={name}>
      {options.map((option) => (
        <Labelled
          key={option.value}
          type="radio"
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          defaultChecked={value === undefined ? option.value === defaultValue : undefined}
          checked={value === undefined ? undefined : option.value === value}
          onChange={() => onChange?.(option.value)}
        />
      ))}
    </FieldGroup>
  )
}
