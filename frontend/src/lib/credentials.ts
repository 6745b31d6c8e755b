import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { reasonText } from './fault-text'

/** The bounds of a password, as the server has them (characters). */
const shortest = 8
const longest = 128
/** From here on a password of chance words is strong (characters). */
const long = 16

/** What stands below a new password. The server knows the common ones and has the last word. */
export function passwordHint(i18n: I18n, password: string): string {
  const length = Array.from(password).length
  if (length === 0)
    return i18n._(msg`At least 8 characters. Four unrelated words are strong and easy to keep.`)
  if (length < shortest) {
    const missing = shortest - length
    return i18n._(msg`${missing} more to go.`)
  }
  if (length < long) return i18n._(msg`Long enough. The longer, the harder to guess.`)
  return i18n._(msg`A good length.`)
}

/** What is wrong with a new password before anybody asks the server. */
export function checkNewPassword(i18n: I18n, password: string): string | undefined {
  const length = Array.from(password).length
  if (length < shortest) return reasonText(i18n, 'password_short')
  if (length > longest) return reasonText(i18n, 'password_long')
  return undefined
}

/** What is wrong with an e-mail address, as far as one can see. */
export function checkEmail(i18n: I18n, email: string): string | undefined {
  return /^\s*\S+@\S+\s*$/.test(email) ? undefined : reasonText(i18n, 'email_invalid')
}
