import { expect, test } from 'vitest'
import { type KindRight, onlyLater, sameKinds, tickKind } from './kinds'

const web = { kind: 'WEB_HOSTING', rights: ['technical', 'statistic'] } as const

test('R28: a ticked right holds for all products of the kind, until it is narrowed', () => {
  const one = tickKind([], web, 'statistic', true)
  expect(one).toEqual([
    { kind: 'WEB_HOSTING', rights: ['statistic'], since: null, futureOnly: false },
  ])
  const both = tickKind(onlyLater(one, 'WEB_HOSTING', true), web, 'technical', true)
  expect(both).toEqual([
    { kind: 'WEB_HOSTING', rights: ['technical', 'statistic'], since: null, futureOnly: true },
  ])
})

test('a kind whose last right is cleared goes', () => {
  expect(tickKind(tickKind([], web, 'technical', true), web, 'technical', false)).toEqual([])
})

test('lists are the same in whatever order, and not where one reaches less', () => {
  const a: KindRight = { kind: 'MAIL', rights: ['technical'], since: null, futureOnly: false }
  const b: KindRight = { ...a, kind: 'VPS', rights: ['statistic', 'technical'] }
  expect(sameKinds([a, b], [{ ...b, rights: ['technical', 'statistic'] }, a])).toBe(true)
  expect(sameKinds([a], [{ ...a, futureOnly: true }])).toBe(false)
})
