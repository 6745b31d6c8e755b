import { useLingui } from '@lingui/react/macro'
import { type ComponentProps, useState } from 'react'
import { passwordHint } from '../lib/credentials'
import { PasswordField } from './TextField'

/** A password that is chosen now, with a word on its length. */
export function NewPasswordField(props: ComponentProps<typeof PasswordField>) {
  const { i18n } = useLingui()
  const [password, setPassword] = useState('')
  return (
    <PasswordField
      {...props}
      autoComplete="new-password"
      strength={props.error ? undefined : passwordHint(i18n, password)}
      onChange={(event) => setPassword(event.currentTarget.value)}
    />
  )
}
