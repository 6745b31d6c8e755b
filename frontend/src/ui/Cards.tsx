import { type ReactNode, useId } from 'react'
import { cx } from './cx'
import { FieldGroup, type FieldProps } from './Field'

/** One choice out of a few that each need a sentence, side by side. */
export function Cards({
  name,
  options,
  value,
  onChange,
  ...field
}: FieldProps & {
  name: string
  options: { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[]
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <FieldGroup {...field} name={name}>
      <div className="grid gap-3 phone:grid-cols-2">
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              'grid grid-cols-[auto_1fr] content-start gap-x-2.5 rounded-control border px-3.5 py-3',
              option.value === value ? 'border-primary bg-selected' : 'border-rule-strong bg-sheet',
              option.disabled ? 'bg-sunken' : 'hover:border-ink',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              aria-labelledby={`${id}-${option.value}`}
              aria-describedby={`${id}-${option.value}-hint`}
              className="mt-0.5"
            />
            <span id={`${id}-${option.value}`} className="font-semibold">
              {option.label}
            </span>
            <span id={`${id}-${option.value}-hint`} className="col-start-2 text-small text-soft">
              {option.hint}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
