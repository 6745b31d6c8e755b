import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type Locale, languages } from '../../i18n/locale'
import { levelName } from '../../lib/level-name'
import { roleName } from '../../lib/role-name'
import { readDevice } from '../account/device'
import { kindName, kinds } from '../organization/kind'
import { permissionText, roleChange } from '../organization/permissions'
import { kindName as productKindName, kinds as productKinds, rightName } from '../products/words'

/** A line of the activity log as the API gives it. */
export type LoggedEvent = {
  action: string
  actorKind: string
  actorName: string
  /** The partner for which the person acted; empty for the organization's own people. */
  partnerName?: string
  targetName: string
  data: readonly { name: string; value: string }[]
}

type Parts = { who: string; what: string; data: Record<string, string> }

const sentences: Record<string, (i18n: I18n, parts: Parts) => string> = {
  'organization.created': (i18n, { who, what }) => i18n._(msg`${who} created ${what}`),
  'organization.updated': (i18n, { who }) => i18n._(msg`${who} changed the organization’s details`),
  'organization.logo_set': (i18n, { who }) => i18n._(msg`${who} set the logo`),
  'organization.logo_removed': (i18n, { who }) => i18n._(msg`${who} took the logo away`),
  'organization.deleted': (i18n, { who, what }) =>
    i18n._(msg`${who} deleted the organization ${what}`),
  'terms.accepted': (i18n, { who, what }) =>
    i18n._(msg`${who} accepted the terms, version ${what}`),
  'terms.saved': (i18n, { who, what }) => i18n._(msg`${who} wrote the terms, version ${what}`),
  'terms.published': (i18n, { who, what }) =>
    i18n._(msg`${who} published the terms, version ${what}`),
  'address.added': (i18n, { who, what }) => i18n._(msg`${who} added the address in ${what}`),
  'address.updated': (i18n, { who, what }) => i18n._(msg`${who} changed the address in ${what}`),
  'address.deleted': (i18n, { who, what }) => i18n._(msg`${who} deleted the address in ${what}`),
  'invitation.sent': (i18n, { who, what }) => i18n._(msg`${who} invited ${what}`),
  'invitation.resent': (i18n, { who, what }) => i18n._(msg`${who} invited ${what} again`),
  'invitation.cancelled': (i18n, { who, what }) =>
    i18n._(msg`${who} cancelled the invitation of ${what}`),
  'invitation.declined': (i18n, { what }) => i18n._(msg`${what} declined the invitation`),
  'member.joined': (i18n, { what }) => i18n._(msg`${what} became a member`),
  'member.left': (i18n, { what }) => i18n._(msg`${what} left the organization`),
  'member.removed': (i18n, { who, what }) => i18n._(msg`${who} removed ${what}`),
  'member.suspended': (i18n, { who, what }) => i18n._(msg`${who} suspended ${what}`),
  'member.reactivated': (i18n, { who, what }) => i18n._(msg`${who} reactivated ${what}`),
  'member.role_changed': (i18n, { who, what }) => i18n._(msg`${who} changed the role of ${what}`),
  'member.grants_changed': (i18n, { who, what }) =>
    i18n._(msg`${who} changed the product rights of ${what}`),
  'member.billing_changed': (i18n, { who, what, data }) =>
    data.billing_access === 'given'
      ? i18n._(msg`${who} gave ${what} the billing right`)
      : i18n._(msg`${who} withdrew the billing right of ${what}`),
  'member.contact_changed': (i18n, { who, what }) =>
    i18n._(msg`${who} changed which mails ${what} gets`),
  'team.created': (i18n, { who, what }) => i18n._(msg`${who} created the team ${what}`),
  'team.updated': (i18n, { who, what }) => i18n._(msg`${who} changed the team ${what}`),
  'team.deleted': (i18n, { who, what }) => i18n._(msg`${who} deleted the team ${what}`),
  'team.members_added': (i18n, { who, what }) =>
    i18n._(msg`${who} added people to the team ${what}`),
  'team.members_removed': (i18n, { who, what }) =>
    i18n._(msg`${who} took people out of the team ${what}`),
  'team.grants_changed': (i18n, { who, what }) =>
    i18n._(msg`${who} changed the product rights of the team ${what}`),
  'handover.started': (i18n, { who, what, data: { former = '' } }) =>
    i18n._(msg`${who} asked ${what} to become legal representative instead of ${former}`),
  'handover.completed': (i18n, { what, data: { former = '' } }) =>
    i18n._(msg`${what} became legal representative instead of ${former}`),
  'handover.declined': (i18n, { what }) =>
    i18n._(msg`${what} declined to become legal representative`),
  'handover.cancelled': (i18n, { who, what }) => i18n._(msg`${who} ended the handover to ${what}`),
  'handover.expired': (i18n, { what }) => i18n._(msg`The handover to ${what} was not answered`),
  'succession.named': (i18n, { who, what }) => i18n._(msg`${who} named ${what} as successor`),
  'succession.accepted': (i18n, { what }) => i18n._(msg`${what} is willing to be successor`),
  'succession.declined': (i18n, { what }) => i18n._(msg`${what} is not willing to be successor`),
  'succession.ended': (i18n, { what }) => i18n._(msg`${what} is no longer named as successor`),
  'succession.agreed': (i18n, { who, what }) => i18n._(msg`${who} agreed to hand over to ${what}`),
  'succession.asked': (i18n, { what }) => i18n._(msg`${what} asked to take over`),
  'succession.voted': (i18n, { who, what, data }) =>
    data.confirms === 'confirmed'
      ? i18n._(msg`${who} confirmed that ${what} takes over`)
      : i18n._(msg`${who} refused that ${what} takes over`),
  'succession.stopped': (i18n, { what }) =>
    i18n._(msg`A legal representative is back, and ${what} does not take over`),
  'succession.fulfilled': (i18n, { what }) =>
    i18n._(msg`${what} took over as legal representative`),
  'contact.added': (i18n, { who, what }) => i18n._(msg`${who} named ${what} as trusted contact`),
  'contact.accepted': (i18n, { what }) => i18n._(msg`${what} is willing to be trusted contact`),
  'contact.declined': (i18n, { what }) => i18n._(msg`${what} is no longer a trusted contact`),
  'contact.removed': (i18n, { who, what }) =>
    i18n._(msg`${who} removed the trusted contact ${what}`),
  'contact.voted': (i18n, { what, data }) =>
    data.confirms === 'confirmed'
      ? i18n._(msg`${what} confirmed that the successor takes over`)
      : i18n._(msg`${what} refused that the successor takes over`),
  'role.created': (i18n, { who, what }) => i18n._(msg`${who} created the role ${what}`),
  'role.updated': (i18n, { who, what }) => i18n._(msg`${who} changed the role ${what}`),
  'role.deleted': (i18n, { who, what }) => i18n._(msg`${who} deleted the role ${what}`),
  'tag.created': (i18n, { who, what }) => i18n._(msg`${who} created the tag ${what}`),
  'tag.updated': (i18n, { who, what }) => i18n._(msg`${who} changed the tag ${what}`),
  'tag.deleted': (i18n, { who, what }) => i18n._(msg`${who} deleted the tag ${what}`),
  'tag.merged': (i18n, { who, what, data: { from = '' } }) =>
    i18n._(msg`${who} merged the tag ${from} into ${what}`),
  'product.locked': (i18n, { who, what }) => i18n._(msg`${who} locked ${what}`),
  'product.unlocked': (i18n, { who, what }) => i18n._(msg`${who} lifted the lock of ${what}`),
  'product.many_locked': (i18n, { who, data: { products = '' } }) =>
    i18n._(msg`${who} locked products. Number: ${products}`),
  'product.many_unlocked': (i18n, { who, data: { products = '' } }) =>
    i18n._(msg`${who} lifted the lock of products. Number: ${products}`),
  'product.provider_locked': (i18n, { what }) => i18n._(msg`The provider locked ${what}`),
  'product.provider_unlocked': (i18n, { what }) =>
    i18n._(msg`The provider lifted its lock of ${what}`),
  'product.described': (i18n, { who, what }) =>
    i18n._(msg`${who} changed the own name or the notes of ${what}`),
  'product.tagged': (i18n, { who, what }) => i18n._(msg`${who} changed the tags of ${what}`),
  'partner.invited': (i18n, { who, data: { client = '', partner = '' } }) =>
    i18n._(msg`${who} invited the partner ${partner} to look after ${client}`),
  'partner.requested': (i18n, { who, data: { client = '', partner = '' } }) =>
    i18n._(msg`${who} asked ${client} for access for ${partner}`),
  'partner.resent': (i18n, { who, what }) => i18n._(msg`${who} wrote to ${what} again`),
  'partner.linked': (i18n, { data: { client = '', partner = '' } }) =>
    i18n._(msg`${partner} looks after ${client} now`),
  'partner.refused': (i18n, { who, what }) =>
    i18n._(msg`${who} refused what ${what} offered or asked`),
  'partner.withdrawn': (i18n, { who, what }) =>
    i18n._(msg`${who} withdrew the invitation or request to ${what}`),
  'partner.changed': (i18n, { who, data: { client = '', partner = '' } }) =>
    i18n._(msg`${who} changed what ${partner} reaches at ${client}`),
  'partner.ended': (i18n, { who, data: { client = '', partner = '', because } }) =>
    because === 'term'
      ? i18n._(msg`The access of ${partner} to ${client} ended on its last day`)
      : i18n._(msg`${who} ended the access of ${partner} to ${client}`),
  'partner.review_due': (i18n, { what }) => i18n._(msg`The access of ${what} is due for review`),
  'partner.assigned': (i18n, { who, what, data: { people = '' } }) =>
    people
      ? i18n._(msg`${who} assigned ${what} to ${people}`)
      : i18n._(msg`${who} assigned ${what} to nobody`),
  'profile.updated': (i18n, { who }) => i18n._(msg`${who} changed the profile in the directory`),
  'product.created': (i18n, { who, what }) => i18n._(msg`${who} created the product ${what}`),
  'product.renewed': (i18n, { who, what }) => i18n._(msg`${who} renewed ${what}`),
  'product.suspended': (i18n, { who, what }) => i18n._(msg`${who} suspended ${what}`),
  'product.resumed': (i18n, { who, what }) => i18n._(msg`${who} resumed ${what}`),
  'product.terminated': (i18n, { who, what }) => i18n._(msg`${who} ended the product ${what}`),
  'usage.recorded': (i18n, { who }) => i18n._(msg`${who} reported usage`),
  'token.created': (i18n, { who, what }) => i18n._(msg`${who} created the API token ${what}`),
  'token.updated': (i18n, { who, what }) => i18n._(msg`${who} changed the API token ${what}`),
  'token.rotated': (i18n, { who, what }) => i18n._(msg`${who} rotated the API token ${what}`),
  'token.restored': (i18n, { who, what }) => i18n._(msg`${who} restored the API token ${what}`),
  'token.idle': (i18n, { what }) =>
    i18n._(msg`The API token ${what} is close to being disabled, unused`),
  'token.disabled': (i18n, { what }) => i18n._(msg`The API token ${what} was disabled, unused`),
  'token.revoked': (i18n, { who, what }) => i18n._(msg`${who} revoked the API token ${what}`),
  'webhook.created': (i18n, { who, what }) => i18n._(msg`${who} created the webhook ${what}`),
  'webhook.updated': (i18n, { who, what }) => i18n._(msg`${who} changed the webhook ${what}`),
  'webhook.paused': (i18n, { who, what }) => i18n._(msg`${who} paused the webhook ${what}`),
  'webhook.resumed': (i18n, { who, what }) => i18n._(msg`${who} resumed the webhook ${what}`),
  'webhook.secret_rotated': (i18n, { who, what }) =>
    i18n._(msg`${who} rotated the secret of the webhook ${what}`),
  'webhook.deleted': (i18n, { who, what }) => i18n._(msg`${who} deleted the webhook ${what}`),
  'webhook.ping': (i18n, { who, what }) =>
    i18n._(msg`${who} sent a test message to the webhook ${what}`),
  'webhook.replayed': (i18n, { who, what }) =>
    i18n._(msg`${who} sent a delivery to the webhook ${what} again`),
  'organization.blocked': (i18n, { who, what }) => i18n._(msg`${who} blocked ${what}`),
  'organization.unblocked': (i18n, { who, what }) => i18n._(msg`${who} unblocked ${what}`),
  'member.blocked': (i18n, { who, what }) => i18n._(msg`${who} blocked ${what}`),
  'member.unblocked': (i18n, { who, what }) => i18n._(msg`${who} unblocked ${what}`),
  'user.blocked': (i18n, { who, what }) => i18n._(msg`${who} blocked ${what}`),
  'user.unblocked': (i18n, { who, what }) => i18n._(msg`${who} unblocked ${what}`),
  'support.granted': (i18n, { who }) => i18n._(msg`${who} let support in`),
  'support.ended': (i18n, { who }) => i18n._(msg`${who} ended support access`),
  'support.entered': (i18n, { who }) => i18n._(msg`${who} looked in`),
  'support.left': (i18n, { who }) => i18n._(msg`${who} stopped looking in`),
  'job.retried': (i18n, { who, what }) => i18n._(msg`${who} ran a job again: ${what}`),
  'job.cancelled': (i18n, { who, what }) => i18n._(msg`${who} cancelled a job: ${what}`),
  'catalog.saved': (i18n, { who, what }) => i18n._(msg`${who} saved ${what} in the catalogue`),
  'announcement.saved': (i18n, { who, what }) => i18n._(msg`${who} announced: ${what}`),
  'announcement.deleted': (i18n, { who, what }) =>
    i18n._(msg`${who} deleted the announcement: ${what}`),
  'provider.updated': (i18n, { who }) => i18n._(msg`${who} changed the provider’s settings`),
  'import.completed': (i18n, { who }) => i18n._(msg`${who} imported data`),
  'service_token.created': (i18n, { who, what }) =>
    i18n._(msg`${who} created the service token ${what}`),
  'service_token.revoked': (i18n, { who, what }) =>
    i18n._(msg`${who} revoked the service token ${what}`),
  'view.saved': (i18n, { who, what }) => i18n._(msg`${who} saved the view ${what}`),
  'view.deleted': (i18n, { who, what }) => i18n._(msg`${who} deleted the view ${what}`),
  'user.created': (i18n, { who, what }) => i18n._(msg`${who} created the account of ${what}`),
  'user.registered': (i18n, { who }) => i18n._(msg`${who} registered`),
  'user.registered_again': (i18n, { what }) =>
    i18n._(msg`Somebody tried to register with the address of ${what}`),
  'user.confirmation_requested': (i18n) =>
    i18n._(msg`Another link to confirm an address was asked for`),
  'user.email_confirmed': (i18n, { who }) => i18n._(msg`${who} confirmed the e-mail address`),
  'user.signed_in': (i18n, { who }) => i18n._(msg`${who} signed in`),
  'session.ended': (i18n, { who }) => i18n._(msg`${who} ended sessions`),
  'user.password_reset_requested': (i18n) =>
    i18n._(msg`A link to reset the password was asked for`),
  'user.password_reset': (i18n, { who }) => i18n._(msg`${who} set a new password by a mailed link`),
  'user.password_changed': (i18n, { who }) => i18n._(msg`${who} changed the password`),
  'user.profile_updated': (i18n, { who }) => i18n._(msg`${who} changed the profile`),
  'user.email_change_requested': (i18n, { who }) =>
    i18n._(msg`${who} asked to change the e-mail address`),
  'user.email_change_cancelled': (i18n, { who }) =>
    i18n._(msg`${who} withdrew the change of e-mail address`),
  'user.email_changed': (i18n, { who }) => i18n._(msg`${who} changed the e-mail address`),
  'user.staff_changed': (i18n, { who, what, data }) =>
    data.staff_to === 'true'
      ? i18n._(msg`${who} made ${what} staff of the provider`)
      : i18n._(msg`${what} is staff of the provider no more`),
  'export.requested': (i18n, { who, what }) => i18n._(msg`${who} exported ${what}`),
  'log.erased': (i18n, { data: { lines = '' } }) =>
    i18n._(msg`Names and details were erased from the log. Lines: ${lines}`),
}

