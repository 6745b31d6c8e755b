import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const texts = {
  'products:provision': msg`Create, renew and end products of every customer`,
  'products:suspend': msg`Suspend and resume products of every customer`,
  'usage:record': msg`Post how much products use`,
} satisfies Record<string, MessageDescriptor>

/** What a service token can be allowed. */
export const serviceScopes = Object.keys(texts)

/** What a scope of a service token allows; one this build has no words for keeps its name. */
export function serviceScopeText(i18n: I18n, scope: string): string {
  const known: Record<string, MessageDescriptor> = texts
  const text = known[scope]
  return text ? i18n._(text) : scope
}
