import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type Fault, faultsOf } from './faults'

/** By reason: the rule that refused, in the person's words. */
const reasons: Record<string, MessageDescriptor> = {}

/** By code: what can be said when no reason is known. */
const codes: Record<string, MessageDescriptor> = {
  UNAUTHENTICATED: msg`Your session has ended. Sign in again; what you typed stays here.`,
  FORBIDDEN: msg`Your role does not allow this. Ask an administrator of the organization.`,
  NOT_FOUND: msg`This does not exist any more, or you may not see it.`,
  LIMIT: msg`Too many attempts. Wait a few minutes, then try again.`,
  UNAVAILABLE: msg`The service is not available at the moment. Try again in a minute.`,
  OFFLINE: msg`The server cannot be reached. Check your connection and try again.`,
}

/** One fault as a sentence: our words for its reason or code, else the server's. */
export function sentence(i18n: I18n, fault: Fault): string {
  const own = fault.reason ? reasons[fault.reason] : codes[fault.code]
  if (own) return i18n._(own)
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
