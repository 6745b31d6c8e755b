import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const names = {
  PERSON: msg`Private person`,
  COMPANY: msg`Company or association`,
  PUBLIC_BODY: msg`Public body`,
} satisfies Record<string, MessageDescriptor>

export type Kind = keyof typeof names
export const kinds = Object.keys(names) as Kind[]

/** Names what an organization is in law. */
export const kindName = (i18n: I18n, kind: Kind) => i18n._(names[kind])
