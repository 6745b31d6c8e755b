import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ColumnId } from './search'

/** The headers of the columns of the product list. */
export const columnLabels = (i18n: I18n): Record<ColumnId, string> => ({
  kind: i18n._(msg`Kind`),
  status: i18n._(msg`Status`),
  tags: i18n._(msg`Tags`),
  renewal: i18n._(msg`Renews`),
  price: i18n._(msg`Price`),
  plan: i18n._(msg`Plan`),
  holder: i18n._(msg`Owner`),
  payer: i18n._(msg`Payer`),
  contact: i18n._(msg`Technical contact`),
  started: i18n._(msg`In service since`),
  added: i18n._(msg`Added on`),
  notes: i18n._(msg`Notes`),
})