/** All actions that have words here. */
export const knownActions: readonly string[] = Object.keys(sentences)

/** Who did what, in the reader's language. An action this version does not know is named as the log names it. */
export function eventSentence(i18n: I18n, event: LoggedEvent): string {
  const who = actor(i18n, event)
  const what = event.targetName
  const sentence = sentences[event.action]
  if (sentence) return sentence(i18n, { who, what, data: byName(event) })
  return what ? `${who}: ${event.action} (${what})` : `${who}: ${event.action}`
}

/** Who acted, and for which partner. */
function actor(i18n: I18n, { actorKind, actorName, partnerName }: LoggedEvent): string {
  if (actorKind === 'system') return i18n._(msg`The system`)
  if (actorKind === 'staff') return i18n._(msg`${actorName} of the provider’s staff`)
  // An erasure takes the name with it.
  if (!actorName) return i18n._(msg`Somebody`)
  return partnerName ? i18n._(msg`${actorName} for ${partnerName}`) : actorName
}

const labels: Record<string, MessageDescriptor> = {
  name: msg`Name`,
  kind: msg`Kind`,
  time_zone: msg`Time zone`,
  locale: msg`Language`,
  website: msg`Website`,
  phone: msg`Telephone`,
  vat_number: msg`VAT number`,
  role: msg`Role`,
  role_then: msg`Role afterwards`,
  address: msg`Address`,
  added: msg`Added`,
  removed: msg`Removed`,
  products: msg`Products`,
  organizations: msg`Organizations`,
  memberships: msg`Members`,
  grants: msg`Product rights`,
  members: msg`Members`,
  count: msg`People`,
  leader: msg`Leader`,
  kinds: msg`Kinds of products`,
  billing: msg`Mails about billing`,
  product_mails: msg`Mails about products`,
  level: msg`Access`,
  asked_level: msg`Asked for`,
  scopes: msg`Scopes`,
  networks: msg`Networks`,
  product_kinds: msg`Kinds of products`,
  clients: msg`For clients too`,
  expires: msg`Expires`,
  earlier_ends: msg`The earlier secret works until`,
  restorable_until: msg`Can be restored until`,
  idle_at: msg`Disabled if unused until`,
  review_at: msg`Review`,
  ends_at: msg`Last day`,
  host: msg`Server`,
  hint: msg`Begins with`,
  reason: msg`Reason`,
  reference: msg`Reference`,
  records: msg`Records`,
  days: msg`Days left`,
  actions: msg`Actions`,
  tags: msg`Tags`,
  user_agent: msg`Browser`,
  sessions: msg`Sessions`,
  given_name: msg`Given name`,
  family_name: msg`Family name`,
  email: msg`E-mail address`,
  staff: msg`Staff of the provider`,
  permissions: msg`Allowed`,
  replacement: msg`Replaced by`,
  invitations: msg`Invitations`,
  internal_name: msg`Own name`,
  notes: msg`Notes`,
  hours: msg`Hours`,
  headline: msg`Headline`,
  description: msg`Description`,
  city: msg`Town`,
  country: msg`Country`,
  skills: msg`Skills`,
  languages: msg`Languages`,
  listed: msg`Shown in the directory`,
  takes_quote_requests: msg`Takes requests for quotes`,
}

