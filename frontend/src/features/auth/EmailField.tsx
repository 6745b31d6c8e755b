import type { ComponentProps } from 'react'
import { TextField } from '../../ui/TextField'

/** An address to sign in with: filled by the browser, pasted, never corrected. */
export function EmailField(props: ComponentProps<typeof TextField>) {
  return (
    <TextField
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      {...props}
    />
  )
}
