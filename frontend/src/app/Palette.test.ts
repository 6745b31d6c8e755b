import { expect, test } from 'vitest'
import { matches } from './Palette'

test('every word must be found, in any order, whatever case and accents', () => {
  expect(matches('Mitglieder Übersicht', 'ubersicht mit')).toBe(1)
  expect(matches('Services Overview', 'overview tags')).toBe(0)
})
