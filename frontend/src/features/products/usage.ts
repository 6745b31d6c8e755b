import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** How much of something was used in a period, as the API gives it. */
export type UsageRecord = {
  readonly id: string
  readonly metric: string
  readonly unit: string
  readonly quantity: number
  readonly quota: number | null | undefined
  readonly periodStart: string
  readonly periodEnd: string
}

const names: Record<string, MessageDescriptor> = {
  storage: msg`Storage`,
  traffic: msg`Traffic`,
  requests: msg`Requests`,
  mailboxes: msg`Mailboxes`,
  cpu: msg`Processor time`,
  memory: msg`Memory`,
}

/** What is counted; what this build has no words for keeps its own name. */
export function metricName(i18n: I18n, metric: string): string {
  const name = names[metric]
  return name ? i18n._(name) : metric
}

const bytes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const

/** An amount with its unit: bytes in the unit that is read most easily, other units as they are reported. */
export function amount(i18n: I18n, quantity: number, unit: string): string {
  if (unit !== 'byte') {
    const number = new Intl.NumberFormat(i18n.locale).format(quantity)
    return unit === 'request' ? number : `${number} ${unit}`
  }
  const step = Math.min(Math.floor(Math.log10(Math.max(quantity, 1)) / 3), bytes.length - 1)
  return new Intl.NumberFormat(i18n.locale, {
    style: 'unit',
    unit: bytes[step],
    maximumFractionDigits: 1,
  }).format(quantity / 1000 ** step)
}

/** The records of each thing that is counted, in the order in which they come. */
export function byMetric(records: readonly UsageRecord[]): [UsageRecord, ...UsageRecord[]][] {
  const groups = new Map<string, [UsageRecord, ...UsageRecord[]]>()
  for (const record of records) {
    const key = `${record.metric} ${record.unit}`
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return [...groups.values()]
}