/** An instant as the API writes it. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/

function read(i18n: I18n, subject: string, value: string): string {
  if (value === '') return '—'
  if (value === 'true') return i18n._(msg`Yes`)
  if (value === 'false') return i18n._(msg`No`)
  if (value === 'on') return i18n._(msg`on`)
  if (value === 'off') return i18n._(msg`off`)
  if (instant.test(value)) return i18n.date(value, { dateStyle: 'medium' })
  if (subject === 'permissions') return permissionList(i18n, value.split(' '))
  if (subject === 'role' || subject === 'replacement' || subject === 'role_then')
    return roleName(i18n, { key: value, name: value })
  if (subject.endsWith('level') && (value === 'limited' || value === 'full')) {
    return levelName(i18n, value === 'full' ? 'FULL' : 'LIMITED')
  }
  if (subject === 'product_kinds') {
    return value
      .split(' ')
      .map((kind) => productKind(i18n, kind))
      .join(', ')
  }
  if (subject === 'user_agent') {
    const { browser, system } = readDevice(value)
    return [browser, system].filter(Boolean).join(', ') || value
  }
  if (subject === 'locale') return languages[value as Locale] ?? value
  if (subject === 'languages') {
    return value
      .split(' ')
      .map((locale) => languages[locale as Locale] ?? locale)
      .join(', ')
  }
  if (subject === 'skills') return value.replaceAll(' ', ', ').replaceAll('_', ' ')
  if (subject === 'kind') {
    const kind = kinds.find((known) => known.toLowerCase() === value)
    return kind ? kindName(i18n, kind) : value
  }
  return value
}

const permissionList = (i18n: I18n, names: string[]) =>
  names.map((name) => permissionText(i18n, name)).join('; ')

/** What a role allows newly, and no longer: both lists whole would hide it. */
function permissionChanges(i18n: I18n, from: string, to: string): string[] {
  const { gains, loses } = roleChange(
    { permissions: from.split(' ') },
    { permissions: to.split(' ') },
  )
  const gained = permissionList(i18n, gains)
  const lost = permissionList(i18n, loses)
  return [
    gained && i18n._(msg`Newly allowed: ${gained}`),
    lost && i18n._(msg`No longer allowed: ${lost}`),
  ].filter(Boolean)
}

