import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { checkEmail, checkNewPassword, passwordHint } from './credentials'

test('the bounds of a password are counted in characters, not in code units', () => {
  expect(checkNewPassword(i18n, '🔑'.repeat(7))).toBeDefined()
  expect(checkNewPassword(i18n, '🔑'.repeat(8))).toBeUndefined()
  expect(checkNewPassword(i18n, '🔑'.repeat(128))).toBeUndefined()
  expect(checkNewPassword(i18n, 'x'.repeat(129))).toBeDefined()
})

test('the hint says how many characters are missing', () => {
  expect(passwordHint(i18n, 'abcde')).toContain('3')
})

test('an address is only looked at for its shape: the mail proves the rest', () => {
  expect(checkEmail(i18n, ' ana@example.org ')).toBeUndefined()
  expect(checkEmail(i18n, 'ana@localhost')).toBeUndefined()
  for (const wrong of ['', 'ana', 'ana@', '@example.org', 'ana ruiz@example.org']) {
    expect(checkEmail(i18n, wrong)).toBeDefined()
  }
})
