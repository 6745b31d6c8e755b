import type { ComponentProps } from 'react'
import { type ButtonProps, buttonClass } from './Button'
import { cx } from './cx'

const text = 'font-semibold text-link underline decoration-1 underline-offset-4 hover:decoration-2'

/** The look of the link that a row of a table is named by. */
export const rowLinkClass = 'wrap-anywhere font-semibold underline-offset-4 hover:underline'

/** A link in the text. Inside the console use the routed ones of app/links. */
export function Link({ className, ...props }: ComponentProps<'a'>) {
  return <a {...props} className={cx(text, className)} />
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton({
  variant,
  className,
  ...props
}: ComponentProps<'a'> & Pick<ButtonProps, 'variant'>) {
  return <a {...props} className={cx(buttonClass(variant), className)} />
}