/**
 * Rights on products that differ, a line each: “alpha.example: change it → —”. The log has them as
 * lines of the name, or the kind, and the rights.
 */
function rightChanges(i18n: I18n, from: string, to: string, onKinds: boolean): string[] {
  const before = rightsByName(from)
  const after = rightsByName(to)
  const text = (rights: string | undefined) =>
    rights
      ? rights
          .split(' ')
          .map((right) => rightName(i18n, right))
          .join(', ')
      : '—'
  return [...new Set([...before.keys(), ...after.keys()])].map((name) => {
    const label = onKinds ? kindOrLater(i18n, name) : name
    const line = `${text(before.get(name))} → ${text(after.get(name))}`
    return i18n._(msg`${label}: ${line}`)
  })
}

/** No right holds a colon, and a name may. */
function rightsByName(lines: string): Map<string, string> {
  return new Map(
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const at = line.lastIndexOf(': ')
        return [line.slice(0, at), line.slice(at + 2)]
      }),
  )
}

function kindOrLater(i18n: I18n, name: string): string {
  const kind = productKind(i18n, name.replace(/ later$/, ''))
  return name.endsWith(' later') ? i18n._(msg`${kind}, new ones only`) : kind
}

function productKind(i18n: I18n, kind: string): string {
  const known = productKinds.find((name) => name.toLowerCase() === kind)
  return known ? productKindName(i18n, known) : kind
}

