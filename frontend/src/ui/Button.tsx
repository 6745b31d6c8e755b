import type { ComponentProps } from 'react'
import { cx } from './cx'

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-solid'

const base =
  'inline-flex min-h-control items-center justify-center gap-2 rounded-control border px-3.5 py-1 font-semibold no-underline disabled:opacity-60 aria-disabled:opacity-60 aria-busy:cursor-progress'

const looks: Record<Variant, string> = {
  primary:
    'border-primary bg-primary text-on-primary hover:border-primary-hover hover:bg-primary-hover',
  secondary: 'border-rule-strong bg-sheet text-ink hover:bg-hover',
  quiet: 'border-transparent text-ink hover:bg-hover',
  danger: 'border-rule-strong bg-sheet text-danger hover:border-danger',
  'danger-solid':
    'border-danger bg-danger text-on-danger hover:border-danger-hover hover:bg-danger-hover',
}

/** The look of a button, for links that act like one. */
export const buttonClass = (variant: Variant = 'secondary') => cx(base, looks[variant])

export type ButtonProps = ComponentProps<'button'> & {
  variant?: Variant
  /** The work is under way: the button keeps focus and its words, and does nothing. */
  busy?: boolean
}

export function Button({
  variant = 'secondary',
  busy = false,
  className,
  onClick,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-busy={busy || undefined}
      aria-disabled={busy || props['aria-disabled'] || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cx(buttonClass(variant), className)}
    />
  )
}

/** A button that shows an icon only; its label is read aloud and shown as a tooltip. */
export function IconButton({
  label,
  className,
  ...props
}: Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & { label: string }) {
  return (
    <button
      type="button"
      {...props}
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex size-control shrink-0 items-center justify-center rounded-control hover:bg-hover disabled:opacity-60',
        className,
      )}
    />
  )
}
