import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../ui/Status'

const kindNames = {
  DOMAIN: msg`Domain`,
  WEB_HOSTING: msg`Web hosting`,
  MAIL: msg`Mail`,
  VPS: msg`VPS`,
  OBJECT_STORAGE: msg`Object storage`,
  DATABASE: msg`Database`,
  CERTIFICATE: msg`Certificate`,
  LICENSE: msg`License`,
} satisfies Record<string, MessageDescriptor>

const statusNames = {
  PENDING: msg`Ordered`,
  ACTIVE: msg`Active`,
  SUSPENDED: msg`Suspended`,
  TERMINATED: msg`Ended`,
} satisfies Record<string, MessageDescriptor>

export type Kind = keyof typeof kindNames
export type State = keyof typeof statusNames

export const kinds = Object.keys(kindNames) as Kind[]
export const states = Object.keys(statusNames) as State[]

export const stateTones: Record<State, Tone> = {
  PENDING: 'calm',
  ACTIVE: 'good',
  SUSPENDED: 'bad',
  TERMINATED: 'calm',
}

export const kindName = (i18n: I18n, kind: Kind) => i18n._(kindNames[kind])
export const stateName = (i18n: I18n, state: State) => i18n._(statusNames[state])

/** What a price is for: “per month”. */
export function periodText(i18n: I18n, months: number): string {
  if (months === 1) return i18n._(msg`per month`)
  if (months === 12) return i18n._(msg`per year`)
  if (months % 12 === 0) return i18n._(msg`every ${months / 12} years`)
  return i18n._(msg`every ${months} months`)
}

const rightNames: Record<string, MessageDescriptor> = {
  technical: msg`change it`,
  statistic: msg`see its statistics`,
  check: msg`check tickets`,
  sale: msg`see the sale of tickets`,
}

/** What a right on a product allows. */
export function rightName(i18n: I18n, right: string): string {
  const name = rightNames[right]
  return name ? i18n._(name) : right
}
