import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { faultText, formErrors } from './fault-text'
import { RequestError } from './faults'

test('an internal error never shows its own message, but what to quote', () => {
  const error = new RequestError([{ code: 'INTERNAL', message: 'pq: relation', ref: '7K2Q' }])
  expect(faultText(i18n, error)).toBe(
    'Something went wrong on our side. Quote reference 7K2Q to support.',
  )
})

test('a fault of the program is an internal error too', () => {
  expect(faultText(i18n, new TypeError('x is undefined'))).not.toContain('undefined')
})

test('a field that is not in the form is not lost', () => {
  const error = new RequestError([
    { code: 'INVALID', message: 'Bad town.', field: 'address.city' },
    { code: 'INVALID', message: 'Bad moon.', field: 'moon' },
  ])
  expect(formErrors(i18n, error, ['address.city'])).toEqual({
    fields: { 'address.city': 'Bad town.' },
    banner: 'Bad moon.',
  })
})
