import { expect, test } from 'vitest'
import { nextAddress, takeToken, withNext } from './address'

test('signing in leads to an address of this site only', () => {
  expect(nextAddress('?next=%2Fo%2Fatelier-nord%2Fproducts%3Fq%3Dmail')).toBe(
    '/o/atelier-nord/products?q=mail',
  )
  for (const elsewhere of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
  ]) {
    expect(nextAddress(`?next=${encodeURIComponent(elsewhere)}`)).toBe('/')
  }
})

test('the way on is kept between the pages', () => {
  expect(withNext('/register', '?next=%2Finvitation')).toBe('/register?next=%2Finvitation')
  expect(withNext('/register', '?next=https://evil.example')).toBe('/register')
})

test('a token leaves the address as soon as it is read', () => {
  history.replaceState(null, '', '/reset-password?lang=de#token=kon_lnk_abc')
  expect(takeToken()).toBe('kon_lnk_abc')
  expect(location.pathname + location.search + location.hash).toBe('/reset-password?lang=de')
  expect(takeToken()).toBe('')
})
