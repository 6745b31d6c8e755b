import { expect, test } from 'vitest'
import { formats } from './format'

test('an instant is shown in the time zone of the person', () => {
  const instant = '2026-11-22T23:30:00Z'
  expect(formats('en', 'Europe/Zurich').date(instant)).toBe('Nov 23, 2026')
  expect(formats('en', 'America/New_York').date(instant)).toBe('Nov 22, 2026')
})

test('a calendar date is the same everywhere', () => {
  expect(formats('en', 'America/New_York').date('2026-11-22')).toBe('Nov 22, 2026')
})

test('money comes in minor units, of which currencies have two, none or three', () => {
  const { money } = formats('en')
  expect(money(1990, 'EUR')).toBe('€19.90')
  expect(money(1990, 'JPY')).toBe('¥1,990')
  expect(money(1990, 'KWD').replace(/\s/, ' ')).toBe('KWD 1.990')
})

test('a distance is told in its largest unit', () => {
  const { relative } = formats('en')
  const now = Date.parse('2026-11-22T12:00:00Z')
  expect(relative('2026-11-22T11:58:00Z', now)).toBe('2 minutes ago')
  expect(relative('2026-11-23T12:00:00Z', now)).toBe('tomorrow')
  expect(relative('2026-11-22T12:00:20Z', now)).toBe('now')
  expect(relative('2027-02-22T12:00:00Z', now)).toBe('in 3 months')
  expect(relative('2027-01-02T12:00:00Z', now)).toBe('in 41 days')
  expect(relative('2028-05-22T12:00:00Z', now)).toBe('in 18 months')
})

test('days are those of the calendar of the person', () => {
  const now = Date.parse('2026-11-22T20:36:00Z')
  const instant = '2026-11-24T00:00:00Z'
  expect(formats('en', 'Europe/Zurich').relative(instant, now)).toBe('in 2 days')
  expect(formats('en', 'America/New_York').relative(instant, now)).toBe('tomorrow')
})
