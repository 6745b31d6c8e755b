import { expect, test } from 'vitest'
import { instantOf, localOf } from './instant'

test('what a control shows is the instant again', () => {
  expect(instantOf(localOf('2026-11-28T05:30:00.000Z'))).toBe('2026-11-28T05:30:00.000Z')
  expect(localOf(null)).toBe('')
  expect(instantOf('')).toBeUndefined()
  expect(instantOf('tomorrow')).toBeUndefined()
})
