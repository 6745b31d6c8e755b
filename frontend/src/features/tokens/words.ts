import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { permissionText } from '../organization/permissions'

/** What a scope lets a token do; where it differs from the permission of the same name, in words of its own. */
export function scopeText(i18n: I18n, scope: string): string {
  if (scope === 'product:read') return i18n._(msg`See the products its creator sees`)
  if (scope === 'client:read') return i18n._(msg`See the clients its creator looks after`)
  if (scope === 'usage:read') return i18n._(msg`See how much products use`)
  return permissionText(i18n, scope)
}

const templates: Record<string, { title: MessageDescriptor; text: MessageDescriptor }> = {
  inventory: {
    title: msg`Inventory`,
    text: msg`Reads products, their state and when they expire: for spreadsheets, monitoring and reports.`,
  },
  usage: {
    title: msg`Usage`,
    text: msg`Reads products and how much they use: for dashboards and alarms.`,
  },
  tagging: {
    title: msg`Tagging`,
    text: msg`Reads products and changes their tags: for tidying up by a script.`,
  },
  partner_inventory: {
    title: msg`Inventory of your clients`,
    text: msg`Reads the products of all clients you look after, in one request.`,
  },
  audit: {
    title: msg`Activity log`,
    text: msg`Reads who did what: for archives and security tools.`,
  },
  members: {
    title: msg`Directory of members`,
    text: msg`Reads members and pending invitations: for comparing with your own directory.`,
  },
}

/** What a template is called and for; one this build has no words for keeps its key. */
export function templateWords(i18n: I18n, key: string): { title: string; text?: string } {
  const words = templates[key]
  return words ? { title: i18n._(words.title), text: i18n._(words.text) } : { title: key }
}

const reasons: Record<string, MessageDescriptor> = {
  creator: msg`by its creator`,
  administrator: msg`by somebody who manages tokens`,
  leaked: msg`because it had leaked`,
  idle: msg`because it was not used for more than a year`,
  membership_ended: msg`because its creator is no longer a member`,
}

/** Why a token was revoked, to follow “Revoked”. */
export function revokedBecause(i18n: I18n, reason: string): string {
  const text = reasons[reason]
  return text ? i18n._(text) : reason
}
