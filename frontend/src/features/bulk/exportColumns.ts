import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** The columns of an export, in the order in which they are written. */
export const columnNames = {
  NAME: msg`Name`,
  REFERENCE: msg`Number`,
  KIND: msg`Kind`,
  STATUS: msg`Status`,
  INTERNAL_NAME: msg`Own name`,
  DESCRIPTION: msg`Notes`,
  PLAN: msg`Plan`,
  TAGS: msg`Tags`,
  HOLDER: msg`Owner`,
  PAYER: msg`Payer`,
  TECHNICAL_CONTACT: msg`Technical contact`,
  STARTED_AT: msg`In service since`,
  EXPIRES_AT: msg`Paid until`,
  AUTO_RENEW: msg`Renews by itself`,
  PRICE: msg`Price`,
  CURRENCY: msg`Currency`,
  PERIOD_MONTHS: msg`Months of a period`,
} satisfies Record<string, MessageDescriptor>

export type ExportColumn = keyof typeof columnNames

/** What only those see who see billing; to others these columns would be empty. */
const billed: readonly ExportColumn[] = ['PAYER', 'PRICE', 'CURRENCY']

export const offered = (showPrices: boolean) =>
  (Object.keys(columnNames) as ExportColumn[]).filter(
    (column) => showPrices || !billed.includes(column),
  )
