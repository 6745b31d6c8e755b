import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type Fault, faultsOf } from './faults'

/**
 * By reason: the rule that refused, in the person's words. Here are those that
 * concern an account; the console adds its own (app/reasons.ts), which the
 * sign-in pages need not load.
 */
const reasons: Record<string, MessageDescriptor> = {
  sign_in: msg`Your session has ended. Sign in again; what you typed stays here.`,
  permission: msg`Your role does not allow this. Ask an administrator of the organization.`,
  not_found: msg`This does not exist any more, or you may not see it.`,
  too_many_attempts: msg`Too many attempts. Wait a few minutes, then try again.`,
  sign_in_failed: msg`Wrong address or password, or the address is not confirmed yet.`,
  token_invalid: msg`This link is no longer valid. Ask for a new one.`,
  not_registrant: msg`This is not the password of the registration.`,
  prove_password: msg`Confirm your password first.`,
  password_wrong: msg`This is not your current password.`,
  password_weak: msg`This password is easy to guess. Use a longer one, for instance four unrelated words.`,
  password_personal: msg`Your own name or address is no password. Choose something nobody would guess.`,
  password_short: msg`A password needs at least 8 characters.`,
  password_long: msg`A password has at most 128 characters.`,
  email_invalid: msg`This is not an e-mail address. Write it like name@example.org.`,
  other_email: msg`This invitation is for another address. Sign in with the account of the invited address, or ask for an invitation to yours.`,
  sender_lost_right: msg`Whoever sent this invitation may no longer give this role. Ask the organization for a new invitation.`,
  already_member: msg`This person is a member of the organization already.`,
  invitation_closed: msg`This invitation has been answered or cancelled. Invite the person again.`,
  given_name: msg`Give a name of 1 to 128 characters.`,
  family_name: msg`A family name has at most 128 characters.`,
  email_taken: msg`Another account has this address by now. Sign in with that one, or choose another address.`,
  invitation_void: msg`This invitation is no longer valid. Ask for a new one, or register without it.`,
  required: msg`This is needed.`,
  name: msg`Give a name of 1 to 128 characters.`,
  too_long: msg`This is too long.`,
  kind: msg`Choose person, company or public body.`,
  time_zone: msg`This time zone is unknown. Choose one such as Europe/Zurich.`,
}

/** By code: what can be said when no reason is known. */
const codes: Record<string, MessageDescriptor> = {
  UNAUTHENTICATED: msg`Your session has ended. Sign in again; what you typed stays here.`,
  FORBIDDEN: msg`Your role does not allow this. Ask an administrator of the organization.`,
  NOT_FOUND: msg`This does not exist any more, or you may not see it.`,
  LIMIT: msg`Too many attempts. Wait a few minutes, then try again.`,
  UNAVAILABLE: msg`The service is not available at the moment. Try again in a minute.`,
  OFFLINE: msg`The server cannot be reached. Check your connection and try again.`,
}

/** Adds words for more reasons. */
export function knowReasons(more: Record<string, MessageDescriptor>) {
  Object.assign(reasons, more)
}

/** Why something is refused, by the stable name of the rule; undefined for a rule we have no words for. */
export function reasonText(i18n: I18n, reason: string): string | undefined {
  const own = reasons[reason]
  return own && i18n._(own)
}

/** One fault as a sentence: our words for its reason or code, else the server's. */
export function sentence(i18n: I18n, fault: Fault): string {
  const own = fault.reason ? reasons[fault.reason] : codes[fault.code]
  if (own) return i18n._(own)
  // A rule without words of ours: the server's sentence says more than its code.
  if (fault.code !== 'INTERNAL') return fault.message
  return fault.ref
    ? i18n._(msg`Something went wrong on our side. Quote reference ${fault.ref} to support.`)
    : i18n._(msg`Something went wrong on our side. Try again.`)
}

/** Whatever was thrown, as text for a banner. */
export function faultText(i18n: I18n, error: unknown): string {
  return faultsOf(error)
    .map((fault) => sentence(i18n, fault))
    .join(' ')
}

/** Whatever was thrown, sorted for a form: what belongs to one of its fields, and the rest. */
export function formErrors(i18n: I18n, error: unknown, names: string[]) {
  const fields: Record<string, string> = {}
  const rest: string[] = []
  for (const fault of faultsOf(error)) {
    // An input nested in another is named by its path: `address.city`.
    const name = fault.field?.replace(/^input\./, '')
    if (name && names.includes(name)) fields[name] ??= sentence(i18n, fault)
    else rest.push(sentence(i18n, fault))
  }
  return { fields, banner: rest.join(' ') || undefined }
}
