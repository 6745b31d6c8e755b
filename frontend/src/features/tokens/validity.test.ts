import { expect, test } from 'vitest'
import { expiryOf, isLastDay } from './validity'

const now = Date.parse('2026-11-22T12:00:00Z')

test('a token lives for ever, for days, or to the end of a date', () => {
  expect(expiryOf('never', '', now)).toBeUndefined()
  expect(expiryOf('30', '', now)).toBe('2026-12-22T12:00:00.000Z')
  const end = new Date(expiryOf('date', '2027-02-03', now) ?? '')
  expect([end.getFullYear(), end.getMonth(), end.getDate(), end.getHours()]).toEqual([
    2027, 1, 3, 23,
  ])
})

test('only a whole date that is not over can be the last day', () => {
  expect(isLastDay('2026-11-30', now)).toBe(true)
  expect(isLastDay('2026-11-20', now)).toBe(false)
  expect(isLastDay('2026-99-99', now)).toBe(false)
  expect(isLastDay('', now)).toBe(false)
})
