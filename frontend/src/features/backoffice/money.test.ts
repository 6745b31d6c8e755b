import { expect, test } from 'vitest'
import { readPrice, writePrice } from './money'

test.each([
  ['19.90', 'EUR', 1990],
  ['19,9', 'EUR', 1990],
  ['0', 'CHF', 0],
  ['1200', 'JPY', 1200],
  ['19.905', 'EUR', undefined],
  ['1.5', 'JPY', undefined],
  ['-1', 'EUR', undefined],
  ['1 000', 'EUR', undefined],
  ['', 'EUR', undefined],
])('%s %s is %s', (text, currency, minor) => {
  expect(readPrice(text, currency)).toBe(minor)
})

test('what is written is read again', () => {
  expect(writePrice(1990, 'EUR')).toBe('19.90')
  expect(writePrice(1200, 'JPY')).toBe('1200')
})