/** What the sentence has said already. */
const said = new Set([
  'billing_access',
  'from',
  'client',
  'partner',
  'people',
  'because',
  'former',
  'outcome',
  'confirms',
  'fields',
  'lines',
  'staff_from',
  'staff_to',
  'status_from',
])

/** What changed, one line each: “Role: Collaborator → Administrator”. */
export function eventChanges(i18n: I18n, event: LoggedEvent): string[] {
  const data = byName(event)
  const lines: string[] = []
  for (const { name, value } of event.data) {
    const subject = name.replace(/_(from|to)$/, '')
    if (said.has(name) || (name.endsWith('_to') && `${subject}_from` in data)) continue
    // A colour has no name in the log, only a number.
    if (subject === 'color' || subject === 'hue') {
      lines.push(i18n._(msg`New colour`))
      continue
    }
    if (name === 'rights_from' || name === 'kind_rights_from') {
      const after = data[`${subject}_to`] ?? ''
      lines.push(...rightChanges(i18n, value, after, subject === 'kind_rights'))
      continue
    }
    if (name === 'permissions_from') {
      lines.push(...permissionChanges(i18n, value, data.permissions_to ?? ''))
      continue
    }
    const label = labels[subject] ? i18n._(labels[subject]) : subject
    const from = read(i18n, subject, value)
    const to = name.endsWith('_from') ? data[`${subject}_to`] : undefined
    const line = to === undefined ? from : `${from} → ${read(i18n, subject, to)}`
    lines.push(i18n._(msg`${label}: ${line}`))
  }
  return lines
}

const byName = (event: LoggedEvent): Record<string, string> =>
  Object.fromEntries(event.data.map(({ name, value }) => [name, value]))
