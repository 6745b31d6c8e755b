import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { roleName } from '../../lib/role-name'

/** Where a right or a permission comes from, as the API gives it. */
export type Source = { kind: string; name: string }

/** What gave a right, as it follows “because of”. */
export function sourceName(i18n: I18n, { kind, name }: Source): string {
  switch (kind) {
    case 'ROLE': {
      const role = roleName(i18n, { key: name, name })
      return i18n._(msg`the role “${role}”`)
    }
    case 'BILLING_ACCESS':
      return i18n._(msg`the billing right`)
    case 'GRANT':
      return i18n._(msg`a right on this product`)
    case 'KIND_GRANT':
      return i18n._(msg`a right on its kind`)
    case 'TEAM':
      return i18n._(msg`the team “${name}”`)
    case 'PARTNER_LINK':
      return i18n._(msg`the partner ${name}`)
  }
  return name
}
