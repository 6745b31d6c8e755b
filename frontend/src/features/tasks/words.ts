import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../ui/Status'

const kindNames: Record<string, MessageDescriptor> = {
  PRODUCT_EXPORT: msg`Export of products`,
  ACTIVITY_EXPORT: msg`Export of the activity log`,
  ORGANIZATION_EXPORT: msg`All data of the organization`,
  PRODUCT_TAGGING: msg`Tags of products`,
  PRODUCT_LOCKING: msg`Locks of products`,
}

const statusNames: Record<string, MessageDescriptor> = {
  PENDING: msg`Waits`,
  RUNNING: msg`Goes on`,
  DONE: msg`Finished`,
  FAILED: msg`Failed`,
  CANCELLED: msg`Cancelled`,
}

const tones: Record<string, Tone> = {
  PENDING: 'calm',
  RUNNING: 'warn',
  DONE: 'good',
  FAILED: 'bad',
  CANCELLED: 'calm',
}

const known = (i18n: I18n, names: Record<string, MessageDescriptor>, value: string) => {
  const name = names[value]
  return name ? i18n._(name) : value
}

/** What a task does. A kind this version does not know is named as the API names it. */
export const taskKind = (i18n: I18n, kind: string) => known(i18n, kindNames, kind)
export const taskStatus = (i18n: I18n, status: string) => known(i18n, statusNames, status)
export const taskTone = (status: string): Tone => tones[status] ?? 'calm'

/** A size as people read it: 1.2 MB. */
export function fileSize(locale: string, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step)
}
