import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { amount, byMetric, metricName, type UsageRecord } from './usage'

test('bytes are told in the unit that is read most easily, other units as they come', () => {
  expect(amount(i18n, 0, 'byte')).toBe('0 byte')
  expect(amount(i18n, 999, 'byte')).toBe('999 byte')
  expect(amount(i18n, 42_500_000_000, 'byte')).toBe('42.5 GB')
  expect(amount(i18n, 12_345, 'request')).toBe('12,345')
  expect(amount(i18n, 7, 'box')).toBe('7 box')
})

test('records stand by what is counted, the newest first as they come', () => {
  const record = (id: string, metric: string): UsageRecord => ({
    id,
    metric,
    unit: 'byte',
    quantity: 1,
    quota: null,
    periodStart: '2026-10-01T00:00:00Z',
    periodEnd: '2026-11-01T00:00:00Z',
  })
  const groups = byMetric([record('a', 'storage'), record('b', 'traffic'), record('c', 'storage')])
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['a', 'c'], ['b']])
  expect(metricName(i18n, 'probes')).toBe('probes')
})
