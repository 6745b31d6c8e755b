import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const subjects: Record<string, MessageDescriptor> = {
  organization: msg`Organization`,
  address: msg`Addresses`,
  member: msg`Members`,
  invitation: msg`Invitations`,
  product: msg`Products`,
  tag: msg`Tags`,
  token: msg`API tokens`,
  partner: msg`Partners`,
  profile: msg`Profile in the directory`,
  import: msg`Imports`,
  webhook: msg`Webhooks`,
}

/** What a group of actions is about; one this build has no words for keeps its own name. */
export function subjectText(i18n: I18n, subject: string): string {
  const text = subjects[subject]
  return text ? i18n._(text) : subject
}

/** The noun of an action: `product` of `product.renewed`. */
export const subjectOf = (action: string) => action.slice(0, action.indexOf('.'))

/** The pattern that stands for all actions of a subject, also for those to come. */
export const allOf = (subject: string) => `${subject}.*`

/** The actions by subject, in the order in which they come. */
export function bySubject(actions: readonly string[]): { subject: string; actions: string[] }[] {
  const groups = new Map<string, string[]>()
  for (const action of actions) {
    const subject = subjectOf(action)
    groups.set(subject, [...(groups.get(subject) ?? []), action])
  }
  return [...groups].map(([subject, list]) => ({ subject, actions: list }))
}
