import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const builtIn: Record<string, MessageDescriptor> = {
  legal_representative: msg`Legal representative`,
  administrator: msg`Administrator`,
  collaborator: msg`Collaborator`,
  external: msg`External user`,
}

/** Built-in roles are named in the reader's language; custom ones carry their own name. */
export function roleName(i18n: I18n, role: { key: string; name: string }): string {
  const name = builtIn[role.key]
  return name ? i18n._(name) : role.name
}
