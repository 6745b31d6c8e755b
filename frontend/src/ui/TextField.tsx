import { useLingui } from '@lingui/react/macro'
import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { IconButton } from './Button'
import { cx } from './cx'
import { Field, type FieldProps, useFieldWiring } from './Field'

export const controlClass =
  'w-full min-w-0 rounded-control border border-rule-strong bg-sheet px-2.5 py-1 text-ink aria-invalid:border-danger disabled:bg-sunken disabled:text-soft'

type Control<T extends 'input' | 'textarea' | 'select'> = FieldProps &
  Omit<ComponentProps<T>, keyof FieldProps>

/** Splits what belongs to the field from what belongs to the control inside it. */
export function fieldProps<P extends FieldProps>(props: P) {
  const { label, name, hint, error, required, hideLabel, className, ...control } = props
  return { field: { label, name, hint, error, required, hideLabel, className }, control }
}

function Input({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input {...useFieldWiring()} {...props} className={cx(controlClass, 'h-control', className)} />
  )
}

export function TextField(props: Control<'input'>) {
  const { field, control } = fieldProps(props)
  return (
    <Field {...field}>
      <Input type="text" {...control} />
    </Field>
  )
}

function TextAreaInput(props: ComponentProps<'textarea'>) {
  return <textarea {...useFieldWiring()} {...props} className={cx(controlClass, 'py-1.5')} />
}

export function TextArea(props: Control<'textarea'>) {
  const { field, control } = fieldProps(props)
  return (
    <Field {...field}>
      <TextAreaInput rows={4} {...control} />
    </Field>
  )
}

/** A password that can be pasted, filled by a manager, and looked at. */
export function PasswordField({
  strength,
  ...props
}: Control<'input'> & {
  /** What is said below about how good it is. */
  strength?: ReactNode
}) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  const { field, control } = fieldProps(props)
  return (
    <Field {...field}>
      <div className="flex gap-2">
        <Input
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          {...control}
          type={shown ? 'text' : 'password'}
          className={shown ? 'font-mono' : undefined}
        />
        <IconButton
          label={t`Show password`}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="border border-rule-strong bg-sheet"
        >
          {shown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
        </IconButton>
      </div>
      {strength && (
        <p className="text-small text-soft" aria-live="polite">
          {strength}
        </p>
      )}
    </Field>
  )
}
