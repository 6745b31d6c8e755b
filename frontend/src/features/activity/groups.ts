import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { knownActions } from './sentence'

const words: Record<string, MessageDescriptor> = {
  address: msg`Addresses`,
  announcement: msg`Announcements`,
  catalog: msg`Catalogue`,
  contact: msg`Trusted contacts`,
  export: msg`Exports`,
  handover: msg`Handovers`,
  import: msg`Imports`,
  invitation: msg`Invitations`,
  job: msg`Background work`,
  log: msg`The log itself`,
  logo: msg`Logo`,
  member: msg`Members`,
  organization: msg`Organization`,
  partner: msg`Partners and clients`,
  product: msg`Products`,
  profile: msg`Profile in the directory`,
  provider: msg`Settings of the provider`,
  role: msg`Roles`,
  service_token: msg`Service tokens`,
  session: msg`Sessions`,
  succession: msg`Succession`,
  support: msg`Support access`,
  tag: msg`Tags`,
  task: msg`Tasks`,
  team: msg`Teams`,
  terms: msg`Terms`,
  token: msg`API tokens`,
  usage: msg`Usage`,
  user: msg`Account and sign-in`,
  view: msg`Saved views`,
  webhook: msg`Webhooks`,
}

/** What a group of actions is about: the part of an action before the point. */
export const groupName = (i18n: I18n, group: string): string =>
  words[group] ? i18n._(words[group]) : group

/** The groups one can choose from, by their names. */
export function groupOptions(i18n: I18n): { value: string; label: string }[] {
  const groups = new Set(knownActions.map((action) => action.split('.')[0] ?? ''))
  return [...groups]
    .map((value) => ({ value, label: groupName(i18n, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.locale))
}
