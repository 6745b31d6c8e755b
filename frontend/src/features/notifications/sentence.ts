import type { I18n } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { roleName } from '../../lib/role-name'
import { eventSentence } from '../activity/sentence'

/** A notification as the API gives it. */
export type Told = {
  action: string
  actorName: string
  organizationName: string
  targetName: string
  data: readonly { name: string; value: string }[]
}

type Parts = { who: string; what: string; place: string; data: Record<string, string> }

const role = (i18n: I18n, key = '') => roleName(i18n, { key, name: key })

/** What happened to the reader, or asks something of them, said to them. */
const sentences: Record<string, (i18n: I18n, parts: Parts) => string> = {
  'invitation.sent': (i18n, { who, place }) => i18n._(msg`${who} invites you to join ${place}`),
  'invitation.resent': (i18n, { who, place }) =>
    i18n._(msg`${who} invites you again to join ${place}`),
  'partner.invited': (i18n, { data: { client = '' } }) =>
    i18n._(msg`${client} invites you to look after its products`),
  'partner.resent': (i18n, { data: { client = '' } }) =>
    i18n._(msg`${client} invites you again to look after its products`),
  'member.role_changed': (i18n, { who, data }) => {
    const from = role(i18n, data.role_from)
    const to = role(i18n, data.role_to)
    return i18n._(msg`${who} changed your role: ${from} → ${to}`)
  },
  'member.billing_changed': (i18n, { who, data }) =>
    data.billing_access === 'given'
      ? i18n._(msg`${who} gave you the billing right`)
      : i18n._(msg`${who} withdrew your billing right`),
  'member.grants_changed': (i18n, { who }) => i18n._(msg`${who} changed your product rights`),
  'member.suspended': (i18n, { who }) => i18n._(msg`${who} suspended your membership`),
  'member.reactivated': (i18n, { who }) => i18n._(msg`${who} reactivated your membership`),
  'member.removed': (i18n, { who, place }) => i18n._(msg`${who} removed you from ${place}`),
  'token.idle': (i18n, { what, data }) => {
    const days = plural(Number(data.days), { one: '# day', other: '# days' })
    return i18n._(msg`Your API token ${what} is disabled in ${days} unless it is used`)
  },
  'token.disabled': (i18n, { what }) =>
    i18n._(msg`Your API token ${what} was disabled: it was not used for a year`),
  'token.revoked': (i18n, { what }) => i18n._(msg`Your API token ${what} was revoked`),
  'webhook.paused': (i18n, { what, data }) =>
    data.because === 'failures'
      ? i18n._(msg`The webhook ${what} was paused: its server takes nothing`)
      : i18n._(msg`The webhook ${what} was paused`),
  'product.suspended': (i18n, { what }) => i18n._(msg`The provider suspended ${what}`),
  'product.resumed': (i18n, { what }) => i18n._(msg`The provider resumed ${what}`),
  'product.provider_locked': (i18n, { what }) => i18n._(msg`The provider locked ${what}`),
  'product.provider_unlocked': (i18n, { what }) =>
    i18n._(msg`The provider lifted its lock of ${what}`),
  'product.terminated': (i18n, { what }) => i18n._(msg`The provider ended ${what}`),
}

/** What happened, said to the person whom it concerns; what is not about them is said as the log says it. */
export function notificationSentence(i18n: I18n, told: Told): string {
  const data = Object.fromEntries(told.data.map(({ name, value }) => [name, value]))
  const sentence = sentences[told.action]
  if (!sentence) return eventSentence(i18n, { ...told, actorKind: 'user' })
  return sentence(i18n, {
    who: told.actorName,
    what: told.targetName,
    place: told.organizationName,
    data,
  })
}
