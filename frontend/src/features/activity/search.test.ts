import { expect, test } from 'vitest'
import { activityFilter, readActivitySearch } from './search'

test('the address says what to show, and what it does not know is left out', () => {
  expect(
    readActivitySearch({
      q: ' ada ',
      about: 'member.PRODUCT.tag',
      token: 'yes',
      from: '2026-11-01',
      until: 'soon',
      page: 3,
    }),
  ).toEqual({ q: 'ada', about: 'member.tag', token: 'yes', from: '2026-11-01' })
  expect(readActivitySearch({ q: 2026 })).toEqual({ q: '2026' })
  expect(readActivitySearch({ token: 'maybe', about: '', from: '2026-13-45' })).toEqual({})
})

test('what narrows nothing is no filter', () => {
  expect(activityFilter({})).toBeNull()
  expect(activityFilter({ about: 'member.tag', token: 'no', person: 'usr_1' })).toEqual({
    groups: ['member', 'tag'],
    byToken: false,
    actorId: 'usr_1',
  })
})

test('days are whole ones, the last with them', () => {
  const { from, until } = activityFilter({ from: '2026-11-01', until: '2026-11-01' }) ?? {}
  expect(Date.parse(String(until)) - Date.parse(String(from))).toBe(86_400_000)
  const turned = activityFilter({ from: '2026-11-05', until: '2026-11-01' }) ?? {}
  expect(Date.parse(String(turned.until)) - Date.parse(String(turned.from))).toBe(86_400_000)
})
