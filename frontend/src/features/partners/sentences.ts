import type { I18n } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { Level } from '../../lib/level-name'
import { counted } from './access'

/** What a partner may reach with this access, in plain sentences: first what it may, then what it may not. */
export function reach(
  i18n: I18n,
  partner: string,
  level: Level,
  products: readonly { rights: readonly string[] }[],
): [string, string] {
  if (level === 'FULL') {
    return [
      i18n._(
        msg`${partner} sees every product, also those to come, with the members and the details of the organization, and may change products and tags.`,
      ),
      i18n._(
        msg`It cannot change members, roles, representatives, partners or payments, and sees neither prices nor the activity log.`,
      ),
    ]
  }
  const { seen, changes } = counted(products)
  const all = plural(seen, { one: '# product', other: '# products' })
  const sees =
    changes === seen
      ? msg`${partner} sees and may change exactly ${all}.`
      : changes === 0
        ? msg`${partner} sees exactly ${all} and changes none.`
        : msg`${partner} sees exactly ${all} and may change ${changes} of them.`
  return [
    i18n._(sees),
    i18n._(msg`It sees nothing else: no other product, no member, no price, no activity log.`),
  ]
}
